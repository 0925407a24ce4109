//! What a careful reader understands of an article, written by hand: who is who, who said what, and when.
//! Each folder of tests/articles with an understood.txt and each of the page's samples is read with what
//! ships, and every line must be met.
//!
//! A line that is known not to be met yet begins with "~"; when it is met after all, the test says so.
//! `UPDATE_EXPECT=1 cargo test --test understood` rewrites these marks and nothing else: read the difference
//! before committing it. In "…[words]…", the brackets show which words of the passage are meant. The kinds of
//! lines:
//!
//! - `published 2024-04-09`
//! - `person Full Name: other name, other name` (likewise `org`): one entity has all these names and no other
//!   line's
//! - `role Full Name: the description`: in the article's own words; a beginning of them is enough
//! - `means Full Name: …[she]…`: the words refer to this entity; `unsure: …[Souza]…`: to nobody, or with a
//!   confidence of at most a half
//! - `quote Full Name: first words`, `quote (a senior official): first words`: words in quotation marks and
//!   whose; `noquote: words`
//! - `said Full Name: words`: the same without quotation marks
//! - `date 2024-04-08: …[Monday]…`

#![cfg(not(target_arch = "wasm32"))]

mod shipped;

use byline::entity::Entity;
use byline::mention::MentionKind;
use byline::quote::QuoteKind;
use byline::{Analysis, Article, Span, analyze};
use std::fs;
use std::path::PathBuf;

/// The share of all lines that has to be met, whatever is marked.
const LEAST: f64 = 0.85;

#[test]
fn articles_are_understood() {
    let (mut lines, mut met, mut marks) = (0, 0, Vec::new());
    for (source, expected) in articles() {
        let text = fs::read_to_string(&source).unwrap();
        let analysis = analyze(&shipped::ALL, &Article::new(&text), &mut |_| {});
        let mut marked = String::new();
        for line in fs::read_to_string(&expected).unwrap().lines() {
            let known = line.strip_prefix("~ ").unwrap_or(line);
            if known.is_empty() || known.starts_with('#') {
                marked.push_str(&format!("{line}\n"));
                continue;
            }
            let holds = holds(&text, &analysis, known);
            lines += 1;
            met += usize::from(holds);
            marked.push_str(&format!("{}{known}\n", if holds { "" } else { "~ " }));
            if holds == line.starts_with("~ ") {
                let what = if holds { "met, though marked" } else { "not met" };
                println!("{}: {what}: {known}", expected.display());
            }
        }
        marks.push((expected, marked));
    }
    println!("{met} of {lines} lines are met");
    assert!(met as f64 >= LEAST * lines as f64, "only {met} of {lines} lines are met");
    marks.iter().for_each(|(expected, marked)| expect_test::expect_file![expected].assert_eq(marked));
}

/// Each article with what is expected of it.
fn articles() -> Vec<(PathBuf, PathBuf)> {
    let inside = |folder| fs::read_dir(shipped::path(folder)).unwrap().map(|entry| entry.unwrap().path());
    let hard =
        inside("tests/articles").map(|folder| (folder.join("source.txt"), folder.join("understood.txt")));
    let samples = inside("tests/samples")
        .map(|expected| (shipped::path("www/samples").join(expected.file_name().unwrap()), expected));
    let mut all: Vec<_> = hard.chain(samples).filter(|(_, expected)| expected.exists()).collect();
    all.sort();
    assert!(all.len() >= 8);
    all
}

/// Whether the analysis says what the line says.
fn holds(text: &str, analysis: &Analysis, line: &str) -> bool {
    let (head, rest) = line.split_once(": ").unwrap_or((line, ""));
    let (kind, name) = head.split_once(' ').unwrap_or((head, ""));
    match kind {
        "published" => analysis
            .published
            .is_some_and(|day| format!("{:04}-{:02}-{:02}", day.year, day.month, day.day) == name),
        "person" | "org" => entity(analysis, name).is_some_and(|entity| {
            let person = entity.kind == MentionKind::Person;
            let has = |alias: &str| alias.is_empty() || entity.aliases.iter().any(|one| one == alias);
            person == (kind == "person") && rest.split(", ").all(has)
        }),
        "role" => entity(analysis, name).is_some_and(|entity| {
            entity.roles.iter().any(|role| one_line(role.span.of(text)).starts_with(rest))
        }),
        "means" => {
            let span = bracketed(text, rest);
            entity(analysis, name)
                .is_some_and(|one| one.references.iter().any(|reference| reference.span == span))
        }
        "unsure" => {
            let span = bracketed(text, rest);
            let references = analysis.entities.iter().flat_map(|entity| &entity.references);
            references.filter(|reference| reference.span == span).all(|reference| reference.confidence <= 0.5)
        }
        "quote" => said(text, analysis, name, rest, false),
        "said" => said(text, analysis, name, rest, true),
        "noquote" => {
            assert!(text.contains(rest), "no such words: {rest}");
            !analysis.quotes.iter().any(|quote| quote.content.iter().any(|span| span.of(text).contains(rest)))
        }
        "date" => {
            let span = bracketed(text, rest);
            analysis.dates.iter().any(|date| date.span == span && date.value.as_deref() == Some(name))
        }
        _ => panic!("no such kind of line: {line}"),
    }
}

/// Whether a quote holding these words is attributed to the name, or to the source in brackets that has none.
fn said(text: &str, analysis: &Analysis, name: &str, words: &str, indirect: bool) -> bool {
    let holding = analysis.quotes.iter().filter(|quote| {
        (quote.kind == QuoteKind::Indirect) == indirect
            && quote.content.iter().any(|span| one_line(span.of(text)).contains(words))
    });
    assert!(one_line(text).contains(words), "no such words: {words}");
    let source = name.strip_prefix('(').and_then(|name| name.strip_suffix(')'));
    let mut holding = holding.map(|quote| match source {
        Some(source) => quote.speaker.is_none() && quote.source.is_some_and(|span| span.of(text) == source),
        None => {
            quote.speaker.and_then(|id| analysis.entities.get(id.index())).is_some_and(|one| one.name == name)
        }
    });
    holding.next().unwrap_or(false)
}

fn entity<'a>(analysis: &'a Analysis, name: &str) -> Option<&'a Entity> {
    analysis.entities.iter().find(|entity| entity.name == name)
}

/// The span of the words in brackets, in the one place of the text where the whole passage stands.
fn bracketed(text: &str, passage: &str) -> Span {
    let (before, rest) = passage.split_once('[').unwrap();
    let (words, after) = rest.split_once(']').unwrap();
    let plain = format!("{before}{words}{after}");
    let mut places = text.match_indices(&plain);
    let (at, _) = places.next().unwrap_or_else(|| panic!("no such passage: {plain}"));
    assert!(places.next().is_none(), "several such passages: {plain}");
    Span::new(at + before.len(), at + before.len() + words.len())
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
