//! From a trained network in `f32` to the model file in bytes.

use crate::train::network::layers::{Affine, Network};
use crate::train::network::matrix::Matrix;
use byline::model::{FORMAT, LABELS, LISTS, VIEWS};
use byline::sections;
use byline::training::features::lists_hash;

/// A step of an embedding's values, as a share of their standard deviation. Coarse steps compress well and
/// cost little: at 0.25 the error is a hundredth of the variance.
const STEP: f32 = 0.25;

/// What a value of the root mean square becomes as an integer (see `byline::model::network`).
const ONE: f32 = 1024.0;

/// The model file. `words` are the fingerprints of the vocabulary's rows; rows that training never `used` are
/// left at zero.
pub fn quantise(network: &Network, words: &[u32], used: &[Vec<bool>], temperature: f32) -> Vec<u8> {
    let shape = &network.shape;
    let mut order: Vec<usize> = (0..words.len()).collect();
    order.sort_by_key(|&row| (words[row], row));
    order.dedup_by_key(|row| words[*row]);
    let rows: Vec<usize> = [0].into_iter().chain(order.iter().map(|row| row + 1)).collect();
    let numbers = [shape.width, shape.word_dim, shape.view_dim, shape.layers, usize::from(shape.pooled)];
    let mut sections = vec![
        ("sizes".to_owned(), numbers.iter().flat_map(|&n| (n as u32).to_le_bytes()).collect()),
        ("words".to_owned(), order.iter().flat_map(|&row| words[row].to_le_bytes()).collect()),
        ("heat".to_owned(), temperature.to_le_bytes().to_vec()),
    ];
    let mut steps = Vec::new();
    for (index, table) in network.tables[..=VIEWS].iter().enumerate() {
        let name = if index == 0 { "table".to_owned() } else { format!("view {}", index - 1) };
        let all: Vec<usize> = (0..table.rows).collect();
        let (bytes, step) = embeddings(table, if index == 0 { &rows } else { &all }, &used[index]);
        sections.push((name, bytes));
        steps.extend(std::iter::repeat_n(step, table.cols));
    }
    sections.push(("input".to_owned(), input(network, &steps)));
    let (contexts, hints) = (&network.tables[VIEWS + 1], &network.tables[VIEWS + 2]);
    sections.push(("contexts".to_owned(), contributions(network, contexts, steps.len())));
    sections.push(("hints".to_owned(), contributions(network, hints, steps.len() + contexts.cols)));
    for (index, layer) in network.dense.layers.iter().enumerate() {
        sections.push((format!("layer {index}"), affine(&layer.affine, &gains(&layer.gain, 3), 1.0 / ONE)));
    }
    if let Some(layer) = &network.dense.pool {
        sections.push(("pool".to_owned(), affine(&layer.affine, &gains(&layer.gain, 2), 1.0 / ONE)));
    }
    debug_assert!(network.dense.output.bias.cols == LABELS);
    sections.push(("output".to_owned(), affine(&network.dense.output, &vec![1.0; shape.width], 1.0 / ONE)));
    sections.push((LISTS.to_owned(), lists_hash().to_le_bytes().to_vec()));
    let sections: Vec<(&str, Vec<u8>)> =
        sections.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
    sections::write(FORMAT, &sections)
}

/// Rows of a table as signed bytes, and the value of one step.
fn embeddings(table: &Matrix, rows: &[usize], used: &[bool]) -> (Vec<u8>, f32) {
    let live: Vec<&[f32]> = rows.iter().filter(|&&row| used[row]).map(|&row| table.row(row)).collect();
    let count = live.iter().map(|row| row.len()).sum::<usize>().max(1);
    let square: f32 = live.iter().flat_map(|row| row.iter()).map(|v| v * v).sum::<f32>() / count as f32;
    let step = square.sqrt().max(1e-6) * STEP;
    let byte = |value: f32, used: bool| {
        if used { (value / step).round().clamp(-127.0, 127.0) as i8 as u8 } else { 0 }
    };
    (
        rows.iter()
            .flat_map(|&row| table.row(row).iter().map(move |&value| byte(value, used[row])))
            .collect(),
        step,
    )
}

/// The first layer: for the token before, the token and the token after one row for each hidden value,
/// without the context's part.
fn input(network: &Network, steps: &[f32]) -> Vec<u8> {
    let (width, inputs) = (network.shape.width, network.shape.input());
    let mut weights = Matrix::zeros(3 * width, steps.len());
    for part in 0..3 {
        for (at, step) in steps.iter().enumerate() {
            for (out, value) in network.dense.input.weights.row(part * inputs + at).iter().enumerate() {
                weights.row_mut(part * width + out)[at] = value * step;
            }
        }
    }
    let mut bias = network.dense.input.bias.values.clone();
    bias.resize(3 * width, 0.0);
    rows_as_bytes(&weights, &bias, 1.0)
}

/// What each row of a table adds to the first layer, laid out as a word's contributions are; `skip` inputs
/// come before the table's.
fn contributions(network: &Network, table: &Matrix, skip: usize) -> Vec<u8> {
    let (width, inputs) = (network.shape.width, network.shape.input());
    let mut out = Matrix::zeros(3 * table.rows, width);
    for slot in 0..out.rows {
        let (row, part) = (slot / 3, slot % 3);
        for (at, value) in table.row(row).iter().enumerate() {
            let weights = network.dense.input.weights.row(part * inputs + skip + at);
            out.row_mut(slot).iter_mut().zip(weights).for_each(|(out, weight)| *out += value * weight);
        }
    }
    rows_as_bytes(&out, &[], 1.0)
}

