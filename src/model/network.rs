//! How the network runs over an article: only where a label is wanted, and the first layer only once for each
//! distinct word.
//!
//! The first layer is linear in each of the three tokens it sees, so a word's three contributions are worked
//! out once and then added up wherever it stands. Between the layers the state is divided by its root mean
//! square and rounded to 16 bits; the products are sums of integers. What is left in `f32` goes value by
//! value, or in an order fixed here, so that all machines agree to the last bit.

use super::kernel::product;
use super::{Affine, LABELS, Model, Scores, WordHashes};
use std::collections::HashMap;
use std::ops::Range;

/// One token of an article.
#[derive(Clone, Copy, Debug)]
pub struct TokenInput {
    /// Its word's position among the words.
    pub word: u32,
    /// Its context, below [`super::CONTEXTS`].
    pub context: u8,
    /// What the rules take it for, below [`super::HINTS`].
    pub hint: u8,
    /// Its group of like words; none if it is not to see like words.
    pub group: Option<u32>,
    /// Whether its labels are wanted.
    pub wanted: bool,
}

/// Added to a mean square before its root, against division by zero.
const FLOOR: f32 = 1e-3;

/// What a value of the root mean square becomes as an integer.
const ONE: f32 = 1024.0;

/// The network at work on one article.
pub struct Inference<'r> {
    model: &'r Model<'r>,
    first: FirstLayer,
    memory: Memory,
}

impl<'r> Inference<'r> {
    /// A run over an article with these distinct words.
    pub fn new(model: &'r Model<'r>, words: Vec<WordHashes>) -> Inference<'r> {
        let first = FirstLayer {
            slots: vec![u32::MAX; words.len()],
            words,
            known: Vec::new(),
            values: Vec::new(),
            vector: Vec::new(),
            sums: Vec::new(),
        };
        Inference { model, first, memory: Memory::default() }
    }

    /// The label scores of the wanted tokens of some sentences (ranges of `tokens`), in order.
    pub fn scores(&mut self, tokens: &[TokenInput], sentences: &[Range<usize>]) -> Vec<Scores> {
        let width = self.model.width;
        let (mut states, mut groups) = (Vec::new(), Vec::new());
        for sentence in sentences {
            self.first.forget();
            for part in around(tokens, sentence, self.model.layers.len()) {
                self.memory.convolve(self.model, &mut self.first, tokens, sentence, &part);
                let rows = tokens.get(part).unwrap_or(&[]).iter().zip(self.memory.state.chunks_exact(width));
                for (token, state) in rows.filter(|(token, _)| token.wanted) {
                    states.extend_from_slice(state);
                    groups.push(token.group);
                }
            }
        }
        if let Some(pool) = &self.model.pool {
            look_at_like_words(pool, width, &groups, &mut states);
        }
        label(self.model, &states)
    }
}

/// The stretches of `range` in which some wanted token is at most `reach` tokens away.
fn around(tokens: &[TokenInput], range: &Range<usize>, reach: usize) -> Vec<Range<usize>> {
    let mut stretches: Vec<Range<usize>> = Vec::new();
    for at in range.clone().filter(|&at| tokens.get(at).is_some_and(|token| token.wanted)) {
        let (start, end) = (at.saturating_sub(reach).max(range.start), (at + reach + 1).min(range.end));
        match stretches.last_mut() {
            Some(last) if start <= last.end => last.end = end,
            _ => stretches.push(start..end),
        }
    }
    stretches
}

/// Words whose contributions are kept at once: more than a long article has.
const MOST_KNOWN: usize = 1 << 12;

/// The contributions of each word to the first layer, worked out when they are first asked for.
struct FirstLayer {
    words: Vec<WordHashes>,
    /// For each word the position of its values, in words; `u32::MAX` while they are not known.
    slots: Vec<u32>,
    /// The words whose values are known.
    known: Vec<u32>,
    /// Three hidden vectors for each known word: what it adds as the token before, the token itself and the
    /// token after.
    values: Vec<f32>,
    vector: Vec<i16>,
    sums: Vec<i32>,
}

impl FirstLayer {
    /// Makes room once too many words are known.
    fn forget(&mut self) {
        if self.known.len() < MOST_KNOWN {
            return;
        }
        for word in self.known.drain(..) {
            self.slots.iter_mut().skip(word as usize).take(1).for_each(|slot| *slot = u32::MAX);
        }
        self.values.clear();
    }

    /// The position of a token's values, in hidden vectors.
    fn slot(&mut self, model: &Model, token: &TokenInput) -> usize {
        let at = token.word as usize;
        let (Some(slot), Some(word)) = (self.slots.get_mut(at), self.words.get(at)) else {
            return usize::MAX;
        };
        if *slot == u32::MAX {
            let layer = &model.input;
            *slot = self.known.len() as u32;
            self.known.push(token.word);
            self.vector.clear();
            self.vector.extend(model.vector(word));
            self.sums.resize(layer.outputs(), 0);
            product(layer.weights, layer.inputs, &self.vector, layer.inputs, &mut self.sums);
            self.values.extend(self.sums.iter().zip(&layer.scale).map(|(&sum, scale)| sum as f32 * scale));
        }
        3 * *slot as usize
    }
}

