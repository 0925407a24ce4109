//! Lengths of time and periods counted from now: "two years ago", "three-day", "34 years old", "the 19th
//! century", "last week".

use super::anchored::{beside_a_day, from_a_day, year_behind};
use super::days::{is_day, is_month};
use super::joined::joined;
use super::years::{is_year, year_end};
use crate::amounts::numbers::{Number, NumberForm, number, range_to};
use crate::dates::written::core::{ARTICLE, Core, HEDGE, PART, RELATIVE, UNITS};
use crate::lexicon::flag;
use crate::lexicon::line::Line;

/// A number (or "a", "half a") and the unit of time that it counts.
pub fn counted(line: &Line, at: usize) -> Option<Core> {
    if line.is_any(at, &["a", "an"]) && line.has(at + 1, UNITS) {
        let plural = line.text(at + 1).ends_with('s');
        // "a quarter of the seats", "one and a quarter years"
        if line.is(at + 1, "quarter") && (is_fraction(line, at + 2) || line.is(at.wrapping_sub(1), "and")) {
            return None;
        }
        let ordinal = line.is(at + 1, "second") && line.is_lower(at + 2) && !line.has(at + 2, flag::FUNCTION);
        return (!plural && !ordinal && line.is_lower(at + 1)).then(|| span(line, at, at + 1));
    }
    let half = if line.is_any(at, &["a", "an"]) && line.is(at + 1, "half") {
        Some(at + 2)
    } else {
        (line.is(at, "half") && line.is_any(at + 1, &["a", "an"])).then_some(at + 2)
    };
    if let Some(unit) = half.filter(|unit| line.has(*unit, UNITS)) {
        return Some(span(line, at, unit));
    }
    if let Some(core) = joined(line, at) {
        return Some(core);
    }
    let count = number(line, at)?;
    if !count.tail.is_empty() {
        return attached(line, at, count);
    }
    if count.form == NumberForm::Ordinal {
        return ordinal(line, at, count.end);
    }
    let count = range_to(line, at, count).filter(|range| line.has(range.end, UNITS)).unwrap_or(count);
    let of = usize::from(count.form == NumberForm::Vague && line.is(count.end, "of"));
    let between = usize::from(line.is_any(count.end + of, BETWEEN));
    let unit = count.end + of + between;
    // "in two previous years"; "from Grade 4 next week"
    let one = between == 1 && line.is_any(unit - 1, TURNS) && !line.text(unit).ends_with('s');
    let fits = line.has(unit, UNITS)
        && line.is_lower(unit)
        && !one
        && count.form != NumberForm::Fraction
        && !line.is(at, "quarter");
    fits.then(|| span(line, at, unit))
}

/// Whether "a quarter" is a fourth part of what follows at `at`: "of a percentage point", "of the seats";
/// "a quarter of growth" is three months.
fn is_fraction(line: &Line, at: usize) -> bool {
    const WHOLES: &[&str] = &[
        "a", "all", "an", "her", "his", "its", "my", "one", "our", "the", "their", "them", "these", "those",
        "us", "your",
    ];
    line.is(at, "of") && (line.is_any(at + 1, WHOLES) || line.is_number(at + 1))
        || line.phrase(at, line.end, flag::PERCENT).is_some()
}

/// Words between a number and its unit.
const BETWEEN: &[&str] = &[
    "more",
    "consecutive",
    "straight",
    "full",
    "calendar",
    "business",
    "working",
    "fiscal",
    "school",
    "additional",
    "coming",
    "following",
    "next",
    "preceding",
    "previous",
    "upcoming",
];

/// Those of them that more often stand before one unit.
const TURNS: &[&str] = &["coming", "following", "next", "preceding", "previous", "upcoming"];

