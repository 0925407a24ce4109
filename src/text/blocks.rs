//! Cuts a text into blocks and says what each is for.

use crate::document::{Block, BlockKind};
use crate::span::Span;

/// The blocks of `text`, in order; they tile it (see [`crate::document`]).
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(start, start + line.len()).trim(text);
        start += line.len();
        if !span.is_empty() {
            blocks.push(Block { span, kind: BlockKind::Paragraph, lead: None, reason: "a line of text" });
        }
    }
    blocks
}
