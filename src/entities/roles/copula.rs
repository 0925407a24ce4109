//! What a sentence says that its subject is: "[Jonas Lind] is the mayor of Elsmere", "The only undertaker
//! is \[Ana Souza\]".

use super::around::Words;
use super::before::start_of_name;
use super::phrase::{Phrase, one_of, phrase};
use super::reach::is_plural;
use crate::grammar::Tag;
use crate::grammar::parts::Part;
use crate::mention::{Mention, MentionKind};
use std::ops::Range;

/// Verbs that say what their subject is, followed by a noun phrase.
pub const IS: &[&str] = &["are", "became", "becomes", "is", "remained", "remains", "was", "were"];
/// Verbs that do so with "as".
pub const SERVES: &[&str] =
    &["act", "acted", "acts", "serve", "served", "serves", "serving", "work", "worked", "working", "works"];
/// Verbs that give somebody an office: "named [Ana Souza] head of", "was elected mayor".
pub const GIVES: &[&str] = &["appointed", "elected", "hired", "named", "nominated"];

/// "[Jonas Lind] is the mayor of Elsmere", "[Ana Souza] served as ambassador to Peru".
pub fn copula(words: &Words, mention: &Mention, sentence: &Range<usize>) -> Option<Phrase> {
    let name = mention.first_token.index();
    let before = name.checked_sub(1).filter(|before| *before >= sentence.start);
    let inside = before.is_some_and(|at| {
        matches!(words.tag(at), Tag::Link | Tag::Preposition | Tag::Possessive | Tag::And)
            || words.is(at, "than")
    });
    if inside {
        return None;
    }
    said_to_be(words, mention.end_token.index(), mention.kind, sentence.end)
}

/// What a clause says its subject is, from the verb at `at` on.
pub fn said_to_be(words: &Words, at: usize, kind: MentionKind, ceiling: usize) -> Option<Phrase> {
    let at = at + usize::from(words.part(at) == Part::Adverb);
    // "Ana Souza on Sunday became the town's mayor"
    let day = at + usize::from(words.is_any(at, &["in", "on"]));
    let behind = (day..day + 4).find(|at| words.tag(*at) != Tag::Time).unwrap_or(day);
    let at = if behind > day { behind } else { at };
    let is_pronoun = |at: usize| words.tag(at) == Tag::Pronoun;
    let serves = |at: usize| words.is_any(at, SERVES) && words.is(at + 1, "as");
    let been = |at: usize| words.is_any(at, &["had", "has", "have"]) && words.is(at + 1, "been");
    let will_be = words.is(at, "will") && words.is_any(at + 1, &["be", "become"]);
    let start = if been(at) || will_be {
        at + 2
    } else if words.is_any(at, IS)
        || words.is_any(at, &["'s", "’s"]) && (is_pronoun(at - 1) || words.part(at).is_finite())
    {
        at + 1 + usize::from(words.part(at + 1) == Part::Adverb && !words.is(at + 1, "not"))
    } else if serves(at) {
        at + 2
    } else if words.is_any(at, &["had", "has"]) && serves(at + 1) {
        at + 3
    } else {
        return None;
    };
    // "has been appointed manager of the side"
    let given = words.is_any(start, GIVES) && !words.is(start + 1, "by");
    let start = start + usize::from(given) + usize::from(given && words.is(start + 1, "as"));
    // "is 44, a foreman at the works, and"
    let aged = words.part(start) == Part::Number
        && words.tag(start + 1) == Tag::Comma
        && words.part(start + 2) == Part::Determiner
        && kind == MentionKind::Person;
    let start = start + if aged { 2 } else { 0 };
    let mut found = one_of(words, start, ceiling).or_else(|| phrase(words, start, ceiling))?;
    // "has been city manager | for a year"
    let lasting = |at: &usize| words.is(*at, "for") && words.tag(at + 1) == Tag::Time;
    if let Some(duration) = (found.head + 1..found.range.end).find(lasting).filter(|_| been(at)) {
        found.range.end = duration;
    }
    let named = words.mention_at(found.head).is_some_and(|other| other.kind != MentionKind::Norp);
    let bare = found.range.len() <= 2 && kind != MentionKind::Person;
    (!named && !bare && words.fits(found.head, kind) && !words.is_any(start, &["no", "not"])).then_some(found)
}

/// "[The town's well driller] is \[Libby & Daughters\]", "[The victim] was named as \[Ana Souza\]": the
/// subject of a sentence whose verb says that it is the name.
pub fn equated(words: &Words, mention: &Mention, sentence: &Range<usize>) -> Option<Phrase> {
    let mut end = start_of_name(words, mention, sentence.start);
    let within = |at: usize| at > sentence.start;
    if within(end)
        && words.is(end - 1, "as")
        && within(end - 1)
        && words.is_any(end - 2, &["identified", "named"])
    {
        end -= 2;
        end -= usize::from(within(end) && words.is(end - 1, "been"));
        end -= usize::from(within(end) && words.is_any(end - 1, &["has", "was"]));
    } else if within(end) && words.is_any(end - 1, &["is", "remains", "was"]) {
        end -= 1;
    } else {
        return None;
    }
    let closed = words.closes(mention.end_token.index(), sentence.end);
    let found = phrase(words, sentence.start, end).filter(|found| closed && found.range.end == end)?;
    let whose = (sentence.start..found.head).any(|at| words.tag(at) == Tag::Possessive);
    let definite = whose || words.is_any(sentence.start, &["her", "his", "its", "the", "their"]);
    let unnamed = words.mention_at(found.head).is_none_or(|mention| mention.kind == MentionKind::Norp);
    let agent = mention.kind == MentionKind::Person && words.is_agent(found.head);
    let fits = (words.fits(found.head, mention.kind) || agent) && !is_plural(words, found.head);
    (definite && unnamed && fits).then_some(found)
}
