//! Entities: all mentions of one thing, the names it goes by and the roles the article gives it.

use crate::document::Document;
use crate::grammar::Tag;
use crate::mentions::{Mention, MentionKind};
use crate::span::{EntityId, MentionId, Span};
use crate::text::quotations::Quotation;
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
    /// The words that triggered the rule.
    pub trigger: Option<Span>,
}

/// What the article says an entity is: "the commerce secretary".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Role {
    /// The describing words.
    pub span: Span,
    /// The rule that found them, in words for the reader.
    pub reason: &'static str,
}

/// The grammatical gender of the pronouns used for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Gender {
    /// she
    Feminine,
    /// he
    Masculine,
    /// they, or not known
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
    /// Descriptions, in order of the text.
    pub roles: Vec<Role>,
    /// How central it is to the article, 0 to 1.
    pub salience: f32,
}

/// The entities of the document, in order of their first reference, and for each mention the entity it belongs to.
/// Amounts and dates belong to none.
pub fn entities(
    document: &Document,
    mentions: &[Mention],
    tags: &[Tag],
    quotations: &[Quotation],
) -> (Vec<Entity>, Vec<Option<EntityId>>) {
    let _ = (document, tags, quotations);
    (Vec::new(), vec![None; mentions.len()])
}
