//! he and she to the person they mean, by agreement, recency, grammatical role and the words of the same person before.
//!
//! Every person named keeps a standing that fades from sentence to sentence; being the subject of a sentence, being named more than
//! once and having been "he" or "she" just now raise it. (Salience weights after Lappin and Leass 1994, re-balanced for news.) When the
//! best two stand too close, the pronoun is left alone.

use super::gender::pronoun_gender;
use super::{Form, Gender, Link};
use crate::document::Document;
use crate::grammar::phrases::tag;
use crate::grammar::tags::lowercase;
use crate::grammar::{Tag, is_word};
use crate::mentions::Mention;
use crate::span::Span;

/// A pronoun and the cluster it means.
pub struct Pronoun {
    /// The pronoun's bytes.
    pub span: Span,
    /// The cluster.
    pub cluster: usize,
    /// Why, and how surely.
    pub link: Link,
    /// The form of reference.
    pub form: Form,
}

/// A person of the last sentences.
struct Person {
    cluster: usize,
    standing: f32,
    /// The token of the latest reference.
    at: usize,
}

/// What a new sentence leaves of a standing.
const FADE: f32 = 0.62;
/// Standings below this are forgotten; about seven sentences after the last reference.
const FORGOTTEN: f32 = 4.0;
/// The best must stand this much above the next, as a share.
const LEAD: f32 = 1.12;
/// At most this many people are kept in mind.
const IN_MIND: usize = 12;

/// The pronouns of the document that surely mean someone named. `genders` has one entry for each cluster.
pub fn pronouns(
    document: &Document,
    mentions: &[Mention],
    links: &[Option<usize>],
    tags: &[Tag],
    genders: &mut [Gender],
) -> Vec<Pronoun> {
    let mut people: Vec<Person> = Vec::new();
    let mut found = Vec::new();
    let mut next = 0;
    for sentence in &document.sentences {
        people.iter_mut().for_each(|person| person.standing *= FADE);
        people.retain(|person| person.standing > FORGOTTEN);
        let mut subject_open = true;
        let mut at = sentence.first_token.index();
        while at < sentence.end_token.index() {
            while mentions.get(next).is_some_and(|mention| mention.end_token.index() <= at) {
                next += 1;
            }
            let mention = mentions.get(next).filter(|mention| mention.first_token.index() <= at);
            if let (Some(mention), Some(Some(cluster))) = (mention, links.get(next)) {
                let end = mention.end_token.index();
                refer(&mut people, *cluster, end - 1, weight(tags, at, end, subject_open));
                at = end;
                continue;
            }
            if matches!(tag(tags, at), Tag::Auxiliary | Tag::Cue(_)) {
                subject_open = false;
            }
            let resolved = pronoun_at(document, at).and_then(|gender| {
                let (cluster, link) = resolve(&people, genders, gender, at, sentence.first_token.index())?;
                Some((gender, cluster, link))
            });
            if let (Some((gender, cluster, link)), Some(token)) = (resolved, document.tokens.get(at)) {
                genders
                    .get_mut(cluster)
                    .into_iter()
                    .filter(|known| **known == Gender::Unknown)
                    .for_each(|known| *known = gender);
                refer(&mut people, cluster, at, if subject_open { 60.0 } else { 35.0 });
                found.push(Pronoun { span: token.span, cluster, link, form: Form::Pronoun });
            }
            at += 1;
        }
    }
    found
}

/// How much a name raises the standing of its bearer by where it stands.
fn weight(tags: &[Tag], first: usize, end: usize, subject_open: bool) -> f32 {
    let before = first.checked_sub(1).map_or(Tag::Stop, |before| tag(tags, before));
    let possessor = tag(tags, end) == Tag::Possessive;
    let inside = matches!(before, Tag::Preposition | Tag::Link);
    match (subject_open, inside, possessor) {
        (true, false, false) => 100.0,
        (_, false, false) => 65.0,
        (true, true, _) | (true, _, true) => 45.0,
        _ => 35.0,
    }
}

fn refer(people: &mut Vec<Person>, cluster: usize, at: usize, weight: f32) {
    if let Some(person) = people.iter_mut().find(|person| person.cluster == cluster) {
        person.standing = (person.standing + weight).min(220.0);
        person.at = at;
        return;
    }
    if people.len() == IN_MIND {
        let least = people
            .iter()
            .enumerate()
            .min_by(|a, b| a.1.standing.total_cmp(&b.1.standing))
            .map(|(index, _)| index);
        least.into_iter().for_each(|index| {
            people.swap_remove(index);
        });
    }
    people.push(Person { cluster, standing: weight, at });
}

fn pronoun_at(document: &Document, at: usize) -> Option<Gender> {
    let token = document.tokens.get(at)?;
    let mut buffer = [0; 24];
    let gender = pronoun_gender(lowercase(document.token_text(token), &mut buffer)?)?;
    // "His Majesty" and "Her" in capitals open names of their own.
    let title = is_word(document, at + 1, "majesty") || is_word(document, at + 1, "excellency");
    (!title).then_some(gender)
}

/// The person who surely is meant.
fn resolve(
    people: &[Person],
    genders: &[Gender],
    gender: Gender,
    at: usize,
    sentence: usize,
) -> Option<(usize, Link)> {
    let known = |person: &&Person| genders.get(person.cluster).copied().unwrap_or(Gender::Unknown);
    // A person of known gender counts for more than one who merely may agree.
    let standing = |person: &&Person| {
        let agreement = if known(person) == gender { 1.0 } else { 0.55 };
        let here = if person.at >= sentence && person.at < at { 1.1 } else { 1.0 };
        person.standing * agreement * here
    };
    let fits = people.iter().filter(|person| known(person) == gender || known(person) == Gender::Unknown);
    let mut ranked: Vec<(&Person, f32)> = fits.map(|person| (person, standing(&person))).collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
    let (best, score) = ranked.first()?;
    let rival = ranked.get(1).map_or(0.0, |(_, score)| *score);
    if *score < rival * LEAD {
        return None;
    }
    let confidence = (0.6 + 0.35 * (1.0 - rival / score)).min(0.95);
    let reason = if rival == 0.0 {
        "the only person spoken of whom the pronoun fits"
    } else {
        "the person most in view whom the pronoun fits"
    };
    Some((best.cluster, Link::new(reason, confidence)))
}
