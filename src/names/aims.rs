//! "the Coalition to Save Our Bridges": a body that is called by what it is there to do. The tagger sees a
//! part of it, or nothing.

use crate::lexicon::flag::{self, Flags};
use crate::lexicon::line::{Line, Style};
use crate::lexicon::uses::Uses;
use crate::mention::{Found, MentionKind, Source};
use crate::names::whole::with_whole;

/// Words with a capital that begin no aim, but say to whom something goes: "from the Committee to Ana Lind".
const SOMEBODY: Flags = flag::NAME | flag::GIVEN | flag::SURNAME | flag::TITLE | flag::FUNCTION | flag::DATE;

/// The most tokens of an aim.
const LONGEST: usize = 8;

/// The names of a sentence (in order, without overlap), with bodies that are called by an aim in one piece.
pub fn with_aims(line: &Line, names: Vec<Found>) -> Vec<Found> {
    with_whole(names, (line.start + 1..line.end).filter_map(|to| body(line, to)).collect())
}

/// The body whose aim begins with the "to" at `to`.
fn body(line: &Line, to: usize) -> Option<Found> {
    let body = to - 1;
    let led = line.is(to, "to") && Uses::of_bodies().is(line.text(body), "aim") && line.is_capital(body);
    if line.style != Style::Plain || !led || line.has(to + 1, SOMEBODY) {
        return None;
    }
    let capital = |at: &usize| line.is_capital(*at) && !line.has(*at, flag::DATE);
    let aim = (to + 1..line.end.min(to + 1 + LONGEST)).take_while(capital).count();
    let part = |at: &usize| capital(at) && !line.has(*at, flag::FUNCTION | flag::NORP);
    let first = (line.start.max(body.saturating_sub(LONGEST))..body).rev().take_while(part).last();
    let reason = "it is a body with what it is there to do";
    let name = Found::new(first.unwrap_or(body), to + 1 + aim, MentionKind::Org, 0.9, Source::Rule, reason);
    (aim > 1).then_some(name)
}

#[cfg(test)]
mod tests {
    use crate::names::by_rules::organisations;

    #[test]
    fn a_body_has_its_aim_in_its_name() {
        assert_eq!(
            organisations("The founder left the Coalition to Save Our Bridges in May."),
            ["Coalition to Save Our Bridges"]
        );
        assert_eq!(
            organisations("He joined the Citizens Committee to Rebuild Elsmere."),
            ["Citizens Committee to Rebuild Elsmere"]
        );
    }

    #[test]
    fn what_goes_to_somebody_is_no_aim() {
        let text = "She went from the Committee to Jonas Lind, and the Union to Leeds United by train.";
        assert!(organisations(text).iter().all(|body| !body.contains(" to ")));
    }
}
