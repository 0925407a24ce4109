//! Names by the learned tagger: features, network and decoder over one document.

use crate::document::Document;
use crate::mentions::decoder::decode;
use crate::mentions::features::{Words, word_features, words};
use crate::mentions::gate::{gate, is_candidate};
use crate::mentions::labels::{LABELS, NAME_KINDS, OUTSIDE, begin, inside};
use crate::mentions::{Found, Source};
use crate::model::network::{Run, Token};
use crate::model::{Model, Scores};
use std::ops::Range;

/// Tokens that are worked on together; like words see each other within such a stretch. It bounds the memory for very long texts.
const STRETCH: usize = 1 << 15;

/// From here on, a name of the rules counts as sure.
const SURE: f32 = 0.8;

/// The names of each sentence, in order, without overlap. `hints` say for each token what the rules take it for (see [`hints`]).
pub fn names(document: &Document, hints: &[u8], model: &Model) -> Vec<Vec<Found>> {
    let words = words(document);
    let tokens = tokens(document, &words, hints);
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

/// The label scores of every token that the network looks at, with its position.
pub fn scores(document: &Document, hints: &[u8], model: &Model) -> Vec<(usize, Scores)> {
    let words = words(document);
    let tokens = tokens(document, &words, hints);
    let sentences = ranges(document);
    let mut run = Run::new(model, words.distinct.iter().map(|word| word_features(word)).collect());
    let wanted = tokens.iter().enumerate().filter(|(_, token)| token.wanted).map(|(at, _)| at);
    wanted.zip(run.scores(&tokens, &sentences)).collect()
}

/// For each of `count` tokens the label that the rules' names give it, plus [`LABELS`] where they are sure: a hint for the network,
/// which learns how far to trust it.
pub fn hints(count: usize, names: &[Vec<Found>]) -> Vec<u8> {
    let mut hints = vec![OUTSIDE as u8; count];
    for name in names.iter().flatten() {
        let kind = name.kind as usize;
        let tokens = hints.get_mut(name.first..name.end).unwrap_or(&mut []);
        let sure = if name.confidence >= SURE { LABELS } else { 0 };
        tokens.fill((inside(kind) + sure) as u8);
        tokens.iter_mut().take(1).for_each(|first| *first = (begin(kind) + sure) as u8);
    }
    hints
}

/// The tokens of each sentence.
fn ranges(document: &Document) -> Vec<Range<usize>> {
    let count = document.tokens.len();
    document.sentences.iter().map(|s| s.first_token.index()..s.end_token.index().min(count)).collect()
}

/// The tokens as the network takes them.
fn tokens(document: &Document, words: &Words, hints: &[u8]) -> Vec<Token> {
    let open = gate(document, words);
    let candidates: Vec<bool> = words.distinct.iter().map(|word| is_candidate(word)).collect();
    let columns = words.word.iter().zip(&words.context).zip(&open).zip(hints);
    let each = columns.map(|(((&word, &context), &wanted), &hint)| {
        let group = words.group.get(word as usize).copied();
        let group = group.filter(|_| candidates.get(word as usize) == Some(&true));
        Token { word, context, hint, group, wanted }
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
