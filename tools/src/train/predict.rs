//! What a network in training says of an annotated file, for scoring.

use super::corpora::{self, document, sentences};
use super::examples::{Lexicon, encode};
use super::network::Network;
use super::trainer::lay_out;
use byline::mentions::decoder::decode;
use byline::mentions::labels::{LABELS, NAME_KINDS};
use byline::mentions::tagger;
use byline::model::{Model, Scores};
use std::io::Write;
use std::path::Path;

/// Writes, for each line of `path`, its sentences and the names that the model finds in them, by the core's own code.
pub fn predict(model: &Model, path: &Path, to: &Path) -> anyhow::Result<()> {
    let mut out = std::io::BufWriter::new(std::fs::File::create(to)?);
    for line in corpora::lines(path)? {
        let sentences = sentences(&line);
        let document = document(&line.text, &sentences);
        let points = |byte: u32| line.text[..byte as usize].chars().count();
        let span = |first: usize, end: usize| {
            (points(document.tokens[first].span.start), points(document.tokens[end - 1].span.end))
        };
        let names = tagger::names(&document, model).into_iter().flatten();
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

/// The same by the network in training.
pub fn predict_f32(network: &Network, lexicon: &mut Lexicon, path: &Path, to: &Path) -> anyhow::Result<()> {
    let mut out = std::io::BufWriter::new(std::fs::File::create(to)?);
    for line in corpora::lines(path)? {
        let sentences = sentences(&line);
        let document = document(&line.text, &sentences);
        let example = encode(lexicon, &document);
        let (rows, _) = lay_out(lexicon, &[&example], &[], None);
        let scores = network.forward(&rows, None).scores;
        let mut row = 1;
        let mut entities = Vec::new();
        let points = |byte: u32| line.text[..byte as usize].chars().count();
        for sentence in &document.sentences {
            let tokens = document.tokens_of(sentence);
            let scores: Vec<Scores> = (row..row + tokens.len())
                .map(|row| scores.row(row).try_into().unwrap_or([0.0; LABELS]))
                .collect();
            row += tokens.len() + 1;
            for name in decode(&scores, 1.0) {
                let kind = serde_json::to_value(NAME_KINDS[name.kind])?;
                entities.push((
                    points(tokens[name.first].span.start),
                    points(tokens[name.end - 1].span.end),
                    kind,
                ));
            }
        }
        serde_json::to_writer(
            &mut out,
            &serde_json::json!({ "id": line.id, "sents": line.sents, "ents": entities }),
        )?;
        writeln!(out)?;
    }
    Ok(())
}
