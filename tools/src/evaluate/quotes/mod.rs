//! Scores quotes: which quotations were found, and who is said to have spoken.
//!
//! All overlaps count characters other than white space. **Detection** compares quoted segments: a gold quote has one for each
//! stretch in quotation marks; a prediction has one for each region of double quotation marks ([`regions`]) it reaches into.
//! Segments pair one to one, largest overlap first, when they share at least half of each. Predictions in speech that is quoted
//! whole by someone else ("embedded") are ignored; a prediction that touches no quotation mark is an indirect one.
//!
//! **Attribution** is over gold quotes with quotation marks. One is found when half of its quoted characters are predicted as quoted,
//! and right when the prediction that overlaps it most has the right source (see [`attribution`]).

mod attribution;
mod detection;
mod regions;

use super::corpus::{Pair, Text, is_space};
use super::figures::{ratio, rounded};
use super::mistakes::Mistake;
use crate::contract::Range;
use attribution::Attributions;
pub use attribution::Figures as Attribution;
use detection::Detections;
pub use detection::{Figures as Detection, Prf as Detected};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How a gold quote is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GoldKind {
    /// All of it in quotation marks.
    Direct,
    /// Some of it in quotation marks.
    Mixed,
    /// Without quotation marks.
    #[default]
    Indirect,
    /// Within a quotation of someone else.
    Embedded,
}

/// One gold quote.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct GoldQuote {
    /// The words said.
    pub content: Vec<Range>,
    /// How they are given.
    pub kind: GoldKind,
    /// The parts of the content in quotation marks.
    pub quoted: Option<Vec<Range>>,
    /// The words that name the speaker.
    pub source: Vec<Range>,
    /// The words of the source that a right answer must touch: its head, the name that it is part of, names in apposition.
    pub source_key: Vec<Range>,
    /// "name", "pronoun", "nominal" or "none".
    pub source_kind: String,
    /// The name in the source.
    pub speaker: Option<String>,
    /// Whether the source holds a name.
    pub speaker_is_name: bool,
}

impl GoldQuote {
    fn quoted(&self) -> &[Range] {
        self.quoted.as_deref().unwrap_or(&[])
    }

    fn has_marks(&self) -> bool {
        matches!(self.kind, GoldKind::Direct | GoldKind::Mixed)
    }
}

/// A predicted quote.
struct Prediction<'p> {
    /// The words that name the speaker.
    source: &'p [Range],
    /// The speaker's name.
    speaker: Option<&'p str>,
    /// The characters of the content.
    content: Positions,
    /// Those of them in quotation marks.
    quoted: Positions,
}

/// Scores of one set; percentages with one decimal.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Scores {
    /// Quoted segments: "all", ">=5w" (of at least five words), and the recall of the segments of direct and mixed quotes.
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
pub fn score(pairs: &[Pair]) -> (Scores, Vec<Mistake>) {
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
    (Scores { detection, attribution, named_speaker, indirect }, mistakes)
}

/// Positions of characters.
type Positions = BTreeSet<u32>;

/// The positions in `ranges` that hold no white space.
fn positions(text: &Text, ranges: &[Range]) -> Positions {
    let of = |range: &Range| {
        let characters = text.chars_of(range[0] as usize, range[1] as usize);
        (range[0]..).zip(characters).filter(|(_, c)| !is_space(**c)).map(|(at, _)| at).collect::<Vec<_>>()
    };
    ranges.iter().flat_map(of).collect()
}

fn predictions<'p>(pair: &'p Pair, regions: &[Positions]) -> Vec<Prediction<'p>> {
    let record = &pair.found.record;
    let read = |quote: &'p crate::contract::Quote| {
        let content = positions(&pair.gold.text, &quote.content);
        let quoted = content.iter().filter(|at| regions.iter().any(|region| region.contains(at))).copied();
        Prediction {
            source: quote.source.as_deref().unwrap_or(&[]),
            speaker: quote
                .speaker_cluster
                .and_then(|at| record.clusters.get(at))
                .map(|cluster| cluster.name.as_str()),
            quoted: quoted.collect(),
            content,
        }
    };
    record.quotes.iter().map(read).collect()
}

/// How many positions two sets share.
fn common(a: &Positions, b: &Positions) -> usize {
    a.intersection(b).count()
}

/// Whether `part` is at least half of `whole`.
fn is_half(part: usize, whole: usize) -> bool {
    2 * part >= whole
}

/// Pairs gold and predicted sets one to one, those that share most first, if they share at least half of each. For each gold set the
/// position of its partner.
fn align(gold: &[Positions], found: &[&Positions]) -> Vec<Option<usize>> {
    let mut candidates = Vec::new();
    for (at, g) in gold.iter().enumerate() {
        for (place, p) in found.iter().enumerate() {
            let shared = common(g, p);
            if shared > 0 && is_half(shared, g.len()) && is_half(shared, p.len()) {
                candidates.push((std::cmp::Reverse(shared), at, place));
            }
        }
    }
    candidates.sort();
    let mut matched = vec![None; gold.len()];
    for (_, at, place) in candidates {
        if matched[at].is_none() && !matched.contains(&Some(place)) {
            matched[at] = Some(place);
        }
    }
    matched
}

/// 100 · `part` / `whole` with one decimal; 0 when there is no whole.
fn percent(part: usize, whole: usize) -> f64 {
    rounded(ratio(100.0 * part as f64, whole as f64), 1)
}

#[cfg(test)]
mod tests;
