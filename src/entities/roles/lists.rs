//! What is said of several at once: "co-hosts [Ana Souza] and [Jonas Lind]", "three garment makers, including
//! \[A\], \[B\] and \[C\]", "\[Peru\] and \[Chile\], the region's biggest exporters of copper".

use super::around::Words;
use super::before::premodifier;
use super::phrase::{Phrase, one_of, phrase};
use super::rank::is_vague;
use super::reach::is_plural;
use crate::grammar::Tag;
use crate::grammar::parts::Part;
use crate::lexicon::offices::is_honorific;
use crate::mention::{Mention, MentionKind};
use std::ops::Range;

/// From how many names on other words may stand between them, such as the labels of a roll.
const ROLL: usize = 4;
/// The most tokens between two names of a roll; one between them may have been overlooked.
const GAP: usize = 20;
/// The most amounts between them.
const AMOUNTS: usize = 6;
/// The most tokens looked at before a list.
const REACH: usize = 24;
/// Nouns for two or more people.
const TOGETHER: &[&str] =
    &["band", "brothers", "couple", "duo", "group", "pair", "quartet", "sisters", "team", "trio", "twins"];

/// For each list of names (by the positions of their mentions) what is said of all of them.
pub fn shared(words: &Words) -> Vec<(Range<usize>, Phrase)> {
    let mut found = Vec::new();
    let mut first = 0;
    while first < words.mentions.len() {
        let list = list_from(words, first);
        // "husband and wife A and B": each is one of them.
        let kin = |phrase: &Phrase| is_vague(words, phrase.head);
        let said = if list.len() > 1 { said_of(words, &list) } else { None }.filter(|phrase| !kin(phrase));
        // What stands at the end of a sentence may not belong to the list that the next begins with.
        let apart = said.is_none() && list.len() > 1 && is_before_sentence(words, first);
        first = if apart { first + 1 } else { list.end.max(first + 1) };
        found.extend(said.map(|phrase| (list, phrase)));
    }
    found
}

/// Whether another sentence begins between a mention and the next.
fn is_before_sentence(words: &Words, at: usize) -> bool {
    let (Some(one), Some(next)) = (words.mentions.get(at), words.mentions.get(at + 1)) else { return false };
    words.sentence_of(one) != words.sentence_of(next)
}

/// The list of names of like kinds that begins with the mention at `first`.
fn list_from(words: &Words, first: usize) -> Range<usize> {
    // The end of the list whose names, amounts between them left out, `next` joins.
    let run = |others: usize, next: &dyn Fn(&Mention, &Mention) -> bool| {
        let mut skipped = 0;
        let mut last = first;
        for at in first + 1..words.mentions.len() {
            let (Some(a), Some(b)) = (words.mentions.get(last), words.mentions.get(at)) else { break };
            if b.kind.is_name() {
                skipped = if are_alike(a.kind, b.kind) { 0 } else { skipped + 1 };
                if skipped > others || !next(a, b) {
                    break;
                }
                last = if skipped == 0 { at } else { last };
            } else if at > last + AMOUNTS {
                break;
            }
        }
        last + 1
    };
    let close = run(0, &|a, b| is_joined(words, a, b));
    let roll = run(1, &|a, b| is_joined(words, a, b) || is_rolled(words, a, b));
    let names =
        words.mentions.get(first..roll).unwrap_or(&[]).iter().filter(|mention| mention.kind.is_name());
    first..if names.count() >= ROLL { roll } else { close }
}

/// Whether the same can be said of both kinds: "two of the main donors, the European Union and Norway".
fn are_alike(a: MentionKind, b: MentionKind) -> bool {
    let donors = |kind| matches!(kind, MentionKind::Gpe | MentionKind::Org);
    a == b || donors(a) && donors(b)
}

/// Whether only commas, "and", articles and titles stand between two names.
fn is_joined(words: &Words, a: &Mention, b: &Mention) -> bool {
    let gap = a.end_token.index()..b.first_token.index();
    let joins = |at: usize| {
        matches!(words.tag(at), Tag::And | Tag::Comma)
            || words.is_any(at, &["the", ";"])
            || is_honorific(words.document, at)
    };
    !gap.is_empty()
        && gap.len() <= 4
        && gap.clone().all(joins)
        && gap.clone().any(|at| matches!(words.tag(at), Tag::And | Tag::Comma | Tag::Stop))
}

