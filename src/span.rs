//! Where things are: byte ranges into the article's text, and the typed indices that name an item of a
//! column.
//!
//! Every stage speaks of the text by [`Span`] and never copies it. Offsets are bytes of the UTF-8 text and
//! always lie on character boundaries; the borders (JavaScript, the command line) convert them with
//! [`crate::offsets`].

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A half-open range `start..end` of bytes of the article's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span of the bytes `start..end`. A text longer than `u32::MAX` bytes is refused before any span is
    /// made.
    pub fn new(start: usize, end: usize) -> Span {
        Span { start: start as u32, end: end as u32 }
    }

    /// The part of `text` that the span names; empty if the span does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }

    /// The span as a range of `usize`.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.range().len()
    }

    /// Whether the span has no bytes.
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies inside this span.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two spans share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn cover(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The span without the white space at its ends (an all-white span becomes empty at its start).
    pub fn trim(self, text: &str) -> Span {
        let part = self.of(text);
        let start = self.start + (part.len() - part.trim_start().len()) as u32;
        let end = start + part.trim().len() as u32;
        if part.trim().is_empty() { Span { start: self.start, end: self.start } } else { Span { start, end } }
    }
}

macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl $name {
            /// The position in the column as `usize`.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl From<usize> for $name {
            fn from(index: usize) -> Self {
                Self(index as u32)
            }
        }
    };
}

index! {
    /// Position of a block in [`crate::Document::blocks`].
    BlockId
}
index! {
    /// Position of a sentence in [`crate::Document::sentences`].
    SentenceId
}
index! {
    /// Position of a token in [`crate::Document::tokens`].
    TokenId
}
index! {
    /// Position of a mention in [`crate::Analysis::mentions`].
    MentionId
}
index! {
    /// Position of an entity in [`crate::Analysis::entities`].
    EntityId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trims_white_space_only() {
        let text = "  a b \n";
        assert_eq!(Span::new(0, 7).trim(text).of(text), "a b");
        assert!(Span::new(0, 2).trim(text).is_empty());
    }

    #[test]
    fn a_span_outside_the_text_is_empty() {
        assert_eq!(Span::new(1, 9).of("é"), "");
    }
}
