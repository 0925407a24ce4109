//! Our own lists of people, organisations and features: checked line by line before they are compiled.

use crate::harm::Harm;
use crate::namesakes::{offices_twice, people_twice};
use crate::tables::{Row, read_folder, read_optional};
use crate::wikidata;
use anyhow::{Result, bail};
use byline::knowledge::fold;
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// The kinds of people.
pub const PEOPLE: &[&str] = &[
    "politician",
    "official",
    "military",
    "royal",
    "business",
    "science",
    "sport",
    "arts",
    "media",
    "religion",
    "activist",
    "law",
    "crime",
    "other",
];

const ORGANISATIONS: &[&str] = &[
    "international body",
    "government",
    "ministry",
    "agency",
    "legislature",
    "court",
    "central bank",
    "party",
    "armed group",
    "military",
    "company",
    "news outlet",
    "university",
    "ngo",
    "union",
    "think tank",
    "sports club",
    "league",
    "sports body",
    "religious body",
    "other",
];

/// The sorts of things, each with the folder of its lists.
const THINGS: [(&str, &str); 7] = [
    ("event", "events"),
    ("facility", "facilities"),
    ("language", "languages"),
    ("law", "laws"),
    ("people", "peoples"),
    ("product", "products"),
    ("work", "works"),
];

/// The most words of a descriptor.
pub const WORDS: usize = 10;

