//! Names without a model: runs of capitals, cut and judged by the words in them and beside them.
//!
//! The rules are ordered, the first that fits decides. Each carries the confidence it earned on the training corpora (the share of its
//! names that were right in kind and extent). What one occurrence cannot decide is left to the document pass, with low confidence.

mod context;
mod heads;
mod lists;
mod people;
mod works;

use crate::mentions::lexicon::flag;
use crate::mentions::runs::{Run, runs};
use crate::mentions::words::Line;
use crate::mentions::{Found, MentionKind, Source};
use context::unknown;
use heads::whole;
use lists::listed;
use people::titled;
use works::{election, quoted_work};

/// The names of a sentence, in order and without overlap.
pub fn names(line: &Line) -> Vec<Found> {
    let mut found = Vec::new();
    let mut from = line.start;
    for run in runs(line) {
        if let Some(work) = quoted_work(line, run) {
            from = work.end;
            found.push(work);
        } else if let Some(election) = election(line, run) {
            from = election.end;
            found.push(election);
        } else if run.first >= from {
            cut(line, run, &mut found);
        }
    }
    found
}

/// Cuts a run into names, from left to right.
fn cut(line: &Line, run: Run, found: &mut Vec<Found>) {
    let mut at = run.first;
    while at < run.end {
        let rest = Run { first: at, end: run.end };
        let name = whole(line, rest)
            .or_else(|| titled(line, rest))
            .or_else(|| listed(line, rest))
            .or_else(|| unknown(line, rest));
        match name {
            Some(Step::Name(name)) => {
                at = name.end.max(at + 1);
                found.push(name);
            }
            Some(Step::Skip(end)) => at = end.max(at + 1),
            None => at += 1,
        }
        while at < run.end && !line.is_capital(at) && !starts_small(line, at) {
            at += 1;
        }
    }
}

/// What a rule makes of the head of a run.
enum Step {
    /// A name.
    Name(Found),
    /// Words up to here are no name.
    Skip(usize),
}

fn name(first: usize, end: usize, kind: MentionKind, confidence: f32, reason: &'static str) -> Option<Step> {
    Some(Step::Name(Found::new(first, end, kind, confidence, Source::Rule, reason)))
}

/// A particle in small letters that a name may begin with: "al-Rashid", "von Linden".
fn starts_small(line: &Line, at: usize) -> bool {
    line.has(at, flag::PARTICLE) && line.is_lower(at)
}
