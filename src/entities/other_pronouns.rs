//! The pronouns besides he and she, where they are sure: I and we within a quote or an interview's turn are
//! its speaker's, who and whose take up the name right before them, its and "it said" the organisation or
//! place that acts in the sentence, or in the one before. The rest ("they", most of "it") are left alone: in
//! news they mean things without a name far more often.

use super::clause::{is_verb, place};
use super::pronouns::Pronoun;
use super::roles::inside_phrase;
use crate::document::LeadKind;
use crate::entities::attention::Prominence;
use crate::entities::coreference::Coreference;
use crate::entities::scene::Scene;
use crate::entity::{Form, Role};
use crate::grammar::Tag;
use crate::grammar::phrases::tag;
use crate::lexicon::word_set::lowercase;
use crate::mention::{Mention, MentionKind};
use crate::span::Span;

/// The organisation or place that acted last.
#[derive(Clone, Copy)]
struct Acting {
    /// Its cluster, and its name there.
    named: (usize, Span),
    /// The sentence in which it acts.
    sentence: usize,
}

/// The pronouns besides he and she that surely mean something named. `links` gives for each mention its
/// cluster, `roles` what is said of it.
pub fn other_pronouns(
    scene: &Scene,
    mentions: &[Mention],
    links: &[Option<usize>],
    roles: &[Vec<Role>],
    speakers: &[Option<usize>],
) -> Vec<Pronoun> {
    let speaker = |span| speaker(scene, mentions, links, speakers, span);
    let document = scene.document;
    let mut found = Vec::new();
    let mut acting: Option<Acting> = None;
    for (number, sentence) in document.sentences.iter().enumerate() {
        if scene.is_furniture(sentence) {
            continue;
        }
        let start = sentence.first_token.index();
        let mut next = mentions.partition_point(|mention| mention.first_token.index() < start);
        acting = acting.filter(|one| one.sentence + 1 >= number);
        for at in start..sentence.end_token.index() {
            while let Some(mention) = mentions.get(next).filter(|mention| mention.end_token.index() <= at) {
                if has_agency(mention.kind) {
                    let range = (mention.first_token.index(), mention.end_token.index());
                    let acts = place(scene, range, start) == Prominence::Subject && is_verb(scene, range.1);
                    let thing = mention.kind != MentionKind::Person;
                    if acts {
                        let link = links.get(next).copied().flatten().filter(|_| thing);
                        acting =
                            link.map(|cluster| Acting { named: (cluster, mention.span), sentence: number });
                    }
                }
                next += 1;
            }
            let mut buffer = [0; 24];
            let Some(token) = document.tokens.get(at) else { continue };
            let text = document.token_text(token);
            if !text.starts_with(['i', 'I', 'm', 'M', 'w', 'W', 'u', 'U', 'o', 'O']) || text.len() > 9 {
                continue;
            }
            let Some(lower) = lowercase(text, &mut buffer) else { continue };
            let linked = match lower {
                "i" | "me" | "my" | "mine" | "myself" => {
                    speaker(token.span).map(|at| (at, "it is the speaker of these words", 0.9))
                }
                "we" | "us" | "our" | "ours" | "ourselves" => speaker(token.span)
                    .map(|at| (at, "it is the speaker of these words, perhaps with others", 0.6)),
                "who" | "whose" | "which" => before(scene, mentions, links, roles, at, lower)
                    .map(|at| (at, "the clause describes this name", 0.9)),
                "its" => acting
                    .filter(|one| one.sentence == number)
                    .map(|one| (one.named, "it is the subject of the sentence", 0.75)),
                "it" => acting
                    .filter(|_| speaks(scene, at + 1) && scene.quote_at(token.span.start).is_none())
                    .map(|one| (one.named, "it is the subject named last, and it speaks here", 0.75)),
                _ => None,
            };
            found.extend(linked.map(|((cluster, before), reason, confidence)| Pronoun {
                span: token.span,
                cluster,
                link: Coreference::new(reason, confidence).by(before),
                form: Form::Pronoun,
            }));
        }
    }
    found
}

