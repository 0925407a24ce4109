//! Days and years that are spelled out: "the twenty third", "nineteen eighty-six", "two thousand and
//! fifteen".

// What is called in many places is not inlined, for its bytes.

use crate::lexicon::calendar::month;
use crate::lexicon::numbers::{is_compound, ordinal, place, value};

/// A day of a month in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpelledDay {
    /// 1 to 31.
    pub number: u32,
    /// Whether it is "third" rather than "three".
    pub is_place: bool,
    /// How many words it takes.
    pub words: usize,
}

/// The day that `words` begin with: "fifteen", "twenty five", "twenty-third".
pub fn day(words: &[&str]) -> Option<SpelledDay> {
    let first = *words.first()?;
    let split = value(first).filter(|tens| *tens >= 20.0).and_then(|tens| {
        let unit = ordinal(words.get(1)?).filter(|unit| *unit < 10.0)?;
        Some((tens + unit) as u32)
    });
    let (number, is_place, words) = if let Some(number) = split {
        (number, true, 2)
    } else if let Some(number) = place(first).filter(|_| !first.starts_with(|c: char| c.is_ascii_digit())) {
        (number, true, 1)
    } else {
        let (number, words) = below_hundred(words)?;
        (number, false, words)
    };
    (1..=31).contains(&number).then_some(SpelledDay { number, is_place, words })
}

/// The year that `words` begin with, and how many of them it takes: "nineteen eighty six", "nineteen oh
/// five", "eighteen hundred and twelve", "two thousand and fifteen".
pub fn year(words: &[&str]) -> Option<(i32, usize)> {
    let (head, _) = below_hundred(words.get(..1)?)?;
    let (start, used) = match words.get(1) {
        Some(&"thousand") if head == 2 => (2000, 2),
        Some(&"hundred") if (11..20).contains(&head) => (head * 100, 2),
        // Below these it is rather a time of day: "twelve thirty".
        _ if (15..=20).contains(&head) => (head * 100, 1),
        _ => return None,
    };
    let and = usize::from(used == 2 && words.get(used) == Some(&"and"));
    let tail = match words.get(used + and..)? {
        ["oh", unit, ..] if used == 1 => {
            below_hundred(&[unit]).filter(|(unit, _)| *unit < 10).map(|(unit, _)| (unit, 2))
        }
        // "twenty three" is a number of things.
        rest => below_hundred(rest).filter(|(tail, _)| used == 2 || *tail >= 10),
    };
    let (tail, more) = tail.map_or((0, 0), |(tail, more)| (tail, more + and));
    (more > 0 || used == 2).then_some(((start + tail) as i32, used + more))
}

/// A day and a year behind it, either of which may be missing, and how many words they take.
pub fn day_and_year(words: &[&str]) -> (Option<SpelledDay>, Option<i32>, usize) {
    let behind = day(words).and_then(|day| Some((day, year(words.get(day.words..)?)?)));
    // "fifteen nineteen eighty six" is a day of 1986, and "nineteen eighty six" no day.
    match (behind, year(words), day(words)) {
        (Some((day, (year, used))), ..) => (Some(day), Some(year), day.words + used),
        (None, Some((year, used)), _) => (None, Some(year), used),
        (None, None, Some(day)) => (Some(day), None, day.words),
        (None, None, None) => (None, None, 0),
    }
}

/// One to ninety-nine, and how many words it takes.
fn below_hundred(words: &[&str]) -> Option<(u32, usize)> {
    let first = *words.first()?;
    if let Some((tens, unit)) = first.split_once('-') {
        let sum = value(tens)? + value(unit)?;
        return is_compound(tens, unit).then_some((sum as u32, 1));
    }
    let number = value(first).filter(|number| *number > 0.0)?;
    let unit =
        words.get(1).and_then(|unit| value(unit)).filter(|unit| number >= 20.0 && (1.0..10.0).contains(unit));
    Some(match unit {
        Some(unit) => ((number + unit) as u32, 2),
        None => (number as u32, 1),
    })
}

/// The words of an expression with its days and years in digits: "january 25 1986". Only beside a month, and
/// where all of it is a year; elsewhere the words count something.
pub fn with_digits(words: Vec<String>) -> Vec<String> {
    let texts: Vec<&str> = words.iter().map(String::as_str).collect();
    let whole = || year(&texts).is_some_and(|(_, used)| used == texts.len());
    if !texts.iter().any(|word| month(word).is_some()) && !whole() {
        return words;
    }
    let mut found = Vec::with_capacity(words.len());
    let mut rest = texts.as_slice();
    while let Some((first, others)) = rest.split_first() {
        let (day, year, used) = day_and_year(rest);
        // "fifteen August"
        let leads = || {
            day.is_some_and(|day| !day.is_place) && rest.get(used).is_some_and(|next| month(next).is_some())
        };
        if year.is_none() && used < 2 && !leads() {
            found.push((*first).to_owned());
            rest = others;
            continue;
        }
        found.extend(day.map(|day| {
            let mut digits = day.number.to_string();
            if day.is_place {
                digits.push_str("th");
            }
            digits
        }));
        found.extend(year.map(|year| year.to_string()));
        rest = rest.get(used..).unwrap_or(&[]);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year_of(text: &str) -> Option<(i32, usize)> {
        year(&text.split(' ').collect::<Vec<_>>())
    }

    #[test]
    fn years_are_spelled_out() {
        for (text, expected) in [
            ("nineteen eighty six", Some((1986, 3))),
            ("nineteen eighty-six", Some((1986, 2))),
            ("nineteen oh five", Some((1905, 3))),
            ("eighteen hundred and twelve", Some((1812, 4))),
            ("nineteen hundred ninety three", Some((1993, 4))),
            ("two thousand and fifteen", Some((2015, 4))),
            ("two thousand", Some((2000, 2))),
            ("twenty twenty-one", Some((2021, 2))),
            ("twenty three", None),
            ("twelve thirty", None),
            ("nineteen men", None),
            ("three thousand", None),
        ] {
            assert_eq!(year_of(text), expected, "{text}");
        }
    }

    #[test]
    fn days_stand_before_years() {
        for (text, expected) in [
            ("may fifteen nineteen eighty six", "may 15 1986"),
            ("may twenty nineteen", "may 2019"),
            ("may twenty five", "may 25"),
            ("fifteen may nineteen ninety", "15 may 1990"),
            ("the twenty third day of may", "the 23th day of may"),
            ("the first two weeks of may", "the first two weeks of may"),
            ("nineteen eighty-four", "1984"),
            ("twenty five years", "twenty five years"),
        ] {
            let words = text.split(' ').map(str::to_owned).collect();
            assert_eq!(with_digits(words).join(" "), expected);
        }
    }
}
