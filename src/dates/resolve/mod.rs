//! One written date to its TIMEX3 value. The rules go from the most to the least telling: digits, months,
//! weekdays, holidays, named stretches ("last week"), counted ones ("two days later"), parts of the day,
//! lengths.

mod closes;
mod counted;
mod fixed;
pub mod meaning;
mod named;
mod nearest;
mod nested;
pub mod ranges;
mod stretches;
mod weekdays;

use crate::date::DateKind;
use crate::lexicon::calendar::day_part;
use closes::closes;
use counted::{adverb, counted, length};
use fixed::{clock, in_digits, sets, years};
use meaning::{DateContext, Meaning};
use named::{day_of_month, named_holiday, named_month, named_season, quarter};
use nested::{counted_from, nested};
use stretches::{part_of, stretch, week_of};
use weekdays::named_weekday;

/// The meaning of the words of an expression; `None` when they name no time.
pub fn resolve(words: &[&str], context: &DateContext) -> Option<Meaning> {
    let meaning = sets(words)
        .or_else(|| counted_from(words, context, resolve))
        .or_else(|| in_digits(words))
        .or_else(|| ranges::slashed(words))
        .or_else(|| ranges::days(words, context))
        .or_else(|| closes(words, context))
        .or_else(|| week_of(words, context))
        .or_else(|| part_of(words, context))
        .or_else(|| nested(words, context))
        .or_else(|| named_holiday(words, context))
        .or_else(|| named_month(words, context))
        .or_else(|| named_weekday(words, context))
        .or_else(|| day_of_month(words, context))
        .or_else(|| adverb(words, context))
        .or_else(|| quarter(words, context))
        .or_else(|| named_season(words, context))
        .or_else(|| counted(words, context))
        .or_else(|| stretch(words, context))
        .or_else(|| years(words))
        .or_else(|| clock(words))
        .or_else(|| length(words))?;
    Some(with_day_part(words, meaning))
}

/// Adds the part of the day: "Sunday night" is 2023-06-11TNI.
fn with_day_part(words: &[&str], meaning: Meaning) -> Meaning {
    let Some(part) = words.iter().find_map(|word| day_part(word)) else { return meaning };
    if meaning.kind != DateKind::Date || meaning.value.as_ref().is_none_or(|value| value.len() != 10) {
        return meaning;
    }
    let value = meaning.value.map(|value| format!("{value}T{part}"));
    Meaning { kind: DateKind::Time, value, ..meaning }
}

#[cfg(test)]
mod tests {
    use super::meaning::{Direction, UNKNOWN};
    use super::*;
    use crate::dates::date_words::words;
    use crate::lexicon::calendar::Unit;
    use chrono::NaiveDate;

    /// The value of an expression in an article published on Wednesday, June 14, 2023, whose story has come
    /// to June 3.
    fn value(text: &str, direction: Direction) -> String {
        let published = NaiveDate::from_ymd_opt(2023, 6, 14);
        let story = NaiveDate::from_ymd_opt(2023, 6, 3).map(|day| (day, Unit::Day));
        let written = words(text);
        let written: Vec<&str> = written.iter().map(String::as_str).collect();
        let context = DateContext { published, story, direction, ..UNKNOWN };
        resolve(&written, &context).and_then(|meaning| meaning.value).unwrap_or_default()
    }

