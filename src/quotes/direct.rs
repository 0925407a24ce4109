//! Quotations as quotes: which of them are speech, whose, and which belong together.

use super::attribute::{Attribution, Place, by_sentence_before, in_sentence, labelled_inside};
use super::terms::{is_term, not_speech};
use super::{Quote, QuoteKind};
use crate::document::{BlockKind, Document, LeadKind, TokenKind};
use crate::grammar::{Tag, span_of};
use crate::mentions::Mention;
use crate::span::{BlockId, SentenceId, Span};
use crate::text::quotations::Quotation;
use std::ops::Range;

/// The direct and partial quotes, in order of the text.
pub fn quotes(document: &Document, mentions: &[Mention], tags: &[Tag], all: &[Quotation]) -> Vec<Quote> {
    let mut quotes: Vec<Quote> = Vec::new();
    // The quotation handled last that was speech, and whether its quote may go on.
    let mut last: Option<Quotation> = None;
    // The sentence of the quotation handled last, if reporting words told its speaker.
    let mut told: Option<SentenceId> = None;
    for (index, one) in all.iter().enumerate() {
        if not_speech(document, mentions, *one) {
            continue;
        }
        let previous = last.as_ref().filter(|other| other.block == one.block);
        let next = all.get(index + 1).filter(|other| other.block == one.block);
        let place = place(document, *one, previous, next);
        let alone = stands_alone(tags, &place);
        let attribution = if alone { None } else { in_sentence(document, tags, &place) };
        let sentence = document.sentence_at(one.span.start);
        let continues = told.is_some() && told == sentence;
        if !alone && !continues && is_term(document, tags, *one, &place, attribution.as_ref()) {
            continue;
        }
        let cued = attribution.as_ref().is_some_and(|found| found.cue.is_some());
        told = sentence.filter(|_| cued || continues);
        let kind =
            if is_direct(document, one, &place, alone) { QuoteKind::Direct } else { QuoteKind::Partial };

        let found = labelled_inside(document, tags, &place.quotation).or(attribution);
        match found {
            // "called it “a joke” and the mayor “a clown”": the sentence goes on reporting.
            Some(found) if continues && found.cue.is_none() => {
                quotes.last_mut().into_iter().for_each(|quote| quote.content.push(one.span));
            }
            Some(found) => push(document, &mut quotes, *one, kind, Some(found)),
            None if alone && last.is_some_and(|last| goes_on(document, last, *one)) => {
                quotes.last_mut().into_iter().for_each(|quote| quote.content.push(one.span));
            }
            None => {
                let found = turn(document, one.block).or_else(|| neighbour(document, tags, &place, *one));
                push(document, &mut quotes, *one, kind, found);
            }
        }
        last = Some(*one);
    }
    quotes
}

/// Adds a quote, or the content to the quote before when one reporting clause serves both.
fn push(
    document: &Document,
    quotes: &mut Vec<Quote>,
    one: Quotation,
    kind: QuoteKind,
    found: Option<Attribution>,
) {
    let source = found.as_ref().and_then(|found| span_of(document, &found.source));
    let cue = found.as_ref().and_then(|found| span_of(document, found.cue.as_ref()?));
    if let Some(last) =
        quotes.last_mut().filter(|last| source.is_some() && last.source == source && last.cue == cue)
    {
        last.content.push(one.span);
        return;
    }
    let reason = found.map_or("no words name the speaker", |found| found.reason);
    quotes.push(Quote {
        content: vec![one.span],
        kind,
        source,
        cue,
        speaker: None,
        anonymous: false,
        reason,
    });
}

