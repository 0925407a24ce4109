//! Years, decades and the ways to tell them from other numbers.

use crate::dates::written::core::{ARTICLE, Core, HEDGE, PART, RELATIVE, UNITS};
use crate::lexicon::flag;
use crate::lexicon::line::Line;
use crate::lexicon::shapes::Shape;

/// "1990s", "2024", "2019-20", "19th-century".
pub fn year(line: &Line, at: usize) -> Option<Core> {
    let text = line.text(at);
    if is_decade(text) {
        return Some(Core::date(at, at + 1, 0.95, "it is a decade", RELATIVE | ARTICLE | PART));
    }
    if text.ends_with("-century") || text.ends_with("-Century") {
        return Some(Core::date(at, at + 1, 0.9, "it is a century", 0));
    }
    if !is_year(text) || !is_meant(line, at) {
        return None;
    }
    // "the 1989 third quarter"
    if line.has(at + 1, flag::ORDINAL) && line.is_any(at + 2, &["quarter", "half"]) {
        return Some(Core::date(at, at + 3, 0.9, "it is a numbered period", RELATIVE | ARTICLE));
    }
    let last = line.text(at + 2);
    let range = line.is_inner_hyphen(at + 1) && (is_year(last) || is_two_digits(last));
    Some(Core::date(at, if range { at + 3 } else { at + 1 }, 0.9, "it is a year", RELATIVE | HEDGE | PART))
}

/// "mid-1990s", "late-2023"; "the sixties".
pub fn prefixed(line: &Line, at: usize) -> Option<Core> {
    if line.is_any(at, DECADES) {
        let led = line.is_any(at.wrapping_sub(1), &["the", "early", "late", "mid"]);
        return led.then(|| Core::date(at, at + 1, 0.8, "it is a decade", RELATIVE | ARTICLE | PART));
    }
    if line.shape(at) != Shape::LettersNumber {
        return None;
    }
    let (prefix, number) = line.text(at).split_once('-')?;
    let part = ["mid", "early", "late"].iter().any(|word| prefix.eq_ignore_ascii_case(word));
    let fits = is_year(number) || is_decade(number);
    (part && fits)
        .then(|| Core::date(at, year_end(line, at + 1), 0.9, "it is a part of a year or decade", ARTICLE))
}

const DECADES: &[&str] =
    &["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

/// Four digits from 1000 to 2099.
pub fn is_year(text: &str) -> bool {
    text.len() == 4
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && text.parse::<u32>().is_ok_and(|year| (1000..2100).contains(&year))
}

/// Where a year behind a date ends: ", 2024", " 2024", "last year", "of this year".
pub fn year_end(line: &Line, at: usize) -> usize {
    let of = at + usize::from(line.is_any(at, &[",", "of"]));
    if is_year(line.text(of)) {
        of + 1
    } else if (line.is_any(of, &["last", "next"]) || line.is(at, "of") && line.is(of, "this"))
        && line.is(of + 1, "year")
    {
        of + 2
    } else {
        at
    }
}

/// "1990s", "'90s".
fn is_decade(text: &str) -> bool {
    let Some(number) = text.strip_suffix('s') else { return false };
    let number = number.trim_start_matches(['\'', '’']).trim_end_matches(['\'', '’']);
    let clipped = text.starts_with(['\'', '’']);
    number.ends_with('0')
        && (number.len() == 4 || number.len() == 2 && (clipped || number != "00"))
        && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// The second year of "2019-20".
fn is_two_digits(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether four digits mean a year here: not a price, a measure, a count of things or the number of a flight.
fn is_meant(line: &Line, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let counted = line.has(at + 1, flag::UNIT | flag::CURRENCY | flag::SCALE | flag::PERCENT | UNITS)
        || line.is(at + 1, "%")
        || line.is_inner_hyphen(at + 1)
            && line.is_number(at + 2)
            && !is_year(line.text(at + 2))
            && !is_two_digits(line.text(at + 2));
    if line.is(at + 1, "+") || is_in_chain(line, at) {
        return false;
    }
    if counted && !line.is_any(at + 1, &["season", "quarter"]) {
        return false;
    }
    let range = line.is_any(at + 1, &["-", "–"]) && is_year(line.text(at + 2));
    if range || line.is_any(before, SURE) {
        return true;
    }
    // "a crowd of 1950", "2011 of them"
    let many = line.is(before, "of") && line.is_any(before.wrapping_sub(1), MANY);
    if many
        || line.is(at + 1, "of") && line.is_any(at + 2, &["them", "these", "those", "us", "whom", "which"])
    {
        return false;
    }
    if line.is_any(before, LIKELY) {
        return !is_plural(line, at + 1);
    }
    let recent = line.text(at).starts_with("19") || line.text(at).starts_with("20");
    recent && !line.is_any(before, NUMBERED) && !is_plural(line, at + 1)
}

/// Whether digits in a chain of numbers are part of something longer, such as a telephone number:
/// "138-2010-2015", "+44 2010-2015".
fn is_in_chain(line: &Line, at: usize) -> bool {
    let is_part = |at: usize| is_year(line.text(at)) || is_two_digits(line.text(at));
    let (mut first, mut end) = (at, at + 1);
    while first > at.saturating_sub(CHAIN) && line.is_inner_hyphen(first.wrapping_sub(1)) {
        first = first.saturating_sub(2);
    }
    while end < at + CHAIN && line.is_inner_hyphen(end) && line.is_number(end + 1) {
        end += 2;
    }
    let dialled = line.text(first.wrapping_sub(1)).starts_with('+');
    let alien = (first..at).step_by(2).any(|at| line.is_number(at) && !is_part(at));
    alien || end > first + 1 && dialled || end > first + 3
}

/// How far a chain of numbers is followed either way, in tokens.
const CHAIN: usize = 8;

/// What consists of a number of things.
const MANY: &[&str] = &[
    "array",
    "attendance",
    "audience",
    "average",
    "capacity",
    "collection",
    "crew",
    "crowd",
    "fleet",
    "force",
    "garrison",
    "group",
    "height",
    "maximum",
    "membership",
    "minimum",
    "number",
    "population",
    "staff",
    "sum",
    "total",
    "turnout",
    "workforce",
];

/// Words before a year whatever follows.
const SURE: &[&str] = &[
    "in", "since", "until", "till", "early", "late", "mid", "during", "circa", "year", "fiscal", "(",
    "summer", "winter", "spring", "autumn", "fall",
];
/// Words before a year that also stand before counts.
const LIKELY: &[&str] =
    &["by", "from", "of", "to", "between", "before", "after", "through", "and", "around", "about", "the"];
/// Words before a number that is no year.
const NUMBERED: &[&str] = &[
    "no.",
    "no",
    "flight",
    "section",
    "room",
    "route",
    "resolution",
    "number",
    "nearly",
    "almost",
    "than",
    "least",
    "some",
    "over",
    "roughly",
    "approximately",
    "#",
    "boeing",
    "highway",
    "$",
    "€",
    "£",
    "model",
    "page",
];

/// Whether a word could be the plural of things that a number counts.
fn is_plural(line: &Line, at: usize) -> bool {
    let text = line.text(at);
    let plural = line.is_lower(at) && text.len() > 3 && text.ends_with('s') && !text.ends_with("ss");
    plural
        && !line.is_any(
            at,
            &[
                "was",
                "has",
                "does",
                "this",
                "elections",
                "levels",
                "protests",
                "sales",
                "results",
                "games",
                "floods",
                "riots",
                "talks",
                "always",
                "thus",
            ],
        )
        || line.is_any(at, &["people", "men", "women", "children", "police"])
}
