//! The tagger's network in `f32`, as it is trained: embeddings of five views of a word and of its context, a
//! window of three, residual convolutions of width three, and a look at the same word's other occurrences in
//! the passage.
//!
//! Forward here, backward in [`super::gradient`]. `src/model` runs the same network in integers.

use super::dropout::{Dropout, drop_out};
use super::matrix::{Matrix, Read, add_product, sum};
use byline::model::{CONTEXTS, HINTS, VIEWS};
use byline::training::labels::LABELS;
use serde::{Deserialize, Serialize};

/// The sizes of a network.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shape {
    /// Words in the vocabulary, and one row for all others.
    pub vocabulary: usize,
    /// How long a word's vector is.
    pub word_dim: usize,
    /// Rows of each hashed view's table.
    pub buckets: [usize; VIEWS],
    /// How long a view's vector is.
    pub view_dim: usize,
    /// How long a context's or hint's vector is.
    pub context_dim: usize,
    /// Width of the hidden layers.
    pub width: usize,
    /// Residual convolutions.
    pub layers: usize,
    /// Whether the last layer sees the mean over like words of the passage.
    pub pooled: bool,
}

impl Shape {
    /// How long the vector of one token is.
    pub fn input(&self) -> usize {
        self.word_dim + VIEWS * self.view_dim + 2 * self.context_dim
    }

    /// Multiply-adds for one token, without caches and gates.
    pub fn products(&self) -> usize {
        let pool = if self.pooled { 2 * self.width * self.width } else { 0 };
        3 * self.input() * self.width + self.layers * 3 * self.width * self.width + pool + self.width * LABELS
    }
}

/// `x · weights + bias`.
#[derive(Clone, Debug, Default)]
pub struct Affine {
    /// One row for each input.
    pub weights: Matrix,
    /// One value for each output.
    pub bias: Matrix,
}

/// A residual layer: `x + relu(affine(gather(norm(x))))`.
#[derive(Clone, Debug, Default)]
pub struct Layer {
    /// Gains of the root-mean-square norm.
    pub gain: Matrix,
    /// From the gathered rows to the width.
    pub affine: Affine,
}

/// All parameters.
#[derive(Clone, Debug)]
pub struct Network {
    /// The sizes.
    pub shape: Shape,
    /// Words, views, contexts, hints: one vector a row.
    pub tables: Vec<Matrix>,
    /// The rest.
    pub dense: Dense,
}

/// The parameters that every token uses.
#[derive(Clone, Debug, Default)]
pub struct Dense {
    /// From a window of three tokens to the width.
    pub input: Affine,
    /// Residual convolutions.
    pub layers: Vec<Layer>,
    /// The look at like words.
    pub pool: Option<Layer>,
    /// To the labels.
    pub output: Affine,
}

impl Dense {
    /// Every parameter, in a fixed order.
    pub fn all(&mut self) -> Vec<&mut Matrix> {
        let layers = self.layers.iter_mut().chain(self.pool.as_mut());
        let hidden =
            layers.flat_map(|layer| [&mut layer.gain, &mut layer.affine.weights, &mut layer.affine.bias]);
        let outer =
            [&mut self.input, &mut self.output].into_iter().flat_map(|a| [&mut a.weights, &mut a.bias]);
        hidden.chain(outer).collect()
    }

    /// The same shapes, all zero.
    pub fn zeros(&self) -> Dense {
        let mut zeros = self.clone();
        zeros.all().into_iter().for_each(|matrix| matrix.values.fill(0.0));
        zeros
    }
}

impl Network {
    /// A network before training.
    pub fn new(shape: &Shape, random: &mut fastrand::Rng) -> Network {
        let mut affine = |inputs: usize, outputs: usize, deviation: f32| Affine {
            weights: Matrix::normal(inputs, outputs, deviation, random),
            bias: Matrix::zeros(1, outputs),
        };
        let fan = |inputs: usize| (1.0 / inputs as f32).sqrt();
        let width = shape.width;
        let mut layer = |inputs: usize| Layer {
            gain: Matrix { rows: 1, cols: width, values: vec![1.0; width] },
            affine: affine(inputs, width, fan(inputs)),
        };
        let layers = (0..shape.layers).map(|_| layer(3 * width)).collect();
        let pool = shape.pooled.then(|| layer(2 * width));
        let input = affine(3 * shape.input(), width, fan(3 * shape.input()));
        let output = affine(width, LABELS, 0.05);
        let mut table = |rows, cols| Matrix::normal(rows, cols, 0.1, random);
        let mut tables = vec![table(shape.vocabulary + 1, shape.word_dim)];
        tables.extend(shape.buckets.map(|rows| table(rows, shape.view_dim)));
        tables.push(table(CONTEXTS, shape.context_dim));
        tables.push(table(HINTS, shape.context_dim));
        Network { shape: shape.clone(), tables, dense: Dense { input, layers, pool, output } }
    }

    /// How many parameters.
    pub fn parameters(&mut self) -> usize {
        let tables: usize = self.tables.iter().map(|table| table.values.len()).sum();
        tables + self.dense.all().iter().map(|matrix| matrix.values.len()).sum::<usize>()
    }
}

/// Several passages as one run of rows: a dead row before, between and after sentences.
#[derive(Default)]
pub struct Rows {
    /// For each row, the rows of its features in the tables; none for dead rows.
    pub features: Vec<Option<[u32; VIEWS + 3]>>,
    /// For each row the number of its group of like words, counted from 0; `u32::MAX` for none.
    pub groups: Vec<u32>,
    /// How many rows each group has.
    pub group_sizes: Vec<f32>,
}

