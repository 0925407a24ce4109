//! Expressions that hold another date to count from, or a day by its place in a month: "the week after next",
//! "a week from Friday", "two Sundays ago", "the 2nd of this month", "the first Tuesday in November".

use super::counted::count_of;
use crate::date::DateKind;
use crate::dates::day_arithmetic::{moved, nearest_weekday, value_of};
use crate::dates::resolve::meaning::{DateContext, Meaning};
use crate::dates::resolve::nearest::nearest_year;
use crate::lexicon::calendar::{Unit, month, unit, weekday};
use crate::lexicon::numbers::{count, place};
use chrono::{Datelike, NaiveDate};

/// The meaning of an expression with a date inside it; `None` for all others.
pub fn nested(words: &[&str], context: &DateContext) -> Option<Meaning> {
    after_next(words, context)
        .or_else(|| weekdays_away(words, context))
        .or_else(|| day_of_near_month(words, context))
        .or_else(|| weekday_of_month(words, context))
}

/// How the expression that another one holds is resolved.
type Resolve = fn(&[&str], &DateContext) -> Option<Meaning>;

/// A length of time and the day that it is counted from, which may be in digits; `resolve` tells the day.
pub fn counted_from(words: &[&str], context: &DateContext, resolve: Resolve) -> Option<Meaning> {
    weekday_of_week(words, context)
        .or_else(|| from_a_day(words, context))
        .or_else(|| beside_a_day(words, context, resolve))
}

/// the week after next · the year before last
fn after_next(words: &[&str], context: &DateContext) -> Option<Meaning> {
    let [.., named, relation, end] = words else { return None };
    let count = match (*relation, *end) {
        ("after", "next") => 2,
        ("before", "last") => -2,
        _ => return None,
    };
    let unit = unit(named)?;
    let day = context.published.and_then(|from| moved(from, unit, count));
    let reason = "it is counted from the day of publication";
    Some(Meaning::new(DateKind::Date, day.map(|day| value_of(unit, day)), reason))
}

/// two Sundays ago · three Fridays from now
fn weekdays_away(words: &[&str], context: &DateContext) -> Option<Meaning> {
    let at = words.iter().position(|word| weekday(word).is_some() && word.ends_with("days"))?;
    let back = match words.get(at + 1..)? {
        ["ago"] => true,
        ["from", "now"] => false,
        _ => return None,
    };
    let weekday = weekday(words.get(at)?)?;
    let weeks = count(words.get(at.checked_sub(1)?)?)? as i64 - 1;
    let day = context.published.and_then(|from| {
        moved(nearest_weekday(from, weekday, back, false)?, Unit::Week, if back { -weeks } else { weeks })
    });
    Some(Meaning::day(day, "its weekdays are counted from the day of publication"))
}

/// Monday two weeks from now · Friday three weeks ago
fn weekday_of_week(words: &[&str], context: &DateContext) -> Option<Meaning> {
    let [day, number, "weeks", behind @ ..] = words else { return None };
    let weeks = count(number)? as i64;
    let weeks = match behind {
        ["ago"] => -weeks,
        ["from", "now" | "today"] => weeks,
        _ => return None,
    };
    let weekday = weekday(day)?;
    let day = context.published.and_then(|from| {
        let monday = nearest_weekday(moved(from, Unit::Week, weeks)?, 0, true, true)?;
        moved(monday, Unit::Day, i64::from(weekday))
    });
    Some(Meaning::day(day, "its week is counted from the day of publication"))
}

/// a week from Friday · two weeks from tomorrow · a week on Monday
fn from_a_day(words: &[&str], context: &DateContext) -> Option<Meaning> {
    let [.., number, named, "from" | "on", start] = words else { return None };
    let unit = unit(named)?;
    let steps = count(number)?;
    let published = context.published;
    let first = match *start {
        "today" => published,
        "tomorrow" => published.and_then(|from| moved(from, Unit::Day, 1)),
        day => {
            let weekday = weekday(day)?;
            published.and_then(|from| nearest_weekday(from, weekday, false, true))
        }
    };
    let day = first.and_then(|first| moved(first, unit, steps as i64));
    Some(Meaning::day(day, "it is counted from the day named in it"))
}

/// two days after Christmas · three weeks before May 13, 1999 · 16 days from 2 June
fn beside_a_day(words: &[&str], context: &DateContext, resolve: Resolve) -> Option<Meaning> {
    let at = words.iter().position(|word| matches!(*word, "after" | "before" | "from"))?;
    let (counted, named) =
        (words.get(..at)?, words.get(at + 1..).filter(|named| !matches!(named, [] | ["now"]))?);
    let unit = unit(counted.last()?)?;
    let steps = count_of(counted.get(..counted.len() - 1)?)? as i64;
    // Days are counted from a day: "today" is not nowadays here.
    let context = &DateContext { present: false, ..*context };
    // "more than two weeks after Christmas" is no day.
    let start = resolve(named, context)?.day.filter(|_| !counted.contains(&"than"));
    let steps = if words.get(at) == Some(&"before") { -steps } else { steps };
    let day = start.and_then(|start| moved(start, unit, steps));
    Some(Meaning::day(day, "it is counted from the day named in it"))
}

/// the 2nd of this month · the fifth of next month
fn day_of_near_month(words: &[&str], context: &DateContext) -> Option<Meaning> {
    let ([.., nth, "day", "of", relative, "month"] | [.., nth, "of", relative, "month"]) = words else {
        return None;
    };
    let step = month_step(relative)?;
    let nth = place(nth)?;
    let day = context.published.and_then(|from| moved(from.with_day(1)?, Unit::Month, step)?.with_day(nth));
    Some(Meaning::day(day, "the month is counted from the day of publication"))
}

/// the first Tuesday in November · the last Monday of May 2021 · the first Monday of next month
fn weekday_of_month(words: &[&str], context: &DateContext) -> Option<Meaning> {
    let at = words.iter().position(|word| weekday(word).is_some())?;
    let (nth, weekday) = (*words.get(at.checked_sub(1)?)?, weekday(words.get(at)?)?);
    let place = place(nth).filter(|nth| (1..=5).contains(nth));
    if place.is_none() && nth != "last" {
        return None;
    }
    let day_in = |first: NaiveDate| {
        let day = match place {
            Some(nth) => {
                moved(nearest_weekday(first, weekday, false, true)?, Unit::Week, i64::from(nth) - 1)?
            }
            None => nearest_weekday(moved(first, Unit::Month, 1)?, weekday, true, false)?,
        };
        (day.month() == first.month()).then_some(day)
    };
    let reason = "it is a weekday given by its position in a month";
    let ["in" | "of", named @ ..] = words.get(at + 1..)? else { return None };
    if let [relative, "month"] = named {
        let step = month_step(relative)?;
        let day = context.published.and_then(|from| day_in(moved(from.with_day(1)?, Unit::Month, step)?));
        return Some(Meaning::day(day, reason));
    }
    let month = month(named.first()?)?;
    let in_year = |year: i32| day_in(NaiveDate::from_ymd_opt(year, month, 1)?);
    let given = context.year_in(named);
    let near = || nearest_year(context.published?, context.direction, false, in_year, false);
    Some(Meaning::day(given.or_else(near).and_then(in_year), reason))
}

/// How many months from the one of publication "this", "last" or "next" month is.
fn month_step(relative: &str) -> Option<i64> {
    match relative {
        "this" => Some(0),
        "last" => Some(-1),
        "next" => Some(1),
        _ => None,
    }
}
