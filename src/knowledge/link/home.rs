//! The countries and regions that an article is about: by the places and nationalities it names, and by
//! people and bodies that can be nobody else's.

use super::matched::{names, references};
use crate::entity::Entity;
use crate::knowledge::column::country;
use crate::knowledge::entry::Entry;
use crate::knowledge::file::Knowledge;
use crate::knowledge::table::Kind;
use crate::mention::MentionKind;
use std::collections::HashSet;

/// Mentions of one thing after which more of them tell nothing new.
const ENOUGH: usize = 5;

/// How much the name of a person or a body of a country counts, beside 1 for the country's own name.
const VOTE: f32 = 0.5;

/// How many names of which less is known must be of one country.
const SEVERAL: usize = 3;

/// How far a country must be ahead of others for a name that they share to mean its own.
pub const AHEAD: f32 = 1.5;

/// The countries and regions of an article.
#[derive(Debug, Default)]
pub struct Home<'k> {
    /// How much the article has of each country: by its places and nationalities, and by votes.
    weights: CountryWeights<'k>,
    /// How often the article has the name of each country.
    named: CountryWeights<'k>,
    /// What each person and body adds, and to which country; in order of the entities.
    votes: Vec<Vote<'k>>,
    /// The countries of well-known people whose names many have.
    plainly_known: Vec<&'k str>,
    /// Rows of the regions that it names.
    regions: HashSet<usize>,
    /// Rows of the regions of which it names a large city.
    cities_of: HashSet<usize>,
}

/// An entity, the country that it speaks for, and how much.
type Vote<'k> = (usize, &'k str, f32);

/// Numbers of countries: of a few, or of some two hundred at most.
#[derive(Debug, Default)]
struct CountryWeights<'k>(Vec<(&'k str, f32)>);

impl<'k> CountryWeights<'k> {
    fn add(&mut self, code: &'k str, weight: f32) {
        match self.0.iter_mut().find(|(other, _)| *other == code) {
            Some((_, sum)) => *sum += weight,
            None => self.0.push((code, weight)),
        }
    }

    fn of(&self, code: &str) -> f32 {
        self.0.iter().find(|(other, _)| *other == code).map_or(0.0, |(_, weight)| *weight)
    }
}

