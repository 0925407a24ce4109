//! Counts the quotes whose source is right.

use super::detection::WORD;
use super::positions::{Positions, common, is_half, positions};
use super::prediction::Prediction;
use crate::evaluate::figures::percent;
use crate::evaluate::gold::{GoldQuote, GoldQuoteKind, Text};
use crate::evaluate::pattern::pattern;
use crate::jsonl_format::Range;
use regex::Regex;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The classes that are reported, as far as they occur.
const CLASSES: [&str; 8] =
    ["all", "all with a gold source", "direct", "mixed", "name", "pronoun", "nominal", "none"];

/// Percentages with one decimal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Attribution {
    /// Gold quotes.
    pub n: usize,
    /// The share found.
    pub found: f64,
    /// The share with the right source.
    pub accuracy: f64,
    /// The share with the right source, of those found.
    pub given_found: f64,
    /// How many have the right source.
    pub right: usize,
    /// The share for which any of the overlapping predictions has the right source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accuracy_any: Option<f64>,
}

#[derive(Clone, Copy, Default)]
struct Outcomes {
    gold: usize,
    found: usize,
    right: usize,
    right_any: usize,
}

/// Counts over articles.
#[derive(Default)]
pub struct Attributions {
    marked: BTreeMap<String, Outcomes>,
    named: Outcomes,
    indirect: BTreeMap<String, Outcomes>,
}

impl Outcomes {
    fn add(&mut self, found: bool, right: bool, right_any: bool) {
        self.gold += 1;
        self.found += usize::from(found);
        self.right += usize::from(right);
        self.right_any += usize::from(right_any);
    }

    fn figures(self) -> Attribution {
        Attribution {
            n: self.gold,
            found: percent(self.found, self.gold),
            accuracy: percent(self.right, self.gold),
            given_found: percent(self.right, self.found),
            right: self.right,
            accuracy_any: (self.right_any > 0).then(|| percent(self.right_any, self.gold)),
        }
    }
}

impl Attributions {
    /// Adds the quotes with quotation marks of an article and reports those with a wrong source.
    pub fn add(
        &mut self,
        text: &Text,
        gold: &[GoldQuote],
        predictions: &[Prediction],
        wrong: &mut impl FnMut(String, Range),
    ) {
        for quote in gold.iter().filter(|quote| quote.has_marks()) {
            let quoted = positions(text, quote.quoted());
            let touching = || predictions.iter().filter(|p| common(&p.quoted, &quoted) > 0);
            let covered: Positions =
                touching().flat_map(|p| p.quoted.intersection(&quoted)).copied().collect();
            let found = is_half(covered.len(), quoted.len());
            // Of equals the first.
            let best = touching().rev().max_by_key(|p| common(&p.quoted, &quoted)).filter(|_| found);
            let is_right = |p: &Prediction| source_is_right(text, quote, &quoted, p.source);
            let right = best.is_some_and(is_right);
            let right_any = found && touching().any(is_right);
            let kind = if quote.kind == GoldQuoteKind::Direct { "direct" } else { "mixed" };
            let with_source = (quote.source_kind != "none").then_some("all with a gold source");
            for class in ["all", kind, &quote.source_kind].into_iter().chain(with_source) {
                self.marked.entry(class.to_owned()).or_default().add(found, right, right_any);
            }
            if quote.speaker_is_name {
                let named = best.is_some_and(|p| is_named(text, quote, p));
                self.named.add(found, named, false);
            }
            if let Some(best) = best.filter(|_| !right) {
                let [is, taken] = [&quote.source, best.source].map(|source| words_of(text, source));
                let at = quote.quoted().first().copied().unwrap_or_default();
                wrong(format!("source ({}) is “{is}”, taken for “{taken}”", quote.source_kind), at);
            }
        }
    }

    /// Adds the indirect quotes of an article; `matched` are the predictions that found them.
    pub fn add_indirect(
        &mut self,
        text: &Text,
        gold: &[GoldQuote],
        predictions: &[Prediction],
        matched: &[Option<usize>],
    ) {
        let indirect = gold.iter().filter(|quote| quote.kind == GoldQuoteKind::Indirect);
        for (quote, partner) in indirect.zip(matched) {
            let source = partner.map(|place| predictions[place].source);
            let right = source.is_some_and(|source| source_is_right(text, quote, &Positions::new(), source));
            for class in ["all", &quote.source_kind] {
                self.indirect.entry(class.to_owned()).or_default().add(partner.is_some(), right, false);
            }
        }
    }

    /// The figures of quotes with marks, of those with a named source, and of indirect ones.
    pub fn figures(self) -> (BTreeMap<String, Attribution>, Attribution, BTreeMap<String, Attribution>) {
        let table = |outcomes: BTreeMap<String, Outcomes>| {
            let reported = outcomes.into_iter().filter(|(class, _)| CLASSES.contains(&class.as_str()));
            reported.map(|(class, outcomes)| (class, outcomes.figures())).collect()
        };
        (table(self.marked), self.named.figures(), table(self.indirect))
    }
}

/// Whether a predicted source is right: it touches the key words of the gold source, is at most 60 characters
/// or twice as long as it, and does not reach into the quoted words. Where the gold annotation has no source,
/// there must be none.
pub fn source_is_right(text: &Text, quote: &GoldQuote, quoted: &Positions, source: &[Range]) -> bool {
    if quote.source_kind == "none" || source.is_empty() {
        return quote.source_kind == "none" && source.is_empty();
    }
    let length =
        |ranges: &[Range]| ranges.iter().map(|range| i64::from(range[1]) - i64::from(range[0])).sum::<i64>();
    let words = positions(text, source);
    common(&words, &positions(text, &quote.source_key)) > 0
        && length(source) <= (2 * length(&quote.source)).max(60)
        && common(&words, quoted) == 0
}

/// Whether the predicted speaker's name, or else the source, holds the last word of the gold speaker's name.
fn is_named(text: &Text, quote: &GoldQuote, prediction: &Prediction) -> bool {
    static POSSESSIVE: LazyLock<Regex> = pattern!(r"[’']s\b");
    let name = prediction.speaker.filter(|name| !name.is_empty());
    let name = name.map_or_else(|| words_of(text, prediction.source), str::to_owned);
    let gold = quote.speaker.as_deref().unwrap_or("").to_lowercase();
    let Some(last) = WORD.find_iter(&gold).last().map(|word| word.as_str()) else { return false };
    let holds =
        |text: &str, word: &str| WORD.find_iter(&text.to_lowercase()).any(|found| found.as_str() == word);
    holds(&POSSESSIVE.replace_all(&name, ""), last) || holds(&name, &last.replace("’s", ""))
}

fn words_of(text: &Text, ranges: &[Range]) -> String {
    ranges.iter().map(|range| text.slice(*range)).collect::<Vec<_>>().join(" ")
}
