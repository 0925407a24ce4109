//! Lines that only say when: "Published June 3, 2024, 5:02 a.m. ET", "3 June 2024", "14:32", "2 hours ago".
//!
//! Every word of such a line must come from the small vocabulary of dates. What day it means is left to
//! [`crate::dates`].

use crate::lexicon::calendar::{is_month, is_weekday, is_zone, is_zone_name};

/// What a line that only says when is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateLine {
    /// It says "Published", "Updated" …
    pub announced: bool,
    /// It names a day of a month, or a month and year.
    pub day: bool,
    /// It names a year.
    pub year: bool,
    /// It names a time of day, or says how long ago.
    pub time: bool,
}

/// Reads a folded line that only says when; `None` if there is anything else in it.
pub fn date_line(folded: &str) -> Option<DateLine> {
    if folded.len() > 120 || !folded.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let (mut line, mut month, mut day, mut ago, mut counted) =
        (DateLine::default(), false, false, false, false);
    for word in words(folded) {
        match what(word)? {
            DatePart::Announcement => line.announced = true,
            DatePart::Month => month = true,
            DatePart::Day => day = true,
            DatePart::Year => line.year = true,
            DatePart::Date => (line.day, line.year) = (true, true),
            DatePart::Clock => line.time = true,
            DatePart::Unit => counted = true,
            DatePart::Ago => ago = true,
            DatePart::Weekday => {}
            DatePart::Filler => {}
        }
    }
    line.day |= month && (day || line.year);
    line.time |= ago && counted && day;
    let says_when = line.day || line.time || line.announced && (line.year || day);
    // "Five days" or "1 hour" says how long, not when.
    (says_when && (!counted || ago)).then_some(line)
}

enum DatePart {
    Announcement,
    Month,
    Weekday,
    Day,
    Year,
    /// A whole date in digits.
    Date,
    Clock,
    /// A unit of time that is counted ("hours").
    Unit,
    Ago,
    Filler,
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split([' ', ',', '|', '·', '•', '(', ')', '[', ']', ';', '@'])
        .map(|word| word.trim_matches(|c: char| matches!(c, '.' | ':' | '-' | '/' | '*')))
        .filter(|word| !word.is_empty())
}

fn what(word: &str) -> Option<DatePart> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return number(word, digits);
    }
    Some(match word {
        "published" | "updated" | "posted" | "modified" | "created" | "issued" | "filed" | "revised"
        | "edited" | "date" | "publication" | "uploaded" => DatePart::Announcement,
        "am" | "pm" | "a.m" | "p.m" | "noon" | "midnight" => DatePart::Clock,
        "second" | "seconds" | "sec" | "secs" | "minute" | "minutes" | "min" | "mins" | "hour" | "hours"
        | "hr" | "hrs" | "day" | "days" | "week" | "weeks" | "month" | "months" | "year" | "years" => {
            DatePart::Unit
        }
        "ago" => DatePart::Ago,
        "at" | "on" | "of" | "the" | "last" | "first" | "originally" | "and" | "time" | "today"
        | "yesterday" | "just" | "now" | "as" => DatePart::Filler,
        _ if is_zone(word) || is_zone_name(word) => DatePart::Filler,
        _ if is_month(word) => DatePart::Month,
        _ if is_weekday(word) => DatePart::Weekday,
        _ if word.starts_with("gmt") || word.starts_with("utc") => DatePart::Filler,
        _ => return None,
    })
}

fn number(word: &str, digits: usize) -> Option<DatePart> {
    let (head, rest) = word.split_at_checked(digits)?;
    let value: u32 = head.parse().ok()?;
    match rest {
        "" if digits <= 2 && value <= 59 => Some(DatePart::Day),
        "" if digits == 4 && (1600..2200).contains(&value) => Some(DatePart::Year),
        "st" | "nd" | "rd" | "th" if (1..=31).contains(&value) => Some(DatePart::Day),
        "am" | "pm" | "a.m" | "p.m" if value <= 12 => Some(DatePart::Clock),
        "h" | "hrs" | "gmt" | "utc" if value < 2400 => Some(DatePart::Clock),
        "" => None,
        _ => in_parts(word),
    }
}

/// "2024-06-03", "3/6/24", "03.06.2024", "2024-06-03t05:02:00z", "5:02", "17.05", "5:02pm", "0502gmt", "1-2".
fn in_parts(word: &str) -> Option<DatePart> {
    let (date, clock) = match word.split_once('t') {
        Some((date, clock)) if date.contains('-') => (date, Some(clock)),
        _ => (word, None),
    };
    for mark in ['-', '/', '.'] {
        let mut fields = date.split(mark);
        let (Some(a), Some(b), Some(c), None) = (fields.next(), fields.next(), fields.next(), fields.next())
        else {
            continue;
        };
        let digits =
            |field: &str| (1..=4).contains(&field.len()) && field.bytes().all(|b| b.is_ascii_digit());
        let month_inside = is_month(b) && digits(a) && digits(c);
        let long = a.len() == 4 || c.len() == 4 || c.len() == 2 && mark != '.';
        return (month_inside || long && digits(a) && digits(b) && digits(c)).then_some(DatePart::Date);
    }
    if clock.is_some() {
        return None;
    }
    let clock =
        word.trim_end_matches("pm").trim_end_matches("am").trim_end_matches("p.m").trim_end_matches("a.m");
    let mut fields = clock.split([':', '.', 'h']);
    let hour: u32 = fields.next()?.parse().ok()?;
    let fits = hour < 25
        && fields.clone().count() <= 2
        && fields.all(|field| field.len() == 2 && field.parse().is_ok_and(|n: u32| n < 60));
    fits.then_some(DatePart::Clock)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::blocks::pieces::fold::fold;

    #[test]
    fn reads_lines_that_only_say_when() {
        for line in [
            "Published June 3, 2024, 5:02 a.m. ET",
            "Published: 3 June 2024 at 17:05 BST",
            "Updated 2 hours ago",
            "Last updated on Mon 3 Jun 2024 05.02 EDT",
            "Published June 3, 2024Updated June 4, 2024".replace("2024U", "2024 · U").as_str(),
            "3 June 2024",
            "The 3rd of June",
            "Friday, July 21, 2017",
            "June 3rd, 2024",
            "2024-06-03",
            "2024-06-03T05:02:00Z",
            "03/06/2024 | 14:32",
            "3-Jun-2024",
            "Sept. 9, 2019",
            "14:32",
            "5:02 p.m. ET",
            "17h05",
            "12 minutes ago",
            "Feb 24",
            "First published on June 3, 2024 / 5:02 AM EDT",
        ] {
            assert!(date_line(&fold(line)).is_some(), "{line}");
        }
    }

    #[test]
    fn anything_else_in_the_line_makes_it_no_date() {
        for line in [
            "June 3 was a quiet day",
            "In June 2024",
            "May",
            "Monday",
            "2024",
            "12",
            "5 days",
            "4 min read",
            "Published by the council in 2024",
            "Chapter 3",
            "9/11",
            "1.5",
            "24/7",
            "updated",
            "",
        ] {
            let found = date_line(&fold(line));
            assert!(found.is_none(), "{line}: {found:?}");
        }
    }

    #[test]
    fn tells_days_from_times() {
        let line = date_line("14:32").unwrap();
        assert_eq!((line.day, line.time, line.announced), (false, true, false));
        let line = date_line("updated june 3, 2024").unwrap();
        assert_eq!((line.day, line.year, line.announced), (true, true, true));
    }
}
