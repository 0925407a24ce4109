//! From the committed tables of data/knowledge to the files that the page loads. A crate of its own, so that
//! the tests of the core read the very tables that ship without building the other commands.

mod compile;
mod harm;
mod list_lines;
pub mod lists;
mod namesakes;
mod plain;
pub mod tables;
pub mod wikidata;

pub use compile::{Compiled, compile};

use std::path::PathBuf;

/// The folder of the committed tables.
pub fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/knowledge"))
}
