//! Descriptions behind a name: "[Ana Souza], the transport secretary,", "[Jonas Lind], who leads the party",
//! "[Ana Souza] of Harbour Watch", "[Jonas Lind] is the mayor of Elsmere".

use super::around::{WHEN, Words};
use super::before::start_of_name;
use super::copula::GIVES;
use super::phrase::{Phrase, one_of, phrase};
use super::reach::is_plural;
use crate::grammar::Tag;
use crate::grammar::parts::Part;
use crate::mention::{Mention, MentionKind};
use crate::names::trim::LETTERS;
use std::ops::Range;

/// How many tokens a bracket behind a name may hold to be passed over.
const BRACKET: usize = 14;

/// The description set apart by a comma, dash or bracket.
pub fn apposition(words: &Words, mention: &Mention, ceiling: usize) -> Option<Phrase> {
    let at = mention.end_token.index();
    if words.tag(at) == Tag::Open {
        let close = behind_bracket(words, mention, ceiling)? - 1;
        let inside = described(words, mention, at + 1, close).filter(|found| found.range.end == close);
        if inside.is_some() {
            return inside;
        }
    }
    let Some(start) = set_apart(words, mention, ceiling) else {
        return unmarked(words, mention, ceiling);
    };
    let clause = words.sets_apart(start - 1) && words.is_relative(start);
    if clause { None } else { described(words, mention, start, ceiling) }
}

/// "Ana Souza co-owner of the Otters": an office right behind the name, whose comma is missing.
fn unmarked(words: &Words, mention: &Mention, ceiling: usize) -> Option<Phrase> {
    let start = mention.end_token.index();
    let found = phrase(words, start, ceiling).filter(|_| mention.kind == MentionKind::Person)?;
    let office = words.fits(found.head, MentionKind::Person)
        && words.part(found.head) == Part::Noun
        && !words.is_capital(start)
        && words.is_nominal(start)
        && words.mention_at(found.head).is_none()
        && !is_plural(words, found.head)
        && words.is_any(found.head + 1, &["at", "for", "of"]);
    office.then_some(found)
}

/// The end of a name, or of a bracket right behind it; `None` where that is too long to be passed over.
pub fn behind_bracket(words: &Words, mention: &Mention, ceiling: usize) -> Option<usize> {
    let end = mention.end_token.index();
    if words.tag(end) != Tag::Open {
        return Some(end);
    }
    (end..ceiling.min(end + BRACKET)).find(|at| words.tag(*at) == Tag::Close).map(|close| close + 1)
}

/// Where what is set apart behind a name begins, once brackets, ages and homes are passed over.
pub fn set_apart(words: &Words, mention: &Mention, ceiling: usize) -> Option<usize> {
    let mut at = behind_bracket(words, mention, ceiling)?;
    // "Ana Souza, 61, of Elsmere, …": more may follow an age or a home.
    for _ in 0..3 {
        if !words.sets_apart(at) {
            return None;
        }
        match aside(words, at + 1, ceiling) {
            Some(end) => at = end,
            None => break,
        }
    }
    // “Burning River Blues,” a documentary
    let quoted = mention.kind == MentionKind::WorkOfArt && words.tag(at + 1) == Tag::Mark;
    Some(at + 1 + usize::from(quoted))
}

/// The end of an age, or of a home, between commas.
fn aside(words: &Words, start: usize, ceiling: usize) -> Option<usize> {
    let text = words.text(start);
    let age = text.len() <= 3 && !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    if age && words.sets_apart(start + 1) {
        return Some(start + 1);
    }
    // "Ph.D.", "KC", "7th Bt"
    let letters = text.len() <= 8
        && text.chars().filter(|c| c.is_uppercase()).count() > 1
        && words.mention_at(start).is_none_or(|mention| mention.end_token.index() == start + 1);
    if letters && words.sets_apart(start + 1) {
        return Some(start + 1);
    }
    let home = words.is_any(start, &["from", "of"]) && words.is_in(start + 1, MentionKind::Gpe);
    let end = (start..ceiling).find(|at| words.closes(*at, ceiling))?;
    (home && end < start + 8 && words.sets_apart(end)).then_some(end)
}

