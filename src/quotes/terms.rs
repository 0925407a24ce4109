//! Quotation marks that hold no speech: titles of works, nicknames, single terms and words under suspicion, values in page code.

use super::attribute::{Attribution, Place};
use crate::document::{BlockKind, Document};
use crate::grammar::Tag;
use crate::grammar::phrases::tag;
use crate::grammar::tags::lowercase;
use crate::mentions::{Mention, MentionKind};
use crate::text::quotations::Quotation;

/// Whether the quotation itself shows that it is no speech: a title of a work, a nickname inside a name, a stage direction, page code.
pub fn not_speech(document: &Document, mentions: &[Mention], one: Quotation) -> bool {
    let inner = one.inner(document.text);
    let title = mentions.partition_point(|mention| mention.span.end <= one.span.start);
    let held = mentions.get(title).is_some_and(|mention| {
        mention.kind == MentionKind::WorkOfArt
            && one.span.overlaps(mention.span)
            && mention.span.len() * 2 > inner.len()
            || mention.kind == MentionKind::Person && mention.span.contains(one.span)
    });
    let furniture = document
        .blocks
        .get(one.block.index())
        .is_some_and(|block| matches!(block.kind, BlockKind::Furniture | BlockKind::Credit));
    let before = document.text.get(..one.span.start as usize).unwrap_or("");
    let code = before.ends_with('=') || !inner.contains(char::is_alphabetic);
    let direction = inner.starts_with(['(', '['])
        && inner.trim_end_matches('.').ends_with([')', ']', '.'])
        && !inner.contains(") ");
    held || furniture || code || direction || is_title(inner)
}

/// "The Long Road Home": several words, all but small ones with a capital, and no stop or comma at the end.
fn is_title(inner: &str) -> bool {
    let words: Vec<&str> = inner.split_whitespace().collect();
    let small = |word: &str| word.len() <= 4 && word.chars().all(char::is_lowercase);
    let capital = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    let capitals = words.iter().filter(|word| capital(word)).count();
    capitals >= 2
        && words.len() <= 12
        && words.first().is_some_and(|word| capital(word))
        && words.last().is_some_and(|word| capital(word))
        && words.iter().all(|word| capital(word) || small(word))
        && !inner.trim_end().ends_with(['.', '!', '?'])
}

/// The longest term in quotation marks, in words.
const LONGEST: usize = 2;
/// Reporting words further from a single term than this many tokens do not speak of it.
const NEAR: usize = 7;
/// Nouns before the title of a work.
const WORKS: &[&str] = &[
    "album",
    "anthem",
    "article",
    "ballad",
    "book",
    "column",
    "comedy",
    "commentary",
    "documentary",
    "drama",
    "essay",
    "exhibition",
    "film",
    "hit",
    "memoir",
    "movie",
    "musical",
    "novel",
    "op-ed",
    "opera",
    "painting",
    "play",
    "podcast",
    "poem",
    "programme",
    "sculpture",
    "series",
    "single",
    "sitcom",
    "song",
    "story",
    "track",
];

/// Whether the words around a quotation show that it is a title ("the film “…”") or a term of the reporter's own ("a so-called
/// “ghost fleet”"): one or two words within a noun phrase that nobody is said to have said.
pub fn is_term(
    document: &Document,
    tags: &[Tag],
    one: Quotation,
    place: &Place,
    attribution: Option<&Attribution>,
) -> bool {
    let start = place.quotation.start;
    if follows_work(document, tags, start) && starts_with_capital(one.inner(document.text)) {
        return true;
    }
    let cue = attribution.and_then(|found| found.cue.as_ref());
    let near = cue.is_some_and(|cue| cue.start > start || cue.end + NEAR > start);
    let inner = one.inner(document.text);
    let short = inner.split_whitespace().count() <= LONGEST && !inner.ends_with(['!', '?', ',']);
    let before = start.checked_sub(1).map_or(Tag::Stop, |before| tag(tags, before));
    let determined = || start.checked_sub(2).is_some_and(|at| tag(tags, at) == Tag::Determiner);
    let inside = matches!(
        before,
        Tag::Determiner | Tag::Word | Tag::Capital | Tag::Name | Tag::Possessive | Tag::Link
    ) || before == Tag::Adverb && determined();
    short && inside && !near && !starts_with_capital(inner)
}

fn starts_with_capital(inner: &str) -> bool {
    inner.starts_with(char::is_uppercase)
}

/// "the film “…”", "her column, “…”"
fn follows_work(document: &Document, tags: &[Tag], start: usize) -> bool {
    let comma = usize::from(start.checked_sub(1).is_some_and(|at| tag(tags, at) == Tag::Comma));
    let noun = start.checked_sub(1 + comma).and_then(|at| document.tokens.get(at));
    let mut buffer = [0; 24];
    noun.and_then(|token| lowercase(document.token_text(token), &mut buffer))
        .is_some_and(|lower| WORKS.binary_search(&lower).is_ok())
}

#[cfg(test)]
mod tests {
    #[test]
    fn works_are_sorted() {
        assert!(super::WORKS.is_sorted());
    }
}
