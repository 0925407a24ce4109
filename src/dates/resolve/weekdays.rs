//! Weekdays: "Wednesday", "last Wednesday", "Sunday night", "Friday 13th".

use crate::dates::day_arithmetic::{moved, nearest_weekday};
use crate::dates::resolve::meaning::{DateContext, Direction, Meaning};
use crate::lexicon::calendar::{Unit, weekday};
use crate::lexicon::numbers::place;
use chrono::{Datelike, NaiveDate};

/// Wednesday · last Wednesday · Sunday night
pub fn named_weekday(words: &[&str], context: &DateContext) -> Option<Meaning> {
    let at = words.iter().position(|word| weekday(word).is_some())?;
    let weekday = weekday(words.get(at)?)?;
    let from = context.published;
    let has = |list: &[&str]| words.iter().take(at).any(|word| list.contains(word));
    if has(&["following", "next"]) && context.story_in(Unit::Day).is_some() {
        let day = context.story_in(Unit::Day).and_then(|story| nearest_weekday(story, weekday, false, false));
        return Some(Meaning {
            from_story: true,
            ..Meaning::day(day, "it is the next such weekday after the date before it")
        });
    }
    if let Some([relative @ ("last" | "next" | "this"), "week"]) = words.get(at + 1..) {
        let step = match *relative {
            "last" => -1,
            "next" => 1,
            _ => 0,
        };
        let monday = from.and_then(|from| nearest_weekday(moved(from, Unit::Week, step)?, 0, true, true));
        let day = monday.and_then(|monday| moved(monday, Unit::Day, i64::from(weekday)));
        return Some(Meaning::day(day, "it is a weekday of a week counted from publication"));
    }
    let nth = words.get(at + 1).and_then(|word| place(word).or_else(|| word.parse().ok()));
    if let Some(day) = nth.zip(from).and_then(|(nth, from)| weekday_on(from, weekday, nth, context.direction))
    {
        return Some(Meaning::day(Some(day), "it is the nearest month in which the two agree"));
    }
    // "Monday through Thursday" ends after it begins.
    let end = context.since.and_then(|since| nearest_weekday(since, weekday, false, false));
    let fits = |day: &NaiveDate| match (context.direction, from) {
        (Direction::Past, Some(from)) => *day <= from,
        (Direction::Future, Some(from)) => *day >= from,
        _ => true,
    };
    if let Some(day) = end.filter(fits) {
        return Some(Meaning::day(Some(day), "it ends the range that the date before it begins"));
    }
    let (back, inclusive, reason) = if has(&["last", "past", "previous"]) {
        (true, false, "it is the last such weekday before publication")
    } else if has(&["next", "coming", "following"]) {
        (false, false, "it is the next such weekday after publication")
    } else {
        match context.direction {
            Direction::Past => {
                (true, true, "the sentence looks back to the last such weekday up to publication")
            }
            Direction::Unknown => (
                true,
                true,
                "nothing in the sentence tells, so it is the last such weekday up to publication",
            ),
            Direction::Future => {
                (false, true, "the sentence looks ahead to the next such weekday from publication")
            }
        }
    };
    let day = from.and_then(|from| nearest_weekday(from, weekday, back, inclusive));
    Some(Meaning::day(
        day,
        if from.is_some() { reason } else { "it is a weekday, but the day of publication is not known" },
    ))
}

/// The day with this number that falls on the weekday, in the month nearest to `from`: ahead where the
/// sentence looks ahead, else back.
fn weekday_on(from: NaiveDate, weekday: u32, nth: u32, direction: Direction) -> Option<NaiveDate> {
    const MONTHS: i64 = 40;
    let first = from.with_day(1)?;
    let ahead = direction == Direction::Future;
    let day_in = |step: i64| moved(first, Unit::Month, if ahead { step } else { -step })?.with_day(nth);
    (0..MONTHS).filter_map(day_in).find(|day| {
        let passed = if ahead { *day >= from } else { *day <= from };
        passed && day.weekday().num_days_from_monday() == weekday
    })
}
