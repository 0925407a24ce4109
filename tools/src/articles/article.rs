//! A file of the corpus: its header, its table of entities, and the reading that its marks give.

use super::draft::{self, Complaint, Draft};
use super::kinds::{PRONOUNS, name_kind};
use super::reading::{Amount, Block, Date, Entity, Quote, Reading, Reference, Role};
use super::tag::Tag;
use crate::jsonl_format::Range;
use anyhow::{Context, Result, bail};
use byline::date::DateKind;
use byline::entity::Form;
use byline::mention::MentionKind;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What stands between the header and the text.
const RULE: &str = "\n---\n";

/// An article of the corpus.
pub struct Article {
    /// What its header says: id, published, register, press, notes.
    pub header: BTreeMap<String, String>,
    /// Its entities' lines.
    pub table: Vec<Row>,
    /// Its text and marks as they are written.
    pub draft: Draft,
    /// What its marks say.
    pub reading: Reading,
    /// What cannot be read.
    pub complaints: Vec<Complaint>,
}

/// A line of the table of entities.
pub struct Row {
    /// The entity's number.
    pub number: u32,
    /// What it is.
    pub kind: MentionKind,
    /// Its fullest name.
    pub name: String,
    /// The title of its Wikipedia article.
    pub known: Option<String>,
    /// The line of the file.
    pub line: usize,
}

impl Article {
    /// Reads a file; what is wrong in it is among the complaints.
    pub fn parse(file: &str) -> Article {
        let (head, body) = file.split_once(RULE).unwrap_or((file, ""));
        let mut complaints = Vec::new();
        let (mut header, mut table) = (BTreeMap::new(), Vec::new());
        for (line, text) in (1..).zip(head.lines()) {
            let what = if text.trim().is_empty() {
                Ok(())
            } else if text.starts_with(|c: char| c.is_ascii_digit()) {
                row(text, line).map(|row| table.push(row))
            } else {
                header_line(text).and_then(|(key, value)| match header.insert(key, value) {
                    None => Ok(()),
                    Some(_) => Err("it stands there twice".to_owned()),
                })
            };
            complaints.extend(what.err().map(|what| Complaint { line, what }));
        }
        if head.len() == file.len() {
            complaints.push(Complaint { line: 1, what: "no line of --- ends the header".into() });
        }
        let draft = draft::read(body, head.lines().count() + 2, &mut complaints);
        let reading = reading(&draft, &table);
        Article { header, table, draft, reading, complaints }
    }

    /// Its text without the marks.
    pub fn text(&self) -> String {
        self.draft.text.iter().collect()
    }

    /// Its id.
    pub fn id(&self) -> &str {
        self.field("id")
    }

    /// A field of the header; empty where there is none.
    pub fn field(&self, key: &str) -> &str {
        self.header.get(key).map_or("", String::as_str)
    }
}

/// The files of articles in a folder, in order of their names.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    Ok(files)
}

/// The articles of a folder.
///
/// # Errors
/// When a file cannot be read, or what it says cannot.
pub fn read_folder(folder: &Path) -> Result<Vec<Article>> {
    let read = |path: &PathBuf| {
        let file = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
        let article = Article::parse(&file);
        if let Some(first) = article.complaints.first() {
            bail!("{}:{}: {}", path.display(), first.line, first.what);
        }
        Ok(article)
    };
    files(folder)?.iter().map(read).collect()
}

/// "press: Ghana"
fn header_line(text: &str) -> Result<(String, String), String> {
    let known = |key: &str| ["id", "published", "register", "press", "notes"].contains(&key);
    let field = text.split_once(": ").filter(|(key, value)| known(key) && !value.trim().is_empty());
    field
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .ok_or_else(|| "no field of a header".to_owned())
}

/// "3 GPE Ghana = Ghana"
fn row(text: &str, line: usize) -> Result<Row, String> {
    let mut parts = text.splitn(3, ' ');
    let number = parts.next().and_then(|number| number.parse().ok()).filter(|number| *number > 0);
    let number = number.ok_or("no number of an entity")?;
    let kind = parts.next().and_then(name_kind).ok_or("no kind of names")?;
    let rest = parts.next().filter(|rest| !rest.trim().is_empty()).ok_or("the entity has no name")?;
    let (name, known) = rest.split_once(" = ").map_or((rest, None), |(name, known)| (name, Some(known)));
    Ok(Row { number, kind, name: name.to_owned(), known: known.map(str::to_owned), line })
}

/// Puts the marks together.
fn reading(draft: &Draft, table: &[Row]) -> Reading {
    let text: String = draft.text.iter().collect();
    let mut reading = Reading { text: text.into(), blocks: blocks(draft), ..Reading::default() };
    let places: BTreeMap<u32, usize> = table.iter().enumerate().map(|(at, row)| (row.number, at)).collect();
    reading.entities = table
        .iter()
        .map(|row| Entity {
            kind: row.kind,
            name: row.name.clone(),
            known: row.known.clone(),
            references: Vec::new(),
            roles: Vec::new(),
        })
        .collect();
    for mark in &draft.marks {
        let at = mark.at;
        match &mark.tag {
            Tag::Name { entity, metonym } => {
                if let Some(&place) = places.get(entity) {
                    let reference = Reference { at, form: Form::Name, metonym: *metonym };
                    reading.entities[place].references.push(reference);
                }
            }
            Tag::Words { entity, role, first, reference } => {
                let Some(entity) = places.get(entity).map(|&place| &mut reading.entities[place]) else {
                    continue;
                };
                if *reference {
                    entity.references.push(Reference {
                        at,
                        form: form(&reading.text.slice(at)),
                        metonym: false,
                    });
                }
                if *role {
                    entity.roles.push(Role { at, first: *first });
                }
            }
            Tag::Date { value, set } => {
                let kind = if *set { DateKind::Set } else { date_kind(value) };
                reading.dates.push(Date { at, kind, value: Some(value.clone()) });
            }
            Tag::Amount { value, high, unit } => {
                reading.amounts.push(Amount { at, value: *value, high: *high, unit: unit.clone() });
            }
            Tag::Quote { .. } | Tag::Cue(_) | Tag::Source(_) => {}
        }
    }
    reading.quotes = quotes(draft, &places);
    reading
}

