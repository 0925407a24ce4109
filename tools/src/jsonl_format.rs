//! The lines that `analyze --jsonl` reads and writes, and that `evaluate` scores. Offsets count Unicode code
//! points.

use anyhow::{Context, Result, bail};
use byline::date::{DateKind, Day};
use byline::known::Known;
use byline::mention::MentionKind;
use byline::offsets::{OffsetTable, OffsetUnit};
use byline::quote::QuoteKind;
use byline::span::EntityId;
use byline::{Analysis, Article, Resources, Span};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Start and end in code points, the end exclusive.
pub type Range = [u32; 2];

/// One article, as a line of input gives it. Other keys are ignored.
#[derive(Clone, Debug, Deserialize)]
pub struct Input {
    /// Whatever names the article; given back as it came.
    pub id: Value,
    /// The article's text.
    pub text: String,
    /// The day it was published, "YYYY-MM-DD" (a time after it is ignored).
    #[serde(default)]
    pub published: Option<Value>,
}

impl Input {
    /// The publication day; an error if one is given that is no day.
    pub fn day(&self) -> Result<Option<Day>> {
        match &self.published {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(day)) => parse_day(day).map(Some),
            Some(other) => bail!("“published” is {other}, not a day such as \"2023-06-14\""),
        }
    }
}

/// Reads "YYYY-MM-DD", perhaps followed by "T" and a time.
pub fn parse_day(text: &str) -> Result<Day> {
    use chrono::Datelike;
    let date = text.split_once('T').map_or(text, |(date, _)| date);
    let date = chrono::NaiveDate::parse_from_str(date.trim(), "%Y-%m-%d")
        .ok()
        .filter(|date| (1..=9999).contains(&date.year()))
        .with_context(|| format!("“{text}” is not a day such as 2023-06-14"))?;
    Ok(Day { year: date.year() as i16, month: date.month() as i8, day: date.day() as i8 })
}

/// What the core says of one article: a line of output. Lines that others write may leave out what they do
/// not find.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Record {
    /// The article's id.
    pub id: Value,
    /// Sentences without white space around them.
    pub sents: Vec<Range>,
    /// Mentions: start, end, type.
    pub ents: Vec<(u32, u32, String)>,
    /// Entities, in order of their first reference.
    pub clusters: Vec<Cluster>,
    /// Quotes in order of the text.
    pub quotes: Vec<Quote>,
    /// Dates in order of the text.
    pub dates: Vec<Date>,
    /// What of the line of input could not be used, though the article was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warning: Option<String>,
}

/// All references to one entity: names, descriptions and pronouns.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cluster {
    /// The entity's type.
    pub r#type: String,
    /// Its fullest name.
    pub name: String,
    /// Every reference, in order of the text.
    pub mentions: Vec<Range>,
    /// What the article says it is; the one that its card shows first comes first.
    #[serde(default)]
    pub roles: Vec<Range>,
    /// What is known of it beyond the article.
    #[serde(default)]
    pub known: Option<KnownAs>,
    /// The line of its card; null where there is nothing to say.
    #[serde(default)]
    pub line: Option<String>,
    /// Its Wikidata item, where the knowledge file knows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wikidata: Option<String>,
    /// The title of its article in the English Wikipedia, with spaces; only some corpora need it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wikipedia: Option<String>,
}

/// The entry of the knowledge file that an entity is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct KnownAs {
    /// The entry's usual name.
    pub name: String,
    /// What it is, in a few words.
    pub descriptor: Option<String>,
    /// Whether the card says so without "perhaps".
    pub certain: bool,
}

/// Words said by someone.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// The words said, with their quotation marks.
    pub content: Vec<Range>,
    /// The words that name the speaker.
    pub source: Option<Vec<Range>>,
    /// The words that report the saying.
    pub cue: Option<Vec<Range>>,
    /// Whether the words are in quotation marks as a sentence of their own.
    pub direct: bool,
    /// The speaker's name as a scorer of quotes may ask for it. Always null: such scorers then read the name
    /// from the source, and stop at a number.
    #[serde(default)]
    pub speaker: Option<String>,
    /// Position in [`Record::clusters`] of the speaker.
    #[serde(default)]
    pub speaker_cluster: Option<usize>,
}

