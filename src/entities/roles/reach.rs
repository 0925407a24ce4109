//! Where a noun phrase begins that ends right before a name: "the disgraced former mayor | [Tom Hale]".

use super::around::Words;
use crate::grammar::Tag;
use crate::grammar::parts::Part;
use crate::lexicon::Lexicon;
use crate::lexicon::flag;
use crate::lexicon::nouns;
use crate::lexicon::offices::names_office;
use crate::mention::MentionKind;

/// Words that begin a phrase and are no part of a description.
const NEVER_FIRST: &[&str] =
    &["both", "either", "include", "included", "includes", "including", "neither", "such", "than"];

/// Where the phrase with the head at `head` begins.
pub fn reach_back(words: &Words, head: usize, floor: usize) -> usize {
    let mut start = head;
    while start > floor {
        let at = start - 1;
        let goes_on = match words.tag(at) {
            Tag::Time if words.is_age(at) || is_day(words.text(at)) => true,
            Tag::Time | Tag::Mark | Tag::Stop | Tag::Open | Tag::Close | Tag::Colon => false,
            Tag::Determiner if !words.is(at, "one") => {
                return if words.is_any(at, NEVER_FIRST) { start } else { at };
            }
            Tag::Possessive => {
                at > floor
                    && matches!(words.tag(at - 1), Tag::Name | Tag::Capital | Tag::Word)
                    && words.is_noun(at - 1)
            }
            Tag::Comma => {
                let describes = |at: usize| matches!(words.part(at), Part::Adjective);
                at > floor && describes(at - 1) && describes(at + 1)
            }
            // "director of nursing and deputy head": offices are joined, and words before one head.
            Tag::And => {
                at > floor
                    && (names_office(words.document, at - 1)
                        || joins_callings(words, at, head)
                        || joins_fields(words, at, floor)
                        || words.is_nominal(at - 1)
                            && words.is_capital(at - 1)
                            && words.is_capital(at + 1)
                            && !words.is_in(at - 1, MentionKind::Person))
            }
            _ if words.is_any(at, NEVER_FIRST) => false,
            // "swimmer turned politician"
            _ if words.is(at, "turned") => at > floor && words.fits(at - 1, MentionKind::Person),
            // "its then director"
            Tag::Adverb if words.is(at, "then") && words.part(at.wrapping_sub(1)) == Part::Determiner => true,
            // "former President", "then-minister": an adverb only before an adjective or participle.
            Tag::Adverb => matches!(words.part(at + 1), Part::Adjective | Part::Participle),
            _ if words.part(at) == Part::Determiner => return at,
            Tag::Name if words.is_in(at, MentionKind::Person) => {
                // "Prime Minister Jonas Lind's adviser", "Souza communications director"
                matches!(words.tag(at + 1), Tag::Possessive | Tag::Name)
                    || (at + 1..head).all(|at| words.is_nominal(at) && !is_modifier(words, at))
            }
            // "in this inquiry | former Secretary of State"
            _ if is_modifier(words, start) && words.part(at) == Part::Noun => {
                words.fits(at, MentionKind::Person)
            }
            // "the rules | Finance Minister Jonas Lind tightened"
            _ if words.is_capital(start) && words.is_capital(head) && names_office(words.document, head) => {
                modifies(words, at) && !is_another(words, at)
            }
            _ => modifies(words, at),
        };
        if !goes_on {
            break;
        }
        start = at;
    }
    while start < head
        && (matches!(words.tag(start), Tag::Link | Tag::And | Tag::Possessive | Tag::Comma | Tag::Adverb)
            || words.is_any(start, NEVER_FIRST))
    {
        start += 1;
    }
    start
}

/// Whether "and" at `at` joins two things that one person is: "the blogger and part-time drummer".
fn joins_callings(words: &Words, at: usize, head: usize) -> bool {
    let calling = |at: usize| {
        words.fits(at, MentionKind::Person) && !is_plural(words, at) && words.mention_at(at).is_none()
    };
    calling(at - 1) && calling(head) && words.part(at + 1) != Part::Determiner
}

/// Whether "and" at `at` joins two fields of one office: "Italy's industry and overseas trade minister",
/// "Trade and industry minister" at the head of a sentence.
fn joins_fields(words: &Words, at: usize, floor: usize) -> bool {
    let field = at - 1;
    let plain = (!words.is_capital(field) || field == floor)
        && matches!(words.part(field), Part::Noun | Part::Name | Part::Adjective)
        && !words.is_known(field)
        && !is_plural(words, field)
        && words.mention_at(field).is_none();
    let led = |at: usize| {
        matches!(words.tag(at), Tag::Possessive | Tag::Determiner)
            || words.is_in(at, MentionKind::Norp)
            || at == floor && words.is_nominal(at)
    };
    plain && !words.is_capital(at + 1) && (field == floor || led(field - 1))
}

/// Whether the noun at `at`, before an office with a capital, is what the clause of its holder is about: "the
/// message \[Chief Roland Lind brought\]", but not "the party Chairman".
fn is_another(words: &Words, at: usize) -> bool {
    let belongs = |kind| words.fits(at, kind);
    words.part(at) == Part::Noun
        && !words.is_capital(at)
        && !words.is_hyphen(at)
        && !words.text(at).ends_with("ing")
        && words.part(at.wrapping_sub(1)) == Part::Determiner
        && !(belongs(MentionKind::Person) || belongs(MentionKind::Org) || belongs(MentionKind::Gpe))
}

/// Whether a description of someone begins with the word: "in this inquiry | former Secretary of State".
fn is_modifier(words: &Words, at: usize) -> bool {
    words.is_any(
        at,
        &["acting", "ex", "former", "incoming", "late", "longtime", "outgoing", "retired", "then"],
    )
}

/// Whether the word at `at` can stand before a noun and belong to it.
fn modifies(words: &Words, at: usize) -> bool {
    if words.is_hyphen(at) {
        return true;
    }
    if !words.is_nominal(at) {
        return false;
    }
    let text = words.text(at);
    let listed = Lexicon::get().word(text, false) & (flag::MODIFIER | flag::BEFORE_OFFICE) != 0;
    match words.part(at) {
        Part::Participle => {
            let before = at.checked_sub(1).map_or(Tag::Stop, |before| words.tag(before));
            listed || !matches!(before, Tag::Auxiliary | Tag::Pronoun | Tag::Name)
        }
        // "group managing director", but not "a video featuring singer"
        Part::Gerund => listed || words.is_capital(at),
        Part::Number => !words.is_in(at, MentionKind::Date),
        _ => true,
    }
}

/// "9/11", which names what happened then.
fn is_day(text: &str) -> bool {
    text.split_once('/')
        .is_some_and(|(month, day)| [month, day].iter().all(|part| part.parse::<u8>().is_ok()))
}

/// Whether the noun is in the plural.
pub fn is_plural(words: &Words, at: usize) -> bool {
    nouns::is_plural(words.text(at))
}
