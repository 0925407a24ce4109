//! Where one line of a paste has to be cut, since two blocks are glued together in it.

pub mod glued_credit;
pub mod split;
