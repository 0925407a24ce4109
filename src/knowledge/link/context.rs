//! What the article as a whole says that helps to tell entries of one name apart: its time, its speakers, the
//! countries and regions it is about ([`Home`]), and what stands beside a name.

use crate::date::Day;
use crate::document::Document;
use crate::entity::Entity;
use crate::knowledge::entry::Entry;
use crate::knowledge::file::Knowledge;
use crate::knowledge::fold::fold;
use crate::knowledge::link::home::Home;
use crate::knowledge::link::matched::{names, references};
use crate::knowledge::table::Kind;
use crate::knowledge::terms::AS_OF;
use crate::mention::MentionKind;
use crate::order;
use crate::quote::Quote;
use crate::span::Span;
use crate::summary::Acronym;
use std::collections::HashSet;

/// The article, as the linker sees it.
pub struct Context<'a, 'k> {
    /// What is known.
    pub knowledge: &'a Knowledge<'k>,
    /// The article.
    pub document: &'a Document<'a>,
    /// The short forms that it introduces.
    pub acronyms: &'a [Acronym],
    /// The year of its publication; the year of the knowledge where that is not said.
    pub year: i16,
    /// Whether that year is said.
    pub dated: bool,
    /// The entities that speak.
    pub speakers: HashSet<usize>,
    /// The countries and regions it is about.
    pub home: Home<'k>,
    /// The full names of its organisations, made alike.
    pub names: HashSet<String>,
    /// The last words of the names of its people and organisations, made alike.
    pub last_words: HashSet<String>,
    /// The surnames of the people whom it names in full, made alike.
    pub surnames: HashSet<String>,
    /// The years, and other numbers, that it has.
    pub years: HashSet<i16>,
    /// Where names begin, and whose they are, in order.
    starts: Vec<(u32, usize)>,
    entities: &'a [Entity],
}

impl<'a, 'k> Context<'a, 'k> {
    /// Reads the article's entities for what is beyond doubt.
    pub fn new(
        knowledge: &'a Knowledge<'k>,
        document: &'a Document<'a>,
        acronyms: &'a [Acronym],
        quotes: &[Quote],
        published: Option<Day>,
        entities: &'a [Entity],
    ) -> Context<'a, 'k> {
        let mut starts: Vec<(u32, usize)> = Vec::new();
        for (index, entity) in entities.iter().enumerate() {
            starts.extend(references(entity).map(|reference| (reference.span.start, index)));
        }
        order::by(&mut starts, |(start, _)| u64::from(*start));
        Context {
            knowledge,
            document,
            acronyms,
            year: published.map_or(AS_OF.0, |day| day.year),
            dated: published.is_some(),
            speakers: quotes
                .iter()
                .filter_map(|quote| quote.speaker)
                .map(|speaker| speaker.index())
                .collect(),
            home: Home::new(knowledge, entities),
            names: entities
                .iter()
                .filter(|entity| entity.kind == MentionKind::Org)
                .flat_map(names)
                .map(|(name, _)| name)
                .collect(),
            last_words: entities
                .iter()
                .filter(|entity| matches!(entity.kind, MentionKind::Person | MentionKind::Org))
                .flat_map(names)
                .filter_map(|(name, _)| name.split(' ').next_back().map(str::to_owned))
                .collect(),
            surnames: entities
                .iter()
                .filter(|entity| entity.kind == MentionKind::Person)
                .filter_map(|entity| Some(fold(entity.name.rsplit_once(' ')?.1)))
                .collect(),
            years: numbers(document.text).collect(),
            starts,
            entities,
        }
    }

