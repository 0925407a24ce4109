//! Who said a quotation: the reporting words after it, before it, inside it, or in the sentence next to it.

use super::attribution::{Attribution, Setting};
use super::by_nouns::{according_to, said_by_noun};
use super::verbs::{closes_clause, is_passive, is_relative, is_verb, participle_subject, without_verb};
use crate::document::Document;
use crate::grammar::is_word;
use crate::grammar::phrases::{clause_subject, phrase_from, subject_before, tag};
use crate::grammar::tags::Tag;
use crate::grammar::verbs::{is_past, may_be_present};
use crate::lexicon::nouns::{self, Class};
use crate::lexicon::word_set::lowercase;
use std::ops::Range;

/// How far the reporting verb may stand from the quotation, in tokens.
const REACH: usize = 40;

/// The longest description between a quotation and its speaker's name, in tokens.
const DESCRIPTION: usize = 14;

/// The attribution of a quotation by the words of its own sentence.
pub fn in_sentence(document: &Document, tags: &[Tag], place: &Setting) -> Option<Attribution> {
    let stopped = ends_with_full_stop(document, tags, &place.quotation);
    let follows = || if stopped { None } else { after(document, tags, place) };
    let begins = place.before.start >= place.before.end;
    let first = if begins { None } else { before(document, tags, place) };
    // Words on both sides: what follows directly ("…," she said) settles it, unless a colon or comma led in.
    let led_in = matches!(tag(tags, place.quotation.start.wrapping_sub(1)), Tag::Colon | Tag::Comma);
    let closed = begins || ends_with_comma(document, place);
    if first.is_some() && (led_in || !closed) {
        return first;
    }
    let follows = follows();
    // "She cited it because “we want it,” and she noted that it was new": what follows reports something
    // else.
    let more = |found: &Attribution| {
        let cue = found.cue.as_ref().filter(|cue| cue.start > found.source.start);
        cue.is_some_and(|cue| tag(tags, cue.end).opens_phrase() || is_word(document, cue.end, "that"))
    };
    match first {
        Some(first) if first.cue.is_some() && follows.as_ref().is_none_or(more) => Some(first),
        first => follows.or(first),
    }
}

/// "…," said Ms. Lee · "…," Ms. Lee told reporters · "…," according to Ms. Lee · "…," shivered Ms. Lee
fn after(document: &Document, tags: &[Tag], place: &Setting) -> Option<Attribution> {
    let words = &place.after;
    let mut start = words.start;
    while start < words.end && matches!(tag(tags, start), Tag::Comma | Tag::Dash | Tag::Adverb | Tag::Stop) {
        start += 1;
    }
    if let Some(attribution) = according_to(document, tags, start, words.end) {
        return Some(attribution);
    }
    let broken = breaks_off(document, place);
    if let Some(attribution) = any_verb(document, tags, start, words.end).filter(|_| broken) {
        return Some(attribution);
    }
    let ceiling = words.end.min(start + REACH);
    let verb = (start..ceiling).find(|at| is_verb(tags, *at) || closes_clause(tags, start, *at));
    let Some(verb) = verb else {
        let begins = place.before.is_empty();
        return if broken && begins { any_verb_behind(document, tags, start, words.end) } else { None };
    };
    if verb == start {
        let source = phrase_from(tags, verb + 1, words.end)?;
        return Some(Attribution {
            source,
            cue: Some(verb..verb + 1),
            reason: "the reporting verb and the speaker follow the words",
        });
    }
    let source = subject_before(tags, verb, start)?;
    // Something else between the words and the subject makes it another statement; a description before the
    // name does not.
    let between = start..source.start;
    let described = between.len() < DESCRIPTION
        && tag(tags, source.start.wrapping_sub(1)) == Tag::Comma
        && between.into_iter().all(|at| tag(tags, at).nominal() || tag(tags, at) == Tag::Comma);
    (source.start <= start + 1 || described).then_some(Attribution {
        source,
        cue: Some(verb..verb + 1),
        reason: "a reporting clause follows the words",
    })
}

