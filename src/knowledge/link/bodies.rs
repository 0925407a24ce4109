//! What an article says around the names of an organisation, and who owns these names.

use super::context::Context;
use super::matched::{names, references};
use crate::entity::{Entity, Reference};
use crate::knowledge::column::organisation as column;
use crate::knowledge::entry::Entry;
use crate::knowledge::fold::fold;
use crate::knowledge::table::Kind;
use crate::lexicon::legal_forms::is_legal_form;
use crate::lexicon::uses::Uses;
use crate::span::Span;

/// An organisation as the article has it.
pub struct Body<'k> {
    /// The countries beside its names and in its roles.
    pub beside: Vec<&'k str>,
    /// What the article calls it: "club", "newspaper"; in lower case.
    pub told: Vec<String>,
    /// Whether it is credited with a report: "ACCRA (AFP) —", "told AFP".
    pub is_credited: bool,
}

/// An entry that has a name of it.
pub struct Owner<'k> {
    pub entry: Entry<'k>,
    /// The name, made alike.
    pub name: String,
    /// Whether the article writes it in capitals only.
    pub is_acronym: bool,
    /// Whether it is the fullest name that the article has.
    pub is_fullest: bool,
    /// The countries at the head of the name that were left out to find it: "U.S. Justice Department".
    pub head: Vec<&'k str>,
}

impl Owner<'_> {
    /// Whether the name has several words.
    pub fn is_full(&self) -> bool {
        !self.is_acronym && self.name.contains(' ')
    }
}

impl<'k> Body<'k> {
    /// Reads the words around its names, and its roles.
    pub fn new(context: &Context<'_, 'k>, entity: &Entity) -> Body<'k> {
        let roles = || entity.roles.iter().take(50).map(|role| role.span.of(context.document.text));
        let calling = |word: &String| Uses::of_bodies().is_calling(word);
        let mut beside = countries_beside(context, entity);
        beside.extend(roles().flat_map(|role| context.countries_in(role)));
        Body {
            beside,
            told: roles().flat_map(lower_words).filter(calling).collect(),
            is_credited: references(entity).any(|reference| is_credit(context, reference.span)),
        }
    }
}

/// The owners of each of its names, the fullest first; names that nobody owns are left out.
pub fn owners<'k>(context: &Context<'_, 'k>, entity: &Entity, body: &Body<'k>) -> Vec<Vec<Owner<'k>>> {
    let home = body.beside.first().copied().or_else(|| context.home.far_ahead());
    let home = home.filter(|home| body.beside.iter().all(|code| code == home));
    let mut all = Vec::new();
    for (position, (folded, written)) in names(entity).enumerate() {
        let is_acronym = written.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
        let at_home = if is_acronym { None } else { home.and_then(|home| at_home(context, home, &folded)) };
        let (name, head, found) = bodies_named(context, entity, folded, written);
        let is_fullest = position == 0;
        let long = context.acronyms.iter().find(|acronym| acronym.short == written);
        let is_same = |entry: &Entry| {
            (is_fullest || goes_with(context, entity, *entry))
                && long.is_none_or(|acronym| shares_words(*entry, &acronym.long))
                && (is_acronym || written.chars().count() > SPELLED || !is_short(*entry, &name))
                && !(is_acronym
                    && written.len() <= LETTERS
                    && !body.beside.contains(&entry.country())
                    && is_word(*entry, &name))
        };
        let owner = |entry| Owner { entry, name: name.clone(), is_acronym, is_fullest, head: head.clone() };
        let mut found: Vec<Owner> = found.into_iter().filter(is_same).map(owner).collect();
        if let Some((name, entry)) =
            at_home.filter(|(_, entry)| found.iter().all(|owner| owner.entry != *entry))
        {
            found.push(Owner { entry, name, is_acronym, is_fullest, head: Vec::new() });
        }
        if !found.is_empty() {
            all.push(found);
        }
    }
    all
}

/// The body of the state that an article is about whose name has a word for this state before a name: in an
/// article about Egypt, "Egyptian Health Ministry" for "Health Ministry".
fn at_home<'k>(context: &Context<'_, 'k>, home: &str, name: &str) -> Option<(String, Entry<'k>)> {
    context.knowledge.country(home)?.names().take(8).find_map(|word| {
        let full = format!("{word} {name}");
        let full = fold(&full);
        let found = context.named(&full, Kind::Organisation);
        let entry = found.into_iter().find(|entry| entry.is_of_state() && entry.country() == home)?;
        Some((full, entry))
    })
}

