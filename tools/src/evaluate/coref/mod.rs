//! Scores entities: which names, pronouns and descriptions belong together, and which item of Wikidata they are.
//!
//! Gold references are first paired with predicted ones ([`article`]); then names, pronouns, nominals and links are scored, each
//! by figures that its own file defines.

mod article;
mod linking;
mod names;
mod references;

use super::corpus::Pair;
use super::mistakes::Mistake;
use crate::contract::Range;
use article::Article;
pub use linking::Links;
pub use names::Grouping;
pub use references::{Nominals, Pronouns};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The types of entities that are scored.
const SCORED: [&str; 3] = ["person", "organization", "place"];

/// All gold references to one thing.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct GoldCluster {
    /// The corpus's own type.
    pub r#type: String,
    /// Its references, in order of the text.
    pub mentions: Vec<GoldMention>,
    /// Its Wikidata item.
    #[serde(default)]
    pub wikidata: Option<String>,
    /// The title of its article in the English Wikipedia.
    #[serde(default)]
    pub wikipedia: Option<String>,
    /// Where its names stand outside the annotated part of the text.
    #[serde(default)]
    pub context_names: Vec<Range>,
}

impl GoldCluster {
    fn link(&self) -> Option<&str> {
        let known = |link: &&String| !link.is_empty();
        self.wikidata.as_ref().filter(known).or(self.wikipedia.as_ref().filter(known)).map(String::as_str)
    }
}

/// How a gold reference is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GoldForm {
    /// By a name.
    #[default]
    Name,
    /// By a pronoun.
    Pronoun,
    /// By a description.
    Nominal,
}

/// One gold reference.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct GoldMention {
    /// The whole phrase.
    pub span: Range,
    /// How it is made.
    pub kind: GoldForm,
    /// Its head word.
    pub head: Range,
    /// The name in it.
    pub name_span: Option<Range>,
    /// The pronoun, in lower case.
    pub pron: Option<String>,
    /// How it is linked to others: "appos", "pred", …
    pub link: Option<String>,
    /// A name within a longer name.
    pub nested: bool,
    /// A people ("Americans").
    pub gentilic: bool,
    /// Right whether found or not.
    pub optional: bool,
    /// A demonym annotated as its country.
    pub demonym_guess: bool,
}

/// Scores of one set; percentages with one decimal.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Scores {
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
pub fn score(pairs: &[Pair]) -> (Scores, Vec<Mistake>) {
    let mut scores = Scores { docs: pairs.len(), ..Scores::default() };
    let mut mistakes = Vec::new();
    let mut names = names::Tally::default();
    let mut references = references::Tally::default();
    let mut links = linking::Tally::default();
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