/// Whether two names stand in a roll, with nothing of a clause and no more than one line between them.
fn is_rolled(words: &Words, a: &Mention, b: &Mention) -> bool {
    let gap = a.end_token.index()..b.first_token.index();
    let block = |mention: &Mention| words.document.block_at(mention.span.start).map_or(0, |id| id.index());
    let clause = |at: usize| {
        matches!(
            words.part(at),
            Part::Finite
                | Part::Modal
                | Part::Infinitive
                | Part::Relative
                | Part::Pronoun
                | Part::Preposition
                | Part::Determiner
        ) && !matches!(words.tag(at), Tag::Comma | Tag::Stop | Tag::Dash)
            || words.tag(at) == Tag::Possessive
    };
    !gap.is_empty() && gap.len() <= GAP && block(b) - block(a) <= 2 && !gap.clone().any(clause)
}

/// What is said of a list: before it, right before its first name, or behind its last.
fn said_of(words: &Words, list: &Range<usize>) -> Option<Phrase> {
    let (first, last) = (words.mentions.get(list.start)?, words.mentions.get(list.end - 1)?);
    let sentence = words.sentence_of(first);
    let floor = line_above(words, first, &sentence).unwrap_or(sentence.start);
    let beside = premodifier(words, first, sentence.start)
        .map(|range| Phrase { head: range.end - 1, range })
        .filter(|phrase| is_plural(words, phrase.head));
    beside
        .or_else(|| announced(words, first, floor))
        .or_else(|| behind(words, last, words.sentence_of(last).end))
}

/// "The top scorers are:" above a list with numbers: where the line begins that ends in a colon right before
/// the sentence of the first name.
fn line_above(words: &Words, first: &Mention, sentence: &Range<usize>) -> Option<usize> {
    let colon = sentence.start.checked_sub(1).filter(|at| words.tag(*at) == Tag::Colon)?;
    let heads = first.first_token.index() <= sentence.start + 2;
    let colon = words.document.tokens.get(colon).filter(|_| heads)?;
    let above = words.document.sentence_at(colon.span.start)?;
    words.document.sentences.get(above.index()).map(|above| above.first_token.index())
}

/// "[opposition parties], A, B and C", "27 [garment factories] including A, B", "[The winners] are: A, B".
fn announced(words: &Words, first: &Mention, floor: usize) -> Option<Phrase> {
    let mut end = first.first_token.index();
    let colon = (floor.max(end.saturating_sub(6))..end).rev().find(|at| words.tag(*at) == Tag::Colon);
    end = colon.unwrap_or(end);
    let mut announces = colon.is_some();
    while end > floor {
        let skipped = match words.tag(end - 1) {
            Tag::Comma | Tag::Colon | Tag::Open | Tag::Dash => true,
            _ => words.is_any(
                end - 1,
                &["are", "as", "follows", "include", "including", "like", "namely", "such", "the", "were"],
            ),
        };
        if !skipped {
            break;
        }
        announces |= !words.is(end - 1, "the");
        end -= 1;
    }
    if !announces {
        return None;
    }
    let lowest = floor.max(end.saturating_sub(REACH));
    let opens = |at: &usize| {
        *at == floor
            || words.part(*at) == Part::Determiner
            || !words.is_nominal(at - 1) && words.is_nominal(*at) && words.part(at - 1) != Part::Determiner
    };
    (lowest..end).filter(opens).find_map(|start| {
        let found = one_of(words, start, end).or_else(|| phrase(words, start, end))?;
        let named = words.mention_at(found.head).is_some_and(|mention| mention.kind.is_name());
        // "the Dutch pair, A and B"
        let together = first.kind == MentionKind::Person && words.is_any(found.head, TOGETHER);
        let several = together || is_plural(words, found.head) || words.text(found.head).ends_with("est");
        let fits = together
            || words.fits(found.head, first.kind)
            || words.text(found.head).ends_with("est")
            || first.kind == MentionKind::Person && words.is(found.head, "people");
        // "allies including A and B" says too little of A, and "between the lines: A, B" nothing.
        let says = found.range.len() > 1 && !(start > floor && words.is(start - 1, "between"));
        (found.range.end == end && several && fits && says && !named).then_some(found)
    })
}

/// "A and B, [a rap duo from Tromsø]", "A and B, [the world's two biggest polluters]".
fn behind(words: &Words, last: &Mention, ceiling: usize) -> Option<Phrase> {
    let comma = last.end_token.index();
    let start = comma + 1;
    let determined = words.part(start) == Part::Determiner || words.is_any(start, &["both", "two", "three"]);
    if !words.sets_apart(comma) || !determined {
        return None;
    }
    let found = one_of(words, start, ceiling)
        .or_else(|| phrase(words, start + usize::from(words.is(start, "both")), ceiling))?;
    let together = last.kind == MentionKind::Person && words.is_any(found.head, TOGETHER);
    let several = is_plural(words, found.head) && words.fits(found.head, last.kind);
    let named = words.mention_at(found.head).is_some_and(|mention| mention.kind.is_name());
    (!named && (together || several) && words.closes(found.range.end, ceiling)).then_some(found)
}
