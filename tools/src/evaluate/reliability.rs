//! Whether confidences mean what they say: of the names found with confidence 0.8, are eight in ten right?

use super::corpus::Pair;
use super::figures::{ratio, rounded};
use super::names::{Kind, kind, names, normalised};
use super::normalise::normalise;
use serde::Serialize;

/// Bins of equal width from 0 to 1.
const BINS: usize = 10;

/// The names found with about the same confidence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Bin {
    /// How many names.
    pub names: usize,
    /// Their mean confidence, 0 to 1.
    pub confidence: f64,
    /// The share that is right: normalised span and type as in the gold annotation.
    pub accuracy: f64,
}

/// The calibration of one set.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Reliability {
    /// The expected calibration error (Naeini et al., 2015), 0 to 1: the mean distance between confidence
    /// and accuracy of the bins, weighted by their names.
    pub expected_error: f64,
    /// From the least to the most confident.
    pub bins: [Bin; BINS],
}

/// Measures the calibration over persons, organisations and places. `None` where no confidences are known.
pub fn measure(pairs: &[Pair]) -> Option<Reliability> {
    let mut sums = [(0, 0.0, 0); BINS];
    for pair in pairs {
        let gold = normalised(&pair.gold.text, &names(&pair.gold.ents));
        for ((start, end, label), confidence) in pair.found.record.ents.iter().zip(&pair.found.confidences) {
            let Some(kind) = kind(label).filter(|kind| *kind != Kind::Other) else { continue };
            let (start, end) = normalise(&pair.gold.text, *start as usize, *end as usize);
            let (names, confidences, right) = &mut sums[((confidence * BINS as f32) as usize).min(BINS - 1)];
            *names += 1;
            *confidences += f64::from(*confidence);
            *right += usize::from(gold.contains(&(start, end, kind)));
        }
    }
    let total: usize = sums.iter().map(|sum| sum.0).sum();
    if total == 0 {
        return None;
    }
    let mut error = 0.0;
    let bins = sums.map(|(names, confidences, right)| {
        let (confidence, accuracy) = (ratio(confidences, names as f64), ratio(right as f64, names as f64));
        error += names as f64 / total as f64 * (confidence - accuracy).abs();
        Bin { names, confidence: rounded(confidence, 3), accuracy: rounded(accuracy, 3) }
    });
    Some(Reliability { expected_error: rounded(error, 4), bins })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate::corpus::Found;
    use crate::evaluate::gold::Gold;
    use crate::jsonl_format::Record;

    #[test]
    fn one_right_of_two_said_with_nine_tenths() {
        let ents = vec![(0, 3, "PERSON".to_owned()), (8, 12, "ORG".to_owned()), (8, 12, "DATE".to_owned())];
        let gold = Gold {
            text: String::from("Ana met Lind").into(),
            ents: vec![ents[0].clone()],
            ..Gold::default()
        };
        let record = Record { ents, ..Record::default() };
        let found = Found { record, confidences: vec![0.95, 0.95, 0.1], missing: false };
        let reliability = measure(&[Pair { gold, found }]).expect("two names have confidences");
        assert_eq!(reliability.expected_error, 0.45);
        assert_eq!(reliability.bins[9], Bin { names: 2, confidence: 0.95, accuracy: 0.5 });
        assert_eq!(reliability.bins[0].names, 0);
    }
}
