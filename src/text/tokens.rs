//! Cuts sentences into tokens.

use crate::document::{Sentence, Token, TokenKind};
use crate::span::{BlockId, Span, TokenId};

/// The sentences with their tokens. Tokens never cross the edge of a sentence and hold no white space.
pub fn tokens(text: &str, sentences: Vec<(Span, BlockId)>) -> (Vec<Sentence>, Vec<Token>) {
    let mut tokens = Vec::new();
    let mut cut = Vec::with_capacity(sentences.len());
    for (span, block) in sentences {
        let first_token = TokenId::from(tokens.len());
        let mut start = span.start as usize;
        for piece in span.of(text).split_inclusive(|c: char| !c.is_alphanumeric()) {
            let word = Span::new(start, start + piece.trim_end_matches(|c: char| !c.is_alphanumeric()).len());
            let rest = Span { start: word.end, end: (start + piece.len()) as u32 }.trim(text);
            start += piece.len();
            if !word.is_empty() {
                tokens.push(Token { span: word, kind: TokenKind::Word });
            }
            if !rest.is_empty() {
                tokens.push(Token { span: rest, kind: TokenKind::Punctuation });
            }
        }
        cut.push(Sentence { span, block, first_token, end_token: TokenId::from(tokens.len()) });
    }
    (cut, tokens)
}
