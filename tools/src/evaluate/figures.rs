//! Precision, recall and their like, rounded once and in one place.

use serde::Serialize;

/// `value` with `digits` decimals: the nearest decimal to the exact binary value, ties to the even digit.
pub fn rounded(value: f64, digits: usize) -> f64 {
    format!("{value:.digits$}").parse().unwrap_or(value)
}

/// `100 * part / whole` with one decimal; `None` when there is no whole.
pub fn share(part: f64, whole: f64) -> Option<f64> {
    (whole != 0.0).then(|| rounded(100.0 * part / whole, 1))
}

/// `100 * part / whole` with one decimal; 0 when there is no whole.
pub fn percent(part: usize, whole: usize) -> f64 {
    rounded(ratio(100.0 * part as f64, whole as f64), 1)
}

/// `part / whole`, and 0 when there is no whole.
pub fn ratio(part: f64, whole: f64) -> f64 {
    if whole == 0.0 { 0.0 } else { part / whole }
}

/// The harmonic mean of precision and recall; 0 when both are.
pub fn f1(precision: f64, recall: f64) -> f64 {
    ratio(2.0 * precision * recall, precision + recall)
}

/// How many were found, how many are in the gold annotation, and how many of them agree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Found and in the gold annotation.
    pub right: usize,
    /// Found.
    pub found: usize,
    /// In the gold annotation.
    pub gold: usize,
}

impl Counts {
    /// Adds the counts of another part of the data.
    pub fn add(&mut self, other: Counts) {
        self.right += other.right;
        self.found += other.found;
        self.gold += other.gold;
    }

    /// Adds one thing that is found, in the gold annotation, or both.
    pub fn add_one(&mut self, gold: bool, found: bool) {
        self.add(Counts { right: (gold && found).into(), found: found.into(), gold: gold.into() });
    }

    /// The F1 in percent, not rounded.
    pub fn f1_percent(self) -> f64 {
        let (precision, recall) = self.precision_recall();
        ratio(100.0 * 2.0 * precision * recall, precision + recall)
    }

    /// The shares, 0 to 1.
    pub fn precision_recall(self) -> (f64, f64) {
        (ratio(self.right as f64, self.found as f64), ratio(self.right as f64, self.gold as f64))
    }

    /// Percentages with so many decimals.
    pub fn percent(self, digits: usize) -> Prf {
        let (precision, recall) = self.precision_recall();
        Prf {
            precision: rounded(100.0 * precision, digits),
            recall: rounded(100.0 * recall, digits),
            f1: rounded(self.f1_percent(), digits),
        }
    }
}

/// Precision, recall and F1 in percent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Prf {
    /// The share of what was found that is right.
    #[serde(rename = "P")]
    pub precision: f64,
    /// The share of the gold annotation that was found.
    #[serde(rename = "R")]
    pub recall: f64,
    /// Their harmonic mean.
    #[serde(rename = "F1")]
    pub f1: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_exact_ties_to_even() {
        assert_eq!([rounded(6.25, 1), rounded(18.75, 1), rounded(0.15, 1)], [6.2, 18.8, 0.1]);
    }

    #[test]
    fn two_of_three_found_of_four() {
        let counts = Counts { right: 2, found: 3, gold: 4 };
        assert_eq!(counts.percent(2), Prf { precision: 66.67, recall: 50.0, f1: 57.14 });
        assert_eq!(counts.percent(1), Prf { precision: 66.7, recall: 50.0, f1: 57.1 });
        assert_eq!(Counts::default().percent(2), Prf::default());
    }
}
