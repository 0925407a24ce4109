//! The words of the calendar: months, weekdays, seasons, parts of the day, units of time.

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

const MONTHS: [&str; 12] = [
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

/// The month that a word names: 1 to 12.
pub fn month(word: &str) -> Option<u32> {
    let stem = word.trim_end_matches('.');
    if stem.len() < 3 || !stem.is_ascii() {
        return None;
    }
    let short = stem.len() == 3 || stem == "sept";
    let at = MONTHS.iter().position(|full| *full == stem || short && full.starts_with(stem))?;
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

/// A year in four digits.
pub fn year(word: &str) -> Option<i32> {
    let digits = word.len() == 4 && word.chars().all(|c| c.is_ascii_digit());
    digits.then(|| word.parse().ok()).flatten().filter(|year| (1000..=2199).contains(year))
}

/// Whether a word in lower case names a month, in full or abbreviated.
pub fn is_month(word: &str) -> bool {
    month(word).is_some()
}

/// Whether a word in lower case is the full name of a month and no other word: "january", but not "march".
pub fn is_only_month(word: &str) -> bool {
    MONTHS.contains(&word) && !matches!(word, "august" | "march" | "may")
}

/// Whether a word in lower case names a day of the week, in full or abbreviated.
pub fn is_weekday(word: &str) -> bool {
    weekday(word).is_some()
}

/// Abbreviations of time zones, in lower case; in running text only in capitals, since "eat" and "art" are
/// words.
const ZONES: &[&str] = &[
    "acst", "adt", "aedt", "aest", "akdt", "akst", "art", "ast", "awst", "brt", "bst", "cat", "cdt", "cest",
    "cet", "cst", "ct", "eat", "edt", "eest", "eet", "est", "et", "gmt", "gst", "hkt", "hst", "ict", "idt",
    "ist", "jst", "kst", "mdt", "msk", "mst", "mt", "myt", "nzdt", "nzst", "pdt", "pht", "pkt", "pst", "pt",
    "sast", "sgt", "trt", "utc", "wat", "west", "wet", "wib", "z",
];

/// Names of time zones that "time" may follow.
const ZONE_NAMES: &[&str] = &["central", "eastern", "greenwich", "local", "mountain", "pacific"];

/// Whether a word in lower case abbreviates a time zone: "est", "gmt".
pub fn is_zone(word: &str) -> bool {
    ZONES.binary_search(&word).is_ok()
}

/// Whether a word in lower case names a time zone: "eastern", "local".
pub fn is_zone_name(word: &str) -> bool {
    ZONE_NAMES.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_sorted() {
        assert!(ZONES.is_sorted() && ZONE_NAMES.is_sorted());
    }

    use crate::lexicon::numbers::place;

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
        assert_eq!((place("22nd"), place("third"), place("3")), (Some(22), Some(3), None));
    }
}
