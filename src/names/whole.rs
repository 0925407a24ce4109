//! Names that a rule reads as one piece, among those that were found.

use crate::mention::Found;

/// The names of a sentence (in order, without overlap) with the `whole` ones in the place of their parts.
pub fn with_whole(names: Vec<Found>, whole: Vec<Found>) -> Vec<Found> {
    if whole.is_empty() {
        return names;
    }
    let apart = |name: &Found| whole.iter().all(|one| name.end <= one.first || one.end <= name.first);
    let mut all: Vec<Found> = names.into_iter().filter(apart).collect();
    all.extend(whole.iter().copied());
    all.sort_by_key(|name| name.first);
    all
}
