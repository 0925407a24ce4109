//! The most central sentences: those that share most with all the others.
//!
//! Sentences are the nodes of a graph whose edges weigh as much as two sentences have in common (the cosine
//! of their words and entities, rare ones counting more); a sentence is as central as its edges are heavy
//! together (degree centrality, after LexRank, Erkan and Radev 2004). The sum over all other sentences is
//! taken word by word, so that the time is linear. Reports say first what matters and their headline says it,
//! too: both raise a sentence, and one that needs another to be understood ("But she …") or is not the
//! reporter's own falls. Of two sentences that say the same, one is taken.

use super::running::is_running;
use crate::document::{BlockKind, Document, Sentence, TokenKind};
use crate::entity::Entity;
use crate::grammar::Tag;
use crate::grammar::phrases::tag;
use crate::lexicon::{Key, Lexicon, flag};
use crate::order;
use crate::span::Span;
use crate::text::quotations::Quotation;
use std::collections::HashMap;

/// The most sentences that are given.
const MOST: usize = 3;
/// Shorter sentences say too little, in tokens.
const SHORTEST: usize = 8;
/// Longer sentences are no summary, in tokens.
const LONGEST: usize = 60;

/// A sentence as the words and entities in it, each with its weight; the squares of the weights sum to 1.
struct Bag {
    span: Span,
    terms: Vec<(u64, f32)>,
    /// What the sentence's place and form make of its centrality.
    prior: f32,
}

/// The most central sentences in order of the text: at most three, and no more than half of those that could
/// be.
pub fn central(
    document: &Document,
    tags: &[Tag],
    entities: &[Entity],
    quotations: &[Quotation],
) -> Vec<Span> {
    let references = references(entities);
    let mut bags: Vec<Bag> = Vec::new();
    let mut headline: Vec<(u64, f32)> = Vec::new();
    for sentence in &document.sentences {
        if document.block_of(sentence).is_some_and(|block| block.kind == BlockKind::Headline) {
            headline.extend(terms(document, tags, &references, sentence));
        } else if let Some(span) = own_words(document, sentence) {
            let terms = terms(document, tags, &references, sentence);
            let prior = prior(document, tags, sentence, span, quotations, bags.len());
            bags.push(Bag { span, terms, prior });
        }
    }
    weigh(&mut bags);
    let mut scores = scores(&bags, &headline);
    let mut chosen: Vec<Span> = Vec::new();
    while chosen.len() < MOST.min(bags.len() / 2) {
        let best = bags.iter().zip(&scores).max_by(|a, b| a.1.total_cmp(b.1));
        let Some((best, _)) = best.filter(|(_, score)| **score > 0.0) else { break };
        chosen.push(best.span);
        for (bag, score) in bags.iter().zip(&mut scores) {
            *score *= 1.0 - cosine(&bag.terms, &best.terms);
            if bag.span == best.span {
                *score = 0.0;
            }
        }
    }
    order::by(&mut chosen, |span| span.start.into());
    chosen
}

/// Every reference to an entity in order of the text.
fn references(entities: &[Entity]) -> Vec<(Span, usize)> {
    let each = |(index, entity): (usize, &Entity)| {
        entity.references.iter().map(move |reference| (reference.span, index)).collect::<Vec<_>>()
    };
    let mut references: Vec<(Span, usize)> = entities.iter().enumerate().flat_map(each).collect();
    order::by(&mut references, |(span, _)| span.start.into());
    references
}

/// The sentence without a dateline or label before it, when it is one that could stand for the article.
fn own_words(document: &Document, sentence: &Sentence) -> Option<Span> {
    let lead = document.block_of(sentence).and_then(|block| block.lead).map_or(0, |lead| lead.span.end);
    let mut tokens = document.tokens_of(sentence).iter().skip_while(|token| token.span.start < lead);
    let start = tokens.next()?.span.start;
    let length = tokens.count() + 1;
    let fits = is_running(document, sentence) && (SHORTEST..=LONGEST).contains(&length);
    fits.then_some(Span { start, end: sentence.span.end })
}

