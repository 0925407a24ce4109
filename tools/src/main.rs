//! `cargo x`: the project's own commands.

use clap::Parser;

/// The project's own commands.
#[derive(Parser)]
#[command(name = "cargo x", about)]
enum Command {
    /// Print the analysis of articles.
    Analyze(analyze::Options),
    /// Score the analysis against annotated articles.
    Evaluate(evaluate::Options),
    /// Learn the tagger from annotated corpora.
    Train(train::Options),
}

mod analyze;
mod contract;
mod evaluate;
mod parallel;
mod train;

fn main() -> anyhow::Result<()> {
    match Command::parse() {
        Command::Analyze(options) => analyze::run(&options),
        Command::Evaluate(options) => evaluate::run(&options),
        Command::Train(options) => train::run(&options),
    }
}
