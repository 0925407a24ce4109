//! What the learned tagger sees of a token. Training and inference share this file, so that they cannot drift
//! apart.
//!
//! A **word** is seen through its lower-cased form (an index into the model's vocabulary), its first and last
//! three letters, its shape and a hash of the whole; all of it depends on the token's text alone, so that it
//! is worked out once for each distinct word of an article. An **occurrence** adds a [`WordContext`]: a few
//! bits from the sentence and from the rest of the article.

use crate::document::{Document, Sentence};
use crate::lexicon::Lexicon;
use crate::lexicon::flag::{self, Flags};
use crate::model::{CONTEXTS, WordHashes};
use std::collections::HashMap;
use xxhash_rust::xxh64::xxh64;

/// The features of a word. Its views are: first three letters, last three letters, last two letters, shape,
/// whole form, lists it is in.
pub fn word_features(word: &str) -> WordHashes {
    let lower = normalised(word);
    let prefix = word.char_indices().nth(3).map_or(word, |(at, _)| word.get(..at).unwrap_or(word));
    WordHashes {
        fingerprint: hash(lower.bytes(), 0),
        views: [
            hash(prefix.bytes(), 1),
            hash(last(&lower, 3).bytes(), 2),
            hash(last(&lower, 2).bytes(), 3),
            hash(shape(word).into_iter(), 4),
            hash(lower.bytes(), 5),
            hash(lists(word).to_le_bytes().into_iter(), 6),
        ],
    }
}

/// Which of [`LISTS`] the word is in, one bit each; lists of names only where the word has a capital.
fn lists(word: &str) -> u32 {
    let has_lower = word.chars().any(char::is_lowercase);
    let mut flags = Lexicon::get().word(word, !has_lower);
    if !word.chars().any(char::is_uppercase) {
        flags &= !flag::CAPITAL;
    }
    bits(flags)
}

/// One bit for each of [`LISTS`].
fn bits(flags: Flags) -> u32 {
    LISTS.iter().enumerate().fold(0, |bits, (at, list)| bits | u32::from(flags & list != 0) << at)
}

/// What the lists say of all words and phrases, as one number. A model that learned with other lists sees
/// words otherwise; its file holds the number of those it knows
/// ([`Model::lists`](crate::model::Model::lists)).
pub fn lists_hash() -> u64 {
    let entry = |(key, flags): (u64, Flags)| match bits(flags) {
        0 => 0,
        bits => xxh64(&key.to_le_bytes(), bits.into()),
    };
    // A sum, so that the order of the entries does not matter.
    Lexicon::get().entries().map(entry).fold(0, u64::wrapping_add)
}

/// The lists that say something of names. The order is part of the model.
const LISTS: [Flags; 24] = [
    flag::TITLE | flag::PERSONAL,
    flag::MODIFIER,
    flag::COMPANY,
    flag::ORG_HEAD,
    flag::ORG_OF,
    flag::GPE_HEAD | flag::GPE_OF,
    flag::LOC_HEAD | flag::LOC_OF | flag::LOC_FIRST,
    flag::FAC_HEAD,
    flag::EVENT_HEAD | flag::EVENT_FIRST,
    flag::LAW_HEAD,
    flag::LANGUAGE,
    flag::AFTER_PERSON,
    flag::PLACE_BEFORE,
    flag::PARTICLE,
    flag::FUNCTION,
    flag::GIVEN,
    flag::SURNAME,
    flag::GPE,
    flag::LOC | flag::FAC,
    flag::NORP,
    flag::ORG,
    flag::EVENT | flag::LAW | flag::PRODUCT | flag::WORK,
    flag::ORDINARY,
    flag::DATE,
];

/// The form by which the vocabulary knows a word: lower-cased, digits as "0", apostrophes straight.
pub fn normalised(word: &str) -> String {
    let plain = |c: char| match c {
        '’' => '\'',
        c if c.is_ascii_digit() => '0',
        c => c,
    };
    word.chars().flat_map(char::to_lowercase).map(plain).collect()
}

