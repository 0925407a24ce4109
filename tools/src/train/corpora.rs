//! Reads the training corpora and reconciles their guidelines: every token gets the set of labels that its corpora allow.
//!
//! A corpus that knows fewer types than we do allows several labels for one token ("LOC" may be a GPE, a LOC or a FAC); two labellings
//! of the same text allow what both allow or, where they contradict each other, what either does. The loss is then
//! −log Σ p(allowed), so that a corpus never teaches what it does not know.

use super::guidelines::{Kinds, LabelSet, OUTSIDE_SET, Scheme, mark};
use anyhow::Context as _;
use byline::document::{Block, BlockKind, Document};
use byline::span::BlockId;
use byline::{Span, text};
use serde::Deserialize;
use std::collections::HashSet;
use std::io::BufRead;
use std::path::Path;

/// One line of a corpus file. Offsets count code points.
#[derive(Deserialize)]
pub struct Line {
    /// The name of the document.
    pub id: String,
    /// Its text.
    pub text: String,
    /// Its sentences; empty when the corpus has none.
    pub sents: Vec<(usize, usize)>,
    /// Its entities.
    #[serde(default)]
    pub ents: Vec<(usize, usize, String)>,
}

/// A stretch of text that is read together, as one article would be.
pub struct Passage {
    /// The corpus it comes from.
    pub corpus: &'static str,
    /// Its text.
    pub text: String,
    /// Its sentences, in bytes.
    pub sentences: Vec<Span>,
    /// For each token of [`Passage::document`] the labels allowed.
    pub allowed: Vec<LabelSet>,
    /// How much its loss counts.
    pub weight: f32,
    /// How often it is read in one epoch.
    pub copies: usize,
    /// The names as its corpus has them, and as the corpus's second labelling has them.
    pub names: [Vec<(Span, Kinds)>; 2],
}

impl Passage {
    /// The passage as the core sees it.
    pub fn document(&self) -> Document<'_> {
        document(&self.text, &self.sentences)
    }
}

/// How a corpus is read.
struct Recipe {
    name: &'static str,
    /// A second labelling of the same text.
    check: Option<&'static str>,
    scheme: Scheme,
    check_scheme: Scheme,
    /// How single sentences are put together to passages.
    grouping: Grouping,
    weight: f32,
    copies: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Grouping {
    /// Each line is a passage.
    Line,
    /// Lines follow each other in the source: so many make a passage.
    Run(usize),
    /// A line that begins so starts a passage and is not part of it.
    Marker(&'static str),
}

const RECIPES: [Recipe; 9] = [
    Recipe {
        name: "silver-gmb",
        check: Some("gmb"),
        scheme: Scheme::OntoNotes,
        check_scheme: Scheme::Gmb,
        grouping: Grouping::Run(12),
        weight: 1.0,
        copies: 1,
    },
    Recipe {
        name: "silver-docred",
        check: None,
        scheme: Scheme::OntoNotes,
        check_scheme: Scheme::OntoNotes,
        grouping: Grouping::Marker("#DocRED"),
        weight: 1.0,
        copies: 1,
    },
    Recipe {
        name: "uner-ewt-dev",
        check: None,
        scheme: Scheme::Uner,
        check_scheme: Scheme::Uner,
        grouping: Grouping::Line,
        weight: 1.0,
        copies: 3,
    },
    Recipe {
        name: "wikigold",
        check: None,
        scheme: Scheme::Conll,
        check_scheme: Scheme::Conll,
        grouping: Grouping::Line,
        weight: 1.0,
        copies: 3,
    },
    Recipe {
        name: "crossner-politics-train",
        check: None,
        scheme: Scheme::CrossNer,
        check_scheme: Scheme::CrossNer,
        grouping: Grouping::Line,
        weight: 1.0,
        copies: 3,
    },
    Recipe {
        name: "crossner-politics-dev",
        check: None,
        scheme: Scheme::CrossNer,
        check_scheme: Scheme::CrossNer,
        grouping: Grouping::Line,
        weight: 1.0,
        copies: 2,
    },
    Recipe {
        name: "wnut17-train",
        check: None,
        scheme: Scheme::Wnut,
        check_scheme: Scheme::Wnut,
        grouping: Grouping::Line,
        weight: 1.0,
        copies: 1,
    },
    Recipe {
        name: "re3d-open",
        check: None,
        scheme: Scheme::Re3d,
        check_scheme: Scheme::Re3d,
        grouping: Grouping::Line,
        weight: 1.0,
        copies: 1,
    },
    Recipe {
        name: "sec-train",
        check: None,
        scheme: Scheme::Conll,
        check_scheme: Scheme::Conll,
        grouping: Grouping::Line,
        weight: 0.2,
        copies: 1,
    },
];

/// The name of the second labelling of a corpus, if it has one.
pub fn second_labelling(corpus: &str) -> Option<&'static str> {
    RECIPES.iter().find(|recipe| recipe.name == corpus)?.check
}

/// Reads every corpus under `root`/train; a second labelling in `without` is not used. Sentences that also occur under `root`/dev are
/// left out and counted.
pub fn read(root: &Path, without: &[String]) -> anyhow::Result<(Vec<Passage>, usize)> {
    let held_out = held_out_sentences(&root.join("dev"))?;
    let (mut passages, mut leaked) = (Vec::new(), 0);
    for recipe in &RECIPES {
        let lines = lines(&root.join("train").join(format!("{}.jsonl", recipe.name)))?;
        let check = match recipe.check.filter(|name| !without.iter().any(|other| other == name)) {
            Some(name) => lines_of(root, name)?.into_iter().map(Some).collect(),
            None => lines.iter().map(|_| None).collect::<Vec<_>>(),
        };
        let mut group: Vec<Labelled> = Vec::new();
        for (line, check) in lines.iter().zip(&check) {
            if let Grouping::Marker(marker) = recipe.grouping
                && line.text.starts_with(marker)
            {
                passages.extend(join(recipe, &mut group));
                continue;
            }
            let labelled = label(recipe, line, check.as_ref());
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

/// The lines of a corpus file.
pub fn lines(path: &Path) -> anyhow::Result<Vec<Line>> {
    let file = std::fs::File::open(path).with_context(|| path.display().to_string())?;
    let lines = std::io::BufReader::new(file).lines();
    lines.map(|line| Ok(serde_json::from_str(&line?)?)).collect()
}

fn lines_of(root: &Path, name: &str) -> anyhow::Result<Vec<Line>> {
    lines(&root.join("train").join(format!("{name}.jsonl")))
}

/// The byte offset of every code point of a text, and of its end.
pub fn byte_offsets(text: &str) -> Vec<usize> {
    text.char_indices().map(|(at, _)| at).chain([text.len()]).collect()
}

/// A text with its sentences and tokens.
pub fn document<'t>(text: &'t str, sentences: &[Span]) -> Document<'t> {
    let block =
        Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph, lead: None, reason: "a passage" };
    let sentences = sentences.iter().map(|&span| (span, BlockId(0))).collect();
    let (sentences, tokens) = text::tokens(text, sentences);
    Document { text, blocks: vec![block], sentences, tokens }
}

/// A line with its labels.
struct Labelled<'l> {
    text: &'l str,
    sentences: Vec<Span>,
    allowed: Vec<LabelSet>,
    names: [Vec<(Span, Kinds)>; 2],
}

