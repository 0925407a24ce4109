//! Lines of any origin to pieces: a piece is what the author set as one paragraph, heading or list item.
//!
//! A pasted page has a piece a line. Mail and plain-text books wrap their lines at about 70 columns, so that
//! a piece is several lines. Wrapping leaves a mark: the first word of the next line would not have fitted on
//! this one. That test finds where the author broke a line on purpose, and lines that go on in the middle of
//! a sentence say whether the text is wrapped at all.

use crate::span::Span;

/// Lines longer than this many columns were not wrapped by hand or by a mail program.
const WIDEST: usize = 110;
/// A text wrapped more narrowly than this is a list or a poem.
const NARROWEST: usize = 40;
/// Columns that an author who wraps by eye may leave free.
const SLACK: usize = 12;
/// Lines that begin so far from the margin (bytes of white space) are set in.
const INSET: usize = 4;

/// What the author set as one paragraph, heading or list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The piece without white space around it.
    pub span: Span,
    /// Whether an empty line (or the start of the text) lies before it.
    pub apart: bool,
    /// Whether it and the lines next to it are set in from the margin, all by the same width.
    pub inset: bool,
}

/// One line that has something in it.
#[derive(Clone, Copy, Debug)]
struct RawLine {
    span: Span,
    /// Whether an empty line lies before it.
    apart: bool,
    /// Width in code points, without the white space around.
    columns: usize,
    /// White space before it, in bytes.
    indent: usize,
}

/// The pieces of `text`, in order.
pub fn pieces(text: &str) -> Vec<Piece> {
    let lines = lines(text);
    let mut pieces = Vec::with_capacity(lines.len());
    let runs = || lines.chunk_by(|_, next| !next.apart);
    let widths: Vec<Option<usize>> = runs().map(|run| wrap_width(text, run)).collect();
    let usual = usual_width(runs().map(<[RawLine]>::len).zip(&widths));
    for (run, width) in runs().zip(&widths) {
        let width = width.or(usual);
        let indent = run.first().map_or(0, |line| line.indent);
        let inset = run.len() > 1 && indent >= INSET && run.iter().all(|line| line.indent == indent);
        let mut rest = run;
        while let Some((first, others)) = rest.split_first() {
            let length = 1 + continuing(text, first, others, width);
            let last = rest.get(length - 1).unwrap_or(first);
            pieces.push(Piece { span: first.span.cover(last.span), apart: first.apart, inset });
            rest = rest.get(length..).unwrap_or(&[]);
        }
    }
    pieces
}

/// How many of `others` go on the piece that begins with `first`.
fn continuing(text: &str, first: &RawLine, others: &[RawLine], width: Option<usize>) -> usize {
    let item = begins_item(first.span.of(text));
    let goes_on = |(line, next): &(&RawLine, &RawLine)| {
        // The lines of a list item stand below its words, not below its mark.
        let indent = next.indent.saturating_sub(first.indent);
        let hangs = item && (2..=8).contains(&indent) && !begins_item(next.span.of(text));
        hangs || width.is_some_and(|width| goes_on(text, line, next, width))
    };
    std::iter::once(first).chain(others).zip(others).take_while(goes_on).count()
}

/// The lines that have something in them. A line ends at a line feed, carriage return, form feed, or a line
/// or paragraph separator.
fn lines(text: &str) -> Vec<RawLine> {
    let mut lines = Vec::new();
    let (mut start, mut apart) = (0, true);
    let mut end_line = |start: usize, end: usize| {
        let span = Span::new(start, end).trim(text);
        if span.is_empty() {
            apart = true;
            return;
        }
        let indent = span.start as usize - start;
        lines.push(RawLine { span, apart, columns: columns(span.of(text)), indent });
        apart = false;
    };
    for line in text.split_inclusive('\n') {
        // Nearly every line holds no other line end than its own; whether it does is soon found out.
        if may_hold_line_end(line) {
            let mut from = start;
            for (at, width) in line_ends(line) {
                end_line(from, start + at);
                from = start + at + width;
            }
            end_line(from, start + line.len());
        } else {
            end_line(start, start + line.len());
        }
        start += line.len();
    }
    lines
}

