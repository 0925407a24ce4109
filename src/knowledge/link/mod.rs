//! Which entry of the knowledge file an entity of the article is, if any: by its name, by what else the
//! article names, and by what the article says of it. Where two entries stand close, or the article says
//! otherwise, there is no link.

mod bodies;
mod context;
mod home;
mod matched;
mod organisations;
mod people;
mod places;
mod said;

use super::facts::known;
use crate::date::Day;
use crate::document::Document;
use crate::entity::Entity;
use crate::knowledge::file::Knowledge;
use crate::known::Known;
use crate::mention::MentionKind;
use crate::quote::Quote;
use context::Context;
use matched::Match;

/// What is known of each entity.
pub fn link(
    knowledge: &Knowledge,
    document: &Document,
    quotes: &[Quote],
    published: Option<Day>,
    entities: &[Entity],
) -> Vec<Option<Known>> {
    let context = Context::new(knowledge, document, quotes, published, entities);
    entities
        .iter()
        .enumerate()
        .map(|(index, entity)| {
            let link = linked(&context, index, entity)?;
            Some(known(knowledge, link.entry, link.certain, link.reason, published))
        })
        .collect()
}

fn linked<'k>(context: &Context<'_, 'k>, index: usize, entity: &Entity) -> Option<Match<'k>> {
    match entity.kind {
        // A hospital or a museum is a building to an article, and a body to the tables.
        MentionKind::Fac => {
            places::place(context, entity).or_else(|| organisations::organisation(context, entity))
        }
        MentionKind::Gpe | MentionKind::Loc => places::place(context, entity),
        MentionKind::Norp => {
            people::group(context, entity).or_else(|| organisations::organisation(context, entity))
        }
        MentionKind::Org => organisations::organisation(context, entity),
        MentionKind::Person => people::person(context, index, entity),
        _ => None,
    }
}
