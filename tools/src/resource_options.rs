//! Which model and knowledge a command works with: the project's own, unless told otherwise.

use crate::knowledge;
use anyhow::{Context, Result};
use byline::model::Model;
use byline::{Knowledge, Resources};
use std::path::PathBuf;

/// Which resources an analysis has.
#[derive(Default, clap::Args)]
pub struct ResourceOptions {
    /// The tagger's model [default: data/byline.model]
    #[arg(long, env = "BYLINE_MODEL", value_name = "FILE")]
    model: Option<PathBuf>,
    /// Find names by rules, without a model
    #[arg(long, conflicts_with = "model")]
    rules: bool,
    /// Know nothing beyond the article
    #[arg(long)]
    no_knowledge: bool,
}

impl ResourceOptions {
    /// Loads them; their bytes are kept until the command ends.
    pub fn load(&self) -> Result<Resources<'static>> {
        if self.rules {
            return Ok(Resources { model: None, knowledge: self.knowledge()? });
        }
        let own = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../data/byline.model"));
        let path = self.model.clone().unwrap_or_else(own);
        let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let model = Model::parse(bytes.leak()).with_context(|| format!("cannot use {}", path.display()))?;
        Ok(Resources { model: Some(model), knowledge: self.knowledge()? })
    }

    /// The compiled tables of data/knowledge.
    fn knowledge(&self) -> Result<Option<Knowledge<'static>>> {
        if self.no_knowledge {
            return Ok(None);
        }
        knowledge::load().map(Some)
    }
}
