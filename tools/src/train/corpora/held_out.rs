//! The passages that are never learned from: settings are chosen and confidences calibrated on them, so that
//! dev/ is only scored.

use super::guidelines::Kinds;
use super::passage::Passage;
use super::recipes::{MACHINE, second_labelling};
use byline::Span;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

/// One passage in so many is never learned from.
const OF_ALL: usize = 50;

/// One passage in so many of the small corpora, whose labels are made by hand, is kept out while settings are
/// chosen.
const OF_GOLD: usize = 10;

/// Passages by what they are for. Which are which depends on the corpora alone, not on the settings of a run.
#[derive(Default)]
pub struct Split {
    /// Learned from.
    pub learned: Vec<Passage>,
    /// Kept out while settings are chosen, then learned from for the model that ships.
    pub choosing: Vec<Passage>,
    /// Never learned from: confidences are calibrated on them.
    pub kept_out: Vec<Passage>,
}

/// Splits the passages.
pub fn split(passages: Vec<Passage>) -> Split {
    let mut split = Split::default();
    for (number, passage) in (1..).zip(passages) {
        let silver = passage.corpus.starts_with(MACHINE);
        let side = match number {
            _ if number % OF_ALL == 0 => &mut split.kept_out,
            _ if number % OF_GOLD == 0 && !silver => &mut split.choosing,
            _ => &mut split.learned,
        };
        side.push(passage);
    }
    split
}

/// Writes the passages as `FOLDER/CORPUS.jsonl`, with the names of each of the corpus's labellings as scorers
/// know them.
pub fn write<'p>(passages: impl Iterator<Item = &'p Passage>, folder: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder)?;
    let mut files: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
    for (number, passage) in passages.enumerate() {
        let labellings = [Some(passage.corpus), second_labelling(passage.corpus)];
        for (name, names) in labellings.into_iter().zip(&passage.names) {
            let Some(name) = name else { continue };
            let line = line(number, passage, names);
            writeln!(files.entry(name).or_default(), "{line}")?;
        }
    }
    for (name, lines) in files {
        std::fs::write(folder.join(format!("{name}.jsonl")), lines)?;
    }
    Ok(())
}

/// A passage as a line of an annotated set; offsets count code points.
fn line(number: usize, passage: &Passage, names: &[(Span, Kinds)]) -> serde_json::Value {
    let starts: Vec<usize> = passage.text.char_indices().map(|(at, _)| at).collect();
    let point = |byte: u32| starts.partition_point(|&start| start < byte as usize);
    let named = |(span, kinds): &(Span, Kinds)| Some((point(span.start), point(span.end), kinds.scored()?));
    let names: Vec<_> = names.iter().filter_map(named).collect();
    serde_json::json!({ "id": format!("{}-{number}", passage.corpus), "text": passage.text, "ents": names })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::train::corpora::guidelines::Scheme;

    fn passage(corpus: &'static str) -> Passage {
        let names = [vec![(Span::new(5, 10), Scheme::Conll.kinds("LOC"))], Vec::new()];
        let text = "Près Orrør.".to_owned();
        Passage {
            corpus,
            text,
            sentences: Vec::new(),
            allowed: Vec::new(),
            trust: Vec::new(),
            copies: 1,
            names,
        }
    }

    #[test]
    fn more_is_kept_out_of_what_is_annotated_by_hand() {
        let passages = |corpus| (0..100).map(|_| passage(corpus)).collect();
        let sizes = |corpus| {
            let Split { learned, choosing, kept_out } = split(passages(corpus));
            [learned.len(), choosing.len(), kept_out.len()]
        };
        assert_eq!(sizes("wikigold"), [90, 8, 2]);
        assert_eq!(sizes("silver-gmb"), [98, 0, 2]);
    }

    #[test]
    fn offsets_count_code_points() {
        let passage = passage("wikigold");
        assert_eq!(line(0, &passage, &passage.names[0])["ents"], serde_json::json!([[4, 9, "LOC"]]));
    }
}
