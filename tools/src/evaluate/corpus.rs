//! The annotated articles: finds the sets, reads them, and runs the core over them.
//!
//! A set is a file of JSON lines, one article each. Which annotations an article carries decides how the set
//! is scored. Offsets count Unicode code points, as in every corpus of this kind.

use super::gold::Gold;
use crate::jsonl_format::{Input, Record, analyze, record};
use crate::parallel;
use anyhow::{Context, Result, bail, ensure};
use byline::Resources;
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashMap;
use std::convert::Infallible;
use std::fs;
use std::path::{Path, PathBuf};

/// What was found in an article.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// What the core, or a file of its output, says.
    pub record: Record,
    /// How likely each of the record's mentions is right, 0 to 1; empty when they come from a file.
    pub confidences: Vec<f32>,
    /// Whether there was no output for the article.
    pub missing: bool,
}

/// An annotated article and what was found in it.
pub struct Pair {
    /// The annotation.
    pub gold: Gold,
    /// The finding.
    pub found: Found,
}

/// A named file of annotated articles.
pub struct Set {
    /// The file's name without its ending.
    pub name: String,
    /// The file.
    pub path: PathBuf,
}

/// The sets in `DIR/dev`, or in `DIR` itself, in order of their names; only those named in `wanted`, if any
/// are.
pub fn sets(directory: &Path, wanted: &[String]) -> Result<Vec<Set>> {
    let inner = directory.join("dev");
    let directory = if inner.is_dir() { inner } else { directory.to_owned() };
    let entries = fs::read_dir(&directory)
        .with_context(|| format!("cannot read the directory {}", directory.display()))?;
    let mut sets = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "jsonl")
            && let Some(name) = path.file_stem().and_then(|name| name.to_str())
        {
            sets.push(Set { name: name.to_owned(), path });
        }
    }
    sets.sort_by(|a, b| a.name.cmp(&b.name));
    ensure!(!sets.is_empty(), "there are no .jsonl files in {}", directory.display());
    let names: Vec<_> = sets.iter().map(|set| set.name.clone()).collect();
    if let Some(unknown) = wanted.iter().find(|name| !names.contains(name)) {
        bail!("there is no set “{unknown}” in {}; it has {}", directory.display(), names.join(", "));
    }
    sets.retain(|set| wanted.is_empty() || wanted.contains(&set.name));
    Ok(sets)
}

/// Reads the annotated articles of a set.
pub fn read(set: &Set) -> Result<Vec<Gold>> {
    json_lines(&set.path)
}

/// Runs the core over the articles, on all cores.
pub fn run(resources: &Resources, gold: Vec<Gold>) -> Vec<Pair> {
    let mut pairs = Vec::with_capacity(gold.len());
    let work = |gold: Gold| {
        let text: String = gold.text.chars().iter().collect();
        let input = Input { id: gold.id.clone(), text, published: gold.published.clone() };
        let analysis = analyze(resources, &input.text, input.day().unwrap_or(None));
        let confidences = analysis.mentions.iter().map(|mention| mention.confidence).collect();
        let found = Found { record: record(input.id, &analysis), confidences, missing: false };
        Pair { gold, found }
    };
    let done: Result<(), Infallible> = parallel::ordered(gold.into_iter(), work, |pair| {
        pairs.push(pair);
        Ok(())
    });
    match done {
        Ok(()) => pairs,
    }
}

/// A line that `analyze --jsonl` wrote.
#[derive(Deserialize)]
struct Line {
    /// Why there is no analysis.
    error: Option<Value>,
    #[serde(flatten)]
    record: Record,
}

/// Pairs the articles with the lines of a file that `analyze --jsonl` wrote; an article without a line, or
/// with one that says why it could not be read, counts as one in which nothing was found.
pub fn pair_with(gold: Vec<Gold>, output: &Path) -> Result<Vec<Pair>> {
    let lines: Vec<Line> = json_lines(output)?;
    let read = lines.into_iter().filter(|line| line.error.is_none());
    let by_id: HashMap<String, Record> = read.map(|line| (line.record.id.to_string(), line.record)).collect();
    let pair = |gold: Gold| {
        let record = by_id.get(&gold.id.to_string()).cloned();
        let missing = record.is_none();
        let found = Found { record: record.unwrap_or_default(), confidences: Vec::new(), missing };
        Pair { gold, found }
    };
    Ok(gold.into_iter().map(pair).collect())
}

fn json_lines<T: serde::de::DeserializeOwned>(path: &Path) -> Result<Vec<T>> {
    let content = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let lines = content.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let parse = |(number, line): (usize, &str)| {
        serde_json::from_str(line).with_context(|| format!("{}, line {}", path.display(), number + 1))
    };
    lines.map(parse).collect()
}
