//! Everything that the network learns from, as numbers: words and their rows, examples, and what the teacher
//! says of them.

use super::dequantise::Start;
use super::network::examples::{Example, FeatureIds, example};
use super::network::soft_labels::SoftLabels;
use super::start::start;
use super::tutors;
use crate::train::corpora::Passage;
use crate::train::options::Options;
use anyhow::ensure;

/// What is learned from.
pub struct Lessons {
    /// The network before training, and its words. The rows that mean something are those that did before and
    /// those that are seen in training.
    pub start: Start,
    /// Every word of the passages.
    pub ids: FeatureIds,
    /// Every example, and how often it is read in an epoch.
    pub examples: Vec<(Example, usize)>,
    /// What a teacher says; without one, it knows no sentence.
    pub teacher: SoftLabels,
}

impl Lessons {
    /// Turns passages into numbers.
    pub fn new(options: &Options, passages: &[Passage]) -> anyhow::Result<Lessons> {
        let mut start = start(options, passages)?;
        ensure!(options.taught.len() == options.soft.len(), "every --taught needs its --soft");
        let mut teacher = SoftLabels::default();
        for (sentences, probabilities) in options.taught.iter().zip(&options.soft) {
            teacher.read(sentences, probabilities)?;
        }
        let mut ids = FeatureIds::new(&start.words, start.network.shape.buckets);
        let mut examples = examples(&mut ids, passages, &teacher, options.no_hints);
        tutors::teach(&options.teach, passages, &mut examples, &mut teacher)?;
        for entry in &ids.words {
            start.used.iter_mut().zip(entry.rows).for_each(|(used, row)| used[row as usize] = true);
        }
        ids.add_casts();
        Ok(Lessons { start, ids, examples, teacher })
    }
}

/// The passages as numbers, each with how often it is read.
fn examples(
    ids: &mut FeatureIds,
    passages: &[Passage],
    teacher: &SoftLabels,
    no_hints: bool,
) -> Vec<(Example, usize)> {
    let each = passages.iter().map(|passage| {
        let mut example = example(ids, passage, teacher);
        if no_hints {
            example.sentences.iter_mut().for_each(|sentence| sentence.hints.fill(0));
        }
        (example, passage.copies)
    });
    each.collect()
}
