//! Prints what there is to say of cards.

use super::figures::{CardScores, Figures};
use super::judgement::{Fact, Judgement, Role};
use anstyle::{AnsiColor, Style};
use std::io::{Result, Write};

type Cell = fn(&Figures) -> String;

/// The rows of the table.
#[rustfmt::skip]
const ROWS: [(&str, Cell); 21] = [
    ("how many", |of| of.cards.to_string()),
    ("right: the main figure", |of| percent(Some(of.right))),
    ("found", |of| percent(Some(of.found))),
    ("… and of the right kind", |of| percent(Some(of.kind))),
    ("… and with the right names", |of| percent(Some(of.names))),
    ("role recall", |of| percent(of.role_recall)),
    ("role precision", |of| percent(of.role_precision)),
    ("roles right", |of| role(of, Role::Right)),
    ("roles clipped", |of| role(of, Role::Clipped)),
    ("roles wrong", |of| role(of, Role::Wrong)),
    ("roles missing", |of| role(of, Role::Missing)),
    ("roles invented", |of| role(of, Role::Invented)),
    ("roles absent", |of| role(of, Role::Absent)),
    ("fact recall", |of| percent(of.fact_recall)),
    ("fact precision", |of| percent(of.fact_precision)),
    ("facts right", |of| fact(of, Fact::Right)),
    ("facts wrong", |of| fact(of, Fact::Wrong)),
    ("facts missing", |of| fact(of, Fact::Missing)),
    ("facts unjudged", |of| fact(of, Fact::Unjudged)),
    ("facts absent", |of| fact(of, Fact::Absent)),
    ("silent", |of| percent(Some(of.silent))),
];

/// Prints the figures as a table, people and organisations beside all.
pub fn scores(out: &mut impl Write, scores: &CardScores) -> Result<()> {
    writeln!(out, "  {:<36}{:>8}{:>8}{:>15}", "cards", "all", "people", "organisations")?;
    for (name, cell) in ROWS {
        let [all, people, organisations] = [&scores.all, &scores.people, &scores.organisations].map(cell);
        writeln!(out, "  {name:<36}{all:>8}{people:>8}{organisations:>15}")?;
    }
    Ok(())
}

/// Prints a line for each card that is wrong.
pub fn wrong(out: &mut impl Write, cards: &[Judgement]) -> Result<()> {
    let (bold, red) = (Style::new().bold(), AnsiColor::Red.on_default());
    writeln!(out, "  {bold}cards that are wrong{bold:#}")?;
    for card in cards.iter().filter(|card| !card.right) {
        let doc = card.doc.as_str().map_or_else(|| card.doc.to_string(), str::to_owned);
        writeln!(out, "  {doc}: {red}{}{red:#} ({}): {}", card.name, card.kind, card.why)?;
    }
    Ok(())
}

fn percent(value: Option<f64>) -> String {
    value.map_or("–".into(), |value| format!("{value:.1}"))
}

fn role(of: &Figures, way: Role) -> String {
    of.roles.get(&way).copied().unwrap_or(0).to_string()
}

fn fact(of: &Figures, way: Fact) -> String {
    of.facts.get(&way).copied().unwrap_or(0).to_string()
}
