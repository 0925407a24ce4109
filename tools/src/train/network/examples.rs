//! Passages as numbers: word ids, contexts, hints, labels.

use super::soft_labels::SoftLabels;
use crate::train::corpora::Passage;
use crate::train::corpora::guidelines::LabelSet;
use crate::train::corpora::headline_case::{Cast, recast};
use byline::document::Document;
use byline::model::VIEWS;
use byline::training::features::{self, WordContext, word_features};
use byline::training::gate::is_candidate;
use std::collections::HashMap;

/// Marks a word that belongs to no group of like words.
pub const ALONE: u32 = u32::MAX;

/// The distinct words of all corpora.
pub struct FeatureIds {
    ids: HashMap<String, u32>,
    /// Rows of the vocabulary, by fingerprint.
    vocabulary: HashMap<u32, u32>,
    /// How many rows each hashed table has.
    buckets: [usize; VIEWS],
    groups: HashMap<String, u32>,
    /// One for each word.
    pub words: Vec<Entry>,
}

/// What training needs of a word.
#[derive(Clone, Copy)]
pub struct Entry {
    /// Row in the vocabulary (0 is "unknown"), then rows in the hashed tables.
    pub rows: [u32; VIEWS + 1],
    /// The group of like words, if it can be (part of) a name, or [`ALONE`].
    pub group: u32,
    /// Its id in capitals, and with a first capital; its own where that changes nothing, or before they are
    /// asked for.
    pub casts: [u32; 2],
}

impl FeatureIds {
    /// An empty ids over a vocabulary (fingerprints of rows 1, 2, …).
    pub fn new(vocabulary: &[u32], buckets: [usize; VIEWS]) -> FeatureIds {
        let vocabulary = vocabulary.iter().enumerate().map(|(row, &print)| (print, row as u32 + 1)).collect();
        FeatureIds { ids: HashMap::new(), vocabulary, buckets, groups: HashMap::new(), words: Vec::new() }
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
        let group = *self.groups.entry(word.to_lowercase()).or_insert(next);
        let id = self.words.len() as u32;
        let group = if is_candidate(word) { group } else { ALONE };
        self.words.push(Entry { rows, group, casts: [id, id] });
        self.ids.insert(word.to_owned(), id);
        id
    }

    /// Adds every word in capitals and with a first capital.
    pub fn add_casts(&mut self) {
        let words: Vec<(String, u32)> = self.ids.iter().map(|(word, &id)| (word.clone(), id)).collect();
        for (word, id) in words {
            let casts = [Cast::Upper, Cast::Title].map(|cast| self.id(&recast(&word, cast, false)));
            self.words[id as usize].casts = casts;
        }
    }
}

/// One sentence.
#[derive(Clone, Default)]
pub struct Sentence {
    /// Word ids.
    pub words: Vec<u32>,
    /// Contexts.
    pub contexts: Vec<WordContext>,
    /// What the rules take each token for.
    pub hints: Vec<u8>,
    /// The labels allowed.
    pub allowed: Vec<LabelSet>,
    /// How much its loss counts.
    pub weight: f32,
    /// Whether people have labelled it.
    pub by_hand: bool,
    /// The number of the first token among the teacher's.
    pub soft: Option<usize>,
}

/// What is read together.
#[derive(Clone, Default)]
pub struct Example {
    /// Its sentences.
    pub sentences: Vec<Sentence>,
}

impl Example {
    /// Tokens in all sentences.
    pub fn tokens(&self) -> usize {
        self.sentences.iter().map(|sentence| sentence.words.len()).sum()
    }
}

/// The passage as numbers.
pub fn example(ids: &mut FeatureIds, passage: &Passage, teacher: &SoftLabels) -> Example {
    let document = passage.document();
    let texts: Vec<String> =
        document.tokens.iter().map(|token| document.token_text(token).to_owned()).collect();
    let mut example = encode(ids, &document);
    let mut at = 0;
    for (sentence, trust) in example.sentences.iter_mut().zip(&passage.trust) {
        (sentence.weight, sentence.by_hand) = (trust.weight, trust.by_hand);
        sentence.allowed = passage.allowed[at..at + sentence.words.len()].to_vec();
        sentence.soft = teacher.find(&texts[at..at + sentence.words.len()]);
        at += sentence.words.len();
    }
    example
}

/// A document as numbers, without labels.
pub fn encode(ids: &mut FeatureIds, document: &Document) -> Example {
    let words = features::words(document);
    let hints = byline::training::hints(document);
    let ids: Vec<u32> = words.distinct.iter().map(|word| ids.id(word)).collect();
    let sentences = document.sentences.iter().map(|sentence| {
        let range = sentence.first_token.index()..sentence.end_token.index();
        Sentence {
            words: words.word[range.clone()].iter().map(|&word| ids[word as usize]).collect(),
            contexts: words.context[range.clone()].to_vec(),
            hints: hints[range].to_vec(),
            allowed: Vec::new(),
            weight: 1.0,
            by_hand: false,
            soft: None,
        }
    });
    Example { sentences: sentences.collect() }
}
