//! One written date to its TIMEX3 value. The rules go from the most to the least telling: digits, months, weekdays, holidays, named
//! stretches ("last week"), counted ones ("two days later"), parts of the day, lengths.

use super::DateKind;
use super::calendar::{day_value, duration_value, holiday, month_value, moved, nearest_weekday, value_of};
use super::words::{Unit, day_part, month, number, ordinal, season, unit, weekday, year};
use chrono::{Datelike, NaiveDate};

/// Which way from the publication date the sentence looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// "said on Friday"
    Past,
    /// "will meet on Friday"
    Future,
}

/// What a date is counted from.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// The day of publication.
    pub published: Option<NaiveDate>,
    /// The day the story has come to: the last full date before.
    pub story: Option<NaiveDate>,
    /// Where the sentence looks.
    pub direction: Direction,
}

/// The meaning of an expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Meaning {
    /// The sort of time.
    pub kind: DateKind,
    /// The value; `None` while it is relative to a day not known.
    pub value: Option<String>,
    /// The rule.
    pub reason: &'static str,
    /// The day it names, if it names one.
    pub day: Option<NaiveDate>,
    /// Whether it was counted from the story's day.
    pub from_story: bool,
}

impl Meaning {
    fn new(kind: DateKind, value: Option<String>, reason: &'static str) -> Meaning {
        Meaning { kind, value, reason, day: None, from_story: false }
    }

    fn day(day: Option<NaiveDate>, reason: &'static str) -> Meaning {
        Meaning { day, ..Meaning::new(DateKind::Date, day.map(day_value), reason) }
    }
}

/// The meaning of the words of an expression; `None` when they name no time.
pub fn resolve(words: &[&str], context: &Context) -> Option<Meaning> {
    let meaning = sets(words)
        .or_else(|| in_digits(words))
        .or_else(|| named_month(words, context))
        .or_else(|| named_weekday(words, context))
        .or_else(|| adverb(words, context))
        .or_else(|| named_holiday(words, context))
        .or_else(|| quarter(words, context))
        .or_else(|| named_season(words, context))
        .or_else(|| counted(words, context))
        .or_else(|| stretch(words, context))
        .or_else(|| years(words))
        .or_else(|| clock(words))
        .or_else(|| length(words))?;
    Some(with_day_part(words, meaning))
}

/// every Monday, daily, each year
fn sets(words: &[&str]) -> Option<Meaning> {
    let set = |value: &str| Some(Meaning::new(DateKind::Set, Some(value.to_owned()), "a repeated time"));
    match words {
        ["daily" | "nightly"] => return set("P1D"),
        ["weekly"] => return set("P1W"),
        ["monthly"] => return set("P1M"),
        ["quarterly"] => return set("P1Q"),
        ["annual" | "annually" | "yearly"] => return set("P1Y"),
        _ => {}
    }
    let at = words.iter().position(|word| matches!(*word, "every" | "each"))?;
    let named = words.get(at + 1..)?;
    if let Some(day) = named.iter().find_map(|word| weekday(word)) {
        return set(&format!("XXXX-WXX-{}", day + 1));
    }
    if let Some(month) = named.iter().find_map(|word| month(word)) {
        return set(&format!("XXXX-{month:02}"));
    }
    let of = named.iter().find_map(|word| unit(word))?;
    let count = named.iter().find_map(|word| number(word)).unwrap_or(1.0);
    set(&duration_value(Some(count), of))
}

/// 2023-06-14, 6/14/2023, 14.6.2023
fn in_digits(words: &[&str]) -> Option<Meaning> {
    let word = words.iter().find(|word| word.matches(['-', '/', '.']).count() == 2 && word.len() >= 6)?;
    let parts: Vec<u32> = word.split(['-', '/', '.']).map(str::parse).collect::<Result<_, _>>().ok()?;
    let [a, b, c] = parts.as_slice() else { return None };
    let full = |year: u32| if year < 100 { year + if year < 50 { 2000 } else { 1900 } } else { year } as i32;
    let day = if *a > 31 {
        NaiveDate::from_ymd_opt(*a as i32, *b, *c)
    } else if *a > 12 {
        NaiveDate::from_ymd_opt(full(*c), *b, *a)
    } else {
        NaiveDate::from_ymd_opt(full(*c), *a, *b)
    }?;
    Some(Meaning::day(Some(day), "a date in digits"))
}

