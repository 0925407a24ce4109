//! How sure the tagger may be: the temperature at which its probabilities are true on passages that it did
//! not learn from.

use crate::train::corpora::Passage;
use crate::train::corpora::guidelines::{ANY, LabelSet};
use byline::mention::Found;
use byline::model::Model;
use byline::training::labels::{begin, inside};
use byline::training::{hints, tagger};

/// What is tried.
const TEMPERATURES: [f32; 10] = [0.6, 0.8, 1.0, 1.2, 1.3, 1.4, 1.5, 1.7, 2.0, 2.5];

/// A name that was found, and whether it is right.
struct Judged {
    probability: f32,
    right: bool,
}

/// How sure the tagger is, and how often it is right.
#[derive(Clone, Copy, Debug)]
pub struct Calibrated {
    /// By which scores are divided.
    pub temperature: f32,
    /// The expected calibration error that it leaves (Naeini et al. 2015, ten bins).
    pub error: f64,
    /// The share of the names found that is right.
    pub precision: f64,
}

impl std::fmt::Display for Calibrated {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Calibrated { temperature, error, precision } = self;
        write!(f, "precision {precision:.4}; temperature {temperature}, calibration error {error:.4}")
    }
}

/// The temperature, of [`TEMPERATURES`], with the least log loss over the names found in `passages`. `model`
/// makes a model file for a temperature.
pub fn calibrate(passages: &[Passage], model: impl Fn(f32) -> Vec<u8>) -> Calibrated {
    let judge = |temperature: f32| {
        let file = model(temperature);
        let model = Model::parse(&file).expect("the new model loads");
        passages.iter().flat_map(|passage| judged(passage, &model)).collect::<Vec<_>>()
    };
    let scored = TEMPERATURES.map(|temperature| (temperature, log_loss(&judge(temperature)))).into_iter();
    let best = scored.min_by(|a, b| a.1.total_cmp(&b.1)).map_or(1.0, |(temperature, _)| temperature);
    let names = judge(best);
    let right = names.iter().filter(|name| name.right).count() as f64 / names.len().max(1) as f64;
    Calibrated { temperature: best, error: calibration_error(&names), precision: right }
}

fn judged(passage: &Passage, model: &Model) -> Vec<Judged> {
    let document = passage.document();
    let names = tagger::names(&document, &hints(&document), model).into_iter().flatten();
    let known = names.filter(|name| passage.allowed[name.first..name.end].iter().any(|&set| set != ANY));
    known
        .map(|name| Judged { probability: name.confidence, right: is_right(&passage.allowed, &name) })
        .collect()
}

fn is_right(allowed: &[LabelSet], name: &Found) -> bool {
    let kind = name.kind as usize;
    let begins = allowed[name.first] >> begin(kind) & 1 == 1;
    let goes_on = allowed[name.first + 1..name.end].iter().all(|set| set >> inside(kind) & 1 == 1);
    let ends = allowed.get(name.end).is_none_or(|&set| set & !(1 << inside(kind)) != 0);
    begins && goes_on && ends
}

fn log_loss(names: &[Judged]) -> f64 {
    let loss = |name: &Judged| {
        let p = f64::from(name.probability).clamp(1e-4, 1.0 - 1e-4);
        if name.right { -p.ln() } else { -(1.0 - p).ln() }
    };
    names.iter().map(loss).sum::<f64>() / names.len().max(1) as f64
}

fn calibration_error(names: &[Judged]) -> f64 {
    let mut bins = [(0.0, 0.0); 10];
    for name in names {
        let bin = &mut bins[((name.probability * 10.0) as usize).min(9)];
        bin.0 += f64::from(name.probability);
        bin.1 += f64::from(u8::from(name.right));
    }
    bins.iter().map(|(sure, right)| (sure - right).abs()).sum::<f64>() / names.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tagger_that_is_right_as_often_as_it_says_has_no_error() {
        let name = |probability, right| Judged { probability, right };
        let names = [name(0.75, true), name(0.75, true), name(0.75, true), name(0.75, false)];
        assert!(calibration_error(&names) < 1e-6);
        assert!(log_loss(&[name(0.9, true)]) < log_loss(&[name(0.9, false)]));
    }
}
