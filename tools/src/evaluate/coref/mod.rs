//! Scores entities: which names, pronouns and descriptions belong together, and which item of Wikidata they
//! are.
//!
//! Gold references are first paired with predicted ones ([`article`]); then names, pronouns, nominals and
//! links are scored, each by figures that its own file defines.

mod article;
mod linking;
mod names;
mod references;
mod words;

use super::corpus::Pair;
use super::mistakes::Mistake;
use crate::jsonl_format::Range;
use article::Article;
use linking::LinkTally;
pub use linking::Links;
pub use names::Grouping;
use names::NameTally;
use references::ReferenceTally;
pub use references::{Nominals, Pronouns};
use serde::Serialize;
use std::collections::BTreeMap;

/// Scores of one set; percentages with one decimal.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct EntityScores {
    /// How many articles.
    pub docs: usize,
    /// For how many of them there was no output.
    pub missing_docs: usize,
    /// References that were predicted more than once.
    pub dup_pred: usize,
    /// Names: by type, and pairs of them.
    pub names: BTreeMap<String, Grouping>,
    /// Pronouns: "gold/person/he/she" and the like, and those that should have been left alone.
    pub pronouns: BTreeMap<String, Pronouns>,
    /// Descriptions.
    pub nominals: BTreeMap<String, Nominals>,
    /// Links to Wikidata or Wikipedia.
    pub linking: BTreeMap<String, Links>,
}

/// Scores the entities of a set; also returns the mistakes.
pub fn score(pairs: &[Pair]) -> (EntityScores, Vec<Mistake>) {
    let mut scores = EntityScores { docs: pairs.len(), ..EntityScores::default() };
    let mut mistakes = Vec::new();
    let mut names = NameTally::default();
    let mut references = ReferenceTally::default();
    let mut links = LinkTally::default();
    for (number, pair) in pairs.iter().enumerate() {
        let article = Article::new(pair);
        scores.missing_docs += usize::from(pair.found.missing);
        scores.dup_pred += article.duplicates;
        let wrong = &mut |label: String, at: Range| mistakes.push(Mistake { label, article: number, at });
        names.add(&article, wrong);
        references.add(&article, wrong);
        links.add(&article);
    }
    scores.names = names.figures();
    (scores.pronouns, scores.nominals) = references.figures();
    scores.linking = links.figures();
    (scores, mistakes)
}

#[cfg(test)]
mod tests;