/// June 3, 2023 · 3 June · early June · the first week of June
fn named_month(words: &[&str], context: &Context) -> Option<Meaning> {
    let at = words.iter().position(|word| month(word).is_some())?;
    let month = month(words.get(at)?)?;
    let number_of =
        |word: &&str| word.parse::<u32>().ok().or_else(|| ordinal(word)).filter(|day| (1..=31).contains(day));
    let before = at
        .checked_sub(1)
        .and_then(|at| words.get(at))
        .filter(|word| **word != "of")
        .or_else(|| words.get(at.checked_sub(2)?));
    let day = words.get(at + 1).and_then(number_of).or_else(|| before.and_then(number_of));
    let given = words.iter().find_map(|word| year(word));
    let relative = words.iter().find_map(|word| match *word {
        "last" | "past" | "previous" => Some(Direction::Past),
        "next" | "coming" => Some(Direction::Future),
        _ => None,
    });
    let near = |day: Option<u32>| {
        let from = context.published?;
        let direction = relative.unwrap_or(context.direction);
        nearest_year(
            from,
            direction,
            relative.is_some(),
            |year| NaiveDate::from_ymd_opt(year, month, day.unwrap_or(1)),
            day.is_none(),
        )
    };
    let range = words
        .get(at + 1)
        .and_then(|word| word.split_once(['-', '–']))
        .and_then(|(a, b)| Some((a.parse().ok()?, b.parse().ok()?)));
    if let Some((first, last)) = range {
        let year = given.or_else(|| near(Some(first)))?;
        let (first, last) =
            (NaiveDate::from_ymd_opt(year, month, first)?, NaiveDate::from_ymd_opt(year, month, last)?);
        let value = format!("{}/{}", day_value(first), day_value(last));
        return Some(Meaning::new(DateKind::Date, Some(value), "a range of days"));
    }
    match (given.or_else(|| near(day)), day) {
        (Some(year), Some(day)) => {
            let named = NaiveDate::from_ymd_opt(year, month, day)?;
            let reason = if given.is_some() { "a full date" } else { "the year nearest to publication" };
            Some(Meaning::day(Some(named), reason))
        }
        (Some(year), None) => {
            let reason =
                if given.is_some() { "a month of a year" } else { "the year nearest to publication" };
            Some(Meaning::new(DateKind::Date, Some(month_value(year, month)), reason))
        }
        (None, Some(day)) => {
            Some(Meaning::new(DateKind::Date, Some(format!("XXXX-{month:02}-{day:02}")), "no year is known"))
        }
        (None, None) => {
            Some(Meaning::new(DateKind::Date, Some(format!("XXXX-{month:02}")), "no year is known"))
        }
    }
}

/// The year in which the day lies nearest before or after `from`; for whole months the month of `from` counts as either.
fn nearest_year(
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
        // A report looks ahead a few weeks without saying so; "in December" of a January is the last one.
        Direction::Past if here > from && (here - from).num_days() > 45 => year - 1,
        Direction::Past if here > from && strict => year - 1,
        Direction::Future if here < from => year + 1,
        _ => year,
    })
}

/// Wednesday · last Wednesday · Sunday night
fn named_weekday(words: &[&str], context: &Context) -> Option<Meaning> {
    let at = words.iter().position(|word| weekday(word).is_some())?;
    let weekday = weekday(words.get(at)?)?;
    let from = context.published;
    let has = |list: &[&str]| words.iter().take(at).any(|word| list.contains(word));
    if has(&["following", "next"]) && context.story.is_some() {
        let day = context.story.and_then(|story| nearest_weekday(story, weekday, false, false));
        return Some(Meaning { from_story: true, ..Meaning::day(day, "the weekday after the date before") });
    }
    let (back, inclusive, reason) = if has(&["last", "past", "previous"]) {
        (true, false, "the weekday before publication")
    } else if has(&["next", "coming", "following"]) {
        (false, false, "the weekday after publication")
    } else {
        match context.direction {
            Direction::Past => {
                (true, true, "the last such weekday up to publication, as the sentence looks back")
            }
            Direction::Future => {
                (false, true, "the next such weekday from publication, as the sentence looks ahead")
            }
        }
    };
    let day = from.and_then(|from| nearest_weekday(from, weekday, back, inclusive));
    Some(Meaning::day(day, if from.is_some() { reason } else { "a weekday; no publication date is known" }))
}

