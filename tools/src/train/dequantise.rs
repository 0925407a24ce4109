//! From a model file back to a network in `f32`, to be trained further. What the file has multiplied out is
//! taken apart again, so that the parts differ from those that were trained and their product does not.

use crate::train::network::layers::{Affine, Layer, Network, Shape};
use crate::train::network::matrix::Matrix;
use crate::train::network::vectors::principal_axes;
use anyhow::{Context as _, ensure};
use byline::model::{CONTEXTS, FORMAT, HINTS, LABELS, Model, VIEWS};
use byline::sections::Sections;

/// How long a context's or hint's vector is.
const CONTEXT_DIM: usize = 8;

/// The root mean square that the weights behind a table get, as trained ones have about.
const SPREAD: f32 = 0.1;

/// What a value of the root mean square becomes as an integer (see `byline::model::network`).
const ONE: f32 = 1024.0;

/// A model as it can be trained further.
pub struct Start {
    /// The network.
    pub network: Network,
    /// The fingerprints of its words.
    pub words: Vec<u32>,
    /// For each table the rows that mean something.
    pub used: Vec<Vec<bool>>,
}

/// Reads a model file.
pub fn dequantise(file: &[u8]) -> anyhow::Result<Start> {
    Model::parse(file).context("the model to start from does not load")?;
    let sections = Sections::parse(FORMAT, file)?;
    let [width, word_dim, view_dim, layers, pooled] = sections.numbers("sizes")?[..] else {
        anyhow::bail!("the model has other sizes than five");
    };
    let (width, word_dim, view_dim) = (width as usize, word_dim as usize, view_dim as usize);
    let words = sections.numbers("words")?;
    let mut tables = vec![(sections.bytes("table")?, word_dim)];
    for name in ["view 0", "view 1", "view 2", "view 3", "view 4", "view 5"] {
        tables.push((sections.bytes(name)?, view_dim));
    }
    let mut buckets = [0; VIEWS];
    buckets.iter_mut().zip(&tables[1..]).for_each(|(rows, (bytes, dim))| *rows = bytes.len() / dim);
    let shape = Shape {
        vocabulary: words.len(),
        word_dim,
        buckets,
        view_dim,
        context_dim: CONTEXT_DIM,
        width,
        layers: layers as usize,
        pooled: pooled == 1,
    };
    let mut network = Network::new(&shape, &mut fastrand::Rng::with_seed(0));
    let input = affine(sections.bytes("input")?, word_dim + VIEWS * view_dim, 3 * width, 1.0);
    network.dense.input.bias.values.copy_from_slice(&input.bias.values[..width]);
    let (mut used, mut from) = (Vec::new(), 0);
    for (index, (bytes, dim)) in tables.into_iter().enumerate() {
        used.push(bytes.chunks_exact(dim).map(|row| row.iter().any(|&byte| byte != 0)).collect());
        // The file has one step of the table's values multiplied into the weights behind it.
        let step = spread(&input.weights.values[from * 3 * width..(from + dim) * 3 * width]) / SPREAD;
        let values = bytes.iter().map(|&byte| f32::from(byte as i8) * step).collect();
        network.tables[index] = Matrix { rows: bytes.len() / dim, cols: dim, values };
        for at in from..from + dim {
            let weights: Vec<f32> = input.weights.row(at).iter().map(|weight| weight / step).collect();
            set_weights(&mut network, at, &weights);
        }
        from += dim;
    }
    for (index, (name, rows)) in [("contexts", CONTEXTS), ("hints", HINTS)].into_iter().enumerate() {
        let (table, weights) = factors(&contributions(sections.bytes(name)?, rows, width));
        network.tables[VIEWS + 1 + index] = table;
        for at in 0..CONTEXT_DIM {
            set_weights(&mut network, from + at, weights.row(at));
        }
        from += CONTEXT_DIM;
    }
    ensure!(from == shape.input(), "the model's parts do not make its input");
    let hidden = |name, inputs| -> anyhow::Result<Layer> {
        let gain = Matrix { rows: 1, cols: width, values: vec![1.0; width] };
        Ok(Layer { gain, affine: affine(sections.bytes(name)?, inputs, width, ONE) })
    };
    let names = ["layer 0", "layer 1", "layer 2", "layer 3", "layer 4", "layer 5", "layer 6", "layer 7"];
    for (layer, name) in network.dense.layers.iter_mut().zip(names) {
        *layer = hidden(name, 3 * width)?;
    }
    if shape.pooled {
        network.dense.pool = Some(hidden("pool", 2 * width)?);
    }
    network.dense.output = affine(sections.bytes("output")?, width, LABELS, ONE);
    Ok(Start { network, words, used })
}

