//! "the secretary", "the company", "the ministry": a definite description to the one it describes.
//!
//! A description is linked when its head noun is in a role or name of someone spoken of before, the latest first.

use super::forms::{Group, fold};
use super::pronouns::Pronoun;
use super::roles::head_noun;
use super::{Form, Link, Role};
use crate::document::Document;
use crate::grammar::phrases::tag;
use crate::grammar::{Tag, is_word};
use crate::mentions::Mention;
use std::collections::HashMap;

/// Nouns that an organisation answers to though they are not in its name.
const COMPANY: &[&str] = &["company", "firm", "group"];

/// Definite descriptions of things already introduced. `heads` gives for a mention the head nouns it introduces.
pub fn nominals(
    document: &Document,
    mentions: &[Mention],
    links: &[Option<usize>],
    groups: &[Group],
    roles: &[Vec<Role>],
    tags: &[Tag],
) -> Vec<Pronoun> {
    let mut latest: HashMap<String, usize> = HashMap::new();
    let mut found = Vec::new();
    let mut next = 0;
    for at in 0..document.tokens.len() {
        while let Some(mention) = mentions.get(next).filter(|mention| mention.end_token.index() <= at) {
            if let Some(Some(cluster)) = links.get(next) {
                introduce(
                    document,
                    mention,
                    *cluster,
                    groups,
                    roles.get(next).map_or(&[], Vec::as_slice),
                    &mut latest,
                );
            }
            next += 1;
        }
        if !is_word(document, at, "the") {
            continue;
        }
        let Some(token) = document.tokens.get(at + 1) else { continue };
        // "the minister of", "the trade minister": only the bare noun is sure to look back.
        let bare = matches!(tag(tags, at + 1), Tag::Word | Tag::Cue(_))
            && !matches!(tag(tags, at + 2), Tag::Word | Tag::Name | Tag::Capital)
            && !is_word(document, at + 2, "of");
        let head = fold(document.token_text(token));
        if let (true, Some(cluster), Some(the)) = (bare, latest.get(&head), document.tokens.get(at)) {
            let link = Link::new("a description that fits the one spoken of last", 0.8);
            found.push(Pronoun {
                span: the.span.cover(token.span),
                cluster: *cluster,
                link,
                form: Form::Nominal,
            });
        }
    }
    found
}

/// Remembers by which nouns a mention may be taken up again.
fn introduce(
    document: &Document,
    mention: &Mention,
    cluster: usize,
    groups: &[Group],
    roles: &[Role],
    latest: &mut HashMap<String, usize>,
) {
    match groups.get(cluster) {
        Some(Group::Person) => {
            for role in roles {
                if let Some(head) = head_noun(role.span.of(document.text)) {
                    latest.insert(fold(head), cluster);
                }
            }
        }
        Some(Group::Org) => {
            let name = mention.span.of(document.text);
            let words: Vec<String> = name.split_whitespace().map(fold).collect();
            let head =
                words.iter().position(|word| word == "of").and_then(|of| words.get(of.checked_sub(1)?));
            for head in head.into_iter().chain(words.last()).filter(|_| words.len() > 1) {
                latest.insert(head.clone(), cluster);
            }
            let legal = name.ends_with('.')
                || words
                    .last()
                    .is_some_and(|word| matches!(word.as_str(), "ltd" | "plc" | "inc" | "corp" | "holdings"));
            if legal {
                COMPANY.iter().for_each(|noun| {
                    latest.insert((*noun).to_owned(), cluster);
                });
            }
        }
        _ => {}
    }
}
