//! Ranges of days: from a day of one month to a day of another, without spaces around the dash ("30 April-2
//! May", "April 30–May 2, 2024"; a hyphen joins the day and the month beside it into one token), and between
//! days of one month ("3 to 12 June", "the ninth and the twelfth of June").

use super::days::{is_day, is_month};
use super::years::year_end;
use crate::dates::written::core::{ARTICLE, Core, TO};
use crate::lexicon::flag;
use crate::lexicon::line::Line;

/// The range that begins at `at`.
pub fn across_months(line: &Line, at: usize) -> Option<Core> {
    let end = days_first(line, at).or_else(|| months_first(line, at))?;
    Some(Core::date(at, year_end(line, end), 0.95, "it is a range of days across months", 0))
}

/// "3 to 12 June", "between the ninth and the twelfth of June": the first day has no month of its own.
pub fn within_month(line: &Line, at: usize) -> Option<Core> {
    let is_day = |at: usize| is_day(line.text(at)) || line.has(at, flag::ORDINAL) && line.is_lower(at);
    let the = usize::from(line.is(at.wrapping_sub(1), "the"));
    let between = line.is(at.wrapping_sub(1 + the), "between");
    let to = line.is_any(at + 1, TO) || between && line.is(at + 1, "and");
    if !to || !is_day(at) {
        return None;
    }
    let last = at + 2 + usize::from(line.is(at + 2, "the"));
    let named = last + 1 + usize::from(line.is(last + 1, "of"));
    let fits = is_day(last) && is_month(line, named);
    fits.then(|| Core::date(at, year_end(line, named + 1), 0.95, "it is a range of days in a month", ARTICLE))
}

/// "30 April-2 May", "30 April–2 May"
fn days_first(line: &Line, at: usize) -> Option<usize> {
    if !is_day(line.text(at)) {
        return None;
    }
    if let Some((month, day)) = line.text(at + 1).split_once(DASHES) {
        return (month_word(line, month) && is_day(day) && is_month(line, at + 2)).then_some(at + 3);
    }
    let dashed = is_month(line, at + 1) && line.is_any(at + 2, &["-", "–", "—"]) && line.is_glued(at + 1);
    (dashed && is_day(line.text(at + 3)) && is_month(line, at + 4)).then_some(at + 5)
}

/// "April 30-May 2", "April 30–May 2"
fn months_first(line: &Line, at: usize) -> Option<usize> {
    if !is_month(line, at) {
        return None;
    }
    if let Some((day, month)) = line.text(at + 1).split_once(DASHES) {
        return (is_day(day) && month_word(line, month) && is_day(line.text(at + 2))).then_some(at + 3);
    }
    let dashed = is_day(line.text(at + 1)) && line.is_any(at + 2, &["-", "–", "—"]) && line.is_glued(at + 1);
    (dashed && is_month(line, at + 3) && is_day(line.text(at + 4))).then_some(at + 5)
}

const DASHES: [char; 3] = ['-', '–', '—'];

fn month_word(line: &Line, word: &str) -> bool {
    line.listed(word, flag::MONTH) && word.starts_with(char::is_uppercase)
}
