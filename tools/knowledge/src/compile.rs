//! From the committed tables to the files that the page loads: cities with their regions, countries with
//! their names, and our own lists (`list_lines.rs`).

use crate::list_lines::{attested, feature_lines, organisation_lines, person_lines, thing_lines};
use crate::lists;
use crate::plain::Plainness;
use crate::tables::{Row, distinct, read};
use anyhow::{Context, Result, ensure};
use byline::knowledge::table::Kind;
use byline::knowledge::{FORMAT, fold, pack};
use byline::sections;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;
use xxhash_rust::xxh64::xxh64;

/// A compiled file and what it is made of.
pub struct Compiled {
    /// The tables, of the first file and then of the second.
    pub sections: Vec<(Kind, Vec<u8>)>,
    /// The file that is loaded with the page.
    pub file: Vec<u8>,
    /// The file of smaller places, things, and who and what is less known, which comes after everything else.
    pub more: Vec<u8>,
}

/// Regions by country and code: their names, and their rows in the file.
type Regions = BTreeMap<(String, String), usize>;

/// Compiles the tables of a folder.
///
/// # Errors
/// When a table is missing or a line of it makes no sense.
pub fn compile(folder: &Path) -> Result<Compiled> {
    let countries = read(&folder.join("countries.tsv"), 20)?;
    let codes: HashSet<String> = countries.iter().map(|row| row.get(0).to_owned()).collect();
    let lists = lists::read(folder, &codes)?;
    let items = items_of(folder, "areas.tsv")?;
    let cities = read(&folder.join("cities.tsv"), 6)?;
    let (regions, region_lines) = regions(folder, &cities, &items)?;
    let attested = attested(folder)?;
    let capitals = countries.iter().map(|row| (row.get(0).to_owned(), fold(row.get(8)))).collect();
    let cities = city_lines(folder, &cities, &regions, &capitals)?;
    let (cities, towns) = cities
        .into_iter()
        .partition(|fields| fields[4].parse().is_ok_and(|people: u64| people >= CITY) || fields[5] == "1");
    let countries = country_lines(folder, &countries)?;
    let within = [(&countries, [4, 5, 6, 7].as_slice()), (&region_lines, &[2]), (&cities, &[2])];
    let places =
        within.into_iter().flat_map(|(lines, columns)| lines.iter().flat_map(|line| names_in(line, columns)));
    let items_of_bodies = items_of(folder, "organisation-items.tsv")?;
    let first = lists.organisations.iter().filter(|row| !lists::is_in_second(row));
    let plainness = Plainness::new(first, places);
    let organisations = organisation_lines(&lists, &plainness, &items_of_bodies, &attested);
    let (organisations, more_organisations) = in_two(organisations, &lists.organisations);
    let (people, more_people) = in_two(person_lines(folder, &lists, &attested)?, &lists.people);
    let first = [
        (Kind::Country, countries),
        (Kind::Region, region_lines),
        (Kind::City, cities),
        (Kind::Feature, feature_lines(&lists, &items, &attested)),
        (Kind::Organisation, organisations),
        (Kind::Person, people),
    ];
    let second = [
        (Kind::Town, towns),
        (Kind::County, county_lines(folder, &regions)?),
        (Kind::Organisation, more_organisations),
        (Kind::Person, more_people),
        (Kind::Thing, thing_lines(&lists)),
    ];
    let bytes = |(kind, lines): (Kind, Vec<Vec<String>>)| (kind, text(&lines).into_bytes());
    let (first, second) = (first.map(bytes), second.map(bytes));
    // The rows of regions are all that the two files share.
    let build = xxh64(&first[1].1, 0).to_le_bytes().to_vec();
    let file = |sections: &[(Kind, Vec<u8>)]| -> Result<Vec<u8>> {
        let own = sections.iter().map(|(kind, section)| (kind.section(), section.clone()));
        let rows = sections::write(FORMAT, &own.chain([("build", build.clone())]).collect::<Vec<_>>());
        Ok(pack(&rows)?)
    };
    Ok(Compiled { file: file(&first)?, more: file(&second)?, sections: [&first[..], &second[..]].concat() })
}

