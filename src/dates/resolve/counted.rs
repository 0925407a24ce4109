//! Expressions that count from a day: "yesterday", "two weeks ago", "last month"; and plain lengths of time.

use crate::amounts::fractions::simple_fraction;
use crate::amounts::numbers::digits;
use crate::date::DateKind;
use crate::dates::day_arithmetic::{duration_value, moved, stretch_of, value_of};
use crate::dates::resolve::meaning::{Context, Direction, Meaning};
use crate::lexicon::calendar::{Unit, day_part, unit, year};
use crate::lexicon::numbers::{count, place};
use chrono::Datelike;

/// today, yesterday, tonight, the next day, that day, now
pub fn adverb(words: &[&str], context: &Context) -> Option<Meaning> {
    let published = |days: i64| context.published.and_then(|from| moved(from, Unit::Day, days));
    let story = |days: i64| {
        let story = context.story_in(Unit::Day);
        // After a bare month or year nobody can tell which day it was.
        let from = if context.story.is_some() { story } else { context.published };
        let day = from.and_then(|from| moved(from, Unit::Day, days));
        Meaning { from_story: story.is_some(), ..Meaning::day(day, "it is counted from the date before it") }
    };
    let plain: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| !matches!(*word, "the" | "very" | "early" | "late" | "later" | "earlier"))
        .collect();
    Some(match plain.as_slice() {
        ["today"] if context.present => {
            Meaning::new(DateKind::Date, Some("PRESENT_REF".to_owned()), "it means the time of writing")
        }
        ["today", ..] => Meaning::day(published(0), "it means the day of publication"),
        ["yesterday", ..] => Meaning::day(published(-1), "it means the day before publication"),
        ["tomorrow", ..] => Meaning::day(published(1), "it means the day after publication"),
        ["tonight"] => Meaning::day(published(0), "it means the day of publication"),
        ["this", part, ..] if day_part(part).is_some() => {
            Meaning::day(published(0), "it means the day of publication")
        }
        ["last", "night", ..] => Meaning::day(published(-1), "it means the day before publication"),
        ["next" | "following", "day"] | ["day", "after"] => story(1),
        ["next" | "following", part] if day_part(part).is_some() => story(1),
        ["previous", "day"] | ["day", "before"] => story(-1),
        ["same" | "that", "day"] => story(0),
        ["day", "before", "yesterday"] => Meaning::day(published(-2), "it means two days before publication"),
        ["day", "after", "tomorrow"] => Meaning::day(published(2), "it means two days after publication"),
        ["now" | "currently" | "presently" | "nowadays" | "moment"] => {
            Meaning::new(DateKind::Date, Some("PRESENT_REF".to_owned()), "it means the time of writing")
        }
        ["recently" | "lately" | "formerly" | "previously" | "once" | "past"] => {
            Meaning::new(DateKind::Date, Some("PAST_REF".to_owned()), "it means some time in the past")
        }
        ["future"] => {
            Meaning::new(DateKind::Date, Some("FUTURE_REF".to_owned()), "it means some time in the future")
        }
        _ => return None,
    })
}

