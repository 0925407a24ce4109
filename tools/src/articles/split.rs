//! Which articles are learned from and which are held out: by a hash of the id, so that a new article moves
//! no other.

use super::article::Article;
use xxhash_rust::xxh64::xxh64;

/// A part of the articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of them.
    All,
    /// Seven tenths, to learn from.
    Learn,
    /// Three tenths, only to be scored.
    HeldOut,
}

impl Part {
    /// Whether an article belongs to it.
    pub fn has(self, article: &Article) -> bool {
        match self {
            Part::All => true,
            Part::Learn => !is_held_out(article.id()),
            Part::HeldOut => is_held_out(article.id()),
        }
    }
}

/// Whether the article of this id is held out.
pub fn is_held_out(id: &str) -> bool {
    xxh64(id.as_bytes(), 0) % 10 >= 7
}
