//! What lies ahead without "will": the present tense of what has a timetable ("meets on Friday"), and what is
//! put off ("moved to Saturday", "closed until Monday").

use crate::document::{BlockKind, Document, TokenKind};
use crate::grammar::is_word;
use crate::grammar::verbs::is_past;
use crate::lexicon::word_set::lowercase;
use crate::lexicon::{Lexicon, flag};

/// Whether the word `lower` at `at` tells of something to come by a timetable: "meets", "is meeting", "set
/// for", "takes place". Headlines tell the past in the present, so theirs tells nothing.
pub fn is_timetabled(document: &Document, at: usize, lower: &str) -> bool {
    let before = |back: usize, words: &[&str]| {
        at.checked_sub(back).is_some_and(|at| words.iter().any(|word| is_word(document, at, word)))
    };
    if lower == "set" {
        return before(1, &["is", "are", "'s", "’s"])
            && ["for", "to"].iter().any(|word| is_word(document, at + 1, word));
    }
    if is_headline(document, at) {
        return false;
    }
    if let Some(stem) = lower.strip_suffix("ing") {
        let be = before(1, &["is", "are", "am", "'s", "’s", "'re", "’re"]);
        return be && VERBS.iter().any(|verb| verb.trim_end_matches('e') == stem || doubled(verb, stem));
    }
    if matches!(lower, "takes" | "take") {
        return is_word(document, at + 1, "place") && follows_subject(document, at, lower == "takes");
    }
    let singular = lower.strip_suffix('s').is_some_and(|base| VERBS.binary_search(&base).is_ok());
    if singular && !matches!(lower, "plays" | "visits" | "votes") {
        return follows_subject(document, at, true);
    }
    PLAIN.binary_search(&lower).is_ok() && follows_subject(document, at, false)
}

/// "set" and "setting"
fn doubled(verb: &str, stem: &str) -> bool {
    stem.strip_prefix(verb).is_some_and(|rest| rest.len() == 1 && verb.ends_with(rest))
}

/// Whether the word before a verb of the present can be its subject, so that it is no noun itself: "the board
/// meets", "who leaves", but not "many returns", "drew crowds"; for the plain form a plural or "they".
fn follows_subject(document: &Document, at: usize, singular: bool) -> bool {
    let Some(token) = at.checked_sub(1).and_then(|before| document.tokens.get(before)) else { return false };
    let text = document.token_text(token);
    if token.kind == TokenKind::Abbreviation {
        return singular;
    }
    let mut buffer = [0; 24];
    let Some(lower) = lowercase(text, &mut buffer).filter(|_| token.kind == TokenKind::Word) else {
        return false;
    };
    if matches!(lower, "who" | "which" | "that") {
        return true;
    }
    if singular {
        let pronoun = matches!(lower, "he" | "she" | "it" | "and" | "also");
        let word = Lexicon::get().word(lower, false);
        let name = text.starts_with(char::is_uppercase);
        let other = word & (flag::FUNCTION | flag::NUMBER | flag::VAGUE) != 0
            || is_past(lower)
            || DESCRIBING.contains(&lower);
        return pronoun || !other || name && at > 1 && word & flag::FUNCTION == 0;
    }
    matches!(lower, "they" | "we" | "you" | "i")
        || lower.len() > 3 && lower.ends_with('s') && !lower.ends_with("ss")
}

fn is_headline(document: &Document, at: usize) -> bool {
    let start = document.tokens.get(at).map_or(0, |token| token.span.start);
    let block = document.block_at(start).and_then(|block| document.blocks.get(block.index()));
    block.is_some_and(|block| {
        matches!(
            block.kind,
            BlockKind::Headline
                | BlockKind::Standfirst
                | BlockKind::SectionHeading
                | BlockKind::Kicker
                | BlockKind::Caption
        )
    })
}

/// Whether the words from `start` up to the date at `first` lead ahead to it: "is on Friday", "has been
/// adjourned until Monday", "was moved to Saturday".
pub fn leads_ahead(document: &Document, start: usize, first: usize) -> bool {
    let is = |at: usize, words: &[&str]| {
        at >= start && at < first && words.iter().any(|word| is_word(document, at, word))
    };
    let (one, two) = (first.wrapping_sub(1), first.wrapping_sub(2));
    let be = if is(one, &["on"]) { two } else { one };
    if is(be, &["is", "are"]) {
        return !is_headline(document, first);
    }
    let until = is(one, &["until", "till"]);
    if !until && !is(one, &["to"]) {
        return false;
    }
    let near = || first.saturating_sub(7).max(start)..one;
    if near().any(|at| is(at, &["had"])) {
        return false;
    }
    let put_off = near().any(|at| is(at, PUT_OFF));
    let lasting = near().any(|at| {
        is(at, &["is", "are", "has", "have", "remain", "remains", "runs", "stays", "lasts", "continues"])
    });
    // "closed from April until June" tells of both ends from behind.
    put_off || until && lasting && !near().any(|at| is(at, &["from"]))
}

/// Forms of verbs that give an event another time.
const PUT_OFF: &[&str] = &[
    "adjourned",
    "deferred",
    "delayed",
    "extended",
    "moved",
    "postponed",
    "pushed",
    "rescheduled",
    "shifted",
    "suspended",
];

/// Words before a noun in the plural that are no subjects.
const DESCRIBING: &[&str] =
    &["big", "early", "first", "good", "late", "many", "new", "old", "recent", "several", "usual"];

/// Verbs of what can stand in a timetable, in their plain form.
const VERBS: &[&str] = &[
    "air", "appear", "arrive", "begin", "close", "conclude", "convene", "debut", "depart", "end", "expire",
    "fly", "host", "join", "launch", "leave", "meet", "open", "perform", "play", "premiere", "reopen",
    "resume", "retire", "return", "speak", "start", "travel", "visit", "vote",
];

/// Those of them that are not nouns as well.
const PLAIN: &[&str] = &[
    "appear", "arrive", "begin", "convene", "depart", "expire", "meet", "perform", "reopen", "resume",
    "speak",
];

#[cfg(test)]
mod tests {
    #[test]
    fn lists_are_sorted() {
        assert!(super::VERBS.is_sorted() && super::PLAIN.is_sorted() && super::PUT_OFF.is_sorted());
    }
}
