//! What an expression means, and what it is read against.

use crate::date::DateKind;
use crate::dates::day_arithmetic::day_value;
use crate::lexicon::calendar::{Unit, year};
use chrono::{Datelike, NaiveDate};

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
pub struct DateContext {
    /// The day of publication.
    pub published: Option<NaiveDate>,
    /// The day, month or year the story has come to: the first day of the last date before, and its length.
    pub story: Option<(NaiveDate, Unit)>,
    /// Where the sentence looks.
    pub direction: Direction,
    /// Whether "in" stands before the expression: "will open in two weeks".
    pub after_in: bool,
    /// Whether the sentence speaks of how things are: "still stands today".
    pub present: bool,
    /// Whether "of" follows: "the last two years of his life".
    pub of_other: bool,
    /// The year that another date lends: "from May to July 2021".
    pub lent: Option<i32>,
    /// Whether it begins a range: "from May 2 through June 6".
    pub begins: bool,
    /// The month named before in the same sentence: "in January, in Leeds in March".
    pub listed: Option<NaiveDate>,
    /// Where the range begins that the expression ends: "Monday through Thursday".
    pub since: Option<NaiveDate>,
}

/// Nothing to count from.
pub const UNKNOWN: DateContext = DateContext {
    published: None,
    story: None,
    direction: Direction::Unknown,
    after_in: false,
    present: false,
    of_other: false,
    lent: None,
    begins: false,
    listed: None,
    since: None,
};

impl DateContext {
    /// The year that is written in the expression: "2024", "last year".
    pub fn year_in(&self, words: &[&str]) -> Option<i32> {
        let near = |pair: &[&str]| match pair {
            ["last", "year"] => Some(-1),
            ["this" | "the", "year"] => Some(0),
            ["next", "year"] => Some(1),
            _ => None,
        };
        let given = words.iter().find_map(|word| year(word)).or(self.lent);
        given.or_else(|| Some(self.published?.year() + words.windows(2).find_map(near)?))
    }

    /// The day to count from in steps of `unit`: from a month one can count months and years, not days.
    pub fn story_in(&self, unit: Unit) -> Option<NaiveDate> {
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
    pub fn new(kind: DateKind, value: Option<String>, reason: &'static str) -> Meaning {
        Meaning { kind, value, reason, day: None, from_story: false }
    }

    pub fn day(day: Option<NaiveDate>, reason: &'static str) -> Meaning {
        Meaning { day, ..Meaning::new(DateKind::Date, day.map(day_value), reason) }
    }
}
