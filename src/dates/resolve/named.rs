//! Expressions around a name of the calendar: a month, a holiday, a quarter, a season.

use super::nearest::{agreeing, nearest_year, this_year, year_behind};
use crate::date::DateKind;
use crate::dates::day_arithmetic::{month_value, moved};
use crate::dates::holidays::holiday;
use crate::dates::resolve::meaning::{DateContext, Direction, Meaning};
use crate::lexicon::calendar::{Unit, month, season, year};
use crate::lexicon::numbers::{day_number, place};
use chrono::{Datelike, NaiveDate};

/// How many days ago a range that goes on may have begun.
const RUNNING: i64 = 60;

/// June 3, 2023 · 3 June · early June · the first week of June
pub fn named_month(words: &[&str], context: &DateContext) -> Option<Meaning> {
    let at = words.iter().position(|word| month(word).is_some())?;
    let month = month(words.get(at)?)?;
    let number_of = |word: &&str| day_number(word);
    let before = at
        .checked_sub(1)
        .and_then(|at| words.get(at))
        .filter(|word| **word != "of")
        .or_else(|| words.get(at.checked_sub(2)?).filter(|word| **word != "day"))
        .or_else(|| words.get(at.checked_sub(3)?));
    // "September-2020-23"
    let behind = at + 1 + usize::from(words.get(at + 1).is_some_and(|word| year(word).is_some()));
    let day = words.get(behind).and_then(number_of).or_else(|| before.and_then(number_of));
    let given = context.year_in(words);
    let relative = words.iter().find_map(|word| match *word {
        "last" | "past" | "previous" => Some(Direction::Past),
        "next" | "coming" => Some(Direction::Future),
        _ => None,
    });
    let near = |day: Option<u32>| {
        let from = context.published?;
        let direction = relative.unwrap_or(context.direction);
        let here = || NaiveDate::from_ymd_opt(from.year(), month, day.unwrap_or(1));
        // "the sale lasts from May 2 through June 6": it may have begun.
        let begun = |here: &NaiveDate| (0..=RUNNING).contains(&(from - *here).num_days());
        if let Some(since) = context.since {
            return Some(since.year() + i32::from(here()?.with_year(since.year())? < since));
        }
        if words.contains(&"this") {
            return this_year(from, here()?, direction);
        }
        if context.begins && here().as_ref().is_some_and(begun) {
            return Some(from.year());
        }
        let listed = context.listed.filter(|_| day.is_none() && direction == Direction::Unknown);
        if let Some(year) = listed.and_then(|before| year_behind(before, month)) {
            return Some(year);
        }
        let day_in = |year| NaiveDate::from_ymd_opt(year, month, day.unwrap_or(1));
        let near = nearest_year(from, direction, relative.is_some(), day_in, day.is_none())?;
        Some(agreeing(words, near, direction, day_in).unwrap_or(near))
    };
    match (given.or_else(|| near(day)), day) {
        (Some(year), Some(day)) => {
            let named = NaiveDate::from_ymd_opt(year, month, day)?;
            let reason =
                if given.is_some() { "it is a full date" } else { "this is the year nearest to publication" };
            Some(Meaning::day(Some(named), reason))
        }
        (Some(year), None) => {
            let reason = if given.is_some() {
                "it is a month with its year"
            } else {
                "this is the year nearest to publication"
            };
            Some(Meaning::new(DateKind::Date, Some(month_value(year, month)), reason))
        }
        (None, Some(day)) => Some(Meaning::new(
            DateKind::Date,
            Some(format!("XXXX-{month:02}-{day:02}")),
            "only the day and the month are known",
        )),
        (None, None) => {
            Some(Meaning::new(DateKind::Date, Some(format!("XXXX-{month:02}")), "only the month is known"))
        }
    }
}

/// the 25th: of the month the story has come to, or of the one nearest to publication
pub fn day_of_month(words: &[&str], context: &DateContext) -> Option<Meaning> {
    let ["the", word] = words else { return None };
    let day =
        place(word).filter(|day| word.starts_with(|c: char| c.is_ascii_digit()) && (1..=31).contains(day))?;
    let unknown = || {
        Meaning::new(DateKind::Date, Some(format!("XXXX-XX-{day:02}")), "only the day of the month is known")
    };
    let same_month =
        |day: NaiveDate| context.published.is_some_and(|published| month_of(published) == month_of(day));
    if let Some((start, Unit::Day | Unit::Month)) = context.story
        && !same_month(start)
    {
        let named =
            start.with_day(day).map(|day| Meaning::day(Some(day), "the story has reached this month"));
        return Some(named.map_or_else(unknown, |named| Meaning { from_story: true, ..named }));
    }
    let Some(published) = context.published else { return Some(unknown()) };
    let steps: [i64; 2] = match context.direction {
        Direction::Past => [0, -1],
        Direction::Future => [0, 1],
        Direction::Unknown => [0, 0],
    };
    let fits = |named: &NaiveDate| match context.direction {
        Direction::Past => *named <= published,
        Direction::Future => *named >= published,
        Direction::Unknown => true,
    };
    let days =
        steps.iter().filter_map(|step| moved(published.with_day(1)?, Unit::Month, *step)?.with_day(day));
    let reason = "this is the month nearest to publication";
    Some(days.into_iter().find(fits).map_or_else(unknown, |named| Meaning::day(Some(named), reason)))
}

