//! Numbers in words: "two hundred and six", "half a million", "three-quarters", "tens of thousands".

use crate::amounts::figures::{Number, NumberForm, with_scale};
use crate::lexicon::flag;
use crate::lexicon::line::Line;
use crate::lexicon::numbers::{denominator, ordinal, scale, scale_or_dozen, value};

/// "twenty-five", "two-thirds", "three-day", "twenty-five-year-old".
pub fn compound(text: &str) -> Option<(f64, NumberForm, &str)> {
    let (head, mut tail) = text.split_once('-')?;
    let scaled = tail.split('-').next().and_then(scale).is_some_and(|scale| scale > 1e3);
    let part = denominator(head).filter(|part| scaled && *part <= 4.0).map(|part| 1.0 / part);
    let (mut value, mut form) = (value(head).or(part)?, NumberForm::Words);
    loop {
        let (part, rest) = tail.split_once('-').unwrap_or((tail, ""));
        if let Some(fraction) = denominator(part) {
            (value, form) = (value / fraction, NumberForm::Fraction);
        } else if let Some(scale) = scale(part).filter(|_| part.len() > 2) {
            value *= scale;
        } else if let Some(unit) =
            self::value(part).filter(|unit| *unit < 10.0 && (20.0..100.0).contains(&value))
        {
            value += unit;
        } else if let Some(unit) = ordinal(part).filter(|unit| *unit < 10.0 && value >= 20.0) {
            (value, form) = (value + unit, NumberForm::Ordinal);
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
pub fn words<'t>(line: &Line<'t>, at: usize) -> Option<Number<'t>> {
    let number = |end, value, form, scaled| Some(Number { end, value, high: None, form, scaled, tail: "" });
    if line.has(at, flag::ORDINAL) {
        return number(at + 1, ordinal(line.text(at))?, NumberForm::Ordinal, false);
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
            Some(factor) => number(at + 2 + scale, factor / 2.0, NumberForm::Words, true),
            None => number(at + 1, 0.5, NumberForm::Fraction, false),
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
            return number(at + 5, scale / fraction, NumberForm::Words, true);
        }
        if let Some(fraction) = fraction {
            return number(at + 2, 1.0 / fraction, NumberForm::Fraction, false);
        }
        let scale = scale(line.text(at + 1))
            .filter(|_| line.has(at + 1, flag::SCALE) && line.text(at + 1).len() > 2)?;
        // "a million and a half"
        if line.is(at + 2, "and") && line.is(at + 3, "a") && line.is(at + 4, "half") {
            return number(at + 5, scale * 1.5, NumberForm::Words, true);
        }
        return Some(with_scale(
            line,
            Number { end: at + 2, value: scale, high: None, form: NumberForm::Words, scaled: true, tail: "" },
        ));
    }
    if !line.has(at, flag::NUMBER) && !line.has(at, flag::COMPOUND) {
        return None;
    }
    cardinal_words(line, at)
}

/// No number in words is longer than this, in tokens.
const LONGEST: usize = 16;

pub fn cardinal_words<'t>(line: &Line<'t>, first: usize) -> Option<Number<'t>> {
    let (mut total, mut current, mut at, mut scaled) = (0.0, 0.0, first, false);
    while at < first + LONGEST {
        let text = line.text(at);
        let plain = line.has(at, flag::NUMBER) || line.has(at, flag::COMPOUND);
        let word = value(text).or_else(|| {
            compound(text)
                .filter(|(_, form, tail)| *form == NumberForm::Words && tail.is_empty())
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
        form: NumberForm::Words,
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
                number(after + 1, if line.is(at, "couple") { 2.0 * scale } else { scale }, NumberForm::Vague)
            }
            None => Some(Number {
                end: after,
                value: f64::NAN,
                high: None,
                form: NumberForm::Some,
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
        return number(at + 3, value * scale, NumberForm::Vague);
    }
    if line.is(at, "tens") || line.is_any(at, &["score", "scores"]) && !line.is(at + 1, "of") {
        return None;
    }
    number(at + 1, value, if plural { NumberForm::Vague } else { NumberForm::Words })
}

/// "and one-half", "and three-quarters" behind a whole number.
fn and_fraction(line: &Line, at: usize) -> Option<f64> {
    let (value, form, tail) = compound(line.text(at + 1)).filter(|_| line.is(at, "and"))?;
    (form == NumberForm::Fraction && tail.is_empty() && value < 1.0).then_some(value)
}
