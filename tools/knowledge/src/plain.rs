//! Which names of organisations are plain: made of words that bodies of any country have in their names, and
//! of no place. "Ministry of Health" is plain; "Bank of Japan" and "Knesset" are not.

use crate::tables::Row;
use byline::knowledge::fold;
use std::collections::{HashMap, HashSet};

/// In how many countries a word must stand in names of organisations to be a word of such names.
const COUNTRIES: usize = 4;

/// The kinds of which every state has its own: one such word makes a name plain.
const OF_STATE: [&str; 7] =
    ["agency", "central bank", "court", "government", "legislature", "military", "ministry"];

/// The kinds whose names are chosen to be unlike others.
const BRANDS: [&str; 2] = ["company", "sports club"];

/// What is needed to tell plain names.
pub struct Plainness {
    /// Words that stand in the names of bodies of several countries.
    shared: HashSet<String>,
    /// Places by country, made alike.
    places: HashSet<(String, String)>,
}

impl Plainness {
    /// Counts the words of the names of well-chosen organisations: the more there are, the more words several
    /// countries share by chance. `places` are pairs of a country and a name in it.
    pub fn new<'r>(
        organisations: impl IntoIterator<Item = &'r Row>,
        places: impl IntoIterator<Item = (String, String)>,
    ) -> Plainness {
        let mut countries: HashMap<String, HashSet<&str>> = HashMap::new();
        let is_public = |row: &&Row| !BRANDS.contains(&row.get(2)) && !row.get(3).is_empty();
        let public = organisations.into_iter().filter(is_public);
        for row in public {
            for name in [row.get(0).to_owned()].into_iter().chain(row.list(1)) {
                for word in fold(&name).split(' ') {
                    countries.entry(word.to_owned()).or_default().insert(row.get(3));
                }
            }
        }
        let several = countries.into_iter().filter(|(_, countries)| countries.len() >= COUNTRIES);
        let places = places.into_iter().map(|(country, name)| (country, fold(&name)));
        Plainness { shared: several.map(|(word, _)| word).collect(), places: places.collect() }
    }

    /// Whether a name of an organisation could as well be one of another country's.
    pub fn is_plain(&self, row: &Row, name: &str) -> bool {
        let (kind, country) = (row.get(2), row.get(3).to_lowercase());
        let is_acronym = name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
        let folded = fold(name);
        let words: Vec<&str> = folded.split(' ').collect();
        if country.is_empty() || is_acronym || self.has_place(&words, &country) {
            return false;
        }
        let is_shared = |word: &&&str| self.shared.contains(**word) || JOINING.contains(word);
        match () {
            () if BRANDS.contains(&kind) => false,
            () if OF_STATE.contains(&kind) => {
                words.iter().filter(is_shared).any(|word| !JOINING.contains(word))
            }
            () => words.iter().filter(is_shared).count() == words.len(),
        }
    }

    fn has_place(&self, words: &[&str], country: &str) -> bool {
        (1..=4).any(|length| {
            words.windows(length).any(|part| self.places.contains(&(country.to_owned(), part.join(" "))))
        })
    }
}

/// Words that join others.
const JOINING: [&str; 8] = ["and", "de", "for", "in", "of", "on", "the", "to"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_shared_words_without_a_place_are_plain() {
        let row = |name: &str, kind: &str, country: &str| Row {
            fields: [name, "", kind, country, ""].map(str::to_owned).to_vec(),
            at: String::new(),
        };
        let rows: Vec<Row> = ["AA", "BB", "CC", "DD"]
            .iter()
            .flat_map(|country| {
                ["Ministry of Health", "Liberal Party"].map(|name| row(name, "ministry", country))
            })
            .collect();
        let places = [("jp", "Japan"), ("us", "New York")];
        let places = places.map(|(country, name)| (country.to_owned(), name.to_owned()));
        let plainness = Plainness::new(&rows, places);
        let is_plain =
            |name: &str, kind: &str, country: &str| plainness.is_plain(&row(name, kind, country), name);
        assert!(is_plain("Ministry of Wellness", "ministry", "JM"));
        assert!(is_plain("Liberal Party", "party", "JM"));
        assert!(!is_plain("Liberal Party Ennahda", "party", "TN"));
        assert!(!is_plain("Health Ministry of Japan", "ministry", "JP"));
        assert!(
            is_plain("Health Ministry of Japan", "ministry", "US"),
            "a place elsewhere is no place of its own"
        );
        assert!(!is_plain("New York Health Party", "party", "US"));
        assert!(!is_plain("Health Party", "company", "US"));
        assert!(!is_plain("MOH", "ministry", "JM") && !is_plain("Ministry of Health", "ministry", ""));
    }
}
