//! Places: a name many places have means the one that the article's other names, or the words after a comma, point at; else the one
//! that is by far the largest.

use super::context::{Context, references};
use super::{Link, names};
use crate::entities::Entity;
use crate::knowledge::table::Kind;
use crate::knowledge::{Entry, fold};
use crate::mentions::MentionKind;

/// How much a country that the article is about counts, in powers of ten of population.
const CONTEXT: f32 = 2.5;
/// How far the best must lead to be meant at all, and to be meant for sure.
const LEAD: f32 = 0.3;
const SURE_LEAD: f32 = 0.8;

/// The place that an entity is.
pub fn place<'k>(context: &Context<'_, 'k>, entity: &Entity) -> Option<Link<'k>> {
    if let Some((name, within)) = entity.name.split_once(", ") {
        let found = candidates(context, entity, &fold(name));
        return qualified(context, &found, &[fold(within)]);
    }
    let mut found = Vec::new();
    for (folded, _) in names(entity) {
        found = candidates(context, entity, &folded);
        if !found.is_empty() {
            break;
        }
    }
    let after: Vec<&Entity> =
        references(entity).filter_map(|reference| context.after_comma(reference.span)).collect();
    let mut within: Vec<String> =
        after.iter().flat_map(|entity| names(entity)).map(|(folded, _)| folded).collect();
    within
        .extend(references(entity).filter_map(|reference| abbreviation_after(context.after(reference.span))));
    if !within.is_empty() && found.iter().any(|entry| !matches!(entry.kind, Kind::Country | Kind::Feature)) {
        if let Some(link) = qualified(context, &found, &within) {
            return Some(link);
        }
        // "Paris, Texas" is not the capital of France, and where Texas has no such place, none that is known.
        if after.iter().any(|entity| is_state(context, entity)) {
            return None;
        }
    }
    best(context, entity, &found)
}

/// The places of a name that an entity of this kind can be.
fn candidates<'k>(context: &Context<'_, 'k>, entity: &Entity, folded: &str) -> Vec<Entry<'k>> {
    let fits = |entry: &Entry| {
        entry.is_place()
            && !entry.is_demonym(folded)
            && (entity.kind != MentionKind::Fac || entry.kind == Kind::Feature)
    };
    let mut found: Vec<Entry> = context.knowledge.named(folded).filter(fits).collect();
    for ending in
        [" province", " state", " region", " prefecture", " oblast", " governorate", " county", " city"]
    {
        if let Some(stem) = folded.strip_suffix(ending).filter(|_| found.is_empty()) {
            let city = ending == " city";
            let fits = |entry: &Entry| if city { entry.is_city() } else { entry.kind == Kind::Region } && fits(entry);
            found = context.knowledge.named(stem).filter(fits).collect();
        }
    }
    found
}

/// "Calif." and the like, which are not always taken for names.
fn abbreviation_after(after: &str) -> Option<String> {
    let rest = after.strip_prefix(", ")?;
    let word: &str = rest.split([' ', ',', ')', ';']).next()?;
    (word.len() >= 3 && word.ends_with('.') && word.starts_with(|c: char| c.is_ascii_uppercase()))
        .then(|| fold(word))
}

/// Whether a place is a state that stands after the names of its towns, as American ones do.
fn is_state(context: &Context, entity: &Entity) -> bool {
    let state = |entry: Entry| entry.kind == Kind::Region && entry.country() == "us";
    names(entity).any(|(folded, _)| context.knowledge.named(&folded).any(state))
}

/// The largest of the places that lie in what stands after the comma.
fn qualified<'k>(context: &Context<'_, 'k>, found: &[Entry<'k>], within: &[String]) -> Option<Link<'k>> {
    let lies_in = |entry: &&Entry| {
        within.iter().any(|name| {
            context.knowledge.named(name).any(|outer| match outer.kind {
                Kind::Country => {
                    outer.country() == entry.country()
                        && !outer.is_demonym(name)
                        && entry.kind != Kind::Country
                }
                Kind::Region => entry.region_row() == Some(outer.row),
                _ => false,
            })
        })
    };
    let entry = found.iter().filter(lies_in).max_by(|a, b| prior(**a).total_cmp(&prior(**b)))?;
    let reason = "the article says which one, after a comma".to_owned();
    Some(Link { entry: *entry, certain: true, reason })
}

/// How likely a place is meant by its name alone: a power of ten of people.
fn prior(entry: Entry) -> f32 {
    let people = (entry.population().unwrap_or(0).max(1_000) as f32).log10();
    match entry.kind {
        Kind::Country => people + 1.5,
        Kind::Region => people - 0.7,
        Kind::City | Kind::Town => people + if entry.is_capital() { 0.6 } else { 0.0 },
        Kind::County => 4.5,
        Kind::Feature | Kind::Organisation | Kind::Person => 6.0,
    }
}

fn score(context: &Context, entity: &Entity, entry: Entry) -> f32 {
    let share = entry.countries().map(|code| context.share(code)).fold(0.0, f32::max);
    // A country's own mention is part of what the article has of it.
    let share = if entry.kind == Kind::Country { share * 0.6 } else { share };
    let kind = match (entity.kind, entry.kind) {
        (MentionKind::Loc | MentionKind::Fac, Kind::Feature) => 2.0,
        (MentionKind::Gpe, Kind::Feature) => -0.5,
        _ => 0.0,
    };
    let near = if context.is_near(entry) { 1.0 } else { 0.0 };
    prior(entry) + CONTEXT * share + kind + near
}

fn best<'k>(context: &Context<'_, 'k>, entity: &Entity, found: &[Entry<'k>]) -> Option<Link<'k>> {
    // A city and the region around it that bears its name are one for the reader: the city.
    let around = |entry: &&Entry| {
        entry.kind != Kind::Region || !found.iter().any(|other| other.region_row() == Some(entry.row))
    };
    let mut scored: Vec<(f32, Entry)> =
        found.iter().filter(around).map(|entry| (score(context, entity, *entry), *entry)).collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (first, entry) = *scored.first()?;
    let lead = scored.get(1).map_or(f32::INFINITY, |(second, _)| first - second);
    let about = entry.countries().any(|code| context.share(code) > 0.0);
    let alone = if lead == f32::INFINITY { 5.0 } else { 6.0 };
    let known_alone = prior(entry) >= alone || entry.kind == Kind::Country;
    if lead < LEAD {
        return None;
    }
    let certain = lead >= SURE_LEAD && (about || known_alone);
    let reason = match () {
        () if entry.kind == Kind::Country => "the name of this country",
        () if lead == f32::INFINITY && certain => "the only place of this name that is known",
        () if about => "the one that lies in a country the article names",
        () if certain => "by far the largest place of this name",
        () => "a place of this name; nothing in the article confirms it",
    };
    Some(Link { entry, certain, reason: reason.to_owned() })
}
