//! From lines to pieces: where a paste has to be cut, what a piece looks like, and its words as the lists
//! spell them.

pub mod fold;
pub mod lines;
pub mod markers;
pub mod shape;
