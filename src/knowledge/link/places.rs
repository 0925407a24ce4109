//! Places: a name many places have means the one that the article's other names, or the words after a comma,
//! point at; else the one that is by far the largest.

use super::Match;
use super::context::Context;
use super::matched::references;
use crate::entity::{Entity, Reference};
use crate::knowledge::column::{country, feature};
use crate::knowledge::entry::Entry;
use crate::knowledge::fold::fold;
use crate::knowledge::link::matched::names;
use crate::knowledge::table::Kind;
use crate::mention::MentionKind;
use crate::order;

/// How much a country that the article is about counts, in powers of ten of population.
const CONTEXT: f32 = 2.5;
/// How far the best must lead to be meant at all, and to be meant for sure.
const LEAD: f32 = 0.3;
const SURE_LEAD: f32 = 0.8;

/// The prior of a city that is known beyond its country: of a quarter of a million people.
const METROPOLIS: f32 = 5.4;

/// The place that an entity is.
pub fn place<'k>(context: &Context<'_, 'k>, entity: &Entity) -> Option<Match<'k>> {
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
    // "… in Lyon, Ontario, …", but not "After talks in Moscow, China said".
    let is_closed = |reference: &Reference| {
        let region = context.after_comma(reference.span).filter(|region| is_region(context, region));
        let end = region.and_then(|region| {
            references(region).map(|other| other.span).find(|other| other.start > reference.span.end)
        });
        end.is_some_and(|span| {
            context.after(span).trim_end().is_empty() || context.after(span).starts_with([',', '.', ';', ')'])
        })
    };
    if !within.is_empty() && found.iter().any(|entry| !matches!(entry.kind, Kind::Country | Kind::Feature)) {
        if let Some(link) = qualified(context, &found, &within) {
            return Some(link);
        }
        // "Paris, Texas" is not the capital of France, and where Texas has no such place, none that is known.
        if after.iter().any(|entity| is_state(context, entity)) || references(entity).any(is_closed) {
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

/// Whether a place is a country or a region, and no city.
fn is_region(context: &Context, entity: &Entity) -> bool {
    let outer = |entry: &Entry| matches!(entry.kind, Kind::Country | Kind::Region);
    names(entity).any(|(folded, _)| {
        let found: Vec<Entry> = context.knowledge.named(&folded).filter(|entry| entry.is_place()).collect();
        found.iter().any(outer) && !found.iter().any(|entry| entry.is_city())
    })
}

/// Whether a place is a state or province that stands after the names of its towns, as American, Australian
/// and Canadian ones do.
fn is_state(context: &Context, entity: &Entity) -> bool {
    let state = |entry: Entry| entry.kind == Kind::Region && matches!(entry.country(), "au" | "ca" | "us");
    names(entity).any(|(folded, _)| context.knowledge.named(&folded).any(state))
}

/// The largest of the places that lie in what stands after the comma.
fn qualified<'k>(context: &Context<'_, 'k>, found: &[Entry<'k>], within: &[String]) -> Option<Match<'k>> {
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
    let reason = "the article says which one after a comma".to_owned();
    Some(Match { entry: *entry, certain: true, reason })
}

/// How likely a place is meant by its name alone: a power of ten of people.
fn prior(entry: Entry) -> f32 {
    let people = (entry.population().unwrap_or(0).max(1_000) as f32).log10();
    match entry.kind {
        Kind::Country => people + 1.5,
        Kind::Region => people - 0.7,
        Kind::City | Kind::Town => people + if entry.is_capital() { 0.6 } else { 0.0 },
        Kind::County => 4.5,
        Kind::Feature | Kind::Organisation | Kind::Person | Kind::Thing => 6.0,
    }
}

/// Whether two countries have the same first language.
fn share_language(context: &Context, one: &str, other: &str) -> bool {
    let language = |code: &str| context.knowledge.country(code)?.list(country::LANGUAGES).next();
    language(one).is_some() && language(one) == language(other)
}

