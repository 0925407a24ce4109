//! TIMEX3 values and the arithmetic behind them, on chrono's calendar.

use crate::date::Day;
use crate::lexicon::calendar::Unit;
use chrono::{Datelike, Days, Months, NaiveDate};

/// The day as chrono's date; `None` when there is no such day.
pub fn date(day: Day) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::from(day.year), u32::try_from(day.month).ok()?, u32::try_from(day.day).ok()?)
}

/// chrono's date as a day of the analysis.
pub fn day(date: NaiveDate) -> Day {
    Day { year: date.year() as i16, month: date.month() as i8, day: date.day() as i8 }
}

/// "2023-06-14"
pub fn day_value(date: NaiveDate) -> String {
    // chrono's own formats would weigh 3 KB.
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// "2023-03/2023-06"
pub fn range_value(first: &str, last: &str) -> String {
    [first, "/", last].concat()
}

/// "2023-06"
pub fn month_value(year: i32, month: u32) -> String {
    format!("{year:04}-{month:02}")
}

/// "2023-W24"
pub fn week_value(date: NaiveDate) -> String {
    let week = date.iso_week();
    format!("{:04}-W{:02}", week.year(), week.week())
}

/// The value of the stretch of length `unit` that holds `date`.
pub fn value_of(unit: Unit, date: NaiveDate) -> String {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => day_value(date),
        Unit::Week | Unit::Fortnight => week_value(date),
        Unit::Weekend => format!("{}-WE", week_value(date)),
        Unit::Month => month_value(date.year(), date.month()),
        Unit::Quarter => format!("{:04}-Q{}", date.year(), date.month0() / 3 + 1),
        Unit::Year => format!("{:04}", date.year()),
        Unit::Decade => format!("{:03}", date.year() / 10),
        Unit::Century => format!("{:02}", date.year() / 100),
    }
}

/// The day and the length of the stretch that a value names: "2023-06" is June 1 and a month. `None` for
/// other values.
pub fn stretch_of(value: &str) -> Option<(NaiveDate, Unit)> {
    if let Some((year, season)) =
        value.split_once('-').filter(|(_, rest)| matches!(*rest, "SP" | "SU" | "FA" | "WI"))
    {
        let month = match season {
            "SP" => 3,
            "SU" => 6,
            "FA" => 9,
            _ => 12,
        };
        return Some((NaiveDate::from_ymd_opt(year.parse().ok()?, month, 1)?, Unit::Quarter));
    }
    if let Some((year, n)) = value.split_once("-Q") {
        let month = n.parse::<u32>().ok()?.checked_mul(3)?.checked_sub(2)?;
        return Some((NaiveDate::from_ymd_opt(year.parse().ok()?, month, 1)?, Unit::Quarter));
    }
    let mut parts = value.split('-').map(str::parse::<u32>);
    let year = i32::try_from(parts.next()?.ok()?).ok().filter(|year| (1000..=2199).contains(year))?;
    let month = parts.next().map(Result::ok);
    let day = parts.next().map(Result::ok);
    match (month, day) {
        (None, _) => Some((NaiveDate::from_ymd_opt(year, 1, 1)?, Unit::Year)),
        (Some(month), None) => Some((NaiveDate::from_ymd_opt(year, month?, 1)?, Unit::Month)),
        (Some(month), Some(day)) => Some((NaiveDate::from_ymd_opt(year, month?, day?)?, Unit::Day)),
    }
}

/// `date` moved by `count` units, forward or back; `None` outside chrono's calendar.
pub fn moved(date: NaiveDate, unit: Unit, count: i64) -> Option<NaiveDate> {
    let days = |days: i64| match days {
        0.. => date.checked_add_days(Days::new(days.unsigned_abs())),
        _ => date.checked_sub_days(Days::new(days.unsigned_abs())),
    };
    let months = |months: i64| {
        let size = Months::new(u32::try_from(months.unsigned_abs()).ok()?);
        if months >= 0 { date.checked_add_months(size) } else { date.checked_sub_months(size) }
    };
    if count.abs() > 100_000 {
        return None;
    }
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => Some(date),
        Unit::Day => days(count),
        Unit::Week | Unit::Weekend => days(count * 7),
        Unit::Fortnight => days(count * 14),
        Unit::Month => months(count),
        Unit::Quarter => months(count * 3),
        Unit::Year => months(count * 12),
        Unit::Decade => months(count * 120),
        Unit::Century => months(count * 1200),
    }
}

