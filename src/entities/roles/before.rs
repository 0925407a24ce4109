//! Descriptions before a name: "Energy Minister [Jonas Lind]", "the Oslo-based economist [Ana Souza]".

use super::around::Words;
use super::offices::{holder, titled, without_abbreviations};
use super::rank::is_vague;
use super::reach::{is_plural, reach_back};
use crate::grammar::Tag;
use crate::grammar::parts::Part;
use crate::grammar::verbs::{is_past, may_be_present};
use crate::lexicon::offices::{is_honorific, names_office};
use crate::lexicon::uses::Uses;
use crate::mention::{Mention, MentionKind};
use std::ops::Range;

/// The most tokens that are looked at before a name.
pub const REACH: usize = 24;

/// Where the name begins with its honorifics: "[Ms.] Ana Souza".
pub fn start_of_name(words: &Words, mention: &Mention, floor: usize) -> usize {
    let mut start = mention.first_token.index();
    while start > floor && is_honorific(words.document, start - 1) {
        start -= 1;
    }
    // "the Very Rev Simon Hale"
    let reverend = start < mention.first_token.index() && start > floor + 1;
    if reverend && words.is_any(start - 1, &["Most", "Right", "Rt", "Very"]) {
        start -= 1 + usize::from(words.is(start - 2, "the"));
    }
    start
}

/// The description that stands right before the name, without a comma.
pub fn premodifier(words: &Words, mention: &Mention, floor: usize) -> Option<Range<usize>> {
    let mut end = start_of_name(words, mention, floor);
    // "the radio programme “Good Morning”"
    let quoted = mention.kind == MentionKind::WorkOfArt && end > floor && words.tag(end - 1) == Tag::Mark;
    end -= usize::from(quoted);
    end = before_naming(words, end, floor);
    let last = end.checked_sub(1).filter(|last| *last >= floor)?;
    let kind = mention.kind;
    if kind == MentionKind::Person && words.tag(last) == Tag::Close {
        return bracketed(words, last, floor);
    }
    if words.is(last, "of") && last > floor && matches!(kind, MentionKind::Gpe | MentionKind::Loc) {
        return class_of(words, last - 1, kind, floor);
    }
    // "they have a manager in [Jan Smit]"
    if words.is(last, "in") && last > floor + 1 && kind == MentionKind::Person {
        let range = reach_back(words, last - 1, floor.max(last.saturating_sub(REACH)))..last;
        // "gets its first treasurer in [Jan Smit]"
        let one = words.is_any(range.start, &["a", "an", "her", "his", "its", "their"])
            && words.fits(last - 1, kind);
        return (one && !words.is_capital(last - 1)).then_some(range);
    }
    if kind == MentionKind::Org && is_origin(words, last) {
        let start = (floor..last).rev().find(|at| {
            !words.is_hyphen(*at) && !words.is_hyphen(at + 1) && !words.is_in(*at, MentionKind::Gpe)
        });
        return Some(start.map_or(floor, |before| before + 1)..end);
    }
    let back = |head: usize| reach_back(words, head, floor.max(head.saturating_sub(REACH)))..end;
    let person = kind == MentionKind::Person;
    // "[Chief of the directorate] Brigadier Tom Hale": of an office and a rank the office says more.
    let rank = person && last > floor && words.is_capital(last) && names_office(words.document, last);
    let first = last - if last > floor + 2 && words.is_hyphen(last - 1) { 2 } else { 0 };
    if let Some(office) = rank.then(|| holder(words, first, floor)).flatten() {
        return Some(office);
    }
    let range = if let Some(head) = titled(words, end, floor).filter(|_| person) {
        back(head)
    } else if words.fits(last, kind) && is_head(words, last, kind)
        || person && is_unknown_office(words, last, floor)
        || !person && is_unknown_class(words, last, mention, floor)
    {
        back(last)
    } else {
        holder(words, end, floor).filter(|_| person)?
    };
    let range = without_abbreviations(words, range);
    // "[Bank of Ghana Governor] Kofi Mensah": a name is taken whole.
    let whole =
        words.mention_at(range.start).filter(|one| matches!(one.kind, MentionKind::Gpe | MentionKind::Org));
    let whole = whole.map(|one| one.first_token.index()).filter(|first| *first >= floor);
    let range = whole.unwrap_or(range.start)..range.end;
    // "[Maj. Gen.] Harold Lind": a rank of two abbreviations, of which the second was taken for an honorific.
    let name = mention.first_token.index();
    let rank = |at: usize| words.text(at).ends_with('.') && names_office(words.document, at);
    if person
        && range.end < name
        && range.clone().all(rank)
        && (range.end..name).all(|at| words.text(at).ends_with('.'))
    {
        return Some(range.start..name);
    }
    // "husband and wife A and B": each is one of them.
    let joined = range.len() > 2 && words.tag(range.end - 2) == Tag::And && is_vague(words, range.end - 1);
    if joined {
        return None;
    }
    // Of a place or a body the class alone says nothing: "the city of", "company".
    let content = range.clone().filter(|at| words.part(*at) != Part::Determiner).count();
    let says = match kind {
        MentionKind::Person => true,
        // "Insurer Avila said", but not "firm Avila"
        MentionKind::Org if content > 0 && !Uses::of_bodies().is(words.text(range.end - 1), "vague") => true,
        // "the newspaper Milenio", "the tug Baraka", "the capital Dhaka", but not "the city Dhaka"
        MentionKind::Org
        | MentionKind::Product
        | MentionKind::WorkOfArt
        | MentionKind::Law
        | MentionKind::Fac => content > 1 || content > 0 && range.len() > content,
        _ => content > 1 || words.is(range.end - 1, "capital"),
    };
    (says && !range.is_empty()).then_some(range)
}