/// The working memory of the convolutions.
#[derive(Default)]
struct Memory {
    /// The state of each token of the part.
    state: Vec<f32>,
    /// The same as integers, with a row of zeros before and after.
    normal: Vec<i16>,
    sums: Vec<i32>,
}

impl Memory {
    /// Works out the state of the wanted tokens of a part. Every layer works out only what the layers behind
    /// it look at: one token less to either side of what is wanted; the others' states stay as they were,
    /// and nobody asks for them.
    fn convolve(
        &mut self,
        model: &Model,
        first: &mut FirstLayer,
        tokens: &[TokenInput],
        sentence: &Range<usize>,
        part: &Range<usize>,
    ) {
        let width = model.width;
        self.state.clear();
        for at in part.clone() {
            let neighbours = [
                at.checked_sub(1).filter(|&at| at >= sentence.start),
                Some(at),
                Some(at + 1).filter(|&at| at < sentence.end),
            ];
            self.state.extend_from_slice(model.input.bias.get(..width).unwrap_or(&[]));
            let start = self.state.len() - width;
            let state = self.state.get_mut(start..).unwrap_or(&mut []);
            for (part, neighbour) in neighbours.iter().enumerate() {
                let Some(token) = neighbour.and_then(|at| tokens.get(at)) else { continue };
                let context = row(&model.contexts, usize::from(token.context) * 3 + part, width);
                let hint = row(&model.hints, usize::from(token.hint) * 3 + part, width);
                let slot = first.slot(model, token);
                let word = row(&first.values, slot.saturating_add(part), width);
                let added = word.iter().zip(context).zip(hint);
                state
                    .iter_mut()
                    .zip(added)
                    .for_each(|(slot, ((word, context), hint))| *slot += word + context + hint);
            }
            state.iter_mut().for_each(|value| *value = value.max(0.0));
        }
        for (depth, layer) in model.layers.iter().enumerate() {
            for run in around(tokens, part, model.layers.len() - 1 - depth) {
                self.layer(layer, width, run.start - part.start..run.end - part.start);
            }
        }
    }

    /// Adds a convolution's outputs to the states of a run of rows.
    fn layer(&mut self, layer: &Affine, width: usize, run: Range<usize>) {
        self.normal.clear();
        self.normal.resize((run.len() + 2) * width, 0);
        // The row before the run, where there is one, then the run, then the row behind it.
        let before = usize::from(run.start > 0);
        let rows = self.state.chunks_exact(width).skip(run.start - before).take(run.len() + before + 1);
        for (state, normal) in rows.zip(self.normal.chunks_exact_mut(width).skip(1 - before)) {
            normalise(state, normal);
        }
        self.sums.clear();
        self.sums.resize(run.len() * width, 0);
        product(layer.weights, layer.inputs, &self.normal, width, &mut self.sums);
        add_rectified(
            layer,
            &self.sums,
            self.state.get_mut(run.start * width..run.end * width).unwrap_or(&mut []),
        );
    }
}

/// Lets every token see the mean over its group.
fn look_at_like_words(pool: &Affine, width: usize, groups: &[Option<u32>], states: &mut [f32]) {
    let mut normal = vec![0i16; states.len()];
    let mut totals: Vec<i32> = Vec::new();
    let mut sizes: Vec<u32> = Vec::new();
    let mut numbers: HashMap<u32, usize> = HashMap::new();
    let mut members = Vec::with_capacity(groups.len());
    for ((state, normal), group) in states.chunks_exact(width).zip(normal.chunks_exact_mut(width)).zip(groups)
    {
        normalise(state, normal);
        let member = group.map(|group| *numbers.entry(group).or_insert(sizes.len()));
        members.push(member);
        let Some(member) = member else { continue };
        if member == sizes.len() {
            sizes.push(0);
            totals.resize(totals.len() + width, 0);
        }
        sizes.iter_mut().skip(member).take(1).for_each(|size| *size += 1);
        let total = totals.get_mut(member * width..(member + 1) * width).unwrap_or(&mut []);
        total
            .iter_mut()
            .zip(&*normal)
            .for_each(|(total, &value)| *total = total.saturating_add(i32::from(value)));
    }
    let mut both = Vec::with_capacity(BLOCK * 2 * width);
    let mut sums = Vec::with_capacity(BLOCK * width);
    let blocks =
        states.chunks_mut(BLOCK * width).zip(normal.chunks(BLOCK * width)).zip(members.chunks(BLOCK));
    for ((states, normal), members) in blocks {
        both.clear();
        for (normal, member) in normal.chunks_exact(width).zip(members) {
            both.extend_from_slice(normal);
            match member {
                None => both.resize(both.len() + width, 0),
                Some(member) => {
                    let size = sizes.get(*member).map_or(1.0, |&size| size as f32);
                    let total = totals.get(member * width..(member + 1) * width).unwrap_or(&[]);
                    both.extend(total.iter().map(|&total| rounded(total as f32 / size)));
                }
            }
        }
        sums.resize(members.len() * width, 0);
        product(pool.weights, pool.inputs, &both, pool.inputs, &mut sums);
        add_rectified(pool, &sums, states);
    }
}

