//! A line: the answer that a card gives at a glance.

use crate::span::Span;
use serde::Serialize;

/// Where a line is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum LineSource {
    /// What is surely known beyond the article: "capital of Kessaria".
    Fact,
    /// What the article says it is: "harbour master of Port Ellery".
    Role,
    /// Both, which say the same: "Kessarian prime minister, 2019–2024".
    FactAndRole,
    /// What it may be: "may be the Kessarian painter".
    Perhaps,
    /// The sentence of the article that introduces it.
    Sentence,
}

/// One line that says who or what an entity is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CardLine {
    /// The answer, with single spaces and no full stop unless it is a sentence.
    pub text: String,
    /// Where it is from.
    pub source: LineSource,
    /// The sentence of the article that introduces the entity, without a dateline before it; `None` for a
    /// nationality, and where no running text has the name.
    pub sentence: Option<Span>,
}
