//! Days and the names of the calendar: months, weekdays, holidays, seasons, parts of the day, "today" and
//! "daily".

use super::years::year_end;
use crate::amounts::numbers::digits;
use crate::dates::written::core::{ARTICLE, Core, PART, RELATIVE, TO};
use crate::lexicon::calendar::{is_only_month, weekday as weekday_number};
use crate::lexicon::flag;
use crate::lexicon::line::Line;

/// Expressions that begin with a word of the calendar.
pub fn named(line: &Line, at: usize) -> Option<Core> {
    if is_month(line, at) {
        return month(line, at);
    }
    if is_weekday(line, at) {
        return weekday(line, at);
    }
    if line.is_capital(at) || is_only_holiday(line, at) {
        if let Some(core) = holiday(line, at) {
            return Some(core);
        }
        if line.is_capital(at) && !line.is_first(at) {
            return None;
        }
    }
    if line.has(at, flag::TIME_ADVERB) {
        return Some(Core::time(at, at + 1, 0.8, "it is a time of day", 0));
    }
    if line.has(at, flag::DATE_ADVERB) {
        let reason = "it is a word for a day or for a date that recurs";
        return Some(Core::date(
            at,
            at + 1,
            if line.is(at, "quarterly") { 0.6 } else { 0.9 },
            reason,
            RELATIVE,
        ));
    }
    if line.has(at, flag::DAY_PART) {
        let more = line.has(at + 1, flag::WEEKDAY);
        let hours = usize::from(line.is(at + 1, "hours"));
        let end = if more { at + 2 } else { at + 1 + hours };
        return line
            .is_any(at.wrapping_sub(1), BEFORE_DAY_PART)
            .then(|| Core::time(at, end, 0.7, "it is a part of the day", RELATIVE | ARTICLE));
    }
    if line.has(at, flag::SEASON) { season(line, at) } else { None }
}

/// "Christmas", "New Year's Day 2024".
pub fn holiday(line: &Line, at: usize) -> Option<Core> {
    let phrase = line.phrase(at, line.end, flag::HOLIDAY).map(|(end, _)| end);
    // "a service of thanksgiving"
    let act = || line.is(at, "thanksgiving") && year_end(line, at + 1) == at + 1;
    let lower = || is_only_holiday(line, at) && line.listed(line.text(at), flag::HOLIDAY) && !act();
    let end = phrase.or_else(|| lower().then_some(at + 1))?;
    // "spoke to Noel Christmas": a surname.
    let before = at.wrapping_sub(1);
    if end == at + 1 && line.is_capital(before) && line.has(before, flag::GIVEN) && !line.is_first(before) {
        return None;
    }
    Some(Core::date(at, year_end(line, end), 0.85, "it is a holiday", RELATIVE))
}

/// "June", "June 3", "June 3, 2024", "June 2024", "June 3-5", "June-July 2024".
fn month(line: &Line, at: usize) -> Option<Core> {
    let mut end = at + 1;
    let spelled = line.has(end, flag::ORDINAL) && !is_noun(line, end + 1);
    let day = spelled || is_day(line.text(end)) && !line.is_any(end + 1, &[":", "%", "percent", "per"]);
    if day {
        end += 1;
        let to = line.is_inner_hyphen(end) || line.is_any(end, &["and", "–"]) || line.is_any(end, TO);
        let counted = is_noun(line, end + 2);
        if to && is_day(line.text(end + 1)) && (line.is_inner_hyphen(end) || !counted) {
            end += 2;
        }
    }
    let with_year = year_end(line, end);
    if !day && with_year == end {
        if line.is_inner_hyphen(end) && is_month(line, end + 1) {
            return Some(Core::date(at, year_end(line, end + 2), 0.9, "it is a range of months", RELATIVE));
        }
        if !is_clearly_month(line, at) {
            return None;
        }
    }
    Some(Core::date(at, with_year, 0.95, "it is a month, perhaps with its day or year", RELATIVE | PART))
}

/// "May" and "March" by themselves need a word before them that a month would have, or another month beside
/// them.
fn is_clearly_month(line: &Line, at: usize) -> bool {
    let led = line.is_any(at.wrapping_sub(1), BEFORE_MONTH) && !line.is_capital(at + 1);
    let joined =
        |mark: usize, month: usize| line.is_any(mark, &[",", "and", "or", "to"]) && is_month(line, month);
    let among_months = joined(at.wrapping_sub(1), at.wrapping_sub(2)) || joined(at + 1, at + 2);
    if line.is_any(at, &["may", "march", "mar", "dec", "jan", "sep"]) {
        return led || among_months;
    }
    let name = line.is_any(at, &["april", "august", "june"]);
    !name || led || !line.is_capital(at + 1) && !line.is_first(at)
}

