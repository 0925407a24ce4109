//! Byline reads a news article and says who is who in it, who said what, and when.
//!
//! ```
//! let resources = byline::Resources::default();
//! let text = "GENEVA — Ana Souza met Jonas Lind on Monday. \"We agree,\" she said.";
//! let analysis = byline::analyze(&resources, &byline::Article::new(text), &mut |_| {});
//! assert_eq!(analysis.sentences.len(), 2);
//! ```
//!
//! Text never fails: every function over text is total. Only loading a model or a knowledge file returns an
//! error. The order of the stages is in [`pipeline`] and nowhere else; ARCHITECTURE.md has the map.

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

pub mod amount;
mod amounts;
pub mod analysis;
pub mod date;
mod dates;
pub mod document;
mod entities;
pub mod entity;
pub mod error;
mod grammar;
mod invisible;
pub mod knowledge;
pub mod known;
mod lexicon;
pub mod line;
mod lines;
pub mod mention;
mod mentions;
pub mod model;
mod names;
pub mod offsets;
mod order;
pub mod pipeline;
pub mod quote;
mod quotes;
#[doc(hidden)]
pub mod sections;
pub mod span;
pub mod summary;
mod text;

/// What training, scoring and benchmarks need of the stages: the project's own commands see the core through
/// this and the public types. It promises nothing.
#[doc(hidden)]
pub mod training {
    pub use crate::grammar::parts;
    pub use crate::lexicon::{flag, line};
    pub use crate::mentions::mentions_with;
    pub use crate::names::{features, gate, hints, labels, settings, tagger, trim};
    pub use crate::text::{blocks, sentences, tokens};
}

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