    #[test]
    fn expressions_have_values() {
        for (text, expected) in [
            ("June 3, 2021", "2021-06-03"),
            ("3 June 2021", "2021-06-03"),
            ("2021-06-03", "2021-06-03"),
            ("Wednesday", "2023-06-14"),
            ("last Wednesday", "2023-06-07"),
            ("Sunday night", "2023-06-11TNI"),
            ("yesterday", "2023-06-13"),
            ("the next day", "2023-06-04"),
            ("two days later", "2023-06-05"),
            ("two years ago", "2021"),
            ("36,000 years ago", "PAST_REF"),
            ("61,000 years", "P61000Y"),
            ("the 2,000 year old", "P2000Y"),
            ("one and a half hours", "PT1.5H"),
            ("the sixties", "196"),
            ("the week before", "2023-W21"),
            ("the same year", "2023"),
            ("the weekend", "2023-W22-WE"),
            ("the first week of June 2021", "2021-W22"),
            ("the last week of July 2021", "2021-W30"),
            ("a Monday", "XXXX-WXX-1"),
            ("Mondays", "XXXX-WXX-1"),
            ("three weeks ago", "2023-W21"),
            ("last week", "2023-W23"),
            ("next month", "2023-07"),
            ("this year", "2023"),
            ("the 1990s", "199"),
            ("the 19th century", "18"),
            ("the twenty-first century", "20"),
            ("twenty-five years", "P25Y"),
            ("a thirty-second delay", "PT30S"),
            ("0700 AEST", "T07:00"),
            ("the third quarter of 2022", "2022-Q3"),
            ("third-quarter", "2022-Q3"),
            ("third-quarter 2022", "2022-Q3"),
            ("the second half of 2022", "2022-H2"),
            ("the latest quarter", "2023-Q1"),
            ("the year-ago", "2022"),
            ("year-end", "2023"),
            ("the first nine months", "P9M"),
            ("that month", "2023-06"),
            ("last summer", "2022-SU"),
            ("the past decade", "P1DE"),
            ("three months", "P3M"),
            ("every Monday", "XXXX-WXX-1"),
            ("5:30 p.m.", "T17:30"),
            ("1500 GMT", "T15:00"),
            ("the 25th", "2023-05-25"),
            ("Christmas 2022", "2022-12-25"),
            ("Black Friday", "2022-11-25"),
            ("Good Friday", "2023-04-07"),
            ("Ash Wednesday", "2023-02-22"),
            ("Cyber Monday 2021", "2021-11-29"),
            ("Easter Monday", "2023-04-10"),
            ("the day before yesterday", "2023-06-12"),
            ("the day after tomorrow", "2023-06-16"),
            ("the week after next", "2023-W26"),
            ("the year before last", "2021"),
            ("a week from Friday", "2023-06-23"),
            ("two weeks from tomorrow", "2023-06-29"),
            ("a week on Monday", "2023-06-26"),
            ("two Sundays ago", "2023-06-04"),
            ("three Fridays from now", "2023-06-30"),
            ("the 2nd of this month", "2023-06-02"),
            ("the 23rd of last month", "2023-05-23"),
            ("the fifth of next month", "2023-07-05"),
            ("the first Tuesday in November", "2022-11-01"),
            ("the last Monday of May 2021", "2021-05-31"),
            ("the first Monday of next month", "2023-07-03"),
            ("2018 March 18", "2018-03-18"),
            ("30 April-2 May", "2023-04-30/2023-05-02"),
            ("April 30 – May 2, 2021", "2021-04-30/2021-05-02"),
            ("28 December-3 January 2022", "2021-12-28/2022-01-03"),
            ("Q3 2022", "2022-Q3"),
            ("1Q 2021", "2021-Q1"),
            ("H1", "2023-H1"),
            ("fourth of July 1995", "1995-07-04"),
            ("January first 2000", "2000-01-01"),
            ("one hour and a half", "PT1.5H"),
            ("Friday 13th", "2023-01-13"),
            ("9/11", "2001-09-11"),
            ("5/11/20", "2020-05-11"),
            ("the first week of Jan 2015", "2015-W01"),
            ("5 1/2 hours", "PT5.5H"),
            ("10½ hours", "PT10.5H"),
            ("five and one-half hours", "PT5.5H"),
        ] {
            assert_eq!(value(text, Direction::Past), expected, "{text}");
        }
    }

    #[test]
    fn the_tense_decides_the_direction() {
        assert_eq!(value("Friday", Direction::Past), "2023-06-09");
        assert_eq!(value("Friday", Direction::Future), "2023-06-16");
        assert_eq!(value("the 25th", Direction::Future), "2023-06-25");
        assert_eq!(value("November", Direction::Past), "2022-11");
        assert_eq!(value("November", Direction::Unknown), "2023-11");
        assert_eq!(value("Black Friday", Direction::Future), "2023-11-24");
        assert_eq!(value("the first Tuesday in November", Direction::Future), "2023-11-07");
    }
}
