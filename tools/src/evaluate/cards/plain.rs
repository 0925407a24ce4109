//! Words compared without what writers and annotators differ in: capitals, the forms of marks, a word in
//! front, a possessive ending.

use crate::evaluate::gold::is_space;
use crate::evaluate::pattern::pattern;
use regex::Regex;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// A word in front of a name or a role that leaves it what it is. The list is part of the figures'
/// definition.
const IN_FRONT: [&str; 7] = ["a", "an", "her", "his", "its", "the", "their"];

/// Whether a character is part of a word, as the figures define it: a letter, a number or "_", but no mark
/// that combines with the letter before it.
pub fn is_word(character: char) -> bool {
    static WORD: LazyLock<Regex> = pattern!(r"^[\p{L}\p{N}_]");
    WORD.is_match(character.encode_utf8(&mut [0; 4]))
}

/// In lower case, with straight apostrophes and single spaces.
fn folded(words: &str) -> String {
    let straight = words.replace(['’', '‘'], "'");
    let words: Vec<&str> = straight.split(is_space).filter(|word| !word.is_empty()).collect();
    words.join(" ").to_lowercase()
}

/// A name or a role without what stands in front, a possessive ending and marks around it.
pub fn bare(words: &str) -> String {
    let folded = folded(words);
    let behind = folded.split_once(' ').filter(|(first, _)| IN_FRONT.contains(first));
    let words = behind.map_or(folded.as_str(), |(_, rest)| rest);
    let owner = words.strip_suffix("'s").or_else(|| words.strip_suffix('\''));
    owner.unwrap_or(words).trim_matches([' ', ',', ';', ':', '.', '"', '“', '”']).to_owned()
}

/// The different words of a name or a role, once it is bare.
pub fn words(words: &str) -> BTreeSet<String> {
    static WORDS: LazyLock<Regex> = pattern!(r"[\p{L}\p{N}_'-]+");
    WORDS.find_iter(&bare(words)).map(|word| word.as_str().to_owned()).collect()
}

/// A title without the parenthesis that tells it from others.
pub fn without_parenthesis(title: &str) -> &str {
    title.split_once('(').map_or(title, |(before, _)| before.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bare_words_leave_out_what_writers_differ_in() {
        assert_eq!(bare(" The  Harbour\u{a0}Board’s "), "harbour board");
        assert_eq!(bare("their own daughter's' "), "own daughter's");
        assert_eq!(bare("The"), "the");
        assert_eq!(bare("the the pilot"), "the pilot");
        assert_eq!(bare("“Tide & Time.”"), "tide & time");
        assert_eq!(bare("a\u{1c}pilot;"), "pilot");
        assert_eq!(bare(""), "");
    }

    #[test]
    fn words_keep_their_apostrophes_and_hyphens() {
        let all = |text| words(text).into_iter().collect::<Vec<_>>();
        assert_eq!(
            all("the vice-chair of Owners’ Union, the chair"),
            ["chair", "of", "owners'", "the", "union", "vice-chair"]
        );
        assert!(is_word('é') && is_word('½') && is_word('_') && !is_word('\u{301}') && !is_word('-'));
        assert_eq!(without_parenthesis("sabah (newspaper) x"), "sabah");
        assert_eq!(without_parenthesis("sabah"), "sabah");
    }
}
