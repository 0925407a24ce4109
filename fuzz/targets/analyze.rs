//! Any text is analysed, by the rules and by the model, and every span lies in it on character boundaries,
//! also in UTF-16.

#![no_main]

use byline::model::Model;
use byline::offsets::{OffsetTable, OffsetUnit};
use byline::{Article, Resources, analyze};
use std::sync::LazyLock;

static SHIPPED: LazyLock<Resources<'static>> = LazyLock::new(|| {
    let model = Model::parse(include_bytes!("../../data/byline.model")).expect("the model that ships");
    Resources { model: Some(model), ..Resources::default() }
});

libfuzzer_sys::fuzz_target!(|text: &str| {
    for resources in [&Resources::default(), &*SHIPPED] {
        let mut analysis = analyze(resources, &Article::new(text), &mut |_| {});
        let table = OffsetTable::new(text, OffsetUnit::Utf16);
        let length = text.encode_utf16().count() as u32;
        analysis.map_spans(&mut |span| {
            assert!(text.get(span.range()).is_some(), "{span:?} of {text:?}");
            let mapped = table.span(span);
            assert!(mapped.start <= mapped.end && mapped.end <= length, "{mapped:?} of {text:?}");
            mapped
        });
    }
});
