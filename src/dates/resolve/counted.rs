//! Expressions that count from a day: "yesterday", "two weeks ago"; and plain lengths of time.

use crate::amounts::fractions::simple_fraction;
use crate::amounts::numbers::digits;
use crate::date::DateKind;
use crate::dates::day_arithmetic::{duration_value, moved, value_of};
use crate::dates::resolve::meaning::{DateContext, Direction, Meaning};
use crate::lexicon::calendar::{Unit, day_part, unit};
use crate::lexicon::numbers::count;
use chrono::Datelike;

/// today, yesterday, tonight, the next day, that day, now
pub fn adverb(words: &[&str], context: &DateContext) -> Option<Meaning> {
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
pub fn counted(words: &[&str], context: &DateContext) -> Option<Meaning> {
    let at = words.iter().position(|word| unit(word).is_some())?;
    let unit = unit(words.get(at)?)?;
    let has = |list: &[&str]| words.iter().take(at).any(|word| list.contains(word));
    // Nobody counts the holidays in "three working days ago".
    if has(&["working", "business"]) {
        return None;
    }
    let behind = words.get(at + 1..)?;
    // "a century and a half ago"
    let (more, behind) = match behind {
        ["and", "a", "half", behind @ ..] => (0.5, behind),
        _ => (0.0, behind),
    };
    let (sign, from_story) = match behind {
        ["ago" | "back", ..] => (-1, false),
        ["earlier" | "before" | "previously" | "prior", ..] => (-1, true),
        ["later" | "after" | "afterward" | "afterwards", ..] => (1, true),
        ["from", "now" | "today", ..] | ["hence", ..] => (1, false),
        [] if context.after_in && context.direction == Direction::Future && !has(&["next", "coming"]) => {
            (1, false)
        }
        _ => return None,
    };
    let definite = words.first() == Some(&"the") && at == 1;
    // "the year-ago quarter"
    let joined = at == 0 && words.first().is_some_and(|word| !word.ends_with('s'));
    let count = count_of(words.get(..at)?).or((definite || joined).then_some(1.0)).map(|count| count + more);
    let hours = unit == Unit::Hour && count.is_some_and(|count| count >= 24.0);
    if matches!(unit, Unit::Second | Unit::Minute | Unit::Hour) && !hours {
        return Some(Meaning::new(
            DateKind::Duration,
            Some(duration_value(count, unit)),
            "it counts hours or minutes",
        ));
    }
    // "a year and a half ago"
    let (unit, count) = match (unit, count) {
        (Unit::Year, Some(count)) if count < 10.0 && count.fract() != 0.0 => {
            (Unit::Month, Some(count * 12.0))
        }
        (Unit::Century, Some(count)) if count.fract() != 0.0 => (Unit::Decade, Some(count * 10.0)),
        other => other,
    };
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

/// The number before a unit: "two", "a few" (none), "twenty five", "2.5".
pub fn count_of(words: &[&str]) -> Option<f64> {
    if words.iter().any(|word| matches!(*word, "few" | "several" | "many" | "dozens" | "recent")) {
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
    if let [whole @ .., "and", "a", "quarter"] = words {
        return Some(count_of(whole)? + 0.25);
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
        // "one and a quarter years"
        let behind = words.get(at + 1).is_some_and(|word| unit(word).is_some());
        let at = at + usize::from(behind && words.get(at) == Some(&"quarter"));
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
