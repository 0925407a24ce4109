//! What a teacher outside this tool said of the training sentences (written by `--dump`): its probability of
//! each label for each token.

use anyhow::{Context as _, ensure};
use byline::training::labels::LABELS;
use serde::Deserialize;
use std::collections::HashMap;
use std::io::BufRead;
use std::path::Path;

/// Probabilities for sentences.
#[derive(Default)]
pub struct SoftLabels {
    /// A byte for each label of each token: 255 times the probability.
    bytes: Vec<u8>,
    /// For each sentence the number of its first token.
    sentences: HashMap<Vec<String>, usize>,
    /// Whether it is heard also on the kinds that the corpora seldom mark.
    pub knows_rare: bool,
}

#[derive(Deserialize)]
struct TaughtLine {
    tokens: Vec<String>,
}

impl SoftLabels {
    /// Reads dumped sentences and the probabilities for them. Sentences that the teacher has not reached are
    /// zero throughout.
    pub fn read(&mut self, sentences: &Path, probabilities: &Path) -> anyhow::Result<()> {
        let bytes = std::fs::read(probabilities).with_context(|| probabilities.display().to_string())?;
        let file = std::fs::File::open(sentences).with_context(|| sentences.display().to_string())?;
        let before = self.bytes.len() / LABELS;
        let mut tokens = before;
        // The first line names the labels.
        for line in std::io::BufReader::new(file).lines().skip(1) {
            let TaughtLine { tokens: words } = serde_json::from_str(&line?)?;
            let count = words.len();
            self.sentences.entry(words).or_insert(tokens);
            tokens += count;
        }
        let expected = (tokens - before) * LABELS;
        ensure!(bytes.len() == expected, "{} bytes of probabilities, expected {expected}", bytes.len());
        self.bytes.extend(bytes);
        Ok(())
    }

    /// Adds what is known of the tokens of a sentence, and gives the number of the first.
    pub fn add(&mut self, tokens: &[Option<[f32; LABELS]>]) -> usize {
        let first = self.bytes.len() / LABELS;
        let byte = |p: f32| (255.0 * p).round() as u8;
        self.bytes.extend(tokens.iter().flat_map(|token| token.map_or([0; LABELS], |p| p.map(byte))));
        first
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_added_is_known_of_its_tokens_alone() {
        let mut labels = SoftLabels::default();
        let mut sure = [0.0; LABELS];
        sure[3] = 1.0;
        assert_eq!((labels.add(&[None, None]), labels.add(&[Some(sure), None])), (0, 2));
        assert_eq!([1, 2, 3].map(|token| labels.probabilities(token)), [None, Some(sure), None]);
    }
}
