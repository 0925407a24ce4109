//! People: a name alone never makes someone known. What the article calls the person, and where, must go with the entry; where it
//! says otherwise — a nurse of a politician's name, an age that does not fit, words of someone long dead — there is no link.

use super::context::{Context, references};
use super::words::{self, PEOPLE};
use super::{Link, names};
use crate::entities::{Entity, Form};
use crate::knowledge::Entry;
use crate::knowledge::column::person as column;
use crate::knowledge::table::Kind;
use crate::span::Span;

/// The country that a nationality is of.
pub fn group<'k>(context: &Context<'_, 'k>, entity: &Entity) -> Option<Link<'k>> {
    let (folded, name) = names(entity).next()?;
    let said = |entry: &Entry| context.named_share(*entry) + context.share(entry.country());
    let mut found: Vec<Entry> =
        context.knowledge.named(&folded).filter(|entry| entry.is_demonym(&folded)).collect();
    found.sort_by(|a, b| said(b).total_cmp(&said(a)));
    let entry = *found.first()?;
    // Two countries share "Congolese"; what else the article names tells which.
    let apart = found.get(1).is_none_or(|second| said(&entry) > 1.5 * said(second));
    let reason = format!("“{name}” is the word for its people and things");
    apart.then_some(Link { entry, certain: true, reason })
}

/// The person that an entity is.
pub fn person<'k>(context: &Context<'_, 'k>, index: usize, entity: &Entity) -> Option<Link<'k>> {
    let mut links: Vec<(u8, Link)> = Vec::new();
    for (folded, _) in names(entity) {
        for entry in context.knowledge.named(&folded).filter(|entry| entry.kind == Kind::Person) {
            if links.iter().all(|(_, link)| link.entry != entry) {
                links.extend(judged(context, index, entity, entry, !folded.contains(' ')));
            }
        }
    }
    links.sort_by_key(|(strength, _)| std::cmp::Reverse(*strength));
    let second = links.get(1).map(|(strength, _)| *strength);
    let (strength, link) = links.into_iter().next()?;
    (second != Some(strength)).then_some(link)
}

/// What speaks for an entry, 0 to 3; `None` where something speaks against it.
fn judged<'k>(
    context: &Context<'_, 'k>,
    index: usize,
    entity: &Entity,
    entry: Entry<'k>,
    single: bool,
) -> Option<(u8, Link<'k>)> {
    let said = said_of(context, entity);
    let age = ages(context, entity).map(|age| age_fits(context, entry, age));
    if age == Some(Some(false)) || speaks_from_the_grave(context, index, entry) {
        return None;
    }
    let descriptor = lower_words(entry.field(column::DESCRIPTOR));
    let kind = entry.field(column::KIND);
    let told: Vec<&String> = said.iter().filter(|word| words::any(PEOPLE, word)).collect();
    let fits = |word: &&&String| words::has(PEOPLE, kind, word) || descriptor.contains(word);
    let agrees = told.iter().filter(fits).count();
    if agrees == 0 && !told.is_empty() {
        return None;
    }
    let countries = countries_said(context, entity);
    let code = entry.country();
    if !countries.is_empty() && !code.is_empty() && !countries.contains(&code) {
        return None;
    }
    let at_home = !code.is_empty() && (countries.contains(&code) || context.share(code) > 0.0);
    let exact = told.iter().any(|word| descriptor.contains(word));
    let place = at_home || code.is_empty();
    let certain = agrees > 0 && (place || exact && entry.field(column::COMMON).is_empty())
        || age == Some(Some(true)) && place && entry.field(column::COMMON).is_empty();
    if single && !certain {
        return None;
    }
    let strength = u8::from(agrees > 0) * 2 + u8::from(at_home) + u8::from(exact);
    let reason = match () {
        () if certain && agrees > 0 && at_home => "the name, the office or occupation and the country agree",
        () if certain && agrees > 0 => "the name and the office or occupation agree",
        () if certain => "the name, the age and the country agree",
        () if at_home => "the same name, and the article names the country; what the person does is not said",
        () => "the same name; nothing in the article confirms it",
    };
    Some((strength, Link { entry, certain, reason: reason.to_owned() }))
}

/// The words that the article uses for the person: roles, descriptions, titles; in small letters.
fn said_of(context: &Context, entity: &Entity) -> Vec<String> {
    let text = context.document.text;
    let roles = entity.roles.iter().take(50).map(|role| role.span.of(text));
    let nominals = entity.references.iter().filter(|reference| reference.form == Form::Nominal).take(50);
    let nominals = nominals.map(|reference| reference.span.of(text));
    let titles = references(entity).map(|reference| title_before(context, reference.span));
    roles.chain(nominals).chain(titles).flat_map(lower_words).collect()
}

/// The title or description right before a name: "the former German chancellor"; nothing from the clause before it.
fn title_before<'a>(context: &Context<'a, '_>, span: Span) -> &'a str {
    let words = context.before(span, 5);
    let belongs = |word: &str| {
        word.starts_with(char::is_uppercase)
            || words::any(PEOPLE, &word.to_lowercase())
            || BEFORE_TITLES.contains(&word)
    };
    let mut start = words.len();
    for word in words.split_whitespace().rev().take_while(|word| belongs(word)) {
        // The pieces of a split lie in the text that was split.
        start = word.as_ptr() as usize - words.as_ptr() as usize;
    }
    words.get(start..).unwrap_or("")
}

/// Words of a title that say no more than when or what rank.
const BEFORE_TITLES: &[&str] = &[
    "former", "prime", "vice", "acting", "interim", "deputy", "late", "then", "foreign", "defence",
    "defense", "finance", "chief",
];

fn lower_words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// The countries that the article's words for the person name.
fn countries_said<'k>(context: &Context<'_, 'k>, entity: &Entity) -> Vec<&'k str> {
    let text = context.document.text;
    let roles = entity.roles.iter().take(50).map(|role| role.span.of(text));
    let titles = references(entity).map(|reference| title_before(context, reference.span));
    roles.chain(titles).flat_map(|words| context.countries_in(words)).collect()
}

/// The age that stands after a name: "Ana Souza, 42, …".
fn ages(context: &Context, entity: &Entity) -> Option<i16> {
    references(entity).find_map(|reference| {
        let rest = context.after(reference.span).strip_prefix(", ")?;
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        let after = rest.get(digits.len()..)?;
        let age: i16 = digits.parse().ok().filter(|age| (10..=115).contains(age))?;
        after.starts_with([',', '.', ';']).then_some(age)
    })
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
