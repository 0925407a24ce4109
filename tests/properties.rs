//! What segmentation promises for any text: blocks, sentences and tokens tile it and nest, spans lie on
//! character boundaries, the same text gives the same result, and long texts made to hurt are finished.

#![cfg(not(target_arch = "wasm32"))]

#[path = "properties/promises.rs"]
mod promises;

use byline::document::Token;
use byline::span::{BlockId, Span};
use byline::training;
use promises::assert_promises;
use proptest::prelude::*;
use proptest::sample::select;

/// Pieces at which segmentation has something to decide.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    " ", "  ", "\n", "\n\n", "\r\n", "\u{A0}", "\t", "\u{2028}", "\u{3000}", ".", "..", "...", ". . .", "…", "!", "?", "?!", ",", ":", ";", "\"", "'",
    "“", "”", "‘", "’", "«", "(", ")", "[", "]", "[1]", "-", "–", "—", "--", "/", "&", "%", "#", "@", "*", "•", "_", "$", "US$", "€", "Rs", "°",
    "the", "The", "He", "I", "a", "A", "b", "Mr.", "St.", "U.S.", "U.S", "a.m.", "No.", "Inc.", "e.g.", "Ph.D.", "J.", "Jan.", "Yahoo!", "Lind",
    "said", "it's", "players'", "O'Shea", "'90s", "'s", "’s", "n't", "1", "12", "2023", "3.5", "1,200", "10:30", "9/11", "-5", "2023-06-14", "20th",
    "COVID-19", "well-known", "London-based", "AT&T", "1)", "1.", "2.)", "https://example.org/a?b=(c)", "ana@example.org", "example.co.uk",
    "\u{AD}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{301}", "é", "ß", "İ", "字", "かな", "カナ", "مرحبا", "؟", "ไทย", "क्या", "।", "。", "👍🏽", "👨‍👩‍👧", "🇫🇷",
    "1️⃣", "❤️", "\u{0}", "\u{7F}", "\u{E0020}", "\u{10FFFF}", "By Ana Souza", "Credit", "Advertisement", "KYIV, Ukraine —", "Why It Matters:", "Q:",
];

/// Text out of the pieces above, with and without spaces between them.
fn pieces() -> impl Strategy<Value = String> {
    (prop::collection::vec(select(PIECES), 0..60), select(&["", " "][..]))
        .prop_map(|(pieces, glue)| pieces.join(glue))
}

/// Paragraphs as an article has them.
fn paragraphs() -> impl Strategy<Value = String> {
    let word = select(
        &[
            "rain",
            "the",
            "Lind",
            "Mr. Souza",
            "U.S. officials",
            "said",
            "5 p.m.",
            "$3.5 million",
            "well-known",
            "in Oslo",
        ][..],
    );
    let sentence = (prop::collection::vec(word, 12..25), select(&[".", "?", "!”", "…"][..]))
        .prop_map(|(words, stop)| format!("They {}{stop}", words.join(" ")));
    let paragraph = prop::collection::vec(sentence, 2..5).prop_map(|sentences| sentences.join(" "));
    prop::collection::vec(paragraph, 1..5).prop_map(|paragraphs| paragraphs.join("\n\n"))
}

/// Blocks, sentences and tokens as spans.
type Segments = (Vec<Span>, Vec<(Span, BlockId)>, Vec<Token>);

fn segments(text: &str) -> Segments {
    let blocks = training::blocks(text);
    let sentences = training::sentences(text, &blocks);
    let (_, tokens) = training::tokens(text, sentences.clone());
    (blocks.iter().map(|block| block.span).collect(), sentences, tokens)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn any_text_is_tiled(text in any::<String>()) {
        assert_promises(&text);
    }

    #[test]
    fn nasty_text_is_tiled(text in pieces()) {
        assert_promises(&text);
    }

    #[test]
    fn the_same_text_gives_the_same_segments(text in pieces()) {
        prop_assert_eq!(segments(&text), segments(&text));
    }

    #[test]
    fn sentences_depend_on_their_block_alone(text in pieces(), before in pieces()) {
        let line = text.replace(char::is_whitespace, " ").trim().to_owned();
        prop_assume!(!line.is_empty());
        let alone = cut_lines(&[&line]);
        let pasted_twice = cut_lines(&[&before.replace(char::is_whitespace, " "), &line, &line]);
        let found = |number: usize| pasted_twice.iter().filter(|(block, _)| *block == number).map(|(_, parts)| parts.clone()).collect::<Vec<_>>();
        let expected = alone.iter().map(|(_, parts)| parts.clone()).collect::<Vec<_>>();
        prop_assert_eq!(&found(1), &expected);
        prop_assert_eq!(&found(2), &expected);
    }

    #[test]
    fn an_article_pasted_twice_is_segmented_twice_alike(article in paragraphs()) {
        let offset = article.len() as u32 + 2;
        let (_, once, tokens_once) = segments(&article);
        let (_, twice, tokens_twice) = segments(&format!("{article}\n\n{article}"));
        let ends = |sentences: &[(Span, BlockId)], offset: u32| sentences.iter().map(|(span, _)| span.end + offset).collect::<Vec<_>>();
        prop_assert_eq!(ends(&twice, 0), [ends(&once, 0), ends(&once, offset)].concat());
        let token_ends = |tokens: &[Token], offset: u32| tokens.iter().map(|token| (token.span.end + offset, token.kind)).collect::<Vec<_>>();
        prop_assert_eq!(token_ends(&tokens_twice, 0), [token_ends(&tokens_once, 0), token_ends(&tokens_once, offset)].concat());
    }
}

/// The sentences of lines that are each a block, as the line's number and the texts of the tokens.
fn cut_lines(lines: &[&str]) -> Vec<(usize, Vec<String>)> {
    use byline::document::{Block, BlockKind};
    let text = lines.join("\n");
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in lines {
        blocks.push(Block {
            span: Span::new(start, start + line.len()),
            kind: BlockKind::Paragraph,
            lead: None,
            reason: "",
        });
        start += line.len() + 1;
    }
    let (sentences, tokens) = training::tokens(&text, training::sentences(&text, &blocks));
    let texts = |range: std::ops::Range<usize>| {
        tokens.get(range).unwrap_or(&[]).iter().map(|token| token.span.of(&text).to_owned()).collect()
    };
    sentences
        .iter()
        .map(|sentence| {
            (sentence.block.index(), texts(sentence.first_token.index()..sentence.end_token.index()))
        })
        .collect()
}

/// Two megabytes of each; work that grows faster than the text would not end.
#[test]
fn long_monotonous_texts_are_finished() {
    #[rustfmt::skip]
    let patterns = [
        ".", ". . ", "?", "\"", "“", "A", "a-", "A-b-", "1,", "1-", "-", "(", ".)", ".\"", "a.b", "A. ", "U.S. ", "No. ", "a@", "www.", "'s", "a&A&", "#a",
        "\n", " ", "a\n", "• a ", "1) a 2) b ", "字", "👨\u{200D}", "\u{301}", "”!” A", "!” Lind Lind Lind Lind Lind ", "Q: ", "— ",
    ];
    for pattern in patterns {
        let text = pattern.repeat(2_000_000 / pattern.len());
        let (blocks, sentences, tokens) = segments(&text);
        assert!(blocks.len() <= sentences.len() && sentences.len() <= tokens.len(), "{pattern:?}");
    }
}
