//! What belongs to a noun phrase behind its head: "of …", "who …", "based in …", "she wrote for …", a further
//! office, a larger place.

use super::around::{WHEN, Words};
use super::head::{core, name_end};
use super::rank::is_vague;
use super::reach::is_plural;
use super::reduced::{clause, participial, reduced, region};
use crate::grammar::Tag;
use crate::grammar::parts::Part;
use crate::mention::MentionKind;

/// The end of a phrase with the head at `head`: over "of …", "who …", "based in …" and a further office.
pub fn extend(words: &Words, head: usize, ceiling: usize) -> usize {
    let mut end = head + 1;
    loop {
        let next = follow(words, head, end, ceiling);
        if next <= end || next > ceiling {
            return end;
        }
        end = next;
    }
}

/// The end of the next part of the phrase behind `end`; `end` itself when there is none.
fn follow(words: &Words, head: usize, end: usize, ceiling: usize) -> usize {
    if end >= ceiling {
        return end;
    }
    // "the first woman to hold …"
    if words.is(end, "to") && words.part(end + 1) == Part::Infinitive {
        return clause(words, end + 2, ceiling, 0);
    }
    if words.is(end, "out") && words.is(end + 1, "of") {
        return core(words, end + 2, ceiling).map_or(end, |inner| inner + 1);
    }
    // "chef de mission"
    if words.is(end, "de") && words.mention_at(end).is_none() {
        return end + 2;
    }
    // "the author of “The Salt Road,” | with care"
    if words.tag(end - 1) == Tag::Mark && words.tag(end - 2) == Tag::Comma {
        return end;
    }
    // "its lawyer there"
    if words.is_any(end, &["here", "there"]) && words.closes(end + 1, ceiling) {
        return end + 1;
    }
    // "wife of his elder brother", "the director of its western branch", "an engineer at its plant"
    let branch = words.is(end + 1, "its")
        && words.fits(head, MentionKind::Person)
        && words.is_any(end, &["at", "for", "in", "of"]);
    let kin = branch || words.is(end, "of") && is_vague(words, head);
    if words.links(end) && (kin || !words.is_any(end + 1, &["her", "his", "its", "their"])) {
        return linked(words, end, ceiling).unwrap_or(end);
    }
    if words.is_relative(end) {
        return clause(words, end + 1, ceiling, 1);
    }
    // "managing director since 2019", "the deputy mayor until last October"
    if words.is_any(end, &["since", "till", "until"]) {
        return time(words, end + 1, ceiling)
            .or_else(|| Some(core(words, end + 1, ceiling)? + 1))
            .unwrap_or(end);
    }
    let without_pronoun = || participial(words, head, end, ceiling).or_else(|| reduced(words, end, ceiling));
    if let Some(whole) = without_pronoun() {
        return whole;
    }
    if words.tag(end) == Tag::Time && end > head + 1 {
        return end;
    }
    match words.tag(end) {
        Tag::And => joined(words, head, end, ceiling).unwrap_or(end),
        Tag::Comma => (field(words, head, end, ceiling))
            .or_else(|| unit(words, head, end, ceiling))
            // "mayor of Springfield, Ohio,"
            .or_else(|| region(words, end, ceiling))
            .or_else(|| office(words, head, end, ceiling))
            .unwrap_or(end),
        _ => end,
    }
}

/// The end of the words of time that begin at `at`.
fn time(words: &Words, at: usize, ceiling: usize) -> Option<usize> {
    let end = (at..ceiling).find(|at| words.tag(*at) != Tag::Time).unwrap_or(ceiling);
    (end > at).then_some(end)
}

/// The end of what the preposition at `end` links to the noun.
fn linked(words: &Words, end: usize, ceiling: usize) -> Option<usize> {
    // "the battery on which the model depends"
    if words.is_any(end + 1, &["which", "whom", "whose"]) {
        return Some(clause(words, end + 2, ceiling, 1)).filter(|whole| words.closes(*whole, ceiling));
    }
    // "director | with effect from July"
    if words.is(end, "with") && words.is(end + 1, "effect") {
        return None;
    }
    // "a cracker with a hole in it"
    if words.is_any(end + 1, &["it", "them"]) && words.closes(end + 2, ceiling) {
        return Some(end + 2);
    }
    // "the author of “The Salt Road”", "an editor on Apple's “Severed”"
    if let Some(close) = title(words, end + 1, ceiling) {
        return Some(close);
    }
    // "a coalition of over 70 groups"
    let about = words.is_any(end + 1, ABOUT) && words.part(end + 2) == Part::Number;
    let object = end + 1 + usize::from(about || words.part(end + 1) == Part::Adverb);
    if words.part(object) == Part::Gerund {
        return Some(clause(words, object + 1, ceiling, 0));
    }
    let number = words.part(object) == Part::Number;
    // "the first woman in 28 years", "acting city manager for 11 months", "the fire of 1969"
    if (words.is(end, "for") || number && words.is_any(end, &["in", "of"]))
        && let Some(end) = time(words, object, ceiling)
    {
        return Some(end);
    }
    // "a father of five", "a town of 23,000 that …"
    let alone = number
        && words.tag(object) != Tag::Time
        && (!words.is_nominal(object + 1) || words.part(object + 1) == Part::Participle);
    // "a cousin of two of the dead"
    if alone && words.is(object + 1, "of") {
        return core(words, object + 2, ceiling).map(|inner| inner + 1);
    }
    if alone && !words.is(object + 1, "per") {
        return Some(object + 1);
    }
    // "a hero of Ms. Souza's"
    let owner = (object..ceiling).find(|at| words.tag(*at) == Tag::Possessive);
    if let Some(owner) = owner.filter(|owner| words.closes(owner + 1, ceiling))
        && core(words, object, owner) == Some(owner - 1)
    {
        return Some(owner + 1);
    }
    core(words, object, ceiling).map(|inner| inner + 1)
}