/// today, yesterday, tonight, the next day, that day, now
fn adverb(words: &[&str], context: &Context) -> Option<Meaning> {
    let published = |days: i64| context.published.and_then(|from| moved(from, Unit::Day, days));
    let story = |days: i64| {
        let day = context.story.or(context.published).and_then(|from| moved(from, Unit::Day, days));
        Meaning { from_story: context.story.is_some(), ..Meaning::day(day, "counted from the date before") }
    };
    let plain: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| !matches!(*word, "the" | "very" | "early" | "late" | "later" | "earlier"))
        .collect();
    Some(match plain.as_slice() {
        ["today", ..] => Meaning::day(published(0), "the day of publication"),
        ["yesterday", ..] => Meaning::day(published(-1), "the day before publication"),
        ["tomorrow", ..] => Meaning::day(published(1), "the day after publication"),
        ["tonight"] => Meaning::day(published(0), "the day of publication"),
        ["this", part, ..] if day_part(part).is_some() => {
            Meaning::day(published(0), "the day of publication")
        }
        ["last", "night", ..] => Meaning::day(published(-1), "the day before publication"),
        ["next" | "following", "day"] | ["day", "after"] => story(1),
        ["next" | "following", part] if day_part(part).is_some() => story(1),
        ["previous", "day"] | ["day", "before"] => story(-1),
        ["same" | "that", "day"] => story(0),
        ["day", "before", "yesterday"] => Meaning::day(published(-2), "two days before publication"),
        ["day", "after", "tomorrow"] => Meaning::day(published(2), "two days after publication"),
        ["now" | "currently" | "nowadays"] => {
            Meaning::new(DateKind::Date, Some("PRESENT_REF".to_owned()), "the present of the article")
        }
        ["recently" | "lately" | "formerly" | "previously" | "once"] => {
            Meaning::new(DateKind::Date, Some("PAST_REF".to_owned()), "some time before")
        }
        _ => return None,
    })
}

/// Christmas Day · Thanksgiving 2023 · last Easter
fn named_holiday(words: &[&str], context: &Context) -> Option<Meaning> {
    let named: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| {
            year(word).is_none() && !matches!(*word, "the" | "last" | "next" | "this" | "of" | "on")
        })
        .collect();
    let name = named.join(" ");
    holiday(&name, 2000)?;
    let given = words.iter().find_map(|word| year(word));
    let strict = words.iter().any(|word| matches!(*word, "last" | "next"));
    let direction = if words.contains(&"next") { Direction::Future } else { context.direction };
    let near = || nearest_year(context.published?, direction, strict, |year| holiday(&name, year), false);
    let day = given.or_else(near).and_then(|year| holiday(&name, year));
    Some(Meaning::day(day, "a holiday, computed for its year"))
}

/// the third quarter of 2023 · last quarter · Q3
fn quarter(words: &[&str], context: &Context) -> Option<Meaning> {
    let short = words.iter().find_map(|word| word.strip_prefix('q').and_then(|n| n.parse::<u32>().ok()));
    let long = words.windows(2).find_map(|pair| match pair {
        [n, "quarter"] => ordinal(n),
        _ => None,
    });
    let n = short.or(long).filter(|n| (1..=4).contains(n))?;
    let given = words.iter().find_map(|word| year(word));
    let near = || {
        let from = context.published?;
        nearest_year(from, context.direction, false, |year| NaiveDate::from_ymd_opt(year, n * 3, 1), true)
    };
    let value = given.or_else(near).map(|year| format!("{year:04}-Q{n}"));
    Some(Meaning::new(DateKind::Date, value, "a quarter of a year"))
}

/// summer 2020 · last winter · this spring
fn named_season(words: &[&str], context: &Context) -> Option<Meaning> {
    let letters = words.iter().find_map(|word| season(word))?;
    let first = match letters {
        "SP" => 3,
        "SU" => 6,
        "FA" => 9,
        _ => 12,
    };
    let given = words.iter().find_map(|word| year(word));
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
    let value = given.or_else(near).map(|year| format!("{year:04}-{letters}"));
    Some(Meaning::new(DateKind::Date, value, "a season"))
}

