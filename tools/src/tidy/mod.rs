//! `cargo x test tidy`: what neither the compiler nor a linter looks at. Each check is a function from texts
//! to complaints, so that its tests can show it a fault.

mod circles;
mod comments;
mod docs;
mod files;
mod imports;
mod lexicons;
mod order;
mod type_names;
mod word_tables;

use crate::process::{command, run as run_program};
use crate::setup;
use anyhow::{Result, ensure};
use files::{files, text};

/// Runs all checks over the files of the repository.
///
/// # Errors
/// With every complaint, when there is one.
pub fn check() -> Result<()> {
    let files = files()?;
    let mut complaints = Vec::new();
    for folder in ["src", "tools/knowledge/src", "tools/src"] {
        let modules = imports::read(&files, folder)?;
        complaints.extend(circles::check(&modules));
        if folder == "src" {
            complaints.extend(order::check(&modules, &text("ARCHITECTURE.md")?));
        }
    }
    for file in &files {
        if comments::is_code(file) {
            complaints.extend(comments::check(file, &text(file)?));
        }
        if file.starts_with("data/lexicons/") {
            complaints.extend(lexicons::check(file, &text(file)?));
        }
    }
    let core = texts(&files, |file| file.starts_with("src/") && file.ends_with(".rs"))?;
    complaints.extend(type_names::check(&core));
    let lists = texts(&files, |file| file.starts_with("data/lexicons/"))?;
    let beside = |(file, _): &(String, String)| !file.starts_with("src/lexicon/") && !file.contains("tests");
    complaints.extend(word_tables::check(&lists, &core.into_iter().filter(beside).collect::<Vec<_>>()));
    complaints.extend(docs::check(&files, &text)?);
    ensure!(complaints.is_empty(), "{} things to tidy:\n{}", complaints.len(), complaints.join("\n"));
    Ok(())
}

/// The files that are wanted, with their texts.
fn texts(files: &[String], wanted: impl Fn(&str) -> bool) -> Result<Vec<(String, String)>> {
    files.iter().filter(|file| wanted(file)).map(|file| Ok((file.clone(), text(file)?))).collect()
}

/// Looks for misspelt words, with the exceptions of _typos.toml; says so where that cannot be done.
///
/// # Errors
/// When a word is misspelt.
pub fn spelling() -> Result<()> {
    if !setup::has_pip() {
        println!("  spelling not checked: typos comes by pip, and there is no Python 3 with pip here");
        return Ok(());
    }
    setup::ensure(&setup::SPELLING)?;
    run_program(command(setup::TYPOS.path(), &[])?.args(["--format", "brief"]))
}
