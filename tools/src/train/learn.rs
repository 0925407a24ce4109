//! Trains a network, from where an earlier run has stopped if one has.

use super::lessons::Lessons;
use super::network::adam::Adam;
use super::network::checkpoint::{self, Header};
use super::network::layers::Network;
use super::network::matrix::Matrix;
use super::network::trainer::{self, Data, Position};
use crate::train::options::Options;
use anyhow::ensure;
use byline::model::VIEWS;

/// The trained network. `settings` say how it is made: an unfinished run of other settings is not gone on
/// with.
pub fn learn(options: &Options, lessons: &Lessons, settings: &serde_json::Value) -> anyhow::Result<Network> {
    let schedule = options.schedule();
    let mut network = lessons.start.network.clone();
    let shape = network.shape.clone();
    eprintln!("{} parameters, {} products a token", network.parameters(), shape.products());
    let mut adam = Adam::new(&mut network, schedule.decay);
    let mut position = Position::default();
    if options.checkpoint.exists() {
        let (header, saved, moments) = checkpoint::read(&options.checkpoint, schedule.decay)?;
        ensure!(
            header.shape == shape && header.words == lessons.start.words && header.settings == *settings,
            "{} was made with other settings; remove it to start over",
            options.checkpoint.display()
        );
        position = Position { epoch: header.epoch, step: header.step };
        (network, adam) = (saved, moments);
        eprintln!("resuming after epoch {}", position.epoch);
    }
    let data = Data { ids: &lessons.ids, examples: &lessons.examples, teacher: &lessons.teacher };
    trainer::train(&mut network, &mut adam, &data, &schedule, position, |network, adam, at| {
        let header = Header {
            shape: shape.clone(),
            words: lessons.start.words.clone(),
            epoch: at.epoch,
            step: at.step,
            settings: settings.clone(),
        };
        checkpoint::write(&options.checkpoint, &header, network, Some(adam))
    })?;
    if options.keep > 0.0 {
        keep(&mut network, &mut lessons.start.network.clone(), options.keep);
    }
    if options.no_hints {
        let hints = &mut network.tables[VIEWS + 2];
        hints.values = hints.row(0).repeat(hints.rows);
    }
    Ok(network)
}

/// Mixes what was learned with what was there before, weight by weight: what is new is learned, and what was
/// known is not forgotten (Wortsman et al. 2022, "Robust fine-tuning of zero-shot models").
fn keep(learned: &mut Network, before: &mut Network, share: f32) {
    let mix = |learned: &mut Matrix, before: &Matrix| {
        for (value, old) in learned.values.iter_mut().zip(&before.values) {
            *value += (old - *value) * share;
        }
    };
    for (learned, before) in learned.dense.all().into_iter().zip(before.dense.all()) {
        mix(learned, before);
    }
    for (learned, before) in learned.tables.iter_mut().zip(&before.tables) {
        mix(learned, before);
    }
}
