//! `cargo x evaluate`: scores the core against annotated articles.
//!
//! The figures are defined where they are computed: [`segments`], [`names`], [`coref`], [`quotes`],
//! [`dates`].

mod bootstrap;
mod calibration;
mod coref;
mod corpus;
mod dates;
mod figures;
mod mistakes;
mod names;
mod normalise;
mod quotes;
mod report;
mod segments;
mod settings;

/// A regular expression that is compiled at its first use.
macro_rules! pattern {
    ($pattern:literal) => {
        std::sync::LazyLock::new(|| regex::Regex::new($pattern).expect("the pattern is valid"))
    };
}
use pattern;

use crate::resources;
use anyhow::{Result, ensure};
use byline::Resources;
use mistakes::Mistake;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// What to score, and how to print it.
#[derive(clap::Args)]
pub struct Options {
    #[command(flatten)]
    resources: resources::Options,
    /// The directory with the annotated articles: DIR/dev/*.jsonl, or DIR/*.jsonl.
    #[arg(long, value_name = "DIR", env = "BYLINE_CORPORA")]
    data: Option<PathBuf>,
    /// Score only this set (the name of its file without ".jsonl"); may be given more than once.
    #[arg(long, value_name = "NAME")]
    set: Vec<String>,
    /// Also print the N most frequent mistakes of each kind with an example.
    #[arg(long, value_name = "N", num_args = 0..=1, default_value_t = 0, default_missing_value = "50")]
    errors: usize,
    /// Score these lines, written by `analyze --jsonl`, instead of running the core; needs one --set.
    #[arg(long, value_name = "FILE")]
    predictions: Option<PathBuf>,
    /// Compare the settings of the stages behind the tagger, one changed at a time, by the normalised F1 of names.
    #[arg(long, conflicts_with_all = ["errors", "predictions", "json"])]
    vary: bool,
    /// Print the figures as JSON.
    #[arg(long)]
    json: bool,
}

/// All figures of one set; those for which it has no annotation are absent.
#[derive(Debug, Default, Serialize)]
pub struct Report {
    /// The set's name.
    pub set: String,
    /// How many articles it has.
    pub docs: usize,
    /// For how many of them there was no output.
    pub missing: usize,
    /// Sentences.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentences: Option<segments::Scores>,
    /// Names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub names: Option<names::Scores>,
    /// The 95 % interval of the normalised F1 of names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub names_interval: Option<[f64; 2]>,
    /// Whether the confidences of names mean what they say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calibration: Option<calibration::Calibration>,
    /// Entities.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coref: Option<coref::Scores>,
    /// Quotes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quotes: Option<quotes::Scores>,
    /// Dates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dates: Option<dates::Scores>,
    /// The most frequent mistakes, by what is scored.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mistakes: Vec<(&'static str, Vec<mistakes::Group>)>,
}

/// Scores every set and prints the figures.
pub fn run(options: &Options) -> Result<()> {
    let Some(data) = &options.data else {
        anyhow::bail!(
            "no annotated articles to score against: pass --data DIR or set BYLINE_CORPORA to a directory that holds dev/*.jsonl \
             (one article a line, with some of \"sents\", \"ents\", \"quotes\", \"dates\", \"clusters\")"
        );
    };
    let sets = corpus::sets(data, &options.set)?;
    ensure!(options.predictions.is_none() || sets.len() == 1, "--predictions needs exactly one --set");
    let resources = options.resources.load()?;
    if options.vary {
        return settings::compare(&resources, &sets);
    }
    let mut reports = Vec::new();
    for set in sets {
        let gold = corpus::read(&set)?;
        let pairs = match &options.predictions {
            Some(output) => corpus::pair_with(gold, output)?,
            None => corpus::run(&resources, gold),
        };
        let report = score(set.name, &pairs, options.errors);
        if !options.json {
            report::print(&report)?;
        }
        reports.push(report);
    }
    if options.json {
        println!("{}", serde_json::to_string_pretty(&reports)?);
    }
    Ok(())
}

/// The reports of some sets, without their mistakes.
pub fn reports(resources: &Resources, data: &Path, wanted: &[String]) -> Result<Vec<Report>> {
    let sets = corpus::sets(data, wanted)?;
    let each = sets.into_iter().map(|set| {
        let pairs = corpus::run(resources, corpus::read(&set)?);
        Ok(score(set.name, &pairs, 0))
    });
    each.collect()
}

/// Scores whatever the set annotates.
fn score(set: String, pairs: &[corpus::Pair], errors: usize) -> Report {
    let missing = pairs.iter().filter(|pair| pair.found.missing).count();
    let mut report = Report { set, docs: pairs.len(), missing, ..Report::default() };
    let mut keep = |title: &'static str, mistakes: Vec<Mistake>| {
        if errors > 0 && !mistakes.is_empty() {
            report.mistakes.push((title, mistakes::most_frequent(&mistakes, pairs, errors)));
        }
    };
    if pairs.iter().any(|pair| !pair.gold.sents.is_empty()) {
        let (scores, wrong) = segments::score(pairs);
        report.sentences = Some(scores);
        keep("sentences", wrong);
    }
    if pairs.iter().any(|pair| !pair.gold.ents.is_empty()) {
        let (scores, articles, wrong) = names::score(pairs);
        report.names = Some(scores);
        report.names_interval = bootstrap::interval(&articles);
        report.calibration = calibration::measure(pairs);
        keep("names", wrong);
    }
    if pairs.iter().any(|pair| pair.gold.clusters.is_some()) {
        let (scores, wrong) = coref::score(pairs);
        report.coref = Some(scores);
        keep("entities", wrong);
    }
    if pairs.iter().any(|pair| pair.gold.quotes.is_some()) {
        let (scores, wrong) = quotes::score(pairs);
        report.quotes = Some(scores);
        keep("quotes", wrong);
    }
    if pairs.iter().any(|pair| pair.gold.dates.is_some()) {
        let (scores, wrong) = dates::score(pairs);
        report.dates = Some(scores);
        keep("dates", wrong);
    }
    report
}
