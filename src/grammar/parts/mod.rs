//! The part of speech of every token, learned: which word is a verb, a noun or an adjective decides where a
//! description begins and ends.
//!
//! An averaged perceptron (Collins, 2002) goes from left to right and adds up, for each part, the weights of
//! what it sees: the word, its ending and shape, its neighbours and the parts it gave to the two tokens
//! before ([`features`]). The weights are a section of the model's file; without a model every word is
//! [`Part::Unknown`], and those who ask fall back on lists.

pub mod features;
mod part;

use super::verbs::is_past;
use crate::document::Document;
pub use features::ROWS;
use features::{Seen, rows};
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

    /// The part with the highest sum over some rows, for an open word no part of a closed class; the first of
    /// equals.
    fn best(&self, rows: &[usize], open: bool) -> Part {
        let mut sums = [0i32; PARTS];
        for row in rows {
            let Some(row) = self.rows.get(*row) else { continue };
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
            let part = self.best(&rows(&seen, at, before), open);
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
    for at in 0..parts.len() {
        let mended = match parts.get(at) {
            Some(Part::Finite) if at > 1 && is_noun_after_all(document, &parts, at) => Part::Noun,
            Some(Part::Noun) if is_adjective_after_all(document, &parts, at) => Part::Adjective,
            _ => continue,
        };
        parts.get_mut(at).into_iter().for_each(|part| *part = mended);
    }
    parts
}

/// How far before a noun its article may stand, in tokens.
const REACH: usize = 4;
/// Nouns without "s" that take the verb of a plural.
const MANY: &[&str] = &["children", "men", "people", "police", "public", "staff", "team", "women"];

/// Whether what was taken for a noun is an adjective, by its ending and by what it stands before: "a
/// cheerful, restless cook".
fn is_adjective_after_all(document: &Document, parts: &[Part], at: usize) -> bool {
    let text = |at: usize| document.tokens.get(at).map_or("", |token| document.token_text(token));
    let ends = ["ful", "less", "ous"].iter().any(|ending| text(at).ends_with(ending));
    let before = matches!(parts.get(at + 1), Some(Part::Noun | Part::Adjective)) || text(at + 1) == ",";
    ends && before && text(at).starts_with(char::is_lowercase)
}

/// Whether what was taken for a verb is a noun: behind an article and a noun of the singular the form without
/// "s" is none ("the cable maker,").
fn is_noun_after_all(document: &Document, parts: &[Part], at: usize) -> bool {
    let text = |at: usize| document.tokens.get(at).map_or("", |token| document.token_text(token));
    let part = |at: usize| parts.get(at).copied().unwrap_or_default();
    let word = text(at);
    if !word.starts_with(char::is_lowercase) || word.ends_with('s') || is_past(word) || word.len() < 4 {
        return false;
    }
    let singular = |at: usize| {
        let word = text(at);
        matches!(part(at), Part::Noun | Part::Name) && !word.ends_with('s') && !MANY.contains(&word)
    };
    // "with the veteran cosmonaut Ana Souza"
    let ends = matches!(text(at + 1), "," | "." | "of" | ")")
        || part(at + 1) == Part::Noun
        || text(at + 1).starts_with(char::is_uppercase);
    if !singular(at - 1) || !ends {
        return false;
    }
    let first = (at.saturating_sub(REACH)..at)
        .rev()
        .find(|at| !matches!(part(*at), Part::Noun | Part::Name | Part::Adjective | Part::Participle));
    first.is_some_and(|at| part(at) == Part::Determiner || matches!(text(at), "'s" | "’s"))
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
