//! An amount: a number with its unit, where the article writes one.

use crate::span::{MentionId, Span};
use serde::Serialize;

/// A written amount: money, a percentage, a quantity, an ordinal or another number.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Amount {
    /// The words, hedges included.
    pub span: Span,
    /// The mention that they are.
    pub mention: MentionId,
    /// What it is worth.
    #[serde(flatten)]
    #[cfg_attr(test, ts(flatten))]
    pub worth: Worth,
}

/// A number with its unit.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Worth {
    /// The number; the lower end of a range ("3-4 percent"); the least that a vague one can be ("tens of
    /// thousands" is 10,000).
    pub value: f64,
    /// The upper end of a range.
    pub high: Option<f64>,
    /// For money the currency: its ISO 4217 code, or its name in English where several countries share the
    /// name ("peso"). For percentages "%", "pp" (percentage points) or "bp" (basis points). For
    /// quantities a symbol of the SI or its usual abbreviation ("km", "mi"). None for ordinals and plain
    /// numbers.
    pub unit: Option<&'static str>,
}
