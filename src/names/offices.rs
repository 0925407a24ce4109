//! "the Prime Minister's Office", "the Orra County Sheriff's Office": the body that works for an office. The
//! tagger sees the place in it, or nothing.

use crate::document::TokenKind;
use crate::lexicon::flag::{self, Flags};
use crate::lexicon::line::{Line, Style};
use crate::mention::{Found, MentionKind, Source};
use crate::names::whole::with_whole;

/// What works for the holder of an office.
const BODIES: &[&str] = &["department", "office", "secretariat"];

/// Words with a capital that are no part of such a name.
const OTHER: Flags = flag::FUNCTION | flag::DATE | flag::NORP | flag::NO_NAME;

/// The most tokens before the office's possessive ending.
const LONGEST: usize = 6;

/// The names of a sentence (in order, without overlap), with the bodies of offices in one piece.
pub fn with_offices(line: &Line, names: Vec<Found>) -> Vec<Found> {
    with_whole(names, (line.start..line.end).filter_map(|at| body(line, at)).collect())
}

/// The body whose possessive ending stands at `at`.
fn body(line: &Line, at: usize) -> Option<Found> {
    let owned = line.token_kind(at) == Some(TokenKind::Possessive) && line.is_any(at + 1, BODIES);
    let office = at.checked_sub(1).filter(|office| owned && *office >= line.start)?;
    let titled = line.has(office, flag::TITLE) && line.is_capital(office);
    // "Sheriff's office", too, but "the Prime Minister's office" is a room.
    let named = line.is_capital(at + 1) || line.is_any(office, &["sheriff", "marshal"]);
    if line.style != Style::Plain || !titled || !named || line.is_capital(at + 2) {
        return None;
    }
    let part = |at: &usize| line.is_capital(*at) && !line.has(*at, OTHER);
    let first = (line.start.max(at.saturating_sub(LONGEST))..at).rev().take_while(part).last()?;
    let reason = "it is the body that works for an office";
    Some(Found::new(first, at + 2, MentionKind::Org, 0.9, Source::Rule, reason))
}

#[cfg(test)]
mod tests {
    use crate::names::by_rules::organisations;

    #[test]
    fn what_works_for_an_office_is_a_body() {
        assert_eq!(
            organisations("The call went to the Prime Minister’s Office on Monday."),
            ["Prime Minister’s Office"]
        );
        assert_eq!(
            organisations("He told the Lake County Sheriff's Office so."),
            ["Lake County Sheriff's Office"]
        );
        assert_eq!(
            organisations("He waited outside the prime minister's office. She left the President's office."),
            [""; 0]
        );
    }
}
