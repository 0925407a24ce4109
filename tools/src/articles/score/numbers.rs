//! Dates and amounts: whether they were found, and what they mean.

use super::scores::{Scores, Tally};
use crate::articles::reading::{Amount, Date, Reading, touch};
use crate::evaluate::dates;
use crate::evaluate::names::agreement;
use crate::jsonl_format::Range;
use std::collections::BTreeSet;

/// Adds dates by their spans, and by their values where spans share a word.
pub fn add_dates(gold: &Reading, found: &Reading, scores: &mut Scores) {
    let (own, other) = (spans(&gold.dates, |date| date.at), spans(&found.dates, |date| date.at));
    scores.add("dates", agreement(&own, &other));
    scores.add("dates, overlapping", overlapping(&gold.dates, &found.dates, |date| date.at, |_, _| true));
    let same = |own: &Date, other: &Date| {
        let values = own.value.as_ref().zip(other.value.as_ref());
        values.is_some_and(|(own, other)| dates::agree(own, other, false))
    };
    scores.add("dates, value", overlapping(&gold.dates, &found.dates, |date| date.at, same));
}

/// Adds amounts by their spans, and by value and unit where spans share a word.
pub fn add_amounts(gold: &Reading, found: &Reading, scores: &mut Scores) {
    let (own, other) = (spans(&gold.amounts, |amount| amount.at), spans(&found.amounts, |amount| amount.at));
    scores.add("amounts", agreement(&own, &other));
    scores.add("amounts, overlapping", overlapping(&gold.amounts, &found.amounts, |a| a.at, |_, _| true));
    scores.add("amounts, value", overlapping(&gold.amounts, &found.amounts, |a| a.at, same_amount));
}

fn spans<T>(items: &[T], at: impl Fn(&T) -> Range) -> BTreeSet<Range> {
    items.iter().map(at).collect()
}

/// Items that touch one of the other side that is the same.
fn overlapping<T>(gold: &[T], found: &[T], at: impl Fn(&T) -> Range, same: impl Fn(&T, &T) -> bool) -> Tally {
    let met = |own: &&T| found.iter().any(|other| touch(at(own), at(other)) && same(own, other));
    let meets = |other: &&T| gold.iter().any(|own| touch(at(own), at(other)) && same(own, other));
    Tally {
        found: found.len() as f64,
        found_right: found.iter().filter(meets).count() as f64,
        gold: gold.len() as f64,
        gold_right: gold.iter().filter(met).count() as f64,
    }
}

/// Whether two amounts are worth the same, to 2 in 1,000 (a third is marked as 0.333).
fn same_amount(own: &Amount, other: &Amount) -> bool {
    let near = |one: f64, other: f64| (one - other).abs() <= 0.002 * one.abs().max(other.abs());
    let high = match (own.high, other.high) {
        (None, None) => true,
        (Some(own), Some(other)) => near(own, other),
        _ => false,
    };
    near(own.value, other.value) && high && unit(own) == unit(other)
}

/// The unit under one of the names it has.
fn unit(amount: &Amount) -> Option<&str> {
    amount.unit.as_deref().map(|unit| if unit == "mph" { "mi/h" } else { unit })
}
