//! Small lists of words and names, compiled in: what the rules and the grammar know without a model or a
//! knowledge file.
//!
//! The lists are text (`data/lexicons`, sources in `data/SOURCES.md`): `[section]` heads and entries between
//! commas. An entry is kept as a 64-bit key only. Keys ignore white space, full stops and hyphens, so that it
//! does not matter how an entry is cut into tokens; they ignore case, except for entries without lower-case
//! letters ("WHO", "US"), which match in capitals only.

/// The text of a list in `data/lexicons`, without its comments (`build.rs`).
macro_rules! word_list {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name, ".txt"))
    };
}
pub(crate) use word_list;

pub mod accents;
pub mod calendar;
pub mod currencies;
pub mod flag;
pub mod genders;
pub mod hedges;
mod key;
pub mod legal_forms;
pub mod line;
pub mod list;
pub mod nouns;
pub mod numbers;
pub mod offices;
pub mod phrases;
pub mod reporting;
pub mod shapes;
pub mod uses;
pub mod word_set;

use flag::Flags;
pub use key::{Key, KeyHasher, KeySet};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::OnceLock;

/// The lists.
#[derive(Debug, Default)]
pub struct Lexicon {
    entries: HashMap<u64, Flags, BuildHasherDefault<KeyHasher>>,
}

impl Lexicon {
    /// The lists that are compiled in, read on first use.
    pub fn get() -> &'static Lexicon {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| {
            let mut lexicon = Lexicon::default();
            LISTS.iter().for_each(|list| lexicon.read(list));
            lexicon.read_titles();
            lexicon
        })
    }

    /// What the words of a key are.
    pub fn flags(&self, key: Key) -> Flags {
        self.entries.get(&key.number()).copied().unwrap_or(0)
    }

    /// What one word is: in capitals, an acronym rather than the word of the same letters.
    pub fn word(&self, word: &str, capitals: bool) -> Flags {
        let exact = if capitals { self.flags(Key::CAPITALS.and(word)) } else { 0 };
        if exact & !flag::PREFIX != 0 { exact } else { exact | self.flags(Key::FOLDED.and(word)) }
    }

    /// Every key and what its words are.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (u64, Flags)> {
        self.entries.iter().map(|(key, flags)| (*key, *flags))
    }

    fn read(&mut self, list: &str) {
        let mut flags = 0;
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[') {
                let name = name.trim_end_matches(']');
                flags =
                    flag::SECTIONS.iter().find(|(section, _)| *section == name).map_or(0, |(_, flag)| *flag);
            } else {
                line.split(',')
                    .map(str::trim)
                    .filter(|entry| !entry.is_empty())
                    .for_each(|e| self.add(e, flags));
            }
        }
    }

    fn read_titles(&mut self) {
        for (title, uses) in uses::lines(uses::TITLES) {
            let flags = uses.fold(0, |flags, name| match name {
                "title" => flags | flag::TITLE,
                "personal" => flags | flag::PERSONAL,
                _ => flags,
            });
            if flags != 0 {
                self.add(title, flags);
            }
        }
    }

    fn add(&mut self, entry: &str, flags: Flags) {
        let letters = entry.chars().filter(|c| c.is_alphabetic()).count();
        let capitals = letters > 1 && !entry.chars().any(char::is_lowercase);
        let mut key = if capitals { Key::CAPITALS } else { Key::FOLDED };
        let mut rest = entry;
        while !rest.is_empty() {
            let (piece, tail) = rest.split_at_checked(piece_end(rest)).unwrap_or((rest, ""));
            key = key.and(piece);
            *self.entries.entry(key.number()).or_default() |=
                if tail.is_empty() { flags } else { flag::PREFIX };
            rest = tail;
        }
    }
}

/// Whether a word, in any case, is a small part of names: "van", "bin".
pub fn is_particle(word: &str) -> bool {
    Lexicon::get().word(word, false) & flag::PARTICLE != 0
}

/// Where the first piece of an entry ends: tokens may be cut at white space and at marks.
fn piece_end(entry: &str) -> usize {
    let mark = entry.find(|c: char| !c.is_alphanumeric()).unwrap_or(entry.len());
    if mark > 0 { mark } else { entry.chars().next().map_or(0, char::len_utf8) }
}

const LISTS: &[&str] = &[
    word_list!("calendar"),
    word_list!("events"),
    word_list!("groups"),
    word_list!("heads"),
    legal_forms::LIST,
    word_list!("numbers"),
    word_list!("ordinary"),
    word_list!("organisations"),
    word_list!("people-words"),
    word_list!("people"),
    word_list!("places"),
    word_list!("regions"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn flags(words: &[&str]) -> Flags {
        let capitals = !words.iter().any(|word| word.chars().any(char::is_lowercase));
        let key = |start: Key| words.iter().fold(start, |key, word| key.and(word));
        let exact = if capitals { Lexicon::get().flags(key(Key::CAPITALS)) } else { 0 };
        exact | Lexicon::get().flags(key(Key::FOLDED))
    }

    #[test]
    fn finds_words_and_phrases_however_they_are_cut() {
        assert_ne!(flags(&["Kenya"]) & flag::GPE, 0);
        assert_ne!(flags(&["New"]) & flag::PREFIX, 0);
        assert_ne!(flags(&["New", "Zealand"]) & flag::GPE, 0);
        assert_ne!(flags(&["al", "-", "Qaida"]) & flag::ORG, 0);
        assert_ne!(flags(&["Moody", "'s"]) & flag::ORG, 0);
        assert_ne!(flags(&["Gen."]) & flag::PERSONAL, 0);
    }

    #[test]
    fn capitals_tell_acronyms_from_words() {
        assert_ne!(flags(&["WHO"]) & flag::ORG, 0);
        assert_eq!(flags(&["who"]) & flag::ORG, 0);
        assert_ne!(flags(&["U.S."]) & flag::GPE, 0);
        assert_eq!(flags(&["us"]) & flag::GPE, 0);
        assert_ne!(flags(&["CHINA"]) & flag::GPE, 0);
    }

    #[test]
    fn every_section_of_the_lists_is_known() {
        for line in LISTS.iter().flat_map(|list| list.lines()) {
            if let Some(name) = line.strip_prefix('[') {
                let name = name.trim_end_matches(']');
                assert!(
                    flag::SECTIONS.iter().any(|(section, _)| *section == name),
                    "[{name}] is not a section"
                );
            }
        }
    }
}
