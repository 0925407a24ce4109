//! What a card says of an entry, in words for the reader.

use super::column::{country, feature, organisation, person, region, thing};
use super::counts::count;
use super::file::Knowledge;
use super::table::Kind;
use super::terms::{AS_OF_WORDS, is_later, on_day, terms};
use crate::date::Day;
use crate::knowledge::entry::Entry;
use crate::known::{Fact, Known};

/// What a card says of an entry that an entity surely is.
pub fn about(knowledge: &Knowledge, entry: Entry) -> Known {
    known(knowledge, entry, true, String::new(), None)
}

/// What is known of an entry, for an article of a day.
pub fn known(
    knowledge: &Knowledge,
    entry: Entry,
    certain: bool,
    reason: String,
    published: Option<Day>,
) -> Known {
    let text = |words: &str| (!words.is_empty()).then(|| words.to_owned());
    Known {
        certain,
        reason,
        name: entry.name().to_owned(),
        kind: kind(entry).to_owned(),
        descriptor: descriptor(knowledge, entry).map(|words| on_day(&words, published)),
        country: text(entry.country()),
        wikidata: entry.wikidata().map(str::to_owned),
        facts: facts(knowledge, entry, published),
        place: entry.place(),
        source: source(entry).to_owned(),
        others: Vec::new(),
    }
}

/// What it is, in a word or two.
fn kind(entry: Entry<'_>) -> &str {
    match entry.kind {
        Kind::Country => entry.field(country::KIND),
        Kind::Region => entry.field(region::KIND),
        Kind::City | Kind::Town if entry.is_capital() => "capital",
        Kind::City => "city",
        Kind::Town => "town",
        Kind::County => "county",
        Kind::Feature => entry.field(feature::KIND),
        Kind::Organisation => match entry.field(organisation::KIND) {
            "party" => "political party",
            "ngo" => "non-governmental organisation",
            "union" => "trade union",
            "other" => "organisation",
            kind => kind,
        },
        Kind::Person => match entry.field(person::KIND) {
            "business" => "business person",
            "science" => "scientist or scholar",
            "sport" => "sports person",
            "arts" => "artist",
            "media" => "media person",
            "military" => "military officer",
            "religion" => "religious figure",
            "law" => "lawyer or judge",
            "royal" => "member of a royal house",
            "crime" | "other" => "public figure",
            kind => kind,
        },
        Kind::Thing => entry.field(thing::KIND),
    }
}

fn descriptor(knowledge: &Knowledge, entry: Entry) -> Option<String> {
    let named = |code: &str| knowledge.country(code).map(|country| with_article(country.name()));
    let within = |what: &str, region: Option<Entry>| match (region.map(Entry::name), named(entry.country())) {
        (Some(region), Some(country)) if region != entry.name() => format!("{what} in {region}, {country}"),
        (_, Some(country)) => format!("{what} in {country}"),
        _ => what.to_owned(),
    };
    let region = entry.region_row().map(|row| knowledge.entry(Kind::Region, row));
    let words = match entry.kind {
        Kind::Country => match entry.field(country::REGION) {
            "" => return None,
            region => format!("{} in {region}", kind(entry)),
        },
        Kind::City | Kind::Town if entry.is_capital() => {
            format!("capital of {}", named(entry.country()).unwrap_or_default())
        }
        Kind::Region | Kind::City | Kind::Town | Kind::County => within(kind(entry), region),
        Kind::Feature => entry.field(feature::DESCRIPTOR).to_owned(),
        // "university in the United States"
        Kind::Organisation if entry.field(organisation::DESCRIPTOR).is_empty() => {
            named(entry.country()).map(|country| format!("{} in {country}", kind(entry))).unwrap_or_default()
        }
        Kind::Organisation => entry.field(organisation::DESCRIPTOR).to_owned(),
        Kind::Person => entry.field(person::DESCRIPTOR).to_owned(),
        Kind::Thing => entry.field(thing::DESCRIPTOR).to_owned(),
    };
    (!words.is_empty()).then_some(words)
}

/// A country's name as it stands in a sentence, by the noun that heads it: "the United States", "the
/// Philippines".
pub fn with_article(name: &str) -> String {
    const ENDS: [&str; 14] = [
        "Bahamas",
        "Comoros",
        "Emirates",
        "Gambia",
        "Islands",
        "Kingdom",
        "Maldives",
        "Netherlands",
        "Philippines",
        "Republic",
        "States",
        "Territories",
        "Vatican",
        "territories",
    ];
    const BEGINS: [&str; 3] = ["Democratic Republic", "Republic of", "United "];
    let has =
        ENDS.iter().any(|end| name.ends_with(end)) || BEGINS.iter().any(|start| name.starts_with(start));
    if has { format!("the {name}") } else { name.to_owned() }
}

