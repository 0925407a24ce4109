//! Whether two TIMEX3 values mean the same.
//!
//! A date or period is the interval from its first to its last day ("1999" and "1999-01-01/1999-12-31" are
//! the same); a duration is a number of months and seconds ("P1W" is "P7D"); a time counts to the minute.
//! Seasons are three months from March, June, September and December.

use crate::evaluate::figures::rounded;
use crate::evaluate::pattern::pattern;
use chrono::{Datelike, Months, NaiveDate, TimeDelta, Weekday};
use regex::{Captures, Regex};
use std::sync::LazyLock;

/// What a value means.
#[derive(Clone, Debug, PartialEq)]
enum Meaning {
    /// First and last day, either of them perhaps open.
    Days(Option<NaiveDate>, Option<NaiveDate>),
    /// A minute, of a day as written or of any day.
    Minute(Option<String>, u32, u32),
    /// A month, or a day, of any year.
    Yearly(u32, Option<u32>),
    /// Months and seconds.
    Length(f64, f64),
    /// Anything else, in capitals.
    Other(String),
}

/// Whether the predicted value means what the gold value does, or is right all the same:
/// - a gold month or day of any year is right in every year;
/// - a gold day is right with a part of that day ("2015-08-20TAF");
/// - a gold range with one open end is right for every interval on its side, for PAST_REF or FUTURE_REF, and
///   for a vague length ("PXY"), unless `exact_bounds`;
/// - a gold range is right for an interval with its first or its last day;
/// - two times are right if one of them names no day.
pub fn agree(gold: &str, found: &str, exact_bounds: bool) -> bool {
    use Meaning::*;
    let (Some(g), Some(f)) = (meaning(gold), meaning(found)) else { return false };
    if g == f {
        return true;
    }
    match (g, f) {
        (Yearly(month, day), Days(Some(first), Some(last))) => {
            let in_month = first.month() == month && last.month() == month;
            let whole = first.day() == 1 && last.day() > 27;
            in_month && day.map_or(whole, |day| first.day() == day && last.day() == day)
        }
        (Days(Some(first), Some(last)), Other(found)) if first == last => {
            PART_OF_DAY.is_match(&found) && found.starts_with(&first.format("%Y-%m-%d").to_string())
        }
        (Days(None, Some(last)), f) => {
            let on_side = match &f {
                Days(_, Some(end)) => *end <= last,
                Other(found) => found == "PAST_REF" || VAGUE_LENGTH.is_match(found),
                _ => false,
            };
            on_side && !exact_bounds || matches!(f, Days(_, Some(end)) if end == last)
        }
        (Days(Some(first), None), f) => {
            let on_side = match &f {
                Days(Some(start), _) => *start >= first,
                Other(found) => found == "FUTURE_REF" || VAGUE_LENGTH.is_match(found),
                _ => false,
            };
            on_side && !exact_bounds || matches!(f, Days(Some(start), _) if start == first)
        }
        (Days(first, last), Days(start, end)) => {
            gold.contains('/') && (first.is_some() && first == start || last.is_some() && last == end)
        }
        (Minute(g_day, g_hour, g_minute), Minute(f_day, f_hour, f_minute)) => {
            (g_day.is_none() || f_day.is_none()) && (g_hour, g_minute) == (f_hour, f_minute)
        }
        _ => false,
    }
}

static PART_OF_DAY: LazyLock<Regex> = pattern!(r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:MO|MI|AF|EV|NI|DT|MID)\z");
static VAGUE_LENGTH: LazyLock<Regex> = pattern!(r"\A(?:PT?X[YMDWH]|P[0-9X]*X[YMDW])\z");

