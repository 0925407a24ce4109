//! The countries and regions that an article is about: by the places and nationalities it names, and by
//! people and bodies that can be nobody else's.

use super::matched::{names, references};
use crate::entity::Entity;
use crate::knowledge::entry::Entry;
use crate::knowledge::file::Knowledge;
use crate::knowledge::table::Kind;
use crate::mention::MentionKind;
use std::collections::{BTreeMap, HashSet};

/// Mentions of one thing after which more of them tell nothing new.
const ENOUGH: usize = 5;

/// How much the name of a person or a body of a country counts, beside 1 for the country's own name.
const VOTE: f32 = 0.5;

/// How far a country must be ahead of others for a name that they share to mean its own.
pub const AHEAD: f32 = 1.5;

/// The countries and regions of an article.
#[derive(Debug, Default)]
pub struct Home<'k> {
    /// How much the article has of each country by its places and nationalities.
    countries: BTreeMap<&'k str, f32>,
    /// How often the article has the name of each country.
    named: BTreeMap<&'k str, f32>,
    /// What each person and body adds, and to which country.
    votes: BTreeMap<usize, (&'k str, f32)>,
    /// The sum of these.
    voted: BTreeMap<&'k str, f32>,
    /// Rows of the regions that it names.
    regions: HashSet<usize>,
    /// Rows of the regions of which it names a large city.
    cities_of: HashSet<usize>,
}

impl<'k> Home<'k> {
    /// Reads the article's entities for what is beyond doubt.
    pub fn new(knowledge: &Knowledge<'k>, entities: &[Entity]) -> Home<'k> {
        let mut home = Home::default();
        for (index, entity) in entities.iter().enumerate() {
            match entity.kind {
                MentionKind::Norp | MentionKind::Gpe | MentionKind::Loc => home.note(knowledge, entity),
                MentionKind::Person | MentionKind::Org => home.vote(knowledge, index, entity),
                _ => {}
            }
        }
        home
    }

    /// Adds what the name of a place or nationality tells, where its name is all it takes.
    fn note(&mut self, knowledge: &Knowledge<'k>, entity: &Entity) {
        let norp = entity.kind == MentionKind::Norp;
        let weight = weight(entity);
        for (folded, _) in names(entity) {
            let found: Vec<Entry> = knowledge.named(&folded).filter(|entry| entry.is_place()).collect();
            let fits = |entry: &&Entry| entry.is_demonym(&folded) == norp;
            let countries =
                found.iter().filter(|entry| entry.kind == Kind::Country).filter(fits).count() as f32;
            // "Georgia" tells of neither the country nor the state.
            let rival = |entry: &Entry, other: &Entry| {
                other.kind == Kind::Region
                    && other.country() != entry.country()
                    && other.population() > Some(1_000_000)
            };
            if countries > 0.0 {
                for entry in found.iter().filter(|entry| entry.kind == Kind::Country).filter(fits) {
                    if !norp {
                        *self.named.entry(entry.country()).or_default() += weight;
                    }
                    if norp || !found.iter().any(|other| rival(entry, other)) {
                        *self.countries.entry(entry.country()).or_default() += weight / countries;
                    }
                }
                return;
            }
            if norp || found.is_empty() {
                continue;
            }
            if let Some(entry) = beyond_doubt(&found) {
                for code in entry.countries() {
                    *self.countries.entry(code).or_default() += weight / entry.countries().count() as f32;
                }
                self.cities_of.extend(entry.region_row());
            }
            // "Tripoli" names the city, not the region around it.
            if !found.iter().any(|entry| entry.is_city()) {
                self.regions
                    .extend(found.iter().filter(|entry| entry.kind == Kind::Region).map(|entry| entry.row));
            }
            return;
        }
    }

    /// Adds a well-known person, or a body of a state, whose full name nobody else has.
    fn vote(&mut self, knowledge: &Knowledge<'k>, index: usize, entity: &Entity) {
        let Some((folded, _)) = names(entity).next().filter(|(folded, _)| folded.contains(' ')) else {
            return;
        };
        let mut owners = knowledge.named(&folded);
        let (Some(entry), None) = (owners.next(), owners.next()) else { return };
        let kind = if entity.kind == MentionKind::Person { Kind::Person } else { Kind::Organisation };
        let tells = entry.is_well_known() || entry.kind == Kind::Organisation && entry.is_of_state();
        if entry.kind == kind && tells && !entry.is_plain(&folded) && !entry.country().is_empty() {
            let vote = VOTE * weight(entity);
            self.votes.insert(index, (entry.country(), vote));
            *self.voted.entry(entry.country()).or_default() += vote;
        }
    }

    /// How much the article is about a country, 0 to 1: 1 for the country it has most of.
    pub fn share(&self, code: &str) -> f32 {
        self.share_but_for(usize::MAX, code)
    }

    /// The same without what an entity itself adds.
    pub fn share_but_for(&self, index: usize, code: &str) -> f32 {
        let codes = self.countries.keys().chain(self.voted.keys());
        let most = codes.map(|other| self.weight(index, other)).fold(1.0, f32::max);
        self.weight(index, code) / most
    }

    fn weight(&self, but_for: usize, code: &str) -> f32 {
        let of = |weights: &BTreeMap<&str, f32>| weights.get(code).copied().unwrap_or(0.0);
        let own = self.votes.get(&but_for).filter(|(voted, _)| *voted == code);
        of(&self.countries) + of(&self.voted) - own.map_or(0.0, |(_, vote)| *vote)
    }

    /// The country that the article has most of, if it has any.
    pub fn main(&self) -> Option<&'k str> {
        let codes = self.countries.keys().chain(self.voted.keys()).copied();
        codes.max_by(|a, b| self.weight(usize::MAX, a).total_cmp(&self.weight(usize::MAX, b)))
    }

