//! Where the names of gold cards stand in the text.

use super::plain::is_word;
use crate::evaluate::gold::{GoldCard, Text, is_space};
use crate::jsonl_format::Range;
use std::cmp::Reverse;

/// A name of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occurrence {
    /// Where.
    pub at: Range,
    /// The place of the card among the article's.
    pub card: usize,
}

/// All names of all cards, in order of the text. Longer names take their place first, and no two share a
/// character; of names of one length, the earlier card's comes first.
pub fn occurrences(text: &Text, cards: &[GoldCard]) -> Vec<Occurrence> {
    let mut names: Vec<(Vec<char>, usize)> = Vec::new();
    for (card, gold) in cards.iter().enumerate() {
        for name in gold.names().filter(|name| !name.chars().all(is_space)) {
            names.push((name.chars().collect(), card));
        }
    }
    names.sort_by_key(|(name, _)| Reverse(name.len()));
    let mut taken = vec![false; text.chars().len()];
    let mut found = Vec::new();
    for (name, card) in names {
        for start in places(text.chars(), &name) {
            let place = &mut taken[start..start + name.len()];
            if !place.contains(&true) {
                place.fill(true);
                found.push(Occurrence { at: [start as u32, (start + name.len()) as u32], card });
            }
        }
    }
    found.sort();
    found
}

/// Where a name begins in the text: wherever it stands as whole words, from the left and without overlap.
fn places(text: &[char], name: &[char]) -> Vec<usize> {
    let mut places = Vec::new();
    let mut at = 0;
    while let Some(here) = text.get(at..at + name.len()) {
        let joined = |character: Option<&char>| character.is_some_and(|c| is_word(*c));
        let is_name = here == name && !joined(text[..at].last()) && !joined(text.get(at + name.len()));
        if is_name {
            places.push(at);
        }
        at += if is_name { name.len() } else { 1 };
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, cards: &[&[&str]]) -> Vec<(String, usize)> {
        let text = Text::from(text.to_owned());
        let card = |names: &&[&str]| {
            let mut names = names.iter().map(|name| (*name).to_owned());
            let name = names.next().unwrap_or_default();
            GoldCard { name, also: names.collect(), ..GoldCard::default() }
        };
        let cards: Vec<GoldCard> = cards.iter().map(card).collect();
        occurrences(&text, &cards).into_iter().map(|one| (text.slice(one.at), one.card)).collect()
    }

    #[test]
    fn longer_names_take_their_place_first() {
        let found = found("Lind Bank sued Eva Lind. Lind won.", &[&["Eva Lind", "Lind"], &["Lind Bank"]]);
        let expected = [("Lind Bank", 1), ("Eva Lind", 0), ("Lind", 0)];
        assert_eq!(found, expected.map(|(name, card)| (name.to_owned(), card)));
    }

    #[test]
    fn names_are_whole_words_in_the_same_letters() {
        assert_eq!(found("Linden, lind, Lind's, Lind_2, Lindé", &[&["Lind", "", " "]]).len(), 1);
        assert_eq!(found("Łódź-Łódź", &[&["Łódź"]]).len(), 2);
        // The second of three cannot be taken for an end of the first and a beginning of the third.
        assert_eq!(found("No No No", &[&["No No"]]).len(), 1);
    }

    #[test]
    fn the_earlier_card_has_a_name_that_two_share() {
        assert_eq!(found("Lind", &[&["Lind"], &["Lind"]]), [("Lind".to_owned(), 0)]);
    }
}
