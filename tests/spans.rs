//! What [`Analysis::map_spans`] promises: in the units of a border every span means the words that it means
//! in bytes. The same is asked of the browser in tests/web.rs.

#![cfg(not(target_arch = "wasm32"))]

#[path = "spans/fields.rs"]
mod fields;
mod shipped;

use byline::offsets::{OffsetTable, OffsetUnit};
use byline::{Analysis, Article, Resources, analyze};
use fields::{ARTICLE, below, spans};
use std::collections::BTreeSet;

/// By the rules and with what ships: there are fields that only one of them fills.
fn analyses() -> [Analysis; 2] {
    let resources = [&Resources::default(), &*shipped::ALL];
    resources.map(|resources| analyze(resources, &Article::new(ARTICLE), &mut |_| {}))
}

#[test]
fn the_article_uses_every_field_that_holds_a_span() {
    let fields = |analysis| spans(&serde_json::to_value(analysis).unwrap()).into_keys();
    let used: BTreeSet<String> = analyses().into_iter().flat_map(fields).collect();
    assert_eq!(used, declared());
    assert!(used.len() >= 19, "the generated types could not be read");
}

#[test]
fn every_span_means_the_same_words_in_the_units_of_a_border() {
    let utf16: Vec<u16> = ARTICLE.encode_utf16().collect();
    all_mean_the_same(OffsetUnit::Utf16, &|start, end| String::from_utf16(&utf16[start..end]).unwrap());
    let points: Vec<char> = ARTICLE.chars().collect();
    all_mean_the_same(OffsetUnit::CodePoint, &|start, end| points[start..end].iter().collect());
}

/// Compares a mapped analysis with the one in bytes, field by field. All of the article stands behind
/// characters that are shorter in any other unit, so that a span that was not mapped cannot be right by
/// chance.
fn all_mean_the_same(unit: OffsetUnit, words: &dyn Fn(usize, usize) -> String) {
    let table = OffsetTable::new(ARTICLE, unit);
    for mut analysis in analyses() {
        let bytes = spans(&serde_json::to_value(&analysis).unwrap());
        analysis.map_spans(&mut |span| table.span(span));
        let mapped = spans(&serde_json::to_value(&analysis).unwrap());
        for (field, bytes) in bytes {
            assert_eq!(bytes.len(), mapped[&field].len(), "{field}");
            for (&(start, end), &(mapped_start, mapped_end)) in bytes.iter().zip(&mapped[&field]) {
                let expected = &ARTICLE[start as usize..end as usize];
                assert_ne!(end, mapped_end, "{field} of “{expected}” is still in bytes ({unit:?})");
                assert_eq!(words(mapped_start as usize, mapped_end as usize), expected, "{field} ({unit:?})");
            }
        }
    }
}

/// The paths of all fields that hold spans, as the generated types have them. The two columns that cross the
/// border to JavaScript as plain numbers have none there.
fn declared() -> BTreeSet<String> {
    let types = include_str!("../src/analysis.d.ts");
    let mut paths = BTreeSet::from(["sentences.span", "tokens.span"].map(str::to_owned));
    declare(types, "Analysis", "", &mut paths);
    paths
}

fn declare(types: &str, name: &str, path: &str, paths: &mut BTreeSet<String>) {
    let Some((_, declaration)) = types.split_once(&format!("export type {name} = {{")) else { return };
    let fields = declaration.split_once("};").map_or(declaration, |(fields, _)| fields);
    let fields = fields.lines().filter(|line| !line.starts_with([' ', '/']));
    for (field, of) in fields.filter_map(|line| line.split_once(": ")) {
        let of = of.trim_end_matches(['}', ' ', ',']).trim_end_matches(" | null");
        let of = of.strip_prefix("Array<").map_or(of, |of| of.trim_end_matches('>'));
        let of = of.trim_end_matches(" | null");
        match of {
            "Span" => drop(paths.insert(below(path, field))),
            // What else a name may mean is of the same form, and has no more in it.
            _ if of == name => {}
            _ => declare(types, of, &below(path, field), paths),
        }
    }
}
