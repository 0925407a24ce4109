//! Phrases that name something else through a name: "the Trump administration" is a government, "Kenyan
//! officials" are people.

use crate::document::TokenKind;
use crate::lexicon::flag;
use crate::lexicon::line::Line;
use crate::mention::{Found, MentionKind};

/// The most words between the name and the noun: "U.S. national security officials".
const GAP: usize = 3;

/// Gives the name the phrase around it, where there is one.
pub fn with_nominal(line: &Line, name: Found) -> Found {
    use MentionKind::*;
    if !matches!(name.kind, Person | Org | Gpe | Loc | Norp) {
        return name;
    }
    Found { nominal: phrase(line, &name), ..name }
}

fn phrase(line: &Line, name: &Found) -> Option<(usize, usize)> {
    let mut at = name.end;
    if line.token_kind(at) == Some(TokenKind::Possessive) {
        at += 1;
    }
    let head =
        (at..=at + GAP).take_while(|at| line.is_lower(*at)).find(|at| line.has(*at, flag::NOMINAL_HEAD))?;
    // "Lind met officials": a verb or a small word between ends the phrase.
    if (at..head).any(|at| line.has(at, flag::FUNCTION | flag::AFTER_PERSON)) {
        return None;
    }
    let mut first = name.first;
    if first > line.start && line.is_any(first - 1, &["the", "a"]) {
        first -= 1;
    }
    Some((first, head + 1))
}
