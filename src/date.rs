//! A date: a written time and what it means.

use crate::span::Span;
use serde::Serialize;

/// The kinds of TIMEX3 (ISO 24617-1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum DateKind {
    /// A day or a longer stretch of the calendar.
    Date,
    /// A point or part of a day.
    Time,
    /// A length of time.
    Duration,
    /// A repeated time.
    Set,
}

/// A day of the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Day {
    /// Year, 1 to 9999.
    pub year: i16,
    /// Month, 1 to 12.
    pub month: i8,
    /// Day of the month, 1 to 31.
    pub day: i8,
}

/// A written date and what it means.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DateExpression {
    /// The words.
    pub span: Span,
    /// What sort of time they name.
    pub kind: DateKind,
    /// The TIMEX3 value ("2023-06-14", "2023-W24", "P2D"); `None` while it is relative and no day is known
    /// to count from.
    pub value: Option<String>,
    /// The TIMEX3 modifier: "START", "MID", "END", "APPROX".
    pub modifier: Option<&'static str>,
    /// The rule that resolved it, in words for the reader.
    pub reason: &'static str,
    /// What it was counted from: another date in the text; `None` for the publication date or an absolute
    /// date.
    pub anchor: Option<Span>,
}
