//! Speakers that nouns tell rather than verbs: "according to Ms. Lee", "in her view", "Ms. Lee's claim that".

use super::attribution::{Attribution, Setting};
use crate::document::Document;
use crate::grammar::is_word;
use crate::grammar::phrases::{phrase_from, tag};
use crate::grammar::tags::Tag;
use crate::lexicon::reporting;
use crate::lexicon::word_set::lowercase;

/// "according to Ms. Lee" or "in Ms. Lee's view" beginning at `at`.
pub fn according_to(document: &Document, tags: &[Tag], at: usize, ceiling: usize) -> Option<Attribution> {
    if is_word(document, at, "in") {
        return in_view(document, tags, at, ceiling);
    }
    if !is_word(document, at, "according") || !is_word(document, at + 1, "to") {
        return None;
    }
    let source = phrase_from(tags, at + 2, ceiling)?;
    Some(Attribution { source, cue: Some(at..at + 2), reason: "“according to” names the speaker" })
}

/// "in Ms. Lee's view", "in her eyes", "in the words of Ms. Lee" beginning at `at`.
fn in_view(document: &Document, tags: &[Tag], at: usize, ceiling: usize) -> Option<Attribution> {
    const VIEWS: &[&str] = &["estimation", "eyes", "judgment", "opinion", "telling", "view", "words"];
    const OWNERS: &[&str] = &["her", "his", "my", "our", "their"];
    const OWNER: usize = 8;
    let view = |at: &usize| VIEWS.iter().any(|word| is_word(document, *at, word));
    let noun = (at + 2..ceiling.min(at + OWNER)).find(view)?;
    let source = if is_word(document, at + 1, "the") && is_word(document, noun + 1, "of") {
        phrase_from(tags, noun + 2, ceiling)?
    } else if tag(tags, noun - 1) == Tag::Possessive {
        phrase_from(tags, at + 1, noun - 1)?
    } else {
        let owned = noun == at + 2 && OWNERS.iter().any(|word| is_word(document, at + 1, word));
        owned.then_some(at + 1..noun)?
    };
    Some(Attribution { source, cue: Some(at..noun + 1), reason: "the words say in whose view it is so" })
}

/// "Ms. Lee's claim that", "a statement by Ms. Lee": a noun of saying at `at` with its owner.
pub fn said_by_noun(document: &Document, tags: &[Tag], at: usize, place: &Setting) -> Option<Attribution> {
    let floor = place.before.start;
    let mut buffer = [0; 24];
    let word = document.tokens.get(at).map(|token| document.token_text(token))?;
    if !reporting::is_noun(lowercase(word, &mut buffer)?) {
        return None;
    }
    // "Ms. Lee's claim was “absurd”", "her claim about “ghosts”": the words are on the claim, not of it.
    let said = is_word(document, at + 1, "that");
    let judged = (at + 1..place.before.end).any(|at| tag(tags, at) == Tag::Auxiliary);
    if !said && (judged || is_word(document, at + 1, "about")) {
        return None;
    }
    let owner = (floor.max(at.saturating_sub(4))..at).rev().find(|at| tag(tags, *at) == Tag::Possessive)?;
    let start =
        (floor..owner).rev().take_while(|at| matches!(tag(tags, *at), Tag::Name | Tag::Capital)).last()?;
    Some(Attribution {
        source: start..owner,
        cue: Some(at..at + 1),
        reason: "a possessive says whose words they are",
    })
}
