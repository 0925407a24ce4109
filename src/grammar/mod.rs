//! A little grammar, enough for who is who and who says what: a coarse part of speech for every token,
//! and the noun phrases around verbs that report. A full parser would cost megabytes; news English is
//! regular enough to do without.

pub mod parts;
pub mod phrases;
pub mod settled;
pub mod tags;
mod tokens;
pub mod verbs;

pub use parts::parts;
pub use settled::settled;
pub use tags::{Tag, tags};
pub use tokens::{is_word, span_of};
