//! People: a name alone rarely makes someone known. What the article calls the person, and where, must go
//! with the entry; where it says otherwise — a nurse of a politician's name, an age that does not fit, words
//! of someone long dead — there is no link.

use super::Match;
use super::bearers::{By, bearers};
use super::context::Context;
use super::matched::{is_listed, names};
use super::said::{Said, ages, lower_words, parts};
use crate::entity::Entity;
use crate::knowledge::column::person as column;
use crate::knowledge::entry::Entry;
use crate::knowledge::fold::fold;
use crate::lexicon::flag;
use crate::lexicon::uses::Uses;
use crate::order;

/// How much of an article must be about a country before it is home to the people known there whom it does
/// not introduce.
const HOME: f32 = 0.5;

/// Territories whose politicians are in articles about the United States, by their codes.
const OF_US: [&str; 5] = ["as", "gu", "mp", "pr", "vi"];

/// The country that a nationality is of.
pub fn group<'k>(context: &Context<'_, 'k>, entity: &Entity) -> Option<Match<'k>> {
    let (folded, name) = names(entity).next()?;
    let said = |entry: &Entry| context.home.named_share(*entry) + context.home.share(entry.country());
    let mut found: Vec<Entry> =
        context.knowledge.named(&folded).filter(|entry| entry.is_demonym(&folded)).collect();
    order::by(&mut found, |entry| order::falling(said(entry)));
    let entry = *found.first()?;
    // Two countries share "Congolese"; what else the article names tells which.
    let apart = found.get(1).is_none_or(|second| said(&entry) > 1.5 * said(second));
    let reason = format!("“{name}” is the word for its people and things");
    apart.then_some(Match { entry, certain: true, reason })
}

/// The person that an entity is.
pub fn person<'k>(context: &Context<'_, 'k>, index: usize, entity: &Entity) -> Option<Match<'k>> {
    let said = Said::new(context, entity);
    let is_alone = !entity.name.contains(' ');
    let mut cases: Vec<(u8, Match)> = Vec::new();
    for (folded, written) in names(entity) {
        let bearers = bearers(context, &folded, written, is_alone);
        // A part of a longer name says less than the whole, which nobody known has.
        for (entry, by) in bearers.into_iter().filter(|(_, by)| is_alone || *by == By::Name) {
            if cases.iter().all(|(_, link)| link.entry != entry) {
                cases.extend(case(context, index, entity, &said, entry, by));
            }
        }
    }
    order::by(&mut cases, |(strength, _)| u64::from(u8::MAX - strength));
    let second = cases.get(1).map(|(strength, _)| *strength);
    let (strength, mut link) = cases.into_iter().next()?;
    let is_unchecked = link.entry.is_unchecked();
    link.certain &= !is_unchecked;
    (second != Some(strength) && !(is_unchecked && is_alone)).then_some(link)
}

