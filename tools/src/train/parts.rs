//! Learns the parts of speech (`cargo x train --parts`) from sentences that `tools/teacher/parts.py` has
//! tagged, and puts the weights into the model's file.
//!
//! An averaged perceptron: wherever the right part is not ahead of all others by [`MARGIN`], its weights go
//! up by one and those of the best other go down; what counts in the end is each weight's mean over all steps
//! (Collins, 2002).

use super::model_file::with_section;
use anyhow::{Context as _, ensure};
use byline::model::PARTS as SECTION;
use byline::training::parts::features::{FEATURES, Seen, features, row};
use byline::training::parts::{PARTS, Part, ROWS};
use std::collections::HashMap;
use std::path::Path;

/// Passes over the sentences.
const PASSES: usize = 6;
/// How far ahead of all others the right part has to be, in steps of a weight.
const MARGIN: f32 = 1.0;
/// A feature met less often than this has no weight: with many rare ones in every row the others are drowned.
const RAREST: u32 = 4;
/// The largest weight as a byte: more steps tell nothing more, and less bits travel.
const LARGEST: f32 = 12.0;
/// One sentence in so many is kept to score on.
const KEPT: usize = 25;
/// The share of sentences learned once more as a headline, in capital letters.
const RECAST: f32 = 0.04;

/// A sentence: its words, and their parts.
type Tagged = (Vec<String>, Vec<Part>);

/// Learns from the sentences in `from` and writes the weights into the model at `model`.
pub fn run(from: &Path, model: &Path) -> anyhow::Result<()> {
    let sentences = read(from)?;
    let (kept, learned): (Vec<_>, Vec<_>) =
        sentences.into_iter().enumerate().partition(|(at, _)| at % KEPT == 0);
    let strip = |numbered: Vec<(usize, Tagged)>| numbered.into_iter().map(|(_, tagged)| tagged).collect();
    let (kept, mut learned): (Vec<Tagged>, Vec<Tagged>) = (strip(kept), strip(learned));
    let mut random = fastrand::Rng::with_seed(1);
    let drawn: Vec<&Tagged> = learned.iter().filter(|_| random.f32() < RECAST).collect();
    let recast: Vec<Tagged> = drawn.into_iter().map(|tagged| headline(tagged, &mut random)).collect();
    learned.extend(recast);
    let mut perceptron = Perceptron::new(&learned);
    for pass in 1..=PASSES {
        random.shuffle(&mut learned);
        learned.iter().for_each(|tagged| perceptron.learn(tagged));
        eprintln!("pass {pass}: {:.2} % of tokens right while learning", perceptron.share());
    }
    let bytes = perceptron.quantised();
    let weights = byline::training::parts::Weights::new(&bytes).context("the weights do not fit")?;
    let (mut right, mut count) = (0, 0);
    for (words, parts) in &kept {
        let found = weights.tag(words.iter().map(String::as_str));
        right += found.iter().zip(parts).filter(|(found, part)| found == part).count();
        count += parts.len();
    }
    eprintln!("kept out: {:.2} % of {count} tokens right", 100.0 * right as f64 / count.max(1) as f64);
    let file = std::fs::read(model).with_context(|| model.display().to_string())?;
    std::fs::write(model, with_section(&file, SECTION, bytes)?)?;
    Ok(())
}

/// Reads lines of "word TAG" between tabs.
fn read(path: &Path) -> anyhow::Result<Vec<Tagged>> {
    let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let pair = |pair: &str| pair.rsplit_once(' ').map(|(word, tag)| (word.to_owned(), part(tag)));
    let tagged: Vec<Tagged> = text.lines().map(|line| line.split('\t').filter_map(pair).unzip()).collect();
    ensure!(tagged.iter().any(|(words, _)| !words.is_empty()), "{} holds no sentences", path.display());
    Ok(tagged)
}

/// The part that a tag of the Penn Treebank is.
fn part(tag: &str) -> Part {
    match tag {
        "NN" | "NNS" => Part::Noun,
        "NNP" | "NNPS" => Part::Name,
        "JJ" | "JJR" | "JJS" | "AFX" => Part::Adjective,
        "DT" | "PDT" | "PRP$" | "WP$" => Part::Determiner,
        "VBD" | "VBP" | "VBZ" => Part::Finite,
        "MD" => Part::Modal,
        "VB" => Part::Infinitive,
        "VBG" => Part::Gerund,
        "VBN" => Part::Participle,
        "RB" | "RBR" | "RBS" | "RP" | "UH" => Part::Adverb,
        "IN" | "TO" => Part::Preposition,
        "CC" => Part::Conjunction,
        "PRP" | "EX" => Part::Pronoun,
        "WDT" | "WP" | "WRB" => Part::Relative,
        "CD" => Part::Number,
        _ => Part::Unknown,
    }
}