/// A written date and its value.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Date {
    /// The words.
    pub span: Range,
    /// The TIMEX3 value; null while the date is relative and no day is known to count from.
    pub value: Option<String>,
    /// DATE, TIME, DURATION or SET.
    pub r#type: String,
}

/// Analyses an article. The analysis that comes back counts code points.
pub fn analyze(resources: &Resources, text: &str, published: Option<Day>) -> Analysis {
    let mut analysis = byline::analyze(resources, &Article { text, published }, &mut |_| {});
    let table = OffsetTable::new(text, OffsetUnit::CodePoint);
    analysis.map_spans(&mut |span| table.span(span));
    analysis
}

fn known_as(known: &Known) -> KnownAs {
    KnownAs { name: known.name.clone(), descriptor: known.descriptor.clone(), certain: known.certain }
}

/// The line of output for an analysis that counts code points.
pub fn record(id: Value, analysis: &Analysis) -> Record {
    let clusters = analysis.entities.iter().enumerate().map(|(index, entity)| Cluster {
        r#type: type_name(entity.kind).into(),
        name: entity.name.clone(),
        mentions: entity.references.iter().map(|reference| range(reference.span)).collect(),
        roles: entity.roles.iter().map(|role| range(role.span)).collect(),
        known: analysis.known_of(EntityId::from(index)).map(known_as),
        line: analysis.line_of(EntityId::from(index)).map(|line| line.text.clone()),
        wikidata: analysis
            .known_of(EntityId::from(index))
            .filter(|known| known.certain)
            .and_then(|known| known.wikidata.clone()),
        wikipedia: None,
    });
    let quotes = analysis.quotes.iter().map(|quote| Quote {
        content: quote.content.iter().copied().map(range).collect(),
        source: quote.source.map(|source| vec![range(source)]),
        cue: quote.cue.map(|cue| vec![range(cue)]),
        direct: quote.kind == QuoteKind::Direct,
        speaker: None,
        speaker_cluster: quote.speaker.map(|speaker| speaker.index()),
    });
    let dates = analysis.dates.iter().map(|date| Date {
        span: range(date.span),
        value: date.value.clone(),
        r#type: date_type(date.kind).into(),
    });
    let ents = analysis.mentions.iter();
    Record {
        id,
        sents: analysis.sentences.iter().map(|sentence| range(sentence.span)).collect(),
        ents: ents.map(|m| (m.span.start, m.span.end, type_name(m.kind).into())).collect(),
        clusters: clusters.collect(),
        quotes: quotes.collect(),
        dates: dates.collect(),
        warning: None,
    }
}

/// The name of a type of mention in the scheme of OntoNotes 5.
pub fn type_name(kind: MentionKind) -> &'static str {
    match kind {
        MentionKind::Person => "PERSON",
        MentionKind::Org => "ORG",
        MentionKind::Gpe => "GPE",
        MentionKind::Loc => "LOC",
        MentionKind::Fac => "FAC",
        MentionKind::Norp => "NORP",
        MentionKind::Event => "EVENT",
        MentionKind::Product => "PRODUCT",
        MentionKind::WorkOfArt => "WORK_OF_ART",
        MentionKind::Law => "LAW",
        MentionKind::Language => "LANGUAGE",
        MentionKind::Date => "DATE",
        MentionKind::Time => "TIME",
        MentionKind::Money => "MONEY",
        MentionKind::Percent => "PERCENT",
        MentionKind::Quantity => "QUANTITY",
        MentionKind::Ordinal => "ORDINAL",
        MentionKind::Cardinal => "CARDINAL",
    }
}

/// The name of a kind of TIMEX3.
pub fn date_type(kind: DateKind) -> &'static str {
    match kind {
        DateKind::Date => "DATE",
        DateKind::Time => "TIME",
        DateKind::Duration => "DURATION",
        DateKind::Set => "SET",
    }
}

fn range(span: Span) -> Range {
    [span.start, span.end]
}
