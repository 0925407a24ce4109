//! The figures of a set's cards.

use super::judgement::{Fact, Judgement, Role};
use crate::evaluate::figures::{percent, share};
use serde::Serialize;
use std::collections::BTreeMap;

/// The figures of all cards, and of those of people and of organisations.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct CardScores {
    /// Of all cards.
    pub all: Figures,
    /// Of people.
    pub people: Figures,
    /// Of organisations.
    pub organisations: Figures,
}

/// Percentages with one decimal, of all cards where nothing else is said; `None` where there is nothing to
/// take a share of.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Figures {
    /// How many cards.
    pub cards: usize,
    /// Those on which nothing is wrong: the main figure.
    pub right: f64,
    /// Those whose fullest name is found.
    pub found: f64,
    /// Those of the right kind.
    pub kind: f64,
    /// Those with the right names.
    pub names: f64,
    /// Right roles, of the cards that have one to show.
    #[serde(rename = "role recall")]
    pub role_recall: Option<f64>,
    /// Right roles, of those shown.
    #[serde(rename = "role precision")]
    pub role_precision: Option<f64>,
    /// How many roles are judged how.
    pub roles: BTreeMap<Role, usize>,
    /// Right facts, of the cards that are publicly known or show a wrong one.
    #[serde(rename = "fact recall")]
    pub fact_recall: Option<f64>,
    /// Right facts, of those that are judged.
    #[serde(rename = "fact precision")]
    pub fact_precision: Option<f64>,
    /// How many facts are judged how.
    pub facts: BTreeMap<Fact, usize>,
    /// Those that say nothing although the text or the world does.
    pub silent: f64,
}

impl CardScores {
    /// Counts the cards.
    pub fn of(cards: &[Judgement]) -> CardScores {
        let of_kind = |kind: &str| Figures::of(cards.iter().filter(|card| card.kind == kind));
        CardScores {
            all: Figures::of(cards.iter()),
            people: of_kind("PERSON"),
            organisations: of_kind("ORG"),
        }
    }
}

impl Figures {
    fn of<'c>(cards: impl Iterator<Item = &'c Judgement>) -> Figures {
        let cards: Vec<&Judgement> = cards.collect();
        let part =
            |is: fn(&Judgement) -> bool| percent(cards.iter().filter(|card| is(card)).count(), cards.len());
        let (mut roles, mut facts) = (BTreeMap::new(), BTreeMap::new());
        for card in &cards {
            *roles.entry(card.role).or_default() += 1;
            *facts.entry(card.fact).or_default() += 1;
        }
        use Role::{Clipped, Invented, Missing, Right, Wrong};
        let right_role = sum(&roles, &[Right]);
        let right_fact = sum(&facts, &[Fact::Right]);
        Figures {
            cards: cards.len(),
            right: part(|card| card.right),
            found: part(|card| card.found),
            kind: part(|card| card.kind_holds),
            names: part(|card| card.names_hold),
            role_recall: share(right_role, sum(&roles, &[Right, Clipped, Wrong, Missing])),
            role_precision: share(right_role, sum(&roles, &[Right, Clipped, Wrong, Invented])),
            fact_recall: share(right_fact, sum(&facts, &[Fact::Right, Fact::Missing, Fact::Wrong])),
            fact_precision: share(right_fact, sum(&facts, &[Fact::Right, Fact::Wrong])),
            silent: part(|card| card.silent),
            roles,
            facts,
        }
    }
}

/// How many are judged in one of these ways.
fn sum<K: Ord>(counts: &BTreeMap<K, usize>, ways: &[K]) -> f64 {
    ways.iter().filter_map(|way| counts.get(way)).sum::<usize>() as f64
}
