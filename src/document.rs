//! The article as columns over one text: blocks, sentences and tokens, each naming bytes of it.
//!
//! The three columns **tile** the text: an item reaches from its start to the start of the next one, and
//! whatever lies between its `span` and that start is white space. White space before the first item belongs
//! to the first. Tokens nest in sentences and sentences in blocks.

use crate::span::{BlockId, SentenceId, Span, TokenId};
use serde::Serialize;

/// One article: its text and the columns that segmentation adds.
#[derive(Clone, Debug, Default)]
pub struct Document<'t> {
    /// The text as it was given; every span points into it.
    pub text: &'t str,
    /// Blocks in order of the text.
    pub blocks: Vec<Block>,
    /// Sentences in order of the text.
    pub sentences: Vec<Sentence>,
    /// Tokens in order of the text.
    pub tokens: Vec<Token>,
}

impl<'t> Document<'t> {
    /// The text of a token.
    pub fn token_text(&self, token: &Token) -> &'t str {
        token.span.of(self.text)
    }

    /// The tokens of a sentence.
    pub fn tokens_of(&self, sentence: &Sentence) -> &[Token] {
        self.tokens.get(sentence.first_token.index()..sentence.end_token.index()).unwrap_or(&[])
    }

    /// The block that a sentence lies in.
    pub fn block_of(&self, sentence: &Sentence) -> Option<&Block> {
        self.blocks.get(sentence.block.index())
    }

    /// The sentence that holds the byte `at`, or the last one before it.
    pub fn sentence_at(&self, at: u32) -> Option<SentenceId> {
        let after = self.sentences.partition_point(|sentence| sentence.span.start <= at);
        after.checked_sub(1).map(SentenceId::from)
    }

    /// The block that holds the byte `at`, or the last one before it.
    pub fn block_at(&self, at: u32) -> Option<BlockId> {
        self.blocks.partition_point(|block| block.span.start <= at).checked_sub(1).map(BlockId::from)
    }

    /// The token that holds the byte `at`, or the last one before it.
    pub fn token_at(&self, at: u32) -> Option<TokenId> {
        self.tokens.partition_point(|token| token.span.start <= at).checked_sub(1).map(TokenId::from)
    }
}

/// What a block of the page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// The article's own title.
    Headline,
    /// A short label above the headline ("ANALYSIS", "World | Asia").
    Kicker,
    /// The summary under the headline (also standfirst or dek).
    Standfirst,
    /// Who wrote it ("By Ana Souza").
    Byline,
    /// When it was published or updated.
    PublicationDate,
    /// The title of a section inside the article; `lead` holds a label such as "Why It Matters".
    SectionHeading,
    /// Running text.
    Paragraph,
    /// An item of a bulleted or numbered list; `lead` holds the marker.
    ListItem,
    /// A set-off quotation.
    BlockQuote,
    /// An interviewer's turn; `lead` holds the speaker's label.
    Question,
    /// An interviewee's turn; `lead` holds the speaker's label.
    Answer,
    /// The text under a picture.
    Caption,
    /// Who made the picture.
    Credit,
    /// A correction or an editors' note.
    Correction,
    /// What the page said around the article: buttons, sign-ups, counts, advertisements.
    Furniture,
}

/// What the first words of a block are, when they are set apart from the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum LeadKind {
    /// A label such as "Why It Matters:".
    Label,
    /// Where (and when) the report was filed: "KYIV, Ukraine —".
    Dateline,
    /// Who speaks in this turn: "Q:", "Ms. Lee:".
    Speaker,
    /// A bullet or number of a list item.
    Marker,
}

/// The first words of a block that are set apart from the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Lead {
    /// The words, with their closing mark (":" or "—") but no white space around.
    pub span: Span,
    /// What they are.
    pub kind: LeadKind,
}

/// A piece of the page with one purpose: a paragraph, a heading, a caption …
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Block {
    /// The block without white space around it.
    pub span: Span,
    /// What it is for.
    pub kind: BlockKind,
    /// Its first words, where they are set apart from the rest.
    pub lead: Option<Lead>,
    /// Why it was classified so, in words for the reader.
    pub reason: &'static str,
}

/// A sentence, or a heading, caption or other piece that stands for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Sentence {
    /// The sentence without white space around it.
    pub span: Span,
    /// The block it lies in.
    pub block: BlockId,
    /// Its first token.
    pub first_token: TokenId,
    /// One past its last token.
    pub end_token: TokenId,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum TokenKind {
    /// Letters, perhaps with marks and inner apostrophes or hyphens.
    Word,
    /// A word with the stops that belong to it: "U.S.", "Inc.", "a.m.".
    Abbreviation,
    /// Digits with their separators, sign and attached unit: "1,200.5", "-3", "20th", "5km".
    Number,
    /// The possessive ending "'s" or "'" after a word.
    Possessive,
    /// A currency sign, with its letters ("US$").
    Currency,
    /// "#tag" or "@name".
    Tag,
    /// A web or e-mail address.
    Address,
    /// A pictograph, with its modifiers.
    Emoji,
    /// A punctuation mark, or a run of one mark ("...", "--", "?!").
    Punctuation,
    /// Anything else.
    Symbol,
}

/// A word, number, mark or other smallest piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Token {
    /// The token's bytes; no white space inside or around.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}
