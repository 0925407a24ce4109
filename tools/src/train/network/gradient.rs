//! The loss and, backwards through the network, its gradient.

use super::layers::{Affine, Dense, Layer, Network, Rows, Trace, pool, silence};
use super::matrix::{Matrix, Read, add_product};
use crate::train::corpora::guidelines::{ANY, LabelSet};
use byline::training::labels::LABELS;

/// What a row should be.
#[derive(Clone, Default)]
pub struct Target {
    /// The labels allowed.
    pub allowed: LabelSet,
    /// How much the row counts.
    pub weight: f32,
    /// The teacher's probabilities.
    pub soft: Option<[f32; LABELS]>,
}

/// How hard labels and the teacher's probabilities are mixed where both are known: the teacher's share.
pub const TEACHER_SHARE: f32 = 0.7;

/// The loss of all rows, and its gradient by their scores. Dead rows have no target.
pub fn loss(scores: &Matrix, targets: &[Option<Target>], teacher_share: f32) -> (f64, Matrix) {
    let mut gradient = Matrix::zeros(scores.rows, LABELS);
    let mut total = 0.0;
    for (at, target) in targets.iter().enumerate() {
        let Some(target) = target else { continue };
        let p = softmax(scores.row(at));
        let out = gradient.row_mut(at);
        let hard = if target.soft.is_some() { 1.0 - teacher_share } else { 1.0 } * target.weight;
        if target.allowed != ANY && hard > 0.0 {
            let allowed = |label: usize| target.allowed >> label & 1 == 1;
            let mass =
                (0..LABELS).filter(|&label| allowed(label)).map(|label| p[label]).sum::<f32>().max(1e-9);
            total -= f64::from(hard * mass.ln());
            for label in 0..LABELS {
                let wanted = if allowed(label) { p[label] / mass } else { 0.0 };
                out[label] += hard * (p[label] - wanted);
            }
        }
        if let Some(soft) = &target.soft {
            let weight = teacher_share * target.weight;
            for label in 0..LABELS {
                total -= f64::from(weight * soft[label] * p[label].max(1e-9).ln());
                out[label] += weight * (p[label] - soft[label]);
            }
        }
    }
    (total, gradient)
}

pub fn softmax(scores: &[f32]) -> [f32; LABELS] {
    let top = scores.iter().copied().fold(f32::MIN, f32::max);
    let mut p = [0.0; LABELS];
    p.iter_mut().zip(scores).for_each(|(p, score)| *p = (score - top).exp());
    let total: f32 = p.iter().sum();
    p.map(|p| p / total)
}

/// The gradient by the dense parameters, and by each row's input vector (before drop-out).
pub fn backward(
    network: &Network,
    rows: &Rows,
    trace: &Trace,
    scores: Matrix,
    share: f32,
) -> (Dense, Matrix) {
    let mut gradient = network.dense.zeros();
    let last = trace.states.last().expect("a trace has a state");
    let mut state = affine_back(&network.dense.output, &mut gradient.output, last, &scores);
    silence(&mut state, rows);
    let keep = 1.0 / (1.0 - share);
    let layers: Vec<(&Layer, bool)> = network
        .dense
        .layers
        .iter()
        .map(|l| (l, false))
        .chain(network.dense.pool.iter().map(|l| (l, true)))
        .collect();
    for (index, &(layer, pooling)) in layers.iter().enumerate().rev() {
        let into =
            if pooling { gradient.pool.as_mut().expect("pooled") } else { &mut gradient.layers[index] };
        let (scales, gathered, out) = &trace.layers[index];
        let mut inner = state.clone();
        // An output of zero was negative or dropped; the others were scaled by the drop-out.
        inner
            .values
            .iter_mut()
            .zip(&out.values)
            .for_each(|(g, &z)| *g = if z > 0.0 { *g * keep } else { 0.0 });
        let gathered = affine_back(&layer.affine, &mut into.affine, gathered, &inner);
        let mut normal = if pooling { pool_back(&gathered, rows) } else { window_back(&gathered) };
        silence(&mut normal, rows);
        norm_back(layer, &mut into.gain, &trace.states[index], scales, &normal, &mut state);
    }
    // The first state was relu(affine(window(input))).
    state
        .values
        .iter_mut()
        .zip(&trace.states[0].values)
        .for_each(|(g, &x)| *g = if x > 0.0 { *g } else { 0.0 });
    let windows = affine_back(&network.dense.input, &mut gradient.input, &trace.input, &state);
    let mut input = window_back(&windows);
    let n = input.cols;
    for at in 0..input.rows {
        // The middle of the window holds the row's own input after drop-out.
        let seen = &trace.input.row(at)[n..2 * n];
        input
            .row_mut(at)
            .iter_mut()
            .zip(seen)
            .for_each(|(g, &x)| *g = if x == 0.0 { 0.0 } else { *g * keep });
    }
    (gradient, input)
}

/// Adds to the gradient of an affine step and returns that of its input.
fn affine_back(layer: &Affine, into: &mut Affine, input: &Matrix, output: &Matrix) -> Matrix {
    add_product(&mut into.weights, input, Read::Transposed, output, Read::Straight);
    for at in 0..output.rows {
        into.bias.values.iter_mut().zip(output.row(at)).for_each(|(bias, g)| *bias += g);
    }
    let mut back = Matrix::zeros(input.rows, input.cols);
    add_product(&mut back, output, Read::Straight, &layer.weights, Read::Transposed);
    back
}