/// two years ago · three days later · a week before · in two weeks · ten days from now
fn counted(words: &[&str], context: &Context) -> Option<Meaning> {
    let at = words.iter().position(|word| unit(word).is_some())?;
    let unit = unit(words.get(at)?)?;
    let (sign, from_story) = match words.get(at + 1..)? {
        ["ago" | "back", ..] => (-1, false),
        ["earlier" | "before" | "previously", ..] => (-1, true),
        ["later" | "after" | "afterward" | "afterwards", ..] => (1, true),
        ["from", "now" | "today", ..] | ["hence", ..] => (1, false),
        _ => return None,
    };
    if matches!(unit, Unit::Second | Unit::Minute | Unit::Hour) {
        let value = if from_story { None } else { context.published.map(day_value) };
        return Some(Meaning::new(DateKind::Time, value, "hours counted from publication"));
    }
    let Some(count) = count_of(words.get(..at)?) else {
        let value = if sign < 0 { "PAST_REF" } else { "FUTURE_REF" };
        return Some(Meaning::new(DateKind::Date, Some(value.to_owned()), "some time before or after"));
    };
    // "A year earlier" in a report without another date looks back from publication.
    let from = if from_story { context.story.or(context.published) } else { context.published };
    let day = from.and_then(|from| moved(from, unit, sign * count.round() as i64));
    let value = day.map(|day| value_of(unit, day));
    let reason = if from_story && context.story.is_some() {
        "counted from the date before"
    } else {
        "counted from publication"
    };
    let exact = day.filter(|_| unit == Unit::Day);
    let from_story = from_story && context.story.is_some();
    Some(Meaning { day: exact, from_story, ..Meaning::new(DateKind::Date, value, reason) })
}

/// this week · last month · the past decade · the last three months · next year
fn stretch(words: &[&str], context: &Context) -> Option<Meaning> {
    let at = words.iter().position(|word| unit(word).is_some())?;
    let unit = unit(words.get(at)?)?;
    let lead = words.iter().take(at).find_map(|word| match *word {
        "last" | "past" | "previous" | "prior" | "recent" => Some(-1),
        "next" | "coming" | "following" | "upcoming" => Some(1),
        "this" | "current" | "same" | "that" => Some(0),
        _ => None,
    })?;
    let counted = count_of(words.get(..at)?)
        .filter(|_| !words.iter().take(at).all(|word| *word != "a" && number(word).is_none()));
    let plural = words.get(at).is_some_and(|word| word.ends_with('s'));
    let decade = matches!(unit, Unit::Decade | Unit::Century) && lead < 0;
    let past = words.iter().take(at).any(|word| *word == "past");
    if counted.is_some() || plural || decade || past && unit != Unit::Week {
        let count = counted.or(if plural { None } else { Some(1.0) });
        return Some(Meaning::new(
            DateKind::Duration,
            Some(duration_value(count, unit)),
            "a length of time next to publication",
        ));
    }
    let story = words
        .iter()
        .take(at)
        .any(|word| matches!(*word, "previous" | "following" | "same" | "that" | "prior"));
    let from = if story { context.story.or(context.published) } else { context.published };
    let from_story = story && context.story.is_some();
    let weekend_back = unit == Unit::Weekend && lead == 0 && context.direction == Direction::Past;
    let day = from.and_then(|from| {
        // On a Monday "this weekend" that was is the one just over.
        let early = weekend_back && from.weekday().num_days_from_monday() < 3;
        moved(from, unit, if early { -1 } else { lead })
    });
    let value = day.map(|day| value_of(unit, day));
    let reason = if from_story { "counted from the date before" } else { "counted from publication" };
    Some(Meaning { from_story, ..Meaning::new(DateKind::Date, value, reason) })
}

