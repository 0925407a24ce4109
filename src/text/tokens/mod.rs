//! Cuts sentences into tokens: words, abbreviations, numbers, possessives, currency signs, tags, addresses,
//! emoji, marks.
//!
//! Compounds follow one rule, made so that names can begin and end inside them: hyphened lower-case words
//! ("well-known") and mixtures of letters and digits ("COVID-19", "20-year-old") are one token, every other
//! compound is cut at its hyphens ("London|-|based").

use self::state::State;
use super::characters::{
    char_at, char_before, is_apostrophe, is_closing, is_currency, is_hyphen, is_mark, is_opening,
    is_pictograph, is_punctuation, is_straight_quote, is_word,
};
use crate::document::{Sentence, Token, TokenKind};
use crate::span::{BlockId, Span, TokenId};

mod addresses;
mod emoji;
mod numbers;
mod state;
mod words;

#[cfg(test)]
mod tests;

/// The sentences with their tokens. Tokens never cross the edge of a sentence and hold no white space;
/// together they hold everything else.
pub fn tokens(text: &str, sentences: Vec<(Span, BlockId)>) -> (Vec<Sentence>, Vec<Token>) {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut cut = Vec::with_capacity(sentences.len());
    for (span, block) in sentences {
        let first_token = TokenId::from(tokens.len());
        cut_sentence(span.of(text), span.start, &mut tokens);
        cut.push(Sentence { span, block, first_token, end_token: TokenId::from(tokens.len()) });
    }
    (cut, tokens)
}

/// Appends the tokens of one sentence, which begins at byte `offset` of the text.
fn cut_sentence(sentence: &str, offset: u32, tokens: &mut Vec<Token>) {
    let mut state = State::default();
    let mut at = 0;
    while let Some(first) = char_at(sentence, at) {
        if first.is_whitespace() {
            at += first.len_utf8();
            state.adjacent = None;
            continue;
        }
        let (end, kind) = token_at(sentence, at, first, &mut state);
        tokens.push(Token { span: Span { start: offset + at as u32, end: offset + end as u32 }, kind });
        state.adjacent = Some(kind);
        at = end;
    }
}

/// The end and kind of the token that begins at byte `at` with the character `first`.
fn token_at(sentence: &str, at: usize, first: char, state: &mut State) -> (usize, TokenKind) {
    if let Some(end) = words::plain_end(sentence, at) {
        return (end, TokenKind::Word);
    }
    if first.is_ascii_alphanumeric()
        && let Some(end) = state.addresses.address_at(sentence, at)
    {
        return (end, TokenKind::Address);
    }
    if let Some(end) = emoji::emoji_end(sentence, at) {
        return (end, TokenKind::Emoji);
    }
    if first.is_numeric() || numbers::begins_signed_or_bare_fraction(sentence, at) {
        return number(sentence, at, state);
    }
    if first.is_alphabetic() || (is_mark(first) && words::begins_behind_marks(sentence, at)) {
        return words::word(sentence, at, state);
    }
    if is_apostrophe(first)
        && let Some(found) = apostrophe(sentence, at, first, state)
    {
        return found;
    }
    if is_currency(first) {
        return (at + first.len_utf8(), TokenKind::Currency);
    }
    if matches!(first, '#' | '@')
        && let Some(end) = tag_end(sentence, at)
    {
        return (end, TokenKind::Tag);
    }
    mark(sentence, at, first)
}

/// A number, or the compound that begins with it.
fn number(sentence: &str, at: usize, state: &mut State) -> (usize, TokenKind) {
    let end = numbers::number_end(sentence, at);
    let after_currency = state.adjacent == Some(TokenKind::Currency);
    if !after_currency
        && char_at(sentence, end).is_some_and(is_hyphen)
        && let Some(compound) = words::compound_end(sentence, at, &mut state.cut_until)
    {
        return (compound, TokenKind::Word);
    }
    (end, TokenKind::Number)
}

/// What an apostrophe that is not inside a word begins: a possessive ending, a clipped word or year, or a
/// quotation mark.
fn apostrophe(sentence: &str, at: usize, first: char, state: &mut State) -> Option<(usize, TokenKind)> {
    let after = at + first.len_utf8();
    if matches!(first, '´' | '`' | '′') {
        return None;
    }
    let next = char_at(sentence, after);
    if state.adjacent.is_some() {
        let ends_word = |end| !char_at(sentence, end).is_some_and(is_word);
        if matches!(next, Some('s' | 'S'))
            && ends_word(after + 1)
            && !char_before(sentence, at).is_some_and(is_opening)
        {
            return Some((after + 1, TokenKind::Possessive));
        }
        if state.quoted && !next.is_some_and(is_word) {
            state.quoted = false;
            return Some((after, TokenKind::Punctuation));
        }
        let after_word =
            matches!(state.adjacent, Some(TokenKind::Word | TokenKind::Abbreviation | TokenKind::Tag));
        let after_s = matches!(char_before(sentence, at), Some('s' | 'S' | 'x' | 'z'));
        if after_word && after_s && !next.is_some_and(is_word) {
            return Some((after, TokenKind::Possessive));
        }
    }
    if let Some(end) = words::clipped_end(sentence, after) {
        return Some((end, TokenKind::Word));
    }
    if let Some(end) = numbers::clipped_year_end(sentence, after) {
        return Some((end, TokenKind::Number));
    }
    let opens = first == '‘' || (first == '\'' && !char_before(sentence, at).is_some_and(is_word));
    state.quoted |= opens && next.is_some_and(|next| !next.is_whitespace());
    let doubled = first == '\'' && next == Some('\'');
    Some((if doubled { after + 1 } else { after }, TokenKind::Punctuation))
}

/// The end of "#tag" or "@name".
fn tag_end(sentence: &str, at: usize) -> Option<usize> {
    let begins = char_at(sentence, at + 1).is_some_and(|c| c.is_alphabetic() || c == '_');
    let stands_free = !char_before(sentence, at).is_some_and(is_word);
    if !begins || !stands_free {
        return None;
    }
    let mut end = at + 1;
    while let Some(c) = char_at(sentence, end).filter(|c| is_word(*c) || *c == '_') {
        end += c.len_utf8();
    }
    Some(end)
}

/// A run of one mark, or of "?" and "!"; quotes and brackets stand each for itself.
fn mark(sentence: &str, at: usize, first: char) -> (usize, TokenKind) {
    let kind = if is_punctuation(first) { TokenKind::Punctuation } else { TokenKind::Symbol };
    let mut end = at + first.len_utf8();
    let single = is_opening(first) || is_closing(first) || is_straight_quote(first);
    let asks = |c| matches!(c, '!' | '?' | '！' | '？');
    while let Some(c) = char_at(sentence, end) {
        let same = !single && (c == first || (asks(c) && asks(first)));
        if !same && !is_mark(c) {
            break;
        }
        end += c.len_utf8();
    }
    (end, if is_pictograph(first) { TokenKind::Emoji } else { kind })
}
