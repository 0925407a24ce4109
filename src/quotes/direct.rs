//! Quotations as quotes: which of them are speech, whose, and which belong together.

use super::attribute::{by_sentence_before, in_sentence, labelled_inside};
use super::attribution::{Attribution, Setting};
use crate::document::{BlockKind, Document, LeadKind, TokenKind};
use crate::grammar::phrases::{phrase_from, tag};
use crate::grammar::{Tag, is_word, span_of};
use crate::mention::Mention;
use crate::quote::{QuoteKind, Utterance};
use crate::quotes::not_speech::{is_term, not_speech};
use crate::quotes::verbs::is_relative;
use crate::span::{BlockId, SentenceId, Span};
use crate::text::quotations::Quotation;
use std::iter;
use std::ops::Range;

/// The direct and partial quotes, in order of the text.
pub fn quotes(document: &Document, mentions: &[Mention], tags: &[Tag], all: &[Quotation]) -> Vec<Utterance> {
    let mut quotes: Vec<Utterance> = Vec::new();
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
        let signature = below(document, *one, next).find_map(|words| signed(document, tags, words));
        let alone = stands_alone(tags, &place);
        let attribution =
            signature.or_else(|| if alone { None } else { in_sentence(document, tags, &place) });
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
            Some(found) if continues && (found.cue.is_none() || is_relative(document, &found.source)) => {
                quotes.last_mut().into_iter().for_each(|quote| quote.content.push(one.span));
            }
            None if continues && !alone => {
                quotes.last_mut().into_iter().for_each(|quote| quote.content.push(one.span));
            }
            Some(found) => push(document, &mut quotes, *one, kind, Some(found)),
            None if alone && last.is_some_and(|last| goes_on(document, last, *one)) => {
                quotes.last_mut().into_iter().for_each(|quote| quote.content.push(one.span));
            }
            None => {
                let beside =
                    || neighbour(document, tags, &place, all, index).filter(|_| kind == QuoteKind::Direct);
                let found = turn(document, one.block).or_else(beside);
                push(document, &mut quotes, *one, kind, found);
            }
        }
        last = Some(*one);
    }
    quotes
}

/// Where a signature may stand, as token ranges: behind the quotation in its block, up to the `next`; where
/// nothing is there, in the block below.
fn below(
    document: &Document,
    one: Quotation,
    next: Option<&Quotation>,
) -> impl Iterator<Item = Range<usize>> {
    let at = |byte: u32| document.tokens.partition_point(|token| token.span.start < byte);
    let block = |index: usize| document.blocks.get(index).map(|block| block.span);
    let end = block(one.block.index()).map_or(one.span.end, |span| span.end);
    let behind = at(one.span.end)..at(next.map_or(end, |next| next.span.start.min(end)));
    let last = behind
        .clone()
        .all(|at| document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Punctuation));
    let lower = block(one.block.index() + 1).filter(|_| last && next.is_none());
    iter::once(behind).chain(lower.map(|span| at(span.start)..at(span.end)))
}

/// "“…” — Mayor Ana Lee": a name behind a dash signs the words, on their line or the next. `words` are the
/// tokens behind the quotation up to the next one or the end of the line.
fn signed(document: &Document, tags: &[Tag], words: Range<usize>) -> Option<Attribution> {
    let dash = words.clone().find(|at| !matches!(tag(tags, *at), Tag::Stop | Tag::Mark | Tag::Comma))?;
    let source = phrase_from(tags, dash + 1, words.end).filter(|_| tag(tags, dash) == Tag::Dash)?;
    // "--additional reporting from Geoff Stanwick" signs nothing.
    let from = |at: usize| is_word(document, at, "from") || is_word(document, at, "with");
    let name = source.clone().find(|at| tag(tags, *at) == Tag::Name);
    let named = name.is_some_and(|name| !(source.start..name).any(from));
    let ends = source.end >= words.end || matches!(tag(tags, source.end), Tag::Comma | Tag::Stop | Tag::Open);
    let tells =
        (dash..words.end).any(|at| matches!(tag(tags, at), Tag::Auxiliary | Tag::Cue(_) | Tag::Pronoun));
    (named && ends && !tells && words.len() <= SIGNATURE).then_some(Attribution {
        source,
        cue: None,
        reason: "a name behind a dash signs the words",
    })
}

/// The longest signature below a quotation, in tokens.
const SIGNATURE: usize = 16;

/// Adds a quote, or the content to the quote before when one reporting clause serves both.
fn push(
    document: &Document,
    quotes: &mut Vec<Utterance>,
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
    quotes.push(Utterance { content: vec![one.span], kind, source, cue, reason });
}

/// The token ranges around a quotation, within its sentences and away from its neighbours.
fn place(
    document: &Document,
    one: Quotation,
    previous: Option<&Quotation>,
    next: Option<&Quotation>,
) -> Setting {
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
    Setting {
        before: floor.min(quotation.start)..quotation.start,
        after: quotation.end..ceiling.max(quotation.end),
        quotation,
    }
}

/// Whether the reporter has no word of his own in the quotation's sentence.
fn stands_alone(tags: &[Tag], place: &Setting) -> bool {
    let silent = |range: &Range<usize>| {
        tags.get(range.clone())
            .unwrap_or(&[])
            .iter()
            .all(|tag| matches!(tag, Tag::Stop | Tag::Comma | Tag::Dash | Tag::Mark | Tag::Open | Tag::Close))
    };
    silent(&place.before) && silent(&place.after)
}

/// Whether the quotation is a sentence of its own rather than words within the reporter's.
fn is_direct(document: &Document, one: &Quotation, place: &Setting, alone: bool) -> bool {
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

/// Whether a quotation without words around it goes on where `last` stopped: in the same block, or in the
/// next after an open one.
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

/// The speaker of the quotation at `index`, which stands alone, by the sentence before it in its block, or by
/// the block before. The words of other quotations name nobody.
fn neighbour(
    document: &Document,
    tags: &[Tag],
    place: &Setting,
    all: &[Quotation],
    index: usize,
) -> Option<Attribution> {
    let one = all.get(index)?;
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
    // "— Ana Souza" has signed the words above it.
    if tag(tags, words.start) == Tag::Dash {
        return None;
    }
    let found: Vec<Attribution> = outside(document, words, all.get(..index)?)
        .into_iter()
        .filter_map(|words| by_sentence_before(document, tags, words))
        .collect();
    found.iter().find(|found| found.cue.is_some()).or(found.first()).cloned()
}

/// The pieces of a token range that no quotation holds, from first to last.
fn outside(document: &Document, words: Range<usize>, quotations: &[Quotation]) -> Vec<Range<usize>> {
    let at = |byte: u32| document.tokens.partition_point(|token| token.span.start < byte);
    let mut pieces = Vec::new();
    let mut end = words.end;
    for one in quotations.iter().rev() {
        let (opens, closes) = (at(one.span.start), at(one.span.end));
        if closes <= words.start {
            break;
        }
        pieces.push(closes.min(end)..end);
        end = opens.clamp(words.start, end);
    }
    pieces.push(words.start..end);
    pieces.reverse();
    pieces.retain(|piece| !piece.is_empty());
    pieces
}
