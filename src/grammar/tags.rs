//! A coarse part of speech for every token, from closed word classes, the reporting verbs and the mentions
//! already found.

use crate::document::{Document, TokenKind};
use crate::lexicon::reporting::{self, Cue};
use crate::lexicon::{Key, KeyHasher};
use crate::mention::{Mention, MentionKind};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::OnceLock;

/// What a token can do in a reporting clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// Part of a name.
    Name,
    /// Part of a date or time.
    Time,
    /// he, she, they, who …
    Pronoun,
    /// the, a, this, his, some, three …: opens a noun phrase.
    Determiner,
    /// is, has, would …
    Auxiliary,
    /// in, on, at, during …: ends a noun phrase that names a speaker.
    Preposition,
    /// of, for, from, with, at: may stand inside a noun phrase.
    Link,
    /// and, or
    And,
    /// that, because, but, when …: begins another clause.
    Clause,
    /// -ly words and other adverbs.
    Adverb,
    /// A form of a reporting verb.
    Cue(Cue),
    /// The 's of a possessive.
    Possessive,
    /// ,
    Comma,
    /// :
    Colon,
    /// — – --
    Dash,
    /// ( [
    Open,
    /// ) ]
    Close,
    /// . ! ? ; and the like
    Stop,
    /// A quotation mark.
    Mark,
    /// Another word that begins with a capital letter.
    Capital,
    /// Any other word or number.
    Word,
}

impl Tag {
    /// Whether the token can be part of the noun phrase that names a speaker.
    pub fn nominal(self) -> bool {
        matches!(
            self,
            Tag::Name
                | Tag::Pronoun
                | Tag::Determiner
                | Tag::Link
                | Tag::Possessive
                | Tag::Capital
                | Tag::Word
        )
    }

    /// Whether the token can be the first of such a noun phrase.
    pub fn opens_phrase(self) -> bool {
        matches!(self, Tag::Name | Tag::Pronoun | Tag::Determiner | Tag::Capital)
    }
}

const PRONOUNS: &[&str] = &[
    "anyone",
    "everybody",
    "everyone",
    "he",
    "i",
    "it",
    "many",
    "nobody",
    "others",
    "she",
    "someone",
    "they",
    "we",
    "which",
    "who",
    "you",
];
const DETERMINERS: &[&str] = &[
    "a", "all", "an", "another", "any", "both", "each", "every", "few", "five", "four", "her", "his", "its",
    "most", "my", "no", "one", "our", "several", "some", "such", "the", "their", "these", "this", "those",
    "three", "two", "your",
];
const AUXILIARIES: &[&str] = &[
    "am", "are", "be", "been", "can", "could", "did", "do", "does", "had", "has", "have", "is", "may",
    "might", "must", "never", "not", "should", "was", "were", "will", "would",
];
const PREPOSITIONS: &[&str] = &[
    "about", "after", "against", "among", "around", "as", "before", "behind", "between", "by", "during",
    "in", "inside", "into", "on", "over", "since", "through", "to", "under", "until", "upon", "via",
    "within", "without",
];
const LINKS: &[&str] = &["at", "for", "from", "of", "with"];
const CLAUSES: &[&str] = &[
    "although", "because", "but", "how", "however", "if", "so", "than", "that", "though", "unless", "what",
    "when", "where", "whereas", "whether", "while", "why", "yet",
];
const ADVERBS: &[&str] = &[
    "afterward",
    "again",
    "ago",
    "also",
    "always",
    "earlier",
    "even",
    "ever",
    "further",
    "here",
    "herself",
    "himself",
    "instead",
    "just",
    "later",
    "meanwhile",
    "now",
    "often",
    "once",
    "only",
    "sometimes",
    "soon",
    "still",
    "then",
    "there",
    "thus",
    "today",
    "too",
];
/// Words in -ly that are not adverbs.
const NOT_ADVERBS: &[&str] =
    &["ally", "anomaly", "assembly", "daily", "early", "family", "monthly", "reply", "supply", "weekly"];

