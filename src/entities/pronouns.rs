//! he and she to the person they mean, by agreement, recency, grammatical role, quotation, and the words of
//! the same person before.
//!
//! The text is read twice: the first reading learns from pronouns that can mean one person only which of them
//! is "he" and which "she"; the second links. Where the best two candidates stand too close, or someone
//! without a name stands best, the pronoun is left alone.

use super::clause::{is_verb, place};
use super::gender::{Evidence, pronoun_gender};
use crate::entities::antecedent::{Case, Here, resolve};
use crate::entities::attention::{Person, Prominence, View, Who};
use crate::entities::coreference::Coreference;
use crate::entities::scene::{PersonReference, Scene};
use crate::entity::{Form, Gender};
use crate::grammar::phrases::tag;
use crate::grammar::{Tag, is_word};
use crate::lexicon::word_set::lowercase;
use crate::quote::QuoteKind;
use crate::span::Span;

/// A pronoun or description and the cluster it means.
pub struct Pronoun {
    /// Its bytes.
    pub span: Span,
    /// The cluster.
    pub cluster: usize,
    /// Why, and how surely.
    pub link: Coreference,
    /// The form of reference.
    pub form: Form,
}

/// How far a name may follow a pronoun that means it, in tokens.
const AHEAD: usize = 30;

/// The pronouns of the document that surely mean someone named, and for each quote the cluster of its
/// speaker. `evidence` has one entry for each cluster and learns from them.
pub fn pronouns(scene: &Scene, evidence: &mut [Evidence]) -> (Vec<Pronoun>, Vec<Option<usize>>) {
    let mut speakers = scene.named_speakers();
    let first = read(scene, evidence, &speakers, true);
    for one in first.iter().filter(|one| one.sure) {
        evidence.get_mut(one.cluster).into_iter().for_each(|known| known.vote(one.gender));
    }
    scene.add_speakers(&mut speakers, first.iter().map(|one| (one.span, one.cluster)));
    let mut second = read(scene, evidence, &speakers, false);
    for one in &second {
        let unknown = |known: &&mut Evidence| known.gender() == Gender::Unknown;
        evidence.get_mut(one.cluster).filter(unknown).into_iter().for_each(|known| known.vote(one.gender));
    }
    // Nobody is both: for someone whom nothing else tells, the first pronoun does.
    let agrees = |one: &Resolved| {
        let gender = evidence.get(one.cluster).map_or(Gender::Unknown, Evidence::gender);
        gender == Gender::Unknown || gender == one.gender
    };
    second.retain(agrees);
    let mut speakers = scene.named_speakers();
    scene.add_speakers(&mut speakers, second.iter().map(|one| (one.span, one.cluster)));
    let pronoun =
        |one: Resolved| Pronoun { span: one.span, cluster: one.cluster, link: one.link, form: Form::Pronoun };
    (second.into_iter().map(pronoun).collect(), speakers)
}

/// A pronoun that one reading resolved.
struct Resolved {
    span: Span,
    cluster: usize,
    link: Coreference,
    gender: Gender,
    /// Whether nobody else could be meant.
    sure: bool,
}

