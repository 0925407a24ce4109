//! How far a figure might move on other articles of the same kind: the percentile bootstrap over articles
//! (Efron, 1979).

use super::figures::{Counts, rounded};

/// Samples drawn. More would move the bounds by less than they are rounded to.
const SAMPLES: usize = 2000;

/// The 95 % interval of the F1 in percent, with two decimals: the 2.5th and 97.5th percentile of the F1 over
/// samples of as many articles, drawn with replacement. The same articles always give the same interval.
/// `None` without articles.
pub fn interval(articles: &[Counts]) -> Option<[f64; 2]> {
    if articles.is_empty() {
        return None;
    }
    let mut random = fastrand::Rng::with_seed(0);
    let mut sample = || {
        let mut counts = Counts::default();
        for _ in articles {
            counts.add(articles[random.usize(..articles.len())]);
        }
        counts.f1_percent()
    };
    let mut scores: Vec<f64> = (0..SAMPLES).map(|_| sample()).collect();
    scores.sort_by(f64::total_cmp);
    let percentile = |share: f64| rounded(scores[((SAMPLES - 1) as f64 * share).round() as usize], 2);
    Some([percentile(0.025), percentile(0.975)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_articles_leave_no_doubt_and_unequal_ones_some() {
        let good = Counts { right: 8, found: 10, gold: 10 };
        let bad = Counts { right: 2, found: 10, gold: 10 };
        assert_eq!(interval(&[good; 5]), Some([80.0, 80.0]));
        let [low, high] = interval(&[good, bad].repeat(10)).expect("there are articles");
        assert!(low < 50.0 && 50.0 < high && 20.0 < low && high < 80.0, "{low} {high}");
        assert_eq!(interval(&[]), None);
    }
}
