//! What a teacher outside this tool said of the training sentences (written by `--dump`): its probability of each label for each token.

use anyhow::{Context as _, ensure};
use byline::mentions::labels::LABELS;
use serde::Deserialize;
use std::collections::HashMap;
use std::io::BufRead;
use std::path::Path;

/// Probabilities for sentences.
#[derive(Default)]
pub struct Teacher {
    /// A byte for each label of each token: 255 times the probability.
    bytes: Vec<u8>,
    /// For each sentence the number of its first token.
    sentences: HashMap<Vec<String>, usize>,
}

#[derive(Deserialize)]
struct Line {
    tokens: Vec<String>,
}

impl Teacher {
    /// Reads dumped sentences and the probabilities for them. Sentences that the teacher has not reached are zero throughout.
    pub fn read(&mut self, sentences: &Path, probabilities: &Path) -> anyhow::Result<()> {
        let bytes = std::fs::read(probabilities).with_context(|| probabilities.display().to_string())?;
        let file = std::fs::File::open(sentences).with_context(|| sentences.display().to_string())?;
        let before = self.bytes.len() / LABELS;
        let mut tokens = before;
        for line in std::io::BufReader::new(file).lines() {
            let Line { tokens: words } = serde_json::from_str(&line?)?;
            let count = words.len();
            self.sentences.entry(words).or_insert(tokens);
            tokens += count;
        }
        let expected = (tokens - before) * LABELS;
        ensure!(bytes.len() == expected, "{} bytes of probabilities, expected {expected}", bytes.len());
        self.bytes.extend(bytes);
        Ok(())
    }

    /// The number of a sentence's first token, if the teacher has read it.
    pub fn find(&self, words: &[String]) -> Option<usize> {
        let first = *self.sentences.get(words)?;
        self.probabilities(first).map(|_| first)
    }

    /// The probabilities of a token, brought back to a sum of 1.
    pub fn probabilities(&self, token: usize) -> Option<[f32; LABELS]> {
        let bytes = self.bytes.get(token * LABELS..(token + 1) * LABELS)?;
        let total: f32 = bytes.iter().map(|&byte| f32::from(byte)).sum();
        let mut p = [0.0; LABELS];
        p.iter_mut().zip(bytes).for_each(|(p, &byte)| *p = f32::from(byte) / total.max(1.0));
        (total > 0.0).then_some(p)
    }
}
