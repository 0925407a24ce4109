//! The training loop: shuffled batches, each split over the cores, a warm-up and a cosine.

use super::adam::{Adam, TableGradient};
use super::dropout::Dropout;
use super::examples::{ALONE, Example, FeatureIds};
use super::gradient::{Target, backward, loss};
use super::layers::{Network, Rows};
use super::soft_labels::SoftLabels;
use crate::train::corpora::guidelines::is_rare;
use crate::train::corpora::headline_case::Cast;
use byline::model::VIEWS;
use byline::training::features::{SentenceCase, WordContext};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::time::Instant;

/// How a network is trained.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Schedule {
    /// Times every example is read.
    pub epochs: f32,
    /// Tokens in one step.
    pub batch: usize,
    /// The greatest learning rate.
    pub rate: f32,
    /// AdamW's weight decay.
    pub decay: f32,
    /// Share of values dropped.
    pub dropout: f32,
    /// Share of words treated as unknown.
    pub word_dropout: f32,
    /// Share of sentences recast as headlines in every epoch, half of them in capitals throughout; the
    /// teacher's probabilities are those of the sentence as it was.
    pub recast: f32,
    /// The teacher's share in the loss.
    pub teacher_share: f32,
    /// How much more a token counts that people have given one of the rare kinds.
    pub rare_weight: f32,
    /// The seed of everything random.
    pub seed: u64,
}

/// How many parts a batch is split into; fixed, so that sums come out the same on any number of cores.
const SHARDS: usize = 4;

/// Steps in which the rate rises from zero.
const WARM_UP: f32 = 200.0;

/// What is learned from.
pub struct Data<'d> {
    /// Every word.
    pub ids: &'d FeatureIds,
    /// Every example, and how often it is read in an epoch.
    pub examples: &'d [(Example, usize)],
    /// The teacher; without one, it knows no sentence.
    pub teacher: &'d SoftLabels,
}

/// How far training is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Position {
    /// Epochs done.
    pub epoch: usize,
    /// Steps done.
    pub step: usize,
}

/// Trains a network in place, from a position on; `done` is called after every epoch.
pub fn train(
    network: &mut Network,
    adam: &mut Adam,
    data: &Data,
    schedule: &Schedule,
    mut at: Position,
    mut done: impl FnMut(&mut Network, &mut Adam, Position) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let tokens: usize = data.examples.iter().map(|(example, copies)| example.tokens() * copies).sum();
    let steps = (schedule.epochs * tokens as f32 / schedule.batch as f32) as usize;
    let mut gradients: Vec<TableGradient> = network.tables.iter().map(TableGradient::new).collect();
    let (start, first) = (Instant::now(), at.step);
    let mut average = None;
    while at.step < steps {
        // Every epoch has a seed of its own, so that training can resume between two.
        let mut random =
            fastrand::Rng::with_seed(schedule.seed.wrapping_mul(1009).wrapping_add(at.epoch as u64));
        for batch in batches(data.examples, schedule.batch, &mut random) {
            let rate = schedule.rate * rate_at(at.step as f32, steps as f32);
            let loss = one_step(network, data, &batch, schedule, adam, &mut gradients, rate, random.u64(..));
            let mean = average.get_or_insert(loss);
            *mean += (loss - *mean) * 0.02;
            at.step += 1;
            if at.step.is_multiple_of(100) || at.step == steps {
                let each = start.elapsed().as_secs_f64() / (at.step - first) as f64;
                eprintln!("step {} of {steps}: loss {mean:.4}, {each:.3} s a step", at.step);
            }
            if at.step == steps {
                break;
            }
        }
        at.epoch += 1;
        done(network, adam, at)?;
    }
    Ok(())
}

/// The share of the greatest rate at a step: up in a line, down along a cosine.
fn rate_at(step: f32, steps: f32) -> f32 {
    let warm_up = WARM_UP.min(steps / 10.0);
    if step < warm_up {
        return (step + 1.0) / warm_up;
    }
    0.5 * (1.0 + (std::f32::consts::PI * (step - warm_up) / (steps - warm_up)).cos()).max(0.0)
}

/// All examples in random order, so many tokens at a time.
fn batches<'e>(
    examples: &'e [(Example, usize)],
    size: usize,
    random: &mut fastrand::Rng,
) -> Vec<Vec<&'e Example>> {
    let copies = examples.iter().flat_map(|(example, copies)| std::iter::repeat_n(example, *copies));
    let mut order: Vec<&Example> = copies.collect();
    random.shuffle(&mut order);
    let (mut batches, mut batch, mut tokens) = (Vec::new(), Vec::new(), 0);
    for example in order {
        tokens += example.tokens();
        batch.push(example);
        if tokens >= size {
            batches.push(std::mem::take(&mut batch));
            tokens = 0;
        }
    }
    batches
}

