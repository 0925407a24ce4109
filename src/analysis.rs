//! Everything the core returns for one article: plain data that a page can show and a test can write by hand.

use crate::amount::Amount;
use crate::date::{DateExpression, Day};
use crate::document::{Block, Sentence, Token};
use crate::entity::Entity;
use crate::known::Known;
use crate::line::CardLine;
use crate::mention::{Mention, Source};
use crate::quote::Quote;
use crate::span::{EntityId, Span};
use crate::summary::Summary;
use crate::text::language::Language;
use serde::Serialize;

/// The analysis of one article. Spans count bytes of its text unless a border has mapped them
/// ([`Analysis::map_spans`]).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Analysis {
    /// Blocks in order of the text.
    pub blocks: Vec<Block>,
    /// Sentences in order of the text.
    #[cfg_attr(test, ts(skip))]
    pub sentences: Vec<Sentence>,
    /// Tokens in order of the text.
    #[cfg_attr(test, ts(skip))]
    pub tokens: Vec<Token>,
    /// Whether the text is English; nothing of another language is marked.
    pub language: Language,
    /// What looked for names: the learned tagger, or rules where no model is loaded.
    pub names_by: Source,
    /// Mentions in order of the text.
    pub mentions: Vec<Mention>,
    /// What the amounts among the mentions are worth, in order of the text.
    pub amounts: Vec<Amount>,
    /// For each mention the entity it belongs to; amounts and dates belong to none.
    pub mention_entities: Vec<Option<EntityId>>,
    /// Entities in order of their first reference.
    pub entities: Vec<Entity>,
    /// For each entity what is known of it beyond the article, where a knowledge file is loaded; empty
    /// without one.
    pub known: Vec<Option<Known>>,
    /// For each entity the line that says who or what it is; `None` where neither the article nor what is
    /// known says so, and the page has nothing to mark.
    pub lines: Vec<Option<CardLine>>,
    /// Quotes in order of the text.
    pub quotes: Vec<Quote>,
    /// Dates in order of the text.
    pub dates: Vec<DateExpression>,
    /// The publication date: given, or found in the text.
    pub published: Option<Day>,
    /// A short account of the article, in its own words.
    pub summary: Summary,
}

impl Analysis {
    /// What is known of an entity beyond the article.
    pub fn known_of(&self, entity: EntityId) -> Option<&Known> {
        self.known.get(entity.index()).and_then(Option::as_ref)
    }

    /// The line that says who or what an entity is.
    pub fn line_of(&self, entity: EntityId) -> Option<&CardLine> {
        self.lines.get(entity.index()).and_then(Option::as_ref)
    }

    /// Replaces every span by `map(span)`. The one place that knows where the spans are.
    pub fn map_spans(&mut self, map: &mut dyn FnMut(Span) -> Span) {
        let mut each = |span: &mut Span| *span = map(*span);
        for block in &mut self.blocks {
            each(&mut block.span);
            block.lead.iter_mut().for_each(|lead| each(&mut lead.span));
        }
        self.sentences.iter_mut().for_each(|sentence| each(&mut sentence.span));
        self.tokens.iter_mut().for_each(|token| each(&mut token.span));
        for mention in &mut self.mentions {
            each(&mut mention.span);
            mention.trigger.iter_mut().for_each(&mut each);
            mention.nominal.iter_mut().for_each(&mut each);
        }
        self.amounts.iter_mut().for_each(|amount| each(&mut amount.span));
        for entity in &mut self.entities {
            for reference in &mut entity.references {
                each(&mut reference.span);
                reference.trigger.iter_mut().for_each(&mut each);
            }
            for role in &mut entity.roles {
                each(&mut role.span);
                each(&mut role.trigger);
            }
        }
        self.lines.iter_mut().flatten().filter_map(|line| line.sentence.as_mut()).for_each(&mut each);
        for quote in &mut self.quotes {
            quote.content.iter_mut().for_each(&mut each);
            quote.source.iter_mut().for_each(&mut each);
            quote.cue.iter_mut().for_each(&mut each);
        }
        for date in &mut self.dates {
            each(&mut date.span);
            date.anchor.iter_mut().for_each(&mut each);
        }
        self.summary.sentences.iter_mut().for_each(&mut each);
        self.summary.acronyms.iter_mut().for_each(|acronym| each(&mut acronym.span));
    }
}
