//! Scores cards: whether each says of its person, organisation or other thing what a careful reader wants to
//! know.
//!
//! A gold card gives the names of a thing and the words that say who or what it is. Its names are wherever
//! they stand in the text ([`occurrences`]), and its cluster is the one that has most of them ([`shown`]).
//! What is asked of the cluster is in [`judge`](mod@judge); a card on which nothing is wrong is **right**,
//! and the share of those is the main figure ([`figures`]).

mod explain;
mod figures;
mod judge;
mod judgement;
mod occurrences;
mod plain;
mod print;
mod shown;

use super::corpus::Pair;
pub use figures::CardScores;
pub use judge::judge;
pub use judgement::Judgement;
pub use print::{scores as print_scores, wrong as print_wrong};

/// Judges the cards of a set. An article without output has none.
pub fn score(pairs: &[Pair]) -> Vec<Judgement> {
    let with_output = pairs.iter().filter(|pair| !pair.found.missing);
    with_output.flat_map(|pair| judge(&pair.gold, &pair.found.record.clusters)).collect()
}

#[cfg(test)]
mod tests;