/// Reads the text once. The `first` reading takes lists of names for hints only.
fn read(scene: &Scene, evidence: &[Evidence], speakers: &[Option<usize>], first: bool) -> Vec<Resolved> {
    let document = scene.document;
    let mut view = View::default();
    let mut named: Vec<Option<Span>> = vec![None; evidence.len()];
    let mut found = Vec::new();
    let mut known = scene.known.iter().peekable();
    for sentence in &document.sentences {
        if scene.is_furniture(sentence) {
            continue;
        }
        view.fade();
        let start = sentence.first_token.index();
        // Who speaks stays in view however long.
        let quote =
            scene.quote_at(sentence.span.start).and_then(|quote| speakers.get(quote).copied().flatten());
        if let Some(speaker) = quote {
            view.refer(Who::Cluster(speaker), start, (Prominence::Subject, false), 0.5);
        }
        let (mut subject, mut reporter) = (None, None);
        let mut at = start;
        while at < sentence.end_token.index() {
            while known.next_if(|known| known.first < at).is_some() {}
            if let Some(one) = known.next_if(|known| known.first == at) {
                let place = place(scene, (one.first, one.end), start);
                let aside = document.tokens.get(at).is_some_and(|token| scene.is_aside(token.span));
                view.refer(one.who, one.end - 1, (place, aside), one.share);
                if let Who::Cluster(cluster) = one.who {
                    named.get_mut(cluster).into_iter().for_each(|named| *named = one.span(document));
                }
                if place == Prominence::Subject {
                    subject = Some(one.who);
                }
                at = one.end.max(at + 1);
                continue;
            }
            match tag(scene.tags, at) {
                Tag::Cue(cue) if !cue.participle => reporter = subject.or(reporter),
                Tag::Mark | Tag::Stop => reporter = None,
                _ => {}
            }
            if ends_clause(scene, at) {
                let antecedent =
                    |person: &&Person| person.at + 2 == at && tag(scene.tags, at - 1) == Tag::Comma;
                let who = is_word(document, at, "who").then(|| view.people.iter().find(antecedent)).flatten();
                subject = who.map(|person| person.who);
            }
            if let Some((gender, case)) = pronoun_at(scene, at) {
                let quote = document.tokens.get(at).and_then(|token| scene.quote_at(token.span.start));
                let speaker = quote.and_then(|quote| speakers.get(quote).copied().flatten());
                let aside = document.tokens.get(at).is_some_and(|token| scene.is_aside(token.span));
                let here = Here {
                    aside,
                    at,
                    gender,
                    case,
                    sentence: start,
                    speaker,
                    subject,
                    reporter,
                    object: object_behind(scene, at),
                    told: told(scene, at, case, &found),
                };
                let ahead = name_ahead(scene, evidence, &here);
                let who = ahead
                    .map(|one| (one.who, Coreference::new("the name follows in the sentence", 0.85), false))
                    .or_else(|| {
                        Some((
                            joined(&view, scene.tags, &here)?,
                            Coreference::new("“and” joins it to the name", 0.9),
                            false,
                        ))
                    })
                    .or_else(|| resolve(&view, evidence, &here, first));
                if let Some((who, link, sure)) = who {
                    let role = if case == Case::Subject { Prominence::Subject } else { Prominence::Inside };
                    view.refer(who, at, (role, aside), 0.6);
                    if case == Case::Subject {
                        subject = Some(who);
                    }
                    if let (Who::Cluster(cluster), Some(token)) = (who, document.tokens.get(at)) {
                        let before = || named.get(cluster).copied().flatten();
                        let link = link.by(ahead.map_or_else(before, |one| one.span(document)));
                        found.push(Resolved { span: token.span, cluster, link, gender, sure });
                    }
                }
            }
            at += 1;
        }
    }
    found
}

/// Whether another clause begins at `at`.
fn ends_clause(scene: &Scene, at: usize) -> bool {
    match tag(scene.tags, at) {
        Tag::Clause | Tag::Stop | Tag::Mark | Tag::Colon | Tag::Dash => true,
        // "told him" is one clause, "said the story about him" two.
        Tag::Cue(_) => !matches!(pronoun_at(scene, at + 1), Some((_, Case::Object | Case::Reflexive))),
        // "who helped him", "asked her to help him": the one who helps is another.
        Tag::Pronoun => is_word(scene.document, at, "who") || is_word(scene.document, at, "which"),
        Tag::Preposition => is_word(scene.document, at, "to"),
        _ => false,
    }
}

/// The person named right behind the verb that follows the token `at`.
fn object_behind(scene: &Scene, at: usize) -> Option<Who> {
    let next = scene.known.get(scene.known.partition_point(|known| known.first <= at))?;
    let near = next.first == at + 2 || next.first == at + 3 && tag(scene.tags, at + 2) == Tag::Capital;
    (near && is_verb(scene, at + 1)).then_some(next.who)
}

