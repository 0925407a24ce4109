//! Scores dates: whether they were found, and whether they mean the right days.
//!
//! **Strict** compares spans exactly; **relaxed** asks for one shared character. The value counts for the
//! gold dates that were found so, in the prediction that shares most with them: **exact** when the values are
//! written alike, **norm** when they mean the same ([`timex`]). `acc` is the share right of those found,
//! `recall` of all, and `F1` the relaxed F1 times `acc`.
//!
//! Views: "all"; "date+time", without durations and sets, for corpora that have few; "body", in addition
//! without datelines. Predictions that touch only what a view leaves out are left out too.

mod timex;

use super::corpus::Pair;
use super::figures::{Counts, Prf, f1, ratio, rounded};
use super::gold::GoldDate;
use super::mistakes::Mistake;
use crate::jsonl_format::{Date, Range};
use serde::Serialize;
use std::collections::BTreeMap;
pub use timex::agree;

/// How many values are right, in percent with one decimal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Values {
    /// Of the gold dates found.
    pub acc: f64,
    /// The relaxed F1 times that share.
    #[serde(rename = "F1")]
    pub f1: f64,
    /// Of all gold dates.
    pub recall: f64,
}

/// Scores of one view of a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct View {
    /// Gold dates.
    pub gold: usize,
    /// Predicted ones.
    pub pred: usize,
    /// Exact spans.
    pub strict: Prf,
    /// Overlapping spans.
    pub relaxed: Prf,
    /// Values written alike.
    pub value_exact: Values,
    /// Values that mean the same.
    pub value_norm: Values,
    /// The share of the gold dates found that have the right type.
    pub type_acc: f64,
}

/// Scores of one set, by view.
pub type DateScores = BTreeMap<&'static str, View>;

/// Values that point to no calendar day.
const VAGUE: [&str; 3] = ["PRESENT_REF", "PAST_REF", "FUTURE_REF"];

/// What a view looks at.
#[derive(Clone, Copy)]
struct Filter {
    durations: bool,
    datelines: bool,
    vague: bool,
}

