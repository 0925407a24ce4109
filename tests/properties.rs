//! What segmentation promises for any text: blocks, sentences and tokens tile it and nest, spans lie on character boundaries, the
//! same text gives the same result, and long texts made to hurt are finished.

#![cfg(not(target_arch = "wasm32"))]

use byline::document::Token;
use byline::span::{BlockId, Span};
use byline::text;
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
    let blocks = text::blocks(text);
    let sentences = text::sentences(text, &blocks);
    let (_, tokens) = text::tokens(text, sentences.clone());
    (blocks.iter().map(|block| block.span).collect(), sentences, tokens)
}

/// The parts are in order, hold something, begin and end with it, and only white space of `whole` lies outside them.
fn assert_tile(text: &str, whole: Span, parts: &[Span]) {
    let mut end = whole.start;
    for part in parts {
        assert!(part.start >= end && part.end <= whole.end, "{part:?} after {end} in {whole:?} of {text:?}");
        let inner = text.get(part.range()).expect("on character boundaries");
        assert!(!inner.is_empty() && inner.trim() == inner, "{inner:?} in {text:?}");
        let gap = Span { start: end, end: part.start };
        assert!(gap.of(text).trim().is_empty(), "{:?} lost in {text:?}", gap.of(text));
        end = part.end;
    }
    let rest = Span { start: end, end: whole.end };
    assert!(rest.of(text).trim().is_empty(), "{:?} lost in {text:?}", rest.of(text));
}

/// The promises of `document.rs`.
fn assert_promises(text: &str) {
    let blocks = text::blocks(text);
    assert_tile(text, Span::new(0, text.len()), &blocks.iter().map(|block| block.span).collect::<Vec<_>>());
    for block in &blocks {
        let Some(lead) = block.lead else { continue };
        assert!(block.span.contains(lead.span), "{lead:?} outside {block:?} of {text:?}");
        assert_eq!(text.get(lead.span.range()).map(str::trim), text.get(lead.span.range()), "{text:?}");
    }
    let cut = text::sentences(text, &blocks);
    let (sentences, tokens) = text::tokens(text, cut.clone());
    assert_eq!(sentences.iter().map(|sentence| (sentence.span, sentence.block)).collect::<Vec<_>>(), cut);
    for (index, block) in blocks.iter().enumerate() {
        let own = cut.iter().filter(|(_, id)| id.index() == index).map(|(span, _)| *span).collect::<Vec<_>>();
        assert_tile(text, block.span, &own);
    }
    let mut first = 0;
    for sentence in &sentences {
        assert_eq!(sentence.first_token.index(), first, "{text:?}");
        first = sentence.end_token.index();
        let own = tokens.get(sentence.first_token.index()..first).expect("tokens of the sentence");
        assert_tile(text, sentence.span, &own.iter().map(|token| token.span).collect::<Vec<_>>());
        assert!(own.iter().all(|token| !token.span.of(text).contains(char::is_whitespace)), "{text:?}");
    }
    assert_eq!(first, tokens.len());
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
    let (sentences, tokens) = text::tokens(&text, text::sentences(&text, &blocks));
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
