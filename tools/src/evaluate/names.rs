//! Scores names: exact, normalised and overlapping spans of persons, organisations and places.
//!
//! Corpora differ in whether a name includes its title, article or possessive ending. The main figure,
//! **normalised**, therefore trims both sides by [`normalise`] before it compares spans and types exactly.
//! **Strict** compares the spans as they are; **overlapping** pairs each finding with one gold name of its
//! type that shares a character; **untyped** compares normalised spans of all names, whatever their type. All
//! figures are micro averages over the articles.

use super::corpus::Pair;
use super::figures::{Counts, Prf};
use super::gold::Text;
use super::mistakes::Mistake;
use super::normalise::normalise;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The types that all corpora share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Kind {
    /// Persons.
    #[serde(rename = "PER")]
    Person,
    /// Organisations.
    #[serde(rename = "ORG")]
    Organisation,
    /// Places of every sort.
    #[serde(rename = "LOC")]
    Place,
    /// Every other name; only the untyped figure counts it.
    #[serde(rename = "MISC")]
    Other,
}

impl Kind {
    /// The three kinds that are scored by type.
    pub const SCORED: [Kind; 3] = [Kind::Person, Kind::Organisation, Kind::Place];

    /// The short name of the kind.
    pub fn label(self) -> &'static str {
        match self {
            Kind::Person => "PER",
            Kind::Organisation => "ORG",
            Kind::Place => "LOC",
            Kind::Other => "MISC",
        }
    }
}

/// A name: start and end in code points, and its kind.
pub type Name = (usize, usize, Kind);

/// Scores of one set.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct NameScores {
    /// Exact spans, by type and "micro" for all.
    pub strict: BTreeMap<&'static str, Prf>,
    /// Normalised spans, by type and "micro" for all: the main figure.
    pub norm: BTreeMap<&'static str, Prf>,
    /// Normalised spans by the finer types that the corpus shares with us.
    pub types: BTreeMap<&'static str, Prf>,
    /// Overlapping spans of the same type.
    pub overlap: Prf,
    /// Normalised spans whatever their type.
    pub untyped: Prf,
    /// How often each gold kind (or "none") was found as which kind (or "none"), over normalised spans.
    pub confusion: BTreeMap<&'static str, BTreeMap<&'static str, usize>>,
}

/// Scores the names of a set. Also returns, for each article, the counts behind the normalised figure, and
/// every mistake.
pub fn score(pairs: &[Pair]) -> (NameScores, Vec<Counts>, Vec<Mistake>) {
    let mut strict = [Counts::default(); 3];
    let mut norm = [Counts::default(); 3];
    let (mut overlap, mut untyped) = (Counts::default(), Counts::default());
    let mut types = [Counts::default(); TYPES.len()];
    let (mut articles, mut mistakes) = (Vec::new(), Vec::new());
    let mut confusion = BTreeMap::new();
    for (article, pair) in pairs.iter().enumerate() {
        let gold = names(&pair.gold.ents);
        let found = names(&pair.found.record.ents);
        let text = &pair.gold.text;
        let (gold_norm, found_norm) = (normalised(text, &gold), normalised(text, &found));
        let mut here = Counts::default();
        for (slot, kind) in Kind::SCORED.into_iter().enumerate() {
            strict[slot].add(agreement(&of_kind(&gold, kind), &of_kind(&found, kind)));
            let counts = agreement(&of_kind(&gold_norm, kind), &of_kind(&found_norm, kind));
            norm[slot].add(counts);
            here.add(counts);
        }
        articles.push(here);
        for (counts, label) in types.iter_mut().zip(TYPES) {
            let of = |ents| normal_spans(text, ents, label);
            counts.add(agreement(&of(&pair.gold.ents), &of(&pair.found.record.ents)));
        }
        overlap.add(overlaps(&gold, &found));
        untyped.add(agreement(&spans(&gold_norm), &spans(&found_norm)));
        compare(article, text, &gold_norm, &found_norm, &mut confusion, &mut mistakes);
    }
    let scores = NameScores {
        strict: by_kind(&strict),
        norm: by_kind(&norm),
        types: TYPES
            .into_iter()
            .zip(types)
            .filter(|(_, c)| c.gold > 0)
            .map(|(t, c)| (t, c.percent(2)))
            .collect(),
        overlap: overlap.percent(2),
        untyped: untyped.percent(2),
        confusion,
    };
    (scores, articles, mistakes)
}

/// The types, beside the three main ones, by which our own names are called. GPE and LOC are left out:
/// corpora draw the line elsewhere.
pub const TYPES: [&str; 7] = ["FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE"];

/// The normalised spans of one type.
pub fn normal_spans(text: &Text, ents: &[(u32, u32, String)], label: &str) -> BTreeSet<(usize, usize)> {
    let of = ents.iter().filter(|ent| ent.2 == label);
    of.map(|(start, end, _)| normalise(text, *start as usize, *end as usize)).collect()
}

