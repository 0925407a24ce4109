//! The rules of docs/annotation.md that a machine can hold an article against.

use super::article::Article;
use super::draft::{Complaint, Mark};
use super::kinds::{PRESSES, REGISTERS};
use super::tag::Tag;
use crate::evaluate::pattern::pattern;
use crate::jsonl_format::{Range, parse_day};
use byline::quote::QuoteKind;
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Everything wrong with an article whose file has this name (without its ending), in order of its lines.
pub fn complaints(article: &Article, name: &str) -> Vec<Complaint> {
    let mut check = Check { article, complaints: article.complaints.clone() };
    check.header(name);
    check.lines();
    check.entities();
    check.names();
    check.quotes();
    check.complaints.sort();
    check.complaints.dedup();
    check.complaints
}

struct Check<'a> {
    article: &'a Article,
    complaints: Vec<Complaint>,
}

impl Check<'_> {
    fn complain(&mut self, line: usize, what: impl Into<String>) {
        self.complaints.push(Complaint { line, what: what.into() });
    }

    fn words(&self, at: Range) -> String {
        self.article.reading.text.slice(at)
    }

    fn header(&mut self, name: &str) {
        let article = self.article;
        if article.id() != name {
            self.complain(1, format!("the id is not the file's name, {name}"));
        }
        if parse_day(article.field("published")).is_err() || article.field("published").len() != 10 {
            self.complain(1, "“published” is no day");
        }
        if !REGISTERS.contains(&article.field("register")) {
            self.complain(1, format!("“{}” is no register", article.field("register")));
        }
        if !PRESSES.contains(&article.field("press")) {
            self.complain(1, format!("“{}” is no press of the list", article.field("press")));
        }
    }

    /// Every line that is not blank begins with a block, except the further lines of a block.
    fn lines(&mut self) {
        let text = &self.article.draft.text;
        let starts: BTreeSet<usize> =
            self.article.draft.blocks.iter().map(|(start, _)| *start as usize).collect();
        let (mut at, mut goes_on) = (0, false);
        for line in text.split(|c| *c == '\n') {
            let indent = line.iter().take_while(|c| c.is_whitespace()).count();
            let blank = indent == line.len();
            let begins = (at..=at + indent).any(|at| starts.contains(&at));
            if !blank && !begins && !goes_on {
                let words: String = line.iter().take(40).collect();
                self.complain(0, format!("no block begins where this line does: “{words}”"));
            }
            goes_on = !blank;
            at += line.len() + 1;
        }
        for block in &self.article.reading.blocks {
            if block.at[0] >= block.at[1] {
                self.complain(0, "a block is empty");
            }
        }
    }

    /// Entities are in the table once, and marked; their name is one of their marks.
    fn entities(&mut self) {
        let article = self.article;
        let (mut numbers, mut titles) = (BTreeSet::new(), BTreeSet::new());
        for (row, entity) in article.table.iter().zip(&article.reading.entities) {
            if !numbers.insert(row.number) {
                self.complain(row.line, format!("entity {} is there twice", row.number));
            }
            if let Some(title) = &row.known
                && !titles.insert(title)
            {
                self.complain(row.line, format!("two entities are {title}"));
            }
            let names: Vec<String> = entity.names().map(|at| plain(&self.words(at))).collect();
            if entity.references.is_empty() && entity.roles.is_empty() {
                self.complain(row.line, format!("{} is never marked", row.name));
            } else if row.name.starts_with('(') != names.is_empty() {
                self.complain(
                    row.line,
                    format!("only what is never named has its name in parentheses: {}", row.name),
                );
            } else if !names.is_empty() && !names.contains(&row.name) {
                self.complain(row.line, format!("{} is none of its marks: {}", row.name, names.join(", ")));
            }
            if entity.roles.iter().filter(|role| role.first).count() > 1 {
                self.complain(row.line, format!("{} has two first roles", row.name));
            }
        }
        for mark in &article.draft.marks {
            let number = match mark.tag {
                Tag::Name { entity, .. } | Tag::Words { entity, .. } => entity,
                Tag::Quote { speaker, .. } if speaker > 0 => speaker,
                _ => continue,
            };
            if !numbers.contains(&number) {
                self.complain(mark.line, format!("entity {number} is not in the table"));
            }
        }
    }

    /// Names have no title and no possessive ending, and no name is within a name.
    fn names(&mut self) {
        static TITLE: LazyLock<Regex> =
            pattern!(r"\A(?i:mr|mrs|ms|dr|sir|dame|president|prof|professor|sen|rep|gov)\.?[ \u{a0}]");
        let names: Vec<&Mark> =
            self.article.draft.marks.iter().filter(|mark| matches!(mark.tag, Tag::Name { .. })).collect();
        let mut end = 0;
        for mark in names {
            let words = self.words(mark.at);
            if TITLE.is_match(&words) && self.kind_of(mark) == Some("PERSON") {
                self.complain(mark.line, format!("a title in a name: {words}"));
            }
            if words.ends_with("'s") || words.ends_with("’s") {
                self.complain(mark.line, format!("a possessive ending in a name: {words}"));
            }
            if mark.at[0] < end {
                self.complain(mark.line, format!("a name within a name: {words}"));
            }
            end = end.max(mark.at[1]);
        }
    }

    /// The kind of a name's entity.
    fn kind_of(&self, mark: &Mark) -> Option<&'static str> {
        let Tag::Name { entity, .. } = mark.tag else { return None };
        let row = self.article.table.iter().find(|row| row.number == entity)?;
        Some(crate::jsonl_format::type_name(row.kind))
    }

    /// Quotes are of one kind and speaker; cues and sources belong to one; reported speech has no "that".
    fn quotes(&mut self) {
        let mut said: BTreeMap<u32, (QuoteKind, u32)> = BTreeMap::new();
        for mark in &self.article.draft.marks {
            let Tag::Quote { kind, number, speaker } = mark.tag else { continue };
            if *said.entry(number).or_insert((kind, speaker)) != (kind, speaker) {
                self.complain(mark.line, format!("quote {number} has two kinds or speakers"));
            }
            let words = self.words(mark.at);
            // "that was her idea" begins with a pronoun.
            let clause = words.strip_prefix("that ");
            let clause =
                clause.filter(|rest| !["was ", "is ", "took "].iter().any(|verb| rest.starts_with(verb)));
            if kind == QuoteKind::Indirect && clause.is_some() {
                self.complain(mark.line, format!("“that” belongs to the cue: {words}"));
            }
        }
        for mark in &self.article.draft.marks {
            let (Tag::Cue(number) | Tag::Source(number)) = mark.tag else { continue };
            if !said.contains_key(&number) {
                self.complain(mark.line, format!("the cue or source of no quote: {number}"));
            }
        }
    }
}

