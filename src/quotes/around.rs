//! Statements before their reporting clause or around it: "…, said Ana Souza, a professor", "The mill, she
//! said, will close".

use super::attribution::Attribution;
use super::by_nouns::according_to;
use super::clause_words::ClauseWords;
use super::verbs::{is_passive, is_verb};
use crate::grammar::Tag;
use crate::grammar::phrases::{phrase_from, subject_before, tag};
use crate::lexicon::reporting::Frame;
use std::ops::Range;

/// How far before the end of a sentence its closing speaker may begin, in tokens.
const REACH: usize = 30;

/// "…, said Ana Souza, a professor of trade.": the speaker behind the verb at the end.
pub fn closing(
    words: &ClauseWords,
    sentence: &Range<usize>,
    end: usize,
) -> Option<(Range<usize>, Attribution)> {
    let tags = words.tags;
    let verb = (sentence.start + 4..end).rev().take(REACH).find(|at| {
        matches!(tag(tags, *at), Tag::Cue(cue) if cue.frame == Frame::Bare && !cue.participle)
            && tag(tags, at - 1) == Tag::Comma
            && matches!(tag(tags, at + 1), Tag::Name | Tag::Capital)
    })?;
    let source = phrase_from(tags, verb + 1, end)?;
    // "June Lee, its editor, said Tom Hale would stay": no statement stands before, and one follows.
    if words.is_finite(source.end) || !words.has_verb(sentence.start..verb - 1) {
        return None;
    }
    let reason = "the statement ends with its speaker";
    Some((sentence.start..verb - 1, Attribution { source, cue: Some(verb..verb + 1), reason }))
}

/// "If prices fall, Ms. Lee said, the mill will close", "The mill, according to two clerks, will close": what
/// reports stands at `at` inside the statement, which goes on behind it up to `end`.
pub fn interrupted(
    words: &ClauseWords,
    sentence: &Range<usize>,
    at: usize,
    end: usize,
) -> Option<(Vec<Range<usize>>, Attribution)> {
    let ClauseWords { document, tags, .. } = *words;
    let comma_before = |at: usize| at.checked_sub(1).filter(|comma| tag(tags, *comma) == Tag::Comma);
    if let Some(attribution) = according_to(document, tags, at, end) {
        let rest = attribution.source.end + 1..end;
        let first = sentence.start..comma_before(at)?;
        let interrupts = tag(tags, attribution.source.end) == Tag::Comma && words.goes_on(&rest);
        return (interrupts && !first.is_empty()).then_some((vec![first, rest], attribution));
    }
    let Tag::Cue(cue) = tag(tags, at) else { return None };
    let reports = matches!(cue.frame, Frame::Bare | Frame::That) && !cue.participle && is_verb(tags, at);
    let rest = at + 2..end;
    if !reports || tag(tags, at + 1) != Tag::Comma || is_passive(document, tags, at) {
        return None;
    }
    let source = subject_before(tags, at, sentence.start).and_then(|source| words.speaker(source))?;
    let first = sentence.start..comma_before(source.start)?;
    if first.is_empty() || !words.goes_on(&rest) {
        return None;
    }
    // "Asked about it, she said, …": the introduction is no part of what she said.
    let asked = matches!(tag(tags, first.start), Tag::Cue(_));
    let content = if asked { vec![rest] } else { vec![first, rest] };
    let reason = "a reporting clause interrupts the statement";
    Some((content, Attribution { source, cue: Some(at..at + 1), reason }))
}
