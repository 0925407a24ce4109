//! Quotes of small invented texts, found by rules alone.

mod marked;
mod reported;

use crate::{Article, Resources, analyze};

/// The quotes of a text as "source | cue | content".
pub fn found(text: &str) -> Vec<String> {
    let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
    let words = |span: Option<crate::Span>| span.map_or("-", |span| span.of(text)).to_owned();
    let content =
        |spans: &[crate::Span]| spans.iter().map(|span| span.of(text)).collect::<Vec<_>>().join(" + ");
    let line = |quote: &crate::quote::Quote| {
        format!("{} | {} | {}", words(quote.source), words(quote.cue), content(&quote.content))
    };
    analysis.quotes.iter().map(line).collect()
}
