//! Names that no list knows, judged by their shape and by the words beside them.

use super::lists::is_plural;
use crate::lexicon::flag::{self, Flags};
use crate::lexicon::line::{Line, Style};
use crate::lexicon::shapes::Shape;
use crate::mention::MentionKind;
use crate::names::rules::step::{Step, name};
use crate::names::runs::Run;

/// A run that no list knows, by its shape and neighbours.
pub fn unknown(line: &Line, run: Run) -> Option<Step> {
    use MentionKind::*;
    let end = unknown_end(line, run);
    let (first, length) = (run.first, end - run.first);
    let before = run.first.wrapping_sub(1);
    if line.style != Style::Plain
        || length == 1 && line.has(first, flag::FUNCTION | flag::DATE | flag::NO_NAME | flag::CURRENCY)
    {
        return Some(Step::Skip(end));
    }
    if line.has(before, flag::TITLE) && line.is_lower(before) {
        return name(first, end, Person, 0.85, "a role stands before it");
    }
    let ordinary = (first..end).all(|at| !line.is_capital(at) || line.is_ordinary(at));
    if let Some((kind, confidence, reason)) = beside(line, first, end).filter(|_| !ordinary) {
        return name(first, end, kind, confidence, reason);
    }
    if length == 1 && line.shape(first) == Shape::LettersNumber {
        return name(first, end, Product, 0.4, "it is made of letters and digits");
    }
    if length == 1 && line.shape(first) == Shape::Upper {
        let shouted = line.is_ordinary(first) && line.text(first).len() > 3
            || line.has(before, flag::FUNCTION) && line.shape(before) == Shape::Upper;
        return if shouted { Some(Step::Skip(end)) } else { name(first, end, Org, 0.6, "it is an acronym") };
    }
    if ordinary {
        return if length > 1 && !line.is_first(first) {
            name(first, end, Org, 0.3, "its ordinary words are capitalised")
        } else {
            Some(Step::Skip(end))
        };
    }
    if line.has(before, flag::PLACE_BEFORE) {
        return if length < 3 {
            name(first, end, Gpe, 0.6, "a preposition of place stands before it")
        } else {
            name(first, end, Org, 0.4, "several capitalised words stand together")
        };
    }
    let said =
        line.has(end, flag::AFTER_PERSON) || (line.is(end, ",") && line.has(end + 1, flag::AFTER_PERSON));
    if said {
        return name(first, end, Person, if length > 1 { 0.75 } else { 0.65 }, "a verb of saying follows it");
    }
    let described = line.is(end, ",")
        && (line.is_any(end + 1, &["a", "an", "the"])
            || line.is_number(end + 1)
            || line.has(end + 1, flag::TITLE));
    if described {
        return name(first, end, Person, if length > 1 { 0.7 } else { 0.4 }, "a description follows it");
    }
    if line.has(first, flag::SURNAME) && length == 1 {
        return name(first, end, Person, 0.65, "it is a listed surname");
    }
    match length {
        1 if line.is(before, "the") => name(first, end, Org, 0.2, "a single capitalised word follows “the”"),
        1 if line.is_first(first) && looks_ordinary(line.text(first)) => Some(Step::Skip(end)),
        1 => name(first, end, Person, 0.3, "it is a single capitalised word"),
        _ if (first..end).any(|at| line.is(at, "&")) => name(first, end, Org, 0.7, "“&” joins its words"),
        2 | 3
            if line.is_any(before, &["the"]) && is_plural(line, end - 1) && !line.has(first, flag::GIVEN) =>
        {
            name(first, end, Org, 0.5, "it is a plural after “the”")
        }
        2 | 3 => name(first, end, Person, 0.45, "two or three capitalised words stand together"),
        _ => name(first, end, Org, 0.3, "several capitalised words stand together"),
    }
}

/// Words beside a name that say what it is: "the village of X", "the X prison", "the company X", "the X
/// administration".
fn beside(line: &Line, first: usize, end: usize) -> Option<(MentionKind, f32, &'static str)> {
    use MentionKind::*;
    let before = first.wrapping_sub(1);
    if line.is(before, "of")
        && line.has(before.wrapping_sub(1), flag::PLACE_NOUN)
        && line.is_lower(before.wrapping_sub(1))
    {
        return Some((Gpe, 0.8, "a phrase such as “the town of” stands before it"));
    }
    if line.is_any(end, RULERS) && line.is_lower(end) {
        return Some((Person, 0.6, "a word for a government or family follows it"));
    }
    if line.is(before, "the")
        && line.is_any(
            first,
            &["West", "North", "South", "East", "Gulf", "Northeast", "Northwest", "Southeast", "Southwest"],
        )
        && end == first + 1
    {
        return Some((Loc, 0.6, "it is a part of the world"));
    }
    let noun = if line.is_lower(end)
        && !line.has(end, NOUNS | flag::FUNCTION | flag::AFTER_PERSON)
        && line.has(end + 1, NOUNS)
    {
        end + 1
    } else {
        end
    };
    let article = line.is(before, "the");
    let flags = if line.is_lower(noun) { line.flags(noun) } else { 0 };
    if flags & flag::PLACE_NOUN != 0 && noun == end {
        let land = line.is_any(
            noun,
            &[
                "river",
                "lake",
                "mountain",
                "mountains",
                "valley",
                "desert",
                "island",
                "islands",
                "peninsula",
                "coast",
                "hills",
                "plateau",
                "forest",
            ],
        );
        return Some((if land { Loc } else { Gpe }, 0.65, "a word for a place follows it"));
    }
    if flags & flag::FAC_NOUN != 0 && article {
        return Some((Fac, 0.5, "a word for a building follows it"));
    }
    if flags & flag::THING_NOUN != 0 && article {
        return Some((Product, 0.45, "a word for a thing follows it"));
    }
    let is_org = line.has(before, flag::ORG_NOUN)
        && line.is_lower(before)
        && !line.is_any(before, &["officials", "police", "shares", "government"]);
    if is_org || (flags & flag::ORG_NOUN != 0 && article) {
        return Some((Org, 0.6, "a word for an organisation stands beside it"));
    }
    None
}

const NOUNS: Flags = flag::PLACE_NOUN | flag::ORG_NOUN | flag::FAC_NOUN | flag::THING_NOUN;

/// What is named after a person in power or a family.
const RULERS: &[&str] = &[
    "administration",
    "campaign",
    "family",
    "presidency",
    "cabinet",
    "regime",
    "era",
    "doctrine",
    "brothers",
    "sisters",
    "estate",
    "dynasty",
];

/// Whether the ending of a word is that of common words: "Deforestation", "Meanwhile" begin sentences without
/// naming anything.
fn looks_ordinary(word: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "ing", "tion", "tions", "ly", "ness", "ment", "ments", "ity", "ities", "ers", "ists", "isms", "ism",
        "ed", "ous", "ful", "able", "ible", "ship", "ships", "ents", "ants", "ives", "sts", "ages",
    ];
    word.len() > 5 && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Where an unknown name ends: before a title or a name of the lists.
fn unknown_end(line: &Line, run: Run) -> usize {
    let mut at = run.first + 1;
    while at < run.end {
        let known = line.phrase(at, run.end, flag::NAME).is_some_and(|(_, flags)| flags & flag::SURNAME == 0);
        let title = line.phrase(at, run.end, flag::TITLE).is_some_and(|(after, _)| after < run.end);
        let connector = line.is_lower(at) && !line.has(at, flag::PARTICLE) && !line.is_inner_hyphen(at - 1);
        if known || title || connector {
            return at;
        }
        at += 1;
    }
    run.end
}
