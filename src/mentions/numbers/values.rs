//! What words of numbers are worth.

pub fn scale_or_dozen(word: &str) -> Option<f64> {
    match word.to_ascii_lowercase().trim_end_matches('s') {
        "dozen" => Some(12.0),
        "score" => Some(20.0),
        "ten" => Some(10.0),
        word => scale(word),
    }
}

/// What a scale word multiplies by.
pub fn scale(word: &str) -> Option<f64> {
    Some(match word.to_ascii_lowercase().as_str() {
        "hundred" => 1e2,
        "thousand" | "k" => 1e3,
        "lakh" => 1e5,
        "million" | "m" | "mn" | "mln" | "mm" => 1e6,
        "crore" => 1e7,
        "billion" | "bn" => 1e9,
        "trillion" | "tn" => 1e12,
        "quadrillion" => 1e15,
        _ => return None,
    })
}

pub fn value(word: &str) -> Option<f64> {
    let lower = word.to_ascii_lowercase();
    if let Some(at) = UNITS.iter().position(|name| *name == lower) {
        return Some(at as f64);
    }
    TENS.iter().position(|name| *name == lower).map(|at| 20.0 + 10.0 * at as f64)
}

pub fn ordinal(word: &str) -> Option<f64> {
    let lower = word.to_ascii_lowercase();
    ORDINALS.iter().position(|name| *name == lower).map(|at| 1.0 + at as f64).or_else(|| {
        let tens = lower
            .strip_suffix("ieth")
            .and_then(|stem| TENS.iter().position(|name| name.trim_end_matches('y') == stem));
        tens.map(|at| 20.0 + 10.0 * at as f64).or(match lower.as_str() {
            "hundredth" => Some(1e2),
            "thousandth" => Some(1e3),
            "millionth" => Some(1e6),
            _ => None,
        })
    })
}

pub fn denominator(word: &str) -> Option<f64> {
    match word.to_ascii_lowercase().as_str() {
        "half" | "halves" => Some(2.0),
        "quarter" | "quarters" => Some(4.0),
        "third" | "thirds" => Some(3.0),
        lower => lower.strip_suffix('s').or(Some(lower)).and_then(ordinal).filter(|value| *value > 3.0),
    }
}

const UNITS: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: &[&str] = &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const ORDINALS: &[&str] = &[
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];
