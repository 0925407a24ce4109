//! Words: letters with marks and inner apostrophes, dotted abbreviations, letters joined by "&", hyphened
//! compounds.

use super::numbers::{digit_at, number_end};
use crate::document::TokenKind;
use crate::lexicon::currencies::is_glued;
use crate::lexicon::numbers::scale;
use crate::text::abbreviations::{self, Abbreviation};
use crate::text::characters::{
    Unspaced, char_at, is_apostrophe, is_currency, is_hyphen, is_mark, is_word, unspaced,
};
use crate::text::tokens::state::State;

/// The end of the commonest token, tried before all others for speed: ASCII letters with a space or comma
/// behind them.
pub fn plain_end(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes().get(at..)?;
    let length = bytes.iter().position(|byte| !byte.is_ascii_alphabetic())?;
    let plain =
        length > 0 && matches!(bytes.get(length), Some(b' ' | b',')) && !is_rupee(text, at, at + length);
    plain.then_some(at + length)
}

/// Whether a letter follows the marks at `at`: a soft hyphen or joiner astray at the beginning of a word.
pub fn begins_behind_marks(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or("");
    rest.chars().take(8).find(|c| !is_mark(*c)).is_some_and(char::is_alphabetic)
}

/// The end and kind of the token that begins at `at` with a letter.
pub fn word(text: &str, at: usize, state: &mut State) -> (usize, TokenKind) {
    if let Some(end) = dotted_end(text, at) {
        return (end, TokenKind::Abbreviation);
    }
    if let Some(end) = glued_currency_end(text, at) {
        return (end, TokenKind::Currency);
    }
    let end = run_end(text, at);
    match char_at(text, end) {
        Some('.') => after_stop(text, at, end),
        Some('&') => (joined_by_and_end(text, at, end).unwrap_or(end), TokenKind::Word),
        Some(c) if is_currency(c) => currency_letters(text, at, end, c),
        Some(c) if is_hyphen(c) => {
            (compound_end(text, at, &mut state.cut_until).unwrap_or(end), TokenKind::Word)
        }
        Some(c) if c.is_whitespace() && is_rupee(text, at, end) && digit_at(text, end + c.len_utf8()) => {
            (end, TokenKind::Currency)
        }
        _ => (end, TokenKind::Word),
    }
}

/// The end of a compound at `at` that stays whole: all its parts in lower case, or some beginning with a
/// letter and some with a digit. A number at the head of a sentence may have its capital ("Sixty-one"). A
/// compound that does not stay whole is remembered in `cut_until`, so that its parts are not asked again.
pub fn compound_end(text: &str, at: usize, cut_until: &mut usize) -> Option<usize> {
    if at < *cut_until {
        return None;
    }
    let (mut letters, mut digits, mut lower) = (false, false, true);
    let mut part = at;
    let end = loop {
        let end = if digit_at(text, part) {
            digits = true;
            number_end(text, part)
        } else {
            letters = true;
            run_end(text, part)
        };
        let word = text.get(part..end).unwrap_or("");
        let number = part == at && NUMBERS.iter().any(|number| number.eq_ignore_ascii_case(word));
        lower &= !digits && (number || !word.chars().any(char::is_uppercase));
        match char_at(text, end) {
            Some(hyphen)
                if is_hyphen(hyphen) && char_at(text, end + hyphen.len_utf8()).is_some_and(is_word) =>
            {
                part = end + hyphen.len_utf8();
            }
            _ => break end,
        }
    };
    let whole = part > at && (lower || (letters && digits));
    if !whole {
        *cut_until = end;
    }
    whole.then_some(end)
}

/// Number words that begin compounds.
const NUMBERS: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty",
    "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// The end of a clipped word whose apostrophe ends at `at`: "'em", "'n'".
pub fn clipped_end(text: &str, at: usize) -> Option<usize> {
    let end = run_end(text, at);
    let word = text.get(at..end)?;
    if word.eq_ignore_ascii_case("n") {
        return char_at(text, end).filter(|c| is_apostrophe(*c)).map(|c| end + c.len_utf8());
    }
    CLIPPED.iter().any(|clipped| clipped.eq_ignore_ascii_case(word)).then_some(end)
}

const CLIPPED: &[&str] =
    &["em", "til", "till", "tis", "twas", "twere", "cause", "bout", "round", "cuz", "tude"];

