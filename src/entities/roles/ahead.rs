//! Descriptions that come before the name: "A House panel voted on Thursday … The House Oversight Committee
//! …". A report begins with what a body is and names it later; the two share words.

use super::around::Words;
use super::phrase::{Phrase, phrase};
use super::rank::{Ranked, Way, score};
use crate::entity::Role;
use crate::grammar::parts::Part;
use crate::grammar::span_of;
use crate::mention::MentionKind;

/// Sentences at the head of an article in which such a description may stand, and how many later the name
/// may follow.
const HEAD: usize = 5;
const REACH: usize = 14;

/// Tokens of a sentence in which it begins, and names behind it that are looked at.
const WITHIN: usize = 60;
const NAMES: usize = 100;

/// What else a body may be called than its name says that it is.
const SAME: [(&str, &[&str]); 4] = [
    ("agency", &["administration", "authority", "department"]),
    ("panel", &["board", "commission", "committee", "council", "subcommittee"]),
    ("regulator", &["authority", "commission"]),
    ("school", &["academy", "college"]),
];

/// The descriptions at the head of the article of organisations named later, each with its cluster.
pub fn ahead(words: &Words, cluster_of: &[Option<usize>]) -> Vec<(usize, Ranked)> {
    let sentences = &words.document.sentences;
    let mut found = Vec::new();
    for (index, sentence) in sentences.iter().take(HEAD).enumerate() {
        let (start, end) = (sentence.first_token.index(), sentence.end_token.index());
        let last = sentences.get(sentences.len().min(index + REACH) - 1);
        let floor = last.map_or(end, |last| last.end_token.index());
        for at in (start..end.min(start + WITHIN)).filter(|at| opens(words, *at, start)) {
            let Some(phrase) = phrase(words, at, end).filter(|phrase| !is_named(words, phrase)) else {
                continue;
            };
            let whole = at..phrase.head + 1;
            let Some((cluster, mention)) = only_like(words, cluster_of, &whole, floor) else { continue };
            let role = span_of(words.document, &whole).zip(words.mentions.get(mention));
            found.extend(role.map(|(span, mention)| {
                let reason = "the article begins with what it is";
                let role = Role { span, reason, trigger: mention.span };
                (cluster, Ranked { role, score: score(words, &whole, phrase.head, Way::Later) })
            }));
        }
    }
    found
}

/// Whether such a description may begin here: "a", or a name at the head of a sentence or behind "of".
fn opens(words: &Words, at: usize, start: usize) -> bool {
    let named = words.mention_at(at).is_some_and(|mention| mention.first_token.index() == at);
    words.is_any(at, &["a", "an"]) || named && (at == start || words.is(at - 1, "of"))
}

/// Whether the head is a name or no body.
fn is_named(words: &Words, phrase: &Phrase) -> bool {
    words.mention_at(phrase.head).is_some() || !words.fits(phrase.head, MentionKind::Org)
}

/// The only organisation named behind the description, before the token `floor`, whose name has its noun, or
/// one for the same, and another word of it.
fn only_like(
    words: &Words,
    cluster_of: &[Option<usize>],
    whole: &std::ops::Range<usize>,
    floor: usize,
) -> Option<(usize, usize)> {
    let head = whole.end - 1;
    let noun = words.text(head);
    let same =
        SAME.iter().find(|(known, _)| noun.eq_ignore_ascii_case(known)).map_or(&[][..], |(_, same)| same);
    let first = words.mentions.partition_point(|mention| mention.first_token.index() < whole.end);
    let mut like: Option<(usize, usize)> = None;
    for (at, mention) in words.mentions.iter().enumerate().skip(first).take(NAMES) {
        if mention.first_token.index() >= floor {
            break;
        }
        let name = mention.first_token.index()..mention.end_token.index();
        let has = |word: &str| name.clone().any(|at| words.is(at, word));
        let says = name.len() > 1 && (has(noun) || same.iter().any(|word| has(word)));
        let content = |at: &usize| matches!(words.part(*at), Part::Noun | Part::Adjective | Part::Name);
        let shares = (whole.start..head).filter(content).any(|at| has(words.text(at)));
        if mention.kind != MentionKind::Org || !says || !shares {
            continue;
        }
        let cluster = cluster_of.get(at).copied().flatten()?;
        match like {
            Some((other, _)) if other != cluster => return None,
            Some(_) => {}
            None => like = Some((cluster, at)),
        }
    }
    like
}
