//! What belongs to a name: no article, no title, no possessive ending, no marks at its ends — whoever found it.

use crate::document::TokenKind;
use crate::mentions::lexicon::flag;
use crate::mentions::words::Line;
use crate::mentions::{Found, MentionKind};
use crate::text::shapes::Shape;

/// The name without what does not belong to it; `None` when nothing is left.
pub fn trimmed(line: &Line, name: Found) -> Option<Found> {
    let Found { mut first, mut end, mut trigger, .. } = name;
    while first < end && is_edge(line, first) {
        first += 1;
    }
    while first < end && is_edge(line, end - 1) && !ends_with_stop(line, end) {
        end -= 1;
    }
    // "Reform Alliance of": a name goes on behind such a word, or ends before it.
    while first + 1 < end && line.is_any(end - 1, &["of", "the", "and", "for"]) && line.is_lower(end - 1) {
        end -= 1;
    }
    if end > first + 1 && line.is_any(first, &["the", "a", "an"]) && !is_part_of_name(line, first, end) {
        first += 1;
    }
    if name.kind == MentionKind::Person {
        let start = first;
        while let Some((after, _)) = line.phrase(first, end, flag::TITLE).filter(|(after, _)| *after < end) {
            let named = line.has(first, flag::GIVEN | flag::SURNAME)
                && after == first + 1
                && !line.has(first, flag::PERSONAL);
            if named || !(line.is_capital(after) || line.has(after, flag::PARTICLE)) {
                break;
            }
            first = after;
        }
        if first > start {
            trigger = trigger.or(Some((start, first)));
        }
    }
    (first < end).then_some(Found { first, end, trigger, ..name })
}

/// "The Hague" is listed with its article; a work keeps its own.
fn is_part_of_name(line: &Line, first: usize, end: usize) -> bool {
    line.phrase(first, end, flag::NAME).is_some()
}

fn is_edge(line: &Line, at: usize) -> bool {
    line.token_kind(at) == Some(TokenKind::Possessive)
        || line.shape(at) == Shape::Mark && !matches!(line.text(at), "+" | "!" | ")" | "(")
}

/// Whether the mark that closes the name belongs to it: "Yahoo!".
fn ends_with_stop(line: &Line, end: usize) -> bool {
    line.is(end - 1, "!") && line.is_glued(end.wrapping_sub(2))
}