/// The gains of a norm, for each of the gathered tokens.
fn gains(gain: &Matrix, tokens: usize) -> Vec<f32> {
    gain.values.repeat(tokens)
}

/// An affine step whose inputs are multiplied by `gains` first; `unit` is the value of one step of its
/// inputs.
fn affine(affine: &Affine, gains: &[f32], unit: f32) -> Vec<u8> {
    let mut weights = Matrix::zeros(affine.weights.cols, affine.weights.rows);
    for (at, gain) in gains.iter().enumerate() {
        for (out, value) in affine.weights.row(at).iter().enumerate() {
            weights.row_mut(out)[at] = value * gain;
        }
    }
    rows_as_bytes(&weights, &affine.bias.values, unit)
}

/// Each row as signed bytes, then the scale of each row and its bias.
fn rows_as_bytes(weights: &Matrix, bias: &[f32], unit: f32) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(weights.values.len() + 8 * weights.rows);
    let mut scales = Vec::with_capacity(weights.rows);
    for row in 0..weights.rows {
        let most = weights.row(row).iter().fold(0f32, |most, value| most.max(value.abs())).max(1e-9);
        let scale = most / 127.0;
        bytes.extend(weights.row(row).iter().map(|value| (value / scale).round() as i8 as u8));
        scales.push(scale * unit);
    }
    bytes.extend(floats(&scales));
    bytes.extend(floats(bias));
    bytes
}

fn floats(values: &[f32]) -> Vec<u8> {
    values.iter().flat_map(|value| value.to_le_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::train::dequantise::dequantise;
    use crate::train::network::layers::{Rows, Shape};
    use byline::model::network::{Inference, TokenInput};
    use byline::model::{Model, WordHashes};

    const SHAPE: Shape = Shape {
        vocabulary: 3,
        word_dim: 16,
        buckets: [9, 8, 7, 6, 5, 4],
        view_dim: 8,
        context_dim: 8,
        width: 32,
        layers: 2,
        pooled: true,
    };

    #[test]
    fn the_integers_do_what_the_network_did() {
        let mut network = Network::new(&SHAPE, &mut fastrand::Rng::with_seed(3));
        network.dense.output.weights.values.iter_mut().for_each(|value| *value *= 20.0);
        let used: Vec<Vec<bool>> =
            network.tables[..=VIEWS].iter().map(|table| vec![true; table.rows]).collect();
        let file = quantise(&network, &[50, 10, 30], &used, 1.0);
        let model = Model::parse(&file).unwrap();
        // Word 0 is unknown, word 1 the first of the vocabulary (fingerprint 50), and so on.
        let words: Vec<WordHashes> = [7, 50, 10, 30]
            .iter()
            .map(|&fingerprint| WordHashes { fingerprint, views: [3; VIEWS] })
            .collect();
        let line = [1u32, 2, 0, 3, 1, 1, 2];
        let tokens: Vec<TokenInput> = (line.iter().enumerate())
            .map(|(at, &word)| TokenInput {
                word,
                context: at as u8,
                hint: at as u8,
                group: Some(word),
                wanted: true,
            })
            .collect();
        let scores = Inference::new(&model, words).scores(&tokens, &[0..4, 4..7]);

        let feature = |at: usize| {
            let views = SHAPE.buckets.map(|rows| 3 % rows as u32);
            let mut row = [0; VIEWS + 3];
            row[0] = line[at];
            row[1..=VIEWS].copy_from_slice(&views);
            (row[VIEWS + 1], row[VIEWS + 2]) = (at as u32, at as u32);
            Some(row)
        };
        let order = [None, Some(0), Some(1), Some(2), Some(3), None, Some(4), Some(5), Some(6), None];
        let rows = Rows {
            features: order.iter().map(|at| at.and_then(feature)).collect(),
            groups: order.iter().map(|at| at.map_or(u32::MAX, |at: usize| line[at])).collect(),
            group_sizes: vec![1.0, 3.0, 2.0, 1.0],
        };
        let expected = network.forward(&rows, None).scores;
        let live = order.iter().enumerate().filter(|(_, at)| at.is_some()).map(|(row, _)| row);
        let spread = expected.values.iter().fold(0f32, |most, value| most.max(value.abs()));
        for (row, scores) in live.zip(&scores) {
            for (expected, found) in expected.row(row).iter().zip(scores) {
                assert!(
                    (expected - found).abs() < 0.1 * spread,
                    "expected {expected}, found {found}, of {spread}"
                );
            }
        }
    }

    #[test]
    fn what_a_file_holds_is_the_network_that_was_written() {
        let network = Network::new(&SHAPE, &mut fastrand::Rng::with_seed(5));
        let used: Vec<Vec<bool>> =
            network.tables[..=VIEWS].iter().map(|table| vec![true; table.rows]).collect();
        let start = dequantise(&quantise(&network, &[10, 30, 50], &used, 1.0)).unwrap();
        assert_eq!((&start.words, &start.network.shape), (&vec![10, 30, 50], &SHAPE));
        assert_eq!(start.used, used);
        let features = |at: u32| (at > 0).then_some([at % 4, at, 2, 3, at, 1, at % 4, at, at + 1]);
        let rows = Rows {
            features: (0..5).map(features).collect(),
            groups: vec![u32::MAX, 0, 1, 0, u32::MAX],
            group_sizes: vec![2.0, 1.0],
        };
        let (expected, found) =
            (network.forward(&rows, None).scores, start.network.forward(&rows, None).scores);
        let spread = expected.values.iter().fold(0f32, |most, value| most.max(value.abs()));
        for (expected, found) in expected.values.iter().zip(&found.values) {
            assert!(
                (expected - found).abs() < 0.05 * spread,
                "expected {expected}, found {found}, of {spread}"
            );
        }
    }
}
