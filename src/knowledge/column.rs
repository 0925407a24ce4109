//! What the fields of each table are, by their position.

/// Countries and territories; several names, adjectives, people, languages, neighbours and leaders with ";"
/// between.
pub mod country {
    /// ISO 3166-1 alpha-2, in lower case.
    pub const CODE: usize = 0;
    /// Wikidata item.
    pub const WIKIDATA: usize = 2;
    /// "country", "territory" or "country or territory".
    pub const KIND: usize = 3;
    /// Names; the first is the one to show.
    pub const NAMES: usize = 4;
    /// The official long name.
    pub const LONG_NAME: usize = 5;
    /// "Kenyan".
    pub const ADJECTIVES: usize = 6;
    /// "Briton", "Britons".
    pub const PEOPLE: usize = 7;
    /// Its capital.
    pub const CAPITAL: usize = 8;
    /// Latitude and longitude of its middle.
    pub const PLACE: usize = 10;
    /// People living there.
    pub const POPULATION: usize = 11;
    /// The year of that count.
    pub const POPULATION_YEAR: usize = 12;
    /// Square kilometres.
    pub const AREA: usize = 13;
    /// The part of the world.
    pub const REGION: usize = 14;
    /// ISO 4217.
    pub const CURRENCY_CODE: usize = 15;
    /// "Shilling".
    pub const CURRENCY: usize = 16;
    /// Languages, most spoken first.
    pub const LANGUAGES: usize = 17;
    /// Codes of the countries it borders.
    pub const NEIGHBOURS: usize = 18;
    /// "title|name|year since".
    pub const LEADERS: usize = 19;
}

/// First-level regions.
pub mod region {
    /// Its country.
    pub const COUNTRY: usize = 0;
    /// Its code within the country, by GeoNames.
    pub const CODE: usize = 1;
    /// Names; the first is the one to show.
    pub const NAMES: usize = 2;
    /// Latitude and longitude of its middle, by its cities.
    pub const PLACE: usize = 3;
    /// People in its cities.
    pub const POPULATION: usize = 4;
    /// Wikidata item.
    pub const WIKIDATA: usize = 5;
    /// What it is: "state", "region".
    pub const KIND: usize = 6;
}

/// Cities and towns.
pub mod city {
    /// Its country.
    pub const COUNTRY: usize = 0;
    /// The code of its region.
    pub const REGION: usize = 1;
    /// Names; the first is the one to show.
    pub const NAMES: usize = 2;
    /// Latitude and longitude.
    pub const PLACE: usize = 3;
    /// People living there, to three figures.
    pub const POPULATION: usize = 4;
    /// "1" for the capital of its country.
    pub const CAPITAL: usize = 5;
    /// The row of its region.
    pub const REGION_ROW: usize = 6;
}

/// Counties of the United States.
pub mod county {
    /// Its name.
    pub const NAMES: usize = 0;
    /// The code of its state.
    pub const STATE: usize = 1;
    /// The row of its state among the regions.
    pub const REGION_ROW: usize = 2;
}

/// Seas, rivers, mountains, parts of the world.
pub mod feature {
    /// Names; the first is the one to show.
    pub const NAMES: usize = 0;
    /// "sea", "range" …
    pub const KIND: usize = 1;
    /// Latitude and longitude.
    pub const PLACE: usize = 2;
    /// Codes of its countries.
    pub const COUNTRIES: usize = 3;
    /// Wikidata item.
    pub const WIKIDATA: usize = 4;
    /// "1" where it is well known: WordNet or a list of much-read articles has its name, too.
    pub const WELL_KNOWN: usize = 5;
    /// What it is, in a few words.
    pub const DESCRIPTOR: usize = 6;
}

/// Organisations.
pub mod organisation {
    /// Names; the first is the one to show.
    pub const NAMES: usize = 0;
    /// "party", "ministry" …
    pub const KIND: usize = 1;
    /// Its country.
    pub const COUNTRY: usize = 2;
    /// What it is, in a few words.
    pub const DESCRIPTOR: usize = 3;
    /// "1" where it is well known: WordNet or a list of much-read articles has its name, too.
    pub const WELL_KNOWN: usize = 4;
    /// Wikidata item.
    pub const WIKIDATA: usize = 5;
    /// Which of its names another country may well have one of: a bit for each of the first, as one number.
    pub const PLAIN: usize = 6;
}

/// People.
pub mod person {
    /// Names; the first is the one to show.
    pub const NAMES: usize = 0;
    /// Their country.
    pub const COUNTRY: usize = 1;
    /// "politician", "science" …
    pub const KIND: usize = 2;
    /// Year of birth.
    pub const BORN: usize = 3;
    /// Year of death.
    pub const DIED: usize = 4;
    /// Who they are, in a few words.
    pub const DESCRIPTOR: usize = 5;
    /// "1" where they are well known: WordNet or a list of much-read articles has their name, too; "?" where
    /// a source was asked and does not have them.
    pub const WELL_KNOWN: usize = 6;
    /// Wikidata item.
    pub const WIKIDATA: usize = 7;
    /// "1" where many people have this name.
    pub const COMMON: usize = 8;
}

/// Facilities, events, products, works, laws, languages and peoples.
pub mod thing {
    /// Names; the first is the one to show.
    pub const NAMES: usize = 0;
    /// Which of these it is: "facility", "event", "product", "work", "law", "language", "people".
    pub const SORT: usize = 1;
    /// "stadium", "novel" …
    pub const KIND: usize = 2;
    /// Codes of its countries.
    pub const COUNTRIES: usize = 3;
    /// What it is, in a few words.
    pub const DESCRIPTOR: usize = 4;
}
