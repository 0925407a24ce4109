//! Relatives: "his wife, Michelle", of an article about Barack Obama, is known by his surname.

use super::Match;
use super::context::Context;
use super::said::parts;
use crate::entity::Entity;
use crate::knowledge::entry::Entry;
use crate::knowledge::fold::fold;
use crate::knowledge::table::Kind;

/// What relatives who may share a surname are called.
const RELATIVES: [&str; 14] = [
    "brother", "children", "daughter", "father", "husband", "kids", "mother", "parents", "siblings",
    "sister", "son", "spouse", "widow", "wife",
];

/// The one known person of a given name and the surname of somebody else in the article, of whom a role says
/// that it is a relative: "her son".
pub fn relative<'k>(context: &Context<'_, 'k>, entity: &Entity) -> Option<Match<'k>> {
    let text = context.document.text;
    let is_relative =
        |words: &str| parts(words).any(|word| RELATIVES.contains(&word.to_lowercase().as_str()));
    if entity.name.contains(' ') || !entity.roles.iter().any(|role| is_relative(role.span.of(text))) {
        return None;
    }
    let given = fold(&entity.name);
    let mut found: Vec<Entry> = Vec::new();
    for surname in &context.surnames {
        for entry in context.named(&format!("{given} {surname}"), Kind::Person) {
            if !found.contains(&entry) {
                found.push(entry);
            }
        }
    }
    let [entry] = found.as_slice() else { return None };
    let certain = entry.is_well_known() && context.home.share(entry.country()) > 0.0;
    let reason = "the article calls it a relative of somebody of this surname".to_owned();
    Some(Match { entry: *entry, certain, reason })
}
