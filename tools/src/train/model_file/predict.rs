//! What a new model says of an annotated file, for scoring; sentences are the file's own.

use crate::train::corpora::lines::{lines, sentences};
use crate::train::corpora::passage::document;
use byline::model::Model;
use byline::training::tagger;
use std::io::Write;
use std::path::Path;

/// Writes, for each line of `path`, its sentences and the names that the model finds in them, by the core's
/// own code.
pub fn predict(model: &Model, path: &Path, to: &Path) -> anyhow::Result<()> {
    let mut out = std::io::BufWriter::new(std::fs::File::create(to)?);
    for line in lines(path)? {
        let sentences = sentences(&line);
        let document = document(&line.text, &sentences);
        let points = |byte: u32| line.text[..byte as usize].chars().count();
        let span = |first: usize, end: usize| {
            (points(document.tokens[first].span.start), points(document.tokens[end - 1].span.end))
        };
        let names =
            tagger::names(&document, &byline::training::hints(&document), model).into_iter().flatten();
        let entities: Vec<_> = names
            .map(|name| (span(name.first, name.end).0, span(name.first, name.end).1, name.kind))
            .collect();
        serde_json::to_writer(
            &mut out,
            &serde_json::json!({ "id": line.id, "sents": line.sents, "ents": entities }),
        )?;
        writeln!(out)?;
    }
    Ok(())
}
