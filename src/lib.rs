//! Byline reads a news article and says who is who in it, who said what, and when.
//!
//! ```
//! let resources = byline::Resources::default();
//! let article = byline::Article::new("GENEVA — Ana Souza met Jonas Lind on Monday. \"We agree,\" she said.");
//! let analysis = byline::analyze(&resources, &article, &mut |_| {});
//! assert_eq!(analysis.sentences.len(), 2);
//! ```
//!
//! Text never fails: every function over text is total. Only loading a model or a knowledge file returns an error.
//! The order of the stages is in [`pipeline`] and nowhere else; ARCHITECTURE.md has the map.

#![deny(missing_docs)]
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::string_slice
    )
)]

pub mod amounts;
pub mod analysis;
pub mod dates;
pub mod document;
pub mod entities;
pub mod error;
pub mod grammar;
pub mod knowledge;
pub mod mentions;
pub mod model;
pub mod offsets;
pub mod pipeline;
pub mod quotes;
pub mod sections;
pub mod span;
pub mod summary;
pub mod text;

#[cfg(feature = "wasm")]
pub mod wasm;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod typescript;

pub use analysis::Analysis;
pub use document::Document;
pub use error::LoadError;
pub use knowledge::Knowledge;
pub use pipeline::{Article, Progress, Resources, analyze};
pub use span::Span;