/// The bodies of a name; where there are none, those of the name without a company's form at its end, or
/// without a country at its head.
fn bodies_named<'k>(
    context: &Context<'_, 'k>,
    entity: &Entity,
    folded: String,
    written: &str,
) -> (String, Vec<&'k str>, Vec<Entry<'k>>) {
    let bodies = |name: &str| context.named(name, Kind::Organisation);
    let found = bodies(&folded);
    if !found.is_empty() {
        return (folded, Vec::new(), found);
    }
    for other in other_forms(context, entity, &folded) {
        let found = bodies(&other);
        if !found.is_empty() {
            return (other, Vec::new(), found);
        }
    }
    if let Some(stem) = without_form(&folded) {
        let found: Vec<Entry> =
            bodies(stem).into_iter().filter(|entry| entry.field(column::KIND) == "company").collect();
        if !found.is_empty() {
            return (stem.to_owned(), Vec::new(), found);
        }
    }
    for length in (1..=2).rev() {
        let mut words = written.splitn(length + 1, ' ');
        let first: Vec<&str> = words.by_ref().take(length).collect();
        let head = context.countries_in(&first.join(" "));
        let (Some(rest), false) = (words.next(), head.is_empty()) else { continue };
        let rest = fold(rest);
        let found: Vec<Entry> =
            bodies(&rest).into_iter().filter(|entry| head.contains(&entry.country())).collect();
        if !found.is_empty() {
            return (rest, head, found);
        }
    }
    (folded, Vec::new(), Vec::new())
}

/// "ministry of health" of "health ministry" and the other way round; an organ of the United Nations with
/// their name, where the article has that, too: "Security Council".
fn other_forms(context: &Context, entity: &Entity, folded: &str) -> Vec<String> {
    let mut forms = Vec::new();
    for head in ["ministry", "department"] {
        let before = folded.strip_suffix(head).map(|rest| format!("{head} of {}", rest.trim_end()));
        let behind = folded.strip_prefix(head).and_then(|rest| rest.strip_prefix(" of "));
        forms.extend(before.filter(|form| !form.ends_with(' ')));
        forms.extend(behind.map(|rest| format!("{} {head}", rest.strip_prefix("the ").unwrap_or(rest))));
    }
    // Not "Russia's Security Council", "its Human Rights Council".
    let is_own = |reference: &Reference| {
        let word = context.before(reference.span, 1);
        word == "its" || word.ends_with("'s") || word.ends_with("’s")
    };
    let has_parent = || ["united nations", "un"].iter().any(|name| context.names.contains(*name));
    if folded.contains(' ') && has_parent() && !references(entity).any(is_own) {
        forms.push(format!("united nations {folded}"));
    }
    forms
}

/// Whether a word at the end of a company's name says no more than what form it has.
fn says_form(word: &str) -> bool {
    is_legal_form(word) || matches!(word, "group" | "holding" | "holdings" | "technologies")
}

/// The name without a company's form: "Huawei" of "Huawei Technologies Co".
fn without_form(folded: &str) -> Option<&str> {
    let mut stem = folded;
    while let Some((rest, _)) = stem.rsplit_once(' ').filter(|(_, last)| says_form(last)) {
        stem = rest;
    }
    (stem.len() < folded.len()).then_some(stem)
}

/// The most letters of a word that may be short for something else when it is written in capitals.
const LETTERS: usize = 5;

/// The most letters of a word that is no short form when it is not written in capitals: a game of "Uno",
/// but "Nato".
const SPELLED: usize = 3;

/// Whether the table has this name in capitals only: "UNO".
fn is_short(entry: Entry, name: &str) -> bool {
    !entry.list(column::NAMES).any(|own| fold(own) == name && own.contains(char::is_lowercase))
}

/// Whether a name in capitals is no short form in the table: "Ares" for "ARES".
fn is_word(entry: Entry, name: &str) -> bool {
    !entry.list(column::NAMES).any(|own| fold(own) == name && !own.contains(char::is_lowercase))
}

/// Whether half of the words that a short form stands for are in names of an entry: of "Compact with Africa
/// (CWA)" none are in those of a union of that short form.
fn shares_words(entry: Entry, long: &str) -> bool {
    let names: String = entry.list(column::NAMES).map(|name| fold(name) + " ").collect();
    let long = fold(long);
    let words = || long.split(' ').filter(|word| word.len() > 3);
    words().filter(|word| names.contains(*word)).count() * 2 >= words().count()
}

/// Whether the fullest name of an entity can be an entry's, of which it has another name: "Senate Leadership
/// Fund" is no senate, though the article says "Senate" too.
fn goes_with(context: &Context, entity: &Entity, entry: Entry) -> bool {
    let full = fold(&entity.name);
    if !full.contains(' ') {
        return true;
    }
    let own: Vec<String> = entry.list(column::NAMES).map(fold).collect();
    let country = context.knowledge.country(entry.country());
    let country: Vec<String> = country.iter().flat_map(|country| country.names()).map(fold).collect();
    full.split(' ').all(|word| {
        let has = |names: &[String]| names.iter().any(|name| name.split(' ').any(|part| part == word));
        says_form(word) || matches!(word, "of" | "the" | "and" | "for") || has(&own) || has(&country)
    })
}

/// Whether a name stands where a news agency is credited: between brackets behind a dateline or at the end of
/// a line, or behind "told".
fn is_credit(context: &Context, span: Span) -> bool {
    let before = context.document.text.get(..span.start as usize).unwrap_or("");
    let rest = context.after(span).strip_prefix(')').map(str::trim_start);
    let closes = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['—', '–', '-']));
    closes && before.ends_with('(') || before.ends_with(" told ")
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

fn lower_words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}
