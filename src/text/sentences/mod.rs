//! Cuts blocks into sentences.
//!
//! One pass looks at bytes alone until it meets a mark that may end a sentence; only there are the words on
//! both sides read, and never more than a few of them, so the work is linear in the text whatever it holds.
//! The rules are in [`stops`] and [`junctions`]; lists inside a line ("1) … 2) …") are in [`enumerations`].

use self::enumerations::Enumeration;
use super::characters::char_at;
use crate::document::{Block, LeadKind};
use crate::span::{BlockId, Span};

mod enumerations;
mod junctions;
mod neighbours;
mod runs;
mod stops;
mod vocabulary;

#[cfg(test)]
mod tests;

/// The sentences of `blocks`, in order, each with its block; none crosses the edge of a block.
pub fn sentences(text: &str, blocks: &[Block]) -> Vec<(Span, BlockId)> {
    let mut sentences = Vec::with_capacity(text.len() / 80 + blocks.len());
    for (index, block) in blocks.iter().enumerate() {
        // A label such as "Why It Matters:" stands for a heading, and so for a sentence.
        let label = block.lead.filter(|lead| lead.kind == LeadKind::Label).map(|lead| lead.span.end as usize);
        let offset = label.unwrap_or(block.span.start as usize);
        let mut push = |start: usize, end: usize| {
            let span = Span::new(start, end).trim(text);
            if !span.is_empty() {
                sentences.push((span, BlockId::from(index)));
            }
        };
        push(block.span.start as usize, offset);
        let rest = Span { start: offset as u32, ..block.span };
        cut_block(rest.of(text), &mut |start, end| push(offset + start, offset + end));
    }
    sentences
}

/// Calls `emit` with the first and last byte of each sentence of a block, white space around it included.
fn cut_block(block: &str, emit: &mut dyn FnMut(usize, usize)) {
    let mut list = Enumeration::at_start(block);
    let mut start = 0;
    let mut at = list.as_ref().map_or(0, |list| list.label_end);
    while let Some((found, mark)) = next_mark(block, at, list.is_some()) {
        if let Some(item) = list.as_mut().and_then(|list| list.next_item(block, found, mark)) {
            emit(start, item.start);
            start = item.start;
            at = item.end;
            continue;
        }
        if runs::is_rule(mark) {
            at = runs::rule_end(block, found, mark);
            let next = neighbours::after(block, neighbours::skip_blank(block, at));
            if at - found > runs::SHORTEST_RULE && next.kind == neighbours::Beginning::Upper {
                emit(start, at);
                start = at;
            }
            continue;
        }
        if !runs::is_stop(mark) {
            at = found + mark.len_utf8();
            continue;
        }
        let verdict = stops::judge(block, start, found);
        if verdict.ends {
            emit(start, verdict.end);
            start = verdict.end;
        }
        at = verdict.end;
    }
    emit(start, block.len());
}

/// The next stop from `at` on, or in a list also the next character that may belong to a label.
fn next_mark(block: &str, mut at: usize, in_list: bool) -> Option<(usize, char)> {
    loop {
        at += block.as_bytes().get(at..)?.iter().position(|byte| may_stop(*byte))?;
        let mark = char_at(block, at)?;
        if runs::is_stop(mark) || runs::is_rule(mark) || (in_list && enumerations::may_label(mark)) {
            return Some((at, mark));
        }
        at += mark.len_utf8();
    }
}

/// Whether [`next_mark`] has to look at the byte: ASCII stops, rules, ")" and the lead bytes of all other
/// stops and bullets.
fn may_stop(byte: u8) -> bool {
    matches!(byte, b'*' | b'_' | b'=' | b'.' | b'!' | b'?' | b')' | 0xD6 | 0xD8 | 0xDB | 0xE0..=0xE3 | 0xEF)
}
