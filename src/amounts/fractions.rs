//! Fractions in digits, by themselves and behind a whole number.

use crate::lexicon::line::Line;

/// Where a whole number and the fraction behind it end, and what both are worth: "5 1/2", "5-1/2".
pub fn mixed(line: &Line, at: usize, whole: f64) -> Option<(usize, f64)> {
    let hyphen = usize::from(line.is_inner_hyphen(at + 1));
    let part = simple_fraction(line.text(at + 1 + hyphen))?;
    let fits = whole.fract() == 0.0 && (1.0..1e4).contains(&whole);
    fits.then_some((at + 2 + hyphen, whole + part))
}

/// What a fraction in digits is worth: "1/2", "3⁄4"; "24/7" and "5/6" are none.
pub fn simple_fraction(text: &str) -> Option<f64> {
    let (above, below) = text.split_once(['/', '⁄'])?;
    let (above, below): (f64, f64) = (above.parse().ok()?, below.parse().ok()?);
    let usual = [2.0, 3.0, 4.0, 5.0, 8.0, 16.0].contains(&below) && (1.0..below).contains(&above);
    usual.then_some(above / below)
}

/// What a fraction written in one character is worth.
pub fn fraction_sign(sign: char) -> Option<f64> {
    Some(match sign {
        '½' => 0.5,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅛' => 0.125,
        '⅜' => 0.375,
        '⅝' => 0.625,
        '⅞' => 0.875,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_in_digits() {
        assert_eq!((simple_fraction("1/2"), simple_fraction("3/8")), (Some(0.5), Some(0.375)));
        assert_eq!(
            (simple_fraction("24/7"), simple_fraction("5/6"), simple_fraction("9/11")),
            (None, None, None)
        );
        assert_eq!((fraction_sign('¾'), fraction_sign('x')), (Some(0.75), None));
    }
}
