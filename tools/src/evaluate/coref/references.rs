//! Scores pronouns and descriptions: whether they are linked to the right named entity.
//!
//! **Eligible** is a third-person pronoun (or a description) whose gold entity is a person, organisation or
//! place with at least one name. It is **attempted** when it was found in an entity that has a name, and
//! **right** when most of the gold names in that entity are those of its own. Coverage = attempted /
//! eligible, precision = right / attempted, recall = right / eligible. A pronoun that is not eligible but put
//! into some named entity nevertheless is **spurious**; `precision_all` counts those as wrong. In sets that
//! annotate only part of a text, "silver" also makes eligible what is named outside that part.

use super::article::{Article, Item, align};
use super::words::family;
use crate::evaluate::figures::share;
use crate::jsonl_format::Range;
use serde::Serialize;
use std::collections::{BTreeMap, HashSet};

/// Percentages with one decimal.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Pronouns {
    /// Pronouns that have a named entity.
    Eligible {
        /// How many.
        eligible: usize,
        /// How many were attempted.
        attempted: usize,
        /// The share attempted.
        coverage: Option<f64>,
        /// The share right of those attempted.
        precision: Option<f64>,
        /// The share right of all.
        recall: Option<f64>,
        /// The share put into an entity with at least one of the right names.
        recall_contains: Option<f64>,
    },
    /// Pronouns that have none.
    Spurious {
        /// How many there are in the gold annotation.
        ineligible_gold: usize,
        /// How many were found where the gold annotation has none.
        pred_without_gold: usize,
        /// How many of both were put into a named entity.
        spurious: usize,
        /// The share right of those attempted and the spurious ones.
        precision_all: Option<f64>,
    },
}

/// Percentages with one decimal, for descriptions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Nominals {
    /// How many belong to an entity with a name.
    pub eligible: usize,
    /// The share attempted.
    pub coverage: Option<f64>,
    /// The share right of those attempted.
    pub precision: Option<f64>,
    /// The share right of all.
    pub recall: Option<f64>,
}

#[derive(Clone, Copy, Default)]
struct Outcome {
    eligible: usize,
    attempted: usize,
    contains: usize,
    right: usize,
}

#[derive(Clone, Copy, Default)]
struct Stray {
    ineligible: usize,
    without_gold: usize,
    spurious: usize,
}

/// Sums over articles.
#[derive(Default)]
pub struct ReferenceTally {
    pronouns: BTreeMap<String, Outcome>,
    strays: BTreeMap<&'static str, Stray>,
    nominals: BTreeMap<&'static str, Outcome>,
}

impl Outcome {
    /// Adds one eligible reference that was found in the predicted entity `owner`, or not found.
    fn add(&mut self, article: &Article, cluster: usize, owner: Option<usize>) {
        let attempted = owner.filter(|owner| article.is_named(*owner));
        self.eligible += 1;
        self.attempted += usize::from(attempted.is_some());
        self.contains +=
            usize::from(attempted.is_some_and(|owner| article.votes[owner].contains_key(&cluster)));
        self.right += usize::from(attempted.is_some_and(|owner| article.is_mostly(owner, cluster)));
    }
}

impl ReferenceTally {
    /// Adds an article and reports the pronouns that are missed or linked to the wrong entity.
    pub fn add(&mut self, article: &Article, wrong: &mut impl FnMut(String, Range)) {
        let named: HashSet<usize> = article.names.iter().map(|name| name.cluster).collect();
        self.add_pronouns(article, &named, wrong);
        self.add_nominals(article, &named);
    }