    /// The entries of a kind that have a folded name. Kept in one piece, as it is asked for in many places.
    #[inline(never)]
    pub fn named(&self, folded: &str, kind: Kind) -> Vec<Entry<'k>> {
        self.knowledge.named(folded).filter(|entry| entry.kind == kind).collect()
    }

    /// The words of the article that name countries, with their codes: of its name or of its people.
    pub fn countries_in(&self, words: &str) -> Vec<&'k str> {
        self.codes_in(words, |kind| kind == Kind::Country)
    }

    /// The same for countries and their regions: "Arizona".
    pub fn homes_in(&self, words: &str) -> Vec<&'k str> {
        self.codes_in(words, |kind| matches!(kind, Kind::Country | Kind::Region))
    }

    /// The countries of the places of these kinds that the words name. The longest name is meant: "East Asia"
    /// is not the East of Cameroon, and "New South Wales" has nothing of Wales.
    fn codes_in(&self, words: &str, fits: fn(Kind) -> bool) -> Vec<&'k str> {
        const LONGEST: usize = 3;
        let words: Vec<&str> = words.split_whitespace().collect();
        let mut found = Vec::new();
        let mut first = 0;
        while let Some(word) = words.get(first) {
            let lengths = if word.starts_with(char::is_uppercase) { LONGEST } else { 0 };
            let named = (1..=lengths).rev().find_map(|length| {
                let places = self.places_named(words.get(first..first + length)?);
                (!places.is_empty()).then_some((length, places))
            });
            let (length, places) = named.unwrap_or((1, Vec::new()));
            found.extend(places.into_iter().filter(|entry| fits(entry.kind)).map(Entry::country));
            first += length;
        }
        found
    }

    /// The places whose name these words are, a possessive ending apart.
    fn places_named(&self, words: &[&str]) -> Vec<Entry<'k>> {
        let is_possessive = words.last().is_some_and(|word| word.ends_with("’s") || word.ends_with("'s"));
        let folded = fold(&words.join(" "));
        let name = folded.strip_suffix('s').filter(|_| is_possessive).unwrap_or(&folded);
        self.knowledge.named(name).filter(|entry| entry.is_place()).collect()
    }

    /// Whether the article is about the federal level of the United States, whose states have a House and a
    /// Senate of their own.
    pub fn is_federal(&self) -> bool {
        const BODIES: [&str; 4] = ["congress", "us house", "us senate", "white house"];
        let names = || self.entities.iter().flat_map(names).map(|(name, _)| name);
        names().any(|name| name == "washington" || BODIES.iter().any(|body| name.contains(body)))
    }

    /// The place whose name follows after a comma: of "Paris, Texas" the second, but none of "Moscow,
    /// Washington and Beijing", a list.
    pub fn after_comma(&self, span: Span) -> Option<&'a Entity> {
        let rest = self.document.text.get(span.end as usize..)?;
        let gap = rest.len() - rest.strip_prefix(',')?.trim_start_matches(' ').len();
        let start = span.end + gap as u32;
        let at = self.starts.binary_search_by_key(&start, |(start, _)| *start).ok()?;
        let entity = self.entities.get(self.starts.get(at)?.1)?;
        let end = references(entity).find(|reference| reference.span.start == start)?.span.end;
        let behind = self.document.text.get(end as usize..)?;
        // "Paris, Ontario, and Vienna, Virginia": a list of towns with their regions.
        let next = behind.strip_prefix(", and ").map(|_| end + ", and ".len() as u32);
        let placed =
            next.is_some_and(|start| self.reference_at(start).is_some_and(|next| self.has_region(next)));
        let behind = behind.trim_start_matches([' ', ',']);
        let listed = !placed && (behind.starts_with("and ") || behind.starts_with("or "));
        (matches!(entity.kind, MentionKind::Gpe | MentionKind::Loc) && !listed).then_some(entity)
    }

    /// The span of the name that begins at a byte.
    fn reference_at(&self, start: u32) -> Option<Span> {
        let at = self.starts.binary_search_by_key(&start, |(start, _)| *start).ok()?;
        let entity = self.entities.get(self.starts.get(at)?.1)?;
        references(entity).map(|reference| reference.span).find(|span| span.start == start)
    }

    /// Whether a comma and the name of a place follow.
    fn has_region(&self, span: Span) -> bool {
        let rest = self.document.text.get(span.end as usize..).unwrap_or("");
        let at = rest
            .strip_prefix(", ")
            .and_then(|_| self.starts.binary_search_by_key(&(span.end + 2), |(start, _)| *start).ok());
        let entity = at.and_then(|at| self.entities.get(self.starts.get(at)?.1));
        entity.is_some_and(|entity| matches!(entity.kind, MentionKind::Gpe | MentionKind::Loc))
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
