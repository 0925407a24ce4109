//! `cargo x article`: the golden articles of tests/articles, and the annotated ones of data/articles.
//!
//! An annotated article is read by [`article`] from a file in the form of docs/annotation.md; what its marks
//! say is a [`reading::Reading`]. What the product says of the text is another, and [`score`] compares two.

mod against;
mod agreement;
pub mod article;
mod cards;
mod counts;
mod draft;
pub mod evaluate;
mod export;
mod folders;
mod golden;
mod kinds;
mod layers;
mod new;
mod pages;
mod product;
pub mod reading;
mod score;
mod show;
pub mod split;
mod tag;
mod validate;

use crate::resource_options::ResourceOptions;
use anyhow::{Context, Result, ensure};
use article::{Article, files, read_folder};
pub use folders::folder;
use folders::second_folder;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Options of `cargo x article`.
#[derive(clap::Args)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    arg_required_else_help = true
)]
pub struct Options {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    golden: Option<golden::Options>,
}

/// What can be done with annotated articles.
#[derive(clap::Subcommand)]
enum Command {
    /// Hold annotated articles against the rules of docs/annotation.md
    Check {
        /// Their names [default: all of them, and the second readings]
        names: Vec<String>,
        /// Also look for eight words in a row from the texts of this folder (JSON Lines, text, HTML)
        #[arg(long, value_name = "FOLDER")]
        against: Option<PathBuf>,
    },
    /// Print the product's analysis beside the marks of an annotated article
    Show {
        /// Its name
        name: String,
        /// Print also what they agree on
        #[arg(long)]
        all: bool,
        /// Print the second reading beside the marks instead
        #[arg(long)]
        second: bool,
        #[command(flatten)]
        resources: Box<ResourceOptions>,
    },
    /// Begin an annotated article
    New {
        /// Its name, in lower-case letters, digits and hyphens
        name: String,
    },
    /// Write the annotated articles, and what their cards should say, as JSON Lines, and their names as CoNLL
    Export {
        /// Where the files go
        folder: PathBuf,
    },
    /// Count what is in the annotated articles, and write it into their README
    Counts,
    /// Score second readings against the first
    Agreement {
        /// A folder of second readings [default: data/articles/second, and its figures go into
        /// docs/annotation.md]
        folder: Option<PathBuf>,
    },
}

/// Runs the command.
///
/// # Errors
/// When an article is wrong, or cannot be read or written.
pub fn run(options: &Options) -> Result<()> {
    let Some(command) = &options.command else {
        return options.golden.as_ref().map_or(Ok(()), golden::run);
    };
    match command {
        Command::Check { names, against } => check(names, against.as_deref(), &mut std::io::stdout().lock()),
        Command::Show { name, all, second, resources } => {
            let article = read(&folder(), name)?;
            let other = match second {
                true => read(&second_folder(), name)?.reading,
                false => product::read(&resources.load()?, &article),
            };
            Ok(show::print(&mut anstream::stdout().lock(), &article.reading, &other, *all)?)
        }
        Command::New { name } => new::run(&folder(), name),
        Command::Export { folder: to } => export::run(&read_folder(&folder())?, to),
        Command::Counts => pages::counts_page()?.write(),
        Command::Agreement { folder: second } => {
            let pairs = agreement::pairs(&folder(), second.as_deref().unwrap_or(&second_folder()))?;
            evaluate::print(&mut anstream::stdout().lock(), &agreement::scores(&pairs), pairs.len())?;
            if second.is_none() { pages::agreement_page()?.write() } else { Ok(()) }
        }
    }
}

/// An article of a folder, if it can be read.
fn read(folder: &Path, name: &str) -> Result<Article> {
    let path = folder.join(format!("{name}.txt"));
    let file = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let article = Article::parse(&file);
    let first = article.complaints.first();
    ensure!(first.is_none(), "{name} cannot be read: run `cargo x article check {name}`");
    Ok(article)
}

/// The files of these annotated articles; where none is named, of all, second readings included.
fn chosen(names: &[String]) -> Result<Vec<PathBuf>> {
    if names.is_empty() {
        return Ok([files(&folder())?, files(&second_folder())?].concat());
    }
    Ok(names.iter().map(|name| folder().join(format!("{name}.txt"))).collect())
}

/// Prints what is wrong with annotated articles.
fn check(names: &[String], against: Option<&Path>, out: &mut impl Write) -> Result<()> {
    let files = chosen(names)?;
    let others = against.map(against::Others::read).transpose()?;
    let mut count = 0;
    for path in &files {
        let (article, complaints) = complaints(path)?;
        let shared = others.iter().flat_map(|others| others.shared(&article));
        let shared: Vec<String> =
            shared.map(|(words, from)| format!("0: from {}: {words}", from.display())).collect();
        let complaints =
            complaints.into_iter().map(|complaint| format!("{}: {}", complaint.line, complaint.what));
        for complaint in complaints.chain(shared) {
            writeln!(out, "{}:{complaint}", path.display())?;
            count += 1;
        }
    }
    writeln!(out, "{} articles", files.len())?;
    ensure!(count == 0, "{count} things to mend");
    Ok(())
}

/// A file's article and what is wrong with it.
fn complaints(path: &Path) -> Result<(Article, Vec<draft::Complaint>)> {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let file = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let article = Article::parse(&file);
    let complaints = validate::complaints(&article, &name);
    Ok((article, complaints))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_article_obeys_the_rules() {
        for path in chosen(&[]).unwrap() {
            let (_, complaints) = complaints(&path).unwrap();
            assert!(complaints.is_empty(), "{}: {complaints:#?}", path.display());
        }
    }

    #[test]
    fn a_check_ends_with_an_error_where_nobody_reads_it() {
        let (reader, mut writer) = std::io::pipe().unwrap();
        drop(reader);
        let error = check(&["a-bantayan-ferry".to_owned()], None, &mut writer).unwrap_err();
        let kind = error.downcast_ref().map(std::io::Error::kind);
        assert_eq!(kind, Some(std::io::ErrorKind::BrokenPipe));
    }
}
