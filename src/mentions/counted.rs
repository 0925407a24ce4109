//! Amounts and dates in one walk over a sentence: what is a date is no amount.

use crate::amounts::written::amount;
use crate::dates::written::expression;
use crate::lexicon::line::Line;
use crate::mention::Found;

/// The amounts and dates of a sentence, in order.
pub fn counted(line: &Line) -> impl Iterator<Item = Found> {
    let (mut at, mut floor) = (line.start, line.start);
    std::iter::from_fn(move || {
        while at < line.end {
            if let Some(next) = expression(line, at, floor).or_else(|| amount(line, at, floor)) {
                (at, floor) = (next.end.max(at + 1), next.end);
                return Some(next);
            }
            at += 1;
        }
        None
    })
}
