//! Quarters and halves by a letter: "Q3 2025", "3Q", "H1 of 2024".

use super::years::is_year;
use crate::dates::written::core::{Core, PART, RELATIVE};
use crate::lexicon::flag;
use crate::lexicon::line::Line;

/// Words that a period of the books stands before, beside prepositions.
const REPORTED: &[&str] =
    &["earnings", "figures", "growth", "loss", "profit", "profits", "report", "results", "revenue", "sales"];
/// Words that a period of the books stands after.
const LEADS: &[&str] = &[
    "by", "during", "early", "fiscal", "for", "from", "in", "late", "of", "our", "since", "the", "through",
    "until",
];

/// The quarter or half that the token at `at` names: where a year follows, or where the words around it speak
/// of a time ("in Q1"). "Q1" may also be a road, a model or a question.
pub fn lettered(line: &Line, at: usize) -> Option<Core> {
    let text = line.text(at);
    // "2019-Q1"
    if text.split_once('-').is_some_and(|(year, part)| is_year(year) && is_letter_and_number(part)) {
        return Some(Core::date(at, at + 1, 0.95, "it is a quarter or half of a year", PART));
    }
    if !is_letter_and_number(text) {
        return None;
    }
    let of = usize::from(line.is(at + 1, "of") || line.is(at + 1, "fiscal"));
    let year = is_year(line.text(at + 1 + of));
    let ends = !line.is_capital(at + 1) && !line.is_number(at + 1);
    let noun = line.is_lower(at + 1) && !line.has(at + 1, flag::FUNCTION);
    let led = line.is_any(at.wrapping_sub(1), LEADS) && ends && !noun;
    let end = if year { at + 2 + of } else { at + 1 };
    let period = year || text.contains(['Q', 'H']) && (led || line.is_any(at + 1, REPORTED));
    period.then(|| Core::date(at, end, 0.9, "it is a quarter or half of a year", RELATIVE | PART))
}

/// "Q1" to "Q4", "1Q", "H1", "H2", "1H".
fn is_letter_and_number(text: &str) -> bool {
    let [a, b] = text.as_bytes() else { return false };
    let (letter, number) = if a.is_ascii_digit() { (b, a) } else { (a, b) };
    match letter.to_ascii_uppercase() {
        b'Q' => (b'1'..=b'4').contains(number),
        b'H' => (b'1'..=b'2').contains(number),
        _ => false,
    }
}
