//! `cargo x article NAME`: a new golden article, with what is expected of it as the core now has it.

use crate::process::{command, root, run as run_program};
use anyhow::{Context, Result, ensure};
use std::io::{IsTerminal, Read};
use std::path::PathBuf;

/// Options of `cargo x article NAME`.
#[derive(clap::Args)]
pub struct Options {
    /// The article's name, such as "wire-report": lower-case letters, digits and hyphens
    name: String,
    /// A file with its text [default: the standard input; at a terminal, an empty file to fill in]
    file: Option<PathBuf>,
}

/// `cargo x article NAME`: writes the article's text where it is new, and what is expected of it.
///
/// # Errors
/// When the name is none, a text is given for an article that has one, or the analysis cannot be written.
pub fn run(options: &Options) -> Result<()> {
    let name = &options.name;
    ensure!(is_name(name), "“{name}” is not a name of lower-case letters, digits and hyphens");
    let folder = root().join("tests/articles").join(name);
    let source = folder.join("source.txt");
    let text = given_text(options)?;
    if !source.exists() {
        std::fs::create_dir_all(&folder)?;
        std::fs::write(&source, text.as_deref().unwrap_or_default())?;
    } else if text.is_some() {
        anyhow::bail!("{} has a text already", source.display());
    }
    if std::fs::read_to_string(&source)?.trim().is_empty() {
        println!("Fill in {}, then run `cargo x article {name}` again.", source.display());
        return Ok(());
    }
    let mut test = command("cargo", &[])?;
    test.args(["test", "--quiet", "--package", "byline", "--test", "golden", "--", "--exact", name]);
    run_program(test.env("UPDATE_EXPECT", "1"))?;
    println!("Read {} and correct the core where it is wrong.", folder.join("expected.txt").display());
    Ok(())
}

/// The text of the file, or what is piped in; nothing where a person sits at the terminal.
fn given_text(options: &Options) -> Result<Option<String>> {
    if let Some(file) = &options.file {
        let text = std::fs::read_to_string(file);
        return text.map(Some).with_context(|| format!("cannot read {}", file.display()));
    }
    let mut text = String::new();
    if !std::io::stdin().is_terminal() {
        std::io::stdin().read_to_string(&mut text)?;
    }
    Ok((!text.trim().is_empty()).then_some(text))
}

/// Whether something is made of lower-case letters, digits and hyphens.
pub fn is_name(name: &str) -> bool {
    let is_part =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    name.split('-').all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_folders() {
        assert!(is_name("wire-report") && is_name("page2"));
        for wrong in ["", "-", "Wire", "wire report", "../x", "wire-", "wire--report"] {
            assert!(!is_name(wrong), "{wrong}");
        }
    }
}
