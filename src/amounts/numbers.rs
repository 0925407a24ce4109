//! Numbers and ranges of them: "3-4", "$5-8,000", "two to three million".

pub use super::figures::{Number, NumberForm, digits, scale_at};

use super::figures::{glued_scale, with_scale};
use super::fractions::mixed;
use super::spelled::{cardinal_words, compound, words};
use crate::lexicon::flag;
use crate::lexicon::line::Line;
use crate::lexicon::shapes::Shape;

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
    let digits = low.form == NumberForm::Digits && line.is_inner_hyphen(low.end);
    if !digits {
        return None;
    }
    let high = single(line, low.end + 1).filter(|high| high.form == NumberForm::Digits)?;
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

/// "two to three", "between two and three", with the same unit behind: the number at `at` with its upper end.
pub fn range_to<'t>(line: &Line<'t>, at: usize, low: Number<'t>) -> Option<Number<'t>> {
    let between = line.is(low.end, "and") && line.is(at.wrapping_sub(1), "between");
    if !between && !line.is_any(low.end, &["to", "or"]) || !low.tail.is_empty() || low.high.is_some() {
        return None;
    }
    let high = single(line, low.end + 1).filter(|high| high.form == low.form)?;
    Some(Number { value: low.value * shared_scale(line, &low, &high), high: Some(high.value), ..high })
}

/// What the lower end of a range takes from the upper: "2 to 3 million" begins at two million, "900 to 1
/// million" as it is written.
pub fn shared_scale(line: &Line, low: &Number, high: &Number) -> f64 {
    let scale = scale_at(line, high.end - 1).filter(|_| high.scaled && !low.scaled && high.tail.is_empty());
    scale.filter(|scale| low.value * scale < high.value).unwrap_or(1.0)
}

fn unscaled(line: &Line, at: usize) -> f64 {
    digits(line.text(at)).map_or(1.0, |(value, _)| if value == 0.0 { 1.0 } else { value })
}

/// The number that begins at the token `at`, without the end of a range.
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
                    form: NumberForm::Ordinal,
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
                form: NumberForm::Digits,
                scaled: factor > 1.0,
                tail,
            };
            Some(if tail.is_empty() && factor == 1.0 { with_scale(line, number) } else { number })
        }
        _ if line.has(at, flag::COMPOUND) => {
            let (value, form, tail) = compound(text)?;
            if form == NumberForm::Words && tail.is_empty() {
                return cardinal_words(line, at);
            }
            // "three-quarters of a billion"
            let of = tail.is_empty() && line.is(at + 1, "of") && line.is_any(at + 2, &["a", "one"]);
            if let Some(scale) = scale_at(line, at + 3).filter(|_| of && form == NumberForm::Fraction) {
                let (end, value) = (at + 4, value * scale);
                return Some(Number { end, value, high: None, form: NumberForm::Words, scaled: true, tail });
            }
            Some(Number { end: at + 1, value, high: None, form, scaled: value >= 1e3, tail })
        }
        _ => words(line, at),
    }
}
