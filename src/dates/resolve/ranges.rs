//! Ranges of days: "June 3-5", "between 3 and 12 of June", "30 April-2 May", "April 30–May 2, 2024".

use crate::date::DateKind;
use crate::dates::day_arithmetic::day_value;
use crate::dates::resolve::meaning::{Context, Meaning};
use crate::dates::resolve::named::nearest_year;
use crate::lexicon::calendar::{month, year};
use crate::lexicon::numbers::place;
use chrono::NaiveDate;

/// Two days of one month or of two, perhaps with a year.
pub fn days(words: &[&str], context: &Context) -> Option<Meaning> {
    let parts: Vec<&str> = words.iter().copied().flat_map(|word| word.split(['-', '–'])).collect();
    let plain: Vec<&str> = parts.iter().copied().filter(|word| !JOINS.contains(word)).collect();
    let (first, last) = ends(&plain)?;
    // "June 3 and 5" are two days.
    if words.contains(&"and") && first.0 == last.0 && first.1 + 1 != last.1 && month(plain.first()?).is_some()
    {
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
    let value = format!("{}/{}", day_value(on(year, first)?), day_value(on(year + turns, last)?));
    Some(Meaning::new(DateKind::Date, Some(value), reason))
}

/// The two days, each with its month before it.
fn ends(words: &[&str]) -> Option<((u32, u32), (u32, u32))> {
    let day = |word: &str| word.parse().ok().or_else(|| place(word)).filter(|day| (1..=31).contains(day));
    let named = |a: &str, b: &str| month(a).zip(day(b)).or_else(|| month(b).zip(day(a)));
    if let [a, b, c, d, ..] = words
        && let Some(ends) = named(a, b).zip(named(c, d))
    {
        return Some(ends);
    }
    let [a, b, c, ..] = words else { return None };
    let (named, first, last) = match month(a) {
        Some(named) => (named, day(b)?, day(c)?),
        None => (month(c)?, day(a)?, day(b)?),
    };
    (first < last).then_some(((named, first), (named, last)))
}

const JOINS: &[&str] = &["and", "of", "the", "through", "till", "to", "until"];

/// The year that the other end of a range or pair lends: "from May to July 2021", "May and June 2021".
pub fn lent_year(words: &[String], later: &[String]) -> Option<String> {
    let month_of = |words: &[String]| words.iter().find_map(|word| month(word));
    let year_of = |words: &[String]| words.iter().find_map(|word| year(word));
    let (named, last, given) = (month_of(words)?, month_of(later)?, year_of(later)?);
    let relative = words.iter().any(|word| matches!(word.as_str(), "last" | "next" | "this"));
    (year_of(words).is_none() && !relative).then(|| (given - i32::from(named > last)).to_string())
}
