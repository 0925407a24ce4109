//! A mention: a span of the text that names or counts something, with its type.

use crate::amount::Worth;
use crate::span::{Span, TokenId};
use serde::Serialize;

/// What a mention names. The first eleven are names; the rest are found by grammar. (The scheme of OntoNotes
/// 5.)
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// The learned tagger.
    Model,
    /// A rule over the words themselves and their neighbours.
    #[default]
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

/// How many kinds are names; they come first in [`MentionKind`].
pub const KINDS: usize = MentionKind::NAMES.len();

impl MentionKind {
    /// The kinds that are names, in their order.
    pub const NAMES: [MentionKind; 11] = {
        use MentionKind::*;
        [Person, Org, Gpe, Loc, Fac, Norp, Event, Product, WorkOfArt, Law, Language]
    };

    /// Whether it is a name rather than a date or an amount.
    pub fn is_name(self) -> bool {
        (self as usize) < KINDS
    }
}

/// A mention by its tokens, while the stages work on it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// Index of its first token.
    pub first: usize,
    /// One past the index of its last token.
    pub end: usize,
    /// What it names.
    pub kind: MentionKind,
    /// How likely extent and kind are right, 0 to 1.
    pub confidence: f32,
    /// What decided it.
    pub source: Source,
    /// The rule that decided it.
    pub reason: &'static str,
    /// The tokens that triggered the rule.
    pub trigger: Option<(usize, usize)>,
    /// The tokens of the wider phrase.
    pub nominal: Option<(usize, usize)>,
    /// What it is worth, if it is an amount.
    pub worth: Option<Worth>,
}

impl Found {
    /// A mention without trigger and wider phrase.
    pub fn new(
        first: usize,
        end: usize,
        kind: MentionKind,
        confidence: f32,
        source: Source,
        reason: &'static str,
    ) -> Found {
        debug_assert!(first < end, "a name of no words, for {reason}");
        Found { first, end, kind, confidence, source, reason, trigger: None, nominal: None, worth: None }
    }
}
