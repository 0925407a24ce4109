//! The sentence of the article that introduces an entity.

use crate::document::{BlockKind, Document, Sentence, TokenKind};
use crate::entity::{Entity, Form, Reference};
use crate::mention::MentionKind;
use crate::span::Span;

/// References by name that are looked at: whoever is not introduced in these is not introduced.
const MAX_NAMES: usize = 40;

/// Words that a sentence has at least.
const FEWEST_WORDS: usize = 5;

/// The first sentence of running text in which the full name stands, or else any name; without a dateline
/// before it. A headline, a credit or a list of names introduces nobody.
pub fn sentence(document: &Document, entity: &Entity) -> Option<Span> {
    if entity.kind == MentionKind::Norp {
        return None;
    }
    let names = || entity.references.iter().filter(|reference| reference.form == Form::Name).take(MAX_NAMES);
    let is_full = |reference: &&Reference| {
        reference.span.of(document.text).split_whitespace().eq(entity.name.split_whitespace())
    };
    let full = names().filter(is_full).find_map(|reference| prose(document, reference.span));
    full.or_else(|| names().find_map(|reference| prose(document, reference.span)))
}

/// The sentence as a line, for a person or an organisation that the article speaks of elsewhere, too: where
/// the only mention is the introduction, the reader has just read it.
pub fn line(document: &Document, entity: &Entity, sentence: Span) -> Option<String> {
    let is_elsewhere = |reference: &Reference| !sentence.overlaps(reference.span);
    let has_line = matches!(entity.kind, MentionKind::Person | MentionKind::Org)
        && entity.references.iter().any(is_elsewhere);
    let words = sentence.of(document.text).replace('\u{ad}', "");
    has_line.then(|| words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The sentence around a name, if it is one of running text and ends as sentences do: the lines under a
/// headline, and the rows of a table, do not.
fn prose(document: &Document, name: Span) -> Option<Span> {
    let sentence = document.sentences.get(document.sentence_at(name.start)?.index())?;
    let block = document.block_of(sentence)?;
    let is_running = matches!(
        block.kind,
        BlockKind::Paragraph
            | BlockKind::ListItem
            | BlockKind::Answer
            | BlockKind::Question
            | BlockKind::BlockQuote
            | BlockKind::Standfirst
    );
    let lead = block.lead.map(|lead| lead.span).filter(|lead| sentence.span.overlaps(*lead));
    let start = lead.map_or(sentence.span.start, |lead| lead.end);
    let span = Span { start, end: sentence.span.end }.trim(document.text);
    let ends = span.of(document.text).trim_end_matches(['"', '\'', '”', '’', '»', ')', ']']);
    let is_whole = ends.ends_with(['.', '!', '?', '…', ':']);
    (is_running && is_whole && span.contains(name) && is_prose(document, sentence, span)).then_some(span)
}

/// Whether at least a quarter of the words in this part of a sentence begin with a small letter, which tells
/// prose from lists of names and from titles.
fn is_prose(document: &Document, sentence: &Sentence, part: Span) -> bool {
    let is_word = |kind| matches!(kind, TokenKind::Word | TokenKind::Abbreviation);
    let tokens = document.tokens_of(sentence).iter().filter(|token| part.contains(token.span));
    let words = tokens.filter(|token| is_word(token.kind));
    let (mut all, mut small) = (0, 0);
    for word in words {
        all += 1;
        small += usize::from(document.token_text(word).starts_with(char::is_lowercase));
    }
    all >= FEWEST_WORDS && 4 * small >= all
}
