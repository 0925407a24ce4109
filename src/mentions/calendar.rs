//! The grammar of dates and times: where they are written, after the guidelines of OntoNotes 5 ("on" and "at" stay outside, "the" and
//! hedges inside). Their meaning is worked out in [`crate::dates`].

use crate::mentions::amounts::hedged;
use crate::mentions::lexicon::flag;
use crate::mentions::numbers::{Form, Number, digits, number, range_to};
use crate::mentions::words::Line;
use crate::mentions::{Found, MentionKind, Source};
use crate::text::shapes::Shape;

const UNITS: u64 = flag::TIME_UNIT | flag::DATE_UNIT;

/// The date, time or duration whose first fixed word (month, weekday, number, unit …) is the token `at`; the words before it that belong
/// to it ("early", "the last", "more than") are taken in as far back as `floor`.
pub fn expression(line: &Line, at: usize, floor: usize) -> Option<Found> {
    const WORDS: u64 = flag::MONTH
        | flag::WEEKDAY
        | flag::HOLIDAY
        | flag::SEASON
        | flag::DATE_ADVERB
        | flag::TIME_ADVERB
        | flag::DAY_PART;
    const COUNTS: u64 = flag::NUMBER | flag::VAGUE | flag::ORDINAL | flag::COMPOUND;
    let flags = line.flags(at);
    let digit = matches!(line.shape(at), Shape::Number | Shape::NumberLetters);
    if !digit
        && flags & (WORDS | COUNTS | UNITS | flag::RELATIVE | flag::PREFIX) == 0
        && !line.is_any(at, &["a", "an", "the"])
    {
        return None;
    }
    let core = if digit { in_digits(line, at) } else { None };
    let core = core
        .or_else(|| duration(line, at))
        .or_else(|| if flags & (WORDS | flag::PREFIX) != 0 { named(line, at) } else { None })
        .or_else(|| period(line, at))?;
    let first = widened(line, &core, floor);
    Some(Found::new(first, core.end, core.kind, core.confidence, Source::Rule, core.reason))
}

/// The fixed part of an expression.
struct Core {
    first: usize,
    end: usize,
    kind: MentionKind,
    confidence: f32,
    reason: &'static str,
}

fn core(first: usize, end: usize, kind: MentionKind, confidence: f32, reason: &'static str) -> Option<Core> {
    Some(Core { first, end, kind, confidence, reason })
}

/// Dates and times that begin with digits: "3 June 2024", "5 p.m.", "1990s", "2024", "2024-06-03", "12:30".
fn in_digits(line: &Line, at: usize) -> Option<Core> {
    let text = line.text(at);
    if let Some(end) = clock_end(line, at) {
        return core(at, end, MentionKind::Time, 0.95, "a time of day");
    }
    if is_numeric_date(text) {
        return core(at, at + 1, MentionKind::Date, 0.95, "a date in digits");
    }
    if let Some(end) = decade_end(text).then_some(at + 1) {
        return core(at, end, MentionKind::Date, 0.95, "a decade");
    }
    if text.ends_with("century") && text.contains('-') {
        return core(at, at + 1, MentionKind::Date, 0.9, "a century");
    }
    if is_day(text) {
        let of = usize::from(line.is(at + 1, "of"));
        if is_month(line, at + 1 + of) {
            return core(at, year_end(line, at + 2 + of), MentionKind::Date, 0.97, "a day and a month");
        }
        let range = line.is_inner_hyphen(at + 1) && is_day(line.text(at + 2)) && is_month(line, at + 3);
        if range {
            return core(at, year_end(line, at + 4), MentionKind::Date, 0.95, "days of a month");
        }
    }
    if is_year(text) && year_fits(line, at) {
        let range =
            line.is_inner_hyphen(at + 1) && (is_year(line.text(at + 2)) || is_short_year(line.text(at + 2)));
        return core(at, if range { at + 3 } else { at + 1 }, MentionKind::Date, 0.9, "a year");
    }
    None
}

