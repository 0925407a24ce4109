//! Reads the training corpora and reconciles their guidelines: every token gets the set of labels that its
//! corpora allow.
//!
//! A corpus that knows fewer types than we do allows several labels for one token ("LOC" may be a GPE, a LOC
//! or a FAC); two labellings of the same text allow what both allow or, where they contradict each other,
//! what either does. The loss is then −log Σ p(allowed), so that a corpus never teaches what it does not
//! know. Where people have labelled a sentence that machines labelled ([`Gold`]), their labels alone count.

use super::articles;
use super::gold::{self, Gold, GoldName};
use super::guidelines::{Kinds, LabelSet, OUTSIDE_SET, Scheme, mark};
use super::lines::{CorpusLine, byte_offsets, lines, sentences};
use super::passage::{Passage, Trust, document};
use super::recipes::{Grouping, RECIPES, Recipe};
use anyhow::Context as _;
use byline::Span;
use std::collections::HashSet;
use std::io::BufRead;
use std::path::Path;

/// Reads every corpus under `root`/train; a second labelling in `without` is not used, nor are people's
/// labels where it has [`gold::NAME`]. Sentences that also occur under `root`/dev are left out and counted.
pub fn read(root: &Path, without: &[String]) -> anyhow::Result<(Vec<Passage>, usize)> {
    let held_out = held_out_sentences(&root.join("dev"))?;
    let left_out = |name: &str| without.iter().any(|left_out| left_out == name);
    let gold = if left_out(gold::NAME) { Gold::default() } else { Gold::read()? };
    let (mut passages, mut leaked) = (Vec::new(), 0);
    for recipe in &RECIPES {
        let lines = lines_of(root, recipe.labelling.name)?;
        let second = recipe.second.as_ref().filter(|second| !left_out(second.name));
        let second = match second {
            Some(second) => Some((lines_of(root, second.name)?, second.scheme)),
            None => None,
        };
        let mut group: Vec<Labelled> = Vec::new();
        for (at, line) in lines.iter().enumerate() {
            if matches!(recipe.grouping, Grouping::Marker(marker) if line.text.starts_with(marker)) {
                passages.extend(join(recipe, &mut group));
                continue;
            }
            let again = second.as_ref().and_then(|(lines, scheme)| Some((lines.get(at)?, *scheme)));
            let labelled = match gold.names(&line.id) {
                Some(names) => label_by_hand(line, names),
                None => label(line, recipe.labelling.scheme, again),
            };
            let known = labelled.sentences.iter().filter(|span| held_out.contains(&key(span.of(&line.text))));
            let count = known.count();
            leaked += count;
            if count == 0 {
                group.push(labelled);
            }
            let full = match recipe.grouping {
                Grouping::Line => true,
                Grouping::Run(length) => group.len() >= length,
                Grouping::Marker(_) => false,
            };
            if full {
                passages.extend(join(recipe, &mut group));
            }
        }
        passages.extend(join(recipe, &mut group));
    }
    Ok((passages, leaked))
}

fn lines_of(root: &Path, name: &str) -> anyhow::Result<Vec<CorpusLine>> {
    if name == articles::NAME {
        return articles::lines();
    }
    lines(&root.join("train").join(format!("{name}.jsonl")))
}

/// Trust in what people have labelled among what machines have: other corpora of such labels are read three
/// times.
const GOLD: Trust = Trust { weight: 3.0, by_hand: true };

/// A line with its labels.
struct Labelled<'l> {
    text: &'l str,
    sentences: Vec<Span>,
    allowed: Vec<LabelSet>,
    names: [Vec<(Span, Kinds)>; 2],
    by_gold: bool,
}

/// Labels a line by its own entities and, where there is a second labelling, by that.
fn label<'l>(line: &'l CorpusLine, scheme: Scheme, again: Option<(&CorpusLine, Scheme)>) -> Labelled<'l> {
    let sentences = sentences(line);
    let document = document(&line.text, &sentences);
    let mut names = [entities(line, scheme), Vec::new()];
    let mut allowed = mark(&document, &names[0], scheme);
    if let Some((again, scheme)) = again {
        names[1] = entities(again, scheme);
        let second = mark(&document, &names[1], scheme);
        for (first, second) in allowed.iter_mut().zip(second) {
            *first = if *first & second != 0 { *first & second } else { *first | second };
        }
    }
    debug_assert!(allowed.iter().all(|&set| set >= OUTSIDE_SET));
    Labelled { text: &line.text, sentences, allowed, names, by_gold: false }
}

/// Labels a line by the names that people found in it.
fn label_by_hand<'l>(line: &'l CorpusLine, names: &[GoldName]) -> Labelled<'l> {
    let sentences = sentences(line);
    let document = document(&line.text, &sentences);
    let names = kinds_of(&line.text, names, Scheme::OntoNotes);
    let allowed = mark(&document, &names, Scheme::OntoNotes);
    Labelled { text: &line.text, sentences, allowed, names: [names.clone(), names], by_gold: true }
}

/// The entities of a line in bytes with the kinds each may be.
fn entities(line: &CorpusLine, scheme: Scheme) -> Vec<(Span, Kinds)> {
    kinds_of(&line.text, &line.ents, scheme)
}

fn kinds_of(text: &str, names: &[GoldName], scheme: Scheme) -> Vec<(Span, Kinds)> {
    let bytes = byte_offsets(text);
    let entities = names.iter().filter(|(_, end, _)| *end < bytes.len());
    entities.map(|(start, end, kind)| (Span::new(bytes[*start], bytes[*end]), scheme.kinds(kind))).collect()
}

/// Puts labelled lines together to one passage, with a space between them.
fn join(recipe: &Recipe, group: &mut Vec<Labelled>) -> Option<Passage> {
    let mut passage = Passage {
        corpus: recipe.labelling.name,
        text: String::new(),
        sentences: Vec::new(),
        allowed: Vec::new(),
        trust: Vec::new(),
        copies: recipe.copies,
        names: [Vec::new(), Vec::new()],
    };
    for line in group.drain(..) {
        if !passage.text.is_empty() {
            passage.text.push(' ');
        }
        let at = passage.text.len() as u32;
        let moved = |span: &Span| Span { start: span.start + at, end: span.end + at };
        let trust = if line.by_gold { GOLD } else { recipe.trust() };
        passage.trust.extend(line.sentences.iter().map(|_| trust));
        passage.sentences.extend(line.sentences.iter().map(moved));
        for (all, names) in passage.names.iter_mut().zip(&line.names) {
            all.extend(names.iter().map(|(span, kinds)| (moved(span), *kinds)));
        }
        passage.text.push_str(line.text);
        passage.allowed.extend(line.allowed);
    }
    (!passage.allowed.is_empty()).then_some(passage)
}

/// The sentences that must not be learned from, of six words and more.
fn held_out_sentences(dev: &Path) -> anyhow::Result<HashSet<String>> {
    let mut keys = HashSet::new();
    for entry in std::fs::read_dir(dev).with_context(|| dev.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        // Files named so score only where sentences end, on text that train/ has by design.
        if name.ends_with(".jsonl") && !name.starts_with("sentences-") {
            for line in std::io::BufReader::new(std::fs::File::open(&path)?).lines() {
                let Ok(line) = serde_json::from_str::<CorpusLine>(&line?) else { continue };
                keys.extend(sentences(&line).iter().map(|span| key(span.of(&line.text))));
            }
        }
    }
    keys.retain(|key| key.split(' ').count() >= 6);
    Ok(keys)
}

/// A sentence without what spacing, case and marks may change.
fn key(sentence: &str) -> String {
    let words = sentence.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
