//! Offices before a name, which are longer than their noun: "Secretary of State for Trade [Ana Souza]", "the
//! clerk of the court [Peter Oduya]".

use super::around::Words;
use super::phrase::phrase;
use crate::grammar::Tag;
use crate::grammar::parts::Part;
use crate::lexicon::offices::names_office;
use crate::mention::MentionKind;
use std::ops::Range;

/// "\[Secretary\] of State for Business and Trade NAME": the office that titles before `end` begin with.
pub fn titled(words: &Words, end: usize, floor: usize) -> Option<usize> {
    let lowest = floor.max(end.saturating_sub(16));
    if !words.is_capital(end - 1) || words.mention_at(end - 1).is_some_and(|m| m.kind == MentionKind::Person)
    {
        return None;
    }
    let mut of = false;
    let mut office = None;
    for at in (lowest..end).rev() {
        // "Deputy Secretary of State for": the state is no office of its own.
        let state = words.is(at, "State") && at > lowest && words.is(at - 1, "of");
        if of && words.is_capital(at) && !state && names_office(words.document, at) {
            office = Some(at);
        }
        let link = words.is_any(at, &["&", "and", "for", "of", "the"]);
        if !words.is_capital(at) && !link && words.tag(at) != Tag::Comma
            || words.is_in(at, MentionKind::Person)
        {
            break;
        }
        of = words.is_any(at, &["for", "of"]);
    }
    office
}

/// "[Clerk of the court] NAME", "the mayor of Elsmere NAME": a phrase that its office heads, right before the
/// name.
pub fn holder(words: &Words, end: usize, floor: usize) -> Option<Range<usize>> {
    if !words.is_noun(end - 1) {
        return None;
    }
    let lowest = floor.max(end.saturating_sub(12));
    let first = |at: &usize| {
        words.part(*at) == Part::Determiner
            || *at == floor
            || words.tag(at.wrapping_sub(1)) == Tag::Dash
            || names_office(words.document, *at) && !words.is_nominal(at.wrapping_sub(1))
    };
    let found = (lowest..end).filter(first).find_map(|start| {
        let found = phrase(words, start, end)?;
        (found.range.end == end
            && found.head + 1 < end
            && words.is_any(found.head + 1, &["for", "of", "on"])
            && names_office(words.document, found.head)
            && words.mention_at(found.head).is_none())
        .then_some(found.range)
    })?;
    Some(found)
}

/// "Republican nominee Gov.": the abbreviation before the name adds nothing to what stands before it.
pub fn without_abbreviations(words: &Words, range: Range<usize>) -> Range<usize> {
    let mut end = range.end;
    while end > range.start + 1
        && words.text(end - 1).ends_with('.')
        && words.fits(end - 2, MentionKind::Person)
    {
        end -= 1;
    }
    range.start..end
}
