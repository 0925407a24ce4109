//! Descriptions that a report begins with and a name takes up: "A care worker has lost her appeal. Lena
//! Marsh, 38, …", "The headteacher of a school has resigned. In a letter, Ana Souza said …". Who is described
//! and not named, and who is named and not described, are one, as long as the text has nobody else.

use super::around::Words;
use super::later::is_subject;
use super::phrase::{Phrase, phrase};
use super::rank::{Ranked, Way, is_vague, score};
use super::reach::is_plural;
use crate::document::{BlockKind, Sentence};
use crate::entity::Role;
use crate::grammar::parts::Part;
use crate::grammar::{Tag, span_of};
use crate::lexicon::nouns::{Class, is_a};
use crate::lexicon::offices::names_office;
use crate::mention::{Mention, MentionKind};
use std::ops::Range;

/// Sentences of running text at the head of an article in which such a description may stand.
const HEAD: usize = 3;
/// The most tokens of a dateline.
const DATELINE: usize = 8;
/// Sentences behind it that may pass before the name comes.
const REACH: usize = 2;

/// The description of the first person of the article, with its cluster.
pub fn opening(
    words: &Words,
    cluster_of: &[Option<usize>],
    known: &[Vec<Ranked>],
) -> Option<(usize, Ranked)> {
    let text = words.document.sentences.iter().filter(|sentence| is_text(words, sentence));
    let mut latest: Option<(usize, Phrase)> = None;
    for (index, sentence) in text.take(HEAD + REACH).enumerate() {
        let Some(at) = first_person(words, sentence) else {
            let found = described(words, sentence).map(|phrase| (index, phrase));
            // Whoever else is spoken of meanwhile may be meant, too.
            latest = found.or(latest.filter(|_| !speaks_of_one(words, tokens(sentence))));
            continue;
        };
        let (_, phrase) = latest.filter(|(from, _)| index - from <= REACH)?;
        let mention = words.mentions.get(at)?;
        let new = known.get(at).is_none_or(Vec::is_empty) && is_introduced(words, mention, sentence, &phrase);
        let cluster = cluster_of.get(at).copied().flatten().filter(|_| new)?;
        let span = span_of(words.document, &phrase.range)?;
        let role = Role { span, reason: "the sentence before says who it is", trigger: mention.span };
        return Some((cluster, Ranked { role, score: score(words, &phrase.range, phrase.head, Way::Later) }));
    }
    None
}

fn is_text(words: &Words, sentence: &Sentence) -> bool {
    let block = words.document.blocks.get(sentence.block.index());
    block.is_some_and(|block| block.kind == BlockKind::Paragraph)
}

fn tokens(sentence: &Sentence) -> Range<usize> {
    sentence.first_token.index()..sentence.end_token.index()
}

/// The first person that a sentence names, by the place among the mentions.
fn first_person(words: &Words, sentence: &Sentence) -> Option<usize> {
    let mut at = words.mentions.partition_point(|mention| mention.span.start < sentence.span.start);
    while let Some(mention) = words.mentions.get(at).filter(|mention| mention.span.start < sentence.span.end)
    {
        if mention.kind == MentionKind::Person {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// The description of one person that is the subject of a sentence with nobody else in it.
fn described(words: &Words, sentence: &Sentence) -> Option<Phrase> {
    let tokens = tokens(sentence);
    // "LEEDS, England — A …", "INQUEST: A …"
    let mut head = tokens.start..tokens.end.min(tokens.start + DATELINE);
    let dateline = head.find(|at| matches!(words.tag(*at), Tag::Colon | Tag::Dash));
    let start = dateline.map_or(tokens.start, |mark| mark + 1);
    if !words.is_any(start, &["a", "an", "the"]) {
        return None;
    }
    let whole = phrase(words, start, tokens.end)?;
    let end = whole.range.end;
    // What somebody did is no part of who they are.
    let clause = (whole.head..end).find(|at| words.is_relative(*at));
    let found = Phrase { range: start..clause.unwrap_or(end), head: whole.head };
    let accuses = found.range.clone().any(|at| is_a(words.text(at), Class::Accused));
    (is_one(words, found.head)
        && !is_vague(words, found.head)
        && found.range.len() > 2
        && (clause.is_some() || is_subject(words, end))
        && !accuses
        && !speaks_of_one(words, found.head + 1..tokens.end))
    .then_some(found)
}

/// Whether the token is a noun for one person, and no name.
fn is_one(words: &Words, at: usize) -> bool {
    words.fits(at, MentionKind::Person)
        && words.part(at) == Part::Noun
        && !is_plural(words, at)
        && words.mention_at(at).is_none()
}

fn speaks_of_one(words: &Words, mut tokens: Range<usize>) -> bool {
    tokens.any(|at| is_one(words, at))
}

/// Whether a whole name begins its clause and is followed by an age, or by the verb of whom the office just
/// spoken of can only mean.
fn is_introduced(words: &Words, mention: &Mention, sentence: &Sentence, phrase: &Phrase) -> bool {
    let (first, end) = (mention.first_token.index(), mention.end_token.index());
    let mut start = first;
    while start > tokens(sentence).start && words.tag(start - 1) == Tag::Capital {
        start -= 1;
    }
    let leads = start == tokens(sentence).start || words.tag(start - 1) == Tag::Comma;
    let age = words.text(end + 1);
    let aged = words.tag(end) == Tag::Comma
        && matches!(age.len(), 1 | 2)
        && age.bytes().all(|byte| byte.is_ascii_digit())
        && words.sets_apart(end + 2);
    let says = |at: usize| matches!(words.tag(at), Tag::Cue(_));
    let only = words.is(phrase.range.start, "the") && names_office(words.document, phrase.head);
    // A witness speaks, too.
    let acts = if aged { only || !says(end + 3) } else { only && is_subject(words, end) };
    leads && acts && end > first + 1
}
