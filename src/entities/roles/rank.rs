//! Which role to show first: the fullest that says by itself who someone is.

use super::around::Words;
use crate::entity::Role;
use crate::grammar::parts::Part;
use crate::lexicon::nouns::{Class, is_a};
use crate::lexicon::uses::Uses;
use crate::mention::MentionKind;
use std::ops::Range;

/// A role, and how well it answers who someone is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked {
    /// The role.
    pub role: Role,
    /// The higher, the sooner it is shown.
    pub score: i32,
}

/// How a role was found; the better the way, the higher it ranks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Before or behind the name, as a noun phrase.
    Apposition,
    /// "the Gannett newspaper chain"
    Class,
    /// Said of several at once.
    Shared,
    /// Behind "is".
    Copula,
    /// Behind "as".
    Office,
    /// By a later description.
    Later,
    /// "of Harbour Watch"
    Affiliation,
    /// "who leads the party"
    Relative,
}

/// Nouns that place someone among others and say little else.
const VAGUE: &[&str] = &[
    "boy",
    "child",
    "father",
    "friend",
    "girl",
    "guy",
    "man",
    "member",
    "mother",
    "neighbor",
    "neighbour",
    "person",
    "player",
    "resident",
    "student",
    "victim",
    "woman",
    "son",
    "daughter",
    "wife",
    "husband",
    "brother",
    "sister",
];
/// Whose, by a pronoun.
const POSSESSIVE: &[&str] = &["her", "his", "its", "my", "our", "their", "your"];

/// Whether the noun says little of who someone is.
pub fn is_vague(words: &Words, head: usize) -> bool {
    words.is_any(head, VAGUE)
}

/// How well a role answers who someone is; the highest is shown first, the earlier of equals.
pub fn score(words: &Words, range: &Range<usize>, head: usize, way: Way) -> i32 {
    let mut score = match way {
        Way::Apposition => 100,
        Way::Class | Way::Shared => 55,
        Way::Copula => 90,
        Way::Office => 80,
        Way::Later => 40,
        Way::Affiliation => 50,
        Way::Relative => 0,
    };
    let content =
        range.clone().filter(|at| matches!(words.part(*at), Part::Noun | Part::Name | Part::Adjective));
    score += 4 * content.count().min(6) as i32;
    if POSSESSIVE.iter().any(|word| words.is(range.start, word)) {
        score -= 60;
    }
    if is_vague(words, head) {
        score -= 15;
    }
    if range.len() == 1 {
        let text = words.text(head);
        score -= if text.ends_with('.') || text.len() < 5 { 70 } else { 20 };
    }
    // "Professor Ana Souza, who runs the clinic"
    if range.len() == 1 && Uses::of_people().is(words.text(head), "address") {
        score -= 80;
    }
    // What lays something to somebody's charge comes last; to be one of several says less than an office.
    if range.clone().any(|at| is_a(words.text(at), Class::Accused)) {
        score -= 150;
    }
    if words.is(range.start, "one") && words.is(range.start + 1, "of") {
        score -= 20;
    }
    // "the British author" says whose; "the author" points back.
    if range.len() == 2 && words.is(range.start, "the") && way == Way::Apposition {
        score -= 10;
    }
    if range.clone().any(|at| words.is_in(at, MentionKind::Person)) {
        score -= 10;
    }
    score
}
