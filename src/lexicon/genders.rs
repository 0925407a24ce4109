//! What a noun or title says of its bearer's gender: "the actress", "spokesman", "Ms.".

use super::word_set::{LONGEST, WordSet, lowercase};
use crate::entity::Gender;
use std::sync::LazyLock;

static FEMININE: LazyLock<WordSet> = LazyLock::new(|| WordSet::new(word_list!("feminine")));
static MASCULINE: LazyLock<WordSet> = LazyLock::new(|| WordSet::new(word_list!("masculine")));

/// The gender that a noun or title, in any case, says.
pub fn noun_gender(word: &str) -> Gender {
    let mut buffer = [0; LONGEST];
    let Some(lower) = lowercase(word.trim_end_matches('.'), &mut buffer) else { return Gender::Unknown };
    if FEMININE.contains(lower) || lower.ends_with("woman") {
        Gender::Feminine
    } else if MASCULINE.contains(lower) || lower.ends_with("man") && is_man(lower) {
        Gender::Masculine
    } else {
        Gender::Unknown
    }
}

/// Whether a word in -man is a man: not a nationality, not "human" or "ombudsman".
fn is_man(lower: &str) -> bool {
    const NOT: &[&str] =
        &["german", "human", "norman", "ombudsman", "ottoman", "oman", "roman", "shaman", "talisman"];
    !NOT.contains(&lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_tell() {
        assert_eq!(noun_gender("Spokeswoman"), Gender::Feminine);
        assert_eq!(noun_gender("businessman"), Gender::Masculine);
        assert_eq!((noun_gender("Señora"), noun_gender("Mr.")), (Gender::Feminine, Gender::Masculine));
        assert_eq!((noun_gender("german"), noun_gender("nurse")), (Gender::Unknown, Gender::Unknown));
    }
}
