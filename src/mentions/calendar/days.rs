//! Days and the names of the calendar: months, weekdays, holidays, seasons, parts of the day, "today" and "daily".

use super::years::{is_year, year, year_end};
use super::{ARTICLE, Core, PART, RELATIVE};
use crate::mentions::lexicon::flag;
use crate::mentions::numbers::digits;
use crate::mentions::words::Line;

/// "3 June 2024", "the 3rd of June", "3-5 June", "2024-06-03", "1990s", "2024".
pub fn in_digits(line: &Line, at: usize) -> Option<Core> {
    let text = line.text(at);
    if is_numeric_date(text) {
        return Some(Core::date(at, at + 1, 0.95, "a date in digits", 0));
    }
    if is_day(text) {
        let of = usize::from(line.is(at + 1, "of"));
        if is_month(line, at + 1 + of) {
            let end = year_end(line, at + 2 + of);
            return Some(Core::date(at, end, 0.97, "a day and a month", if of > 0 { ARTICLE } else { 0 }));
        }
        if line.is_inner_hyphen(at + 1) && is_day(line.text(at + 2)) && is_month(line, at + 3) {
            return Some(Core::date(at, year_end(line, at + 4), 0.95, "days of a month", 0));
        }
    }
    if is_day(text) && text.ends_with(|c: char| c.is_ascii_alphabetic()) && stands_alone(line, at) {
        return Some(Core::date(at, at + 1, 0.7, "a day of the month", ARTICLE));
    }
    year(line, at)
}

/// "pays on the 25th.": nothing is counted by the ordinal, and a word before it leads to a day.
fn stands_alone(line: &Line, at: usize) -> bool {
    let led =
        line.is_any(at.wrapping_sub(2), &["on", "by", "until", "till", "before", "after", "since", "from"]);
    let behind = at + 1;
    let counts = line.is_lower(behind) && !line.has(behind, flag::FUNCTION | flag::SAY)
        || line.is_capital(behind)
        || line.is_inner_hyphen(behind)
        || line.is(behind, "of")
        || line.is_any(behind, &["and", "or", "to"]) && is_day(line.text(behind + 1));
    line.is(at.wrapping_sub(1), "the") && led && !counts
}

/// Expressions that begin with a word of the calendar.
pub fn named(line: &Line, at: usize) -> Option<Core> {
    if line.is_capital(at) {
        if let Some(core) = holiday(line, at) {
            return Some(core);
        }
        if is_month(line, at) {
            return month(line, at);
        }
        if line.has(at, flag::WEEKDAY) {
            return weekday(line, at);
        }
        if !line.is_first(at) {
            return None;
        }
    }
    if line.has(at, flag::TIME_ADVERB) {
        return Some(Core::time(at, at + 1, 0.8, "a time of day", 0));
    }
    if line.has(at, flag::DATE_ADVERB) {
        let reason = "a word for a day or a repeated date";
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
            .then(|| Core::time(at, end, 0.7, "a part of the day", RELATIVE | ARTICLE));
    }
    if line.has(at, flag::SEASON) { season(line, at) } else { None }
}

/// "Christmas", "New Year's Day 2024".
pub fn holiday(line: &Line, at: usize) -> Option<Core> {
    let (end, _) = line.phrase(at, line.end, flag::HOLIDAY)?;
    Some(Core::date(at, year_end(line, end), 0.85, "a holiday", RELATIVE))
}

/// "June", "June 3", "June 3, 2024", "June 2024", "June 3-5", "June-July 2024".
fn month(line: &Line, at: usize) -> Option<Core> {
    let mut end = at + 1;
    let day = is_day(line.text(end)) && !line.is_any(end + 1, &[":", "%", "percent", "per"]);
    if day {
        end += 1;
        let to = line.is_inner_hyphen(end) || line.is_any(end, &["and", "to", "–"]);
        let counted = line.is_lower(end + 2) && !line.has(end + 2, flag::FUNCTION);
        if to && is_day(line.text(end + 1)) && (line.is_inner_hyphen(end) || !counted) {
            end += 2;
        }
    }
    let with_year = year_end(line, end);
    if !day && with_year == end {
        if line.is_inner_hyphen(end) && is_month(line, end + 1) {
            return Some(Core::date(at, year_end(line, end + 2), 0.9, "months", RELATIVE));
        }
        if !is_clearly_month(line, at) {
            return None;
        }
    }
    Some(Core::date(at, with_year, 0.95, "a month, with its day or year", RELATIVE | PART))
}

/// "May" and "March" by themselves need a word before them that a month would have, or another month beside them.
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
        return Some(Core::date(at, year_end(line, next + 2), 0.97, "a weekday and a date", 0));
    }
    let text = line.text(at);
    let short = text.len() < 6 && !text.ends_with('.');
    if short {
        return None;
    }
    if line.has(at + 1, flag::DAY_PART) && line.is_lower(at + 1) {
        return Some(Core::time(at, at + 2, 0.9, "a part of a weekday", RELATIVE));
    }
    Some(Core::date(at, at + 1, 0.97, "a weekday", RELATIVE))
}

fn season(line: &Line, at: usize) -> Option<Core> {
    let before = at.wrapping_sub(1);
    let end = if is_year(line.text(at + 1)) {
        at + 2
    } else if line.is(at + 1, "of") && is_year(line.text(at + 2)) {
        at + 3
    } else {
        at + 1
    };
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
    fits.then(|| Core::date(at, end, 0.75, "a season", RELATIVE | ARTICLE))
}

/// "2024-06-03", "06/03/2024", "3.6.2024".
fn is_numeric_date(text: &str) -> bool {
    ['-', '/', '.'].iter().any(|mark| {
        let mut parts = text.split(*mark);
        let (Some(a), Some(b), Some(c), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return false;
        };
        let short =
            |part: &str| matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit());
        short(b) && (is_year(a) && short(c) || short(a) && is_year(c))
    })
}

/// 1 to 31, perhaps with an ordinal ending.
fn is_day(text: &str) -> bool {
    let day = |value: f64| (1.0..32.0).contains(&value) && value.fract() == 0.0;
    text.len() <= 4
        && text.starts_with(|c: char| c.is_ascii_digit())
        && digits(text)
            .is_some_and(|(value, tail)| day(value) && matches!(tail, "" | "st" | "nd" | "rd" | "th"))
}

fn is_month(line: &Line, at: usize) -> bool {
    line.has(at, flag::MONTH) && line.is_capital(at)
}

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
