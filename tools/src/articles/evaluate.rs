//! `cargo x evaluate data/articles`: scores the product on every layer of the annotated articles, and the
//! cards that come of them.

use super::article::{Article, read_folder};
use super::cards::gold;
use super::product;
use super::score::{Scores, score};
use super::split::Part;
use crate::evaluate::Options;
use crate::evaluate::cards::{CardScores, Judgement, judge, print_scores, print_wrong};
use crate::jsonl_format::record;
use crate::parallel;
use anstyle::Style;
use anyhow::Result;
use byline::Resources;
use serde_json::{Map, Value};
use std::convert::Infallible;
use std::io::Write;
use std::path::Path;

/// Scores a part of the folder's articles and prints the figures.
///
/// # Errors
/// When an article cannot be read.
pub fn run(folder: &Path, options: &Options) -> Result<()> {
    let part = match (options.all, options.learn) {
        (true, _) => Part::All,
        (_, true) => Part::Learn,
        _ => Part::HeldOut,
    };
    let mut articles = read_folder(folder)?;
    articles.retain(|article| part.has(article));
    let scored = score_product(&options.resources.load()?, &articles);
    let mut out = anstream::stdout().lock();
    if options.json {
        return Ok(writeln!(out, "{}", serde_json::to_string_pretty(&scored.json(options.errors > 0)?)?)?);
    }
    print(&mut out, &scored.layers, articles.len())?;
    print_scores(&mut out, &CardScores::of(&scored.cards))?;
    if options.errors > 0 {
        print_wrong(&mut out, &scored.cards)?;
    }
    Ok(())
}

/// How the product does on some articles.
struct Scored {
    /// Layer by layer.
    layers: Scores,
    /// Card by card.
    cards: Vec<Judgement>,
}

impl Scored {
    /// The figures by their names and, where they are asked for, the cards that are wrong.
    fn json(&self, wrong_cards: bool) -> Result<Value> {
        let mut figures = Map::new();
        for (name, tally) in self.layers.rows() {
            figures.insert(name.to_owned(), serde_json::to_value(tally.percent())?);
        }
        figures.insert("cards".to_owned(), serde_json::to_value(CardScores::of(&self.cards))?);
        if wrong_cards {
            let wrong: Vec<&Judgement> = self.cards.iter().filter(|card| !card.right).collect();
            figures.insert("wrong_cards".to_owned(), serde_json::to_value(wrong)?);
        }
        Ok(figures.into())
    }
}

/// Scores the product on these articles.
fn score_product(resources: &Resources, articles: &[Article]) -> Scored {
    let (mut readings, mut cards) = (Vec::new(), Vec::new());
    let work = |article: &Article| {
        let analysis = product::analysis(resources, article);
        let record = record(article.id().into(), &analysis);
        (product::reading(article.text(), &analysis), judge(&gold(article), &record.clusters))
    };
    let done: Result<(), Infallible> = parallel::ordered(articles.iter(), work, |(reading, judged)| {
        readings.push(reading);
        cards.extend(judged);
        Ok(())
    });
    match done {
        Ok(()) => {
            let gold = articles.iter().map(|article| &article.reading);
            Scored { layers: score(gold.zip(&readings)), cards }
        }
    }
}

/// Prints figures as a table.
pub fn print(out: &mut impl Write, scores: &Scores, articles: usize) -> std::io::Result<()> {
    let bold = Style::new().bold();
    writeln!(out, "{bold}{articles} articles{bold:#}")?;
    writeln!(out, "  {:<32}{:>8}{:>8}{:>8}{:>8}{:>8}", "", "P", "R", "F1", "gold", "found")?;
    for (name, tally) in scores.rows() {
        let prf = tally.percent();
        let figures = format!("{:>8.1}{:>8.1}{:>8.1}", prf.precision, prf.recall, prf.f1);
        writeln!(out, "  {name:<32}{figures}{:>8}{:>8}", tally.gold, tally.found)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::articles::folder;
    use crate::resource_options::ResourceOptions;

    /// The F1 that the product reached on the held-out articles, less a little.
    const FLOORS: [(&str, f64); 16] = [
        ("blocks", 82.5),
        ("names, PERSON", 85.5),
        ("names, ORG", 74.0),
        ("names, GPE", 79.0),
        ("names", 73.4),
        ("names together (B³)", 87.0),
        ("pronouns", 54.5),
        ("known", 48.0),
        ("roles", 58.5),
        ("first role", 59.0),
        ("quotes, direct", 95.0),
        ("quotes, partial", 83.5),
        ("quotes, reported", 51.5),
        ("speakers of quotes", 58.5),
        ("dates, value", 78.0),
        ("amounts, value", 78.5),
    ];

    /// The share of cards on which nothing was wrong there, less a little.
    const CARD_FLOORS: [(&str, f64); 3] = [("all", 58.5), ("people", 63.5), ("organisations", 61.0)];

    #[test]
    fn the_product_does_no_worse_on_the_articles_held_out() {
        let mut articles = read_folder(&folder()).unwrap();
        articles.retain(|article| Part::HeldOut.has(article));
        let figures =
            score_product(&ResourceOptions::default().load().unwrap(), &articles).json(false).unwrap();
        for (name, floor) in FLOORS {
            let f1 = figures[name]["F1"].as_f64().expect(name);
            assert!(f1 >= floor, "{name}: F1 {f1}, at least {floor} before");
        }
        for (name, floor) in CARD_FLOORS {
            let right = figures["cards"][name]["right"].as_f64().expect(name);
            assert!(right >= floor, "cards, {name}: {right} % right, at least {floor} before");
        }
    }
}
