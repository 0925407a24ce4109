//! What somebody understands of an article, a person who marked it or the product. Offsets count code points.

use crate::evaluate::gold::Text;
use crate::jsonl_format::Range;
use byline::date::DateKind;
use byline::document::{BlockKind, LeadKind};
use byline::entity::Form;
use byline::mention::MentionKind;
use byline::quote::QuoteKind;
use serde::Serialize;

/// Everything understood of one article.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Reading {
    /// The text.
    #[serde(skip)]
    pub text: Text,
    /// Blocks in order of the text.
    pub blocks: Vec<Block>,
    /// Entities with their references and roles.
    pub entities: Vec<Entity>,
    /// Quotes in order of the text.
    pub quotes: Vec<Quote>,
    /// Dates in order of the text.
    pub dates: Vec<Date>,
    /// Amounts in order of the text.
    pub amounts: Vec<Amount>,
}

/// A block of the page.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Block {
    /// Where, without white space around it.
    pub at: Range,
    /// What it is for.
    pub kind: BlockKind,
    /// Its first words, where they are set apart.
    pub lead: Option<(LeadKind, Range)>,
}

/// All that is said of one thing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entity {
    /// What it is.
    pub kind: MentionKind,
    /// The fullest name the text uses, or a description in parentheses.
    pub name: String,
    /// The title of its Wikipedia article, or what the product knows it as.
    pub known: Option<String>,
    /// Its names, descriptions and pronouns, in order of the text.
    pub references: Vec<Reference>,
    /// Words that say who or what it is, in order of the text.
    pub roles: Vec<Role>,
}

/// One reference to an entity.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Reference {
    /// Where.
    pub at: Range,
    /// How it is made.
    pub form: Form,
    /// Whether a name stands for those who govern, work or speak there.
    pub metonym: bool,
}

/// Words that say who or what an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Role {
    /// Where.
    pub at: Range,
    /// Whether a card leads with it.
    pub first: bool,
}

/// Words said by someone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Quote {
    /// How they are given.
    pub kind: QuoteKind,
    /// Where; several when interrupted.
    pub pieces: Vec<Range>,
    /// The place of the speaker among the entities, where the speaker is one.
    pub speaker: Option<usize>,
    /// The words that report the saying.
    pub cue: Vec<Range>,
    /// The words that name the speaker.
    pub source: Vec<Range>,
}

/// A written time.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Date {
    /// Where.
    pub at: Range,
    /// What sort of time it is.
    pub kind: DateKind,
    /// The TIMEX3 value, where it is known.
    pub value: Option<String>,
}

/// A number with its unit.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Amount {
    /// Where.
    pub at: Range,
    /// The number, or the lower end of a range.
    pub value: f64,
    /// The upper end of a range.
    pub high: Option<f64>,
    /// The unit; "rank" for an ordinal.
    pub unit: Option<String>,
}

/// The unit of an ordinal.
pub const RANK: &str = "rank";

impl Entity {
    /// Where its names are.
    pub fn names(&self) -> impl Iterator<Item = Range> {
        self.references.iter().filter(|reference| reference.form == Form::Name).map(|reference| reference.at)
    }
}

/// Whether two ranges share a code point.
pub fn touch(one: Range, other: Range) -> bool {
    one[0] < other[1] && other[0] < one[1]
}
