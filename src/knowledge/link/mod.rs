//! Which entry of the knowledge file an entity of the article is, if any: by its name, by what else the
//! article names, and by what the article says of it. Where two entries stand close, or the article says
//! otherwise, there is no link.

mod bearers;
mod bodies;
mod context;
mod home;
mod kin;
mod matched;
mod organisations;
mod people;
mod places;
mod said;
mod things;

use super::facts::known;
use crate::date::Day;
use crate::document::Document;
use crate::entity::{Entity, Gender};
use crate::knowledge::entry::Entry;
use crate::knowledge::file::Knowledge;
use crate::knowledge::fold::fold;
use crate::knowledge::table::Kind;
use crate::known::Known;
use crate::lexicon::flag;
use crate::mention::MentionKind;
use crate::quote::Quote;
use crate::summary::Acronym;
use context::Context;
use matched::Match;

/// What is known of each entity.
pub fn link(
    knowledge: &Knowledge,
    document: &Document,
    acronyms: &[Acronym],
    quotes: &[Quote],
    published: Option<Day>,
    entities: &[Entity],
) -> Vec<Option<Known>> {
    let context = Context::new(knowledge, document, acronyms, quotes, published, entities);
    entities
        .iter()
        .enumerate()
        .map(|(index, entity)| {
            let link = linked(&context, index, entity)?;
            let others = others(knowledge, entity, link.entry);
            let known = |entry, reason| known(knowledge, entry, link.certain, reason, published);
            let others = others.into_iter().map(|entry| known(entry, CHOSEN.to_owned())).collect();
            Some(Known { others, ..known(link.entry, link.reason) })
        })
        .collect()
}

/// Why a reader who chose another entry is shown it.
const CHOSEN: &str = "you chose it among what is known by this name";

/// How many other entries of its names an entity may be.
const OTHERS: usize = 5;

/// The other entries of the names of an entity that are of its sort: places, people or bodies. Those that
/// more think of come first.
fn others<'k>(knowledge: &Knowledge<'k>, entity: &Entity, chosen: Entry<'k>) -> Vec<Entry<'k>> {
    let mut found: Vec<Entry> = Vec::new();
    for (folded, _) in matched::names(entity) {
        let mut take = |entry: Entry<'k>| {
            let is_like = entry.kind == chosen.kind || entry.is_place() && chosen.is_place();
            if is_like && entry != chosen && !found.contains(&entry) && found.len() < 2 * OTHERS {
                let is_first = entry.is_well_known() || entry.kind < Kind::Town;
                found.insert(if is_first { 0 } else { found.len() }, entry);
            }
        };
        knowledge.named(&folded).for_each(&mut take);
        // "President Bush"
        if entity.kind == MentionKind::Person {
            knowledge.surnamed(&folded).for_each(&mut take);
        }
    }
    found.truncate(OTHERS);
    found
}

fn linked<'k>(context: &Context<'_, 'k>, index: usize, entity: &Entity) -> Option<Match<'k>> {
    let link = match entity.kind {
        // A hospital or a museum is a building to an article, and a body to the tables.
        MentionKind::Fac => {
            places::place(context, entity).or_else(|| organisations::organisation(context, entity))
        }
        MentionKind::Gpe | MentionKind::Loc => places::place(context, entity),
        MentionKind::Norp => {
            people::group(context, entity).or_else(|| organisations::organisation(context, entity))
        }
        MentionKind::Org => organisations::organisation(context, entity),
        MentionKind::Person => {
            people::person(context, index, entity).or_else(|| kin::relative(context, entity))
        }
        _ => None,
    };
    link.or_else(|| things::thing(context, entity)).or_else(|| body_by_name(context, entity))
}

/// The organisation of its name, where the tagger took it for something else: a paper for a work, a firm for
/// what it makes, a short name for a person or a town.
fn body_by_name<'k>(context: &Context<'_, 'k>, entity: &Entity) -> Option<Match<'k>> {
    use MentionKind::{Event, Gpe, Loc, Person, Product, WorkOfArt};
    let may_be = matches!(entity.kind, Event | Gpe | Loc | Person | Product | WorkOfArt)
        && entity.gender == Gender::Unknown
        && !(entity.kind == Person && entity.name.contains(' '))
        && !matched::is_listed(&entity.name, flag::ORDINARY | flag::GIVEN);
    let link = if may_be { organisations::organisation(context, entity)? } else { return None };
    let folded = fold(&entity.name);
    // "Koch" in a line-up is no conglomerate.
    let is_surname = matched::is_listed(&entity.name, flag::SURNAME)
        || context.knowledge.surnamed(&folded).next().is_some();
    if entity.kind == Person && is_surname {
        return None;
    }
    let code = link.entry.country();
    let is_home = context.home.share(code) > 0.0;
    // A player called Agra is no Alliance for a Green Revolution in Africa; Ibama in Brazil is a body.
    let is_word = entity.kind == Person && entity.name.contains(char::is_lowercase) && !is_home;
    let is_exact = |name: &str| fold(name) == folded && (!is_word || name.contains(char::is_lowercase));
    let is_exact = link.entry.names().any(is_exact);
    let is_likely = code.is_empty() || is_home || link.entry.is_well_known();
    (is_exact && link.certain && is_likely).then_some(link)
}
