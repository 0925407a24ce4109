//! A block while it is being classified: what is known of it so far.

use crate::document::{BlockKind, Lead, LeadKind};
use crate::span::Span;
use crate::text::blocks::pieces::shape::{End, LineShape, shape};

/// A block that may not have its kind yet. The passes of [`super::blocks`] fill in `verdict` and never take
/// one back, except where a pass says so.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'t> {
    pub words: &'t str,
    pub span: Span,
    /// Whether an empty line (or the start of the text) lies before it.
    pub apart: bool,
    /// Whether all of its lines are set in from the margin.
    pub inset: bool,
    pub shape: LineShape,
    /// Its kind and why; `None` while nobody knows.
    pub verdict: Option<(BlockKind, &'static str)>,
    pub lead: Option<Lead>,
    /// Where its first colon is, if it is near the beginning (bytes): what stands before may be a label.
    pub colon: Option<usize>,
    /// Whether it begins a list of links to other articles.
    pub links: bool,
    /// Why it is furniture, if what stands next to it is.
    pub among_others: Option<&'static str>,
}

impl<'t> Draft<'t> {
    pub fn new(text: &'t str, span: Span, apart: bool, inset: bool) -> Draft<'t> {
        let words = span.of(text);
        Draft {
            words,
            span,
            apart,
            inset,
            shape: shape(words),
            verdict: None,
            lead: None,
            colon: first_colon(words),
            links: false,
            among_others: None,
        }
    }

    pub fn is_open(&self) -> bool {
        self.verdict.is_none()
    }

    pub fn is(&self, kind: BlockKind) -> bool {
        self.verdict.is_some_and(|(found, _)| found == kind)
    }

    /// Decides the kind, unless it is decided.
    pub fn decide(&mut self, kind: BlockKind, reason: &'static str) {
        self.verdict.get_or_insert((kind, reason));
    }

    /// Sets apart the bytes `start..end` of the block's words as its lead.
    pub fn set_lead(&mut self, start: usize, end: usize, kind: LeadKind) {
        let at = self.span.start as usize;
        self.lead = Some(Lead { span: Span::new(at + start, at + end), kind });
    }

    /// Whether this is (or will be) running text or something as substantial: what a heading stands above.
    pub fn is_body(&self) -> bool {
        match self.verdict {
            None => {
                let announces = self.shape.end == End::Colon && self.shape.words >= 6;
                let sentences = self.shape.stops > 0 && self.shape.words >= 8;
                let sentence = self.shape.ends_sentence() && self.shape.words >= 4;
                self.shape.is_long() || sentence || sentences || announces
            }
            Some((kind, _)) => matches!(
                kind,
                BlockKind::Paragraph
                    | BlockKind::ListItem
                    | BlockKind::BlockQuote
                    | BlockKind::Question
                    | BlockKind::Answer
            ),
        }
    }

    /// Whether this is an open line without a stop, such as a verse or a cell of a table.
    pub fn is_line(&self) -> bool {
        self.is_open() && !self.is_body()
    }

    /// Whether a reader following the article would skip it: what may stand between a heading and its text.
    pub fn is_aside(&self) -> bool {
        self.verdict.is_some_and(|(kind, _)| {
            matches!(
                kind,
                BlockKind::Furniture
                    | BlockKind::Caption
                    | BlockKind::Credit
                    | BlockKind::PublicationDate
                    | BlockKind::Byline
            )
        })
    }
}

/// The first colon among the first bytes of a block.
fn first_colon(words: &str) -> Option<usize> {
    const LONGEST: usize = 52;
    let beginning = words.as_bytes().get(..words.len().min(LONGEST))?;
    // `contains` is quick, and nearly always says no.
    beginning.contains(&b':').then(|| beginning.iter().position(|&byte| byte == b':'))?
}

/// The drafts of the whole of `text`, for tests of a single pass.
#[cfg(test)]
pub fn drafts(text: &str) -> Vec<Draft<'_>> {
    crate::text::blocks::pieces::lines::pieces(text)
        .iter()
        .map(|piece| Draft::new(text, piece.span, piece.apart, piece.inset))
        .collect()
}