/// Whether a verb of saying stands at `at`: "it said".
fn speaks(scene: &Scene, at: usize) -> bool {
    matches!(tag(scene.tags, at), Tag::Cue(cue) if !cue.participle)
}

/// Whether something of this kind can do and own things.
fn has_agency(kind: MentionKind) -> bool {
    matches!(kind, MentionKind::Org | MentionKind::Gpe | MentionKind::Person)
}

/// The speaker of the quote, or of the interview's turn, that holds `span`, and the words that name them.
fn speaker(
    scene: &Scene,
    mentions: &[Mention],
    links: &[Option<usize>],
    speakers: &[Option<usize>],
    span: Span,
) -> Option<(usize, Span)> {
    let document = scene.document;
    let source = match scene.quote_at(span.start) {
        Some(quote) => match speakers.get(quote) {
            Some(Some(speaker)) => return Some((*speaker, scene.source(quote)?)),
            _ => scene.source(quote)?,
        },
        None => {
            let block = document.blocks.get(document.block_at(span.start)?.index())?;
            block.lead.filter(|lead| lead.kind == LeadKind::Speaker && lead.span.end <= span.start)?.span
        }
    };
    let first = mentions.partition_point(|mention| mention.span.start < source.start);
    let within = mentions.iter().enumerate().skip(first).take_while(|(_, one)| source.contains(one.span));
    let person = within.clone().find(|(_, mention)| mention.kind == MentionKind::Person);
    let alone =
        || within.clone().find(|(_, mention)| mention.span.end == source.end && has_agency(mention.kind));
    let (index, mention) = person.or_else(alone)?;
    Some((links.get(index).copied().flatten()?, mention.span))
}

/// The name that a clause describes, with its cluster: "Ana Souza, who …", "Ana Souza, the mayor, whose …",
/// "the bank, which …".
fn before(
    scene: &Scene,
    mentions: &[Mention],
    links: &[Option<usize>],
    roles: &[Vec<Role>],
    at: usize,
    lower: &str,
) -> Option<(usize, Span)> {
    let comma = at.checked_sub(1).filter(|comma| tag(scene.tags, *comma) == Tag::Comma);
    let last = scene.document.tokens.get(comma.unwrap_or(at).checked_sub(1)?)?.span;
    if lower == "which" && comma.is_none() {
        return None;
    }
    let mut index = mentions.partition_point(|mention| mention.span.start < last.end).checked_sub(1)?;
    let described = |index: usize| {
        comma.is_some()
            && roles.get(index).is_some_and(|roles| roles.iter().any(|role| role.span.end == last.end))
    };
    if mentions.get(index)?.span.end != last.end && !described(index) {
        return None;
    }
    // "Ana Souza of Augsburg, Germany, whose …": the clause is hers.
    for _ in 0..2 {
        let (Some(place), Some(earlier)) =
            (mentions.get(index), index.checked_sub(1).and_then(|at| mentions.get(at)))
        else {
            break;
        };
        let joined = place.first_token.index() == earlier.end_token.index() + 1;
        if !(is_place(place) && inside_phrase(scene.tags, place.first_token.index()) && joined) {
            break;
        }
        index -= 1;
    }
    let mention = mentions.get(index)?;
    let person = mention.kind == MentionKind::Person;
    let embedded = is_place(mention) && inside_phrase(scene.tags, mention.first_token.index());
    let fits = match lower {
        "who" => person,
        "whose" => person || has_agency(mention.kind) && !embedded,
        _ => !person && mention.kind.is_name() && !embedded,
    };
    let cluster = links.get(index).copied().flatten().filter(|_| fits)?;
    Some((cluster, mention.span))
}

fn is_place(mention: &Mention) -> bool {
    matches!(mention.kind, MentionKind::Gpe | MentionKind::Loc)
}
