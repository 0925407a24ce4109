//! Names by the learned tagger: features, network and decoder over one document.

use crate::document::Document;
use crate::mentions::decoder::decode;
use crate::mentions::features::{Words, gate, is_candidate, word_features, words};
use crate::mentions::labels::NAME_KINDS;
use crate::mentions::{Found, Source};
use crate::model::network::{Run, Token};
use crate::model::{Model, Scores};
use std::ops::Range;

/// Tokens that are worked on together; like words see each other within such a stretch. It bounds the memory for very long texts.
const STRETCH: usize = 1 << 15;

/// The names of each sentence, in order, without overlap.
pub fn names(document: &Document, model: &Model) -> Vec<Vec<Found>> {
    let words = words(document);
    let tokens = tokens(document, &words);
    let sentences: Vec<Range<usize>> = document
        .sentences
        .iter()
        .map(|s| s.first_token.index()..s.end_token.index().min(tokens.len()))
        .collect();
    let mut run = Run::new(model, words.distinct.iter().map(|word| word_features(word)).collect());
    let mut names = Vec::with_capacity(sentences.len());
    let mut rest = sentences.as_slice();
    while let Some(first) = rest.first() {
        let fitting = rest.partition_point(|sentence| sentence.end <= first.start + STRETCH).max(1);
        let (stretch, behind) = rest.split_at(fitting.min(rest.len()));
        let scores = run.scores(&tokens, stretch);
        let mut scores = scores.as_slice();
        for sentence in stretch {
            names.push(names_of(&tokens, sentence.clone(), &mut scores, model.temperature()));
        }
        rest = behind;
    }
    names
}

/// The tokens as the network takes them.
fn tokens(document: &Document, words: &Words) -> Vec<Token> {
    let open = gate(document, words);
    let candidates: Vec<bool> = words.distinct.iter().map(|word| is_candidate(word)).collect();
    let each = words.word.iter().zip(&words.context).zip(&open).map(|((&word, &context), &wanted)| {
        let group = words.group.get(word as usize).copied();
        let group = group.filter(|_| candidates.get(word as usize) == Some(&true));
        Token { word, context, group, wanted }
    });
    each.collect()
}

/// The names of one sentence; takes the scores of its wanted tokens from `scores`.
fn names_of(
    tokens: &[Token],
    sentence: Range<usize>,
    scores: &mut &[Scores],
    temperature: f32,
) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        let open =
            tokens.get(at..sentence.end).unwrap_or(&[]).iter().take_while(|token| token.wanted).count();
        let (own, behind) = scores.split_at(open.min(scores.len()));
        *scores = behind;
        found.extend(decode(own, temperature).into_iter().filter_map(|name| {
            let kind = *NAME_KINDS.get(name.kind)?;
            let reason = "the tagger learned names like this";
            Some(Found::new(at + name.first, at + name.end, kind, name.probability, Source::Model, reason))
        }));
        at += open + 1;
    }
    found
}