/// The end of letters, digits and marks from `at` on, with apostrophes, underscores and middle dots inside
/// them.
fn run_end(text: &str, at: usize) -> usize {
    let mut end = at;
    let mut script: Option<Unspaced> = char_at(text, at).and_then(unspaced);
    while let Some(c) = char_at(text, end) {
        let after = end + c.len_utf8();
        if is_word(c) {
            if !c.is_ascii() && c.is_alphanumeric() || script.is_some() {
                let next = unspaced(c);
                if end > at && (next != script || next == Some(Unspaced::Han)) && (c.is_alphanumeric()) {
                    break;
                }
                script = next;
            }
            end = after;
            continue;
        }
        let inner = end > at && char_at(text, after).is_some_and(char::is_alphanumeric);
        let joins = inner
            && match c {
                '_' | '·' | '״' | '׳' | '・' => true,
                c if is_apostrophe(c) => !begins_possessive(text, at, end, after),
                _ => false,
            };
        if !joins {
            break;
        }
        end = after;
    }
    end
}

/// Whether the apostrophe between `word..apostrophe` and `after` begins a possessive "'s" rather than "it's",
/// "o'clock" or "O'Shea".
fn begins_possessive(text: &str, word: usize, apostrophe: usize, after: usize) -> bool {
    let ends =
        matches!(char_at(text, after), Some('s' | 'S')) && !char_at(text, after + 1).is_some_and(is_word);
    ends && !text
        .get(word..apostrophe)
        .is_some_and(|word| CONTRACTED.iter().any(|with_is| with_is.eq_ignore_ascii_case(word)))
}

/// Words after which "'s" is "is", "has" or "us".
const CONTRACTED: &[&str] = &[
    "it", "he", "she", "that", "this", "what", "who", "where", "there", "here", "how", "when", "why", "let",
];

/// The end of single letters each with a stop: "U.S.", "e.g.", "J.K.", "U.S" — or of one initial, unless it
/// closes the sentence.
fn dotted_end(text: &str, at: usize) -> Option<usize> {
    let mut end = at;
    let mut pairs = 0;
    while let Some(letter) = char_at(text, end).filter(|c| c.is_alphabetic() && unspaced(*c).is_none()) {
        let after = end + letter.len_utf8();
        if char_at(text, after) != Some('.') {
            let alone = !char_at(text, after).is_some_and(is_word);
            // "U.S" without its last stop.
            return if pairs > 0 && alone {
                Some(after)
            } else {
                (pairs > 1 || (pairs == 1 && letter.is_uppercase())).then_some(end)
            };
        }
        end = after + 1;
        pairs += 1;
    }
    let first = char_at(text, at)?;
    let initial =
        pairs == 1 && first.is_uppercase() && char_at(text, end) != Some('.') && !closes_sentence(text, end);
    (pairs > 1 || initial).then_some(end)
}

/// A word with a stop behind it: an abbreviation, a word that goes on ("node.js"), or just a word.
fn after_stop(text: &str, at: usize, end: usize) -> (usize, TokenKind) {
    let plain = (end, TokenKind::Word);
    let stop = end + 1;
    let Some(word) = text.get(at..end) else { return plain };
    if is_rupee(text, at, end) && (digit_at(text, stop) || digit_at(text, stop + 1)) {
        return (stop, TokenKind::Currency);
    }
    if let Some(end) = degree_end(text, at) {
        return (end, TokenKind::Abbreviation);
    }
    match char_at(text, stop) {
        Some('.') => plain,
        Some(',' | ';') => (stop, TokenKind::Abbreviation),
        next => match abbreviations::class(word) {
            Some(Abbreviation::BeforeNumber) if !next_is_number(text, stop) => plain,
            Some(Abbreviation::State) if closes_sentence(text, stop) && !behind_comma(text, at) => plain,
            Some(_) if !abbreviations::is_also_a_word(word) && !abbreviations::is_acronym(word) => {
                (stop, TokenKind::Abbreviation)
            }
            Some(_)
                if next_is_number(text, stop)
                    || (is_capitalised(word) && next_is_capitalised(text, stop)) =>
            {
                (stop, TokenKind::Abbreviation)
            }
            _ if next.is_some_and(char::is_lowercase) => (dotted_word_end(text, end), TokenKind::Word),
            _ => plain,
        },
    }
}

