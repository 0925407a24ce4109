//! What written amounts are worth: "$1.2 billion" is 1.2e9 USD, "50p" is 0.5 GBP, "30 miles" is 30 mi.
//!
//! Nothing is converted: a distance in miles stays in miles, and dollars of another country keep its code only if the article names it.

mod currencies;
mod units;

pub use currencies::{currency_of_sign, currency_of_word};
pub use units::{percent_unit, unit};

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
    /// The number; the lower end of a range ("3-4 percent"); the least that a vague one can be ("tens of thousands" is 10,000).
    pub value: f64,
    /// The upper end of a range.
    pub high: Option<f64>,
    /// For money the currency: its ISO 4217 code, or its name in English where several countries share the name ("peso"). For percentages
    /// "%", "pp" (percentage points) or "bp" (basis points). For quantities a symbol of the SI or its usual abbreviation ("km", "mi").
    /// None for ordinals and plain numbers.
    pub unit: Option<&'static str>,
}
