//! Section headings: short lines without a full stop that stand above running text.

use crate::document::BlockKind;
use crate::text::blocks::draft::Draft;
use crate::text::blocks::own::DAY;
use crate::text::blocks::pieces::shape::End;

const HEADING: &str = "it is a short line without a full stop that begins a section";
const QUESTION: &str = "it is a short question that begins a section";
const LABEL: &str = "it is a few words and a colon above the text they head";
const CHAPTER: &str = "it is the number or title of a chapter";
const DATED: &str = "it is a day that begins an entry";

/// Two lines in a row may both be headings; more are a list, a table or verse.
const MOST: usize = 2;
/// A chapter may have a part, a number, a title and a motto.
const MOST_OF_CHAPTER: usize = 4;

/// Decides the open drafts that are section headings. The article's text begins at `body`.
pub fn headings(drafts: &mut [Draft], body: usize) {
    days(drafts, body);
    let mut start = 0;
    while let Some(from) = (start..drafts.len()).find(|&at| drafts.get(at).is_some_and(may_head)) {
        let run = drafts.iter().skip(from).take_while(|draft| may_head(draft)).count();
        start = from + run;
        let lines = drafts.get(from..start).unwrap_or(&[]);
        let chapter = lines.iter().any(|draft| is_chapter(draft.words));
        let most = if chapter { MOST_OF_CHAPTER } else { MOST };
        let longest = lines.iter().map(|draft| draft.shape.length).max().unwrap_or(0);
        if run > most || is_announced(drafts, from) || !text_follows(drafts, start, longest) {
            continue;
        }
        for draft in drafts.iter_mut().skip(from).take(run) {
            let reason = match draft.shape.end {
                _ if chapter => CHAPTER,
                End::Question => QUESTION,
                End::Colon => LABEL,
                _ => HEADING,
            };
            draft.decide(BlockKind::SectionHeading, reason);
        }
    }
}

/// Whether the line before asks for more: "Some of the findings:", "Regards,".
fn is_announced(drafts: &[Draft], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| drafts.get(before));
    before.is_some_and(|before| before.is_open() && matches!(before.shape.end, End::Colon | End::Open))
}

/// Whether text longer than a heading of `longest` bytes follows, perhaps behind pictures; or pictures alone,
/// in a section of them.
fn text_follows(drafts: &[Draft], at: usize, longest: usize) -> bool {
    let asides = drafts.iter().skip(at).take_while(|draft| draft.is_aside()).count();
    let pictures = drafts.iter().skip(at).take(asides).any(|draft| draft.is(BlockKind::Caption));
    let turn = |draft: &Draft| {
        draft.is(BlockKind::Question) || draft.is(BlockKind::Answer) || draft.is(BlockKind::ListItem)
    };
    drafts.get(at + asides).is_some_and(|text| {
        text.is_body() && (text.shape.length > longest || turn(text)) || pictures && may_head(text)
    })
}

/// Days in a timeline: a day alone, inside the article, above text.
fn days(drafts: &mut [Draft], body: usize) {
    for at in body + 1..drafts.len() {
        let heads = drafts.get(at + 1).is_some_and(|next| next.is_body() && next.is_open());
        if let Some(draft) = drafts
            .get_mut(at)
            .filter(|draft| heads && draft.verdict == Some((BlockKind::PublicationDate, DAY)))
        {
            draft.verdict = Some((BlockKind::SectionHeading, DATED));
        }
    }
}

fn may_head(draft: &Draft) -> bool {
    let shape = draft.shape;
    let words = draft.words;
    if !draft.is_open()
        || shape.length > 110
        || !(1..=14).contains(&shape.words)
        || shape.stops > 0
        || !shape.begins_well()
    {
        return false;
    }
    let row = words.contains(['|', '\t', '@', '=', '<'])
        || words.contains("://")
        || words.contains("www.")
        || words.contains("    ");
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    let fits = match shape.end {
        End::Plain => true,
        End::Question => !opens_with_conjunction(words) && shape.words >= 2 && !shape.quoted,
        End::Exclamation => (2..=8).contains(&shape.words) && !shape.quoted,
        End::Colon => shape.words <= 5 && !announces(words),
        End::Stop => is_chapter(words),
        End::Open => false,
    };
    fits && !row && (letters >= 3 || is_chapter(words))
}

/// "But who pays?" is a sentence of the text.
fn opens_with_conjunction(words: &str) -> bool {
    words
        .split_whitespace()
        .next()
        .is_some_and(|word| matches!(word, "But" | "And" | "So" | "Or" | "Yet" | "Then"))
}

/// "He said:", "The details follow:" announce something; "Key points:" heads it.
fn announces(words: &str) -> bool {
    words.trim_end_matches(':').split_whitespace().any(|word| {
        matches!(
            word,
            "is" | "are"
                | "was"
                | "were"
                | "said"
                | "says"
                | "wrote"
                | "writes"
                | "added"
                | "adds"
                | "follow"
                | "follows"
                | "include"
                | "includes"
                | "included"
                | "including"
                | "asked"
                | "replied"
                | "read"
                | "reads"
                | "tweeted"
                | "stated"
                | "continued"
        )
    })
}

/// "CHAPTER IV", "Part Two", "IV.", "PROLOGUE".
pub fn is_chapter(words: &str) -> bool {
    let mut parts = words.split([' ', '.', ':', '—', '-']).filter(|part| !part.is_empty());
    let (Some(first), second) = (parts.next(), parts.next()) else { return false };
    let is = |names: &[&str]| names.iter().any(|name| first.eq_ignore_ascii_case(name));
    let numeral = |word: &str| {
        word.len() <= 7
            && (word.chars().all(|c| "IVXLC".contains(c)) || word.chars().all(|c| c.is_ascii_digit()))
    };
    let counted = |word: &str| {
        numeral(word)
            || [
                "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
                "twelve", "the", "first", "second", "third", "last",
            ]
            .iter()
            .any(|number| word.eq_ignore_ascii_case(number))
    };
    match second {
        Some(second) => {
            is(&["chapter", "part", "book", "volume", "act", "scene", "canto", "letter", "section", "stave"])
                && counted(second)
        }
        None => {
            is(&["prologue", "epilogue", "preface", "introduction", "foreword", "afterword", "appendix"])
                || numeral(first) && first.starts_with(['I', 'V', 'X']) && words.len() <= 8
        }
    }
}