/// The gender and case of the pronoun at `at`, if there is one.
fn pronoun_at(scene: &Scene, at: usize) -> Option<(Gender, Case)> {
    let document = scene.document;
    let mut buffer = [0; 24];
    let text = document.token_text(document.tokens.get(at)?);
    if !matches!(text.as_bytes(), [b'h' | b'H' | b's' | b'S', _, ..] if text.len() <= 7) {
        return None;
    }
    let lower = lowercase(text, &mut buffer)?;
    let gender = pronoun_gender(lower)?;
    let next = tag(scene.tags, at + 1);
    let case = match lower {
        "he" | "she" => Case::Subject,
        "himself" | "herself" => Case::Reflexive,
        "him" | "hers" => Case::Object,
        "her"
            if !matches!(
                next,
                Tag::Word | Tag::Capital | Tag::Name | Tag::Cue(_) | Tag::Mark | Tag::Time
            ) =>
        {
            Case::Object
        }
        _ => Case::Possessive,
    };
    // "His Majesty" opens a name of its own.
    let title = is_word(document, at + 1, "majesty") || is_word(document, at + 1, "excellency");
    (!title).then_some((gender, case))
}

/// "In her opening remarks, Ana Souza …": the subject that follows an introduction.
fn name_ahead(scene: &Scene, evidence: &[Evidence], here: &Here) -> Option<PersonReference> {
    let opens = tag(scene.tags, here.sentence);
    let introduces = matches!(opens, Tag::Preposition | Tag::Link | Tag::Clause)
        || matches!(opens, Tag::Cue(cue) if cue.participle)
        || scene
            .document
            .tokens
            .get(here.sentence)
            .is_some_and(|token| scene.document.token_text(token).ends_with("ing"));
    if !introduces || here.speaker.is_some() {
        return None;
    }
    let reach = here.at + 1..here.at + AHEAD;
    let comma = reach.clone().find(|at| tag(scene.tags, *at) == Tag::Comma)?;
    if reach.take_while(|at| *at < comma).any(|at| matches!(tag(scene.tags, at), Tag::Stop | Tag::Mark)) {
        return None;
    }
    let next = scene.known.partition_point(|known| known.first <= comma);
    let one = *scene.known.get(next)?;
    // "…, Prime Minister Ana Souza said" · "…, the prime minister, Ana Souza, said"
    let described = one.first.saturating_sub(comma + 1) <= 8;
    let led =
        (comma + 1..one.first).all(|at| tag(scene.tags, at).nominal() || tag(scene.tags, at) == Tag::Comma);
    let Who::Cluster(cluster) = one.who else { return None };
    let gender = evidence.get(cluster).map_or(Gender::Unknown, Evidence::gender);
    let fits = gender == here.gender || gender == Gender::Unknown;
    (described && led && fits && is_verb(scene, one.end)).then_some(one)
}

/// "Ana Souza and her father": the person named right before.
fn joined(view: &View, tags: &[Tag], here: &Here) -> Option<Who> {
    let and =
        here.at.checked_sub(1).filter(|and| here.case == Case::Possessive && tag(tags, *and) == Tag::And)?;
    let before = and.checked_sub(1)?;
    view.people.iter().find(|person| person.at == before).map(|person| person.who)
}

/// At most this many names in what somebody says, and pronouns before it, are looked at; keeps the time
/// linear.
const TOLD: usize = 16;

/// Who is spoken of in the words that the pronoun at `at` is said to have spoken; `found` are the pronouns
/// before it. Hardly anybody speaks of himself by name.
fn told(scene: &Scene, at: usize, case: Case, found: &[Resolved]) -> Vec<Who> {
    let Some(token) = scene.document.tokens.get(at).filter(|_| case == Case::Subject) else {
        return Vec::new();
    };
    let mut told = Vec::new();
    for quote in scene.quotes_of(token.span).take(TOLD) {
        told.extend(quote.content.iter().take(TOLD).flat_map(|words| scene.known_in(*words).take(TOLD)));
        // "“He did well,” he wrote": two people; "he would go, he said": one.
        if quote.kind != QuoteKind::Indirect {
            let within = |one: &&Resolved| quote.content.iter().any(|words| words.contains(one.span));
            let he = found.iter().rev().take(TOLD).filter(within);
            told.extend(he.map(|one| Who::Cluster(one.cluster)));
        }
    }
    told
}
