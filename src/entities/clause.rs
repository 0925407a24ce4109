//! How a name, description or pronoun stands in its clause, as far as closed word classes tell.

use crate::entities::attention::Prominence;
use crate::entities::scene::Scene;
use crate::grammar::Tag;
use crate::grammar::phrases::tag;
use crate::grammar::verbs::{is_past, may_be_present};
use crate::lexicon::word_set::lowercase;
use crate::span::Span;

/// How far before a name a verb is looked for, in tokens.
const REACH: usize = 30;

/// How a name or description stands in its clause.
pub fn place(scene: &Scene, (first, end): (usize, usize), sentence: usize) -> Prominence {
    let span = scene.document.tokens.get(first).map_or(Span::default(), |token| token.span);
    if scene.is_source(span) {
        return Prominence::Subject;
    }
    let tags = scene.tags;
    let before = first.checked_sub(1).map_or(Tag::Stop, |before| tag(tags, before));
    if tag(tags, end) == Tag::Possessive {
        return Prominence::Inside;
    }
    if is_verb(scene, end) && !matches!(before, Tag::Preposition | Tag::Link) {
        return Prominence::Subject;
    }
    if matches!(before, Tag::Preposition | Tag::Link) {
        return Prominence::Inside;
    }
    // Before the first verb of the sentence: the subject, or a part of it.
    let verbless = (sentence..first).rev().take(REACH).all(|at| !is_verb(scene, at));
    if verbless { Prominence::Subject } else { Prominence::Object }
}

/// Whether a finite verb stands at `at`, perhaps behind an adverb.
pub fn is_verb(scene: &Scene, at: usize) -> bool {
    let at = if tag(scene.tags, at) == Tag::Adverb { at + 1 } else { at };
    match tag(scene.tags, at) {
        Tag::Auxiliary => true,
        Tag::Cue(cue) => !cue.participle,
        Tag::Word => {
            let mut buffer = [0; 24];
            let text = scene.document.tokens.get(at).map_or("", |token| scene.document.token_text(token));
            lowercase(text, &mut buffer).is_some_and(|lower| is_past(lower) || may_be_present(lower))
        }
        _ => false,
    }
}
