//! Times of day in digits: "5 p.m.", "5:30", "17:00 GMT", "0600 GMT", "5pm Eastern time".

use crate::dates::written::core::{Core, HEDGE};
use crate::lexicon::calendar::{is_zone, is_zone_name};
use crate::lexicon::line::Line;
use crate::lexicon::word_set::{LONGEST, lowercase};

/// The time of day that begins with the number at `at`.
pub fn clock(line: &Line, at: usize) -> Option<Core> {
    let end = half_or_colon_end(line, at).or_else(|| four_digits_end(line, at))?;
    Some(Core::time(at, zone_end(line, end), 0.95, "it is a time of day", HEDGE))
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
    (clock
        && (line.is_any(at + 1, &["hours", "hrs"])
            || zone_end(line, at + 1) > at + 1 && line.is_any(at + 1, &["gmt", "utc"])))
    .then_some(at + 2)
}

fn zone_end(line: &Line, end: usize) -> usize {
    let mut buffer = [0; LONGEST];
    let Some(zone) = lowercase(line.text(end), &mut buffer) else { return end };
    let capitals = !line.text(end).contains(|c: char| c.is_ascii_lowercase());
    let timed = usize::from(line.is(end + 1, "time"));
    match () {
        () if is_zone(zone) && (capitals || timed == 1) => end + 1 + timed,
        // "at 5 p.m. Central" may go on with a name: "Central Bank", "Greenwich Park".
        () if is_zone_name(zone) && (timed == 1 || !matches!(zone, "central" | "greenwich" | "mountain")) => {
            end + 1 + timed
        }
        () => end,
    }
}

const HALVES: &[&str] = &["a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock", "o’clock"];