/// What speaks for an entry, 0 to 5; `None` where something speaks against it, or too little for it.
fn case<'k>(
    context: &Context<'_, 'k>,
    index: usize,
    entity: &Entity,
    said: &Said<'k>,
    entry: Entry<'k>,
    by: By,
) -> Option<(u8, Match<'k>)> {
    let age = ages(context, entity).map(|age| age_fits(context, entry, age));
    if age == Some(Some(false)) || speaks_from_the_grave(context, index, entry) {
        return None;
    }
    let descriptor = lower_words(entry.field(column::DESCRIPTOR));
    let kind = entry.field(column::KIND);
    let goes = |word: &String| Uses::of_people().goes_with(word, kind);
    let agrees = said.callings.iter().any(|word| goes(word) || descriptor.contains(word));
    let is_public = PUBLIC.contains(&kind);
    let contradicts = |word: &String| {
        let near = is_public && PUBLIC.iter().any(|kind| Uses::of_people().goes_with(word, kind));
        !near && !Uses::of_people().goes_with(word, VAGUE) && !goes(word)
    };
    if !agrees && said.callings.iter().any(contradicts) {
        return None;
    }
    let code = entry.country();
    if !said.countries.is_empty() && !code.is_empty() && !said.countries.contains(&code) {
        return None;
    }
    let share = context.home.share_but_for(index, code).max(match OF_US.contains(&code) {
        true => context.home.share_but_for(index, "us"),
        false => 0.0,
    });
    let is_home = !code.is_empty() && (said.countries.contains(&code) || share > 0.0);
    let is_placed = is_home || code.is_empty();
    let is_common = !entry.field(column::COMMON).is_empty();
    let is_exact = said.callings.iter().any(|word| descriptor.contains(word));
    let is_marked = is_marked(context, said, entry.field(column::DESCRIPTOR));
    let has_age = age == Some(Some(true));
    let strength = u8::from(agrees) * 2 + u8::from(is_home) + u8::from(is_exact);
    if by == By::Surname && said.titles.is_empty() && is_of_history(context, entry) {
        let certain = agrees || is_home;
        let reason = "nobody of this surname is better known, and history calls them by it alone".to_owned();
        return Some((strength, Match { entry, certain, reason }));
    }
    if by == By::OneWord && is_of_legend(context, entry, entity) && (agrees || said.callings.is_empty()) {
        let reason = "nobody else is as well known by this one word".to_owned();
        return Some((strength, Match { entry, certain: false, reason }));
    }
    // A mayor whom the article calls prime minister may be another, or have come far since.
    let is_other_office =
        !is_exact && !entry.is_well_known() && said.offices.iter().any(|word| !descriptor.contains(word));
    let reason = match by {
        By::Name if agrees && is_home && !is_other_office => {
            "the name, the office or occupation and the country agree"
        }
        By::Name if agrees && (is_placed || is_exact && !is_common) && !is_other_office => {
            "the name and the office or occupation agree"
        }
        By::Name if is_marked && is_placed && !is_other_office => {
            "the name and what the person belongs to agree"
        }
        By::Name if has_age && is_placed && !is_common => "the name, the age and the country agree",
        By::Name if entry.is_well_known() && share >= HOME => {
            "the name is well known, and the article is about the country"
        }
        By::OneWord if is_exact && is_home => "the name, the office or occupation and the country agree",
        By::OneWord if agrees && is_home && is_public && !is_listed(entry.name(), flag::GIVEN) => {
            "the name, the office or occupation and the country agree"
        }
        By::Surname
            if share >= HOME
                && !said.is_woman
                && said.titles.iter().all(|title| descriptor.contains(title))
                && is_the_one(context, entry) =>
        {
            "nobody else of this surname is as well known in the country that the article is about"
        }
        By::Surname if is_home && said.titles.iter().any(|title| held(context, entry, title)) => {
            "the surname, the title and the country agree"
        }
        By::Name => return uncertain(entry, agrees, is_home, is_other_office, is_common),
        By::OneWord | By::Surname => return None,
    };
    Some((strength, Match { entry, certain: true, reason: reason.to_owned() }))
}

/// Whether someone is so long dead and so well known that articles name only the surname, which says nothing
/// else and is no frequent one: "Einstein".
fn is_of_history(context: &Context, entry: Entry) -> bool {
    let Some((_, surname)) = entry.name().rsplit_once(' ') else { return false };
    let folded = fold(surname);
    let is_other = is_listed(&folded, flag::GIVEN | flag::SURNAME | flag::ORDINARY);
    entry.is_well_known()
        && entry.number_in::<i16>(column::DIED).is_some_and(|died| died + LONG_DEAD < context.year)
        && entry.field(column::COMMON).is_empty()
        && !is_other
        && context.knowledge.surnamed(&folded).filter(|other| other.is_well_known()).count() == 1
}

/// Whether someone known by one word is dead or a figure of legend, and no living bearer of the word is at
/// home in the article: "Cleopatra", "Poseidon".
fn is_of_legend(context: &Context, entry: Entry, entity: &Entity) -> bool {
    let folded = fold(&entity.name);
    let died = |entry: Entry| entry.number_in::<i16>(column::DIED);
    let is_figure = entry.country().is_empty() && entry.number_in::<i16>(column::BORN).is_none();
    let lives = |other: Entry| died(other).is_none() && context.home.share(other.country()) > 0.0;
    entry.is_well_known()
        && died(entry).map_or(is_figure, |died| died < context.year)
        && !is_listed(&folded, flag::GIVEN | flag::ORDINARY)
        && !context.knowledge.surnamed(&folded).any(lives)
}

/// Years after which someone is of history.
const LONG_DEAD: i16 = 30;

/// Whether what the article says of someone has the name of what they belong to by the descriptor, which is
/// none of a country: "NBC" of "American NBC news anchor".
fn is_marked(context: &Context, said: &Said, descriptor: &str) -> bool {
    parts(descriptor).any(|word| {
        let lower = word.to_lowercase();
        word.starts_with(char::is_uppercase)
            && word.len() > 2
            && !SHARED.contains(&lower.as_str())
            && said.marks.contains(&lower)
            && context.countries_in(word).is_empty()
    })
}

