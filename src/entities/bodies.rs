//! Names of organisations: which short name is a part of a full one, and which two say the same words.

use super::forms::NameForm;
use super::relations::countries_of;
use crate::lexicon::Lexicon;
use crate::lexicon::flag;
use crate::lexicon::uses::Uses;

/// An organisation's words in alphabetical order, countries for nationalities: the same of "Football
/// Federation of Peru" and "Peruvian Football Federation". `None` of fewer than three.
pub fn in_any_order(form: &NameForm) -> Option<Vec<String>> {
    let small = |word: &&String| !matches!(word.as_str(), "of" | "the" | "for" | "and" | "on" | "in");
    let mut words: Vec<String> = form.words.iter().filter(small).map(|word| country_or_word(word)).collect();
    words.sort();
    (words.len() > 2).then_some(words)
}

/// "peru" for "peruvian".
fn country_or_word(word: &str) -> String {
    let is = |word: &str, flag| Lexicon::get().word(word, false) & flag != 0;
    if !is(word, flag::NORP) {
        return word.to_owned();
    }
    countries_of(word).into_iter().find(|country| is(country, flag::GPE)).unwrap_or_else(|| word.to_owned())
}

/// Whether a short name of a body stands for the full one: its beginning ("Goldman" for Goldman Sachs), what
/// follows "of" ("Public Works" for the Ministry of Public Works) or "for" ("Fifth Circuit" for the Court of
/// Appeals for the Fifth Circuit), or its end ("Intelligence Committee" for
/// the House Intelligence Committee).
pub fn is_part_of(short: &[String], full: &[String]) -> bool {
    let Some(rest) = full.len().checked_sub(short.len()).filter(|rest| *rest > 0) else { return false };
    let bodies = Uses::of_bodies();
    let whole = |words: &[String]| !words.iter().any(|word| bodies.is(word, "part"));
    let of = full.iter().position(|word| word == "of");
    let last_for = full.iter().rposition(|word| word == "for").map(|at| full.get(at + 1..).unwrap_or(&[]));
    let seat = last_for.map(|rest| rest.strip_prefix(&["the".to_owned()]).unwrap_or(rest));
    let behind = full.get(short.len()..).unwrap_or(&[]);
    // "Live Free" is the Live Free Foundation.
    let own = short.len() > 1 && matches!(behind, [part] if bodies.is(part, "own"));
    full.starts_with(short) && (whole(behind) || own || short.iter().any(|word| bodies.is(word, "part")))
        || of.is_some_and(|of| full.get(of + 1..) == Some(short))
        || seat == Some(short) && short.len() > 1
        // "the House" is a chamber, and not the White House.
        || full.get(rest..) == Some(short) && of.is_none() && short != ["house"]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::forms::{Group, form};

    fn words(name: &str) -> Vec<String> {
        form(name, Group::Org).words
    }

    #[test]
    fn a_short_name_stands_for_the_whole_and_not_for_a_part_of_it() {
        for (short, full) in [
            ("Goldman", "Goldman Sachs"),
            ("Public Works", "Ministry of Public Works"),
            ("Intelligence Committee", "House Intelligence Committee"),
            ("Council", "Security Council"),
            ("Clear Water", "Clear Water Foundation"),
            ("Fifth Circuit", "Court of Appeals for the Fifth Circuit"),
        ] {
            assert!(is_part_of(&words(short), &words(full)), "{short}");
        }
        assert!(!is_part_of(&words("House"), &words("House Intelligence Committee")));
        assert!(!is_part_of(&words("Ford"), &words("Ford Foundation")));
        assert!(!is_part_of(&words("Senate"), &words("Senate")));
        assert!(!is_part_of(&words("House"), &words("White House")));
    }

    #[test]
    fn the_same_words_in_another_order_are_one_name() {
        let words = |name| in_any_order(&form(name, Group::Org));
        assert_eq!(words("Football Federation of Peru"), words("Peruvian Football Federation"));
        assert_eq!(words("Football Federation of France"), words("French Football Federation"));
        assert_ne!(words("Football Federation of Peru"), words("Chilean Football Federation"));
        assert_ne!(
            words("Ministry of Internal State Affairs"),
            words("Ministry of International State Affairs")
        );
        assert_eq!(words("Bank of Peru"), None);
    }
}
