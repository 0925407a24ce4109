//! Organisations: by a name that says enough, or by a plain one or an acronym that something in the article
//! confirms. Most countries have a Ministry of Health: which one is meant the country beside it says, or that
//! the article is about one country more than about all others.

use super::Match;
use super::bodies::{Body, Owner, owners};
use super::context::Context;
use super::home::AHEAD;
use super::matched::{is_listed, references};
use crate::entity::Entity;
use crate::knowledge::column::organisation as column;
use crate::knowledge::entry::Entry;
use crate::knowledge::fold::fold;
use crate::lexicon::flag;
use crate::lexicon::uses::Uses;
use crate::order;

/// What speaks for an owner of a name.
struct Claim {
    score: i32,
    certain: bool,
    reason: &'static str,
}

/// The organisation that an entity is.
pub fn organisation<'k>(context: &Context<'_, 'k>, entity: &Entity) -> Option<Match<'k>> {
    let body = Body::new(context, entity);
    for owners in owners(context, entity, &body) {
        let case = |owner| Some((case(context, entity, &body, owner, &owners)?, owner));
        let mut found: Vec<(Claim, &Owner)> = owners.iter().filter_map(case).collect();
        order::by(&mut found, |(case, _)| u64::from(i32::MAX.abs_diff(case.score)));
        let second = found.get(1).map(|(case, _)| case.score);
        if let Some((case, owner)) = found.into_iter().next() {
            let link = Match { entry: owner.entry, certain: case.certain, reason: case.reason.to_owned() };
            return (second != Some(case.score)).then_some(link);
        }
    }
    None
}

/// What speaks for one owner of a name among all of them; `None` where something speaks against it, or too
/// little for it.
fn case<'k>(
    context: &Context<'_, 'k>,
    entity: &Entity,
    body: &Body<'k>,
    owner: &Owner<'k>,
    owners: &[Owner<'k>],
) -> Option<Claim> {
    let entry = owner.entry;
    let (code, kind) = (entry.country(), entry.field(column::KIND));
    let is_outlet = |owner: &Owner| owner.entry.field(column::KIND) == "news outlet";
    if body.is_credited && owners.iter().any(is_outlet) && !is_outlet(owner) {
        return None;
    }
    if kind == "legislature" && code == "us" && !entity.name.contains(' ') && !context.is_federal() {
        return None;
    }
    let descriptor = entry.field(column::DESCRIPTOR).to_lowercase();
    let is_described = body.told.iter().any(|word| descriptor.contains(word.as_str()));
    if !is_described && body.told.iter().any(|word| Uses::of_bodies().goes_with(word, "private")) {
        return None;
    }
    let fits = is_described || body.told.iter().any(|word| Uses::of_bodies().goes_with(word, kind));
    let is_beside = !code.is_empty() && (body.beside.contains(&code) || owner.head.contains(&code));
    let is_elsewhere = !code.is_empty() && !body.beside.is_empty() && !is_beside;
    let share = context.home.share(code);
    let (certain, reason) = match () {
        () if is_beside => (true, "the name and the country beside it agree"),
        () if body.is_credited && is_outlet(owner) => (true, "the article credits it with a report"),
        () if entry.is_plain(&owner.name) => plain(context, owner, owners, is_elsewhere)?,
        () if owner.is_acronym => acronym(context, owner, owners, fits, is_elsewhere)?,
        () if fits => (true, "the name and what the article calls it agree"),
        () => proper(context, entity, owner, is_elsewhere)?,
    };
    let points = [(is_beside, 20), (fits, 5), (code.is_empty(), 3)];
    let points: i32 = points.iter().filter(|(holds, _)| *holds).map(|(_, points)| points).sum();
    Some(Claim { score: (share * 10.0) as i32 + points, certain, reason })
}

