//! The training sentences for a teacher outside this tool.

use super::corpora::Passage;
use super::forms;
use std::io::Write;
use std::path::Path;

/// Writes one JSON line for each sentence of the corpora and their swapped copies (what is made up is labelled for certain, and no
/// teacher knows it better): its tokens, the number of its passage, and the labels allowed for each token as bits.
pub fn dump(passages: &[Passage], to: &Path) -> anyhow::Result<()> {
    let mut out = std::io::BufWriter::new(std::fs::File::create(to)?);
    for (number, passage) in passages.iter().enumerate().filter(|(_, passage)| passage.corpus != forms::NAME)
    {
        let document = passage.document();
        for sentence in &document.sentences {
            let tokens = document.tokens_of(sentence);
            let texts: Vec<&str> = tokens.iter().map(|token| document.token_text(token)).collect();
            let first = sentence.first_token.index();
            let allowed = &passage.allowed[first..first + tokens.len()];
            let line = serde_json::json!({ "tokens": texts, "doc": number, "corpus": passage.corpus, "allowed": allowed });
            serde_json::to_writer(&mut out, &line)?;
            writeln!(out)?;
        }
    }
    Ok(out.flush()?)
}