/// The noun phrase at `start`, if it can be said of the mention and nothing of a clause follows it.
pub fn described(words: &Words, mention: &Mention, start: usize, ceiling: usize) -> Option<Phrase> {
    let first = start + usize::from(words.is_any(start, WHEN));
    let mut found = one_of(words, first, ceiling).or_else(|| phrase(words, first, ceiling))?;
    let of_several = words.part(first) == Part::Number || words.is_any(first, &["one", "both"]);
    // "a Hindi daily" is no date.
    let is_name = |kind| kind != MentionKind::Norp && MentionKind::NAMES.contains(&kind);
    let named = words.mention_at(found.head).is_some_and(|other| is_name(other.kind));
    let possessor = has_possessor(words, &found);
    let determined = words.part(first) == Part::Determiner || possessor;
    let likely = is_likely(words, mention, (&found, first), determined, ceiling);
    // "Iron Tea, volunteers from Lviv,": a band, a firm of several.
    let members = mention.kind == MentionKind::Org
        && is_plural(words, found.head)
        && found.range.len() > 1
        && words.fits(found.head, MentionKind::Person)
        && words.closes(found.range.end, ceiling);
    if named || !words.fits(found.head, mention.kind) && !likely && !members {
        return None;
    }
    if !determined && is_plural(words, found.head) && !of_several && !members {
        return None;
    }
    // A place takes a bare noun only with more words: "[X], a city" says nothing.
    let bare = found.range.len() <= 1 + usize::from(determined);
    let placed = matches!(mention.kind, MentionKind::Gpe | MentionKind::Loc)
        && !words.fits(found.head, MentionKind::Fac);
    if bare && !(mention.kind == MentionKind::Person || determined && !placed) {
        return None;
    }
    let end = found.range.end;
    // "Ana Souza, the court ruled, …" is a clause; "Ana Souza, a nurse from Elsmere is …" lacks its comma.
    let lacks_comma = words.is_any(first, &["a", "an"]) && words.tag(end) == Tag::Auxiliary;
    // “…, the songwriter behind “Humble and Kind,” left”: the comma is inside the marks.
    let comma = words.tag(end - 1) == Tag::Mark && words.tag(end - 2) == Tag::Comma;
    let closed = comma || words.closes(end, ceiling);
    if determined && words.part(end).is_finite() && !lacks_comma && !closed {
        return None;
    }
    found.range.start = start;
    Some(found)
}

/// Whether a phrase whose head no list says of that kind of thing may still be said of it, by its form; it
/// begins at `first`.
fn is_likely(
    words: &Words,
    mention: &Mention,
    (found, first): (&Phrase, usize),
    determined: bool,
    ceiling: usize,
) -> bool {
    use MentionKind::{Event, Fac, Gpe, Law, Loc, Norp, Org, Person, Product, WorkOfArt};
    let whole = || determined && is_whole(words, found, ceiling);
    let contradicts = words.contradicts(found.head, mention.kind);
    match mention.kind {
        // "the American out of Toledo"
        Person if words.is_in(found.head, Norp) => determined && words.closes(found.range.end, ceiling),
        // "a retired turbine operator", though an operator is as often a firm
        Person if contradicts => words.is_agent(found.head) && words.fits(found.head, Org) && whole(),
        Person => words.is_agent(found.head) || whole(),
        // A mine or a church is easily taken for a town: "Debre Sina, a rock church in Tigray".
        Gpe | Loc
            if (words.is_any(first, &["a", "an"]) || has_possessor(words, found))
                && words.fits(found.head, Fac) =>
        {
            words.tag(mention.first_token.index().wrapping_sub(1)) != Tag::Comma
        }
        // "Redwood, an ironmonger,"
        Org => (!contradicts || words.is_agent(found.head)) && whole(),
        Fac | Event | Loc => !contradicts && whole(),
        Law | Norp | Product | WorkOfArt => {
            determined
                && found.range.len() > 2
                && words.closes(found.range.end, ceiling)
                && !words.fits(found.head, Person)
                && words.part(found.head) == Part::Noun
        }
        _ => false,
    }
}

/// Whether the phrase fills what stands between two commas, so that its head may be a noun that no list has:
/// "the numberdar", "an independent", "the Czech who shot it".
fn is_whole(words: &Words, found: &Phrase, ceiling: usize) -> bool {
    let whose = has_possessor(words, found);
    let head = words.part(found.head) == Part::Noun && (whose || !words.is_capital(found.head))
        // "an independent": an adjective stands for the noun
        || words.part(found.head) == Part::Adjective && words.is_any(found.head - 1, &["a", "an"])
        || matches!(words.part(found.head), Part::Noun | Part::Name | Part::Adjective)
            && words.is(found.head + 1, "who");
    let things = (found.head..found.range.end).any(|at| words.is_any(at, &["that", "which"]));
    head && !things && words.closes(found.range.end, ceiling)
}

