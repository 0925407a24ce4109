//! The grammar of amounts: money, percentages, quantities, ordinals and other numbers, with the words that hedge them.

use crate::document::TokenKind;
use crate::mentions::calendar;
use crate::mentions::lexicon::flag;
use crate::mentions::numbers::{Form, Number, number, range_to};
use crate::mentions::words::Line;
use crate::mentions::{Found, MentionKind, Source};
use crate::text::shapes::Shape;

/// Adds the amounts and dates of a sentence to `found`, in order.
pub fn amounts(line: &Line, found: &mut Vec<Found>) {
    let mut at = line.start;
    let mut floor = line.start;
    while at < line.end {
        let next = calendar::expression(line, at, floor).or_else(|| amount(line, at, floor));
        if let Some(next) = next {
            (at, floor) = (next.end.max(at + 1), next.end);
            found.push(next);
        } else {
            at += 1;
        }
    }
}

/// Money, a percentage, a quantity or a number that begins at `at`, hedges before it included as far as `floor`.
fn amount(line: &Line, at: usize, floor: usize) -> Option<Found> {
    if !begins(line, at) {
        return None;
    }
    let (end, kind, confidence, reason) = money_by_sign(line, at).or_else(|| by_number(line, at))?;
    let first = if kind == MentionKind::Ordinal { at } else { hedged(line, at, floor) };
    Some(Found::new(first, end, kind, confidence, Source::Rule, reason))
}

