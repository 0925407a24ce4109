//! Dates and times: which days the written dates mean, as TIMEX3 values.
//!
//! Where a date is written is the grammar's business ([`crate::mentions::calendar`]); here its words get a meaning ([`mod@resolve`]),
//! counted from the publication date or from the date that the story has come to, in the direction in which the sentence looks.

mod calendar;
mod context;
mod floating;
mod resolve;
mod words;

use crate::document::Document;
use crate::mentions::{Mention, MentionKind};
use crate::span::Span;
use chrono::NaiveDate;
use resolve::{Context, Direction, resolve};
use serde::Serialize;
use words::Unit;

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
    let mut story: Option<((NaiveDate, Unit), Span)> = None;
    let mut block: Option<usize> = None;
    let mut found = Vec::new();
    for mention in written() {
        // "The next day" may open the paragraph after; further on, the publication date counts again.
        let here = document.block_at(mention.span.start).map(|block| block.index());
        if here > block.map(|block| block + 1) {
            story = None;
        }
        block = here;
        let direction = context::direction(document, mention);
        let after_in = context::after_in(document, mention);
        let present = context::present(document, mention);
        let context = Context { published, story: story.map(|(day, _)| day), direction, after_in, present };
        let words = words::words(mention.span.of(document.text));
        let indefinite = context::is_indefinite(document, mention).then_some("a");
        let words: Vec<&str> = indefinite.into_iter().chain(words.iter().map(String::as_str)).collect();
        let Some(meaning) = resolve(&words, &context) else { continue };
        let anchor = story.filter(|_| meaning.from_story).map(|(_, span)| span);
        let modifier = context::modifier(&words);
        let resolve::Meaning { kind, value, reason, day, .. } = meaning;
        let named = value.as_deref().filter(|_| kind == DateKind::Date).and_then(calendar::stretch_of);
        if let Some(point) = day.map(|day| (day, Unit::Day)).or(named) {
            story = Some((point, mention.span));
        }
        found.push(DateExpression { span: mention.span, kind, value, modifier, reason, anchor });
    }
    let unknown =
        Context { published, story: None, direction: Direction::Unknown, after_in: false, present: false };
    for (span, word) in floating::floating(document, mentions) {
        let Some(meaning) = resolve(&[word], &unknown) else { continue };
        let resolve::Meaning { kind, value, reason, .. } = meaning;
        found.push(DateExpression { span, kind, value, modifier: None, reason, anchor: None });
    }
    found.sort_by_key(|date| date.span.start);
    (found, published.map(calendar::day))
}

#[cfg(test)]
mod tests {
    use crate::{Article, Resources, analyze};

    /// The values of the dates of a text published on June 14, 2023.
    fn values(text: &str) -> Vec<String> {
        let published = Some(super::Day { year: 2023, month: 6, day: 14 });
        let analysis = analyze(&Resources::default(), &Article { text, published }, &mut |_| {});
        analysis.dates.into_iter().map(|date| date.value.unwrap_or_default()).collect()
    }

    #[test]
    fn the_story_gives_the_day_to_count_from() {
        for (text, expected) in [
            ("The dam broke on June 3, 2021. Two days later the town was dry.", ["2021-06-03", "2021-06-05"]),
            ("The firm was founded in 2009. Three years later it moved.", ["2009", "2012"]),
            // A month is too coarse to count days from.
            ("The mill closed in March 2019. The next day nobody came.", ["2019-03", ""]),
            ("Profit fell in the third quarter of 2022. Sales in the quarter rose.", ["2022-Q3", "2022-Q3"]),
            ("In the first nine months, the loss grew from the year-ago period.", ["P9M", "2022"]),
            ("The mill closed in 1985. In that year the river froze.", ["1985", "1985"]),
            ("Its first-half profit fell, and third-quarter 2022 sales rose.", ["2023-H1", "2022-Q3"]),
            (
                "They met on June 3, 2021.\n\nThe next day, the lake froze over again.",
                ["2021-06-03", "2021-06-04"],
            ),
        ] {
            assert_eq!(values(text), expected, "{text}");
        }
    }

    #[test]
    fn today_may_be_nowadays() {
        assert_eq!(values("The tower still stands today."), ["PRESENT_REF"]);
        assert_eq!(values("The tower fell today."), ["2023-06-14"]);
    }
}
