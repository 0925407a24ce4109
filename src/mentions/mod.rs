//! Mentions: the spans of the text that name or count something, with their type.

pub mod amounts;
pub mod calendar;
pub mod complete;
pub mod consistency;
pub mod credits;
pub mod dateline;
pub mod decoder;
pub mod features;
pub mod gate;
pub mod labels;
pub mod lexicon;
pub mod merge;
pub mod nominals;
pub mod numbers;
pub mod rules;
pub mod runs;
pub mod settings;
pub mod tagger;
pub mod trim;
pub mod widen;
pub mod words;

use crate::amounts::{Amount, Worth};
use crate::document::{BlockKind, Document};
use crate::model::Model;
use crate::span::{MentionId, Span, TokenId};
use serde::Serialize;
use settings::Settings;
use words::{Line, Words};

/// What a mention names. The first eleven are names; the rest are found by grammar. (The scheme of OntoNotes 5.)
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum MentionKind {
    /// A person, without title.
    Person,
    /// A company, agency, party, team or other organisation.
    Org,
    /// A country, city or other place with a government.
    Gpe,
    /// Another place: a sea, a mountain, a region.
    Loc,
    /// A building, airport, bridge, road.
    Fac,
    /// A nationality, religious or political group.
    Norp,
    /// A named war, storm, election, games.
    Event,
    /// A vehicle, weapon, device, food.
    Product,
    /// A title of a book, film, song, report.
    WorkOfArt,
    /// A named law, treaty or amendment.
    Law,
    /// A language.
    Language,
    /// A date or period of a day or more.
    Date,
    /// A time or period within a day.
    Time,
    /// An amount of money, with its currency.
    Money,
    /// A percentage, with its sign or word.
    Percent,
    /// A measurement with a unit.
    Quantity,
    /// "first", "22nd".
    Ordinal,
    /// Another number.
    Cardinal,
}

/// What decided that a span is a mention of its kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// The learned tagger.
    Model,
    /// A rule over the words themselves and their neighbours.
    #[default]
    Rule,
    /// A list of names.
    List,
    /// Other mentions of the same name in this article.
    Article,
}

/// A tagged span.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Mention {
    /// The name or amount itself: no title, no leading article, no possessive ending.
    pub span: Span,
    /// Its first token.
    pub first_token: TokenId,
    /// One past its last token.
    pub end_token: TokenId,
    /// What it names.
    pub kind: MentionKind,
    /// How likely the span and kind are right, 0 to 1.
    pub confidence: f32,
    /// What decided it.
    pub source: Source,
    /// The rule that decided it, in words for the reader.
    pub reason: &'static str,
    /// The words that triggered the rule, where they are not the mention itself (a title, a suffix).
    pub trigger: Option<Span>,
    /// The wider phrase that names something else through it: "the Trump administration".
    pub nominal: Option<Span>,
}

/// How many kinds are names; they come first in [`MentionKind`].
const KINDS: usize = MentionKind::NAMES.len();

impl MentionKind {
    /// The kinds that are names, in their order.
    pub const NAMES: [MentionKind; 11] = {
        use MentionKind::*;
        [Person, Org, Gpe, Loc, Fac, Norp, Event, Product, WorkOfArt, Law, Language]
    };

    /// Whether it is a name rather than a date or an amount.
    pub fn is_name(self) -> bool {
        (self as usize) < KINDS
    }
}

/// A mention by its tokens, while the stages work on it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// Index of its first token.
    pub first: usize,
    /// One past the index of its last token.
    pub end: usize,
    /// What it names.
    pub kind: MentionKind,
    /// How likely extent and kind are right, 0 to 1.
    pub confidence: f32,
    /// What decided it.
    pub source: Source,
    /// The rule that decided it.
    pub reason: &'static str,
    /// The tokens that triggered the rule.
    pub trigger: Option<(usize, usize)>,
    /// The tokens of the wider phrase.
    pub nominal: Option<(usize, usize)>,
    /// What it is worth, if it is an amount.
    pub worth: Option<Worth>,
}

impl Found {
    /// A mention without trigger and wider phrase.
    pub fn new(
        first: usize,
        end: usize,
        kind: MentionKind,
        confidence: f32,
        source: Source,
        reason: &'static str,
    ) -> Found {
        Found { first, end, kind, confidence, source, reason, trigger: None, nominal: None, worth: None }
    }
}

/// The mentions of the document, in order of the text and without overlap, and what the amounts among them are worth. Names come from the
/// model, or from rules without one.
pub fn mentions(document: &Document, model: Option<&Model>) -> (Vec<Mention>, Vec<Amount>) {
    mentions_with(document, model, &Settings::default())
}

/// [`mentions`] with other [`Settings`] than those that ship, so that they can be compared.
pub fn mentions_with(
    document: &Document,
    model: Option<&Model>,
    settings: &Settings,
) -> (Vec<Mention>, Vec<Amount>) {
    let words = Words::new(document);
    let lines: Vec<Line> = document.sentences.iter().map(|sentence| words.line(sentence)).collect();
    let ruled: Vec<Vec<Found>> = lines.iter().map(|line| trimmed(line, rules::names(line))).collect();
    let names: Vec<Vec<Found>> = match model {
        Some(model) => {
            let hints = tagger::hints(document.tokens.len(), &ruled);
            let learned = tagger::names(document, &hints, model).into_iter().zip(&lines).zip(&ruled);
            let each = learned.map(|((names, line), ruled)| {
                complete::completed(line, trimmed(line, names), ruled, settings)
            });
            each.collect()
        }
        None => ruled,
    };
    let names: Vec<Vec<Found>> = lines
        .iter()
        .zip(names)
        .map(|(line, names)| credits::credited(line, dateline::filed(line, widen::widened(line, names))))
        .collect();
    let names = if settings.document_pass {
        consistency::consistent(&words, &lines, &names, settings)
    } else {
        names
    };
    let (mut mentions, mut amounts) = (Vec::new(), Vec::new());
    for (line, names) in lines.iter().zip(names) {
        let names = names.into_iter().filter(|name| name.confidence >= settings.least).collect();
        // What a page counts around its article ("4 min", "122") is no amount in it.
        let counted = if line.kind == BlockKind::Furniture { Vec::new() } else { amounts::amounts(line) };
        for found in merge::merged(line, names, counted) {
            let mention = mention(line, nominals::with_nominal(line, found));
            if let Some(worth) = found.worth {
                amounts.push(Amount { span: mention.span, mention: MentionId::from(mentions.len()), worth });
            }
            mentions.push(mention);
        }
    }
    (mentions, amounts)
}

/// What the rules take each token for, as the learned tagger is told ([`tagger::hints`]).
pub fn hints(document: &Document) -> Vec<u8> {
    let words = Words::new(document);
    let lines = document.sentences.iter().map(|sentence| words.line(sentence));
    let ruled: Vec<Vec<Found>> = lines.map(|line| trimmed(&line, rules::names(&line))).collect();
    tagger::hints(document.tokens.len(), &ruled)
}

fn trimmed(line: &Line, names: Vec<Found>) -> Vec<Found> {
    names.into_iter().filter_map(|name| trim::trimmed(line, name)).collect()
}

fn mention(line: &Line, found: Found) -> Mention {
    let span = |(first, end): (usize, usize)| line.span(first, end);
    Mention {
        span: line.span(found.first, found.end),
        first_token: TokenId::from(found.first),
        end_token: TokenId::from(found.end),
        kind: found.kind,
        confidence: found.confidence,
        source: found.source,
        reason: found.reason,
        trigger: found.trigger.map(span),
        nominal: found.nominal.map(span),
    }
}
