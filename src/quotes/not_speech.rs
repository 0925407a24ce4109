//! Quotation marks that hold no speech: titles of works, nicknames, single terms and words under suspicion,
//! values in page code.

use super::attribution::{Attribution, Setting};
use crate::document::{BlockKind, Document};
use crate::grammar::phrases::tag;
use crate::grammar::{Tag, is_word};
use crate::lexicon::nouns::{Class, is_a};
use crate::lexicon::reporting::forms;
use crate::mention::{Mention, MentionKind};
use crate::text::quotations::Quotation;

/// Whether the quotation itself shows that it is no speech: a title of a work, a nickname inside a name, a
/// stage direction, page code.
pub fn not_speech(document: &Document, mentions: &[Mention], one: Quotation) -> bool {
    let inner = one.inner(document.text);
    let title = mentions.partition_point(|mention| mention.span.end <= one.span.start);
    let held = mentions.get(title).is_some_and(|mention| {
        mention.kind == MentionKind::WorkOfArt
            && one.span.overlaps(mention.span)
            && mention.span.len() * 2 > inner.len()
            || mention.kind == MentionKind::Person && mention.span.contains(one.span)
    });
    let furniture = document
        .blocks
        .get(one.block.index())
        .is_some_and(|block| matches!(block.kind, BlockKind::Furniture | BlockKind::Credit));
    let before = document.text.get(..one.span.start as usize).unwrap_or("");
    let code = before.ends_with('=') || !inner.contains(char::is_alphabetic);
    let direction = inner.starts_with(['(', '['])
        && inner.trim_end_matches('.').ends_with([')', ']', '.'])
        && !inner.contains(") ");
    let behind = document.text.get(one.span.end as usize..).unwrap_or("");
    held || furniture || code || direction || is_title(inner) && !is_reported(inner, behind)
}

/// How many words behind a quotation may hold the verb that reports it.
const REPORT: usize = 6;

/// Whether a quotation that ends in a comma is reported by the words behind it: "“We told them in June,” he
/// said".
fn is_reported(inner: &str, behind: &str) -> bool {
    let words = behind.split_whitespace().take(REPORT).take_while(|word| !word.ends_with(';'));
    let reports = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
        forms().iter().any(|(form, _)| *form == word)
    };
    inner.ends_with(',') && words.into_iter().any(reports)
}

/// "The Long Road Home": several words, all but small ones with a capital, and no stop or comma at the end.
fn is_title(inner: &str) -> bool {
    let words: Vec<&str> = inner.split_whitespace().collect();
    let small = |word: &str| word.len() <= 4 && word.chars().all(char::is_lowercase);
    let capital = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    let capitals = words.iter().filter(|word| capital(word)).count();
    capitals >= 2
        && words.len() <= 12
        && words.first().is_some_and(|word| capital(word))
        && words.last().is_some_and(|word| capital(word))
        && words.iter().all(|word| capital(word) || small(word))
        && !inner.trim_end().ends_with(['.', '!', '?'])
}

/// The longest term in quotation marks, in words.
const LONGEST: usize = 2;
/// Reporting words further from a single term than this many tokens do not speak of it.
const NEAR: usize = 7;

/// Whether the words around a quotation show that it is a title ("the film “…”") or a term of the reporter's
/// own ("a so-called “ghost fleet”"): one or two words within a noun phrase that nobody is said to have said.
pub fn is_term(
    document: &Document,
    tags: &[Tag],
    one: Quotation,
    place: &Setting,
    attribution: Option<&Attribution>,
) -> bool {
    let start = place.quotation.start;
    if follows_work(document, tags, start) && starts_with_capital(one.inner(document.text))
        || is_byname(document, start, one.inner(document.text))
    {
        return true;
    }
    let cue = attribution.and_then(|found| found.cue.as_ref());
    let near = cue.is_some_and(|cue| cue.start > start || distance(tags, cue.end, start) < NEAR);
    let inner = one.inner(document.text);
    let short = inner.split_whitespace().count() <= LONGEST && !inner.ends_with(['!', '?', ',']);
    let before = start.checked_sub(1).map_or(Tag::Stop, |before| tag(tags, before));
    let determined = || start.checked_sub(2).is_some_and(|at| tag(tags, at) == Tag::Determiner);
    let inside = matches!(
        before,
        Tag::Determiner | Tag::Word | Tag::Capital | Tag::Name | Tag::Possessive | Tag::Link
    ) || before == Tag::Adverb && determined();
    short && inside && !near && !starts_with_capital(inner)
}

/// "known to friends as “Birdie,”", "nicknamed “the Lamb”": what somebody is called, by nobody in particular.
fn is_byname(document: &Document, start: usize, inner: &str) -> bool {
    const NEAR: usize = 6;
    const WORDS: usize = 4;
    let short = inner.split_whitespace().count() <= WORDS && !inner.ends_with(['!', '?', '.']);
    let floor = start.saturating_sub(NEAR);
    let known = || (floor..start).any(|at| is_word(document, at, "known"));
    let as_known = start.checked_sub(1).is_some_and(|at| is_word(document, at, "as")) && known();
    let named = start.checked_sub(1).is_some_and(|at| is_word(document, at, "nicknamed"));
    short && (as_known || named)
}

/// How many tokens stand between `from` and `to`, without a description between commas: "accused the owner,
/// Tom Hale, of “…”".
fn distance(tags: &[Tag], from: usize, to: usize) -> usize {
    let mut commas = (from..to).filter(|at| tag(tags, *at) == Tag::Comma);
    let described = commas.next().zip(commas.next_back()).map_or(0, |(first, last)| last + 1 - first);
    (to - from).saturating_sub(described)
}

fn starts_with_capital(inner: &str) -> bool {
    inner.starts_with(char::is_uppercase)
}

/// "the film “…”", "her column, “…”"
fn follows_work(document: &Document, tags: &[Tag], start: usize) -> bool {
    let comma = usize::from(start.checked_sub(1).is_some_and(|at| tag(tags, at) == Tag::Comma));
    let Some(noun) = start.checked_sub(1 + comma) else { return false };
    let text = document.tokens.get(noun).map_or("", |token| document.token_text(token));
    // A headline that ends in "story" says nothing of the words that follow it.
    let sentence = |at: usize| {
        let span = document.tokens.get(at).map(|token| token.span.start);
        span.and_then(|start| document.sentence_at(start))
    };
    if sentence(noun) != sentence(start) || comma == 1 && is_told(document, tags, noun) {
        return false;
    }
    is_a(text, Class::Work)
}

/// "told the paper, “…”", "remarked to The Harbour Journal, “…”": who hears the words.
fn is_told(document: &Document, tags: &[Tag], noun: usize) -> bool {
    let is_part = |at: &usize| {
        matches!(tag(tags, *at), Tag::Capital | Tag::Name | Tag::Word) && !is_word(document, *at, "the")
    };
    let first = (noun.saturating_sub(NEAR)..=noun).rev().take_while(is_part).last().unwrap_or(noun);
    let Some(the) = first.checked_sub(1).filter(|at| is_word(document, *at, "the")) else { return false };
    the.checked_sub(1).is_some_and(|before| {
        matches!(tag(tags, before), Tag::Cue(_))
            || ["to", "with"].iter().any(|word| is_word(document, before, word))
    })
}
