//! `cargo x analyze`: what the core says of an article.

use std::path::PathBuf;

/// Which articles, and how to print them.
#[derive(clap::Args)]
pub struct Options {
    /// Files to read.
    files: Vec<PathBuf>,
}

/// Prints the analysis of each file as JSON.
pub fn run(options: &Options) -> anyhow::Result<()> {
    for file in &options.files {
        let text = std::fs::read_to_string(file)?;
        let analysis =
            byline::analyze(&byline::Resources::default(), &byline::Article::new(&text), &mut |_| {});
        println!("{}", serde_json::to_string_pretty(&analysis)?);
    }
    Ok(())
}
