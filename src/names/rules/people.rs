//! People behind their titles, and where a person's name ends.

use crate::lexicon::flag;
use crate::lexicon::line::Line;
use crate::mention::{Found, MentionKind};
use crate::names::rules::step::{Step, name, starts_small};
use crate::names::runs::Run;

/// "Prime Minister Ana Souza", "Mr. Lind": titles go, the rest is a person.
pub fn titled(line: &Line, run: Run) -> Option<Step> {
    let mut at = run.first;
    while at < run.end
        && line.has(at, flag::MODIFIER)
        && line.is_capital(at)
        && !line.has(at, flag::GIVEN | flag::SURNAME)
    {
        at += 1;
    }
    let mut after = None;
    while let Some((end, _)) = line.phrase(at, run.end, flag::TITLE) {
        if line.has(at, flag::GIVEN) && at > run.first {
            break;
        }
        after = Some(end);
        at = end;
    }
    let first = after?;
    let listed = line.phrase(run.first, run.end, flag::NAME);
    if listed.is_some_and(|(end, _)| end > first) {
        return None;
    }
    if first >= run.end || !(line.is_capital(first) || starts_small(line, first)) {
        return Some(Step::Skip(first));
    }
    let end = person_end(line, first, run.end);
    name(first, end, MentionKind::Person, 0.9, "a title stands before it").map(|step| match step {
        Step::Name(found) => Step::Name(Found { trigger: Some((run.first, first)), ..found }),
        skip => skip,
    })
}

/// Where a person's name that begins at `first` ends: before a connector or after five words.
pub fn person_end(line: &Line, first: usize, end: usize) -> usize {
    let mut at = first;
    let mut words = 0;
    while at < end && words < 6 {
        let joined = line.is_inner_hyphen(at) || line.is_inner_hyphen(at.wrapping_sub(1));
        let nickname = line.is_any(at, &["\"", "“", "”"]);
        let inner = line.is_capital(at) || starts_small(line, at) || joined || nickname;
        if !inner
            || (words > 0
                && line.phrase(at, end, flag::TITLE & !flag::GIVEN).is_some()
                && at + 1 < end
                && !line.has(at, flag::SURNAME | flag::ROMAN | flag::GIVEN))
        {
            break;
        }
        words += usize::from(!joined && !nickname);
        at += 1;
    }
    at.max(first + 1)
}
