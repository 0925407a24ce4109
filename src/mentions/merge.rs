//! Names and amounts of one sentence in one row: where they overlap, one gives way. Ages are found here, for they need the name.

use crate::mentions::lexicon::flag;
use crate::mentions::numbers::digits;
use crate::mentions::words::Line;
use crate::mentions::{Found, MentionKind, Source};

/// Names and amounts in order of the text and without overlap.
pub fn merged(line: &Line, names: Vec<Found>, amounts: Vec<Found>) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::with_capacity(names.len() + amounts.len());
    let mut names = names.into_iter().peekable();
    for amount in amounts {
        let mut taken = false;
        while let Some(name) = names.next_if(|name| name.first < amount.end) {
            if name.end <= amount.first || !gives_way(line, &name, &amount) {
                taken |= name.end > amount.first;
                all.push(name);
            }
        }
        let overlaps = all.last().is_some_and(|last| last.end > amount.first);
        if !taken && !overlaps {
            let age = all.last().and_then(|name| age(line, name, &amount));
            all.push(age.unwrap_or(amount));
        }
    }
    all.extend(names);
    all
}

/// Whether the amount wins: a date of two words over a name inside it ("May 5"), money over a currency's country.
fn gives_way(line: &Line, name: &Found, amount: &Found) -> bool {
    let inside = amount.first <= name.first && name.end <= amount.end;
    let calendar = (name.first..name.end).all(|at| line.has(at, flag::DATE) || !line.is_capital(at));
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
            "a number set off behind a person: an age",
        )
    })
}
