//! Numbers as written: digits with separators, scales, words, fractions, "tens of thousands" — and what they
//! are worth.

use crate::amounts::fractions::{fraction_sign, mixed};
use crate::lexicon::flag;
use crate::lexicon::line::Line;
use crate::lexicon::shapes::Shape;

use crate::lexicon::numbers::{denominator, ordinal, scale, scale_or_dozen, value};

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
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
    pub form: Form,
    /// Whether a word such as "million" or "hundred" is in it.
    pub scaled: bool,
    /// What is written right behind the digits or after a hyphen: "km", "year-old", "s".
    pub tail: &'t str,
}

/// The number that begins at the token `at`.
pub fn number<'t>(line: &Line<'t>, at: usize) -> Option<Number<'t>> {
    let first = single(line, at)?;
    if !first.tail.is_empty() {
        return Some(first);
    }
    Some(range(line, first).unwrap_or(first))
}

/// "3-4", "10–12", "$5 to $6" is not one, "5 to 6 percent" is one when `to` is asked for by [`range_to`].
fn range<'t>(line: &Line<'t>, low: Number<'t>) -> Option<Number<'t>> {
    let digits = low.form == Form::Digits && line.is_inner_hyphen(low.end);
    if !digits {
        return None;
    }
    let high = single(line, low.end + 1).filter(|high| high.form == Form::Digits)?;
    let factor = if high.scaled && !low.scaled {
        high.value / unscaled(line, low.end + 1)
    } else if shares_thousands(line, &low, &high) {
        1e3
    } else {
        1.0
    };
    Some(Number { value: low.value * factor, high: Some(high.value), ..high })
}

/// Whether "5-8,000" is 5,000 to 8,000: the upper end has its thousands behind a comma, and the lower end,
/// in thousands, lies below it and within a factor of ten. "500-1,000" and "1-10,000" are as written.
fn shares_thousands(line: &Line, low: &Number, high: &Number) -> bool {
    let grouped = !high.scaled && line.text(low.end + 1).contains(',') && high.value >= 1e3;
    let small = !low.scaled && low.value.fract() == 0.0 && (1.0..1e3).contains(&low.value);
    let thousands = low.value * 1e3;
    grouped && small && thousands < high.value && high.value < thousands * 10.0
}

/// "two to three", with the same unit behind: the number with its upper end.
pub fn range_to<'t>(line: &Line<'t>, low: Number<'t>) -> Option<Number<'t>> {
    if !line.is_any(low.end, &["to", "or"]) || !low.tail.is_empty() || low.high.is_some() {
        return None;
    }
    let high = single(line, low.end + 1).filter(|high| high.form == low.form)?;
    Some(Number { value: low.value, high: Some(high.value), ..high })
}

fn unscaled(line: &Line, at: usize) -> f64 {
    digits(line.text(at)).map_or(1.0, |(value, _)| if value == 0.0 { 1.0 } else { value })
}