/// "…," shivered Ms. Lee: between words that break off and a name stands the verb that reports them,
/// whichever it is.
fn any_verb(document: &Document, tags: &[Tag], start: usize, end: usize) -> Option<Attribution> {
    let mut buffer = [0; 24];
    let text = document.tokens.get(start).map_or("", |token| document.token_text(token));
    let verb = lowercase(text, &mut buffer).is_some_and(|lower| is_past(lower) || may_be_present(lower));
    if tag(tags, start) != Tag::Word || !verb {
        return None;
    }
    let source = phrase_from(tags, start + 1, end)?;
    let named = source.clone().any(|at| tag(tags, at) == Tag::Name);
    (named || tag(tags, source.start).opens_phrase()).then_some(Attribution {
        source,
        cue: Some(start..start + 1),
        reason: "a verb and the speaker follow the words",
    })
}

/// "…," Ms. Lee shivered.
fn any_verb_behind(document: &Document, tags: &[Tag], start: usize, end: usize) -> Option<Attribution> {
    let phrase = phrase_from(tags, start, end)?;
    let source = without_verb(document, tags, phrase.clone());
    let verb = source.end;
    (verb < phrase.end).then_some(Attribution {
        source,
        cue: Some(verb..verb + 1),
        reason: "the speaker and a verb follow the words",
    })
}

/// Ms. Lee said: "…" · Ms. Lee called the plan "…" · her claim that "…"
fn before(document: &Document, tags: &[Tag], place: &Setting) -> Option<Attribution> {
    let floor = place.before.start;
    let lowest = floor.max(place.before.end.saturating_sub(REACH));
    let mut inner: Option<Attribution> = None;
    for at in (lowest..place.before.end).rev() {
        if let Some(attribution) = according_to(document, tags, at, place.before.end) {
            return Some(attribution);
        }
        let Tag::Cue(cue) = tag(tags, at) else {
            if let Some(attribution) = said_by_noun(document, tags, at, place) {
                return Some(attribution);
            }
            continue;
        };
        let source = match cue.participle {
            true if at <= floor + 1 => behind_introduction(document, tags, place),
            true => participle_subject(tags, floor, at).map(|source| without_verb(document, tags, source)),
            false if is_passive(document, tags, at) => {
                return Some(agent(document, tags, at, place));
            }
            false if is_verb(tags, at) => subject_before(tags, at, floor),
            false => None,
        };
        let Some(source) = source else {
            if let Some(attribution) = said_by_noun(document, tags, at, place) {
                return Some(attribution);
            }
            continue;
        };
        // "said he hopes …", "because he denied …": the clause depends on another, whose speaker the words
        // belong to.
        let depends =
            source.start > floor && matches!(tag(tags, source.start - 1), Tag::Cue(_) | Tag::Clause);
        // "…, who asked not to be named, “…”": the comma has closed the clause of this verb before the words.
        let described = at + 2 < place.before.end
            && tag(tags, place.before.end - 1) == Tag::Comma
            && (is_relative(document, &source) || cue.participle && at > floor + 1);
        let reason = "a reporting clause introduces the words";
        let found = Attribution { source, cue: Some(at..at + 1), reason };
        if !depends && !described {
            return Some(found);
        }
        inner.get_or_insert(found);
    }
    // The words of a sentence that reports nothing are nobody's, unless a comma or colon leads them in or
    // they stand by themselves: "European immigrants are “safe”".
    let led_in = matches!(tag(tags, place.before.end.wrapping_sub(1)), Tag::Colon | Tag::Comma | Tag::Dash);
    if inner.is_some() || !led_in && !place.quotation.is_empty() {
        return inner;
    }
    let source = without_verb(document, tags, clause_subject(tags, floor, place.before.end)?);
    may_speak(document, tags, &source).then_some(Attribution {
        source,
        cue: None,
        reason: "the speaker is the subject of the sentence around the words",
    })
}

/// Whether the words name somebody who can speak, as "stronger ties" does not.
fn may_speak(document: &Document, tags: &[Tag], source: &Range<usize>) -> bool {
    let text = |at: usize| document.tokens.get(at).map_or("", |token| document.token_text(token));
    let speaks = |noun: &str| nouns::is_a(noun, Class::Person) || nouns::is_a(noun, Class::Body);
    source.clone().any(|at| matches!(tag(tags, at), Tag::Name | Tag::Pronoun) || speaks(text(at)))
}

