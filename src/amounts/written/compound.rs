//! Sums in two units: "thirteen dollars and forty-five cents", "six feet two inches".

use crate::amount::Worth;
use crate::amounts::numbers::{NumberForm, number};
use crate::amounts::written::measures::measured;
use crate::amounts::written::reading::Reading;
use crate::lexicon::line::Line;
use crate::mention::MentionKind::{Money, Quantity};

/// A unit of measure, a smaller one, and how many of it make one.
const SMALLER: &[(&str, &str, f64)] = &[("ft", "in", 12.0), ("lb", "oz", 16.0), ("yd", "ft", 3.0)];

/// The amount with the smaller one behind it, where both are one sum.
pub fn compound(line: &Line, whole: Reading) -> Reading {
    sum(line, &whole).unwrap_or(whole)
}

fn sum(line: &Line, whole: &Reading) -> Option<Reading> {
    let plain = |worth: &Worth| worth.high.is_none() && worth.value.is_finite();
    if !matches!(whole.kind, Money | Quantity) || !plain(&whole.worth) || whole.worth.value.fract() != 0.0 {
        return None;
    }
    // "It cost $40, 60 cents more": a comma parts sums of money.
    let joined = line.is(whole.end, "and") || whole.kind == Quantity && line.is(whole.end, ",");
    let at = whole.end + usize::from(joined);
    let count =
        number(line, at).filter(|count| matches!(count.form, NumberForm::Digits | NumberForm::Words))?;
    let part = measured(line, count).filter(|part| plain(&part.worth))?;
    let (unit, share) = match (whole.worth.unit?, part.worth.unit?) {
        (unit, smaller) if part.kind == Quantity => {
            let (.., per) = SMALLER.iter().find(|(one, other, _)| (*one, *other) == (unit, smaller))?;
            (unit, part.worth.value / per)
        }
        (unit, coin) => {
            let cents = line.is_any(part.end - 1, &["cent", "cents"]);
            (whole.kind == Money && (cents || unit == coin)).then_some((unit, part.worth.value))?
        }
    };
    let worth = Worth { value: whole.worth.value + share, high: None, unit: Some(unit) };
    let reason = "a smaller unit follows a larger one";
    (share < 1.0).then_some(Reading { end: part.end, kind: part.kind, confidence: 0.9, reason, worth })
}
