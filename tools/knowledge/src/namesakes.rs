//! Rows that contradict each other: one person in two rows, of which neither would be linked, and one office
//! that two people hold at once.

use crate::tables::Row;
use byline::knowledge::fold;
use std::collections::HashMap;

/// Offices of a country that one person holds at a time.
const SINGLE: [&str; 9] = [
    "chancellor",
    "defence minister",
    "finance minister",
    "foreign minister",
    "king",
    "president",
    "prime minister",
    "queen",
    "supreme leader",
];

/// Rows that share a full name and a country, and whose years do not tell them apart.
pub fn people_twice(rows: &[Row]) -> Vec<String> {
    let mut named: HashMap<String, Vec<&Row>> = HashMap::new();
    let mut found = Vec::new();
    for row in rows {
        let mut names: Vec<String> =
            [row.get(0).to_owned()].into_iter().chain(row.list(1)).map(|name| fold(&name)).collect();
        names.sort();
        names.dedup();
        let full = names.into_iter().filter(|name| name.contains(' '));
        for name in full {
            let others = named.entry(name).or_default();
            let same = |other: &&&Row| [2, 4, 5].into_iter().all(|column| may_be_one(row, other, column));
            found.extend(others.iter().find(same).map(|other| twice(row, other)));
            others.push(row);
        }
    }
    found.sort();
    found.dedup();
    found
}

fn twice(row: &Row, other: &Row) -> String {
    format!("{}: “{}” seems to be the person of {}, too", row.at, row.get(0), other.at)
}

fn may_be_one(row: &Row, other: &Row, column: usize) -> bool {
    let (one, other) = (row.get(column), other.get(column));
    one == other || column != 2 && (one.is_empty() || other.is_empty())
}

/// Two living people of one country who both hold an office since some year.
pub fn offices_twice(rows: &[Row]) -> Vec<String> {
    let mut holders: HashMap<(&str, &str), &Row> = HashMap::new();
    let mut found = Vec::new();
    for row in rows.iter().filter(|row| row.get(5).is_empty() && !row.get(2).is_empty()) {
        for office in row.get(6).split([';', ',']).filter_map(|clause| open_office(clause.trim())) {
            if let Some(other) = holders.insert((row.get(2), office), row) {
                found.push(format!("{}: “{}” and {} are both {office}", row.at, row.get(0), other.at));
            }
        }
    }
    found
}

/// The single office of "president 2017–2021 and from 2025".
fn open_office(clause: &str) -> Option<&'static str> {
    let (before, _) = clause.split_once("from ")?;
    let office = before.split(|c: char| c.is_ascii_digit()).next()?.trim();
    SINGLE.into_iter().find(|single| *single == office)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(fields: [&str; 7]) -> Row {
        Row { fields: fields.map(str::to_owned).to_vec(), at: fields[0].to_owned() }
    }

    #[test]
    fn one_person_in_two_rows_is_found() {
        let one = row(["Ana Souza", "", "PT", "arts", "1960", "", "Portuguese singer"]);
        let other =
            |born, country, died| row(["A. Souza", "Ana Souza", country, "arts", born, died, "Singer"]);
        assert_eq!(people_twice(&[one, other("", "PT", "")]).len(), 1);
        let one = || row(["Ana Souza", "", "PT", "arts", "1960", "", "Portuguese singer"]);
        assert!(people_twice(&[one(), other("1961", "PT", ""), other("1960", "BR", "")]).is_empty());
    }

    #[test]
    fn one_office_of_two_people_is_found() {
        let holder = |name, died, what| row([name, "", "PT", "politician", "1960", died, what]);
        let first = holder("Ana Souza", "", "Portuguese politician; president from 2020");
        let other = "Portuguese politician; president 2010–2015 and from 2024";
        assert_eq!(offices_twice(&[first, holder("Rui Lima", "", other)]).len(), 1);
        let first = holder("Ana Souza", "2023", "Portuguese politician; president from 2020");
        let vice = holder("Eva Reis", "", "Portuguese politician; vice president from 2020");
        assert!(offices_twice(&[first, vice, holder("Rui Lima", "", other)]).is_empty());
    }
}
