//! What is known of a sentence while it is cut into tokens.

use super::addresses::Addresses;
use crate::document::TokenKind;

/// What is known of the sentence so far; the two positions keep the work linear, as nothing before them is
/// looked at twice.
#[derive(Default)]
pub struct State {
    /// A single quotation mark is open, so that the next fitting apostrophe closes it.
    pub quoted: bool,
    /// Where addresses may begin again.
    pub addresses: Addresses,
    /// Hyphened compounds up to this byte are to be cut.
    pub cut_until: usize,
    /// Kind of the token that ends exactly where the next begins.
    pub adjacent: Option<TokenKind>,
}
