//! Tokens by their place: what a range of them covers, and which word one is.

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
