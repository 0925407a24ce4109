//! What an article says of a person: what it calls them, of which countries, how old.

use super::context::Context;
use super::matched::references;
use crate::entity::{Entity, Form, Gender};
use crate::lexicon::genders::noun_gender;
use crate::lexicon::uses::Uses;
use crate::span::Span;

/// What is said of a person.
#[derive(Default)]
pub struct Said<'k> {
    /// Words for what they do, in lower case: "senator", "striker".
    pub callings: Vec<String>,
    /// Those of them that are offices which one person has at a time.
    pub offices: Vec<String>,
    /// Those of them that stand before a name; "president" for "the Lind administration".
    pub titles: Vec<String>,
    /// Whether a title for women stands before the name: "Mrs. Lind" may be the wife of him whom all know.
    pub is_woman: bool,
    /// The names in what the article says of them, in lower case: "nbc" of "the NBC anchor".
    pub marks: Vec<String>,
    /// The countries that these words name.
    pub countries: Vec<&'k str>,
}

impl<'k> Said<'k> {
    /// Reads roles, descriptions and titles.
    pub fn new(context: &Context<'_, 'k>, entity: &Entity) -> Said<'k> {
        let text = context.document.text;
        let mut said = Said::default();
        for role in entity.roles.iter().take(50) {
            said.countries.extend(context.homes_in(role.span.of(text)));
            said.read(role.span.of(text), false);
        }
        let nominals = entity.references.iter().filter(|reference| reference.form == Form::Nominal);
        for reference in nominals.take(50) {
            said.read(reference.span.of(text), false);
        }
        for reference in references(entity) {
            let title = title_before(context, reference.span);
            said.countries.extend(context.homes_in(title));
            said.read(title, true);
            said.is_woman |= follows_woman(text, reference.span);
            if context.after(reference.span).starts_with(" administration") {
                said.titles.push("president".to_owned());
            }
        }
        said
    }

    /// Reads some words.
    fn read(&mut self, words: &str, are_title: bool) {
        for word in parts(words) {
            let lower = word.to_lowercase();
            // "co-host"
            let calling = lower.strip_prefix("co-").unwrap_or(&lower);
            if Uses::of_people().is_calling(calling) {
                if Uses::of_people().is(calling, "single") {
                    self.offices.push(calling.to_owned());
                }
                if are_title {
                    self.titles.push(calling.to_owned());
                }
                self.callings.push(calling.to_owned());
            }
            if word.starts_with(char::is_uppercase) {
                self.marks.push(lower);
            }
        }
    }
}

/// Whether a title for women stands right before a name.
fn follows_woman(text: &str, span: Span) -> bool {
    let before = text.get(..span.start as usize).unwrap_or("").trim_end().trim_end_matches('.');
    before
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .is_some_and(|word| noun_gender(word) == Gender::Feminine)
}

/// The words of a text.
pub fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty())
}

/// The words of a text in lower case.
pub fn lower_words(text: &str) -> Vec<String> {
    parts(text).map(str::to_lowercase).collect()
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
