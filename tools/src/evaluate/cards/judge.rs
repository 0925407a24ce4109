//! What is asked of a card.
//!
//! It is *found* when its cluster has its fullest name; its *kind* holds when the cluster's is the same
//! (countries, regions and buildings count as one); its *names* hold when the cluster has four fifths of them
//! and no more than a tenth of the cluster's are other cards'. Each asks for the one before it. The first
//! role is judged as [`Role`] says, and what is known as [`Fact`] says, also of a card whose names do not
//! hold.

use super::explain::explain;
use super::judgement::{Fact, Judgement, Role};
use super::occurrences::occurrences;
use super::plain::{bare, without_parenthesis, words};
use super::shown::{Holding, Shown};
use crate::evaluate::gold::{Gold, GoldCard};
use crate::jsonl_format::Cluster;
use std::collections::BTreeSet;

/// The words that two roles share, of all their words, where the two are the same.
const SAME_ROLE: f64 = 0.7;

/// Judges the cards of an article, in order.
pub fn judge(article: &Gold, clusters: &[Cluster]) -> Vec<Judgement> {
    let cards = article.cards.as_deref().unwrap_or_default();
    let names = occurrences(&article.text, cards);
    let holdings: Vec<Holding> =
        clusters.iter().map(|cluster| Holding::of(cluster, &article.text, &names)).collect();
    let judged = cards.iter().enumerate().map(|(place, card)| {
        let shown = Shown::most_of(place, clusters, &holdings);
        let total = names.iter().filter(|name| name.card == place).count();
        let mut judgement = one(article, card, shown.as_ref(), total);
        judgement.why = explain(&judgement, cards, shown.as_ref(), total);
        judgement
    });
    judged.collect()
}

/// Judges a card, whose names occur `total` times, by the cluster that it is shown from.
fn one(article: &Gold, card: &GoldCard, shown: Option<&Shown>, total: usize) -> Judgement {
    let text = &article.text;
    let found = shown.is_some_and(|shown| shown.has_fullest(text, &card.name));
    let kind_holds = found && shown.is_some_and(|shown| same_kind(&shown.cluster.r#type, &card.kind));
    let names_hold = kind_holds && shown.is_some_and(|shown| shown.names_hold(total));
    let first_role = shown.and_then(|shown| shown.cluster.roles.first()).map(|at| text.slice(*at));
    let known = shown.and_then(|shown| shown.cluster.known.as_ref()).map(|known| known.name.clone());
    let role = judge_role(card, first_role.as_deref());
    let fact = judge_fact(card, known.as_deref());
    Judgement {
        doc: article.id.clone(),
        name: card.name.clone(),
        kind: card.kind.clone(),
        gold: card.lead().or(card.roles.first().map(String::as_str)).map(str::to_owned),
        who: card.who.clone(),
        found,
        kind_holds,
        names_hold,
        role,
        fact,
        right: names_hold && matches!(role, Role::Right | Role::Absent) && fact != Fact::Wrong,
        silent: first_role.is_none()
            && known.is_none()
            && (card.lead().is_some() || !card.known().is_empty()),
        shown: first_role,
        fact_shown: known,
        why: String::new(),
    }
}

/// Whether two kinds are one, places of all kinds being so.
fn same_kind(one: &str, other: &str) -> bool {
    let is_place = |kind| matches!(kind, "FAC" | "GPE" | "LOC" | "PLACE");
    one == other || is_place(one) && is_place(other)
}

fn judge_role(card: &GoldCard, shown: Option<&str>) -> Role {
    let Some(shown) = shown else {
        return if card.lead().is_some() && !card.roles.is_empty() { Role::Missing } else { Role::Absent };
    };
    if card.roles.is_empty() {
        return Role::Invented;
    }
    let own = words(shown);
    let others: Vec<BTreeSet<String>> = card.roles.iter().map(|role| words(role)).collect();
    let is_same = |role: &String| bare(role) == bare(shown);
    if others.iter().any(|other| common(&own, other) >= SAME_ROLE) || card.roles.iter().any(is_same) {
        Role::Right
    } else if others.iter().any(|other| !own.is_disjoint(other)) {
        Role::Clipped
    } else {
        Role::Wrong
    }
}

/// The words that two roles share, of all their words.
fn common(one: &BTreeSet<String>, other: &BTreeSet<String>) -> f64 {
    one.intersection(other).count() as f64 / one.union(other).count().max(1) as f64
}

fn judge_fact(card: &GoldCard, shown: Option<&str>) -> Fact {
    let is_public = !card.known().is_empty();
    let Some(shown) = shown.map(bare) else {
        return if is_public { Fact::Missing } else { Fact::Absent };
    };
    if is_public {
        let titles = card.known().iter().map(|title| bare(title));
        let is_title = |title: String| title == shown || without_parenthesis(&title) == shown;
        let is_right = titles.into_iter().any(is_title) || card.names().any(|name| bare(name) == shown);
        return if is_right { Fact::Right } else { Fact::Wrong };
    }
    if card.kind == "PERSON" && bare(&card.name) != shown { Fact::Wrong } else { Fact::Unjudged }
}