/// Whether a comma stands before the word at `at`, as it does between a town and its state.
fn behind_comma(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| before.trim_end().ends_with(','))
}

/// The end of a word with stops inside it, such as "node.js", from the first stop on.
fn dotted_word_end(text: &str, mut end: usize) -> usize {
    while char_at(text, end) == Some('.') && char_at(text, end + 1).is_some_and(char::is_lowercase) {
        end = run_end(text, end + 1);
    }
    end
}

/// The end of a degree such as "Ph.D." or "B.Sc.", with or without the last stop.
fn degree_end(text: &str, at: usize) -> Option<usize> {
    let word = DEGREES.iter().find(|degree| {
        text.get(at..at + degree.len()).is_some_and(|part| part == **degree)
            && !char_at(text, at + degree.len()).is_some_and(is_word)
    })?;
    let end = at + word.len();
    Some(if char_at(text, end) == Some('.') { end + 1 } else { end })
}

const DEGREES: &[&str] =
    &["Ph.D", "Ed.D", "Psy.D", "D.Phil", "M.Phil", "B.Sc", "M.Sc", "LL.B", "LL.M", "Sq.ft", "sq.ft"];

fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Whether behind a stop at `stop`, directly or after one space, a number begins.
fn next_is_number(text: &str, stop: usize) -> bool {
    match char_at(text, stop) {
        Some(c) if c.is_whitespace() => {
            char_at(text, stop + c.len_utf8()).is_some_and(|c| c.is_numeric() || is_currency(c))
        }
        Some(c) => c.is_numeric(),
        None => false,
    }
}

/// Whether behind a stop at `stop` another capitalised word follows in the same sentence.
fn next_is_capitalised(text: &str, stop: usize) -> bool {
    match char_at(text, stop) {
        Some(c) if c.is_whitespace() => char_at(text, stop + c.len_utf8()).is_some_and(char::is_uppercase),
        _ => false,
    }
}

/// Whether nothing but closing quotes and brackets follows up to the end of the sentence.
fn closes_sentence(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or("");
    rest.chars().take(4).all(|c| !c.is_whitespace() && !c.is_alphanumeric()) && rest.chars().nth(4).is_none()
}

/// "AT&T", "R&D", "S&P500": upper-case letters joined by "&".
fn joined_by_and_end(text: &str, at: usize, end: usize) -> Option<usize> {
    let upper = |from: usize, to: usize| {
        text.get(from..to)
            .is_some_and(|part| !part.is_empty() && part.len() <= 4 && !part.chars().any(char::is_lowercase))
    };
    let after = run_end(text, end + 1);
    (upper(at, end) && upper(end + 1, after)).then_some(after)
}

/// "US$": letters of a currency sign that has a number behind it.
fn currency_letters(text: &str, at: usize, end: usize, sign: char) -> (usize, TokenKind) {
    let after = end + sign.len_utf8();
    let letters = text
        .get(at..end)
        .is_some_and(|part| part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_uppercase()));
    if letters && digit_at(text, after) { (after, TokenKind::Currency) } else { (end, TokenKind::Word) }
}

/// "USD" of "USD34.6 million": the letters of a currency right before a number.
fn glued_currency_end(text: &str, at: usize) -> Option<usize> {
    /// The longest of the letters: "KShs".
    const LONGEST: usize = 4;
    let rest = text.as_bytes().get(at..)?;
    let length = rest.iter().take(LONGEST + 1).take_while(|byte| byte.is_ascii_alphabetic()).count();
    let digits = at + length;
    if !rest.get(length).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let end = number_end(text, digits);
    let number = text.get(digits..end)?;
    let tail = number.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let behind = text.get(end..)?.trim_start_matches([' ', '-', '\u{a0}']);
    let word = behind.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or("");
    let scaled = scale(tail).or_else(|| scale(word).filter(|_| tail.is_empty())).is_some();
    let plain = tail.is_empty() || scaled;
    (plain && is_glued(text.get(at..digits)?, scaled || number.contains(','))).then_some(digits)
}

/// "Rs", the usual sign of the rupee in Latin letters.
fn is_rupee(text: &str, at: usize, end: usize) -> bool {
    text.get(at..end).is_some_and(|word| matches!(word, "Rs" | "RS"))
}
