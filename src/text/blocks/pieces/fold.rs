//! The form in which a piece is compared with word lists: lower case, plain quotes and dashes, single
//! spaces, nothing invisible.

use super::shape::is_invisible;

/// Pieces longer than this (bytes) are folded in part.
pub const FOLDED: usize = 160;

/// Folds `piece` into `into` (cleared first), at most about [`FOLDED`] bytes of it.
pub fn fold_into(piece: &str, into: &mut String) {
    fold_beginning(piece, FOLDED, into);
}

/// Folds about so many bytes of `piece` into `into` (cleared first).
pub fn fold_beginning(piece: &str, bytes: usize, into: &mut String) {
    into.clear();
    for c in piece.chars() {
        if into.len() >= bytes {
            break;
        }
        match c {
            'A'..='Z' => into.push(c.to_ascii_lowercase()),
            '!'..='~' => into.push(c),
            '’' | '‘' | 'ʼ' => into.push('\''),
            '“' | '”' => into.push('"'),
            '–' | '—' | '‑' | '−' => into.push('-'),
            '…' => into.push_str("..."),
            c if is_invisible(c) => {}
            c if c.is_whitespace() => {
                if !into.ends_with(' ') && !into.is_empty() {
                    into.push(' ');
                }
            }
            c => into.extend(c.to_lowercase()),
        }
    }
    into.truncate(into.trim_end().len());
}

/// [`fold_into`] a new string, for tests.
#[cfg(test)]
pub fn fold(piece: &str) -> String {
    let mut folded = String::new();
    fold_into(piece, &mut folded);
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_spaces_and_marks_are_made_alike() {
        for (piece, folded) in [
            ("Back to\u{a0}top", "back to top"),
            ("SHARE\u{ad}  FULL\tARTICLE ", "share full article"),
            ("Editors’ Note — “Now”…", "editors' note - \"now\"..."),
            ("Ärger", "ärger"),
            ("\u{feff}", ""),
        ] {
            assert_eq!(fold(piece), folded);
        }
    }
}