/// The shared kind of a corpus's or our own type; `None` for amounts, dates and types that are no names.
pub fn kind(label: &str) -> Option<Kind> {
    Some(match label {
        "PERSON" | "PER" | "person" | "politician" => Kind::Person,
        "ORG" | "organisation" | "politicalparty" => Kind::Organisation,
        "GPE" | "LOC" | "FAC" | "location" | "country" => Kind::Place,
        "NORP" | "MISC" | "EVENT" | "PRODUCT" | "WORK_OF_ART" | "LAW" | "LANGUAGE" | "misc" | "event"
        | "election" => Kind::Other,
        _ => return None,
    })
}

/// The names among an article's mentions, in their order.
pub fn names(ents: &[(u32, u32, String)]) -> Vec<Name> {
    let name =
        |(start, end, label): &(u32, u32, String)| Some((*start as usize, *end as usize, kind(label)?));
    ents.iter().filter_map(name).collect()
}

/// The distinct names with normalised spans.
pub fn normalised(text: &Text, names: &[Name]) -> BTreeSet<Name> {
    let normal = |&(start, end, kind): &Name| {
        let (start, end) = normalise(text, start, end);
        (start, end, kind)
    };
    names.iter().map(normal).collect()
}

fn of_kind<'a>(names: impl IntoIterator<Item = &'a Name>, kind: Kind) -> BTreeSet<Name> {
    names.into_iter().filter(|name| name.2 == kind).copied().collect()
}

fn spans(names: &BTreeSet<Name>) -> BTreeSet<(usize, usize)> {
    names.iter().map(|&(start, end, _)| (start, end)).collect()
}

/// Counts exact agreement of two sets.
pub fn agreement<T: Ord>(gold: &BTreeSet<T>, found: &BTreeSet<T>) -> Counts {
    Counts { right: gold.intersection(found).count(), found: found.len(), gold: gold.len() }
}

/// Pairs each finding, in order, with the first free gold name of its kind that shares a character with it.
fn overlaps(gold: &[Name], found: &[Name]) -> Counts {
    let scored = |names: &[Name]| -> Vec<Name> {
        names.iter().filter(|name| name.2 != Kind::Other).copied().collect()
    };
    let (mut free, found) = (scored(gold), scored(found));
    free.sort_by_key(|name| (name.0, name.1, name.2.label()));
    let mut counts = Counts { right: 0, found: found.len(), gold: free.len() };
    for name in found {
        if let Some(at) = free.iter().position(|&gold| gold.2 == name.2 && touch(gold, name)) {
            free.remove(at);
            counts.right += 1;
        }
    }
    counts
}

fn touch(a: Name, b: Name) -> bool {
    a.0 < b.1 && b.0 < a.1
}

fn by_kind(counts: &[Counts; 3]) -> BTreeMap<&'static str, Prf> {
    let mut all = Counts::default();
    counts.iter().for_each(|counts| all.add(*counts));
    let mut table: BTreeMap<_, _> =
        Kind::SCORED.iter().zip(counts).map(|(kind, counts)| (kind.label(), counts.percent(2))).collect();
    table.insert("micro", all.percent(2));
    table
}

type Confusion = BTreeMap<&'static str, BTreeMap<&'static str, usize>>;

/// Adds one article's names to the confusion table and its wrong ones to the mistakes.
fn compare(
    article: usize,
    text: &Text,
    gold: &BTreeSet<Name>,
    found: &BTreeSet<Name>,
    confusion: &mut Confusion,
    mistakes: &mut Vec<Mistake>,
) {
    let words = |name: Name| text.slice([name.0 as u32, name.1 as u32]);
    let mut wrong = |label: String, name: Name| {
        mistakes.push(Mistake { label, article, at: [name.0 as u32, name.1 as u32] });
    };
    let mut count = |gold: &'static str, found: &'static str| {
        *confusion.entry(gold).or_default().entry(found).or_default() += 1;
    };
    for &name in gold {
        let label = name.2.label();
        let same = found.iter().find(|other| (other.0, other.1) == (name.0, name.1));
        count(label, same.map_or("none", |same| same.2.label()));
        match (same, found.iter().find(|other| touch(**other, name))) {
            _ if name.2 == Kind::Other || found.contains(&name) => {}
            (Some(same), _) => wrong(format!("{label} taken for {}: {}", same.2.label(), words(name)), name),
            (None, Some(near)) => {
                wrong(format!("{label} with other bounds: {} [{}]", words(name), words(*near)), name);
            }
            (None, None) => wrong(format!("{label} missed: {}", words(name)), name),
        }
    }
    for &name in found {
        let label = name.2.label();
        if !gold.iter().any(|other| (other.0, other.1) == (name.0, name.1)) {
            count("none", label);
        }
        if name.2 != Kind::Other && !gold.iter().any(|other| touch(*other, name) && other.2 != Kind::Other) {
            wrong(format!("{label} without ground: {}", words(name)), name);
        }
    }
}
