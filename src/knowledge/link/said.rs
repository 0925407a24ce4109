//! What an article says of a person: what it calls them, of which countries, how old.

use super::context::Context;
use super::matched::references;
use crate::entity::{Entity, Form, Reference};
use crate::lexicon::uses::Uses;
use crate::span::Span;

/// What is said of a person.
pub struct Said<'k> {
    /// Words for what they do, in lower case: "senator", "striker".
    pub callings: Vec<String>,
    /// Those of them that are offices which one person has at a time.
    pub offices: Vec<String>,
    /// Those of them that stand before a name; "president" for "the Lind administration".
    pub titles: Vec<String>,
    /// The countries that these words name.
    pub countries: Vec<&'k str>,
}

impl<'k> Said<'k> {
    /// Reads roles, descriptions and titles.
    pub fn new(context: &Context<'_, 'k>, entity: &Entity) -> Said<'k> {
        let text = context.document.text;
        let roles = || entity.roles.iter().take(50).map(|role| role.span.of(text));
        let nominals = entity.references.iter().filter(|reference| reference.form == Form::Nominal).take(50);
        let titles: Vec<&str> =
            references(entity).map(|reference| title_before(context, reference.span)).collect();
        let calling = |word: &String| Uses::of_people().is_calling(word);
        let words = roles().chain(nominals.map(|reference| reference.span.of(text)));
        let words = words.chain(titles.iter().copied()).flat_map(lower_words);
        let callings: Vec<String> = words.filter(calling).collect();
        let mut before: Vec<String> =
            titles.iter().flat_map(|title| lower_words(title)).filter(calling).collect();
        let heads = |reference: &&Reference| context.after(reference.span).starts_with(" administration");
        before.extend(references(entity).find(heads).map(|_| "president".to_owned()));
        Said {
            offices: callings.iter().filter(|word| SINGLE.contains(&word.as_str())).cloned().collect(),
            titles: before,
            countries: roles()
                .chain(titles.iter().copied())
                .flat_map(|words| context.countries_in(words))
                .collect(),
            callings,
        }
    }
}

/// Offices that one person has at a time.
const SINGLE: [&str; 13] = [
    "chancellor",
    "emir",
    "emperor",
    "governor",
    "king",
    "mayor",
    "minister",
    "premier",
    "president",
    "queen",
    "secretary",
    "sultan",
    "taoiseach",
];

/// The words of a text in lower case.
pub fn lower_words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// The title or description right before a name: "the former German chancellor"; nothing from the clause
/// before it.
fn title_before<'a>(context: &Context<'a, '_>, span: Span) -> &'a str {
    let words = context.before(span, 5);
    let belongs = |word: &str| {
        word.starts_with(char::is_uppercase)
            || Uses::of_people().is_calling(&word.to_lowercase())
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

/// The age that stands after a name: "Ana Souza, 42, …".
pub fn ages(context: &Context, entity: &Entity) -> Option<i16> {
    references(entity).find_map(|reference| {
        let rest = context.after(reference.span).strip_prefix(", ")?;
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        let after = rest.get(digits.len()..)?;
        let age: i16 = digits.parse().ok().filter(|age| (10..=115).contains(age))?;
        after.starts_with([',', '.', ';']).then_some(age)
    })
}
