//! `cargo x evaluate`: scores the core against annotated articles.
//!
//! The figures are defined where they are computed: [`sentences`], [`names`], [`coref`], [`quotes`],
//! [`dates`], [`cards`].

mod bootstrap;
pub mod cards;
mod coref;
mod corpus;
pub mod dates;
pub mod figures;
pub mod gold;
mod mistakes;
pub mod names;
pub mod normalise;
pub mod pattern;
mod print;
mod quotes;
mod reliability;
mod report;
mod sentences;
mod vary;

use crate::resource_options::ResourceOptions;
use anyhow::{Result, ensure};
pub use report::{Report, reports};
use std::io::Write;
use std::path::PathBuf;

/// What to score, and how to print it. ([`crate::articles::evaluate`] does so for annotated articles.)
#[derive(clap::Args)]
pub struct Options {
    /// Score every layer of these annotated articles (data/articles) instead: the third that is held out
    #[arg(conflicts_with_all = ["set", "predictions", "vary"])]
    pub articles: Option<PathBuf>,
    /// Score all of them.
    #[arg(long, requires = "articles", conflicts_with = "learn")]
    pub all: bool,
    /// Score those that are learned from.
    #[arg(long, requires = "articles")]
    pub learn: bool,
    #[command(flatten)]
    pub resources: ResourceOptions,
    /// The directory with the annotated articles: DIR/dev/*.jsonl, or DIR/*.jsonl.
    #[arg(long, value_name = "DIR", env = "BYLINE_CORPORA")]
    data: Option<PathBuf>,
    /// Score only this set (the name of its file without ".jsonl"); may be given more than once.
    #[arg(long, value_name = "NAME")]
    set: Vec<String>,
    /// Also print the N most frequent mistakes of each kind with an example, and every card that is wrong
    /// with the reason (of annotated articles, only those).
    #[arg(long, value_name = "N", num_args = 0..=1, default_value_t = 0, default_missing_value = "50")]
    pub errors: usize,
    /// Score these lines, written by `analyze --jsonl`, instead of running the core; needs one --set.
    #[arg(long, value_name = "FILE")]
    predictions: Option<PathBuf>,
    /// Compare the settings of the stages behind the tagger, one changed at a time, by the normalised F1 of
    /// names.
    #[arg(long, conflicts_with_all = ["errors", "predictions", "json"])]
    vary: bool,
    /// Print the figures as JSON.
    #[arg(long)]
    pub json: bool,
}

/// Scores every set and prints the figures.
pub fn run(options: &Options) -> Result<()> {
    let Some(data) = &options.data else {
        anyhow::bail!(
            "no annotated articles to score against: pass --data DIR or set BYLINE_CORPORA to a directory that holds dev/*.jsonl \
             (one article a line, with some of \"sents\", \"ents\", \"quotes\", \"dates\", \"clusters\", \"cards\")"
        );
    };
    let sets = corpus::sets(data, &options.set)?;
    ensure!(options.predictions.is_none() || sets.len() == 1, "--predictions needs exactly one --set");
    let resources = options.resources.load()?;
    if options.vary {
        return vary::compare(&resources, &sets);
    }
    let mut reports = Vec::new();
    for set in sets {
        let gold = corpus::read(&set)?;
        let pairs = match &options.predictions {
            Some(output) => corpus::pair_with(gold, output)?,
            None => corpus::run(&resources, gold),
        };
        let report = report::score(set.name, &pairs, options.errors);
        if !options.json {
            print::print(&report)?;
        }
        reports.push(report);
    }
    if options.json {
        writeln!(std::io::stdout(), "{}", serde_json::to_string_pretty(&reports)?)?;
    }
    Ok(())
}
