//! What the words around a name say: whether a name known from elsewhere may stand here, and what kind of
//! thing this one can be.

use crate::document::{BlockKind, TokenKind};
use crate::lexicon::flag::{self, Flags};
use crate::lexicon::line::{Line, Style};
use crate::lexicon::shapes::Shape;
use crate::mention::{Found, MentionKind};

/// Whether a known name overlaps none of the names that follow, or only less sure ones: shorter ones inside
/// it, or ones that are too unsure (`least`) to be mentions.
pub(super) fn fits(known: &Found, names: &[Found], least: f32) -> bool {
    let length = |found: &Found| found.end - found.first;
    names.iter().take_while(|name| name.first < known.end).all(|name| {
        let part = name.end <= known.end && length(name) < length(known);
        (part || name.confidence < least) && name.confidence < known.confidence
    })
}

/// Whether a known name may be tagged here: not inside a longer name, not an ordinary word with a capital of
/// its own, unless the article uses it as a `surname` and it does here what people do.
pub(super) fn may_stand(line: &Line, first: usize, end: usize, surname: bool) -> bool {
    // "Norlin H20": a model's number is no part of its maker's name.
    let joined = |at: usize| {
        let model = line.shape(at) == Shape::LettersNumber;
        line.is_capital(at) && !model && !line.has(at, flag::FUNCTION | flag::TITLE | flag::DATE)
    };
    let inside = line.style == Style::Plain
        && (joined(end) && !line.is_first(end)
            || first > line.start && joined(first - 1) && !line.is_first(first - 1)
            || line.is_inner_hyphen(end) && line.is_capital(end + 1));
    let ordinary = end == first + 1
        && line.has(first, flag::ORDINARY | flag::FUNCTION)
        && (line.is_first(first) || line.style != Style::Plain)
        && !(surname && (line.style != Style::Plain || acts(line, end)));
    let possessed = line.token_kind(end.wrapping_sub(1)) == Some(TokenKind::Possessive);
    !inside && !ordinary && !possessed
}

/// Whether what follows a name is what is said of people, or sets apart what one of them says.
fn acts(line: &Line, end: usize) -> bool {
    const AUXILIARY: &[&str] =
        &["was", "is", "has", "had", "did", "does", "will", "would", "can", "could", "may", "might", "must"];
    line.is_any(end, AUXILIARY)
        || line.is_lower(end) && line.has(end, flag::AFTER_PERSON)
        || line.is_any(end, &[":", ","])
        || line.token_kind(end) == Some(TokenKind::Possessive)
}

/// Whether "which is" follows a name that nothing marks as a person's.
pub(super) fn is_impersonal(line: &Line, name: &Found) -> bool {
    const PERSONAL: Flags = flag::GIVEN_F | flag::GIVEN_M | flag::TITLE | flag::PERSONAL;
    line.is(name.end, ",")
        && line.is(name.end + 1, "which")
        && line.is_any(name.end + 2, &["is", "was", "are", "were", "has", "had"])
        && name.end > name.first + 1
        && !line.has(name.first, PERSONAL)
        && !line.has(name.first.wrapping_sub(1), PERSONAL)
}

/// The longest description of a person that is looked at, in tokens.
const DESCRIPTION: usize = 8;

/// Whether "a 30-year-old woman" or the like follows a name of several words that was taken for a place or an
/// organisation.
pub(super) fn is_personal(line: &Line, name: &Found) -> bool {
    use MentionKind::*;
    let described = matches!(name.kind, Org | Gpe | Loc)
        && name.end > name.first + 1
        && (name.first..name.end).all(|at| line.is_capital(at))
        && !line.has(name.end - 1, flag::ORG_HEAD | flag::COMPANY | flag::GPE_HEAD | flag::LOC_HEAD)
        && line.is(name.end, ",")
        && line.is_any(name.end + 1, &["a", "an", "the", "his", "her"]);
    if !described {
        return false;
    }
    let start = name.end + 2;
    let stop =
        |at: &usize| *at >= line.end || line.is_any(*at, &[",", ".", "and", "of", "from", "who", "in", "at"]);
    let head = (start..start + DESCRIPTION).find(stop).and_then(|end| end.checked_sub(1));
    head.is_some_and(|head| line.is_any(head, HUMAN))
}

/// The most letters of an acronym, and the fewest.
const LETTERS: std::ops::RangeInclusive<usize> = 3..=6;

/// Whether a word of capitals inside running text, which was taken for a person or a place, is a body's
/// acronym: it is no speaker, no place behind "in", and no name of the lists.
pub(super) fn is_acronym(line: &Line, name: &Found) -> bool {
    const OTHER: Flags = flag::GPE | flag::LOC | flag::FAC | flag::GIVEN | flag::SURNAME | flag::ROMAN;
    let before = name.first.wrapping_sub(1);
    matches!(name.kind, MentionKind::Person | MentionKind::Gpe)
        && name.end == name.first + 1
        && line.style == Style::Plain
        && is_running_text(line.kind)
        && line.shape(name.first) == Shape::Upper
        && LETTERS.contains(&line.text(name.first).len())
        && name.first >= line.dateline_end
        && !line.is_first(name.first)
        && !line.is_any(name.end, &[":", ","])
        && !line.has(name.first, OTHER)
        && !line.has(before, flag::PLACE_BEFORE | flag::TITLE | flag::GIVEN)
        && !(before..name.end + 2)
            .any(|at| at != name.first && line.text(at).len() > 2 && line.shape(at) == Shape::Upper)
}

/// Nouns for nothing but people.
const HUMAN: &[&str] = &[
    "actor",
    "actress",
    "boy",
    "daughter",
    "father",
    "girl",
    "journalist",
    "man",
    "mother",
    "nurse",
    "schoolgirl",
    "schoolboy",
    "singer",
    "son",
    "student",
    "teacher",
    "teenager",
    "widow",
    "wife",
    "woman",
    "husband",
];

/// Whether a name taken for a place stands where places do: "in Paris", "Paris, France".
pub(super) fn is_where(line: &Line, name: &Found) -> bool {
    let led = line.has(name.first.wrapping_sub(1), flag::PLACE_BEFORE);
    let within = line.is(name.end, ",") && line.has(name.end + 1, flag::GPE) && line.is_capital(name.end + 1);
    matches!(name.kind, MentionKind::Gpe | MentionKind::Loc) && (led || within)
}

/// Whether a reporting verb follows or precedes a name.
pub(super) fn speaks(line: &Line, name: &Found) -> bool {
    line.is_lower(name.end) && line.has(name.end, flag::AFTER_PERSON)
        || line.is_any(name.first.wrapping_sub(1), &["said", "says", "added", "asked", "wrote"])
}

/// Whether capitals mean in a block what they mean in sentences.
pub(super) fn is_running_text(kind: BlockKind) -> bool {
    use BlockKind::*;
    !matches!(kind, Headline | Kicker | SectionHeading | Furniture | Byline | Credit)
}