/// two years ago · three days later · a week before · in two weeks · ten days from now
pub fn counted(words: &[&str], context: &Context) -> Option<Meaning> {
    let at = words.iter().position(|word| unit(word).is_some())?;
    let unit = unit(words.get(at)?)?;
    let (sign, from_story) = match words.get(at + 1..)? {
        ["ago" | "back", ..] => (-1, false),
        ["earlier" | "before" | "previously" | "prior", ..] => (-1, true),
        ["later" | "after" | "afterward" | "afterwards", ..] => (1, true),
        ["from", "now" | "today", ..] | ["hence", ..] => (1, false),
        [] if context.after_in && context.direction == Direction::Future => (1, false),
        _ => return None,
    };
    let definite = words.first() == Some(&"the") && at == 1;
    // "the year-ago quarter"
    let joined = at == 0 && words.first().is_some_and(|word| !word.ends_with('s'));
    let count = count_of(words.get(..at)?).or((definite || joined).then_some(1.0));
    let hours = unit == Unit::Hour && count.is_some_and(|count| count >= 24.0);
    if matches!(unit, Unit::Second | Unit::Minute | Unit::Hour) && !hours {
        return Some(Meaning::new(
            DateKind::Duration,
            Some(duration_value(count, unit)),
            "it counts hours or minutes",
        ));
    }
    // "24 hours ago" is the day before.
    let (unit, count) =
        if hours { (Unit::Day, count.map(|count| (count / 24.0).round())) } else { (unit, count) };
    let vague = || {
        let value = if sign < 0 { "PAST_REF" } else { "FUTURE_REF" };
        Some(Meaning::new(DateKind::Date, Some(value.to_owned()), "it gives no exact time"))
    };
    let Some(count) = count else { return vague() };
    // "A year earlier" in a report without another date looks back from publication.
    let story = context.story_in(unit);
    let from = if from_story { story.or(context.published) } else { context.published };
    let day = from.and_then(|from| moved(from, unit, sign * count.round() as i64));
    // Before our era, or so long ago that no calendar holds it.
    if from.is_some() && day.is_none_or(|day| day.year() < 1) || unit == Unit::Year && count > 2000.0 {
        return vague();
    }
    // "A decade ago" points at a year, not at ten.
    let grain = if matches!(unit, Unit::Decade | Unit::Century) { Unit::Year } else { unit };
    let value = day.map(|day| value_of(grain, day));
    let from_story = from_story && story.is_some();
    let reason = if from_story {
        "it is counted from the date before it"
    } else {
        "it is counted from the day of publication"
    };
    let exact = day.filter(|_| unit == Unit::Day);
    Some(Meaning { day: exact, from_story, ..Meaning::new(DateKind::Date, value, reason) })
}

/// this week · last month · the past decade · the last three months · next year
pub fn stretch(words: &[&str], context: &Context) -> Option<Meaning> {
    let at = words.iter().position(|word| unit(word).is_some())?;
    let unit = unit(words.get(at)?)?;
    // "by year-end"; "at the end of 1989" has a year of its own.
    let closes = words.get(at + 1) == Some(&"end") && words.iter().all(|word| year(word).is_none());
    let lead = words.iter().take(at).find_map(|word| match *word {
        "last" | "latest" | "past" | "previous" | "prior" | "recent" => Some(-1),
        "next" | "coming" | "following" | "upcoming" => Some(1),
        "this" | "current" | "same" | "that" => Some(0),
        // The one the story has come to. ("The day", "the year" are too often any.)
        "the" if words == ["the", "weekend"] => Some(0),
        "the" if words == ["the", "quarter"] => {
            context.story.filter(|(_, grain)| *grain == Unit::Quarter).map(|_| 0)
        }
        _ => None,
    });
    let lead = lead.or(closes.then_some(0))?;
    let counted = count_of(words.get(..at)?)
        .filter(|_| !words.iter().take(at).all(|word| *word != "a" && count(word).is_none()));
    let plural = words.get(at).is_some_and(|word| word.ends_with('s'));
    let decade = matches!(unit, Unit::Decade | Unit::Century) && lead < 0;
    let past = words.iter().take(at).any(|word| *word == "past");
    if counted.is_some()
        || plural && lead != 0
        || decade
        || past && !matches!(unit, Unit::Week | Unit::Quarter | Unit::Weekend)
    {
        let count = counted.or(if plural { None } else { Some(1.0) });
        return Some(Meaning::new(
            DateKind::Duration,
            Some(duration_value(count, unit)),
            "it is a length of time before or after publication",
        ));
    }
    let story = words
        .iter()
        .take(at)
        .any(|word| matches!(*word, "previous" | "following" | "same" | "that" | "prior" | "the"))
        && !words
            .iter()
            .take(at)
            .any(|word| matches!(*word, "last" | "next" | "past" | "coming" | "this" | "current"));
    let story = context.story_in(unit).filter(|_| story);
    if story.is_none() && words.first() == Some(&"that") {
        return Some(Meaning::new(DateKind::Date, None, "it points to a date that the text does not give"));
    }
    let from = story.or(context.published);
    let from_story = story.is_some();
    let weekend_back = unit == Unit::Weekend && lead == 0 && context.direction == Direction::Past;
    let day = from.and_then(|from| {
        // On a Monday "this weekend" that was is the one just over.
        let early = weekend_back && from.weekday().num_days_from_monday() < 3;
        moved(from, unit, if early { -1 } else { lead })
    });
    let value = day.map(|day| value_of(unit, day));
    let reason = if from_story {
        "it is counted from the date before it"
    } else {
        "it is counted from the day of publication"
    };
    Some(Meaning { from_story, ..Meaning::new(DateKind::Date, value, reason) })
}