/// "[Additional Director General of Police (Law and Order)] K. Murugan": an office with its field in
/// brackets, which close at `close`.
fn bracketed(words: &Words, close: usize, floor: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 8;
    let open =
        (floor.max(close.saturating_sub(LONGEST))..close).rev().find(|at| words.tag(*at) == Tag::Open)?;
    let last = open.checked_sub(1).filter(|last| *last >= floor)?;
    // "Brig. Gen. (ret.)" is a rank.
    let rank = words.text(last).ends_with('.');
    let head = titled(words, open, floor).or_else(|| names_office(words.document, last).then_some(last));
    let head = head.filter(|_| !rank)?;
    Some(reach_back(words, head, floor.max(head.saturating_sub(REACH)))..close + 1)
}

/// Where what is said to have the name ends: "an elite group | called the [Sea Guard]", "a cook | by the name
/// of [Tom Hale]", "the driver, | identified as [Tom Hale]"; `end` itself where nothing is.
fn before_naming(words: &Words, end: usize, floor: usize) -> usize {
    let identified = |verb: &usize| words.is_any(*verb, &["identified", "named"]) && words.is(verb + 1, "as");
    if let Some(verb) = end.checked_sub(2).filter(|verb| *verb > floor + 1).filter(identified)
        && words.tag(verb - 1) == Tag::Comma
    {
        return verb - 1;
    }
    let article = usize::from(end > floor + 1 && words.is(end - 1, "the"));
    let verb = (end - article).checked_sub(1).filter(|verb| *verb > floor);
    if let Some(verb) = verb
        && words.is_any(verb, &["called", "dubbed", "named"])
    {
        // "the prototype, called [Himka],"
        return verb - usize::from(words.tag(verb - 1) == Tag::Comma && verb > floor + 1);
    }
    let by = end.checked_sub(4).filter(|by| *by > floor);
    let named = by.filter(|by| {
        words.is(*by, "by") && words.is(by + 1, "the") && words.is(by + 2, "name") && words.is(by + 3, "of")
    });
    named.unwrap_or(end)
}

/// "[the western city] of Nara"
fn class_of(words: &Words, head: usize, kind: MentionKind, floor: usize) -> Option<Range<usize>> {
    if !words.fits(head, kind) || words.mention_at(head).is_some() {
        return None;
    }
    let start = reach_back(words, head, floor.max(head.saturating_sub(REACH)));
    (head > start + usize::from(words.part(start) == Part::Determiner)).then_some(start..head + 1)
}

/// "Oslo-based", "state-owned": where a body is at home, or whose it is.
fn is_origin(words: &Words, at: usize) -> bool {
    let text = words.text(at);
    let ends = |ending: &str| text.len() > ending.len() + 2 && text.ends_with(ending);
    ["-based", "-backed", "-controlled", "-headquartered", "-listed", "-owned", "-run"]
        .iter()
        .any(|ending| ends(ending))
        || at > 0 && words.is_any(at, &["based", "headquartered", "listed"]) && words.is_hyphen(at - 1)
}

