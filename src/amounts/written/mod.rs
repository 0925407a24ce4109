//! The grammar of amounts: money, percentages, quantities, ordinals and other numbers, with the words that
//! hedge them.

mod compound;
mod counts;
mod measures;
mod reading;

use crate::amounts::numbers::{Number, NumberForm, number, range_to};
use crate::document::TokenKind;
use crate::lexicon::flag;
use crate::lexicon::hedges::hedged;
use crate::lexicon::line::Line;
use crate::mention::{Found, MentionKind, Source};
use reading::Reading;

/// Money, a percentage, a quantity or a number that begins at `at`, hedges before it included as far as
/// `floor`.
pub fn amount(line: &Line, at: usize, floor: usize) -> Option<Found> {
    if !begins(line, at) {
        return None;
    }
    let amount = measures::money_by_sign(line, at).or_else(|| by_number(line, at))?;
    let amount = compound::compound(line, amount);
    let below = amount.kind == MentionKind::Quantity && at > floor && line.is(at - 1, "minus");
    let (at, amount) = if below { (at - 1, amount.per(-1.0)) } else { (at, amount) };
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
fn by_number(line: &Line, at: usize) -> Option<Reading> {
    let Some(number) = number(line, at) else {
        let one = line.is_any(at, &["a", "an"]) && measures::is_one_unit(line, at + 1);
        let number =
            Number { end: at + 1, value: 1.0, high: None, form: NumberForm::Words, scaled: false, tail: "" };
        return if one { measures::measured(line, number) } else { None };
    };
    if number.form == NumberForm::Ordinal {
        return counts::ordinal(line, at, number);
    }
    range_to(line, at, number)
        .and_then(|range| measures::measured(line, range))
        .or_else(|| measures::measured(line, number))
        .or_else(|| counts::cardinal(line, at, number))
}