/// A counted unit and what follows it: "and a half", "and 21 minutes", "old", "ago".
fn span(line: &Line, first: usize, unit: usize) -> Core {
    let time = line.has(unit, flag::TIME_UNIT);
    let mut end = unit + 1;
    let half = line.is(end, "and") && line.is(end + 1, "a") && line.is_any(end + 2, &["half", "quarter"]);
    let smaller = line.is_any(end, &["and", ","]) && line.is_number(end + 1) && line.has(end + 2, UNITS);
    if half || smaller {
        end += 3;
    }
    if line.is(end, "old") || line.is(end, "of") && line.is(end + 1, "age") {
        end += if line.is(end, "of") { 2 } else { 1 };
        return Core::date(first, end, 0.9, "it is an age", HEDGE);
    }
    let back = line.is(end, "back") && !line.is_any(end + 1, &["to", "in", "on", "from", "home", "at"]);
    if let Some(end) =
        (!time).then(|| beside_a_day(line, first, end).or_else(|| year_behind(line, first, end))).flatten()
    {
        return Core::date(first, end, 0.9, "it is counted from a date inside it", RELATIVE | HEDGE);
    }
    if back || line.is_any(end, &["ago", "later", "earlier", "hence"]) {
        end += 1;
    } else if line.is(end, "from") && line.is(end + 1, "now") || !time && from_a_day(line, first, end) {
        end += 2;
    }
    let (reason, leads) = ("it counts units of time", RELATIVE | HEDGE);
    if time { Core::time(first, end, 0.9, reason, leads) } else { Core::date(first, end, 0.9, reason, leads) }
}

/// "20-year-old", "three-day", "24-hour", "30min".
fn attached(line: &Line, at: usize, count: Number) -> Option<Core> {
    let (unit, rest) = count.tail.split_once('-').unwrap_or((count.tail, ""));
    let reason = if rest.starts_with("old") { "it is an age" } else { "it counts units of time" };
    if line.listed(unit, flag::TIME_UNIT) {
        return Some(Core::time(at, count.end, 0.9, reason, 0));
    }
    line.listed(unit, flag::DATE_UNIT).then(|| Core::date(at, count.end, 0.9, reason, 0))
}

/// "the 19th century", "the second half of 2025", "the first quarter", "a third straight month", "the 80th
/// minute".
fn ordinal(line: &Line, at: usize, end: usize) -> Option<Core> {
    // "the first nine months"
    if let Some(count) = number(line, end).filter(|count| {
        matches!(count.form, NumberForm::Digits | NumberForm::Words) && line.has(count.end, UNITS)
    }) {
        let end = year_behind(line, end, count.end + 1).unwrap_or(count.end + 1);
        return Some(Core::date(at, end, 0.8, "it is a numbered period", RELATIVE | ARTICLE));
    }
    // "by one third next year"
    let more = line.is_any(end, BETWEEN) && !line.is_any(end, TURNS);
    let between = usize::from(more || line.is_inner_hyphen(end));
    let unit = end + between;
    if line.is(unit, "minute") {
        return Some(Core::time(at, unit + 1, 0.8, "it is a numbered period", ARTICLE));
    }
    let half = line.is(unit, "half");
    if !half
        && (!line.has(unit, flag::DATE_UNIT) || line.text(unit).ends_with('s') && !line.is(unit, "centuries"))
    {
        return None;
    }
    if let Some(end) = month_behind(line, unit) {
        return Some(Core::date(at, end, 0.9, "it is a week of a month", RELATIVE | ARTICLE));
    }
    let mut end = unit + 1;
    if line.is(end, "of") {
        let relative = usize::from(line.is_any(end + 1, &["the", "this", "last", "next"]));
        let year = end + 1 + usize::from(relative == 0 && line.is(end + 1, "fiscal"));
        if is_year(line.text(year)) {
            end = year + 1;
        } else if relative > 0 && line.has(end + 2, flag::DATE_UNIT) {
            end += 3;
        }
    } else if is_year(line.text(end)) {
        end += 1;
    }
    if half && end == unit + 1 {
        return None;
    }
    Some(Core::date(at, end, 0.8, "it is a numbered period", RELATIVE | ARTICLE))
}

