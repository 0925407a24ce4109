//! Scores which names belong together: B³ (Bagga and Baldwin, 1998) and pairs of names.
//!
//! Counted are the gold names of persons, organisations and places, but for peoples, demonyms, optional names
//! and names within names. A name that was not found has recall 0 and no precision, so precision is a mean
//! over the names found and recall over all; spans that stand for no gold name play no part. Pairs are
//! counted over all articles together.

use super::article::{Article, SCORED};
use crate::evaluate::figures::{Counts, f1, ratio, rounded, share};
use crate::jsonl_format::Range;
use serde::Serialize;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Percentages with one decimal.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Grouping {
    /// How well the names of one type are grouped.
    Names {
        /// Gold names.
        gold: usize,
        /// Those found.
        matched: usize,
        /// The share found.
        det_recall: Option<f64>,
        /// Of the names grouped with a name, the share that is its own entity's; mean over the names found.
        b3_p: f64,
        /// Of the names of its entity, the share grouped with a name; mean over all names.
        b3_r: f64,
        /// Their harmonic mean.
        b3_f1: f64,
        /// As `b3_r`, over the names found and among the names found.
        b3_r_matched_only: Option<f64>,
    },
    /// How many pairs of names are rightly put together.
    Pairs {
        /// Pairs of names of one entity.
        gold_pairs: usize,
        /// Precision.
        p: f64,
        /// Recall.
        r: f64,
        /// Their harmonic mean.
        f1: f64,
    },
}

/// Sums over articles.
#[derive(Default)]
pub struct NameTally {
    groupings: BTreeMap<String, Sums>,
    pairs: Counts,
    person_pairs: Counts,
}

#[derive(Default)]
struct Sums {
    gold: usize,
    matched: usize,
    precision: f64,
    recall: f64,
    recall_of_matched: f64,
}

impl NameTally {
    /// Adds the names of an article and reports those that are missed, split from their entity or merged with
    /// another.
    pub fn add(&mut self, article: &Article, wrong: &mut impl FnMut(String, Range)) {
        let counted: Vec<usize> =
            (0..article.names.len()).filter(|&name| is_counted(article, name)).collect();
        let (mut entities, mut groups) =
            (HashMap::<usize, HashSet<usize>>::new(), HashMap::<usize, HashSet<usize>>::new());
        for &name in &counted {
            entities.entry(article.names[name].cluster).or_default().insert(name);
            if let Some(owner) = article.owner_of_name(name) {
                groups.entry(owner).or_default().insert(name);
            }
        }
        for &name in &counted {
            let item = &article.names[name];
            let entity = &entities[&item.cluster];
            let group = article.owner_of_name(name).map(|owner| &groups[&owner]);
            for kind in ["all", &item.entity.r#type] {
                self.groupings.entry(kind.to_owned()).or_default().add(article, entity, group);
            }
        }
        for (place, &a) in counted.iter().enumerate() {
            for &b in &counted[..place] {
                let gold = article.names[a].cluster == article.names[b].cluster;
                let owner = article.owner_of_name(a);
                let found = owner.is_some() && owner == article.owner_of_name(b);
                self.pairs.add_one(gold, found);
                if article.names[a].entity.r#type == "person" {
                    self.person_pairs.add_one(gold, found);
                }
            }
        }
        report(article, &counted, wrong);
    }

    /// The figures: by type, "all", "pairwise" and "pairwise_person".
    pub fn figures(mut self) -> BTreeMap<String, Grouping> {
        let mut table = BTreeMap::new();
        for kind in ["all"].into_iter().chain(SCORED) {
            let sums = self.groupings.remove(kind).unwrap_or_default();
            table.insert(kind.to_owned(), sums.figures());
        }
        for (name, pairs) in [("pairwise", self.pairs), ("pairwise_person", self.person_pairs)] {
            let (p, r) = pairs.precision_recall();
            let [p, r, f1] = [p, r, f1(p, r)].map(|share| rounded(100.0 * share, 1));
            table.insert(name.to_owned(), Grouping::Pairs { gold_pairs: pairs.gold, p, r, f1 });
        }
        table
    }
}

impl Sums {
    /// Adds one gold name of `entity`, found in `group` or not at all.
    fn add(&mut self, article: &Article, entity: &HashSet<usize>, group: Option<&HashSet<usize>>) {
        self.gold += 1;
        let Some(group) = group else { return };
        let common = group.intersection(entity).count() as f64;
        let matched = entity.iter().filter(|name| article.matched[**name].is_some()).count();
        self.matched += 1;
        self.precision += common / group.len() as f64;
        self.recall += common / entity.len() as f64;
        self.recall_of_matched += common / matched as f64;
    }

    fn figures(&self) -> Grouping {
        let (gold, matched) = (self.gold as f64, self.matched as f64);
        let (p, r) = (ratio(self.precision, matched), ratio(self.recall, gold));
        Grouping::Names {
            gold: self.gold,
            matched: self.matched,
            det_recall: share(matched, gold),
            b3_p: rounded(100.0 * p, 1),
            b3_r: rounded(100.0 * r, 1),
            b3_f1: rounded(100.0 * f1(p, r), 1),
            b3_r_matched_only: share(self.recall_of_matched, matched),
        }
    }
}

fn is_counted(article: &Article, name: usize) -> bool {
    let item = &article.names[name];
    let mention = item.mention;
    item.is_scored() && !mention.gentilic && !mention.optional && !mention.nested && !mention.demonym_guess
}

/// Names each name by the nearest earlier name that it should, or should not, be grouped with.
fn report(article: &Article, counted: &[usize], wrong: &mut impl FnMut(String, Range)) {
    let span =
        |name: usize| article.names[name].mention.name_span.unwrap_or(article.names[name].mention.span);
    let words = |name: usize| article.text.slice(span(name));
    for (place, &name) in counted.iter().enumerate() {
        let Some(owner) = article.owner_of_name(name) else {
            wrong(format!("name not found: {}", words(name)), span(name));
            continue;
        };
        let cluster = article.names[name].cluster;
        let earlier = || counted[..place].iter().rev().copied();
        let grouped = |other: usize| article.owner_of_name(other) == Some(owner);
        let related = |other: usize| article.names[other].cluster == cluster;
        let same = earlier().find(|other| related(*other) && article.matched[*other].is_some());
        if let Some(other) = same.filter(|other| !grouped(*other)) {
            wrong(format!("kept apart: {} | {}", words(other), words(name)), span(name));
        }
        let nearest = earlier().find(|other| grouped(*other));
        if let Some(other) = nearest.filter(|other| !related(*other)) {
            wrong(format!("put together: {} + {}", words(other), words(name)), span(name));
        }
    }
}
