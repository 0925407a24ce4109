//! Names that a rule reads as one piece, among those that were found.

use crate::mention::Found;
use crate::order;

/// The names of a sentence (in order, without overlap) with the `whole` ones (in order) in the place of their
/// parts; of two that overlap the first.
pub fn with_whole(names: Vec<Found>, mut whole: Vec<Found>) -> Vec<Found> {
    if whole.is_empty() {
        return names;
    }
    let mut end = 0;
    whole.retain(|one| {
        let behind = one.first >= end;
        end = if behind { one.end } else { end };
        behind
    });
    let mut all: Vec<Found> =
        names.into_iter().filter(|name| !overlap(&whole, name.first, name.end)).collect();
    all.extend(whole);
    order::by(&mut all, |name| name.first as u64);
    all
}

/// Whether one of the names (in order, without overlap) holds one of these tokens.
pub fn overlap(names: &[Found], first: usize, end: usize) -> bool {
    let behind = names.partition_point(|name| name.end <= first);
    names.get(behind).is_some_and(|name| name.first < end)
}
