//! Cuts a text into blocks and says what each is for.
//!
//! Lines become pieces ([`lines`]), pieces are cut where a paste has glued two blocks together ([`split`]),
//! and each block is classified: first by its own words ([`own`]), then by what stands around it, in passes
//! from the surest to the least sure. What no pass decides is a paragraph. Every pass is linear and looks
//! closely at short blocks only, since long ones can be nothing but running text.

mod cuts;
mod draft;
mod own;
mod passes;
mod pieces;

use crate::document::{Block, BlockKind, LeadKind};
use cuts::split;
use draft::Draft;
use own::{dateline, own_words};
use passes::{head, headings, labels, lists, mail, menus, surroundings, turns};
use pieces::{lines, shape};

/// The blocks of `text`, in order; they tile it (see [`crate::document`]).
pub fn blocks(text: &str) -> Vec<Block> {
    let mut drafts = cut(text);
    surroundings::announced_dates(&mut drafts);
    surroundings::labels_among_furniture(&mut drafts);
    surroundings::sign_up_boxes(&mut drafts);
    menus::menus(&mut drafts);
    surroundings::link_lists(&mut drafts);
    mail::mail(&mut drafts);
    surroundings::corrections(&mut drafts);
    lists::lists(&mut drafts);
    turns::turns(&mut drafts);
    labels::labels(&mut drafts);
    surroundings::captions(&mut drafts);
    surroundings::captions_below_descriptions(&mut drafts);
    let body = head::head(&mut drafts);
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
    let mut own = |draft: &mut Draft| own_words(draft, &mut folded);
    for piece in pieces {
        let draft = Draft::new(text, piece.span, piece.apart, piece.inset);
        split::split(text, draft, &mut own, &mut drafts);
    }
    drafts
}

/// What is left is running text; a dateline before its first sentence is set apart.
fn paragraphs(drafts: &mut [Draft], body: usize) {
    const DATELINE: &str = "it is running text that begins with where it was filed";
    const LONE_DATELINE: &str = "it says where the text below was filed";
    const SENTENCE: &str = "it is running text";
    const ROW: &str = "it is a row of a table";
    const LINES: &str = "it is one of several short lines in a row";
    const WORDS: &str = "it is plain text with no other sign";
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

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Blocks tile the text: in order, without white space around, nothing but white space between, no
    /// character split, leads inside.
    fn check_tiling(text: &str) -> Result<(), TestCaseError> {
        let mut end = 0;
        for block in blocks(text) {
            let (start, words) = (block.span.start as usize, block.span.of(text));
            let between = text.get(end..start);
            prop_assert!(
                between.is_some_and(|between| between.trim().is_empty()),
                "between blocks: {between:?}"
            );
            prop_assert!(!words.is_empty() && words.trim() == words, "block: {words:?}");
            if let Some(lead) = block.lead {
                prop_assert!(
                    block.span.contains(lead.span) && !lead.span.of(text).is_empty(),
                    "lead of {words:?}"
                );
            }
            prop_assert!(!block.reason.is_empty());
            end = block.span.end as usize;
        }
        prop_assert!(text.get(end..).is_some_and(|rest| rest.trim().is_empty()), "behind the last block");
        Ok(())
    }

    /// Lines as pages hold them, in any order.
    fn page() -> impl Strategy<Value = String> {
        let line = prop::sample::select(vec![
            "",
            " ",
            "Back to top",
            "By Ana Souza",
            "June 3, 2024",
            "LISBON (Reuters) - The harbour reopened on Monday, the mayor said.",
            "Q: Why?",
            "A: Why not?",
            "RUIZ: And then?",
            "• one • two",
            "1. First",
            "2. Second",
            "> quoted",
            "Credit…Mara Lind",
            "Boats at the harbor.Credit…Mara Lind",
            "| a | b |",
            "Why It Matters: Water",
            "# Title",
            "“No way back.”",
            "— Ana Souza",
            "    set in",
            "\u{ad}",
            "…",
            "Related",
            "Getty Images A man walks",
            "From: Ana",
            "Subject: é",
            "Published June 3, 2024Updated June 4, 2024",
            "Ä: Ö?",
        ]);
        (prop::collection::vec(line, 0..24), prop::sample::select(vec!["\n", "\n\n", "\r\n", "\r", " ", ""]))
            .prop_map(|(lines, end)| lines.join(end))
    }

    proptest! {
        #[test]
        fn any_text_is_tiled(text in any::<String>()) {
            check_tiling(&text)?;
        }

        #[test]
        fn any_page_is_tiled(text in page()) {
            check_tiling(&text)?;
            prop_assert_eq!(blocks(&text), blocks(&text));
        }
    }

    #[test]
    fn a_text_without_structure_is_one_paragraph() {
        for text in [
            "The council voted on Monday.",
            "Voters head to the polls",
            "Ana Souza",
            "What now?",
            "a",
            "He left. She stayed.",
            "Привет мир",
        ] {
            let found = blocks(text);
            assert!(
                matches!(found.as_slice(), [block] if block.kind == BlockKind::Paragraph),
                "{text}: {found:?}"
            );
        }
        assert!(blocks("").is_empty() && blocks(" \n\t").is_empty());
    }

    #[test]
    fn a_page_may_be_nothing_but_furniture() {
        let kinds: Vec<_> = blocks("Back to top\nShare\nFacebook\n© 2024 The Outlet")
            .iter()
            .map(|block| block.kind)
            .collect();
        assert_eq!(kinds, [BlockKind::Furniture; 4]);
    }
}
