//! The fixed part of a date expression, and what may stand before it.

use crate::lexicon::flag::{self, Flags};
use crate::mention::MentionKind;

/// Units of time of any length.
pub const UNITS: Flags = flag::TIME_UNIT | flag::DATE_UNIT;

/// The fixed part of an expression.
pub struct Core {
    pub first: usize,
    pub end: usize,
    pub kind: MentionKind,
    pub confidence: f32,
    pub reason: &'static str,
    /// What may stand before it: a set of the bits below.
    pub leads: u8,
}

/// Words between the two ends of a range.
pub const TO: &[&str] = &["to", "through", "until", "till"];

/// "last", "early", "this": also with "the" before them.
pub const RELATIVE: u8 = 1;

/// "the", "a"
pub const ARTICLE: u8 = 2;

/// "about", "more than"
pub const HEDGE: u8 = 4;

/// "the end of", "the rest of"
pub const PART: u8 = 8;

impl Core {
    pub fn date(first: usize, end: usize, confidence: f32, reason: &'static str, leads: u8) -> Core {
        Core { first, end, kind: MentionKind::Date, confidence, reason, leads }
    }

    pub fn time(first: usize, end: usize, confidence: f32, reason: &'static str, leads: u8) -> Core {
        Core { kind: MentionKind::Time, ..Core::date(first, end, confidence, reason, leads) }
    }
}
