//! What a noun can be said of: a person, an organisation, a place.

use super::key::{Key, KeyHasher};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::OnceLock;

/// The nouns, by section (`data/lexicons/nouns.txt`).
pub const NOUNS: &str = word_list!("nouns");

/// What a noun can be said of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub enum Class {
    /// "singer"
    Person = 1,
    /// "agency"
    Body = 2,
    /// "port"
    Place = 4,
    /// "stadium"
    Building = 8,
    /// "tournament"
    Event = 16,
    /// "decision", "liar": said of nothing that has a card, or a judgement
    Thing = 32,
    /// "novel"
    Work = 64,
    /// "ferry", "vaccine"
    Product = 128,
    /// "treaty"
    Law = 256,
    /// "suspect", "convicted": lays something to somebody's charge, whatever else it can be said of
    Accused = 512,
}

const SECTIONS: [(&str, Class); 11] = [
    ("person", Class::Person),
    ("body", Class::Body),
    ("place", Class::Place),
    ("building", Class::Building),
    ("event", Class::Event),
    ("thing", Class::Thing),
    ("judgement", Class::Thing),
    ("work", Class::Work),
    ("product", Class::Product),
    ("law", Class::Law),
    ("accused", Class::Accused),
];
/// Classes of which nothing with a name is.
const UNNAMED: u16 = Class::Thing as u16 | Class::Accused as u16;

/// Whether the noun, singular or plural, in any case, can be said of what is of that class. Of a compound the
/// last part decides: "co-owner".
pub fn is_a(noun: &str, class: Class) -> bool {
    classes_of(noun) & class as u16 != 0
}

/// Whether the noun can be said of what is of another class than that.
pub fn is_any_but(noun: &str, class: Class) -> bool {
    classes_of(noun) & !(class as u16 | Class::Accused as u16) != 0
}

/// Whether the noun is in the plural, as its ending tells.
pub fn is_plural(noun: &str) -> bool {
    noun.ends_with("men") && noun.len() > 3
        || noun.ends_with('s') && !noun.ends_with("ss") && !noun.ends_with("us")
        || matches!(noun, "children" | "people")
}

/// The only class of things with names that the noun can be said of; `None` where there are several.
pub fn only_class(noun: &str) -> Option<Class> {
    let classes = classes_of(noun) & !UNNAMED;
    let mut all = SECTIONS.iter().map(|(_, class)| *class).filter(|class| classes & *class as u16 != 0);
    all.next().filter(|_| classes.is_power_of_two())
}

fn classes_of(noun: &str) -> u16 {
    let known = |noun: &str| nouns().get(&Key::FOLDED.and(noun).number()).copied().unwrap_or(0);
    let ended = |ending: &str, instead: &str| match noun.strip_suffix(ending) {
        Some(stem) if stem.len() > 1 => known(&format!("{stem}{instead}")),
        _ => 0,
    };
    let own = known(noun);
    let own = if own == 0 && noun.ends_with('s') {
        ended("s", "") | ended("es", "") | ended("ies", "y") | ended("wives", "wife")
    } else if own == 0 && noun.ends_with("men") {
        ended("men", "man")
    } else {
        own
    };
    let residence = noun.split_once("-in-").or_else(|| noun.split_once("-at-"));
    if let Some((first, _)) = residence.filter(|_| own == 0) {
        return classes_of(first);
    }
    match noun.rsplit_once(['-', '‑']) {
        Some((first, "designate" | "elect")) => classes_of(first),
        // "co-owner"; "co-ordinator"
        Some((first, last)) if own == 0 && last.len() > 2 => match classes_of(last) {
            0 => known(&format!("{first}{last}")),
            classes => classes,
        },
        _ => own,
    }
}

fn nouns() -> &'static HashMap<u64, u16, BuildHasherDefault<KeyHasher>> {
    static NOUNS_BY_KEY: OnceLock<HashMap<u64, u16, BuildHasherDefault<KeyHasher>>> = OnceLock::new();
    NOUNS_BY_KEY.get_or_init(|| {
        let mut nouns: HashMap<u64, u16, _> = HashMap::default();
        let mut class = 0;
        for line in NOUNS.lines().filter(|line| !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[') {
                let name = name.trim_end_matches(']');
                class =
                    SECTIONS.iter().find(|(known, _)| *known == name).map_or(0, |(_, class)| *class as u16);
                continue;
            }
            let words = line.split(',').map(str::trim).filter(|word| !word.is_empty());
            words.for_each(|word| *nouns.entry(Key::FOLDED.and(word).number()).or_default() |= class);
        }
        nouns
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_in_any_number_and_compound() {
        for person in [
            "singer",
            "Singers",
            "businesswomen",
            "policemen",
            "co-owner",
            "co-ordinator",
            "ex-wives",
            "writer-in-residence",
        ] {
            assert!(is_a(person, Class::Person), "{person}");
        }
        assert!(!is_a("table", Class::Person) && !is_a("", Class::Person) && !is_a("s", Class::Body));
        assert_eq!(only_class("novel"), Some(Class::Work));
        assert_eq!(only_class("club"), None);
        assert!(
            is_a("agencies", Class::Body) && is_a("ports", Class::Place) && is_a("bridge", Class::Building)
        );
    }
}
