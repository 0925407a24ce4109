//! Who said a quotation: the reporting words after it, before it, inside it, or in the sentence next to it.

use crate::document::Document;
use crate::grammar::phrases::{clause_subject, phrase_from, subject_before, tag};
use crate::grammar::tags::{Tag, lowercase};
use crate::grammar::verbs::is_past;
use crate::grammar::{cues, is_word};
use std::ops::Range;

/// How far the reporting verb may stand from the quotation, in tokens.
const REACH: usize = 40;

/// The longest description between a quotation and its speaker's name, in tokens.
const DESCRIPTION: usize = 14;

/// What tells the speaker of some words. Ranges are of tokens.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// The words that name the speaker; empty where the reporting words hide one: "was called".
    pub source: Range<usize>,
    /// The reporting words, if there are any.
    pub cue: Option<Range<usize>>,
    /// The rule that found it, in words for the reader.
    pub reason: &'static str,
}

/// Where a quotation stands: token ranges of it and of the reporter's words around it.
pub struct Place {
    /// The reporter's words before it in its sentence, back to the quotation before.
    pub before: Range<usize>,
    /// The quotation with its marks.
    pub quotation: Range<usize>,
    /// The reporter's words after it in its sentence, up to the next quotation.
    pub after: Range<usize>,
}

/// The attribution of a quotation by the words of its own sentence.
pub fn in_sentence(document: &Document, tags: &[Tag], place: &Place) -> Option<Attribution> {
    let stopped = ends_with_full_stop(document, tags, &place.quotation);
    let follows = || if stopped { None } else { after(document, tags, &place.after) };
    let begins = place.before.start >= place.before.end;
    let first = if begins { None } else { before(document, tags, place) };
    // Words on both sides: what follows directly ("…," she said) settles it, unless a colon or comma led in.
    let led_in = matches!(tag(tags, place.quotation.start.wrapping_sub(1)), Tag::Colon | Tag::Comma);
    let breaks_off = begins || ends_with_comma(document, place);
    if first.is_some() && (led_in || !breaks_off) { first } else { follows().or(first) }
}

/// "…," said Ms. Lee · "…," Ms. Lee told reporters · "…," according to Ms. Lee
fn after(document: &Document, tags: &[Tag], words: &Range<usize>) -> Option<Attribution> {
    let mut start = words.start;
    while start < words.end && matches!(tag(tags, start), Tag::Comma | Tag::Dash | Tag::Adverb | Tag::Stop) {
        start += 1;
    }
    if let Some(attribution) = according_to(document, tags, start, words.end) {
        return Some(attribution);
    }
    let ceiling = words.end.min(start + REACH);
    let verb = (start..ceiling).find(|at| is_verb(tags, *at) || closes_clause(tags, start, *at))?;
    if verb == start {
        let source = phrase_from(tags, verb + 1, words.end)?;
        return Some(Attribution {
            source,
            cue: Some(verb..verb + 1),
            reason: "the speaker follows the reporting verb after the words",
        });
    }
    let source = subject_before(tags, verb, start)?;
    // Something else between the words and the subject makes it another statement; a description before the name does not.
    let between = start..source.start;
    let described = between.len() < DESCRIPTION
        && tag(tags, source.start.wrapping_sub(1)) == Tag::Comma
        && between.into_iter().all(|at| tag(tags, at).nominal() || tag(tags, at) == Tag::Comma);
    (source.start <= start + 1 || described).then_some(Attribution {
        source,
        cue: Some(verb..verb + 1),
        reason: "the reporting clause follows the words",
    })
}

/// "the letter reads.": a form that is also a noun is a verb where its clause ends.
fn closes_clause(tags: &[Tag], start: usize, at: usize) -> bool {
    let verb = matches!(tag(tags, at), Tag::Cue(cue) if !cue.participle);
    verb && at > start + 1 && matches!(tag(tags, at + 1), Tag::Stop | Tag::Comma | Tag::Mark)
}

/// Ms. Lee said: "…" · Ms. Lee called the plan "…" · her claim that "…"
fn before(document: &Document, tags: &[Tag], place: &Place) -> Option<Attribution> {
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
            true => clause_subject(tags, floor, at),
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
        // "said he hopes …", "because he denied …": the clause depends on another, whose speaker the words belong to.
        let depends =
            source.start > floor && matches!(tag(tags, source.start - 1), Tag::Cue(_) | Tag::Clause);
        let reason = "a reporting clause leads in the words";
        let found = Attribution { source, cue: Some(at..at + 1), reason };
        if !depends {
            return Some(found);
        }
        inner.get_or_insert(found);
    }
    if inner.is_some() {
        return inner;
    }
    let source = without_verb(document, tags, clause_subject(tags, floor, place.before.end)?);
    Some(Attribution { source, cue: None, reason: "the subject of the sentence that holds the words" })
}

