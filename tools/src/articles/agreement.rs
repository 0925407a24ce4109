//! `cargo x article agreement`: how far a second reader, who saw the text alone, marked the same.

use super::article::{Article, read_folder};
use super::score::{Scores, score};
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::path::Path;

/// An article twice: as it is in the corpus, and as the second reader marked it.
pub struct Twice {
    /// The corpus's article.
    pub first: Article,
    /// The second reader's.
    pub second: Article,
}

/// Pairs the second readings of a folder with the articles that have their ids.
///
/// # Errors
/// When an article cannot be read, a second reading is of none, or its text is another one.
pub fn pairs(articles: &Path, second: &Path) -> Result<Vec<Twice>> {
    let mut firsts = read_folder(articles)?;
    let mut pairs = Vec::new();
    for second in read_folder(second)? {
        let place = firsts.iter().position(|first| first.id() == second.id());
        ensure!(place.is_some(), "{} is read a second time, and is not there", second.id());
        let first = firsts.remove(place.unwrap_or_default());
        let differs = first.draft.text.iter().zip(&second.draft.text).position(|(one, other)| one != other);
        let shorter = first.draft.text.len().min(second.draft.text.len());
        let place = differs.unwrap_or(shorter);
        let words: String = first.draft.text.iter().skip(place.saturating_sub(20)).take(40).collect();
        ensure!(first.draft.text == second.draft.text, "the texts of {} differ near “{words}”", first.id());
        pairs.push(Twice { first, second });
    }
    Ok(pairs)
}

/// The scores of the second readings against the first.
pub fn scores(pairs: &[Twice]) -> Scores {
    score(pairs.iter().map(|pair| (&pair.first.reading, &pair.second.reading)))
}

/// F1 as second readings came, before any difference was settled; "–" where there is none.
pub struct Blind {
    /// Of the first 18 articles.
    first: String,
    /// Of those read later.
    later: String,
}

/// The F1 that the two readings had before their differences were settled, by layer, of the first 18 articles
/// and of those read later: `layer<TAB>F1<TAB>F1` in the file beside the second readings. They cannot be
/// measured again.
///
/// # Errors
/// When the file cannot be read.
pub fn blind(second: &Path) -> Result<BTreeMap<String, Blind>> {
    let path = second.join("blind.tsv");
    let file = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let line = |line: &str| {
        let (layer, figures) = line.split_once('\t')?;
        let (first, later) = figures.split_once('\t')?;
        Some((layer.to_owned(), Blind { first: first.to_owned(), later: later.to_owned() }))
    };
    Ok(file.lines().filter_map(line).collect())
}

/// The scores as a table in Markdown, beside those before the differences were settled. Which reading is gold
/// and which found matters not: F1 is told.
pub fn table(scores: &Scores, blind: &BTreeMap<String, Blind>) -> String {
    let head = "| layer | blind, 18 | blind, 27 | settled | first reading has | second has |\n";
    let mut out = format!("{head}|---|---|---|---|---|---|\n");
    for (name, tally) in scores.rows().filter(|(_, tally)| tally.gold > 0.0 || tally.found > 0.0) {
        let (first, later) =
            blind.get(name).map_or(("–", "–"), |blind| (blind.first.as_str(), blind.later.as_str()));
        out += &format!(
            "| {name} | {first} | {later} | {:.1} | {} | {} |\n",
            tally.percent().f1,
            tally.gold,
            tally.found
        );
    }
    out
}
