//! `cargo x analyze`: what the core says of an article.

mod encodings;
mod jsonl;
mod print;

use crate::jsonl_format;
use crate::resource_options::ResourceOptions;
use anyhow::Result;
use byline::date::Day;
use byline::{Article, Resources};
use std::fs::File;
use std::io::{Read, Write, stdin, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Which articles, and how to print them.
#[derive(clap::Args)]
pub struct Options {
    #[command(flatten)]
    resources: ResourceOptions,
    /// Files to read; standard input when there are none, or for "-".
    files: Vec<PathBuf>,
    /// Print the whole analysis as JSON; offsets count Unicode code points.
    #[arg(long, conflicts_with = "jsonl")]
    json: bool,
    /// Read articles as JSON, one {"id", "text", "published"?} a line, and print one analysis a line, in
    /// order.
    #[arg(long)]
    jsonl: bool,
    /// The day the articles were published, which relative dates count from.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = jsonl_format::parse_day, conflicts_with = "jsonl")]
    published: Option<Day>,
}

/// Prints the analysis of each file. What cannot be read is named on standard error, or in its record, and
/// the rest is read all the same; the exit status then is 2.
///
/// # Errors
/// When the model or the knowledge cannot be loaded, or nothing more can be printed.
pub fn run(options: &Options) -> Result<ExitCode> {
    let resources = options.resources.load()?;
    let stdin_only = [PathBuf::from("-")];
    let files = if options.files.is_empty() { &stdin_only[..] } else { &options.files[..] };
    let mut all_read = true;
    for path in files {
        all_read &= match open(path) {
            Ok(input) if options.jsonl => jsonl::run(&resources, input, &name(path), stdout().lock())?,
            Ok(input) => one(options, &resources, input, &name(path))?,
            Err(error) => complain(&error.into(), &name(path)),
        };
    }
    Ok(if all_read { ExitCode::SUCCESS } else { ExitCode::from(UNREAD) })
}

/// The exit status when something could not be read, as grep and its like have it.
const UNREAD: u8 = 2;

/// Prints the analysis of one article; says whether it could be read.
fn one(options: &Options, resources: &Resources, mut input: impl Read, name: &str) -> Result<bool> {
    let mut bytes = Vec::new();
    if let Err(error) = input.read_to_end(&mut bytes) {
        return Ok(complain(&error.into(), name));
    }
    let text = encodings::decode(&bytes);
    if options.json {
        let analysis = jsonl_format::analyze(resources, &text, options.published);
        writeln!(stdout(), "{}", serde_json::to_string_pretty(&analysis)?)?;
    } else {
        let article = Article { text: &text, published: options.published };
        let analysis = byline::analyze(resources, &article, &mut |_| {});
        print::print(&mut anstream::stdout().lock(), print::Look::of_stdout(), &text, &analysis)?;
    }
    Ok(true)
}

/// Says on standard error why something could not be read: it was not.
fn complain(error: &anyhow::Error, name: &str) -> bool {
    eprintln!("error: cannot read {name}: {error:#}");
    false
}

fn open(path: &Path) -> std::io::Result<Box<dyn Read + Send>> {
    if path == Path::new("-") { Ok(Box::new(stdin())) } else { Ok(Box::new(File::open(path)?)) }
}

fn name(path: &Path) -> String {
    if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() }
}
