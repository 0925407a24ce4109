//! Names that the text itself gives as another name of the one before: "the Authority on Development (IGAD)",
//! "the Family Federation, widely known as the Unification Church".

use super::coreference::Coreference;
use super::forms::{Group, fold, group};
use crate::document::Document;
use crate::mention::Mention;
use crate::span::Span;
use std::collections::HashMap;

/// "the Authority on Development (IGAD)": the acronym in brackets is the name before them, whatever its
/// letters.
pub fn link(document: &Document, mentions: &[Mention], links: &mut [Option<(usize, Coreference)>]) {
    let mut renamed: HashMap<usize, (usize, Span)> = HashMap::new();
    for pair in mentions.windows(2).enumerate() {
        let (index, [full, short]) = pair else { continue };
        let between = document.text.get(full.span.end as usize..short.span.start as usize).unwrap_or("");
        let name = fold(short.span.of(document.text));
        let letters = full.span.of(document.text);
        let bracket = between.trim() == "("
            && group(full.kind) == Some(Group::Org)
            && group(short.kind) == Some(Group::Org);
        // An acronym of another language need not have these letters.
        let acronym = document.text.get(short.span.end as usize..).is_some_and(|rest| rest.starts_with(')'))
            && letters.split_whitespace().count() > 2
            && !name.contains(' ');
        // "the Risk Sharing Authority, or RISA,"
        let capitals = short.span.of(document.text).bytes().all(|byte| byte.is_ascii_uppercase());
        let or = between == ", or " && capitals && letters.contains(' ');
        let called =
            full.kind == short.kind && (is_also_known(between) || or && group(full.kind) == Some(Group::Org));
        if called || bracket && letters.len() > name.len() && (acronym || in_order(&name, &fold(letters))) {
            let (Some(Some((to, _))), Some(Some((from, _)))) = (links.get(index), links.get(index + 1))
            else {
                continue;
            };
            if to != from {
                renamed.insert(*from, (*to, full.span));
            }
        }
    }
    for (at, link) in links.iter_mut().flatten() {
        let Some((to, full)) = renamed.get(at) else { continue };
        *at = *to;
        // The others are the same name as this one.
        if link.trigger.is_none() {
            *link = Coreference::new("it stands in brackets after the full name", 0.95).by(*full);
        }
    }
}

/// Whether the words between two names say that the second is another name of the first: ", also known as
/// the".
fn is_also_known(between: &str) -> bool {
    let words = between.trim_matches(|c: char| !c.is_alphanumeric());
    let words = words.strip_suffix(" the").unwrap_or(words);
    // "known to friends as “Birdie”"
    let to = words.starts_with("known ") && words.ends_with(" as") && words.split_whitespace().count() <= 6;
    to || matches!(
        words,
        "also known as"
            | "better known as"
            | "commonly known as"
            | "formerly"
            | "formerly known as"
            | "known as"
            | "now known as"
            | "popularly known as"
            | "previously known as"
            | "widely known as"
    )
}

/// Whether the letters of `short` occur in `long` in this order.
fn in_order(short: &str, long: &str) -> bool {
    let mut letters = long.chars();
    short.chars().all(|letter| letters.any(|other| other == letter))
}

#[cfg(test)]
mod tests {
    use super::is_also_known;

    #[test]
    fn another_name_is_announced() {
        for between in
            [", also known as the ", " (formerly ", ", widely known as ", ", known to friends as “"]
        {
            assert!(is_also_known(between), "{between}");
        }
        assert!(!is_also_known(" said ") && !is_also_known(", known for ") && !is_also_known(", "));
    }
}