/// "Wednesday", "Monday night", "Tuesday, September 1, 2015".
fn weekday(line: &Line, at: usize) -> Option<Core> {
    let comma = usize::from(line.is(at + 1, ","));
    let next = at + 1 + comma;
    let dated = is_month(line, next) && is_day(line.text(next + 1))
        || is_day(line.text(next)) && is_month(line, next + 1);
    if dated {
        return Some(Core::date(at, year_end(line, next + 2), 0.97, "it is a weekday and a date", 0));
    }
    // "Bloody Sunday", "Super Tuesday": a day of its own, whichever week it fell in.
    let before = at.wrapping_sub(1);
    if line.is_capital(before) && line.is_any(before, &["Black", "Bloody", "Fat", "Super"]) {
        return None;
    }
    // "Monday Night Football"
    if line.has(at + 1, flag::DAY_PART) && line.is_capital(at + 1) && line.is_capital(at + 2) {
        return None;
    }
    let text = line.text(at);
    // "Friday 13th", "Sunday 31"
    let counts = line.is_capital(at + 2) || line.is_number(at + 2) || is_noun(line, at + 2);
    if is_nth(line.text(at + 1)) || is_day(line.text(at + 1)) && !counts && !line.is_any(at + 2, &["%", ":"])
    {
        return Some(Core::date(at, at + 2, 0.9, "it is a weekday and a day of the month", 0));
    }
    let short = text.len() < 6 && !text.ends_with('.');
    if short {
        return None;
    }
    if line.has(at + 1, flag::DAY_PART) && line.is_lower(at + 1) {
        return Some(Core::time(at, at + 2, 0.9, "it is a part of a weekday", RELATIVE));
    }
    let week = line.is_any(at + 1, &["last", "next", "this"]) && line.is(at + 2, "week");
    Some(Core::date(at, if week { at + 3 } else { at + 1 }, 0.97, "it is a weekday", RELATIVE))
}

fn season(line: &Line, at: usize) -> Option<Core> {
    let before = at.wrapping_sub(1);
    let end = year_end(line, at + 1);
    let led = line.is_any(
        before,
        &[
            "this",
            "last",
            "next",
            "early",
            "late",
            "every",
            "each",
            "past",
            "coming",
            "mid",
            "following",
            "same",
            "previous",
        ],
    );
    let loose = line.is_any(before, &["the", "in", "during", "by", "since", "of", "until", "for", "a"]);
    let verb = line.is_any(at, &["fall", "spring"]) && !line.is_any(before, &["in", "by", "since", "until"]);
    let noun = line.is_lower(at + 1) && !line.has(at + 1, flag::FUNCTION);
    let fits = end > at + 1 || led || loose && !verb && !noun;
    fits.then(|| Core::date(at, end, 0.75, "it is a season", RELATIVE | ARTICLE))
}

/// Whether a noun may stand at `at`, which a number before it counts.
pub fn is_noun(line: &Line, at: usize) -> bool {
    line.is_lower(at) && !line.has(at, flag::FUNCTION)
}

/// 1 to 31, perhaps with an ordinal ending.
pub fn is_day(text: &str) -> bool {
    let day = |value: f64| (1.0..32.0).contains(&value) && value.fract() == 0.0;
    text.len() <= 4
        && text.starts_with(|c: char| c.is_ascii_digit())
        && digits(text)
            .is_some_and(|(value, tail)| day(value) && matches!(tail, "" | "st" | "nd" | "rd" | "th"))
}

/// "13th"
pub fn is_nth(text: &str) -> bool {
    is_day(text) && text.ends_with(|c: char| c.is_ascii_alphabetic())
}

/// Whether a month is written at `at`; without its capital only those that are no other word.
pub fn is_month(line: &Line, at: usize) -> bool {
    line.has(at, flag::MONTH) && line.is_capital(at) || line.is_lower(at) && is_only_month(line.text(at))
}

/// Whether a weekday is written at `at`: in full also without its capital; of "Sat" and "Sun", which are
/// words as well, only what stands before a day of the month.
pub fn is_weekday(line: &Line, at: usize) -> bool {
    if line.is_lower(at) {
        let text = line.text(at);
        return (text.ends_with("day") || text.ends_with("days")) && weekday_number(text).is_some();
    }
    let short = ["Sat", "Sun", "Sat.", "Sun."].contains(&line.text(at));
    line.has(at, flag::WEEKDAY) && line.is_capital(at) || short && is_before_day(line, at)
}

/// Whether "14th", "14 June" or "June 14" follows, perhaps behind a comma.
fn is_before_day(line: &Line, at: usize) -> bool {
    let next = at + 1 + usize::from(line.is(at + 1, ","));
    let day = is_day(line.text(next));
    is_nth(line.text(next))
        || day && is_month(line, next + 1)
        || is_month(line, next) && is_day(line.text(next + 1))
}

/// Whether the word at `at` begins a holiday also without a capital: it has no other meaning there.
pub fn is_only_holiday(line: &Line, at: usize) -> bool {
    line.is_lower(at) && line.is_any(at, ONLY_HOLIDAYS)
}

/// First words of holidays; those that say nothing alone count only with the rest.
const ONLY_HOLIDAYS: &[&str] = &[
    "ash",
    "black",
    "boxing",
    "christmas",
    "cyber",
    "easter",
    "good",
    "halloween",
    "independence",
    "labor",
    "labour",
    "mardi",
    "memorial",
    "palm",
    "thanksgiving",
    "valentine's",
    "veterans",
];

const BEFORE_DAY_PART: &[&str] = &[
    "this",
    "the",
    "early",
    "late",
    "last",
    "every",
    "each",
    "a",
    "an",
    "that",
    "one",
    "next",
    "previous",
    "following",
    "in",
    "by",
    "at",
    "until",
    "before",
    "after",
    "mid",
];

const BEFORE_MONTH: &[&str] = &[
    "in",
    "last",
    "next",
    "since",
    "until",
    "by",
    "from",
    "to",
    "of",
    "this",
    "early",
    "late",
    "mid",
    "through",
    "every",
    "each",
    "before",
    "after",
    "during",
    "between",
    "for",
    "till",
    "-",
    "–",
    "and",
    "again",
    "past",
    "following",
    "(",
    "or",
];
