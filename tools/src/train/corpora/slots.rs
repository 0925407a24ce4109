//! The names of a passage that are certain.

use super::guidelines::LabelSet;
use byline::training::labels::{LABELS, NAME_KINDS, begin, inside};

/// A name in a passage: its tokens and its kind, as a position in [`NAME_KINDS`].
pub struct Slot {
    /// Its first token.
    pub first: usize,
    /// One past its last token.
    pub end: usize,
    /// Its kind.
    pub kind: usize,
}

/// The names of which every token has exactly one label.
pub fn slots(allowed: &[LabelSet]) -> Vec<Slot> {
    let only = |set: LabelSet| {
        (set.count_ones() == 1).then(|| set.trailing_zeros() as usize).filter(|&label| label < LABELS)
    };
    let mut slots = Vec::new();
    for (first, &set) in allowed.iter().enumerate() {
        let Some(kind) = (0..NAME_KINDS.len()).find(|&kind| only(set) == Some(begin(kind))) else { continue };
        let rest = allowed[first + 1..].iter().take_while(|&&set| only(set) == Some(inside(kind))).count();
        let end = first + 1 + rest;
        // What follows must not be inside the name, even perhaps.
        if allowed.get(end).is_none_or(|set| set >> inside(kind) & 1 == 0) {
            slots.push(Slot { first, end, kind });
        }
    }
    slots
}
