//! Golden tests: each folder of tests/articles holds an article (source.txt) and what is expected of it (expected.txt), a headed section
//! for each stage. `UPDATE_EXPECT=1 cargo test --test golden` rewrites what is expected; read the difference before committing it.

#![cfg(not(target_arch = "wasm32"))]

use byline::{Analysis, Article, Resources, Span, analyze};
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

/// A section of expected.txt: its heading, and what it shows of an analysis, a line for each item.
type Section = (&'static str, fn(&str, &Analysis) -> String);

const SECTIONS: &[Section] = &[("blocks", blocks)];

#[test]
fn articles_are_analysed_as_expected() {
    let articles = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let update = env::var_os("UPDATE_EXPECT").is_some();
    let mut folders: Vec<_> = fs::read_dir(&articles).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    let mut differing = Vec::new();
    for folder in folders {
        let source = fs::read_to_string(folder.join("source.txt")).unwrap();
        let found = render(&source);
        if update {
            fs::write(folder.join("expected.txt"), &found).unwrap();
            continue;
        }
        let expected = fs::read_to_string(folder.join("expected.txt")).unwrap_or_default();
        if found != expected {
            differing.push(format!("{}:\n{}", folder.display(), difference(&expected, &found)));
        }
    }
    assert!(differing.is_empty(), "not as expected (UPDATE_EXPECT=1 rewrites):\n\n{}", differing.join("\n"));
}

/// All sections of one article.
fn render(source: &str) -> String {
    let analysis = analyze(&Resources::default(), &Article::new(source), &mut |_| {});
    let mut rendered = String::new();
    for (heading, section) in SECTIONS {
        writeln!(rendered, "## {heading}\n{}", section(source, &analysis)).unwrap();
    }
    rendered
}

/// A line a block: its kind, its lead in brackets, its first and last words, and the reason.
fn blocks(source: &str, analysis: &Analysis) -> String {
    let mut lines = String::new();
    for block in &analysis.blocks {
        let kind = serde_json::to_value(block.kind).unwrap();
        let lead = block.lead.map(|lead| {
            let kind = serde_json::to_value(lead.kind).unwrap();
            format!("[{} {}] ", kind.as_str().unwrap(), one_line(lead.span.of(source)))
        });
        let rest =
            Span { start: block.lead.map_or(block.span.start, |lead| lead.span.end), end: block.span.end };
        let words = ends(&one_line(rest.of(source)));
        let (kind, lead) = (kind.as_str().unwrap(), lead.unwrap_or_default());
        writeln!(lines, "{kind:<16} {lead}{words}  ({})", block.reason).unwrap();
    }
    lines
}

/// White space and what cannot be seen, written so that a line stays a line and a difference can be read.
fn one_line(words: &str) -> String {
    words
        .trim()
        .replace("\r\n", "⏎")
        .replace('\n', "⏎")
        .replace('\u{a0}', "⍽")
        .replace('\u{ad}', "¬")
        .replace('\t', "⇥")
}

/// The first and last words of a longer text.
fn ends(words: &str) -> String {
    let all: Vec<&str> = words.split(' ').collect();
    match all.len() {
        0..=12 => words.to_string(),
        count => format!("{} … {}", all[..6].join(" "), all[count - 4..].join(" ")),
    }
}

/// The lines that differ, expected before found.
fn difference(expected: &str, found: &str) -> String {
    let mut shown = String::new();
    let (mut before, mut after) = (expected.lines(), found.lines());
    loop {
        match (before.next(), after.next()) {
            (None, None) => return shown,
            (before, after) if before == after => {}
            (before, after) => {
                before.into_iter().for_each(|line| writeln!(shown, "- {line}").unwrap());
                after.into_iter().for_each(|line| writeln!(shown, "+ {line}").unwrap());
            }
        }
    }
}
