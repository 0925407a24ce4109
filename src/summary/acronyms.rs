//! Short forms in brackets behind their long forms, and long forms behind their short ones.
//!
//! The letters of the short form are looked for from its end in the few words before the bracket, the first
//! of them at the beginning of a word (the algorithm of Schwartz and Hearst, 2003).

use crate::document::{Document, Sentence};
use crate::span::Span;
use serde::Serialize;

/// A short form and what it stands for: "the Kelda Water Board (KWB)".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Acronym {
    /// The short form.
    pub short: String,
    /// The long form, without a leading article.
    pub long: String,
    /// Where the article sets the one beside the other: from the first of them to the end of the second.
    pub span: Span,
}

/// The longest stretch in brackets that is looked at, in tokens.
const INSIDE: usize = 12;

/// The short forms that the article introduces, each once, in order of the text.
pub fn introduced(document: &Document) -> Vec<Acronym> {
    let mut found: Vec<Acronym> = Vec::new();
    for sentence in &document.sentences {
        let open = sentence.first_token.index()..sentence.end_token.index();
        for at in open.filter(|at| text_at(document, *at) == "(") {
            let one = behind(document, sentence, at).or_else(|| before(document, sentence, at));
            // What was introduced a little before is not introduced again; an article has a few, so that the
            // search is short.
            let known = |one: &Acronym| found.iter().rev().take(64).any(|other| other.short == one.short);
            found.extend(one.filter(|one| !known(one)));
        }
    }
    found
}

/// "the Kelda Water Board (KWB)"
fn behind(document: &Document, sentence: &Sentence, open: usize) -> Option<Acronym> {
    let short = text_at(document, open + 1);
    if !is_short(short) || !matches!(text_at(document, open + 2), ")" | "," | ";") {
        return None;
    }
    let letters = short.chars().count();
    let first = sentence.first_token.index().max(open.saturating_sub((letters + 5).min(letters * 2)));
    let words = span_between(document, first, open)?;
    let long = long_form(short, words.of(document.text))?;
    let start = words.end.checked_sub(u32::try_from(long.len()).ok()?)?;
    let end = document.tokens.get(open + 1)?.span.end;
    acronym(short, long, Span { start, end })
}

/// "KWB (the Kelda Water Board)"
fn before(document: &Document, sentence: &Sentence, open: usize) -> Option<Acronym> {
    let at = open.checked_sub(1).filter(|at| *at >= sentence.first_token.index())?;
    let short = text_at(document, at);
    let close =
        (open + 1..sentence.end_token.index().min(open + INSIDE)).find(|at| text_at(document, *at) == ")")?;
    if !is_short(short) {
        return None;
    }
    let words = span_between(document, open + 1, close)?;
    let inside = without_article(words.of(document.text));
    let long = long_form(short, inside).filter(|long| *long == inside)?;
    let start = document.tokens.get(at)?.span.start;
    acronym(short, long, Span { start, end: words.end })
}

fn acronym(short: &str, long: &str, span: Span) -> Option<Acronym> {
    let words: Vec<&str> = long.split_whitespace().collect();
    let fits = words.len() > 1 && !words.contains(&short);
    fits.then(|| Acronym { short: short.to_owned(), long: words.join(" "), span })
}

/// Two to ten characters without a space, two of them capitals, and no more lower-case letters than capitals.
fn is_short(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let small = word.chars().filter(|c| c.is_lowercase()).count();
    capitals >= 2
        && small <= capitals
        && word.chars().count() <= 10
        && word.starts_with(char::is_alphanumeric)
}

/// The shortest end of `words` that holds the letters of `short` in order and begins with the first of them.
fn long_form<'t>(short: &str, words: &'t str) -> Option<&'t str> {
    let mut letters = words.char_indices().rev().peekable();
    let mut start = words.len();
    let mut wanted = short.chars().filter(|c| c.is_alphanumeric()).rev().peekable();
    while let Some(letter) = wanted.next() {
        let first = wanted.peek().is_none();
        loop {
            let (at, here) = letters.next()?;
            let opens = letters.peek().is_none_or(|(_, before)| !before.is_alphanumeric());
            if here.to_lowercase().eq(letter.to_lowercase()) && (opens || !first) {
                start = at;
                break;
            }
        }
    }
    words.get(start..)
}

fn without_article(words: &str) -> &str {
    ["the ", "The ", "a ", "an "].iter().find_map(|article| words.strip_prefix(article)).unwrap_or(words)
}

fn text_at<'t>(document: &Document<'t>, at: usize) -> &'t str {
    document.tokens.get(at).map_or("", |token| document.token_text(token))
}

fn span_between(document: &Document, first: usize, end: usize) -> Option<Span> {
    let last = document.tokens.get(end.checked_sub(1)?)?;
    Some(document.tokens.get(first).filter(|_| first < end)?.span.cover(last.span))
}
