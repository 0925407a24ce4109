//! Names to swap in: those that the corpora mark for certain, those that the cards know, and lists from
//! elsewhere.

use super::passage::Passage;
use super::slots::slots;
use anyhow::Context as _;
use byline::training::labels::NAME_KINDS;
use byline_knowledge::tables::{Row, read_folder};
use std::collections::BTreeSet;
use std::path::Path;

/// Positions in [`NAME_KINDS`] of the kinds that are swapped.
pub const PERSON: usize = 0;
/// See [`PERSON`].
pub const ORG: usize = 1;
/// See [`PERSON`].
pub const GPE: usize = 2;
/// See [`PERSON`].
pub const LOC: usize = 3;
/// See [`PERSON`].
pub const FAC: usize = 4;
/// See [`PERSON`].
pub const NORP: usize = 5;
/// See [`PERSON`].
pub const EVENT: usize = 6;
/// See [`PERSON`].
pub const PRODUCT: usize = 7;
/// See [`PERSON`].
pub const WORK_OF_ART: usize = 8;
/// See [`PERSON`].
pub const LAW: usize = 9;
/// See [`PERSON`].
pub const LANGUAGE: usize = 10;

/// The tables of the cards' knowledge with names of a kind, and how many fields their rows have.
const TABLES: [(usize, &str, usize); 9] = [
    (ORG, "organisations", 5),
    (LOC, "features", 6),
    (FAC, "things/facilities", 5),
    (NORP, "things/peoples", 5),
    (EVENT, "things/events", 5),
    (PRODUCT, "things/products", 5),
    (WORK_OF_ART, "things/works", 5),
    (LAW, "things/laws", 5),
    (LANGUAGE, "things/languages", 5),
];

/// The share of new names that come from the lists, where there are lists.
const LISTED: f32 = 0.7;

/// Names to choose from: those of the corpora, and those of lists.
#[derive(Default)]
pub struct Pools {
    given: [Vec<String>; 2],
    surnames: [Vec<String>; 2],
    /// Whole names, for each kind: of the corpora, and of the tables.
    whole: Vec<[Vec<String>; 2]>,
    places: Vec<String>,
}

impl Pools {
    /// The names that passages mark for certain, and those in `lists`.
    pub fn gather(passages: &[Passage], lists: Option<&Path>) -> anyhow::Result<Pools> {
        let (mut given, mut surnames) = (BTreeSet::new(), BTreeSet::new());
        let mut whole = vec![BTreeSet::new(); NAME_KINDS.len()];
        for passage in passages {
            let document = passage.document();
            for slot in slots(&passage.allowed) {
                let sentence =
                    document.sentences.partition_point(|sentence| sentence.end_token.index() <= slot.first);
                let by_hand = passage.trust.get(sentence).is_some_and(|trust| trust.by_hand);
                // Machines are seldom right about the rare kinds.
                if !by_hand && matches!(slot.kind, FAC | EVENT | PRODUCT | WORK_OF_ART) {
                    continue;
                }
                let text = |at: usize| document.token_text(&document.tokens[at]);
                let plain = (slot.first..slot.end).all(|at| is_plain_word(text(at)));
                if slot.kind == PERSON && plain && (2..=3).contains(&(slot.end - slot.first)) {
                    given.insert(text(slot.first).to_owned());
                    surnames.insert(text(slot.end - 1).to_owned());
                } else if slot.kind != PERSON && slot.end - slot.first <= 6 {
                    let span = document.tokens[slot.first].span.cover(document.tokens[slot.end - 1].span);
                    whole[slot.kind].insert(span.of(document.text).to_owned());
                }
            }
        }
        let read = |name: &str| -> anyhow::Result<Vec<String>> {
            let Some(lists) = lists else { return Ok(Vec::new()) };
            let path = lists.join(name);
            let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            Ok(text.lines().map(str::to_owned).collect())
        };
        let list = |set: BTreeSet<String>| set.into_iter().collect::<Vec<_>>();
        let mut whole: Vec<[Vec<String>; 2]> = whole.into_iter().map(|set| [list(set), Vec::new()]).collect();
        for (kind, table, columns) in TABLES {
            let rows = read_folder(&byline_knowledge::folder().join(table), columns)?;
            whole[kind][1] = rows.iter().flat_map(names).collect();
        }
        Ok(Pools {
            given: [list(given), read("given.txt")?],
            surnames: [list(surnames), read("surnames.txt")?],
            whole,
            places: read("places.txt")?,
        })
    }