/// Units of time that "last", "this", "the past" and the like make a period of, and plain ones: "recent
/// months", "the day", "for years".
pub fn relative(line: &Line, at: usize) -> Option<Core> {
    let before = at.wrapping_sub(1);
    let heading = line.is_capital(before) && is_led(line, before);
    if !line.has(at, UNITS) || line.is_capital(at) && !line.is_first(at) && !heading {
        return None;
    }
    let time = line.has(at, flag::TIME_UNIT);
    let core = |end: usize, confidence, reason| {
        let leads = RELATIVE | ARTICLE | PART;
        if time {
            Core::time(at, end, confidence, reason, leads)
        } else {
            Core::date(at, end, confidence, reason, leads)
        }
    };
    if line.is_any(at, &["year", "fy"]) && is_year(line.text(at + 1)) {
        return Some(core(at + 2, 0.8, "it is a year"));
    }
    if let Some(end) = month_behind(line, at).filter(|_| line.is_any(before, &["last", "final", "the"])) {
        return Some(core(end, 0.9, "it is a week of a month"));
    }
    let own = line.is_any(at + 1, &["'s", "’s"]);
    // "next year's first quarter"
    if own
        && is_led(line, before)
        && line.has(at + 2, flag::ORDINAL)
        && line.is_any(at + 3, &["quarter", "half"])
    {
        return Some(core(at + 4, 0.9, "it is a numbered period"));
    }
    // "by year end", "by the year's end"
    let close = at + 1 + usize::from(own);
    if line.is(close, "end")
        && line.is_any(at, &["year", "month"])
        && (own || line.is_any(before, BEFORE_END))
    {
        return Some(core(close + 1, 0.9, "it is the end of a period"));
    }
    if line.is(before, "fiscal") && is_year(line.text(at)) || is_led(line, before) {
        return Some(core(at + 1, 0.9, "it is a period counted from the day of writing"));
    }
    let ago = usize::from(line.is_any(at + 1, &["ago", "later", "earlier"]));
    let plural =
        line.text(at).ends_with('s') && !line.is_any(at, &["quarters", "seasons", "mins", "secs", "hours"]);
    let alone = plural && (line.is_any(before, BEFORE_UNITS) || line.is_any(at + 1, &["before", "after"]));
    let hours = line.is(at, "hours") && line.is_any(before, &["for", "in", "within", "took", "takes"]);
    if alone || hours || line.text(at).ends_with('s') && ago > 0 {
        return Some(core(at + 1 + ago, 0.6, "it is a unit of time"));
    }
    // "in that year"; "the view that year-round work pays" is another "that".
    let pointed = line.is(before, "that")
        && line.is_any(at, &["day", "week", "month", "quarter", "year", "decade", "weekend"])
        && (line.is_any(before.wrapping_sub(1), BEFORE_THAT) || line.is_first(before))
        && (!line.is_lower(at + 1) || line.has(at + 1, flag::FUNCTION));
    if pointed {
        return Some(Core { first: before, ..core(at + 1, 0.7, "the text points back to this period") });
    }
    let the = line.is(before, "the")
        && line.is_any(at, &["day", "week", "month", "year", "decade", "century", "weekend", "quarter"]);
    // "from the year before, when …" looks back; "the year before the war" does not.
    let ends = !line.is_lower(at + 2) && !line.is_capital(at + 2) && !line.is_number(at + 2)
        || line.is_any(at + 2, &["in", "when", "and", "but", "by"]);
    if the && ends && line.is_any(at + 1, &["before", "after"]) {
        return Some(core(at + 2, 0.8, "it is a period counted from another"));
    }
    let clause = line.is_any(at + 1, &["of", "when", "that"]);
    let weekend = line.is_any(at, &["weekend", "weekends", "weekday", "weekdays"]);
    (the && !clause || weekend).then(|| core(at + 1, 0.6, "it is a unit of time"))
}

/// Where the month of "week of June 2021" ends, or the day of "week of June 5".
fn month_behind(line: &Line, unit: usize) -> Option<usize> {
    let month = line.is(unit, "week") && line.is_any(unit + 1, &["in", "of"]) && is_month(line, unit + 2);
    let day = usize::from(is_day(line.text(unit + 3)));
    month.then(|| year_end(line, unit + 3 + day))
}

/// "last", "this", also with "fiscal" or "few" between.
fn is_led(line: &Line, before: usize) -> bool {
    const NOT: &[&str] =
        &["opening", "closing", "final", "late", "early", "mid", "that", "earlier", "later", "another"];
    let relative = |at: usize| line.has(at, flag::RELATIVE) && !line.is_any(at, NOT);
    relative(before)
        || line.is_any(before, &["fiscal", "calendar", "academic", "school", "few"])
            && relative(before.wrapping_sub(1))
}

const BEFORE_END: &[&str] = &["after", "at", "before", "by", "of", "since", "through", "until"];

/// Words before "that year".
const BEFORE_THAT: &[&str] = &[
    "in", "on", "by", "during", "since", "of", "until", "from", "before", "after", "later", "early", "late",
];

/// Words before a plural unit that stands alone: "for years", "in decades".
const BEFORE_UNITS: &[&str] = &[
    "for", "in", "over", "within", "of", "after", "take", "takes", "took", "taken", "spent", "spend", "just",
    "many", "those", "these", "with", "by", "recent",
];