/// the first week of June · the third week of 2018 · the last week of July
pub fn week_of(words: &[&str], context: &Context) -> Option<Meaning> {
    let at = words.windows(2).position(|pair| pair == ["week", "of"])?;
    let which = words.get(at.checked_sub(1)?)?;
    let rest = words.get(at + 2..)?;
    let named = super::named_month(rest, context).or_else(|| super::years(rest))?;
    let (first, length) = stretch_of(named.value.as_deref()?)?;
    if length == Unit::Day {
        return Some(Meaning::new(
            DateKind::Date,
            Some(value_of(Unit::Week, first)),
            "it is the week of a day",
        ));
    }
    let last = moved(moved(first, length, 1)?, Unit::Day, -1)?;
    let day = match (*which, place(which)) {
        ("last" | "final", _) => last,
        (_, Some(nth)) => moved(first, Unit::Week, i64::from(nth) - 1).filter(|day| *day <= last)?,
        _ => return None,
    };
    Some(Meaning::new(DateKind::Date, Some(value_of(Unit::Week, day)), "it is a week of a month or year"))
}

/// The number before a unit: "two", "a few" (none), "twenty five", "2.5".
fn count_of(words: &[&str]) -> Option<f64> {
    if words.iter().any(|word| matches!(*word, "few" | "several" | "some" | "many" | "dozens" | "recent")) {
        return None;
    }
    let mut total: Option<f64> = None;
    // "one and a half", "two and a half"
    if let [whole @ .., "and", "a", "half"]
    | [whole @ .., "and", "half", "a" | "an"]
    | [whole @ .., "and", "one", "half"]
    | [whole @ .., "and", "half"] = words
    {
        return Some(count_of(whole)? + 0.5);
    }
    for word in words {
        if let Some(part) = simple_fraction(word) {
            total = Some(total.unwrap_or(0.0) + part);
            continue;
        }
        let Some(value) = count(word).or_else(|| with_sign(word)) else { continue };
        total = Some(match total {
            Some(before) if value >= 100.0 => before * value,
            Some(before) if before >= 20.0 && value < 10.0 => before + value,
            Some(1.0) => value,
            Some(before) => before,
            None => value,
        });
    }
    total
}

/// Digits with a fraction in one character behind them: "10½".
fn with_sign(word: &str) -> Option<f64> {
    digits(word).and_then(|(value, tail)| tail.is_empty().then_some(value))
}

/// three years · a decade · 34 years old · months
pub fn length(words: &[&str]) -> Option<Meaning> {
    if let Some(at) = words.iter().position(|word| unit(word).is_some()) {
        let unit = unit(words.get(at)?)?;
        // "one hour and a half"
        let more = match words.get(at + 1..)? {
            ["and", "a", "half", ..] | ["and", "half", ..] => 0.5,
            ["and", "a", "quarter", ..] => 0.25,
            _ => 0.0,
        };
        let count = count_of(words.get(..at)?).map(|count| count + more);
        let plural = words.get(at).is_some_and(|word| word.ends_with('s'));
        let whole = words.iter().take(at).any(|word| matches!(*word, "all" | "whole" | "entire" | "full"));
        let count = count.or(if whole && !plural { Some(1.0) } else { None });
        if count.is_none() && !plural {
            return None;
        }
        return Some(Meaning::new(
            DateKind::Duration,
            Some(duration_value(count, unit)),
            "it is a length of time",
        ));
    }
    let [age] = words else { return None };
    let age: f64 = age.parse().ok()?;
    (age < 130.0).then(|| {
        Meaning::new(DateKind::Duration, Some(duration_value(Some(age), Unit::Year)), "it is an age")
    })
}
