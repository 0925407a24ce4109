//! The grammar of dates and times: where they are written, after the guidelines of OntoNotes 5 ("on" and "at"
//! stay outside, "the" and hedges inside). Their meaning is worked out in [`crate::dates`].
//!
//! Every expression has a **core** that is found first, by the word that gives it away (a month, a weekday, a
//! number before a unit); then the words before it that belong to it are taken in: "early", "the last", "more
//! than", "the end of".

mod across;
mod anchored;
mod clock;
mod closes;
mod core;
mod days;
mod joined;
mod lettered;
mod nested;
mod numeric;
mod periods;
mod spelled;
mod years;

use self::core::{ARTICLE, Core, HEDGE, PART, RELATIVE, UNITS};
use crate::lexicon::flag::{self, Flags};
use crate::lexicon::hedges::hedged;
use crate::lexicon::line::Line;
use crate::mention::{Found, Source};

/// Words that an expression's core can begin with.
const STARTS: Flags = UNITS
    | flag::MONTH
    | flag::WEEKDAY
    | flag::HOLIDAY
    | flag::SEASON
    | flag::DATE_ADVERB
    | flag::TIME_ADVERB
    | flag::DAY_PART
    | flag::NUMBER
    | flag::VAGUE
    | flag::ORDINAL
    | flag::COMPOUND;

/// The date, time or duration whose core begins at the token `at`; the words before it that belong to it are
/// taken in as far back as `floor`.
pub fn expression(line: &Line, at: usize, floor: usize) -> Option<Found> {
    let whole = || {
        spelled::spelled(line, at)
            .or_else(|| nested::nested(line, at))
            .or_else(|| closes::closes(line, at))
            .or_else(|| across::across_months(line, at))
            .or_else(|| across::within_month(line, at))
            .or_else(|| numeric::hyphened(line, at))
            .or_else(|| numeric::slashed(line, at))
            .or_else(|| numeric::slashed_range(line, at))
    };
    let core = if let Some(core) = whole().or_else(|| lettered::lettered(line, at)) {
        Some(core)
    } else if line.is_number(at) {
        clock::clock(line, at).or_else(|| numeric::in_digits(line, at)).or_else(|| periods::counted(line, at))
    } else if line.has(at, STARTS) || days::is_month(line, at) || days::is_weekday(line, at) {
        periods::counted(line, at).or_else(|| days::named(line, at)).or_else(|| periods::relative(line, at))
    } else if line.has(at, flag::PREFIX) && line.is_capital(at) || days::is_only_holiday(line, at) {
        days::holiday(line, at).or_else(|| periods::counted(line, at))
    } else if line.has(at + 1, UNITS) {
        periods::counted(line, at)
    } else {
        years::prefixed(line, at).or_else(|| joined::joined(line, at))
    }?;
    let first = widened(line, &core, floor);
    Some(Found::new(first, core.end, core.kind, core.confidence, Source::Rule, core.reason))
}

/// Where the expression begins when the words before its core are taken in.
fn widened(line: &Line, core: &Core, floor: usize) -> usize {
    let mut first = core.first;
    let is = |first: usize, words: &[&str]| first > floor && line.is_any(first - 1, words);
    let may = |lead: u8| core.leads & lead != 0;
    let mut led = false;
    if may(RELATIVE) {
        if is(first, &["fiscal", "calendar", "academic", "school", "few", "couple"]) {
            first -= 1;
        }
        if is(first, RELATIVES) {
            (first, led) = (first - 1, true);
        }
        if is(first, &["early", "late", "earlier", "later", "mid"]) {
            (first, led) = (first - 1, true);
        } else if first > floor + 1 && line.is_inner_hyphen(first - 1) && line.is(first - 2, "mid") {
            (first, led) = (first - 2, true);
        }
    }
    if (may(ARTICLE) || led) && is(first, &["the", "a", "an"]) || led && is(first, &["that"]) {
        first -= 1;
    }
    if may(PART) && is(first, &["of"]) && is(first - 1, PARTS) {
        first -= 2;
        first -= usize::from(is(first, &["the", "at"]) && line.is(first - 1, "the"));
    }
    if may(HEDGE) { hedged(line, first, floor) } else { first }
}

const RELATIVES: &[&str] = &[
    "last",
    "next",
    "this",
    "past",
    "coming",
    "previous",
    "following",
    "preceding",
    "recent",
    "same",
    "each",
    "every",
    "upcoming",
    "current",
    "latest",
    "final",
];

const PARTS: &[&str] = &["end", "beginning", "start", "middle", "turn", "close", "rest", "remainder", "half"];
