//! The part of an article that a summary draws on.

use crate::document::{BlockKind, Document, Sentence};

/// Whether a sentence belongs to the article's own running text.
pub fn is_running(document: &Document, sentence: &Sentence) -> bool {
    document.block_of(sentence).is_some_and(|block| {
        matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Answer)
    })
}
