//! The passes over the blocks of a page, from the surest to the least sure: each reads what stands around a
//! block, where its own words do not decide.

pub mod head;
pub mod headings;
pub mod labels;
pub mod lists;
pub mod mail;
pub mod menus;
pub mod surroundings;
pub mod turns;
