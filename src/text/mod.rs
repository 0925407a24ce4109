//! Segmentation: text to blocks, blocks to sentences, sentences to tokens.

pub mod blocks;
pub mod sentences;
pub mod tokens;

pub use blocks::blocks;
pub use sentences::sentences;
pub use tokens::tokens;
