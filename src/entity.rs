//! An entity: all references to one thing, the names it goes by and the roles the article gives it.

use crate::mention::MentionKind;
use crate::span::{EntityId, MentionId, Span};
use serde::Serialize;

/// How a reference is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// By a name.
    Name,
    /// By a description: "the secretary".
    Nominal,
    /// By a pronoun.
    Pronoun,
}

/// One reference to an entity.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Reference {
    /// Where.
    pub span: Span,
    /// How.
    pub form: Form,
    /// The mention it is, when it is a name.
    pub mention: Option<MentionId>,
    /// How likely the link is right, 0 to 1.
    pub confidence: f32,
    /// The rule that linked it, in words for the reader.
    pub reason: &'static str,
    /// The words that decided: the fuller name of a name, the name or description that a pronoun takes up,
    /// the source of the quote for "I"; `None` for the first of its name.
    pub trigger: Option<Span>,
    /// Whether a place stands for those who govern or speak for it: "Beijing said".
    pub metonym: bool,
}

/// What the article says an entity is: "the commerce secretary".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Role {
    /// The describing words.
    pub span: Span,
    /// The rule that found them, in words for the reader.
    pub reason: &'static str,
    /// The name that they describe.
    pub trigger: Span,
}

/// The grammatical gender of the pronouns used for a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Gender {
    /// she
    Feminine,
    /// he
    Masculine,
    /// they, or not known
    #[default]
    Unknown,
}

/// Everything in the article that refers to one thing.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Entity {
    /// What it is.
    pub kind: MentionKind,
    /// The fullest name the article uses.
    pub name: String,
    /// The other names the article uses, each once, in order of first use.
    pub aliases: Vec<String>,
    /// The pronouns' gender, for a person.
    pub gender: Gender,
    /// Every reference, in order of the text.
    pub references: Vec<Reference>,
    /// Descriptions, the one that best says who or what it is first; each wording once.
    pub roles: Vec<Role>,
    /// For a nationality or people its country, where the article names that too: related, not the same.
    pub country: Option<EntityId>,
    /// How central it is to the article, 0 to 1.
    pub salience: f32,
}