/// Words before a number that is not exact.
const ABOUT: &[&str] = &["about", "almost", "around", "nearly", "over", "roughly", "some"];

/// The end of the title in quotation marks that begins at `at`, or behind the possessor that begins there.
fn title(words: &Words, at: usize, ceiling: usize) -> Option<usize> {
    const LONGEST: usize = 12;
    let owned = |at: &usize| words.tag(*at) == Tag::Possessive && words.tag(at + 1) == Tag::Mark;
    let open = if words.tag(at) == Tag::Mark { at } else { (at..at + 5).find(owned)? + 1 };
    let close = (open + 2..ceiling.min(open + LONGEST)).find(|at| words.tag(*at) == Tag::Mark)?;
    words.is_in(open + 1, MentionKind::WorkOfArt).then_some(close + 1)
}

/// The end of what the "and" at `end` joins: "minister of energy and deputy premier", "head of sport and
/// culture".
fn joined(words: &Words, head: usize, end: usize, ceiling: usize) -> Option<usize> {
    let start = behind_time(words, end + 1, ceiling);
    let other = core(words, start, ceiling)?;
    let person = |at: usize| {
        let likely = words.is_agent(at) && !words.is_capital(at) || words.is(end + 1, "former");
        (words.fits(at, MentionKind::Person) || likely) && !words.is_in(at, MentionKind::Person)
    };
    // What the office is for goes on.
    let goes_on = end > head + 2
        && start == end + 1
        && !words.fits(other, MentionKind::Person)
        && (words.closes(other + 1, ceiling) || words.is_capital(other) && words.is_capital(end - 1));
    (person(other) && person(head) || goes_on).then_some(other + 1)
}

/// Behind what says when or how somebody is what an "and" adds: "its founder and | now a teacher", "its chief
/// executive and, | until 2018, | its largest shareholder".
fn behind_time(words: &Words, at: usize, ceiling: usize) -> usize {
    const LONGEST: usize = 8;
    let comma = (at + 2..ceiling.min(at + LONGEST)).find(|at| words.closes(*at, ceiling));
    let between = comma.filter(|comma| {
        words.tag(at) == Tag::Comma
            && words.tag(*comma) == Tag::Comma
            && (words.part(at + 1) == Part::Preposition || words.is_any(at + 1, INSERTED))
    });
    let at = between.map_or(at, |comma| comma + 1);
    let until = words.is(at, "until") && words.is_any(at + 1, &["lately", "recently"]);
    at + if until { 2 } else { usize::from(words.is_any(at, WHEN)) }
}

/// Words that begin what is put between commas behind "and".
const INSERTED: &[&str] = &["as", "later", "more", "now", "once", "since", "then", "until", "when", "while"];

/// The end of a list of what an office is for, its first comma at `end`: "cabinet member for culture, leisure
/// and the public realm".
fn field(words: &Words, head: usize, end: usize, ceiling: usize) -> Option<usize> {
    if end <= head + 2 || !words.is_any(head + 1, &["for", "of"]) {
        return None;
    }
    // "commissioner for Agriculture, Livestock and Water", where the rest was taken for a name
    let rest = name_end(words, end + 1);
    if words.is_in(end + 1, MentionKind::Org)
        && rest < ceiling
        && words.closes(rest, ceiling)
        && words.is_capital(end - 1)
        && (end + 1..rest).any(|at| words.is(at, "and"))
    {
        return Some(rest);
    }
    let other = core(words, end + 1, ceiling)?;
    let plain = |at: usize| !words.fits(at, MentionKind::Person) && words.mention_at(at).is_none();
    // "for roads, parks and leisure services", read as one phrase
    if (end + 2..other).any(|at| words.tag(at) == Tag::And) {
        return (plain(end + 1) && plain(other) && words.closes(other + 1, ceiling)).then_some(other + 1);
    }
    let last = core(words, other + 2, ceiling).filter(|_| words.tag(other + 1) == Tag::And)?;
    (plain(other) && plain(last) && words.closes(last + 1, ceiling)).then_some(last + 1)
}

/// The end of the department of an office, the comma before it at `end`: "Manager, Strategic Communications".
fn unit(words: &Words, head: usize, end: usize, ceiling: usize) -> Option<usize> {
    let office = end == head + 1 && words.is_capital(head) && words.fits(head, MentionKind::Person);
    let inside = |at: &usize| words.is_capital(*at) || words.is_any(*at, &["&", "and", "of", "'s", "’s"]);
    let close = (end + 1..ceiling).find(|at| !inside(at)).unwrap_or(ceiling);
    let last = close - 1;
    let named = |at: usize| words.mention_at(at).is_some_and(|mention| mention.kind != MentionKind::Org);
    let body =
        is_plural(words, last) || words.fits(last, MentionKind::Org) || words.is_in(last, MentionKind::Org);
    let whole = last > end && words.closes(close, ceiling) && body && !words.fits(last, MentionKind::Person);
    (office && whole && !(end + 1..close).any(named)).then_some(close)
}

/// The end of a person's second office, the comma before it at `end`: "treasurer, secretary and head coach".
fn office(words: &Words, head: usize, end: usize, ceiling: usize) -> Option<usize> {
    let office = |at: &usize| words.fits(*at, MentionKind::Person) && !words.is_in(*at, MentionKind::Person);
    let other = core(words, end + 1, ceiling).filter(office)?;
    let listed = words.fits(head, MentionKind::Person) && words.tag(other + 1) == Tag::And;
    (listed && core(words, other + 2, ceiling).is_some_and(|last| office(&last))).then_some(other + 1)
}
