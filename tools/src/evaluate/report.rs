//! All figures of a set, and how they come about.

use super::mistakes::Mistake;
use super::{bootstrap, cards, coref, corpus, dates, mistakes, names, quotes, reliability, sentences};
use anyhow::Result;
use byline::Resources;
use serde::Serialize;
use std::path::Path;

/// All figures of one set; those for which it has no annotation are absent.
#[derive(Debug, Default, Serialize)]
pub struct Report {
    /// The set's name.
    pub set: String,
    /// How many articles it has.
    pub docs: usize,
    /// For how many of them there was no output.
    pub missing: usize,
    /// Sentences.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentences: Option<sentences::SentenceScores>,
    /// Names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub names: Option<names::NameScores>,
    /// The 95 % interval of the normalised F1 of names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub names_interval: Option<[f64; 2]>,
    /// Whether the confidences of names mean what they say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calibration: Option<reliability::Reliability>,
    /// Entities.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coref: Option<coref::EntityScores>,
    /// Quotes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quotes: Option<quotes::QuoteScores>,
    /// Dates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dates: Option<dates::DateScores>,
    /// Cards.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cards: Option<cards::CardScores>,
    /// The cards that are wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub wrong_cards: Vec<cards::Judgement>,
    /// The most frequent mistakes, by what is scored.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mistakes: Vec<(&'static str, Vec<mistakes::Group>)>,
}

/// The reports of some sets, without their mistakes.
pub fn reports(resources: &Resources, data: &Path, wanted: &[String]) -> Result<Vec<Report>> {
    let sets = corpus::sets(data, wanted)?;
    let each = sets.into_iter().map(|set| {
        let pairs = corpus::run(resources, corpus::read(&set)?);
        Ok(score(set.name, &pairs, 0))
    });
    each.collect()
}

/// Scores whatever the set annotates, and keeps the `errors` most frequent mistakes of each kind and, unless
/// that is 0, every wrong card.
pub fn score(set: String, pairs: &[corpus::Pair], errors: usize) -> Report {
    let missing = pairs.iter().filter(|pair| pair.found.missing).count();
    let mut report = Report { set, docs: pairs.len(), missing, ..Report::default() };
    let mut keep = |title: &'static str, mistakes: Vec<Mistake>| {
        if errors > 0 && !mistakes.is_empty() {
            report.mistakes.push((title, mistakes::most_frequent(&mistakes, pairs, errors)));
        }
    };
    if pairs.iter().any(|pair| !pair.gold.sents.is_empty()) {
        let (scores, wrong) = sentences::score(pairs);
        report.sentences = Some(scores);
        keep("sentences", wrong);
    }
    if pairs.iter().any(|pair| !pair.gold.ents.is_empty()) {
        let (scores, articles, wrong) = names::score(pairs);
        report.names = Some(scores);
        report.names_interval = bootstrap::interval(&articles);
        report.calibration = reliability::measure(pairs);
        keep("names", wrong);
    }
    if pairs.iter().any(|pair| pair.gold.clusters.is_some()) {
        let (scores, wrong) = coref::score(pairs);
        report.coref = Some(scores);
        keep("entities", wrong);
    }
    if pairs.iter().any(|pair| pair.gold.quotes.is_some()) {
        let (scores, wrong) = quotes::score(pairs);
        report.quotes = Some(scores);
        keep("quotes", wrong);
    }
    if pairs.iter().any(|pair| pair.gold.dates.is_some()) {
        let (scores, wrong) = dates::score(pairs);
        report.dates = Some(scores);
        keep("dates", wrong);
    }
    if pairs.iter().any(|pair| pair.gold.cards.is_some()) {
        let mut judged = cards::score(pairs);
        report.cards = Some(cards::CardScores::of(&judged));
        judged.retain(|card| errors > 0 && !card.right);
        report.wrong_cards = judged;
    }
    report
}