/// The tags of all tokens of the document.
pub fn tags(document: &Document, mentions: &[Mention]) -> Vec<Tag> {
    let mut tags: Vec<Tag> = document
        .tokens
        .iter()
        .map(|token| match token.kind {
            TokenKind::Punctuation | TokenKind::Symbol => mark(document.token_text(token)),
            TokenKind::Possessive => Tag::Possessive,
            TokenKind::Number | TokenKind::Currency | TokenKind::Emoji | TokenKind::Address => Tag::Word,
            TokenKind::Tag => Tag::Name,
            TokenKind::Word | TokenKind::Abbreviation => word(document.token_text(token)),
        })
        .collect();
    introductions(document, &mut tags);
    for mention in mentions {
        let tag = match mention.kind {
            MentionKind::Date | MentionKind::Time => Tag::Time,
            MentionKind::Money
            | MentionKind::Percent
            | MentionKind::Quantity
            | MentionKind::Ordinal
            | MentionKind::Cardinal
            | MentionKind::Norp => continue,
            _ => Tag::Name,
        };
        let range = mention.first_token.index()..mention.end_token.index();
        tags.get_mut(range).unwrap_or_default().fill(tag);
    }
    tags
}

/// "Following the vote, she …", "Speaking to reporters, he …": a participle at the head leads in a clause.
fn introductions(document: &Document, tags: &mut [Tag]) {
    for sentence in &document.sentences {
        let first = sentence.first_token.index();
        let leads = matches!(tags.get(first + 1), Some(Tag::Determiner | Tag::Preposition | Tag::Pronoun));
        let text = document.tokens.get(first).map_or("", |token| document.token_text(token));
        let participle = text.len() > 4 && text.ends_with("ing") && tags.get(first) == Some(&Tag::Capital);
        if participle && leads || ["Being", "Having"].contains(&text) {
            tags.get_mut(first).into_iter().for_each(|tag| *tag = Tag::Clause);
        }
    }
}

fn mark(text: &str) -> Tag {
    match text {
        "," => Tag::Comma,
        ":" => Tag::Colon,
        "—" | "–" | "--" | "-" => Tag::Dash,
        "(" | "[" => Tag::Open,
        ")" | "]" => Tag::Close,
        "\"" | "“" | "”" | "„" | "«" | "»" | "''" | "``" | "‘" | "’" | "'" => Tag::Mark,
        _ => Tag::Stop,
    }
}

fn word(text: &str) -> Tag {
    if let Some(tag) = classes().get(&Key::FOLDED.and(text).number()) {
        // "the General Assembly": a capital outweighs the list of words in -ly.
        return if *tag == Tag::Word && text.starts_with(char::is_uppercase) { Tag::Capital } else { *tag };
    }
    let lower = |ending: &str| text.len() > 4 && text.to_ascii_lowercase().ends_with(ending);
    match text.as_bytes() {
        [.., b't' | b'T'] if lower("n't") || lower("n’t") => Tag::Auxiliary,
        [.., b'y' | b'Y'] if lower("ly") => Tag::Adverb,
        _ if text.starts_with(char::is_uppercase) => Tag::Capital,
        _ => Tag::Word,
    }
}

/// The tag of every word of a closed class and every form of a reporting verb, by its key; made on first use.
fn classes() -> &'static HashMap<u64, Tag, BuildHasherDefault<KeyHasher>> {
    static CLASSES: OnceLock<HashMap<u64, Tag, BuildHasherDefault<KeyHasher>>> = OnceLock::new();
    CLASSES.get_or_init(|| {
        let mut classes = HashMap::default();
        let mut add = |word: &str, tag: Tag| {
            classes.insert(Key::FOLDED.and(word).number(), tag);
        };
        // Later classes take words from earlier ones.
        NOT_ADVERBS.iter().for_each(|word| add(word, Tag::Word));
        reporting::forms().iter().for_each(|(form, cue)| add(form, Tag::Cue(*cue)));
        let lists = [
            (ADVERBS, Tag::Adverb),
            (CLAUSES, Tag::Clause),
            (&["and", "or"], Tag::And),
            (LINKS, Tag::Link),
            (PREPOSITIONS, Tag::Preposition),
            (AUXILIARIES, Tag::Auxiliary),
            (DETERMINERS, Tag::Determiner),
            (PRONOUNS, Tag::Pronoun),
        ];
        lists.iter().for_each(|(list, tag)| list.iter().for_each(|word| add(word, *tag)));
        classes
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [PRONOUNS, DETERMINERS, AUXILIARIES, PREPOSITIONS, LINKS, CLAUSES, ADVERBS, NOT_ADVERBS] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }

    #[test]
    fn classes_of_words() {
        assert_eq!(word("The"), Tag::Determiner);
        assert_eq!(word("angrily"), Tag::Adverb);
        assert_eq!(word("family"), Tag::Word);
        assert!(matches!(word("said"), Tag::Cue(_)));
    }
}
