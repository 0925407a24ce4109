//! Our own lists as the lines of the files: names joined with their other names, and each marked with the
//! package that has it, too.

use crate::lists::Lists;
use crate::plain::Plainness;
use crate::tables::{Row, distinct, read};
use crate::wikidata;
use anyhow::Result;
use byline::knowledge::fold;
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// The package that has a name of our lists, too, by that name.
///
/// # Errors
/// When its table cannot be read.
pub fn attested(folder: &Path) -> Result<HashMap<String, String>> {
    let rows = read(&folder.join("attested.tsv"), 2)?;
    Ok(rows.iter().map(|row| (row.get(0).to_owned(), row.get(1).to_owned())).collect())
}

fn names(row: &Row) -> String {
    let main = fold(row.get(0));
    let surname = main.rsplit(' ').next().unwrap_or_default().to_owned();
    // A bare surname makes nobody known.
    let others = row.list(1).into_iter().filter(|name| !main.contains(' ') || fold(name) != surname);
    distinct([row.get(0).to_owned()].into_iter().chain(others))
}

/// Seas, rivers, mountains.
pub fn feature_lines(
    lists: &Lists,
    items: &HashMap<(String, String), String>,
    attested: &HashMap<String, String>,
) -> Vec<Vec<String>> {
    let alone = unshared(&lists.features);
    let line = |row: &Row| {
        let countries = row.get(5).to_lowercase();
        let one = if countries.contains(';') { String::new() } else { countries.clone() };
        let found = [one, String::new()].into_iter().find_map(|code| items.get(&(fold(row.get(0)), code)));
        vec![
            distinct([row.get(0).to_owned()].into_iter().chain(row.list(1))),
            row.get(2).to_owned(),
            format!("{} {}", degrees(row.get(3)), degrees(row.get(4))),
            countries,
            found.cloned().unwrap_or_default(),
            well_known(row, attested, &alone),
            String::new(),
        ]
    };
    lists.features.iter().map(line).collect()
}

fn degrees(text: &str) -> String {
    text.parse::<f64>().map_or(String::new(), |value| format!("{value:.1}"))
}

/// Organisations, with which of their names are plain.
pub fn organisation_lines(
    lists: &Lists,
    plainness: &Plainness,
    items: &HashMap<(String, String), String>,
    attested: &HashMap<String, String>,
) -> Vec<Vec<String>> {
    let alone = unshared(&lists.organisations);
    let line = |row: &Row| {
        let names = distinct([row.get(0).to_owned()].into_iter().chain(row.list(1)));
        let plain: u64 = names
            .split(';')
            .take(64)
            .enumerate()
            .filter(|(_, name)| plainness.is_plain(row, name))
            .map(|(at, _)| 1 << at)
            .sum();
        vec![
            names,
            row.get(2).to_owned(),
            row.get(3).to_lowercase(),
            row.get(4).to_owned(),
            well_known(row, attested, &alone),
            items.get(&(fold(row.get(0)), row.get(3).to_lowercase())).cloned().unwrap_or_default(),
            if plain > 0 { plain.to_string() } else { String::new() },
        ]
    };
    lists.organisations.iter().map(line).collect()
}

/// Facilities, events and the other things, sort by sort.
pub fn thing_lines(lists: &Lists) -> Vec<Vec<String>> {
    let line = |sort: &str, row: &Row| {
        let names = distinct([row.get(0).to_owned()].into_iter().chain(row.list(1)));
        let countries = row.get(3).to_lowercase();
        vec![names, sort.to_owned(), row.get(2).to_owned(), countries, row.get(4).to_owned()]
    };
    lists.things.iter().flat_map(|(sort, rows)| rows.iter().map(|row| line(sort, row))).collect()
}

/// The main names that no other row of a list has, made alike.
fn unshared(rows: &[Row]) -> HashSet<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for row in rows {
        *counts.entry(fold(row.get(0))).or_default() += 1;
    }
    counts.into_iter().filter(|(_, count)| *count == 1).map(|(name, _)| name).collect()
}

/// "1" where a package has the name, too, and no other row of the list has it.
fn well_known(row: &Row, attested: &HashMap<String, String>, alone: &HashSet<String>) -> String {
    let is_known = attested.contains_key(row.get(0)) && alone.contains(&fold(row.get(0)));
    if is_known { "1".to_owned() } else { String::new() }
}

/// How well a person is known: by the packages, or by an extract of Wikidata.
fn standing(row: &Row, attested: &HashMap<String, String>, alone: &HashSet<String>) -> String {
    match row.get(wikidata::STANDING) {
        "" => well_known(row, attested, alone),
        standing => standing.to_owned(),
    }
}

/// People, with how well each is known and whether many have the name.
///
/// # Errors
/// When the table of surnames cannot be read.
pub fn person_lines(
    folder: &Path,
    lists: &Lists,
    attested: &HashMap<String, String>,
) -> Result<Vec<Vec<String>>> {
    let surnames: HashSet<String> =
        read(&folder.join("surnames.tsv"), 2)?.iter().take(FREQUENT).map(|row| fold(row.get(0))).collect();
    let alone = unshared(&lists.people);
    let line = |row: &Row| {
        let folded = fold(row.get(0));
        let common = folded.split(' ').count() == 2
            && folded.split(' ').next_back().is_some_and(|name| surnames.contains(name));
        vec![
            names(row),
            row.get(2).to_lowercase(),
            row.get(3).to_owned(),
            row.get(4).to_owned(),
            row.get(5).to_owned(),
            row.get(6).to_owned(),
            standing(row, attested, &alone),
            row.get(wikidata::ITEM).to_owned(),
            if common { "1".to_owned() } else { String::new() },
        ]
    };
    Ok(lists.people.iter().map(line).collect())
}

/// How many surnames are so frequent that namesakes must be expected.
const FREQUENT: usize = 3_000;