fn single<'t>(line: &Line<'t>, at: usize) -> Option<Number<'t>> {
    let text = line.text(at);
    match line.shape(at) {
        Shape::Number | Shape::NumberLetters => {
            let (value, tail) = digits(text)?;
            let tail = tail.strip_prefix('-').unwrap_or(tail);
            if matches!(tail, "st" | "nd" | "rd" | "th") {
                return Some(Number {
                    end: at + 1,
                    value,
                    high: None,
                    form: Form::Ordinal,
                    scaled: false,
                    tail: "",
                });
            }
            let (tail, factor) = glued_scale(tail);
            let (end, value) = mixed(line, at, value).filter(|_| tail.is_empty()).unwrap_or((at + 1, value));
            let number = Number {
                end,
                value: value * factor,
                high: None,
                form: Form::Digits,
                scaled: factor > 1.0,
                tail,
            };
            Some(if tail.is_empty() && factor == 1.0 { with_scale(line, number) } else { number })
        }
        _ if line.has(at, flag::COMPOUND) => {
            let (value, form, tail) = compound(text)?;
            if form == Form::Words && tail.is_empty() {
                return cardinal_words(line, at);
            }
            Some(Number { end: at + 1, value, high: None, form, scaled: value >= 1e3, tail })
        }
        _ => words(line, at),
    }
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
fn glued_scale(tail: &str) -> (&str, f64) {
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
fn with_scale<'t>(line: &Line<'t>, number: Number<'t>) -> Number<'t> {
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

/// "twenty-five", "two-thirds", "three-day", "twenty-five-year-old".
fn compound(text: &str) -> Option<(f64, Form, &str)> {
    let (head, mut tail) = text.split_once('-')?;
    let scaled = tail.split('-').next().and_then(scale).is_some_and(|scale| scale > 1e3);
    let part = denominator(head).filter(|part| scaled && *part <= 4.0).map(|part| 1.0 / part);
    let (mut value, mut form) = (value(head).or(part)?, Form::Words);
    loop {
        let (part, rest) = tail.split_once('-').unwrap_or((tail, ""));
        if let Some(fraction) = denominator(part) {
            (value, form) = (value / fraction, Form::Fraction);
        } else if let Some(scale) = scale(part).filter(|_| part.len() > 2) {
            value *= scale;
        } else if let Some(unit) =
            self::value(part).filter(|unit| *unit < 10.0 && (20.0..100.0).contains(&value))
        {
            value += unit;
        } else if let Some(unit) = ordinal(part).filter(|unit| *unit < 10.0 && value >= 20.0) {
            (value, form) = (value + unit, Form::Ordinal);
        } else {
            break;
        }
        tail = rest;
        if tail.is_empty() {
            break;
        }
    }
    Some((value, form, tail))
}

/// Numbers in words, also with an article before a scale: "a hundred", "half a million", "two and a half
/// million".
fn words<'t>(line: &Line<'t>, at: usize) -> Option<Number<'t>> {
    let number = |end, value, form, scaled| Some(Number { end, value, high: None, form, scaled, tail: "" });
    if line.has(at, flag::ORDINAL) {
        return number(at + 1, ordinal(line.text(at))?, Form::Ordinal, false);
    }
    let article = line.is_any(at, &["a", "an"]);
    if line.has(at, flag::VAGUE) || (article && line.has(at + 1, flag::VAGUE)) {
        return vague(line, if article { at + 1 } else { at });
    }
    if line.is(at, "half") {
        let scale = usize::from(line.is_any(at + 1, &["a", "an"]));
        let factor = Some(at + 1 + scale)
            .filter(|at| line.has(*at, flag::SCALE | flag::VAGUE))
            .and_then(|at| scale_or_dozen(line.text(at)));
        return match factor {
            Some(factor) => number(at + 2 + scale, factor / 2.0, Form::Words, true),
            None => number(at + 1, 0.5, Form::Fraction, false),
        };
    }
    if article {
        let fraction = denominator(line.text(at + 1)).filter(|_| {
            (line.is_any(at + 2, &["of", "in", "to", "from"])
                || !line.is_lower(at + 2)
                || line.phrase(at + 2, line.end, flag::PERCENT).is_some())
                && line.has(at + 1, flag::ORDINAL | flag::NUMBER)
        });
        let whole = line.is(at + 2, "of") && line.is_any(at + 3, &["a", "one"]);
        let scale_of_one = scale(line.text(at + 4)).filter(|_| whole && line.has(at + 4, flag::SCALE));
        if let (Some(fraction), Some(scale)) = (fraction, scale_of_one) {
            return number(at + 5, scale / fraction, Form::Words, true);
        }
        if let Some(fraction) = fraction {
            return number(at + 2, 1.0 / fraction, Form::Fraction, false);
        }
        let scale = scale(line.text(at + 1))
            .filter(|_| line.has(at + 1, flag::SCALE) && line.text(at + 1).len() > 2)?;
        return Some(with_scale(
            line,
            Number { end: at + 2, value: scale, high: None, form: Form::Words, scaled: true, tail: "" },
        ));
    }
    if !line.has(at, flag::NUMBER) && !line.has(at, flag::COMPOUND) {
        return None;
    }
    cardinal_words(line, at)
}

