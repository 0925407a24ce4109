//! Names without a model: runs of capitals, cut and judged by the words in them and beside them.
//!
//! The rules are ordered, the first that fits decides. Each carries the confidence it earned on the training corpora (the share of its
//! names that were right in kind and extent). What one occurrence cannot decide is left to the document pass, with low confidence.

use crate::mentions::lexicon::{Flags, flag};
use crate::mentions::runs::{Run, runs};
use crate::mentions::words::{Line, Style};
use crate::mentions::{Found, MentionKind, Source};
use crate::text::shapes::Shape;

/// Adds the names of a sentence to `found`, in order.
pub fn names(line: &Line, found: &mut Vec<Found>) {
    for run in runs(line) {
        cut(line, run, found);
    }
}

/// Cuts a run into names, from left to right.
fn cut(line: &Line, run: Run, found: &mut Vec<Found>) {
    let mut at = run.first;
    while at < run.end {
        let rest = Run { first: at, end: run.end };
        let name = whole(line, rest)
            .or_else(|| titled(line, rest))
            .or_else(|| listed(line, rest))
            .or_else(|| unknown(line, rest));
        match name {
            Some(Step::Name(name)) => {
                at = name.end.max(at + 1);
                found.push(name);
            }
            Some(Step::Skip(end)) => at = end.max(at + 1),
            None => at += 1,
        }
        while at < run.end && !line.is_capital(at) && !starts_small(line, at) {
            at += 1;
        }
    }
}

/// What a rule makes of the head of a run.
enum Step {
    /// A name.
    Name(Found),
    /// Words up to here are no name.
    Skip(usize),
}

fn name(first: usize, end: usize, kind: MentionKind, confidence: f32, reason: &'static str) -> Option<Step> {
    Some(Step::Name(Found::new(first, end, kind, confidence, Source::Rule, reason)))
}

/// A particle in small letters that a name may begin with: "al-Rashid", "von Linden".
fn starts_small(line: &Line, at: usize) -> bool {
    line.has(at, flag::PARTICLE) && line.is_lower(at)
}

/// A run whose head noun says what it names: "Ministry of Public Works", "Lake Orra", "Treaty of Lund", "Acme Holdings".
fn whole(line: &Line, run: Run) -> Option<Step> {
    if let Some((end, _)) =
        line.phrase(run.first, run.end, flag::NAME | flag::GIVEN).filter(|(end, _)| *end == run.end)
    {
        // The lists know the whole run better than its last word does.
        return (end - run.first > 1).then(|| listed(line, run)).flatten();
    }
    let of = (run.first..run.end)
        .find(|at| line.is_any(*at, &["of", "for"]) && line.is_lower(*at))
        .unwrap_or(run.end);
    let title = title_inside(line, run);
    let head_end = of.min(title.unwrap_or(run.end));
    let last = head_end.checked_sub(1).filter(|last| *last >= run.first)?;
    let long = head_end - run.first > 1;
    let end = if of < run.end && title.is_none() { run.end } else { head_end };
    let flags = line.flags(last);
    let has_of = of < run.end && title.is_none();
    if has_of && line.has(of - 1, flag::EVENT_HEAD) && line.is_any(last, &["battle", "siege", "war"]) {
        return name(run.first, end, MentionKind::Event, 0.8, "a word for an event at its head");
    }
    if has_of && flags & flag::LAW_HEAD != 0 {
        return name(run.first, end, MentionKind::Law, 0.6, "a word for a law at its head");
    }
    if has_of && flags & flag::ORG_OF != 0 {
        return name(run.first, end, MentionKind::Org, 0.8, "a word for an organisation before “of”");
    }
    if has_of && flags & flag::LOC_OF != 0 {
        return name(run.first, end, MentionKind::Loc, 0.8, "a word for a landscape before “of”");
    }
    if has_of && flags & flag::GPE_OF != 0 {
        return name(run.first, end, MentionKind::Gpe, 0.6, "a word for a place before “of”");
    }
    if !long {
        return None;
    }
    if line.has(run.first, flag::LOC_FIRST) && !line.has(run.first, flag::GIVEN) {
        return name(run.first, head_end, MentionKind::Loc, 0.8, "a word for a landscape before it");
    }
    if line.phrase(run.first, head_end, flag::EVENT_FIRST).is_some_and(|(after, _)| after < head_end) {
        return name(run.first, head_end, MentionKind::Event, 0.8, "a word for a storm or battle before it");
    }
    // A head noun makes a name of what stands before it, but not of a nationality alone: "Israeli Army".
    let (kind, confidence, reason) = head(flags, line.shape(last))?;
    name(run.first, head_end, kind, confidence, reason)
}

