//! Names, dates and amounts in 200 news sentences, written and annotated for this test before the rules were
//! tuned, must be found about as well as they were when the floors below were set.
//!
//! The sentences are in `tests/mentions/*.txt`, one a line, mentions as `[KIND words]`. The guidelines are
//! those of OntoNotes 5, except that names carry no title, no leading article and no possessive ending:
//! * DATE and TIME leave "on", "in" and "at" outside and take "the", "early" and hedges such as "nearly" in;
//!   ages are DATE.
//! * Amounts take their hedges in: "about $4 billion", "at least three". A rate of speed belongs to its
//!   QUANTITY.
//! * A number inside a name, date or amount is not marked again; scores and odds are CARDINAL.
//! * A vessel is a PRODUCT, a mountain a LOC, a parish or county a GPE, a newspaper an ORG.

#![cfg(not(target_arch = "wasm32"))]

use byline::Resources;
use byline::mention::{Mention, MentionKind};
use byline::model::Model;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Kinds that are scored together, with the least F1 in percent that is accepted of the rules and of the
/// model that ships.
const FAMILIES: &[(&str, &[MentionKind], [f64; 2])] = {
    use MentionKind::*;
    &[
        ("people", &[Person], [85.0, 89.0]),
        ("organisations", &[Org], [82.0, 82.0]),
        ("places", &[Gpe, Loc, Fac], [88.0, 88.0]),
        ("groups and languages", &[Norp, Language], [84.0, 84.0]),
        ("events, laws, works, products", &[Event, Law, WorkOfArt, Product], [76.0, 62.0]),
        ("dates and times", &[Date, Time], [96.0, 96.0]),
        ("amounts", &[Money, Percent, Quantity, Ordinal, Cardinal], [96.0, 96.0]),
    ]
};

#[test]
fn rules_find_mentions_in_news_sentences() {
    check(&Resources::default(), 0);
}

#[test]
fn the_model_finds_mentions_in_news_sentences() {
    let file = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/data/byline.model")).unwrap();
    check(&Resources { model: Some(Model::parse(&file).unwrap()), ..Resources::default() }, 1);
}

/// Every family must reach its floor, and every kind must be found at least once.
fn check(resources: &Resources, floor: usize) {
    let mut counts: BTreeMap<&str, Counts> = BTreeMap::new();
    let mut kinds: BTreeMap<MentionKind, Counts> = BTreeMap::new();
    let mut differences = String::new();
    let mut sentences = 0;
    for (name, content) in files() {
        for line in content.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let (text, gold) = read(line).unwrap_or_else(|| panic!("{name}: brackets of {line}"));
            let found = find(resources, &text);
            for (family, of_family, _) in FAMILIES {
                for kind in *of_family {
                    let of = |spans: &[Annotation]| -> Vec<Annotation> {
                        spans.iter().filter(|(_, _, other)| other == kind).copied().collect()
                    };
                    kinds.entry(*kind).or_default().add(&of(&gold), &of(&found));
                    counts.entry(family).or_default().add(&of(&gold), &of(&found));
                }
            }
            if gold != found {
                let _ = writeln!(differences, "- {line}\n+ {}", write(&text, &found));
            }
            sentences += 1;
        }
    }
    assert!(sentences >= 200, "{sentences} sentences");
    println!("{differences}");
    for (kind, counts) in &kinds {
        println!("{kind:?}: {} of {}, F1 {:.1}", counts.both, counts.gold, counts.f1());
    }
    assert_eq!(kinds.len(), 18);
    let never: Vec<_> = kinds.iter().filter(|(_, counts)| counts.both == 0).map(|(kind, _)| kind).collect();
    assert!(never.is_empty(), "never found: {never:?}");
    for (family, _, floors) in FAMILIES {
        let f1 = counts.get(family).map_or(0.0, Counts::f1);
        println!("{family}: {f1:.1}");
        assert!(
            f1 >= floors[floor],
            "{family}: F1 {f1:.1} is below {}; what differs:\n{differences}",
            floors[floor]
        );
    }
}

/// A span of bytes and its kind.
type Annotation = (usize, usize, MentionKind);

#[derive(Default)]
struct Counts {
    gold: usize,
    found: usize,
    both: usize,
}

impl Counts {
    fn add(&mut self, gold: &[Annotation], found: &[Annotation]) {
        self.gold += gold.len();
        self.found += found.len();
        self.both += found.iter().filter(|span| gold.contains(span)).count();
    }

    fn f1(&self) -> f64 {
        200.0 * self.both as f64 / (self.gold + self.found).max(1) as f64
    }
}

fn files() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/mentions");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|path| (path.display().to_string(), std::fs::read_to_string(path).unwrap())).collect()
}

fn find(resources: &Resources, text: &str) -> Vec<Annotation> {
    let analysis = byline::analyze(resources, &byline::Article::new(text), &mut |_| {});
    analysis.mentions.iter().map(|m: &Mention| (m.span.start as usize, m.span.end as usize, m.kind)).collect()
}

/// The sentence without its brackets, and what they mark.
fn read(line: &str) -> Option<(String, Vec<Annotation>)> {
    let (mut text, mut marked) = (String::new(), Vec::new());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('[') {
        let (inside, tail) = after.split_once(']')?;
        let (kind, words) = inside.split_once(' ')?;
        text += before;
        let start = text.len();
        text += words;
        marked.push((start, text.len(), kind_of(kind)?));
        rest = tail;
    }
    Some((text + rest, marked))
}

/// The inverse of [`read`].
fn write(text: &str, marked: &[Annotation]) -> String {
    let (mut line, mut at) = (String::new(), 0);
    for (start, end, kind) in marked {
        let _ = write!(line, "{}[{} {}]", &text[at..*start], label(*kind), &text[*start..*end]);
        at = *end;
    }
    line + &text[at..]
}

fn label(kind: MentionKind) -> String {
    serde_json::to_value(kind).unwrap().as_str().unwrap().to_owned()
}

fn kind_of(name: &str) -> Option<MentionKind> {
    let kinds = FAMILIES.iter().flat_map(|(_, kinds, _)| kinds.iter());
    kinds.copied().find(|kind| label(*kind) == name)
}
