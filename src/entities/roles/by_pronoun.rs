//! What is said of someone by "he" or "she": "\[She\] is a schoolteacher", "A glaciologist in Tromsø,
//! \[he\] was born nearby".

use super::around::Words;
use super::copula::said_to_be;
use super::phrase::{Phrase, phrase};
use super::rank::{Ranked, Way, score};
use super::reach::is_plural;
use crate::entity::Role;
use crate::grammar::parts::Part;
use crate::grammar::verbs::is_past;
use crate::grammar::{Tag, span_of};
use crate::lexicon::offices::names_office;
use crate::mention::MentionKind;
use crate::span::Span;

/// The descriptions of people behind or before their pronouns, each with its cluster. What is said within
/// quotation marks is somebody's view.
pub fn by_pronoun(words: &Words, pronouns: &[(usize, Span)], quoted: &[Span]) -> Vec<(usize, Ranked)> {
    let mut found = Vec::new();
    for (cluster, span) in pronouns {
        let Some(at) = words.document.token_at(span.start).map(|id| id.index()) else { continue };
        let sentence = words.document.sentence_at(span.start);
        let Some(sentence) = sentence.and_then(|id| words.document.sentences.get(id.index())) else {
            continue;
        };
        if !words.is_any(at, &["he", "she"]) || is_within(quoted, *span) {
            continue;
        }
        let (floor, ceiling) = (sentence.first_token.index(), sentence.end_token.index());
        let mut add = |phrase: Phrase, way: Way, reason: &'static str| {
            if let Some(role) = span_of(words.document, &phrase.range) {
                let score = score(words, &phrase.range, phrase.head, way);
                found.push((*cluster, Ranked { role: Role { span: role, reason, trigger: *span }, score }));
            }
        };
        if let Some(phrase) = fronted(words, floor, at) {
            add(phrase, Way::Apposition, "it stands before the pronoun as a description");
        }
        if let Some(phrase) = said_to_be(words, at + 1, MentionKind::Person, ceiling) {
            add(phrase, Way::Copula, "the sentence says that it is this");
        }
    }
    found
}

/// Whether a span begins within one of the quotations, which are in order of the text.
pub fn is_within(quoted: &[Span], span: Span) -> bool {
    let after = quoted.partition_point(|quote| quote.end <= span.start);
    quoted.get(after).is_some_and(|quote| quote.start <= span.start)
}

/// "\[An economist at the bank\], she …": the description that begins the sentence of a pronoun.
fn fronted(words: &Words, floor: usize, pronoun: usize) -> Option<Phrase> {
    let comma = pronoun.checked_sub(1).filter(|at| *at > floor && words.tag(*at) == Tag::Comma)?;
    let determined = words.part(floor) == Part::Determiner && !words.is_any(floor, &["no", "this", "that"]);
    // "Leader of the Living Flame Tabernacle, he …"
    let office = names_office(words.document, floor) && words.is_any(floor + 1, &["at", "for", "of"]);
    let found = (determined || office).then(|| phrase(words, floor, comma))??;
    let named = words.mention_at(found.head).is_some_and(|mention| mention.kind.is_name());
    // "An engineer from Leeds, born in Cork and raised in Ostrava, he …"
    let mut between = found.range.end..comma;
    let second = |at: usize| words.part(at - 1) == Part::Conjunction && is_past(words.text(at));
    let apart = words.sets_apart(found.range.end)
        && matches!(words.part(found.range.end + 1), Part::Participle | Part::Adverb | Part::Preposition)
        && !between.any(|at| words.part(at).is_finite() && !second(at) || words.tag(at) == Tag::Pronoun);
    ((found.range.end == comma || apart)
        && !named
        && words.fits(found.head, MentionKind::Person)
        && !is_plural(words, found.head))
    .then_some(found)
}
