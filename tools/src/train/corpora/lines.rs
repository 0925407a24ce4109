//! The lines of corpus files.

use anyhow::Context as _;
use byline::{Span, training};
use serde::Deserialize;
use std::io::BufRead;
use std::path::Path;

/// One line of a corpus file. Offsets count code points.
#[derive(Deserialize)]
pub struct CorpusLine {
    /// The name of the document.
    pub id: String,
    /// Its text.
    pub text: String,
    /// Its sentences; empty when the corpus has none.
    pub sents: Vec<(usize, usize)>,
    /// Its entities.
    #[serde(default)]
    pub ents: Vec<(usize, usize, String)>,
}

/// The lines of a corpus file.
pub fn lines(path: &Path) -> anyhow::Result<Vec<CorpusLine>> {
    let file = std::fs::File::open(path).with_context(|| path.display().to_string())?;
    let lines = std::io::BufReader::new(file).lines();
    lines.map(|line| Ok(serde_json::from_str(&line?)?)).collect()
}

/// The byte offset of every code point of a text, and of its end.
pub fn byte_offsets(text: &str) -> Vec<usize> {
    text.char_indices().map(|(at, _)| at).chain([text.len()]).collect()
}

/// The sentences of a line in bytes: the corpus's own, or the core's where it has none.
pub fn sentences(line: &CorpusLine) -> Vec<Span> {
    if line.sents.is_empty() {
        let blocks = training::blocks(&line.text);
        return training::sentences(&line.text, &blocks).into_iter().map(|(span, _)| span).collect();
    }
    let bytes = byte_offsets(&line.text);
    line.sents
        .iter()
        .map(|&(start, end)| Span::new(bytes[start], bytes[end.min(bytes.len() - 1)]).trim(&line.text))
        .filter(|span| !span.is_empty())
        .collect()
}
