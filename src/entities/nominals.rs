//! "the secretary", "the company", "the ministry": a definite description to the one it describes.
//!
//! A description is linked when its head noun is in a role or name of one thing spoken of before, and of no
//! other.

use super::forms::{Group, fold};
use super::pronouns::Pronoun;
use super::roles::head_noun;
use crate::document::Document;
use crate::entities::coreference::Coreference;
use crate::entity::{Form, Role};
use crate::grammar::phrases::tag;
use crate::grammar::{Tag, is_word};
use crate::lexicon::legal_forms::is_legal_form;
use crate::lexicon::uses::Uses;
use crate::mention::Mention;
use crate::order;
use crate::span::Span;
use std::collections::HashMap;

/// The longest description, in tokens.
const LONGEST: usize = 6;
/// Nouns that an organisation answers to though they are not in its name.
const COMPANY: &[&str] = &["company", "firm", "group"];

/// For each noun the cluster it takes up and the latest words with that noun, or `None` when several things
/// answer to it.
type Latest = HashMap<String, Option<(usize, Span)>>;

/// Definite descriptions of things already introduced.
pub fn nominals(
    document: &Document,
    mentions: &[Mention],
    links: &[Option<usize>],
    groups: &[Group],
    roles: &[Vec<Role>],
    tags: &[Tag],
) -> Vec<Pronoun> {
    let mut described: Vec<Span> = roles.iter().flatten().map(|role| role.span).collect();
    order::by(&mut described, |span| span.start.into());
    let mut latest = Latest::new();
    let mut found = Vec::new();
    let mut next = 0;
    for at in 0..document.tokens.len() {
        while let Some(mention) = mentions.get(next).filter(|mention| mention.end_token.index() <= at) {
            if let Some(Some(cluster)) = links.get(next) {
                let roles = roles.get(next).map_or(&[][..], Vec::as_slice);
                // "Corvid Stores, a unit of Bramble Holdings Plc": named in passing, to say what another is.
                let after = described.partition_point(|span| span.start <= mention.span.start);
                let passing = after.checked_sub(1).and_then(|last| described.get(last));
                let passing = passing.is_some_and(|role| role.contains(mention.span));
                introduce(document, (mention, passing), *cluster, groups, roles, &mut latest);
            }
            next += 1;
        }
        if !matches!(tag(tags, at), Tag::Determiner | Tag::Possessive) || latest.is_empty() {
            continue;
        }
        let noun = |at: &usize| matches!(tag(tags, *at), Tag::Word | Tag::Cue(_));
        let end = (at + 1..at + LONGEST).find(|at| !noun(at)).unwrap_or(at + LONGEST);
        // "the ministry added": what follows the noun that is known is a verb.
        let word_at = |at: usize| document.tokens.get(at).map(|token| fold(document.token_text(token)));
        let reports = matches!(tag(tags, at + 2), Tag::Cue(_)) && end > at + 2;
        let end = if reports && word_at(at + 1).is_some_and(|word| latest.contains_key(&word)) {
            at + 2
        } else {
            end
        };
        let (Some(first), Some(head)) = (document.tokens.get(at), document.tokens.get(end - 1)) else {
            continue;
        };
        let word = fold(document.token_text(head));
        let Some(known) = latest.get(&word).copied().filter(|_| end > at + 1) else { continue };
        // "the minister of", "the trade minister": only the bare noun is sure to look back.
        let bare = end == at + 2 && is_word(document, at, "the") && !is_word(document, end, "of");
        let open = matches!(tag(tags, end), Tag::Name | Tag::Capital);
        let after = described.partition_point(|span| span.end <= first.span.start);
        let is_role = described.get(after).is_some_and(|span| span.start <= first.span.start);
        match known {
            Some((cluster, before)) if bare && !open => {
                let link =
                    Coreference::new("the description fits only one of those spoken of", 0.8).by(before);
                found.push(Pronoun { span: first.span.cover(head.span), cluster, link, form: Form::Nominal });
            }
            // "a dockers' union", "the other union": there is another now, without a name.
            _ if !bare && !open && !is_role => {
                latest.insert(word, None);
            }
            _ => {}
        }
    }
    found
}

/// Remembers by which nouns a mention may be taken up again: one named in `passing` by fewer.
fn introduce(
    document: &Document,
    (mention, passing): (&Mention, bool),
    cluster: usize,
    groups: &[Group],
    roles: &[Role],
    latest: &mut Latest,
) {
    let mut answer = |noun: String, words: Span| {
        let slot = latest.entry(noun).or_insert(Some((cluster, words)));
        *slot = slot.filter(|(known, _)| *known == cluster).map(|_| (cluster, words));
    };
    match groups.get(cluster) {
        Some(Group::Person) => {
            for role in roles {
                let head = head_noun(role.span.of(document.text));
                head.into_iter().for_each(|head| answer(fold(head), role.span));
            }
        }
        Some(Group::Org) => {
            let name = mention.span.of(document.text);
            let words: Vec<String> = name.split_whitespace().map(fold).collect();
            let mut heads = roles.iter().filter_map(|role| head_noun(role.span.of(document.text)));
            let described = heads.any(|head| Uses::of_bodies().goes_with(head, "company"));
            if words.len() < 2 && !described {
                return;
            }
            let of = words.iter().position(|word| word == "of");
            let head = of.and_then(|of| words.get(of.checked_sub(1)?));
            head.into_iter().chain(words.last()).for_each(|head| answer(head.clone(), mention.span));
            let formed = words.last().is_some_and(|word| is_legal_form(word) || word == "holdings");
            if described || formed && !passing {
                COMPANY.iter().for_each(|noun| answer((*noun).to_owned(), mention.span));
            }
        }
        _ => {}
    }
}
