//! The learned tagger with the model that ships.

#![cfg(not(target_arch = "wasm32"))]

#[path = "parity/transcript.rs"]
mod transcript;

use byline::mention::Source;
use byline::model::Model;
use byline::training::features::lists_hash;
use byline::{Article, Resources, analyze};
use proptest::prelude::*;
use std::sync::LazyLock;

static FILE: LazyLock<Vec<u8>> =
    LazyLock::new(|| std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/data/byline.model")).unwrap());

static RESOURCES: LazyLock<Resources<'static>> =
    LazyLock::new(|| Resources { model: Some(Model::parse(&FILE).unwrap()), ..Resources::default() });

/// The same on every machine, bit for bit; tests/web.rs asks it of the build for browsers.
#[test]
fn the_model_says_what_it_said_when_it_was_trained() {
    let found = transcript::transcript(&Model::parse(&FILE).unwrap());
    assert!(found.lines().count() > 100);
    expect_test::expect_file!["parity/expected.txt"].assert_eq(&found);
}

/// The lists are a part of what the tagger sees. When they change, somebody must look whether it still does
/// what it did.
#[test]
fn the_model_knows_the_lists_of_words() {
    assert!(
        Model::parse(&FILE).unwrap().lists() == lists_hash(),
        "data/lexicons has changed since the model was trained, and with it what the tagger sees. Train it again (docs/tagger.md); or, \
         where the change is small, have it accepted: `cargo x train --accept-lists` checks what the model says of tests/parity/text.txt \
         and marks the model"
    );
}

#[test]
fn a_damaged_model_is_an_error() {
    for len in (0..FILE.len()).step_by(FILE.len() / 97) {
        assert!(Model::parse(&FILE[..len]).is_err(), "cut to {len} bytes");
    }
    for at in (0..FILE.len()).step_by(FILE.len() / 41) {
        let mut damaged = FILE.clone();
        damaged[at] ^= 0x10;
        assert!(Model::parse(&damaged).is_err(), "byte {at} damaged");
    }
}

#[test]
fn the_analysis_says_what_looked_for_names() {
    let article = Article::new("Ana Souza met Jonas Lind of the Harbour Party in Porto Velmar.");
    assert_eq!(analyze(&RESOURCES, &article, &mut |_| {}).names_by, Source::Model);
    assert_eq!(analyze(&Resources::default(), &article, &mut |_| {}).names_by, Source::Rule);
}

/// Like words see each other within a stretch of a long text; each stretch is decided as it would be alone.
#[test]
fn a_long_text_is_decided_in_stretches() {
    let paragraph =
        "Ana Souza of Norrland Bank flew to Porto Velmar on Monday. Souza was met by Jonas Lind.\n\n";
    let analysis = analyze(&RESOURCES, &Article::new(&paragraph.repeat(4000)), &mut |_| {});
    let short = analyze(&RESOURCES, &Article::new(&paragraph.repeat(50)), &mut |_| {});
    assert!(!short.mentions.is_empty());
    assert_eq!(analysis.mentions.len() / 4000, short.mentions.len() / 50);
}

/// Texts that broke the core, found by fuzzing.
#[test]
fn what_fuzzing_found_is_analysed() {
    // A noun took up the name behind it from the wrong end.
    let noun = "## blocks\nh\u{13}\0\0\0\0\0\0\0   !    \"Brewery wOrk\u{3}: ";
    // Something was looked for before the first word.
    let first = "of wet, the BrusThe {32 schuman Directorate for National 1}, ";
    for text in [noun, first] {
        let analysis = analyze(&RESOURCES, &Article::new(text), &mut |_| {});
        assert!(analysis.mentions.iter().all(|mention| !mention.span.of(text).is_empty()), "{text}");
    }
}

proptest! {
    /// Any text, also of marks, capitals and letters of other scripts, is analysed; names lie in it, in
    /// order, without overlap.
    #[test]
    fn any_text_is_analysed(text in "(\\PC|[A-Z][a-z]{1,6} |[A-Z]{2,5}[-.'’ ]|[0-9]{1,3}[A-Z ]|[\n\"]){0,120}") {
        let analysis = analyze(&RESOURCES, &Article::new(&text), &mut |_| {});
        for pair in analysis.mentions.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start);
        }
        for mention in &analysis.mentions {
            prop_assert!(text.get(mention.span.range()).is_some_and(|name| !name.is_empty()));
            prop_assert!((0.0..=1.0).contains(&mention.confidence));
        }
    }
}