    /// The country that the article has most of, if it is [`AHEAD`] of all others.
    pub fn far_ahead(&self) -> Option<&'k str> {
        let main = self.main()?;
        let mut others = self.countries.keys().chain(self.voted.keys()).filter(|code| **code != main);
        others.all(|code| self.share(code) * AHEAD <= 1.0).then_some(main)
    }

    /// Whether no country of the article is ahead of this one.
    pub fn is_main(&self, code: &str) -> bool {
        self.share(code) >= 1.0
    }

    /// Whether the article names well-known people or bodies of a country in full.
    pub fn has_known_of(&self, code: &str) -> bool {
        self.voted.contains_key(code)
    }

    /// How often the article has the name of a country, for two that share a word for their people.
    pub fn named_share(&self, country: Entry) -> f32 {
        self.named.get(country.country()).copied().unwrap_or(0.0)
    }

    /// Whether the article names the region of an entry, or for a region, one of its large cities.
    pub fn is_near(&self, entry: Entry) -> bool {
        match entry.kind {
            Kind::Region => self.cities_of.contains(&entry.row),
            _ => entry.region_row().is_some_and(|row| self.regions.contains(&row)),
        }
    }
}

fn weight(entity: &Entity) -> f32 {
    references(entity).take(ENOUGH).count() as f32
}

/// The place that a name means without any context: a city many times as large as every other of its name
/// elsewhere, a state of the United States, a sea or mountain of few countries.
fn beyond_doubt<'k>(found: &[Entry<'k>]) -> Option<Entry<'k>> {
    let people = |entry: &Entry| entry.population().unwrap_or(0) * if entry.is_capital() { 3 } else { 1 };
    let state = |entry: &&Entry| entry.kind == Kind::Region && entry.country() == "us";
    let first = found.iter().find(state).or_else(|| found.iter().max_by_key(|entry| people(entry)))?;
    if first.kind == Kind::Feature {
        return (found.len() == 1 && first.countries().count() <= 3).then_some(*first);
    }
    let others = found.iter().filter(|other| other.country() != first.country());
    let most = others.map(people).max().unwrap_or(0);
    (people(first) >= 100_000 && people(first) >= 20 * most).then_some(*first)
}
