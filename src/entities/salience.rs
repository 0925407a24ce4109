//! How central each entity is to the article: where it first appears, how often, how widely, and whether the
//! headline names it.

use crate::document::{BlockKind, Document};
use crate::entity::{Entity, Form};
use crate::text::quotations::Quotation;

/// Parts of the article over which the spread of an entity is counted.
const PARTS: usize = 8;

/// Sets [`Entity::salience`]: 1 for the most central entity, the others in proportion.
pub fn rank(document: &Document, entities: &mut [Entity], quotations: &[Quotation]) {
    let scores: Vec<f32> = entities.iter().map(|entity| score(document, entity, quotations)).collect();
    let most = scores.iter().copied().fold(f32::MIN_POSITIVE, f32::max);
    for (entity, score) in entities.iter_mut().zip(scores) {
        entity.salience = score / most;
    }
}

fn score(document: &Document, entity: &Entity, quotations: &[Quotation]) -> f32 {
    let length = document.text.len().max(1);
    let mut score = 0.0;
    let mut parts = [false; PARTS];
    for reference in &entity.references {
        let block = document.block_at(reference.span.start).and_then(|id| document.blocks.get(id.index()));
        let place = match block.map(|block| block.kind) {
            Some(BlockKind::Headline) => 4.0,
            Some(BlockKind::Standfirst | BlockKind::SectionHeading) => 2.0,
            Some(BlockKind::Furniture | BlockKind::Credit | BlockKind::Byline) => 0.0,
            _ if within(quotations, reference.span.start) => 0.5,
            _ => 1.0,
        };
        score += place * if reference.form == Form::Name { 1.0 } else { 0.6 };
        let part = reference.span.start as usize * PARTS / length;
        parts.get_mut(part).into_iter().for_each(|seen| *seen = true);
    }
    let first =
        entity.references.first().map_or(1.0, |reference| reference.span.start as f32 / length as f32);
    let spread = parts.iter().filter(|seen| **seen).count() as f32 / PARTS as f32;
    score * (1.0 + spread) * (1.5 - first)
}

fn within(quotations: &[Quotation], at: u32) -> bool {
    let after = quotations.partition_point(|one| one.span.end <= at);
    quotations.get(after).is_some_and(|one| one.span.start <= at)
}
