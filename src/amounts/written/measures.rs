//! Money, percentages and quantities: a number with a sign, a currency or a unit.

use crate::amounts::numbers::{Number, NumberForm, number, scale_at, shared_scale};
use crate::amounts::written::reading::Reading;
use crate::amounts::{percent_unit, unit};
use crate::document::TokenKind;
use crate::lexicon::currencies::{currency_of_sign, currency_of_word};
use crate::lexicon::flag;
use crate::lexicon::line::Line;
use crate::lexicon::numbers::scale;
use crate::lexicon::shapes::Shape;
use crate::mention::MentionKind::{Money, Percent, Quantity};

/// "$1.2 billion", "Rs 500 crore", "USD 2.5 million", "€5-10m".
pub fn money_by_sign(line: &Line, at: usize) -> Option<Reading> {
    let capital = matches!(line.shape(at), Shape::Upper | Shape::Capitalised | Shape::Initial);
    if line.token_kind(at) != Some(TokenKind::Currency) && !(capital && line.has(at, flag::CURRENCY)) {
        return None;
    }
    let two = line.token_kind(at + 1) == Some(TokenKind::Currency);
    let number =
        number(line, at + 1 + usize::from(two)).filter(|number| number.form == NumberForm::Digits)?;
    let hyphen = usize::from(line.is_inner_hyphen(number.end));
    // "$5m", "$5 m", "$5-million"
    let tail = number.tail.split('-').next().unwrap_or("");
    let glued = scale(tail).filter(|_| !tail.is_empty());
    let behind = scale_at(line, number.end + hyphen).filter(|_| number.tail.is_empty() && !number.scaled);
    let end = number.end + if behind.is_some() { 1 + hyphen } else { 0 };
    let sign = currency_of_sign(line.text(at)).or_else(|| currency_of_sign(line.text(at + 1)));
    let (end, high) = upper_end(line, end, &number).filter(|_| glued.is_some()).unwrap_or((end, number.high));
    let factor = glued.or(behind).or_else(|| lent_scale(line, at, end, &number)).unwrap_or(1.0);
    let value = (number.value + raised(number.tail).unwrap_or(0.0) / 100.0) * factor;
    let number = Number { value, high: high.map(|high| high * factor), ..number };
    let amount = Reading::new(end, Money, 0.95, "a currency sign stands before a number", &number);
    Some(amount.of(sign))
}

/// Where "2m" ends behind "$1m-", and its number.
fn upper_end(line: &Line, end: usize, low: &Number) -> Option<(usize, Option<f64>)> {
    let high = number(line, end + 1).filter(|high| line.is_inner_hyphen(end) && high.tail == low.tail)?;
    (low.high.is_none() && low.value < high.value).then_some((high.end, Some(high.value)))
}

/// What the upper end lends in "$100 to $150 million".
fn lent_scale(line: &Line, at: usize, end: usize, low: &Number) -> Option<f64> {
    let between = line.is(end, "and") && line.is(at.wrapping_sub(1), "between");
    let joined = low.tail.is_empty() && (between || line.is_any(end, &["to", "-", "–"]));
    let sign = joined && line.token_kind(end + 1) == Some(TokenKind::Currency);
    let high = number(line, end + 2).filter(|high| sign && high.form == NumberForm::Digits)?;
    Some(shared_scale(line, low, &high))
}

/// The cents that raised figures give: "$4⁹⁹".
fn raised(tail: &str) -> Option<f64> {
    let digit = |c: char| match c {
        '¹' => Some(1),
        '²' => Some(2),
        '³' => Some(3),
        '⁰' | '⁴'..='⁹' => Some(c as u32 - '⁰' as u32),
        _ => None,
    };
    let mut digits = tail.chars();
    let (tens, units) = (digit(digits.next()?)?, digit(digits.next()?)?);
    digits.next().is_none().then(|| f64::from(tens * 10 + units))
}

/// A number with a percent sign, a currency or a unit behind it.
pub fn measured(line: &Line, number: Number) -> Option<Reading> {
    let at = number.end;
    if number.form == NumberForm::Some && !line.has(at, flag::UNIT) {
        return None;
    }
    if !number.tail.is_empty() {
        return attached(line, number);
    }
    let of = if number.form == NumberForm::Fraction { part_of_one(line, at) } else { at };
    let percent = line.phrase(of, line.end, flag::PERCENT).map(|(end, _)| end);
    if let Some(end) = percent.or(line.is(at, "%").then_some(at + 1)) {
        let amount = Reading::new(end, Percent, 0.97, "a percent sign or word follows a number", &number);
        return Some(amount.of(Some(percent_unit(line.words(of, end)))));
    }
    let at = at + usize::from(line.is(at, "of") && number.form == NumberForm::Vague);
    if let Some(money) = money_by_word(line, at, &number) {
        return Some(money);
    }
    if line.token_kind(at) == Some(TokenKind::Currency) {
        let amount = Reading::new(at + 1, Money, 0.9, "a currency sign follows a number", &number);
        let coins = if line.text(at) == "¢" { 100.0 } else { 1.0 };
        return Some(amount.of(currency_of_sign(line.text(at))).per(coins));
    }
    let (end, _) = line.phrase(at, line.end, flag::UNIT)?;
    let letter = end == at + 1 && line.text(at).len() < 2 && line.text(at) != "°";
    if letter || !is_unit(line, at, end) {
        return None;
    }
    let end = rate_end(line, end);
    Some(Reading::new(end, Quantity, 0.9, "a unit follows a number", &number).of(unit(line.words(at, end))))
}

