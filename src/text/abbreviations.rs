//! Words that are written with a stop, by what the stop can mean.
//!
//! Whether a stop after such a word also ends the sentence depends on the class alone and on what follows;
//! the lists hold only what is written so in English-language news, whatever the country.

use crate::lexicon::list::section;
use crate::lexicon::word_list;
use crate::lexicon::word_set::{LONGEST, lowercase};
use std::sync::LazyLock;

/// What an abbreviation stands for, and so what may follow its stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    /// A title, rank or form of address before a name: "Mr.", "Gen.".
    Title,
    /// The first word of a place name: "St.", "Mt.".
    PlacePrefix,
    /// Written before a number: "No.", "p.", "Art.".
    BeforeNumber,
    /// Joins what stands on both sides and so never ends a sentence: "vs.", "e.g.".
    Connective,
    /// Month: before a day or a year.
    Month,
    /// Day of the week.
    Weekday,
    /// State or province, after a town.
    State,
    /// The end of a company's name: "Inc.".
    Company,
    /// After a person's name: "Jr.", "Ph.D.".
    NameSuffix,
    /// Hours: "a.m.".
    Hour,
    /// Street, after its name: "Ave.".
    Street,
    /// A word of an organisation's name, before or after the rest: "Dept.", "Univ.".
    Institution,
    /// Measures and other words that may stand last: "ft.", "etc.".
    Measure,
    /// Belongs to what follows: "approx.", "est.".
    Qualifier,
}

/// The class of `word` (without its stop), in any case; `None` if it is not abbreviated with a stop.
pub fn class(word: &str) -> Option<Abbreviation> {
    let mut buffer = [0; LONGEST];
    let lower = lowercase(word, &mut buffer)?;
    let index = TABLE.binary_search_by_key(&lower, |(entry, _)| *entry).ok()?;
    TABLE.get(index).map(|(_, class)| *class)
}

/// Whether the word (without its stop), in any case, is short for a state or province.
pub fn is_state(word: &str) -> bool {
    section(LIST, "state").any(|state| state.eq_ignore_ascii_case(word))
}

/// Whether the abbreviation is also an everyday word, so that its stop at the end of a sentence is the
/// sentence's own.
pub fn is_also_a_word(word: &str) -> bool {
    let mut buffer = [0; LONGEST];
    lowercase(word, &mut buffer).is_some_and(|word| ALSO_WORDS.contains(&word))
}

/// Whether the word looks like an acronym ("FT", "EST"), so that its stop is the sentence's own unless the
/// text is all in capitals.
pub fn is_acronym(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Every entry with its class, sorted for binary search.
static TABLE: LazyLock<Vec<(&'static str, Abbreviation)>> = LazyLock::new(|| {
    let entries = |(name, class): &(&'static str, Abbreviation)| {
        let class = *class;
        section(LIST, name).map(move |word| (word, class))
    };
    let mut table: Vec<_> = SECTIONS.iter().flat_map(entries).collect();
    table.sort_unstable_by_key(|(word, _)| *word);
    table
});

const LIST: &str = word_list!("abbreviations");

/// The sections of the list.
const SECTIONS: [(&str, Abbreviation); 15] = [
    ("title", Abbreviation::Title),
    ("place-prefix", Abbreviation::PlacePrefix),
    ("before-number", Abbreviation::BeforeNumber),
    ("connective", Abbreviation::Connective),
    ("month", Abbreviation::Month),
    ("weekday", Abbreviation::Weekday),
    ("era", Abbreviation::State),
    ("state", Abbreviation::State),
    ("company", Abbreviation::Company),
    ("name-suffix", Abbreviation::NameSuffix),
    ("hour", Abbreviation::Hour),
    ("street", Abbreviation::Street),
    ("institution", Abbreviation::Institution),
    ("measure", Abbreviation::Measure),
    ("qualifier", Abbreviation::Qualifier),
];

static ALSO_WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| section(LIST, "also-a-word").collect());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_in_any_case_and_only_whole_ones() {
        assert_eq!(class("Mr"), Some(Abbreviation::Title));
        assert_eq!(class("INC"), Some(Abbreviation::Company));
        assert_eq!(class("a.m"), Some(Abbreviation::Hour));
        assert_eq!(class("misters"), None);
        assert_eq!(class("m"), None);
        assert_eq!(class(""), None);
        assert_eq!(class("averyveryverylongword"), None);
    }

    #[test]
    fn the_lists_have_no_word_twice() {
        assert!(
            TABLE.windows(2).all(|pair| pair[0].0 < pair[1].0),
            "{:?}",
            TABLE.windows(2).find(|pair| pair[0].0 >= pair[1].0)
        );
    }
}
