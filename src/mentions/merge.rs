//! Names and amounts of one sentence in one row: where they overlap, one gives way. Ages are found here, for
//! they need the name.

use crate::amounts::numbers::digits;
use crate::lexicon::flag;
use crate::lexicon::line::Line;
use crate::lexicon::shapes::Shape;
use crate::mention::{Found, MentionKind, Source};

/// Gives `take` names and amounts in order of the text and without overlap. One by one: a sentence may have a
/// hundred thousand of them.
pub fn merged(
    line: &Line,
    names: Vec<Found>,
    amounts: impl Iterator<Item = Found>,
    take: &mut dyn FnMut(Found),
) {
    let mut names = names.into_iter().peekable();
    let mut last: Option<Found> = None;
    for amount in amounts {
        let mut taken = false;
        while let Some(name) = names.next_if(|name| name.first < amount.end) {
            if name.end <= amount.first || !gives_way(line, &name, &amount) {
                taken |= name.end > amount.first;
                last = Some(name);
                take(name);
            }
        }
        let overlaps = last.is_some_and(|last| last.end > amount.first);
        if !taken && !overlaps {
            let found = last.and_then(|name| age(line, &name, &amount)).unwrap_or(amount);
            last = Some(found);
            take(found);
        }
    }
    names.for_each(take);
}

/// Whether the amount wins: a date of two words over a name inside it ("May 5"), money over a currency's
/// country.
fn gives_way(line: &Line, name: &Found, amount: &Found) -> bool {
    let inside = amount.first <= name.first && name.end <= amount.end;
    // "Q1" is no firm where it is a quarter.
    let quarter = amount.kind == MentionKind::Date && line.shape(name.first) == Shape::LettersNumber;
    let calendar =
        quarter || (name.first..name.end).all(|at| line.has(at, flag::DATE) || !line.is_capital(at));
    let longer = amount.end - amount.first > name.end - name.first;
    let strong = !matches!(amount.kind, MentionKind::Ordinal | MentionKind::Cardinal);
    inside && strong && (longer || calendar)
}

/// "Ana Souza, 34, said": a bare number set off behind a person is an age.
fn age(line: &Line, name: &Found, amount: &Found) -> Option<Found> {
    let bare = amount.kind == MentionKind::Cardinal && amount.end == amount.first + 1;
    let set_off = name.kind == MentionKind::Person
        && ((line.is(name.end, ",") || line.is(name.end, "(")) && name.end + 1 == amount.first)
        && matches!(line.text(amount.end), "," | "." | ")" | ";" | "" | "—" | "–");
    let years = digits(line.text(amount.first))
        .is_some_and(|(value, tail)| tail.is_empty() && (1.0..120.0).contains(&value));
    (bare && set_off && years).then(|| {
        Found::new(
            amount.first,
            amount.end,
            MentionKind::Date,
            0.85,
            Source::Rule,
            "it is a number set off after a name, as ages are",
        )
    })
}
