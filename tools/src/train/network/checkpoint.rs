//! What training has reached, on disk: a header in JSON on one line, then every parameter as little-endian
//! `f32`.

use super::adam::Adam;
use super::layers::{Network, Shape};
use super::matrix::Matrix;
use anyhow::{Context as _, ensure};
use serde::{Deserialize, Serialize};
use std::io::{BufRead, BufReader, BufWriter, Read, Write};
use std::path::Path;

/// The first line of the file.
#[derive(Serialize, Deserialize)]
pub struct Header {
    /// The sizes of the network.
    pub shape: Shape,
    /// Fingerprints of the words it knows, in the order of their rows.
    pub words: Vec<u32>,
    /// Epochs that are done.
    pub epoch: usize,
    /// Steps that are done.
    pub step: usize,
    /// What was trained with which settings; training only resumes when they are the same.
    pub settings: serde_json::Value,
}

/// Writes a checkpoint; the file appears at once or not at all.
pub fn write(
    path: &Path,
    header: &Header,
    network: &mut Network,
    adam: Option<&mut Adam>,
) -> anyhow::Result<()> {
    let unfinished = path.with_extension("unfinished");
    let mut out = BufWriter::new(std::fs::File::create(&unfinished)?);
    serde_json::to_writer(&mut out, header)?;
    writeln!(out)?;
    let moments = adam.into_iter().flat_map(Adam::moments);
    for values in parameters(network).into_iter().map(|matrix| &mut matrix.values).chain(moments) {
        out.write_all(&values.iter().flat_map(|value| value.to_le_bytes()).collect::<Vec<u8>>())?;
    }
    out.into_inner()?.sync_all()?;
    Ok(std::fs::rename(unfinished, path)?)
}

/// Reads a checkpoint: the header, the network, and the optimiser's memory if it is there.
pub fn read(path: &Path, decay: f32) -> anyhow::Result<(Header, Network, Adam)> {
    let mut file = BufReader::new(std::fs::File::open(path).with_context(|| path.display().to_string())?);
    let mut line = String::new();
    file.read_line(&mut line)?;
    let header: Header = serde_json::from_str(&line)?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    let mut network = Network::new(&header.shape, &mut fastrand::Rng::with_seed(0));
    let mut adam = Adam::new(&mut network, decay);
    adam.resume(header.step);
    let (values, rest) = bytes.as_chunks::<4>();
    let mut values = values.iter().map(|&bytes| f32::from_le_bytes(bytes)).peekable();
    let mut fill = |into: &mut Vec<f32>| -> anyhow::Result<()> {
        for slot in into {
            *slot = values.next().context("the checkpoint ends too early")?;
        }
        Ok(())
    };
    parameters(&mut network).into_iter().try_for_each(|matrix| fill(&mut matrix.values))?;
    // A checkpoint without the optimiser's memory can be used but not trained on.
    let _ = adam.moments().into_iter().try_for_each(fill);
    ensure!(rest.is_empty(), "the checkpoint has a broken end");
    Ok((header, network, adam))
}

fn parameters(network: &mut Network) -> Vec<&mut Matrix> {
    network.tables.iter_mut().chain(network.dense.all()).collect()
}
