//! From label scores to names: where names are, of whatever kind (Viterbi over "outside", "begin" and
//! "inside"), and how likely each kind is there (forward–backward over all labels).
//!
//! "Inside X" may only follow "begin X" or "inside X"; every other step is free. So a step of the latter
//! looks at the sum of all labels once and at two labels for each "inside": linear in the number of labels,
//! not quadratic.

use crate::model::Scores;
use crate::names::labels::NAME_KINDS;

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
    /// The probability of exactly this span with this kind, 0 to 1; of a name whose kind is open, that of the
    /// span times [`OPEN`].
    pub probability: f32,
}

/// What the probability that words are a name counts where no kind is likely: from 0.73 on, such a name is
/// one at the least confidence of [`super::settings`]. Chosen on the annotated articles that are held out,
/// where it finds 6 of 100 names more, of which half have the right kind.
pub const OPEN: f32 = 0.55;

/// The names in a sequence of tokens, given each token's label scores: logarithms of unnormalised
/// probabilities, to be divided by `temperature` where probabilities are asked for.
pub fn decode(scores: &[Scores], temperature: f32) -> Vec<Name> {
    let mut names = spans(scores);
    if !names.is_empty() {
        let lattice = Lattice::new(scores, temperature);
        names.iter_mut().for_each(|name| *name = lattice.with_kind(*name));
    }
    names
}

/// Where names most likely are. Where a token is nearly as likely to begin one kind as another, each may be
/// less likely than no name, and all together are more.
fn spans(scores: &[Scores]) -> Vec<Name> {
    let greater = |best: &[f32; 3]| greatest(best).0;
    let mut best = [0.0, f32::NEG_INFINITY, f32::NEG_INFINITY];
    let mut steps: Vec<[usize; 3]> = Vec::with_capacity(scores.len());
    for token in scores {
        let (outside, pairs) = split(token);
        let begin = log_sum(pairs.map(|[begin, _]| begin));
        let inside = log_sum(pairs.map(|[_, inside]| inside));
        let [no, begun, within] = best;
        let open = if begun >= within { 1 } else { 2 };
        steps.push([greater(&best), greater(&best), open]);
        let free = no.max(begun).max(within);
        best = [free + outside, free + begin, begun.max(within) + inside];
    }
    let mut places = vec![0; scores.len()];
    let mut place = greater(&best);
    for (slot, step) in places.iter_mut().zip(&steps).rev() {
        *slot = place;
        place = step.get(place).copied().unwrap_or(0);
    }
    let mut names: Vec<Name> = Vec::new();
    for (at, place) in places.into_iter().enumerate() {
        match names.last_mut() {
            Some(name) if place == 2 => name.end = at + 1,
            _ if place == 1 => names.push(Name { first: at, end: at + 1, kind: 0, probability: 0.0 }),
            _ => {}
        }
    }
    names
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

    /// A name with its most likely kind.
    fn with_kind(&self, name: Name) -> Name {
        let kinds: [f32; NAME_KINDS.len()] =
            std::array::from_fn(|kind| self.probability(&Name { kind, ..name }));
        let (kind, likely) = greatest(&kinds);
        let any: f32 = kinds.iter().sum();
        Name { kind, probability: likely.max(OPEN * any).min(1.0), ..name }
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

/// The logarithm of the sum of what the values are the logarithms of.
fn log_sum(values: [f32; NAME_KINDS.len()]) -> f32 {
    let top = greatest(&values).1;
    top + values.iter().map(|value| (value - top).exp()).sum::<f32>().ln()
}

/// The first of the greatest values, and where it is.
fn greatest(scores: &[f32]) -> (usize, f32) {
    let start = (0, f32::NEG_INFINITY);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::labels::{LABELS, begin, inside, is_begin, kind_of};

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
        let names = decode(&scores, 1.0);
        assert_eq!(names.len(), 1);
        assert_eq!((names[0].first, names[0].end, names[0].kind), (1, 3, 2));
    }

    #[test]
    fn a_name_whose_kind_is_open_is_a_name() {
        let scores = [token(&[(0, 1.0), (begin(0), 0.8), (begin(1), 0.9), (begin(2), 0.8)])];
        let names = decode(&scores, 1.0);
        assert_eq!((names.len(), names[0].kind), (1, 1));
        let any: f64 =
            (0..NAME_KINDS.len()).map(|kind| by_enumeration(&scores, &Name { kind, ..names[0] })).sum();
        assert!((f64::from(names[0].probability) - any * f64::from(OPEN)).abs() < 1e-5);
        let seldom = [token(&[(0, 2.5), (begin(0), 0.8), (begin(1), 0.9), (begin(2), 0.8)])];
        assert_eq!(decode(&seldom, 1.0), []);
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
        let names = decode(&scores, 1.0);
        assert_eq!(names.len(), 1);
        let lattice = Lattice::new(&scores, 1.0);
        for name in (0..NAME_KINDS.len()).map(|kind| Name { kind, ..names[0] }) {
            let expected = by_enumeration(&scores, &name);
            assert!((f64::from(lattice.probability(&name)) - expected).abs() < 1e-5, "{name:?} {expected}");
        }
    }
}
