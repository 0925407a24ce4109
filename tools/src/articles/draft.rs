//! The text of a file with its marks, as they are written: nothing is put together yet, and nothing that can
//! be read is thrown away.

use super::kinds::{block_kind, lead_kind};
use super::tag::{self, Tag};
use crate::jsonl_format::Range;
use byline::document::{BlockKind, LeadKind};

/// Something wrong, and in which line of the file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Complaint {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
}

/// Marked words.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What is said of them.
    pub tag: Tag,
    /// Where they are, in code points.
    pub at: Range,
    /// The line of the file in which the mark opens.
    pub line: usize,
}

/// A text and its marks.
#[derive(Default)]
pub struct Draft {
    /// The text without the marks.
    pub text: Vec<char>,
    /// The marks, in order of the text, the outer before the inner.
    pub marks: Vec<Mark>,
    /// Where blocks begin.
    pub blocks: Vec<(u32, BlockKind)>,
    /// The leads.
    pub leads: Vec<(LeadKind, Range)>,
}

/// Reads the marks of a text that begins in this line of the file.
pub fn read(body: &str, first_line: usize, complaints: &mut Vec<Complaint>) -> Draft {
    let mut reader = Reader {
        rest: body,
        line: first_line,
        draft: Draft::default(),
        open: Vec::new(),
        lead: None,
        complaints,
    };
    while let Some(next) = reader.rest.chars().next() {
        match next {
            '\\' => reader.escaped(),
            '<' => reader.angle(),
            '{' => reader.open(),
            '}' => reader.close(),
            _ => reader.plain(next),
        }
    }
    reader.finish()
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    draft: Draft,
    /// Open marks: their tag where it is one, where they begin, and their line.
    open: Vec<(Option<Tag>, u32, usize)>,
    lead: Option<(LeadKind, u32)>,
    complaints: &'a mut Vec<Complaint>,
}

impl<'a> Reader<'a> {
    fn here(&self) -> u32 {
        self.draft.text.len() as u32
    }

    fn complain(&mut self, what: String) {
        self.complaints.push(Complaint { line: self.line, what });
    }

    fn plain(&mut self, next: char) {
        self.draft.text.push(next);
        self.line += usize::from(next == '\n');
        self.rest = &self.rest[next.len_utf8()..];
    }

    fn escaped(&mut self) {
        self.rest = &self.rest[1..];
        match self.rest.chars().next() {
            Some(next @ ('{' | '}' | '<' | '\\')) => self.plain(next),
            _ => self.complain("a backslash escapes nothing".into()),
        }
    }

    /// A block's beginning, or an end of a lead.
    fn angle(&mut self) {
        let Some((name, rest)) = self.rest[1..].split_once('>').filter(|(name, _)| is_name(name)) else {
            self.complain("a < is not escaped".into());
            return self.plain('<');
        };
        self.rest = rest;
        let here = self.here();
        if let Some(kind) = block_kind(name) {
            if !self.open.is_empty() || self.lead.is_some() {
                self.complain(format!("<{name}> begins inside a mark"));
            }
            self.draft.blocks.push((here, kind));
        } else if let Some(kind) = lead_kind(name) {
            if self.draft.blocks.last().is_none_or(|(start, _)| *start != here) {
                self.complain(format!("<{name}> is not at the beginning of a block"));
            }
            self.lead = Some((kind, here));
        } else if let Some(kind) = name.strip_prefix('/').and_then(lead_kind) {
            match self.lead.take() {
                Some((open, start)) if open == kind => {
                    self.spaced(start, name);
                    self.draft.leads.push((kind, [start, here]));
                }
                _ => self.complain(format!("<{name}> closes nothing")),
            }
        } else {
            self.complain(format!("<{name}> is no block"));
        }
    }

    fn open(&mut self) {
        let inside = &self.rest[1..];
        let end = inside.find([' ', '\n', '{', '}']).unwrap_or(inside.len());
        let (name, rest) = inside.split_at(end);
        let tag = tag::parse(name).map_err(|what| self.complain(what)).ok();
        let spaced = rest.strip_prefix(' ');
        if spaced.is_none() {
            self.complain(format!("no space follows {{{name}"));
        }
        self.rest = spaced.unwrap_or(rest);
        self.open.push((tag, self.here(), self.line));
    }

    fn close(&mut self) {
        self.rest = &self.rest[1..];
        let Some((tag, start, line)) = self.open.pop() else {
            return self.complain("a } closes nothing".into());
        };
        self.spaced(start, "a mark");
        if let Some(tag) = tag {
            self.draft.marks.push(Mark { tag, at: [start, self.here()], line });
        }
    }

    /// Complains of white space at the ends of what began at `start`, and of nothing inside.
    fn spaced(&mut self, start: u32, what: &str) {
        let words = &self.draft.text[start as usize..];
        if words.first().is_none_or(|c| c.is_whitespace()) || words.last().is_none_or(|c| c.is_whitespace()) {
            let words: String = words.iter().collect();
            self.complain(format!("{what} holds nothing, or white space at an end: “{words}”"));
        }
    }

    fn finish(mut self) -> Draft {
        for (_, start, line) in std::mem::take(&mut self.open) {
            let words: String = self.draft.text[start as usize..].iter().take(30).collect();
            self.complaints
                .push(Complaint { line, what: format!("a mark is never closed: “{words}…”") });
        }
        if self.lead.is_some() {
            self.complain("a lead is never closed".into());
        }
        // The outer before the inner where both begin together.
        self.draft.marks.sort_by_key(|mark| (mark.at[0], std::cmp::Reverse(mark.at[1])));
        self.draft
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || "-/".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(body: &str) -> (Draft, Vec<String>) {
        let mut complaints = Vec::new();
        let draft = read(body, 10, &mut complaints);
        (draft, complaints.into_iter().map(|c| format!("{}: {}", c.line, c.what)).collect())
    }

    #[test]
    fn taking_the_marks_away_gives_the_text() {
        let (draft, complaints) =
            read_all("<headline>{1 Łódź} \\{x\\}\n<paragraph><label>A:</label> {2~ {1 B} c}.");
        assert_eq!(complaints, Vec::<String>::new());
        assert_eq!(draft.text.iter().collect::<String>(), "Łódź {x}\nA: B c.");
        assert_eq!(draft.marks.iter().map(|mark| mark.at).collect::<Vec<_>>(), [[0, 4], [12, 15], [12, 13]]);
        assert_eq!(draft.marks[1].line, 11);
        assert_eq!(draft.blocks, [(0, BlockKind::Headline), (9, BlockKind::Paragraph)]);
        assert_eq!(draft.leads, [(LeadKind::Label, [9, 11])]);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        for (body, expected) in [
            ("a\n{1 b", "11: a mark is never closed: “b…”"),
            ("a}", "10: a } closes nothing"),
            ("{1  a}", "10: a mark holds nothing, or white space at an end: “ a”"),
            ("{zz a}", "10: {zz is no tag"),
            ("{1}", "10: no space follows {1"),
            ("a <b", "10: a < is not escaped"),
            ("<figure>", "10: <figure> is no block"),
            ("{1 a\n<paragraph>b}", "11: <paragraph> begins inside a mark"),
            ("<paragraph>a <label>b</label>", "10: <label> is not at the beginning of a block"),
            ("a \\b", "10: a backslash escapes nothing"),
        ] {
            assert!(read_all(body).1.contains(&expected.to_owned()), "{body}: {:?}", read_all(body).1);
        }
    }
}
