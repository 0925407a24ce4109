//! Days and years in words: "January twenty-five, nineteen eighty-six", "the twenty third of May", "in
//! nineteen eighty-four".

use super::days::{is_month, is_noun};
use super::years::{is_year, year_end};
use crate::dates::spelled::{day, day_and_year, year};
use crate::dates::written::core::{ARTICLE, Core, PART, RELATIVE};
use crate::lexicon::flag::{self, Flags};
use crate::lexicon::line::Line;

/// Words that numbers in words begin with.
const NUMBERS: Flags = flag::NUMBER | flag::ORDINAL | flag::COMPOUND;
/// A day and a year in words are no longer than this, in tokens.
const LONGEST: usize = 8;
/// Words before a year that stands alone.
const LEADS: &[&str] = &["by", "during", "from", "in", "of", "since", "until"];

/// The date in words that begins at `at`.
pub fn spelled(line: &Line, at: usize) -> Option<Core> {
    let (end, reason, leads) = if is_month(line, at) {
        (month_first(line, at)?, "it is a date in words", RELATIVE | PART)
    } else if !line.has(at, NUMBERS) || line.is_number(at) {
        return None;
    } else if let Some(end) = day_first(line, at) {
        (end, "it is a date in words", ARTICLE)
    } else {
        let led = line.is_any(at.wrapping_sub(1), LEADS);
        let (value, used) = led.then(|| year(&texts(line, at))).flatten()?;
        // "of two thousand", "in nineteen hundred" may count something.
        let fits =
            value % 100 != 0 && !line.is_any(at + 1, &["hundred", "thousand"]) && !is_noun(line, at + used);
        (fits.then_some(at + used)?, "it is a year in words", PART)
    };
    Some(Core::date(at, end, 0.9, reason, leads))
}

/// "January twenty five nineteen eighty six", "August two thousand and fifteen", "May twenty third".
fn month_first(line: &Line, at: usize) -> Option<usize> {
    let first = at + 1;
    if !line.has(first, NUMBERS) || line.is_number(first) {
        return None;
    }
    let words = texts(line, first);
    let (named, written, used) = day_and_year(&words);
    if let Some(value) = written {
        // "In June two thousand were sold": a number of things rather than the year.
        let round = named.is_none() && value % 100 == 0;
        return (!round && !is_noun(line, first + used)).then_some(first + used);
    }
    let named = named?;
    let end = first + named.words;
    let comma = end + usize::from(line.is(end, ","));
    if let Some(with_year) = year_at(line, comma) {
        return Some(with_year);
    }
    (named.is_place && named.words > 1 && !is_noun(line, end)).then_some(end)
}

/// "fifteen August 1993", "the twenty third of September", "twenty third day of May".
fn day_first(line: &Line, at: usize) -> Option<usize> {
    let named = day(&texts(line, at))?;
    let end = at + named.words;
    let of = end + usize::from(named.is_place && line.is(end, "day"));
    let month = of + usize::from(named.is_place && line.is(of, "of"));
    if !is_month(line, month) {
        return None;
    }
    let behind = month + 1 + usize::from(line.is(month + 1, ","));
    let with_year = year_at(line, behind);
    // "a second May vote" is no day, and "three May" no date without its year.
    with_year.or_else(|| (named.is_place && month > of).then(|| year_end(line, month + 1)))
}

/// Where the year at `at` ends, in digits or words.
fn year_at(line: &Line, at: usize) -> Option<usize> {
    if is_year(line.text(at)) {
        return Some(at + 1);
    }
    let (_, used) = line.has(at, NUMBERS).then(|| year(&texts(line, at))).flatten()?;
    (!is_noun(line, at + used)).then_some(at + used)
}

/// The words from `at` on. Never inline: unrolled in every place that asks, it would weigh 1 KB.
fn texts<'t>(line: &Line<'t>, at: usize) -> [&'t str; LONGEST] {
    let mut texts = [""; LONGEST];
    texts.iter_mut().zip(at..).for_each(|(text, at)| *text = line.text(at));
    texts
}
