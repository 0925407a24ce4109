//! A quote: words that someone said, and who.

use crate::span::{EntityId, Span};
use serde::Serialize;

/// How the words of a speaker are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum QuoteKind {
    /// In quotation marks, as a sentence of its own.
    Direct,
    /// Some words in quotation marks within the reporter's sentence.
    Partial,
    /// Without quotation marks: "She said that …".
    Indirect,
}

/// Words said by someone, as long as it is not known who is who.
#[derive(Clone, Debug, PartialEq)]
pub struct Utterance {
    /// The words said, with their quotation marks; several spans when interrupted or when paragraphs go on.
    pub content: Vec<Span>,
    /// How they are given.
    pub kind: QuoteKind,
    /// The words that name the speaker.
    pub source: Option<Span>,
    /// The words that report the saying: "said", "according to".
    pub cue: Option<Span>,
    /// The rule that attributed it, in words for the reader.
    pub reason: &'static str,
}

/// Words said by someone.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Quote {
    /// The words said, with their quotation marks; several spans when interrupted or when paragraphs go on.
    pub content: Vec<Span>,
    /// How they are given.
    pub kind: QuoteKind,
    /// The words that name the speaker.
    pub source: Option<Span>,
    /// The words that report the saying: "said", "according to".
    pub cue: Option<Span>,
    /// The speaker, where it is an entity of this article.
    pub speaker: Option<EntityId>,
    /// Whether the source is described but not named ("a senior official").
    pub anonymous: bool,
    /// The rule that attributed it, in words for the reader.
    pub reason: &'static str,
}
