//! What the article as a whole says that helps to tell entries of one name apart: the countries and regions it is about, and what
//! stands beside a name.

use super::names;
use crate::dates::Day;
use crate::document::Document;
use crate::entities::{Entity, Form, Reference};
use crate::knowledge::table::Kind;
use crate::knowledge::{Entry, Knowledge};
use crate::mentions::MentionKind;
use crate::quotes::Quote;
use crate::span::Span;
use std::collections::{BTreeMap, HashSet};

/// Mentions of one thing after which more of them tell nothing new.
const ENOUGH: usize = 5;

/// The article, as the linker sees it.
pub struct Context<'a, 'k> {
    /// What is known.
    pub knowledge: &'a Knowledge<'k>,
    /// The article.
    pub document: &'a Document<'a>,
    /// The year of its publication; the year of the knowledge where that is not said.
    pub year: i16,
    /// Whether that year is said.
    pub dated: bool,
    /// The entities that speak.
    pub speakers: HashSet<usize>,
    /// How much the article has of each country.
    countries: BTreeMap<&'k str, f32>,
    /// How often the article has the name of each country.
    named: BTreeMap<&'k str, f32>,
    /// The years, and other numbers, that it has.
    pub years: HashSet<i16>,
    /// Rows of the regions that it names.
    regions: HashSet<usize>,
    /// Rows of the regions of which it names a large city.
    cities_of: HashSet<usize>,
    /// Where names begin, and whose they are, in order.
    starts: Vec<(u32, usize)>,
    entities: &'a [Entity],
}

/// The year up to which the tables know the world.
const KNOWN_UNTIL: i16 = 2026;

impl<'a, 'k> Context<'a, 'k> {
    /// Reads the article's entities for what is beyond doubt.
    pub fn new(
        knowledge: &'a Knowledge<'k>,
        document: &'a Document<'a>,
        quotes: &[Quote],
        published: Option<Day>,
        entities: &'a [Entity],
    ) -> Context<'a, 'k> {
        let mut starts: Vec<(u32, usize)> = Vec::new();
        for (index, entity) in entities.iter().enumerate() {
            starts.extend(references(entity).map(|reference| (reference.span.start, index)));
        }
        starts.sort_unstable();
        let mut context = Context {
            knowledge,
            document,
            year: published.map_or(KNOWN_UNTIL, |day| day.year),
            dated: published.is_some(),
            speakers: quotes
                .iter()
                .filter_map(|quote| quote.speaker)
                .map(|speaker| speaker.index())
                .collect(),
            countries: BTreeMap::new(),
            named: BTreeMap::new(),
            years: numbers(document.text).collect(),
            regions: HashSet::new(),
            cities_of: HashSet::new(),
            starts,
            entities,
        };
        for entity in entities {
            context.note(entity);
        }
        context
    }

    /// Adds what an entity tells of countries and regions, where its name is all it takes.
    fn note(&mut self, entity: &Entity) {
        let norp = entity.kind == MentionKind::Norp;
        if !norp && !matches!(entity.kind, MentionKind::Gpe | MentionKind::Loc) {
            return;
        }
        let weight = references(entity).take(ENOUGH).count() as f32;
        for (folded, _) in names(entity) {
            let found: Vec<Entry> = self.knowledge.named(&folded).filter(|entry| entry.is_place()).collect();
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

    /// How much the article is about a country, 0 to 1: 1 for the country it has most of.
    pub fn share(&self, code: &str) -> f32 {
        let most = self.countries.values().fold(1.0f32, |most, weight| most.max(*weight));
        self.countries.get(code).map_or(0.0, |weight| weight / most)
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

    /// The words of the article that name countries, with their codes: of its name or of its people.
    pub fn countries_in(&self, words: &str) -> Vec<&'k str> {
        let words: Vec<&str> = words.split_whitespace().collect();
        let mut found = Vec::new();
        for first in 0..words.len() {
            for length in (1..=3).rev() {
                let Some(part) = words.get(first..first + length) else { continue };
                let capital = part.first().is_some_and(|word| word.starts_with(|c: char| c.is_uppercase()));
                if !capital {
                    continue;
                }
                let folded = crate::knowledge::fold(&part.join(" "));
                let folded =
                    folded.strip_suffix('s').filter(|_| part.join("").ends_with("’s")).unwrap_or(&folded);
                found.extend(
                    self.knowledge
                        .named(folded)
                        .filter(|entry| entry.kind == Kind::Country)
                        .map(Entry::country),
                );
            }
        }
        found
    }

    /// The place whose name follows after a comma: of "Paris, Texas" the second, but none of "Moscow, Washington and Beijing", a list.
    pub fn after_comma(&self, span: Span) -> Option<&'a Entity> {
        let rest = self.document.text.get(span.end as usize..)?;
        let gap = rest.len() - rest.strip_prefix(',')?.trim_start_matches(' ').len();
        let start = span.end + gap as u32;
        let at = self.starts.binary_search_by_key(&start, |(start, _)| *start).ok()?;
        let entity = self.entities.get(self.starts.get(at)?.1)?;
        let end = references(entity).find(|reference| reference.span.start == start)?.span.end;
        let behind = self.document.text.get(end as usize..)?.trim_start_matches([' ', ',']);
        let listed = behind.starts_with("and ") || behind.starts_with("or ");
        (matches!(entity.kind, MentionKind::Gpe | MentionKind::Loc) && !listed).then_some(entity)
    }

    /// The words of a sentence before a span, as many as `count`, none from before a comma or stop.
    pub fn before(&self, span: Span, count: usize) -> &'a str {
        let text = self.document.text.get(..span.start as usize).unwrap_or("");
        let start =
            text.rfind([',', '.', ';', ':', '\n', '“', '”', '"', '(', '—', '?', '!']).map_or(0, |at| {
                at + text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
            });
        let words = text.get(start..).unwrap_or("");
        let first = words.split_whitespace().rev().nth(count.saturating_sub(1));
        // The pieces of a split lie in the text that was split.
        let skip = first.map_or(0, |word| word.as_ptr() as usize - words.as_ptr() as usize);
        words.get(skip..).unwrap_or("").trim()
    }

    /// The text after a span, to the end of its line, if that is not far.
    pub fn after(&self, span: Span) -> &'a str {
        let text = self.document.text.get(span.end as usize..).unwrap_or("");
        let near = text.get(..text.floor_char_boundary(REACH)).unwrap_or("");
        near.lines().next().unwrap_or("")
    }
}

/// How many bytes around a name are looked at.
const REACH: usize = 200;

/// The numbers of up to four figures in a text.
fn numbers(text: &str) -> impl Iterator<Item = i16> + '_ {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() <= 4)
        .filter_map(|digits| digits.parse().ok())
}

/// Where an entity is named; of the hero of a novel, the first times.
pub fn references(entity: &Entity) -> impl Iterator<Item = &Reference> {
    entity.references.iter().filter(|reference| reference.form == Form::Name).take(MOST)
}

/// How many references of an entity are looked at.
const MOST: usize = 50;

/// The place that a name means without any context: a city many times as large as every other of its name elsewhere, a state of
/// the United States, a sea or mountain of few countries.
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
