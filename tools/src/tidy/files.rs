//! What is looked at, and what is said of it.

use crate::process::{command, output, root};
use anyhow::{Context, Result};

/// Something to mend, with the file and line where it is.
pub type Complaint = String;

/// The files under version control and those about to be, as paths from the root.
pub fn files() -> Result<Vec<String>> {
    let list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
    let files = output(command("git", &[])?.args(list)).context("git cannot list the files")?;
    let there = |file: &&str| root().join(file).is_file();
    Ok(files.split('\0').filter(there).map(str::to_owned).collect())
}

/// The text of one of them.
pub fn text(file: &str) -> Result<String> {
    std::fs::read_to_string(root().join(file)).with_context(|| format!("cannot read {file}"))
}