/// Whether the line may hold a line end other than a line feed: a quick look at every byte, without a branch.
fn may_hold_line_end(line: &str) -> bool {
    let body = line.as_bytes().strip_suffix(b"\n").unwrap_or(line.as_bytes());
    let body = body.strip_suffix(b"\r").unwrap_or(body);
    let (controls, separators) = body.iter().fold((false, false), |(controls, separators), &byte| {
        (controls | matches!(byte, b'\r' | 0x0B | 0x0C), separators | matches!(byte, 0xA8 | 0xA9))
    });
    controls || separators
}

/// The line ends other than a line feed inside a line: (byte, length).
fn line_ends(line: &str) -> impl Iterator<Item = (usize, usize)> {
    line.char_indices().filter_map(|(at, c)| match c {
        '\u{b}' | '\u{c}' => Some((at, 1)),
        '\u{2028}' | '\u{2029}' => Some((at, 3)),
        // "\r\n" ends one line, not two: the line feed ends it.
        '\r' if line.as_bytes().get(at + 1) != Some(&b'\n') => Some((at, 1)),
        _ => None,
    })
}

/// The width of a line in code points: every byte but those that continue one.
fn columns(line: &str) -> usize {
    line.bytes().filter(|byte| byte & 0xC0 != 0x80).count()
}

/// Whether the line is a row of a table: columns set apart by bars, tabs or several spaces.
fn is_row(line: &str) -> bool {
    // Every byte with the next one, without a branch.
    let pairs = line.bytes().zip(line.bytes().skip(1));
    let (marks, spaces) = pairs.fold((false, 0u32), |(marks, spaces), (byte, next)| {
        (marks | (next == b'|') | (next == b'\t'), spaces + u32::from((byte == b' ') & (next == b' ')))
    });
    marks || spaces > 2 || line.starts_with('|')
}

/// The width at which `run` (lines with no empty line between) was wrapped, or `None` if the run itself does
/// not show that it was: at least one line must go on in the middle of a sentence, and hardly any of those
/// may have had room for the next word.
fn wrap_width(text: &str, run: &[RawLine]) -> Option<usize> {
    let width = run.iter().map(|line| line.columns).max()?;
    if run.len() < 2 || !(NARROWEST..=WIDEST).contains(&width) {
        return None;
    }
    let (mut wrapped, mut broken) = (0, 0);
    for (line, next) in run.iter().zip(run.iter().skip(1)) {
        if !runs_on(text, line, next) {
            continue;
        }
        if had_no_room(text, line, next, width) { wrapped += 1 } else { broken += 1 }
    }
    (wrapped > 4 * broken).then_some(width)
}

/// The width at which the text as a whole is wrapped: for runs that do not show it themselves, because each
/// of their lines happens to end a sentence or to be followed by a capital.
fn usual_width<'w>(runs: impl Iterator<Item = (usize, &'w Option<usize>)>) -> Option<usize> {
    let mut counts = [0usize; WIDEST + 1];
    let (mut wrapped, mut all) = (0, 0);
    for (lines, width) in runs {
        if let Some(width) = width {
            *counts.get_mut(*width)? += lines;
            wrapped += lines;
        }
        all += lines;
    }
    if wrapped < 6 || wrapped * 2 < all {
        return None;
    }
    // Not the widest of all: one long address must not decide for the whole text.
    let mut left = wrapped / 20;
    (0..=WIDEST).rev().find(|&width| {
        let count = counts.get(width).copied().unwrap_or(0);
        let found = count > left;
        left = left.saturating_sub(count);
        found
    })
}

/// Whether `next` goes on where `line` was wrapped at `width` columns.
fn goes_on(text: &str, line: &RawLine, next: &RawLine, width: usize) -> bool {
    let deeper = next.indent > line.indent && !runs_on(text, line, next);
    line.columns <= WIDEST
        && !deeper
        && had_no_room(text, line, next, width)
        && !is_row(line.span.of(text))
        && next.columns <= WIDEST
        && !is_row(next.span.of(text))
        && !(begins_item(next.span.of(text)) && ends_item(line.span.of(text), next.span.of(text)))
}

/// Whether the first word of `next` would not have fitted on `line`.
fn had_no_room(text: &str, line: &RawLine, next: &RawLine, width: usize) -> bool {
    let word = next.span.of(text).split_whitespace().next().unwrap_or("");
    line.columns + 1 + word.chars().count() + SLACK.min(width / 8) > width
}

/// Whether a sentence goes on from `line` to `next`.
fn runs_on(text: &str, line: &RawLine, next: &RawLine) -> bool {
    let stops = |c: char| matches!(c, '.' | '!' | '?' | ':' | '"' | '”' | '’' | '\'' | ')' | '…');
    !line.span.of(text).ends_with(stops) && unquoted(next.span.of(text)).starts_with(char::is_lowercase)
}

