//! From label scores to names: the best sequence of labels in which no name is entered in its middle
//! (Viterbi), and how likely each name in it is (forward–backward over the same sequences).
//!
//! "Inside X" may only follow "begin X" or "inside X"; every other step is free. So a step of either
//! algorithm looks at the best (or the sum) of all labels once and at two labels for each "inside": linear in
//! the number of labels, not quadratic.

use crate::model::Scores;
use crate::names::labels::{LABELS, NAME_KINDS, OUTSIDE, begin, inside, is_begin, kind_of};

/// "Begin" and "inside" for each kind of name.
type Pairs = [[f32; 2]; NAME_KINDS.len()];

/// A name among the tokens of one sequence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Name {
    /// Its first token.
    pub first: usize,
    /// One past its last token.
    pub end: usize,
    /// The position of its kind in [`NAME_KINDS`].
    pub kind: usize,
    /// The probability of exactly this span with this kind, 0 to 1.
    pub probability: f32,
}

/// The names in the best labelling of a sequence of tokens, given each token's label scores: logarithms of
/// unnormalised probabilities, to be divided by `temperature` where probabilities are asked for.
pub fn decode(scores: &[Scores], temperature: f32) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for (at, &label) in viterbi(scores).iter().enumerate() {
        let Some(kind) = kind_of(label) else { continue };
        match names.last_mut() {
            Some(name) if !is_begin(label) => name.end = at + 1,
            _ => names.push(Name { first: at, end: at + 1, kind, probability: 0.0 }),
        }
    }
    if !names.is_empty() {
        let lattice = Lattice::new(scores, temperature);
        names.iter_mut().for_each(|name| name.probability = lattice.probability(name));
    }
    names
}

/// What led to each label of a token.
struct Step {
    /// The label before every label but "inside".
    free: usize,
    /// For each kind, as bits, whether "begin" (and not "inside") came before "inside".
    begun: u16,
}

/// The best labels.
pub fn viterbi(scores: &[Scores]) -> Vec<usize> {
    let mut steps: Vec<Step> = Vec::with_capacity(scores.len());
    // Before the first token stands "outside".
    let mut best: Scores = [f32::NEG_INFINITY; LABELS];
    if let Some(outside) = best.first_mut() {
        *outside = 0.0;
    }
    for token in scores {
        let (label, score) = greatest(&best);
        let mut step = Step { free: label, begun: 0 };
        let (outside, mut pairs) = split(token);
        for (kind, (pair, [begun, within])) in pairs.iter_mut().zip(split(&best).1).enumerate() {
            step.begun |= u16::from(begun >= within) << kind;
            let [begin, inside] = *pair;
            *pair = [score + begin, begun.max(within) + inside];
        }
        best = merge(score + outside, &pairs);
        steps.push(step);
    }
    let mut labels = vec![OUTSIDE; scores.len()];
    let mut label = greatest(&best).0;
    for (slot, step) in labels.iter_mut().zip(&steps).rev() {
        *slot = label;
        label = match kind_of(label) {
            Some(kind) if !is_begin(label) && step.begun >> kind & 1 == 1 => begin(kind),
            Some(kind) if !is_begin(label) => inside(kind),
            _ => step.free,
        };
    }
    labels
}

/// The probabilities of all allowed labellings, summed up to and from each token.
struct Lattice {
    columns: Vec<Column>,
}

/// One token of the lattice. Every column is scaled so that its forward sums add up to 1.
struct Column {
    /// Sum over all beginnings that give this token "begin" of a kind.
    begin: [f32; NAME_KINDS.len()],
    /// The factor by which one more token inside a name of a kind multiplies.
    inside: [f32; NAME_KINDS.len()],
    /// Sum over all continuations in which the next token is not "inside".
    ends: f32,
}

impl Lattice {
    fn new(scores: &[Scores], temperature: f32) -> Lattice {
        let tokens: Vec<Scores> = scores.iter().map(|token| softmax(token, temperature)).collect();
        let mut columns: Vec<Column> = Vec::with_capacity(tokens.len());
        let mut before: Pairs = [[0.0; 2]; NAME_KINDS.len()];
        for token in &tokens {
            let (outside, mut pairs) = split(token);
            let emitted = pairs;
            for ([_, inside], [begun, within]) in pairs.iter_mut().zip(&before) {
                *inside *= begun + within;
            }
            // The forward sums before this token add up to 1, so "outside" and "begin" need no factor.
            let total = outside + pairs.iter().flatten().sum::<f32>();
            pairs.iter_mut().flatten().for_each(|value| *value /= total);
            columns.push(Column {
                begin: pairs.map(|[begin, _]| begin),
                inside: emitted.map(|[_, inside]| inside / total),
                ends: 1.0,
            });
            before = pairs;
        }
        // Backward: what may follow a token in a name of a kind is an end or one more token inside.
        let mut ends = 1.0;
        let mut continues = [0.0; NAME_KINDS.len()];
        for (column, token) in columns.iter_mut().zip(&tokens).rev() {
            column.ends = ends;
            let (outside, pairs) = split(token);
            let scale = ratio(column, &pairs);
            let open = |(pair, more): (&[f32; 2], &f32)| pair[0] * (ends + more);
            let free = outside * ends + pairs.iter().zip(&continues).map(open).sum::<f32>();
            for (more, inside) in continues.iter_mut().zip(&column.inside) {
                *more = inside * (ends + *more);
            }
            ends = free * scale;
        }
        Lattice { columns }
    }

