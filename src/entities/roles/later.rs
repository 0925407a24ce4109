//! Descriptions that take someone up again and say more of them: "… said Ana Souza. The 52-year-old novelist
//! …". A definite description that begins a sentence, or that is said to have said something, is the one
//! person spoken of just before.

use super::before::is_plural;
use super::phrase::{Phrase, phrase};
use super::rank::{Way, is_vague, score};
use super::words::Words;
use super::{Ranked, Role};
use crate::grammar::{Tag, span_of};
use crate::lexicon::{Lexicon, flag};
use crate::mention::MentionKind;
use crate::span::Span;
use std::ops::Range;

/// Sentences in which the person must stand last.
const REACH: usize = 3;

/// A person's cluster, and a mention of it.
type Person = (usize, usize);

/// The descriptions of each person, with the person's cluster.
pub fn later(words: &Words, cluster_of: &[Option<usize>], known: &[Vec<Ranked>]) -> Vec<(usize, Ranked)> {
    let mut found = Vec::new();
    let mut recent: Vec<Vec<Person>> = Vec::new();
    let mut described: Vec<Span> = known.iter().flatten().map(|ranked| ranked.role.span).collect();
    described.sort_unstable_by_key(|span| span.start);
    let mut next = 0;
    for sentence in &words.document.sentences {
        let tokens = sentence.first_token.index()..sentence.end_token.index();
        if let (Some((cluster, mention)), Some(phrase)) = (only(&recent), description(words, &tokens))
            && let Some(span) = span_of(words.document, &phrase.range)
            && is_free(&described, span)
        {
            let reason = "it takes up the one person spoken of just before";
            let trigger = words.mentions.get(mention).map_or(span, |mention| mention.span);
            let score = score(words, &phrase.range, phrase.head, Way::Later);
            found.push((cluster, Ranked { role: Role { span, reason, trigger }, score }));
        }
        let mut people = Vec::new();
        while let Some(mention) =
            words.mentions.get(next).filter(|mention| mention.span.start < sentence.span.end)
        {
            let cluster = cluster_of.get(next).copied().flatten();
            people.extend(cluster.filter(|_| mention.kind == MentionKind::Person).map(|at| (at, next)));
            next += 1;
        }
        recent.push(people);
        if recent.len() > REACH {
            recent.remove(0);
        }
    }
    found
}

/// The one person of the latest sentence that names anybody.
fn only(recent: &[Vec<Person>]) -> Option<Person> {
    let people = recent.iter().rev().find(|people| !people.is_empty())?;
    let last = people.last()?;
    people.iter().all(|(cluster, _)| *cluster == last.0).then_some(*last)
}

/// Whether no role found before takes up these words.
fn is_free(described: &[Span], span: Span) -> bool {
    let after = described.partition_point(|other| other.start < span.end);
    described.get(..after).unwrap_or(&[]).iter().rev().take(4).all(|other| other.end <= span.start)
}

/// The definite description of a person that begins the sentence, or that said what it quotes.
fn description(words: &Words, sentence: &Range<usize>) -> Option<Phrase> {
    if words.is(sentence.start, "the") {
        let found = phrase(words, sentence.start, sentence.end)?;
        return is_description(words, &found, sentence.end).then_some(found);
    }
    let closing = |at: &usize| words.tag(*at) == Tag::Mark && words.is(at + 1, "the");
    let mark = sentence.clone().find(closing)?;
    let found = phrase(words, mark + 1, sentence.end)?;
    let says = matches!(words.tag(found.range.end), Tag::Cue(_));
    (says && is_description(words, &found, sentence.end)).then_some(found)
}

/// Whether the phrase can describe one person and says more than a bare noun.
fn is_description(words: &Words, found: &Phrase, ceiling: usize) -> bool {
    let end = found.range.end;
    let named = |at: usize| words.mention_at(at).is_some_and(|mention| mention.kind.is_name());
    let before_name = words.is_in(end, MentionKind::Person)
        || words.closes(end, ceiling) && words.is_in(end + 1, MentionKind::Person);
    let more = found.head > found.range.start + 1 || end > found.head + 1;
    // "The president of the republic Ana Souza", whom nobody found, is another.
    let given = |at: usize| {
        let listed = Lexicon::get().word(words.text(at), false) & flag::GIVEN != 0;
        listed && words.is_capital(at) && words.mention_at(at).is_none()
    };
    let person = found.range.clone().any(|at| words.is_in(at, MentionKind::Person) || given(at));
    words.fits(found.head, MentionKind::Person)
        && !named(found.head)
        && !is_plural(words, found.head)
        && !is_vague(words, found.head)
        && more
        && !person
        && !before_name
}
