//! Money, percentages and quantities: a number with a sign, a currency or a unit.

use super::Amount;
use crate::amounts::{currency_of_sign, currency_of_word, percent_unit, unit};
use crate::document::TokenKind;
use crate::mentions::MentionKind::{Money, Percent, Quantity};
use crate::mentions::lexicon::flag;
use crate::mentions::numbers::{Form, Number, number, scale};
use crate::mentions::words::Line;
use crate::text::shapes::Shape;

/// "$1.2 billion", "Rs 500 crore", "USD 2.5 million", "€5-10m".
pub fn money_by_sign(line: &Line, at: usize) -> Option<Amount> {
    let capital = matches!(line.shape(at), Shape::Upper | Shape::Capitalised | Shape::Initial);
    if line.token_kind(at) != Some(TokenKind::Currency) && !(capital && line.has(at, flag::CURRENCY)) {
        return None;
    }
    let two = line.token_kind(at + 1) == Some(TokenKind::Currency);
    let number = number(line, at + 1 + usize::from(two)).filter(|number| number.form == Form::Digits)?;
    let hyphen = usize::from(line.is_inner_hyphen(number.end));
    // "$5m", "$5 m", "$5-million"
    let tail = number.tail.split('-').next().unwrap_or("");
    let glued = scale(tail).filter(|_| !tail.is_empty());
    let behind = scale(line.text(number.end + hyphen))
        .filter(|_| number.tail.is_empty() && !number.scaled && line.has(number.end + hyphen, flag::SCALE));
    let end = number.end + if behind.is_some() { 1 + hyphen } else { 0 };
    let sign = currency_of_sign(line.text(at)).or_else(|| currency_of_sign(line.text(at + 1)));
    let amount = Amount::new(end, Money, 0.95, "a currency sign before a number", &number);
    Some(amount.of(sign).per(1.0 / glued.or(behind).unwrap_or(1.0)))
}

/// A number with a percent sign, a currency or a unit behind it.
pub fn measured(line: &Line, number: Number) -> Option<Amount> {
    let at = number.end;
    if number.form == Form::Some && !line.has(at, flag::UNIT) {
        return None;
    }
    if !number.tail.is_empty() {
        return attached(line, number);
    }
    let percent = line.phrase(at, line.end, flag::PERCENT).map(|(end, _)| end);
    if let Some(end) = percent.or(line.is(at, "%").then_some(at + 1)) {
        let amount = Amount::new(end, Percent, 0.97, "a percent sign or word behind a number", &number);
        return Some(amount.of(Some(percent_unit(line.words(at, end)))));
    }
    let at = at + usize::from(line.is(at, "of") && number.form == Form::Vague);
    if let Some(money) = money_by_word(line, at, &number) {
        return Some(money);
    }
    if line.token_kind(at) == Some(TokenKind::Currency) {
        let amount = Amount::new(at + 1, Money, 0.9, "a currency sign behind a number", &number);
        return Some(amount.of(currency_of_sign(line.text(at))));
    }
    let (end, _) = line.phrase(at, line.end, flag::UNIT)?;
    let letter = end == at + 1 && line.text(at).len() < 2 && line.text(at) != "°";
    if letter || !is_unit(line, at, end) {
        return None;
    }
    let end = rate_end(line, end);
    Some(Amount::new(end, Quantity, 0.9, "a unit behind a number", &number).of(unit(line.words(at, end))))
}

/// "1.2 billion euros", "20 million Kenyan shillings", "10,000 New Zealand dollars".
fn money_by_word(line: &Line, at: usize, number: &Number) -> Option<Amount> {
    let country = line.phrase(at, line.end, flag::NORP | flag::GPE).map(|(end, _)| end);
    let word = country.filter(|end| line.has(*end, flag::CURRENCY)).unwrap_or(at);
    if !line.has(word, flag::CURRENCY) || !is_currency(line, word, number) {
        return None;
    }
    let end = word + 1 + usize::from(line.is(word + 1, "sterling"));
    let (code, per) = currency_of_word(line.words(at, word), line.text(word))
        .map_or((currency_of_sign(line.text(word)), 1.0), |(code, per)| (Some(code), per));
    Some(Amount::new(end, Money, 0.95, "a currency behind a number", number).of(code).per(per))
}

