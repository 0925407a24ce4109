//! The days of holidays, year by year.

use crate::dates::day_arithmetic::{moved, nearest_weekday};
use crate::lexicon::calendar::Unit;
use chrono::{Datelike, NaiveDate, Weekday};

/// The day of a holiday named in lower case in a year; `None` for words that name none. Rules where a rule is
/// known; the moons that India and China go by would need more arithmetic than their few days are worth.
pub fn holiday(name: &str, year: i32) -> Option<NaiveDate> {
    let fixed = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let nth = |month, weekday, n| NaiveDate::from_weekday_of_month_opt(year, month, weekday, n);
    let from_easter = |days: i64| moved(easter(year)?, Unit::Day, days);
    match name {
        "new year day" | "new year" | "new years day" => fixed(1, 1),
        "new year eve" | "new years eve" => fixed(12, 31),
        "martin luther king jr. day" | "martin luther king day" | "martin luther king jr day" => {
            nth(1, Weekday::Mon, 3)
        }
        "valentine day" | "valentines day" => fixed(2, 14),
        "presidents day" | "presidents' day" => nth(2, Weekday::Mon, 3),
        "st. patrick day" | "st patrick day" => fixed(3, 17),
        "maundy thursday" => from_easter(-3),
        "good friday" => from_easter(-2),
        "holy saturday" => from_easter(-1),
        "easter" | "easter sunday" => from_easter(0),
        "easter monday" => from_easter(1),
        "shrove tuesday" | "mardi gras" => from_easter(-47),
        "ash wednesday" => from_easter(-46),
        "palm sunday" => from_easter(-7),
        "pentecost" | "whit sunday" => from_easter(49),
        "whit monday" => from_easter(50),
        "may day" | "international workers day" | "international workers' day" => fixed(5, 1),
        "mother day" | "mothers day" => nth(5, Weekday::Sun, 2),
        "memorial day" => moved(nearest_weekday(fixed(5, 31)?, 0, true, true)?, Unit::Day, 0),
        "juneteenth" => fixed(6, 19),
        "father day" | "fathers day" => nth(6, Weekday::Sun, 3),
        "independence day" | "fourth of july" => fixed(7, 4),
        "bastille day" => fixed(7, 14),
        "labor day" => nth(9, Weekday::Mon, 1),
        "columbus day" => nth(10, Weekday::Mon, 2),
        "halloween" => fixed(10, 31),
        "veterans day" | "armistice day" | "remembrance day" => fixed(11, 11),
        "thanksgiving" | "thanksgiving day" => nth(11, Weekday::Thu, 4),
        "black friday" => moved(nth(11, Weekday::Thu, 4)?, Unit::Day, 1),
        "cyber monday" => moved(nth(11, Weekday::Thu, 4)?, Unit::Day, 4),
        "giving tuesday" => moved(nth(11, Weekday::Thu, 4)?, Unit::Day, 5),
        "christmas eve" => fixed(12, 24),
        "christmas" | "christmas day" => fixed(12, 25),
        "boxing day" => fixed(12, 26),
        "eid al fitr" => islamic(year, 10, 1),
        "eid al adha" => islamic(year, 12, 10),
        "ashura" => islamic(year, 1, 10),
        "diwali" => listed(fixed(10, 15)?, DIWALI),
        "lunar new year" | "chinese new year" => listed(fixed(1, 20)?, LUNAR_NEW_YEAR),
        _ => None,
    }
}

/// Whether a holiday begins when the moon is seen, a day earlier or later than computed.
pub fn is_sighted(word: &str) -> bool {
    matches!(word, "eid" | "ashura")
}

/// The first year of the lists below.
const LISTED_FROM: i32 = 2010;
/// Days after October 15.
const DIWALI: &[u8] = &[21, 11, 29, 19, 8, 27, 15, 4, 23, 12, 30, 20, 9, 28, 16, 5, 24, 14, 2, 21, 11];
/// Days after January 20.
const LUNAR_NEW_YEAR: &[u8] = &[25, 14, 3, 21, 11, 30, 19, 8, 27, 16, 5, 23, 12, 2, 21, 9, 28, 17, 6, 24, 14];

fn listed(from: NaiveDate, days: &[u8]) -> Option<NaiveDate> {
    let days = days.get(usize::try_from(from.year() - LISTED_FROM).ok()?)?;
    moved(from, Unit::Day, i64::from(*days))
}

/// A day of the Islamic calendar in the year of ours, by its arithmetic form (Dershowitz and Reingold,
/// Calendrical Calculations, chapter 7).
fn islamic(year: i32, month: i32, day: i32) -> Option<NaiveDate> {
    let first = (year - 622) * 33 / 32;
    (first..first + 3).find_map(|hijri| {
        let days = (11 * hijri + 3) / 30 + 354 * hijri + 30 * month - (month - 1) / 2 + day;
        // Days from the first of the year 1 of our calendar.
        NaiveDate::from_num_days_from_ce_opt(days + 226_630).filter(|day| day.year() == year)
    })
}

/// Western Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, (sum / 31) as u32, (sum % 31) as u32 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::day_arithmetic::day_value;

    #[test]
    fn holidays_are_computed() {
        let on = |name, year| holiday(name, year).map(day_value);
        assert_eq!(on("easter", 2024).as_deref(), Some("2024-03-31"));
        assert_eq!(on("good friday", 2023).as_deref(), Some("2023-04-07"));
        assert_eq!(on("thanksgiving", 2023).as_deref(), Some("2023-11-23"));
        assert_eq!(on("memorial day", 2024).as_deref(), Some("2024-05-27"));
        assert_eq!(on("eid al fitr", 2023).as_deref(), Some("2023-04-22"));
        assert_eq!(on("eid al adha", 2020).as_deref(), Some("2020-07-31"));
        assert_eq!(on("diwali", 2023).as_deref(), Some("2023-11-12"));
        assert_eq!(on("lunar new year", 2024).as_deref(), Some("2024-02-10"));
        assert_eq!(on("diwali", 2031), None);
    }
}
