//! Says in words why a card is not right.

use super::judgement::{Fact, Judgement, Role};
use super::shown::Shown;
use crate::evaluate::gold::GoldCard;

/// What is wrong with a card whose names occur `total` times, the first thing first; empty where nothing is.
pub fn explain(judged: &Judgement, cards: &[GoldCard], shown: Option<&Shown>, total: usize) -> String {
    let Some(shown) = shown else { return not_found(judged, total) };
    let mut what = Vec::new();
    if !judged.found {
        what.push(format!("not found: shown as “{}”", shown.cluster.name));
    } else if !judged.kind_holds {
        what.push(format!("kind: shown as {}", shown.cluster.r#type));
    } else if !judged.names_hold {
        what.push(names(cards, shown, total));
    }
    what.extend(role(judged));
    what.extend(fact(judged));
    what.join("; ")
}

fn not_found(judged: &Judgement, total: usize) -> String {
    let place = if total == 0 { "its names are not in the text" } else { "no card has its names" };
    let what = [Some(format!("not found: {place}")), role(judged)];
    what.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// How many of the card's names its cluster has, and the other cards whose names it has.
fn names(cards: &[GoldCard], shown: &Shown, total: usize) -> String {
    let (own, all) = (shown.holding.names_of(shown.card), shown.holding.all());
    let mut what = Vec::new();
    if own < total {
        what.push(format!("names split: {own} of {total} on this card"));
    }
    let others = shown.holding.others(shown.card);
    let others: Vec<String> =
        others.map(|(other, count)| format!("{} ({count} of {all})", cards[other].name)).collect();
    if !others.is_empty() {
        what.push(format!("names mixed with {}", others.join(", ")));
    }
    what.join("; ")
}

fn role(judged: &Judgement) -> Option<String> {
    let quoted =
        |role: &Option<String>| role.as_ref().map_or("–".to_owned(), |role| format!("“{}”", line(role)));
    let (shown, gold) = (quoted(&judged.shown), quoted(&judged.gold));
    match judged.role {
        Role::Right | Role::Absent => None,
        Role::Missing => Some(format!("role missing: {gold}")),
        Role::Invented => Some(format!("role invented: {shown}")),
        Role::Clipped => Some(format!("role clipped: {shown}, and not {gold}")),
        Role::Wrong => Some(format!("role wrong: {shown}, and not {gold}")),
    }
}

fn fact(judged: &Judgement) -> Option<String> {
    let shown = judged.fact_shown.as_deref().filter(|_| judged.fact == Fact::Wrong)?;
    let who = judged.who.as_ref().map_or(String::new(), |who| format!(", and not {who}"));
    Some(format!("fact wrong: {shown}{who}"))
}

/// Words on one line.
fn line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
