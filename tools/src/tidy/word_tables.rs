//! A list of words has one home: no table in the code of the core says again what a list of data/lexicons, or
//! another table, says already (docs/decisions/0020-lists-are-data.md).
//!
//! Words of grammar, of numbers and of the calendar do not count: rules choose from them what may stand at
//! one place, and two rules may choose alike.

use super::files::Complaint;
use regex::Regex;
use std::collections::HashSet;

/// Tables with fewer words, besides those of grammar, belong to the rule that they stand beside.
const LEAST: usize = 11;
/// Lists whose words do not count.
const GRAMMAR: &[&str] =
    &["data/lexicons/calendar.txt", "data/lexicons/numbers.txt", "data/lexicons/people-words.txt [function]"];

/// A table or list with its words in lower case.
struct Words {
    place: String,
    words: HashSet<String>,
}

/// Tables of the code that share half of their words with a list, or with another table. The files are paths
/// and texts.
pub fn check(lists: &[(String, String)], code: &[(String, String)]) -> Vec<Complaint> {
    let (grammar, lists): (Vec<Words>, Vec<Words>) = lists
        .iter()
        .flat_map(|(file, text)| sections(file, text))
        .partition(|list| GRAMMAR.iter().any(|name| list.place.starts_with(name)));
    let mut tables: Vec<Words> = code.iter().flat_map(|(file, text)| tables(file, text)).collect();
    for table in &mut tables {
        table.words.retain(|word| !grammar.iter().any(|list| list.words.contains(word)));
    }
    tables.retain(|table| table.words.len() >= LEAST);
    let mut complaints = Vec::new();
    for (at, table) in tables.iter().enumerate() {
        for other in lists.iter().chain(&tables[at + 1..]) {
            let shared = table.words.intersection(&other.words).count();
            if shared * 2 >= table.words.union(&other.words).count() {
                complaints.push(format!(
                    "{} {shared} of its {} words are in {}, too: a list has one home",
                    table.place,
                    table.words.len(),
                    other.place
                ));
            }
        }
    }
    complaints
}

/// The sections of a list; a list of words with their uses is one for each use.
fn sections(file: &str, text: &str) -> Vec<Words> {
    let mut found: Vec<Words> = Vec::new();
    let mut add = |section: &str, word: &str| {
        let place = if section.is_empty() { file.to_owned() } else { format!("{file} [{section}]") };
        let at = found.iter().position(|list| list.place == place).unwrap_or_else(|| {
            found.push(Words { place, words: HashSet::new() });
            found.len() - 1
        });
        found[at].words.insert(alike(word));
    };
    let mut section = "";
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        if let Some(name) = line.strip_prefix('[') {
            section = name.trim_end_matches(']');
        } else if let Some((word, uses)) = line.split_once(": ") {
            uses.split(' ').for_each(|name| add(name, word));
        } else {
            line.split(',')
                .map(str::trim)
                .filter(|word| !word.is_empty())
                .for_each(|word| add(section, word));
        }
    }
    found
}

/// The tables of words in a file, without its tests: strings between square brackets.
fn tables(file: &str, text: &str) -> Vec<Words> {
    let table = Regex::new(r#"\[\s*(?:"[^"\n]*"\s*,\s*)+(?:"[^"\n]*")?\s*\]"#).expect("a fixed pattern");
    let word = Regex::new(r#""([^"\n]*)""#).expect("a fixed pattern");
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    let found = table.find_iter(code).map(|found| Words {
        place: format!("{file}:{}", code[..found.start()].lines().count()),
        words: word.captures_iter(found.as_str()).map(|word| alike(&word[1])).collect(),
    });
    found.collect()
}

/// "Inc." and "inc" are one word.
fn alike(word: &str) -> String {
    word.trim().trim_end_matches('.').to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str) -> (String, String) {
        (name.to_owned(), text.to_owned())
    }

    #[test]
    fn a_table_that_says_a_list_again_is_found() {
        let list = "a, b, c, d, e, f, g, h, i, j, k, l";
        let table = list.split(", ").map(|word| format!("\"{word}.\", ")).collect::<String>();
        let table = file("src/a.rs", &format!("\n\nconst TABLE: &[&str] = &[{table}];\n"));
        let sections = file("data/lexicons/a.txt", &format!("[one]\n{list}\n\n[two]\nx, y\n"));
        assert_eq!(
            check(&[sections], std::slice::from_ref(&table)),
            ["src/a.rs:3 12 of its 12 words are in data/lexicons/a.txt [one], too: a list has one home"]
        );
        let uses: String = list.split(", ").map(|word| format!("{word}: one two\n")).collect();
        assert_eq!(check(&[file("data/lexicons/b.txt", &uses)], std::slice::from_ref(&table)).len(), 2);
        let numbers = file("data/lexicons/numbers.txt", &format!("[number]\n{list}\n"));
        assert!(check(&[numbers], std::slice::from_ref(&table)).is_empty());
        assert_eq!(check(&[], &[table.clone(), table]).len(), 1);
    }

    #[test]
    fn tables_of_tests_and_other_brackets_are_left_out() {
        let words = (0..20).map(|word| format!("\"{word}\", ")).collect::<String>();
        let text =
            format!("let a = [1, 2];\n#[cfg(test)]\nmod tests {{\n    const B: &[&str] = &[{words}];\n}}\n");
        assert!(tables("src/a.rs", &text).is_empty());
    }
}