fn meaning(value: &str) -> Option<Meaning> {
    static MINUTE: LazyLock<Regex> = pattern!(
        r"\A([0-9]{4}-[0-9]{2}-[0-9]{2})?T([0-9]{2})(?::([0-9]{2}))?(?::[0-9]{2}(?:\.[0-9]+)?)?Z?\z"
    );
    static CLOCK: LazyLock<Regex> = pattern!(r"\A()([0-9]{2}):([0-9]{2})(?::[0-9]{2})?\z");
    static YEARLY: LazyLock<Regex> = pattern!(r"\A(?:--|XXXX-)([0-9]{2})(?:-([0-9]{2}))?\z");
    let value = value.trim();
    if value.is_empty() {
        return None;
    }
    let other = || Some(Meaning::Other(value.to_uppercase()));
    if let Some((from, to)) = value.split_once('/') {
        let (Some(from), Some(to)) = (bound(from), bound(to)) else { return other() };
        return Some(Meaning::Days(from.map(|days| days.0), to.map(|days| days.1)));
    }
    if let Some((first, last)) = days(value) {
        return Some(Meaning::Days(Some(first), Some(last)));
    }
    if let Some(parts) = MINUTE.captures(value).or_else(|| CLOCK.captures(value)) {
        let day = parts.get(1).map(|day| day.as_str().to_owned()).filter(|day| !day.is_empty());
        return Some(Meaning::Minute(day, number(&parts, 2)?, number(&parts, 3).unwrap_or(0)));
    }
    if let Some(parts) = YEARLY.captures(value) {
        return Some(Meaning::Yearly(number(&parts, 1)?, number(&parts, 2)));
    }
    length(value).or_else(other)
}

/// One end of a range: `Some(None)` when it is open, `None` when it is no date.
fn bound(value: &str) -> Option<Option<(NaiveDate, NaiveDate)>> {
    let value: String = if value.contains('T') { value.chars().take(10).collect() } else { value.to_owned() };
    if value.is_empty() { Some(None) } else { days(&value).map(Some) }
}

/// The first and last day of a day, week, weekend, month, quarter, half-year, season, year, decade or
/// century.
fn days(value: &str) -> Option<(NaiveDate, NaiveDate)> {
    static ERA: LazyLock<Regex> = pattern!(r"\A([12][0-9]{1,3})(X{0,2})\z");
    static PERIOD: LazyLock<Regex> = pattern!(
        r"\A([0-9]{4})-(?:([0-9]{2})(?:-([0-9]{2}))?|W([0-9]{2})(-WE)?|(SP|SU|FA|WI)|Q([0-9])|H([0-9]))\z"
    );
    let value = value.trim();
    if let Some(parts) = ERA.captures(value) {
        let (digits, unknown) = (&parts[1], parts[2].len());
        let missing = 4 - digits.len();
        let filled = |digit: &str| format!("{digits}{}", digit.repeat(missing)).parse::<i32>().ok();
        let (first, last) = (filled("0")?, filled("9")?);
        return (unknown == 0 || unknown == missing)
            .then_some((NaiveDate::from_ymd_opt(first, 1, 1)?, NaiveDate::from_ymd_opt(last, 12, 31)?));
    }
    let parts = PERIOD.captures(value)?;
    let year = number(&parts, 1).filter(|year| *year > 0)? as i32;
    if let Some(day) = number(&parts, 3) {
        let day = NaiveDate::from_ymd_opt(year, number(&parts, 2)?, day)?;
        return Some((day, day));
    }
    if let Some(week) = number(&parts, 4) {
        let weekend = parts.get(5).is_some();
        let first =
            NaiveDate::from_isoywd_opt(year, week, if weekend { Weekday::Sat } else { Weekday::Mon })?;
        return Some((first, first + TimeDelta::days(if weekend { 1 } else { 6 })));
    }
    let (month, count) = if let Some(month) = number(&parts, 2) {
        (month, 1)
    } else if let Some(season) = parts.get(6) {
        let order = ["SP", "SU", "FA", "WI"].iter().position(|name| *name == season.as_str())?;
        (3 + 3 * order as u32, 3)
    } else if let Some(quarter) = number(&parts, 7) {
        ((3 * quarter).checked_sub(2)?, 3)
    } else {
        ((6 * number(&parts, 8)?).checked_sub(5)?, 6)
    };
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    Some((first, first.checked_add_months(Months::new(count))?.pred_opt()?))
}

