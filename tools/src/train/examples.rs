//! Passages as numbers: word ids, contexts, groups of like words, labels.

use super::corpora::Passage;
use super::guidelines::LabelSet;
use byline::document::Document;
use byline::mentions::features::{self, Context, word_features};
use byline::model::VIEWS;
use std::collections::HashMap;

/// Marks a token that belongs to no group of like words.
pub const ALONE: u32 = u32::MAX;

/// The distinct words of all corpora, each with the rows of its features in the tables of the network.
pub struct Lexicon {
    ids: HashMap<String, u32>,
    /// Rows of the vocabulary, by fingerprint.
    vocabulary: HashMap<u32, u32>,
    /// How many rows each hashed table has.
    buckets: [usize; VIEWS],
    /// For each word: row in the vocabulary (0 is "unknown"), then rows in the hashed tables.
    pub rows: Vec<[u32; VIEWS + 1]>,
    /// For each word the id of its lower-cased form's group.
    lower: Vec<u32>,
    groups: HashMap<String, u32>,
}

impl Lexicon {
    /// An empty lexicon over a vocabulary (fingerprints of rows 1, 2, …).
    pub fn new(vocabulary: &[u32], buckets: [usize; VIEWS]) -> Lexicon {
        let vocabulary = vocabulary.iter().enumerate().map(|(row, &print)| (print, row as u32 + 1)).collect();
        Lexicon {
            ids: HashMap::new(),
            vocabulary,
            buckets,
            rows: Vec::new(),
            lower: Vec::new(),
            groups: HashMap::new(),
        }
    }

    /// The id of a word.
    pub fn id(&mut self, word: &str) -> u32 {
        if let Some(&id) = self.ids.get(word) {
            return id;
        }
        let features = word_features(word);
        let mut rows = [0; VIEWS + 1];
        rows[0] = self.vocabulary.get(&features.fingerprint).copied().unwrap_or(0);
        for (view, row) in rows[1..].iter_mut().enumerate() {
            *row = features.views[view] % self.buckets[view] as u32;
        }
        let next = self.groups.len() as u32;
        self.lower.push(*self.groups.entry(word.to_lowercase()).or_insert(next));
        self.rows.push(rows);
        self.ids.insert(word.to_owned(), self.rows.len() as u32 - 1);
        self.rows.len() as u32 - 1
    }
}

/// One sentence.
#[derive(Clone, Default)]
pub struct Sentence {
    /// Word ids.
    pub words: Vec<u32>,
    /// Contexts.
    pub contexts: Vec<Context>,
    /// For each token the group of like capitalised words in the passage, or [`ALONE`].
    pub groups: Vec<u32>,
    /// The labels allowed.
    pub allowed: Vec<LabelSet>,
    /// Where the teacher's probabilities of the first token lie, in tokens.
    pub soft: Option<usize>,
}

/// What is read together.
#[derive(Clone, Default)]
pub struct Example {
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// How much its loss counts.
    pub weight: f32,
}

impl Example {
    /// Tokens in all sentences.
    pub fn tokens(&self) -> usize {
        self.sentences.iter().map(|sentence| sentence.words.len()).sum()
    }
}

/// The passage as numbers. `soft` is the index of its first token among the teacher's probabilities.
pub fn example(lexicon: &mut Lexicon, passage: &Passage, soft: Option<usize>) -> Example {
    let mut example = encode(lexicon, &passage.document());
    example.weight = passage.weight;
    let mut at = 0;
    for sentence in &mut example.sentences {
        sentence.allowed = passage.allowed[at..at + sentence.words.len()].to_vec();
        sentence.soft = soft.map(|soft| soft + at);
        at += sentence.words.len();
    }
    example
}

/// A document as numbers, without labels.
pub fn encode(lexicon: &mut Lexicon, document: &Document) -> Example {
    let words = features::words(document);
    let ids: Vec<u32> = words.distinct.iter().map(|word| lexicon.id(word)).collect();
    let groups: Vec<u32> = (words.distinct.iter().zip(&ids))
        .map(|(word, &id)| if features::is_candidate(word) { lexicon.lower[id as usize] } else { ALONE })
        .collect();
    let sentences = document.sentences.iter().map(|sentence| {
        let range = sentence.first_token.index()..sentence.end_token.index();
        let local = &words.word[range.clone()];
        Sentence {
            words: local.iter().map(|&word| ids[word as usize]).collect(),
            contexts: words.context[range].to_vec(),
            groups: local.iter().map(|&word| groups[word as usize]).collect(),
            allowed: Vec::new(),
            soft: None,
        }
    });
    Example { sentences: sentences.collect(), weight: 1.0 }
}
