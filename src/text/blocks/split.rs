//! Pieces that hold more than one block: a caption with its credit behind it, a list pasted into one line.

use super::draft::Draft;
use super::lists::items_inside;
use super::picture::glued_credit;
use crate::document::BlockKind;
use crate::span::Span;

const CAPTION: &str = "the credit of a picture follows in the same line";
const CREDIT: &str = "it stands behind a caption and names who made the picture";
/// A caption is not longer than this (bytes).
const LONGEST_CAPTION: usize = 500;

/// Adds the drafts of one piece of the text. `own` decides a draft by its own words, where it can.
pub(super) fn split<'t>(
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
            // A credit is one because it was cut off as such; what its own words say about a caption comes first.
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
    let places = items_inside(draft.words);
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
