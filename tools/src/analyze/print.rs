//! Prints an analysis for people: the article with its language, blocks and mentions, then its summary,
//! entities, quotes and dates.
//!
//! In colour, a mention is set in the colour of its type; without, it stands in brackets with its type's
//! name.

use crate::jsonl_format::{date_type, type_name};
use anstyle::{AnsiColor, Color, Style};
use byline::date::DateExpression;
use byline::document::Block;
use byline::entity::{Entity, Form};
use byline::known::Known;
use byline::mention::{Mention, MentionKind};
use byline::quote::Quote;
use byline::{Analysis, Span};
use std::io::{Result, Write};
use textwrap::{Options, fill};

/// Columns kept free on the left, for what a block is.
const MARGIN: usize = 17;
/// The shortest and longest lines that read well.
const COLUMNS: std::ops::RangeInclusive<usize> = 60..=110;

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

/// How to print.
#[derive(Clone, Copy)]
pub struct Look {
    /// Whether mentions are told apart by colour.
    pub colour: bool,
    /// Columns of the terminal.
    pub columns: usize,
}

impl Look {
    /// What suits the standard output.
    pub fn of_stdout() -> Look {
        let colour = anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never;
        Look { colour, columns: textwrap::termwidth().clamp(*COLUMNS.start(), *COLUMNS.end()) }
    }
}

/// Prints the analysis of `text`, whose spans count bytes.
pub fn print(out: &mut impl Write, look: Look, text: &str, analysis: &Analysis) -> Result<()> {
    if look.colour {
        legend(out, look, &analysis.mentions)?;
    }
    row(out, look, "language", &kebab(&analysis.language))?;
    for block in &analysis.blocks {
        let mentions = analysis.mentions.iter().filter(|mention| block.span.contains(mention.span));
        let body = marked(look, text, block, mentions);
        row(out, look, &kebab(&block.kind), &body)?;
    }
    heading(out, "Summary", analysis.summary.sentences.len())?;
    for sentence in &analysis.summary.sentences {
        row(out, look, "sentence", &one_line(sentence.of(text)))?;
    }
    let mut entities: Vec<(usize, &Entity)> = analysis.entities.iter().enumerate().collect();
    entities.sort_by(|(_, a), (_, b)| b.salience.total_cmp(&a.salience));
    heading(out, "Entities, the most central first", entities.len())?;
    for (index, entity) in entities {
        let known = analysis.known_of(index.into());
        row(out, look, type_name(entity.kind), &about_entity(text, entity, known))?;
    }
    heading(out, "Quotes", analysis.quotes.len())?;
    for quote in &analysis.quotes {
        row(out, look, &kebab(&quote.kind), &about_quote(text, quote, &analysis.entities))?;
    }
    heading(out, "Dates", analysis.dates.len())?;
    if let Some(day) = analysis.published {
        let day = format!("{:04}-{:02}-{:02}", day.year, day.month, day.day);
        row(out, look, "published", &day)?;
    }
    for date in &analysis.dates {
        row(out, look, date_type(date.kind), &about_date(text, date))?;
    }
    Ok(())
}

fn heading(out: &mut impl Write, title: &str, count: usize) -> Result<()> {
    writeln!(out, "\n{BOLD}{title}{BOLD:#} {DIM}({count}){DIM:#}")
}

/// A paragraph with a label in the margin.
fn row(out: &mut impl Write, look: Look, label: &str, body: &str) -> Result<()> {
    let margin = " ".repeat(MARGIN);
    let first = format!("{DIM}{label:<width$}{DIM:#}", width = MARGIN);
    let options =
        Options::new(look.columns).initial_indent(&first).subsequent_indent(&margin).break_words(false);
    writeln!(out, "{}", fill(body, options))
}

fn legend(out: &mut impl Write, look: Look, mentions: &[Mention]) -> Result<()> {
    let mut kinds: Vec<MentionKind> = mentions.iter().map(|mention| mention.kind).collect();
    kinds.sort();
    kinds.dedup();
    let names: Vec<String> = kinds.iter().map(|kind| in_style(style(*kind), type_name(*kind))).collect();
    row(out, look, "marks", &names.join("  "))
}

/// The text of a block with its mentions marked, on one line.
fn marked<'m>(look: Look, text: &str, block: &Block, mentions: impl Iterator<Item = &'m Mention>) -> String {
    let mut marked = String::new();
    let mut done = block.span.start;
    for mention in mentions {
        marked += &plain(text, Span { start: done, end: mention.span.start });
        let words = one_line(mention.span.of(text));
        marked += &match look.colour {
            true => in_style(style(mention.kind), &words),
            false => format!("[{words} {}]", type_name(mention.kind)),
        };
        done = mention.span.end;
    }
    marked + &plain(text, Span { start: done, end: block.span.end })
}

