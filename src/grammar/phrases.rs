//! Noun phrases around a reporting verb: its subject before it, after it, or at the head of the clause.

use super::tags::Tag;
use std::ops::Range;

/// The longest subject worth looking for, in tokens; keeps every search bounded.
const REACH: usize = 48;

/// The most words that go on with a noun phrase behind a comma: "a hasty, \[late-night session\]".
const ADJECTIVES: usize = 3;

/// The tag at `at`; beyond the text there is a full stop.
pub fn tag(tags: &[Tag], at: usize) -> Tag {
    tags.get(at).copied().unwrap_or(Tag::Stop)
}

/// The subject of the verb at `verb`, looked for from there back to `floor`.
pub fn subject_before(tags: &[Tag], verb: usize, floor: usize) -> Option<Range<usize>> {
    let head = floor;
    let floor = floor.max(verb.saturating_sub(REACH));
    let mut end = verb;
    while end > floor && matches!(tag(tags, end - 1), Tag::Adverb | Tag::Auxiliary | Tag::Time) {
        end -= 1;
    }
    match end.checked_sub(1).filter(|last| *last >= floor).map(|last| tag(tags, last))? {
        // "rose and said": the verbs share a subject.
        Tag::And => clause_subject(tags, head, end - 1),
        Tag::Comma | Tag::Dash => before_apposition(tags, end - 1, floor),
        Tag::Close => {
            let open = (floor..end).rev().find(|at| tag(tags, *at) == Tag::Open)?;
            phrase_before(tags, open, floor)
        }
        _ => phrase_before(tags, end, floor),
    }
}

/// "Mr. Haddad, the bank's chief negotiator, who lives in Lagos, \[said\]": steps back over what stands
/// between commas.
fn before_apposition(tags: &[Tag], close: usize, floor: usize) -> Option<Range<usize>> {
    if let Some(name) = apposed_name(tags, close, floor) {
        return Some(name);
    }
    let mut end = close;
    loop {
        let open = (floor..end).rev().find(|at| matches!(tag(tags, *at), Tag::Comma | Tag::Dash))?;
        let start = (floor..open)
            .rev()
            .find(|at| matches!(tag(tags, *at), Tag::Comma | Tag::Dash | Tag::Mark))
            .map_or(floor, |at| at + 1);
        let first = tag(tags, start);
        let describes =
            matches!(first, Tag::Determiner | Tag::Pronoun | Tag::Word | Tag::Cue(_)) && start > floor;
        if !describes {
            return phrase_before(tags, open, start);
        }
        end = open;
    }
}

/// "the board's chairwoman, Judge Ana Souza, \[said\]": the name between commas that explains a description.
fn apposed_name(tags: &[Tag], close: usize, floor: usize) -> Option<Range<usize>> {
    let open = (floor..close).rev().find(|at| !matches!(tag(tags, *at), Tag::Name | Tag::Capital))?;
    let named = (open + 1..close).any(|at| tag(tags, at) == Tag::Name) && tag(tags, open) == Tag::Comma;
    // "the mayor of Springfield, Ohio, [said]" is one description.
    let place = open.checked_sub(1).is_none_or(|before| tag(tags, before) == Tag::Name);
    let start = (floor..open)
        .rev()
        .find(|at| matches!(tag(tags, *at), Tag::Comma | Tag::Dash | Tag::Mark | Tag::Colon | Tag::Stop))
        .map_or(floor, |at| at + 1);
    let first = tag(tags, start);
    let describes = matches!(first, Tag::Determiner | Tag::Capital)
        || first == Tag::Name && tag(tags, open - 1) == Tag::Word;
    (named && !place && describes && start < open).then_some(open + 1..close)
}