fn length(value: &str) -> Option<Meaning> {
    static LENGTH: LazyLock<Regex> =
        pattern!(r"\AP((?:[0-9.]+(?:DE|CE|[YMWDCQ]))*)(?:T((?:[0-9.]+[HMS])*))?\z");
    static PART: LazyLock<Regex> = pattern!(r"([0-9.]+)(DE|CE|[YMWDCQHS])");
    let parts = LENGTH.captures(value)?;
    let (calendar, clock) = (parts.get(1)?.as_str(), parts.get(2).map_or("", |clock| clock.as_str()));
    if calendar.is_empty() && clock.is_empty() {
        return None;
    }
    let (mut months, mut seconds) = (0.0, 0.0);
    for part in PART.captures_iter(calendar) {
        let count: f64 = part[1].parse().ok()?;
        match &part[2] {
            "D" => seconds += count * 86400.0,
            "W" => seconds += count * 86400.0 * 7.0,
            "M" => months += count,
            "Q" => months += count * 3.0,
            "Y" => months += count * 12.0,
            "DE" => months += count * 120.0,
            _ => months += count * 1200.0,
        }
    }
    for part in PART.captures_iter(clock) {
        let count: f64 = part[1].parse().ok()?;
        seconds += count
            * if &part[2] == "H" {
                3600.0
            } else if &part[2] == "M" {
                60.0
            } else {
                1.0
            };
    }
    Some(Meaning::Length(rounded(months, 3), rounded(seconds, 3)))
}

fn number(parts: &Captures, group: usize) -> Option<u32> {
    parts.get(group)?.as_str().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::agree;

    #[test]
    fn values_that_mean_the_same() {
        let same = [
            ("1999", "1999-01-01/1999-12-31"),
            ("199X", "1990-01-01/1999-12-31"),
            ("199", "199X"),
            ("19XX", "1900/1999"),
            ("2024-02", "2024-02-01/2024-02-29"),
            ("2023-W24", "2023-06-12/2023-06-18"),
            ("2023-W24-WE", "2023-06-17/2023-06-18"),
            ("2023-WI", "2023-12-01/2024-02-29"),
            ("2023-Q4", "2023-10/2023-12"),
            ("2023-H1", "2023-01/2023-06"),
            ("P1W", "P7D"),
            ("P1DE", "P10Y"),
            ("PT120M", "PT2H"),
            ("T10:30", "2023-06-14T10:30:59"),
            ("--04-11", "2023-04-11"),
            ("--04", "2023-04"),
            ("2015-08-20", "2015-08-20TAF"),
            ("2023-06-14/2023-06-20", "2023-06-14"),
            ("/2009-01-01", "2008"),
            ("/2009-01-01", "past_ref"),
            ("2009-01-01/", "PXY"),
            ("present_ref", " PRESENT_REF"),
        ];
        for (gold, found) in same {
            assert!(agree(gold, found, false), "{gold} {found}");
        }
    }

    #[test]
    fn values_that_do_not() {
        let different = [
            ("2023-06-14", "2023-06-15"),
            ("2023-06-14", "2023-06"),
            ("2023-06", "2023-06-01"),
            ("--04-11", "2023-04"),
            ("2015-08-20", "2015-08-21TAF"),
            ("2015-08-20TAF", "2015-08-20"),
            ("/2009-01-01", "2009"),
            ("2009-01-01/", "PAST_REF"),
            ("2023-06-14T10:30", "2023-06-15T10:30"),
            ("P1M", "P30D"),
            ("2023-02-30", "2023-03-02"),
            ("", ""),
        ];
        for (gold, found) in different {
            assert!(!agree(gold, found, false), "{gold} {found}");
        }
        assert!(!agree("/2009-01-01", "2008", true) && agree("/2009-01-01", "2008/2009-01-01", true));
    }
}
