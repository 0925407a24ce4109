//! A table of the knowledge file: lines of fields, the fields apart by tabs, borrowed from the file's bytes.

use crate::error::LoadError;

/// The most rows that a table may have.
pub const ROWS: usize = 1 << 24;

/// The tables, in the order in which their rows are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Countries and territories.
    Country,
    /// First-level regions of countries.
    Region,
    /// Cities.
    City,
    /// Smaller cities and towns.
    Town,
    /// Counties of the United States.
    County,
    /// Seas, rivers, mountains, parts of the world.
    Feature,
    /// Organisations.
    Organisation,
    /// People.
    Person,
    /// Facilities, events, products, works, laws, languages and peoples.
    Thing,
}

impl Kind {
    /// Every table.
    pub const ALL: [Kind; 9] = {
        use Kind::*;
        [Country, Region, City, Town, County, Feature, Organisation, Person, Thing]
    };

    /// Whether it is in the first file.
    pub fn is_in_first(self) -> bool {
        !matches!(self, Kind::Town | Kind::County | Kind::Thing)
    }

    /// Whether it, or more of it, is in the second file, which comes after everything else.
    pub fn is_in_second(self) -> bool {
        !self.is_in_first() || matches!(self, Kind::Organisation | Kind::Person)
    }

    /// The name of its section in the file.
    pub fn section(self) -> &'static str {
        match self {
            Kind::Country => "country",
            Kind::Region => "region",
            Kind::City => "city",
            Kind::Town => "town",
            Kind::County => "county",
            Kind::Feature => "feature",
            Kind::Organisation => "org",
            Kind::Person => "person",
            Kind::Thing => "thing",
        }
    }

    /// How many fields a row has; the module [`super::column`] names them.
    pub fn columns(self) -> usize {
        match self {
            Kind::Country => 20,
            Kind::Region => 7,
            Kind::City | Kind::Town => 7,
            Kind::County => 3,
            Kind::Feature => 7,
            Kind::Organisation => 7,
            Kind::Person => 9,
            Kind::Thing => 5,
        }
    }
}

/// The rows of one table: those of the first file, then those of the second.
#[derive(Clone, Debug, Default)]
pub struct Table<'k> {
    parts: [RowsOfFile<'k>; 2],
}

/// The rows that a table has in one file.
#[derive(Clone, Debug, Default)]
struct RowsOfFile<'k> {
    text: &'k str,
    /// Where each row begins, and where the last one ends.
    starts: Vec<u32>,
}

impl<'k> Table<'k> {
    /// This table with its rows of the first file (0) or the second (1), once it is checked that each has as
    /// many fields as the table's rows have.
    ///
    /// # Errors
    /// When the bytes are no text, the last line does not end, or a row has another number of fields.
    pub fn with(self, kind: Kind, file: usize, bytes: &'k [u8]) -> Result<Table<'k>, LoadError> {
        let Table { mut parts } = self;
        if let Some(part) = parts.get_mut(file) {
            *part = RowsOfFile::parse(kind, bytes)?;
        }
        Ok(Table { parts })
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.parts.iter().map(RowsOfFile::len).sum()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A row without its end of line; empty where there is none.
    pub fn row(&self, row: usize) -> Row<'k> {
        let [first, second] = &self.parts;
        match row.checked_sub(first.len()) {
            Some(behind) => second.row(behind),
            None => first.row(row),
        }
    }
}

impl<'k> RowsOfFile<'k> {
    fn parse(kind: Kind, bytes: &'k [u8]) -> Result<RowsOfFile<'k>, LoadError> {
        let bad = LoadError::Section(kind.section());
        let text = std::str::from_utf8(bytes).map_err(|_| bad.clone())?;
        let mut starts = vec![0];
        let mut tabs = 0;
        for (at, byte) in bytes.iter().enumerate() {
            match byte {
                b'\t' => tabs += 1,
                b'\n' if tabs + 1 == kind.columns() => {
                    starts.push(at as u32 + 1);
                    tabs = 0;
                }
                b'\n' => return Err(bad),
                _ => {}
            }
        }
        match starts.last() {
            Some(end) if *end as usize == text.len() => Ok(RowsOfFile { text, starts }),
            _ => Err(bad),
        }
    }

    fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    fn row(&self, row: usize) -> Row<'k> {
        let bounds = self.starts.get(row).zip(self.starts.get(row + 1));
        let line =
            bounds.and_then(|(start, end)| self.text.get(*start as usize..(*end as usize).saturating_sub(1)));
        Row(line.unwrap_or(""))
    }
}

/// One row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Row<'k>(&'k str);

impl<'k> Row<'k> {
    /// A field; empty where there is none.
    pub fn field(self, column: usize) -> &'k str {
        self.0.split('\t').nth(column).unwrap_or("")
    }

    /// The parts of a field that holds a list.
    pub fn list(self, column: usize) -> impl Iterator<Item = &'k str> {
        self.field(column).split(';').filter(|part| !part.is_empty())
    }

    /// A field that holds a number.
    pub fn number<T: std::str::FromStr>(self, column: usize) -> Option<T> {
        self.field(column).parse().ok()
    }
}
