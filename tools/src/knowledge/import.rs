//! `cargo x knowledge --import FILE`: people from the answers of Wikidata's query service (docs/wikidata.md),
//! as a table beside our own lists. Only names, years, citizenship, occupations and offices are read.

use anyhow::{Context, Result, bail};
use byline_knowledge::lists::{PEOPLE, WORDS};
use byline_knowledge::tables;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

/// What is needed to put an answer into words.
struct Words {
    /// Adjective and name of each country, by its code in capitals.
    countries: HashMap<String, (String, String)>,
    /// The kind of people for a word: "singer" is of "arts".
    kinds: HashMap<String, String>,
}

/// Writes the table of the people in some answers who are in at least so many encyclopedias; how many.
///
/// # Errors
/// When a file is not such an answer, or the tables cannot be read.
pub fn import(files: &[PathBuf], folder: &Path, least: u32) -> Result<usize> {
    let words = Words::read(folder)?;
    let mut people = BTreeMap::new();
    for file in files {
        let at = || file.display().to_string();
        let answer: Value =
            serde_json::from_slice(&std::fs::read(file).with_context(at)?).with_context(at)?;
        let Some(bindings) = answer["results"]["bindings"].as_array() else {
            bail!("{} is no answer of the query service: it has no results.bindings", at());
        };
        people.extend(bindings.iter().filter_map(|binding| words.row(binding, least)));
    }
    let head = "# People by Wikidata (CC0), by `cargo x knowledge --import`: item, name, aliases, country, kind, born, died, descriptor, sitelinks\n";
    let rows: String = people.values().map(|fields| fields.join("\t") + "\n").collect();
    std::fs::write(folder.join(byline_knowledge::wikidata::TABLE), head.to_owned() + &rows)?;
    Ok(people.len())
}

/// A value of an answer, fit for a field of a table.
fn value<'a>(binding: &'a Value, name: &str) -> &'a str {
    binding[name]["value"].as_str().unwrap_or("").trim()
}

/// The parts of a value that holds several.
fn parts(value: &str) -> impl Iterator<Item = &str> {
    value.split('|').map(str::trim).filter(|part| !part.is_empty())
}

/// The year that a date begins with: of "1946", "1946-06-14T00:00:00Z" and "+1946-…".
fn year(date: &str) -> String {
    let unsigned = date.trim_start_matches(['+', '-']);
    let digits: String = unsigned.chars().take_while(char::is_ascii_digit).collect();
    let year = digits.trim_start_matches('0');
    if year.is_empty() || !date.starts_with('-') { year.to_owned() } else { format!("-{year}") }
}

/// A name without what would end a field or begin another.
fn name(text: &str) -> String {
    text.replace(['\t', '\n', ';', '#'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Words {
    fn read(folder: &Path) -> Result<Words> {
        let mut countries = HashMap::new();
        for row in tables::read(&folder.join("countries.tsv"), 20)? {
            let first = |column: usize| row.list(column).into_iter().next().unwrap_or_default();
            countries.insert(row.get(0).to_uppercase(), (first(6), first(4)));
        }
        let titles = folder.join("../lexicons/titles.txt");
        let titles = std::fs::read_to_string(&titles).with_context(|| titles.display().to_string())?;
        let lines = titles.lines().filter(|line| !line.starts_with('#'));
        let kinds = lines.filter_map(|line| line.split_once(": ")).filter_map(|(word, uses)| {
            let kind = uses.split(' ').find(|name| *name != "crime" && PEOPLE.contains(name))?;
            Some((word.to_owned(), kind.to_owned()))
        });
        Ok(Words { countries, kinds: kinds.collect() })
    }

    /// The row of a person by item; nothing for those without a name, in too few encyclopedias, or of whom
    /// there is nothing to say.
    fn row(&self, binding: &Value, least: u32) -> Option<(u64, [String; 9])> {
        let item = value(binding, "id").rsplit('/').next()?.to_owned();
        let number = item.strip_prefix('Q')?.parse().ok()?;
        let links: u32 = value(binding, "sitelinks").parse().ok()?;
        let label = name(value(binding, "label"));
        let codes: Vec<&str> = parts(value(binding, "citizenship")).collect();
        let known = codes.iter().find(|code| self.countries.contains_key(**code));
        // Of two countries neither would be right alone.
        let code = known.filter(|_| codes.len() == 1).copied().unwrap_or("");
        let (kind, occupation) = self.kind(value(binding, "occupations"));
        let descriptor = self.descriptor(binding, code, occupation)?;
        let aliases: Vec<String> = parts(value(binding, "aliases")).map(name).collect();
        let years = ["born", "died"].map(|name| year(value(binding, name)));
        let [born, died] = years;
        (!label.is_empty() && links >= least).then(|| {
            let fields = [label, aliases.join(";"), code.to_owned(), kind, born, died, descriptor];
            let [a, b, c, d, e, f, g] = fields;
            (number, [item, a, b, c, d, e, f, g, links.to_string()])
        })
    }

    /// The kind of the first occupation that has one, and that occupation.
    fn kind<'a>(&self, occupations: &'a str) -> (String, &'a str) {
        let kind = |occupation: &str| {
            let last = occupation.rsplit(' ').next().unwrap_or_default();
            [occupation, last].iter().find_map(|word| self.kinds.get(&word.to_lowercase())).cloned()
        };
        let mut found = parts(occupations).filter_map(|occupation| Some((kind(occupation)?, occupation)));
        found.next().unwrap_or_else(|| ("other".to_owned(), parts(occupations).next().unwrap_or_default()))
    }

    /// "Peruvian politician; president from 2026"
    fn descriptor(&self, binding: &Value, code: &str, occupation: &str) -> Option<String> {
        let (adjective, country) = self.countries.get(code).cloned().unwrap_or_default();
        let mut descriptor = format!("{adjective} {occupation}").trim().to_owned();
        // The last offices first.
        let mut offices: Vec<_> =
            parts(value(binding, "positions")).filter_map(|at| office(at, &country)).collect();
        offices.sort_by_key(|(end, _)| std::cmp::Reverse(*end));
        for (_, words) in offices {
            let longer = format!("{descriptor}; {words}");
            if longer.split(' ').count() <= WORDS {
                descriptor = longer;
            }
        }
        (!occupation.is_empty()).then_some(descriptor)
    }
}

/// "president 2016–2018" of "President of Peru;2016;2018", after the year in which it ended; nothing without
/// a year in which it began.
fn office(position: &str, country: &str) -> Option<(i32, String)> {
    let mut fields = position.split(';');
    let what = name(fields.next()?).to_lowercase();
    let (from, to) = (year(fields.next()?), year(fields.next().unwrap_or("")));
    let what = what.strip_suffix(&format!(" of {}", country.to_lowercase())).unwrap_or(&what);
    let years = match (from.as_str(), to.as_str()) {
        ("", _) => return None,
        (from, "") => format!("from {from}"),
        (from, to) => format!("{from}–{to}"),
    };
    Some((to.parse().unwrap_or(i32::MAX), format!("{what} {years}")))
}

#[cfg(test)]
#[path = "import_tests.rs"]
mod tests;
