//! What stands around a date: the day of publication, the tense of the sentence, words that qualify.

use super::ahead;
use super::resolve::resolve;
use crate::date::{DateKind, Day};
use crate::dates::day_arithmetic::date;
use crate::dates::holidays::is_sighted;
use crate::dates::resolve::meaning::{Direction, UNKNOWN};
use crate::document::{BlockKind, Document, LeadKind, TokenKind};
use crate::grammar::is_word;
use crate::grammar::verbs::is_past;
use crate::lexicon::calendar::is_month;
use crate::lexicon::word_set::lowercase;
use crate::lexicon::{Lexicon, flag};
use crate::mention::Mention;
use chrono::NaiveDate;

/// How many of the first blocks may hold the day of publication.
const FIRST_BLOCKS: usize = 12;

/// The day of publication that the text gives: in a line of its own, in the byline, or in the dateline.
pub fn published<'m>(document: &Document, dates: impl Iterator<Item = &'m Mention>) -> Option<NaiveDate> {
    for mention in dates {
        let at = document.block_at(mention.span.start)?;
        let block = document.blocks.get(at.index())?;
        let in_dateline = block
            .lead
            .is_some_and(|lead| lead.kind == LeadKind::Dateline && lead.span.contains(mention.span));
        let says = matches!(block.kind, BlockKind::PublicationDate | BlockKind::Byline | BlockKind::Kicker)
            || in_dateline;
        if !says {
            if at.index() > FIRST_BLOCKS && block.kind == BlockKind::Paragraph {
                return None;
            }
            continue;
        }
        let written = super::date_words::words(mention.span.of(document.text));
        let written: Vec<&str> = written.iter().map(String::as_str).collect();
        let meaning = resolve(&written, &UNKNOWN);
        if let Some(day) =
            meaning.filter(|meaning| meaning.kind == DateKind::Date).and_then(|meaning| meaning.day)
        {
            return date(Day { ..crate::dates::day_arithmetic::day(day) });
        }
    }
    None
}

/// Words that look ahead, in lower case.
const AHEAD: &[&str] = &[
    "'ll",
    "begins",
    "deadline",
    "due",
    "expected",
    "expects",
    "going",
    "might",
    "must",
    "opens",
    "plan",
    "planned",
    "planning",
    "plans",
    "resumes",
    "scheduled",
    "shall",
    "should",
    "starts",
    "upcoming",
    "will",
    "won't",
    "would",
    "’ll",
];
/// Words that look back, besides verbs in the past tense.
const BACK: &[&str] = &["ago", "been", "born", "since"];
/// How far before the date a word counts, in tokens; half as far after it.
const REACH: usize = 14;

/// Where the sentence of a date looks, by the nearest telling word before it, else after it.
pub fn direction(document: &Document, mention: &Mention) -> Direction {
    let sentence = document.sentence_at(mention.span.start).and_then(|id| document.sentences.get(id.index()));
    let Some(sentence) = sentence else { return Direction::Unknown };
    let first = mention.first_token.index();
    let end = mention.end_token.index();
    let start = sentence.first_token.index().max(first.saturating_sub(REACH));
    if ahead::leads_ahead(document, start, first) {
        return Direction::Future;
    }
    let after = || end..sentence.end_token.index().min(end + REACH / 2);
    let before = (start..first).rev().find_map(|at| Some((at, telling(document, at)?)));
    if let Some((at, Direction::Future)) = before {
        // "had planned a sale in May"; "the plan, drawn up in May, had no backers"
        let noun = ["plan", "plans", "deadline"].iter().any(|noun| is_word(document, at, noun));
        let told_back =
            had_before(document, start, at) || noun && after().any(|at| is_word(document, at, "had"));
        let was = (start.max(at.saturating_sub(2))..at)
            .any(|at| is_word(document, at, "was") || is_word(document, at, "were"));
        return match (told_back, was && names_month(document, mention)) {
            (true, _) => Direction::Past,
            // "was due in February": before or after publication, whichever is nearer.
            (_, true) => Direction::Unknown,
            _ => Direction::Future,
        };
    }
    before
        .map(|(_, direction)| direction)
        .or_else(|| after().find_map(|at| telling(document, at)))
        .unwrap_or(Direction::Unknown)
}

/// Whether a month is named in the expression.
fn names_month(document: &Document, mention: &Mention) -> bool {
    super::date_words::words(mention.span.of(document.text)).iter().any(|word| is_month(word))
}

/// Whether the plan told at `at` is told as past: "had been due", "had hoped to be".
fn had_before(document: &Document, start: usize, at: usize) -> bool {
    (start.max(at.saturating_sub(4))..at).any(|at| is_word(document, at, "had"))
}

/// Whether two dates are the ends of one range: "Monday through Thursday".
pub fn is_range(document: &Document, first: &Mention, last: &Mention) -> bool {
    let from = first.first_token.index().checked_sub(1);
    let between = || from.is_some_and(|at| is_word(document, at, "between"));
    is_joined(document, first, last) && (between() || !is_word(document, first.end_token.index(), "and"))
}

