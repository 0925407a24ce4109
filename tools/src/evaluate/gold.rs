//! An annotated article: its text by code points, and whatever its corpus marks in it. What a corpus does not
//! annotate is empty.

use crate::jsonl_format::Range;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// An annotated article.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Gold {
    /// Names the article.
    pub id: Value,
    /// Its text.
    pub text: Text,
    /// The day it was published.
    pub published: Option<Value>,
    /// Sentences.
    pub sents: Vec<Range>,
    /// Names with the corpus's own types.
    pub ents: Vec<(u32, u32, String)>,
    /// Quotes with their sources.
    pub quotes: Option<Vec<GoldQuote>>,
    /// Dates with their values.
    pub dates: Option<Vec<GoldDate>>,
    /// Entities with all their references.
    pub clusters: Option<Vec<GoldCluster>>,
    /// What a reader wants to know of people and things.
    pub cards: Option<Vec<GoldCard>>,
    /// The part of the text in which pronouns are annotated; all of it when absent.
    pub evaluation_span: Option<Range>,
}

/// A text by code points.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "String")]
pub struct Text(Vec<char>);

impl From<String> for Text {
    fn from(text: String) -> Text {
        Text(text.chars().collect())
    }
}

impl Text {
    /// The code points.
    pub fn chars(&self) -> &[char] {
        &self.0
    }

    /// The code points of a range, as much of it as the text has.
    pub fn chars_of(&self, start: usize, end: usize) -> &[char] {
        let end = end.min(self.0.len());
        &self.0[start.min(end)..end]
    }

    /// A range as a string.
    pub fn slice(&self, [start, end]: Range) -> String {
        self.chars_of(start as usize, end as usize).iter().collect()
    }
}

/// White space as the figures define it: Unicode's, and the four information separators U+001C to U+001F.
pub fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{1c}'..='\u{1f}')
}

/// How a gold quote is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GoldQuoteKind {
    /// All of it in quotation marks.
    Direct,
    /// Some of it in quotation marks.
    Mixed,
    /// Without quotation marks.
    #[default]
    Indirect,
    /// Within a quotation of someone else.
    Embedded,
}

/// One gold quote.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct GoldQuote {
    /// The words said.
    pub content: Vec<Range>,
    /// How they are given.
    pub kind: GoldQuoteKind,
    /// The parts of the content in quotation marks.
    pub quoted: Option<Vec<Range>>,
    /// The words that name the speaker.
    pub source: Vec<Range>,
    /// The words of the source that a right answer must touch: its head, the name that it is part of, names
    /// in apposition.
    pub source_key: Vec<Range>,
    /// "name", "pronoun", "nominal" or "none".
    pub source_kind: String,
    /// The name in the source.
    pub speaker: Option<String>,
    /// Whether the source holds a name.
    pub speaker_is_name: bool,
}

impl GoldQuote {
    /// The parts of the content in quotation marks.
    pub fn quoted(&self) -> &[Range] {
        self.quoted.as_deref().unwrap_or(&[])
    }

    /// Whether any of it is in quotation marks.
    pub fn has_marks(&self) -> bool {
        matches!(self.kind, GoldQuoteKind::Direct | GoldQuoteKind::Mixed)
    }
}

/// A gold date.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct GoldDate {
    /// The words.
    pub span: Range,
    /// The TIMEX3 value, or two of them with "/" between.
    pub value: Option<String>,
    /// Every value that is right, where there are several.
    pub values: Option<Vec<String>>,
    /// DATE, TIME, DURATION or SET.
    pub r#type: String,
    /// Whether it belongs to the dateline.
    pub lead: bool,
    /// Set by a corpus whose open ranges have exact bounds.
    pub rec_type: Option<Value>,
}

impl GoldDate {
    /// Whether its value is known.
    pub fn has_value(&self) -> bool {
        self.value.as_ref().is_some_and(|value| !value.is_empty())
    }

    /// Every value that is right.
    pub fn values(&self) -> impl Iterator<Item = &str> {
        let listed = self.values.iter().flatten();
        let single = self.value.iter().filter(|_| self.values.as_ref().is_none_or(Vec::is_empty));
        listed.chain(single).map(String::as_str)
    }
}

/// All gold references to one thing.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct GoldCluster {
    /// The corpus's own type.
    pub r#type: String,
    /// Its references, in order of the text.
    pub mentions: Vec<GoldMention>,
    /// Its Wikidata item.
    #[serde(default)]
    pub wikidata: Option<String>,
    /// The title of its article in the English Wikipedia.
    #[serde(default)]
    pub wikipedia: Option<String>,
    /// Where its names stand outside the annotated part of the text.
    #[serde(default)]
    pub context_names: Vec<Range>,
}

impl GoldCluster {
    /// Its Wikidata item or, where it has none, the title of its article.
    pub fn link(&self) -> Option<&str> {
        let known = |link: &&String| !link.is_empty();
        self.wikidata.as_ref().filter(known).or(self.wikipedia.as_ref().filter(known)).map(String::as_str)
    }
}

/// What a card should say. It knows nothing of places in the text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GoldCard {
    /// The fullest name in the text.
    pub name: String,
    /// What it is: a type of name in the scheme of OntoNotes 5.
    pub kind: String,
    /// Its other names in the text.
    pub also: Vec<String>,
    /// Words of the text that say who or what it is, the best first.
    pub roles: Vec<String>,
    /// The role with which the card should lead; absent where none of them is good enough.
    pub first: Option<String>,
    /// What an encyclopaedia may call it; absent where none knows it.
    pub known: Option<Vec<String>>,
    /// Who it is, for people who read of a wrong card.
    pub who: Option<String>,
}

impl GoldCard {
    /// Its names, the fullest first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [&self.name].into_iter().chain(&self.also).map(String::as_str)
    }

    /// The role with which the card should lead.
    pub fn lead(&self) -> Option<&str> {
        self.first.as_deref().filter(|role| !role.is_empty())
    }

    /// What an encyclopaedia may call it.
    pub fn known(&self) -> &[String] {
        self.known.as_deref().unwrap_or_default()
    }
}

/// How a gold reference is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GoldForm {
    /// By a name.
    #[default]
    Name,
    /// By a pronoun.
    Pronoun,
    /// By a description.
    Nominal,
}

/// One gold reference.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct GoldMention {
    /// The whole phrase.
    pub span: Range,
    /// How it is made.
    pub kind: GoldForm,
    /// Its head word.
    pub head: Range,
    /// The name in it.
    pub name_span: Option<Range>,
    /// The pronoun, in lower case.
    pub pron: Option<String>,
    /// How it is linked to others: "appos", "pred", …
    pub link: Option<String>,
    /// A name within a longer name.
    pub nested: bool,
    /// A people ("Americans").
    pub gentilic: bool,
    /// Right whether found or not.
    pub optional: bool,
    /// A demonym annotated as its country.
    pub demonym_guess: bool,
}
