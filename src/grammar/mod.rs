//! A little grammar, enough for who is who and who says what: a coarse part of speech for every token,
//! reporting verbs, and the noun phrases around them. A full parser would cost megabytes; news English is
//! regular enough to do without.

pub mod parts;
pub mod phrases;
pub mod reporting;
pub mod settled;
pub mod tags;
pub mod verbs;

pub use parts::parts;
pub use settled::settled;
pub use tags::{Tag, tags};

use crate::document::Document;
use crate::span::Span;
use std::ops::Range;

/// The span from the first to the last token of a range; `None` for an empty one.
pub fn span_of(document: &Document, tokens: &Range<usize>) -> Option<Span> {
    let first = document.tokens.get(tokens.start).filter(|_| !tokens.is_empty())?;
    let last = document.tokens.get(tokens.end.checked_sub(1)?)?;
    Some(first.span.cover(last.span))
}

/// Whether the token at `at` is `word`, whatever its case.
pub fn is_word(document: &Document, at: usize, word: &str) -> bool {
    document.tokens.get(at).is_some_and(|token| document.token_text(token).eq_ignore_ascii_case(word))
}
