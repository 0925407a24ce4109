//! Names: by the learned tagger, or by rules without it, and a second look at the whole article.
//!
//! A sentence's names come from [`tagger`] or [`rules`]; [`complete`] mends the tagger's by the rules',
//! [`trim`] and [`widen`] settle their bounds, [`dateline`] and [`credits`] read what is written by a form of
//! its own, and [`document_pass`] makes all uses of a name agree.

pub mod administrations;
mod aims;
#[cfg(test)]
mod by_rules;
pub mod complete;
pub mod credits;
pub mod dateline;
pub mod decoder;
mod described;
pub mod document_pass;
pub mod features;
pub mod firms;
pub mod gate;
pub mod introduced;
mod joined;
pub mod labels;
pub mod nicknames;
pub mod nominals;
pub mod offices;
pub mod rules;
pub mod runs;
pub mod settings;
mod sites;
mod slogans;
mod states;
pub mod tagger;
pub mod trim;
mod turns;
pub mod whole;
pub mod widen;

use crate::document::Document;
use crate::lexicon::line::{DocumentWords, Line};
use crate::mention::Found;
use crate::model::Model;
use settings::Settings;

/// The names of each sentence, in order and without overlap. They come from the model, or from rules without
/// one.
pub fn names(
    words: &DocumentWords,
    lines: &[Line],
    model: Option<&Model>,
    settings: &Settings,
) -> Vec<Vec<Found>> {
    let document = words.document;
    let ruled: Vec<Vec<Found>> = lines.iter().map(|line| trimmed(line, rules::names(line))).collect();
    let names: Vec<Vec<Found>> = match model {
        Some(model) => {
            let hints = tagger::hints(document.tokens.len(), &ruled);
            let learned = tagger::names(document, &hints, model).into_iter().zip(lines).zip(&ruled);
            let each = learned.map(|((names, line), ruled)| {
                complete::completed(line, trimmed(line, names), ruled, settings)
            });
            each.collect()
        }
        None => ruled,
    };
    let names: Vec<Vec<Found>> = lines
        .iter()
        .zip(names)
        .map(|(line, names)| credits::credited(line, dateline::filed(line, named(line, names))))
        .collect();
    let names = match settings.document_pass {
        true => document_pass::consistent(words, lines, &names, settings),
        false => names,
    };
    let sure = |found: &Found| found.confidence >= settings.least;
    names.into_iter().map(|names| names.into_iter().filter(sure).collect()).collect()
}

/// The names of a sentence with what belongs to them.
fn named(line: &Line, names: Vec<Found>) -> Vec<Found> {
    let names = slogans::without_slogans(line, widen::widened(line, names));
    let names = introduced::with_introduced(line, names);
    let names = described::with_described(line, names);
    let names = firms::with_firms(line, nicknames::with_nicknames(line, names));
    let names = states::with_states(line, names);
    let names = sites::with_sites(line, joined::with_joined(line, aims::with_aims(line, names)));
    turns::with_speakers(line, administrations::with_heads(line, offices::with_offices(line, names)))
}

/// What the rules take each token for, as the learned tagger is told ([`tagger::hints`]).
pub fn hints(document: &Document) -> Vec<u8> {
    let words = DocumentWords::new(document);
    let lines = document.sentences.iter().map(|sentence| words.line(sentence));
    let ruled: Vec<Vec<Found>> = lines.map(|line| trimmed(&line, rules::names(&line))).collect();
    tagger::hints(document.tokens.len(), &ruled)
}

fn trimmed(line: &Line, names: Vec<Found>) -> Vec<Found> {
    names.into_iter().filter_map(|name| trim::trimmed(line, name)).collect()
}
