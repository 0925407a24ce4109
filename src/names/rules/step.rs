//! What a rule makes of the head of a run of capitals.

use crate::lexicon::flag;
use crate::lexicon::line::Line;
use crate::mention::{Found, MentionKind, Source};

/// What a rule makes of the head of a run.
pub enum Step {
    /// A name.
    Name(Found),
    /// Words up to here are no name.
    Skip(usize),
}

pub fn name(
    first: usize,
    end: usize,
    kind: MentionKind,
    confidence: f32,
    reason: &'static str,
) -> Option<Step> {
    Some(Step::Name(Found::new(first, end, kind, confidence, Source::Rule, reason)))
}

/// A particle in lower case that a name may begin with: "al-Rashid", "von Linden".
pub fn starts_small(line: &Line, at: usize) -> bool {
    line.has(at, flag::PARTICLE) && line.is_lower(at)
}
