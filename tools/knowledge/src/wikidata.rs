//! People from an extract of Wikidata (docs/wikidata.md), joined with our own list: whom both have gets an
//! item and keeps our words where years and country agree; whom only our list has is never sure any more.

use crate::tables::Row;
use byline::knowledge::fold;
use std::collections::{HashMap, HashSet};

/// The table that `cargo x knowledge --import` writes, if there is one.
pub const TABLE: &str = "wikidata-people.tsv";

/// item, name, aliases, country, kind, born, died, descriptor, sitelinks
pub const COLUMNS: usize = 9;

/// The column of a joined row that has its item, after the seven of our list.
pub const ITEM: usize = 7;
/// The column that says how well a joined row is known: [`UNCHECKED`], "1" or nothing.
pub const STANDING: usize = 8;
/// A row of ours that the extract does not have.
pub const UNCHECKED: &str = "?";

/// Encyclopedias in so many languages write about people whom everybody knows.
const WELL_KNOWN: u32 = 80;

/// Our rows and those of an extract, each person once.
pub fn joined(own: Vec<Row>, extract: Vec<Row>) -> Vec<Row> {
    let extract: Vec<Row> = extract.into_iter().map(like_ours).collect();
    let mut named: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, row) in extract.iter().enumerate() {
        for name in names(row) {
            named.entry(name).or_default().push(index);
        }
    }
    let partners: Vec<Option<usize>> = own.iter().map(|row| partner(row, &extract, &named)).collect();
    let mut taken: HashMap<usize, usize> = HashMap::new();
    for index in partners.iter().flatten() {
        *taken.entry(*index).or_default() += 1;
    }
    let mut rows = Vec::new();
    for (row, partner) in own.into_iter().zip(partners) {
        // What two rows of ours could be is neither for sure.
        rows.push(match partner.filter(|index| taken.get(index) == Some(&1)) {
            Some(index) => both(row, &extract[index]),
            None => unchecked(row),
        });
    }
    let rest = extract.into_iter().enumerate().filter(|(index, _)| !taken.contains_key(index));
    rows.extend(rest.map(|(_, row)| row));
    rows
}

/// A row of the extract in the order of our columns.
fn like_ours(row: Row) -> Row {
    let is_known = row.get(8).parse::<u32>().is_ok_and(|links| links >= WELL_KNOWN);
    let standing = if is_known { "1" } else { "" };
    let mut fields: Vec<String> = (1..=7).map(|column| row.get(column).to_owned()).collect();
    fields.extend([row.get(0).to_owned(), standing.to_owned()]);
    Row { fields, at: row.at }
}

/// The folded names of several words; a single word only where the person has no other.
fn names(row: &Row) -> HashSet<String> {
    let all = [row.get(0).to_owned()].into_iter().chain(row.list(1)).map(|name| fold(&name));
    let main = fold(row.get(0));
    all.filter(|name| name.contains(' ') || *name == main).collect()
}

/// The one person of the extract whom a row of ours can be.
fn partner(row: &Row, extract: &[Row], named: &HashMap<String, Vec<usize>>) -> Option<usize> {
    let found: HashSet<usize> =
        names(row).iter().filter_map(|name| named.get(name)).flatten().copied().collect();
    let can_be = |index: &usize| {
        [2, 4].into_iter().all(|column| {
            let (one, other) = (row.get(column), extract[*index].get(column));
            one.is_empty() || other.is_empty() || one == other
        })
    };
    let mut found = found.into_iter().filter(can_be);
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// A person whom both have: our words where a year and a country agree, else those of the extract.
fn both(own: Row, other: &Row) -> Row {
    let agrees = |column: usize| !own.get(column).is_empty() && own.get(column) == other.get(column);
    let keeps_words = agrees(2) && agrees(4) || other.get(6).is_empty();
    let or_other = |column: usize| {
        let field = if own.get(column).is_empty() { other.get(column) } else { own.get(column) };
        field.to_owned()
    };
    let aliases = [own.get(1), other.get(0), other.get(1)].join(";");
    let words = if keeps_words { own.get(6) } else { other.get(6) };
    let mut fields = vec![own.get(0).to_owned(), aliases, or_other(2), own.get(3).to_owned()];
    fields.extend([or_other(4), or_other(5), words.to_owned()]);
    fields.extend([ITEM, STANDING].map(|column| other.get(column).to_owned()));
    Row { fields, at: own.at }
}

fn unchecked(mut row: Row) -> Row {
    row.fields.extend([String::new(), UNCHECKED.to_owned()]);
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(fields: &[&str]) -> Row {
        Row { fields: fields.iter().map(|field| (*field).to_owned()).collect(), at: String::new() }
    }

    #[test]
    fn each_person_is_there_once() {
        let own = vec![
            row(&["Ana Souza", "", "PT", "politician", "1960", "", "Portuguese politician; mayor from 2020"]),
            row(&["Rui Lima", "", "PT", "arts", "", "", "Portuguese singer"]),
            row(&["Eva Lind", "", "SE", "science", "1970", "", "Swedish chemist"]),
        ];
        let extract = vec![
            row(&[
                "Q1",
                "Ana Maria Souza",
                "Ana Souza",
                "PT",
                "politician",
                "1960",
                "2025",
                "Portuguese politician",
                "90",
            ]),
            row(&["Q2", "Rui Lima", "", "PT", "sport", "1988", "", "Portuguese footballer", "20"]),
            row(&["Q3", "Eva Lind", "", "SE", "sport", "1992", "", "Swedish skier", "20"]),
        ];
        let rows = joined(own, extract);
        let found: Vec<[&str; 5]> =
            rows.iter().map(|row| [0, 5, 6, ITEM, STANDING].map(|column| row.get(column))).collect();
        assert_eq!(
            found,
            [
                ["Ana Souza", "2025", "Portuguese politician; mayor from 2020", "Q1", "1"],
                ["Rui Lima", "", "Portuguese footballer", "Q2", ""],
                ["Eva Lind", "", "Swedish chemist", "", UNCHECKED],
                ["Eva Lind", "", "Swedish skier", "Q3", ""],
            ]
        );
        assert_eq!(rows[0].get(1), ";Ana Maria Souza;Ana Souza");
    }

    #[test]
    fn two_rows_of_ours_for_one_person_are_unsure() {
        let own = || row(&["Ana Souza", "", "PT", "arts", "", "", "Portuguese singer"]);
        let extract = row(&["Q1", "Ana Souza", "", "PT", "arts", "1960", "", "Portuguese singer", "9"]);
        let rows = joined(vec![own(), own()], vec![extract]);
        assert_eq!(rows.len(), 2);
        assert!(rows.iter().all(|row| row.get(STANDING) == UNCHECKED));
    }
}