/// States that are worked on together.
const BLOCK: usize = 64;

/// The scores of each state.
fn label(model: &Model, states: &[f32]) -> Vec<Scores> {
    let (layer, width) = (&model.output, model.width);
    let mut normal = vec![0i16; width];
    let mut sums = [0; LABELS];
    let each = states.chunks_exact(width).map(|state| {
        let mean_square = normalise(state, &mut normal);
        product(layer.weights, layer.inputs, &normal, width, &mut sums);
        let mut scores = [0.0; LABELS];
        let parts = sums.iter().zip(&layer.scale).zip(&layer.bias);
        scores
            .iter_mut()
            .zip(parts)
            .for_each(|(score, ((&sum, scale), bias))| *score = sum as f32 * scale * mean_square + bias);
        scores
    });
    each.collect()
}

/// Divides a state by its root mean square, which is returned, and rounds.
fn normalise(state: &[f32], normal: &mut [i16]) -> f32 {
    // Four sums side by side: the order in which vectors of four add.
    let mut squares = [0f32; 4];
    for values in state.chunks_exact(4) {
        squares.iter_mut().zip(values).for_each(|(sum, value)| *sum += value * value);
    }
    let [a, b, c, d] = squares;
    let root = ((a + c + (b + d)) / state.len() as f32 + FLOOR).sqrt();
    let scale = ONE / root;
    normal.iter_mut().zip(state).for_each(|(slot, value)| *slot = rounded(value * scale));
    root
}

/// The nearest integer of a number that is not negative, halves upward.
fn rounded(value: f32) -> i16 {
    (value + 0.5) as i32 as i16
}

/// Adds the positive part of an affine step's outputs to the state.
fn add_rectified(layer: &Affine, sums: &[i32], state: &mut [f32]) {
    let width = layer.outputs();
    for (state, sums) in state.chunks_exact_mut(width).zip(sums.chunks_exact(width)) {
        let parts = sums.iter().zip(&layer.scale).zip(&layer.bias);
        state
            .iter_mut()
            .zip(parts)
            .for_each(|(slot, ((&sum, scale), bias))| *slot += (sum as f32 * scale + bias).max(0.0));
    }
}

fn row(values: &[f32], row: usize, width: usize) -> &[f32] {
    values.get(row.saturating_mul(width)..).and_then(|rest| rest.get(..width)).unwrap_or(&[])
}

#[cfg(test)]
mod tests {
    use super::super::tests::small_model;
    use super::*;

    fn tokens(wanted: impl Fn(usize) -> bool) -> Vec<TokenInput> {
        let token = |at: usize| TokenInput {
            word: at as u32 % 7,
            context: at as u8 % 24,
            hint: at as u8 % 23,
            group: None,
            wanted: wanted(at),
        };
        (0..40).map(token).collect()
    }

    fn words() -> Vec<WordHashes> {
        (0..7).map(|at| WordHashes { fingerprint: at * 3, views: [at; crate::model::VIEWS] }).collect()
    }

    #[test]
    fn what_is_not_wanted_does_not_change_what_is() {
        let file = small_model();
        let model = Model::parse(&file).unwrap();
        let sentences = [0..13, 13..14, 14..40];
        let all = Inference::new(&model, words()).scores(&tokens(|_| true), &sentences);
        let wanted = |at: usize| matches!(at, 0 | 5 | 13 | 14 | 27 | 39);
        let some = Inference::new(&model, words()).scores(&tokens(wanted), &sentences);
        let expected: Vec<Scores> =
            (0..40).filter(|&at| wanted(at)).filter_map(|at| all.get(at).copied()).collect();
        assert_eq!(some, expected);
    }

    #[test]
    fn like_words_see_each_other() {
        let file = small_model();
        let model = Model::parse(&file).unwrap();
        let sentences = [0..20, 20..40];
        let alone = tokens(|at| at == 3 || at == 24);
        let mut together = alone.clone();
        together.iter_mut().for_each(|token| token.group = Some(9));
        let scores = |tokens: &[TokenInput]| Inference::new(&model, words()).scores(tokens, &sentences);
        assert_ne!(scores(&alone), scores(&together));
    }
}
