//! Which year a day or month without one is of.

use crate::dates::resolve::meaning::Direction;
use crate::lexicon::calendar::weekday;
use chrono::{Datelike, NaiveDate};

/// The year in which the day lies nearest before or after `from`; for whole months the month of `from` counts
/// as either.
pub fn nearest_year(
    from: NaiveDate,
    direction: Direction,
    strict: bool,
    day_in: impl Fn(i32) -> Option<NaiveDate>,
    whole_month: bool,
) -> Option<i32> {
    let here = day_in(from.year()).or_else(|| day_in(from.year() + 1)).or_else(|| day_in(from.year() - 1))?;
    let same =
        if whole_month { here.month() == from.month() && here.year() == from.year() } else { here == from };
    let year = here.year();
    if same {
        return Some(if !strict {
            year
        } else if direction == Direction::Past {
            year - 1
        } else {
            year + 1
        });
    }
    Some(match direction {
        // Without a word that tells, the nearest: "in December" of an October is to come, of a January is
        // over.
        Direction::Unknown if (here - from).num_days() > 180 => year - 1,
        Direction::Unknown if (from - here).num_days() > 240 => year + 1,
        // A report looks ahead a few weeks without saying so.
        Direction::Past if here > from && (here - from).num_days() > 45 => year - 1,
        Direction::Past if here > from && strict => year - 1,
        Direction::Future if here < from => year + 1,
        _ => year,
    })
}

/// The year of a month that a sentence names behind another without a word that tells: lists of months run
/// on. `None` where it may as well lie before: "the December vote follows the January vote".
pub fn year_behind(before: NaiveDate, month: u32) -> Option<i32> {
    (before.month()..before.month() + 6).contains(&month).then(|| before.year())
}

/// The year at or next to `near`, where the sentence does not look the other way, in which the day falls on
/// the weekday that is written with it: "Saturday 14 June".
pub fn agreeing(
    words: &[&str],
    near: i32,
    direction: Direction,
    day_in: impl Fn(i32) -> Option<NaiveDate>,
) -> Option<i32> {
    let weekday = words.iter().find_map(|word| weekday(word))?;
    let steps = match direction {
        Direction::Past => [0, -1, 0],
        Direction::Future => [0, 1, 0],
        Direction::Unknown => [0, 1, -1],
    };
    let falls = |day: NaiveDate| day.weekday().num_days_from_monday() == weekday;
    steps.into_iter().map(|step| near + step).find(|year| day_in(*year).is_some_and(falls))
}

/// The year of "this May": the running one, also where the sentence looks the other way, but for a month that
/// is near there: in January, what was sold "this December".
pub fn this_year(from: NaiveDate, here: NaiveDate, direction: Direction) -> Option<i32> {
    const NEAR: i64 = 125;
    const YEAR: i64 = 365;
    let away = (here - from).num_days();
    let step = match direction {
        Direction::Future if away < NEAR - YEAR => 1,
        Direction::Past if away > YEAR - NEAR => -1,
        _ => 0,
    };
    Some(from.year() + step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_month_may_lie_beyond_the_turn_of_the_year() {
        let day = |year, month| NaiveDate::from_ymd_opt(year, month, 5).unwrap();
        let year = |from, here, direction| this_year(from, here, direction);
        assert_eq!(year(day(2023, 11), day(2023, 1), Direction::Future), Some(2024));
        assert_eq!(year(day(2023, 1), day(2023, 12), Direction::Past), Some(2022));
        assert_eq!(year(day(2023, 1), day(2023, 12), Direction::Future), Some(2023));
        assert_eq!(year(day(2023, 10), day(2023, 5), Direction::Future), Some(2023));
    }
}
