//! Which entities of two readings are the same: those that share most names.

use crate::articles::reading::{Reading, touch};
use crate::evaluate::normalise::normalise;
use crate::jsonl_format::Range;
use std::collections::BTreeMap;

/// The entities of two readings, paired.
pub struct Pairing {
    /// For each found entity the gold one.
    gold: Vec<Option<usize>>,
    /// For each gold entity the found one that is paired with it and shares most names.
    found: Vec<Option<usize>>,
}

impl Pairing {
    /// Pairs each found entity with the gold one that shares most names with it; equals with the first.
    pub fn new(gold: &Reading, found: &Reading) -> Pairing {
        let names: Vec<(Range, usize)> = names(gold);
        let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for (at, found) in self::names(found) {
            for (_, gold) in names.iter().filter(|(other, _)| touch(*other, at)) {
                *shared.entry((found, *gold)).or_default() += 1;
            }
        }
        let mut pairing =
            Pairing { gold: vec![None; found.entities.len()], found: vec![None; gold.entities.len()] };
        let mut order: Vec<_> = shared.into_iter().collect();
        order.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        for ((found, gold), _) in order {
            let first = pairing.gold[found].is_none();
            pairing.gold[found].get_or_insert(gold);
            if first {
                pairing.found[gold].get_or_insert(found);
            }
        }
        pairing
    }

    /// The gold entity that a found one is.
    pub fn gold(&self, found: usize) -> Option<usize> {
        self.gold.get(found).copied().flatten()
    }

    /// The found entity that a gold one is.
    pub fn found(&self, gold: usize) -> Option<usize> {
        self.found.get(gold).copied().flatten()
    }
}

/// Every name with its entity, trimmed, in order of the text.
pub fn names(reading: &Reading) -> Vec<(Range, usize)> {
    let each = reading.entities.iter().enumerate();
    let mut names: Vec<_> = each
        .flat_map(|(place, entity)| entity.names().map(move |at| (trimmed(reading, at), place)))
        .collect();
    names.sort();
    names
}

/// A name without what guidelines differ about.
pub fn trimmed(reading: &Reading, [start, end]: Range) -> Range {
    let (start, end) = normalise(&reading.text, start as usize, end as usize);
    [start as u32, end as u32]
}