/// "two years ago", "three-day", "34 years old", "20-year-old", "several weeks", "a decade", "80th minute", "the 19th century".
fn duration(line: &Line, at: usize) -> Option<Core> {
    let article = line.is_any(at, &["a", "an"]);
    if article
        && line.has(at + 1, UNITS)
        && !line.has(at + 1, flag::VAGUE)
        && !line.text(at + 1).ends_with('s')
    {
        let half = line.is(at + 2, "and") && line.is(at + 3, "a") && line.is(at + 4, "half");
        return span(line, at, if half { at + 5 } else { at + 2 }, at + 1);
    }
    if article && line.is(at + 1, "half") && line.has(at + 2, UNITS)
        || line.is(at, "half") && article_unit(line, at + 1)
    {
        return span(line, at, at + 3, at + 2);
    }
    let count = number(line, at)?;
    if !count.tail.is_empty() {
        return attached(line, at, count);
    }
    let count = range_to(line, count).filter(|range| line.has(range.end, UNITS)).unwrap_or(count);
    let of = usize::from(count.form == Form::Vague && line.is(count.end, "of"));
    let more = usize::from(line.is_any(
        count.end + of,
        &[
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
        ],
    ));
    let unit = count.end + of + more;
    if count.form == Form::Ordinal {
        let quarter = line.has(unit, flag::DATE_UNIT)
            && line.is_any(
                unit,
                &["century", "centuries", "quarter", "day", "year", "week", "month", "decade", "season"],
            );
        let minute = line.is(unit, "minute");
        return (quarter || minute)
            .then(|| {
                core(
                    at,
                    unit + 1,
                    if minute { MentionKind::Time } else { MentionKind::Date },
                    0.8,
                    "a counted period",
                )
            })
            .flatten();
    }
    let quarters = count.form == Form::Fraction || line.is(at, "quarter");
    if line.has(unit, UNITS) && !quarters && line.is_lower(unit) {
        return span(line, at, unit + 1, unit);
    }
    None
}

fn article_unit(line: &Line, at: usize) -> bool {
    line.is_any(at, &["a", "an"]) && line.has(at + 1, UNITS)
}

/// A counted unit and what follows it: "ago", "old", "and a half".
fn span(line: &Line, first: usize, end: usize, unit: usize) -> Option<Core> {
    let mut end = end;
    if line.is(end, "and") && line.is(end + 1, "a") && line.is(end + 2, "half") {
        end += 3;
    }
    let old = line.is_any(end, &["old"]) || (line.is(end, "of") && line.is(end + 1, "age"));
    if old {
        end += if line.is(end, "of") { 2 } else { 1 };
        return core(first, end, MentionKind::Date, 0.9, "an age");
    }
    if line.is_any(end, &["ago", "later", "earlier", "hence", "prior"]) {
        end += 1;
    } else if line.is(end, "from") && line.is(end + 1, "now") {
        end += 2;
    }
    let kind = if line.has(unit, flag::TIME_UNIT) { MentionKind::Time } else { MentionKind::Date };
    core(first, end, kind, 0.9, "a counted unit of time")
}

/// "20-year-old", "three-day", "24-hour", "30min".
fn attached(line: &Line, at: usize, count: Number) -> Option<Core> {
    let (unit, rest) = count.tail.split_once('-').unwrap_or((count.tail, ""));
    let time = line.listed(unit, flag::TIME_UNIT);
    if !time && !line.listed(unit, flag::DATE_UNIT) || unit == "sec" && rest.is_empty() {
        return None;
    }
    let kind = if time { MentionKind::Time } else { MentionKind::Date };
    let reason = if rest.starts_with("old") { "an age" } else { "a counted unit of time" };
    core(at, count.end, kind, 0.9, reason)
}

/// Expressions that begin with a word of the calendar.
fn named(line: &Line, at: usize) -> Option<Core> {
    if let Some((end, _)) = line.phrase(at, line.end, flag::HOLIDAY).filter(|_| line.is_capital(at)) {
        return core(at, year_end(line, end), MentionKind::Date, 0.85, "a holiday");
    }
    if is_month(line, at) {
        return month(line, at);
    }
    if line.has(at, flag::WEEKDAY) && line.is_capital(at) {
        return weekday(line, at);
    }
    let capital = line.is_capital(at) && !line.is_first(at);
    if capital {
        return None;
    }
    if line.has(at, flag::TIME_ADVERB) {
        return core(at, at + 1, MentionKind::Time, 0.8, "a time of day");
    }
    if line.has(at, flag::DATE_ADVERB) {
        let close = line.is(at, "quarterly") || line.is(at, "monthly");
        return core(
            at,
            at + 1,
            MentionKind::Date,
            if close { 0.7 } else { 0.9 },
            "a word for a day or a repeated date",
        );
    }
    let before = at.wrapping_sub(1);
    if line.has(at, flag::DAY_PART) && !line.is(at, "overnight") {
        let led = line.is_any(
            before,
            &[
                "this",
                "the",
                "early",
                "late",
                "last",
                "every",
                "each",
                "a",
                "that",
                "one",
                "next",
                "previous",
                "following",
                "in",
                "by",
                "at",
                "until",
                "before",
                "after",
            ],
        );
        let more = line.has(at + 1, flag::WEEKDAY);
        return led
            .then(|| {
                core(at, if more { at + 2 } else { at + 1 }, MentionKind::Time, 0.7, "a part of the day")
            })
            .flatten();
    }
    if line.has(at, flag::SEASON) {
        let led = line.is_any(
            before,
            &[
                "this", "last", "next", "the", "early", "late", "every", "each", "in", "during", "past",
                "coming", "by", "since", "of", "until", "mid",
            ],
        );
        let year = is_year(line.text(at + 1)) || line.is(at + 1, "of") && is_year(line.text(at + 2));
        let verb = line.is_any(at, &["fall", "spring"])
            && !year
            && !line.is_any(before, &["this", "last", "next", "in", "late", "early"]);
        let end = if is_year(line.text(at + 1)) {
            at + 2
        } else if year {
            at + 3
        } else {
            at + 1
        };
        return ((led || year) && !verb)
            .then(|| core(at, end, MentionKind::Date, 0.75, "a season"))
            .flatten();
    }
    None
}