/// "Calling the plan “a joke,” Ms. Lee walked out": the subject behind the words that the clause led in with.
fn behind_introduction(document: &Document, tags: &[Tag], place: &Setting) -> Option<Range<usize>> {
    let comma = usize::from(tag(tags, place.after.start) == Tag::Comma);
    let closed = comma > 0 || ends_with_comma(document, place);
    let subject = phrase_from(tags, place.after.start + comma, place.after.end).filter(|_| closed)?;
    Some(without_verb(document, tags, subject))
}

/// Who is said to have done what the passive verb at `verb` tells, "by the mayor" before or behind the words;
/// nobody where none is.
fn agent(document: &Document, tags: &[Tag], verb: usize, place: &Setting) -> Attribution {
    let by = |at: &usize| is_word(document, *at, "by");
    let before =
        || (verb + 1..place.before.end).find(by).and_then(|by| phrase_from(tags, by + 1, place.before.end));
    let behind = Some(place.after.start).filter(by).and_then(|by| phrase_from(tags, by + 1, place.after.end));
    let (source, reason) = match behind.or_else(before) {
        Some(source) => (source, "“by” names the speaker"),
        None => (verb..verb, "a passive verb leaves the speaker out"),
    };
    Attribution { source, cue: Some(verb..verb + 1), reason }
}

/// "PENCE: Well, look": a turn of a transcript inside the quotation marks begins with the speaker's name in
/// capitals.
pub fn labelled_inside(document: &Document, tags: &[Tag], quotation: &Range<usize>) -> Option<Attribution> {
    let start = quotation.clone().find(|at| tag(tags, *at) != Tag::Mark)?;
    let colon = (start..quotation.end.min(start + 5)).find(|at| tag(tags, *at) == Tag::Colon)?;
    let capitals = (start..colon).all(|at| {
        document
            .tokens
            .get(at)
            .is_some_and(|token| document.token_text(token).chars().all(|c| c.is_uppercase() || c == '.'))
    });
    (capitals && colon > start).then_some(Attribution {
        source: start..colon,
        cue: None,
        reason: "the turn is labelled with the speaker",
    })
}

/// The speaker by a neighbouring sentence: `words` are the tokens of the reporter's sentence before a
/// quotation that stands alone.
pub fn by_sentence_before(document: &Document, tags: &[Tag], words: Range<usize>) -> Option<Attribution> {
    let Range { start, end } = words;
    let whole = Setting { before: start..end, quotation: end..end, after: end..end };
    let colon = (start..end).rev().take(2).any(|at| tag(tags, at) == Tag::Colon);
    let found = before(document, tags, &whole)?;
    let reason = if colon {
        "the sentence before introduces the words"
    } else {
        "the sentence before names the speaker"
    };
    Some(Attribution { reason, ..found })
}

/// Whether a comma, inside the marks or after them, breaks the quotation off for a reporting clause.
fn ends_with_comma(document: &Document, place: &Setting) -> bool {
    let inside = place.quotation.clone().rev().nth(1).is_some_and(|at| is_word(document, at, ","));
    inside || is_word(document, place.after.start, ",")
}

/// Whether the quotation ends as its sentence does not, so that a clause of reporting may follow.
fn breaks_off(document: &Document, place: &Setting) -> bool {
    let asks = place
        .quotation
        .clone()
        .rev()
        .nth(1)
        .is_some_and(|at| ["?", "!", "…", "—", "–", "-"].iter().any(|mark| is_word(document, at, mark)));
    asks || ends_with_comma(document, place)
}

/// Whether the quotation ends its own sentence, so that no reporting clause can follow it.
fn ends_with_full_stop(document: &Document, tags: &[Tag], quotation: &Range<usize>) -> bool {
    let last = quotation.clone().rev().find(|at| tag(tags, *at) != Tag::Mark);
    last.is_some_and(|at| is_word(document, at, "."))
}