/// Which letters are capitals, with runs cut to two: "McDonald's" is "XxXxx'x", "2,000" is "d,dd".
fn shape(word: &str) -> Vec<u8> {
    let mut shape: Vec<u8> = Vec::with_capacity(10);
    for c in word.chars() {
        let class = match c {
            c if c.is_uppercase() => b'X',
            c if c.is_lowercase() => b'x',
            c if c.is_numeric() => b'd',
            '’' => b'\'',
            c if c.is_ascii() => c as u8,
            _ => b'o',
        };
        if !shape.ends_with(&[class, class]) {
            shape.push(class);
        }
        if shape.len() == 10 {
            break;
        }
    }
    shape
}

fn last(word: &str, count: usize) -> &str {
    let start = word.char_indices().rev().nth(count - 1).map_or(0, |(at, _)| at);
    word.get(start..).unwrap_or(word)
}

/// FNV-1a with the finaliser of MurmurHash3, so that every bit counts.
fn hash(bytes: impl Iterator<Item = u8>, seed: u32) -> u32 {
    let mut h = bytes.fold(2_166_136_261 ^ seed, |h: u32, b| (h ^ u32::from(b)).wrapping_mul(16_777_619));
    h = (h ^ (h >> 16)).wrapping_mul(0x85eb_ca6b);
    h = (h ^ (h >> 13)).wrapping_mul(0xc2b2_ae35);
    h ^ (h >> 16)
}

/// How a sentence uses capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SentenceCase {
    /// As running text does.
    Plain,
    /// As English headlines do: every word of weight.
    Title,
    /// Capitals throughout.
    Upper,
}

/// What an occurrence of a word adds to the word, below [`CONTEXTS`]: first in its sentence or not × seen in
/// lower case elsewhere or not × seen capitalised in mid-sentence elsewhere or not × the case of its
/// sentence.
pub type WordContext = u8;

/// The context of an occurrence.
pub fn context(first: bool, seen_lower: bool, seen_capitalised: bool, case: SentenceCase) -> WordContext {
    const { assert!(CONTEXTS == 2 * 2 * 2 * 3) };
    u8::from(first) + 2 * u8::from(seen_lower) + 4 * u8::from(seen_capitalised) + 8 * case as u8
}

/// A document's words, each distinct one once, and what each occurrence adds.
pub struct DistinctWords<'t> {
    /// The distinct words, in order of first occurrence.
    pub distinct: Vec<&'t str>,
    /// For each distinct word the number of its group: words that differ only in case are in one.
    pub group: Vec<u32>,
    /// For each token the index of its word in `distinct`.
    pub word: Vec<u32>,
    /// For each token its context.
    pub context: Vec<WordContext>,
}

/// How often one lower-cased word was seen elsewhere in the article.
#[derive(Clone, Copy, Default)]
struct Sightings {
    lower: u32,
    capitalised: u32,
}

/// Reads the document's words. One pass for the words, one for the contexts.
pub fn words<'t>(document: &Document<'t>) -> DistinctWords<'t> {
    let mut ids: HashMap<&'t str, u32> = HashMap::new();
    let mut distinct = Vec::new();
    let word: Vec<u32> = document
        .tokens
        .iter()
        .map(|token| {
            let text = document.token_text(token);
            *ids.entry(text).or_insert_with(|| {
                distinct.push(text);
                distinct.len() as u32 - 1
            })
        })
        .collect();
    let group = groups(&distinct);
    let context = contexts(document, &distinct, &group, &word);
    DistinctWords { distinct, group, word, context }
}

fn groups(distinct: &[&str]) -> Vec<u32> {
    let mut groups: HashMap<String, u32> = HashMap::new();
    let number = |text: &&str| {
        let next = groups.len() as u32;
        *groups.entry(text.to_lowercase()).or_insert(next)
    };
    distinct.iter().map(number).collect()
}

