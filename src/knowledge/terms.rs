//! Terms of office: the clauses of a person's descriptor that end in years, "president 2017–2021 and from
//! 2025", as data; and what they say on the day of an article.

use crate::date::Day;
use crate::lexicon::calendar::is_month;

/// The month up to which the tables know the world: year and month.
pub const AS_OF: (i16, i8) = (2026, 2);

/// The same in words.
pub const AS_OF_WORDS: &str = "February 2026";

/// An office and when it was held.
#[derive(Debug, PartialEq, Eq)]
pub struct Term<'d> {
    /// "president".
    pub office: &'d str,
    /// The years as they are written: "2017–2021 and from 2025".
    pub years: &'d str,
    /// First and last year; no last one while the office is held.
    pub spans: Vec<(i16, Option<i16>)>,
}

impl Term<'_> {
    /// Whether the office is still held as far as the tables know.
    pub fn is_open(&self) -> bool {
        self.spans.iter().any(|(_, last)| last.is_none())
    }

    /// Whether it was surely held on a day: in no year in which it began or ended.
    fn covers(&self, day: Day) -> bool {
        self.spans.iter().any(|(first, last)| *first < day.year && last.is_some_and(|last| day.year < last))
    }
}

/// The terms of a descriptor.
pub fn terms(descriptor: &str) -> impl Iterator<Item = Term<'_>> {
    descriptor.split(';').filter_map(|clause| term(clause.trim()))
}

/// The term that a clause tells, if it begins with an office and all that follows are years.
fn term(clause: &str) -> Option<Term<'_>> {
    let digit = clause.find(|c: char| c.is_ascii_digit())?;
    let before = clause.get(..digit)?.trim_end();
    let month = before.rsplit(' ').next().filter(|word| names_month(word));
    let open = month.map_or(before, |month| before.strip_suffix(month).unwrap_or(before).trim_end());
    let office =
        ["from", "since"].iter().find_map(|word| open.strip_suffix(word)).map_or(before, str::trim_end);
    let years = clause.get(office.len()..)?.trim_start();
    let spans =
        years.split([',', ' ']).filter(|part| !part.is_empty()).try_fold(Spans::default(), Spans::read)?;
    let spans = spans.done?;
    (!office.is_empty() && !spans.is_empty() && !office.ends_with(" in")).then_some(Term {
        office,
        years,
        spans,
    })
}

/// Whether a word names a month: "July".
fn names_month(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && is_month(&word.to_ascii_lowercase())
}

/// Years as they are read, word by word; `done` is `None` after "from", which a year must follow.
struct Spans {
    done: Option<Vec<(i16, Option<i16>)>>,
    waiting: Vec<(i16, Option<i16>)>,
}

impl Default for Spans {
    fn default() -> Spans {
        Spans { done: Some(Vec::new()), waiting: Vec::new() }
    }
}

impl Spans {
    fn read(self, word: &str) -> Option<Spans> {
        let Spans { done, mut waiting } = self;
        match (word, done) {
            ("and", done) => Some(Spans { done, waiting }),
            ("from" | "since", Some(done)) => Some(Spans { done: None, waiting: done }),
            (month, None) if names_month(month) => Some(Spans { done: None, waiting }),
            (year, None) => {
                waiting.push((year.parse().ok()?, None));
                Some(Spans { done: Some(waiting), waiting: Vec::new() })
            }
            (span, Some(mut done)) => {
                let (first, last) = span.split_once('–')?;
                done.push((first.parse().ok()?, Some(last.parse().ok()?)));
                Some(Spans { done: Some(done), waiting })
            }
        }
    }
}

/// A descriptor as it stood on the day of an article: of an office that was held then "at the time" for its
/// years; one that was open when the tables were made may have changed since.
pub fn on_day(descriptor: &str, day: Option<Day>) -> String {
    let Some(day) = day else { return descriptor.to_owned() };
    let clauses: Vec<String> = descriptor
        .split("; ")
        .map(|clause| match term(clause) {
            Some(term) if term.covers(day) => format!("{} at the time", term.office),
            Some(term) if term.is_open() && is_later(day) => format!("{clause} (may have changed)"),
            _ => clause.to_owned(),
        })
        .collect();
    clauses.join("; ")
}

/// Whether a day is after the month up to which the tables know the world.
pub fn is_later(day: Day) -> bool {
    (day.year, day.month) > AS_OF
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i16, month: i8) -> Option<Day> {
        Some(Day { year, month, day: 1 })
    }

    #[test]
    fn offices_with_their_years_are_terms() {
        let read = |descriptor| -> Vec<(&str, &str, bool)> {
            terms(descriptor).map(|term| (term.office, term.years, term.is_open())).collect()
        };
        assert_eq!(
            read("American politician; president 2017–2021 and from 2025"),
            [("president", "2017–2021 and from 2025", true)]
        );
        assert_eq!(
            read("Peruvian politician; president from July 2026"),
            [("president", "from July 2026", true)]
        );
        assert_eq!(
            read("Hungarian politician; prime minister 1998–2002, 2010–2026"),
            [("prime minister", "1998–2002, 2010–2026", false)]
        );
        assert_eq!(read("American economist; Nobel laureate 1972"), []);
        assert_eq!(read("American general; leader of 1942 Tokyo raid"), []);
        assert_eq!(read("Kessarian from 2 Mile"), []);
        assert_eq!(read("president from"), []);
    }

    #[test]
    fn the_office_is_that_of_the_day() {
        let was = "American politician; secretary of state 2021–2025";
        assert_eq!(on_day(was, day(2023, 6)), "American politician; secretary of state at the time");
        assert_eq!(on_day(was, day(2025, 1)), was, "the year in which it ended");
        assert_eq!(on_day(was, None), was);
        let is = "Kenyan politician; president from 2022";
        assert_eq!(on_day(is, day(2024, 1)), is);
        assert_eq!(on_day(is, day(2026, 9)), "Kenyan politician; president from 2022 (may have changed)");
    }
}