fn label<'l>(recipe: &Recipe, line: &'l Line, check: Option<&Line>) -> Labelled<'l> {
    let sentences = sentences(line);
    let document = document(&line.text, &sentences);
    let mut names = [entities(line, recipe.scheme), Vec::new()];
    let mut allowed = mark(&document, &names[0], recipe.scheme);
    if let Some(check) = check {
        names[1] = entities(check, recipe.check_scheme);
        let second = mark(&document, &names[1], recipe.check_scheme);
        for (first, second) in allowed.iter_mut().zip(second) {
            *first = if *first & second != 0 { *first & second } else { *first | second };
        }
    }
    debug_assert!(allowed.iter().all(|&set| set != 0 && (set == OUTSIDE_SET || set > 0)));
    Labelled { text: &line.text, sentences, allowed, names }
}

/// The sentences of a line in bytes: the corpus's own, or the core's where it has none.
pub fn sentences(line: &Line) -> Vec<Span> {
    if line.sents.is_empty() {
        let blocks = text::blocks(&line.text);
        return text::sentences(&line.text, &blocks).into_iter().map(|(span, _)| span).collect();
    }
    let bytes = byte_offsets(&line.text);
    line.sents
        .iter()
        .map(|&(start, end)| Span::new(bytes[start], bytes[end.min(bytes.len() - 1)]).trim(&line.text))
        .filter(|span| !span.is_empty())
        .collect()
}

/// The entities of a line in bytes with the kinds each may be.
fn entities(line: &Line, scheme: Scheme) -> Vec<(Span, Kinds)> {
    let bytes = byte_offsets(&line.text);
    let entities = line.ents.iter().filter(|(_, end, _)| *end < bytes.len());
    entities.map(|(start, end, kind)| (Span::new(bytes[*start], bytes[*end]), scheme.kinds(kind))).collect()
}

/// Puts labelled lines together to one passage, with a space between them.
fn join(recipe: &Recipe, group: &mut Vec<Labelled>) -> Option<Passage> {
    let mut passage = Passage {
        corpus: recipe.name,
        text: String::new(),
        sentences: Vec::new(),
        allowed: Vec::new(),
        weight: recipe.weight,
        copies: recipe.copies,
        names: [Vec::new(), Vec::new()],
    };
    for line in group.drain(..) {
        if !passage.text.is_empty() {
            passage.text.push(' ');
        }
        let at = passage.text.len() as u32;
        let moved = |span: &Span| Span { start: span.start + at, end: span.end + at };
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
                let Ok(line) = serde_json::from_str::<Line>(&line?) else { continue };
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
