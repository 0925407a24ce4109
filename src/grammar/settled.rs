//! Tags that the learned parts of speech settle: reporting words that are nouns, and determiners that stand
//! for people.

use super::parts::Part;
use super::tags::Tag;
use super::tokens::is_word;
use super::verbs::{is_past, may_be_present};
use crate::document::Document;
use crate::lexicon::reporting::Cue;
use crate::lexicon::word_set::lowercase;

/// Determiners that may be the whole subject of a verb: "Another said".
const ALONE: &[&str] = &[
    "all", "another", "any", "both", "each", "few", "five", "four", "most", "one", "several", "some",
    "these", "this", "those", "three", "two",
];

/// The tags of all tokens, settled by their parts of speech; without a model the form alone decides.
///
/// A form of a reporting verb becomes a plain word where it is a noun ("ten states", "voting rights
/// advocates"), and a verb without doubt where it is one. A determiner directly before a reporting verb is
/// its subject, and the "two" of "two others" belongs to it.
pub fn settled(document: &Document, tags: &[Tag], parts: &[Part]) -> Vec<Tag> {
    let mut settled = tags.to_vec();
    for (at, tag) in tags.iter().enumerate() {
        let counted = at > 0 && tags.get(at - 1) == Some(&Tag::Determiner);
        if counted && is_word(document, at, "others") {
            settled.get_mut(at).into_iter().for_each(|tag| *tag = Tag::Word);
        }
        let Tag::Cue(cue) = *tag else { continue };
        let part = parts.get(at).copied().unwrap_or_default();
        let before = at.checked_sub(1).and_then(|before| tags.get(before)).copied();
        // "“…,” notes Ms. Lee": behind a quotation the parts guess at too little.
        let quoted = matches!(before, Some(Tag::Mark | Tag::Comma));
        let past = || lower(document, at, is_past);
        if part == Part::Noun && !quoted && (cue.noun || !past()) {
            settled.get_mut(at).into_iter().for_each(|tag| *tag = Tag::Word);
        } else if cue.noun && part.is_finite() {
            settled.get_mut(at).into_iter().for_each(|tag| *tag = Tag::Cue(Cue { noun: false, ..cue }));
        }
        if stands_alone(document, tags, at) && is_finite(document, at, cue, part) {
            settled.get_mut(at - 1).into_iter().for_each(|tag| *tag = Tag::Pronoun);
        }
    }
    settled
}

/// What `asks` says of the token at `at` in lower case.
fn lower(document: &Document, at: usize, asks: impl Fn(&str) -> bool) -> bool {
    let mut buffer = [0; 24];
    let text = document.tokens.get(at).map_or("", |token| document.token_text(token));
    lowercase(text, &mut buffer).is_some_and(asks)
}

/// Whether a determiner that may be a subject stands right before `at`, with no other before it: "no one" is
/// nobody.
fn stands_alone(document: &Document, tags: &[Tag], at: usize) -> bool {
    let text = |at: usize| document.tokens.get(at).map(|token| document.token_text(token));
    let mut buffer = [0; 24];
    let determiner = at.checked_sub(1).and_then(text).and_then(|text| lowercase(text, &mut buffer));
    let led_in = at.checked_sub(2).and_then(|at| tags.get(at)) == Some(&Tag::Determiner);
    determiner.is_some_and(|lower| ALONE.binary_search(&lower).is_ok()) && !led_in
}

/// Whether a reporting verb is the verb of its clause and no adjective: "another said", not "another alleged
/// victim".
fn is_finite(document: &Document, at: usize, cue: Cue, part: Part) -> bool {
    if cue.participle || part != Part::Unknown {
        return part.is_finite() && !cue.participle;
    }
    let finite = |lower: &str| is_past(lower) && !lower.ends_with("ed") || may_be_present(lower);
    !cue.noun && lower(document, at, finite)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::tags;
    use crate::text;

    /// The settled tags of a text, every token of which the parts of speech call `part`.
    fn read(source: &str, part: Part) -> Vec<Tag> {
        let blocks = text::blocks(source);
        let (sentences, tokens) = text::tokens(source, text::sentences(source, &blocks));
        let document = Document { text: source, blocks, sentences, tokens };
        let parts = vec![part; document.tokens.len()];
        settled(&document, &tags(&document, &[]), &parts)
    }

    #[test]
    fn alone_is_sorted() {
        assert!(ALONE.is_sorted());
    }

    #[test]
    fn a_noun_reports_nothing_and_a_verb_is_no_noun() {
        assert_eq!(read("Ten other states fell silent.", Part::Noun).get(2), Some(&Tag::Word));
        let noun = |tag: Option<&Tag>| matches!(tag, Some(Tag::Cue(cue)) if cue.noun);
        let verb = |tag: Option<&Tag>| matches!(tag, Some(Tag::Cue(cue)) if !cue.noun);
        assert!(verb(read("The firm claims nobody called.", Part::Finite).get(2)));
        assert!(noun(read("The firm claims nobody called.", Part::Unknown).get(2)), "as the lists have it");
    }

    #[test]
    fn a_determiner_may_be_the_subject() {
        for text in ["Another said the road was shut.", "Both told her the road was shut."] {
            assert_eq!(read(text, Part::Unknown).first(), Some(&Tag::Pronoun), "{text}");
        }
        for text in ["Another alleged victim came.", "This report was late.", "Some claims were old."] {
            assert_eq!(read(text, Part::Unknown).first(), Some(&Tag::Determiner), "{text}");
        }
        assert_eq!(read("Two others said so.", Part::Unknown).get(1), Some(&Tag::Word));
        assert_eq!(read("Others said so.", Part::Unknown).first(), Some(&Tag::Pronoun));
        assert_eq!(read("No one said so.", Part::Unknown).get(1), Some(&Tag::Determiner));
    }
}
