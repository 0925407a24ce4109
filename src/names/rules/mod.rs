//! Names without a model: runs of capitals, cut and judged by the words in them and beside them.
//!
//! The rules are ordered, the first that fits decides. Each carries the confidence it earned on the training
//! corpora (the share of its names that were right in kind and extent). What one occurrence cannot decide is
//! left to the document pass, with low confidence.
//!
//! To add a rule, copy `skeleton.rs`, which says step by step how.

mod context;
mod head_nouns;
mod lists;
mod people;
#[cfg(test)]
mod skeleton;
mod step;
mod works;

use crate::lexicon::line::Line;
use crate::mention::Found;
use crate::names::runs::{Run, runs};
use context::unknown;
use head_nouns::whole;
use lists::listed;
use people::titled;
use step::{Step, starts_small};
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
