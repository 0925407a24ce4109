//! What was predicted of the quotes of an article.

use super::positions::{Positions, positions};
use crate::evaluate::corpus::Pair;
use crate::jsonl_format::{Quote, Range};

/// A predicted quote.
pub struct Prediction<'p> {
    /// The words that name the speaker.
    pub source: &'p [Range],
    /// The speaker's name.
    pub speaker: Option<&'p str>,
    /// The characters of the content.
    pub content: Positions,
    /// Those of them in quotation marks.
    pub quoted: Positions,
}

/// The predicted quotes of an article, whose text has these regions between quotation marks.
pub fn predictions<'p>(pair: &'p Pair, regions: &[Positions]) -> Vec<Prediction<'p>> {
    let record = &pair.found.record;
    let read = |quote: &'p Quote| {
        let content = positions(&pair.gold.text, &quote.content);
        let quoted = content.iter().filter(|at| regions.iter().any(|region| region.contains(at))).copied();
        let speaker = quote.speaker_cluster.and_then(|at| record.clusters.get(at));
        Prediction {
            source: quote.source.as_deref().unwrap_or(&[]),
            speaker: speaker.map(|cluster| cluster.name.as_str()),
            quoted: quoted.collect(),
            content,
        }
    };
    record.quotes.iter().map(read).collect()
}
