//! The cluster that a card is shown from, and which cards' names it has.

use super::occurrences::Occurrence;
use super::plain::bare;
use crate::evaluate::gold::Text;
use crate::jsonl_format::{Cluster, Range};
use std::collections::BTreeMap;

/// What of a card's names must be in its cluster.
const NAMES: f64 = 0.8;
/// What of a cluster's names may be other cards'.
const OTHERS: f64 = 0.1;

/// How many names of each card a cluster has; under `None`, capitalised references that are no card's.
#[derive(Clone, Debug, Default)]
pub struct Holding(BTreeMap<Option<usize>, usize>);

impl Holding {
    /// Counts the names in a cluster. Pronouns and descriptions, references without a capital letter of the
    /// alphabet, do not count; a reference that touches several names is the first one.
    pub fn of(cluster: &Cluster, text: &Text, occurrences: &[Occurrence]) -> Holding {
        let mut holding = Holding::default();
        for at in cluster.mentions.iter().filter(|at| is_named(text, **at)) {
            let name = occurrences.iter().find(|name| touch(name.at, *at));
            *holding.0.entry(name.map(|name| name.card)).or_default() += 1;
        }
        holding
    }

    /// How many names of a card it has.
    pub fn names_of(&self, card: usize) -> usize {
        self.0.get(&Some(card)).copied().unwrap_or(0)
    }

    /// How many capitalised references it has.
    pub fn all(&self) -> usize {
        self.0.values().sum()
    }

    /// The other cards whose names it has, and how many.
    pub fn others(&self, card: usize) -> impl Iterator<Item = (usize, usize)> {
        self.0
            .iter()
            .filter_map(move |(other, count)| Some(((*other)?, *count)).filter(|(other, _)| *other != card))
    }
}

/// The cluster that a card is shown from.
pub struct Shown<'c> {
    /// The card's place among the article's.
    pub card: usize,
    /// The cluster.
    pub cluster: &'c Cluster,
    /// The names it has.
    pub holding: &'c Holding,
}

impl<'c> Shown<'c> {
    /// The cluster that has most of a card's names, of equals the first; `None` where none has any.
    pub fn most_of(card: usize, clusters: &'c [Cluster], holdings: &'c [Holding]) -> Option<Shown<'c>> {
        let each = clusters.iter().zip(holdings).rev();
        let (cluster, holding) = each.max_by_key(|(_, holding)| holding.names_of(card))?;
        (holding.names_of(card) > 0).then_some(Shown { card, cluster, holding })
    }

    /// Whether one of its references has the fullest name.
    pub fn has_fullest(&self, text: &Text, name: &str) -> bool {
        let name = bare(name);
        self.cluster.mentions.iter().any(|at| bare(&text.slice(*at)).contains(&name))
    }

    /// Whether it has enough of the card's names, `total` in the text, and few enough of others.
    pub fn names_hold(&self, total: usize) -> bool {
        let own = self.holding.names_of(self.card) as f64 / total.max(1) as f64;
        let others: usize = self.holding.others(self.card).map(|(_, count)| count).sum();
        own >= NAMES && others as f64 / self.holding.all().max(1) as f64 <= OTHERS
    }
}

fn is_named(text: &Text, [start, end]: Range) -> bool {
    text.chars_of(start as usize, end as usize).iter().any(char::is_ascii_uppercase)
}

fn touch(one: Range, other: Range) -> bool {
    one[0] < other[1] && other[0] < one[1]
}
