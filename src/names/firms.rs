//! Firms named after a family: "J. P. Corrie and Sons", "L. L. Marsh & Co", "Macy's". The tagger takes the
//! family for a person, or sees nothing in the initials.

use crate::document::TokenKind;
use crate::lexicon::Key;
use crate::lexicon::flag::{self, Flags};
use crate::lexicon::line::{Line, Style};
use crate::lexicon::list::section;
use crate::lexicon::shapes::Shape;
use crate::lexicon::word_list;
use crate::mention::{Found, MentionKind, Source};
use crate::names::whole::with_whole;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Words behind "and" or "&" that make a firm of a family's name.
const PARTNERS: &[&str] = &[
    "associates",
    "bros",
    "brothers",
    "co",
    "company",
    "daughter",
    "daughters",
    "partners",
    "sisters",
    "son",
    "sons",
];

/// Words with a capital that are no part of a family's name.
const OTHER: Flags = flag::FUNCTION | flag::DATE | flag::TITLE;

/// The firms of the lists, as [`Key`]s.
static HOUSES: LazyLock<HashSet<u64>> = LazyLock::new(|| {
    let list = word_list!("houses");
    section(list, "house").map(|entry| Key::FOLDED.and(entry).number()).collect()
});

/// The most tokens of a family's name, initials included.
const LONGEST: usize = 5;

/// The names of a sentence (in order, without overlap), with the firms of families in one piece.
pub fn with_firms(line: &Line, names: Vec<Found>) -> Vec<Found> {
    // "Herb Kohl's" is a person's.
    let owned = |house: &Found| {
        let holder = names.get(names.partition_point(|name| name.end <= house.first));
        holder.is_some_and(|name| name.kind == MentionKind::Person && name.first < house.first)
    };
    let house = |at| house(line, at).filter(|house| !owned(house));
    let firms = (line.start..line.end).filter_map(|at| firm(line, at).or_else(|| house(at))).collect();
    with_whole(names, firms)
}

/// The firm of the lists that begins at `at` and whose name has a possessive ending: "Macy's".
fn house(line: &Line, at: usize) -> Option<Found> {
    let possessive = |at: usize| line.token_kind(at) == Some(TokenKind::Possessive);
    let near = (at + 1..at + 4).any(possessive);
    if !near || !line.is_capital(at) {
        return None;
    }
    let key = |end: usize| (at..end).fold(Key::FOLDED, |key, at| key.and(line.text(at))).number();
    let listed = |end: &usize| possessive(end - 1) && HOUSES.contains(&key(*end));
    // "Lloyd's Register" is another.
    let goes_on = |end: usize| line.style == Style::Plain && line.is_capital(end) && !line.has(end, OTHER);
    let end = (at + 2..at + LONGEST).find(listed).filter(|end| !goes_on(*end))?;
    // "Trevor McDonald's" is a person's.
    let named =
        line.is_capital(at.wrapping_sub(1)) && line.has(at.wrapping_sub(1), flag::GIVEN | flag::TITLE);
    (!named).then(|| Found::new(at, end, MentionKind::Org, 0.9, Source::List, "it is a firm of the lists"))
}

/// The firm whose "and" or "&" stands at `at`.
fn firm(line: &Line, at: usize) -> Option<Found> {
    let partners = at + 1;
    let joined = line.is_any(at, &["&", "and"]) && line.is_capital(partners) && line.style == Style::Plain;
    let word = line.text(partners).trim_end_matches('.');
    let listed = PARTNERS.iter().any(|one| one.eq_ignore_ascii_case(word));
    // "Marsh and Sons of Liberty", "Marsh and Co Down"
    let goes_on =
        line.is_capital(partners + 1) && !line.has(partners + 1, OTHER) || line.is(partners + 1, "of");
    if !joined || !listed || goes_on || at <= line.start {
        return None;
    }
    let part = |at: &usize| line.is_capital(*at) && !line.has(*at, OTHER);
    let first = (line.start.max(at.saturating_sub(LONGEST))..at).rev().take_while(part).last()?;
    // "In Marsh and Company" the family has a name of its own, not only initials.
    let named = (first..at).any(|at| line.shape(at) != Shape::Initial);
    let end = partners + 1;
    named.then(|| {
        Found::new(first, end, MentionKind::Org, 0.85, Source::Rule, "a firm is named after a family")
    })
}

#[cfg(test)]
mod tests {
    use crate::names::by_rules::organisations;

    #[test]
    fn a_house_keeps_its_possessive_ending() {
        for (text, expected) in [
            ("Shares of Macy’s fell on Monday.", vec!["Macy’s"]),
            ("She read Lloyd's Register of ships on Monday.", vec![]),
            ("She sold it at Trevor McDonald's farm on Monday.", vec![]),
        ] {
            assert_eq!(organisations(text), expected, "{text}");
        }
    }

    #[test]
    fn a_family_and_its_partners_are_a_firm() {
        for (text, expected) in [
            ("The seed was sold in 1910 by J. P. Corrie and Sons to growers.", "J. P. Corrie and Sons"),
            ("The seed was sold in 1910 by L. L. Marsh & Co to growers.", "L. L. Marsh & Co"),
            ("The pier was built by Hollis Brandt & Daughters, of Leeds.", "Hollis Brandt & Daughters"),
        ] {
            assert_eq!(organisations(text), [expected], "{text}");
        }
        for text in ["Ana Souza and sons of hers left.", "He met Ana Souza and Sons of the Harbour."] {
            assert!(organisations(text).iter().all(|firm| !firm.contains(" and ")), "{text}");
        }
    }
}