/// No number in words is longer than this, in tokens.
const LONGEST: usize = 16;

fn cardinal_words<'t>(line: &Line<'t>, first: usize) -> Option<Number<'t>> {
    let (mut total, mut current, mut at, mut scaled) = (0.0, 0.0, first, false);
    while at < first + LONGEST {
        let text = line.text(at);
        let plain = line.has(at, flag::NUMBER) || line.has(at, flag::COMPOUND);
        let word = value(text).or_else(|| {
            compound(text)
                .filter(|(_, form, tail)| *form == Form::Words && tail.is_empty())
                .map(|(value, ..)| value)
        });
        if let Some(value) =
            word.filter(|_| plain && (at == first || (current == 0.0 || (scaled && current % 100.0 == 0.0))))
        {
            current += value;
            scaled |= value >= 1e3;
        } else if let Some(scale) =
            scale(text).filter(|_| at > first && line.has(at, flag::SCALE) && text.len() > 2)
        {
            scaled = true;
            current = if current == 0.0 { scale } else { current * scale };
            if scale >= 1000.0 {
                (total, current) = (total + current, 0.0);
            }
        } else if line.is(at, "dozen") && at > first {
            (current, scaled) = (current * 12.0, true);
        } else if at > first
            && line.is(at, "and")
            && line.is(at + 1, "a")
            && line.is_any(at + 2, &["half", "quarter"])
        {
            current += if line.is(at + 2, "half") { 0.5 } else { 0.25 };
            at += 2;
        } else if let Some(part) = and_fraction(line, at).filter(|_| at > first) {
            current += part;
            at += 1;
        } else if scaled
            && line.is(at, "and")
            && line.has(at + 1, flag::NUMBER)
            && value(line.text(at + 1)).is_some()
            && current % 100.0 == 0.0
        {
        } else {
            break;
        }
        at += 1;
    }
    (at > first).then_some(Number {
        end: at,
        value: total + current,
        high: None,
        form: Form::Words,
        scaled,
        tail: "",
    })
}

/// "dozens", "tens of thousands", "several hundred", "a few", "a couple of".
fn vague<'t>(line: &Line<'t>, at: usize) -> Option<Number<'t>> {
    let text = line.text(at);
    let number = |end, value, form| Some(Number { end, value, high: None, form, scaled: true, tail: "" });
    if line.is_any(at, &["several", "few", "many", "couple"]) {
        let after = if line.is(at + 1, "of") && line.is(at, "couple") { at + 2 } else { at + 1 };
        return match scale_or_dozen(line.text(after))
            .filter(|_| line.has(after, flag::SCALE | flag::VAGUE) && line.text(after).len() > 2)
        {
            Some(scale) => {
                number(after + 1, if line.is(at, "couple") { 2.0 * scale } else { scale }, Form::Vague)
            }
            None => Some(Number {
                end: after,
                value: f64::NAN,
                high: None,
                form: Form::Some,
                scaled: false,
                tail: "",
            }),
        };
    }
    let plural = text.len() > 1 && text.ends_with(['s', 'S']);
    let value = scale_or_dozen(text.trim_end_matches(['s', 'S'])).or(line.is(at, "tens").then_some(10.0))?;
    if plural
        && line.is(at + 1, "of")
        && let Some(scale) =
            scale_or_dozen(line.text(at + 2).trim_end_matches('s')).filter(|_| line.has(at + 2, flag::VAGUE))
    {
        return number(at + 3, value * scale, Form::Vague);
    }
    if line.is(at, "tens") || line.is_any(at, &["score", "scores"]) && !line.is(at + 1, "of") {
        return None;
    }
    number(at + 1, value, if plural { Form::Vague } else { Form::Words })
}

/// "and one-half", "and three-quarters" behind a whole number.
fn and_fraction(line: &Line, at: usize) -> Option<f64> {
    let (value, form, tail) = compound(line.text(at + 1)).filter(|_| line.is(at, "and"))?;
    (form == Form::Fraction && tail.is_empty() && value < 1.0).then_some(value)
}
