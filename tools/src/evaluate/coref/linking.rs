//! Scores links to Wikidata (or, where the gold annotation has those, to Wikipedia's titles).
//!
//! Recall is over the gold references that have a link, precision over the found references for which a link
//! is predicted, those without a gold link included.

use super::article::{Article, Item, align};
use crate::evaluate::figures::{Counts, f1, ratio, rounded, share};
use crate::evaluate::gold::GoldForm;
use crate::jsonl_format::Range;
use serde::Serialize;
use std::collections::BTreeMap;

/// Percentages with one decimal.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Links {
    /// Gold references with a link.
    pub gold: usize,
    /// Gold references without one.
    pub nil: usize,
    /// Found references for which one is predicted.
    pub predicted: usize,
    /// The share right of those predicted.
    pub precision: Option<f64>,
    /// The share right of those in the gold annotation.
    pub recall: Option<f64>,
    /// Their harmonic mean.
    pub f1: f64,
}

/// Sums over articles, by class of reference.
#[derive(Default)]
pub struct LinkTally(BTreeMap<String, LinkCounts>);

#[derive(Clone, Copy, Default)]
struct LinkCounts {
    /// References with a gold link, with a predicted one, and with the right one.
    links: Counts,
    /// References without a gold link.
    without: usize,
}

impl LinkTally {
    /// Adds an article, if its gold entities have links.
    pub fn add(&mut self, article: &Article) {
        if article.gold.iter().all(|entity| entity.link().is_none()) {
            return;
        }
        let has_item = |link: &Option<String>| link.as_ref().is_some_and(|link| !link.is_empty());
        let by_item = article.gold.iter().any(|entity| has_item(&entity.wikidata));
        let free = article.free();
        let spans: Vec<Range> = free.iter().map(|at| article.spans[*at]).collect();
        let nominals = align(article.text, &article.nominals, &spans, |item| item.mention.span);
        let by_span = article.by_span();
        let found = article
            .names
            .iter()
            .zip(article.matched.clone())
            .chain(article.pronouns.iter().map(|item| (item, by_span.get(&item.mention.head).copied())))
            .chain(
                article.nominals.iter().zip(nominals.into_iter().map(|place| place.map(|place| free[place]))),
            );
        for (item, place) in found {
            if item.mention.optional || matches!(item.entity.r#type.as_str(), "quantity" | "time") {
                continue;
            }
            let predicted = place.and_then(|place| {
                let cluster = &article.predicted[article.owners[place]];
                if by_item { cluster.wikidata.as_deref() } else { cluster.wikipedia.as_deref() }
            });
            let predicted = predicted.filter(|link| !link.is_empty());
            for class in classes(item) {
                let counts = self.0.entry(class).or_default();
                let link = item.entity.link();
                counts.links.gold += usize::from(link.is_some());
                counts.links.found += usize::from(predicted.is_some());
                counts.links.right += usize::from(predicted.is_some() && predicted == link);
                counts.without += usize::from(link.is_none());
            }
        }
    }

    /// The figures of each class that has links in the gold annotation.
    pub fn figures(self) -> BTreeMap<String, Links> {
        let figures = |LinkCounts { links, without }| {
            let [gold, predicted, right] = [links.gold, links.found, links.right].map(|n| n as f64);
            Links {
                gold: links.gold,
                nil: without,
                predicted: links.found,
                precision: share(right, predicted),
                recall: share(right, gold),
                f1: rounded(100.0 * f1(ratio(right, predicted), ratio(right, gold)), 1),
            }
        };
        let linked = self.0.into_iter().filter(|(_, counts)| counts.links.gold > 0);
        linked.map(|(class, counts)| (class, figures(counts))).collect()
    }
}

/// The classes a reference counts in.
fn classes(item: &Item) -> Vec<String> {
    let form = match item.mention.kind {
        GoldForm::Name => "name",
        GoldForm::Pronoun => "pronoun",
        GoldForm::Nominal => "nominal",
    };
    let mut classes = vec!["all mentions".to_owned(), format!("all {form}s")];
    match item.mention.kind {
        GoldForm::Name if item.mention.demonym_guess => classes.push("names demonym".to_owned()),
        GoldForm::Name if item.is_scored() => {
            let of_type = format!("names {}", item.entity.r#type);
            classes.push("names person/org/place".to_owned());
            if !item.mention.nested {
                classes.push(format!("{of_type} not nested"));
            }
            classes.push(of_type);
        }
        GoldForm::Pronoun | GoldForm::Nominal if item.is_scored() => {
            classes.push(format!("{form} person/org/place"));
        }
        _ => {}
    }
    classes
}