fn score(context: &Context, entity: &Entity, entry: Entry) -> f32 {
    let share = entry.countries().map(|code| context.home.share(code)).fold(0.0, f32::max);
    // A country's own mention is part of what the article has of it.
    let share = if entry.kind == Kind::Country { share * 0.6 } else { share };
    let kind = match (entity.kind, entry.kind) {
        (MentionKind::Loc | MentionKind::Fac, Kind::Feature) => 2.0,
        (MentionKind::Gpe, Kind::Feature) => -0.5,
        _ => 0.0,
    };
    let near = if context.home.is_near(entry) { 1.0 } else { 0.0 };
    prior(entry) + CONTEXT * share + kind + near
}

/// Whether a place takes in another of its name, so that a reader means the larger: Hong Kong its city, the
/// Gaza Strip the governorate and the town.
fn takes_in(outer: Entry, inner: Entry) -> bool {
    let shared = inner.countries().any(|code| outer.countries().any(|other| other == code));
    match (outer.kind, inner.kind) {
        (Kind::Country, Kind::Country) => false,
        (Kind::Country, _) => shared,
        (Kind::Feature, Kind::Region) => shared || outer.countries().next().is_none(),
        (Kind::Feature, Kind::City) => shared && outer.field(feature::KIND).ends_with("territory"),
        _ => false,
    }
}

fn best<'k>(context: &Context<'_, 'k>, entity: &Entity, found: &[Entry<'k>]) -> Option<Match<'k>> {
    // A city and the region around it that bears its name are one for the reader: the city.
    let around = |entry: &&Entry| {
        entry.kind != Kind::Region || !found.iter().any(|other| other.region_row() == Some(entry.row))
    };
    let whole = |entry: &&Entry| {
        !matches!(entity.kind, MentionKind::Gpe | MentionKind::Loc)
            || !found.iter().any(|other| takes_in(*other, **entry))
    };
    let mut scored: Vec<(f32, Entry)> = found
        .iter()
        .filter(around)
        .filter(whole)
        .map(|entry| (score(context, entity, *entry), *entry))
        .collect();
    order::by(&mut scored, |(score, _)| order::falling(*score));
    let (first, entry) = *scored.first()?;
    let lead = scored.get(1).map_or(f32::INFINITY, |(second, _)| first - second);
    let about = entry.countries().any(|code| context.home.share(code) > 0.0);
    let alone = if lead == f32::INFINITY { 5.0 } else { 6.0 };
    let known_alone = prior(entry) >= alone || entry.kind == Kind::Country;
    if lead < LEAD {
        return None;
    }
    // Settlers took the names of their towns with them: a smaller town that shares its language with the
    // country of the article is more likely one that is not known.
    let foreign = context.home.main().filter(|_| !about && entry.is_city() && prior(entry) < METROPOLIS);
    if foreign.is_some_and(|code| share_language(context, code, entry.country())) {
        return None;
    }
    // "Officials in Washington": the capital, and not the state, of which the article names nothing.
    let is_region = |(_, other): &(f32, Entry)| {
        other.kind == Kind::Region && other.country() == entry.country() && !context.home.is_near(*other)
    };
    let third = scored.get(2).map_or(f32::INFINITY, |(third, _)| first - third);
    let capital = entry.is_capital() && third >= SURE_LEAD && scored.get(1).is_some_and(is_region);
    let certain = (lead >= SURE_LEAD || capital) && (about || known_alone);
    let reason = match () {
        () if entry.kind == Kind::Country => "it is the name of this country",
        () if lead == f32::INFINITY && certain => "it is the only known place of this name",
        () if about => "it lies in a country that the article names",
        () if certain => "it is by far the largest place of this name",
        () => "the name is the same, though nothing in the article confirms it",
    };
    Some(Match { entry, certain, reason: reason.to_owned() })
}
