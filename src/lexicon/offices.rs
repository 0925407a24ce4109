//! Words for what someone is: offices, occupations, and titles that say neither.

use super::key::Key;
use super::uses::Uses;
use super::word_set::lowercase;
use crate::document::Document;

/// Mr., Ms., Dr. … and other titles that say nothing of what someone does.
pub fn is_honorific(document: &Document, at: usize) -> bool {
    let text = document.tokens.get(at).map_or("", |token| document.token_text(token)).trim_end_matches('.');
    let rest = text.get(1..).unwrap_or("");
    text.starts_with(|c: char| c.is_ascii_uppercase())
        && rest.bytes().all(|byte| byte.is_ascii_lowercase())
        && Uses::of_people().is(text, "honorific")
}

/// The longest title, in tokens: "Commander-in-Chief".
const LONGEST: usize = 5;

/// Whether the token closes an office or occupation: in the list of titles, with the words before it or by
/// itself, or made like one ("engineer", "economist").
pub fn names_office(document: &Document, at: usize) -> bool {
    let Some(token) = document.tokens.get(at) else { return false };
    let text = document.token_text(token);
    if is_listed(document, at) {
        return true;
    }
    if Uses::of_people().is(text, "suffix") {
        return office_before(document, at).is_some_and(|office| names_office(document, office));
    }
    let mut buffer = [0; 24];
    let Some(lower) = lowercase(text, &mut buffer) else { return false };
    let singular = lower.strip_suffix('s').unwrap_or(lower);
    let made = [
        "ologist", "onomist", "ientist", "ntist", "ician", "woman", "sman", "ceman", "person", "teacher",
        "keeper", "dealer",
    ]
    .iter()
    .any(|ending| singular.ends_with(ending));
    made || Uses::of_people().is(singular, "office")
}

/// The token of the office that a suffix belongs to: "President-elect", "president elect".
fn office_before(document: &Document, suffix: usize) -> Option<usize> {
    let text = |at: usize| document.tokens.get(at).map(|token| document.token_text(token));
    let before = suffix.checked_sub(1)?;
    if matches!(text(before), Some("-" | "‑")) { before.checked_sub(1) } else { Some(before) }
}

/// Whether a listed title ends with the token; one of several tokens begins with a capital.
fn is_listed(document: &Document, at: usize) -> bool {
    let text = |at: usize| document.tokens.get(at).map_or("", |token| document.token_text(token));
    let key = |first: usize| (first..=at).fold(Key::FOLDED, |key, at| key.and(text(at)));
    let lowest = at.saturating_sub(LONGEST - 1);
    (lowest..=at).any(|first| {
        (first == at || text(first).starts_with(char::is_uppercase))
            && Uses::of_people().has(key(first), &["title", "personal"])
    })
}
