//! What a description beside a name says that the name is: "Corridor Atlantic, a group led by …", "Kilju is a
//! fishing village".

use crate::document::TokenKind;
use crate::lexicon::flag::{self, Flags};
use crate::lexicon::line::Line;
use crate::lexicon::nouns::{Class, is_a, only_class};
use crate::mention::{Found, MentionKind};
use crate::names::described::LINKS;

/// Words of a description that are looked at before its noun is given up on.
const REACH: usize = 7;

/// The kind of thing that the description behind a name, or its noun before, makes of it, if there is one and
/// its noun says so.
pub(super) fn described(line: &Line, name: &Found) -> Option<MentionKind> {
    // "a new company, Humain, …"
    let before = name.first.wrapping_sub(2);
    if line.is(name.first.wrapping_sub(1), ",") && line.is(name.end, ",") && line.is_lower(before) {
        return meant(line, before);
    }
    // "the newspaper Milenio", "hydrocarbon giant Sonatrach", "Turkey's Sabah newspaper"
    let noun = name.first.wrapping_sub(1);
    if line.is_lower(noun) && name.kind != MentionKind::Org && meant(line, noun) == Some(MentionKind::Org) {
        return Some(MentionKind::Org);
    }
    if line.is_any(name.end, BEHIND) {
        return Some(MentionKind::Org);
    }
    let comma = line.is(name.end, ",");
    let copula = line.is_any(name.end, &["is", "was"]);
    let article = name.end + 1;
    let determined = line.is_any(article, &["a", "an"]) || comma && line.is(article, "the");
    if !(comma || copula) || !determined {
        return None;
    }
    let phrase = (article + 1..article + 1 + REACH).take_while(|at| is_inside(line, *at));
    phrase.filter(|at| is_last(line, *at)).find_map(|at| meant(line, at))
}

/// Whether a word can belong to a noun phrase.
fn is_inside(line: &Line, at: usize) -> bool {
    const NOT: Flags = flag::FUNCTION | flag::PLACE_BEFORE | flag::AFTER_PERSON;
    line.is_lower(at) && !line.has(at, NOT) && !LINKS.contains(&line.text(at))
        || line.is_capital(at)
        || line.is_inner_hyphen(at)
        || line.token_kind(at) == Some(TokenKind::Possessive)
}

/// Whether a noun phrase ends with this word: what follows is outside, or a participle that begins a clause.
fn is_last(line: &Line, at: usize) -> bool {
    const PARTICIPLES: &[&str] = &["built", "held", "known", "led", "made", "run", "seen", "set"];
    let next = line.text(at + 1);
    let participle = next.len() > 4 && (next.ends_with("ed") || next.ends_with("ing"));
    !is_inside(line, at + 1) || participle || PARTICIPLES.contains(&next)
}

/// What a noun makes of the name that it describes.
fn meant(line: &Line, noun: usize) -> Option<MentionKind> {
    let noun = line.text(noun);
    // "leader", "owner": of people, too.
    if is_a(noun, Class::Person) {
        return None;
    }
    let governed = GOVERNED.contains(&noun);
    let body = is_a(noun, Class::Body) && !is_a(noun, Class::Place) && !is_a(noun, Class::Building);
    match (governed, body && !is_a(noun, Class::Event)) {
        (true, _) => Some(MentionKind::Gpe),
        (_, true) => Some(MentionKind::Org),
        _ => rare(noun),
    }
}

/// The kind of thing that a noun for nothing else says: "novel", "tug", "stadium".
fn rare(noun: &str) -> Option<MentionKind> {
    match only_class(noun)? {
        Class::Work => Some(MentionKind::WorkOfArt),
        Class::Product => Some(MentionKind::Product),
        Class::Law => Some(MentionKind::Law),
        Class::Event => Some(MentionKind::Event),
        Class::Building => Some(MentionKind::Fac),
        _ => None,
    }
}

/// Places with a government.
const GOVERNED: &[&str] = &[
    "city",
    "country",
    "hamlet",
    "municipality",
    "nation",
    "province",
    "state",
    "suburb",
    "town",
    "township",
    "village",
];
/// Nouns that follow the name of the body that they say.
const BEHIND: &[&str] = &["broadcaster", "magazine", "newspaper", "website"];
