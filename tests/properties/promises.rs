//! What segmentation promises, as assertions: the property tests and the fuzz targets ask the same.

use byline::span::Span;
use byline::training;

/// The parts are in order, hold something, begin and end with it, and only white space of `whole` lies
/// outside them.
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

/// The promises of `document.rs`, for any text.
pub fn assert_promises(text: &str) {
    let blocks = training::blocks(text);
    assert_tile(text, Span::new(0, text.len()), &blocks.iter().map(|block| block.span).collect::<Vec<_>>());
    for block in &blocks {
        let Some(lead) = block.lead else { continue };
        assert!(block.span.contains(lead.span), "{lead:?} outside {block:?} of {text:?}");
        assert_eq!(text.get(lead.span.range()).map(str::trim), text.get(lead.span.range()), "{text:?}");
    }
    let cut = training::sentences(text, &blocks);
    let (sentences, tokens) = training::tokens(text, cut.clone());
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
