//! What is known of an entity beyond the article.

use serde::Serialize;

/// What is known of an entity beyond the article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Known {
    /// Whether the entity surely is this; otherwise it may be.
    pub certain: bool,
    /// Why this entry, in words for the reader.
    pub reason: String,
    /// Its usual name.
    pub name: String,
    /// What it is: "country", "city", "politician".
    pub kind: String,
    /// What it is, in a few words.
    pub descriptor: Option<String>,
    /// Its country: ISO 3166-1 alpha-2, in lower case.
    pub country: Option<String>,
    /// Its item in Wikidata, where a source gives it.
    pub wikidata: Option<String>,
    /// What to say of it, most telling first.
    pub facts: Vec<Fact>,
    /// Where it is.
    pub place: Option<Place>,
    /// Who says so, as a short credit.
    pub source: String,
    /// What else of its names is known, which it may be instead; these have none of their own.
    pub others: Vec<Known>,
}

/// One thing known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Fact {
    /// "Population".
    pub label: String,
    /// "55.8 million".
    pub value: String,
    /// The year as of which this holds, where it does not always hold.
    pub year: Option<u16>,
}

/// A place on the globe.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Place {
    /// Degrees north.
    pub latitude: f32,
    /// Degrees east.
    pub longitude: f32,
    /// Whether this is the middle of an area rather than a spot.
    pub area: bool,
}
