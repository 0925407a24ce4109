//! Names: spans and kinds.

use super::pairing::trimmed;
use super::scores::{Scores, Tally};
use crate::articles::reading::Reading;
use crate::evaluate::figures::Counts;
use crate::evaluate::names::agreement;
use crate::jsonl_format::{Range, type_name};
use byline::entity::Form;
use byline::mention::MentionKind;
use std::collections::BTreeSet;

type Name = (Range, MentionKind);

/// Adds names of every kind, of all kinds, whatever their kind, and the metonyms among them.
pub fn add(gold: &Reading, found: &Reading, scores: &mut Scores) {
    let (gold_names, found_names) = (names(gold), names(found));
    let mut all = Counts::default();
    for kind in MentionKind::NAMES {
        let of = |names: &BTreeSet<Name>| names.iter().filter(|name| name.1 == kind).copied().collect();
        let counts = agreement(&of(&gold_names), &of(&found_names));
        scores.add(&format!("names, {}", type_name(kind)), counts);
        all.add(counts);
    }
    scores.add("names", all);
    let spans = |names: &BTreeSet<Name>| names.iter().map(|name| name.0).collect::<BTreeSet<_>>();
    scores
        .add("names, whatever their kind", Tally::from(agreement(&spans(&gold_names), &spans(&found_names))));
    scores.add("metonyms", agreement(&metonyms(gold), &metonyms(found)));
}

fn names(reading: &Reading) -> BTreeSet<Name> {
    let each = reading.entities.iter();
    each.flat_map(|entity| entity.names().map(|at| (trimmed(reading, at), entity.kind))).collect()
}

fn metonyms(reading: &Reading) -> BTreeSet<Range> {
    let references = reading.entities.iter().flat_map(|entity| &entity.references);
    let metonyms = references.filter(|reference| reference.form == Form::Name && reference.metonym);
    metonyms.map(|reference| trimmed(reading, reference.at)).collect()
}