/// The lines of a table for the first file and for the second.
fn in_two(lines: Vec<Vec<String>>, rows: &[Row]) -> (Vec<Vec<String>>, Vec<Vec<String>>) {
    let (second, first): (Vec<_>, Vec<_>) =
        lines.into_iter().zip(rows).partition(|(_, row)| lists::is_in_second(row));
    let lines = |part: Vec<(Vec<String>, &Row)>| part.into_iter().map(|(line, _)| line).collect();
    (lines(first), lines(second))
}

/// The names in some columns of a line, each with the country that stands first.
fn names_in<'l>(line: &'l [String], columns: &'l [usize]) -> impl Iterator<Item = (String, String)> + 'l {
    let names = columns.iter().flat_map(|column| line[*column].split(';'));
    names.filter(|name| !name.is_empty()).map(|name| (line[0].clone(), name.to_owned()))
}

/// The fewest people of a place that is in the first file.
const CITY: u64 = 100_000;

fn text(lines: &[Vec<String>]) -> String {
    lines.iter().map(|fields| fields.join("\t") + "\n").collect()
}

fn country_lines(folder: &Path, countries: &[Row]) -> Result<Vec<Vec<String>>> {
    let own: HashMap<String, Row> = read(&folder.join("country-names.tsv"), 5)?
        .into_iter()
        .map(|row| (row.get(0).to_owned(), row))
        .collect();
    let mut lines = Vec::new();
    for row in countries {
        let mut fields = row.fields.clone();
        if let Some(own) = own.get(row.get(0)) {
            let first = [own.get(1).to_owned()].into_iter().chain(row.list(4));
            fields[4] = distinct(first.chain(own.list(2)));
            fields[6] = distinct(row.list(6).into_iter().chain(own.list(3)));
            fields[7] = distinct(row.list(7).into_iter().chain(own.list(4)));
        }
        lines.push(fields);
    }
    lines.sort();
    // What a country and its territories share is the country's.
    let taken: HashSet<String> = lines
        .iter()
        .filter(|fields| fields[3] != "territory")
        .flat_map(|fields| fields[6].split(';').chain(fields[7].split(';')).map(fold).collect::<Vec<_>>())
        .collect();
    for fields in lines.iter_mut().filter(|fields| fields[3] == "territory") {
        for column in [6, 7] {
            let own = fields[column].split(';').filter(|name| !taken.contains(&fold(name)));
            fields[column] = own.collect::<Vec<_>>().join(";");
        }
    }
    let unknown = own.keys().find(|code| countries.iter().all(|row| row.get(0) != *code));
    ensure!(unknown.is_none(), "country-names.tsv has a country that is none: {unknown:?}");
    Ok(lines)
}

/// Wikidata's items in a table of names, countries and items, by folded name and country.
fn items_of(folder: &Path, table: &str) -> Result<HashMap<(String, String), String>> {
    let rows = read(&folder.join(table), 3)?;
    Ok(rows.iter().map(|row| ((fold(row.get(0)), row.get(1).to_owned()), row.get(2).to_owned())).collect())
}

