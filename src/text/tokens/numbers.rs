//! Numbers: digits with separators, decimals, clock times, dates written in digits, ordinal endings and
//! attached units.

use crate::text::characters::{char_at, char_before, is_apostrophe, is_opening, is_straight_quote, is_word};

/// The end of the number that begins at `at` with a digit, or with a sign or decimal point before one.
pub fn number_end(text: &str, at: usize) -> usize {
    let mut digits = at;
    while let Some(c) = char_at(text, digits).filter(|c| !c.is_numeric()) {
        digits += c.len_utf8();
    }
    if let Some(end) = hyphened_date_end(text, digits) {
        return end;
    }
    let mut end = digits_end(text, digits);
    while let Some(next) = after_separator(text, end) {
        end = next;
    }
    suffix_end(text, end)
}

/// Whether a sign or a decimal point at `at` belongs to the digits behind it: "-3", "+1.5", ".22", but not
/// "10-12" or "end.5".
pub fn begins_signed_or_bare_fraction(text: &str, at: usize) -> bool {
    let Some(first) = char_at(text, at) else { return false };
    if !matches!(first, '-' | '+' | '−' | '.') {
        return false;
    }
    let free =
        char_before(text, at).is_none_or(|c| c.is_whitespace() || is_opening(c) || is_straight_quote(c));
    let next = char_at(text, at + first.len_utf8());
    let fraction = first != '.' && next == Some('.') && digit_at(text, at + first.len_utf8() + 1);
    free && (next.is_some_and(char::is_numeric) || fraction)
}

/// The end of a year or decade behind an apostrophe: "'90s", "’24".
pub fn clipped_year_end(text: &str, at: usize) -> Option<usize> {
    let end = at + 2;
    let two = text.get(at..end)?.bytes().all(|byte| byte.is_ascii_digit());
    let end = if matches!(char_at(text, end), Some('s')) { end + 1 } else { end };
    (two && !char_at(text, end).is_some_and(|c| is_word(c) || is_apostrophe(c))).then_some(end)
}

/// Whether a digit stands at `at`.
pub fn digit_at(text: &str, at: usize) -> bool {
    char_at(text, at).is_some_and(char::is_numeric)
}

fn digits_end(text: &str, mut at: usize) -> usize {
    while let Some(c) = char_at(text, at).filter(|c| c.is_numeric()) {
        at += c.len_utf8();
    }
    at
}

/// The end of the digits behind a separator at `at`, if separator and digits continue the number.
fn after_separator(text: &str, at: usize) -> Option<usize> {
    let separator = char_at(text, at)?;
    let start = at + separator.len_utf8();
    if !matches!(separator, '.' | ',' | ':' | '/' | '\'' | '’' | '⁄' | '٫' | '٬') || !digit_at(text, start)
    {
        return None;
    }
    let end = digits_end(text, start);
    let count = end - start;
    let joins = match separator {
        // Groups of three, and of two before another group as in India: "1,200", "12,34,567".
        ',' => count == 3 || (count == 2 && char_at(text, end) == Some(',') && digit_at(text, end + 1)),
        ':' => count == 2,
        '\'' | '’' => count == 3,
        _ => true,
    };
    joins.then_some(end)
}

/// "2023-06-14" or "14-06-2023".
fn hyphened_date_end(text: &str, at: usize) -> Option<usize> {
    let group = |at: usize| {
        let digits =
            text.as_bytes().get(at..)?.iter().take(5).take_while(|byte| byte.is_ascii_digit()).count();
        Some((at + digits, digits))
    };
    let hyphen = |at: usize| (text.as_bytes().get(at) == Some(&b'-')).then_some(at + 1);
    let (end, first) = group(at)?;
    let (end, second) = group(hyphen(end)?)?;
    let (end, third) = group(hyphen(end)?)?;
    let date = matches!((first, second, third), (4, 1 | 2, 1 | 2) | (1 | 2, 1 | 2, 4));
    (date && !char_at(text, end).is_some_and(|c| is_word(c) || c == '-')).then_some(end)
}

/// The end of an ordinal ending or unit written right behind the digits: "20th", "5km", "1990s", "10°C".
/// Stops of "5p.m." are left to the abbreviation.
fn suffix_end(text: &str, at: usize) -> usize {
    let mut end = at;
    if char_at(text, end) == Some('°') {
        end += '°'.len_utf8();
    }
    let letters = end;
    while let Some(c) = char_at(text, end).filter(|c| is_word(*c)) {
        end += c.len_utf8();
    }
    let dotted = end == letters + 1
        && char_at(text, end) == Some('.')
        && char_at(text, end + 1).is_some_and(char::is_alphabetic);
    if dotted { letters } else { end }
}
