//! Numbers without a unit: ordinals and cardinals, and the numbers that are part of a name.

use crate::amounts::numbers::{Number, NumberForm};
use crate::amounts::written::reading::Reading;
use crate::lexicon::flag;
use crate::lexicon::line::Line;
use crate::lexicon::shapes::Shape;
use crate::mention::MentionKind::{Cardinal, Ordinal};

/// "first", "22nd"; not the unit of time in "twice a second", not "first lady" and "at first".
pub fn ordinal(line: &Line, at: usize, number: Number) -> Option<Reading> {
    let before = at.wrapping_sub(1);
    let capital = line.is_capital(at) && !line.is_first(at) && line.shape(at) != Shape::NumberLetters;
    let last = !line.is_lower(at + 1);
    let time = line.is(at, "second") && last && line.is_any(before, &["a", "per", "each", "every", "one"]);
    let phrase = line.is(at, "first") && (line.is(at + 1, "lady") || line.is(before, "at"));
    (!capital && !time && !phrase)
        .then(|| Reading::new(number.end, Ordinal, 0.85, "it is an ordinal number", &number))
}

/// A number by itself.
pub fn cardinal(line: &Line, at: usize, number: Number) -> Option<Reading> {
    let whole = number.form != NumberForm::Some && number.tail.is_empty();
    let pronoun = line.is(at, "one") && !is_counting_one(line, at);
    let fraction = line.is_any(at, &["quarter", "quarters", "third", "thirds", "fifths", "tenths"]);
    let half = line.is(at, "half") && !is_counting_half(line, at);
    if !whole || pronoun || fraction || half || is_in_name(line, at, &number) {
        return None;
    }
    Some(Reading::new(number.end, Cardinal, 0.85, "it is a number", &number))
}

/// "Flight 370", "Section 5", "Boeing 737": the number belongs to the name. "Beat Lund 2-1" has a number.
fn is_in_name(line: &Line, at: usize, number: &Number) -> bool {
    let before = at.wrapping_sub(1);
    if number.form != NumberForm::Digits {
        return line.is_capital(at) && !line.is_first(at);
    }
    let capital =
        line.is_capital(before) && !line.is_first(before) && !line.has(before, flag::NAME & !flag::PRODUCT);
    number.high.is_none() && (capital || line.is_any(before, NUMBERED))
}

#[rustfmt::skip]
const NUMBERED: &[&str] =
    &["no.", "nos.", "no", "section", "article", "chapter", "flight", "page", "route", "version", "room", "gate"];

/// "half of them", "half the seats", "more than half".
fn is_counting_half(line: &Line, at: usize) -> bool {
    line.is_any(at + 1, &["of", "the", "a", "its", "their", "his", "her", "that"])
        || line.is(at.wrapping_sub(1), "than")
}

/// "one of the two" counts, "no one" and "the one" do not.
fn is_counting_one(line: &Line, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    if line.is_any(at + 1, &["in", "of", "out"]) && !line.is_any(before, &["no", "the", "this", "which"]) {
        return true;
    }
    let stops = line.shape(at + 1) == Shape::Mark && line.text(at + 1) != "-";
    !(stops || line.is_any(before, BEFORE_PRONOUN) || line.is_any(at + 1, AFTER_PRONOUN))
}

#[rustfmt::skip]
const BEFORE_PRONOUN: &[&str] = &[
    "no", "the", "this", "that", "any", "some", "every", "which", "another", "each", "a", "an", "new", "good", "as", "such", "his", "her",
    "its", "their", "my",
];

#[rustfmt::skip]
const AFTER_PRONOUN: &[&str] = &[
    "another", "can", "could", "should", "would", "might", "may", "must", "is", "has", "will", "who", "that", "day",
];
