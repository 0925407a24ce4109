//! What tells whose words are, and where a quotation stands.

use std::ops::Range;

/// What tells the speaker of some words. Ranges are of tokens.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// The words that name the speaker; empty where the reporting words hide one: "was called".
    pub source: Range<usize>,
    /// The reporting words, if there are any.
    pub cue: Option<Range<usize>>,
    /// The rule that found it, in words for the reader.
    pub reason: &'static str,
}

/// Where a quotation stands: token ranges of it and of the reporter's words around it.
pub struct Setting {
    /// The reporter's words before it in its sentence, back to the quotation before.
    pub before: Range<usize>,
    /// The quotation with its marks.
    pub quotation: Range<usize>,
    /// The reporter's words after it in its sentence, up to the next quotation.
    pub after: Range<usize>,
}
