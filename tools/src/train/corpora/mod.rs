//! What is learned from: the corpora, their guidelines reconciled, and passages made from theirs.

mod articles;
pub mod dump;
mod gold;
pub mod guidelines;
pub mod headline_case;
pub mod held_out;
pub mod lines;
mod name_pools;
pub mod passage;
pub mod read;
mod recipes;
mod slots;
mod swap;
mod text_forms;
mod titles;

pub use name_pools::Pools;
pub use passage::Passage;
pub use swap::swapped;
pub use text_forms::made_up;