/// Whether a word that joins the ends of a range, or "and", stands alone between two dates.
pub fn is_joined(document: &Document, first: &Mention, last: &Mention) -> bool {
    let between = first.end_token.index();
    let joins = |word: &&str| is_word(document, between, word);
    last.first_token.index() == between + 1
        && ["through", "to", "until", "till", "-", "–", "and"].iter().any(joins)
}

/// Whether "in" stands alone between two dates: "June 3 in 2017".
pub fn is_in(document: &Document, first: &Mention, last: &Mention) -> bool {
    let between = first.end_token.index();
    last.first_token.index() == between + 1 && is_word(document, between, "in")
}

/// Whether a date begins a range: "from May 2 through June 6".
pub fn begins_range(document: &Document, mention: &Mention) -> bool {
    let from = mention.first_token.index().checked_sub(1).is_some_and(|at| is_word(document, at, "from"));
    let to = |word: &&str| is_word(document, mention.end_token.index(), word);
    from && ["through", "to", "until", "till"].iter().any(to)
}

/// Whether "in" leads in the expression.
pub fn after_in(document: &Document, mention: &Mention) -> bool {
    mention.first_token.index().checked_sub(1).is_some_and(|at| is_word(document, at, "in"))
}

/// Whether the words around a date speak of how things are rather than of what happened that day: "still
/// stands today", "as it is today".
pub fn present(document: &Document, mention: &Mention, direction: Direction) -> bool {
    let (first, end) = (mention.first_token.index(), mention.end_token.index());
    let is = |at: Option<usize>, words: &[&str]| {
        at.is_some_and(|at| words.iter().any(|word| is_word(document, at, word)))
    };
    let still = (1..4).any(|back| is(first.checked_sub(back), &["still"]));
    let state = is(first.checked_sub(1), &["is", "are", "'s", "’s"]);
    let compared = is(Some(end), &["than", "as"]);
    // "Today, some live in tents": nothing in the sentence is over or to come.
    let sentence = document.sentence_at(mention.span.start).and_then(|id| document.sentences.get(id.index()));
    let opens =
        is(Some(end), &[","]) && sentence.is_some_and(|sentence| sentence.first_token.index() == first);
    // "Is the craft alive today?"
    let asked = is(Some(end), &["?"])
        && direction == Direction::Unknown
        && (1..REACH).any(|back| is(first.checked_sub(back), &["is", "are", "do", "does", "has", "have"]));
    asked || still || state || compared || opens && direction == Direction::Unknown
}

/// Whether "a" stands before the expression: "on a Monday" is any.
pub fn is_indefinite(document: &Document, mention: &Mention) -> bool {
    mention.first_token.index().checked_sub(1).is_some_and(|at| is_word(document, at, "a"))
}

/// Whether a holiday belongs to somebody, as the independence day of each country does: "Kenya's Independence
/// Day", "the Finnish independence day". The day is then not the one that the name alone means.
pub fn is_owned(document: &Document, mention: &Mention) -> bool {
    let Some(before) = mention.first_token.index().checked_sub(1) else { return false };
    let Some(token) = document.tokens.get(before) else { return false };
    let owner = match token.kind {
        TokenKind::Possessive => before.checked_sub(1).and_then(|at| document.tokens.get(at)),
        _ => Some(token)
            .filter(|token| Lexicon::get().word(document.token_text(token), true) & flag::NORP != 0),
    };
    owner.is_some_and(|owner| !["America", "American", "U.S.", "US"].contains(&document.token_text(owner)))
}

fn telling(document: &Document, at: usize) -> Option<Direction> {
    let text = document.tokens.get(at).map(|token| document.token_text(token))?;
    let mut buffer = [0; 24];
    let lower = lowercase(text, &mut buffer)?;
    // "is to choose"
    let is_to = lower == "to"
        && at
            .checked_sub(1)
            .is_some_and(|be| ["is", "are", "was", "were"].iter().any(|word| is_word(document, be, word)));
    if ahead::is_timetabled(document, at, lower) {
        return Some(Direction::Future);
    }
    let to_be = is_to || lower == "be" && at.checked_sub(1).is_some_and(|to| is_word(document, to, "to"));
    if to_be || AHEAD.binary_search(&lower).is_ok() {
        // "would be", "to be held": what is planned, even when told in the past.
        Some(Direction::Future)
    } else if BACK.contains(&lower) || is_past(lower) {
        let passive = at.checked_sub(1).is_some_and(|be| is_word(document, be, "be"));
        (!passive).then_some(Direction::Past)
    } else {
        None
    }
}

/// The TIMEX3 modifier that the words give.
pub fn modifier(words: &[&str]) -> Option<&'static str> {
    words.iter().find_map(|word| match *word {
        "early" | "beginning" | "start" => Some("START"),
        "mid" | "middle" => Some("MID"),
        "late" | "end" => Some("END"),
        "about" | "around" | "nearly" | "almost" | "roughly" | "approximately" | "some" | "circa" => {
            Some("APPROX")
        }
        word if is_sighted(word) => Some("APPROX"),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn lists_are_sorted() {
        assert!(super::AHEAD.is_sorted());
    }
}
