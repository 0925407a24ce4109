//! From the trained network to what ships: the model's file, its answers to the parity lines, and its card.

mod accept_lists;
mod card;
mod predict;
mod quantise;
mod section;
mod temperature;
#[path = "../../../../tests/parity/transcript.rs"]
mod transcript;

use super::corpora::Passage;
use super::lessons::Lessons;
use super::network::layers::Network;
use super::options::Options;
pub use accept_lists::accept_lists;
use anyhow::Context as _;
use byline::model::{FORMAT, Model, PARTS};
use byline::sections::Sections;
pub use card::{CorpusSize, Provenance};
pub use section::with_section;

/// Writes the model with its parity lines and its card, and what it predicts where that is asked for.
pub fn write(
    options: &Options,
    mut network: Network,
    lessons: &Lessons,
    kept_out: &[Passage],
    provenance: &Provenance,
) -> anyhow::Result<()> {
    let start = &lessons.start;
    let quantised = |temperature| quantise::quantise(&network, &start.words, &start.used, temperature);
    let calibrated = temperature::calibrate(kept_out, quantised);
    eprintln!("kept out: {calibrated}");
    let mut file = quantised(calibrated.temperature);
    // What tells parts of speech is learned apart (`--parts`): it stays.
    let before = std::fs::read(&options.out).unwrap_or_default();
    if let Ok(parts) = Sections::parse(FORMAT, &before).and_then(|sections| sections.bytes(PARTS)) {
        file = with_section(&file, PARTS, parts.to_vec())?;
    }
    let model = Model::parse(&file).context("the new model does not load")?;
    std::fs::write(&options.out, &file)?;
    std::fs::write(&options.parity, transcript::transcript(&model))?;
    let facts = card::Facts {
        parameters: network.parameters(),
        products: network.shape.products(),
        bytes: file.len(),
        provenance,
        calibrated: &calibrated,
    };
    std::fs::write(&options.card, card::card(&facts, model.clone(), options.corpora()?)?)?;
    std::fs::create_dir_all(&options.predictions)?;
    for path in &options.predict {
        let name = path.file_name().context("a file to predict has no name")?;
        predict::predict(&model, path, &options.predictions.join(name))?;
    }
    Ok(())
}
