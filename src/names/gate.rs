//! Where a name can be: the learned tagger looks at candidates and what stands close around them, and at
//! nothing else. On news that is about a third of the tokens.

use crate::document::Document;
use crate::names::features::{DistinctWords, range};

/// Whether a word has what a name has: a capital, or a digit before letters ("3M"), and is not just a small
/// word of grammar that begins a sentence.
pub fn is_candidate(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return false };
    let rest_is_lower = !letters.any(char::is_uppercase);
    if first.is_uppercase() {
        return !(rest_is_lower && is_grammatical(word));
    }
    !rest_is_lower || word.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether the lower-cased word is one of the closed classes.
fn is_grammatical(word: &str) -> bool {
    let mut lower = [0u8; 8];
    let Some(slots) = lower.get_mut(..word.len()) else { return false };
    slots.copy_from_slice(word.as_bytes());
    slots.make_ascii_lowercase();
    std::str::from_utf8(slots).is_ok_and(|lower| GRAMMATICAL.binary_search(&lower).is_ok())
}

/// Articles, pronouns, prepositions, conjunctions and auxiliaries, in alphabetical order. None is a name by
/// itself when only its first letter is a capital.
const GRAMMATICAL: &[&str] = &[
    "a", "about", "after", "all", "also", "although", "an", "and", "another", "are", "as", "at", "be",
    "because", "before", "both", "but", "by", "can", "could", "did", "do", "does", "during", "each", "every",
    "for", "from", "had", "has", "have", "he", "her", "here", "his", "how", "however", "i", "if", "in",
    "into", "is", "it", "its", "many", "more", "most", "my", "no", "not", "now", "of", "on", "one", "or",
    "other", "our", "over", "she", "should", "since", "so", "some", "such", "that", "the", "their", "then",
    "there", "these", "they", "this", "those", "though", "to", "under", "until", "was", "we", "were", "what",
    "when", "where", "which", "while", "who", "why", "with", "would", "yet", "you", "your",
];

/// Most tokens between two candidates that can still be one name ("Bank of the West").
const GAP: usize = 4;

/// For each token whether a name can be there: candidates, what stands close around them, and short stretches
/// between two. All other tokens are outside every name.
pub fn gate(document: &Document, words: &DistinctWords) -> Vec<bool> {
    let candidates: Vec<bool> = words.distinct.iter().map(|word| is_candidate(word)).collect();
    let mut open = vec![false; words.word.len()];
    for sentence in &document.sentences {
        let ids = words.word.get(range(sentence)).unwrap_or(&[]);
        let open = open.get_mut(range(sentence)).unwrap_or(&mut []);
        let text =
            |at: usize| ids.get(at).and_then(|&id| words.distinct.get(id as usize)).copied().unwrap_or("");
        let wordlike = |at: usize| text(at).starts_with(char::is_alphanumeric);
        let mut previous: Option<usize> = None;
        for (at, id) in ids.iter().enumerate() {
            if candidates.get(*id as usize) != Some(&true) {
                continue;
            }
            let bridged = |last: usize| at - last <= GAP + 1 && (last + 1..at).all(|gap| is_joint(text(gap)));
            // "al-Qaida", "eastern Lomaria": a word before, and one more before a hyphen.
            let before = at - usize::from(at > 0 && (wordlike(at - 1) || text(at - 1) == "-"));
            let before = before - usize::from(before > 0 && before < at && text(before) == "-");
            let start = previous.filter(|&last| bridged(last)).unwrap_or(before);
            // "Lomarian general election", "Li Ka-shing": two words behind, or one after a hyphen.
            let end = at + 2 + usize::from((wordlike(at + 1) || text(at + 1) == "-") && wordlike(at + 2));
            open.iter_mut().take(end).skip(start).for_each(|slot| *slot = true);
            previous = Some(at);
        }
    }
    open
}

/// Whether a token can join two parts of a name: a mark, a number, or a short word.
fn is_joint(text: &str) -> bool {
    text.len() <= 4 || !text.starts_with(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::features::words;
    use crate::text;

    fn open(text: &str) -> String {
        let blocks = text::blocks(text);
        let sentences = text::sentences(text, &blocks);
        let (sentences, tokens) = text::tokens(text, sentences);
        let document = Document { text, blocks, sentences, tokens };
        let open = gate(&document, &words(&document));
        let tokens = document.tokens.iter().zip(open).filter(|(_, open)| *open);
        tokens.map(|(token, _)| document.token_text(token)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn names_and_their_neighbours_are_open() {
        assert_eq!(open("The old mill by the river burned down last night."), "");
        assert_eq!(
            open("We were told that the Bank of the West had failed again."),
            "the Bank of the West had failed"
        );
        assert_eq!(open("A word from Li Ka-shing was enough for everybody."), "from Li Ka - shing");
    }

    #[test]
    fn small_words_of_grammar_are_sorted_and_no_candidates() {
        assert!(GRAMMATICAL.is_sorted());
        assert!(!is_candidate("The") && is_candidate("IT") && is_candidate("3M"));
        assert!(!is_candidate("west") && !is_candidate("…") && is_candidate("iPhone"));
    }
}