fn window_back(windows: &Matrix) -> Matrix {
    let n = windows.cols / 3;
    let mut out = Matrix::zeros(windows.rows, n);
    for at in 0..windows.rows {
        for (part, offset) in windows.row(at).chunks_exact(n).zip(0..3) {
            if let Some(source) = (at + offset).checked_sub(1).filter(|&source| source < windows.rows) {
                out.row_mut(source).iter_mut().zip(part).for_each(|(slot, g)| *slot += g);
            }
        }
    }
    out
}

fn pool_back(gathered: &Matrix, rows: &Rows) -> Matrix {
    let n = gathered.cols / 2;
    let half = |from: usize| {
        let values = (0..gathered.rows).flat_map(|at| &gathered.row(at)[from..from + n]).copied().collect();
        Matrix { rows: gathered.rows, cols: n, values }
    };
    let mut out = half(0);
    // Every row of a group saw the mean over the group, so its share in their gradients is their mean.
    let pooled = pool(&half(n), rows);
    out.values.iter_mut().zip(&pooled.values).for_each(|(slot, g)| *slot += g);
    out
}

fn norm_back(
    layer: &Layer,
    gain: &mut Matrix,
    state: &Matrix,
    scales: &[f32],
    normal: &Matrix,
    into: &mut Matrix,
) {
    let width = state.cols as f32;
    for (at, &scale) in scales.iter().enumerate() {
        let (x, dy) = (state.row(at), normal.row(at));
        let mut along = 0.0;
        for i in 0..x.len() {
            along += dy[i] * layer.gain.values[i] * x[i];
            gain.values[i] += dy[i] * x[i] * scale;
        }
        let pull = along * scale * scale * scale / width;
        for (i, slot) in into.row_mut(at).iter_mut().enumerate() {
            *slot += scale * layer.gain.values[i] * dy[i] - pull * x[i];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::train::network::layers::Shape;
    use byline::training::labels::begin;

    /// A small network, rows of two sentences with a shared word, and targets of every sort.
    fn setting() -> (Network, Rows, Vec<Option<Target>>) {
        let shape = Shape {
            vocabulary: 5,
            word_dim: 4,
            buckets: [7, 6, 5, 4, 3, 2],
            view_dim: 3,
            context_dim: 2,
            width: 6,
            layers: 2,
            pooled: true,
        };
        let mut network = Network::new(&shape, &mut fastrand::Rng::with_seed(7));
        // Far from the bends of the rectifier, where a slope has two values.
        network.tables.iter_mut().flat_map(|table| &mut table.values).for_each(|value| *value *= 10.0);
        let word = |w: u32| Some([w, w, w % 6, w % 5, w % 4, w % 3, w % 2, w, w]);
        let features = vec![None, word(1), word(2), word(3), None, word(2), word(4), None];
        let none = u32::MAX;
        let rows =
            Rows { features, groups: vec![none, 0, 1, none, none, 1, 0, none], group_sizes: vec![2.0, 2.0] };
        let mut soft = [0.5 / (LABELS as f32 - 1.0); LABELS];
        soft[begin(1)] = 0.5;
        let target = |allowed, weight, soft| Some(Target { allowed, weight, soft });
        let targets = vec![
            None,
            target(1, 1.0, None),
            target(0b110, 1.0, None),
            target(ANY, 1.0, Some(soft)),
            None,
            target(0b1000, 0.5, Some(soft)),
            target(1 << 5, 1.0, None),
            None,
        ];
        (network, rows, targets)
    }

    fn loss_of(network: &Network, rows: &Rows, targets: &[Option<Target>]) -> f64 {
        loss(&network.forward(rows, None).scores, targets, TEACHER_SHARE).0
    }

    /// Central differences against the analytic gradient, relative to the larger of the two.
    fn assert_close(analytic: f32, up: f64, down: f64, step: f32, what: &str) {
        let numeric = ((up - down) / (2.0 * f64::from(step))) as f32;
        let error = (analytic - numeric).abs() / numeric.abs().max(analytic.abs()).max(0.05);
        assert!(error < 0.02, "{what}: analytic {analytic}, numeric {numeric}");
    }

    #[test]
    fn the_gradient_is_the_slope() {
        let (mut network, rows, targets) = setting();
        let trace = network.forward(&rows, None);
        let (_, scores) = loss(&trace.scores, &targets, TEACHER_SHARE);
        let (mut gradient, input) = backward(&network, &rows, &trace, scores, 0.0);
        let step = 1e-3;
        let analytic: Vec<Vec<f32>> = gradient.all().iter().map(|matrix| matrix.values.clone()).collect();
        for (matrix, expected) in analytic.iter().enumerate() {
            for at in (0..expected.len()).step_by(expected.len() / 9 + 1) {
                let mut moved = |by: f32| {
                    network.dense.all()[matrix].values[at] += by;
                    let loss = loss_of(&network, &rows, &targets);
                    network.dense.all()[matrix].values[at] -= by;
                    loss
                };
                let (up, down) = (moved(step), moved(-step));
                assert_close(expected[at], up, down, step, &format!("dense matrix {matrix}, value {at}"));
            }
        }
        // The vector of word 2 is used by rows 2 and 5.
        for i in 0..4 {
            let mut moved = |by: f32| {
                network.tables[0].row_mut(2)[i] += by;
                let loss = loss_of(&network, &rows, &targets);
                network.tables[0].row_mut(2)[i] -= by;
                loss
            };
            let (up, down) = (moved(step), moved(-step));
            assert_close(
                input.row(2)[i] + input.row(5)[i],
                up,
                down,
                step,
                &format!("word vector, value {i}"),
            );
        }
    }
}
