//! Scores sentences: where they end, and where they lie.
//!
//! Both sides are trimmed of white space first. **Ends** compares the distinct end offsets, **spans** whole
//! sentences; an article is **exact** when its sentences are the gold ones and no others.

use super::corpus::Pair;
use super::figures::{Counts, Prf};
use super::gold::{Text, is_space};
use super::mistakes::Mistake;
use super::names::agreement;
use crate::jsonl_format::Range;
use serde::Serialize;
use std::collections::BTreeSet;

/// Scores of one set.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SentenceScores {
    /// Sentence ends.
    pub ends: Prf,
    /// Whole sentences.
    pub spans: Prf,
    /// How many articles are exactly right, and of how many.
    pub exact_docs: [usize; 2],
    /// The ids of the others.
    pub bad: Vec<serde_json::Value>,
}

/// Scores the sentences of a set; also returns every wrong or missing end.
pub fn score(pairs: &[Pair]) -> (SentenceScores, Vec<Mistake>) {
    let (mut ends, mut spans) = (Counts::default(), Counts::default());
    let (mut bad, mut mistakes) = (Vec::new(), Vec::new());
    for (article, pair) in pairs.iter().enumerate() {
        let text = &pair.gold.text;
        let gold: BTreeSet<Range> = pair.gold.sents.iter().map(|range| trim(text, *range)).collect();
        let found = pair.found.record.sents.iter().map(|range| trim(text, *range));
        let found: BTreeSet<Range> = found.filter(|[start, end]| end > start).collect();
        let [gold_ends, found_ends] =
            [&gold, &found].map(|s| s.iter().map(|s| s[1]).collect::<BTreeSet<u32>>());
        ends.add(agreement(&gold_ends, &found_ends));
        spans.add(agreement(&gold, &found));
        if gold != found {
            bad.push(pair.gold.id.clone());
        }
        let wrong = |what: &str, end: u32| {
            let line = text.chars_of(end.saturating_sub(20) as usize, end as usize);
            let word: String = line.rsplit(|c| is_space(*c)).next().unwrap_or(line).iter().collect();
            Mistake { label: format!("{what} after {word}"), article, at: [end.saturating_sub(1), end] }
        };
        mistakes.extend(found_ends.difference(&gold_ends).map(|end| wrong("cut too early", *end)));
        mistakes.extend(gold_ends.difference(&found_ends).map(|end| wrong("not cut", *end)));
    }
    let exact_docs = [pairs.len() - bad.len(), pairs.len()];
    (SentenceScores { ends: ends.percent(2), spans: spans.percent(2), exact_docs, bad }, mistakes)
}

fn trim(text: &Text, [start, end]: Range) -> Range {
    let inside = text.chars_of(start as usize, end as usize);
    let after = inside.iter().rev().take_while(|c| is_space(**c)).count();
    let before = inside[..inside.len() - after].iter().take_while(|c| is_space(**c)).count();
    [start + before as u32, start + (inside.len() - after) as u32]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate::corpus::Found;
    use crate::evaluate::gold::Gold;
    use crate::jsonl_format::Record;

    #[test]
    fn one_cut_too_many() {
        let gold = Gold {
            id: "x".into(),
            text: String::from("He met Dr. Lee. She left.").into(),
            sents: vec![[0, 15], [16, 25]],
            ..Gold::default()
        };
        let record = Record { sents: vec![[0, 10], [10, 16], [16, 25]], ..Record::default() };
        let found = Found { record, ..Found::default() };
        let (scores, mistakes) = score(&[Pair { gold, found }]);
        // Ends: two of three are right and both gold ones are found. Spans: one of three, one of two.
        assert_eq!(scores.ends, Prf { precision: 66.67, recall: 100.0, f1: 80.0 });
        assert_eq!(scores.spans, Prf { precision: 33.33, recall: 50.0, f1: 40.0 });
        assert_eq!((scores.exact_docs, scores.bad), ([0, 1], vec!["x".into()]));
        assert_eq!(mistakes.len(), 1);
        assert_eq!(mistakes[0].label, "cut too early after Dr.");
    }
}