/// The quotes with their pieces, cues and sources, in order of the text.
fn quotes(draft: &Draft, places: &BTreeMap<u32, usize>) -> Vec<Quote> {
    let mut quotes: BTreeMap<u32, Quote> = BTreeMap::new();
    for mark in &draft.marks {
        if let Tag::Quote { kind, number, speaker } = mark.tag {
            let quote = quotes.entry(number).or_insert_with(|| Quote {
                kind,
                pieces: Vec::new(),
                speaker: places.get(&speaker).copied(),
                cue: Vec::new(),
                source: Vec::new(),
            });
            quote.pieces.push(mark.at);
        }
    }
    for mark in &draft.marks {
        match mark.tag {
            Tag::Cue(number) => quotes.get_mut(&number).into_iter().for_each(|quote| quote.cue.push(mark.at)),
            Tag::Source(number) => {
                quotes.get_mut(&number).into_iter().for_each(|quote| quote.source.push(mark.at))
            }
            _ => {}
        }
    }
    let mut quotes: Vec<Quote> = quotes.into_values().collect();
    quotes.sort_by_key(|quote| quote.pieces[0]);
    quotes
}

/// The blocks without the white space at their ends.
fn blocks(draft: &Draft) -> Vec<Block> {
    let ends = draft.blocks.iter().skip(1).map(|(start, _)| *start).chain([draft.text.len() as u32]);
    let block = |(&(start, kind), end): (&(u32, byline::document::BlockKind), u32)| {
        let at = trimmed(&draft.text, [start, end]);
        let lead = draft.leads.iter().find(|(_, lead)| start <= lead[0] && lead[1] <= end);
        Block { at, kind, lead: lead.copied() }
    };
    draft.blocks.iter().zip(ends).map(block).collect()
}

/// A range without the white space at its ends.
fn trimmed(text: &[char], [start, end]: Range) -> Range {
    let inside = &text[start as usize..end as usize];
    let after = inside.iter().rev().take_while(|c| c.is_whitespace()).count();
    let before = inside[..inside.len() - after].iter().take_while(|c| c.is_whitespace()).count();
    [start + before as u32, end - after as u32]
}

fn form(words: &str) -> Form {
    if PRONOUNS.contains(&words.to_lowercase().as_str()) { Form::Pronoun } else { Form::Nominal }
}

/// A value's type, where it does not recur.
fn date_kind(value: &str) -> DateKind {
    match value {
        _ if value.ends_with("_REF") => DateKind::Date,
        _ if value.starts_with('P') => DateKind::Duration,
        _ if value.contains('T') => DateKind::Time,
        _ => DateKind::Date,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use byline::document::BlockKind;
    use byline::quote::QuoteKind;

    const FILE: &str = "id: x\npress: Ghana\n\n1 PERSON Ana Souza\n2 ORG Lodge = The Lodge\n\n---\n\
        <headline>{2 Lodge} closes\n\
        <paragraph>{d1>1 “We {2~ it},”} {s1 {1 Ana Souza}, {1=! {2~ its} head}}, {c1 said} {@P2D two days} {d1>1 “on.”}\n";

    #[test]
    fn marks_are_put_together() {
        let article = Article::parse(FILE);
        assert_eq!(article.complaints, []);
        assert_eq!((article.id(), article.field("press"), article.field("notes")), ("x", "Ghana", ""));
        let Reading { text, blocks, entities, quotes, dates, .. } = &article.reading;
        let words = |at: Range| text.slice(at);
        assert_eq!(
            blocks.iter().map(|block| block.kind).collect::<Vec<_>>(),
            [BlockKind::Headline, BlockKind::Paragraph]
        );
        assert_eq!(words(blocks[0].at), "Lodge closes");
        assert_eq!(entities[1].known.as_deref(), Some("The Lodge"));
        let forms: Vec<_> = entities[1].references.iter().map(|r| (words(r.at), r.form)).collect();
        let pronoun = |word: &str| (word.to_owned(), Form::Pronoun);
        assert_eq!(forms, [("Lodge".to_owned(), Form::Name), pronoun("it"), pronoun("its")]);
        assert_eq!(entities[0].roles.iter().map(|role| words(role.at)).collect::<Vec<_>>(), ["its head"]);
        assert_eq!(
            (quotes[0].kind, quotes[0].speaker, quotes[0].pieces.len()),
            (QuoteKind::Direct, Some(0), 2)
        );
        assert_eq!(words(quotes[0].cue[0]), "said");
        assert_eq!((dates[0].kind, dates[0].value.as_deref()), (DateKind::Duration, Some("P2D")));
    }

    #[test]
    fn a_bad_header_is_complained_of() {
        let article = Article::parse("id: x\nid: y\nfoo: 1\n1 PLACE Rome\n2 GPE\n");
        let lines: Vec<usize> = article.complaints.iter().map(|complaint| complaint.line).collect();
        assert_eq!(lines, [2, 3, 4, 5, 1]);
    }
}
