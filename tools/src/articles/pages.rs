//! The parts of pages that are written from the articles: between `<!-- NAME -->` and `<!-- end of NAME -->`.

use super::article::read_folder;
use super::folders::{folder, second_folder};
use super::{agreement, counts};
use crate::process::root;
use anyhow::{Context, Result};
use std::path::PathBuf;

/// The page with the counts.
pub fn counts_page() -> Result<Page> {
    let text = counts::tables(&read_folder(&folder())?);
    Ok(Page { path: folder().join("README.md"), part: "counts", text })
}

/// The page with the agreement of the two readings.
pub fn agreement_page() -> Result<Page> {
    let scores = agreement::scores(&agreement::pairs(&folder(), &second_folder())?);
    let text = agreement::table(&scores, &agreement::blind(&second_folder())?);
    Ok(Page { path: root().join("docs/annotation.md"), part: "agreement", text })
}

/// A page, and what a part of it should say.
pub struct Page {
    path: PathBuf,
    part: &'static str,
    text: String,
}

impl Page {
    /// Writes the part.
    pub fn write(&self) -> Result<()> {
        Ok(std::fs::write(&self.path, self.filled()?)?)
    }

    /// The page with its part as it should be.
    fn filled(&self) -> Result<String> {
        let page = std::fs::read_to_string(&self.path).with_context(|| self.path.display().to_string())?;
        let (opening, closing) =
            (format!("<!-- {} -->\n", self.part), format!("<!-- end of {} -->", self.part));
        let parts =
            page.split_once(&opening).and_then(|(before, rest)| Some((before, rest.split_once(&closing)?.1)));
        let (before, after) = parts.with_context(|| format!("{} has no {opening}", self.path.display()))?;
        Ok([before, &opening, &self.text, &closing, after].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_fresh(page: &Page, command: &str) {
        let now = std::fs::read_to_string(&page.path).unwrap();
        let stale = page.filled().unwrap() != now;
        assert!(!stale, "{} is out of date: run `cargo x article {command}`", page.path.display());
    }

    #[test]
    fn the_counts_are_those_of_the_articles() {
        assert_fresh(&counts_page().unwrap(), "counts");
    }

    #[test]
    fn the_agreement_is_that_of_the_readings() {
        assert_fresh(&agreement_page().unwrap(), "agreement");
    }
}
