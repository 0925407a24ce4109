//! The line of each entity: who or what it is, in one answer that a card can give at a glance.
//!
//! It is the first that holds of: what is surely known and what the article says, in one where both name the
//! same office ([`office`]); what the article says; what it may be; the sentence that introduces it
//! ([`introduction`]). What none of these answers has no line, and the page does not mark it.

mod content_words;
mod introduction;
mod office;
mod role;
#[cfg(test)]
mod tests;

use crate::document::Document;
use crate::entity::Entity;
use crate::knowledge::with_article;
use crate::known::Known;
use crate::line::{CardLine, LineSource};
use crate::mention::MentionKind;
use content_words::content;
use role::Owners;

/// The line of each entity, in the order of `entities`; `None` where there is nothing to say. `known` is the
/// column of that name, or empty.
pub fn lines(document: &Document, entities: &[Entity], known: &[Option<Known>]) -> Vec<Option<CardLine>> {
    let owners = Owners::new(entities);
    let line = |(index, entity): (usize, &Entity)| {
        let known = known.get(index).and_then(Option::as_ref);
        if entity.kind == MentionKind::Norp
            && let Some(text) = of_country(entity, entities, known)
        {
            return Some(CardLine { text, source: LineSource::Fact, sentence: None });
        }
        let sentence = introduction::sentence(document, entity);
        let role = owners.role(document, entity);
        let found = known.and_then(|known| certain(entity, known, role.as_deref()));
        let found = found.or_else(|| role.map(|role| (role, LineSource::Role)));
        let found = found.or_else(|| known.and_then(|known| uncertain(entity, known)));
        let found =
            found.or_else(|| introduction::line(document, entity, sentence?).zip(Some(LineSource::Sentence)));
        found.map(|(text, source)| CardLine { text, source, sentence })
    };
    entities.iter().enumerate().map(line).collect()
}

/// "of China" for a nationality: the country that the word surely stands for, or that the article names.
fn of_country(entity: &Entity, entities: &[Entity], known: Option<&Known>) -> Option<String> {
    let is_country = |known: &&Known| known.certain && is_country_kind(&known.kind);
    let known = known.filter(is_country).map(|known| known.name.as_str());
    let named =
        || entity.country.and_then(|id| entities.get(id.index())).map(|country| country.name.as_str());
    known.or_else(named).map(|country| format!("of {}", with_article(country)))
}

/// Whether an entry of this kind has a nationality.
fn is_country_kind(kind: &str) -> bool {
    kind.ends_with("country") || kind.ends_with("territory")
}

/// What is surely known, with what the article says where both say the same; what the article says where
/// that is more than a bare kind ("politician").
fn certain(entity: &Entity, known: &Known, role: Option<&str>) -> Option<(String, LineSource)> {
    if !known.certain {
        return None;
    }
    let Some(descriptor) = &known.descriptor else {
        // "Asia: continent", but nothing for "the South China Sea", which says itself that it is a sea.
        let says_itself = entity.name.to_lowercase().contains(&known.kind) || known.kind.is_empty();
        let kind = (!says_itself && role.is_none()).then(|| known.kind.clone());
        return kind.zip(Some(LineSource::Fact));
    };
    if let Some(role) = role {
        if let Some(both) = office::in_one(descriptor, known.country.as_deref(), role) {
            return Some((both, LineSource::FactAndRole));
        }
        // "university in Kenya"
        let is_kind =
            entity.kind == MentionKind::Org && descriptor.starts_with(&format!("{} in ", known.kind));
        if (is_kind || is_bare(entity.kind, descriptor)) && says_more(role, descriptor) {
            return None;
        }
    }
    Some((named(entity, known, descriptor), LineSource::Fact))
}

/// "may be …"
fn uncertain(entity: &Entity, known: &Known) -> Option<(String, LineSource)> {
    let descriptor = known.descriptor.as_ref().filter(|_| !known.certain)?;
    let text = named(entity, known, descriptor);
    let article = if text == *descriptor { "the " } else { "" };
    Some((format!("may be {article}{text}"), LineSource::Perhaps))
}

/// The descriptor; after the usual name where the article's names have no word of it: "United States, country
/// in Northern America" for "U.S.".
fn named(entity: &Entity, known: &Known, descriptor: &str) -> String {
    let usual = content(&known.name);
    let mut names = entity.aliases.iter().chain([&entity.name]);
    if names.any(|name| content(name).iter().any(|word| usual.contains(word))) {
        descriptor.to_owned()
    } else {
        format!("{}, {descriptor}", known.name)
    }
}

/// Whether a descriptor is a bare kind word, perhaps with a nationality: "Spanish singer".
fn is_bare(kind: MentionKind, descriptor: &str) -> bool {
    let most = if kind == MentionKind::Person { 2 } else { 1 };
    let is_joined = |word: &str| matches!(word, "of" | "in" | "for" | "at" | "and");
    let common = descriptor.split(' ').filter(|word| word.starts_with(char::is_lowercase)).count();
    common <= most
        && !descriptor.contains([';', ',', ':'])
        && !descriptor.contains(|c: char| c.is_ascii_digit())
        && !descriptor.split(' ').any(is_joined)
}

/// Whether a role has a word that the descriptor has not.
fn says_more(role: &str, descriptor: &str) -> bool {
    let said = content(descriptor);
    content(role).iter().any(|word| !said.contains(word))
}