impl<'k> Home<'k> {
    /// Reads the article's entities for what is beyond doubt.
    pub fn new(knowledge: &Knowledge<'k>, entities: &[Entity]) -> Home<'k> {
        let mut home = Home::default();
        let mut hints: Vec<Vote> = Vec::new();
        for (index, entity) in entities.iter().enumerate() {
            match entity.kind {
                MentionKind::Norp | MentionKind::Gpe | MentionKind::Loc => home.note(knowledge, entity),
                MentionKind::Person | MentionKind::Org => match vote(knowledge, index, entity) {
                    Some((vote, Tells::Surely)) => home.cast(vote),
                    Some((vote, Tells::Perhaps)) => hints.push(vote),
                    Some(((_, code, _), Tells::Nothing)) => home.plainly_known.push(code),
                    None => {}
                },
                _ => {}
            }
        }
        home.take_hints(hints);
        home
    }

    fn cast(&mut self, vote: Vote<'k>) {
        let (_, code, weight) = vote;
        self.weights.add(code, weight);
        let at = self.votes.partition_point(|(index, _, _)| *index < vote.0);
        self.votes.insert(at, vote);
    }

    /// Names that less is known of may be somebody else's. Where several are all of one country, the article
    /// is about it: a paper of Bengaluru does not say that Bengaluru is in India.
    fn take_hints(&mut self, hints: Vec<Vote<'k>>) {
        let of = |code: &str| hints.iter().filter(|(_, other, _)| *other == code).count();
        let Some((_, first, _)) = hints.iter().max_by_key(|(_, code, _)| of(code)).copied() else { return };
        let rest = hints.len() - of(first);
        if of(first) >= SEVERAL && of(first) >= 2 * rest {
            hints.into_iter().filter(|(_, code, _)| *code == first).for_each(|vote| self.cast(vote));
        }
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
                        self.named.add(entry.country(), weight);
                    }
                    if norp || !found.iter().any(|other| rival(entry, other)) {
                        // "the delegate of the Virgin Islands" makes an article no less American.
                        let is_passing = weight < 2.0 && entry.field(country::KIND) == "territory";
                        let share = if is_passing { VOTE } else { 1.0 };
                        self.weights.add(entry.country(), share * weight / countries);
                    }
                }
                return;
            }
            if norp || found.is_empty() {
                continue;
            }
            if let Some(entry) = beyond_doubt(&found) {
                for code in entry.countries() {
                    self.weights.add(code, weight / entry.countries().count() as f32);
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

    /// How much the article is about a country, 0 to 1: 1 for the country it has most of.
    pub fn share(&self, code: &str) -> f32 {
        self.share_but_for(usize::MAX, code)
    }

    /// The same without what an entity itself adds.
    pub fn share_but_for(&self, index: usize, code: &str) -> f32 {
        let own = self.votes.binary_search_by_key(&index, |(entity, _, _)| *entity).ok();
        let own = own.and_then(|at| self.votes.get(at));
        let less = |code: &str| own.filter(|(_, voted, _)| *voted == code).map_or(0.0, |(_, _, vote)| *vote);
        let most = self.weights.0.iter().fold(1.0, |most, (other, sum)| f32::max(most, sum - less(other)));
        (self.weights.of(code) - less(code)) / most
    }

    /// The country that the article has most of, if it has any, and how much of it it has of the next.
    fn first(&self) -> Option<(&'k str, f32)> {
        let (mut first, mut second) = (("", 0.0), 0.0);
        for (code, weight) in &self.weights.0 {
            if *weight > first.1 {
                second = first.1;
                first = (code, *weight);
            } else if *weight > second {
                second = *weight;
            }
        }
        (first.1 > 0.0).then(|| (first.0, second / f32::max(first.1, 1.0)))
    }

    /// The country that the article has most of, if it has any.
    pub fn main(&self) -> Option<&'k str> {
        self.first().map(|(code, _)| code)
    }

    /// The same, if it is [`AHEAD`] of all others.
    pub fn far_ahead(&self) -> Option<&'k str> {
        self.first().filter(|(_, second)| second * AHEAD <= 1.0).map(|(code, _)| code)
    }

    /// Whether this country is ahead of all others.
    pub fn is_main(&self, code: &str) -> bool {
        self.share(code) >= 1.0 && self.first().is_some_and(|(_, second)| second < 1.0)
    }

    /// Whether the article names well-known people or bodies of a country in full.
    pub fn has_known_of(&self, code: &str) -> bool {
        self.plainly_known.contains(&code) || self.votes.iter().any(|(_, voted, _)| *voted == code)
    }

    /// How often the article has the name of a country, for two that share a word for their people.
    pub fn named_share(&self, country: Entry) -> f32 {
        self.named.of(country.country())
    }

    /// Whether the article names the region of an entry, or for a region, one of its large cities.
    pub fn is_near(&self, entry: Entry) -> bool {
        match entry.kind {
            Kind::Region => self.cities_of.contains(&entry.row),
            _ => entry.region_row().is_some_and(|row| self.regions.contains(&row)),
        }
    }
}

/// What the name of a person or a body tells of the article's country.
enum Tells {
    /// It is beyond doubt: of one who is well known, or of a body of a state.
    Surely,
    /// Less is known of it.
    Perhaps,
    /// It is of one who is well known, but many have such a name.
    Nothing,
}

/// The country of a person or a body whose full name nobody else has.
fn vote<'k>(knowledge: &Knowledge<'k>, index: usize, entity: &Entity) -> Option<(Vote<'k>, Tells)> {
    let (folded, _) = names(entity).next().filter(|(folded, _)| folded.contains(' '))?;
    let mut owners = knowledge.named(&folded);
    let (Some(entry), None) = (owners.next(), owners.next()) else { return None };
    let kind = if entity.kind == MentionKind::Person { Kind::Person } else { Kind::Organisation };
    if entry.kind != kind || entry.country().is_empty() {
        return None;
    }
    let is_sure = entry.is_well_known() || entry.kind == Kind::Organisation && entry.is_of_state();
    let tells = match (entry.is_plain(&folded), is_sure) {
        (false, true) => Tells::Surely,
        (false, false) => Tells::Perhaps,
        (true, _) if kind == Kind::Person && entry.is_well_known() => Tells::Nothing,
        (true, _) => return None,
    };
    Some(((index, entry.country(), VOTE * weight(entity)), tells))
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
