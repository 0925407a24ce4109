//! Cuts blocks into sentences.

use crate::document::Block;
use crate::span::{BlockId, Span};

/// The sentences of `blocks`, in order, each with its block; none crosses the edge of a block.
pub fn sentences(text: &str, blocks: &[Block]) -> Vec<(Span, BlockId)> {
    let mut sentences = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let mut start = block.span.start as usize;
        let mut previous = ' ';
        for (at, character) in block.span.of(text).char_indices() {
            let at = block.span.start as usize + at;
            if matches!(previous, '.' | '!' | '?') && character == ' ' {
                sentences.push((Span::new(start, at), BlockId::from(index)));
                start = at + 1;
            }
            previous = character;
        }
        sentences.push((Span::new(start, block.span.end as usize), BlockId::from(index)));
    }
    sentences
        .into_iter()
        .map(|(span, block)| (span.trim(text), block))
        .filter(|(span, _)| !span.is_empty())
        .collect()
}