/// The regions: where their cities are, and how many people live in these.
fn regions(
    folder: &Path,
    cities: &[Row],
    items: &HashMap<(String, String), String>,
) -> Result<(Regions, Vec<Vec<String>>)> {
    let states: HashMap<String, Vec<String>> = read(&folder.join("us-states.tsv"), 2)?
        .iter()
        .map(|row| (row.get(0).to_owned(), row.list(1)))
        .collect();
    let mut sums: HashMap<(String, String), (f64, f64, f64, u64)> = HashMap::new();
    for city in cities {
        let people: u64 = city.get(5).parse().unwrap_or(0);
        let weight = (people.max(1) as f64).sqrt();
        let sum = sums.entry((city.get(0).to_owned(), city.get(1).to_owned())).or_default();
        let degrees = |column: usize| city.get(column).parse::<f64>().with_context(|| city.at.clone());
        *sum = (sum.0 + degrees(3)? * weight, sum.1 + degrees(4)? * weight, sum.2 + weight, sum.3 + people);
    }
    let (mut rows, mut lines) = (Regions::new(), Vec::new());
    for row in read(&folder.join("regions.tsv"), 3)? {
        let key = (row.get(0).to_owned(), row.get(1).to_owned());
        let Some((latitude, longitude, weight, people)) = sums.get(&key) else { continue };
        let short = if key.0 == "us" { states.get(&key.1).cloned().unwrap_or_default() } else { Vec::new() };
        let names = distinct([row.get(2).to_owned()].into_iter().chain(short));
        rows.insert(key.clone(), lines.len());
        let item = items.get(&(fold(row.get(2)), key.0.clone())).cloned().unwrap_or_default();
        let kind = match (key.0.as_str(), key.1.as_str()) {
            ("us", "DC") => "federal district",
            ("us", _) => "state",
            _ => "region",
        };
        lines.push(vec![
            key.0,
            key.1,
            names,
            format!("{:.1} {:.1}", latitude / weight, longitude / weight),
            three_figures(*people).to_string(),
            item,
            kind.to_owned(),
        ]);
    }
    Ok((rows, lines))
}

fn city_lines(
    folder: &Path,
    cities: &[Row],
    regions: &Regions,
    capitals: &HashMap<String, String>,
) -> Result<Vec<Vec<String>>> {
    let mut others: HashMap<(String, String), (Vec<String>, bool)> = HashMap::new();
    for row in read(&folder.join("exonyms.tsv"), 3)? {
        let key = (row.get(0).to_owned(), row.get(1).to_owned());
        others.entry(key).or_default().0.extend(row.list(2));
    }
    let people = |row: &Row| row.get(5).parse::<u64>().unwrap_or(0);
    let mut largest: HashMap<(&str, &str), u64> = HashMap::new();
    for row in cities {
        let most = largest.entry((row.get(2), row.get(0))).or_default();
        *most = people(row).max(*most);
    }
    let mut lines = Vec::new();
    for row in cities {
        let (country, name) = (row.get(0), row.get(2));
        let is_largest = largest.get(&(name, country)) == Some(&people(row));
        let mut names = vec![name.to_owned()];
        if let Some((more, used)) =
            others.get_mut(&(name.to_owned(), country.to_owned())).filter(|_| is_largest)
        {
            names.append(&mut more.clone());
            *used = true;
        }
        let capital = capitals
            .get(country)
            .is_some_and(|capital| !capital.is_empty() && names.iter().any(|name| fold(name) == *capital));
        let region = regions.get(&(country.to_owned(), row.get(1).to_owned()));
        lines.push(vec![
            country.to_owned(),
            row.get(1).to_owned(),
            distinct(names),
            format!("{} {}", row.get(3), row.get(4)),
            three_figures(people(row)).to_string(),
            if capital && is_largest { "1".to_owned() } else { String::new() },
            region.map(usize::to_string).unwrap_or_default(),
        ]);
    }
    let unused = others.iter().find(|(_, (_, used))| !used);
    ensure!(unused.is_none(), "exonyms.tsv has a city that is not in cities.tsv: {unused:?}");
    Ok(lines)
}

fn county_lines(folder: &Path, regions: &Regions) -> Result<Vec<Vec<String>>> {
    let rows = read(&folder.join("counties.tsv"), 3)?;
    let line = |row: &Row| {
        let state = regions.get(&("us".to_owned(), row.get(1).to_owned()));
        vec![row.get(2).to_owned(), row.get(1).to_owned(), state.map(usize::to_string).unwrap_or_default()]
    };
    Ok(rows.iter().map(line).collect())
}

/// A count rounded to three figures, which compress better and are all that a card shows.
fn three_figures(count: u64) -> u64 {
    let unit = 10u64.pow(count.checked_ilog10().unwrap_or(0).saturating_sub(2));
    (count + unit / 2) / unit * unit
}
