//! Trims a name to what all annotation guidelines agree on: no article, no personal title, no possessive
//! ending, no punctuation.

use super::gold::{Text, is_space};

const ARTICLES: &[&str] = &["the", "a", "an"];

/// Words before a person's name that some guidelines include in it. The list is part of the figure's
/// definition, not of what the core knows of titles: were it to grow with the lexicon, figures could no
/// longer be compared with earlier ones, nor with other scorers'.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "Mr", "Mrs", "Ms", "Dr", "Gen", "Sen", "Rep", "Gov", "Lt", "Col", "Capt", "Sgt", "Prof", "Rev", "Sir", "Lord", "Lady", "Dame",
    "President", "Vice", "Deputy", "Former", "Prime", "Foreign", "Defense", "Defence", "Interior", "Finance", "Minister", "Premier",
    "Chancellor", "Secretary", "Senator", "Governor", "General", "Colonel", "Chief", "Judge", "Justice", "King", "Queen", "Prince",
    "Princess", "Pope", "Representative", "Ambassador", "Mayor", "Congressman", "Congresswoman", "Chairman", "Captain", "Major",
    "Lieutenant",
];

/// Words that keep the stop at their end.
const ABBREVIATIONS: &[&str] = &["Inc", "Corp", "Co", "Ltd", "Jr", "Sr", "Bros", "St", "Gov", "Sen", "Rep"];

/// The normalised span: what remains of `start..end` (clamped to the text) without a leading article, then
/// titles, then a possessive ending, then marks around it, then a final stop that belongs to no abbreviation.
/// Never empty unless it was, or held nothing but marks.
pub fn normalise(text: &Text, start: usize, end: usize) -> (usize, usize) {
    let length = text.chars().len();
    let mut start = start.min(length);
    let mut end = end.clamp(start, length);
    let name = |start: usize, end: usize| text.chars_of(start, end);

    start += article(name(start, end));
    while let cut @ 1.. = title(name(start, end)) {
        start += cut;
    }
    end -= possessive(name(start, end));
    while end > start && " ,;:!?\"”)\n".contains(name(start, end)[end - start - 1]) {
        end -= 1;
    }
    while end > start && " \"“(\n'‘".contains(name(start, end)[0]) {
        start += 1;
    }
    if end - start > 1 && ends_sentence(name(start, end)) {
        end -= 1;
    }
    (start, end)
}

/// The length of a leading article with the white space after it; 0 if nothing follows.
fn article(name: &[char]) -> usize {
    let word = name.iter().take_while(|c| !is_space(**c)).collect::<String>();
    let is_article = ARTICLES.iter().any(|article| article.eq_ignore_ascii_case(&word));
    let length = word.chars().count() + white(name.get(word.chars().count()..).unwrap_or(&[]));
    if is_article && length < name.len() { length } else { 0 }
}

/// The length of a leading title with its stop and the white space after it; 0 unless a capital letter
/// follows.
fn title(name: &[char]) -> usize {
    let word: String = name.iter().take_while(|c| c.is_ascii_alphabetic()).collect();
    if !TITLES.contains(&word.as_str()) {
        return 0;
    }
    let length = word.len() + usize::from(name.get(word.len()) == Some(&'.'));
    let space = white(name.get(length..).unwrap_or(&[]));
    match name.get(length + space) {
        Some(next) if space > 0 && next.is_ascii_uppercase() => length + space,
        _ => 0,
    }
}

/// The length of a possessive ending, unless the name is nothing else. One line feed after it is overlooked.
fn possessive(name: &[char]) -> usize {
    let body = name.strip_suffix(&['\n']).unwrap_or(name);
    let length = match body {
        [.., '\'' | '’', 's'] => 2,
        [.., '\'' | '’'] => 1,
        _ => 0,
    };
    if name.len() > length { length } else { 0 }
}

/// Whether the name ends with a stop that is neither an initial's nor an abbreviation's.
fn ends_sentence(name: &[char]) -> bool {
    let [before @ .., '.'] = name else { return false };
    let length = before.iter().rev().take_while(|c| c.is_alphanumeric() || **c == '_').count();
    let word: String = before[before.len() - length..].iter().collect();
    let initial = word.len() == 1 && word.starts_with(|c: char| c.is_ascii_uppercase());
    !initial && !ABBREVIATIONS.contains(&word.as_str())
}

fn white(text: &[char]) -> usize {
    text.iter().take_while(|c| is_space(**c)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trims_both_ends() {
        let cases = [
            ("The Hague", "Hague"),
            ("the", "the"),
            ("Mr. Lind’s", "Lind"),
            ("Vice President Ana Souza", "Ana Souza"),
            ("President of Peru", "President of Peru"),
            ("Princess Ines", "Ines"),
            ("Acme Inc.", "Acme Inc."),
            ("Lind.", "Lind"),
            ("J. R.", "J. R."),
            ("U.S.", "U.S."),
            ("“Lind,”", "Lind"),
            ("unions'", "unions"),
            ("'s", "s"),
            ("a  Łódź.", "Łódź"),
        ];
        for (name, expected) in cases {
            let text = Text::from(name.to_owned());
            let (start, end) = normalise(&text, 0, name.chars().count() + 5);
            assert_eq!(text.slice([start as u32, end as u32]), expected, "{name}");
        }
    }
}
