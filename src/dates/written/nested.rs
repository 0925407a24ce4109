//! Dates that hold another date or a place in a month: "the week after next", "two Sundays ago", "the 2nd of
//! this month", "the first Tuesday in November".

use super::days::{is_day, is_month, is_weekday};
use super::years::year_end;
use crate::amounts::numbers::{NumberForm, number};
use crate::dates::written::core::{ARTICLE, Core, PART};
use crate::lexicon::flag;
use crate::lexicon::line::Line;

/// The date with another inside it that begins at `at`.
pub fn nested(line: &Line, at: usize) -> Option<Core> {
    if line.has(at, flag::DATE_UNIT) {
        return after_next(line, at);
    }
    if is_weekday(line, at) {
        return of_week(line, at);
    }
    let ordinal = line.has(at, flag::ORDINAL) || is_day(line.text(at)) && line.text(at).len() > 2;
    if ordinal || line.is(at, "last") {
        return in_month(line, at);
    }
    if line.is_number(at) || line.has(at, flag::NUMBER) { weekdays_away(line, at) } else { None }
}

/// "day before yesterday", "week after next", "year before last"; "the week before last Tuesday" is another.
fn after_next(line: &Line, at: usize) -> Option<Core> {
    let back = line.is(at + 1, "before");
    if !line.is_lower(at) || line.text(at).ends_with('s') || !back && !line.is(at + 1, "after") {
        return None;
    }
    let day = line.is(at, "day") && line.is(at + 2, if back { "yesterday" } else { "tomorrow" });
    let more = line.has(at + 3, flag::WEEKDAY | flag::MONTH | flag::HOLIDAY)
        || line.is_lower(at + 3) && !line.has(at + 3, flag::FUNCTION);
    let next = line.is(at + 2, if back { "last" } else { "next" }) && !more;
    (day || next).then(|| Core::date(at, at + 3, 0.9, "it is counted from another day", ARTICLE | PART))
}

/// "Monday two weeks from now", "Friday, three weeks ago"
fn of_week(line: &Line, at: usize) -> Option<Core> {
    let counted = at + 1 + usize::from(line.is(at + 1, ","));
    if !line.is_number(counted) && !line.has(counted, flag::NUMBER) {
        return None;
    }
    let count = number(line, counted).filter(|count| line.is(count.end, "weeks"))?;
    let behind = count.end + 1;
    let end = if line.is(behind, "ago") {
        behind + 1
    } else if line.is(behind, "from") && line.is_any(behind + 1, &["now", "today"]) {
        behind + 2
    } else {
        return None;
    };
    Some(Core::date(at, end, 0.9, "it is a weekday of a week that is counted", 0))
}

/// "two Sundays ago", "three Fridays from now".
fn weekdays_away(line: &Line, at: usize) -> Option<Core> {
    let count = number(line, at).filter(|count| {
        matches!(count.form, NumberForm::Digits | NumberForm::Words) && count.tail.is_empty()
    })?;
    let plural = line.has(count.end, flag::WEEKDAY) && line.text(count.end).ends_with('s');
    let end = if line.is(count.end + 1, "ago") {
        count.end + 2
    } else if line.is(count.end + 1, "from") && line.is(count.end + 2, "now") {
        count.end + 3
    } else {
        return None;
    };
    plural.then(|| Core::date(at, end, 0.9, "it counts weekdays", 0))
}

/// "2nd of this month", "first Tuesday in November 2020", "last Monday of May".
fn in_month(line: &Line, at: usize) -> Option<Core> {
    let reason = "it is a day given by its position in a month";
    // "fourth of July", "15th day of June"
    let of = at + 1 + usize::from(line.is(at + 1, "day"));
    // "twenty third" has no hyphen, and is not the third.
    let counted = line.has(at.wrapping_sub(1), flag::NUMBER);
    if line.is(of, "of") && is_month(line, of + 1) && !line.is(at, "last") && !counted {
        return Some(Core::date(at, year_end(line, of + 2), 0.95, reason, ARTICLE));
    }
    let near = line.is(of, "of") && line.is_any(of + 1, &["this", "last", "next"]);
    if near && line.is(of + 2, "month") && !line.is(at, "last") {
        return Some(Core::date(at, of + 3, 0.95, reason, ARTICLE));
    }
    let weekday =
        line.has(at + 1, flag::WEEKDAY) && line.is_capital(at + 1) && line.is_any(at + 2, &["in", "of"]);
    let near = line.is_any(at + 3, &["this", "last", "next"]) && line.is(at + 4, "month");
    let end = if near { at + 5 } else { year_end(line, at + 4) };
    (weekday && (near || is_month(line, at + 3))).then(|| Core::date(at, end, 0.95, reason, ARTICLE))
}
