//! Quoted words as sets of characters, and how far two of them are the same.

use crate::evaluate::gold::{Text, is_space};
use crate::jsonl_format::Range;
use std::collections::BTreeSet;

/// Positions of characters.
pub type Positions = BTreeSet<u32>;

/// The positions in `ranges` that hold no white space.
pub fn positions(text: &Text, ranges: &[Range]) -> Positions {
    let of = |range: &Range| {
        let characters = text.chars_of(range[0] as usize, range[1] as usize);
        (range[0]..).zip(characters).filter(|(_, c)| !is_space(**c)).map(|(at, _)| at).collect::<Vec<_>>()
    };
    ranges.iter().flat_map(of).collect()
}

/// How many positions two sets share.
pub fn common(a: &Positions, b: &Positions) -> usize {
    a.intersection(b).count()
}

/// Whether `part` is at least half of `whole`.
pub fn is_half(part: usize, whole: usize) -> bool {
    2 * part >= whole
}

/// Pairs gold and predicted sets one to one, those that share most first, if they share at least half of
/// each. For each gold set the position of its partner.
pub fn align(gold: &[Positions], found: &[&Positions]) -> Vec<Option<usize>> {
    let mut candidates = Vec::new();
    for (at, g) in gold.iter().enumerate() {
        for (place, p) in found.iter().enumerate() {
            let shared = common(g, p);
            if shared > 0 && is_half(shared, g.len()) && is_half(shared, p.len()) {
                candidates.push((std::cmp::Reverse(shared), at, place));
            }
        }
    }
    candidates.sort();
    let mut matched = vec![None; gold.len()];
    for (_, at, place) in candidates {
        if matched[at].is_none() && !matched.contains(&Some(place)) {
            matched[at] = Some(place);
        }
    }
    matched
}
