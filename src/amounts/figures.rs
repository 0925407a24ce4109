//! Numbers in digits: separators, signs of fractions, scales ("5bn", "1.2 million"); and what a number is.

use crate::amounts::fractions::fraction_sign;
use crate::lexicon::flag;
use crate::lexicon::line::Line;
use crate::lexicon::numbers::scale;

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberForm {
    /// "1,200", "3-4", "1.2 million"
    Digits,
    /// "three", "two hundred and fifty"
    Words,
    /// "first", "22nd"
    Ordinal,
    /// "dozens", "tens of thousands"
    Vague,
    /// "several", "a few", "a couple of": counts things, but is no amount by itself
    Some,
    /// "half", "two-thirds"
    Fraction,
}

/// A number and where it ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number<'t> {
    /// One past the index of its last token.
    pub end: usize,
    /// What it is worth; the lower end of a range; NaN for "several".
    pub value: f64,
    /// The upper end of a range.
    pub high: Option<f64>,
    /// How it is written.
    pub form: NumberForm,
    /// Whether a word such as "million" or "hundred" is in it.
    pub scaled: bool,
    /// What is written right behind the digits or after a hyphen: "km", "year-old", "s".
    pub tail: &'t str,
}

/// The value of the digits that begin `text`, and what follows them. `None` for times and dates in digits.
pub fn digits(text: &str) -> Option<(f64, &str)> {
    let signed = text.strip_prefix(['-', '−', '+']).unwrap_or(text);
    let negative = text.starts_with(['-', '−']);
    let end = signed
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '’')))
        .unwrap_or(signed.len());
    let (number, tail) = signed.split_at_checked(end)?;
    if tail.starts_with([':', '/']) || number.matches('.').count() > 1 {
        return None;
    }
    let plain: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
    let sign = tail.chars().next().and_then(|c| Some((fraction_sign(c)?, tail.get(c.len_utf8()..)?)));
    let (fraction, tail) = sign.unwrap_or((0.0, tail));
    let whole: f64 = if plain.is_empty() && sign.is_some() { 0.0 } else { plain.parse().ok()? };
    let value = whole + fraction;
    Some((if negative { -value } else { value }, tail))
}

/// "5bn" is five times a billion; "5m" stays, for it may be metres.
pub fn glued_scale(tail: &str) -> (&str, f64) {
    match tail {
        "bn" | "b" | "B" | "billion" => ("", 1e9),
        "mn" | "mln" | "M" | "million" => ("", 1e6),
        "tn" | "trn" | "trillion" => ("", 1e12),
        "k" | "K" => ("", 1e3),
        // "1.2bn-euro", "300-million-dollar"; "1.5bn-plus" is only the number.
        tail => match tail.split_once('-').map(|(head, rest)| (glued_scale(head), rest)) {
            Some((("", factor), "plus")) => ("", factor),
            Some((("", factor), rest)) if factor > 1e3 => (rest, factor),
            _ => (tail, 1.0),
        },
    }
}

/// The number with the scale word behind it: "1.2 million", "500 crore".
pub fn with_scale<'t>(line: &Line<'t>, number: Number<'t>) -> Number<'t> {
    let mut number = number;
    let joined = line.text(number.end).split_once('-').filter(|_| !line.has(number.end, flag::COMPOUND));
    if let Some((_, rest)) = joined
        && let Some(scale) = scale_at(line, number.end)
    {
        let tail = if rest == "plus" { "" } else { rest };
        return Number { end: number.end + 1, value: number.value * scale, scaled: true, tail, ..number };
    }
    while line.has(number.end, flag::SCALE) {
        let word = line.text(number.end);
        let Some(scale) = scale(word).filter(|_| word.len() > 2 || matches!(word, "bn" | "mn" | "tn")) else {
            break;
        };
        number = Number { end: number.end + 1, value: number.value * scale, scaled: true, ..number };
    }
    number
}

/// What the scale word at `at` multiplies by, also at the head of a compound: "trillion-plus",
/// "billion-a-year", "million-euro".
pub fn scale_at(line: &Line, at: usize) -> Option<f64> {
    match line.text(at).split_once('-') {
        Some((head, _)) => scale(head).filter(|_| head.len() > 2 && line.listed(head, flag::SCALE)),
        None => scale(line.text(at)).filter(|_| line.has(at, flag::SCALE)),
    }
}
