//! The form in which a piece is compared with word lists: small letters, plain quotes and dashes, single spaces, nothing invisible.

use super::shape::is_invisible;

/// Pieces longer than this (bytes) are folded in part.
pub(super) const FOLDED: usize = 160;
/// So much (bytes, about) of a longer piece is folded: enough to tell how it begins.
const BEGINNING: usize = 100;

/// Folds `piece` into `into` (cleared first); of a piece longer than [`FOLDED`] only the beginning.
pub(super) fn fold_into(piece: &str, into: &mut String) {
    into.clear();
    let longest = if piece.len() > FOLDED { BEGINNING } else { FOLDED };
    for c in piece.chars() {
        if into.len() >= longest {
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
pub(super) fn fold(piece: &str) -> String {
    let mut folded = String::new();
    fold_into(piece, &mut folded);
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds() {
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
