//! `cargo x article counts`: what there is in the annotated articles, written into their README.

use super::article::Article;
use super::kinds::name_of;
use super::split::is_held_out;
use crate::figures::with_commas;
use crate::jsonl_format::type_name;
use byline::entity::Form;
use byline::mention::MentionKind;
use byline::quote::QuoteKind;
use std::collections::BTreeMap;

/// Lengths, in words, up to which articles are counted together.
const LENGTHS: [usize; 5] = [150, 300, 600, 1000, 1500];

/// The tables in Markdown.
pub fn tables(articles: &[Article]) -> String {
    let mut rows = whole(articles);
    rows.extend(names(articles));
    rows.extend(entities(articles));
    rows.extend(quotes(articles));
    rows.extend(times(articles));
    let mut out = "| | all | held out |\n|---|---|---|\n".to_owned();
    for (name, [all, held_out]) in rows {
        out += &format!("| {name} | {} | {} |\n", with_commas(all), with_commas(held_out));
    }
    out + &lengths(articles) + &list("Registers", articles, "register") + &list("Presses", articles, "press")
}

/// A figure of all articles and of those held out.
type Row = (String, [usize; 2]);

fn row(name: &str, articles: &[Article], count: impl Fn(&Article) -> usize) -> Row {
    let held_out = articles.iter().filter(|article| is_held_out(article.id()));
    (name.to_owned(), [articles.iter().map(&count).sum(), held_out.map(&count).sum()])
}

fn whole(articles: &[Article]) -> Vec<Row> {
    vec![
        row("articles", articles, |_| 1),
        row("words", articles, words),
        row("blocks", articles, |article| article.reading.blocks.len()),
        row("leads of blocks", articles, |article| {
            article.reading.blocks.iter().filter(|block| block.lead.is_some()).count()
        }),
    ]
}

fn names(articles: &[Article]) -> Vec<Row> {
    let all = |article: &Article| {
        article.reading.entities.iter().map(|entity| entity.names().count()).sum::<usize>()
    };
    let mut rows = vec![row("names", articles, all)];
    for kind in MentionKind::NAMES {
        rows.push(row(&format!("– {}", type_name(kind)), articles, |article| {
            let of_kind = article.reading.entities.iter().filter(|entity| entity.kind == kind);
            of_kind.map(|entity| entity.names().count()).sum()
        }));
    }
    rows
}

fn entities(articles: &[Article]) -> Vec<Row> {
    let references = |form: Form, metonym: bool| {
        move |article: &Article| {
            let all = article.reading.entities.iter().flat_map(|entity| &entity.references);
            all.filter(|reference| reference.form == form && (reference.metonym || !metonym)).count()
        }
    };
    let roles = |first: bool| {
        move |article: &Article| {
            let all = article.reading.entities.iter().flat_map(|entity| &entity.roles);
            all.filter(|role| role.first || !first).count()
        }
    };
    vec![
        row("metonyms", articles, references(Form::Name, true)),
        row("entities", articles, |article| article.reading.entities.len()),
        row("– publicly known", articles, |article| {
            article.reading.entities.iter().filter(|entity| entity.known.is_some()).count()
        }),
        row("pronouns", articles, references(Form::Pronoun, false)),
        row("descriptions", articles, references(Form::Nominal, false)),
        row("roles", articles, roles(false)),
        row("– first", articles, roles(true)),
    ]
}

fn quotes(articles: &[Article]) -> Vec<Row> {
    let mut rows = vec![row("quotes", articles, |article| article.reading.quotes.len())];
    for (name, kind) in
        [("direct", QuoteKind::Direct), ("partial", QuoteKind::Partial), ("reported", QuoteKind::Indirect)]
    {
        rows.push(row(&format!("– {name}"), articles, |article| {
            article.reading.quotes.iter().filter(|quote| quote.kind == kind).count()
        }));
    }
    rows.push(row("– of nobody who is an entity", articles, |article| {
        article.reading.quotes.iter().filter(|quote| quote.speaker.is_none()).count()
    }));
    rows
}

fn times(articles: &[Article]) -> Vec<Row> {
    let mut rows = vec![row("dates", articles, |article| article.reading.dates.len())];
    for kind in ["DATE", "TIME", "DURATION", "SET"] {
        rows.push(row(&format!("– {kind}"), articles, |article| {
            article.reading.dates.iter().filter(|date| name_of(&date.kind) == kind).count()
        }));
    }
    rows.push(row("amounts", articles, |article| article.reading.amounts.len()));
    rows.push(row("– with a unit", articles, |article| {
        article.reading.amounts.iter().filter(|amount| amount.unit.is_some()).count()
    }));
    rows
}

fn words(article: &Article) -> usize {
    article.draft.text.split(|c| c.is_whitespace()).filter(|word| !word.is_empty()).count()
}

fn lengths(articles: &[Article]) -> String {
    let mut all: Vec<usize> = articles.iter().map(words).collect();
    all.sort_unstable();
    let (Some(first), Some(last)) = (all.first(), all.last()) else { return String::new() };
    let middle = all[all.len() / 2];
    let mut from = 0;
    let mut parts = Vec::new();
    for to in LENGTHS.into_iter().chain([usize::MAX]) {
        let count = all.iter().filter(|length| (from..to).contains(*length)).count();
        let name = if to == usize::MAX { format!("from {from}") } else { format!("under {to}") };
        parts.push(format!("{name} {count}"));
        from = to;
    }
    format!(
        "\nLengths in words: from {first} to {last}, half of them under {middle}; {}.\n",
        parts.join(", ")
    )
}

/// How many articles there are of each value of a field, most frequent first.
fn list(title: &str, articles: &[Article], field: &str) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for article in articles {
        *counts.entry(article.field(field)).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let parts: Vec<String> = counts.iter().map(|(name, count)| format!("{name} {count}")).collect();
    format!("\n{title} ({}): {}.\n", counts.len(), parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_marked_is_counted() {
        let file = "id: x\nregister: wire\npress: Ghana\n\n1 PERSON Ana\n2 GPE Ho = Ho\n\n---\n\
            <paragraph>{1 Ana} left {2 Ho} on {@2026-01-30 Friday}. {1~ She} had {#3 three} bags.\n";
        let tables = tables(&[Article::parse(file)]);
        for line in [
            "| words | 9 |",
            "| – GPE | 1 |",
            "| – publicly known | 1 |",
            "| pronouns | 1 |",
            "| amounts | 1 |",
        ] {
            assert!(tables.contains(line), "{line}\n{tables}");
        }
        assert!(tables.ends_with("Registers (1): wire 1.\n\nPresses (1): Ghana 1.\n"), "{tables}");
    }
}
