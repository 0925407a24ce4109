//! Words that hedge an amount or a date: "about", "more than", "at least".

use super::line::Line;

/// Where the words begin that hedge an amount at `at`: "more than 200", "an estimated 5 percent", "at least
/// three".
pub fn hedged(line: &Line, at: usize, floor: usize) -> usize {
    let before = |count: usize| at.checked_sub(count).filter(|first| *first >= floor);
    let is = |count: usize, words: &[&str]| before(count).is_some_and(|at| line.is_any(at, words));
    let no_more = is(3, &["no"]) && is(2, &["more", "less", "fewer"]) && is(1, &["than"]);
    let as_many = is(3, &["as"]) && is(2, &["many", "much", "few", "little"]) && is(1, &["as"]);
    let two = is(2, &["more", "less", "fewer"]) && is(1, &["than"])
        || is(2, &["at"]) && is(1, &["least", "most"])
        || is(2, &["up"]) && is(1, &["to"])
        || is(2, &["an"]) && is(1, &["estimated", "additional"]);
    let counts = !line.is_any(at, &["the", "this", "that", "last", "next", "past", "recent"]);
    match (no_more || as_many, two, counts && is(1, HEDGES)) {
        (true, ..) => at - 3,
        (_, true, _) => at - 2,
        (.., true) => at - 1,
        _ => at,
    }
}

#[rustfmt::skip]
const HEDGES: &[&str] = &[
    "about", "around", "nearly", "almost", "roughly", "some", "over", "under", "exactly", "barely", "just", "only", "approx", "circa",
    "approximately",
];