/// "June", "June 3", "June 3, 2024", "June 2024", "June 3-5".
fn month(line: &Line, at: usize) -> Option<Core> {
    let mut end = at + 1;
    let day = is_day(line.text(end)) && !(line.is(end + 1, ":") || line.is(end + 1, "%"));
    if day {
        end += 1;
        let range = (line.is_inner_hyphen(end) || line.is_any(end, &["and", "to"]))
            && is_day(line.text(end + 1))
            && !line.is_lower(end + 2);
        if range && (line.is_inner_hyphen(end) || !line.has(end + 2, flag::SCALE)) {
            end += 2;
        }
    }
    let with_year = year_end(line, end);
    if !day && with_year == end && !is_clearly_month(line, at) {
        return None;
    }
    let joined = line.is_inner_hyphen(end) && is_month(line, end + 1);
    let end = if joined && with_year == end { year_end(line, end + 2) } else { with_year };
    core(at, end, MentionKind::Date, 0.95, "a month, with its day or year")
}

/// "May" and "March" by themselves need a word before them that a month would have.
fn is_clearly_month(line: &Line, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    if !line.is_any(at, &["may", "march", "mar", "sun", "dec", "jan", "april", "august", "june"]) {
        return true;
    }
    let led = line.is_any(
        before,
        &[
            "in", "last", "next", "since", "until", "by", "from", "to", "of", "this", "early", "late", "mid",
            "through", "every", "each", "before", "after", "during", "between", "for", "till", "mid-", "-",
            "and", "again",
        ],
    );
    let name = line.is_any(at, &["april", "august", "june"]);
    led && !line.is_capital(at + 1) || (name && !line.is_capital(at + 1) && !line.is_first(at))
}

/// "Wednesday", "Monday night", "Tuesday, September 1, 2015".
fn weekday(line: &Line, at: usize) -> Option<Core> {
    let short = line.text(at).trim_end_matches('.').len() < 5 || line.is_any(at, &["tues", "thur", "thurs"]);
    let comma = usize::from(line.is(at + 1, ","));
    let dated = is_month(line, at + 1 + comma) && is_day(line.text(at + 2 + comma))
        || is_day(line.text(at + 1 + comma)) && is_month(line, at + 2 + comma);
    if short && !dated && !line.text(at).ends_with('.') {
        return None;
    }
    if dated {
        return core(at, year_end(line, at + 3 + comma), MentionKind::Date, 0.97, "a weekday and a date");
    }
    if line.has(at + 1, flag::DAY_PART) && line.is_lower(at + 1) {
        return core(at, at + 2, MentionKind::Time, 0.9, "a part of a weekday");
    }
    core(at, at + 1, MentionKind::Date, 0.97, "a weekday")
}