/// "Calling the plan “a joke,” Ms. Lee walked out": the subject behind the words that the clause led in with.
fn behind_introduction(document: &Document, tags: &[Tag], place: &Place) -> Option<Range<usize>> {
    let comma = usize::from(tag(tags, place.after.start) == Tag::Comma);
    let closed = comma > 0 || ends_with_comma(document, place);
    let subject = phrase_from(tags, place.after.start + comma, place.after.end).filter(|_| closed)?;
    Some(without_verb(document, tags, subject))
}

/// "Ms. Lee left": the phrase up to a verb behind its name.
fn without_verb(document: &Document, tags: &[Tag], phrase: Range<usize>) -> Range<usize> {
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

/// Whether the verb at `at` is passive, so that its subject is not who speaks: "was called", "has been described".
fn is_passive(document: &Document, tags: &[Tag], at: usize) -> bool {
    let mut buffer = [0; 24];
    let verb = document.tokens.get(at).map_or("", |token| document.token_text(token));
    let past = lowercase(verb, &mut buffer).is_some_and(is_past);
    let be = (0..at).rev().take(3).find(|at| tag(tags, *at) != Tag::Adverb);
    past && be.is_some_and(|at| BE.iter().any(|form| is_word(document, at, form)))
}

const BE: &[&str] = &["be", "been", "being", "is", "are", "was", "were"];

/// Who is said to have done what the passive verb at `verb` tells, "by the mayor" before or behind the words; nobody where none is.
fn agent(document: &Document, tags: &[Tag], verb: usize, place: &Place) -> Attribution {
    let by = |at: &usize| is_word(document, *at, "by");
    let before =
        || (verb + 1..place.before.end).find(by).and_then(|by| phrase_from(tags, by + 1, place.before.end));
    let behind = Some(place.after.start).filter(by).and_then(|by| phrase_from(tags, by + 1, place.after.end));
    let (source, reason) = match behind.or_else(before) {
        Some(source) => (source, "“by” names who is reported"),
        None => (verb..verb, "a passive verb hides who said the words"),
    };
    Attribution { source, cue: Some(verb..verb + 1), reason }
}

/// "according to Ms. Lee" beginning at `at`.
pub fn according_to(document: &Document, tags: &[Tag], at: usize, ceiling: usize) -> Option<Attribution> {
    if !is_word(document, at, "according") || !is_word(document, at + 1, "to") {
        return None;
    }
    let source = phrase_from(tags, at + 2, ceiling)?;
    Some(Attribution { source, cue: Some(at..at + 2), reason: "“according to” names the speaker" })
}

/// "Ms. Lee's claim that", "a statement by Ms. Lee": a noun of saying at `at` with its owner.
fn said_by_noun(document: &Document, tags: &[Tag], at: usize, place: &Place) -> Option<Attribution> {
    let floor = place.before.start;
    let mut buffer = [0; 24];
    let word = document.tokens.get(at).map(|token| document.token_text(token))?;
    if !cues::is_noun(lowercase(word, &mut buffer)?) {
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
        reason: "a noun for something said, with its owner",
    })
}

/// "PENCE: Well, look": a turn of a transcript inside the quotation marks begins with the speaker's name in capitals.
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

/// The speaker by a neighbouring sentence: `words` are the tokens of the reporter's sentence before a quotation that stands alone.
pub fn by_sentence_before(document: &Document, tags: &[Tag], words: Range<usize>) -> Option<Attribution> {
    let Range { start, end } = words;
    let whole = Place { before: start..end, quotation: end..end, after: end..end };
    let colon = (start..end).rev().take(2).any(|at| tag(tags, at) == Tag::Colon);
    let found = before(document, tags, &whole)?;
    let reason =
        if colon { "the sentence before leads in the words" } else { "the sentence before speaks of them" };
    Some(Attribution { reason, ..found })
}

/// Whether the token at `at` is a finite reporting verb, not a noun of the same form ("the report", "in his call").
pub fn is_verb(tags: &[Tag], at: usize) -> bool {
    let Tag::Cue(cue) = tag(tags, at) else { return false };
    let before = at.checked_sub(1).map_or(Tag::Stop, |before| tag(tags, before));
    let follows_determiner =
        matches!(before, Tag::Determiner | Tag::Possessive | Tag::Link | Tag::Preposition);
    let stands_as_noun = cue.noun && matches!(before, Tag::Word | Tag::Cue(_));
    !(cue.participle || follows_determiner || stands_as_noun)
}

/// Whether a comma, inside the marks or after them, breaks the quotation off for a reporting clause.
fn ends_with_comma(document: &Document, place: &Place) -> bool {
    let inside = place.quotation.clone().rev().nth(1).is_some_and(|at| is_word(document, at, ","));
    inside || is_word(document, place.after.start, ",")
}

/// Whether the quotation ends its own sentence, so that no reporting clause can follow it.
fn ends_with_full_stop(document: &Document, tags: &[Tag], quotation: &Range<usize>) -> bool {
    let last = quotation.clone().rev().find(|at| tag(tags, *at) != Tag::Mark);
    last.is_some_and(|at| is_word(document, at, "."))
}
