//! Scores quotes: which quotations were found, and who is said to have spoken.
//!
//! All overlaps count characters other than white space. **Detection** compares quoted segments: a gold quote
//! has one for each stretch in quotation marks; a prediction has one for each region of double quotation
//! marks ([`regions`]) it reaches into. Segments pair one to one, largest overlap first, when they share at
//! least half of each. Predictions in speech that is quoted whole by someone else ("embedded") are ignored; a
//! prediction that touches no quotation mark is an indirect one.
//!
//! **Attribution** is over gold quotes with quotation marks. One is found when half of its quoted characters
//! are predicted as quoted, and right when the prediction that overlaps it most has the right source (see
//! [`attribution`]).

mod attribution;
mod detection;
mod positions;
mod prediction;
mod regions;

use super::corpus::Pair;
use super::mistakes::Mistake;
use crate::jsonl_format::Range;
pub use attribution::Attribution;
use attribution::Attributions;
use detection::Detections;
pub use detection::{Detected, Detection};
use positions::{Positions, positions};
use prediction::predictions;
use serde::Serialize;
use std::collections::BTreeMap;

/// Scores of one set; percentages with one decimal.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct QuoteScores {
    /// Quoted segments: "all", ">=5w" (of at least five words), and the recall of the segments of direct and
    /// mixed quotes.
    pub detection: BTreeMap<&'static str, Detection>,
    /// Sources of quotes with quotation marks, by kind of quote and source.
    pub attribution: BTreeMap<String, Attribution>,
    /// Quotes whose source holds a name: whether the predicted speaker, or else source, holds its last word.
    pub named_speaker: Attribution,
    /// Quotes without quotation marks.
    pub indirect: Indirect,
}

/// Scores of indirect quotes.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Indirect {
    /// Whole contents.
    pub detection: Detected,
    /// Their sources.
    pub attribution: BTreeMap<String, Attribution>,
}

/// Scores the quotes of a set; also returns the mistakes.
pub fn score(pairs: &[Pair]) -> (QuoteScores, Vec<Mistake>) {
    let mut mistakes = Vec::new();
    let mut detections = Detections::default();
    let mut attributions = Attributions::default();
    for (article, pair) in pairs.iter().enumerate() {
        let text = &pair.gold.text;
        let gold = pair.gold.quotes.as_deref().unwrap_or(&[]);
        let regions: Vec<Positions> =
            regions::regions(text.chars()).into_iter().map(|region| positions(text, &[region])).collect();
        let (quoted, indirect): (Vec<_>, Vec<_>) =
            predictions(pair, &regions).into_iter().partition(|prediction| !prediction.quoted.is_empty());
        let wrong = &mut |label: String, at: Range| mistakes.push(Mistake { label, article, at });
        detections.add(text, gold, &quoted, &regions, wrong);
        let matched = detections.add_indirect(text, gold, &indirect);
        attributions.add(text, gold, &quoted, wrong);
        attributions.add_indirect(text, gold, &indirect, &matched);
    }
    let (detection, indirect_detection) = detections.figures();
    let (attribution, named_speaker, indirect_attribution) = attributions.figures();
    let indirect = Indirect { detection: indirect_detection, attribution: indirect_attribution };
    (QuoteScores { detection, attribution, named_speaker, indirect }, mistakes)
}

#[cfg(test)]
mod tests;
