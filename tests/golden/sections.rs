//! An analysis as text that people compare: a headed section for each stage, a line for each item.
//! Confidences are left out: they move with every training, and mean something only in sum.

use byline::{Analysis, Span};
use serde::Serialize;
use std::fmt::Write;

/// A section: its heading, and what it shows of an analysis.
type Section = (&'static str, fn(&str, &Analysis) -> String);

const SECTIONS: &[Section] = &[
    ("blocks", blocks),
    ("sentences", sentences),
    ("names", names),
    ("amounts", amounts),
    ("entities", entities),
    ("quotes", quotes),
    ("dates", dates),
    ("summary", summary),
    ("links", links),
    ("lines", lines),
];

/// All sections of one article.
pub fn write(source: &str, analysis: &Analysis) -> String {
    let mut written = String::new();
    for (heading, section) in SECTIONS {
        writeln!(written, "## {heading}\n{}", section(source, analysis)).unwrap();
    }
    written
}

/// A line a block: its kind, its lead in brackets, its first and last words, and the reason.
fn blocks(source: &str, analysis: &Analysis) -> String {
    let mut lines = String::new();
    for block in &analysis.blocks {
        let lead = block.lead.map(|lead| format!("[{} {}] ", label(&lead.kind), words(source, lead.span)));
        let start = block.lead.map_or(block.span.start, |lead| lead.span.end);
        let rest = ends(&words(source, Span { start, end: block.span.end }));
        let (kind, lead) = (label(&block.kind), lead.unwrap_or_default());
        writeln!(lines, "{kind:<16} {lead}{rest}  ({})", block.reason).unwrap();
    }
    lines
}

/// A line a sentence, an empty one between two blocks.
fn sentences(source: &str, analysis: &Analysis) -> String {
    let mut lines = String::new();
    for block in analysis.sentences.chunk_by(|one, next| one.block == next.block) {
        if !lines.is_empty() {
            lines.push('\n');
        }
        block.iter().for_each(|one| writeln!(lines, "{}", ends(&words(source, one.span))).unwrap());
    }
    lines
}

/// A line a mention, whatever it is of: its kind, its words and the reason, with the words that triggered it.
/// The model has but one reason, which is not repeated.
fn names(source: &str, analysis: &Analysis) -> String {
    let mut lines = String::new();
    for mention in &analysis.mentions {
        let (kind, by, name) = (label(&mention.kind), label(&mention.source), words(source, mention.span));
        let reason = if by == "model" { by } else { format!("{by}: {}", mention.reason) };
        let (trigger, nominal) = (said(source, "by", mention.trigger), said(source, "in", mention.nominal));
        writeln!(lines, "{kind:<11} {name}  ({reason}{trigger}{nominal})").unwrap();
    }
    lines
}

/// A line an amount: its words and what they are worth.
fn amounts(source: &str, analysis: &Analysis) -> String {
    let mut lines = String::new();
    for amount in &analysis.amounts {
        let high = amount.worth.high.map(|high| format!(" to {high}")).unwrap_or_default();
        let unit = amount.worth.unit.map(|unit| format!(" {unit}")).unwrap_or_default();
        writeln!(lines, "{} = {}{high}{unit}", words(source, amount.span), amount.worth.value).unwrap();
    }
    lines
}

/// An entity a paragraph: what it is and its names; then its roles, then its references, each with the
/// sentence's number.
fn entities(source: &str, analysis: &Analysis) -> String {
    let name_of = |id: usize| analysis.entities[id].name.as_str();
    let mut lines = String::new();
    for entity in &analysis.entities {
        let also = entity.aliases.iter().fold(String::new(), |all, alias| all + "; " + alias);
        let of = entity.country.map(|id| format!("; of {}", name_of(id.index()))).unwrap_or_default();
        let gender = label(&entity.gender);
        writeln!(lines, "{} {}{also}{of}; {gender}", label(&entity.kind), entity.name).unwrap();
        for role in &entity.roles {
            let (what, name) = (words(source, role.span), words(source, role.trigger));
            writeln!(lines, "    is “{what}”, beside “{name}”  ({})", role.reason).unwrap();
        }
        for reference in &entity.references {
            let trigger = said(source, "by", reference.trigger);
            let metonym = if reference.metonym { ", for those who govern it" } else { "" };
            let at = analysis.sentences.partition_point(|one| one.span.end <= reference.span.start) + 1;
            let (form, name) = (label(&reference.form), words(source, reference.span));
            writeln!(lines, "    {at:>3} {form:<8} {name}  ({}{trigger}{metonym})", reference.reason)
                .unwrap();
        }
    }
    lines
}

/// A line a quote: its kind, its first and last words, whose it is and why.
fn quotes(source: &str, analysis: &Analysis) -> String {
    let mut lines = String::new();
    for quote in &analysis.quotes {
        let content: Vec<_> = quote.content.iter().map(|span| ends(&words(source, *span))).collect();
        let speaker = quote.speaker.map(|id| analysis.entities[id.index()].name.as_str());
        let speaker = speaker.unwrap_or(if quote.anonymous { "a source without a name" } else { "nobody" });
        let (of, cue) = (said(source, "source", quote.source), said(source, "cue", quote.cue));
        let kind = label(&quote.kind);
        writeln!(lines, "{kind:<8} {} — {speaker}  ({}{of}{cue})", content.join(" … "), quote.reason)
            .unwrap();
    }
    lines
}

/// The publication date, then a line a date: its words, its value and why.
fn dates(source: &str, analysis: &Analysis) -> String {
    let mut lines = String::new();
    if let Some(day) = analysis.published {
        writeln!(lines, "published {:04}-{:02}-{:02}", day.year, day.month, day.day).unwrap();
    }
    for date in &analysis.dates {
        let (kind, value) = (label(&date.kind), date.value.as_deref().unwrap_or("no value"));
        let modifier = date.modifier.map(|modifier| format!(" {modifier}")).unwrap_or_default();
        let (day, anchor) = (words(source, date.span), said(source, "from", date.anchor));
        writeln!(lines, "{kind:<8} {day} = {value}{modifier}  ({}{anchor})", date.reason).unwrap();
    }
    lines
}

/// The central sentences and the short forms.
fn summary(source: &str, analysis: &Analysis) -> String {
    let mut lines = String::new();
    let summary = &analysis.summary;
    summary
        .sentences
        .iter()
        .for_each(|it| writeln!(lines, "sentence {}", ends(&words(source, *it))).unwrap());
    for acronym in &summary.acronyms {
        let place = words(source, acronym.span);
        writeln!(lines, "acronym  {} = {}, in “{place}”", acronym.short, acronym.long).unwrap();
    }
    lines
}

/// A line an entity that leads somewhere: which entry, how surely and why.
fn links(_: &str, analysis: &Analysis) -> String {
    let mut lines = String::new();
    for (index, entity) in analysis.entities.iter().enumerate() {
        let Some(known) = analysis.known_of(index.into()) else { continue };
        let surely = if known.certain { "is" } else { "may be" };
        let country = known.country.as_deref().map(|code| format!(", {code}")).unwrap_or_default();
        let entry = format!("{} {}{country}", known.kind, known.name);
        writeln!(lines, "{} {surely} {entry}  ({})", entity.name, known.reason).unwrap();
    }
    lines
}

/// A line an entity that has one: the answer of its card, where it is from, and the sentence that introduces
/// the entity.
fn lines(source: &str, analysis: &Analysis) -> String {
    let mut lines = String::new();
    for (index, entity) in analysis.entities.iter().enumerate() {
        let Some(line) = analysis.line_of(index.into()) else { continue };
        let sentence = line.sentence.map(|span| format!(", in “{}”", ends(&words(source, span))));
        let (by, sentence) = (label(&line.source), sentence.unwrap_or_default());
        writeln!(lines, "{}: {}  ({by}{sentence})", entity.name, ends(&line.text)).unwrap();
    }
    lines
}

/// The name that serde gives a kind.
fn label(kind: &impl Serialize) -> String {
    serde_json::to_value(kind).unwrap().as_str().unwrap().to_owned()
}

/// What some words are for, where there are any.
fn said(source: &str, what: &str, span: Option<Span>) -> String {
    span.map(|span| format!(", {what} “{}”", words(source, span))).unwrap_or_default()
}

/// The words of a span; white space and what cannot be seen is written so that a line stays a line.
fn words(source: &str, span: Span) -> String {
    span.of(source)
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