/// Words of many names.
const SHARED: [&str; 13] = [
    "east", "house", "los", "national", "new", "north", "party", "san", "south", "state", "the", "united",
    "west",
];

/// Whether someone is the one politician of a surname whom everybody in a country knows, and the surname says
/// nothing else: articles name only these without their given names.
fn is_the_one(context: &Context, entry: Entry) -> bool {
    let Some((_, surname)) = entry.name().rsplit_once(' ') else { return false };
    let is_politician = |entry: &Entry| entry.field(column::KIND) == "politician";
    let is_rival =
        |other: &Entry| other.country() == entry.country() && is_politician(other) && other.is_well_known();
    let surname = fold(surname);
    let leads = |clause: &str| {
        let term = HEADS.iter().find_map(|office| clause.trim_start().strip_prefix(office));
        term.filter(|term| !term.starts_with(" of"))
            .and_then(began)
            .is_some_and(|year| year <= context.year + 1)
    };
    // A dog of that name is in no article about politics.
    context.home.has_known_of(entry.country())
        && entry.is_well_known()
        && is_politician(&entry)
        && entry.number_in::<i16>(column::DIED).is_none_or(|died| died >= context.year)
        && entry.field(column::COMMON).is_empty()
        && !is_listed(&surname, flag::GIVEN)
        && entry.field(column::DESCRIPTOR).split(';').any(leads)
        && context.knowledge.surnamed(&surname).filter(is_rival).count() == 1
}

/// Offices of those who lead a country.
const HEADS: [&str; 4] = ["chancellor", "president", "prime minister", "supreme leader"];

/// Kinds that one person often is in turn.
const PUBLIC: [&str; 2] = ["official", "politician"];

/// The use of words that fit some kinds of people and contradict none: "head", "manager".
const VAGUE: &str = "any";

/// An entry that an entity may be.
fn uncertain<'k>(
    entry: Entry<'k>,
    agrees: bool,
    is_home: bool,
    is_other_office: bool,
    is_common: bool,
) -> Option<(u8, Match<'k>)> {
    if !is_home && !entry.is_well_known() || is_common && !agrees && !entry.is_well_known() {
        return None;
    }
    let reason = match () {
        () if is_other_office => "the name agrees, but the article says it of another office",
        () if is_home => {
            "the name is the same and the article names the country, but not what the person does"
        }
        () => "the name is the same, though nothing in the article confirms it",
    };
    let strength = u8::from(agrees) * 2 + u8::from(is_home);
    Some((strength, Match { entry, certain: false, reason: reason.to_owned() }))
}

/// The first year of a clause.
fn began(clause: &str) -> Option<i16> {
    clause.split(|c: char| !c.is_ascii_digit()).find_map(|year| year.parse().ok())
}

/// Whether someone had held an office, with its years in the descriptor, and lived, when the article
/// appeared.
fn held(context: &Context, entry: Entry, office: &str) -> bool {
    let has = |clause: &str| lower_words(clause).iter().any(|word| word == office);
    let mut clauses = entry.field(column::DESCRIPTOR).split([';', ',']).filter(|clause| has(clause));
    let died: Option<i16> = entry.number_in(column::DIED);
    clauses.any(|clause| began(clause).is_some_and(|year| year <= context.year))
        && died.is_none_or(|died| died >= context.year)
}

/// Whether an age goes with the year of birth; `None` where that cannot be told.
fn age_fits(context: &Context, entry: Entry, age: i16) -> Option<bool> {
    let born: i16 = entry.number_in(column::BORN)?;
    let turned = born + age;
    if context.dated {
        return Some((turned - context.year).abs() <= 1);
    }
    // Undated articles are of our time; most are of these years.
    if (1995..=context.year).contains(&turned) { None } else { Some(false) }
}

/// Whether the article has someone speak who was dead when it appeared, and names no year of their life.
fn speaks_from_the_grave(context: &Context, index: usize, entry: Entry) -> bool {
    let Some(died) = entry.number_in::<i16>(column::DIED) else { return false };
    let born = entry.number_in::<i16>(column::BORN).unwrap_or(died - 100);
    context.speakers.contains(&index)
        && died + 1 < context.year
        && !context.years.iter().any(|year| (born..=died).contains(year))
}
