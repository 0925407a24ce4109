//! Where what is reported begins and ends, and who reports it, told from the other words of the sentence.

use super::clause_words::ClauseWords;
use crate::grammar::Tag;
use crate::grammar::parts::Part;
use crate::grammar::phrases::tag;
use std::ops::Range;

/// What is said in them: "called for calm in a statement".
const MEDIA: &[&str] = &[
    "briefing",
    "column",
    "conference",
    "email",
    "essay",
    "filing",
    "interview",
    "letter",
    "memo",
    "post",
    "release",
    "ruling",
    "speech",
    "statement",
    "tweet",
];
/// The longest mention of a medium, in tokens: "in an emailed statement on Thursday".
const MEDIUM: usize = 8;
/// Words behind a reporting clause that go on with the reporter's sentence, not with the statement.
const REPORTERS: &[&str] =
    &["after", "as", "before", "but", "though", "when", "where", "which", "while", "who", "whose"];

impl ClauseWords<'_> {
    /// The words that name a speaker, without the verb that a phrase of unknown words may have taken in:
    /// "officials balk at those moves". None where they begin as no name of a speaker does: "Enacting
    /// dominance", "It's worth noting", "This was done by saying".
    pub fn speaker(&self, source: Range<usize>) -> Option<Range<usize>> {
        let first = self.part(source.start);
        let text = self.document.tokens.get(source.start).map_or("", |token| self.document.token_text(token));
        let opens = tag(self.tags, source.start).opens_phrase() && first != Part::Gerund;
        let verb = matches!(first, Part::Finite | Part::Gerund | Part::Infinitive | Part::Modal);
        let points = source.len() == 1 && self.is_any(source.start, &["that", "these", "this", "those"]);
        if points || verb && !opens || text.ends_with("'s") || text.ends_with("’s") {
            return None;
        }
        let verb = |at: &usize| {
            matches!(self.part(*at), Part::Finite | Part::Modal) && tag(self.tags, *at) == Tag::Word
        };
        let end = (source.start + 1..source.end).find(verb).unwrap_or(source.end);
        Some(source.start..end)
    }

    /// Whether the words behind the comma of a reporting clause go on with the statement: "…, she said, has
    /// to close", not "…, she said, adding that …", "…, she said, in a letter".
    pub fn goes_on(&self, rest: &Range<usize>) -> bool {
        let adds = matches!(self.part(rest.start), Part::Gerund | Part::Participle)
            || matches!(tag(self.tags, rest.start), Tag::And | Tag::Mark | Tag::Cue(_))
            || self.is_any(rest.start, REPORTERS);
        rest.len() > 1 && !adds && self.has_verb(rest.clone())
    }

    /// Where the object of a reporting verb ends: "the plan and has left since" is more than the object, "the
    /// plan, which is new" and "the plan, calling it new" are.
    pub fn object_end(&self, range: Range<usize>) -> usize {
        let leaves = |at: &usize| {
            let next = at + 1;
            let verb = self.is_finite(next) || tag(self.tags, next) == Tag::Auxiliary;
            match tag(self.tags, *at) {
                Tag::And => verb || tag(self.tags, next) == Tag::Adverb && self.is_finite(next + 1),
                Tag::Clause => self.is_any(*at, &["but", "yet"]),
                Tag::Comma => {
                    matches!(self.part(next), Part::Gerund | Part::Participle)
                        || matches!(
                            tag(self.tags, next),
                            Tag::Clause | Tag::Preposition | Tag::Link | Tag::Auxiliary
                        )
                        || self.is_any(next, &["which", "who", "whose"])
                }
                _ => false,
            }
        };
        (range.start + 1..range.end).find(leaves).unwrap_or(range.end)
    }

    /// Where a statement ends before the medium it was made in: "for calm in a statement on Thursday".
    pub fn without_medium(&self, range: Range<usize>) -> usize {
        let last = range.end;
        let medium = |at: &usize| {
            let noun = (at + 2..last.min(at + 5)).find(|noun| self.is_any(*noun, MEDIA));
            let quiet = |noun: usize| (noun..last).all(|at| !self.is_finite(at) || self.is_any(at, MEDIA));
            self.is_any(*at, &["at", "during", "in"])
                && self.is_any(at + 1, &["a", "an", "the"])
                && noun.is_some_and(quiet)
        };
        (range.start + 1..last).rev().take(MEDIUM).find(medium).unwrap_or(last)
    }
}
