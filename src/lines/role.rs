//! The article's role as a line: without its article, and with the name for the pronoun that begins it.

use crate::document::Document;
use crate::entity::{Entity, Form, Role};
use crate::lexicon::uses::full_title;
use std::collections::HashMap;

/// Whom the pronouns stand for, by where they begin.
pub struct Owners<'e> {
    names: HashMap<u32, &'e str>,
}

impl<'e> Owners<'e> {
    /// The owners in an article with these entities.
    pub fn new(entities: &'e [Entity]) -> Owners<'e> {
        let mut names = HashMap::new();
        for entity in entities {
            let pronouns = entity.references.iter().filter(|reference| reference.form == Form::Pronoun);
            names.extend(pronouns.map(|pronoun| (pronoun.span.start, entity.name.as_str())));
        }
        Owners { names }
    }

    /// What the article says an entity is, as it reads best alone: the first of its roles that is more than
    /// an age, and says whose "wife" or "successor" it is if any does.
    pub fn role(&self, document: &Document, entity: &Entity) -> Option<String> {
        let mut told = entity.roles.iter().filter_map(|role| self.words(document, entity, role));
        let (first, is_clear) = told.next()?;
        if is_clear {
            return Some(first);
        }
        Some(told.find(|(_, is_clear)| *is_clear).map_or(first, |(words, _)| words))
    }

    /// The words of a role, and whether they can be understood alone.
    fn words(&self, document: &Document, entity: &Entity, role: &Role) -> Option<(String, bool)> {
        let text = role.span.of(document.text).replace('\u{ad}', "");
        let words: Vec<&str> = text.split_whitespace().collect();
        let words = without_article(without_copula(&words));
        if !words.iter().any(|word| word.starts_with(char::is_alphabetic)) {
            return None;
        }
        let Some((first, rest)) = words.split_first().filter(|(_, rest)| !rest.is_empty()) else {
            return Some((
                words.iter().map(|word| full_title(word).unwrap_or(word)).collect::<Vec<_>>().join(" "),
                true,
            ));
        };
        let owner = self.names.get(&role.span.start).filter(|owner| **owner != entity.name);
        Some(match (first.to_lowercase().as_str(), owner) {
            ("her" | "his" | "its" | "my" | "our" | "their", Some(owner)) => {
                (format!("{owner}’s {}", rest.join(" ")), true)
            }
            // Whose chairman it is stands elsewhere; that it is the chairman is an answer.
            ("its" | "our" | "their", None) => (rest.join(" "), true),
            // "the latter’s successor": whose stands in another sentence.
            ("former’s" | "former's" | "latter’s" | "latter's", _) => return None,
            ("her" | "his" | "my", None) => (words.join(" "), false),
            _ => (words.join(" "), true),
        })
    }
}

/// "privately owned" of "which is privately owned", "a pilot" of "who was a pilot".
fn without_copula<'r, 'w>(words: &'r [&'w str]) -> &'r [&'w str] {
    match words {
        ["who" | "which", "is" | "are" | "was" | "were", rest @ ..] if !rest.is_empty() => rest,
        _ => words,
    }
}

/// "pilot" of "a pilot".
fn without_article<'r, 'w>(words: &'r [&'w str]) -> &'r [&'w str] {
    match words {
        [first, rest @ ..] if !rest.is_empty() && is_article(first) => rest,
        _ => words,
    }
}

fn is_article(word: &str) -> bool {
    ["a", "an", "the"].iter().any(|article| word.eq_ignore_ascii_case(article))
}
