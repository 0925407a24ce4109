//! What a block says by its own words, whatever stands around it.

pub mod byline;
mod contact;
pub mod date_line;
pub mod dateline;
pub mod furniture;
mod furniture_words;
mod notes;
pub mod picture;

use super::draft::Draft;
use crate::document::{BlockKind, LeadKind};
use crate::text::blocks::own::byline::{byline, contributors};
use crate::text::blocks::own::contact::contact;
use crate::text::blocks::own::date_line::{DateLine, date_line};
use crate::text::blocks::own::furniture::{Furniture, furniture, is_count};
use crate::text::blocks::own::notes::correction;
use crate::text::blocks::own::picture::{Picture, picture};
use crate::text::blocks::pieces::fold::{FOLDED, fold_beginning, fold_into};
use crate::text::blocks::pieces::shape::{End, is_invisible};

const NOTHING: &str = "it has nothing that can be seen";
const RULE: &str = "it only separates what is above from what is below";
const HASHES: &str = "it is marked up as a heading";
const ANGLES: &str = "it is marked up as a quotation";
const PUBLISHED: &str = "it says when the article was published or updated";
/// The reason for a line that holds a time of day, or how long ago, and nothing that announces it.
pub const TIME: &str = "it says only when";
/// The reason for a line that holds a day and nothing else; [`crate::text::blocks::passes::headings`] looks
/// at it again.
pub const DAY: &str = "it says only which day";

/// Of a sentence longer than this (bytes), and of anything too long to be folded …
const SENTENCE: usize = 100;
/// … so much (bytes) tells whether it is a notice of the page or of the editors.
const BEGINNING: usize = 72;
/// Pieces longer than this (bytes) are not looked at: only running text is so long.
const LONGEST: usize = 900;

/// Decides `draft` by its own words where they are enough. `folded` is a buffer.
pub fn own_words(draft: &mut Draft, folded: &mut String) {
    if draft.shape.length > LONGEST {
        return;
    }
    if let Some((kind, reason)) = marks(draft) {
        draft.decide(kind, reason);
        return;
    }
    if let Some(reason) = contributors(draft.words) {
        return draft.decide(BlockKind::Byline, reason);
    }
    let shape = draft.shape;
    if shape.length > FOLDED || shape.length > SENTENCE && shape.ends_sentence() {
        fold_beginning(draft.words, BEGINNING, folded);
        // Only notes of editors and the page's longer notices are so long.
        let sure = match furniture(folded) {
            Some(Furniture::Sure(reason)) => Some((BlockKind::Furniture, reason)),
            _ => None,
        };
        let note = || correction(folded, shape.words.max(9)).map(|reason| (BlockKind::Correction, reason));
        if let Some((kind, reason)) = note().or(sure) {
            draft.decide(kind, reason);
        }
        return;
    }
    fold_into(draft.words, folded);
    let plain = shape.end == End::Plain;
    match furniture(folded) {
        Some(Furniture::Sure(reason)) => return draft.decide(BlockKind::Furniture, reason),
        Some(Furniture::Links) => {
            draft.links = true;
            return;
        }
        Some(Furniture::AmongOthers(reason)) => draft.among_others = Some(reason),
        None => {}
    }
    if let Some(reason) = contact(folded) {
        return draft.decide(BlockKind::Furniture, reason);
    }
    if let Some(reason) = correction(folded, shape.words) {
        return draft.decide(BlockKind::Correction, reason);
    }
    if let Some(line) = date_line(folded).or_else(|| date_beside_count(folded)) {
        let reason = match line {
            _ if line.announced => PUBLISHED,
            _ if line.time => TIME,
            _ => DAY,
        };
        return draft.decide(BlockKind::PublicationDate, reason);
    }
    match picture(folded, shape.words, plain) {
        Some(Picture::Caption(reason)) => draft.decide(BlockKind::Caption, reason),
        Some(Picture::Credit(reason)) => draft.decide(BlockKind::Credit, reason),
        None => {}
    }
    if let Some(reason) = byline(draft.words, folded, plain) {
        draft.decide(BlockKind::Byline, reason);
    }
}

/// "nov 4, 2023 · 4 min read"
fn date_beside_count(folded: &str) -> Option<DateLine> {
    let mut parts = folded.split(['|', '·', '•']).map(str::trim);
    let (first, second) = (parts.next()?, parts.next()?);
    let line = date_line(first)
        .filter(|_| is_count(second))
        .or_else(|| date_line(second).filter(|_| is_count(first)));
    line.filter(|_| parts.next().is_none())
}

/// What marks alone say: a rule across the page, a heading of Markdown, a quoted line of mail.
fn marks(draft: &mut Draft) -> Option<(BlockKind, &'static str)> {
    let words = draft.words;
    let first = words.chars().next()?;
    if first.is_alphanumeric() {
        return None;
    }
    if words.chars().all(is_invisible) {
        return Some((BlockKind::Furniture, NOTHING));
    }
    if words.chars().all(|c| c.is_whitespace() || "-–—_=*~#•·.…◆◇■□♦+|§⁂:<>".contains(c))
    {
        return Some((BlockKind::Furniture, RULE));
    }
    let hashes = words.bytes().take_while(|&b| b == b'#').count();
    if (1..=6).contains(&hashes) && words.get(hashes..)?.starts_with(' ') && !draft.shape.is_long() {
        draft.set_lead(0, hashes, LeadKind::Marker);
        let kind = if hashes == 1 { BlockKind::Headline } else { BlockKind::SectionHeading };
        return Some((kind, HASHES));
    }
    if first == '>' && words.get(1..)?.starts_with([' ', '>']) {
        draft.set_lead(0, 1, LeadKind::Marker);
        return Some((BlockKind::BlockQuote, ANGLES));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::draft::drafts;
    use super::*;
    use BlockKind::*;

    #[test]
    fn words_decide() {
        for (line, kind) in [
            ("\u{feff}", Some(Furniture)),
            ("* * *", Some(Furniture)),
            ("+-----+----+", Some(Furniture)),
            ("# Harbour reopens", Some(Headline)),
            ("## Why now", Some(SectionHeading)),
            ("> I never said that.", Some(BlockQuote)),
            ("Back to top", Some(Furniture)),
            ("Published June 3, 2024, 5:02 a.m. ET", Some(PublicationDate)),
            ("By Ana Souza", Some(Byline)),
            ("Nov 4, 2023 · 4 min read", Some(PublicationDate)),
            ("Photo: Mara Lind", Some(Credit)),
            ("FILE - Ana Souza speaks in Lisbon.", Some(Caption)),
            ("Ana Souza can be reached at asouza@example.org.", Some(Furniture)),
            ("Correction: June 4, 2024", Some(Correction)),
            ("#harbour reopens", None),
            (">50 people came", None),
            ("The river rises", None),
            ("The council voted on Monday.", None),
            ("What now?", None),
            ("Comments", None),
            ("…and then she left.", None),
        ] {
            let mut found = drafts(line);
            let draft = found.first_mut().unwrap();
            own_words(draft, &mut String::new());
            assert_eq!(draft.verdict.map(|(kind, _)| kind), kind, "{line}");
        }
    }
}
