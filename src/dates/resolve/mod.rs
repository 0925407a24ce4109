//! One written date to its TIMEX3 value. The rules go from the most to the least telling: digits, months, weekdays, holidays, named
//! stretches ("last week"), counted ones ("two days later"), parts of the day, lengths.

mod counted;
mod fixed;
mod named;

use super::DateKind;
use super::calendar::day_value;
use super::words::{Unit, day_part};
use chrono::NaiveDate;
use counted::{adverb, counted, length, stretch, week_of};
use fixed::{clock, in_digits, sets, years};
use named::{day_of_month, named_holiday, named_month, named_season, named_weekday, quarter};

/// Which way from the publication date the sentence looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// "said on Friday"
    Past,
    /// "will meet on Friday"
    Future,
    /// Nothing in the sentence tells.
    Unknown,
}

/// What a date is counted from.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// The day of publication.
    pub published: Option<NaiveDate>,
    /// The day, month or year the story has come to: the first day of the last date before, and its length.
    pub story: Option<(NaiveDate, Unit)>,
    /// Where the sentence looks.
    pub direction: Direction,
    /// Whether "in" or "within" stands before the expression: "will open in two weeks".
    pub after_in: bool,
    /// Whether the sentence speaks of how things are: "still stands today".
    pub present: bool,
}

impl Context {
    /// The day to count from in steps of `unit`: from a month one can count months and years, not days.
    fn story_in(&self, unit: Unit) -> Option<NaiveDate> {
        let months = |unit: Unit| match unit {
            Unit::Month | Unit::Quarter => 1,
            Unit::Year | Unit::Decade | Unit::Century => 2,
            _ => 0,
        };
        self.story.filter(|(_, grain)| months(*grain) <= months(unit)).map(|(day, _)| day)
    }
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
        .or_else(|| week_of(words, context))
        .or_else(|| named_month(words, context))
        .or_else(|| named_weekday(words, context))
        .or_else(|| day_of_month(words, context))
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

/// Adds the part of the day: "Sunday night" is 2023-06-11TNI.
fn with_day_part(words: &[&str], meaning: Meaning) -> Meaning {
    let Some(part) = words.iter().find_map(|word| day_part(word)) else { return meaning };
    if meaning.kind != DateKind::Date || meaning.value.as_ref().is_none_or(|value| value.len() != 10) {
        return meaning;
    }
    let value = meaning.value.map(|value| format!("{value}T{part}"));
    Meaning { kind: DateKind::Time, value, ..meaning }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::words::words;

    /// The value of an expression in an article published on Wednesday, June 14, 2023, whose story has come to June 3.
    fn value(text: &str, direction: Direction) -> String {
        let published = NaiveDate::from_ymd_opt(2023, 6, 14);
        let story = NaiveDate::from_ymd_opt(2023, 6, 3).map(|day| (day, Unit::Day));
        let written = words(text);
        let written: Vec<&str> = written.iter().map(String::as_str).collect();
        let context = Context { published, story, direction, after_in: false, present: false };
        resolve(&written, &context).and_then(|meaning| meaning.value).unwrap_or_default()
    }

    #[test]
    fn expressions_have_values() {
        for (text, expected) in [
            ("June 3, 2021", "2021-06-03"),
            ("3 June 2021", "2021-06-03"),
            ("2021-06-03", "2021-06-03"),
            ("Wednesday", "2023-06-14"),
            ("last Wednesday", "2023-06-07"),
            ("Sunday night", "2023-06-11TNI"),
            ("yesterday", "2023-06-13"),
            ("the next day", "2023-06-04"),
            ("two days later", "2023-06-05"),
            ("two years ago", "2021"),
            ("36,000 years ago", "PAST_REF"),
            ("61,000 years", "P61000Y"),
            ("the 2,000 year old", "P2000Y"),
            ("one and a half hours", "PT1.5H"),
            ("the sixties", "196"),
            ("the week before", "2023-W21"),
            ("the same year", "2023"),
            ("the weekend", "2023-W22-WE"),
            ("the first week of June 2021", "2021-W22"),
            ("the last week of July 2021", "2021-W30"),
            ("a Monday", "XXXX-WXX-1"),
            ("Mondays", "XXXX-WXX-1"),
            ("three weeks ago", "2023-W21"),
            ("last week", "2023-W23"),
            ("next month", "2023-07"),
            ("this year", "2023"),
            ("the 1990s", "199"),
            ("the 19th century", "18"),
            ("the third quarter of 2022", "2022-Q3"),
            ("third-quarter", "2022-Q3"),
            ("third-quarter 2022", "2022-Q3"),
            ("the second half of 2022", "2022-H2"),
            ("the latest quarter", "2023-Q1"),
            ("the year-ago", "2022"),
            ("year-end", "2023"),
            ("the first nine months", "P9M"),
            ("that month", "2023-06"),
            ("last summer", "2022-SU"),
            ("the past decade", "P1DE"),
            ("three months", "P3M"),
            ("every Monday", "XXXX-WXX-1"),
            ("5:30 p.m.", "T17:30"),
            ("1500 GMT", "T15:00"),
            ("the 25th", "2023-05-25"),
            ("Christmas 2022", "2022-12-25"),
        ] {
            assert_eq!(value(text, Direction::Past), expected, "{text}");
        }
    }

    #[test]
    fn the_tense_decides_the_direction() {
        assert_eq!(value("Friday", Direction::Past), "2023-06-09");
        assert_eq!(value("Friday", Direction::Future), "2023-06-16");
        assert_eq!(value("the 25th", Direction::Future), "2023-06-25");
        assert_eq!(value("November", Direction::Past), "2022-11");
        assert_eq!(value("November", Direction::Unknown), "2023-11");
    }
}