/// Scores the dates of a set; also returns the mistakes of its widest view.
pub fn score(pairs: &[Pair]) -> (DateScores, Vec<Mistake>) {
    let gold = || pairs.iter().flat_map(|pair| pair.gold.dates.iter().flatten());
    let mut views = Vec::new();
    if gold().any(|date| !is_date_or_time(&date.r#type)) {
        views.push(("all", Filter { durations: true, datelines: true, vague: true }));
    }
    let vague = gold().any(|date| date.value.as_deref().is_some_and(|value| VAGUE.contains(&value)));
    views.push(("date+time", Filter { durations: false, datelines: true, vague }));
    if gold().any(|date| date.lead) {
        views.push(("body", Filter { durations: false, datelines: false, vague }));
    }
    let mut scores = DateScores::new();
    let mut mistakes = Vec::new();
    for (number, (name, filter)) in views.into_iter().enumerate() {
        let mut sums = Sums::default();
        for (article, pair) in pairs.iter().enumerate() {
            let (gold, found) = filter.apply(pair);
            let text = &pair.gold.text;
            sums.add(&gold, &found, &mut |what: &str, at: Range, rest: String| {
                if number == 0 {
                    mistakes.push(Mistake {
                        label: format!("{what}: {}{rest}", text.slice(at)),
                        article,
                        at,
                    });
                }
            });
        }
        scores.insert(name, sums.view());
    }
    (scores, mistakes)
}

fn is_date_or_time(kind: &str) -> bool {
    matches!(kind, "DATE" | "TIME")
}

/// How many code points two spans share.
fn shared(a: Range, b: Range) -> u32 {
    a[1].min(b[1]).saturating_sub(a[0].max(b[0]))
}

impl Filter {
    /// The dates of an article that the view looks at: gold and predicted.
    fn apply(self, pair: &Pair) -> (Vec<&GoldDate>, Vec<&Date>) {
        let gold: Vec<&GoldDate> = pair.gold.dates.iter().flatten().collect();
        let found: Vec<&Date> = pair.found.record.dates.iter().collect();
        if self.durations {
            return (gold, found);
        }
        let (kept, dropped): (Vec<&GoldDate>, Vec<&GoldDate>) = gold.into_iter().partition(|date| {
            is_date_or_time(&date.r#type) && date.has_value() && (self.datelines || !date.lead)
        });
        let touches =
            |date: &Date, gold: &[&GoldDate]| gold.iter().any(|other| shared(date.span, other.span) > 0);
        let belongs = |date: &&Date| {
            let is_kind = date.r#type.is_empty() || is_date_or_time(&date.r#type);
            let is_vague = date.value.as_deref().is_some_and(|value| VAGUE.contains(&value));
            touches(date, &kept) || !touches(date, &dropped) && is_kind && (self.vague || !is_vague)
        };
        let found = found.into_iter().filter(belongs).collect();
        (kept, found)
    }
}

#[derive(Default)]
struct Sums {
    strict_found: usize,
    relaxed_found: usize,
    strict: Counts,
    relaxed: Counts,
    exact: usize,
    norm: usize,
    kind: usize,
}

impl Sums {
    /// Adds the dates of an article. In the counts, `right` are the gold dates found; the predictions that
    /// are right stand apart.
    fn add(&mut self, gold: &[&GoldDate], found: &[&Date], wrong: &mut impl FnMut(&str, Range, String)) {
        for date in gold {
            let value = || date.values().next().unwrap_or("no value").to_owned();
            // Of equals the first.
            let best = found.iter().rev().max_by_key(|other| shared(other.span, date.span));
            let Some(best) = best.filter(|other| shared(other.span, date.span) > 0) else {
                wrong("not found", date.span, format!(" = {}", value()));
                continue;
            };
            let right = date.values().any(|value| {
                best.value.as_deref().is_some_and(|found| timex::agree(value, found, date.rec_type.is_some()))
            });
            self.relaxed.right += 1;
            self.strict.right += usize::from(found.iter().any(|other| other.span == date.span));
            self.exact += usize::from(date.values().any(|value| Some(value) == best.value.as_deref()));
            self.norm += usize::from(right);
            self.kind += usize::from(best.r#type == date.r#type);
            if !right {
                let taken = best.value.as_deref().unwrap_or("no value");
                wrong("value", date.span, format!(" = {}, taken for {taken}", value()));
            }
        }
        for date in found {
            let touched = gold.iter().any(|other| shared(date.span, other.span) > 0);
            self.relaxed_found += usize::from(touched);
            self.strict_found += usize::from(gold.iter().any(|other| date.span == other.span));
            if !touched {
                wrong("without ground", date.span, String::new());
            }
        }
        for counts in [&mut self.strict, &mut self.relaxed] {
            counts.gold += gold.len();
            counts.found += found.len();
        }
    }

    fn view(&self) -> View {
        let shares = |counts: Counts, right_found: usize| {
            let recall = ratio(counts.right as f64, counts.gold as f64);
            let precision = ratio(right_found as f64, counts.found as f64);
            [precision, recall, f1(precision, recall)]
        };
        let percent = |share: f64| rounded(100.0 * share, 1);
        let prf = |[p, r, f1]: [f64; 3]| Prf { precision: percent(p), recall: percent(r), f1: percent(f1) };
        let (strict, relaxed) =
            (shares(self.strict, self.strict_found), shares(self.relaxed, self.relaxed_found));
        let of_found = |right: usize| ratio(right as f64, self.relaxed.right as f64);
        let values = |right: usize| Values {
            acc: percent(of_found(right)),
            f1: percent(relaxed[2] * of_found(right)),
            recall: percent(ratio(right as f64, self.relaxed.gold as f64)),
        };
        View {
            gold: self.relaxed.gold,
            pred: self.relaxed.found,
            strict: prf(strict),
            relaxed: prf(relaxed),
            value_exact: values(self.exact),
            value_norm: values(self.norm),
            type_acc: percent(of_found(self.kind)),
        }
    }
}

#[cfg(test)]
mod tests;
