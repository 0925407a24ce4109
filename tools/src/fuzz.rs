//! The fuzz targets of fuzz/: built with the compiler of the project, and run for a moment from the golden
//! articles on.

use crate::process::{command, find, root, run as run_program};
use crate::setup;
use anyhow::Result;

/// The targets, each a file of fuzz/targets.
const TARGETS: &[&str] = &["analyze", "pasted", "model", "knowledge"];

/// For how many seconds each target runs.
const SECONDS: u32 = 15;

/// The most bytes of an input: a short article.
const LONGEST: u32 = 4096;

/// Builds every target and runs it; says so where that cannot be done.
///
/// # Errors
/// When a target does not build, or found an input that it fails on; that is kept in fuzz/artifacts.
pub fn run() -> Result<()> {
    if find("c++").is_none() {
        println!("  not fuzzed: libFuzzer needs a C++ compiler, and there is none here");
        return Ok(());
    }
    setup::ensure(&setup::FUZZING)?;
    cargo_fuzz(&["build"], &[])?;
    for target in TARGETS {
        let corpus = format!("fuzz/corpus/{target}");
        std::fs::create_dir_all(root().join(&corpus))?;
        let limits = [format!("-max_total_time={SECONDS}"), format!("-max_len={LONGEST}")];
        let [seconds, longest] = &limits;
        cargo_fuzz(&["run"], &[target, &corpus, "tests/articles", "--", "-verbosity=0", seconds, longest])?;
    }
    Ok(())
}

/// Without a sanitizer, which only a nightly compiler has: the core has next to no `unsafe`, and checks of
/// overflow are on.
fn cargo_fuzz(what: &[&str], rest: &[&str]) -> Result<()> {
    let mut cargo = command("cargo", &setup::tool_paths())?;
    run_program(cargo.arg("fuzz").args(what).args(["--sanitizer", "none"]).args(rest))
}
