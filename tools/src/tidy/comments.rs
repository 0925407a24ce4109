//! Comments fit the width of the code.

use super::files::Complaint;

/// The width, in characters: that of rustfmt.toml, for all languages.
const WIDTH: usize = 110;

/// What a line of nothing but a comment begins with, by the ending of the file's name.
const MARKS: &[(&str, &[&str])] = &[
    ("rs", &["//"]),
    ("js", &["//", "*", "/*"]),
    ("mjs", &["//", "*", "/*"]),
    ("css", &["*", "/*"]),
    ("py", &["#"]),
    ("toml", &["#"]),
];

fn marks(file: &str) -> Option<&'static [&'static str]> {
    let (_, ending) = file.rsplit_once('.')?;
    MARKS.iter().find(|(of, _)| *of == ending).map(|(_, marks)| *marks)
}

/// Whether the comments of a file are looked at.
pub fn is_code(file: &str) -> bool {
    marks(file).is_some()
}

/// Lines of comments that are too long; an address cannot be broken, and the types of JSDoc are code.
pub fn check(file: &str, text: &str) -> Vec<Complaint> {
    let marks = marks(file).unwrap_or_default();
    let is_comment = |line: &str| marks.iter().any(|mark| line.trim_start().starts_with(mark));
    let is_whole = |line: &str| line.contains("://") || line.contains(" @");
    let too_long = |line: &str| line.chars().count() > WIDTH && is_comment(line) && !is_whole(line);
    let lines = text.lines().enumerate().filter(|(_, line)| too_long(line));
    lines
        .map(|(at, line)| {
            format!("{file}:{} a comment of {} columns instead of {WIDTH}", at + 1, line.chars().count())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_comments_are_found() {
        let long = "é".repeat(WIDTH - 2);
        assert_eq!(
            check("a.rs", &format!("let a;\n// {long}\n")),
            ["a.rs:2 a comment of 111 columns instead of 110"]
        );
        assert_eq!(check("a.js", &format!("/**\n * {long}\n */")).len(), 1);
        assert!(check("a.rs", &format!("//{long}\nlet words = \"{long}\";")).is_empty());
        assert!(check("a.rs", &format!("// https://example.org/{long}")).is_empty());
        assert!(check("a.js", &format!("/** @type {{{long}}} */")).is_empty());
        assert!(!is_code("a.txt") && is_code("www/a.css"));
    }
}
