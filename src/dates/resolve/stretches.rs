//! Stretches of time by their place from now or in another: "last month", "the past three months", "the end
//! of the year", "the first week of June", "the first nine months of 2022".

use super::counted::count_of;
use super::fixed::years;
use super::named::named_month;
use crate::date::DateKind;
use crate::dates::day_arithmetic::{day_value, duration_value, moved, range_value, stretch_of, value_of};
use crate::dates::resolve::meaning::{DateContext, Direction, Meaning};
use crate::lexicon::calendar::{Unit, unit, year};
use crate::lexicon::numbers::{count, place};
use chrono::{Datelike, NaiveDate};

/// this week · last month · the past decade · the last three months · next year
pub fn stretch(words: &[&str], context: &DateContext) -> Option<Meaning> {
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
    // "by the end of the year"
    let edge = words.iter().take(at).find(|word| EDGES.contains(word)).filter(|_| unit != Unit::Day);
    let lead = lead
        .or((closes || edge.is_some() && matches!(words.get(at.checked_sub(1)?), Some(&"the" | &"of")))
            .then_some(0))?;
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
        let reach = counted
            .filter(|_| !context.of_other && !words.contains(&"couple"))
            .and_then(|count| reach(unit, lead, count, context));
        if let Some(value) = reach {
            let reason = "it is a stretch of time before or after publication";
            return Some(Meaning::new(DateKind::Date, Some(value), reason));
        }
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
    let ahead = edge.is_some() && context.direction == Direction::Future;
    let story = context.story_in(unit).filter(|_| story && !ahead);
    if story.is_none() && words.first() == Some(&"that") {
        return Some(Meaning::new(DateKind::Date, None, "it points to a date that the text does not give"));
    }
    let from = story.or(context.published);
    let from_story = story.is_some();
    let weekend_back = unit == Unit::Weekend && lead == 0 && context.direction == Direction::Past;
    let day = from.and_then(|from| {
        // On a Monday "this weekend" that was is the one just over.
        let early = weekend_back && from.weekday().num_days_from_monday() < 3;
        // "Sales fell at the end of the year": the last that has ended.
        let ended =
            context.direction == Direction::Past && edge == Some(&"end") && lead == 0 && story.is_none();
        let ended = ended && !words.contains(&"this");
        moved(from, unit, if early || ended { -1 } else { lead })
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
pub fn week_of(words: &[&str], context: &DateContext) -> Option<Meaning> {
    let at = words.windows(2).position(|pair| pair == ["week", "of"])?;
    let which = words.get(at.checked_sub(1)?)?;
    let rest = words.get(at + 2..)?;
    let named = named_month(rest, context).or_else(|| years(rest)).or_else(|| stretch(rest, context))?;
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

/// From when to when "the past three months" or "the next two quarters" go, seen from publication; years are
/// too long for days. Nothing where they may be counted from elsewhere ("for the next two years she lived").
fn reach(unit: Unit, lead: i64, count: f64, context: &DateContext) -> Option<String> {
    let elsewhere = match context.direction {
        Direction::Past => lead > 0,
        Direction::Future => lead < 0,
        Direction::Unknown => false,
    };
    if elsewhere
        || lead == 0
        || count.fract() != 0.0
        || matches!(unit, Unit::Second | Unit::Minute | Unit::Hour)
    {
        return None;
    }
    let from = context.published?;
    let far = moved(from, unit, lead * count as i64).filter(|far| far.year() >= 1000)?;
    let near = if unit == Unit::Quarter { moved(from, unit, lead)? } else { from };
    let (first, last) = (far.min(near), far.max(near));
    let value = |day: NaiveDate| match unit {
        Unit::Day | Unit::Week | Unit::Weekend | Unit::Fortnight | Unit::Month => day_value(day),
        Unit::Quarter => value_of(unit, day),
        _ => value_of(Unit::Year, day),
    };
    Some(range_value(&value(first), &value(last)))
}

/// the first nine months of 2022 · the last ten days of June · the first three months of the year
pub fn part_of(words: &[&str], context: &DateContext) -> Option<Meaning> {
    let at = words.iter().position(|word| unit(word).is_some())?;
    let unit = unit(words.get(at)?).filter(|unit| matches!(unit, Unit::Day | Unit::Week | Unit::Month))?;
    let count = count_of(words.get(at.checked_sub(1)?..at)?)?;
    let last = match *words.get(at.checked_sub(2)?)? {
        "first" | "opening" => false,
        "last" | "final" | "closing" => true,
        _ => return None,
    };
    let ["of", rest @ ..] = words.get(at + 1..)? else { return None };
    let whole = match context.year_in(rest).filter(|_| rest.len() <= 2) {
        Some(year) => format!("{year:04}"),
        None => named_month(rest, context)?.value?,
    };
    let (start, length) = stretch_of(&whole)?;
    let steps = count as i64;
    let (first, end) = if last {
        let end = moved(start, length, 1)?;
        (moved(end, unit, -steps)?, end)
    } else {
        (start, moved(start, unit, steps)?)
    };
    let until = moved(end, Unit::Day, -1)?;
    let value = |day: NaiveDate| if unit == Unit::Month { value_of(unit, day) } else { day_value(day) };
    let value = range_value(&value(first), &value(until));
    Some(Meaning::new(DateKind::Date, Some(value), "it is a part of a month or year"))
}

/// Words for the edges of a stretch: "the end of the month".
const EDGES: &[&str] = &["end", "beginning", "start", "middle", "close", "rest", "remainder"];
