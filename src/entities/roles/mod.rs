//! What the article says someone or something is, in its own words: "Energy Minister Jonas Lind", "Ruth N.
//! Okafor, the transport secretary", "Ana Souza is the head of the bank".
//!
//! A small grammar of noun phrases ([`phrase`]) over the learned parts of speech reads what stands before a
//! name ([`before`], [`offices`], [`explained`]) and behind it ([`after`], [`class`], [`clauses`]), and what
//! the sentences around say (`ahead`, `opening`, `later`, `by_pronoun`). A phrase counts only if its head
//! can be said of a thing of that kind (`data/lexicons/nouns.txt`, `titles.txt`): "Ana Souza, a move that …"
//! gives nothing.

mod after;
mod ahead;
mod around;
mod before;
mod behind;
mod bodies;
mod by_pronoun;
mod class;
mod clauses;
mod copula;
mod explained;
mod head;
mod later;
mod lists;
mod offices;
mod opening;
mod phrase;
mod rank;
mod reach;
mod reduced;

use crate::document::Document;
use crate::entity::{Gender, Role};
use crate::grammar::phrases::tag;
use crate::grammar::{Tag, span_of};
use crate::lexicon::genders::noun_gender;
use crate::mention::{Mention, MentionKind};
use crate::span::Span;
pub use ahead::ahead;
pub use around::Words;
pub use by_pronoun::{by_pronoun, is_within};
pub use later::later;
pub use opening::opening;
pub use rank::Ranked;
use rank::{Way, score};
use std::ops::Range;

/// The roles that the words around each mention give it; `quoted` are the quotations, in order of the text.
pub fn roles(words: &Words, quoted: &[Span]) -> Vec<Vec<Ranked>> {
    let mut all: Vec<Vec<Ranked>> =
        words.mentions.iter().map(|mention| own(words, mention, quoted)).collect();
    for (list, phrase) in lists::shared(words) {
        let Some(span) = span_of(words.document, &phrase.range) else { continue };
        let score = score(words, &phrase.range, phrase.head, Way::Shared);
        let names = words.mentions.get(list.clone()).unwrap_or(&[]).iter().filter(|name| name.kind.is_name());
        let mut kinds = names.map(|name| name.kind);
        let kind = kinds.next();
        let mixed = kinds.any(|other| Some(other) != kind);
        for at in list.filter(|at| words.mentions.get(*at).is_some_and(|name| name.kind.is_name())) {
            let (Some(mention), Some(roles)) = (words.mentions.get(at), all.get_mut(at)) else { continue };
            if mixed && Some(mention.kind) != kind && !words.fits(phrase.head, mention.kind) {
                continue;
            }
            let role = Role { span, reason: "it is said of several at once", trigger: mention.span };
            roles.retain(|own| own.role.span != span);
            roles.push(Ranked { role, score });
        }
    }
    all
}

/// The roles that the words right around one mention give it.
fn own(words: &Words, mention: &Mention, quoted: &[Span]) -> Vec<Ranked> {
    use MentionKind::{Event, Fac, Gpe, Law, Loc, Norp, Org, Person, Product, WorkOfArt};
    let has_roles =
        matches!(mention.kind, Person | Org | Gpe | Loc | Fac | Event | Law | Norp | Product | WorkOfArt);
    if !has_roles {
        return Vec::new();
    }
    let sentence = words.sentence_of(mention);
    let mut found: Vec<Ranked> = Vec::new();
    let mut add = |mut range: Range<usize>, head: usize, way: Way, reason: &'static str| {
        while range.len() > 1 && matches!(words.tag(range.end - 1), Tag::And | Tag::Comma) {
            range.end -= 1;
        }
        let score = score(words, &range, head, way);
        let span = span_of(words.document, &range);
        found.extend(span.map(|span| Ranked { role: Role { span, reason, trigger: mention.span }, score }));
    };
    if let Some(range) = before::premodifier(words, mention, sentence.start) {
        let head = range.end - 1;
        // "co-hosts A and B" is said of both, and found with the list.
        if !reach::is_plural(words, head) || !words.fits(head, mention.kind) {
            add(range, head, Way::Apposition, "it stands before the name");
        }
    }
    if let Some(range) = before::employer(words, mention, sentence.start) {
        let head = range.end - 2;
        add(range, head, Way::Affiliation, "it is an affiliation before the name");
    }
    if let Some(range) = class::class(words, mention, sentence.end) {
        let head = range.end - 1;
        add(range, head, Way::Class, "it says what the name is of");
    }
    if let Some(phrase) = after::apposition(words, mention, sentence.end) {
        add(phrase.range, phrase.head, Way::Apposition, "it follows the name as a description");
    } else if let Some((phrase, is_clause)) = clauses::relative(words, mention, sentence.end) {
        let way = if is_clause { Way::Relative } else { Way::Apposition };
        add(phrase.range, phrase.head, way, "a clause after the name says so");
    }
    if let Some(range) = clauses::participial(words, mention, sentence.end) {
        let head = range.start;
        add(range, head, Way::Relative, "a clause after the name says so");
    }
    if let Some(range) = explained::explained(words, mention, &sentence) {
        let head = range.end - 1;
        add(range, head, Way::Apposition, "the name that follows explains it");
    }
    let equated = copula::equated(words, mention, &sentence).filter(|_| !is_within(quoted, mention.span));
    if let Some(phrase) = equated {
        add(phrase.range, phrase.head, Way::Copula, "the sentence says that it is this");
    }
    if let Some(phrase) = explained::labelled(words, mention, &sentence) {
        add(phrase.range, phrase.head, Way::Apposition, "it stands before the name");
    }
    // What a quote says that someone is, is somebody's view.
    if let Some(phrase) =
        copula::copula(words, mention, &sentence).filter(|_| !is_within(quoted, mention.span))
    {
        add(phrase.range, phrase.head, Way::Copula, "the sentence says that it is this");
    }
    if let Some(phrase) = after::office(words, mention, &sentence) {
        add(phrase.range, phrase.head, Way::Office, "the sentence gives it this office");
    }
    if let Some(range) = after::affiliation(words, mention, sentence.end) {
        let head = range.end - 1;
        add(range, head, Way::Affiliation, "it is an affiliation after the name");
    }
    if let Some(range) = after::letters(words, mention) {
        let head = range.start;
        add(range, head, Way::Affiliation, "letters behind a name say what its bearer is");
    }
    found
}

/// The gender of the noun that heads a description: "the actress from Lagos", "a former businessman".
pub fn role_gender(document: &Document, role: &Role) -> Gender {
    head_noun(role.span.of(document.text)).map_or(Gender::Unknown, noun_gender)
}

/// Whether a name at `name` stands inside a longer phrase: behind a preposition or a comma.
pub fn inside_phrase(tags: &[Tag], name: usize) -> bool {
    let before = name.checked_sub(1).map_or(Tag::Stop, |before| tag(tags, before));
    matches!(before, Tag::Link | Tag::Preposition | Tag::Comma)
}

/// The noun that heads a description: "secretary" in "the former secretary of transport"; `None` for a clause
/// ("who leads …").
pub fn head_noun(words: &str) -> Option<&str> {
    const ENDS: &[&str] =
        &["of", "at", "for", "from", "in", "on", "with", "to", "who", "whose", "which", "that", "and"];
    let mut head = None;
    for word in words.split_whitespace() {
        if ENDS.contains(&word) {
            break;
        }
        head = Some(word.trim_end_matches(','));
        if word.ends_with(',') {
            break;
        }
    }
    head
}
