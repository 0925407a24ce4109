//! The entry that an entity is, and the names to look for.

use crate::entity::{Entity, Form, Reference};
use crate::knowledge::entry::Entry;
use crate::knowledge::fold::fold;
use crate::lexicon::Lexicon;
use crate::lexicon::flag::Flags;

/// An entry that an entity is, and how surely.
pub struct Match<'k> {
    pub entry: Entry<'k>,
    pub certain: bool,
    pub reason: String,
}

/// The names of an entity, the fullest first, made alike, and each as the article writes it.
pub fn names(entity: &Entity) -> impl Iterator<Item = (String, &str)> {
    std::iter::once(&entity.name).chain(&entity.aliases).map(|name| (fold(name), name.as_str()))
}

/// Whether the lists of words have a whole name, made small, with one of the flags.
pub fn is_listed(name: &str, flags: Flags) -> bool {
    Lexicon::get().word(&name.to_lowercase(), false) & flags != 0
}

/// Where an entity is named; of the hero of a novel, the first times.
pub fn references(entity: &Entity) -> impl Iterator<Item = &Reference> {
    entity.references.iter().filter(|reference| reference.form == Form::Name).take(MOST)
}

/// How many references of an entity are looked at.
const MOST: usize = 50;