/// The context of every token.
fn contexts(document: &Document, distinct: &[&str], group: &[u32], word: &[u32]) -> Vec<WordContext> {
    let is_capitalised: Vec<bool> =
        distinct.iter().map(|text| text.chars().next().is_some_and(char::is_uppercase)).collect();
    let mut seen = vec![Sightings::default(); distinct.len()];
    let cases: Vec<SentenceCase> =
        document.sentences.iter().map(|sentence| case_of(document, sentence)).collect();
    let look = |id: u32| -> (u32, bool) {
        let group = group.get(id as usize).copied().unwrap_or(0);
        (group, is_capitalised.get(id as usize).copied().unwrap_or(false))
    };
    for (sentence, &case) in document.sentences.iter().zip(&cases) {
        if case != SentenceCase::Plain {
            continue;
        }
        let mut first = true;
        for &id in word.get(range(sentence)).unwrap_or(&[]) {
            let (group, capitalised) = look(id);
            if let Some(seen) = seen.get_mut(group as usize) {
                seen.lower += u32::from(!capitalised);
                seen.capitalised += u32::from(capitalised && !first);
            }
            first = first && !begins_text(distinct, id);
        }
    }
    let mut out = vec![0; word.len()];
    for (sentence, &case) in document.sentences.iter().zip(&cases) {
        let mut first = true;
        let ids = word.get(range(sentence)).unwrap_or(&[]);
        for (slot, &id) in out.get_mut(range(sentence)).unwrap_or(&mut []).iter_mut().zip(ids) {
            let (group, capitalised) = look(id);
            let seen = seen.get(group as usize).copied().unwrap_or_default();
            // An occurrence does not count as evidence about itself.
            let plain = case == SentenceCase::Plain;
            let lower = seen.lower - u32::from(plain && !capitalised);
            let upper = seen.capitalised - u32::from(plain && capitalised && !first);
            *slot = context(first, lower > 0, upper > 0, case);
            first = first && !begins_text(distinct, id);
        }
    }
    out
}

/// Whether a token ends the stretch in which a capital is owed to the beginning of the sentence: quotation
/// marks and bullets do not.
fn begins_text(distinct: &[&str], id: u32) -> bool {
    distinct.get(id as usize).is_some_and(|text| text.chars().any(char::is_alphanumeric))
}

pub(super) fn range(sentence: &Sentence) -> std::ops::Range<usize> {
    sentence.first_token.index()..sentence.end_token.index()
}

/// How a sentence uses capitals, from its words of four letters and more (shorter ones stay small in titles).
fn case_of(document: &Document, sentence: &Sentence) -> SentenceCase {
    let (mut words, mut capitalised, mut upper) = (0, 0, 0);
    for token in document.tokens_of(sentence) {
        let text = document.token_text(token);
        let mut letters = text.chars().filter(|c| c.is_alphabetic());
        let Some(first) = letters.next() else { continue };
        let rest = letters.clone().count();
        let all_upper = first.is_uppercase() && rest > 0 && letters.all(char::is_uppercase);
        if rest >= 3 {
            words += 1;
            capitalised += u32::from(first.is_uppercase());
            upper += u32::from(all_upper);
        }
    }
    match (words, capitalised, upper) {
        (2.., _, upper) if upper * 4 >= words * 3 => SentenceCase::Upper,
        (4.., capitalised, _) if capitalised * 8 >= words * 7 => SentenceCase::Title,
        _ => SentenceCase::Plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_keep_runs_of_two() {
        assert_eq!(shape("McDonald's"), b"XxXxx'x");
        assert_eq!(shape("12,000"), b"dd,dd");
        assert_eq!(shape("NATO"), b"XX");
    }

    #[test]
    fn affixes_count_letters_not_bytes() {
        assert_eq!(last("éléphant", 3), "ant");
        assert_eq!(last("né", 3), "né");
        assert_eq!(word_features("Émile").views[0], hash("Émi".bytes(), 1));
    }

    #[test]
    fn words_that_differ_in_digits_share_a_fingerprint() {
        assert_eq!(word_features("2019").fingerprint, word_features("1987").fingerprint);
        assert_eq!(word_features("Apple").fingerprint, word_features("apple").fingerprint);
        assert_ne!(word_features("Apple").views, word_features("apple").views);
    }
}
