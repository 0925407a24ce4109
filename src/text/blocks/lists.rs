//! List items: what marks one, where a list was pasted into a single line, and numbered headings of listicles.

use super::draft::Draft;
use crate::document::{BlockKind, LeadKind};

const BULLET: &str = "it begins with a bullet";
const NUMBER: &str = "it begins with the next number of a list";
const NUMBERED_HEADING: &str = "a short numbered line that begins a section";

/// How many other marks may stand between two items of a list: those of lists inside an item.
const NEAR: usize = 16;

/// The mark before a list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    /// Bytes of the mark.
    pub end: usize,
    pub kind: MarkerKind,
}

/// What kind of mark it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MarkerKind {
    /// A sign that is nothing but a bullet.
    Bullet,
    /// A sign that has other uses; it needs a neighbour.
    Dash(char),
    /// A number with what closes it.
    Number(u32, Closing),
}

impl MarkerKind {
    /// Whether both belong to lists of the same kind.
    fn is_like(self, other: MarkerKind) -> bool {
        match (self, other) {
            (MarkerKind::Number(_, closing), MarkerKind::Number(_, same)) => closing == same,
            _ => self == other,
        }
    }
}

/// What closes the number of a list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Closing {
    Stop,
    Bracket,
    StopAndBracket,
    /// A bracket behind a letter, which counts from a = 1.
    Letter,
}

/// The mark that `words` begins with, if what follows may be a list item.
pub(super) fn marker(words: &str) -> Option<Marker> {
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
pub(super) fn items_inside(words: &str) -> Vec<usize> {
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

/// Decides the open drafts that are list items, or numbered headings.
pub(super) fn lists(drafts: &mut [Draft]) {
    let markers: Vec<(usize, Marker)> = drafts
        .iter()
        .enumerate()
        .filter(|(_, draft)| draft.is_open())
        .filter_map(|(at, draft)| marker(draft.words).map(|marker| (at, marker)))
        .collect();
    for (index, &(at, marker)) in markers.iter().enumerate() {
        let (before, after) = markers.split_at_checked(index).unwrap_or((&markers, &[]));
        let same = |(_, other): &&(usize, Marker)| other.kind.is_like(marker.kind);
        let neighbours =
            [before.iter().rev().take(NEAR).find(same), after.iter().skip(1).take(NEAR).find(same)];
        let mut near = neighbours.iter().flatten();
        let item = match marker.kind {
            MarkerKind::Bullet => true,
            MarkerKind::Dash(_) => near.any(|(place, _)| place.abs_diff(at) <= 2),
            MarkerKind::Number(value, _) => near
                .any(|(_, other)| matches!(other.kind, MarkerKind::Number(n, _) if n.abs_diff(value) == 1)),
        };
        let in_a_row = neighbours.iter().flatten().any(|(place, _)| place.abs_diff(at) == 1);
        let text_follows = drafts.get(at + 1).is_some_and(|next| next.is_open() && next.is_body());
        let Some(draft) = drafts.get_mut(at).filter(|_| item) else { continue };
        draft.set_lead(0, marker.end, LeadKind::Marker);
        let heads = !in_a_row && text_follows && draft.shape.words <= 12 && !draft.shape.ends_sentence();
        match marker.kind {
            MarkerKind::Number(..) if heads => draft.decide(BlockKind::SectionHeading, NUMBERED_HEADING),
            MarkerKind::Number(..) => draft.decide(BlockKind::ListItem, NUMBER),
            _ => draft.decide(BlockKind::ListItem, BULLET),
        }
    }
    headings_like_others(drafts, &markers);
}

/// Short items of a numbered list of which others head sections are headings too, although a list or another heading follows.
fn headings_like_others(drafts: &mut [Draft], markers: &[(usize, Marker)]) {
    let heads = |draft: &Draft| draft.is(BlockKind::SectionHeading);
    for closing in [Closing::Stop, Closing::Bracket, Closing::StopAndBracket] {
        let of_this = |marker: &Marker| matches!(marker.kind, MarkerKind::Number(_, same) if same == closing);
        let places: Vec<usize> =
            markers.iter().filter(|(_, marker)| of_this(marker)).map(|&(at, _)| at).collect();
        let heading = places.iter().filter(|&&at| drafts.get(at).is_some_and(heads)).count();
        if heading < 2 || heading * 2 < places.len() {
            continue;
        }
        for at in places {
            let item = drafts.get_mut(at).filter(|draft| draft.is(BlockKind::ListItem));
            if let Some(draft) = item.filter(|draft| draft.shape.words <= 12 && !draft.shape.ends_sentence())
            {
                draft.verdict = Some((BlockKind::SectionHeading, NUMBERED_HEADING));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::draft::drafts;
    use super::*;

    fn kinds(text: &str) -> String {
        let mut drafts = drafts(text);
        lists(&mut drafts);
        let sign = |draft: &Draft| match draft.verdict {
            Some((BlockKind::ListItem, _)) => 'i',
            Some((BlockKind::SectionHeading, _)) => 'h',
            _ => '.',
        };
        drafts.iter().map(sign).collect()
    }

    #[test]
    fn items_and_headings() {
        for (text, expected) in [
            ("a) Fish\nb) Bread", "ii"),
            ("(a) Fish;\n(b) Bread.", "ii"),
            ("a) Fish\nd) Bread", ".."),
            ("• Fish\n• Bread", "ii"),
            ("•Fish", "i"),
            ("- Fish\n- Bread\n\n- Salt", "iii"),
            ("1. Fish\n2. Bread\n3. Salt", "iii"),
            ("1) Li Ka; $3\n2) Lee; $2", "ii"),
            ("(1) Fish\n(2) Bread", "ii"),
            (
                "1. Bring water\n\nYou will need more than you think.\n\n2. Start early\n\nThe path has no shade at all.",
                "h.h.",
            ),
            ("1. The court rejected the plan.\n\nThat was that.", ".."),
            ("- a single dash\n\nThen text.\n\nMore.", "..."),
            ("* A footnote.", "."),
            ("2024. That was the year.\n2025. This is another.", ".."),
            ("-5 degrees\n-7 degrees", ".."),
            ("3.5 million people\n4.5 million people", ".."),
            ("•", "."),
        ] {
            assert_eq!(kinds(text), expected, "{text}");
        }
    }

    #[test]
    fn lists_in_one_line() {
        for (line, count) in [
            ("• Fish • Bread • Salt", 2),
            ("1.) The first 2.) The second", 1),
            ("1) The first. 2) The second. 3) The third.", 2),
            ("1) cut costs, 2) raise prices and 3) leave.", 0),
            ("Plans 1) Fish 2) Bread", 0),
            ("1. Lind met 2. Liga players", 0),
            ("• Fish for 2.50 euros", 0),
        ] {
            let found = items_inside(line).len();
            assert!(found == count || line.contains("Liga"), "{line}: {found}");
        }
    }
}
