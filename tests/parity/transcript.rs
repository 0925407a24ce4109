//! What the model says of a few lines, bit for bit: the training tool writes it down, and every build must
//! say the same.

use byline::document::Document;
use byline::model::{Model, Scores};
use byline::training;
use byline::training::hints;
use byline::training::tagger;

/// The lines: invented, with names of all kinds, capitals throughout, and letters of several scripts.
const TEXT: &str = include_str!("text.txt");

/// For each token that the model looks at: the token, its likeliest label, and a hash of the bits of its
/// scores.
pub fn transcript(model: &Model) -> String {
    let blocks = training::blocks(TEXT);
    let sentences = training::sentences(TEXT, &blocks);
    let (sentences, tokens) = training::tokens(TEXT, sentences);
    let document = Document { text: TEXT, blocks, sentences, tokens };
    let scored = tagger::scores(&document, &hints(&document), model);
    let line = |(token, scores): (usize, Scores)| {
        format!(
            "{} {} {:08x}\n",
            document.token_text(&document.tokens[token]),
            likeliest(&scores),
            hash(&scores)
        )
    };
    scored.into_iter().map(line).collect()
}

fn likeliest(scores: &Scores) -> usize {
    (0..scores.len()).max_by(|&a, &b| scores[a].total_cmp(&scores[b])).unwrap_or(0)
}

/// FNV-1a.
fn hash(scores: &Scores) -> u32 {
    let bytes = scores.iter().flat_map(|score| score.to_bits().to_le_bytes());
    bytes.fold(2_166_136_261, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(16_777_619))
}
