//! Entities: which references belong together, what is known of them, and their roles.

use super::pairing::{Pairing, names};
use super::scores::{Scores, Tally};
use crate::articles::reading::{Entity, Reading, Role, touch};
use crate::evaluate::figures::{Counts, ratio};
use crate::evaluate::names::agreement;
use crate::jsonl_format::Range;
use byline::entity::Form;
use std::collections::{BTreeMap, BTreeSet};

/// Adds the layers of entities.
pub fn add(gold: &Reading, found: &Reading, pairing: &Pairing, scores: &mut Scores) {
    scores.add("names together (B³)", b_cubed(&clusters(gold), &clusters(found)));
    for (name, form) in [("pronouns", Form::Pronoun), ("descriptions", Form::Nominal)] {
        let own = references(gold, form, Some);
        let other = references(found, form, |entity| pairing.gold(entity));
        scores.add(name, agreement(&own, &other));
    }
    known(gold, found, pairing, scores);
    roles(gold, found, pairing, scores);
}

/// The entity of every name.
fn clusters(reading: &Reading) -> BTreeMap<Range, usize> {
    names(reading).into_iter().collect()
}

/// B³ over the names of the gold reading (Bagga and Baldwin, 1998): one that was not found has recall 0 and
/// no precision.
fn b_cubed(gold: &BTreeMap<Range, usize>, found: &BTreeMap<Range, usize>) -> Tally {
    let mut tally = Tally { gold: gold.len() as f64, ..Tally::default() };
    for (at, entity) in gold {
        let Some(group) = found.get(at) else { continue };
        let own = gold.values().filter(|other| *other == entity).count() as f64;
        let grouped = || gold.iter().filter(|(at, _)| found.get(*at) == Some(group));
        let all = grouped().count() as f64;
        let both = grouped().filter(|(_, other)| *other == entity).count() as f64;
        tally.found += 1.0;
        tally.found_right += ratio(both, all);
        tally.gold_right += ratio(both, own);
    }
    tally
}

/// References of a form with the gold entity they are of; without one, nothing can be right.
fn references(
    reading: &Reading,
    form: Form,
    gold: impl Fn(usize) -> Option<usize>,
) -> BTreeSet<(Range, Option<usize>)> {
    let each = reading.entities.iter().enumerate();
    each.flat_map(|(place, entity)| {
        let entity_is = gold(place);
        let references = entity.references.iter().filter(move |reference| reference.form == form);
        references.map(move |reference| (reference.at, entity_is))
    })
    .collect()
}

/// Entities that are publicly known: whether a link is there, and leads to something of that title.
fn known(gold: &Reading, found: &Reading, pairing: &Pairing, scores: &mut Scores) {
    let mut counts = Counts::default();
    for (place, entity) in gold.entities.iter().enumerate() {
        let other = pairing.found(place).and_then(|found_at| found.entities[found_at].known.as_ref());
        let right =
            entity.known.as_ref().is_some_and(|title| other.is_some_and(|name| same_title(title, name)));
        counts.add(Counts {
            right: right.into(),
            found: other.is_some().into(),
            gold: entity.known.is_some().into(),
        });
    }
    scores.add("known", counts);
}

/// Whether a title and a usual name are of one thing, as far as their words tell: "Memphis, Tennessee" and
/// "Memphis", "United Nations" and "the United Nations".
fn same_title(title: &str, name: &str) -> bool {
    let plain = |text: &str| {
        let text = text.split([',', '(']).next().unwrap_or(text).trim().to_lowercase();
        let text = text.strip_prefix("the ").unwrap_or(&text).to_owned();
        text.chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect::<String>()
    };
    plain(title) == plain(name)
}

/// Roles with their entity: exactly, and sharing a word; and the role that a card leads with.
fn roles(gold: &Reading, found: &Reading, pairing: &Pairing, scores: &mut Scores) {
    let own: Vec<(usize, Range)> = spans(&gold.entities).collect();
    let other: Vec<(Option<usize>, Range)> =
        spans(&found.entities).map(|(entity, at)| (pairing.gold(entity), at)).collect();
    let set = |roles: &[(Option<usize>, Range)]| roles.iter().copied().collect::<BTreeSet<_>>();
    let own_set: BTreeSet<_> = own.iter().map(|(entity, at)| (Some(*entity), *at)).collect();
    scores.add("roles", agreement(&own_set, &set(&other)));
    let meets =
        |(entity, at): (Option<usize>, Range)| own.iter().any(|(e, a)| Some(*e) == entity && touch(*a, at));
    let met = |(entity, at): (usize, Range)| other.iter().any(|(e, a)| *e == Some(entity) && touch(*a, at));
    scores.add(
        "roles, overlapping",
        Tally {
            found: other.len() as f64,
            found_right: other.iter().filter(|role| meets(**role)).count() as f64,
            gold: own.len() as f64,
            gold_right: own.iter().filter(|role| met(**role)).count() as f64,
        },
    );
    let (mut exact, mut near) = (Counts::default(), Counts::default());
    for (place, entity) in gold.entities.iter().enumerate() {
        let own = first(entity);
        let other = pairing.found(place).and_then(|found_at| first(&found.entities[found_at]));
        let both = own.zip(other);
        for (counts, right) in [
            (&mut exact, both.is_some_and(|(own, other)| own == other)),
            (&mut near, both.is_some_and(|(own, other)| touch(own, other))),
        ] {
            counts.add(Counts {
                right: right.into(),
                found: other.is_some().into(),
                gold: own.is_some().into(),
            });
        }
    }
    scores.add("first role", exact);
    scores.add("first role, overlapping", near);
}

fn spans(entities: &[Entity]) -> impl Iterator<Item = (usize, Range)> {
    let each = entities.iter().enumerate();
    each.flat_map(|(place, entity)| entity.roles.iter().map(move |role: &Role| (place, role.at)))
}

fn first(entity: &Entity) -> Option<Range> {
    entity.roles.iter().find(|role| role.first).map(|role| role.at)
}