/// What the forward pass leaves for the backward pass.
pub struct Trace {
    /// The input vectors after drop-out, in windows.
    pub input: Matrix,
    /// The state before each residual layer, and after the last.
    pub states: Vec<Matrix>,
    /// Each residual layer's reciprocal root mean squares, gathered inputs, and outputs after drop-out.
    pub layers: Vec<(Vec<f32>, Matrix, Matrix)>,
    /// The label scores.
    pub scores: Matrix,
}

impl Network {
    /// The label scores of all rows.
    pub fn forward(&self, rows: &Rows, mut dropout: Option<&mut Dropout>) -> Trace {
        let input = window(&self.embed(rows, dropout.as_deref_mut()));
        let mut state = affine(&input, &self.dense.input);
        relu(&mut state);
        silence(&mut state, rows);
        let mut trace = Trace { input, states: Vec::new(), layers: Vec::new(), scores: Matrix::default() };
        let layers = self.dense.layers.iter().map(|layer| (layer, false));
        for (layer, pooling) in layers.chain(self.dense.pool.iter().map(|layer| (layer, true))) {
            let (normal, scales) = norm(&state, &layer.gain);
            let gathered = if pooling { beside(&normal, &pool(&normal, rows)) } else { window(&normal) };
            let mut out = affine(&gathered, &layer.affine);
            relu(&mut out);
            silence(&mut out, rows);
            drop_out(&mut out, dropout.as_deref_mut());
            let next = sum(&state, &out);
            trace.states.push(std::mem::replace(&mut state, next));
            trace.layers.push((scales, gathered, out));
        }
        trace.scores = affine(&state, &self.dense.output);
        trace.states.push(state);
        trace
    }

    fn embed(&self, rows: &Rows, dropout: Option<&mut Dropout>) -> Matrix {
        let mut out = Matrix::zeros(rows.features.len(), self.shape.input());
        for (at, features) in rows.features.iter().enumerate() {
            let Some(features) = features else { continue };
            let parts = self.tables.iter().zip(features).flat_map(|(table, &row)| table.row(row as usize));
            out.row_mut(at).iter_mut().zip(parts).for_each(|(slot, value)| *slot = *value);
        }
        drop_out(&mut out, dropout);
        out
    }
}

/// Each row between its neighbours: [before, itself, after].
pub fn window(matrix: &Matrix) -> Matrix {
    let n = matrix.cols;
    let mut out = Matrix::zeros(matrix.rows, 3 * n);
    for at in 0..matrix.rows {
        let row = out.row_mut(at);
        for (slot, offset) in row.chunks_exact_mut(n).zip(0..3) {
            if let Some(source) = (at + offset).checked_sub(1).filter(|&source| source < matrix.rows) {
                slot.copy_from_slice(matrix.row(source));
            }
        }
    }
    out
}

/// Two matrices side by side.
fn beside(left: &Matrix, right: &Matrix) -> Matrix {
    let mut out = Matrix::zeros(left.rows, left.cols + right.cols);
    for at in 0..left.rows {
        let (a, b) = out.row_mut(at).split_at_mut(left.cols);
        a.copy_from_slice(left.row(at));
        b.copy_from_slice(right.row(at));
    }
    out
}

/// For each row the mean over its group; zero for rows without one.
pub fn pool(matrix: &Matrix, rows: &Rows) -> Matrix {
    let mut means = Matrix::zeros(rows.group_sizes.len(), matrix.cols);
    for (at, &group) in rows.groups.iter().enumerate().filter(|(_, group)| **group != u32::MAX) {
        let scale = 1.0 / rows.group_sizes[group as usize];
        means
            .row_mut(group as usize)
            .iter_mut()
            .zip(matrix.row(at))
            .for_each(|(mean, value)| *mean += value * scale);
    }
    let mut out = Matrix::zeros(matrix.rows, matrix.cols);
    for (at, &group) in rows.groups.iter().enumerate().filter(|(_, group)| **group != u32::MAX) {
        out.row_mut(at).copy_from_slice(means.row(group as usize));
    }
    out
}

/// Each row divided by its root mean square, times the gains; and the reciprocals.
fn norm(matrix: &Matrix, gain: &Matrix) -> (Matrix, Vec<f32>) {
    let mut out = matrix.clone();
    let scales = (0..matrix.rows).map(|at| {
        let row = out.row_mut(at);
        let square = row.iter().map(|v| v * v).sum::<f32>() / row.len() as f32;
        let scale = 1.0 / (square + NORM_FLOOR).sqrt();
        row.iter_mut().zip(&gain.values).for_each(|(value, gain)| *value *= scale * gain);
        scale
    });
    let scales = scales.collect();
    (out, scales)
}

/// Added to a mean square before its root, against division by zero.
pub const NORM_FLOOR: f32 = 1e-3;

fn affine(input: &Matrix, layer: &Affine) -> Matrix {
    let mut out =
        Matrix { rows: input.rows, cols: layer.bias.cols, values: layer.bias.values.repeat(input.rows) };
    add_product(&mut out, input, Read::Straight, &layer.weights, Read::Straight);
    out
}

fn relu(matrix: &mut Matrix) {
    matrix.values.iter_mut().for_each(|value| *value = value.max(0.0));
}

/// Dead rows stay zero.
pub fn silence(matrix: &mut Matrix, rows: &Rows) {
    for (at, _) in rows.features.iter().enumerate().filter(|(_, features)| features.is_none()) {
        matrix.row_mut(at).fill(0.0);
    }
}
