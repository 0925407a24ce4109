//! Cuts a text into blocks and says what each is for.
//!
//! Lines become pieces ([`lines`]), pieces are cut where a paste has glued two blocks together ([`split`]), and each block is classified:
//! first by its own words ([`own`]), then by what stands around it, in passes from the surest to the least sure. What no pass decides
//! is a paragraph. Every pass is linear and looks closely at short blocks only, since long ones can be nothing but running text.

mod byline;
mod calendar;
mod credit;
mod dateline;
mod draft;
mod fold;
mod furniture;
mod headings;
mod heads;
mod labels;
mod lexicon;
mod lines;
mod lists;
mod mail;
mod notes;
mod own;
mod picture;
mod shape;
mod split;
mod surroundings;
mod turns;
mod words;

use crate::document::{Block, BlockKind, LeadKind};
use draft::Draft;

/// The blocks of `text`, in order; they tile it (see [`crate::document`]).
pub fn blocks(text: &str) -> Vec<Block> {
    let mut drafts = cut(text);
    surroundings::announced_dates(&mut drafts);
    surroundings::labels_among_furniture(&mut drafts);
    surroundings::sign_up_boxes(&mut drafts);
    surroundings::link_lists(&mut drafts);
    mail::mail(&mut drafts);
    surroundings::corrections(&mut drafts);
    lists::lists(&mut drafts);
    turns::turns(&mut drafts);
    labels::labels(&mut drafts);
    surroundings::captions(&mut drafts);
    surroundings::captions_below_descriptions(&mut drafts);
    let body = heads::head(&mut drafts);
    surroundings::block_quotes(&mut drafts);
    headings::headings(&mut drafts, body);
    paragraphs(&mut drafts, body);
    drafts.into_iter().map(finish).collect()
}

/// The text as drafts, each decided by its own words where they are enough.
fn cut(text: &str) -> Vec<Draft<'_>> {
    let pieces = lines::pieces(text);
    let mut drafts = Vec::with_capacity(pieces.len());
    let mut folded = String::new();
    let mut own = |draft: &mut Draft| own::own_words(draft, &mut folded);
    for piece in pieces {
        let draft = Draft::new(text, piece.span, piece.apart, piece.inset);
        split::split(text, draft, &mut own, &mut drafts);
    }
    drafts
}

/// What is left is running text; a dateline before its first sentence is set apart.
fn paragraphs(drafts: &mut [Draft], body: usize) {
    const DATELINE: &str = "running text that begins with where it was filed";
    const LONE_DATELINE: &str = "where it was filed, above the text";
    const SENTENCE: &str = "running text";
    const ROW: &str = "a row of a table";
    const LINES: &str = "one of several short lines in a row";
    const WORDS: &str = "words that nothing marks as anything else";
    let first = (body..drafts.len()).find(|&at| drafts.get(at).is_some_and(Draft::is_open));
    let mut start = 0;
    for run in drafts.chunk_by_mut(|one, next| one.is_line() && next.is_line()) {
        let several = run.len() > 2;
        for (at, draft) in run.iter_mut().enumerate().filter(|(_, draft)| draft.is_open()) {
            if let Some(end) =
                dateline::dateline(draft.words, Some(start + at) == first).filter(|_| draft.is_body())
            {
                draft.set_lead(0, end, LeadKind::Dateline);
                draft.decide(BlockKind::Paragraph, DATELINE);
            }
            if is_lone_dateline(draft) {
                draft.set_lead(0, draft.words.len(), LeadKind::Dateline);
                draft.decide(BlockKind::Paragraph, LONE_DATELINE);
            }
            let reason = match () {
                _ if draft.is_body() => SENTENCE,
                _ if draft.words.contains(['|', '\t']) => ROW,
                _ if several => LINES,
                _ => WORDS,
            };
            draft.decide(BlockKind::Paragraph, reason);
        }
        start += run.len();
    }
}

/// "CNN —", "LISBON —": a dateline that a paste has set apart from its text.
fn is_lone_dateline(draft: &Draft) -> bool {
    let dashed = draft.shape.end == shape::End::Open && draft.words.ends_with(['—', '–', '-']);
    // The dateline is read as if a text followed.
    let filed = || dateline::dateline(&format!("{} X", draft.words), true) == Some(draft.words.len());
    dashed && draft.shape.words <= 6 && draft.shape.all_capitals && filed()
}

fn finish(draft: Draft) -> Block {
    let (kind, reason) = draft.verdict.unwrap_or((BlockKind::Paragraph, ""));
    Block { span: draft.span, kind, lead: draft.lead, reason }
}
