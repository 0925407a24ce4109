//! `cargo x article export FOLDER`: the annotated articles as others read such things.
//!
//! `articles.jsonl` has one article a line with every layer; ranges count code points. `articles.conll` has
//! one token a line, as the core cuts them: the token, its name in BIO, and the number of its entity, with
//! tabs between; an empty line ends a sentence and `# id = …` begins an article. `cards-learn.jsonl` and
//! `cards-held-out.jsonl` have what the cards should say of the articles that are learned from and of the
//! others, as `cargo x evaluate --data FOLDER` reads it.

use super::article::Article;
use super::cards;
use super::split::{Part, is_held_out};
use crate::jsonl_format::{Range, analyze, type_name};
use anyhow::Result;
use byline::{Resources, Span};
use serde_json::{Value, json};
use std::fmt::Write;
use std::path::Path;

/// Writes the files.
pub fn run(articles: &[Article], folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    let lines: Vec<String> = articles
        .iter()
        .map(|article| json_line(article).map(|line| line.to_string()))
        .collect::<Result<_>>()?;
    std::fs::write(folder.join("articles.jsonl"), lines.join("\n") + "\n")?;
    let mut tokens = String::new();
    for article in articles {
        conll(article, &mut tokens)?;
    }
    std::fs::write(folder.join("articles.conll"), tokens)?;
    for (name, part) in [("cards-learn", Part::Learn), ("cards-held-out", Part::HeldOut)] {
        let lines: String = articles
            .iter()
            .filter(|article| part.has(article))
            .map(|article| format!("{}\n", card_line(article)))
            .collect();
        std::fs::write(folder.join(format!("{name}.jsonl")), lines)?;
    }
    println!("{} articles are in {}", articles.len(), folder.display());
    Ok(())
}

/// An article with all its layers.
fn json_line(article: &Article) -> Result<Value> {
    let mut line = serde_json::to_value(&article.reading)?;
    for (key, value) in &article.header {
        line[key] = json!(value);
    }
    line["text"] = json!(article.text());
    line["held_out"] = json!(is_held_out(article.id()));
    Ok(line)
}

/// An article with what its cards should say.
fn card_line(article: &Article) -> Value {
    let gold = cards::gold(article);
    json!({ "id": gold.id, "published": article.field("published"), "text": article.text(), "cards": gold.cards })
}

/// The tokens of an article with its names.
fn conll(article: &Article, out: &mut String) -> std::fmt::Result {
    let analysis = analyze(&Resources::default(), &article.text(), None);
    let mut names: Vec<(Range, usize)> = Vec::new();
    for (place, entity) in article.reading.entities.iter().enumerate() {
        names.extend(entity.names().map(|at| (at, place)));
    }
    names.sort();
    writeln!(out, "# id = {}", article.id())?;
    // The name that a token was part of last.
    let mut last = None;
    for sentence in &analysis.sentences {
        let tokens = analysis.tokens.get(sentence.first_token.index()..sentence.end_token.index());
        for token in tokens.unwrap_or_default() {
            let words = article.reading.text.slice([token.span.start, token.span.end]);
            let name = names.iter().find(|(at, _)| inside(token.span, *at));
            match name {
                Some((at, place)) => {
                    let begins = if last == Some(*at) { "I" } else { "B" };
                    let kind = type_name(article.reading.entities[*place].kind);
                    writeln!(out, "{words}\t{begins}-{kind}\t{}", article.table[*place].number)?;
                }
                None => writeln!(out, "{words}\tO\t_")?,
            }
            last = name.map(|(at, _)| *at);
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Whether a token is part of a name: pages glue words, so that it may reach beyond it.
fn inside(token: Span, [start, end]: Range) -> bool {
    token.start < end && start < token.end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_marked_token_by_token() {
        let file = "id: x\n\n1 PERSON Ana Souza\n4 GPE Łódź\n\n---\n<paragraph>{1 Ana Souza} left {4 Łódź}. {1~ She} sang.\n";
        let article = Article::parse(file);
        let mut out = String::new();
        conll(&article, &mut out).unwrap();
        let expected = "# id = x\nAna\tB-PERSON\t1\nSouza\tI-PERSON\t1\nleft\tO\t_\nŁódź\tB-GPE\t4\n.\tO\t_\n\n\
            She\tO\t_\nsang\tO\t_\n.\tO\t_\n\n";
        assert_eq!(out, expected);
        let line = json_line(&article).unwrap();
        assert_eq!(line["entities"][1]["references"][0]["at"], json!([15, 19]));
        assert_eq!(line["text"], "Ana Souza left Łódź. She sang.\n");
        let cards = card_line(&article);
        assert_eq!((&cards["id"], &cards["text"]), (&json!("x"), &line["text"]));
        let card = json!({"name": "Ana Souza", "kind": "PERSON", "also": [], "roles": [], "first": null,
            "known": null, "who": null});
        assert_eq!(cards["cards"], json!([card]));
    }
}
