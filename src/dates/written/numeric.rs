//! Dates that begin with digits: "3 June 2024", "2024-06-03", "22-Jan-2019", "the 25th".

use super::days::{is_day, is_month, is_nth};
use super::years::{is_year, year, year_end};
use crate::dates::written::core::{ARTICLE, Core};
use crate::lexicon::flag;
use crate::lexicon::line::Line;

/// "3 June 2024", "the 3rd of June", "3-5 June", "2024-06-03", "1990s", "2024".
pub fn in_digits(line: &Line, at: usize) -> Option<Core> {
    let text = line.text(at);
    if is_numeric_date(text) || is_attack(line, at) {
        return Some(Core::date(at, at + 1, 0.95, "it is a date in digits", 0));
    }
    if is_day(text) {
        let of = usize::from(line.is(at + 1, "of"));
        if is_month(line, at + 1 + of) {
            let end = year_end(line, at + 2 + of);
            return Some(Core::date(
                at,
                end,
                0.97,
                "it is a day and a month",
                if of > 0 { ARTICLE } else { 0 },
            ));
        }
        if line.is_inner_hyphen(at + 1) && is_day(line.text(at + 2)) && is_month(line, at + 3) {
            return Some(Core::date(at, year_end(line, at + 4), 0.95, "it is a range of days in a month", 0));
        }
    }
    if is_nth(text) && stands_alone(line, at) {
        return Some(Core::date(at, at + 1, 0.7, "it is a day of the month", ARTICLE));
    }
    // "2018 March 18"
    if is_year(text) && is_month(line, at + 1) && is_day(line.text(at + 2)) {
        return Some(Core::date(at, at + 3, 0.95, "it is a full date", 0));
    }
    if is_year(text) && is_month(line, at + 1) && !line.is_capital(at + 2) && !line.is_number(at + 2) {
        return Some(Core::date(at, at + 2, 0.9, "it is a month with its year", 0));
    }
    year(line, at)
}

/// "pays on the 25th.": nothing is counted by the ordinal, and a word before it leads to a day.
fn stands_alone(line: &Line, at: usize) -> bool {
    let led =
        line.is_any(at.wrapping_sub(2), &["on", "by", "until", "till", "before", "after", "since", "from"]);
    let behind = at + 1;
    let counts = line.is_lower(behind) && !line.has(behind, flag::FUNCTION | flag::AFTER_PERSON)
        || line.is_capital(behind)
        || line.is_inner_hyphen(behind)
        || line.is(behind, "of")
        || line.is_any(behind, &["and", "or", "to"]) && is_day(line.text(behind + 1));
    line.is(at.wrapping_sub(1), "the") && led && !counts
}

/// "22-Jan-2019", "2019-Aug-1", "Dec-2018": a month in one token with its year, perhaps with its day.
pub fn hyphened(line: &Line, at: usize) -> Option<Core> {
    let (mut days, mut months, mut years) = (0, 0, 0);
    let text = line.text(at);
    // Asked of every word.
    if !text.contains('-') {
        return None;
    }
    for part in text.split('-') {
        match part {
            _ if is_year(part) => years += 1,
            _ if is_day(part) => days += 1,
            _ if part.len() >= 3 && line.listed(part, flag::MONTH) => months += 1,
            _ => return None,
        }
    }
    let fits = (years, months) == (1, 1) && days < 2;
    fits.then(|| Core::date(at, at + 1, 0.95, "it is a month with its year", 0))
}

/// "22/Jan/2019", "2020/Sep/23", "Nov/2": a month between slashes with its day, its year or both.
pub fn slashed(line: &Line, at: usize) -> Option<Core> {
    let joined = |at: usize| line.is(at + 1, "/") && line.is_glued(at) && line.is_glued(at + 1);
    if !joined(at) {
        return None;
    }
    let (mut days, mut months, mut years) = (0, 0, 0);
    let mut end = at;
    loop {
        match line.text(end) {
            part if is_year(part) => years += 1,
            part if is_day(part) => days += 1,
            _ if is_month(line, end) => months += 1,
            _ => return None,
        }
        end += 1;
        if !joined(end - 1) || days + months + years > 3 {
            break;
        }
        end += 1;
    }
    let fits = months == 1 && days < 2 && years < 2;
    fits.then(|| Core::date(at, end, 0.95, "it is a date in digits", 0))
}

/// "5/1-5/7/2020", "10/28-11/2, 2017": two days with one year behind them.
pub fn slashed_range(line: &Line, at: usize) -> Option<Core> {
    let pair = |at: usize| line.text(at).split_once('/').is_some_and(|(a, b)| is_day(a) && is_day(b));
    if !pair(at) || !line.is_inner_hyphen(at + 1) {
        return None;
    }
    let last = line.text(at + 2);
    let comma = at + 3 + usize::from(line.is(at + 3, ","));
    let end = if last.contains('/') && is_numeric_date(last) {
        at + 3
    } else if pair(at + 2) && is_year(line.text(comma)) {
        comma + 1
    } else {
        return None;
    };
    Some(Core::date(at, end, 0.95, "it is a range of days in digits", 0))
}

/// "9/11" is the day of the attacks, also in "9/11-style".
fn is_attack(line: &Line, at: usize) -> bool {
    matches!(line.text(at).split('-').next(), Some("9/11"))
        && !line.has(at + 1, flag::UNIT | flag::CURRENCY | flag::SCALE | flag::PERCENT)
}

/// "2024-06-03", "06/03/2024", "3.6.2024", "06/03/24".
pub fn is_numeric_date(text: &str) -> bool {
    ['-', '/', '.'].iter().any(|mark| {
        let mut parts = text.split(*mark);
        let (Some(a), Some(b), Some(c), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return false;
        };
        let short =
            |part: &str| matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit());
        let clipped = *mark == '/' && c.len() == 2 && short(c) && is_day(a) && is_day(b);
        short(b) && (is_year(a) && short(c) || short(a) && (is_year(c) || clipped))
    })
}
