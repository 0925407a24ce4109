//! Organisations: by full name, or by an acronym that the article's country or full name confirms; of the many of one name
//! ("the Ministry of Defence") the one of the country beside it or of the article.

use super::context::{Context, references};
use super::words::{self, ORGANISATIONS};
use super::{Link, names};
use crate::entities::Entity;
use crate::knowledge::Entry;
use crate::knowledge::column::organisation as column;
use crate::knowledge::table::Kind;
use crate::mentions::lexicon::{Lexicon, flag};

/// The organisation that an entity is.
pub fn organisation<'k>(context: &Context<'_, 'k>, entity: &Entity) -> Option<Link<'k>> {
    let beside = countries_beside(context, entity);
    let mut scored: Vec<(i32, Link)> = Vec::new();
    for (position, (folded, name)) in names(entity).enumerate() {
        for entry in context.knowledge.named(&folded).filter(|entry| entry.kind == Kind::Organisation) {
            if scored.iter().all(|(_, link)| link.entry != entry) {
                scored.extend(judged(context, entity, entry, name, position == 0, &beside));
            }
        }
        if !scored.is_empty() {
            break;
        }
    }
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let second = scored.get(1).map(|(score, _)| *score);
    let (score, link) = scored.into_iter().next()?;
    (second != Some(score)).then_some(link)
}

fn judged<'k>(
    context: &Context<'_, 'k>,
    entity: &Entity,
    entry: Entry<'k>,
    name: &str,
    fullest: bool,
    beside: &[&'k str],
) -> Option<(i32, Link<'k>)> {
    let code = entry.country();
    let kind = entry.field(column::KIND);
    let said: Vec<String> =
        entity.roles.iter().flat_map(|role| role_words(role.span.of(context.document.text))).collect();
    let told: Vec<&String> = said.iter().filter(|word| words::any(ORGANISATIONS, word)).collect();
    let fits = told.iter().any(|word| words::has(ORGANISATIONS, kind, word));
    let descriptor = entry.field(column::DESCRIPTOR).to_lowercase();
    let described = told.iter().any(|word| descriptor.contains(word.as_str()));
    let private = told.iter().any(|word| words::has(ORGANISATIONS, "private", word));
    if private && !described {
        return None;
    }
    let home = !code.is_empty() && context.share(code) > 0.0;
    let beside_it = !code.is_empty() && beside.contains(&code);
    let elsewhere = !code.is_empty() && !beside.is_empty() && !beside_it;
    let common = entry.field(column::COMMON) == "1";
    if common && !beside_it && (elsewhere || !home) {
        return None;
    }
    let acronym = name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let full = name.split_whitespace().count() > 1 && !acronym;
    let international = code.is_empty();
    let certain = match () {
        () if beside_it || fits || described => true,
        // "Apple growers": an ordinary word that is a name once may be just that word.
        () if !full && is_ordinary(name) && references(entity).nth(1).is_none() => false,
        () if elsewhere && !full => false,
        () if full => !common || home,
        () => home || international && (acronym || fullest),
    };
    let share = (context.share(code) * 10.0) as i32;
    let score =
        share + 20 * i32::from(beside_it) + 5 * i32::from(fits || described) + 3 * i32::from(international);
    let reason = match () {
        () if beside_it => "the name, and the country beside it",
        () if fits || described => "the name and what the article calls it agree",
        () if certain && home => "the name, and the article names its country",
        () if certain => "the name",
        () => "the same name; nothing in the article confirms it",
    };
    Some((score, Link { entry, certain, reason: reason.to_owned() }))
}

/// Whether a name is also a word of its own: "Apple", "Target".
fn is_ordinary(name: &str) -> bool {
    Lexicon::get().word(&name.to_lowercase(), false) & flag::ORDINARY != 0
}

fn role_words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// The countries in the words before and after the names: "Kenya's", "the French", "of Poland".
fn countries_beside<'k>(context: &Context<'_, 'k>, entity: &Entity) -> Vec<&'k str> {
    let mut found = Vec::new();
    for reference in references(entity).take(8) {
        let before = context.before(reference.span, 2);
        found.extend(context.countries_in(before));
        if let Some(rest) = context.after(reference.span).strip_prefix(" of ") {
            let rest = rest.strip_prefix("the ").unwrap_or(rest);
            let words: Vec<&str> = rest.split_whitespace().take(2).collect();
            found.extend(context.countries_in(&words.join(" ")));
        }
    }
    found
}
