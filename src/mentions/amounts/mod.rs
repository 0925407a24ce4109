//! The grammar of amounts: money, percentages, quantities, ordinals and other numbers, with the words that hedge them.

mod counts;
mod measures;
#[cfg(test)]
mod tests;

use crate::amounts::Worth;
use crate::document::TokenKind;
use crate::mentions::calendar;
use crate::mentions::lexicon::flag;
use crate::mentions::numbers::{Form, Number, number, range_to};
use crate::mentions::words::Line;
use crate::mentions::{Found, MentionKind, Source};

/// The amounts and dates of a sentence, in order.
pub fn amounts(line: &Line) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let (mut at, mut floor) = (line.start, line.start);
    while at < line.end {
        let next = calendar::expression(line, at, floor).or_else(|| amount(line, at, floor));
        if let Some(next) = next {
            (at, floor) = (next.end.max(at + 1), next.end);
            found.push(next);
        } else {
            at += 1;
        }
    }
    found
}

/// What the grammar makes of some tokens.
struct Amount {
    end: usize,
    kind: MentionKind,
    confidence: f32,
    reason: &'static str,
    worth: Worth,
}

impl Amount {
    fn new(end: usize, kind: MentionKind, confidence: f32, reason: &'static str, number: &Number) -> Amount {
        let worth = Worth { value: number.value, high: number.high, unit: None };
        Amount { end, kind, confidence, reason, worth }
    }

    fn of(self, unit: Option<&'static str>) -> Amount {
        Amount { worth: Worth { unit, ..self.worth }, ..self }
    }

    /// The same amount counted in a coin of which `per` make one of its unit.
    fn per(self, per: f64) -> Amount {
        let Worth { value, high, unit } = self.worth;
        Amount { worth: Worth { value: value / per, high: high.map(|high| high / per), unit }, ..self }
    }
}

/// Money, a percentage, a quantity or a number that begins at `at`, hedges before it included as far as `floor`.
fn amount(line: &Line, at: usize, floor: usize) -> Option<Found> {
    if !begins(line, at) {
        return None;
    }
    let amount = measures::money_by_sign(line, at).or_else(|| by_number(line, at))?;
    let first = if amount.kind == MentionKind::Ordinal { at } else { hedged(line, at, floor) };
    let found = Found::new(first, amount.end, amount.kind, amount.confidence, Source::Rule, amount.reason);
    Some(Found { worth: Some(amount.worth).filter(|worth| worth.value.is_finite()), ..found })
}

/// Whether an amount can begin here, asked of every word.
fn begins(line: &Line, at: usize) -> bool {
    const WORDS: u64 = flag::NUMBER | flag::VAGUE | flag::ORDINAL | flag::CURRENCY | flag::COMPOUND;
    const AFTER_ARTICLE: u64 =
        flag::SCALE | flag::VAGUE | flag::ORDINAL | flag::NUMBER | flag::CURRENCY | flag::UNIT;
    line.is_number(at)
        || line.has(at, WORDS)
        || line.token_kind(at) == Some(TokenKind::Currency)
        || line.has(at + 1, AFTER_ARTICLE) && line.is_any(at, &["a", "an"])
}

/// What the words behind a number make of it.
fn by_number(line: &Line, at: usize) -> Option<Amount> {
    let Some(number) = number(line, at) else {
        let one = line.is_any(at, &["a", "an"]) && measures::is_one_unit(line, at + 1);
        let number =
            Number { end: at + 1, value: 1.0, high: None, form: Form::Words, scaled: false, tail: "" };
        return if one { measures::measured(line, number) } else { None };
    };
    if number.form == Form::Ordinal {
        return counts::ordinal(line, at, number);
    }
    range_to(line, number)
        .and_then(|range| measures::measured(line, range))
        .or_else(|| measures::measured(line, number))
        .or_else(|| counts::cardinal(line, at, number))
}

/// Where the words begin that hedge an amount at `at`: "more than 200", "an estimated 5 percent", "at least three".
pub fn hedged(line: &Line, at: usize, floor: usize) -> usize {
    let before = |count: usize| at.checked_sub(count).filter(|first| *first >= floor);
    let is = |count: usize, words: &[&str]| before(count).is_some_and(|at| line.is_any(at, words));
    let no_more = is(3, &["no"]) && is(2, &["more", "less", "fewer"]) && is(1, &["than"]);
    let as_many = is(3, &["as"]) && is(2, &["many", "much", "few", "little"]) && is(1, &["as"]);
    let two = is(2, &["more", "less", "fewer"]) && is(1, &["than"])
        || is(2, &["at"]) && is(1, &["least", "most"])
        || is(2, &["up"]) && is(1, &["to"])
        || is(2, &["an"]) && is(1, &["estimated", "additional"]);
    let counts = !line.is_any(at, &["the", "this", "that", "last", "next", "past", "recent"]);
    match (no_more || as_many, two, counts && is(1, HEDGES)) {
        (true, ..) => at - 3,
        (_, true, _) => at - 2,
        (.., true) => at - 1,
        _ => at,
    }
}

#[rustfmt::skip]
const HEDGES: &[&str] = &[
    "about", "around", "nearly", "almost", "roughly", "some", "over", "under", "exactly", "barely", "just", "only", "approx", "circa",
    "approximately",
];