/// Units of time that "last", "this", "the past" and the like make a period of: "last week", "earlier this year", "recent months", "the day".
fn period(line: &Line, at: usize) -> Option<Core> {
    if !line.has(at, UNITS) || line.is_capital(at) && !line.is_first(at) {
        return None;
    }
    let before = at.wrapping_sub(1);
    let relative = line.has(before, flag::RELATIVE)
        && !line.is_any(before, &["opening", "closing", "final", "late", "early", "mid", "that"])
        || line.is_any(before, &["fiscal", "calendar", "academic", "school"])
            && line.has(at.wrapping_sub(2), flag::RELATIVE);
    let kind = if line.has(at, flag::TIME_UNIT) { MentionKind::Time } else { MentionKind::Date };
    let counted_year = line.is_any(before, &["fiscal", "year"]) && is_year(line.text(at + 1));
    if counted_year {
        return core(at, at + 2, MentionKind::Date, 0.8, "a year");
    }
    if relative {
        return core(at, at + 1, kind, 0.9, "a period counted from the day of writing");
    }
    let plural = line.text(at).ends_with('s')
        && !line.is_any(at, &["hours", "seconds", "quarters", "seasons", "mins", "secs"]);
    let led = line.is_any(
        before,
        &[
            "for", "in", "over", "within", "of", "after", "take", "took", "taken", "spent", "spend", "just",
            "many", "those", "these", "with", "by",
        ],
    );
    let follows = line.is_any(at + 1, &["ago", "later", "earlier", "before", "after"]);
    if plural && (led || follows)
        || line.text(at).ends_with('s') && line.is_any(at + 1, &["ago", "later", "earlier"])
    {
        let end = if line.is_any(at + 1, &["ago", "later", "earlier"]) { at + 2 } else { at + 1 };
        return core(at, end, kind, 0.6, "a unit of time");
    }
    let the = line.is(before, "the")
        && line.is_any(at, &["day", "week", "month", "year", "decade", "century", "weekend", "quarter"]);
    let over =
        the && !(line.is(at + 1, "of") && line.is(at, "day")) && !line.is_any(at + 1, &["when", "that"]);
    if over {
        return core(at, at + 1, MentionKind::Date, 0.5, "a unit of time");
    }
    line.is_any(at, &["weekend", "weekends", "weekday", "weekdays"])
        .then(|| core(at, at + 1, MentionKind::Date, 0.7, "a unit of time"))
        .flatten()
}

/// Where the expression begins when the words before its fixed part are taken in.
fn widened(line: &Line, core: &Core, floor: usize) -> usize {
    const ARTICLES: &[&str] = &["the", "a", "an"];
    let mut first = core.first;
    let take = |first: usize, words: &[&str]| first > floor && line.is_any(first - 1, words);
    if take(first, &["mid", "mid-", "fiscal", "calendar", "academic", "school", "few"])
        || (first > floor + 1 && line.is_inner_hyphen(first - 1) && line.is_any(first - 2, &["mid"]))
    {
        first -= if line.is_inner_hyphen(first - 1) { 2 } else { 1 };
    }
    let relatives = [
        "last",
        "next",
        "this",
        "past",
        "coming",
        "previous",
        "following",
        "preceding",
        "recent",
        "same",
        "each",
        "every",
        "upcoming",
        "current",
        "that",
        "another",
        "final",
    ];
    let mut relative = false;
    if take(first, &relatives)
        && !(take(first, &["that"]) && core.kind == MentionKind::Date && !line.has(core.end - 1, UNITS))
    {
        first -= 1;
        relative = true;
    }
    if take(first, &["early", "late", "earlier", "later", "mid"]) {
        first -= 1;
    }
    let decade = decade_end(line.text(core.first))
        || line.is_any(core.end - 1, &["century", "centuries", "quarter", "weekend", "decade"])
        || line.has(core.first, flag::DAY_PART | flag::SEASON | UNITS | flag::ORDINAL);
    let ordinal = number(line, core.first).is_some_and(|number| number.form == Form::Ordinal);
    if (relative || decade || ordinal) && take(first, ARTICLES) && core.first < core.end {
        first -= 1;
    }
    if core.reason == "a counted unit of time" { hedged(line, first, floor) } else { first }
}

/// "5 p.m.", "5:30", "17:00 GMT", "5pm"; "0600 GMT".
fn clock_end(line: &Line, at: usize) -> Option<usize> {
    let text = line.text(at);
    let number_end =
        text.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.'))).unwrap_or(text.len());
    let (clock, tail) = text.split_at_checked(number_end)?;
    let colon = clock.contains(':');
    let (hours, minutes) = clock.split_once([':', '.']).unwrap_or((clock, "0"));
    let minutes = minutes.get(..2).unwrap_or(minutes);
    let fits = hours.parse::<u32>().is_ok_and(|hour| hour < 25)
        && minutes.parse::<u32>().is_ok_and(|minute| minute < 60);
    let zone = [
        "gmt",
        "utc",
        "est",
        "edt",
        "et",
        "pt",
        "pst",
        "pdt",
        "cet",
        "cest",
        "bst",
        "ist",
        "jst",
        "eastern",
        "pacific",
        "local",
        "greenwich",
    ];
    if clock.len() == 4
        && !clock.contains('.')
        && tail.is_empty()
        && line.is_any(at + 1, &["gmt", "utc", "hours", "hrs"])
        && clock.parse::<u32>().is_ok_and(|clock| clock < 2400)
    {
        return Some(at + 2);
    }
    if !fits {
        return None;
    }
    let half = matches!(tail.to_ascii_lowercase().as_str(), "am" | "pm" | "a.m" | "p.m" | "a.m." | "p.m.");
    let next_half = tail.is_empty()
        && line.is_any(at + 1, &["a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock", "o’clock"]);
    if !(half || next_half || (colon && tail.is_empty() && clock.len() <= 5)) {
        return None;
    }
    let mut end = at + 1 + usize::from(next_half);
    if line.is_any(end, &zone) {
        end += 1 + usize::from(line.is(end + 1, "time"));
    }
    Some(end)
}

