//! Words and what each is used for: the lists of titles and of bodies, one line a word.

use super::key::{Key, KeyHasher};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::OnceLock;

/// Titles, offices, callings and ranks of people (`data/lexicons/titles.txt`, whose head says what each use
/// means).
pub const TITLES: &str = word_list!("titles");
/// What organisations are (`data/lexicons/bodies.txt`).
const BODIES: &str = word_list!("bodies");

/// The uses of titles that are not kinds of people.
const OF_TITLES: [&str; 7] = ["title", "personal", "honorific", "address", "suffix", "office", "single"];

/// The uses of bodies that are not kinds of organisations.
const OF_BODIES: [&str; 8] = ["part", "own", "exact", "loose", "fields", "aim", "vague", "after"];

/// A list of words with their uses.
#[derive(Debug, Default)]
pub struct Uses {
    /// The uses by name; their places are the bits below.
    names: Vec<&'static str>,
    /// The place of the first use that is a kind of the knowledge file.
    first_kind: usize,
    words: HashMap<u64, u32, BuildHasherDefault<KeyHasher>>,
}

impl Uses {
    /// The titles that are compiled in, read on first use.
    pub fn of_people() -> &'static Uses {
        static TABLE: OnceLock<Uses> = OnceLock::new();
        TABLE.get_or_init(|| Uses::read(TITLES, &OF_TITLES))
    }

    /// The words for organisations that are compiled in, read on first use.
    pub fn of_bodies() -> &'static Uses {
        static TABLE: OnceLock<Uses> = OnceLock::new();
        TABLE.get_or_init(|| Uses::read(BODIES, &OF_BODIES))
    }

    fn read(list: &'static str, first: &[&'static str]) -> Uses {
        let mut table = Uses { names: first.to_vec(), first_kind: first.len(), words: HashMap::default() };
        for (word, uses) in lines(list) {
            let uses = uses.filter(|name| !name.starts_with('='));
            let bits = uses.map(|name| table.bit(name)).fold(0, |bits, bit| bits | bit);
            *table.words.entry(Key::FOLDED.and(word).number()).or_default() |= bits;
        }
        table
    }

    /// The bit of a use, which gets one if it has none.
    fn bit(&mut self, name: &'static str) -> u32 {
        let at = self.names.iter().position(|known| *known == name).unwrap_or_else(|| {
            self.names.push(name);
            self.names.len() - 1
        });
        1 << at
    }

    /// Whether the words of a key have one of the uses.
    pub fn has(&self, key: Key, uses: &[&str]) -> bool {
        let bits = self.words.get(&key.number()).copied().unwrap_or(0);
        bits != 0
            && self.names.iter().enumerate().any(|(at, name)| bits >> at & 1 == 1 && uses.contains(name))
    }

    /// Whether a word goes with a kind of the knowledge file ("sports club").
    pub fn goes_with(&self, word: &str, kind: &str) -> bool {
        if kind.contains(' ') { self.is(word, &kind.replace(' ', "-")) } else { self.is(word, kind) }
    }

    /// Whether a word has a use.
    pub fn is(&self, word: &str, wanted: &str) -> bool {
        self.has(Key::FOLDED.and(word), &[wanted])
    }

    /// Whether a word goes with any kind of the knowledge file, or with nothing that it knows.
    pub fn is_calling(&self, word: &str) -> bool {
        let bits = self.words.get(&Key::FOLDED.and(word).number()).copied().unwrap_or(0);
        bits >> self.first_kind != 0
    }
}

/// What the abbreviation of a title is short for: "captain" for "Capt.".
pub fn full_title(short: &str) -> Option<&'static str> {
    let word = short.strip_suffix('.')?.to_lowercase();
    let (_, mut uses) = lines(TITLES).find(|(title, _)| *title == word)?;
    uses.find_map(|name| name.strip_prefix('='))
}

/// The words of a list with the names of their uses.
pub fn lines(list: &'static str) -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str>)> {
    let entries = list.lines().filter(|line| !line.starts_with('#'));
    entries.filter_map(|line| line.split_once(": ")).map(|(word, uses)| (word, uses.split(' ')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_go_with_the_kinds_they_are_listed_for() {
        let people = Uses::of_people();
        assert!(people.goes_with("mayor", "politician") && !people.goes_with("mayor", "sport"));
        assert!(people.is_calling("nurse") && !people.is_calling("mr") && !people.is_calling("stone"));
        assert!(people.is("Mayor", "single"));
        assert_eq!(
            (full_title("Capt."), full_title("Captain."), full_title("Dr.")),
            (Some("captain"), None, None)
        );
        let bodies = Uses::of_bodies();
        assert!(bodies.goes_with("club", "sports club") && bodies.is_calling("bakery"));
        assert!(bodies.is("Committee", "part") && !bodies.is_calling("board"));
    }

    #[test]
    fn every_word_is_listed_once_and_in_order() {
        for list in [TITLES, BODIES] {
            let words: Vec<&str> = lines(list).map(|(word, _)| word).collect();
            assert!(
                words.is_sorted_by(|a, b| a < b),
                "{:?}",
                words.windows(2).find(|pair| pair[0] >= pair[1])
            );
        }
    }
}
