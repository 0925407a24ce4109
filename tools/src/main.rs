//! `cargo x`: the project's own commands.

use clap::Parser;
use std::process::ExitCode;

/// The project's own commands.
#[derive(Parser)]
#[command(name = "cargo x", about)]
enum Command {
    /// Print the analysis of articles.
    Analyze(analyze::Options),
    /// Score the analysis against annotated articles.
    Evaluate(evaluate::Options),
    /// Learn the tagger from annotated corpora.
    Train(Box<train::Options>),
    /// Build the page's WebAssembly module and collect its third-party modules.
    BuildWeb(build_web::Options),
    /// Build the page and serve it on this machine.
    Serve(serve::Options),
    /// Compile what the cards know.
    Knowledge(knowledge::Options),
    /// Install what the commands need, and show how to call it by hand.
    Setup(setup::Options),
    /// Run every check.
    Test(test::Options),
}

mod analyze;
mod build_web;
mod contract;
mod evaluate;
mod knowledge;
mod map;
mod parallel;
mod precache;
mod process;
mod resources;
mod serve;
mod setup;
mod test;
mod train;

fn main() -> ExitCode {
    match run(Command::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Analyze(options) => analyze::run(&options),
        Command::Evaluate(options) => evaluate::run(&options),
        Command::Train(options) => train::run(&options),
        Command::BuildWeb(options) => build_web::run_command(&options),
        Command::Serve(options) => serve::run(&options),
        Command::Knowledge(options) => knowledge::run(&options),
        Command::Setup(options) => setup::run(&options),
        Command::Test(options) => test::run(&options),
    }
}
