//! `cargo x article show NAME`: another reading of an article beside its marks, layer by layer.

use super::layers::{Item, layers, side_by_side};
use super::reading::Reading;
use super::score::pairing::Pairing;
use anstyle::{AnsiColor, Style};
use std::io::{Result, Write};

/// Code points of the words that are shown.
const SHOWN: usize = 60;
/// Columns of what is said on the left.
const COLUMN: usize = 44;

/// Prints both readings; where they agree, one line says so dimly, and only if `all` is asked for.
pub fn print(out: &mut impl Write, gold: &Reading, other: &Reading, all: bool) -> Result<()> {
    let pairing = Pairing::new(gold, other);
    let own_name = |place: usize| gold.entities[place].name.clone();
    // An entity of the other reading is called as the one that it is paired with, so that names agree.
    let other_name = |place: usize| match pairing.gold(place) {
        Some(gold_place) => own_name(gold_place),
        None => format!("({})", other.entities[place].name),
    };
    for ((title, own), (_, found)) in layers(gold, &own_name).into_iter().zip(layers(other, &other_name)) {
        let rows = side_by_side(own, found);
        let same = rows.iter().filter(|[own, found]| own == found).count();
        let bold = Style::new().bold();
        writeln!(out, "{bold}{title}{bold:#}  {same} alike, {} not", rows.len() - same)?;
        for row in rows.iter().filter(|[own, found]| all || own != found) {
            print_row(out, gold, row)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn print_row(out: &mut impl Write, gold: &Reading, [own, found]: &[Option<Item>; 2]) -> Result<()> {
    let same = own == found;
    let colours = if same { [Style::new().dimmed(); 2] } else { COLOURS };
    for (item, (colour, mark)) in [own, found].into_iter().zip(colours.into_iter().zip(["+", "-"])) {
        let Some(item) = item else { continue };
        let mark = if same { " " } else { mark };
        writeln!(out, "  {colour}{mark} {:<COLUMN$}{colour:#} {}", item.what, words(gold, item))?;
        if same {
            break;
        }
    }
    Ok(())
}

/// The marks, and the other reading.
const COLOURS: [Style; 2] = [AnsiColor::Green.on_default(), AnsiColor::Red.on_default()];

/// The words of an item on one line, shortened in the middle.
fn words(gold: &Reading, item: &Item) -> String {
    let text = gold.text.slice(item.at);
    let text: Vec<char> = text.chars().map(|c| if c.is_control() { '⏎' } else { c }).collect();
    match text.len() {
        length if length > SHOWN => {
            let (start, end) = (&text[..SHOWN / 2], &text[length - SHOWN / 2..]);
            [start.iter().collect::<String>(), end.iter().collect()].join(" … ")
        }
        _ => text.into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::articles::article::Article;

    #[test]
    fn differences_are_shown_with_their_sides() {
        let reading =
            |line: &str| Article::parse(&format!("id: x\n\n1 PERSON Ana\n2 ORG Ana\n\n---\n{line}")).reading;
        let (gold, other) = (reading("<paragraph>{1 Ana} {c1 left}"), reading("<paragraph>{2 Ana} left"));
        let mut out = Vec::new();
        print(&mut out, &gold, &other, false).unwrap();
        let text = anstream::adapter::strip_str(&String::from_utf8(out).unwrap()).to_string();
        assert!(text.contains("names  0 alike, 1 not\n  + PERSON"), "{text}");
        assert!(text.contains("  - ORG") && text.contains("blocks  1 alike, 0 not\n\n"), "{text}");
    }
}