fn month_of(day: NaiveDate) -> (i32, u32) {
    (day.year(), day.month())
}

/// Words beside a holiday that are not of its name.
const LEADS: &[&str] =
    &["the", "last", "next", "this", "of", "on", "past", "previous", "coming", "following", "upcoming"];

/// Christmas Day · Thanksgiving 2023 · last Easter
pub fn named_holiday(words: &[&str], context: &DateContext) -> Option<Meaning> {
    let named: Vec<&str> =
        words.iter().copied().filter(|word| year(word).is_none() && !LEADS.contains(word)).collect();
    let name = named.join(" ");
    // "Christmas last year"
    let name = name.strip_suffix(" year").filter(|name| holiday(name, 2020).is_some()).unwrap_or(&name);
    holiday(name, 2020)?;
    let given = context.year_in(words);
    let told = words.iter().find_map(|word| match *word {
        "last" | "past" | "previous" => Some(Direction::Past),
        "next" | "coming" | "following" | "upcoming" => Some(Direction::Future),
        _ => None,
    });
    let strict = told.is_some();
    let direction = told.unwrap_or(context.direction);
    let near = || nearest_year(context.published?, direction, strict, |year| holiday(name, year), false);
    let day = given.or_else(near).and_then(|year| holiday(name, year));
    let unknown = day.is_none() && context.published.is_some();
    (!unknown).then(|| Meaning::day(day, "it is a holiday, computed for its year"))
}

/// the third quarter of 2023 · Q3 · the second half of 2025
pub fn quarter(words: &[&str], context: &DateContext) -> Option<Meaning> {
    let short = |letter: char| {
        let number = |word: &&str| {
            word.strip_prefix(letter)
                .or_else(|| word.strip_suffix(letter))
                .and_then(|n| n.parse::<u32>().ok())
        };
        words.iter().find_map(number)
    };
    let long = |unit: &str| {
        let pairs = words.iter().zip(words.iter().skip(1));
        pairs.filter(|(_, noun)| **noun == unit).find_map(|(n, _)| place(n))
    };
    let (letter, months, n) = match short('q').or_else(|| long("quarter")) {
        Some(n) => ('Q', 3, n),
        None => ('H', 6, short('h').or_else(|| long("half"))?),
    };
    if !(1..=12 / months).contains(&n) {
        return None;
    }
    let given = context.year_in(words);
    let near = || {
        let from = context.published?;
        let last = |year| NaiveDate::from_ymd_opt(year, n * months, 1);
        nearest_year(from, context.direction, false, last, true)
    };
    let value = given.or_else(near).map(|year| format!("{year:04}-{letter}{n}"));
    let reason = if letter == 'Q' { "it is a quarter of a year" } else { "it is half a year" };
    Some(Meaning::new(DateKind::Date, value, reason))
}

/// summer 2020 · last winter · this spring
pub fn named_season(words: &[&str], context: &DateContext) -> Option<Meaning> {
    let letters = words.iter().find_map(|word| season(word))?;
    let first = match letters {
        "SP" => 3,
        "SU" => 6,
        "FA" => 9,
        _ => 12,
    };
    let given = context.year_in(words);
    let story = || {
        let step = words.iter().find_map(|word| match *word {
            "following" => Some(1),
            "same" => Some(0),
            "previous" => Some(-1),
            _ => None,
        })?;
        let (from, _) = context.story?;
        let here = NaiveDate::from_ymd_opt(from.year(), first, 1)?;
        let ahead = i32::from(here <= from);
        Some(from.year() + if step > 0 { ahead } else { step })
    };
    let near = || {
        let from = context.published?;
        let this = from.year();
        let starts = NaiveDate::from_ymd_opt(this, first, 1)?;
        Some(if words.contains(&"next") {
            if starts > from { this } else { this + 1 }
        } else if words.contains(&"last") {
            if moved(starts, Unit::Month, 3)? <= from { this } else { this - 1 }
        } else if words.contains(&"this") || context.direction == Direction::Future {
            this
        } else if starts > from {
            this - 1
        } else {
            this
        })
    };
    let value = given.or_else(story).or_else(near).map(|year| format!("{year:04}-{letters}"));
    Some(Meaning::new(DateKind::Date, value, "it is a season"))
}