/// A name on one line, without soft hyphens.
fn plain(name: &str) -> String {
    name.replace('\u{ad}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "id: x\npublished: 2026-03-14\nregister: wire\npress: Ghana\n\n1 PERSON Ana Souza\n2 GPE Accra = Accra\n\n---\n\
        <headline>{1 Souza} in {2 Accra}\n<paragraph>{1 Ana Souza}, {1=! the head}, {c1 said} that {r1>1 all\nis well}.\n";

    fn wrong(change: &str, to: &str) -> Vec<String> {
        let file = FILE.replacen(change, to, 1);
        complaints(&Article::parse(&file), "x").into_iter().map(|complaint| complaint.what).collect()
    }

    #[test]
    fn a_right_file_is_not_complained_of() {
        assert_eq!(wrong("", ""), Vec::<String>::new());
    }

    #[test]
    fn each_rule_has_its_complaint() {
        for (change, to, part) in [
            ("id: x", "id: y", "file's name"),
            ("2026-03-14", "2026-03-34", "no day"),
            ("wire", "wires", "no register"),
            ("Ghana", "Gana", "no press"),
            ("\n<paragraph>", "\n\nNo block\n<paragraph>", "no block begins"),
            ("<paragraph>", "<paragraph>\n<paragraph>", "is empty"),
            ("2 GPE", "1 GPE", "twice"),
            ("Ana Souza\n", "Ana Souza\n3 ORG Bank\n", "never marked"),
            ("Souza\n2", "Souza = Accra\n2", "two entities are"),
            ("1 PERSON Ana", "1 PERSON Ann", "none of its marks"),
            ("1 PERSON Ana Souza", "1 PERSON (the head)", "parentheses"),
            ("{1 Souza}", "{1=! Souza}", "two first roles"),
            ("{2 Accra}", "{7 Accra}", "not in the table"),
            ("{1 Souza}", "{1 Mr Souza}", "a title"),
            ("{1 Souza}", "{1 Souza’s}", "possessive"),
            ("{1 Souza}", "{1 {2 Ana} Souza}", "within a name"),
            ("said}", "said} {p1>0 “so”}", "two kinds"),
            ("{c1 ", "{c2 ", "of no quote"),
            ("that {r1>1 ", "{r1>1 that ", "belongs to the cue"),
        ] {
            let said = wrong(change, to);
            assert!(said.iter().any(|what| what.contains(part)), "{part}: {said:?}");
        }
    }
}
