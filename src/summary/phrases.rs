//! The phrases that an article comes back to: one to three words of weight in a row, the last of them a noun
//! as far as its company tells.

use super::running::is_running;
use crate::document::{Document, TokenKind};
use crate::grammar::Tag;
use crate::grammar::phrases::tag;
use crate::grammar::verbs::is_past;
use crate::lexicon::flag::{self, Flags};
use crate::lexicon::word_set::lowercase;
use crate::lexicon::{Key, Lexicon};
use crate::order;
use crate::span::Span;
use std::collections::HashMap;

/// The most phrases that are given.
const MOST: usize = 8;
/// The longest phrase, in words.
const LONGEST: usize = 3;
/// How often a single word has to come back.
const WORD: u32 = 3;

/// A phrase and how the article uses it.
struct Phrase {
    first: Span,
    words: usize,
    count: u32,
    /// Whether "the", "a", "this" … ever stands before it: a noun.
    determined: bool,
}

/// The key phrases where they are first said, the weightiest first: by how often they come back, two or three
/// words before one.
pub fn key(document: &Document, tags: &[Tag]) -> Vec<Span> {
    let mut phrases: HashMap<u64, Phrase> = HashMap::new();
    for sentence in document.sentences.iter().filter(|sentence| is_running(document, sentence)) {
        let (first, end) = (sentence.first_token.index(), sentence.end_token.index());
        let mut start = first;
        for at in first..=end {
            if at < end && has_weight(document, tags, at) {
                continue;
            }
            count(document, tags, start, at, &mut phrases);
            start = at + 1;
        }
    }
    let fits = |phrase: &Phrase| match phrase.words {
        1 => phrase.count >= WORD && phrase.determined,
        _ => phrase.count >= 2,
    };
    let mut all: Vec<Phrase> = phrases.into_values().filter(fits).collect();
    let weight = |phrase: &Phrase| phrase.count * (phrase.words as u32 * 2 - 1);
    order::by(&mut all, |phrase| u64::from(phrase.first.start) << 8 | phrase.words as u64);
    order::by(&mut all, |phrase| u64::from(u32::MAX - weight(phrase)));
    let mut chosen: Vec<Span> = Vec::new();
    let mut told: Vec<String> = Vec::new();
    for phrase in all.iter().take(MOST * 8) {
        let words = phrase.first.of(document.text).split_whitespace().collect::<Vec<_>>().join(" ");
        let is_told =
            told.iter().any(|other| other.contains(words.as_str()) || words.contains(other.as_str()));
        if chosen.len() < MOST && !is_told {
            chosen.push(phrase.first);
            told.push(words);
        }
    }
    chosen
}

/// Counts the ends of a run of words of weight: "new ferry subsidy" is also "ferry subsidy" and "subsidy".
fn count(document: &Document, tags: &[Tag], start: usize, end: usize, phrases: &mut HashMap<u64, Phrase>) {
    let Some(last) = end.checked_sub(1).filter(|last| *last >= start) else { return };
    let determined =
        start.checked_sub(1).is_some_and(|at| matches!(tag(tags, at), Tag::Determiner | Tag::Possessive));
    for first in start.max(end.saturating_sub(LONGEST))..end {
        let (Some(a), Some(b)) = (document.tokens.get(first), document.tokens.get(last)) else { return };
        let span = a.span.cover(b.span);
        let phrase = phrases
            .entry(Key::FOLDED.and(singular(span.of(document.text))).number())
            .or_insert(Phrase { first: span, words: end - first, count: 0, determined: false });
        phrase.count += 1;
        phrase.determined |= determined;
    }
}

/// A noun without the "s" of its plural, roughly.
pub fn singular(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(one) if word.len() > 4 && !one.ends_with(['s', 'u', 'i']) => one,
        _ => word,
    }
}

/// Words that may stand in a phrase but say too little.
const EMPTY: &[&str] = &[
    "anything",
    "case",
    "day",
    "different",
    "end",
    "everything",
    "good",
    "great",
    "kind",
    "large",
    "lot",
    "lots",
    "man",
    "new",
    "nothing",
    "number",
    "old",
    "part",
    "people",
    "place",
    "side",
    "small",
    "something",
    "thing",
    "things",
    "time",
    "times",
    "way",
    "ways",
    "woman",
];

/// Whether the token is a lower-case word that carries meaning: no small word, no date, no number, no
/// verb in the past.
fn has_weight(document: &Document, tags: &[Tag], at: usize) -> bool {
    const LIGHT: Flags = flag::FUNCTION
        | flag::DATE
        | flag::SCALE
        | flag::TIME_UNIT
        | flag::DATE_UNIT
        | flag::DAY_PART
        | flag::AFTER_PERSON;
    let Some(token) = document.tokens.get(at).filter(|token| token.kind == TokenKind::Word) else {
        return false;
    };
    let text = document.token_text(token);
    let mut buffer = [0; 24];
    tag(tags, at) == Tag::Word
        && text.len() > 2
        && text.starts_with(char::is_lowercase)
        && !lowercase(text, &mut buffer).is_some_and(is_past)
        && EMPTY.binary_search(&text).is_err()
        && Lexicon::get().word(text, false) & LIGHT == 0
}

#[cfg(test)]
mod tests {
    #[test]
    fn empty_words_are_sorted() {
        assert!(super::EMPTY.is_sorted());
    }
}
