//! Expressions that need no day to count from: repeated times, digits, years, hours.

use crate::date::DateKind;
use crate::dates::day_arithmetic::duration_value;
use crate::dates::resolve::meaning::Meaning;
use crate::lexicon::calendar::{is_zone, month, unit, weekday, year};
use crate::lexicon::numbers::{count, place};
use chrono::NaiveDate;

/// every Monday, daily, each year
pub fn sets(words: &[&str]) -> Option<Meaning> {
    let set =
        |value: &str| Some(Meaning::new(DateKind::Set, Some(value.to_owned()), "it is a time that recurs"));
    match words {
        ["daily" | "nightly"] => return set("P1D"),
        ["weekly"] => return set("P1W"),
        ["monthly"] => return set("P1M"),
        ["quarterly"] => return set("P1Q"),
        ["annual" | "annually" | "yearly"] => return set("P1Y"),
        _ => {}
    }
    // "Mondays", "on a Monday"
    if let ["a", day] | [day] = words
        && let Some(number) = weekday(day)
        && (words.len() == 2 || day.ends_with("days"))
    {
        return set(&format!("XXXX-WXX-{}", number + 1));
    }
    let at = words.iter().position(|word| matches!(*word, "every" | "each"))?;
    let named = words.get(at + 1..)?;
    if let Some(day) = named.iter().find_map(|word| weekday(word)) {
        return set(&format!("XXXX-WXX-{}", day + 1));
    }
    if let Some(month) = named.iter().find_map(|word| month(word)) {
        return set(&format!("XXXX-{month:02}"));
    }
    let of = named.iter().find_map(|word| unit(word))?;
    let count = named.iter().find_map(|word| count(word)).unwrap_or(1.0);
    set(&duration_value(Some(count), of))
}

/// 2023-06-14, 6/14/2023, 14.6.2023
pub fn in_digits(words: &[&str]) -> Option<Meaning> {
    if words.contains(&"9/11") {
        return Some(Meaning::day(
            NaiveDate::from_ymd_opt(2001, 9, 11),
            "it is the day of the attacks of 2001",
        ));
    }
    let word = words.iter().find(|word| word.matches(['-', '/', '.']).count() == 2 && word.len() >= 6)?;
    let parts: Vec<u32> = word.split(['-', '/', '.']).map(str::parse).collect::<Result<_, _>>().ok()?;
    let [a, b, c] = parts.as_slice() else { return None };
    let full = |year: u32| if year < 100 { full_year(year) } else { year as i32 };
    let day = if *a > 31 {
        NaiveDate::from_ymd_opt(*a as i32, *b, *c)
    } else if *a > 12 {
        NaiveDate::from_ymd_opt(full(*c), *b, *a)
    } else {
        NaiveDate::from_ymd_opt(full(*c), *a, *b)
    }?;
    Some(Meaning::day(Some(day), "it is a date in digits"))
}

/// The year that two digits mean: 20 is 2020, and 86 is 1986.
pub fn full_year(short: u32) -> i32 {
    (short + if short < 40 { 2000 } else { 1900 }) as i32
}

/// 2009 · the 1990s · the 19th century · fiscal 2024 · 2014-18
pub fn years(words: &[&str]) -> Option<Meaning> {
    let date = |value: String, reason| Some(Meaning::new(DateKind::Date, Some(value), reason));
    for (at, word) in words.iter().enumerate() {
        let counts = words.get(at + 1).is_some_and(|next| unit(next).is_some() && next.ends_with('s'))
            || words.get(at + 2) == Some(&"old")
            || words.get(at + 1).is_some_and(|next| is_zone(next));
        if let Some(year) = year(word).filter(|_| !counts) {
            return date(format!("{year:04}"), "it is a year");
        }
        let range =
            word.split_once(['-', '–', '/']).and_then(|(a, b)| Some((year(a)?, b.parse::<i32>().ok()?)));
        if let Some((first, last)) = range {
            let last = if last < 100 { first / 100 * 100 + last } else { last };
            return date(format!("{first:04}/{last:04}"), "it is a range of years");
        }
        let stem = word.trim_start_matches('\'').strip_suffix('s').map(|stem| stem.trim_end_matches('\''));
        let decade =
            stem.filter(|stem| stem.len() == 4 || stem.len() == 2).and_then(|stem| stem.parse::<i32>().ok());
        if let Some(decade) = decade.filter(|decade| decade % 10 == 0) {
            let full = if decade < 100 { decade + if decade <= 20 { 2000 } else { 1900 } } else { decade };
            return date(format!("{:03}", full / 10), "it is a decade");
        }
        if matches!(words.get(at + 1), Some(&"century"))
            && let Some(n) = place(word)
        {
            return date(format!("{:02}", n.saturating_sub(1)), "it is a century");
        }
        const DECADES: [&str; 8] =
            ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
        if let Some(n) = DECADES.iter().position(|decade| decade == word) {
            return date(format!("19{}", n + 2), "it is a decade");
        }
    }
    None
}

/// 5 p.m. · 17:30 · noon · 1500 GMT
pub fn clock(words: &[&str]) -> Option<Meaning> {
    let time = |hour: u32, minute: u32| {
        (hour < 25 && minute < 60).then(|| {
            Meaning::new(DateKind::Time, Some(format!("T{hour:02}:{minute:02}")), "it is a time of day")
        })
    };
    if words.contains(&"noon") {
        return time(12, 0);
    }
    if words.contains(&"midnight") {
        return time(0, 0);
    }
    let half = words.iter().find_map(|word| match word.replace('.', "").as_str() {
        "am" => Some(0),
        "pm" => Some(12),
        word if word.ends_with("am") => Some(0),
        word if word.ends_with("pm") => Some(12),
        _ => None,
    });
    let digits = words.iter().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    let digits = digits.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '.');
    let zone = words.iter().any(|word| is_zone(word));
    let (hour, minute) = match digits.split_at_checked(2) {
        Some(parts) if zone && digits.len() == 4 && !digits.contains([':', '.']) => parts,
        _ => digits.split_once([':', '.']).unwrap_or((digits, "0")),
    };
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    match half {
        Some(add) if hour <= 12 => time(hour % 12 + add, minute),
        Some(_) => time(hour, minute),
        None if zone || digits.contains(':') => time(hour, minute),
        None if words.iter().any(|word| word.starts_with("o'clock")) => time(hour, minute),
        None => None,
    }
}
