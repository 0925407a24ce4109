//! How far a period has come, "year to date", "EOY"; and parts of a year by number: "week 3 of 2027", "the
//! ninth month of next year".

use super::stretches::stretch;
use crate::date::DateKind;
use crate::dates::day_arithmetic::{day_value, month_value, range_value, week_value};
use crate::dates::resolve::meaning::{DateContext, Meaning};
use crate::lexicon::calendar::year;
use crate::lexicon::numbers::place;
use chrono::{Datelike, NaiveDate, Weekday};

/// The meaning of such an expression; `None` for all others.
pub fn closes(words: &[&str], context: &DateContext) -> Option<Meaning> {
    match words.last().copied()? {
        "eoy" => stretch(&["the", "end", "of", "the", "year"], context),
        "eoq" => stretch(&["the", "end", "of", "the", "quarter"], context),
        "eom" => stretch(&["the", "end", "of", "the", "month"], context),
        _ => to_date(words, context)
            .or_else(|| week_by_number(words))
            .or_else(|| month_by_number(words, context)),
    }
}

/// year to date · YTD · the month to date
fn to_date(words: &[&str], context: &DateContext) -> Option<Meaning> {
    let months = match words.split_last()? {
        (&"date", [.., unit, "to"]) | (unit, _) => match *unit {
            "year" | "ytd" => 12,
            "quarter" | "qtd" => 3,
            "month" | "mtd" => 1,
            _ => return None,
        },
    };
    if !matches!(words.last(), Some(&"date" | &"ytd" | &"qtd" | &"mtd")) {
        return None;
    }
    let value = context.published.and_then(|now| {
        let first = NaiveDate::from_ymd_opt(now.year(), now.month0() / months * months + 1, 1)?;
        Some(range_value(&day_value(first), &day_value(now)))
    });
    Some(Meaning::new(DateKind::Date, value, "it ends on the day of publication"))
}

/// week 3 of 2027
fn week_by_number(words: &[&str]) -> Option<Meaning> {
    let [.., "week", number, "of" | "in", named] = words else { return None };
    let monday = NaiveDate::from_isoywd_opt(year(named)?, number.parse().ok()?, Weekday::Mon)?;
    Some(Meaning::new(DateKind::Date, Some(week_value(monday)), "it is a week by its number in the year"))
}

/// the ninth month of next year · the third month of 2020
fn month_by_number(words: &[&str], context: &DateContext) -> Option<Meaning> {
    let at = words.windows(2).position(|pair| pair == ["month", "of"])?;
    let month = place(words.get(at.checked_sub(1)?)?).filter(|month| (1..=12).contains(month))?;
    let year = context.year_in(words.get(at + 2..)?)?;
    Some(Meaning::new(
        DateKind::Date,
        Some(month_value(year, month)),
        "it is a month by its number in the year",
    ))
}
