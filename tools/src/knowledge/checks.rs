//! What the built files must be: byte for byte those that were checked in as checksums, within their budgets,
//! and true to the packages.

use super::dictionary;
use byline::Knowledge;
use byline::knowledge::Entry;
use byline::knowledge::table::Kind;
use byline::knowledge::{fold, unpack};
use byline_knowledge::{compile, folder, lists, tables};
use std::collections::HashSet;
use xxhash_rust::xxh64::xxh64;

/// The most bytes of the first file after brotli, and of the dictionary.
const FIRST: usize = 900_000;
const DICTIONARY: usize = 2_600_000;

fn brotli(bytes: &[u8]) -> usize {
    crate::compressed::brotli(bytes).unwrap().len()
}

#[test]
fn the_tables_give_the_files_that_were_checked() {
    let compiled = compile(&folder()).unwrap();
    let files = [("byline.knowledge", &compiled.file), ("byline.more", &compiled.more)];
    let sums: String =
        files.iter().map(|(name, bytes)| format!("{:016x}  {name}\n", xxh64(bytes, 0))).collect();
    expect_test::expect_file![folder().join("checksums.txt")].assert_eq(&sums);
    assert!(brotli(&compiled.file) <= FIRST, "the first file takes {} bytes", brotli(&compiled.file));
}

#[test]
fn the_dictionary_is_within_its_budget_and_has_what_it_should() {
    let bytes = dictionary::compile().unwrap();
    assert_eq!(bytes, dictionary::compile().unwrap(), "twice the same");
    assert!(brotli(&bytes) <= DICTIONARY, "the dictionary takes {} bytes", brotli(&bytes));
    let text = String::from_utf8(bytes).unwrap();
    let senses = text.lines().filter(|line| line.split('\t').count() == 3).count();
    assert!(senses > 100_000, "only {senses} senses");
    for line in ["ran\trun", "indices\tindex", "better\tgood", "worst\tbad", "mice\tmouse"] {
        assert!(text.lines().any(|found| found == line), "{line}");
    }
}

#[test]
fn the_lists_are_as_long_as_they_should_be() {
    let codes: HashSet<String> = tables::read(&folder().join("countries.tsv"), 20)
        .unwrap()
        .iter()
        .map(|row| row.get(0).to_owned())
        .collect();
    let lists = lists::read(&folder(), &codes).unwrap();
    assert_eq!(codes.len(), 250);
    assert!(lists.people.len() >= 3_000, "{} people", lists.people.len());
    assert!(lists.organisations.len() >= 6_000, "{} organisations", lists.organisations.len());
    assert!(lists.features.len() >= 1_000, "{} features", lists.features.len());
}

/// Values read by hand in the packages: the Factbook of February 2026, GeoNames, WordNet's and our lists.
const SPOTS: &[(&str, &str, &str)] = &[
    ("Kenya", "Population", "55.8 million (2025)"),
    ("Kenya", "Capital", "Nairobi"),
    ("Kenya", "Area", "580,000 km²"),
    ("Kenya", "Currency", "Shilling (KES)"),
    ("Kenya", "President", "William Ruto, since 2022, as of February 2026"),
    ("Kenya", "Borders", "Ethiopia, Tanzania, South Sudan, Somalia, Uganda"),
    ("United States", "Population", "338 million (2025)"),
    ("United States", "Area", "9.83 million km²"),
    ("China", "Population", "1.41 billion (2025)"),
    ("China", "Premier", "Li Qiang, since 2023, as of February 2026"),
    ("Japan", "Prime Minister", "Sanae Takaichi, since 2025, as of February 2026"),
    ("Japan", "Population", "123 million (2024)"),
    ("Russia", "Area", "17.1 million km²"),
    ("United Kingdom", "King", "Charles III, since 2022, as of February 2026"),
    ("United Kingdom", "Languages", "English, Welsh, Scottish Gaelic"),
    ("Switzerland", "Population", "8.93 million (2025)"),
    ("Spain", "Borders", "Andorra, Portugal, Gibraltar, France, Morocco"),
    ("Germany", "Chancellor", "Friedrich Merz, since 2025, as of February 2026"),
    ("Israel", "Area", "21,937 km²"),
    ("Iceland", "Capital", "Reykjavik"),
    ("Kosovo", "Capital", "Pristina"),
    ("Taiwan", "Population", "23.6 million (2025)"),
    ("Ukraine", "Currency", "Hryvnia (UAH)"),
    ("Mumbai", "Population", "12.7 million"),
    ("Mumbai", "Region", "Maharashtra"),
    ("Benghazi", "Population", "757,000"),
    ("Munich", "Region", "Bavaria"),
    ("Munich", "Population", "1.51 million"),
    ("New York City", "Population", "8.8 million"),
    ("Guangzhou", "Population", "16.1 million"),
    ("Goma", "Population", "433,000"),
    ("Goma", "Country", "Democratic Republic of the Congo"),
    ("Strasbourg", "Country", "France"),
    ("Autauga County", "Region", "Alabama"),
    ("Bavaria", "Country", "Germany"),
    ("Texas", "Country", "United States"),
    ("Angela Merkel", "Born", "1954"),
    ("Angela Merkel", "Country", "Germany"),
    ("Angela Merkel", "Chancellor", "2005–2021"),
    ("Winston Churchill", "Died", "1965"),
    ("Nelson Mandela", "Born", "1918"),
    ("African National Congress", "Country", "South Africa"),
    ("Nile", "Countries", "Egypt, Sudan, South Sudan, Uganda, Ethiopia"),
];

#[test]
fn forty_facts_are_those_of_their_sources() {
    let compiled = compile(&folder()).unwrap();
    let (file, places) = (unpack(&compiled.file).unwrap(), unpack(&compiled.more).unwrap());
    let mut knowledge = Knowledge::parse(&file).unwrap();
    knowledge.add_more(&places).unwrap();
    let said = |name: &str, label: &str| {
        let mut entries: Vec<Entry> =
            knowledge.named(&fold(name)).filter(|entry| entry.name() == name).collect();
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.population()));
        let facts = byline::knowledge::about(&knowledge, *entries.first()?).facts;
        let fact = facts.into_iter().find(|fact| fact.label == label)?;
        Some(fact.year.map_or(fact.value.clone(), |year| format!("{} ({year})", fact.value)))
    };
    let wrong: Vec<String> = SPOTS
        .iter()
        .filter(|(name, label, value)| said(name, label).as_deref() != Some(value))
        .map(|(name, label, value)| format!("{name}, {label}: {:?} instead of {value}", said(name, label)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(SPOTS.len() >= 40);
    let places = [("Nairobi", -1.28, 36.82), ("Reykjavík", 64.14, -21.94), ("Wellington", -41.29, 174.78)];
    for (name, latitude, longitude) in places {
        let mut cities = knowledge.named(&fold(name)).filter(|entry| entry.kind == Kind::City);
        let place = cities.next().and_then(Entry::place).unwrap();
        assert!(
            (place.latitude - latitude).abs() < 0.1 && (place.longitude - longitude).abs() < 0.1,
            "{name}: {place:?}"
        );
    }
}
