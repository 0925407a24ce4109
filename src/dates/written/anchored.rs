//! What a counted length of time is counted from, where that stands behind it: "two days after Christmas", "a
//! week from Friday", "the first nine months of 2022".

use super::days::{holiday, is_day, is_month};
use super::numeric::is_numeric_date;
use super::years::{is_year, year_end};
use crate::dates::written::core::TO;
use crate::lexicon::flag;
use crate::lexicon::line::Line;

/// Where the day of "two days after Christmas", "three weeks before May 13", "16 days from 2 June" ends.
/// "For two weeks before Easter", "the two days after June 3" and "two weeks from June 3 to 17" are lengths
/// of time.
pub fn beside_a_day(line: &Line, first: usize, end: usize) -> Option<usize> {
    let length = line.is_any(first.wrapping_sub(1), LENGTHS);
    let from = line.is(end, "from");
    if length || !from && !line.is_any(end, &["before", "after"]) {
        return None;
    }
    let day = end + 1;
    let named = (is_month(line, day) && is_day(line.text(day + 1))
        || is_day(line.text(day)) && is_month(line, day + 1))
    .then(|| year_end(line, day + 2));
    let named = named.or((is_numeric_date(line.text(day)) || line.text(day) == "9/11").then_some(day + 1));
    let word = line.has(day, flag::WEEKDAY) && line.is_capital(day)
        || line.is_any(day, &["today", "tomorrow", "yesterday"]);
    if from {
        return named.filter(|end| !line.is_any(*end, TO) && !line.is_any(*end, &["-", "–"]));
    }
    named.or_else(|| holiday(line, day).map(|core| core.end)).or(word.then_some(day + 1))
}

/// Where the month or year of "the first nine months of 2022", "the last ten days of June", "the first three
/// months of the year" ends.
pub fn year_behind(line: &Line, first: usize, end: usize) -> Option<usize> {
    let led = line.is_any(first.wrapping_sub(1), &["first", "last", "final", "opening", "closing"]);
    let of = end + 1;
    if !led || !line.is(end, "of") {
        None
    } else if is_year(line.text(of)) {
        Some(of + 1)
    } else if line.is_any(of, &["the", "last", "next", "this"]) && line.is(of + 1, "year") {
        Some(of + 2)
    } else {
        is_month(line, of).then(|| year_end(line, of + 1))
    }
}

const LENGTHS: &[&str] = &["for", "lasted", "last", "took", "take", "spent", "the", "these", "those"];

/// "a week from Friday", "two weeks from tomorrow", and of weeks "a week on Monday"; "for two weeks from
/// Monday" and "two days from Monday to Wednesday" are lengths of time and a day.
pub fn from_a_day(line: &Line, first: usize, end: usize) -> bool {
    let weeks = line.is_any(end.wrapping_sub(1), &["week", "weeks", "fortnight"]);
    let weekday = line.has(end + 1, flag::WEEKDAY) && !line.text(end + 1).ends_with('s');
    let named = line.is(end, "from") && (weekday || line.is_any(end + 1, &["today", "tomorrow"]))
        || line.is(end, "on") && weeks && weekday;
    let length = line.is_any(first.wrapping_sub(1), LENGTHS);
    let owned = line.is_any(end + 2, &["'s", "’s", "to", "until", "till", "through", "morning", "night"]);
    named && !length && !owned
}
