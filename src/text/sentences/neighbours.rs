//! What stands on both sides of a stop: the word before it and the first thing behind it, read no further
//! than a rule needs.

use crate::text::characters::{
    char_at, char_before, is_apostrophe, is_currency, is_opening, is_pictograph, is_straight_quote, is_word,
};

/// Bytes beyond which a word before a stop is no abbreviation.
const REACH: usize = 24;

/// The word before a stop.
#[derive(Clone, Copy, Debug)]
pub struct Before<'t> {
    /// Letters, digits, inner stops and apostrophes; empty if the stop follows something else.
    pub word: &'t str,
    /// First byte of the word.
    pub start: usize,
}

/// The word that ends at `at`, looking back no further than `floor`. A longer word is given by its last part.
pub fn before(text: &str, floor: usize, at: usize) -> Before<'_> {
    let floor = floor.max(at.saturating_sub(REACH));
    let mut start = at;
    while let Some(c) =
        char_before(text, start).filter(|c| is_word(*c) || is_apostrophe(*c) || matches!(c, '.' | '°'))
    {
        let previous = start - c.len_utf8();
        if previous < floor {
            break;
        }
        start = previous;
    }
    let word = text.get(start..at).unwrap_or("");
    let trimmed = word.trim_start_matches(|c: char| is_apostrophe(c) || c == '.');
    Before { word: trimmed, start: at - trimmed.len() }
}

/// The word before the one that starts at `at`, if only white space or a hyphen lies between.
pub fn previous_word(text: &str, floor: usize, at: usize) -> &str {
    match char_before(text, at).filter(|c| c.is_whitespace() || *c == '-') {
        Some(gap) if at - gap.len_utf8() > floor => before(text, floor, at - gap.len_utf8()).word,
        _ => "",
    }
}

/// What begins behind a stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beginning {
    /// Nothing, or only quotes and brackets.
    Nothing,
    /// A small letter.
    Lower,
    /// A capital, or a word such as "iPhone".
    Upper,
    /// A digit.
    Number,
    /// A letter of a script without capitals.
    Caseless,
    /// A dash or bullet before anything but a small letter.
    Dash,
    /// A sign that can begin a sentence: "$", "#", an emoji, a web address.
    Sign,
    /// A mark that cannot: ",", ")".
    Mark,
}

/// The first thing behind a stop.
#[derive(Clone, Copy, Debug)]
pub struct After<'t> {
    /// What it is.
    pub kind: Beginning,
    /// Its letters, up to an apostrophe or hyphen; empty for anything but letters.
    pub word: &'t str,
    /// Where it begins, behind quotes and brackets.
    pub start: usize,
    /// Whether quotes or brackets open before it.
    pub opened: bool,
}

/// Reads what begins at `at`.
pub fn after(text: &str, at: usize) -> After<'_> {
    let mut start = at;
    for _ in 0..4 {
        match char_at(text, start).filter(|c| is_opening(*c) || is_straight_quote(*c)) {
            Some(c) => start += c.len_utf8(),
            None => break,
        }
    }
    let word = word_at(text, start);
    let rest = text.get(at..).unwrap_or("");
    let kind = match char_at(text, start) {
        // The mark of words left out, before the sentences behind it.
        _ if rest.starts_with("[...]") || rest.starts_with("[…]") => Beginning::Sign,
        None => Beginning::Nothing,
        Some(c) if c.is_uppercase() => Beginning::Upper,
        Some(c) if c.is_lowercase() && word.chars().nth(1).is_some_and(char::is_uppercase) => {
            Beginning::Upper
        }
        Some('h' | 'w') if is_address(word) => Beginning::Sign,
        Some(c) if c.is_lowercase() => Beginning::Lower,
        Some(c) if c.is_numeric() => Beginning::Number,
        Some(c) if c.is_alphabetic() => Beginning::Caseless,
        Some(c) if is_dash(c) && leads_to_small_letter(text, start) => Beginning::Mark,
        Some(c) if is_dash(c) => Beginning::Dash,
        Some(c) if is_currency(c) || is_pictograph(c) || matches!(c, '#' | '@' | '<' | '[') => {
            Beginning::Sign
        }
        Some(_) => Beginning::Mark,
    };
    After { kind, word, start, opened: start > at }
}

/// Whether a web address begins with this word.
pub fn is_address(word: &str) -> bool {
    matches!(word, "http" | "https" | "www")
}

/// The letters that begin at `at`, at most [`REACH`] bytes.
pub fn word_at(text: &str, at: usize) -> &str {
    let mut end = at;
    while let Some(c) = char_at(text, end).filter(|c| c.is_alphabetic()) {
        end += c.len_utf8();
        if end - at > REACH {
            break;
        }
    }
    text.get(at..end).unwrap_or("")
}

/// The byte behind the white space that begins at `at`.
pub fn skip_blank(text: &str, mut at: usize) -> usize {
    while let Some(c) = char_at(text, at).filter(|c| c.is_whitespace()) {
        at += c.len_utf8();
    }
    at
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '*' | '•' | '~' | '=' | '>' | '_')
}

/// Whether behind a dash at `at` the sentence goes on: "at 8 a.m. — the hour".
fn leads_to_small_letter(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or("");
    rest.chars().take(6).find(|c| !is_dash(*c) && !c.is_whitespace()).is_some_and(char::is_lowercase)
}
