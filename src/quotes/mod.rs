//! Quotes: what was said, by whom, and by which words we know.
//!
//! Quotation marks are paired block by block ([`crate::text::quotations()`]); every quotation is classed as
//! speech, as some words of speech in the reporter's sentence, or as no speech at all (a title, a nickname, a
//! word under suspicion), and given the speaker that the words around it name ([`attribute`] by verbs,
//! [`by_nouns`] by nouns). Statements without marks are found by their reporting verbs ([`indirect`]).

mod around;
mod attribute;
mod attribution;
mod bounds;
mod by_nouns;
mod clause_words;
mod direct;
mod indirect;
mod not_speech;
#[cfg(test)]
mod tests;
mod verbs;

use crate::document::Document;
use crate::grammar::parts::Part;
use crate::grammar::{Tag, settled};
use crate::mention::Mention;
use crate::order;
use crate::quote::Utterance;
use crate::text::quotations::Quotation;

/// The quotes of the document, in order of the text; their speakers are named when it is known who is who.
pub fn quotes(
    document: &Document,
    mentions: &[Mention],
    (tags, parts): (&[Tag], &[Part]),
    quotations: &[Quotation],
) -> Vec<Utterance> {
    let tags = &settled(document, tags, parts);
    let mut quotes = direct::quotes(document, mentions, tags, quotations);
    let reported = indirect::quotes(document, (tags, parts), &quotes);
    quotes.extend(reported);
    order::by(&mut quotes, |quote| quote.content.first().map_or(0, |span| span.start.into()));
    quotes
}