/// A line without the marks that mail programs set before a quoted line.
fn unquoted(line: &str) -> &str {
    line.trim_start_matches(['>', ' '])
}

/// Whether an item may end with `line` when the next line begins like an item: "… under section" / "7. This"
/// is one sentence.
fn ends_item(line: &str, next: &str) -> bool {
    !next.starts_with(|c: char| c.is_ascii_digit()) || line.ends_with(['.', '!', '?', ':', ';', ',', ')'])
}

/// Whether the line begins a list item or a speaker's turn, which wrapping never does.
fn begins_item(line: &str) -> bool {
    let mut chars = line.chars();
    match (chars.next(), chars.next()) {
        (Some('•' | '◦' | '▪' | '●' | '‣' | '⁃'), _) => true,
        (Some('-' | '*' | '+' | '–'), Some(' ')) => true,
        (Some('Q' | 'A'), Some(':')) => true,
        (Some(first), _) if first.is_ascii_digit() => {
            let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
            line.len() - rest.len() <= 2 && (rest.starts_with(") ") || rest.starts_with(". "))
        }
        (Some(first), Some(second)) if first.is_ascii_uppercase() && second.is_ascii_uppercase() => {
            let label = line.trim_start_matches(|c: char| c.is_uppercase() || c == ' ' || c == '.');
            label.starts_with(": ")
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        pieces(text).iter().map(|piece| piece.span.of(text)).collect()
    }

    const WRAPPED: &str = "The council of the small harbour town met on Monday to talk about\n\
        the bridge, which has been closed since a barge struck it in the fog\n\
        of early spring. Nobody was hurt.\n\n\
        Its members heard from Ana Souza, the engineer who had warned them.\n\
        Repairs may take until May, she told them, and cost more than all of\n\
        last year's roads together.";

    #[test]
    fn lines_end_at_every_kind_of_line_end() {
        for end in ["\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\u{c}"] {
            let text = format!("One line.{end}Another line.{end}{end}A third.");
            assert_eq!(cut(&text), ["One line.", "Another line.", "A third."], "{end:?}");
        }
        let text = "a\r\nb\r\n\r\nc";
        assert_eq!(pieces(text).iter().map(|piece| piece.apart).collect::<Vec<_>>(), [true, false, true]);
    }

    #[test]
    fn wrapped_lines_are_joined() {
        let pieces = cut(WRAPPED);
        assert_eq!(pieces.len(), 2, "{pieces:?}");
        assert!(pieces.iter().all(|piece| piece.ends_with('.')));
    }

    #[test]
    fn a_short_last_line_ends_a_wrapped_paragraph_without_an_empty_line() {
        let text = WRAPPED.replace("\n\n", "\n");
        assert_eq!(cut(&text).len(), 2, "{:?}", cut(&text));
    }

    #[test]
    fn lines_that_stand_for_themselves_stay_apart() {
        for (text, count) in [
            ("Home\nWorld\nSport", 3),
            ("milk\nbread from the corner shop\neggs", 3),
            ("A first paragraph that ends.\nA second paragraph that ends.\nA third one.", 3),
            // A poem in lower case: most lines had room for the next word.
            (
                "the rain came down upon the roofs of the long street\nand stayed\nas if the town\nhad asked for it\nand paid",
                5,
            ),
            ("no newline at all", 1),
            ("", 0),
            (" \n\t\r\n\u{a0}\n", 0),
        ] {
            assert_eq!(cut(text).len(), count, "{text:?}: {:?}", cut(text));
        }
    }

    #[test]
    fn list_items_and_turns_begin_a_piece_in_wrapped_text() {
        let text = "- the first of the items is long enough to be wrapped by the mail\n  program at some column\n\
            - the second of the items is also long enough to be wrapped by it\n  at the same column";
        assert_eq!(cut(text).len(), 2, "{:?}", cut(text));
        let text = "- A first item\n  (With a line that hangs)\n- A second item\n  And `another`\n  And one more\nText.";
        assert_eq!(cut(text).len(), 3, "{:?}", cut(text));
        let text = "The new rule changes what is said about the keeping of lamps in section\n\
            7. It does not change anything that the other sections say about boats\nor about nets.";
        assert_eq!(cut(text).len(), 1, "{:?}", cut(text));
    }
}
