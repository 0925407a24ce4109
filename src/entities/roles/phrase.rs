//! Noun phrases that can describe: "a former co-chair of the steering committee for the Democratic Party",
//! "the bank's chief economist, who advised three governments".

use super::around::Words;
use super::behind::extend;
use super::head::core;
use crate::grammar::parts::Part;
use std::ops::Range;

/// The longest description, in tokens.
pub const LONGEST: usize = 40;

/// A noun phrase by its tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// All of it.
    pub range: Range<usize>,
    /// Its head noun.
    pub head: usize,
}

/// The noun phrase that begins at `start`, with what follows its head, before `ceiling`.
pub fn phrase(words: &Words, start: usize, ceiling: usize) -> Option<Phrase> {
    let ceiling = ceiling.min(start + LONGEST);
    let head = core(words, start, ceiling)?;
    let end = extend(words, head, ceiling);
    Some(Phrase { range: start..end, head })
}

/// "one of the bank's founders", "the larger of two unions": the phrase with the inner noun as its head.
pub fn one_of(words: &Words, start: usize, ceiling: usize) -> Option<Phrase> {
    let several = words.part(start) == Part::Number || words.is_any(start, &["both", "one", "some"]);
    let graded =
        words.is(start, "the") && ["er", "est"].iter().any(|end| words.text(start + 1).ends_with(end));
    let of = start + 1 + usize::from(graded && words.part(start + 1) == Part::Adjective);
    let inner =
        ((several || of > start + 1) && words.is(of, "of")).then(|| phrase(words, of + 1, ceiling))??;
    Some(Phrase { range: start..inner.range.end, head: inner.head })
}