/// Text between mentions, on one line, with its white space at the ends.
fn plain(text: &str, span: Span) -> String {
    span.of(text).chars().map(|c| if c.is_whitespace() || c.is_control() { ' ' } else { c }).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Styles each word by itself, so that a break between two lines stays plain.
fn in_style(style: Style, words: &str) -> String {
    words.split(' ').map(|word| format!("{style}{word}{style:#}")).collect::<Vec<_>>().join(" ")
}

/// The colour of a type; the lines of the page's marks have no match in a terminal but underlining, which
/// persons get.
fn style(kind: MentionKind) -> Style {
    use MentionKind::*;
    let colour = |colour: AnsiColor| Style::new().fg_color(Some(Color::Ansi(colour)));
    match kind {
        Person => colour(AnsiColor::Blue).bold().underline(),
        Org => colour(AnsiColor::Magenta).bold(),
        Gpe | Loc | Fac => colour(AnsiColor::Green).bold(),
        Norp | Language => colour(AnsiColor::Green),
        Event | Law | WorkOfArt | Product => colour(AnsiColor::Red),
        Date | Time => colour(AnsiColor::Cyan),
        Money | Percent | Quantity | Ordinal | Cardinal => colour(AnsiColor::Yellow),
    }
}

/// The name under which a kind is written in JSON: "section-heading".
fn kebab(kind: &impl serde::Serialize) -> String {
    serde_json::to_value(kind).ok().and_then(|kind| kind.as_str().map(str::to_owned)).unwrap_or_default()
}

fn about_entity(text: &str, entity: &Entity, known: Option<&Known>) -> String {
    let of_form = |form: Form| entity.references.iter().filter(|reference| reference.form == form).count();
    let forms = [("name", Form::Name), ("description", Form::Nominal), ("pronoun", Form::Pronoun)];
    let counts = forms.iter().map(|(name, form)| (of_form(*form), name)).filter(|(count, _)| *count > 0);
    let counts: Vec<_> =
        counts.map(|(n, name)| format!("{n} {name}{}", if n == 1 { "" } else { "s" })).collect();
    let mut about = format!("{} {DIM}({}){DIM:#}", in_style(BOLD, &entity.name), counts.join(", "));
    if !entity.aliases.is_empty() {
        about += &format!("; also {}", entity.aliases.join(", "));
    }
    for role in &entity.roles {
        about += &format!("; “{}”", one_line(role.span.of(text)));
    }
    if let Some(known) = known {
        let surely = if known.certain { "known as" } else { "maybe" };
        let what = known.descriptor.as_ref().unwrap_or(&known.kind);
        about += &format!("; {surely} {}, {what} {DIM}[{}]{DIM:#}", known.name, known.reason);
    }
    about
}

fn about_quote(text: &str, quote: &Quote, entities: &[Entity]) -> String {
    let speaker = quote.speaker.and_then(|speaker| entities.get(speaker.index()));
    let source = quote.source.map(|source| one_line(source.of(text)));
    let who = match (speaker, source) {
        (Some(speaker), Some(source)) if speaker.name != source => format!("{} (“{source}”)", speaker.name),
        (Some(speaker), _) => speaker.name.clone(),
        (None, Some(source)) => format!("“{source}”"),
        (None, None) => "no speaker".to_owned(),
    };
    let cue = quote.cue.map(|cue| format!(" {DIM}{}{DIM:#}", one_line(cue.of(text)))).unwrap_or_default();
    let content: Vec<_> = quote.content.iter().map(|span| one_line(span.of(text))).collect();
    format!("{}{cue}: {} {DIM}[{}]{DIM:#}", in_style(BOLD, &who), content.join(" … "), quote.reason)
}

fn about_date(text: &str, date: &DateExpression) -> String {
    let value = date.value.as_deref().unwrap_or("relative to an unknown day");
    let modifier = date.modifier.map(|modifier| format!(" {modifier}")).unwrap_or_default();
    let anchor =
        date.anchor.map(|anchor| format!(", from “{}”", one_line(anchor.of(text)))).unwrap_or_default();
    let words = one_line(date.span.of(text));
    format!("{} = {value}{modifier} {DIM}[{}{anchor}]{DIM:#}", in_style(BOLD, &words), date.reason)
}

#[cfg(test)]
mod tests {
    use super::*;
    use byline::document::BlockKind;
    use byline::mention::Source;
    use byline::span::TokenId;
    use byline::summary::Summary;

    fn analysis() -> Analysis {
        let block = |start, end, kind| Block { span: Span::new(start, end), kind, lead: None, reason: "" };
        let mention = Mention {
            span: Span::new(17, 26),
            first_token: TokenId(0),
            end_token: TokenId(0),
            kind: MentionKind::Person,
            confidence: 1.0,
            source: Source::Rule,
            reason: "",
            trigger: None,
            nominal: None,
        };
        let blocks = vec![block(0, 11, BlockKind::SectionHeading), block(12, 40, BlockKind::Paragraph)];
        let summary = Summary { sentences: vec![Span::new(12, 40)], ..Summary::default() };
        Analysis { blocks, mentions: vec![mention], summary, ..Analysis::default() }
    }

    const TEXT: &str = "Why it is\nso\nThe Ana Souza report:\nbig. ";

    fn printed(colour: bool) -> String {
        let mut out = Vec::new();
        print(&mut out, Look { colour, columns: 80 }, TEXT, &analysis()).expect("a vector takes every byte");
        String::from_utf8(out).expect("the output is text")
    }

    #[test]
    fn without_colour_types_are_written_out() {
        let lines = anstream::adapter::strip_str(&printed(false)).to_string();
        let lines: Vec<_> = lines.lines().take(6).collect();
        assert_eq!(
            lines,
            [
                "language         english",
                "section-heading  Why it is s",
                "paragraph         The [Ana Souza PERSON] report: big.",
                "",
                "Summary (1)",
                "sentence         The Ana Souza report: big."
            ]
        );
    }

    #[test]
    fn in_colour_each_word_of_a_mention_is_styled_by_itself() {
        let person = style(MentionKind::Person);
        assert!(printed(true).contains(&format!("{person}Ana{person:#} {person}Souza{person:#} report")));
    }
}