/// The token ranges around a quotation, within its sentences and away from its neighbours.
fn place(
    document: &Document,
    one: Quotation,
    previous: Option<&Quotation>,
    next: Option<&Quotation>,
) -> Place {
    let at = |byte: u32| document.tokens.partition_point(|token| token.span.start < byte);
    let quotation = at(one.span.start)..at(one.span.end);
    let first = document.sentence_at(one.span.start).and_then(|id| document.sentences.get(id.index()));
    let last = document
        .sentence_at(one.span.end.saturating_sub(1))
        .and_then(|id| document.sentences.get(id.index()));
    let sentence = first.map_or(quotation.start, |sentence| sentence.first_token.index());
    let end = last.map_or(quotation.end, |sentence| sentence.end_token.index());
    let floor = previous.map_or(sentence, |other| at(other.span.end).max(sentence));
    let ceiling = next.map_or(end, |other| at(other.span.start).min(end));
    Place {
        before: floor.min(quotation.start)..quotation.start,
        after: quotation.end..ceiling.max(quotation.end),
        quotation,
    }
}

/// Whether the reporter has no word of his own in the quotation's sentence.
fn stands_alone(tags: &[Tag], place: &Place) -> bool {
    let silent = |range: &Range<usize>| {
        tags.get(range.clone())
            .unwrap_or(&[])
            .iter()
            .all(|tag| matches!(tag, Tag::Stop | Tag::Comma | Tag::Dash | Tag::Mark | Tag::Open | Tag::Close))
    };
    silent(&place.before) && silent(&place.after)
}

/// Whether the quotation is a sentence of its own rather than words within the reporter's.
fn is_direct(document: &Document, one: &Quotation, place: &Place, alone: bool) -> bool {
    let inner = one.inner(document.text);
    let capital =
        inner.chars().next().is_some_and(|first| first.is_uppercase() || first == '…' || first.is_numeric());
    let led_in = place.before.is_empty()
        || place
            .before
            .end
            .checked_sub(1)
            .and_then(|last| document.tokens.get(last))
            .is_some_and(|token| matches!(document.token_text(token), "," | ":" | "—"));
    alone
        || (led_in && (capital || place.before.is_empty()))
        || (capital && inner.ends_with(['.', '!', '?', ',']) && inner.contains(' '))
}

/// Whether a quotation without words around it goes on where `last` stopped: in the same block, or in the next after an open one.
fn goes_on(document: &Document, last: Quotation, one: Quotation) -> bool {
    let between = Span { start: last.span.end, end: one.span.start };
    let quiet = |span: Span| !span.of(document.text).chars().any(char::is_alphanumeric);
    if last.block == one.block {
        // Only the reporting clause that closed the last one stands between: they share a speaker.
        return sentences_between(document, between) <= 1 || quiet(between);
    }
    !last.closed && quiet(between)
}

/// How many sentences end within `span`.
fn sentences_between(document: &Document, span: Span) -> usize {
    let after = |byte: u32| document.sentences.partition_point(|sentence| sentence.span.end <= byte);
    after(span.end).saturating_sub(after(span.start))
}

/// The label of the interview turn that holds the quotation.
fn turn(document: &Document, block: BlockId) -> Option<Attribution> {
    let lead = document.blocks.get(block.index())?.lead.filter(|lead| lead.kind == LeadKind::Speaker)?;
    let first = document.tokens.partition_point(|token| token.span.start < lead.span.start);
    let end = document.tokens.partition_point(|token| token.span.end <= lead.span.end);
    let words = (first..end)
        .filter(|at| document.tokens.get(*at).is_some_and(|token| token.kind != TokenKind::Punctuation))
        .count();
    (words > 0).then_some(Attribution {
        source: first..first + words,
        cue: None,
        reason: "the turn is labelled with the speaker",
    })
}

/// The speaker of a quotation that stands alone, by the sentence before it in its block, or by the block before.
fn neighbour(document: &Document, tags: &[Tag], place: &Place, one: Quotation) -> Option<Attribution> {
    let sentence = document.sentence_at(one.span.start)?;
    let before = sentence.index().checked_sub(1).and_then(|index| document.sentences.get(index))?;
    // What stands above or beside the text (a kicker, a byline, a caption) speaks of nobody's words.
    let running = document.block_of(before).is_some_and(|block| {
        use BlockKind::*;
        matches!(block.kind, Paragraph | ListItem | BlockQuote | Question | Answer | Standfirst)
    });
    if before.block != one.block && !running {
        return None;
    }
    let words = before.first_token.index()..before.end_token.index().min(place.quotation.start);
    by_sentence_before(document, tags, words)
}
