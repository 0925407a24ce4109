//! Words of lines, made alike so that they can be compared.

use crate::lexicon::accents;

/// The words of a phrase that carry its meaning, in lower case, without stops ("U.S." is "us") and without
/// articles, prepositions and possessive endings.
pub fn content(phrase: &str) -> Vec<String> {
    let words = phrase.split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '\'' | '’')));
    words.map(plain).filter(|word| !word.is_empty() && !is_link(word)).collect()
}

/// A word in lower case, without accents, stops and a possessive ending.
fn plain(word: &str) -> String {
    let word = word.trim_matches(['\'', '’']);
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
    let mut folded = String::new();
    word.chars()
        .filter(|c| *c != '.')
        .flat_map(char::to_lowercase)
        .for_each(|c| accents::plain(c, &mut folded));
    folded
}

fn is_link(word: &str) -> bool {
    matches!(word, "a" | "an" | "and" | "at" | "for" | "in" | "of" | "on" | "the" | "to")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_words_are_alike_however_they_are_written() {
        assert_eq!(content("the U.S. Secretary of State"), ["us", "secretary", "state"]);
        assert_eq!(content("Valparaíso’s secretary-general"), ["valparaiso", "secretary", "general"]);
    }
}
