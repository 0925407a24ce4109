//! Mentions: the names, dates and amounts of the article in one column.

mod counted;
mod merge;
#[cfg(test)]
mod tests;

use crate::amount::Amount;
use crate::document::{BlockKind, Document};
use crate::lexicon::line::{DocumentWords, Line};
use crate::mention::{Found, Mention};
use crate::model::Model;
use crate::names::names;
use crate::names::nominals::with_nominal;
use crate::names::settings::Settings;
use crate::span::{MentionId, TokenId};

/// The mentions of the document, in order of the text and without overlap, and what the amounts among them
/// are worth. Names come from the model, or from rules without one.
pub fn mentions(document: &Document, model: Option<&Model>) -> (Vec<Mention>, Vec<Amount>) {
    mentions_with(document, model, &Settings::default())
}

/// [`mentions`] with other [`Settings`] than those that ship, so that they can be compared.
pub fn mentions_with(
    document: &Document,
    model: Option<&Model>,
    settings: &Settings,
) -> (Vec<Mention>, Vec<Amount>) {
    let words = DocumentWords::new(document);
    let lines: Vec<Line> = document.sentences.iter().map(|sentence| words.line(sentence)).collect();
    let names = names(&words, &lines, model, settings);
    let (mut mentions, mut amounts) = (Vec::new(), Vec::new());
    for (line, names) in lines.iter().zip(names) {
        // What a page counts around its article ("4 min", "122") is no amount in it.
        let is_read = line.kind != BlockKind::Furniture;
        let counted = is_read.then(|| counted::counted(line)).into_iter().flatten();
        merge::merged(line, names, counted, &mut |found| {
            let mention = mention(line, with_nominal(line, found));
            if let Some(worth) = found.worth {
                amounts.push(Amount { span: mention.span, mention: MentionId::from(mentions.len()), worth });
            }
            mentions.push(mention);
        });
    }
    (mentions, amounts)
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
