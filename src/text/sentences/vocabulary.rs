//! Words that tell whether a stop before them ends a sentence.

use crate::lexicon::calendar::{is_month, is_weekday, is_zone, is_zone_name};
use crate::lexicon::nouns::{Class, is_a};
use crate::lexicon::word_set::{LONGEST, WordSet, lowercase};
use crate::lexicon::{Lexicon, flag};
use std::sync::LazyLock;

/// Whether the word, capitalised after an abbreviation, all but always begins a sentence: words of the closed
/// classes and a few adverbs and nouns that news sentences begin with. None is a common part of names.
pub fn begins_sentences(word: &str) -> bool {
    STARTERS.contains(word)
}

/// Whether the word is a pronoun, which with a capital begins a sentence even before "said".
pub fn is_pronoun(word: &str) -> bool {
    PRONOUNS.contains(word)
}

/// Whether "!" belongs to a name that ends in this word, or to an exclamation inside a sentence.
pub fn exclaims(word: &str) -> bool {
    EXCLAMATIONS.contains(word)
}

/// Whether a body's name may end in this word, as in "Yahoo! Finance"; a name that stands inside a sentence
/// also before a noun for a body: "the chain Wow! Cinemas".
pub fn ends_firms(word: &str, inside: bool) -> bool {
    Lexicon::get().word(word, false) & (flag::ORG_HEAD | flag::COMPANY) != 0
        || inside && is_a(word, Class::Body)
}

/// Whether the word is one of grammar: "it", "of".
pub fn is_small(word: &str) -> bool {
    Lexicon::get().word(word, false) & flag::FUNCTION != 0
}

/// Whether the word can number something: "No. One", "Vol. IV", "Fig. B".
pub fn counts(word: &str) -> bool {
    let roman = word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C'));
    roman || word.len() == 1 || NUMBERS.contains(word)
}

/// Whether a single capital after this word is no initial: "Group B", "Vitamin C", "World War I".
pub fn takes_letter(word: &str) -> bool {
    LETTERED.contains(word)
}

/// Whether the word may follow a time of day in the same sentence: days, months, time zones. What abbreviates
/// a zone does so in capitals: "5 p.m. EAT", not "5 p.m. Eat".
pub fn dates_a_time(word: &str) -> bool {
    let mut buffer = [0; LONGEST];
    let capitals = !word.contains(char::is_lowercase);
    lowercase(word, &mut buffer).is_some_and(|word| {
        is_month(word) || is_weekday(word) || is_zone_name(word) || capitals && is_zone(word)
    })
}

/// Whether the word can stand in a phrase of time that opens a sentence: "At about 5 a.m.".
pub fn opens_time(word: &str) -> bool {
    TIME_OPENERS.contains(word)
}

static STARTERS: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "a about according after all also although among amid an analysts and any anyone are as at authorities based because before both but by \
    can could critics currently despite did do does during each earlier either elsewhere even eventually everyone experts finally following for former from \
    had has have he hence her here his how however hundreds i if in indeed initially instead investigators is it its later lawmakers leaders like many \
    meanwhile moreover most mr mrs ms my nearly neither nevertheless no nobody none nor not nothing now observers officials often on once only or originally other \
    others our perhaps police previously prior prosecutors recently researchers residents several scientists separately she should similarly since so some \
    someone sometimes soon speaking still such that the their then there therefore these they this those though thousands through thus to today together \
    tomorrow tonight unlike until was we were what whatever when whenever where whereas whether which while who whoever whom whose why will with \
    within without witnesses would yes yesterday yet you your",
    )
});

static PRONOUNS: LazyLock<WordSet> = LazyLock::new(|| WordSet::new("he it she that they this we you"));

static EXCLAMATIONS: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "ah ahoy airplane alas e fie guess ha hark ho jeb jeopardy mia o oh oklahoma oliver panic wham yahoo yum",
    )
});

static NUMBERS: LazyLock<WordSet> =
    LazyLock::new(|| WordSet::new("one two three four five six seven eight nine ten"));

static LETTERED: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "category class grade group hepatitis influenza line option part plan pool schedule section series type vitamin war",
    )
});

static TIME_OPENERS: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "about after almost and around as at before between by daily every exactly from just late nearly on only roughly shortly since soon to until",
    )
});
