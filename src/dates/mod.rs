//! Dates and times: which days the written dates mean, as TIMEX3 values.
//!
//! Where a date is written is the grammar's business ([`crate::mentions::calendar`]); here its words get a meaning ([`mod@resolve`]),
//! counted from the publication date or from the date that the story has come to, in the direction in which the sentence looks.

mod calendar;
mod context;
mod resolve;
mod words;

use crate::document::Document;
use crate::mentions::{Mention, MentionKind};
use crate::span::Span;
use chrono::NaiveDate;
use resolve::{Context, resolve};
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
    /// The TIMEX3 value ("2023-06-14", "2023-W24", "P2D"); `None` while it is relative and no day is known to count from.
    pub value: Option<String>,
    /// The TIMEX3 modifier: "START", "MID", "END", "APPROX".
    pub modifier: Option<&'static str>,
    /// The rule that resolved it, in words for the reader.
    pub reason: &'static str,
    /// What it was counted from: another date in the text; `None` for the publication date or an absolute date.
    pub anchor: Option<Span>,
}

/// The dates of the document, in order of the text, and the publication date: the one given, else the one found in the text.
pub fn dates(
    document: &Document,
    mentions: &[Mention],
    published: Option<Day>,
) -> (Vec<DateExpression>, Option<Day>) {
    let written =
        || mentions.iter().filter(|mention| matches!(mention.kind, MentionKind::Date | MentionKind::Time));
    let given = published.and_then(calendar::date);
    let published = given.or_else(|| context::published(document, written()));
    let mut story: Option<(NaiveDate, Span)> = None;
    let mut block = None;
    let mut found = Vec::new();
    for mention in written() {
        // A new paragraph starts from the publication date again.
        let here = document.block_at(mention.span.start);
        if here != block {
            (block, story) = (here, None);
        }
        let direction = context::direction(document, mention);
        let after_in = context::after_in(document, mention);
        let context = Context { published, story: story.map(|(day, _)| day), direction, after_in };
        let words = words::words(mention.span.of(document.text));
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let Some(meaning) = resolve(&words, &context) else { continue };
        let anchor = story.filter(|_| meaning.from_story).map(|(_, span)| span);
        let modifier = context::modifier(&words);
        let resolve::Meaning { kind, value, reason, day, .. } = meaning;
        if let Some(day) = day {
            story = Some((day, mention.span));
        }
        found.push(DateExpression { span: mention.span, kind, value, modifier, reason, anchor });
    }
    (found, published.map(calendar::day))
}
