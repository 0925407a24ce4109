//! Which entity said each quote, once it is known who is who; and which sources are described but not named.

use super::roles::head_noun;
use crate::entity::{Entity, Reference, Role};
use crate::lexicon::nouns::{Class, is_a};
use crate::mention::MentionKind;
use crate::order;
use crate::quote::{Quote, QuoteKind, Utterance};
use crate::span::{EntityId, Span};

/// The quotes with their speakers; those are marked whose source is hidden behind a description.
pub fn spoken(text: &str, entities: &[Entity], utterances: Vec<Utterance>) -> Vec<Quote> {
    let references = references(entities);
    let roles = roles(text, entities);
    let spoken = |Utterance { content, kind, source, cue, reason }| {
        let speaker = source.and_then(|source| speaker_in(text, &references, &roles, source));
        let anonymous = speaker.is_none() && source.is_some_and(|source: Span| is_anonymous(source.of(text)));
        Quote { content, kind, source, cue, speaker, anonymous, reason }
    };
    utterances.into_iter().map(spoken).filter(|quote| !is_nobodys(text, quote)).collect()
}

/// Whether a statement is reported of a "who" that is not known to be anybody: it answers nothing.
fn is_nobodys(text: &str, quote: &Quote) -> bool {
    let source = quote.source.map_or("", |source| source.of(text));
    quote.kind == QuoteKind::Indirect
        && quote.speaker.is_none()
        && ["that", "which", "who"].iter().any(|pronoun| source.eq_ignore_ascii_case(pronoun))
}

/// A reference by its place.
struct PlacedReference {
    span: Span,
    entity: EntityId,
    person: bool,
}

/// The references to entities in order of the text.
fn references(entities: &[Entity]) -> Vec<PlacedReference> {
    let mut references: Vec<PlacedReference> = Vec::new();
    for (index, one) in entities.iter().enumerate() {
        let person = one.kind == MentionKind::Person;
        let known = |reference: &Reference| PlacedReference {
            span: reference.span,
            entity: EntityId::from(index),
            person,
        };
        references.extend(one.references.iter().map(known));
    }
    order::by(&mut references, |known| known.span.start.into());
    references
}

/// The descriptions of people in order of the text; clauses ("who leads …") name nobody.
fn roles(text: &str, entities: &[Entity]) -> Vec<PlacedReference> {
    let mut roles: Vec<PlacedReference> = Vec::new();
    for (index, one) in entities.iter().enumerate() {
        let names = |role: &&Role| head_noun(role.span.of(text)).is_some();
        let known =
            |role: &Role| PlacedReference { span: role.span, entity: EntityId::from(index), person: true };
        let person = one.kind == MentionKind::Person;
        roles.extend(one.roles.iter().filter(names).filter(|_| person).map(known));
    }
    order::by(&mut roles, |known| known.span.start.into());
    roles
}

/// The entity that a source names: a person in it, else the thing that heads it. "A spokesman for the
/// ministry" is neither's name.
fn speaker_in(
    text: &str,
    references: &[PlacedReference],
    roles: &[PlacedReference],
    source: Span,
) -> Option<EntityId> {
    let from = references.partition_point(|known| known.span.start < source.start);
    let within = || references.iter().skip(from).take_while(|known| source.contains(known.span));
    // "Lind's deputy" is not Lind, nor is "her office" she.
    let owns = |known: &PlacedReference| {
        let word = known.span.of(text);
        let behind = Span { start: known.span.end, end: source.end }.of(text);
        behind.starts_with(['\'', '’'])
            || is_modifier(behind)
            || OWNERS.iter().any(|owner| word.eq_ignore_ascii_case(owner)) && !behind.is_empty()
    };
    // "his lawyer [said]", where the name follows or stood before.
    let role = roles.partition_point(|role| role.span.end <= source.start);
    let role = roles.get(role).filter(|role| role.span.start <= source.start);
    if let Some(role) = role.filter(|role| role.span.end >= source.end) {
        return Some(role.entity);
    }
    if let Some(person) = within().find(|known| known.person && !owns(known)) {
        return Some(person.entity);
    }
    if let Some(role) = role {
        return Some(role.entity);
    }
    if let Some(holder) = holder(text, roles, source) {
        return Some(holder);
    }
    let within = || within().filter(|known| !owns(known));
    let thing = within().next()?;
    let around = |start, end| Span { start, end }.of(text);
    let hidden = is_anonymous(around(source.start, thing.span.start))
        || is_anonymous(around(thing.span.end, source.end));
    (!hidden).then_some(thing.entity)
}

/// "the Norlin \[president\]", "the Souza \[campaign manager\]": whether the rest of a source makes somebody
/// else of the name before it.
fn is_modifier(behind: &str) -> bool {
    let words: Vec<&str> = behind.split_whitespace().collect();
    let joined =
        words.first().is_some_and(|word| matches!(*word, "and" | "or" | "of" | "from" | "at" | "in"));
    let plain = |word: &&str| word.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '’'));
    let head =
        words.last().is_some_and(|word| word.starts_with(char::is_lowercase) && is_a(word, Class::Person));
    behind.starts_with(' ') && !joined && words.iter().all(plain) && head
}

/// The one person of whom the article says elsewhere what the source says: "the Norlin president" of "Norlin
/// president Ana Souza".
fn holder(text: &str, roles: &[PlacedReference], source: Span) -> Option<EntityId> {
    let said = without_the(source.of(text));
    if !said.contains(' ') {
        return None;
    }
    let mut same = roles.iter().filter(|role| without_the(role.span.of(text)).eq_ignore_ascii_case(said));
    let first = same.next()?.entity;
    same.all(|other| other.entity == first).then_some(first)
}

/// "Norlin president" of "the Norlin president".
fn without_the(words: &str) -> &str {
    words
        .split_once(' ')
        .filter(|(first, _)| first.eq_ignore_ascii_case("the"))
        .map_or(words, |(_, rest)| rest)
}

/// Pronouns that own what follows them.
const OWNERS: &[&str] = &["his", "her", "its", "their", "my", "our", "whose"];

/// Heads of descriptions that hide a name.
const ANONYMOUS: &[&str] = &[
    "adviser",
    "advisers",
    "aide",
    "aides",
    "analyst",
    "analysts",
    "diplomat",
    "diplomats",
    "employee",
    "employees",
    "executive",
    "executives",
    "expert",
    "experts",
    "insider",
    "insiders",
    "investigator",
    "investigators",
    "lawyer",
    "lawyers",
    "negotiator",
    "negotiators",
    "officer",
    "officers",
    "official",
    "officials",
    "people",
    "person",
    "resident",
    "residents",
    "soldier",
    "soldiers",
    "source",
    "sources",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "witness",
    "witnesses",
];

fn is_anonymous(source: &str) -> bool {
    source.split(|c: char| !c.is_alphanumeric()).any(|word| ANONYMOUS.binary_search(&word).is_ok())
}
