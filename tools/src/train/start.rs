//! What a run begins with: the words that the network knows, and its weights before training.

use super::dequantise::{Start, dequantise};
use super::network::layers::Network;
use super::network::vectors::{self, Vectors};
use crate::train::corpora::Passage;
use crate::train::options::Options;
use anyhow::Context as _;
use byline::training::features::{normalised, word_features};
use std::collections::{HashMap, HashSet};

/// The model that the options name, or a network of chance, its words as the vectors have them.
pub fn start(options: &Options, passages: &[Passage]) -> anyhow::Result<Start> {
    if let Some(path) = &options.start {
        let file = std::fs::read(path).with_context(|| path.display().to_string())?;
        return dequantise(&file);
    }
    let vectors = options.vectors.as_ref().map(|path| vectors::read(path)).transpose()?;
    let vectors = vectors.map(|vectors| vectors.reduced(options.vector_words, options.word_dim, 0.3));
    let known = vocabulary(passages, options.vocabulary, vectors.as_ref());
    let shape = options.shape(known.len());
    let mut network = Network::new(&shape, &mut fastrand::Rng::with_seed(options.seed));
    let rows = [shape.vocabulary + 1].into_iter().chain(shape.buckets);
    let mut used: Vec<Vec<bool>> = rows.map(|rows| vec![false; rows]).collect();
    used[0][0] = true;
    if let Some(vectors) = &vectors {
        seed_words(&mut network, &mut used[0], &known, vectors);
    }
    let words = known.iter().map(|word| word_features(word).fingerprint).collect();
    Ok(Start { network, words, used })
}

/// The words the network knows: the corpora's most frequent, and the most frequent of the vectors.
fn vocabulary(passages: &[Passage], size: usize, vectors: Option<&Vectors>) -> Vec<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for passage in passages {
        let document = passage.document();
        for token in &document.tokens {
            *counts.entry(normalised(document.token_text(token))).or_default() += 1;
        }
    }
    let mut ranked: Vec<(String, usize)> = counts.into_iter().filter(|(_, count)| *count > 1).collect();
    ranked.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    ranked.truncate(size);
    let mut words: Vec<String> = ranked.into_iter().map(|(word, _)| word).collect();
    let known: HashSet<String> = words.iter().cloned().collect();
    let others = vectors.iter().flat_map(|vectors| &vectors.words);
    words.extend(others.filter(|word| !known.contains(*word) && normalised(word) == **word).cloned());
    words
}

/// Puts the vectors into the table of words, whose rows then mean something.
fn seed_words(network: &mut Network, used: &mut [bool], words: &[String], vectors: &Vectors) {
    let rows: HashMap<&str, usize> =
        vectors.words.iter().enumerate().map(|(row, word)| (word.as_str(), row)).collect();
    for (at, word) in words.iter().enumerate() {
        if let Some(&row) = rows.get(word.as_str()) {
            let vector = &vectors.values[row * vectors.dim..(row + 1) * vectors.dim];
            network.tables[0].row_mut(at + 1).copy_from_slice(vector);
            used[at + 1] = true;
        }
    }
}