/// Whether the phrase begins with a possessor: "Britain's ambassador".
fn has_possessor(words: &Words, found: &Phrase) -> bool {
    (found.range.start..found.head).any(|at| words.tag(at) == Tag::Possessive)
}

/// "Declan Burke \[TD\]": the letters behind a name.
pub fn letters(words: &Words, mention: &Mention) -> Option<Range<usize>> {
    let at = mention.end_token.index();
    let at = at + usize::from(words.tag(at) == Tag::Comma);
    (mention.kind == MentionKind::Person
        && LETTERS.contains(&words.text(at))
        && words.mention_at(at).is_none())
    .then_some(at..at + 1)
}

/// "of Harbour Watch", "from the opposition Greens", "at Brandt Capital": the body someone belongs to.
pub fn affiliation(words: &Words, mention: &Mention, ceiling: usize) -> Option<Range<usize>> {
    let end = behind_bracket(words, mention, ceiling)?;
    let start = end + usize::from(words.tag(end) == Tag::Comma);
    // "Ana Souza, Ph.D., of …", "Kiri Marsden, once of …"
    let start =
        if start > end { aside(words, start, ceiling).map_or(start, |comma| comma + 1) } else { start };
    let adverb = start + usize::from(start > end && words.is_any(start, WHEN));
    if mention.kind != MentionKind::Person || !words.is_any(adverb, &["at", "for", "from", "of", "with"]) {
        return None;
    }
    let object = phrase(words, adverb + 1, ceiling.min(adverb + 16))?;
    let Some(body) = object.range.clone().find(|at| words.is_in(*at, MentionKind::Org)) else {
        // "of the regional medical office"
        let whole = start == end
            && words.is(start + 1, "the")
            && object.range.len() > 2
            && words.is_any(start, &["at", "from", "of"])
            && words.fits(object.head, MentionKind::Org)
            && words.mention_at(object.head).is_none();
        return whole.then_some(start..object.head + 1);
    };
    // "of furniture maker Man Wah Holdings" ends with the body's name, "of the army's eastern command" does
    // not.
    let last = (body..object.range.end).take_while(|at| words.is_in(*at, MentionKind::Org)).last()?;
    let part = words.tag(last + 1) == Tag::Possessive && object.head > last + 1;
    Some(start..if part { object.head } else { last } + 1)
}

/// "was named [Ana Souza] head of", "her second year as harbour master": the office behind "as",
/// or right behind a name that was given it.
pub fn office(words: &Words, mention: &Mention, sentence: &Range<usize>) -> Option<Phrase> {
    let end = mention.end_token.index();
    let name = start_of_name(words, mention, sentence.start);
    let fits = |found: &Phrase| {
        words.fits(found.head, mention.kind)
            && !is_plural(words, found.head)
            && words.mention_at(found.head).is_none_or(|other| other.kind == MentionKind::Norp)
    };
    let given = name > sentence.start && words.is_any(name - 1, GIVES);
    let direct = end + usize::from(given && words.is(end, "as"));
    if given && let Some(found) = phrase(words, direct, sentence.end).filter(fits) {
        return Some(found);
    }
    let people = |at: usize| words.is_in(at, MentionKind::Person) || words.tag(at) == Tag::Pronoun;
    let reach =
        (end..sentence.end.min(end + 14)).find(|at| people(*at)).unwrap_or(sentence.end.min(end + 14));
    let at = (end..reach).find(|at| {
        words.is(*at, "as") && !words.is_any(at - 1, &["known", "such", "well", "described", "same", "just"])
    })?;
    let found = phrase(words, at + 1, sentence.end)?;
    // "has appointed Ana Souza as its treasurer"
    let own = given && words.is_any(at + 1, &["her", "his", "its", "their"]);
    let bare = words.part(at + 1) != Part::Determiner || words.is(at + 1, "the") || own;
    (bare && fits(&found) && mention.kind == MentionKind::Person).then_some(found)
}
