//! A stretch of text with the labels that its tokens may have.

use super::guidelines::{Kinds, LabelSet};
use byline::document::{Block, BlockKind, Document};
use byline::span::BlockId;
use byline::{Span, training};

/// A stretch of text that is read together, as one article would be.
pub struct Passage {
    /// The corpus it comes from.
    pub corpus: &'static str,
    /// Its text.
    pub text: String,
    /// Its sentences, in bytes.
    pub sentences: Vec<Span>,
    /// For each token of [`Passage::document`] the labels allowed.
    pub allowed: Vec<LabelSet>,
    /// For each sentence how far its labels are trusted.
    pub trust: Vec<Trust>,
    /// How often it is read in one epoch.
    pub copies: usize,
    /// The names as its corpus has them, and as the corpus's second labelling has them.
    pub names: [Vec<(Span, Kinds)>; 2],
}

/// How far the labels of a sentence are trusted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trust {
    /// How much its loss counts.
    pub weight: f32,
    /// Whether people have labelled it: no teacher is asked then.
    pub by_hand: bool,
}

impl Passage {
    /// The passage as the core sees it.
    pub fn document(&self) -> Document<'_> {
        document(&self.text, &self.sentences)
    }
}

/// A text with its sentences and tokens.
pub fn document<'t>(text: &'t str, sentences: &[Span]) -> Document<'t> {
    let block =
        Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph, lead: None, reason: "a passage" };
    let sentences = sentences.iter().map(|&span| (span, BlockId(0))).collect();
    let (sentences, tokens) = training::tokens(text, sentences);
    Document { text, blocks: vec![block], sentences, tokens }
}