/// The noun phrase that ends before `end`, not reaching back beyond `floor`.
fn phrase_before(tags: &[Tag], end: usize, floor: usize) -> Option<Range<usize>> {
    let last = end.checked_sub(1).filter(|last| *last >= floor)?;
    if tag(tags, last) == Tag::Pronoun {
        return Some(last..end);
    }
    let mut start = end;
    while start > floor && joins(tags, start - 1, start < end) && !parts(tags, start) {
        start -= 1;
    }
    // "In Paris officials [said]": the phrase begins after the preposition's own.
    while start < end && !tag(tags, start).opens_phrase() && tag(tags, start) != Tag::Word {
        start += 1;
    }
    let head = (start..end).any(|at| {
        matches!(tag(tags, at), Tag::Name | Tag::Determiner | Tag::Capital | Tag::Word | Tag::Pronoun)
    });
    (start < end && head).then_some(start..end)
}

/// Whether a new noun phrase begins at `at`: a determiner that no determiner or link leads in.
fn parts(tags: &[Tag], at: usize) -> bool {
    let before = at.checked_sub(1).map_or(Tag::Stop, |before| tag(tags, before));
    tag(tags, at) == Tag::Determiner && matches!(before, Tag::Name | Tag::Capital | Tag::Word)
}

/// Whether the token at `at` belongs to the noun phrase that goes on after it.
fn joins(tags: &[Tag], at: usize, inside: bool) -> bool {
    match tag(tags, at) {
        Tag::Name | Tag::Determiner | Tag::Capital | Tag::Word | Tag::Possessive => true,
        Tag::Link => inside,
        // "the trade and transport minister", "Ms. Lee and Mr. Ito"
        Tag::And => inside && tag(tags, at.wrapping_sub(1)).nominal(),
        // A reporting word after a determiner or name is a noun: "the report", "its claims".
        Tag::Cue(cue) => {
            (inside || cue.noun)
                && !cue.participle
                && matches!(tag(tags, at.wrapping_sub(1)), Tag::Determiner | Tag::Possessive | Tag::Word)
        }
        _ => false,
    }
}

/// The noun phrase that begins at `start` and ends before `ceiling`.
pub fn phrase_from(tags: &[Tag], start: usize, ceiling: usize) -> Option<Range<usize>> {
    let ceiling = ceiling.min(start + REACH);
    if start >= ceiling {
        return None;
    }
    if tag(tags, start) == Tag::Pronoun {
        return Some(start..start + 1);
    }
    let mut end = start;
    while end < ceiling && !(end > start && parts(tags, end)) {
        let here = tag(tags, end);
        let next = tag(tags, end + 1);
        let goes_on = match here {
            Tag::Name | Tag::Determiner | Tag::Capital | Tag::Word | Tag::Possessive => true,
            Tag::Link | Tag::And => {
                end > start && matches!(next, Tag::Name | Tag::Determiner | Tag::Capital | Tag::Word)
            }
            Tag::Cue(_) => end > start && matches!(tag(tags, end - 1), Tag::Determiner | Tag::Possessive),
            _ => false,
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    (end > start && tag(tags, start) != Tag::Possessive).then_some(start..end)
}

/// The subject of the clause between `floor` and `end`: its first noun phrase that no preposition or
/// introduction holds.
pub fn clause_subject(tags: &[Tag], floor: usize, end: usize) -> Option<Range<usize>> {
    let mut at = floor;
    while at < end {
        match tag(tags, at) {
            // "In a statement on Monday, …" and "Asked about it, …": the clause proper follows the comma.
            Tag::Preposition | Tag::Link | Tag::Cue(_) | Tag::Clause => {
                let comma = |from: usize| (from..end.min(at + REACH)).find(|at| tag(tags, *at) == Tag::Comma);
                let first = comma(at);
                // "After a hasty, late-night session, the …": a comma between adjectives closes nothing.
                let inside = |next: &usize| {
                    let words = first.map_or(0..0, |first| first + 1..*next);
                    words.len() <= ADJECTIVES
                        && words.into_iter().all(|at| tag(tags, at) == Tag::Word)
                        && tag(tags, next + 1).opens_phrase()
                };
                match first.and_then(|first| comma(first + 1)).filter(inside).or(first) {
                    Some(comma) => at = comma + 1,
                    None => at = (at + 1..end).find(|at| tag(tags, *at).opens_phrase())?,
                }
            }
            tag if tag.opens_phrase() => return phrase_from(tags, at, end),
            Tag::Word => return phrase_from(tags, at, end),
            _ => at += 1,
        }
    }
    None
}
