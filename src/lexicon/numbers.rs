//! What words of numbers are worth.

/// What a scale word multiplies by, plural or not, and what "dozen", "score" and "ten" count: "tens of
/// thousands".
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

/// The number that one word names: zero to nineteen, and the tens.
pub fn value(word: &str) -> Option<f64> {
    let lower = word.to_ascii_lowercase();
    if let Some(at) = UNITS.iter().position(|name| *name == lower) {
        return Some(at as f64);
    }
    TENS.iter().position(|name| *name == lower).map(|at| 20.0 + 10.0 * at as f64)
}

/// The place that one word names: "third", "twentieth".
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

/// What the word of a fraction divides by: "half", "thirds".
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

/// The count in front of a unit of time, in digits or one word up to the nineties: "3", "1,000",
/// "twenty-five", "a", "couple".
pub fn count(word: &str) -> Option<f64> {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return word.replace(',', "").parse().ok();
    }
    match word {
        "a" | "an" | "another" => Some(1.0),
        "couple" => Some(2.0),
        "half" => Some(0.5),
        "dozen" | "hundred" | "thousand" | "million" => scale_or_dozen(word),
        _ => value(word).filter(|value| *value > 0.0).or_else(|| compound(word, value)),
    }
}

/// A place in digits or one word: "3rd", "third", "twenty-first".
pub fn place(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    if !digits.is_empty() && matches!(word.get(digits.len()..), Some("st" | "nd" | "rd" | "th")) {
        return digits.parse().ok();
    }
    ordinal(word).or_else(|| compound(word, ordinal)).map(|place| place as u32)
}

/// A day of a month in digits or words: "3", "3rd", "third".
pub fn day_number(word: &str) -> Option<u32> {
    word.parse().ok().or_else(|| place(word)).filter(|day| (1..=31).contains(day))
}

/// Whether two words that a hyphen joins are one number: "twenty-five", "twenty-first".
pub fn is_compound(tens: &str, unit: &str) -> bool {
    value(tens).is_some_and(|value| value >= 20.0)
        && value(unit).or_else(|| ordinal(unit)).is_some_and(|unit| (1.0..10.0).contains(&unit))
}

fn compound(word: &str, last: fn(&str) -> Option<f64>) -> Option<f64> {
    let (tens, unit) = word.split_once('-').filter(|(tens, unit)| is_compound(tens, unit))?;
    Some(value(tens)? + last(unit)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_are_one_number() {
        assert_eq!(
            (place("twenty-first"), place("thirty-second"), place("22nd")),
            (Some(21), Some(32), Some(22))
        );
        assert_eq!((count("twenty-five"), count("1,000"), count("a")), (Some(25.0), Some(1000.0), Some(1.0)));
        assert_eq!((place("three-day"), count("mid-july"), place("twenty-five")), (None, None, None));
    }
}
