//! Ranges of days: "June 3-5", "between 3 and 12 of June", "30 April-2 May", "April 30–May 2, 2024".

use crate::date::DateKind;
use crate::dates::day_arithmetic::{day_value, range_value};
use crate::dates::resolve::fixed::full_year;
use crate::dates::resolve::meaning::{DateContext, Meaning};
use crate::dates::resolve::nearest::nearest_year;
use crate::lexicon::calendar::{month, year};
use crate::lexicon::numbers::day_number;
use chrono::NaiveDate;

/// Two days of one month or of two, perhaps with a year.
pub fn days(words: &[&str], context: &DateContext) -> Option<Meaning> {
    let (first, last) = ends(words)?;
    // "June 3 and 5" are two days.
    let listed = words.contains(&"and") && first.0 == last.0 && first.1 + 1 != last.1;
    if listed && month(words.first()?).is_some() {
        return None;
    }
    let turns = i32::from(last < first);
    let on = |year: i32, (month, day): (u32, u32)| NaiveDate::from_ymd_opt(year, month, day);
    let given = context.year_in(words).map(|year| year - turns);
    let near = || nearest_year(context.published?, context.direction, false, |year| on(year, first), false);
    let reason = "it is a range of days";
    let Some(year) = given.or_else(near) else {
        return Some(Meaning::new(DateKind::Date, None, "it is a range of days of a year that is not known"));
    };
    let value = range_value(&day_value(on(year, first)?), &day_value(on(year + turns, last)?));
    Some(Meaning::new(DateKind::Date, Some(value), reason))
}

/// "5/1-5/7/2020", "10/28-11/2 2017": the month stands first unless a number above twelve tells otherwise.
pub fn slashed(words: &[&str]) -> Option<Meaning> {
    let (word, rest) = words.split_first()?;
    let (first, last) = word.split_once(['-', '–']).filter(|(first, _)| first.contains('/'))?;
    let (month, behind) = last.split_once('/')?;
    let (day, written) = behind.split_once('/').or_else(|| Some((behind, rest.first()?)))?;
    let pair = |(a, b): (&str, &str)| Some((a.parse::<u32>().ok()?, b.parse::<u32>().ok()?));
    let ((a, b), (c, d)) = (pair(first.split_once('/')?)?, pair((month, day))?);
    let year = written.parse().ok()?;
    let year = if year < 100 { full_year(year) } else { year as i32 };
    let ((m, d), (n, e)) = if a > 12 || c > 12 { ((b, a), (d, c)) } else { ((a, b), (c, d)) };
    let last = NaiveDate::from_ymd_opt(year, n, e)?;
    let first = NaiveDate::from_ymd_opt(if (m, d) > (n, e) { year - 1 } else { year }, m, d)?;
    let value = range_value(&day_value(first), &day_value(last));
    Some(Meaning::new(DateKind::Date, Some(value), "it is a range of days in digits"))
}

/// The two days, each with its month before it.
fn ends(words: &[&str]) -> Option<((u32, u32), (u32, u32))> {
    let (mut days, mut months) = ([None; 2], [None; 2]);
    let free = |pair: &mut [Option<u32>; 2], value| {
        *pair.iter_mut().find(|end| end.is_none())? = Some(value);
        Some(())
    };
    for part in words.iter().flat_map(|word| word.split(['-', '–'])) {
        if let Some(named) = month(part) {
            free(&mut months, named)?;
        } else if let Some(day) = day_number(part) {
            free(&mut days, day)?;
        } else if year(part).is_some() || matches!(part, "last" | "next") {
            break;
        } else if !JOINS.contains(&part) {
            return None;
        }
    }
    let [first, last] = months;
    let (first, last) = ((first?, days[0]?), (last.or(first)?, days[1]?));
    (months[1].is_some() || first < last).then_some((first, last))
}

const JOINS: &[&str] = &["and", "of", "the", "through", "till", "to", "until"];

/// The year that the other end of a range or pair lends: "from May to July 2021", "May and June 2021".
pub fn lent_year(words: &[String], later: &[String]) -> Option<i32> {
    let year = year_of(later).filter(|_| needs_year(words))?;
    Some(year - turn(words, later)?)
}

/// How many years lie between two months in turn: one in "from December to January". `None` where either has
/// no name.
pub fn turn(words: &[String], later: &[String]) -> Option<i32> {
    Some(i32::from(month_of(words)? > month_of(later)?))
}

/// The year that stands by itself behind a month: "June 3 in 2017".
pub fn bare_year(words: &[String], behind: &[String]) -> Option<i32> {
    let [word] = behind else { return None };
    year(word).filter(|_| needs_year(words))
}

/// Whether the words name a month and nothing of its year.
fn needs_year(words: &[String]) -> bool {
    let relative = words.iter().any(|word| matches!(word.as_str(), "last" | "next" | "this"));
    month_of(words).is_some() && year_of(words).is_none() && !relative
}

fn month_of(words: &[String]) -> Option<u32> {
    words.iter().find_map(|word| month(word))
}

fn year_of(words: &[String]) -> Option<i32> {
    words.iter().find_map(|word| year(word))
}