/// "2024-06-03", "06/03/2024", "3.6.2024".
fn is_numeric_date(text: &str) -> bool {
    ['-', '/', '.'].iter().any(|mark| {
        let parts: Vec<&str> = text.split(*mark).collect();
        let digits = parts
            .iter()
            .all(|part| !part.is_empty() && part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit()));
        let years = parts.iter().filter(|part| is_year(part)).count();
        digits && parts.len() == 3 && years == 1
    })
}

/// "1990s", "'90s", "1990's" is cut by the tokens.
fn decade_end(text: &str) -> bool {
    let Some(number) = text.strip_suffix('s') else { return false };
    let number = number.trim_start_matches(['\'', '’']).trim_end_matches(['\'', '’']);
    let number = number.strip_prefix("mid-").unwrap_or(number);
    number.ends_with('0') && matches!(number.len(), 2 | 4) && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// 1 to 31, perhaps with an ordinal ending.
fn is_day(text: &str) -> bool {
    digits(text).is_some_and(|(value, tail)| {
        (1.0..32.0).contains(&value) && value.fract() == 0.0 && matches!(tail, "" | "st" | "nd" | "rd" | "th")
    }) && text.len() <= 4
        && text.starts_with(|c: char| c.is_ascii_digit())
}

/// Four digits from 1000 to 2099.
fn is_year(text: &str) -> bool {
    text.len() == 4
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && text.starts_with(['1', '2'])
        && !text.starts_with("2100")
        && text.parse::<u32>().is_ok_and(|year| year < 2100)
}

/// The second year of "2019-20".
fn is_short_year(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_month(line: &Line, at: usize) -> bool {
    line.has(at, flag::MONTH) && line.is_capital(at)
}

/// Where a year behind a date ends: ", 2024", " 2024".
fn year_end(line: &Line, at: usize) -> usize {
    if is_year(line.text(at)) {
        at + 1
    } else if line.is_any(at, &[",", "of"]) && is_year(line.text(at + 1)) {
        at + 2
    } else {
        at
    }
}

/// Whether four digits mean a year here: not a price, a measure, a count of things or the number of a flight.
fn year_fits(line: &Line, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let counted = line.has(at + 1, flag::UNIT | flag::CURRENCY | flag::SCALE | flag::PERCENT | UNITS)
        || line.is(at + 1, "%");
    let led = line.is_any(
        before,
        &[
            "in", "since", "by", "until", "from", "of", "to", "early", "late", "mid", "during", "between",
            "before", "after", "(", "through", "and", "circa", "year", "fiscal", "till", "around",
        ],
    );
    if counted && !(led && line.is_any(at + 1, &["season", "m", "f", "c"])) {
        return false;
    }
    if led {
        return !(line.is_any(before, &["of", "to", "from", "and", "around", "by"])
            && is_plural_noun(line, at + 1));
    }
    let named = line.is_any(
        before,
        &[
            "no.",
            "no",
            "flight",
            "section",
            "room",
            "route",
            "resolution",
            "number",
            "about",
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
        ],
    );
    let late = line.text(at).starts_with("19") || line.text(at).starts_with("20");
    late && !named && !is_plural_noun(line, at + 1)
}

/// Whether a word could be the plural of things that a number counts.
fn is_plural_noun(line: &Line, at: usize) -> bool {
    let text = line.text(at);
    line.is_lower(at)
        && text.len() > 3
        && text.ends_with('s')
        && !text.ends_with("ss")
        && !line.is_any(
            at,
            &["was", "has", "is", "this", "elections", "protests", "olympics", "sales", "results"],
        )
        || line.is_any(at, &["people", "men", "women", "children", "police"])
}
