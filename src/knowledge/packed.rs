//! The files as they travel: the same tables, but column by column, which a host's compression makes a sixth
//! smaller, since what stands in a column is alike.

use super::file::FORMAT;
use super::table::Kind;
use crate::error::LoadError;
use crate::sections::{Format, Sections, write};

/// What a packed file begins with.
pub const PACKED: Format = Format { magic: *b"BYLC", version: 1 };

/// A file of rows as one of columns.
///
/// # Errors
/// When the bytes are not a knowledge file or its tables have rows of different lengths.
pub fn pack(bytes: &[u8]) -> Result<Vec<u8>, LoadError> {
    turned(FORMAT, PACKED, bytes, |table, columns| {
        let rows: Vec<Vec<&[u8]>> =
            lines(table)?.iter().map(|line| line.split(|byte| *byte == b'\t').collect()).collect();
        let column = |at: usize| rows.iter().map(move |row| row.get(at).copied());
        let fields = (0..columns).flat_map(column).collect::<Option<Vec<&[u8]>>>()?;
        Some(fields.iter().flat_map(|field| field.iter().copied().chain([b'\n'])).collect())
    })
}

/// A file of columns as one of rows, which [`super::Knowledge::parse`] and
/// [`super::Knowledge::add_more`] read.
///
/// # Errors
/// When the bytes are not a packed file, are of another version or damaged.
pub fn unpack(bytes: &[u8]) -> Result<Vec<u8>, LoadError> {
    turned(PACKED, FORMAT, bytes, |table, columns| {
        let fields = lines(table)?;
        let count = fields.len() / columns;
        let mut rows = Vec::with_capacity(table.len());
        for row in 0..count {
            for column in 0..columns {
                rows.extend_from_slice(fields.get(column * count + row)?);
                rows.push(if column + 1 < columns { b'\t' } else { b'\n' });
            }
        }
        (count * columns == fields.len()).then_some(rows)
    })
}

/// A file of one format as one of another, its tables turned; sections that are no tables stay as they are.
fn turned(
    from: Format,
    to: Format,
    bytes: &[u8],
    turn: impl Fn(&[u8], usize) -> Option<Vec<u8>>,
) -> Result<Vec<u8>, LoadError> {
    let sections = Sections::parse(from, bytes)?;
    let turned = sections.all().map(|(name, section)| {
        let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.section() == name) else {
            return Ok((name, section.to_vec()));
        };
        let table = turn(section, kind.columns()).ok_or(LoadError::Section(kind.section()))?;
        Ok((name, table))
    });
    Ok(write(to, &turned.collect::<Result<Vec<_>, LoadError>>()?))
}

/// The lines of a table; `None` where the last one does not end.
fn lines(table: &[u8]) -> Option<Vec<&[u8]>> {
    let mut lines: Vec<&[u8]> = table.split(|byte| *byte == b'\n').collect();
    lines.pop().filter(|rest| rest.is_empty()).map(|_| lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(format: Format, county: &str) -> Vec<u8> {
        write(format, &[("county", county.as_bytes().to_vec()), ("build", vec![7, b'\n'])])
    }

    #[test]
    fn rows_become_columns_and_rows_again() {
        let rows = file(FORMAT, "Low County\tXX\t\nHigh County\t\t3\n");
        let packed = pack(&rows).unwrap();
        assert_eq!(packed, file(PACKED, "Low County\nHigh County\nXX\n\n\n3\n"));
        assert_eq!(unpack(&packed).unwrap(), rows);
        let empty = file(FORMAT, "");
        assert_eq!(unpack(&pack(&empty).unwrap()).unwrap(), empty);
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert_eq!(unpack(&file(FORMAT, "")), Err(LoadError::NotThisFormat));
        assert_eq!(
            unpack(&file(PACKED, "a\nb\n")),
            Err(LoadError::Section("county")),
            "two of three columns"
        );
        assert_eq!(unpack(&file(PACKED, "a\nb\nc")), Err(LoadError::Section("county")), "no end of line");
        assert_eq!(pack(&file(FORMAT, "a\tb\n")), Err(LoadError::Section("county")), "two of three fields");
        let mut damaged = file(PACKED, "a\nb\nc\n");
        damaged.last_mut().into_iter().for_each(|byte| *byte ^= 1);
        assert_eq!(unpack(&damaged), Err(LoadError::Checksum));
    }
}
