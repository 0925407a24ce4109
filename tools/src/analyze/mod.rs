//! `cargo x analyze`: what the core says of an article.

mod jsonl;
mod print;

use crate::{contract, resources};
use anyhow::{Context, Result};
use byline::Article;
use byline::dates::Day;
use std::fs::File;
use std::io::{Read, Write, stdin, stdout};
use std::path::{Path, PathBuf};

/// Which articles, and how to print them.
#[derive(clap::Args)]
pub struct Options {
    #[command(flatten)]
    resources: resources::Options,
    /// Files to read; standard input when there are none, or for "-".
    files: Vec<PathBuf>,
    /// Print the whole analysis as JSON; offsets count Unicode code points.
    #[arg(long, conflicts_with = "jsonl")]
    json: bool,
    /// Read articles as JSON, one {"id", "text", "published"?} a line, and print one analysis a line, in order.
    #[arg(long)]
    jsonl: bool,
    /// The day the articles were published, which relative dates count from.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = contract::parse_day, conflicts_with = "jsonl")]
    published: Option<Day>,
}

/// Prints the analysis of each file.
pub fn run(options: &Options) -> Result<()> {
    let resources = options.resources.load()?;
    let stdin_only = [PathBuf::from("-")];
    let files = if options.files.is_empty() { &stdin_only[..] } else { &options.files[..] };
    for path in files {
        let mut input = open(path)?;
        if options.jsonl {
            jsonl::run(&resources, input, stdout().lock())?;
            continue;
        }
        let mut text = String::new();
        input
            .read_to_string(&mut text)
            .with_context(|| format!("cannot read {} as UTF-8 text", name(path)))?;
        if options.json {
            let analysis = contract::analyze(&resources, &text, options.published);
            writeln!(stdout(), "{}", serde_json::to_string_pretty(&analysis)?)?;
        } else {
            let article = Article { text: &text, published: options.published };
            let analysis = byline::analyze(&resources, &article, &mut |_| {});
            print::print(&mut anstream::stdout().lock(), print::Look::of_stdout(), &text, &analysis)?;
        }
    }
    Ok(())
}

fn open(path: &Path) -> Result<Box<dyn Read + Send>> {
    if path == Path::new("-") {
        return Ok(Box::new(stdin()));
    }
    let file = File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
    Ok(Box::new(file))
}

fn name(path: &Path) -> String {
    if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() }
}
