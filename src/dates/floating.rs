//! Words that mean the present, past or future of the article and no day of the calendar: "now", "recently",
//! "in the future".
//!
//! They are no mentions, since there is nothing to look up in them, but they say when.

use crate::document::{Document, TokenKind};
use crate::grammar::{is_word, span_of};
use crate::lexicon::word_set::lowercase;
use crate::lexicon::{Lexicon, flag};
use crate::mention::Mention;
use crate::span::Span;

/// The words outside the mentions, each with its span and its word in lower case; in order of the text.
pub fn floating(document: &Document, mentions: &[Mention]) -> Vec<(Span, &'static str)> {
    let mut found = Vec::new();
    for (at, token) in document.tokens.iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
        let mut buffer = [0; 24];
        let Some(lower) = lowercase(document.token_text(token), &mut buffer) else { continue };
        let words = match lower {
            "now" | "currently" | "presently" | "nowadays" | "recently" | "lately" => at..at + 1,
            "past" | "future" | "moment" if stands_alone(document, at) => at - 1..at + 1,
            _ => continue,
        };
        let Some(span) = span_of(document, &words) else { continue };
        let after = mentions.partition_point(|mention| mention.span.end <= span.start);
        let free = mentions.get(after).is_none_or(|mention| mention.span.start >= span.end);
        found.extend(WORDS.iter().find(|word| **word == lower).filter(|_| free).map(|word| (span, *word)));
    }
    found
}

const WORDS: &[&str] =
    &["now", "currently", "presently", "nowadays", "recently", "lately", "past", "future", "moment"];

/// "in the past", "at the moment", "in the future" and no noun that they describe ("the past mayor").
fn stands_alone(document: &Document, at: usize) -> bool {
    let is = |back: usize, words: &[&str]| {
        at.checked_sub(back).is_some_and(|at| words.iter().any(|word| is_word(document, at, word)))
    };
    let next = document.tokens.get(at + 1).map_or(TokenKind::Punctuation, |token| token.kind);
    let word = document.tokens.get(at + 1).map_or("", |token| document.token_text(token));
    let small = Lexicon::get().word(word, false) & flag::FUNCTION != 0;
    let ends = next != TokenKind::Number && (next != TokenKind::Word || small);
    is(1, &["the"]) && is(2, &["in", "at", "from", "for"]) && ends && !is_word(document, at + 1, "of")
}

#[cfg(test)]
mod tests {
    use crate::{Article, Resources, analyze};

    #[test]
    fn the_present_the_past_and_the_future() {
        let text = "The mill now employs two men; in the past it had fifty. Recently the past mayor called. In the future of \
                    the trade he sees little, but at the moment of need he would pay in the future.";
        let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
        let dates =
            analysis.dates.iter().map(|date| (date.span.of(text), date.value.as_deref().unwrap_or("")));
        assert_eq!(
            dates.collect::<Vec<_>>(),
            [
                ("now", "PRESENT_REF"),
                ("the past", "PAST_REF"),
                ("Recently", "PAST_REF"),
                ("the future", "FUTURE_REF")
            ]
        );
    }
}
