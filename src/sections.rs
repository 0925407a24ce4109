//! The container of a resource file, a model or knowledge: named sections behind a checked table.
//!
//! | bytes | what |
//! |---|---|
//! | 4 | magic, such as `BYLM` |
//! | 4 | version |
//! | 8 | XXH64 of everything after this field |
//! | 4 | number of sections |
//! | 16 each | name (8 bytes, padded with zeros), offset, length |
//! | … | the sections |
//!
//! Numbers are little-endian; offsets count from the beginning of the file.

use crate::error::LoadError;
use xxhash_rust::xxh64::xxh64;

/// What tells one sort of file from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format {
    /// The first bytes of every such file.
    pub magic: [u8; 4],
    /// The version that this build reads and writes.
    pub version: u32,
}

/// Bytes before the table of sections.
const HEADER: usize = 20;

/// Bytes of one entry in the table.
const ENTRY: usize = 16;

/// The sections of a file whose table and checksum are right.
#[derive(Clone, Debug)]
pub struct Sections<'a> {
    entries: Vec<([u8; 8], &'a [u8])>,
}

impl<'a> Sections<'a> {
    /// Reads the table of sections and checks the file against its checksum.
    ///
    /// # Errors
    /// When the bytes are not such a file, are of another version, end too early or are damaged.
    pub fn parse(format: Format, bytes: &'a [u8]) -> Result<Sections<'a>, LoadError> {
        if bytes.get(..4) != Some(&format.magic) {
            return Err(LoadError::NotThisFormat);
        }
        let found = number(bytes, 4)?;
        if found != format.version {
            return Err(LoadError::Version { found, expected: format.version });
        }
        let checksum = u64::from(number(bytes, 8)?) | u64::from(number(bytes, 12)?) << 32;
        let body = bytes.get(16..).ok_or(LoadError::Truncated)?;
        let count = number(bytes, 16)? as usize;
        let table = bytes.get(HEADER..).and_then(|rest| rest.get(..count.checked_mul(ENTRY)?));
        let (table, _) = table.ok_or(LoadError::Truncated)?.as_chunks::<ENTRY>();
        let mut entries = Vec::with_capacity(table.len());
        for entry in table {
            let (name, place) = entry.split_at(8);
            let (start, len) = (number(place, 0)? as usize, number(place, 4)? as usize);
            let section = bytes.get(start..).and_then(|rest| rest.get(..len)).ok_or(LoadError::Truncated)?;
            entries.push((name.try_into().unwrap_or_default(), section));
        }
        if xxh64(body, 0) != checksum {
            return Err(LoadError::Checksum);
        }
        Ok(Sections { entries })
    }

    /// The bytes of a section.
    ///
    /// # Errors
    /// When there is no section of that name.
    pub fn bytes(&self, name: &'static str) -> Result<&'a [u8], LoadError> {
        let key = key(name);
        let found = self.entries.iter().find(|(name, _)| *name == key);
        found.map(|(_, section)| *section).ok_or(LoadError::Section(name))
    }

    /// Every section, in order, with its name.
    pub fn all(&self) -> impl Iterator<Item = (&str, &'a [u8])> {
        self.entries
            .iter()
            .map(|(key, section)| (str::from_utf8(key).unwrap_or_default().trim_end_matches('\0'), *section))
    }

    /// A section of whole numbers.
    ///
    /// # Errors
    /// When there is no section of that name, or it ends in the middle of a number.
    pub fn numbers(&self, name: &'static str) -> Result<Vec<u32>, LoadError> {
        let (words, rest) = self.bytes(name)?.as_chunks::<4>();
        let numbers = words.iter().map(|bytes| u32::from_le_bytes(*bytes)).collect();
        if rest.is_empty() { Ok(numbers) } else { Err(LoadError::Section(name)) }
    }

    /// A section of `f32`.
    ///
    /// # Errors
    /// When there is no section of that name, or it ends in the middle of a number.
    pub fn floats(&self, name: &'static str) -> Result<Vec<f32>, LoadError> {
        floats(self.bytes(name)?, name)
    }
}

/// Bytes as `f32`; `name` is the section they are of.
pub(crate) fn floats(bytes: &[u8], name: &'static str) -> Result<Vec<f32>, LoadError> {
    let (words, rest) = bytes.as_chunks::<4>();
    let floats: Vec<f32> = words.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect();
    let right = rest.is_empty() && floats.iter().all(|value| value.is_finite());
    if right { Ok(floats) } else { Err(LoadError::Section(name)) }
}

/// A file with these sections.
pub fn write(format: Format, sections: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut body = (sections.len() as u32).to_le_bytes().to_vec();
    let mut offset = HEADER + ENTRY * sections.len();
    for (name, section) in sections {
        body.extend(key(name));
        body.extend((offset as u32).to_le_bytes());
        body.extend((section.len() as u32).to_le_bytes());
        offset += section.len();
    }
    sections.iter().for_each(|(_, section)| body.extend(section));
    let mut file = format.magic.to_vec();
    file.extend(format.version.to_le_bytes());
    file.extend(xxh64(&body, 0).to_le_bytes());
    file.extend(body);
    file
}

fn key(name: &str) -> [u8; 8] {
    let mut key = [0; 8];
    key.iter_mut().zip(name.bytes()).for_each(|(slot, byte)| *slot = byte);
    key
}

fn number(bytes: &[u8], at: usize) -> Result<u32, LoadError> {
    let field = bytes.get(at..).and_then(|rest| rest.first_chunk::<4>());
    field.map(|field| u32::from_le_bytes(*field)).ok_or(LoadError::Truncated)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEST: Format = Format { magic: *b"TEST", version: 1 };

    fn sample() -> Vec<u8> {
        let sections =
            [("one", vec![1, 0, 0, 0, 2, 0, 0, 0]), ("two", 1.5f32.to_le_bytes().to_vec()), ("odd", vec![7])];
        write(TEST, &sections)
    }

    #[test]
    fn what_is_written_is_read() {
        let file = sample();
        let sections = Sections::parse(TEST, &file).unwrap();
        assert_eq!(sections.numbers("one"), Ok(vec![1, 2]));
        assert_eq!(sections.floats("two"), Ok(vec![1.5]));
        assert_eq!(sections.numbers("odd"), Err(LoadError::Section("odd")));
        assert_eq!(sections.bytes("three"), Err(LoadError::Section("three")));
        let all: Vec<_> = sections.all().map(|(name, section)| (name, section.len())).collect();
        assert_eq!(all, [("one", 8), ("two", 4), ("odd", 1)]);
    }

    #[test]
    fn every_cut_and_every_flipped_bit_is_an_error() {
        let file = sample();
        for len in 0..file.len() {
            assert!(Sections::parse(TEST, &file[..len]).is_err(), "cut to {len} bytes");
        }
        for bit in 0..8 * file.len() {
            let mut damaged = file.clone();
            damaged[bit / 8] ^= 1 << (bit % 8);
            assert!(Sections::parse(TEST, &damaged).is_err(), "bit {bit} flipped");
        }
    }

    #[test]
    fn another_version_says_so() {
        let mut file = sample();
        file[4] = 9;
        assert_eq!(Sections::parse(TEST, &file).err(), Some(LoadError::Version { found: 9, expected: 1 }));
        assert_eq!(Sections::parse(TEST, b"<!doctype html>").err(), Some(LoadError::NotThisFormat));
    }
}