/// The number before a unit: "two", "a few" (none), "twenty five", "2.5".
fn count_of(words: &[&str]) -> Option<f64> {
    if words.iter().any(|word| matches!(*word, "few" | "several" | "some" | "many" | "dozens" | "recent")) {
        return None;
    }
    let mut total: Option<f64> = None;
    for word in words {
        let Some(value) = number(word) else { continue };
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

/// 2009 · the 1990s · the 19th century · fiscal 2024 · 2014-18
fn years(words: &[&str]) -> Option<Meaning> {
    let date = |value: String, reason| Some(Meaning::new(DateKind::Date, Some(value), reason));
    for (at, word) in words.iter().enumerate() {
        if let Some(year) = year(word) {
            return date(format!("{year:04}"), "a year");
        }
        let range =
            word.split_once(['-', '–', '/']).and_then(|(a, b)| Some((year(a)?, b.parse::<i32>().ok()?)));
        if let Some((first, last)) = range {
            let last = if last < 100 { first / 100 * 100 + last } else { last };
            return date(format!("{first:04}/{last:04}"), "a range of years");
        }
        let stem = word.trim_start_matches('\'').strip_suffix('s').map(|stem| stem.trim_end_matches('\''));
        let decade =
            stem.filter(|stem| stem.len() == 4 || stem.len() == 2).and_then(|stem| stem.parse::<i32>().ok());
        if let Some(decade) = decade.filter(|decade| decade % 10 == 0) {
            let full = if decade < 100 { decade + if decade <= 20 { 2000 } else { 1900 } } else { decade };
            return date(format!("{:03}", full / 10), "a decade");
        }
        if matches!(words.get(at + 1), Some(&"century"))
            && let Some(n) = ordinal(word)
        {
            return date(format!("{:02}", n.saturating_sub(1)), "a century");
        }
        const DECADES: [&str; 8] =
            ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
        if let Some(n) = DECADES.iter().position(|decade| decade == word) {
            return date(format!("19{}", n + 2), "a decade");
        }
    }
    None
}

/// 5 p.m. · 17:30 · noon
fn clock(words: &[&str]) -> Option<Meaning> {
    let time = |hour: u32, minute: u32| {
        (hour < 25 && minute < 60)
            .then(|| Meaning::new(DateKind::Time, Some(format!("T{hour:02}:{minute:02}")), "a time of day"))
    };
    if words.contains(&"noon") {
        return time(12, 0);
    }
    if words.contains(&"midnight") {
        return time(0, 0);
    }
    let half = words.iter().find_map(|word| match word.replace('.', "").as_str() {
        "am" => Some(0),
        "pm" => Some(12),
        word if word.ends_with("am") => Some(0),
        word if word.ends_with("pm") => Some(12),
        _ => None,
    });
    let digits = words.iter().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    let digits = digits.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '.');
    let (hour, minute) = digits.split_once([':', '.']).unwrap_or((digits, "0"));
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    match half {
        Some(add) if hour <= 12 => time(hour % 12 + add, minute),
        Some(_) => time(hour, minute),
        None if digits.contains(':') => time(hour, minute),
        None if words.iter().any(|word| word.starts_with("o'clock")) => time(hour, minute),
        None => None,
    }
}

/// three years · a decade · 34 years old · months
fn length(words: &[&str]) -> Option<Meaning> {
    if let Some(at) = words.iter().position(|word| unit(word).is_some()) {
        let unit = unit(words.get(at)?)?;
        let count = count_of(words.get(..at)?);
        let plural = words.get(at).is_some_and(|word| word.ends_with('s'));
        let whole = words.iter().take(at).any(|word| matches!(*word, "all" | "whole" | "entire" | "full"));
        let count = count.or(if whole && !plural { Some(1.0) } else { None });
        if count.is_none() && !plural {
            return None;
        }
        return Some(Meaning::new(DateKind::Duration, Some(duration_value(count, unit)), "a length of time"));
    }
    let [age] = words else { return None };
    let age: f64 = age.parse().ok()?;
    (age < 130.0)
        .then(|| Meaning::new(DateKind::Duration, Some(duration_value(Some(age), Unit::Year)), "an age"))
}

/// Adds the part of the day: "Sunday night" is 2023-06-11TNI.
fn with_day_part(words: &[&str], meaning: Meaning) -> Meaning {
    let Some(part) = words.iter().find_map(|word| day_part(word)) else { return meaning };
    if meaning.kind != DateKind::Date || meaning.value.as_ref().is_none_or(|value| value.len() != 10) {
        return meaning;
    }
    let value = meaning.value.map(|value| format!("{value}T{part}"));
    Meaning { kind: DateKind::Time, value, ..meaning }
}
