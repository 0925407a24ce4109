//! The knowledge file: its tables, borrowed as they are, and the index of their names, made when it is
//! opened.

use super::column;
use super::entry::Entry;
use super::fold::fold;
use super::table::{Kind, ROWS, Table};
use crate::error::LoadError;
use crate::sections::{Format, Sections};
use xxhash_rust::xxh64::xxh64;

/// What a knowledge file begins with.
pub const FORMAT: Format = Format { magic: *b"BYLK", version: 1 };

/// The tables of a knowledge file and the index of their names.
#[derive(Clone, Debug)]
pub struct Knowledge<'k> {
    tables: Vec<Table<'k>>,
    /// For each name: 32 bits of its hash, then the number of its entry; in order.
    index: Vec<u64>,
    /// The same for the last words of people's first names.
    surnames: Vec<u64>,
    /// What the files of one build have in common.
    build: &'k [u8],
}

impl<'k> Knowledge<'k> {
    /// Checks a file and makes the index of its names.
    ///
    /// # Errors
    /// When the bytes are not a knowledge file, are of another version or damaged.
    pub fn parse(bytes: &'k [u8]) -> Result<Knowledge<'k>, LoadError> {
        let empty = Kind::ALL.map(|_| Table::default()).to_vec();
        let mut knowledge = Knowledge { tables: empty, index: Vec::new(), surnames: Vec::new(), build: &[] };
        knowledge.add(bytes, 0, Kind::is_in_first)?;
        Ok(knowledge)
    }

    /// Adds the second file: smaller places, things, and who and what is less known.
    ///
    /// # Errors
    /// When the bytes are not such a file, are of another version or damaged, or were not made together with
    /// the first file.
    pub fn add_more(&mut self, bytes: &'k [u8]) -> Result<(), LoadError> {
        let sections = Sections::parse(FORMAT, bytes)?;
        if sections.bytes(BUILD)? != self.build {
            return Err(LoadError::Section(BUILD));
        }
        self.add(bytes, 1, Kind::is_in_second)
    }

    /// Adds the tables of the first file (0) or the second (1), or none of them.
    fn add(&mut self, bytes: &'k [u8], file: usize, has: fn(Kind) -> bool) -> Result<(), LoadError> {
        let sections = Sections::parse(FORMAT, bytes)?;
        let build = sections.bytes(BUILD)?;
        let mut tables = self.tables.clone();
        let (mut index, mut surnames) = (Vec::new(), Vec::new());
        for kind in Kind::ALL.into_iter().filter(|kind| has(*kind)) {
            let Some(slot) = tables.get_mut(kind as usize) else { continue };
            let known = slot.len();
            *slot = std::mem::take(slot).with(kind, file, sections.bytes(kind.section())?)?;
            if slot.len() > ROWS {
                return Err(LoadError::Section("rows"));
            }
            for row in known..slot.len() {
                let entry = Entry { kind, row, fields: slot.row(row) };
                let key = |name: &str| u64::from(hash(name)) << 32 | u64::from(entry.number());
                index.extend(entry.names().map(|name| key(&fold(name))));
                surnames.extend((kind == Kind::Person).then(|| key(&surname(entry))));
            }
        }
        (self.tables, self.build) = (tables, build);
        self.index.append(&mut index);
        self.index.sort_unstable();
        self.index.dedup();
        self.surnames.append(&mut surnames);
        self.surnames.sort_unstable();
        Ok(())
    }

    /// Every entry of a table.
    pub fn entries(&self, kind: Kind) -> impl Iterator<Item = Entry<'k>> + use<'_, 'k> {
        let rows = self.tables.get(kind as usize).map_or(0, Table::len);
        (0..rows).map(move |row| self.entry(kind, row))
    }

    /// The entry in a row of a table.
    pub fn entry(&self, kind: Kind, row: usize) -> Entry<'k> {
        let fields = self.tables.get(kind as usize).map(|table| table.row(row));
        Entry { kind, row, fields: fields.unwrap_or_default() }
    }

    /// The entries that go by a name, which must be [folded](fold()), in order of their tables.
    pub fn named(&self, folded: &str) -> impl Iterator<Item = Entry<'k>> + use<'_, 'k> {
        let folded = folded.to_owned();
        self.hashed(&self.index, &folded).filter(move |entry| entry.names().any(|name| fold(name) == folded))
    }

    /// The people whose first name in the table ends in a word, which must be [folded](fold()).
    pub fn surnamed(&self, folded: &str) -> impl Iterator<Item = Entry<'k>> + use<'_, 'k> {
        let folded = folded.to_owned();
        self.hashed(&self.surnames, &folded).filter(move |entry| surname(*entry) == folded)
    }

    /// The entries that an index has under the hash of a name.
    fn hashed<'i>(&'i self, index: &'i [u64], folded: &str) -> impl Iterator<Item = Entry<'k>> + use<'i, 'k> {
        let wanted = u64::from(hash(folded));
        let first = index.partition_point(|key| key >> 32 < wanted);
        let found = index.get(first..).unwrap_or(&[]);
        let alike = found.iter().take_while(move |key| **key >> 32 == wanted);
        alike.map(|key| self.entry_numbered(*key as u32))
    }

    /// The country of a code.
    pub fn country(&self, code: &str) -> Option<Entry<'k>> {
        let (mut low, mut high) = (0, self.tables.get(Kind::Country as usize)?.len());
        while low < high {
            let middle = low.midpoint(high);
            match self.entry(Kind::Country, middle).field(column::country::CODE) < code {
                true => low = middle + 1,
                false => high = middle,
            }
        }
        let entry = self.entry(Kind::Country, low);
        (entry.field(column::country::CODE) == code && !code.is_empty()).then_some(entry)
    }

    fn entry_numbered(&self, number: u32) -> Entry<'k> {
        let kind = Kind::ALL.get((number / ROWS as u32) as usize).copied().unwrap_or(Kind::Country);
        self.entry(kind, (number % ROWS as u32) as usize)
    }
}

/// The section that says which files belong together.
const BUILD: &str = "build";

/// The last word of a person's name, folded; "" where the name is that one word.
fn surname(entry: Entry) -> String {
    let folded = fold(entry.name());
    folded.rsplit_once(' ').map(|(_, last)| last.to_owned()).unwrap_or_default()
}

fn hash(folded: &str) -> u32 {
    xxh64(folded.as_bytes(), 0) as u32
}
