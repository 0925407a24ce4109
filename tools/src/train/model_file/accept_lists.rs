//! Marks a model as one for the lists of words as they are now, without training it again.

use super::section::with_section;
use super::transcript::transcript;
use anyhow::{Context as _, ensure};
use byline::model::{LISTS, Model};
use byline::training::features::lists_hash;
use std::path::Path;

/// Writes the hash of today's lists into the model file, if the model still says of the parity lines what it
/// said before.
///
/// # Errors
/// When the model cannot be used, or its scores on the parity lines are no longer those that were written
/// down.
pub fn accept_lists(path: &Path, parity: &Path) -> anyhow::Result<()> {
    let file = std::fs::read(path).with_context(|| path.display().to_string())?;
    let marked = marked(&file, lists_hash())?;
    let model = Model::parse(&marked).context("the model does not load")?;
    let expected = std::fs::read_to_string(parity).with_context(|| parity.display().to_string())?;
    let found = transcript(&model);
    let changed = expected.lines().zip(found.lines()).filter(|(expected, found)| expected != found).count();
    ensure!(
        found == expected,
        "with these lists {changed} of {} words of the parity lines have other scores: see with `cargo x evaluate` whether that does \
         harm; if not, run `UPDATE_EXPECT=1 cargo test --test tagger` and then this again",
        expected.lines().count()
    );
    if marked == file {
        println!("the model knows these lists already");
        return Ok(());
    }
    std::fs::write(path, marked)?;
    println!("the model's scores are unchanged; {} now has the hash of these lists", path.display());
    Ok(())
}

/// The model file with this hash; all else stays as it is.
fn marked(file: &[u8], hash: u64) -> anyhow::Result<Vec<u8>> {
    with_section(file, LISTS, hash.to_le_bytes().to_vec())
}
