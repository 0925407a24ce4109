//! The figures of a comparison, and how they add up.

use crate::evaluate::figures::{Counts, Prf, f1, ratio, rounded};

/// The figures of all layers, in the order in which they are told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scores(Vec<(String, Tally)>);

/// How much was found, how much is in the gold reading, and how much of each is right.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Found.
    pub found: f64,
    /// Of what was found, right.
    pub found_right: f64,
    /// In the gold reading.
    pub gold: f64,
    /// Of that, found.
    pub gold_right: f64,
}

impl From<Counts> for Tally {
    fn from(counts: Counts) -> Tally {
        let Counts { right, found, gold } = counts;
        Tally { found: found as f64, found_right: right as f64, gold: gold as f64, gold_right: right as f64 }
    }
}

impl Tally {
    /// Percentages with one decimal.
    pub fn percent(self) -> Prf {
        let (precision, recall) = (ratio(self.found_right, self.found), ratio(self.gold_right, self.gold));
        let percent = |share: f64| rounded(100.0 * share, 1);
        Prf { precision: percent(precision), recall: percent(recall), f1: percent(f1(precision, recall)) }
    }
}

impl Scores {
    /// Adds to a figure.
    pub fn add(&mut self, name: &str, tally: impl Into<Tally>) {
        let tally = tally.into();
        let place = self.0.iter().position(|(other, _)| other == name).unwrap_or_else(|| {
            self.0.push((name.to_owned(), Tally::default()));
            self.0.len() - 1
        });
        let sum = &mut self.0[place].1;
        sum.found += tally.found;
        sum.found_right += tally.found_right;
        sum.gold += tally.gold;
        sum.gold_right += tally.gold_right;
    }

    /// The figures by name.
    pub fn rows(&self) -> impl Iterator<Item = (&str, Tally)> {
        self.0.iter().map(|(name, tally)| (name.as_str(), *tally))
    }
}
