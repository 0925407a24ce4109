//! Knowledge: what is known of countries, places, organisations and people beyond the article, and which of
//! it a name means.
//!
//! The file is a set of tables ([`table`]), borrowed as they are; [`Knowledge::parse`] checks them and makes
//! an index of all names, made alike by [`fold()`]. It travels column by column ([`unpack()`]). [`link()`]
//! gives each entity of an article the entry that it most likely is, or none.

pub mod column;
mod counts;
mod entry;
mod facts;
mod file;
mod fold;
mod link;
mod packed;
pub mod table;
pub mod terms;
#[cfg(test)]
mod tests;

pub use entry::Entry;
pub use facts::{about, with_article};
pub use file::{FORMAT, Knowledge};
pub use fold::fold;
pub use link::link;
pub use packed::{PACKED, pack, unpack};
