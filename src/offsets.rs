//! From bytes to the units of the world outside: UTF-16 code units for JavaScript, code points for Python.
//!
//! The core counts bytes. A border that counts otherwise builds one [`OffsetTable`] for the text and maps
//! every span of an [`Analysis`](crate::Analysis) through it; each look-up reads at most [`STRIDE`] bytes.

use crate::span::Span;

/// Bytes between two remembered offsets.
const STRIDE: usize = 64;

/// Maps byte offsets of one text to another unit.
pub struct OffsetTable<'t> {
    text: &'t str,
    unit: OffsetUnit,
    /// The offset in the other unit at the first character boundary at or after each multiple of [`STRIDE`];
    /// empty for ASCII.
    marks: Vec<(u32, u32)>,
}

/// What the other side counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OffsetUnit {
    /// 16-bit code units, as JavaScript strings count.
    Utf16,
    /// Unicode code points, as Python strings count.
    CodePoint,
}

impl OffsetUnit {
    fn width(self, character: char) -> u32 {
        match self {
            OffsetUnit::Utf16 => character.len_utf16() as u32,
            OffsetUnit::CodePoint => 1,
        }
    }

    /// The units of the characters that start in these bytes of UTF-8. (Byte by byte without branches: the
    /// compiler makes it SIMD.)
    fn count(self, bytes: &[u8]) -> u32 {
        let starts = bytes.iter().map(|byte| u32::from(byte & 0xc0 != 0x80)).sum::<u32>();
        match self {
            // A character of four bytes takes two units.
            OffsetUnit::Utf16 => starts + bytes.iter().map(|byte| u32::from(*byte >= 0xf0)).sum::<u32>(),
            OffsetUnit::CodePoint => starts,
        }
    }
}

impl<'t> OffsetTable<'t> {
    /// Reads the text once. An ASCII text needs no table.
    pub fn new(text: &'t str, unit: OffsetUnit) -> OffsetTable<'t> {
        let mut marks = Vec::new();
        if !text.is_ascii() {
            let mut other = 0;
            let mut next = 0;
            for (at, character) in text.char_indices() {
                while at >= next {
                    marks.push((at as u32, other));
                    next += STRIDE;
                }
                other += unit.width(character);
            }
        }
        OffsetTable { text, unit, marks }
    }

    /// The offset in the other unit of the byte offset `at` (clamped to the text).
    pub fn map(&self, at: u32) -> u32 {
        if self.marks.is_empty() {
            return at.min(self.text.len() as u32);
        }
        let slot = (at as usize / STRIDE).min(self.marks.len() - 1);
        // The mark of a slot may lie a little after a multiple of the stride; then the one before it is the
        // base.
        let below = |slot: usize| self.marks.get(slot).copied().filter(|mark| mark.0 <= at);
        let (base, other) = below(slot).or_else(|| below(slot.saturating_sub(1))).unwrap_or((0, 0));
        let end = (at as usize).min(self.text.len());
        let before = self.text.as_bytes().get(base as usize..end).unwrap_or(&[]);
        other + self.unit.count(before)
    }

    /// A span in the other unit.
    pub fn span(&self, span: Span) -> Span {
        Span { start: self.map(span.start), end: self.map(span.end) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_counting() {
        let text = "añb😀c ".repeat(50);
        let utf16 = OffsetTable::new(&text, OffsetUnit::Utf16);
        let points = OffsetTable::new(&text, OffsetUnit::CodePoint);
        for (at, _) in text.char_indices() {
            let before = text.get(..at).unwrap_or("");
            assert_eq!(utf16.map(at as u32) as usize, before.encode_utf16().count());
            assert_eq!(points.map(at as u32) as usize, before.chars().count());
        }
        assert_eq!(points.map(text.len() as u32) as usize, text.chars().count());
        assert_eq!(utf16.map(u32::MAX) as usize, text.encode_utf16().count());
    }
}
