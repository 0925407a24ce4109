//! The marker that an item of a list begins with: a bullet, a number, a letter.

/// The mark before a list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    /// Bytes of the mark.
    pub end: usize,
    pub kind: MarkerKind,
}

/// What kind of mark it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkerKind {
    /// A sign that is nothing but a bullet.
    Bullet,
    /// A sign that has other uses; it needs a neighbour.
    Dash(char),
    /// A number with what closes it.
    Number(u32, Closing),
}

impl MarkerKind {
    /// Whether both belong to lists of the same kind.
    pub fn is_like(self, other: MarkerKind) -> bool {
        match (self, other) {
            (MarkerKind::Number(_, closing), MarkerKind::Number(_, same)) => closing == same,
            _ => self == other,
        }
    }
}

/// What closes the number of a list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closing {
    Stop,
    Bracket,
    StopAndBracket,
    /// A bracket behind a letter, which counts from a = 1.
    Letter,
}

/// The mark that `words` begins with, if what follows may be a list item.
pub fn marker(words: &str) -> Option<Marker> {
    let first = words.chars().next()?;
    let (end, kind) = match first {
        '•' | '◦' | '▪' | '▫' | '●' | '○' | '■' | '□' | '‣' | '⁃' | '►' | '▶' | '➤' | '➢' | '✓' | '✔'
        | '◆' | '\u{f0b7}' => (first.len_utf8(), MarkerKind::Bullet),
        '·' | '-' | '–' | '*' | '+' => {
            let spaced = words.get(first.len_utf8()..)?.starts_with(char::is_whitespace);
            (first.len_utf8(), if spaced { MarkerKind::Dash(first) } else { return None })
        }
        '(' | '0'..='9' => number(words).or_else(|| letter(words))?,
        'a'..='z' => letter(words)?,
        _ => return None,
    };
    // Only the beginning is looked at, so that a line of nothing but bullets costs no more than another.
    let item = words.get(end..)?.chars().take(40).any(char::is_alphanumeric);
    item.then_some(Marker { end, kind })
}

/// "1.", "1)", "(1)", "1.)" with a space behind.
fn number(words: &str) -> Option<(usize, MarkerKind)> {
    let open = words.strip_prefix('(');
    let digits = open.unwrap_or(words);
    let rest = digits.trim_start_matches(|c: char| c.is_ascii_digit());
    let value = digits.get(..digits.len() - rest.len()).filter(|value| value.len() <= 3)?.parse().ok()?;
    let (closing, length) = match open {
        Some(_) => (Closing::Bracket, rest.strip_prefix(')').map(|_| 1)?),
        None if rest.starts_with(".)") => (Closing::StopAndBracket, 2),
        None if rest.starts_with('.') => (Closing::Stop, 1),
        None if rest.starts_with(')') => (Closing::Bracket, 1),
        None => return None,
    };
    let end = words.len() - rest.len() + length;
    words.get(end..)?.starts_with(char::is_whitespace).then_some((end, MarkerKind::Number(value, closing)))
}

/// "a)", "(a)" with a space behind.
fn letter(words: &str) -> Option<(usize, MarkerKind)> {
    let open = words.strip_prefix('(').unwrap_or(words);
    let letter = open.bytes().next().filter(u8::is_ascii_lowercase)?;
    let behind = open.get(1..)?.strip_prefix(')')?;
    let end = words.len() - behind.len();
    let value = u32::from(letter - b'a') + 1;
    behind.starts_with(char::is_whitespace).then_some((end, MarkerKind::Number(value, Closing::Letter)))
}

/// The places (bytes) where further items of a list begin inside a line that itself begins with an item:
/// "• one • two", "1) One 2) Two".
pub fn items_inside(words: &str) -> Vec<usize> {
    let mut places = Vec::new();
    let Some(Marker { kind, .. }) = marker(words) else { return places };
    let mut next = match kind {
        MarkerKind::Number(value, _) => value + 1,
        MarkerKind::Bullet => 0,
        MarkerKind::Dash(_) => return places,
    };
    let sign = words.chars().next();
    for (at, _) in words.match_indices(' ') {
        let Some(rest) = words.get(at + 1..) else { continue };
        // Only a sign or number that may continue the list is looked at closely: the line may be long.
        if !rest.starts_with(|c: char| Some(c) == sign || c.is_ascii_digit()) {
            continue;
        }
        let Some(item) = marker(rest) else { continue };
        let continues = match (kind, item.kind) {
            (MarkerKind::Bullet, MarkerKind::Bullet) => rest.chars().next() == sign,
            (MarkerKind::Number(_, closing), MarkerKind::Number(value, same)) => {
                closing == same && value == next
            }
            _ => false,
        };
        let before = words.get(..at).unwrap_or("").trim_end();
        let open = before.ends_with([',', ';', ':']) || before.ends_with(" and") || before.ends_with(" or");
        let capital =
            rest.get(item.end..).unwrap_or("").trim_start().starts_with(|c: char| !c.is_lowercase());
        if continues && (kind == MarkerKind::Bullet || !open && capital) {
            places.push(at + 1);
            next += 1;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_in_one_line() {
        for (line, count) in [
            ("• Fish • Bread • Salt", 2),
            ("1.) The first 2.) The second", 1),
            ("1) The first. 2) The second. 3) The third.", 2),
            ("1) cut costs, 2) raise prices and 3) leave.", 0),
            ("Plans 1) Fish 2) Bread", 0),
            // One too many: a number before a capital letter reads as an item.
            ("1. Lind met 2. Liga players", 1),
            ("• Fish for 2.50 euros", 0),
        ] {
            assert_eq!(items_inside(line).len(), count, "{line}");
        }
    }
}
