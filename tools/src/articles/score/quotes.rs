//! Quotes: whether they were found, as what, and who is said to speak.

use super::pairing::Pairing;
use super::scores::{Scores, Tally};
use crate::articles::reading::{Quote, Reading};
use crate::evaluate::figures::Counts;
use crate::evaluate::gold::is_space;
use byline::quote::QuoteKind;
use std::collections::BTreeSet;

/// What of the words said by either the other must have for two quotes to be one.
const SHARED: f64 = 0.5;

/// Adds quotes of all kinds and of each, and their speakers.
pub fn add(gold: &Reading, found: &Reading, pairing: &Pairing, scores: &mut Scores) {
    let pairs = pairs(gold, found);
    let whole = |right: usize, of: fn(&Quote) -> bool| {
        let count = |quotes: &[Quote]| quotes.iter().filter(|quote| of(quote)).count();
        Counts { right, found: count(&found.quotes), gold: count(&gold.quotes) }
    };
    scores.add("quotes", whole(pairs.len(), |_| true));
    for (name, kind, is) in KINDS {
        let right = pairs.iter().filter(|(own, other)| own.kind == kind && other.kind == kind).count();
        scores.add(name, whole(right, is));
    }
    let mut speakers =
        Tally { gold: gold.quotes.len() as f64, found: pairs.len() as f64, ..Tally::default() };
    for (own, other) in &pairs {
        let speaker = other.speaker.map(|speaker| pairing.gold(speaker));
        let right = f64::from(u8::from(speaker == own.speaker.map(Some)));
        speakers.found_right += right;
        speakers.gold_right += right;
    }
    scores.add("speakers of quotes", speakers);
}

type Is = fn(&Quote) -> bool;

const KINDS: [(&str, QuoteKind, Is); 3] = [
    ("quotes, direct", QuoteKind::Direct, |quote| quote.kind == QuoteKind::Direct),
    ("quotes, partial", QuoteKind::Partial, |quote| quote.kind == QuoteKind::Partial),
    ("quotes, reported", QuoteKind::Indirect, |quote| quote.kind == QuoteKind::Indirect),
];

/// Quotes of two readings that are one, those that share most first.
pub fn pairs<'r>(gold: &'r Reading, found: &'r Reading) -> Vec<(&'r Quote, &'r Quote)> {
    let places = |reading: &'r Reading| -> Vec<(&'r Quote, BTreeSet<u32>)> {
        reading.quotes.iter().map(|quote| (quote, letters(reading, quote))).collect()
    };
    let (own, other) = (places(gold), places(found));
    let mut shares = Vec::new();
    for (a, (_, words)) in own.iter().enumerate() {
        for (b, (_, others)) in other.iter().enumerate() {
            let both = words.intersection(others).count() as f64;
            let share = both / words.len().max(others.len()).max(1) as f64;
            if share >= SHARED {
                shares.push((share, a, b));
            }
        }
    }
    shares.sort_by(|one, other| other.0.total_cmp(&one.0).then((one.1, one.2).cmp(&(other.1, other.2))));
    let (mut taken, mut given) = (BTreeSet::new(), BTreeSet::new());
    let free = shares.into_iter().filter(|(_, a, b)| {
        let is_free = !taken.contains(a) && !given.contains(b);
        if is_free {
            taken.insert(*a);
            given.insert(*b);
        }
        is_free
    });
    free.map(|(_, a, b)| (own[a].0, other[b].0)).collect()
}

/// Where the letters and marks of a quote are: all but white space.
fn letters(reading: &Reading, quote: &Quote) -> BTreeSet<u32> {
    let text = reading.text.chars();
    let places = quote.pieces.iter().flat_map(|[start, end]| *start..*end);
    places.filter(|place| text.get(*place as usize).is_some_and(|c| !is_space(*c))).collect()
}
