//! Parts of speech that cannot be right where they stand, put right: what the perceptron, which sees two
//! words to either side, takes for a verb may be shown to be a noun by the words around it.

use super::part::Part;
use crate::document::Document;
use crate::grammar::verbs::{governs, is_past};
use crate::lexicon::nouns::{self, Class};

/// The parts of all tokens of the document, each put right where the words around it do not let it be.
pub fn mended(document: &Document, mut parts: Vec<Part>) -> Vec<Part> {
    for at in 0..parts.len() {
        let mended = match parts.get(at) {
            Some(Part::Finite) if at > 1 && is_noun_after_all(document, &parts, at) => Part::Noun,
            Some(Part::Noun) if is_adjective_after_all(document, &parts, at) => Part::Adjective,
            Some(Part::Noun) if is_superlative(document, &parts, at) => Part::Adjective,
            Some(Part::Adverb) if modifies_after_all(document, &parts, at) => Part::Adjective,
            Some(Part::Finite | Part::Infinitive) if opens_after_all(document, &parts, at) => Part::Noun,
            Some(Part::Adjective) if heads_after_all(document, &parts, at) => Part::Noun,
            _ => continue,
        };
        parts.get_mut(at).into_iter().for_each(|part| *part = mended);
    }
    parts
}

/// How far before a noun its article may stand, in tokens.
const REACH: usize = 4;
/// Nouns without "s" that take the verb of a plural.
const MANY: &[&str] = &["children", "men", "people", "police", "public", "staff", "team", "women"];

/// Whether what was taken for a noun is an adjective, by its ending and by what it stands before: "a
/// cheerful, restless cook".
fn is_adjective_after_all(document: &Document, parts: &[Part], at: usize) -> bool {
    let text = |at: usize| document.tokens.get(at).map_or("", |token| document.token_text(token));
    let ends = ["ful", "less", "ous"].iter().any(|ending| text(at).ends_with(ending));
    let before = matches!(parts.get(at + 1), Some(Part::Noun | Part::Adjective)) || text(at + 1) == ",";
    ends && before && text(at).starts_with(char::is_lowercase)
}

/// "the ten richest in town": behind a number no noun stands in the singular.
fn is_superlative(document: &Document, parts: &[Part], at: usize) -> bool {
    let text = document.tokens.get(at).map_or("", |token| document.token_text(token));
    at > 0 && text.len() > 5 && text.ends_with("est") && parts.get(at - 1) == Some(&Part::Number)
}

/// Whether what was taken for an adverb is an adjective: "the town's richest", "player-development analyst".
fn modifies_after_all(document: &Document, parts: &[Part], at: usize) -> bool {
    let text = document.tokens.get(at).map_or("", |token| document.token_text(token));
    let determined = at > 0 && parts.get(at - 1) == Some(&Part::Determiner);
    determined && text.len() > 5 && text.ends_with("est")
        || is_superlative(document, parts, at)
        || text.contains('-') && parts.get(at + 1) == Some(&Part::Noun)
}

/// Whether what was taken for a verb is a noun: at the head of a clause, before a noun for a person and that
/// person's name ("Shop steward Jonas Lind", "…, works manager Ana Souza said").
fn opens_after_all(document: &Document, parts: &[Part], at: usize) -> bool {
    let text = |at: usize| document.tokens.get(at).map_or("", |token| document.token_text(token));
    let heads = at == 0 || parts.get(at - 1) == Some(&Part::Unknown);
    let person = |at: usize| {
        text(at).starts_with(char::is_lowercase)
            && nouns::is_a(text(at), Class::Person)
            && !nouns::is_plural(text(at))
    };
    // "“…,” says comedian Jonas Lind", but "“…,” midfield coach Jonas Lind said"
    let acts = text(at).starts_with(char::is_uppercase) || text(at).ends_with('s') || is_past(text(at));
    let noun = nouns::is_any_but(text(at), Class::Person) || !acts;
    heads && noun && !governs(text(at)) && person(at + 1) && parts.get(at + 2) == Some(&Part::Name)
}

/// Whether what was taken for an adjective is the noun before somebody's name: "Report co-author Ana Souza".
fn heads_after_all(document: &Document, parts: &[Part], at: usize) -> bool {
    let text = document.tokens.get(at).map_or("", |token| document.token_text(token));
    let noun = text.starts_with(char::is_lowercase) && nouns::is_a(text, Class::Person);
    noun && parts.get(at + 1) == Some(&Part::Name)
}

/// Whether what was taken for a verb is a noun: behind an article and a noun of the singular the form without
/// "s" is none ("the cable maker,").
fn is_noun_after_all(document: &Document, parts: &[Part], at: usize) -> bool {
    let text = |at: usize| document.tokens.get(at).map_or("", |token| document.token_text(token));
    let part = |at: usize| parts.get(at).copied().unwrap_or_default();
    let word = text(at);
    if !word.starts_with(char::is_lowercase) || word.ends_with('s') || is_past(word) || word.len() < 4 {
        return false;
    }
    let singular = |at: usize| {
        let word = text(at);
        matches!(part(at), Part::Noun | Part::Name) && !word.ends_with('s') && !MANY.contains(&word)
    };
    // "with the veteran cosmonaut Ana Souza"
    let ends = matches!(text(at + 1), "," | "." | "of" | ")")
        || part(at + 1) == Part::Noun
        || text(at + 1).starts_with(char::is_uppercase);
    if !singular(at - 1) || !ends {
        return false;
    }
    let first = (at.saturating_sub(REACH)..at)
        .rev()
        .find(|at| !matches!(part(*at), Part::Noun | Part::Name | Part::Adjective | Part::Participle));
    first.is_some_and(|at| part(at) == Part::Determiner || matches!(text(at), "'s" | "’s"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    /// What the words before the name become, of these parts.
    fn mend(words: &str, taken_for: &[Part]) -> Vec<Part> {
        let blocks = text::blocks(words);
        let (sentences, tokens) = text::tokens(words, text::sentences(words, &blocks));
        let document = Document { text: words, blocks, sentences, tokens };
        mended(&document, taken_for.to_vec())
    }

    #[test]
    fn what_stands_before_a_name_is_no_verb_and_no_adverb() {
        use Part::{Adjective, Adverb, Finite, Infinitive, Name, Noun, Number};
        let found = mend("Shop steward Jonas Lind", &[Infinitive, Noun, Name, Name]);
        assert_eq!(found, [Noun, Noun, Name, Name]);
        // An imperative stays one.
        let found = mend("Meet singer Jonas Lind", &[Infinitive, Noun, Name, Name]);
        assert_eq!(found, [Infinitive, Noun, Name, Name]);
        let found = mend("says comedian Jonas Lind", &[Finite, Noun, Name, Name]);
        assert_eq!(found, [Finite, Noun, Name, Name]);
        let found = mend("Report co-author Jonas Lind", &[Infinitive, Adjective, Name, Name]);
        assert_eq!(found, [Noun, Noun, Name, Name]);
        let found = mend("player-development analyst", &[Adverb, Noun]);
        assert_eq!(found, [Adjective, Noun]);
        assert_eq!(mend("ten richest", &[Number, Adverb]), [Number, Adjective]);
    }
}
