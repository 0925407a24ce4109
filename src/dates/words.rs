//! The words of dates: numbers, months, weekdays, units, seasons, parts of the day.

/// The words of an expression in small letters, without punctuation; "three-day" and "mid-July" are two words.
pub fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let spaced = text.replace(", ", " ");
    for piece in spaced.split(|c: char| c.is_whitespace() || c == '(' || c == ')') {
        let piece = piece.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’' && c != '.');
        let lower = piece.to_lowercase().replace('’', "'");
        let lower = lower.strip_suffix("'s").unwrap_or(&lower);
        let dashes = |c: char| matches!(c, '-' | '–' | '—');
        // "36,000": the comma parts thousands.
        let thousands =
            lower.contains(',') && lower.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.'));
        let joined =
            if thousands { lower.replace(',', "") } else { lower.replace(',', " ").trim().to_owned() };
        let lower = joined.as_str();
        let digits = lower.chars().all(|c| c.is_ascii_digit() || dashes(c) || matches!(c, '/' | '.' | ':'));
        if digits {
            words.push(lower.trim_end_matches('.').to_owned());
        } else {
            words.extend(
                lower.split(|c| dashes(c) || c == ' ').filter(|word| !word.is_empty()).map(str::to_owned),
            );
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A length of the calendar or the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// 60 seconds and less
    Second,
    /// 60 seconds
    Minute,
    /// 60 minutes
    Hour,
    /// a day or a night
    Day,
    /// seven days
    Week,
    /// Saturday and Sunday
    Weekend,
    /// two weeks
    Fortnight,
    /// a month
    Month,
    /// three months
    Quarter,
    /// a year, also a season of sport or a fiscal year
    Year,
    /// ten years
    Decade,
    /// a hundred years
    Century,
}

/// The unit that a word names, singular or plural.
pub fn unit(word: &str) -> Option<Unit> {
    Some(match word.strip_suffix('s').unwrap_or(word) {
        "second" => Unit::Second,
        "minute" | "min" => Unit::Minute,
        "hour" => Unit::Hour,
        "day" => Unit::Day,
        "week" => Unit::Week,
        "weekend" => Unit::Weekend,
        "fortnight" => Unit::Fortnight,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" | "centurie" => Unit::Century,
        _ => return None,
    })
}

/// The month that a word names: 1 to 12.
pub fn month(word: &str) -> Option<u32> {
    let stem = word.trim_end_matches('.');
    if stem.len() < 3 || !stem.is_ascii() {
        return None;
    }
    const FULL: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let short = stem.len() == 3 || stem == "sept";
    let at = FULL.iter().position(|full| *full == stem || short && full.starts_with(stem))?;
    Some(at as u32 + 1)
}

/// The weekday that a word names: 0 for Monday to 6 for Sunday.
pub fn weekday(word: &str) -> Option<u32> {
    const FULL: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let stem = word.trim_end_matches('.');
    let stem = stem.strip_suffix('s').filter(|stem| stem.ends_with("day")).unwrap_or(stem);
    let short =
        matches!(stem, "mon" | "tue" | "tues" | "wed" | "thu" | "thur" | "thurs" | "fri" | "sat" | "sun");
    let at = FULL.iter().position(|full| *full == stem || short && full.starts_with(stem))?;
    Some(at as u32)
}

/// TIMEX3's letters for a season.
pub fn season(word: &str) -> Option<&'static str> {
    Some(match word.strip_suffix('s').unwrap_or(word) {
        "spring" | "springtime" => "SP",
        "summer" | "summertime" => "SU",
        "autumn" | "fall" => "FA",
        "winter" | "wintertime" => "WI",
        _ => return None,
    })
}

/// TIMEX3's letters for a part of the day.
pub fn day_part(word: &str) -> Option<&'static str> {
    Some(match word.strip_suffix('s').unwrap_or(word) {
        "morning" | "dawn" => "MO",
        "afternoon" => "AF",
        "evening" | "dusk" => "EV",
        "night" | "overnight" | "tonight" => "NI",
        "midday" => "MI",
        _ => return None,
    })
}

/// A number in digits or in words up to the nineties: "3", "1,000", "three", "a", "twenty".
pub fn number(word: &str) -> Option<f64> {
    let plain = word.replace(',', "");
    if plain.starts_with(|c: char| c.is_ascii_digit()) {
        return plain.parse().ok();
    }
    let at = |list: &[&str], step: f64, first: f64| {
        list.iter().position(|one| *one == word).map(|at| at as f64 * step + first)
    };
    at(&["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1.0, 1.0)
        .or_else(|| {
            at(
                &[
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen",
                ],
                1.0,
                11.0,
            )
        })
        .or_else(|| {
            at(&["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 10.0, 20.0)
        })
        .or(match word {
            "a" | "an" | "another" => Some(1.0),
            "couple" => Some(2.0),
            "half" => Some(0.5),
            "dozen" => Some(12.0),
            "hundred" => Some(100.0),
            "thousand" => Some(1000.0),
            "million" => Some(1e6),
            _ => None,
        })
}

/// An ordinal in digits or words: "3rd", "third".
pub fn ordinal(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    if !digits.is_empty() && matches!(word.get(digits.len()..), Some("st" | "nd" | "rd" | "th")) {
        return digits.parse().ok();
    }
    const WORDS: [&str; 21] = [
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
        "twentieth",
        "twenty-first",
    ];
    WORDS.iter().position(|one| *one == word).map(|at| at as u32 + 1)
}

/// A year in four digits.
pub fn year(word: &str) -> Option<i32> {
    let digits = word.len() == 4 && word.chars().all(|c| c.is_ascii_digit());
    digits.then(|| word.parse().ok()).flatten().filter(|year| (1000..=2199).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lose_their_marks() {
        assert_eq!(words("mid-July, 2023"), ["mid", "july", "2023"]);
        assert_eq!(words("the three-day"), ["the", "three", "day"]);
        assert_eq!(words("2023-06-14"), ["2023-06-14"]);
        assert_eq!(words("36,000 years"), ["36000", "years"]);
    }

    #[test]
    fn names_of_the_calendar() {
        assert_eq!(
            (month("Sept.".to_lowercase().as_str()), month("mar"), month("market")),
            (Some(9), Some(3), None)
        );
        assert_eq!(
            (weekday("wednesday"), weekday("wed."), weekday("sundays"), weekday("money")),
            (Some(2), Some(2), Some(6), None)
        );
        assert_eq!((ordinal("22nd"), ordinal("third"), ordinal("3")), (Some(22), Some(3), None));
    }
}
