//! Dates and times: which days the written dates mean, as TIMEX3 values.
//!
//! Where a date is written is the grammar's business ([`crate::dates::written`]); here its words get a
//! meaning ([`mod@resolve`]), counted from the publication date or from the date that the story has come to,
//! in the direction in which the sentence looks.

mod ahead;
mod context;
mod date_words;
mod day_arithmetic;
mod floating;
mod holidays;
mod resolve;
mod spelled;
#[cfg(test)]
mod tests;
pub mod written;

use crate::date::{DateExpression, DateKind, Day};
use crate::document::Document;
use crate::grammar;
use crate::lexicon::calendar::{Unit, year};
use crate::mention::{Mention, MentionKind};
use crate::span::{SentenceId, Span};
use chrono::NaiveDate;
use resolve::meaning::{DateContext, Meaning, UNKNOWN};
use resolve::ranges;
use resolve::resolve;

/// The dates of the document, in order of the text, and the publication date: the one given, else the one
/// found in the text.
pub fn dates(
    document: &Document,
    mentions: &[Mention],
    published: Option<Day>,
) -> (Vec<DateExpression>, Option<Day>) {
    let written =
        || mentions.iter().filter(|mention| matches!(mention.kind, MentionKind::Date | MentionKind::Time));
    let given = published.and_then(day_arithmetic::date);
    let published = given.or_else(|| context::published(document, written()));
    let mut story: Option<((NaiveDate, Unit), Span)> = None;
    let mut block: Option<usize> = None;
    let mut last: Option<(&Mention, NaiveDate)> = None;
    let mut months: Option<(Option<SentenceId>, NaiveDate)> = None;
    let mut found = Vec::new();
    let floating = floating::floating(document, mentions);
    let mut rest = floating.as_slice();
    let dated = |mention: &&Mention| {
        matches!(mention.kind, MentionKind::Date | MentionKind::Time | MentionKind::Event)
    };
    let mut all = mentions.iter().filter(dated);
    while let Some(mention) = all.next() {
        rest = float(&mut found, rest, mention.span.start);
        if mention.kind == MentionKind::Event {
            found.extend(years(document, mention));
            continue;
        }
        // "The next day" may open the paragraph after; further on, the publication date counts again.
        let here = document.block_at(mention.span.start).map(|block| block.index());
        if here > block.map(|block| block + 1) {
            story = None;
        }
        block = here;
        let direction = context::direction(document, mention);
        let after_in = context::after_in(document, mention);
        let present = context::present(document, mention, direction);
        let since = last.filter(|(first, _)| context::is_range(document, first, mention)).map(|(_, day)| day);
        last = None;
        let story_day = story.map(|(day, _)| day);
        let sentence = document.sentence_at(mention.span.start);
        let listed = months.filter(|(of, _)| *of == sentence).map(|(_, month)| month);
        let begins = context::begins_range(document, mention);
        let words = date_words::words(mention.span.of(document.text));
        let mut later = all.clone();
        let lent = lent_year(document, mention, later.next(), later.next());
        let of_other = grammar::is_word(document, mention.end_token.index(), "of");
        let context = DateContext {
            published,
            story: story_day,
            direction,
            after_in,
            present,
            of_other,
            lent,
            begins,
            listed,
            since,
        };
        let indefinite = context::is_indefinite(document, mention).then_some("a");
        let words: Vec<&str> = indefinite.into_iter().chain(words.iter().map(String::as_str)).collect();
        if words.contains(&"independence") && context::is_owned(document, mention) {
            continue;
        }
        let Some(meaning) = resolve(&words, &context) else { continue };
        let anchor = story.filter(|_| meaning.from_story).map(|(_, span)| span);
        let modifier = context::modifier(&words);
        let Meaning { kind, value, reason, day, .. } = meaning;
        let named = value.as_deref().filter(|_| kind == DateKind::Date).and_then(day_arithmetic::stretch_of);
        if let Some(point) = day.map(|day| (day, Unit::Day)).or(named) {
            last = Some((mention, point.0));
            if point.1 == Unit::Month {
                months = Some((sentence, point.0));
            }
            story = Some((point, mention.span));
        }
        found.push(DateExpression { span: mention.span, kind, value, modifier, reason, anchor });
    }
    float(&mut found, rest, u32::MAX);
    (found, published.map(day_arithmetic::day))
}

/// The year that the dates behind a month lend it: "from May to July 2021", "May and June 2021", "on June 3
/// in 2017", "from 3 June to 5 July in 2020".
fn lent_year(
    document: &Document,
    mention: &Mention,
    next: Option<&Mention>,
    third: Option<&Mention>,
) -> Option<i32> {
    let words = |mention: &Mention| date_words::words(mention.span.of(document.text));
    let own = words(mention);
    let (mut last, mut behind, mut turns) = (mention, next, 0);
    if let Some(end) = next.filter(|end| context::is_joined(document, mention, end)) {
        let end_words = words(end);
        if let Some(year) = ranges::lent_year(&own, &end_words) {
            return Some(year);
        }
        (last, behind, turns) = (end, third, ranges::turn(&own, &end_words)?);
    }
    let year_in = behind.filter(|year| context::is_in(document, last, year))?;
    ranges::bare_year(&own, &words(year_in)).map(|year| year - turns)
}

/// Adds the words that float before `end`, and gives the others.
fn float<'f>(
    found: &mut Vec<DateExpression>,
    mut rest: &'f [(Span, &'static str)],
    end: u32,
) -> &'f [(Span, &'static str)] {
    while let Some(((span, word), others)) = rest.split_first().filter(|((span, _), _)| span.start < end) {
        if let Some(Meaning { kind, value, reason, .. }) = resolve(&[word], &UNKNOWN) {
            found.push(DateExpression { span: *span, kind, value, modifier: None, reason, anchor: None });
        }
        rest = others;
    }
    rest
}

/// The years in the name of an event: "the 2012 Olympics".
fn years(document: &Document, event: &Mention) -> impl Iterator<Item = DateExpression> {
    let tokens = document.tokens.get(event.first_token.index()..event.end_token.index()).unwrap_or(&[]);
    tokens.iter().filter_map(|token| {
        let value = Some(document.token_text(token).to_owned()).filter(|word| year(word).is_some())?;
        let reason = "it is a year in the name of an event";
        let kind = DateKind::Date;
        Some(DateExpression {
            span: token.span,
            kind,
            value: Some(value),
            modifier: None,
            reason,
            anchor: None,
        })
    })
}