/// Sets what one value of a token's vector adds to the first layer: as the token before, the token itself and
/// the token after.
fn set_weights(network: &mut Network, at: usize, weights: &[f32]) {
    let (width, inputs) = (network.shape.width, network.shape.input());
    for (part, weights) in weights.chunks_exact(width).enumerate() {
        network.dense.input.weights.row_mut(part * inputs + at).copy_from_slice(weights);
    }
}

/// Signed bytes by outputs, then the scale of each output and its bias; one step of the inputs is worth
/// 1 / `unit`.
fn affine(bytes: &[u8], inputs: usize, outputs: usize, unit: f32) -> Affine {
    let (weights, numbers) = bytes.split_at(inputs * outputs);
    let numbers = floats(numbers);
    let mut affine = Affine {
        weights: Matrix::zeros(inputs, outputs),
        bias: Matrix { rows: 1, cols: outputs, values: numbers[outputs..].to_vec() },
    };
    for (out, row) in weights.chunks_exact(inputs).enumerate() {
        for (at, &byte) in row.iter().enumerate() {
            affine.weights.row_mut(at)[out] = f32::from(byte as i8) * numbers[out] * unit;
        }
    }
    affine
}

/// What each row of a table adds to the first layer.
fn contributions(bytes: &[u8], rows: usize, width: usize) -> Matrix {
    let (values, scales) = bytes.split_at(rows * 3 * width);
    let scales = floats(scales);
    let scaled = values.chunks_exact(width).zip(scales);
    let values = scaled.flat_map(|(row, scale)| row.iter().map(move |&byte| f32::from(byte as i8) * scale));
    Matrix { rows, cols: 3 * width, values: values.collect() }
}

/// A table and the weights behind it whose product comes closest to a matrix: its singular vectors.
fn factors(product: &Matrix) -> (Matrix, Matrix) {
    let dot = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| f64::from(a * b)).sum::<f64>();
    let each = |row: usize| (0..product.rows).map(move |other| dot(product.row(row), product.row(other)));
    let axes = principal_axes((0..product.rows).flat_map(each).collect(), product.rows, CONTEXT_DIM);
    let mut table = Matrix::zeros(product.rows, CONTEXT_DIM);
    let mut weights = Matrix::zeros(CONTEXT_DIM, product.cols);
    for (at, axis) in axes.iter().enumerate() {
        for (row, &share) in axis.iter().enumerate() {
            let from = product.row(row);
            weights.row_mut(at).iter_mut().zip(from).for_each(|(sum, value)| *sum += share as f32 * value);
        }
        let scale = (spread(weights.row(at)) / SPREAD).max(1e-6);
        weights.row_mut(at).iter_mut().for_each(|weight| *weight /= scale);
        axis.iter().enumerate().for_each(|(row, &share)| table.row_mut(row)[at] = share as f32 * scale);
    }
    (table, weights)
}

/// The root mean square.
fn spread(values: &[f32]) -> f32 {
    (values.iter().map(|value| value * value).sum::<f32>() / values.len().max(1) as f32).sqrt()
}

fn floats(bytes: &[u8]) -> Vec<f32> {
    bytes.as_chunks::<4>().0.iter().map(|&bytes| f32::from_le_bytes(bytes)).collect()
}
