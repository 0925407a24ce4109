//! A reading as lines for people, layer by layer, so that two can be set side by side.

use super::kinds::name_of;
use super::reading::{Reading, touch};
use crate::jsonl_format::{Range, type_name};
use byline::entity::Form;
use std::collections::BTreeSet;

/// One thing said of a stretch of the text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    /// Where.
    pub at: Range,
    /// What, in words.
    pub what: String,
}

/// A layer: its title, and what a reading says. `name` gives the name under which an entity is called.
pub fn layers(reading: &Reading, name: &dyn Fn(usize) -> String) -> [(&'static str, Vec<Item>); 7] {
    let mut layers = [
        ("blocks", blocks(reading)),
        ("names", names(reading)),
        ("references", references(reading, name)),
        ("roles", roles(reading, name)),
        ("quotes", quotes(reading, name)),
        ("dates", dates(reading)),
        ("amounts", amounts(reading)),
    ];
    layers.iter_mut().for_each(|(_, items)| items.sort());
    layers
}

/// Two layers side by side: equal items together, then those that share a word, then each alone.
pub fn side_by_side(own: Vec<Item>, other: Vec<Item>) -> Vec<[Option<Item>; 2]> {
    let (own, other): (BTreeSet<Item>, BTreeSet<Item>) =
        (own.into_iter().collect(), other.into_iter().collect());
    let mut rows: Vec<[Option<Item>; 2]> =
        own.intersection(&other).map(|item| [Some(item.clone()), Some(item.clone())]).collect();
    let mut free: Vec<Item> = other.difference(&own).cloned().collect();
    for item in own.difference(&other) {
        let partner = free.iter().position(|other| touch(other.at, item.at));
        rows.push([Some(item.clone()), partner.map(|place| free.remove(place))]);
    }
    rows.extend(free.into_iter().map(|item| [None, Some(item)]));
    rows.sort_by_key(|row| row.iter().flatten().map(|item| item.at).min());
    rows
}

fn blocks(reading: &Reading) -> Vec<Item> {
    let block = |block: &super::reading::Block| {
        let lead = block.lead.map(|(kind, at)| format!(" [{} {}]", name_of(&kind), reading.text.slice(at)));
        Item { at: block.at, what: name_of(&block.kind) + &lead.unwrap_or_default() }
    };
    reading.blocks.iter().map(block).collect()
}

fn names(reading: &Reading) -> Vec<Item> {
    let named = |entity: &super::reading::Entity| {
        let kind = type_name(entity.kind);
        entity.names().map(|at| Item { at, what: kind.to_owned() }).collect::<Vec<_>>()
    };
    reading.entities.iter().flat_map(named).collect()
}

fn references(reading: &Reading, name: &dyn Fn(usize) -> String) -> Vec<Item> {
    let each = reading.entities.iter().enumerate().flat_map(|(place, entity)| {
        let own = name(place);
        entity.references.iter().map(move |reference| {
            let metonym = if reference.metonym { ", those there" } else { "" };
            let form = match reference.form {
                Form::Name => "",
                Form::Nominal => ", described",
                Form::Pronoun => ", pronoun",
            };
            Item { at: reference.at, what: format!("= {own}{form}{metonym}") }
        })
    });
    each.collect()
}

fn roles(reading: &Reading, name: &dyn Fn(usize) -> String) -> Vec<Item> {
    let each = reading.entities.iter().enumerate().flat_map(|(place, entity)| {
        let own = name(place);
        entity.roles.iter().map(move |role| {
            let first = if role.first { " (first)" } else { "" };
            Item { at: role.at, what: format!("is {own}{first}") }
        })
    });
    each.collect()
}

fn quotes(reading: &Reading, name: &dyn Fn(usize) -> String) -> Vec<Item> {
    let said = |quote: &super::reading::Quote| {
        let speaker = quote.speaker.map_or("nobody".to_owned(), name);
        let what = format!("{} by {speaker}", name_of(&quote.kind));
        quote.pieces.iter().map(|at| Item { at: *at, what: what.clone() }).collect::<Vec<_>>()
    };
    reading.quotes.iter().flat_map(said).collect()
}

fn dates(reading: &Reading) -> Vec<Item> {
    let date = |date: &super::reading::Date| {
        let value = date.value.as_deref().unwrap_or("no value");
        Item { at: date.at, what: format!("{} {value}", name_of(&date.kind)) }
    };
    reading.dates.iter().map(date).collect()
}

fn amounts(reading: &Reading) -> Vec<Item> {
    let amount = |amount: &super::reading::Amount| {
        let high = amount.high.map_or(String::new(), |high| format!(" to {high}"));
        let unit = amount.unit.as_ref().map_or(String::new(), |unit| format!(" {unit}"));
        Item { at: amount.at, what: format!("{}{high}{unit}", amount.value) }
    };
    reading.amounts.iter().map(amount).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_stand_together_and_others_beside_what_they_touch() {
        let item = |start, end, what: &str| Item { at: [start, end], what: what.to_owned() };
        let own = vec![item(0, 4, "a"), item(5, 9, "b"), item(20, 22, "c")];
        let other = vec![item(0, 4, "a"), item(6, 12, "b"), item(14, 15, "d")];
        let rows = side_by_side(own, other);
        let ends = |row: &[Option<Item>; 2]| row.clone().map(|item| item.map_or(0, |item| item.at[1]));
        assert_eq!(rows.iter().map(ends).collect::<Vec<_>>(), [[4, 4], [9, 12], [0, 15], [22, 0]]);
    }
}
