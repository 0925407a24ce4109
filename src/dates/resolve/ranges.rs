//! Ranges of days across months: "30 April-2 May", "April 30–May 2, 2024".

use crate::date::DateKind;
use crate::dates::day_arithmetic::day_value;
use crate::dates::resolve::meaning::{Context, Meaning};
use crate::dates::resolve::named::nearest_year;
use crate::lexicon::calendar::{month, year};
use chrono::NaiveDate;

/// A day and a month, then another day and month, perhaps with a year.
pub fn across_months(words: &[&str], context: &Context) -> Option<Meaning> {
    let (days, rest) = words.split_at_checked(4)?;
    let [a, b, c, d] = days else { return None };
    let named = |day: &str, name: &str| Some((month(name)?, day.parse::<u32>().ok()?));
    let (first, last) = match (named(a, b), named(c, d)) {
        (Some(first), Some(last)) => (first, last),
        _ => (named(b, a)?, named(d, c)?),
    };
    let turns = i32::from(last < first);
    let on = |year: i32, (month, day): (u32, u32)| NaiveDate::from_ymd_opt(year, month, day);
    let given = rest.iter().find_map(|word| year(word)).map(|year| year - turns);
    let near = || nearest_year(context.published?, context.direction, false, |year| on(year, first), false);
    let reason = "it is a range of days";
    let Some(year) = given.or_else(near) else {
        return Some(Meaning::new(DateKind::Date, None, "it is a range of days of a year that is not known"));
    };
    let value = format!("{}/{}", day_value(on(year, first)?), day_value(on(year + turns, last)?));
    Some(Meaning::new(DateKind::Date, Some(value), reason))
}