/// The nearest day before (`back`) or after `from` that is the `weekday` (0 for Monday); `from` itself when
/// `inclusive`.
pub fn nearest_weekday(from: NaiveDate, weekday: u32, back: bool, inclusive: bool) -> Option<NaiveDate> {
    let here = from.weekday().num_days_from_monday();
    let distance = if back { (here + 7 - weekday) % 7 } else { (weekday + 7 - here) % 7 };
    let distance = if distance == 0 && !inclusive { 7 } else { distance };
    moved(from, Unit::Day, if back { -i64::from(distance) } else { i64::from(distance) })
}

/// "P3M", "PT2H"; the number as written, "X" when it is not known.
pub fn duration_value(count: Option<f64>, unit: Unit) -> String {
    let (time, letter, factor) = match unit {
        Unit::Second => ("T", "S", 1.0),
        Unit::Minute => ("T", "M", 1.0),
        Unit::Hour => ("T", "H", 1.0),
        Unit::Day => ("", "D", 1.0),
        Unit::Weekend => ("", "WE", 1.0),
        Unit::Week | Unit::Fortnight => ("", "W", if unit == Unit::Fortnight { 2.0 } else { 1.0 }),
        Unit::Month => ("", "M", 1.0),
        Unit::Quarter => ("", "Q", 1.0),
        Unit::Year => ("", "Y", 1.0),
        Unit::Decade => ("", "DE", 1.0),
        Unit::Century => ("", "CE", 1.0),
    };
    let count = count.and_then(|count| decimal(count * factor)).unwrap_or_else(|| "X".to_owned());
    format!("P{time}{count}{letter}")
}

/// A count in digits, to the nearest thousandth: "2.5"; `None` beyond what anybody counts. Written in whole
/// numbers, as the formatting of floats would bring 6 KB into the module.
fn decimal(count: f64) -> Option<String> {
    let thousandths = Some((count * 1000.0).round()).filter(|all| (0.0..1e15).contains(all))? as u64;
    let (whole, part) = (thousandths / 1000, thousandths % 1000);
    if part == 0 {
        return Some(whole.to_string());
    }
    let mut digits = format!("{whole}.{part:03}");
    digits.truncate(digits.trim_end_matches('0').len());
    Some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_in_digits() {
        let written = [
            (Some(3.0), Unit::Month, "P3M"),
            (Some(2.5), Unit::Hour, "PT2.5H"),
            (Some(0.25), Unit::Year, "P0.25Y"),
            (Some(1.0 / 3.0), Unit::Year, "P0.333Y"),
            (Some(1.5), Unit::Fortnight, "P3W"),
            (Some(120_000.0), Unit::Year, "P120000Y"),
            (Some(f64::INFINITY), Unit::Year, "PXY"),
            (None, Unit::Day, "PXD"),
        ];
        for (count, unit, value) in written {
            assert_eq!(duration_value(count, unit), value);
        }
    }

    #[test]
    fn weekdays_before_and_after() {
        let wednesday = NaiveDate::from_ymd_opt(2023, 6, 14).unwrap();
        let near = |weekday, back, inclusive| {
            nearest_weekday(wednesday, weekday, back, inclusive).map(day_value).unwrap()
        };
        assert_eq!(near(2, true, true), "2023-06-14");
        assert_eq!(near(2, true, false), "2023-06-07");
        assert_eq!(near(4, false, true), "2023-06-16");
        assert_eq!(near(4, true, true), "2023-06-09");
    }
}
