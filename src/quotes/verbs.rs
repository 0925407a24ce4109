//! The verbs of the clauses around a quotation: which of them report, and whose they are.

use crate::document::Document;
use crate::grammar::phrases::{clause_subject, phrase_from, subject_before, tag};
use crate::grammar::verbs::is_past;
use crate::grammar::{Tag, is_word};
use crate::lexicon::word_set::lowercase;
use std::ops::Range;

/// Whether the token at `at` is a finite reporting verb, not a noun of the same form ("the report", "in his
/// call").
pub fn is_verb(tags: &[Tag], at: usize) -> bool {
    let Tag::Cue(cue) = tag(tags, at) else { return false };
    let before = at.checked_sub(1).map_or(Tag::Stop, |before| tag(tags, before));
    let follows_determiner =
        matches!(before, Tag::Determiner | Tag::Possessive | Tag::Link | Tag::Preposition);
    let stands_as_noun = cue.noun && matches!(before, Tag::Word | Tag::Cue(_));
    !(cue.participle || follows_determiner || stands_as_noun)
}

/// "the letter reads.": a form that is also a noun is a verb where its clause ends.
pub fn closes_clause(tags: &[Tag], start: usize, at: usize) -> bool {
    let verb = matches!(tag(tags, at), Tag::Cue(cue) if !cue.participle);
    verb && at > start + 1 && matches!(tag(tags, at + 1), Tag::Stop | Tag::Comma | Tag::Mark)
}

/// Whether the verb at `at` is passive, so that its subject is not who speaks: "was called", "has been
/// described".
pub fn is_passive(document: &Document, tags: &[Tag], at: usize) -> bool {
    let mut buffer = [0; 24];
    let verb = document.tokens.get(at).map_or("", |token| document.token_text(token));
    let past = lowercase(verb, &mut buffer).is_some_and(is_past);
    let be = (0..at).rev().take(3).find(|at| tag(tags, *at) != Tag::Adverb);
    past && be.is_some_and(|at| BE.iter().any(|form| is_word(document, at, form)))
}

/// How far before a participle its reporting clause may begin, in tokens.
const REACH: usize = 24;

/// Whose the participle at `at` is, looked for back to `floor`: the subject's of its clause, or his who
/// reports that clause: "The mill will close, \[he\] said, adding …".
pub fn participle_subject(tags: &[Tag], floor: usize, at: usize) -> Option<Range<usize>> {
    reporter(tags, floor, at).or_else(|| clause_subject(tags, floor, at))
}

/// The subject of the reporting clause between two commas, of which the second stands right before `at`.
fn reporter(tags: &[Tag], floor: usize, at: usize) -> Option<Range<usize>> {
    let is_comma = |at: usize| tag(tags, at) == Tag::Comma;
    let close = at.checked_sub(1).filter(|close| is_comma(*close))?;
    let verb = (floor + 1..close).rev().take(REACH).find(|at| is_verb(tags, *at))?;
    if is_comma(verb - 1) {
        return phrase_from(tags, verb + 1, close);
    }
    let ends = matches!(tag(tags, verb + 1), Tag::Comma | Tag::Time | Tag::Preposition);
    subject_before(tags, verb, floor).filter(|one| ends && one.start > floor && is_comma(one.start - 1))
}

const BE: &[&str] = &["be", "been", "being", "is", "are", "was", "were"];

/// Whether the subject of a verb only stands for the noun before it.
pub fn is_relative(document: &Document, source: &Range<usize>) -> bool {
    source.len() == 1 && ["who", "which"].iter().any(|word| is_word(document, source.start, word))
}

/// "Ms. Lee left": the phrase up to a verb behind its name.
pub fn without_verb(document: &Document, tags: &[Tag], phrase: Range<usize>) -> Range<usize> {
    let past = |at: usize| {
        let mut buffer = [0; 24];
        let text = document.tokens.get(at).map_or("", |token| document.token_text(token));
        lowercase(text, &mut buffer).is_some_and(is_past)
    };
    let verb = (phrase.start + 1..phrase.end).find(|at| {
        tag(tags, *at) == Tag::Word && matches!(tag(tags, at - 1), Tag::Name | Tag::Capital) && past(*at)
    });
    phrase.start..verb.unwrap_or(phrase.end)
}
