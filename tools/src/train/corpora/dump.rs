//! Sentences for a teacher outside this tool, cut into tokens as the core cuts them.
//!
//! The first line names the labels: `{"labels": ["O", "B-PERSON", …]}`. Each other line is a sentence: its
//! `tokens`, the number of its passage (`doc`), and for sentences to learn from their `corpus`, `weight`,
//! `copies` and the labels `allowed` for each token as bits; for those of an annotated set the `id` of their
//! article and where its tokens are (`at`, in code points).

use super::headline_case::{self, Cast};
use super::lines::{lines, sentences};
use super::passage::{Passage, document};
use super::text_forms;
use crate::jsonl_format::type_name;
use byline::document::{Document, Sentence};
use byline::training::labels::NAME_KINDS;
use std::io::{BufWriter, Write};
use std::path::Path;

/// Writes the sentences of the passages and, as passages of their own, a share of them recast as headlines.
/// What is made up is labelled for certain: no teacher knows it better, so it is left out.
pub fn passages(passages: &[Passage], recast: f32, seed: u64, to: &Path) -> anyhow::Result<()> {
    let mut out = start(to)?;
    let dumped = || passages.iter().enumerate().filter(|(_, passage)| passage.corpus != text_forms::NAME);
    for (number, passage) in dumped() {
        let document = passage.document();
        for (at, sentence) in document.sentences.iter().enumerate() {
            let tokens = texts(&document, sentence);
            writeln!(out, "{}", labelled(&tokens, number, passage, sentence, at))?;
        }
    }
    let mut random = fastrand::Rng::with_seed(seed);
    for (number, passage) in dumped() {
        let document = passage.document();
        for (at, sentence) in document.sentences.iter().enumerate() {
            let cast = headline_case::draw(
                recast,
                sentence.end_token.index() - sentence.first_token.index(),
                &mut random,
            );
            if cast != Cast::Same {
                let tokens = texts(&document, sentence);
                let tokens: Vec<String> = tokens
                    .iter()
                    .enumerate()
                    .map(|(word, text)| headline_case::recast(text, cast, word == 0))
                    .collect();
                let line = labelled(&tokens, passages.len() + number, passage, sentence, at);
                writeln!(out, "{line}")?;
            }
        }
    }
    Ok(out.flush()?)
}

/// A sentence to learn from.
fn labelled<T: serde::Serialize>(
    tokens: &[T],
    number: usize,
    passage: &Passage,
    sentence: &Sentence,
    at: usize,
) -> serde_json::Value {
    let allowed = &passage.allowed[sentence.first_token.index()..sentence.end_token.index()];
    serde_json::json!({
        "tokens": tokens, "doc": number, "corpus": passage.corpus, "weight": passage.trust[at].weight,
        "copies": passage.copies, "allowed": allowed,
    })
}

/// Writes the sentences of an annotated set, for a teacher to be scored on.
pub fn annotated(set: &Path, to: &Path) -> anyhow::Result<()> {
    let mut out = start(to)?;
    for (number, line) in lines(set)?.iter().enumerate() {
        let document = document(&line.text, &sentences(line));
        let starts: Vec<usize> = line.text.char_indices().map(|(at, _)| at).collect();
        let point = |byte: u32| starts.partition_point(|&start| start < byte as usize);
        for sentence in &document.sentences {
            let tokens = document.tokens_of(sentence).iter();
            let at: Vec<_> = tokens.map(|token| (point(token.span.start), point(token.span.end))).collect();
            let texts = texts(&document, sentence);
            let line = serde_json::json!({ "tokens": texts, "doc": number, "id": line.id, "at": at });
            writeln!(out, "{line}")?;
        }
    }
    Ok(out.flush()?)
}

/// A new file, with the line of labels.
fn start(to: &Path) -> anyhow::Result<BufWriter<std::fs::File>> {
    let mut out = BufWriter::new(std::fs::File::create(to)?);
    let kinds = NAME_KINDS.iter().map(|&kind| type_name(kind));
    let named = kinds.flat_map(|kind| [format!("B-{kind}"), format!("I-{kind}")]);
    let labels: Vec<String> = ["O".to_owned()].into_iter().chain(named).collect();
    writeln!(out, "{}", serde_json::json!({ "labels": labels }))?;
    Ok(out)
}

fn texts<'t>(document: &Document<'t>, sentence: &Sentence) -> Vec<&'t str> {
    document.tokens_of(sentence).iter().map(|token| document.token_text(token)).collect()
}