    /// A whole name of a kind.
    pub fn pick(&self, kind: usize, random: &mut fastrand::Rng) -> Option<String> {
        let listed = random.f32() < LISTED;
        match kind {
            GPE if listed && !self.places.is_empty() => choose(&self.places, random),
            ORG if listed && random.bool() && !self.places.is_empty() => self.organisation(random),
            _ => choose(either(self.whole.get(kind)?, random), random),
        }
    }

    /// An organisation with a place's or a person's name in it.
    fn organisation(&self, random: &mut fastrand::Rng) -> Option<String> {
        let form = ORGANISATIONS[random.usize(..ORGANISATIONS.len())];
        let place = choose(&self.places, random)?;
        let (one, other) = (self.surname(random)?, self.surname(random)?);
        let coined = coined(&one, &other);
        Some(
            form.replace("COINED", &coined)
                .replace("PLACE", &place)
                .replace("ONE", &one)
                .replace("OTHER", &other),
        )
    }

    /// A given name.
    pub fn given(&self, random: &mut fastrand::Rng) -> Option<String> {
        choose(either(&self.given, random), random)
    }

    /// A surname.
    pub fn surname(&self, random: &mut fastrand::Rng) -> Option<String> {
        choose(either(&self.surnames, random), random)
    }
}

/// The names of a row that a text may have: no more than six words.
fn names(row: &Row) -> Vec<String> {
    let all = std::iter::once(row.get(0).to_owned()).chain(row.list(1));
    all.filter(|name| name.split(' ').count() <= 6).collect()
}

/// A word that no list has: the head of one name and the tail of another.
fn coined(one: &str, other: &str) -> String {
    let head: String = one.chars().take(4).collect();
    let tail = other.chars().count().saturating_sub(3).max(1);
    head.chars().chain(other.chars().skip(tail)).collect()
}

/// How organisations are named: after places, after people, or by a word of their own.
const ORGANISATIONS: [&str; 60] = [
    "PLACE University",
    "University of PLACE",
    "Bank of PLACE",
    "PLACE City Council",
    "PLACE United",
    "FC PLACE",
    "PLACE Times",
    "PLACE Post",
    "PLACE Police",
    "PLACE High Court",
    "PLACE Chamber of Commerce",
    "PLACE Airways",
    "Port of PLACE Authority",
    "PLACE Development Agency",
    "PLACE Red Crescent",
    "PLACE General Hospital",
    "PLACE Farmers' Union",
    "PLACE People's Party",
    "PLACE Stock Exchange",
    "PLACE Broadcasting Corporation",
    "ONE & OTHER",
    "ONE Group",
    "ONE Holdings",
    "ONE Foundation",
    "ONE Industries",
    "ONE Motors",
    "ONE Ltd.",
    "ONE Inc.",
    "ONE and Sons",
    "ONE Institute",
    "ONE Pharma",
    "ONE Media",
    "Association of PLACE Teachers",
    "Ministry of PLACE Affairs",
    "PLACE Electoral Commission",
    "PLACE National Congress",
    "PLACE Gold",
    "ONE Telecom",
    "Radio PLACE",
    "PLACE Front",
    "COINED",
    "COINED",
    "COINED",
    "COINED",
    "COINED Labs",
    "COINED Bank",
    "COINED Energy",
    "COINED News",
    "COINED Capital",
    "COINED Air",
    "ONE",
    "ONE",
    "ONE Watch",
    "Banco ONE",
    "Grupo ONE",
    "PT COINED",
    "COINED SA",
    "COINED Bhd",
    "Save PLACE",
    "Friends of PLACE",
];

/// One list or the other.
fn either<'l>([corpora, listed]: &'l [Vec<String>; 2], random: &mut fastrand::Rng) -> &'l [String] {
    if listed.is_empty() || random.f32() >= LISTED { corpora } else { listed }
}

fn choose(names: &[String], random: &mut fastrand::Rng) -> Option<String> {
    names.get(random.usize(..names.len().max(1))).cloned()
}

/// "Ana", "O'Neill": a capital and lower-case letters.
pub fn is_plain_word(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_uppercase)
        && text.len() > 1
        && letters.any(char::is_lowercase)
        && text.chars().all(|c| c.is_alphabetic() || c == '\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coined_name_is_of_two() {
        assert_eq!(coined("Orrinsen", "Talvik"), "Orrivik");
        assert_eq!(coined("Ó", "Li"), "Ói");
    }
}
