//! Where quotation marks open and close.
//!
//! Curly marks say which they are; a straight mark opens or closes by what stands beside it and by whether
//! one is open. A quotation left open at the end of a block is either cut off or goes on in the next block,
//! which then opens again.

use crate::document::Block;
use crate::order;
use crate::span::{BlockId, Span};

/// A stretch between quotation marks, marks included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// From the opening mark to the closing one, or to the end of the block.
    pub span: Span,
    /// The block it stands in.
    pub block: BlockId,
    /// Whether it has a closing mark.
    pub closed: bool,
}

impl Quotation {
    /// The words without the marks.
    pub fn inner(self, text: &str) -> &str {
        let words = self.span.of(text).trim_start_matches(|c| OPENING.contains(c));
        if self.closed { words.trim_end_matches(|c| CLOSING.contains(c)) } else { words }
    }
}

const OPENING: &str = "\"“„«‘'";
const CLOSING: &str = "\"”“»’'";

/// What a character does to a quotation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Effect {
    Opens,
    Closes,
    Neither,
}

/// The outermost quotations of the blocks, in order of the text. Quotations inside quotations belong to the
/// outer one.
pub fn quotations(text: &str, blocks: &[Block]) -> Vec<Quotation> {
    let mut found = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let doubles = in_block(text, block.span, BlockId::from(index), double);
        // A house that sets speech in single marks uses doubles only inside them.
        let singles = in_block(text, block.span, BlockId::from(index), single);
        let outer = singles
            .into_iter()
            .filter(|one| one.closed && one.inner(text).contains(' ') && !overlapped(&doubles, one.span));
        let outer: Vec<Quotation> = outer.collect();
        let mut added: Vec<Quotation> = doubles.into_iter().chain(outer).collect();
        order::by(&mut added, |one| one.span.start.into());
        found.extend(added);
    }
    found
}

/// Whether one of the quotations, which are in order and apart, shares text with `span`.
fn overlapped(quotations: &[Quotation], span: Span) -> bool {
    let after = quotations.partition_point(|one| one.span.end <= span.start);
    quotations.get(after).is_some_and(|one| one.span.overlaps(span))
}

/// The quotations of one block by the marks that `role` knows: (mark, before, after, depth) to what it does.
fn in_block(
    text: &str,
    block: Span,
    id: BlockId,
    role: fn(char, Option<char>, Option<char>, usize) -> Effect,
) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut depth = 0;
    let mut start = 0;
    let mut before = None;
    let mut characters = block.of(text).char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let here = block.start as usize + at;
        match role(character, before, characters.peek().map(|next| next.1), depth) {
            Effect::Opens => {
                if depth == 0 {
                    start = here;
                }
                depth += 1;
            }
            Effect::Closes if depth == 1 => {
                depth = 0;
                // Two apostrophes are one mark.
                let second = character == '\'' && characters.peek().is_some_and(|next| next.1 == '\'');
                let span = Span::new(start, here + character.len_utf8() + usize::from(second));
                found.push(Quotation { span, block: id, closed: true });
            }
            Effect::Closes => depth = depth.saturating_sub(1),
            Effect::Neither => {}
        }
        before = Some(character);
    }
    if depth > 0 && block.end as usize > start + 1 {
        found.push(Quotation { span: Span::new(start, block.end as usize), block: id, closed: false });
    }
    found
}

fn double(mark: char, before: Option<char>, after: Option<char>, depth: usize) -> Effect {
    match mark {
        '“' if depth == 0 || opens(before) => Effect::Opens,
        '„' | '«' => Effect::Opens,
        '”' | '»' | '“' => Effect::Closes,
        '"' if depth == 0 && !opens(before) && closes(after) => Effect::Neither,
        '"' if depth == 0 => Effect::Opens,
        '"' => Effect::Closes,
        '\'' if after == Some('\'') && depth > 0 => Effect::Closes,
        '\'' if after == Some('\'') && opens(before) => Effect::Opens,
        _ => Effect::Neither,
    }
}

fn single(mark: char, before: Option<char>, after: Option<char>, depth: usize) -> Effect {
    match mark {
        '\'' if before == Some('\'') || after == Some('\'') => Effect::Neither,
        '‘' if depth == 0 && opens(before) => Effect::Opens,
        '\'' if depth == 0 && opens(before) && after.is_some_and(char::is_alphabetic) => Effect::Opens,
        // After a letter an apostrophe may end a plural possessive; a stop or comma before it settles the
        // matter.
        '’' | '\'' if depth > 0 && closes(after) && before.is_some_and(|c| ",.!?…".contains(c)) => {
            Effect::Closes
        }
        '’' | '\''
            if depth > 0 && closes(after) && before.is_some_and(|c| c != 's' && c.is_alphanumeric()) =>
        {
            Effect::Closes
        }
        _ => Effect::Neither,
    }
}

fn opens(before: Option<char>) -> bool {
    before.is_none_or(|c| c.is_whitespace() || "([{—–-/‘'“\"".contains(c))
}

fn closes(after: Option<char>) -> bool {
    after.is_none_or(|c| c.is_whitespace() || ".,;:!?)]}—–-’”\"".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::blocks;

    fn found(text: &str) -> Vec<&str> {
        quotations(text, &blocks(text)).iter().map(|one| one.span.of(text)).collect()
    }

    #[test]
    fn straight_and_curly_marks() {
        assert_eq!(found("\"Yes,\" he said. \"No.\""), ["\"Yes,\"", "\"No.\""]);
        assert_eq!(found("He said “it is ‘done’ now” twice."), ["“it is ‘done’ now”"]);
        assert_eq!(found("Er sagte „nein“ und ging."), ["„nein“"]);
    }

    #[test]
    fn two_apostrophes_are_one_mark() {
        assert_eq!(found("''It works,'' she said. ''Always.''"), ["''It works,''", "''Always.''"]);
    }

    #[test]
    fn single_marks_hold_speech_but_apostrophes_do_not() {
        assert_eq!(found("‘We don’t know,’ she said."), ["‘We don’t know,’"]);
        assert_eq!(found("The workers' hall, the '90s and rock 'n' roll."), [""; 0]);
    }

    #[test]
    fn an_open_quotation_ends_with_its_block() {
        let text = "“One thing.\n\n“Another thing,” she said.";
        let all = quotations(text, &blocks(text));
        assert_eq!(all.iter().map(|one| one.closed).collect::<Vec<_>>(), [false, true]);
    }
}
