//! What the words of a sentence do, as far as reported speech asks: which verb is the verb of a clause, which
//! word leads one in. The learned parts of speech tell; without a model, the lists do.

use crate::document::Document;
use crate::grammar::parts::Part;
use crate::grammar::phrases::tag;
use crate::grammar::verbs::is_past;
use crate::grammar::{Tag, is_word};
use crate::lexicon::word_set::lowercase;
use std::ops::Range;

/// The tokens of a document with their tags and parts of speech.
pub struct ClauseWords<'a> {
    pub document: &'a Document<'a>,
    pub tags: &'a [Tag],
    pub parts: &'a [Part],
}

const CONJUNCTIONS: &[&str] = &["that", "whether", "how", "why", "what", "if"];
/// Words that lead in what is asked, beside the conjunctions.
const ASKING: &[&str] = &["when", "where", "who"];
/// Words that join clauses of equal rank, though the tags count them among those that lead one in.
const JOINING: &[&str] = &["but", "however", "so", "than", "yet"];
/// Small words that change what the verb before them means: "called off", "called in".
const PARTICLES: &[&str] = &["back", "down", "in", "off", "out", "up"];

/// Endings of a pronoun or auxiliary that hold a finite verb.
const CONTRACTIONS: &[&str] =
    &["n't", "n’t", "'re", "’re", "'ll", "’ll", "'ve", "’ve", "'d", "’d", "'m", "’m"];

