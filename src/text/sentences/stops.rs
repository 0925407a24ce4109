//! Whether a stop ends the sentence.
//!
//! A stop is read with its repetitions and with the quotes, brackets, reference numbers and emoticons that
//! close behind it. Then the thing that follows decides together with the word before: a small letter goes
//! on, a capital begins a sentence unless an abbreviation, an initial, a name such as "Yahoo!" or a reporting
//! clause ("“Why?” Ms. Lind asked") explains it.

use super::junctions::Junction;
use super::neighbours::{Before, Beginning, after, before, is_address, skip_blank};
use super::runs::{Stops, skip_one};
use super::vocabulary::begins_sentences;
use crate::text::abbreviations;
use crate::text::characters::{char_at, char_before, is_closing, is_pictograph, is_straight_quote, is_word};

/// The judgement on one stop.
pub struct Verdict {
    /// Byte behind the stop and all that closes with it; nothing before it needs to be looked at again.
    pub end: usize,
    /// Whether the sentence ends there.
    pub ends: bool,
}

/// Judges the stop at `at` in a sentence that began at `start`.
pub fn judge(block: &str, start: usize, at: usize) -> Verdict {
    let run = Stops::read(block, at);
    let (closed, quote) = closing_end(block, run.end);
    let end = emoticon_end(block, closed);
    let next = skip_blank(block, end);
    if run.certain || next >= block.len() {
        return Verdict { end, ends: run.certain };
    }
    let left = before(block, start, at);
    if let Some(end) = address_end(block, start, at) {
        let right = after(block, skip_blank(block, end));
        let begins = right.kind == Beginning::Upper && begins_sentences(right.word);
        return Verdict { end, ends: begins || is_address(right.word) };
    }
    if next == end {
        return Verdict { end, ends: lacks_space(block, at, run, left, end) };
    }
    let right = after(block, next);
    if run.dots == 4
        && run.spaced
        && !left.word.is_empty()
        && closed == run.end
        && right.kind == Beginning::Upper
    {
        // "the end. . . . The next": a stop, and behind it the mark of words left out before the next
        // sentence.
        return Verdict { end: at + 1, ends: true };
    }
    let junction = Junction { block, start, at, run, left, right, quote, closed: closed > run.end };
    Verdict { end, ends: junction.ends() }
}

/// The end of closing quotes, brackets and reference numbers from `at` on, and whether there was a quote.
fn closing_end(block: &str, at: usize) -> (usize, bool) {
    let mut end = at;
    let mut quote = false;
    while let Some(c) = char_at(block, end) {
        let after = end + c.len_utf8();
        let next = char_at(block, after);
        let is_quote = (is_straight_quote(c) || c == '’') && !next.is_some_and(is_word);
        if c == ' '
            && next.is_some_and(|c| is_straight_quote(c) || matches!(c, '’' | '”'))
            && stands_apart(block, after)
        {
            // "the end. " The next": a quote that no word follows can only close.
            end = skip_one(block, after);
            quote = true;
            continue;
        }
        if is_quote || (is_closing(c) && c != '’') {
            quote |= is_quote || matches!(c, '”' | '»' | '›' | '」' | '』');
            end = after;
        } else if matches!(c, '¹' | '²' | '³' | '⁰'..='⁹') {
            end = after;
        } else if let Some(reference) = reference_end(block, end) {
            end = reference;
        } else {
            break;
        }
    }
    (end, quote)
}

/// Whether white space or nothing follows the character at `at`.
fn stands_apart(block: &str, at: usize) -> bool {
    char_at(block, skip_one(block, at)).is_none_or(char::is_whitespace)
}

/// The end of `[12]`.
fn reference_end(block: &str, at: usize) -> Option<usize> {
    let rest = block.as_bytes().get(at..)?.strip_prefix(b"[")?;
    let digits = rest.iter().take(4).take_while(|byte| byte.is_ascii_digit()).count();
    (digits > 0 && rest.get(digits) == Some(&b']')).then_some(at + digits + 2)
}

/// The end of emoticons and emoji that follow a stop on the same line; they close the sentence they comment
/// on.
fn emoticon_end(block: &str, at: usize) -> usize {
    let start = if char_at(block, at) == Some(' ') { at + 1 } else { at };
    let mut end = start;
    while let Some(c) = char_at(block, end)
        .filter(|c| is_pictograph(*c) || (end > start && matches!(c, '\u{200D}' | '\u{FE0F}')))
    {
        end += c.len_utf8();
    }
    let rest = block.as_bytes().get(end..).unwrap_or(&[]);
    let eyes = usize::from(matches!(rest.first(), Some(b':' | b';' | b'=')));
    let nose = usize::from(eyes == 1 && matches!(rest.get(1), Some(b'-' | b'\'')));
    let mouth = rest
        .iter()
        .skip(eyes + nose)
        .take(3)
        .take_while(|byte| matches!(byte, b')' | b'(' | b'D' | b'P' | b'p'))
        .count();
    if eyes == 1 && mouth > 0 {
        end += eyes + nose + mouth;
    } else if rest.starts_with(b"<3") {
        end += 2;
    }
    let free = char_at(block, end).is_none_or(char::is_whitespace);
    if end > start && free { end } else { at }
}

/// Where the web address ends that the stop at `at` lies in, if a blank follows it.
fn address_end(block: &str, start: usize, at: usize) -> Option<usize> {
    const REACH: usize = 300;
    let before = block.as_bytes().get(start.max(at.saturating_sub(REACH))..at)?;
    let own = before.iter().rposition(|byte| *byte == b' ').map_or(0, |blank| blank + 1);
    if !before.get(own..)?.starts_with(b"http") {
        return None;
    }
    let length = block.as_bytes().get(at..)?.iter().take(REACH).position(|byte| *byte == b' ')?;
    let last = char_before(block, at + length)?;
    (is_word(last) || last == '/').then_some(at + length)
}

/// Whether a sentence ends at a stop that no white space follows: "the end.The next", but not "example.Com",
/// "U.S.Senate" or "p.M".
fn lacks_space(block: &str, at: usize, run: Stops, left: Before, end: usize) -> bool {
    let right = after(block, end);
    let begins = right.kind == Beginning::Upper && right.word.chars().nth(1).is_some_and(char::is_lowercase);
    let word_before = left.word.chars().count() > 1 && left.word.chars().all(char::is_lowercase);
    let bracket_before = char_before(block, at).is_some_and(is_closing);
    let one = run.end == at + 1;
    one && begins
        && (word_before || bracket_before)
        && abbreviations::class(left.word).is_none_or(|_| abbreviations::is_also_a_word(left.word))
        && !in_address(block, left.start)
        && !matches!(right.word, "Com" | "Net" | "Org" | "Js")
}

/// Whether the word at `start` lies in an address: a mark of one stands right before it.
fn in_address(block: &str, start: usize) -> bool {
    char_before(block, start).is_some_and(|c| matches!(c, '/' | '@' | '.' | '_' | '=' | '&' | '#' | '-'))
}
