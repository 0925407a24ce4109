//! Lists written inside one line: "1) A tent 2) A map", "a. … b. …", "• … • …". A line is a list if it begins
//! with a label; each next label of the same form and in sequence begins an item.

use crate::text::characters::{char_at, char_before};

/// A list that is being read.
pub struct Enumeration {
    /// Byte behind the first label.
    pub label_end: usize,
    bullet: Option<char>,
    label: Option<Label>,
}

/// Where an item and its label lie.
pub struct Item {
    /// First byte of the label.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
}

/// A number or letter with the mark behind it.
#[derive(Clone, Copy)]
struct Label {
    /// The number, or the letter as a code point.
    value: u32,
    letter: bool,
    close: &'static str,
}

impl Enumeration {
    /// The list that `line` begins, if its first characters are a label.
    pub fn at_start(line: &str) -> Option<Enumeration> {
        let bullet = char_at(line, 0).filter(|c| is_bullet(*c));
        let after_bullet = bullet.map_or(0, char::len_utf8);
        let rest = line.get(after_bullet..)?;
        let blank = rest.chars().take(2).take_while(|c| c.is_whitespace()).map(char::len_utf8).sum::<usize>();
        let labelled = Label::read(line, after_bullet + blank);
        if bullet.is_none() && labelled.is_none() {
            return None;
        }
        let label_end = labelled.map_or(after_bullet, |(_, end)| end);
        let label = labelled.map(|(label, _)| label).filter(|_| bullet.is_none());
        Some(Enumeration { label_end, bullet, label })
    }

    /// The item whose label the `mark` at `found` is or belongs to, if it is the next of the list.
    pub fn next_item(&mut self, line: &str, found: usize, mark: char) -> Option<Item> {
        if self.bullet == Some(mark) && char_before(line, found).is_some_and(char::is_whitespace) {
            let after = found + mark.len_utf8();
            let blank = usize::from(char_at(line, after) == Some(' '));
            let end = Label::read(line, after + blank).map_or(after, |(_, end)| end);
            return Some(Item { start: found, end });
        }
        let label = self.label?;
        let next = Label { value: label.value + 1, ..label };
        let end = found + next.close.len();
        let start = next.start_before(line, found)?;
        let fits = line.get(found..end) == Some(next.close)
            && char_before(line, start).is_some_and(char::is_whitespace)
            && next.fits_before(line, end);
        if !fits {
            return None;
        }
        self.label = Some(next);
        Some(Item { start, end })
    }
}

impl Label {
    /// A label at `at` and the byte behind it: at most three digits or one letter, a closing mark, white
    /// space.
    fn read(line: &str, at: usize) -> Option<(Label, usize)> {
        let rest = line.get(at..)?;
        let digits = rest.bytes().take(4).take_while(u8::is_ascii_digit).count();
        let (value, letter, length) = match (digits, rest.chars().next()) {
            (1..=3, _) => (rest.get(..digits)?.parse().ok()?, false, digits),
            (0, Some(c)) if c.is_ascii_alphabetic() => (c as u32, true, 1),
            _ => return None,
        };
        let close =
            CLOSES.iter().find(|close| rest.get(length..).is_some_and(|rest| rest.starts_with(**close)))?;
        let end = at + length + close.len();
        let label = Label { value, letter, close };
        // "A. Smith" is an initial, "a. A tent" a label.
        let initial = letter && *close == "." && !rest.starts_with(|c: char| c.is_lowercase());
        (!initial && char_at(line, end)?.is_whitespace()).then_some((label, end))
    }

    /// First byte of this label if its number or letter ends at `at`.
    fn start_before(self, line: &str, at: usize) -> Option<usize> {
        if self.letter {
            return (char_before(line, at)? as u32 == self.value).then(|| at - 1);
        }
        let digits =
            line.as_bytes().get(..at)?.iter().rev().take(4).take_while(|byte| byte.is_ascii_digit()).count();
        (line.get(at - digits..at)?.parse::<u32>().ok()? == self.value).then_some(at - digits)
    }

    /// Whether what follows a label that ends at `end` can be an item; after a mere stop it must begin like a
    /// sentence.
    fn fits_before(self, line: &str, end: usize) -> bool {
        let mut rest = line.get(end..).unwrap_or("").chars();
        let blank = rest.next().is_some_and(char::is_whitespace);
        let next = rest.next();
        blank && (self.close != "." || next.is_some_and(|c| !c.is_lowercase() && !c.is_whitespace()))
    }
}

/// Marks behind a label, the longest first.
const CLOSES: [&str; 3] = [".)", ")", "."];

/// Whether the character may be part of a label that [`Enumeration::next_item`] knows.
pub fn may_label(c: char) -> bool {
    c == ')' || is_bullet(c)
}

/// Bullets that are used for nothing else.
fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '⁃' | '‣' | '◦' | '▪' | '●' | '■')
}