/// The sentence with all first letters, or all letters, in capitals.
fn headline((words, parts): &Tagged, random: &mut fastrand::Rng) -> Tagged {
    let all = random.bool();
    let recast = |word: &String| {
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if !all && word.len() > 3 => first.to_uppercase().chain(letters).collect(),
            _ if all => word.to_uppercase(),
            _ => word.clone(),
        }
    };
    (words.iter().map(recast).collect(), parts.clone())
}

/// Weights on the way, and what is needed for their means.
struct Perceptron {
    weights: Vec<[f32; PARTS]>,
    /// Each step's change, times the number of the step.
    dated: Vec<[f32; PARTS]>,
    /// How often each feature is met.
    met: HashMap<u32, u32>,
    step: f32,
    right: usize,
    count: usize,
}

impl Perceptron {
    fn new(sentences: &[Tagged]) -> Perceptron {
        let zeros = vec![[0.0; PARTS]; ROWS];
        let mut met = HashMap::new();
        for (words, parts) in sentences {
            let seen: Vec<Seen> = words.iter().map(|word| Seen::new(word)).collect();
            let mut before = [Part::Unknown; 2];
            for (at, part) in parts.iter().enumerate() {
                features(&seen, at, before).iter().for_each(|feature| *met.entry(*feature).or_default() += 1);
                before = [before[1], *part];
            }
        }
        Perceptron { weights: zeros.clone(), dated: zeros, met, step: 1.0, right: 0, count: 0 }
    }

    fn learn(&mut self, (words, parts): &Tagged) {
        let seen: Vec<Seen> = words.iter().map(|word| Seen::new(word)).collect();
        let mut before = [Part::Unknown; 2];
        for (at, part) in parts.iter().enumerate() {
            let features = features(&seen, at, before);
            let sums = self.sums(&features);
            let best = |left_out: Option<Part>| {
                let parts = (0..PARTS).map(Part::from_index).filter(|part| Some(*part) != left_out);
                parts.rev().max_by(|a, b| sums[*a as usize].total_cmp(&sums[*b as usize])).unwrap_or_default()
            };
            let (found, rival) = (best(None), best(Some(*part)));
            if sums[*part as usize] <= sums[rival as usize] + MARGIN {
                for feature in features.iter().filter(|feature| self.met.get(feature) >= Some(&RAREST)) {
                    change(&mut self.weights, &mut self.dated, (row(*feature), *part), 1.0, self.step);
                    change(&mut self.weights, &mut self.dated, (row(*feature), rival), -1.0, self.step);
                }
            }
            self.right += usize::from(found == *part);
            self.count += 1;
            self.step += 1.0;
            before = [before[1], found];
        }
    }

    fn sums(&self, features: &[u32; FEATURES]) -> [f32; PARTS] {
        let mut sums = [0.0; PARTS];
        for feature in features {
            sums.iter_mut().zip(&self.weights[row(*feature)]).for_each(|(sum, weight)| *sum += weight);
        }
        sums
    }

    /// The share of tokens that were right, in percent, since this was last asked.
    fn share(&mut self) -> f64 {
        let share = 100.0 * self.right as f64 / self.count.max(1) as f64;
        (self.right, self.count) = (0, 0);
        share
    }

    /// The mean weights as signed bytes: the largest in ten thousand become [`LARGEST`].
    fn quantised(&self) -> Vec<u8> {
        let mean = |row: usize, at: usize| self.weights[row][at] - self.dated[row][at] / self.step;
        let means: Vec<f32> = (0..ROWS * PARTS).map(|at| mean(at / PARTS, at % PARTS)).collect();
        let mut sizes: Vec<f32> = means.iter().map(|mean| mean.abs()).collect();
        sizes.sort_by(f32::total_cmp);
        let scale = LARGEST / sizes[sizes.len() - 1 - sizes.len() / 10_000].max(f32::MIN_POSITIVE);
        means.iter().map(|mean| ((mean * scale).round().clamp(-127.0, 127.0) as i8).cast_unsigned()).collect()
    }
}

/// Changes one weight at a step.
fn change(
    weights: &mut [[f32; PARTS]],
    dated: &mut [[f32; PARTS]],
    (row, part): (usize, Part),
    by: f32,
    step: f32,
) {
    weights[row][part as usize] += by;
    dated[row][part as usize] += by * step;
}
