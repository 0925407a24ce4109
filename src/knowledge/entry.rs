//! One entry of the knowledge file, of whichever table, and the few things that all entries are asked.

use super::column::{city, country, county, feature, organisation, person, region, thing};
use super::table::{Kind, Row};
use crate::knowledge::fold::fold;
use crate::known::Place;

/// One entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'k> {
    /// The table it is in.
    pub kind: Kind,
    /// Its row there.
    pub row: usize,
    pub(super) fields: Row<'k>,
}

impl<'k> Entry<'k> {
    /// A field, by its column in the entry's table.
    pub fn field(self, column: usize) -> &'k str {
        self.fields.field(column)
    }

    /// A field that holds a list.
    pub fn list(self, column: usize) -> impl Iterator<Item = &'k str> {
        self.fields.list(column)
    }

    /// A field that holds a number.
    pub fn number_in<T: std::str::FromStr>(self, column: usize) -> Option<T> {
        self.fields.number(column)
    }

    /// The name to show.
    pub fn name(self) -> &'k str {
        self.list(self.names_column()).next().unwrap_or("")
    }

    /// Every name it is found by; of a country its adjectives and people, too.
    pub fn names(self) -> impl Iterator<Item = &'k str> {
        let others: &[usize] = match self.kind {
            Kind::Country => &[country::LONG_NAME, country::ADJECTIVES, country::PEOPLE],
            _ => &[],
        };
        self.list(self.names_column()).chain(others.iter().flat_map(move |column| self.list(*column)))
    }

    /// Whether a folded name is what a country's people or things are called, not the country.
    pub fn is_demonym(self, folded: &str) -> bool {
        let like = |name: &str| fold(name) == folded;
        self.kind == Kind::Country
            && !self.list(country::NAMES).any(like)
            && [country::ADJECTIVES, country::PEOPLE].into_iter().any(|column| self.list(column).any(like))
    }

    fn names_column(self) -> usize {
        match self.kind {
            Kind::Country => country::NAMES,
            Kind::Region => region::NAMES,
            Kind::City | Kind::Town => city::NAMES,
            Kind::County => county::NAMES,
            Kind::Feature => feature::NAMES,
            Kind::Organisation => organisation::NAMES,
            Kind::Person => person::NAMES,
            Kind::Thing => thing::NAMES,
        }
    }

    /// The code of its country; "" where it has none or several.
    pub fn country(self) -> &'k str {
        let codes = match self.kind {
            Kind::Country => self.field(country::CODE),
            Kind::Region => self.field(region::COUNTRY),
            Kind::City | Kind::Town => self.field(city::COUNTRY),
            Kind::County => "us",
            Kind::Feature => self.field(feature::COUNTRIES),
            Kind::Organisation => self.field(organisation::COUNTRY),
            Kind::Person => self.field(person::COUNTRY),
            Kind::Thing => self.field(thing::COUNTRIES),
        };
        if codes.contains(';') { "" } else { codes }
    }

    /// The codes of all its countries.
    pub fn countries(self) -> impl Iterator<Item = &'k str> {
        let all = match self.kind {
            Kind::Feature => self.field(feature::COUNTRIES),
            Kind::Thing => self.field(thing::COUNTRIES),
            _ => self.country(),
        };
        all.split(';').filter(|code| !code.is_empty())
    }

    /// The row of the region that a city or county lies in.
    pub fn region_row(self) -> Option<usize> {
        match self.kind {
            Kind::City | Kind::Town => self.number_in(city::REGION_ROW),
            Kind::County => self.number_in(county::REGION_ROW),
            _ => None,
        }
    }

    /// Whether it is a city or town.
    pub fn is_city(self) -> bool {
        matches!(self.kind, Kind::City | Kind::Town)
    }

    /// Whether it is a place.
    pub fn is_place(self) -> bool {
        self.kind < Kind::Organisation
    }

    /// People living there.
    pub fn population(self) -> Option<u64> {
        match self.kind {
            Kind::Country => self.number_in(country::POPULATION),
            Kind::Region => self.number_in(region::POPULATION),
            Kind::City | Kind::Town => self.number_in(city::POPULATION),
            _ => None,
        }
    }

    /// Whether it is the capital of its country.
    pub fn is_capital(self) -> bool {
        self.is_city() && self.field(city::CAPITAL) == "1"
    }

    /// Whether it is so well known that its name alone makes many think of it.
    pub fn is_well_known(self) -> bool {
        match self.kind {
            Kind::Feature => self.field(feature::WELL_KNOWN) == "1",
            Kind::Organisation => self.field(organisation::WELL_KNOWN) == "1",
            Kind::Person => self.field(person::WELL_KNOWN) == "1",
            _ => false,
        }
    }

    /// Whether it is a person whom no source has.
    pub fn is_unchecked(self) -> bool {
        self.kind == Kind::Person && self.field(person::WELL_KNOWN) == "?"
    }

    /// Whether a folded name of it says so little that others may well have it: of a body the like of
    /// "Ministry of Health", of a person a frequent surname.
    pub fn is_plain(self, folded: &str) -> bool {
        match self.kind {
            Kind::Organisation => {
                let plain: u64 = self.number_in(organisation::PLAIN).unwrap_or(0);
                let at = self.list(organisation::NAMES).position(|name| fold(name) == folded);
                plain > 0 && at.is_some_and(|at| plain.checked_shr(at as u32).unwrap_or(0) & 1 == 1)
            }
            Kind::Person => !self.field(person::COMMON).is_empty(),
            _ => false,
        }
    }

    /// Whether it is a body of a state, of which most countries have their own.
    pub fn is_of_state(self) -> bool {
        const KINDS: [&str; 7] =
            ["agency", "central bank", "court", "government", "legislature", "military", "ministry"];
        self.kind == Kind::Organisation && KINDS.contains(&self.field(organisation::KIND))
    }

    /// Where it is.
    pub fn place(self) -> Option<Place> {
        let column = match self.kind {
            Kind::Country => country::PLACE,
            Kind::Region => region::PLACE,
            Kind::City | Kind::Town => city::PLACE,
            Kind::Feature => feature::PLACE,
            Kind::County | Kind::Organisation | Kind::Person | Kind::Thing => return None,
        };
        let (latitude, longitude) = self.field(column).split_once(' ')?;
        let (latitude, longitude) = (latitude.parse().ok()?, longitude.parse().ok()?);
        Some(Place { latitude, longitude, area: !self.is_city() })
    }

    /// Its item in Wikidata.
    pub fn wikidata(self) -> Option<&'k str> {
        let column = match self.kind {
            Kind::Country => country::WIKIDATA,
            Kind::Region => region::WIKIDATA,
            Kind::Feature => feature::WIKIDATA,
            Kind::Organisation => organisation::WIKIDATA,
            Kind::Person => person::WIKIDATA,
            Kind::City | Kind::Town | Kind::County | Kind::Thing => return None,
        };
        Some(self.field(column)).filter(|item| !item.is_empty())
    }

    /// Its number among all entries.
    pub(super) fn number(self) -> u32 {
        (self.kind as usize * crate::knowledge::table::ROWS + self.row) as u32
    }
}