/// The checked lists, each in an order that compresses well.
pub struct Lists {
    /// name, aliases, country, kind, born, died, descriptor; with an extract of Wikidata two more columns
    pub people: Vec<Row>,
    /// name, aliases, kind, country, descriptor
    pub organisations: Vec<Row>,
    /// name, aliases, kind, latitude, longitude, countries
    pub features: Vec<Row>,
    /// For each of [`THINGS`]: name, aliases, kind, countries, descriptor
    pub things: Vec<(&'static str, Vec<Row>)>,
}

/// Whether a row goes into the second file: those of the lists whose names begin with "more-".
pub fn is_in_second(row: &Row) -> bool {
    row.at.starts_with("more-")
}

/// Reads and checks the lists.
///
/// # Errors
/// With every line that is wrong, when there is one.
pub fn read(folder: &Path, countries: &HashSet<String>) -> Result<Lists> {
    let mut lists = Lists {
        people: read_folder(&folder.join("people"), 7)?,
        organisations: read_folder(&folder.join("organisations"), 5)?,
        features: read_folder(&folder.join("features"), 6)?,
        things: THINGS
            .into_iter()
            .map(|(sort, name)| Ok((sort, read_folder(&folder.join("things").join(name), 5)?)))
            .collect::<Result<_>>()?,
    };
    let mut wrong = Vec::new();
    lists
        .people
        .iter()
        .for_each(|row| wrong.extend(person(row, countries).map(|what| format!("{}: {what}", row.at))));
    lists
        .organisations
        .iter()
        .for_each(|row| wrong.extend(organisation(row, countries).map(|what| format!("{}: {what}", row.at))));
    lists
        .features
        .iter()
        .for_each(|row| wrong.extend(feature(row, countries).map(|what| format!("{}: {what}", row.at))));
    for row in lists.things.iter().flat_map(|(_, rows)| rows) {
        wrong.extend(thing(row, countries).map(|what| format!("{}: {what}", row.at)));
    }
    let harm = Harm::read(folder)?;
    wrong.extend(lists.people.iter().filter_map(|row| Some(format!("{}: {}", row.at, harm.in_row(row)?))));
    wrong.extend(people_twice(&lists.people));
    wrong.extend(offices_twice(&lists.people));
    wrong.extend(twice(&lists.people, |row| format!("{} {}", fold(row.get(0)), row.get(4))));
    wrong.extend(twice(&lists.organisations, |row| format!("{} {}", fold(row.get(0)), row.get(3))));
    wrong.extend(twice(&lists.features, |row| format!("{} {} {}", fold(row.get(0)), row.get(2), row.get(5))));
    for (_, rows) in &lists.things {
        wrong.extend(twice(rows, |row| format!("{} {} {}", fold(row.get(0)), row.get(2), row.get(3))));
    }
    if !wrong.is_empty() {
        bail!("{} lines of the lists are wrong:\n{}", wrong.len(), wrong.join("\n"));
    }
    if let Some(extract) = read_optional(&folder.join(wikidata::TABLE), wikidata::COLUMNS)? {
        lists.people = wikidata::joined(lists.people, without_harm(extract, countries, &harm));
    }
    // Rows that are alike stand together, which compresses better.
    let by = |row: &Row, columns: [usize; 3]| (columns.map(|at| row.get(at).to_owned()), row.fields.clone());
    lists.people.sort_by_cached_key(|row| by(row, [3, 2, 6]));
    lists.organisations.sort_by_cached_key(|row| by(row, [2, 3, 4]));
    lists.features.sort_by_cached_key(|row| (fold(row.get(0)), row.fields.clone()));
    lists.things.iter_mut().for_each(|(_, rows)| rows.sort_by_cached_key(|row| by(row, [2, 3, 4])));
    Ok(lists)
}

/// The rows of an extract that would be right in our own list, too.
fn without_harm(mut extract: Vec<Row>, countries: &HashSet<String>, harm: &Harm) -> Vec<Row> {
    let ours = |row: &Row| Row {
        fields: (1..=7).map(|column| row.get(column).to_owned()).collect(),
        at: row.at.clone(),
    };
    extract.retain(|row| person(&ours(row), countries).or_else(|| harm.in_row(&ours(row))).is_none());
    extract
}

fn person(row: &Row, countries: &HashSet<String>) -> Option<String> {
    let years = [4, 5].map(|column| row.get(column)).into_iter().filter(|year| !year.is_empty());
    let bad_year =
        years.clone().find(|year| !year.parse::<i32>().is_ok_and(|year| (-4000..=2026).contains(&year)));
    let (born, died) = (row.get(4).parse::<i32>(), row.get(5).parse::<i32>());
    match () {
        () if row.get(0).is_empty() => Some("no name".to_owned()),
        () if !PEOPLE.contains(&row.get(3)) => Some(format!("no such kind of person: “{}”", row.get(3))),
        () if born.is_ok_and(|born| died.is_ok_and(|died| died < born)) => {
            Some("died before birth".to_owned())
        }
        () if bad_year.is_some() => Some(format!("no year: “{}”", bad_year.unwrap_or_default())),
        () if row.get(6).is_empty() => Some("no descriptor".to_owned()),
        () if row.get(6).contains("; also ") => Some("two people in one row".to_owned()),
        // A card must never make a namesake a criminal.
        () if row.get(3) == "crime" && row.get(5).is_empty() => {
            Some("a living person listed for a crime".to_owned())
        }
        () => country(row.get(2), countries).or_else(|| descriptor(row.get(6))),
    }
}

fn organisation(row: &Row, countries: &HashSet<String>) -> Option<String> {
    match () {
        () if row.get(0).is_empty() => Some("no name".to_owned()),
        () if !ORGANISATIONS.contains(&row.get(2)) => {
            Some(format!("no such kind of organisation: “{}”", row.get(2)))
        }
        () => country(row.get(3), countries).or_else(|| descriptor(row.get(4))),
    }
}

fn feature(row: &Row, countries: &HashSet<String>) -> Option<String> {
    let degrees =
        |column: usize, most: f32| row.get(column).parse().is_ok_and(|value: f32| value.abs() <= most);
    match () {
        () if row.get(0).is_empty() || row.get(2).is_empty() => Some("no name or kind".to_owned()),
        () if !degrees(3, 90.0) || !degrees(4, 180.0) => Some("no place on the globe".to_owned()),
        () => row.list(5).iter().find_map(|code| country(code, countries)),
    }
}

fn thing(row: &Row, countries: &HashSet<String>) -> Option<String> {
    match () {
        () if row.get(0).is_empty() || row.get(2).is_empty() => Some("no name or kind".to_owned()),
        () if row.get(4).is_empty() => Some("no descriptor".to_owned()),
        () => {
            let unknown = row.list(3).iter().find_map(|code| country(code, countries));
            unknown.or_else(|| descriptor(row.get(4)))
        }
    }
}

fn country(code: &str, countries: &HashSet<String>) -> Option<String> {
    let known = code.is_empty() || countries.contains(&code.to_lowercase());
    (!known).then(|| format!("no such country: “{code}”"))
}

fn descriptor(words: &str) -> Option<String> {
    let count = words.split_whitespace().count();
    (count > WORDS).then(|| format!("a descriptor of {count} words: “{words}”"))
}

/// Rows that are the same thing again.
fn twice(rows: &[Row], key: impl Fn(&Row) -> String) -> Vec<String> {
    let mut first: HashMap<String, &str> = HashMap::new();
    let mut found = Vec::new();
    for row in rows {
        if let Some(at) = first.insert(key(row), &row.at) {
            found.push(format!("{}: “{}” is in {at}, too", row.at, row.get(0)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(fields: &[&str]) -> Row {
        Row { fields: fields.iter().map(|field| field.to_string()).collect(), at: "test:1".to_owned() }
    }

    #[test]
    fn wrong_lines_are_found() {
        let countries = HashSet::from(["pt".to_owned()]);
        let person = |fields: &[&str]| super::person(&row(fields), &countries);
        assert_eq!(person(&["Ana Souza", "", "PT", "politician", "1960", "", "Portuguese politician"]), None);
        let wrong = [
            ["", "", "PT", "politician", "1960", "", "Portuguese politician"],
            ["Ana Souza", "", "QQ", "politician", "1960", "", "Portuguese politician"],
            ["Ana Souza", "", "PT", "nurse", "1960", "", "Portuguese nurse"],
            ["Ana Souza", "", "PT", "politician", "196O", "", "Portuguese politician"],
            ["Ana Souza", "", "PT", "politician", "1960", "1950", "Portuguese politician"],
            ["Ana Souza", "", "PT", "politician", "1960", "", "a b c d e f g h i j k"],
            ["Ana Souza", "", "PT", "crime", "1960", "", "Portuguese burglar"],
            ["Ana Souza", "", "PT", "arts", "1960", "", "Portuguese singer; also a painter of that name"],
        ];
        for fields in wrong {
            assert!(person(&fields).is_some(), "{fields:?}");
        }
        let feature = |fields: &[&str]| super::feature(&row(fields), &countries);
        assert_eq!(feature(&["Tagus", "Tejo", "river", "39.5", "-8", "PT"]), None);
        assert!(feature(&["Tagus", "Tejo", "river", "395", "-8", "PT"]).is_some());
        let rows = [row(&["Ana", "", "", "", "1960"]), row(&["ana", "", "", "", "1960"])];
        assert_eq!(twice(&rows, |row| format!("{} {}", fold(row.get(0)), row.get(4))).len(), 1);
    }
}