/// "a dollar", "a mile away", "about a ton", but not "$5 a barrel" and "a pint of milk".
fn is_one_unit(line: &Line, unit: usize) -> bool {
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

type Amount = (usize, MentionKind, f32, &'static str);

/// Whether an amount can begin here, asked of every word.
fn begins(line: &Line, at: usize) -> bool {
    const WORDS: u64 = flag::NUMBER | flag::VAGUE | flag::ORDINAL | flag::CURRENCY | flag::COMPOUND;
    matches!(line.shape(at), Shape::Number | Shape::NumberLetters)
        || line.has(at, WORDS)
        || line.token_kind(at) == Some(TokenKind::Currency)
        || (line.has(
            at + 1,
            flag::SCALE | flag::VAGUE | flag::ORDINAL | flag::NUMBER | flag::CURRENCY | flag::UNIT,
        ) && line.is_any(at, &["a", "an"]))
}

/// "$1.2 billion", "Rs 500 crore", "USD 2.5 million", "€5-10m".
fn money_by_sign(line: &Line, at: usize) -> Option<Amount> {
    let code = line.has(at, flag::CURRENCY)
        && matches!(line.shape(at), Shape::Upper | Shape::Capitalised | Shape::Initial);
    if line.token_kind(at) != Some(TokenKind::Currency) && !code {
        return None;
    }
    let after = if line.token_kind(at + 1) == Some(TokenKind::Currency) { at + 2 } else { at + 1 };
    let number = number(line, after).filter(|number| matches!(number.form, Form::Digits))?;
    let scale =
        line.has(number.end, flag::SCALE) && matches!(line.text(number.end), "m" | "bn" | "mn" | "tn" | "k");
    let hyphened = line.is_inner_hyphen(number.end) && line.has(number.end + 1, flag::SCALE);
    let end = if hyphened { number.end + 2 } else { number.end + usize::from(scale) };
    Some((end, MentionKind::Money, 0.95, "a currency sign before a number"))
}

/// What the words behind a number make of it.
fn by_number(line: &Line, at: usize) -> Option<Amount> {
    let one = line.is_any(at, &["a", "an"]) && is_one_unit(line, at + 1);
    let simple = match number(line, at) {
        Some(number) => number,
        None if one => {
            Number { end: at + 1, value: 1.0, high: None, form: Form::Words, scaled: false, tail: "" }
        }
        None => return None,
    };
    if simple.form == Form::Ordinal {
        return ordinal(line, at, simple);
    }
    range_to(line, simple)
        .and_then(|range| measured(line, range))
        .or_else(|| measured(line, simple))
        .or_else(|| if one && simple.end == at + 1 { None } else { cardinal(line, at, simple) })
}

/// A number with a percent sign, a currency or a unit behind it.
fn measured(line: &Line, number: Number) -> Option<Amount> {
    let at = number.end;
    if number.form == Form::Some && !line.has(at, flag::UNIT) {
        return None;
    }
    if !number.tail.is_empty() {
        return attached(line, number);
    }
    if let Some((end, _)) = line.phrase(at, line.end, flag::PERCENT) {
        return Some((end, MentionKind::Percent, 0.97, "a percent sign or word behind a number"));
    }
    if line.is(at, "%") {
        return Some((at + 1, MentionKind::Percent, 0.97, "a percent sign or word behind a number"));
    }
    let of = usize::from(line.is(at, "of") && number.form == Form::Vague);
    // "20 million Kenyan shillings", "10,000 New Zealand dollars"
    let adjective = line.phrase(at + of, line.end, flag::NORP | flag::GPE).map(|(end, _)| end);
    let word = adjective.filter(|end| line.has(*end, flag::CURRENCY)).unwrap_or(at + of);
    if line.has(word, flag::CURRENCY) && is_currency(line, word, &number) {
        let end = word + 1 + usize::from(line.is(word + 1, "sterling"));
        return Some((end, MentionKind::Money, 0.95, "a currency behind a number"));
    }
    if line.token_kind(at) == Some(TokenKind::Currency) {
        return Some((at + 1, MentionKind::Money, 0.9, "a currency sign behind a number"));
    }
    let (end, _) = line.phrase(at + of, line.end, flag::UNIT)?;
    let letter = end == at + of + 1 && line.text(at + of).len() < 2 && line.text(at + of) != "°";
    (!letter && is_unit(line, at + of, end))
        .then(|| (rate_end(line, end), MentionKind::Quantity, 0.9, "a unit behind a number"))
}

/// A unit or "p" written right behind the digits: "5kg", "50p", "100-meter".
fn attached(line: &Line, number: Number) -> Option<Amount> {
    let tail = number.tail;
    if number.form == Form::Digits && matches!(tail, "p" | "c") {
        return Some((number.end, MentionKind::Money, 0.8, "pence or cents behind a number"));
    }
    if matches!(tail, "%" | "pc" | "pct" | "percent" | "per-cent") {
        return Some((number.end, MentionKind::Percent, 0.9, "a percent sign or word behind a number"));
    }
    let word = tail.split('-').next().unwrap_or(tail);
    let unit = line.listed(word, flag::UNIT)
        && (!matches!(word, "c" | "f" | "l" | "C" | "F" | "°") || tail.starts_with('°'));
    (unit || tail.starts_with('°'))
        .then(|| (rate_end(line, number.end), MentionKind::Quantity, 0.85, "a unit behind a number"))
}

/// "three won" and "two real" are no money, "three billion won" is; pounds weigh unless there are millions of them.
fn is_currency(line: &Line, at: usize, number: &Number) -> bool {
    if line.is_any(at, &["pound", "pounds"]) {
        return (number.scaled && number.value >= 1e5) || line.is(at + 1, "sterling");
    }
    let doubtful = [
        "won", "real", "sol", "try", "lei", "lev", "colon", "r", "sh", "rm", "rand", "cad", "dong", "php",
        "m",
    ];
    let large = number.scaled || number.value >= 1000.0;
    large || !line.is_any(at, &doubtful)
}

/// "two feet" but not "two second halves"; a capital makes "Cups" of cups.
fn is_unit(line: &Line, at: usize, end: usize) -> bool {
    let one = end == at + 1;
    let name = line.is_capital(at) && line.text(at).len() > 3;
    !(one && (name || line.is_any(at, &["mi", "c", "f", "stone"])))
}

/// "120 kilometers per hour", "100,000 barrels a day".
fn rate_end(line: &Line, end: usize) -> usize {
    let unit = flag::TIME_UNIT | flag::DATE_UNIT | flag::UNIT;
    let rate = line.is_any(end, &["per", "a", "an", "/"]) && line.has(end + 1, unit);
    let old = line.is_any(end + 1, &["second"]) && line.is_any(end, &["a"]) && !line.has(end + 2, 0);
    if rate || old { end + 2 } else { end }
}

/// "first", "22nd"; not the unit of time in "30 seconds" nor part of a fraction.
fn ordinal(line: &Line, at: usize, number: Number) -> Option<Amount> {
    let capital = line.is_capital(at) && !line.is_first(at) && line.shape(at) != Shape::NumberLetters;
    let time = line.is(at, "second")
        && (line.is_any(at.wrapping_sub(1), &["a", "per", "each", "every", "one"]) && !line.is_lower(at + 1));
    let phrase = line.is(at, "first")
        && (line.is(at + 1, "lady") || line.is_any(at.wrapping_sub(1), &["at"]) && !line.is_lower(at + 1));
    (!capital && !time && !phrase).then_some((number.end, MentionKind::Ordinal, 0.85, "an ordinal"))
}

/// A number by itself.
fn cardinal(line: &Line, at: usize, number: Number) -> Option<Amount> {
    let before = at.wrapping_sub(1);
    if number.form == Form::Some || !number.tail.is_empty() {
        return None;
    }
    if line.is(at, "one") && !is_counting_one(line, at) {
        return None;
    }
    if line.is_any(at, &["quarter", "quarters", "third", "thirds", "fifths", "tenths"]) {
        return None;
    }
    if line.is(at, "half")
        && !(line.is_any(at + 1, &["of", "the", "a", "its", "their", "his", "her", "that"])
            || line.is(before, "than"))
    {
        return None;
    }
    // "Flight 370", "Section 5", "Boeing 737": the number belongs to the name. "Beat Lund 2-1" and "In 12 …" are numbers.
    let named = line.is_capital(before) && !line.is_first(before)
        || line.is_any(
            before,
            &[
                "no.", "nos.", "no", "section", "article", "chapter", "flight", "page", "route", "version",
                "room", "gate",
            ],
        );
    if number.form == Form::Digits
        && number.high.is_none()
        && named
        && !line.has(before, flag::NAME & !flag::PRODUCT)
    {
        return None;
    }
    if line.is_capital(at) && !line.is_first(at) && number.form != Form::Digits {
        return None;
    }
    Some((number.end, MentionKind::Cardinal, 0.85, "a number"))
}

/// "one of the two" counts, "no one" and "the one" do not.
fn is_counting_one(line: &Line, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let pronoun = [
        "no", "the", "this", "that", "any", "some", "every", "which", "another", "each", "a", "an", "new",
        "good", "as", "such", "his", "her", "its", "their", "my",
    ];
    let next_stops = line.shape(at + 1) == Shape::Mark && line.text(at + 1) != "-";
    if line.is_any(at + 1, &["in", "of", "out"]) && !line.is_any(before, &["no", "the", "this", "which"]) {
        return true;
    }
    !(line.is_any(before, &pronoun)
        || next_stops
        || line.is_any(
            at + 1,
            &[
                "another", "can", "could", "should", "would", "might", "may", "must", "is", "has", "will",
                "who", "that", "day",
            ],
        ))
}

/// Where the words begin that hedge an amount at `at`: "more than 200", "an estimated 5 percent", "at least three".
pub fn hedged(line: &Line, at: usize, floor: usize) -> usize {
    let before = |count: usize| at.checked_sub(count).filter(|first| *first >= floor);
    let is = |count: usize, words: &[&str]| before(count).is_some_and(|at| line.is_any(at, words));
    if is(3, &["no"]) && is(2, &["more", "less", "fewer"]) && is(1, &["than"]) {
        return at - 3;
    }
    if is(3, &["as"]) && is(2, &["many", "much", "few", "little"]) && is(1, &["as"]) {
        return at - 3;
    }
    if is(2, &["more", "less", "fewer"]) && is(1, &["than"])
        || is(2, &["at"]) && is(1, &["least", "most"])
        || is(2, &["up"]) && is(1, &["to"])
        || is(2, &["an"]) && is(1, &["estimated", "additional"])
    {
        return at - 2;
    }
    let counts = !line.is_any(at, &["the", "this", "that", "last", "next", "past", "recent"]);
    if counts && is(1, HEDGES) { at - 1 } else { at }
}

const HEDGES: &[&str] = &[
    "about",
    "around",
    "nearly",
    "almost",
    "roughly",
    "some",
    "over",
    "under",
    "exactly",
    "barely",
    "just",
    "only",
    "approx",
    "circa",
    "approximately",
];
