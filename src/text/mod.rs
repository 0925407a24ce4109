//! Segmentation: text to blocks, blocks to sentences, sentences to tokens.

pub mod abbreviations;
pub mod blocks;
pub mod characters;
pub mod language;
pub mod quotations;
pub mod sentences;
pub mod tokens;

pub use blocks::blocks;
pub use language::language;
pub use quotations::quotations;
pub use sentences::sentences;
pub use tokens::tokens;