impl ClauseWords<'_> {
    /// The learned part of speech of the token.
    pub fn part(&self, at: usize) -> Part {
        self.parts.get(at).copied().unwrap_or_default()
    }

    /// Whether the token is one of the words, in any case.
    pub fn is_any(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| is_word(self.document, at, word))
    }

    /// Whether the token at `at` can be the only verb of a clause.
    pub fn is_finite(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or(Tag::Stop, |before| tag(self.tags, before));
        let mut buffer = [0; 24];
        let text = self.document.tokens.get(at).map_or("", |token| self.document.token_text(token));
        let past = lowercase(text, &mut buffer).is_some_and(is_past) && tag(self.tags, at) == Tag::Word;
        // "they weren't", "he's not", "Voss ran": the parts were learned from words that are cut elsewhere.
        let contracted = CONTRACTIONS.iter().any(|ending| text.ends_with(ending))
            || tag(self.tags, at) == Tag::Possessive && before == Tag::Pronoun;
        if contracted || past && matches!(before, Tag::Name | Tag::Pronoun) {
            return true;
        }
        if self.part(at) != Part::Unknown {
            return self.part(at).is_finite();
        }
        match tag(self.tags, at) {
            Tag::Auxiliary => before != Tag::Auxiliary,
            Tag::Cue(cue) => !cue.participle && !cue.noun,
            _ => past,
        }
    }

    /// Whether a finite verb is among the words.
    pub fn has_verb(&self, mut range: Range<usize>) -> bool {
        range.any(|at| self.is_finite(at))
    }

    /// Whether it is known that no finite verb is among the words.
    pub fn lacks_verb(&self, range: &Range<usize>) -> bool {
        let known = range.clone().any(|at| self.part(at) != Part::Unknown);
        known && !self.has_verb(range.clone())
    }

    /// Whether the words are a clause: they have a finite verb that belongs to no clause inside them ("the
    /// plan that failed" is none).
    pub fn is_clause(&self, range: Range<usize>) -> bool {
        let (mut verbs, mut inner) = (0, 0);
        for at in range {
            // "the title and left": the second verb goes on with the sentence around the words.
            if tag(self.tags, at) == Tag::And && self.is_finite(at + 1) {
                return false;
            }
            verbs += usize::from(self.is_finite(at));
            inner += usize::from(self.leads_in(at));
            if verbs > inner {
                return true;
            }
        }
        false
    }

    /// Whether the token leads in a clause that hangs on another: "that", "because", "who".
    fn leads_in(&self, at: usize) -> bool {
        let relative = self.is_any(at, &["who", "which"]);
        let clause = tag(self.tags, at) == Tag::Clause && !self.is_any(at, JOINING);
        (relative || clause) && !self.is_determiner(at)
    }

    /// Whether the token is learned to be a determiner: "that was late", "that day".
    pub fn is_determiner(&self, at: usize) -> bool {
        self.part(at) == Part::Determiner
    }

    /// Whether the token leads in what is reported: "that", unless of "that day".
    pub fn is_conjunction(&self, at: usize) -> bool {
        self.is_any(at, CONJUNCTIONS) && !self.is_determiner(at)
    }

    /// Whether the conjunction at `at` has a clause to lead in before the sentence goes on: in "found that
    /// action unlawful, his ruling was overturned" it has none, and in "the show that aired" it is the
    /// subject.
    pub fn has_clause(&self, at: usize, end: usize) -> bool {
        if self.is_any(at, &["that"]) && self.is_finite(at + 1) {
            return false;
        }
        let comma = (at..end).find(|at| tag(self.tags, *at) == Tag::Comma);
        let verb = (at + 1..end).find(|at| self.is_finite(*at));
        match (comma, verb) {
            // Between two commas stands what only describes.
            (Some(comma), Some(verb)) if comma < verb && comma > at + 1 => {
                (comma + 1..verb).any(|at| tag(self.tags, at) == Tag::Comma)
            }
            _ => true,
        }
    }

    /// Whether the token leads in what is asked or told.
    pub fn asks(&self, at: usize) -> bool {
        self.is_conjunction(at) || self.is_any(at, ASKING)
    }

    /// Whether a verb before `at` with an object from there to `end` says something of it: "called for calm",
    /// "asked him to leave", "described him as rude", "accused Ms. Lee of theft", "called her plan a joke";
    /// not "called off", "praised him". What is said begins at `next`.
    pub fn says_of(&self, at: usize, end: usize, next: usize) -> bool {
        let person =
            |at: usize| tag(self.tags, at) != Tag::Word || self.is_any(at, &["him", "them", "us", "me"]);
        let of = |at: usize| is_word(self.document, at, "of") && person(at - 1);
        let grounds = (at..end).any(|at| is_word(self.document, at, "for") || of(at));
        let behind = self.is_any(end, &["as", "to"]);
        let begins = self.is_any(at, &["as", "for", "to"]);
        let asked = at.checked_sub(1).is_some_and(|verb| self.is_any(verb, &["ask", "asked", "asks"]));
        let second = !asked && tag(self.tags, next) == Tag::Determiner;
        (begins || grounds || behind || second) && !self.is_any(at, PARTICLES)
    }

    /// Whether a past form only describes the noun before it, in a sentence that has a verb without it: "the
    /// plan announced in May failed".
    pub fn is_description(&self, at: usize, sentence: &Range<usize>) -> bool {
        let before = (sentence.start..at).rev().take(4).find(|at| tag(self.tags, *at) != Tag::Adverb);
        let helped = before.is_some_and(|at| tag(self.tags, at) == Tag::Auxiliary);
        // "It began when the firm proposed to go": "when" still wants its verb.
        let last = (sentence.start..at).rev().find(|at| self.is_finite(*at) || self.leads_in(*at));
        let complete = || last.is_some_and(|at| self.is_finite(at)) || self.is_clause(at + 1..sentence.end);
        self.part(at) == Part::Participle && !helped && complete()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::tags;
    use crate::text;

    /// Asks of the words of a text, each with its part of speech behind a slash.
    fn asked<T>(source: &str, ask: impl Fn(&ClauseWords) -> T) -> T {
        let (plain, parts): (Vec<&str>, Vec<Part>) = source
            .split(' ')
            .map(|word| word.split_once('/').unwrap_or((word, "")))
            .map(|(word, part)| (word, read(part)))
            .unzip();
        let text = &plain.join(" ");
        let blocks = text::blocks(text);
        let (sentences, tokens) = text::tokens(text, text::sentences(text, &blocks));
        let document = &Document { text, blocks, sentences, tokens };
        assert_eq!(document.tokens.len(), parts.len(), "a token for every word");
        ask(&ClauseWords { document, tags: &tags(document, &[]), parts: &parts })
    }

    fn read(part: &str) -> Part {
        match part {
            "d" => Part::Determiner,
            "f" => Part::Finite,
            "n" => Part::Noun,
            "p" => Part::Preposition,
            "v" => Part::Participle,
            _ => Part::Unknown,
        }
    }

    #[test]
    fn that_may_only_point() {
        assert!(asked("he said that/p trams stopped", |words| words.is_conjunction(2)));
        assert!(!asked("he said that/d day trams stopped", |words| words.is_conjunction(2)));
    }

    #[test]
    fn a_clause_has_a_verb_of_its_own() {
        for text in [
            "trams/n stop/f",
            "the bus that stopped was/f late",
            "they weren't late",
            "what he wants/f is/f rest/n",
        ] {
            assert!(asked(text, |words| words.is_clause(0..words.tags.len())), "{text}");
        }
        for text in ["two buses/n that stopped/f", "the title/n and left/f", "the late/d bus/n"] {
            assert!(!asked(text, |words| words.is_clause(0..words.tags.len())), "{text}");
        }
    }

    #[test]
    fn a_participle_may_describe() {
        let describes = |text, at| asked(text, |words| words.is_description(at, &(0..words.tags.len())));
        assert!(describes("the/d plan/n announced/v there failed/f", 2));
        assert!(!describes("it began/f when/p the/d firm/n announced/v it", 5));
        assert!(!describes("the/d firm/n has/f announced/v it", 3));
    }
}
