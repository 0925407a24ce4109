//! Times of day in digits: "5 p.m.", "5:30", "17:00 GMT", "0600 GMT", "5pm Eastern time".

use super::{Core, HEDGE};
use crate::mentions::words::Line;

/// The time of day that begins with the number at `at`.
pub fn clock(line: &Line, at: usize) -> Option<Core> {
    let end = half_or_colon_end(line, at).or_else(|| four_digits_end(line, at))?;
    Some(Core::time(at, zone_end(line, end), 0.95, "a time of day", HEDGE))
}

fn half_or_colon_end(line: &Line, at: usize) -> Option<usize> {
    let text = line.text(at);
    let digits = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.'))).unwrap_or(text.len());
    let (clock, tail) = text.split_at_checked(digits)?;
    let half_behind = tail.is_empty() && line.is_any(at + 1, HALVES);
    let half = half_behind || HALVES.iter().any(|half| half.eq_ignore_ascii_case(tail));
    let colon = clock.contains(':') && tail.is_empty();
    if !(half || colon) {
        return None;
    }
    let (hours, minutes) = clock.split_once([':', '.']).unwrap_or((clock, "00"));
    let minutes = minutes.get(..2)?;
    let fits = hours.parse::<u32>().is_ok_and(|hour| hour < 25)
        && minutes.parse::<u32>().is_ok_and(|minute| minute < 60);
    (fits && clock.len() <= 5).then_some(at + 1 + usize::from(half_behind))
}

/// "0600 GMT", "1430 hours".
fn four_digits_end(line: &Line, at: usize) -> Option<usize> {
    let text = line.text(at);
    let clock = text.len() == 4 && text.parse::<u32>().is_ok_and(|clock| clock < 2400 && clock % 100 < 60);
    (clock && line.is_any(at + 1, &["gmt", "utc", "hours", "hrs"])).then_some(at + 2)
}

fn zone_end(line: &Line, end: usize) -> usize {
    if !line.is_any(end, ZONES) {
        return end;
    }
    end + 1 + usize::from(line.is(end + 1, "time"))
}

const HALVES: &[&str] = &["a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock", "o’clock"];
const ZONES: &[&str] = &[
    "gmt", "utc", "est", "edt", "et", "pt", "pst", "pdt", "cet", "cest", "bst", "ist", "jst", "eastern",
    "pacific", "local",
];
