//! Trained models as teachers: what they say of sentences that no person has labelled, so that a new one
//! keeps what they know.

use super::corpora::Passage;
use super::network::examples::Example;
use super::network::gradient::softmax;
use super::network::soft_labels::SoftLabels;
use anyhow::Context as _;
use byline::model::Model;
use byline::training::labels::LABELS;
use byline::training::{hints, tagger};
use rayon::prelude::*;
use std::path::PathBuf;

/// What is known of each token of a passage: nothing of those that cannot be in a name.
type Known = Vec<Option<[f32; LABELS]>>;

/// Adds the mean of what the models say to `labels`, for the sentences that have no teacher yet.
pub fn teach(
    models: &[PathBuf],
    passages: &[Passage],
    examples: &mut [(Example, usize)],
    labels: &mut SoftLabels,
) -> anyhow::Result<()> {
    let read = |path: &PathBuf| std::fs::read(path).with_context(|| path.display().to_string());
    let files = models.iter().map(read).collect::<anyhow::Result<Vec<_>>>()?;
    let models = files.iter().map(|file| Model::parse(file)).collect::<Result<Vec<_>, _>>()?;
    if models.is_empty() {
        return Ok(());
    }
    labels.knows_rare = true;
    let untaught = |passage: &&Passage| passage.trust.iter().any(|trust| !trust.by_hand);
    let known: Vec<Option<Known>> =
        passages.par_iter().map(|passage| Some(passage).filter(untaught).map(|p| mean(&models, p))).collect();
    for ((passage, (example, _)), known) in passages.iter().zip(examples).zip(&known) {
        let Some(mut rest) = known.as_deref() else { continue };
        for (sentence, trust) in example.sentences.iter_mut().zip(&passage.trust) {
            let (own, behind) = rest.split_at(sentence.words.len());
            if !trust.by_hand && sentence.soft.is_none() {
                sentence.soft = Some(labels.add(own));
            }
            rest = behind;
        }
    }
    Ok(())
}

/// The mean of the models' probabilities for each token.
fn mean(models: &[Model], passage: &Passage) -> Known {
    let document = passage.document();
    let hints = hints(&document);
    let mut known: Known = vec![None; document.tokens.len()];
    for model in models {
        for (at, scores) in tagger::scores(&document, &hints, model) {
            let total = known[at].get_or_insert([0.0; LABELS]);
            total.iter_mut().zip(softmax(&scores)).for_each(|(sum, p)| *sum += p / models.len() as f32);
        }
    }
    known
}