/// One past "of a" in "a quarter of a percentage point", and past "a" in "half a percentage point".
fn part_of_one(line: &Line, at: usize) -> usize {
    let of = usize::from(line.is(at, "of"));
    if line.is_any(at + of, &["a", "an", "one"]) { at + of + 1 } else { at }
}

/// "1.2 billion euros", "20 million Kenyan shillings", "10,000 New Zealand dollars".
fn money_by_word(line: &Line, at: usize, number: &Number) -> Option<Reading> {
    let country = line.phrase(at, line.end, flag::NORP | flag::GPE).map(|(end, _)| end);
    let word = country.filter(|end| line.has(*end, flag::CURRENCY)).unwrap_or(at);
    if !line.has(word, flag::CURRENCY) || !is_currency(line, word, number) {
        return None;
    }
    let end = word + 1 + usize::from(line.is(word + 1, "sterling"));
    let (code, per) = currency_of_word(line.words(at, word), line.text(word))
        .map_or((currency_of_sign(line.text(word)), 1.0), |(code, per)| (Some(code), per));
    Some(Reading::new(end, Money, 0.95, "a currency follows a number", number).of(code).per(per))
}

/// A unit or "p" written right behind the digits: "5kg", "50p", "100-meter".
fn attached(line: &Line, number: Number) -> Option<Reading> {
    let tail = number.tail;
    if number.form == NumberForm::Digits && matches!(tail, "p" | "c") {
        let (code, per) = currency_of_word("", if tail == "p" { "pence" } else { "cents" })?;
        let amount = Reading::new(number.end, Money, 0.8, "pence or cents follow a number", &number);
        return Some(amount.of(Some(code)).per(per));
    }
    if matches!(tail, "%" | "pc" | "pct" | "percent" | "per-cent") {
        let amount =
            Reading::new(number.end, Percent, 0.9, "a percent sign or word follows a number", &number);
        return Some(amount.of(Some("%")));
    }
    if let Some(money) = joined_money(&number) {
        return Some(money);
    }
    let word = tail.split('-').next().unwrap_or(tail);
    let plain = line.listed(word, flag::UNIT) && !matches!(word, "c" | "f" | "l" | "C" | "F");
    if !plain && !tail.starts_with('°') {
        return None;
    }
    let end = rate_end(line, number.end);
    let symbol = unit(word).filter(|_| end == number.end).or_else(|| unit(line.words(number.end, end)));
    Some(
        Reading::new(end, Quantity, 0.85, "a unit follows a number", &number)
            .of(symbol.or_else(|| unit(word))),
    )
}

/// A currency that a hyphen joins to the number: "1.2bn-euro", "20m-euro", "300-million-dollar", "50-dollar".
fn joined_money(number: &Number) -> Option<Reading> {
    let (head, rest) = number.tail.split_once('-').unwrap_or((number.tail, ""));
    let (factor, word) = match scale(head).filter(|_| !number.scaled && !rest.is_empty()) {
        Some(factor) => (factor, rest.split('-').next().unwrap_or(rest)),
        None => (1.0, head),
    };
    let value = number.value * factor;
    let scaled = number.scaled || factor > 1.0;
    let weighs = matches!(word, "pound" | "pounds") && !(scaled && value >= 1e5);
    let doubtful = DOUBTFUL.contains(&word) && !(scaled || value >= 1000.0);
    if weighs || doubtful || word.len() < 3 {
        return None;
    }
    let (code, per) = currency_of_word("", word)?;
    let amount = Reading::new(number.end, Money, 0.9, "a currency follows a number", number);
    Some(amount.of(Some(code)).per(per / factor))
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

/// "three won" and "two real" are no money, "three billion won" is; pounds weigh unless there are a hundred
/// thousand of them, or pence follow.
fn is_currency(line: &Line, at: usize, number: &Number) -> bool {
    if line.is_any(at, &["pound", "pounds"]) {
        let coins = at + 2 + usize::from(line.is(at + 1, "and"));
        let pence = line.is_any(coins, &["pence", "penny"]);
        return (number.scaled && number.value >= 1e5) || line.is(at + 1, "sterling") || pence;
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