/// The words of weight and the entities of a sentence with how often they occur, each once.
fn terms(
    document: &Document,
    tags: &[Tag],
    references: &[(Span, usize)],
    sentence: &Sentence,
) -> Vec<(u64, f32)> {
    let mut found: Vec<u64> = Vec::new();
    let mut next = references.partition_point(|(span, _)| span.start < sentence.span.start);
    let mut reached = 0;
    for at in sentence.first_token.index()..sentence.end_token.index() {
        let Some(token) = document.tokens.get(at) else { break };
        while let Some((span, entity)) =
            references.get(next).filter(|(span, _)| span.start <= token.span.start)
        {
            found.push(*entity as u64);
            reached = reached.max(span.end);
            next += 1;
        }
        let word = matches!(tag(tags, at), Tag::Word | Tag::Capital | Tag::Name | Tag::Cue(_));
        if token.span.start < reached || !word || token.kind != TokenKind::Word {
            continue;
        }
        let text = document.token_text(token);
        if text.len() > 2 && Lexicon::get().word(text, false) & (flag::FUNCTION | flag::AFTER_PERSON) == 0 {
            found.push(Key::FOLDED.and(singular(text)).number());
        }
    }
    found.sort_unstable();
    let runs = found.chunk_by(|a, b| a == b);
    runs.filter_map(|run| Some((*run.first()?, run.len() as f32))).collect()
}

/// What the place and form of a sentence make of its centrality; `before` is how many sentences stand before
/// it.
fn prior(
    document: &Document,
    tags: &[Tag],
    sentence: &Sentence,
    span: Span,
    quotations: &[Quotation],
    before: usize,
) -> f32 {
    let first = document.tokens.partition_point(|token| token.span.start < span.start);
    let leans = matches!(tag(tags, first), Tag::Pronoun | Tag::And | Tag::Clause | Tag::Adverb);
    let asks = span.of(document.text).ends_with('?');
    let after = quotations.partition_point(|one| one.span.end <= span.start);
    let speech = quotations.get(after).is_some_and(|one| one.span.start < sentence.span.end);
    let factor = |holds: bool, by: f32| if holds { by } else { 1.0 };
    (1.0 + 1.0 / (1.0 + before as f32)) * factor(leans, 0.6) * factor(asks, 0.3) * factor(speech, 0.6)
}

/// Makes weights of counts: a term weighs more the fewer sentences have it.
fn weigh(bags: &mut [Bag]) {
    let mut spread: HashMap<u64, f32> = HashMap::new();
    bags.iter().flat_map(|bag| &bag.terms).for_each(|(term, _)| *spread.entry(*term).or_default() += 1.0);
    let all = bags.len() as f32;
    for bag in bags {
        let rare = |term: &u64| (1.0 + all / spread.get(term).copied().unwrap_or(1.0)).ln();
        bag.terms.iter_mut().for_each(|(term, weight)| *weight *= rare(term));
        let length =
            bag.terms.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
        bag.terms.iter_mut().for_each(|(_, weight)| *weight /= length);
    }
}

/// How central each sentence is, with its prior and what it shares with the headline.
fn scores(bags: &[Bag], headline: &[(u64, f32)]) -> Vec<f32> {
    let mut together: HashMap<u64, f32> = HashMap::new();
    for (term, weight) in bags.iter().flat_map(|bag| &bag.terms) {
        *together.entry(*term).or_default() += weight;
    }
    let named: HashMap<u64, f32> = headline.iter().copied().collect();
    let score = |bag: &Bag| {
        let edges = bag
            .terms
            .iter()
            .map(|(term, weight)| weight * (together.get(term).copied().unwrap_or(0.0) - weight));
        let shared = bag.terms.iter().filter(|(term, _)| named.contains_key(term)).count();
        let titled = shared as f32 / named.len().max(1) as f32;
        edges.sum::<f32>() * bag.prior * (1.0 + titled.min(1.0))
    };
    bags.iter().map(score).collect()
}

/// How much two sentences share, 0 to 1; their terms are in order.
fn cosine(a: &[(u64, f32)], b: &[(u64, f32)]) -> f32 {
    let weight = |(term, weight): &(u64, f32)| {
        let at = b.binary_search_by_key(term, |(other, _)| *other).ok();
        at.and_then(|at| b.get(at)).map_or(0.0, |(_, other)| weight * other)
    };
    a.iter().map(weight).sum::<f32>().min(1.0)
}

/// A noun without the "s" of its plural, roughly.
fn singular(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(one) if word.len() > 4 && !one.ends_with(['s', 'u', 'i']) => one,
        _ => word,
    }
}