/// A name that other countries have, too, with no country beside it.
fn plain(
    context: &Context,
    owner: &Owner,
    owners: &[Owner],
    is_elsewhere: bool,
) -> Option<(bool, &'static str)> {
    let entry = owner.entry;
    let share = context.home.share(entry.country());
    let is_famous = owners.len() == 1 && entry.is_well_known();
    if is_famous && !is_elsewhere && context.home.main().is_none() {
        return Some((true, "the name is well known, and the article names no country"));
    }
    if is_elsewhere || share <= 0.0 {
        return None;
    }
    if is_famous {
        return Some((true, "the name is well known, and the article names its country"));
    }
    let others = owners.iter().filter(|other| other.entry != entry);
    let second = others.map(|other| context.home.share(other.entry.country())).fold(0.0, f32::max);
    if share < AHEAD * second {
        return None;
    }
    if context.home.is_main(entry.country()) {
        return Some((true, "the name agrees, and the article is about its country"));
    }
    (!entry.is_of_state()).then_some((false, "the name is the same, and the article names its country"))
}

/// Kinds of bodies whose short names mean another one in the next country.
const LOCAL: [&str; 6] = ["court", "legislature", "ministry", "party", "union", "university"];

/// An acronym with no country beside it: several bodies share most of them.
fn acronym(
    context: &Context,
    owner: &Owner,
    owners: &[Owner],
    fits: bool,
    is_elsewhere: bool,
) -> Option<(bool, &'static str)> {
    let entry = owner.entry;
    // Many countries have a Public Accounts Committee (PAC).
    let full = |name: String| name.contains(' ') && context.names.contains(&name) && !entry.is_plain(&name);
    if entry.list(column::NAMES).map(fold).any(full) {
        return Some((true, "the article has its full name, too"));
    }
    let is_international = entry.country().is_empty();
    let is_home = |owner: &Owner| context.home.share(owner.entry.country()) > 0.0;
    let is_known_abroad = |entry: Entry| entry.is_well_known() && !LOCAL.contains(&entry.field(column::KIND));
    if is_elsewhere || !is_home(owner) && !is_international && !is_known_abroad(entry) {
        return None;
    }
    if fits {
        return Some((true, "the name and what the article calls it agree"));
    }
    let rivals = || owners.iter().filter(|other| other.entry != entry);
    if owners.len() > 1 {
        let is_known = |other: &Owner| other.entry.country().is_empty() || is_known_abroad(other.entry);
        let is_rival = |other: &Owner| is_home(other) || is_known(other);
        if context.home.is_main(entry.country()) && !rivals().any(is_home) {
            let reason = "the name agrees, and the article is about its country";
            return Some((!rivals().any(is_known), reason));
        }
        // Three letters are many bodies'.
        let is_likely = entry.is_well_known() || is_international && owner.name.len() > 3;
        if !is_likely || rivals().any(is_rival) {
            return None;
        }
    }
    Some((
        true,
        if is_home(owner) { "the name agrees, and the article names its country" } else { "the name agrees" },
    ))
}

/// A name of its own: "Bharatiya Janata Party", "Samsung".
fn proper(
    context: &Context,
    entity: &Entity,
    owner: &Owner,
    is_elsewhere: bool,
) -> Option<(bool, &'static str)> {
    let entry = owner.entry;
    let is_home = context.home.share(entry.country()) > 0.0;
    // "the Rangers", "Saints": clubs of many countries are called so.
    let is_short = !owner.is_full() && fold(entry.name()) != owner.name;
    let is_club = entry.field(column::KIND) == "sports club";
    let is_ordinary = is_listed(&owner.name, flag::ORDINARY);
    if is_short && !is_home && (is_club || is_ordinary) {
        return None;
    }
    let certain = match () {
        // "Apple growers": an ordinary word that is a name once may be just that word.
        () if !owner.is_full() && is_ordinary && references(entity).nth(1).is_none() => false,
        () if owner.is_full() => true,
        () if is_elsewhere => false,
        () => is_home || entry.is_well_known() || entry.country().is_empty() && owner.is_fullest,
    };
    let reason = match () {
        () if certain && is_home => "the name agrees, and the article names its country",
        () if certain => "the name agrees",
        () => "the name is the same, though nothing in the article confirms it",
    };
    Some((certain, reason))
}
