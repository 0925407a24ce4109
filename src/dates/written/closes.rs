//! How far a period has come: "year to date", "by end of year", "EOY"; and its parts by number: "week 3 of
//! 2027".

use super::days::is_noun;
use super::years::is_year;
use crate::dates::written::core::{ARTICLE, Core, PART, RELATIVE};
use crate::lexicon::line::Line;

/// The expression whose core begins at `at`.
pub fn closes(line: &Line, at: usize) -> Option<Core> {
    // Asked of every word.
    let first = line.text(at).as_bytes().first().map(u8::to_ascii_lowercase)?;
    if !matches!(first, b'e' | b'm' | b'q' | b'w' | b'y') {
        return None;
    }
    to_date(line, at).or_else(|| end_of(line, at)).or_else(|| week_by_number(line, at))
}

/// "year to date", "year-to-date", "YTD"
fn to_date(line: &Line, at: usize) -> Option<Core> {
    let whole = line.is_any(at, &["year-to-date", "quarter-to-date", "month-to-date"])
        || ["YTD", "QTD", "MTD"].contains(&line.text(at));
    let parts = line.is_any(at, &["year", "quarter", "month"])
        && line.is(at + 1, "to")
        && line.is(at + 2, "date")
        && !line.is(at.wrapping_sub(1), "one");
    let end = if whole { at + 1 } else { at + 3 };
    let reason = "it is a period from its beginning up to now";
    // The article of "the year-to-date loss" is that of the loss.
    let leads = if whole { 0 } else { RELATIVE | ARTICLE };
    (whole || parts).then(|| Core::date(at, end, 0.9, reason, leads))
}

/// "end of year", "start of month", "EOY": the running one, without an article.
fn end_of(line: &Line, at: usize) -> Option<Core> {
    let short = ["EOY", "EOQ", "EOM"].contains(&line.text(at));
    let named = line.is_any(at, &["year", "quarter", "month"])
        && line.is(at.wrapping_sub(1), "of")
        && line.is_any(at.wrapping_sub(2), &["end", "start", "beginning", "close"]);
    // "the end of year exams", "at the end of year two"
    let other =
        is_noun(line, at + 1) || line.is_number(at + 1) || line.is_any(at + 1, &["-", "one", "two", "three"]);
    let reason = "it is the end of a period";
    (short || named && !other)
        .then(|| Core::date(at, at + 1, 0.9, reason, if short { ARTICLE } else { PART }))
}

/// "week 3 of 2027"
fn week_by_number(line: &Line, at: usize) -> Option<Core> {
    let number = line.text(at + 1).parse::<u32>().is_ok_and(|week| (1..=53).contains(&week));
    let fits =
        line.is(at, "week") && number && line.is_any(at + 2, &["of", "in"]) && is_year(line.text(at + 3));
    fits.then(|| Core::date(at, at + 4, 0.9, "it is a week by its number", ARTICLE))
}
