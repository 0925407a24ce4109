//! Pieces that hold more than one block: a caption with its credit behind it, a list pasted into one line.

use crate::document::BlockKind;
use crate::span::Span;
use crate::text::blocks::cuts::glued_credit::glued_credit;
use crate::text::blocks::draft::Draft;
use crate::text::blocks::own::picture::agency_before_description;
use crate::text::blocks::pieces::markers::items_inside;

const CAPTION: &str = "the picture's credit follows on the same line";
const CREDIT: &str = "it follows a caption and names who made the picture";
/// The reason for an agency's name before a description; the caption is not above but below it.
pub const AGENCY: &str = "it is a picture agency, before what the picture shows";
const DESCRIPTION: &str = "it says what a picture shows, after the name of its agency";
/// A caption is not longer than this (bytes).
const LONGEST_CAPTION: usize = 500;

/// Adds the drafts of one piece of the text. `own` decides a draft by its own words, where it can.
pub fn split<'t>(
    text: &'t str,
    draft: Draft<'t>,
    own: &mut dyn FnMut(&mut Draft<'t>),
    drafts: &mut Vec<Draft<'t>>,
) {
    let mut add = |start: usize, end: usize, apart: bool, verdict: Option<(BlockKind, &'static str)>| {
        let from = draft.span.start as usize;
        let span = Span::new(from + start, from + end).trim(text);
        if span.is_empty() {
            return;
        }
        let mut part = Draft::new(text, span, apart, draft.inset);
        match verdict {
            // A credit is one because it was cut off as such; what its own words say about a caption comes
            // first.
            Some((BlockKind::Credit, reason)) => part.decide(BlockKind::Credit, reason),
            Some((kind, reason)) => {
                own(&mut part);
                part.decide(kind, reason);
            }
            None => own(&mut part),
        }
        drafts.push(part);
    };
    let length = draft.words.len();
    if let Some(at) = glued_credit(draft.words) {
        let caption = (at <= LONGEST_CAPTION).then_some((BlockKind::Caption, CAPTION));
        add(0, at, draft.apart, caption);
        add(at, length, false, Some((BlockKind::Credit, CREDIT)));
        return;
    }
    if let Some(at) = agency_before_description(draft.words).filter(|_| length <= LONGEST_CAPTION) {
        add(0, at, draft.apart, Some((BlockKind::Credit, AGENCY)));
        add(at, length, false, Some((BlockKind::Caption, DESCRIPTION)));
        return;
    }
    let places = match glued_update(draft.words) {
        Some(at) => vec![at],
        None => items_inside(draft.words),
    };
    if places.is_empty() {
        let mut draft = draft;
        own(&mut draft);
        drafts.push(draft);
        return;
    }
    let mut start = 0;
    for at in places.into_iter().chain([length]) {
        add(start, at, start == 0 && draft.apart, None);
        start = at;
    }
}

/// Where "Updated …" begins, glued to the date before it: "Published March 12, 2024Updated March 13, 2024".
fn glued_update(words: &str) -> Option<usize> {
    const LONGEST: usize = 160;
    if words.len() > LONGEST {
        return None;
    }
    let at = words.find("Updated").or_else(|| words.find("Published"))?;
    let before = words.get(..at)?;
    let glued = before.ends_with(|c: char| c.is_ascii_digit() || c.is_lowercase() || c == '.' || c == ')');
    (glued && before.bytes().any(|b| b.is_ascii_digit())).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<(&str, Option<BlockKind>)> {
        let mut drafts = Vec::new();
        let span = Span::new(0, text.len());
        split(text, Draft::new(text, span, true, false), &mut |_| {}, &mut drafts);
        drafts.iter().map(|draft| (draft.words, draft.verdict.map(|(kind, _)| kind))).collect()
    }

    #[test]
    fn pieces_are_cut_where_blocks_were_glued() {
        assert_eq!(
            parts("Boats at the harbor.Credit…Mara Lind"),
            [
                ("Boats at the harbor.", Some(BlockKind::Caption)),
                ("Credit…Mara Lind", Some(BlockKind::Credit))
            ]
        );
        assert_eq!(
            parts("Getty Images A man wades through a street"),
            [
                ("Getty Images", Some(BlockKind::Credit)),
                ("A man wades through a street", Some(BlockKind::Caption))
            ]
        );
        assert_eq!(parts("Reuters The Lind prize goes to a pilot.").len(), 1);
        assert_eq!(parts("Getty Images Sues A Rival").len(), 1);
        assert_eq!(parts("• Fish • Bread"), [("• Fish", None), ("• Bread", None)]);
        assert_eq!(
            parts("Published June 3, 2024Updated June 4, 2024"),
            [("Published June 3, 2024", None), ("Updated June 4, 2024", None)]
        );
        assert_eq!(parts("The council voted.").len(), 1);
        assert_eq!(parts("Rules of 2024: Updated guidance").len(), 1);
    }

    #[test]
    fn a_long_paragraph_with_a_credit_behind_it_is_no_caption() {
        let text = format!("{}Credit: Mara Lind", "The council voted. ".repeat(40));
        assert_eq!(parts(&text).first().map(|part| part.1), Some(None));
    }
}
