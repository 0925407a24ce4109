//! The part of speech of every token, learned: which word is a verb, a noun or an adjective decides where a
//! description begins and ends.
//!
//! An averaged perceptron (Collins, 2002) goes from left to right and adds up, for each part, the weights of
//! what it sees: the word, its endings and shape, what the lists of nouns say of it, its neighbours and the
//! parts it gave to the two tokens before ([`mod@features`]). The weights are a section of the model's file;
//! without a model every word is [`Part::Unknown`], and those who ask fall back on lists.

pub mod features;
mod mended;
mod part;

use crate::document::Document;
pub use features::ROWS;
use features::{Seen, features, row};
use mended::mended;
use part::ALL;
pub use part::{PARTS, Part};

/// The words of closed classes that are as long as [`SHORTEST_OPEN`] letters.
const CLOSED: &[&str] = &[
    "across",
    "against",
    "alongside",
    "although",
    "amidst",
    "amongst",
    "another",
    "anybody",
    "anyone",
    "anything",
    "around",
    "because",
    "before",
    "behind",
    "beneath",
    "beside",
    "besides",
    "between",
    "beyond",
    "concerning",
    "considering",
    "despite",
    "during",
    "either",
    "enough",
    "everybody",
    "everyone",
    "everything",
    "except",
    "excluding",
    "following",
    "herself",
    "himself",
    "including",
    "inside",
    "itself",
    "myself",
    "neither",
    "nobody",
    "nothing",
    "notwithstanding",
    "opposite",
    "ourselves",
    "outside",
    "pending",
    "regarding",
    "several",
    "should",
    "somebody",
    "someone",
    "something",
    "themselves",
    "though",
    "through",
    "throughout",
    "toward",
    "towards",
    "underneath",
    "unless",
    "unlike",
    "versus",
    "whatever",
    "whenever",
    "whereas",
    "wherever",
    "whether",
    "whichever",
    "whilst",
    "whoever",
    "within",
    "without",
    "yourself",
];
/// Shorter words may be of a closed class that no list here has.
const SHORTEST_OPEN: usize = 6;

/// Whether the word can be of no closed class: "restless" ends as "unless" does and is no preposition.
fn is_open(word: &str) -> bool {
    word.len() >= SHORTEST_OPEN
        && word.bytes().all(|byte| byte.is_ascii_lowercase())
        && CLOSED.binary_search(&word).is_err()
}

/// Learned weights, borrowed from the model's file: [`ROWS`] rows of [`PARTS`] signed bytes.
#[derive(Clone, Copy, Debug)]
pub struct Weights<'a> {
    rows: &'a [[u8; PARTS]],
}

impl<'a> Weights<'a> {
    /// The weights in these bytes, if they are as many as they should be.
    pub fn new(bytes: &'a [u8]) -> Option<Weights<'a>> {
        let (rows, rest) = bytes.as_chunks::<PARTS>();
        (rest.is_empty() && rows.len() == ROWS).then_some(Weights { rows })
    }

    /// The part with the highest sum over some features, for an open word no part of a closed class; the
    /// first of equals.
    fn best(&self, features: &[u32], open: bool) -> Part {
        let mut sums = [0i32; PARTS];
        for feature in features {
            let Some(row) = self.rows.get(row(*feature)) else { continue };
            sums.iter_mut().zip(row).for_each(|(sum, weight)| *sum += i32::from(weight.cast_signed()));
        }
        let parts = ALL.iter().zip(&sums).rev().filter(|(part, _)| !open || !part.is_closed());
        parts.max_by_key(|(_, sum)| **sum).map_or(Part::Unknown, |(part, _)| *part)
    }
}

impl Weights<'_> {
    /// The parts of the words of one sentence.
    pub fn tag<'t>(&self, words: impl Iterator<Item = &'t str>) -> Vec<Part> {
        let words: Vec<&str> = words.collect();
        let seen: Vec<Seen> = words.iter().copied().map(Seen::new).collect();
        let mut before = [Part::Unknown; 2];
        let next = |at: usize| {
            let open = words.get(at).is_some_and(|word| is_open(word));
            let part = self.best(&features(&seen, at, before), open);
            before = [before[1], part];
            part
        };
        (0..seen.len()).map(next).collect()
    }
}

/// The parts of all tokens of the document, sentence by sentence.
pub fn parts(document: &Document, weights: Option<Weights>) -> Vec<Part> {
    let mut parts = vec![Part::Unknown; document.tokens.len()];
    let Some(weights) = weights else { return parts };
    for sentence in &document.sentences {
        let words = document.tokens_of(sentence).iter().map(|token| document.token_text(token));
        let slots = parts.get_mut(sentence.first_token.index()..).unwrap_or_default();
        slots.iter_mut().zip(weights.tag(words)).for_each(|(slot, part)| *slot = part);
    }
    mended(document, parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closed_words_are_sorted_and_long() {
        assert!(CLOSED.is_sorted() && CLOSED.iter().all(|word| word.len() >= SHORTEST_OPEN));
        assert!(is_open("restless") && !is_open("unless") && !is_open("Inside") && !is_open("upon"));
    }
}
