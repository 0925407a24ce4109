//! Scores one reading of articles against another, layer by layer.
//!
//! Spans are compared as they are, but for names, which are trimmed as `cargo x evaluate` trims them.
//! Entities of the two readings are paired by the names they share ([`pairing`]). A role, a speaker or a
//! pronoun is right only with the right entity.

mod entities;
mod names;
mod numbers;
pub mod pairing;
mod quotes;
mod scores;

use crate::articles::kinds::name_of;
use crate::articles::reading::Reading;
use crate::evaluate::names::agreement;
use pairing::Pairing;
pub use scores::Scores;
use std::collections::BTreeSet;

/// Scores pairs of readings: the gold one, then the other.
pub fn score<'r>(pairs: impl Iterator<Item = (&'r Reading, &'r Reading)>) -> Scores {
    let mut scores = Scores::default();
    for (gold, found) in pairs {
        let pairing = Pairing::new(gold, found);
        blocks(gold, found, &mut scores);
        names::add(gold, found, &mut scores);
        entities::add(gold, found, &pairing, &mut scores);
        quotes::add(gold, found, &pairing, &mut scores);
        numbers::add_dates(gold, found, &mut scores);
        numbers::add_amounts(gold, found, &mut scores);
    }
    scores
}

/// Blocks with their bounds and kind, and their leads.
fn blocks(gold: &Reading, found: &Reading, scores: &mut Scores) {
    let all = |reading: &Reading| -> BTreeSet<_> {
        reading.blocks.iter().map(|block| (block.at, name_of(&block.kind))).collect()
    };
    scores.add("blocks", agreement(&all(gold), &all(found)));
    let leads = |reading: &Reading| -> BTreeSet<_> {
        let leads = reading.blocks.iter().filter_map(|block| block.lead);
        leads.map(|(kind, at)| (at, name_of(&kind))).collect()
    };
    scores.add("leads", agreement(&leads(gold), &leads(found)));
}

#[cfg(test)]
mod tests;
