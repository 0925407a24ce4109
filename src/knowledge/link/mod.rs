//! Which entry of the knowledge file an entity of the article is, if any: by its name, by what else the article names, and by what
//! the article says of it. Where two entries stand close, or the article says otherwise, there is no link.

mod context;
mod organisations;
mod people;
mod places;
mod words;

use super::facts::known;
use super::{Entry, Knowledge, Known, fold};
use crate::dates::Day;
use crate::document::Document;
use crate::entities::Entity;
use crate::mentions::MentionKind;
use crate::quotes::Quote;
use context::Context;

/// An entry that an entity is, and how surely.
struct Link<'k> {
    entry: Entry<'k>,
    certain: bool,
    reason: String,
}

/// Gives each entity what is known of it.
pub fn link(
    knowledge: &Knowledge,
    document: &Document,
    quotes: &[Quote],
    published: Option<Day>,
    entities: &mut [Entity],
) {
    let context = Context::new(knowledge, document, quotes, published, entities);
    let links: Vec<Option<Known>> = entities
        .iter()
        .enumerate()
        .map(|(index, entity)| {
            let link = linked(&context, index, entity)?;
            Some(known(knowledge, link.entry, link.certain, link.reason))
        })
        .collect();
    entities.iter_mut().zip(links).for_each(|(entity, known)| entity.known = known);
}

fn linked<'k>(context: &Context<'_, 'k>, index: usize, entity: &Entity) -> Option<Link<'k>> {
    match entity.kind {
        MentionKind::Gpe | MentionKind::Loc | MentionKind::Fac => places::place(context, entity),
        MentionKind::Norp => {
            people::group(context, entity).or_else(|| organisations::organisation(context, entity))
        }
        MentionKind::Org => organisations::organisation(context, entity),
        MentionKind::Person => people::person(context, index, entity),
        _ => None,
    }
}

/// The names of an entity, the fullest first, made alike, and each as the article writes it.
fn names(entity: &Entity) -> impl Iterator<Item = (String, &str)> {
    std::iter::once(&entity.name).chain(&entity.aliases).map(|name| (fold(name), name.as_str()))
}
