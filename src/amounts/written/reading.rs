//! What the grammar makes of some tokens, before the words that hedge it are taken in.

use crate::amount::Worth;
use crate::amounts::numbers::Number;
use crate::mention::MentionKind;

/// What the grammar makes of some tokens.
pub struct Reading {
    pub end: usize,
    pub kind: MentionKind,
    pub confidence: f32,
    pub reason: &'static str,
    pub worth: Worth,
}

impl Reading {
    pub fn new(
        end: usize,
        kind: MentionKind,
        confidence: f32,
        reason: &'static str,
        number: &Number,
    ) -> Reading {
        let worth = Worth { value: number.value, high: number.high, unit: None };
        Reading { end, kind, confidence, reason, worth }
    }

    pub fn of(self, unit: Option<&'static str>) -> Reading {
        Reading { worth: Worth { unit, ..self.worth }, ..self }
    }

    /// The same amount counted in a coin of which `per` make one of its unit.
    pub fn per(self, per: f64) -> Reading {
        let Worth { value, high, unit } = self.worth;
        Reading { worth: Worth { value: value / per, high: high.map(|high| high / per), unit }, ..self }
    }
}