/// What a head noun says of the name it closes.
fn head(flags: Flags, shape: Shape) -> Option<(MentionKind, f32, &'static str)> {
    use MentionKind::*;
    let upper = matches!(shape, Shape::Upper);
    Some(match flags {
        f if f & flag::FAC_HEAD != 0 && !upper => {
            (Fac, 0.7, "closes with a word for a building or structure")
        }
        f if f & flag::LOC_HEAD != 0 && !upper => (Loc, 0.7, "closes with a word for a landscape"),
        f if f & flag::EVENT_HEAD != 0 => (Event, 0.6, "closes with a word for an event"),
        f if f & flag::LAW_HEAD != 0 => (Law, 0.6, "closes with a word for a law"),
        f if f & flag::GPE_HEAD != 0 => (Gpe, 0.8, "closes with a word for a place"),
        f if f & flag::ORG_HEAD != 0 => (Org, 0.8, "closes with a word for an organisation"),
        f if f & flag::COMPANY != 0 => (Org, 0.8, "closes with a word for a company"),
        _ => return None,
    })
}

/// The first title in the run that has a name behind it and is not its first word.
fn title_inside(line: &Line, run: Run) -> Option<usize> {
    (run.first + 1..run.end).find(|at| {
        line.phrase(*at, run.end, flag::TITLE)
            .is_some_and(|(after, _)| after < run.end && line.is_capital(after))
            && !line.has(*at, flag::GIVEN)
            && head(line.flags(run.end - 1), line.shape(run.end - 1)).is_none()
    })
}

/// "Prime Minister Ana Souza", "Mr. Lind": titles go, the rest is a person.
fn titled(line: &Line, run: Run) -> Option<Step> {
    let mut at = run.first;
    while at < run.end
        && line.has(at, flag::MODIFIER)
        && line.is_capital(at)
        && !line.has(at, flag::GIVEN | flag::SURNAME)
    {
        at += 1;
    }
    let mut after = None;
    while let Some((end, _)) = line.phrase(at, run.end, flag::TITLE) {
        if line.has(at, flag::GIVEN) && at > run.first {
            break;
        }
        after = Some(end);
        at = end;
    }
    let first = after?;
    let listed = line.phrase(run.first, run.end, flag::NAME);
    if listed.is_some_and(|(end, _)| end > first) {
        return None;
    }
    if first >= run.end || !(line.is_capital(first) || starts_small(line, first)) {
        return Some(Step::Skip(first));
    }
    let end = person_end(line, first, run.end);
    name(first, end, MentionKind::Person, 0.9, "a title before it").map(|step| match step {
        Step::Name(found) => Step::Name(Found { trigger: Some((run.first, first)), ..found }),
        skip => skip,
    })
}

/// Where a person's name that begins at `first` ends: before a connector or after five words.
fn person_end(line: &Line, first: usize, end: usize) -> usize {
    let mut at = first;
    let mut words = 0;
    while at < end && words < 6 {
        let inner =
            line.is_capital(at) || starts_small(line, at) || line.is_inner_hyphen(at) || line.is(at, ".");
        if !inner
            || (words > 0
                && line.phrase(at, end, flag::TITLE & !flag::GIVEN).is_some()
                && at + 1 < end
                && !line.has(at, flag::SURNAME | flag::ROMAN | flag::GIVEN))
        {
            break;
        }
        words += usize::from(!line.is_inner_hyphen(at));
        at += 1;
    }
    at.max(first + 1)
}