/// "NBC's [Ana Souza]": the body before the name.
pub fn employer(words: &Words, mention: &Mention, floor: usize) -> Option<Range<usize>> {
    let name = start_of_name(words, mention, floor);
    let last = name.checked_sub(2).filter(|last| *last >= floor && words.tag(name - 1) == Tag::Possessive)?;
    let body = words.mention_at(last).filter(|body| body.kind == MentionKind::Org)?;
    let first = body.first_token.index();
    let determined = first > floor && words.is(first - 1, "the");
    (mention.kind == MentionKind::Person).then_some(first - usize::from(determined)..name)
}

/// Whether the word at `at` can head a description right before a name of that kind.
fn is_head(words: &Words, at: usize, kind: MentionKind) -> bool {
    let inside = words.mention_at(at).is_some_and(|mention| {
        !matches!(mention.kind, MentionKind::Norp | MentionKind::Cardinal | MentionKind::Ordinal)
            && !words.is_any(at, &["daily", "monthly", "quarterly", "weekly"])
    });
    if inside || words.tag(at) == Tag::Pronoun {
        return false;
    }
    // With a capital only an office is surely no name.
    if words.is_capital(at) {
        kind == MentionKind::Person && names_office(words.document, at) || words.fits(at, kind)
    } else {
        // "Co-hosts" and "spokeswoman" are no verbs.
        words.part(at) != Part::Finite
            || at > 0 && words.is_hyphen(at - 1)
            || ["ist", "man", "person"].iter().any(|ending| words.text(at).ends_with(ending))
            || disagrees(words, at)
    }
}

/// "Board chair NAME": what was taken for a verb does not agree with the singular noun before it.
fn disagrees(words: &Words, at: usize) -> bool {
    let (verb, before) = (words.text(at), at.wrapping_sub(1));
    !is_past(verb)
        && !may_be_present(verb)
        && matches!(words.part(before), Part::Noun | Part::Name | Part::Adjective)
        && !is_plural(words, before)
        && !words.is_in(before, MentionKind::Person)
}

/// "said kaumātua NAME", "the district's dzongdag NAME": a noun that no list has, where nothing but a
/// description can stand.
fn is_unknown_office(words: &Words, at: usize, floor: usize) -> bool {
    let noun = matches!(words.part(at), Part::Noun | Part::Name)
        && words.tag(at) == Tag::Word
        && !words.is_capital(at)
        && words.mention_at(at).is_none()
        && !is_plural(words, at)
        && !words.contradicts(at, MentionKind::Person);
    if !noun {
        return false;
    }
    let start = reach_back(words, at, floor.max(at.saturating_sub(REACH)));
    let said = start > floor && matches!(words.tag(start - 1), Tag::Cue(_));
    let possessor = (start..at).any(|at| words.tag(at) == Tag::Possessive);
    // ", rapporteur NAME", "Elsmere dzongdag NAME"
    let alone = start == at
        && start > floor
        && words.sets_apart(start - 1)
        && words.text(at).len() > 4
        && words.mention_at(at + 1).is_some_and(|name| name.end_token.index() > at + 2);
    let placed =
        start == floor && words.mention_at(start).is_some_and(|mention| mention.end_token.index() == at);
    said || possessor || alone || placed
}

/// "the tug NAME", "the film NAME", "Smyril's freighter NAME": a noun that no list has for it, which a
/// determiner or a possessor makes a description.
fn is_unknown_class(words: &Words, at: usize, mention: &Mention, floor: usize) -> bool {
    use MentionKind::{Event, Fac, Law, Org, Product, WorkOfArt};
    // "the merger Corvid wanted" is a clause, and "in the final Corvid won" the next one.
    let end = mention.end_token.index();
    let acts = mention.kind == Org && !words.closes(end, end + 1);
    let noun = matches!(mention.kind, Event | Fac | Law | Org | Product | WorkOfArt)
        && !acts
        && words.part(at) == Part::Noun
        && words.tag(at) == Tag::Word
        && !words.is_capital(at)
        && words.mention_at(at).is_none()
        && !is_plural(words, at)
        && !words.fits(at, MentionKind::Person)
        && !words.is_thing(at);
    if !noun {
        return false;
    }
    let start = reach_back(words, at, floor.max(at.saturating_sub(REACH)));
    words.part(start) == Part::Determiner || (start..at).any(|at| words.tag(at) == Tag::Possessive)
}
