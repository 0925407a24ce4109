//! Why a reference is linked to its entity.

use crate::span::Span;

/// Why a reference is linked to its entity, and how surely.
#[derive(Clone, Copy, Debug)]
pub struct Coreference {
    /// The rule that linked it, in words for the reader.
    pub reason: &'static str,
    /// How likely the link is right, 0 to 1.
    pub confidence: f32,
    /// The words that decided.
    pub trigger: Option<Span>,
}

impl Coreference {
    /// A link without the words that decided.
    pub fn new(reason: &'static str, confidence: f32) -> Coreference {
        Coreference { reason, confidence, trigger: None }
    }

    /// The link with the words that decided, where they are known.
    pub fn by(self, trigger: impl Into<Option<Span>>) -> Coreference {
        Coreference { trigger: trigger.into(), ..self }
    }
}
