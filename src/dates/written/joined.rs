//! Periods in one word with a hyphen: "third-quarter", "year-ago", "year-end".

use super::years::is_year;
use crate::dates::written::core::{ARTICLE, Core, RELATIVE};
use crate::lexicon::flag;
use crate::lexicon::line::Line;

/// "third-quarter", "second-half" profit, "year-ago", "year-end".
pub fn joined(line: &Line, at: usize) -> Option<Core> {
    let (first, second) = line.text(at).split_once('-')?;
    let period = line.listed(first, flag::ORDINAL)
        && (second == "quarter" || second == "half" && line.is_any(at + 1, RESULTS));
    let edge = line.listed(first, flag::DATE_UNIT)
        && !first.ends_with('s')
        && matches!(second, "ago" | "earlier" | "end");
    if !period && !edge {
        return None;
    }
    let year = is_year(line.text(at + 1)) && second != "ago" && second != "earlier";
    Some(Core::date(
        at,
        at + 1 + usize::from(year),
        0.8,
        "it is a word for a period of the calendar",
        RELATIVE | ARTICLE,
    ))
}

/// What companies report of half a year; a match has halves, too.
const RESULTS: &[&str] = &[
    "earnings",
    "figures",
    "income",
    "loss",
    "losses",
    "net",
    "operating",
    "output",
    "pretax",
    "profit",
    "profits",
    "report",
    "results",
    "revenue",
    "revenues",
    "sales",
    "turnover",
];
