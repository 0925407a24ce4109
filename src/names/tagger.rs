//! Names by the learned tagger: features, network and decoder over one document.

use crate::document::Document;
use crate::mention::{Found, Source};
use crate::model::network::{Inference, TokenInput};
use crate::model::{Model, Scores};
use crate::names::decoder::decode;
use crate::names::features::{DistinctWords, word_features, words};
use crate::names::gate::{gate, is_candidate};
use crate::names::labels::{LABELS, NAME_KINDS, OUTSIDE, begin, inside};
use std::ops::Range;

/// Tokens that are worked on together; like words see each other within such a stretch. With [`WANTED`] and
/// [`PIECE`] it bounds the memory, whatever the text is.
const STRETCH: usize = 1 << 15;

/// Tokens whose labels are wanted in a stretch: what a stretch of prose has, and a list of names reaches
/// sooner.
const WANTED: usize = 1 << 13;

/// Tokens of a sentence that are read at once. Longer ones are no prose; they are read piece by piece.
const PIECE: usize = 1 << 12;

/// From here on, a name of the rules counts as sure.
const SURE: f32 = 0.8;

/// The names of each sentence, in order, without overlap. `hints` say for each token what the rules take it
/// for (see [`hints`]).
pub fn names(document: &Document, hints: &[u8], model: &Model) -> Vec<Vec<Found>> {
    let words = words(document);
    let tokens = tokens(document, &words, hints);
    let mut run = Inference::new(model, words.distinct.iter().map(|word| word_features(word)).collect());
    let mut names = vec![Vec::new(); document.sentences.len()];
    let pieces: Vec<(usize, Range<usize>)> = pieces(&ranges(document)).collect();
    let mut rest = pieces.as_slice();
    while !rest.is_empty() {
        let (stretch, behind) = rest.split_at(fitting(rest, &tokens).clamp(1, rest.len()));
        let ranges: Vec<Range<usize>> = stretch.iter().map(|(_, range)| range.clone()).collect();
        let scores = run.scores(&tokens, &ranges);
        let mut scores = scores.as_slice();
        for (sentence, range) in stretch {
            let found = names_of(&tokens, range.clone(), &mut scores, model.temperature());
            names
                .get_mut(*sentence)
                .into_iter()
                .for_each(|names: &mut Vec<Found>| names.extend_from_slice(&found));
        }
        rest = behind;
    }
    names
}

/// The sentences cut into pieces of at most [`PIECE`] tokens, each with the position of its sentence.
fn pieces(sentences: &[Range<usize>]) -> impl Iterator<Item = (usize, Range<usize>)> {
    sentences.iter().enumerate().flat_map(|(at, sentence)| {
        let starts = sentence.clone().step_by(PIECE);
        starts.map(move |start| (at, start..(start + PIECE).min(sentence.end)))
    })
}

/// How many pieces make a stretch.
fn fitting(pieces: &[(usize, Range<usize>)], tokens: &[TokenInput]) -> usize {
    let Some((_, first)) = pieces.first() else { return 0 };
    let mut wanted = 0;
    let fits = |(_, piece): &&(usize, Range<usize>)| {
        wanted += tokens.get(piece.clone()).unwrap_or(&[]).iter().filter(|token| token.wanted).count();
        piece.end <= first.start + STRETCH && wanted <= WANTED
    };
    pieces.iter().take_while(fits).count()
}

/// The label scores of every token that the network looks at, with its position.
pub fn scores(document: &Document, hints: &[u8], model: &Model) -> Vec<(usize, Scores)> {
    let words = words(document);
    let tokens = tokens(document, &words, hints);
    let sentences = ranges(document);
    let mut run = Inference::new(model, words.distinct.iter().map(|word| word_features(word)).collect());
    let wanted = tokens.iter().enumerate().filter(|(_, token)| token.wanted).map(|(at, _)| at);
    wanted.zip(run.scores(&tokens, &sentences)).collect()
}

/// For each of `count` tokens the label that the rules' names give it, plus [`LABELS`] where they are sure: a
/// hint for the network, which learns how far to trust it.
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
fn tokens(document: &Document, words: &DistinctWords, hints: &[u8]) -> Vec<TokenInput> {
    let open = gate(document, words);
    let candidates: Vec<bool> = words.distinct.iter().map(|word| is_candidate(word)).collect();
    let columns = words.word.iter().zip(&words.context).zip(&open).zip(hints);
    let each = columns.map(|(((&word, &context), &wanted), &hint)| {
        let group = words.group.get(word as usize).copied();
        let group = group.filter(|_| candidates.get(word as usize) == Some(&true));
        TokenInput { word, context, hint, group, wanted }
    });
    each.collect()
}

/// The names of one sentence; takes the scores of its wanted tokens from `scores`.
fn names_of(
    tokens: &[TokenInput],
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
            let reason = "the tagger has learned names like it";
            Some(Found::new(at + name.first, at + name.end, kind, name.probability, Source::Model, reason))
        }));
        at += open + 1;
    }
    found
}
