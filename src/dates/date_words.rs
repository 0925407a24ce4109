//! The words of a date expression, as the rules of its value read them.

use crate::dates::spelled::with_digits;
use crate::lexicon::calendar::{month, unit};
use crate::lexicon::numbers::is_compound;

/// The words of an expression in lower case, without punctuation; "three-day" and "mid-July" are two
/// words.
pub fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let spaced = text.replace(", ", " ");
    for piece in spaced.split(|c: char| c.is_whitespace() || c == '(' || c == ')') {
        let piece = piece.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’' && c != '.');
        let lower = piece.to_lowercase().replace('’', "'");
        let lower = lower.strip_suffix("'s").unwrap_or(&lower);
        let dashes = |c: char| matches!(c, '-' | '–' | '—');
        // "36,000": the comma parts thousands.
        let thousands =
            lower.contains(',') && lower.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.'));
        let joined =
            if thousands { lower.replace(',', "") } else { lower.replace(',', " ").trim().to_owned() };
        let lower = joined.as_str();
        let digits = lower.chars().all(|c| c.is_ascii_digit() || dashes(c) || matches!(c, '/' | '.' | ':'));
        if digits {
            words.push(lower.trim_end_matches('.').to_owned());
        } else {
            // "22/Jan/2019", but not "9/11-style".
            let named = lower.contains('/') && lower.split('/').any(|part| month(part).is_some());
            for word in lower.split(|c| dashes(c) || c == ' ' || named && c == '/') {
                if word.is_empty() {
                    continue;
                }
                if let Some((number, counted)) = glued_unit(word) {
                    words.extend([number.to_owned(), counted.to_owned()]);
                    continue;
                }
                match words.last_mut().filter(|tens| hyphenated(lower, tens, word)) {
                    Some(tens) => *tens = format!("{tens}-{word}"),
                    None => words.push(word.to_owned()),
                }
            }
        }
    }
    words.retain(|word| !word.is_empty());
    with_digits(words)
}

/// "3.5years", "30min": a number and the unit that it counts; "2day" is rather a way to write "today".
fn glued_unit(word: &str) -> Option<(&str, &str)> {
    let end = word.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let (number, counted) = word.split_at_checked(end).filter(|(number, _)| !number.is_empty())?;
    let counts = counted.ends_with('s') || counted == "min" || number == "1";
    unit(counted).filter(|_| counts).map(|_| (number, counted))
}

/// Whether the two words stand in `piece` as one number: "twenty-first". "Thirty-second" is rather half a
/// minute.
fn hyphenated(piece: &str, tens: &str, unit: &str) -> bool {
    unit != "second" && is_compound(tens, unit) && piece.contains(&format!("{tens}-{unit}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lose_their_marks() {
        assert_eq!(words("mid-July, 2023"), ["mid", "july", "2023"]);
        assert_eq!(words("the three-day"), ["the", "three", "day"]);
        assert_eq!(words("the twenty-first century"), ["the", "twenty-first", "century"]);
        assert_eq!(words("twenty-five-year-old"), ["twenty-five", "year", "old"]);
        assert_eq!(words("2023-06-14"), ["2023-06-14"]);
        assert_eq!(words("22/Jan/2019"), ["22", "jan", "2019"]);
        assert_eq!(words("a 9/11-style"), ["a", "9/11", "style"]);
        assert_eq!(words("3.5years"), ["3.5", "years"]);
        assert_eq!(words("2day"), ["2day"]);
        assert_eq!(words("May twenty-first, nineteen ninety"), ["may", "21th", "1990"]);
        assert_eq!(words("36,000 years"), ["36000", "years"]);
    }
}
