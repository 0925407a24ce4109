//! What ships with the page, for tests: the model of the repository, and the knowledge compiled from its
//! tables on the spot, so that no test depends on a file that a command has built before.

use byline::knowledge::unpack;
use byline::model::Model;
use byline::{Knowledge, Resources};
use byline_knowledge::{Compiled, compile, folder};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The model and the knowledge.
pub static ALL: LazyLock<Resources<'static>> =
    LazyLock::new(|| Resources { model: Some(model()), knowledge: Some(knowledge()) });

/// A path in the repository.
pub fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

fn model() -> Model<'static> {
    Model::parse(std::fs::read(path("data/byline.model")).unwrap().leak()).unwrap()
}

fn knowledge() -> Knowledge<'static> {
    let Compiled { file, more, .. } = compile(&folder()).unwrap();
    let mut knowledge = Knowledge::parse(unpack(&file).unwrap().leak()).unwrap();
    knowledge.add_more(unpack(&more).unwrap().leak()).unwrap();
    knowledge
}
