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
}

mod analyze;
mod contract;
mod evaluate;
mod parallel;

fn main() -> anyhow::Result<()> {
    match Command::parse() {
        Command::Analyze(options) => analyze::run(&options),
        Command::Evaluate(options) => evaluate::run(&options),
    }
}