    fn add_pronouns(
        &mut self,
        article: &Article,
        named: &HashSet<usize>,
        wrong: &mut impl FnMut(String, Range),
    ) {
        let by_span = article.by_span();
        let mut gold: BTreeMap<Range, (Item, &'static str)> = BTreeMap::new();
        for item in &article.pronouns {
            if let Some(family) = item.mention.pron.as_deref().and_then(family) {
                gold.insert(item.mention.head, (*item, family));
            }
        }
        for (span, (item, family)) in gold.iter().filter(|(_, (item, _))| !item.mention.optional) {
            let owner = by_span.get(span).map(|at| article.owners[*at]);
            let has_name = named.contains(&item.cluster);
            let by_gold = item.is_scored() && has_name;
            let by_silver = item.is_scored() && (has_name || !item.entity.context_names.is_empty());
            let group = if item.entity.r#type == "person" { "person" } else { "orgplace" };
            let measures = [("gold", by_gold), ("silver", by_silver && article.annotated.is_some())];
            for (measure, _) in measures.into_iter().filter(|(_, eligible)| *eligible) {
                for family in [family, "all"] {
                    let key = format!("{measure}/{group}/{family}");
                    self.pronouns.entry(key).or_default().add(article, item.cluster, owner);
                }
            }
            if by_gold && !owner.is_some_and(|owner| article.is_mostly(owner, item.cluster)) {
                let linked = owner.is_some_and(|owner| article.is_named(owner));
                let what = if linked { "linked to the wrong one" } else { "not linked" };
                wrong(format!("{what}: {family} ({group})"), *span);
            }
            if !by_gold && !by_silver {
                let stray = self.strays.entry(family).or_default();
                let is_spurious = |owner: usize| {
                    !article.votes[owner].is_empty() && !article.is_mostly(owner, item.cluster)
                };
                stray.ineligible += 1;
                stray.spurious += usize::from(owner.is_some_and(is_spurious));
            }
        }
        let names: HashSet<Range> = article.names.iter().filter_map(|name| name.mention.name_span).collect();
        let [from, to] = article.annotated.unwrap_or([0, article.text.chars().len() as u32]);
        for (span, owner) in article.spans.iter().zip(&article.owners) {
            let inside = from <= span[0] && span[0] < to && !gold.contains_key(span) && !names.contains(span);
            let word = article.text.slice(*span).to_lowercase();
            if let Some(family) = family(&word).filter(|_| inside) {
                let stray = self.strays.entry(family).or_default();
                stray.without_gold += 1;
                stray.spurious += usize::from(!article.votes[*owner].is_empty());
            }
        }
    }

    fn add_nominals(&mut self, article: &Article, named: &HashSet<usize>) {
        let eligible = |item: &&Item| item.is_scored() && named.contains(&item.cluster);
        let gold: Vec<Item> = article.nominals.iter().filter(eligible).copied().collect();
        let free = article.free();
        let spans: Vec<Range> = free.iter().map(|at| article.spans[*at]).collect();
        let matched = align(article.text, &gold, &spans, |item| item.mention.span);
        for (item, place) in gold.iter().zip(matched) {
            let owner = place.map(|place| article.owners[free[place]]);
            let beside_name = matches!(item.mention.link.as_deref(), Some("appos" | "pred"));
            for group in ["all", if beside_name { "apposed/predicative" } else { "anaphoric" }] {
                self.nominals.entry(group).or_default().add(article, item.cluster, owner);
            }
        }
    }

    /// The figures for pronouns and for descriptions.
    pub fn figures(self) -> (BTreeMap<String, Pronouns>, BTreeMap<String, Nominals>) {
        let measure =
            if self.pronouns.keys().any(|key| key.starts_with("silver")) { "silver" } else { "gold" };
        let mut pronouns = BTreeMap::new();
        for family in ["he/she", "they", "it"] {
            let outcomes = ["person", "orgplace"].map(|group| {
                self.pronouns.get(&format!("{measure}/{group}/{family}")).copied().unwrap_or_default()
            });
            let sum = |of: fn(&Outcome) -> usize| outcomes.iter().map(of).sum::<usize>();
            let stray = self.strays.get(family).copied().unwrap_or_default();
            let tried = sum(|outcome| outcome.attempted) + stray.spurious;
            let figures = Pronouns::Spurious {
                ineligible_gold: stray.ineligible,
                pred_without_gold: stray.without_gold,
                spurious: stray.spurious,
                precision_all: share(sum(|outcome| outcome.right) as f64, tried as f64),
            };
            pronouns.insert(format!("spurious {family}"), figures);
        }
        for (key, outcome) in self.pronouns {
            let [eligible, attempted, contains, right] = counts(&outcome);
            let figures = Pronouns::Eligible {
                eligible: outcome.eligible,
                attempted: outcome.attempted,
                coverage: share(attempted, eligible),
                precision: share(right, attempted),
                recall: share(right, eligible),
                recall_contains: share(contains, eligible),
            };
            pronouns.insert(key, figures);
        }
        let nominals = self.nominals.into_iter().map(|(key, outcome)| {
            let [eligible, attempted, _, right] = counts(&outcome);
            let figures = Nominals {
                eligible: outcome.eligible,
                coverage: share(attempted, eligible),
                precision: share(right, attempted),
                recall: share(right, eligible),
            };
            (key.to_owned(), figures)
        });
        (pronouns, nominals.collect())
    }
}

fn counts(outcome: &Outcome) -> [f64; 4] {
    [outcome.eligible, outcome.attempted, outcome.contains, outcome.right].map(|count| count as f64)
}
