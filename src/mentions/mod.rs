//! Mentions: the spans of the text that name or count something, with their type.

use crate::document::Document;
use crate::span::{Span, TokenId};
use serde::Serialize;

/// What a mention names. The first eleven are names; the rest are found by grammar. (The scheme of OntoNotes 5.)
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum MentionKind {
    /// A person, without title.
    Person,
    /// A company, agency, party, team or other organisation.
    Org,
    /// A country, city or other place with a government.
    Gpe,
    /// Another place: a sea, a mountain, a region.
    Loc,
    /// A building, airport, bridge, road.
    Fac,
    /// A nationality, religious or political group.
    Norp,
    /// A named war, storm, election, games.
    Event,
    /// A vehicle, weapon, device, food.
    Product,
    /// A title of a book, film, song, report.
    WorkOfArt,
    /// A named law, treaty or amendment.
    Law,
    /// A language.
    Language,
    /// A date or period of a day or more.
    Date,
    /// A time or period within a day.
    Time,
    /// An amount of money, with its currency.
    Money,
    /// A percentage, with its sign or word.
    Percent,
    /// A measurement with a unit.
    Quantity,
    /// "first", "22nd".
    Ordinal,
    /// Another number.
    Cardinal,
}

/// What decided that a span is a mention of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// The learned tagger.
    Model,
    /// A rule over the words themselves and their neighbours.
    Rule,
    /// A list of names.
    List,
    /// Other mentions of the same name in this article.
    Article,
}

/// A tagged span.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Mention {
    /// The name or amount itself: no title, no leading article, no possessive ending.
    pub span: Span,
    /// Its first token.
    pub first_token: TokenId,
    /// One past its last token.
    pub end_token: TokenId,
    /// What it names.
    pub kind: MentionKind,
    /// How likely the span and kind are right, 0 to 1.
    pub confidence: f32,
    /// What decided it.
    pub source: Source,
    /// The rule that decided it, in words for the reader.
    pub reason: &'static str,
    /// The words that triggered the rule, where they are not the mention itself (a title, a suffix).
    pub trigger: Option<Span>,
    /// The wider phrase that names something else through it: "the Trump administration".
    pub nominal: Option<Span>,
}

/// The mentions of the document, in order of the text and without overlap.
pub fn mentions(document: &Document) -> Vec<Mention> {
    let _ = document;
    Vec::new()
}
