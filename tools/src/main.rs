//! `cargo x`: the project's own commands.

use clap::Parser;
use std::process::ExitCode;

/// The project's own commands.
#[derive(Parser)]
#[command(name = "cargo x", about)]
enum Command {
    /// Print the analysis of articles.
    Analyze(analyze::Options),
    /// Make a golden article; check, show, count and export the articles of data/articles.
    Article(articles::Options),
    /// Score the analysis against annotated articles.
    Evaluate(evaluate::Options),
    /// Open every card of articles in the browser and count what the cards say.
    Census(census::Options),
    /// Learn the tagger from annotated corpora.
    Train(Box<train::Options>),
    /// Build the page's WebAssembly module and collect its third-party modules.
    BuildWeb(build_web::Options),
    /// Build the page and serve it on this machine.
    Serve(serve::Options),
    /// Compile what the cards know.
    Knowledge(knowledge::Options),
    /// Write the figures of docs/tagger.json into the pages of docs/.
    Docs(docs::Options),
    /// Install what the commands need, and show how to call it by hand.
    Setup(setup::Options),
    /// Run every check.
    Test(test::Options),
}

mod analyze;
mod articles;
mod build_web;
mod census;
mod compressed;
mod docs;
mod evaluate;
mod figures;
mod fuzz;
mod headers;
mod jsonl_format;
mod knowledge;
mod map;
mod minified;
mod page_files;
mod parallel;
mod precache;
mod process;
mod resource_options;
mod serve;
mod setup;
mod site;
mod test;
mod tidy;
mod train;
mod vendor;

fn main() -> ExitCode {
    match run(Command::parse()) {
        Ok(code) => code,
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Whether a command stopped because nobody reads its output any more, as after `| head`.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let closed = |error: &std::io::Error| error.kind() == std::io::ErrorKind::BrokenPipe;
    error.chain().any(|cause| cause.downcast_ref().is_some_and(closed))
}

fn run(command: Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Analyze(options) => return analyze::run(&options),
        Command::Article(options) => articles::run(&options),
        Command::Evaluate(options) => match &options.articles {
            Some(folder) => articles::evaluate::run(folder, &options),
            None => evaluate::run(&options),
        },
        Command::Census(options) => census::run(&options),
        Command::Train(options) => train::run(&options),
        Command::BuildWeb(options) => build_web::run_command(&options),
        Command::Serve(options) => serve::run(&options),
        Command::Knowledge(options) => knowledge::run(&options),
        Command::Docs(options) => docs::run(&options),
        Command::Setup(options) => setup::run(&options),
        Command::Test(options) => test::run(&options),
    }
    .map(|()| ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::Context;
    use std::io::{Error, ErrorKind};

    #[test]
    fn a_closed_pipe_is_no_failure() {
        let failed = |kind: ErrorKind| Err::<(), _>(Error::from(kind)).context("cannot print").unwrap_err();
        assert!(is_closed_pipe(&failed(ErrorKind::BrokenPipe)));
        assert!(!is_closed_pipe(&failed(ErrorKind::NotFound)));
        assert!(!is_closed_pipe(&anyhow::anyhow!("3 things to mend")));
    }
}
