//! What the product says of an article, as a reading that can be compared with the marks.

use super::article::Article;
use super::reading::{Amount, Block, Date, Entity, Quote, RANK, Reading, Reference, Role};
use crate::jsonl_format::{Range, analyze, parse_day};
use byline::mention::MentionKind;
use byline::span::EntityId;
use byline::{Analysis, Resources, Span};

/// The product's reading of an article, published when its header says.
pub fn read(resources: &Resources, article: &Article) -> Reading {
    reading(article.text(), &analysis(resources, article))
}

/// The product's analysis of an article, published when its header says. It counts code points.
pub fn analysis(resources: &Resources, article: &Article) -> Analysis {
    analyze(resources, &article.text(), parse_day(article.field("published")).ok())
}

/// An analysis that counts code points as a reading.
pub fn reading(text: String, analysis: &Analysis) -> Reading {
    let blocks = analysis.blocks.iter().map(|block| Block {
        at: range(block.span),
        kind: block.kind,
        lead: block.lead.map(|lead| (lead.kind, range(lead.span))),
    });
    let quotes = analysis.quotes.iter().map(|quote| Quote {
        kind: quote.kind,
        pieces: quote.content.iter().copied().map(range).collect(),
        speaker: quote.speaker.map(EntityId::index),
        cue: quote.cue.map(range).into_iter().collect(),
        source: quote.source.map(range).into_iter().collect(),
    });
    let dates = analysis.dates.iter().map(|date| Date {
        at: range(date.span),
        kind: date.kind,
        value: date.value.clone(),
    });
    let amounts = analysis.amounts.iter().map(|amount| {
        let kind = analysis.mentions.get(amount.mention.index()).map(|mention| mention.kind);
        let unit = if kind == Some(MentionKind::Ordinal) { Some(RANK) } else { amount.worth.unit };
        Amount {
            at: range(amount.span),
            value: amount.worth.value,
            high: amount.worth.high,
            unit: unit.map(str::to_owned),
        }
    });
    let entities = analysis.entities.iter().enumerate().map(|(place, entity)| Entity {
        kind: entity.kind,
        name: entity.name.clone(),
        known: analysis.known_of(place.into()).filter(|known| known.certain).map(|known| known.name.clone()),
        references: entity
            .references
            .iter()
            .map(|reference| Reference {
                at: range(reference.span),
                form: reference.form,
                metonym: reference.metonym,
            })
            .collect(),
        // The page leads with the first of them.
        roles: (0..)
            .zip(&entity.roles)
            .map(|(at, role)| Role { at: range(role.span), first: at == 0 })
            .collect(),
    });
    Reading {
        text: text.into(),
        blocks: blocks.collect(),
        entities: entities.collect(),
        quotes: quotes.collect(),
        dates: dates.collect(),
        amounts: amounts.collect(),
    }
}

fn range(span: Span) -> Range {
    [span.start, span.end]
}