/// A name of the lists, or one that begins with a name of the lists.
fn listed(line: &Line, run: Run) -> Option<Step> {
    let (end, flags) = line.phrase(run.first, run.end, flag::NAME | flag::GIVEN | flag::SURNAME)?;
    let more = end < run.end && line.is_capital(end) && !line.has(end, flag::NAME);
    let list = |kind, confidence, reason| {
        Some(Step::Name(Found::new(run.first, end, kind, confidence, Source::List, reason)))
    };
    let long = end - run.first > 1;
    if flags & flag::GIVEN != 0 && !long && (more || flags & flag::NAME == 0) {
        if more || !line.has(run.first, flag::ORDINARY) {
            let end = person_end(line, run.first, run.end);
            let sure = end - run.first > 1;
            let confidence = if sure { 0.9 } else { 0.5 };
            return name(run.first, end, MentionKind::Person, confidence, "begins with a given name");
        }
        return None;
    }
    if flags & flag::NORP != 0 {
        return list(MentionKind::Norp, 0.95, "a nationality, faith or group of the lists");
    }
    if flags & (flag::GPE | flag::LOC) != 0 {
        if more
            && run.end - end == 1
            && is_plural(line, end)
            && !line.has(end, flag::TITLE)
            && line.style == Style::Plain
        {
            return name(run.first, run.end, MentionKind::Org, 0.6, "a place and a team's name");
        }
        let kind = if flags & flag::LOC != 0 { MentionKind::Loc } else { MentionKind::Gpe };
        return list(kind, 0.9, "a place of the lists");
    }
    let (kind, reason) = match flags {
        f if f & flag::ORG != 0 => (MentionKind::Org, "an organisation of the lists"),
        f if f & flag::EVENT != 0 => (MentionKind::Event, "an event of the lists"),
        f if f & flag::LAW != 0 => (MentionKind::Law, "a law of the lists"),
        f if f & flag::FAC != 0 => (MentionKind::Fac, "a building of the lists"),
        f if f & flag::PRODUCT != 0 => (MentionKind::Product, "a product of the lists"),
        f if f & flag::WORK != 0 => (MentionKind::WorkOfArt, "a work of the lists"),
        _ => return None,
    };
    list(kind, 0.9, reason)
}

fn is_plural(line: &Line, at: usize) -> bool {
    let text = line.text(at);
    text.ends_with('s') && !text.ends_with("ss") && text.len() > 4
}

/// A run that no list knows, by its shape and neighbours.
fn unknown(line: &Line, run: Run) -> Option<Step> {
    use MentionKind::*;
    let end = unknown_end(line, run);
    let (first, length) = (run.first, end - run.first);
    let before = run.first.wrapping_sub(1);
    let shape = line.shape(first);
    if line.style != Style::Plain {
        return Some(Step::Skip(end));
    }
    if length == 1 && line.has(first, flag::FUNCTION | flag::DATE) {
        return Some(Step::Skip(end));
    }
    if length == 1 && matches!(shape, Shape::Upper | Shape::LettersNumber) {
        return name(first, end, Org, 0.6, "an acronym");
    }
    let ordinary =
        (first..end).all(|at| !line.is_capital(at) || line.has(at, flag::ORDINARY | flag::FUNCTION));
    if ordinary {
        return if length > 1 && !line.is_first(first) {
            name(first, end, Org, 0.3, "ordinary words with capitals")
        } else {
            Some(Step::Skip(end))
        };
    }
    let said = line.has(end, flag::SAY) || (line.is(end, ",") && line.has(end + 1, flag::SAY));
    let described = line.is(end, ",")
        && (line.is_any(end + 1, &["a", "an", "the"])
            || line.is_number(end + 1)
            || line.has(end + 1, flag::TITLE));
    let role = line.has(before, flag::TITLE) && line.is_lower(before);
    if role {
        return name(first, end, Person, 0.85, "a role before it");
    }
    if line.has(before, flag::PLACE_BEFORE) {
        return if length < 3 {
            name(first, end, Gpe, 0.6, "a preposition of place before it")
        } else {
            name(first, end, Org, 0.4, "several capitals")
        };
    }
    if said {
        return name(first, end, Person, if length > 1 { 0.75 } else { 0.6 }, "a verb of saying behind it");
    }
    if described {
        return name(first, end, Person, if length > 1 { 0.7 } else { 0.4 }, "a description behind it");
    }
    if line.has(first, flag::SURNAME) && length == 1 {
        return name(first, end, Person, 0.6, "a surname of the lists");
    }
    match length {
        1 if line.is(before, "the") => name(first, end, Org, 0.4, "an article before one capital"),
        1 => name(first, end, Person, 0.3, "one capital"),
        2 | 3 => name(first, end, Person, 0.55, "two or three capitals"),
        _ => name(first, end, Org, 0.4, "several capitals"),
    }
}

/// Where an unknown name ends: before a title or a name of the lists.
fn unknown_end(line: &Line, run: Run) -> usize {
    let mut at = run.first + 1;
    while at < run.end {
        let known = line.phrase(at, run.end, flag::NAME).is_some_and(|(_, flags)| flags & flag::SURNAME == 0);
        let title = line.phrase(at, run.end, flag::TITLE).is_some_and(|(after, _)| after < run.end);
        let connector = line.is_lower(at) && !line.has(at, flag::PARTICLE);
        if known || title || connector {
            return at;
        }
        at += 1;
    }
    run.end
}