#[allow(clippy::too_many_arguments)]
fn one_step(
    network: &mut Network,
    data: &Data,
    batch: &[&Example],
    schedule: &Schedule,
    adam: &mut Adam,
    gradients: &mut [TableGradient],
    rate: f32,
    seed: u64,
) -> f64 {
    let size: usize = batch.iter().map(|example| example.tokens()).sum();
    let shards: Vec<_> = (0..SHARDS)
        .map(|shard| batch[shard * batch.len() / SHARDS..(shard + 1) * batch.len() / SHARDS].to_vec())
        .collect();
    let frozen = &*network;
    let parts: Vec<_> = shards
        .into_par_iter()
        .enumerate()
        .map(|(shard, examples)| {
            let random = fastrand::Rng::with_seed(seed.wrapping_add(shard as u64));
            let mut dropout = Dropout {
                random,
                share: schedule.dropout,
                words: schedule.word_dropout,
                recast: schedule.recast,
            };
            let (rows, mut targets) =
                lay_out(data.ids, &examples, data.teacher, schedule.rare_weight, Some(&mut dropout));
            targets.iter_mut().flatten().for_each(|target| target.weight /= size as f32);
            let trace = frozen.forward(&rows, Some(&mut dropout));
            let (loss, scores) = loss(&trace.scores, &targets, schedule.teacher_share);
            let (dense, input) = backward(frozen, &rows, &trace, scores, schedule.dropout);
            (loss, rows, dense, input)
        })
        .collect();
    let mut dense = network.dense.zeros();
    let mut total = 0.0;
    for (loss, rows, mut part, input) in parts {
        total += loss;
        for (sum, part) in dense.all().into_iter().zip(part.all()) {
            sum.values.iter_mut().zip(&part.values).for_each(|(sum, value)| *sum += value);
        }
        for (at, features) in rows.features.iter().enumerate() {
            let Some(features) = features else { continue };
            let mut from = 0;
            for (table, &row) in gradients.iter_mut().zip(features) {
                let end = from + table.values.cols;
                table.add(row, &input.row(at)[from..end]);
                from = end;
            }
        }
    }
    adam.step(network, &mut dense, gradients, rate);
    gradients.iter_mut().for_each(TableGradient::clear);
    total
}

/// Examples as rows, with what each row should be. With drop-out, some words are unknown and some sentences
/// recast as headlines.
pub fn lay_out(
    ids: &FeatureIds,
    examples: &[&Example],
    teacher: &SoftLabels,
    rare_weight: f32,
    mut dropout: Option<&mut Dropout>,
) -> (Rows, Vec<Option<Target>>) {
    let mut rows = Rows { features: vec![None], groups: vec![u32::MAX], group_sizes: Vec::new() };
    let mut targets = vec![None];
    for example in examples {
        let mut groups: HashMap<u32, u32> = HashMap::new();
        for sentence in &example.sentences {
            let cast =
                dropout.as_deref_mut().map_or(Cast::Same, |dropout| dropout.cast(sentence.words.len()));
            for (at, &word) in sentence.words.iter().enumerate() {
                let word = match cast {
                    Cast::Same => word,
                    Cast::Upper => ids.words[word as usize].casts[0],
                    Cast::Title => ids.words[word as usize].casts[1],
                };
                let entry = &ids.words[word as usize];
                let mut features = [0; VIEWS + 3];
                features[..=VIEWS].copy_from_slice(&entry.rows);
                features[VIEWS + 1] = context(sentence.contexts[at], cast).into();
                features[VIEWS + 2] = sentence.hints[at].into();
                if let Some(dropout) = dropout.as_deref_mut() {
                    dropout.forget(&mut features);
                }
                rows.features.push(Some(features));
                rows.groups.push(rows_group(&mut rows.group_sizes, &mut groups, entry.group));
                targets.push(sentence.allowed.get(at).map(|&allowed| {
                    // Where it is a matter of a rare kind, the corpus is heard and not the teacher.
                    let more = if sentence.by_hand && is_rare(allowed) { rare_weight } else { 1.0 };
                    let soft = sentence.soft.filter(|_| teacher.knows_rare || !is_rare(allowed));
                    let soft = soft.and_then(|first| teacher.probabilities(first + at));
                    Target { allowed, weight: sentence.weight * more, soft }
                }));
            }
            rows.features.push(None);
            rows.groups.push(u32::MAX);
            targets.push(None);
        }
    }
    (rows, targets)
}

/// The number of a group among the rows, counted up in its size.
fn rows_group(sizes: &mut Vec<f32>, numbers: &mut HashMap<u32, u32>, group: u32) -> u32 {
    if group == ALONE {
        return u32::MAX;
    }
    let number = *numbers.entry(group).or_insert(sizes.len() as u32);
    if number as usize == sizes.len() {
        sizes.push(0.0);
    }
    sizes[number as usize] += 1.0;
    number
}

/// A context in a sentence that has been recast.
fn context(context: WordContext, cast: Cast) -> WordContext {
    match cast {
        Cast::Same => context,
        Cast::Title => context % 8 + 8 * SentenceCase::Title as u8,
        Cast::Upper => context % 8 + 8 * SentenceCase::Upper as u8,
    }
}
