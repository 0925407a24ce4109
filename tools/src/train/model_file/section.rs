//! One section of the model's file in the place of another.

use anyhow::Context as _;
use byline::model::FORMAT;
use byline::sections::{self, Sections};

/// The model file with these bytes as the section `name`; all else stays as it is.
pub fn with_section(file: &[u8], name: &str, bytes: Vec<u8>) -> anyhow::Result<Vec<u8>> {
    let sections = Sections::parse(FORMAT, file).context("this is not a model")?;
    let others = sections.all().filter(|(other, _)| *other != name);
    let mut sections: Vec<(&str, Vec<u8>)> = others.map(|(name, bytes)| (name, bytes.to_vec())).collect();
    sections.push((name, bytes));
    Ok(sections::write(FORMAT, &sections))
}