/// A unit or "p" written right behind the digits: "5kg", "50p", "100-meter".
fn attached(line: &Line, number: Number) -> Option<Amount> {
    let tail = number.tail;
    if number.form == Form::Digits && matches!(tail, "p" | "c") {
        let (code, per) = currency_of_word("", if tail == "p" { "pence" } else { "cents" })?;
        let amount = Amount::new(number.end, Money, 0.8, "pence or cents behind a number", &number);
        return Some(amount.of(Some(code)).per(per));
    }
    if matches!(tail, "%" | "pc" | "pct" | "percent" | "per-cent") {
        let amount = Amount::new(number.end, Percent, 0.9, "a percent sign or word behind a number", &number);
        return Some(amount.of(Some("%")));
    }
    let word = tail.split('-').next().unwrap_or(tail);
    let plain = line.listed(word, flag::UNIT) && !matches!(word, "c" | "f" | "l" | "C" | "F");
    if !plain && !tail.starts_with('°') {
        return None;
    }
    let end = rate_end(line, number.end);
    let symbol = unit(word).filter(|_| end == number.end).or_else(|| unit(line.words(number.end, end)));
    Some(
        Amount::new(end, Quantity, 0.85, "a unit behind a number", &number).of(symbol.or_else(|| unit(word))),
    )
}

/// "a dollar", "a mile away", "about a ton", but not "$5 a barrel" and "a pint of milk".
pub fn is_one_unit(line: &Line, unit: usize) -> bool {
    if line.has(unit, flag::CURRENCY) {
        return !line.has(unit, flag::VAGUE) && line.text(unit).len() > 3;
    }
    let hedge = line.is_any(
        unit.wrapping_sub(2),
        &["about", "than", "nearly", "almost", "within", "over", "half", "around"],
    );
    let far = line.is_any(
        unit + 1,
        &["away", "from", "north", "south", "east", "west", "deep", "long", "wide", "high", "tall"],
    );
    line.has(unit, flag::UNIT) && line.text(unit).len() > 3 && (hedge || far)
}

/// "three won" and "two real" are no money, "three billion won" is; pounds weigh unless there are a hundred thousand of them.
fn is_currency(line: &Line, at: usize, number: &Number) -> bool {
    if line.is_any(at, &["pound", "pounds"]) {
        return (number.scaled && number.value >= 1e5) || line.is(at + 1, "sterling");
    }
    number.scaled || number.value >= 1000.0 || !line.is_any(at, DOUBTFUL)
}

#[rustfmt::skip]
const DOUBTFUL: &[&str] =
    &["won", "real", "sol", "try", "lei", "lev", "colon", "r", "sh", "rm", "rand", "cad", "dong", "php", "m"];

/// "two feet" but not "two Cups"; single letters are too often something else.
fn is_unit(line: &Line, at: usize, end: usize) -> bool {
    let one = end == at + 1;
    let name = line.is_capital(at) && line.text(at).len() > 3;
    !(one && (name || line.is_any(at, &["mi", "c", "f", "stone"])))
}

/// "120 kilometers per hour", "40 millimeters an hour"; but "barrels a day" is a quantity and a date.
fn rate_end(line: &Line, end: usize) -> usize {
    let per =
        line.is_any(end, &["per", "/"]) && line.has(end + 1, flag::TIME_UNIT | flag::DATE_UNIT | flag::UNIT);
    let speed = line.is_any(end, &["a", "an"]) && line.has(end + 1, flag::TIME_UNIT);
    if per || speed { end + 2 } else { end }
}
