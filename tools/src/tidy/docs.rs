//! What the documents point at is there: the files and headings of their links, and the files that they name
//! between backticks. So are the files that comments in Rust name with their folders.

use super::files::Complaint;
use anyhow::Result;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// Endings of the names of files that are under version control.
const ENDINGS: &[&str] = &["rs", "js", "mjs", "css", "html", "md", "toml", "py", "tsv"];

/// Files that a command writes.
const WRITTEN: &[&str] = &["www/pkg/byline.d.ts"];

/// What one document says.
#[derive(Default)]
struct Document {
    /// Its headings as the addresses that GitHub gives them.
    anchors: Vec<String>,
    /// Where its links lead, with their lines.
    links: Vec<(String, usize)>,
    /// What stands between backticks, with its lines.
    code: Vec<(String, usize)>,
}

/// Checks every Markdown document and every file of Rust.
pub fn check(files: &[String], text: &dyn Fn(&str) -> Result<String>) -> Result<Vec<Complaint>> {
    let mut complaints = Vec::new();
    let mut named: Vec<(&String, String, usize)> = Vec::new();
    for file in files.iter().filter(|file| file.ends_with(".rs")) {
        named.extend(in_comments(&text(file)?).into_iter().map(|(name, line)| (file, name, line)));
    }
    for file in files.iter().filter(|file| file.ends_with(".md")) {
        let document = Document::read(&text(file)?);
        let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
        for (link, line) in &document.links {
            let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = if path.is_empty() { file.clone() } else { resolve(folder, path) };
            let is_there = |one: &String| *one == target || one.starts_with(&format!("{target}/"));
            if !files.iter().any(is_there) {
                complaints.push(format!("{file}:{line} leads to {path}, which is not there"));
            } else if !anchor.is_empty()
                && !Document::read(&text(&target)?).anchors.iter().any(|it| it == anchor)
            {
                complaints.push(format!("{file}:{line} leads to a heading that is not there: {link}"));
            }
        }
        let code = document.code.into_iter().filter(|(code, _)| is_file(code));
        named.extend(code.map(|(name, line)| (file, name, line)));
    }
    for (file, name, line) in named {
        let is_there = |one: &String| *one == name || one.ends_with(&format!("/{name}"));
        if !files.iter().any(is_there) && !WRITTEN.contains(&name.as_str()) {
            complaints.push(format!("{file}:{line} speaks of {name}, which is not there"));
        }
    }
    Ok(complaints)
}

/// The files that comments in Rust name with their folders, and the lines.
fn in_comments(text: &str) -> Vec<(String, usize)> {
    let comments = text.lines().zip(1..).filter(|(line, _)| line.trim_start().starts_with("//"));
    let words = comments.flat_map(|(comment, line)| {
        let words = comment.split(|c: char| !(c.is_alphanumeric() || "/._-".contains(c)));
        words.map(move |word| (word.trim_end_matches('.'), line))
    });
    let is_named = |word: &str| word.contains('/') && !word.starts_with('/') && is_file(word);
    words.filter(|(word, _)| is_named(word)).map(|(word, line)| (word.to_owned(), line)).collect()
}

impl Document {
    fn read(text: &str) -> Document {
        let mut document = Document::default();
        let mut heading: Option<String> = None;
        for (event, place) in Parser::new(text).into_offset_iter() {
            let line = text[..place.start].matches('\n').count() + 1;
            match event {
                Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
                Event::End(TagEnd::Heading(_)) => document.add_anchor(&heading.take().unwrap_or_default()),
                Event::Start(Tag::Link { dest_url: to, .. } | Tag::Image { dest_url: to, .. })
                    if !to.contains("://") && !to.starts_with("mailto:") =>
                {
                    document.links.push((to.into_string(), line));
                }
                Event::Code(code) => {
                    heading.iter_mut().for_each(|heading| heading.push_str(&code));
                    document.code.push((code.into_string(), line));
                }
                Event::Text(words) => heading.iter_mut().for_each(|heading| heading.push_str(&words)),
                _ => {}
            }
        }
        document
    }

    /// GitHub's address of a heading: lower case, hyphens for spaces, no marks, a number where it is not
    /// the first of its words.
    fn add_anchor(&mut self, heading: &str) {
        let kept = heading.chars().filter(|c| c.is_alphanumeric() || [' ', '-', '_'].contains(c));
        let anchor = kept.collect::<String>().to_lowercase().replace(' ', "-");
        let again = |number: usize| format!("{anchor}-{number}");
        let number = (1..).find(|number| !self.anchors.contains(&again(*number))).unwrap_or(1);
        let is_new = !self.anchors.contains(&anchor);
        self.anchors.push(if is_new { anchor } else { again(number) });
    }
}

/// A path from a folder, as one from the root.
fn resolve(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.trim_end_matches('/').split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Whether words between backticks are the name of a file; one with a part to fill in is none.
fn is_file(code: &str) -> bool {
    let plain = code.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "/._-".contains(c));
    plain && code.rsplit_once('.').is_some_and(|(name, ending)| !name.is_empty() && ENDINGS.contains(&ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints(guide: &str) -> Vec<Complaint> {
        let files = ["docs/guide.md", "README.md", "src/span.rs"].map(str::to_owned);
        let text = |file: &str| {
            Ok(if file == "README.md" { "# By `hand`: now\n## Two\n## Two" } else { guide }.to_owned())
        };
        check(&files, &text).unwrap()
    }

    #[test]
    fn links_lead_somewhere() {
        let good = "# Top\n[a](../README.md#by-hand-now) [b](#top) [c](../src) [d](https://example.org/x.md) [e](../README.md#two-1)\n";
        assert!(complaints(good).is_empty(), "{:?}", complaints(good));
        assert_eq!(complaints("\n[a](gone.md)"), ["docs/guide.md:2 leads to gone.md, which is not there"]);
        let no_heading = "docs/guide.md:1 leads to a heading that is not there: ../README.md#three";
        assert_eq!(complaints("[a](../README.md#three)"), [no_heading]);
        assert_eq!(complaints("[a][x]\n\n[x]: gone.md").len(), 1);
        assert!(complaints("```\n[a](gone.md)\n```\n`[a](gone.md)`").is_empty());
    }

    #[test]
    fn files_that_comments_name_exist() {
        let said = |comment: &str| {
            let text = |_: &str| Ok(format!("fn f() {{}}\n    {comment}\n"));
            check(&["src/span.rs".to_owned()], &text).unwrap()
        };
        let good = "//! src/span.rs, `span.rs` and gone.rs. See https://example.org/x.md or NAME/x.rs.";
        assert!(said(good).is_empty() && said("let file = \"src/gone.rs\";").is_empty());
        assert_eq!(
            said("/// As in (src/gone.rs)."),
            ["src/span.rs:2 speaks of src/gone.rs, which is not there"]
        );
    }

    #[test]
    fn files_that_are_named_exist() {
        assert!(
            complaints("`span.rs`, `src/span.rs`, `cargo x`, `NAME.rs`, `*.md`, `.rs`, `guide.md`")
                .is_empty()
        );
        assert_eq!(
            complaints("`text/gone.rs`"),
            ["docs/guide.md:1 speaks of text/gone.rs, which is not there"]
        );
    }
}