    fn probability(&self, name: &Name) -> f32 {
        let columns = self.columns.get(name.first..name.end).unwrap_or(&[]);
        let value = |values: &[f32; NAME_KINDS.len()]| values.get(name.kind).copied().unwrap_or(0.0);
        let [first, rest @ ..] = columns else { return 0.0 };
        let inside: f32 = rest.iter().map(|column| value(&column.inside)).product();
        let last = rest.last().unwrap_or(first);
        (value(&first.begin) * inside * last.ends).clamp(0.0, 1.0)
    }
}

/// One over the sum by which a column was scaled.
fn ratio(column: &Column, pairs: &Pairs) -> f32 {
    let scaled: f32 = column.inside.iter().sum();
    let plain: f32 = pairs.iter().map(|[_, inside]| inside).sum();
    if plain > 0.0 { scaled / plain } else { 1.0 }
}

fn softmax(scores: &Scores, temperature: f32) -> Scores {
    let top = greatest(scores).1;
    let powers = scores.map(|score| ((score - top) / temperature).exp());
    let total: f32 = powers.iter().sum();
    powers.map(|power| power / total)
}

fn greatest(scores: &Scores) -> (usize, f32) {
    let start = (OUTSIDE, f32::NEG_INFINITY);
    scores
        .iter()
        .enumerate()
        .fold(start, |best, (label, &score)| if score > best.1 { (label, score) } else { best })
}

fn split(scores: &Scores) -> (f32, Pairs) {
    let [outside, names @ ..] = scores;
    let mut pairs: Pairs = [[0.0; 2]; NAME_KINDS.len()];
    let (chunks, _) = names.as_chunks::<2>();
    pairs.iter_mut().zip(chunks).for_each(|(pair, chunk)| *pair = *chunk);
    (*outside, pairs)
}

fn merge(outside: f32, pairs: &Pairs) -> Scores {
    let mut scores = [outside; LABELS];
    scores.iter_mut().skip(1).zip(pairs.iter().flatten()).for_each(|(slot, value)| *slot = *value);
    scores
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(likely: &[(usize, f32)]) -> Scores {
        let mut scores = [-4.0; LABELS];
        likely.iter().for_each(|&(label, score)| scores[label] = score);
        scores
    }

    /// The probability of a name by listing every allowed labelling.
    fn by_enumeration(scores: &[Scores], name: &Name) -> f64 {
        let mut totals = (0.0, 0.0);
        let mut walk = vec![(Vec::<usize>::new(), 1f64)];
        while let Some((labels, weight)) = walk.pop() {
            let Some(token) = scores.get(labels.len()) else {
                let inside_next = labels.get(name.end) == Some(&inside(name.kind));
                let right = labels[name.first] == begin(name.kind)
                    && labels[name.first + 1..name.end].iter().all(|&label| label == inside(name.kind));
                totals.0 += if right && !inside_next { weight } else { 0.0 };
                totals.1 += weight;
                continue;
            };
            for (label, score) in token.iter().enumerate() {
                let kind = kind_of(label);
                let open = labels.last().copied().and_then(kind_of);
                if kind.is_none() || is_begin(label) || open == kind {
                    let mut next = labels.clone();
                    next.push(label);
                    walk.push((next, weight * f64::from(*score).exp()));
                }
            }
        }
        totals.0 / totals.1
    }

    #[test]
    fn no_name_is_entered_in_its_middle() {
        let scores =
            [token(&[(0, 1.0)]), token(&[(inside(2), 4.0), (begin(2), 2.0)]), token(&[(inside(2), 3.0)])];
        assert_eq!(viterbi(&scores), [0, begin(2), inside(2)]);
    }

    #[test]
    fn neighbouring_names_stay_apart() {
        let scores = [token(&[(begin(0), 5.0)]), token(&[(begin(0), 5.0)]), token(&[(inside(0), 5.0)])];
        let spans: Vec<_> = decode(&scores, 1.0).iter().map(|name| (name.first, name.end)).collect();
        assert_eq!(spans, [(0, 1), (1, 3)]);
    }

    #[test]
    fn probabilities_are_those_of_all_labellings() {
        let scores = [
            token(&[(begin(1), 1.0), (0, 0.5), (begin(0), 0.2)]),
            token(&[(inside(1), 1.5), (begin(1), 0.5), (inside(0), 1.0)]),
            token(&[(inside(1), -1.0), (0, 0.5), (begin(4), 0.3)]),
        ];
        for name in decode(&scores, 1.0) {
            let expected = by_enumeration(&scores, &name);
            assert!((f64::from(name.probability) - expected).abs() < 1e-5, "{name:?} {expected}");
        }
        assert_eq!(decode(&scores, 1.0).len(), 1);
    }
}
