//! Facilities, events, products, works, laws, languages and peoples: by the fullest name that the article
//! has. Titles of works are often ordinary words, and many towns have a Victoria Park, so that a name alone
//! is not always enough.

use super::Match;
use super::context::Context;
use super::matched::{is_listed, references};
use crate::entity::{Entity, Gender};
use crate::knowledge::column::thing as column;
use crate::knowledge::entry::Entry;
use crate::knowledge::fold::fold;
use crate::knowledge::table::Kind;
use crate::lexicon::flag;
use crate::mention::MentionKind;
use crate::order;

/// The thing that an entity is.
pub fn thing<'k>(context: &Context<'_, 'k>, entity: &Entity) -> Option<Match<'k>> {
    if entity.gender != Gender::Unknown {
        return None;
    }
    let folded = fold(&entity.name);
    let mut found = of_name(context, entity, &folded);
    if found.is_empty() && entity.kind == MentionKind::Event {
        found = without_edition(&folded).map(|name| of_name(context, entity, name)).unwrap_or_default();
        found.retain(|entry| recurs(*entry));
    }
    let share = |entry: &Entry| entry.countries().map(|code| context.home.share(code)).fold(0.0, f32::max);
    order::by(&mut found, |entry| order::falling(share(entry)));
    let (first, second) = (found.first()?, found.get(1));
    if second.is_some_and(|second| share(second) >= share(first)) {
        return None;
    }
    let (certain, reason) = case(context, entity, *first)?;
    Some(Match { entry: *first, certain, reason: reason.to_owned() })
}

/// The things of a name that an entity of this kind can be.
fn of_name<'k>(context: &Context<'_, 'k>, entity: &Entity, folded: &str) -> Vec<Entry<'k>> {
    let sorts = sorts(entity.kind);
    let mut found = context.named(folded, Kind::Thing);
    found.retain(|entry| sorts.contains(&entry.field(column::SORT)));
    found
}

/// What the tagger may take for an entity of a kind, its own sort first. It knows a dam by the name of its
/// town, and a festival by that of the body that holds it.
fn sorts(kind: MentionKind) -> &'static [&'static str] {
    match kind {
        MentionKind::Fac | MentionKind::Gpe | MentionKind::Loc => &["facility"],
        MentionKind::Org => &["facility", "event", "product"],
        MentionKind::Event => &["event"],
        MentionKind::Product => &["product", "work"],
        MentionKind::WorkOfArt => &["work", "product", "event"],
        MentionKind::Law => &["law"],
        MentionKind::Language => &["language"],
        MentionKind::Norp => &["people"],
        // "Pather Panchali", "Aditya-L1"
        MentionKind::Person => &["work", "product"],
        _ => &[],
    }
}

/// "fifa world cup" of "2022 fifa world cup" and "94th academy awards".
fn without_edition(folded: &str) -> Option<&str> {
    let counts = |word: &str| {
        let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    let (head, rest) = folded.split_once(' ')?;
    if counts(head) {
        return Some(rest);
    }
    let (rest, tail) = folded.rsplit_once(' ')?;
    counts(tail).then_some(rest)
}

/// Whether an event takes place again and again: "the 2021 war" is not the one of 1967, and the Games of one
/// year are not those of another.
fn recurs(entry: Entry) -> bool {
    RECURRING.contains(&entry.field(column::KIND)) && !entry.name().contains(|c: char| c.is_ascii_digit())
}

/// Kinds of events that do.
const RECURRING: [&str; 14] = [
    "art exhibition",
    "award",
    "contest",
    "fair",
    "fashion week",
    "festival",
    "games",
    "holiday",
    "observance",
    "parade",
    "race",
    "religious feast",
    "summit",
    "tournament",
];

/// Whether the one thing of its name is meant for sure, and why; `None` where too little speaks for it.
fn case(context: &Context, entity: &Entity, entry: Entry) -> Option<(bool, &'static str)> {
    let sort = entry.field(column::SORT);
    let is_own = sorts(entity.kind).first() == Some(&sort) && entity.kind != MentionKind::Person;
    let is_full = entity.name.contains(' ');
    let is_ordinary = is_listed(&entity.name, flag::ORDINARY);
    let is_home = entry.countries().any(|code| context.home.share(code) > 0.0);
    let is_called = is_called(context, entity, entry.field(column::KIND));
    let unconfirmed = (false, "the name is the same, though nothing in the article confirms it");
    match sort {
        _ if is_called && (is_home || is_full) => {
            Some((true, "the name and what the article calls it agree"))
        }
        "work" if names_maker(context, entry) => {
            Some((true, "the name agrees, and the article names who made it"))
        }
        "work" => (is_full && is_own).then_some(unconfirmed),
        _ if is_home && (is_full || is_own && !is_ordinary) => {
            Some((true, "the name agrees, and the article names its country"))
        }
        "facility" => (is_full && is_own).then_some(unconfirmed),
        "law" if entry.countries().next().is_some() => None,
        // "Golden Week" is Japan's, and in Ohio the week of early voting.
        _ if !is_home && is_elsewhere(context, entity, entry) => None,
        _ if is_own && !is_ordinary || is_full => Some((true, "the name agrees")),
        _ => None,
    }
}

/// Whether a thing of certain countries has a name of everyday words, in an article that is about others.
fn is_elsewhere(context: &Context, entity: &Entity, entry: Entry) -> bool {
    let everyday = |word: &str| is_listed(word, flag::ORDINARY | flag::FUNCTION | flag::DATE);
    let has_country = entry.countries().next().is_some();
    has_country && context.home.main().is_some() && entity.name.split(' ').all(everyday)
}

/// Whether the article calls it by the last word of its kind: in a role, or beside its name.
fn is_called(context: &Context, entity: &Entity, kind: &str) -> bool {
    let Some(word) = kind.split(' ').next_back().filter(|word| !word.is_empty()) else { return false };
    let says =
        |text: &str| text.split(|c: char| !c.is_alphanumeric()).any(|said| said.eq_ignore_ascii_case(word));
    let roles = || entity.roles.iter().take(50).any(|role| says(role.span.of(context.document.text)));
    let beside = || {
        references(entity).any(|reference| {
            let after = context.after(reference.span);
            let next = after.split_whitespace().next().unwrap_or("");
            says(context.before(reference.span, 2)) || says(next)
        })
    };
    roles() || beside()
}

/// Whether the article names whoever made a work: "novel by Chinua Achebe (1958)".
fn names_maker(context: &Context, entry: Entry) -> bool {
    let words = entry.field(column::DESCRIPTOR).split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| word.len() > 3 && word.starts_with(char::is_uppercase))
        .any(|word| context.last_words.contains(&fold(word)))
}