/// As of when an open office is known, and whether the article is younger than that.
fn as_of(published: Option<Day>) -> String {
    let later = if published.is_some_and(is_later) { ", may have changed" } else { "" };
    format!(", as of {AS_OF_WORDS}{later}")
}

fn facts(knowledge: &Knowledge, entry: Entry, published: Option<Day>) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |label: &str, value: String, year: Option<u16>| {
        if !value.is_empty() {
            facts.push(Fact { label: label.to_owned(), value, year });
        }
    };
    let country_of =
        |code: &str| knowledge.country(code).map(|found| found.name().to_owned()).unwrap_or_default();
    match entry.kind {
        Kind::Country => {
            add("Capital", entry.field(country::CAPITAL).to_owned(), None);
            add(
                "Population",
                entry.population().map(count).unwrap_or_default(),
                entry.number_in(country::POPULATION_YEAR),
            );
            let area = entry.number_in(country::AREA).map(|area: u64| format!("{} km²", count(area)));
            add("Area", area.unwrap_or_default(), None);
            add("Languages", entry.list(country::LANGUAGES).take(3).collect::<Vec<_>>().join(", "), None);
            let (currency, code) = (entry.field(country::CURRENCY), entry.field(country::CURRENCY_CODE));
            add(
                "Currency",
                if currency.is_empty() { String::new() } else { format!("{currency} ({code})") },
                None,
            );
            let neighbours: Vec<String> =
                entry.list(country::NEIGHBOURS).map(country_of).filter(|name| !name.is_empty()).collect();
            let more = if neighbours.len() > 5 {
                format!(" and {} more", neighbours.len() - 4)
            } else {
                String::new()
            };
            let shown = if more.is_empty() { neighbours.len() } else { 4 };
            add("Borders", neighbours.get(..shown).unwrap_or(&[]).join(", ") + &more, None);
            for leader in entry.list(country::LEADERS) {
                let mut parts = leader.splitn(3, '|');
                if let (Some(title), Some(name), Some(since)) = (parts.next(), parts.next(), parts.next()) {
                    add(title, format!("{name}, since {since}{}", as_of(published)), None);
                }
            }
        }
        Kind::Region | Kind::City | Kind::Town | Kind::County => {
            let region = entry.region_row().map(|row| knowledge.entry(Kind::Region, row).name());
            add("Region", region.unwrap_or_default().to_owned(), None);
            add("Country", country_of(entry.country()), None);
            if entry.is_city() {
                add(
                    "Population",
                    entry.population().filter(|people| *people > 0).map(count).unwrap_or_default(),
                    None,
                );
            }
        }
        Kind::Feature | Kind::Thing => {
            let countries: Vec<String> =
                entry.countries().map(country_of).filter(|name| !name.is_empty()).collect();
            let label = if countries.len() == 1 { "Country" } else { "Countries" };
            let more = if countries.len() > 6 {
                format!(" and {} more", countries.len() - 5)
            } else {
                String::new()
            };
            let shown = if more.is_empty() { countries.len() } else { 5 };
            add(label, countries.get(..shown).unwrap_or(&[]).join(", ") + &more, None);
        }
        Kind::Organisation => {
            add("Country", country_of(entry.country()), None);
            add(
                "Also called",
                entry.list(organisation::NAMES).skip(1).take(3).collect::<Vec<_>>().join(", "),
                None,
            );
        }
        Kind::Person => {
            for term in terms(entry.field(person::DESCRIPTOR)) {
                let until = if term.is_open() { as_of(published) } else { String::new() };
                add(&capital(term.office), format!("{}{until}", term.years), None);
            }
            add("Country", country_of(entry.country()), None);
            add("Born", entry.field(person::BORN).to_owned(), None);
            add("Died", entry.field(person::DIED).to_owned(), None);
        }
    }
    facts
}

/// A label that begins as one: "Prime minister".
fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// Whom to credit. Our own lists say so, and as of when they hold.
fn source(entry: Entry<'_>) -> &'static str {
    match entry.kind {
        Kind::Country => "CIA World Factbook, GeoNames",
        Kind::Region | Kind::City | Kind::Town | Kind::County => "GeoNames",
        Kind::Organisation if entry.wikidata().is_some() => {
            "Byline’s own list, February 2026; its name and country are those of Wikidata, September 2026"
        }
        Kind::Person if entry.wikidata().is_some() => "Wikidata, and Byline’s own list, February 2026",
        Kind::Feature | Kind::Organisation | Kind::Person | Kind::Thing => "Byline’s own list, February 2026",
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn countries_take_an_article_where_english_gives_them_one() {
        assert_eq!(super::with_article("United States"), "the United States");
        assert_eq!(super::with_article("Netherlands"), "the Netherlands");
        assert_eq!(super::with_article("Seychelles"), "Seychelles");
        assert_eq!(super::with_article("China"), "China");
    }
}
