//! Counts the quoted segments, and the indirect quotes, that were found.

use super::positions::{Positions, align, common, is_half, positions};
use super::prediction::Prediction;
use crate::evaluate::figures::{Counts, Prf, percent};
use crate::evaluate::gold::{GoldQuote, GoldQuoteKind, Text};
use crate::evaluate::pattern::pattern;
use crate::jsonl_format::Range;
use regex::Regex;
use serde::Serialize;
use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

/// A word, with its apostrophes and hyphens.
pub static WORD: LazyLock<Regex> = pattern!(r"[\p{L}\p{N}_’'-]+");

/// Shorter segments are often scare quotes and titles.
const LONG: usize = 5;

/// Percentages with one decimal.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Detection {
    /// Precision, recall and F1.
    Both(Detected),
    /// Recall alone.
    Recall(f64),
}

/// Percentages with one decimal, and what they are of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Detected {
    /// Precision, recall and F1.
    #[serde(flatten)]
    pub prf: Prf,
    /// Found and in the gold annotation.
    pub tp: usize,
    /// Found.
    pub pred: usize,
    /// In the gold annotation.
    pub gold: usize,
}

/// Counts over articles.
#[derive(Default)]
pub struct Detections {
    all: Counts,
    long: Counts,
    direct: Counts,
    mixed: Counts,
    indirect: Counts,
}

impl Detections {
    /// Adds the quoted segments of an article and reports those missed and those without ground.
    pub fn add(
        &mut self,
        text: &Text,
        gold: &[GoldQuote],
        predictions: &[Prediction],
        regions: &[Positions],
        wrong: &mut impl FnMut(String, Range),
    ) {
        let marked = gold.iter().filter(|quote| quote.has_marks());
        let segments: Vec<(Range, GoldQuoteKind)> =
            marked.flat_map(|quote| quote.quoted().iter().map(|range| (*range, quote.kind))).collect();
        let gold_sets: Vec<Positions> =
            segments.iter().map(|(range, _)| positions(text, &[*range])).collect();
        let found = found_segments(text, gold, predictions, regions);
        let matched = align(&gold_sets, &found.iter().collect::<Vec<_>>());

        let right = matched.iter().flatten().count();
        self.all.add(Counts { right, found: found.len(), gold: gold_sets.len() });
        let (mut of_long, mut of_short) = (HashSet::new(), HashSet::new());
        for ((range, kind), partner) in segments.iter().zip(&matched) {
            let one = Counts { right: partner.iter().count(), found: 0, gold: 1 };
            if *kind == GoldQuoteKind::Direct {
                self.direct.add(one)
            } else {
                self.mixed.add(one)
            }
            let is_long = words(text, *range) >= LONG;
            if is_long {
                self.long.add(one);
            }
            let partners = if is_long { &mut of_long } else { &mut of_short };
            partners.extend(*partner);
            if partner.is_none() {
                wrong(format!("not found: {}", text.slice(*range)), *range);
            }
        }
        for (place, segment) in found.iter().enumerate() {
            let Some(range) = hull(segment) else { continue };
            let is_long = words(text, range) >= LONG && !of_short.contains(&place);
            self.long.found += usize::from(is_long || of_long.contains(&place));
            if !matched.contains(&Some(place)) {
                wrong(format!("without ground: {}", text.slice(range)), range);
            }
        }
    }

    /// Adds the indirect quotes of an article; for each gold one the position of the prediction that found
    /// it.
    pub fn add_indirect(
        &mut self,
        text: &Text,
        gold: &[GoldQuote],
        predictions: &[Prediction],
    ) -> Vec<Option<usize>> {
        let indirect = gold.iter().filter(|quote| quote.kind == GoldQuoteKind::Indirect);
        let gold: Vec<Positions> = indirect.map(|quote| positions(text, &quote.content)).collect();
        let found: Vec<&Positions> = predictions.iter().map(|prediction| &prediction.content).collect();
        let matched = align(&gold, &found);
        let right = matched.iter().flatten().count();
        self.indirect.add(Counts { right, found: found.len(), gold: gold.len() });
        matched
    }

    /// The figures of quoted segments and of indirect quotes.
    pub fn figures(self) -> (BTreeMap<&'static str, Detection>, Detected) {
        let recall = |counts: Counts| Detection::Recall(percent(counts.right, counts.gold));
        let quoted = BTreeMap::from([
            ("all", Detection::Both(detected(self.all))),
            (">=5w", Detection::Both(detected(self.long))),
            ("recall direct", recall(self.direct)),
            ("recall mixed", recall(self.mixed)),
        ]);
        (quoted, detected(self.indirect))
    }
}

/// The part of each prediction in each region, but for those that lie by half in embedded speech.
fn found_segments(
    text: &Text,
    gold: &[GoldQuote],
    predictions: &[Prediction],
    regions: &[Positions],
) -> Vec<Positions> {
    let embedded = gold.iter().filter(|quote| quote.kind == GoldQuoteKind::Embedded);
    let embedded: Positions = embedded.flat_map(|quote| positions(text, &quote.content)).collect();
    let mut found = Vec::new();
    for prediction in predictions {
        for region in regions {
            let segment: Positions = prediction.content.intersection(region).copied().collect();
            if !segment.is_empty() && !is_half(common(&segment, &embedded), segment.len()) {
                found.push(segment);
            }
        }
    }
    found
}

fn words(text: &Text, range: Range) -> usize {
    WORD.find_iter(&text.slice(range)).count()
}

/// From the first to the last position.
fn hull(positions: &Positions) -> Option<Range> {
    Some([*positions.first()?, positions.last()? + 1])
}

fn detected(counts: Counts) -> Detected {
    Detected { prf: counts.percent(1), tp: counts.right, pred: counts.found, gold: counts.gold }
}
