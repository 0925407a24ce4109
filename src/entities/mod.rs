//! Entities: all mentions of one thing, the names it goes by and the roles the article gives it.
//!
//! Names are clustered by their words ([`clusters`]), the article's appositions give roles ([`roles`]), pronouns and descriptions are
//! linked where they are sure ([`pronouns`], [`nominals`]), and every link carries its reason.

mod clause;
mod clusters;
mod forms;
mod gender;
mod nominals;
mod offices;
mod others;
mod people;
mod pronouns;
mod relations;
mod roles;
mod salience;
mod speakers;
#[cfg(test)]
mod tests;
mod view;

pub use speakers::name_speakers;

use crate::document::Document;
use crate::grammar::Tag;
use crate::knowledge::Known;
use crate::mentions::{Mention, MentionKind};
use crate::quotes::Quote;
use crate::span::{EntityId, MentionId, Span};
use crate::text::quotations::Quotation;
use clusters::Cluster;
use forms::Group;
use gender::Evidence;
use people::Scene;
use serde::Serialize;

/// How a reference is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// By a name.
    Name,
    /// By a description: "the secretary".
    Nominal,
    /// By a pronoun.
    Pronoun,
}

/// One reference to an entity.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Reference {
    /// Where.
    pub span: Span,
    /// How.
    pub form: Form,
    /// The mention it is, when it is a name.
    pub mention: Option<MentionId>,
    /// How likely the link is right, 0 to 1.
    pub confidence: f32,
    /// The rule that linked it, in words for the reader.
    pub reason: &'static str,
    /// The words that decided: the fuller name of a name, the name or description that a pronoun takes up, the source of the quote for
    /// "I"; `None` for the first of its name.
    pub trigger: Option<Span>,
    /// Whether a place stands for those who govern or speak for it: "Beijing said".
    pub metonym: bool,
}

/// What the article says an entity is: "the commerce secretary".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Role {
    /// The describing words.
    pub span: Span,
    /// The rule that found them, in words for the reader.
    pub reason: &'static str,
    /// The name that they describe.
    pub trigger: Span,
}

/// The grammatical gender of the pronouns used for a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Gender {
    /// she
    Feminine,
    /// he
    Masculine,
    /// they, or not known
    #[default]
    Unknown,
}

/// Everything in the article that refers to one thing.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Entity {
    /// What it is.
    pub kind: MentionKind,
    /// The fullest name the article uses.
    pub name: String,
    /// The other names the article uses, each once, in order of first use.
    pub aliases: Vec<String>,
    /// The pronouns' gender, for a person.
    pub gender: Gender,
    /// Every reference, in order of the text.
    pub references: Vec<Reference>,
    /// Descriptions, in order of the text.
    pub roles: Vec<Role>,
    /// For a nationality or people its country, where the article names that too: related, not the same.
    pub country: Option<EntityId>,
    /// How central it is to the article, 0 to 1.
    pub salience: f32,
    /// What is known of it beyond the article, where a knowledge file is loaded.
    pub known: Option<Known>,
}

/// Why a reference is linked to its entity, and how surely.
#[derive(Clone, Copy, Debug)]
struct Link {
    reason: &'static str,
    confidence: f32,
    /// The words that decided.
    trigger: Option<Span>,
}

impl Link {
    fn new(reason: &'static str, confidence: f32) -> Link {
        Link { reason, confidence, trigger: None }
    }

    /// The link with the words that decided, where they are known.
    fn by(self, trigger: impl Into<Option<Span>>) -> Link {
        Link { trigger: trigger.into(), ..self }
    }
}

/// The entities of the document, in order of their first reference, and for each mention the entity it belongs to.
/// Amounts and dates belong to none.
pub fn entities(
    document: &Document,
    mentions: &[Mention],
    tags: &[Tag],
    quotations: &[Quotation],
    quotes: &[Quote],
) -> (Vec<Entity>, Vec<Option<EntityId>>) {
    let (clusters, links) = clusters::clusters(document, mentions);
    let cluster_of: Vec<Option<usize>> = links.iter().map(|link| link.map(|(at, _)| at)).collect();
    let groups: Vec<Group> = clusters.iter().map(|cluster| cluster.group).collect();
    let roles: Vec<Vec<Role>> =
        mentions.iter().map(|mention| roles::roles(document, mention, tags)).collect();

    let people: Vec<Option<usize>> =
        cluster_of.iter().map(|at| at.filter(|at| groups.get(*at) == Some(&Group::Person))).collect();
    let mut evidence = evidence(document, &clusters, &cluster_of, &roles);
    let mut others = nominals::nominals(document, mentions, &cluster_of, &groups, &roles, tags);
    let described: Vec<(usize, usize, usize)> = others
        .iter()
        .filter(|one| groups.get(one.cluster) == Some(&Group::Person))
        .filter_map(|one| {
            let first = document.token_at(one.span.start)?.index();
            Some((first, document.token_at(one.span.end.saturating_sub(1))?.index() + 1, one.cluster))
        })
        .collect();
    let scene = Scene::new(document, mentions, &people, &described, &roles, tags, quotes);
    let (people, speakers) = pronouns::pronouns(&scene, &mut evidence);
    others.extend(people);
    others.extend(others::others(&scene, mentions, &cluster_of, &roles, &speakers));

    let mut entities: Vec<Entity> = evidence.iter().map(|known| empty(known.gender())).collect();
    for (index, (mention, link)) in mentions.iter().zip(&links).enumerate() {
        let Some((entity, link)) = link.and_then(|(at, link)| Some((entities.get_mut(at)?, link))) else {
            continue;
        };
        add_name(document, entity, mention, MentionId::from(index), link);
        entity.roles.extend(roles.get(index).into_iter().flatten().copied());
    }
    for other in others {
        let Some(entity) = entities.get_mut(other.cluster) else { continue };
        let Link { reason, confidence, trigger } = other.link;
        let reference = Reference {
            span: other.span,
            form: other.form,
            mention: None,
            confidence,
            reason,
            trigger,
            metonym: false,
        };
        entity.references.push(reference);
    }
    let (mut entities, of_mention) = finish(document, entities, cluster_of, quotations);
    relations::relate(&mut entities);
    relations::mark_metonyms(document.text, &mut entities, quotes);
    (entities, of_mention)
}

/// What titles, descriptions and given names tell of each cluster's gender.
fn evidence(
    document: &Document,
    clusters: &[Cluster],
    cluster_of: &[Option<usize>],
    roles: &[Vec<Role>],
) -> Vec<Evidence> {
    let person = |cluster: &Cluster| cluster.group == Group::Person;
    let known = |cluster: &Cluster| match person(cluster) {
        true => Evidence {
            said: cluster.gender,
            listed: gender::given_name_gender(&cluster.form),
            ..Evidence::default()
        },
        false => Evidence::default(),
    };
    let mut evidence: Vec<Evidence> = clusters.iter().map(known).collect();
    for (cluster, roles) in cluster_of.iter().zip(roles) {
        let Some(at) = cluster.filter(|at| clusters.get(*at).is_some_and(person)) else { continue };
        let Some(known) = evidence.get_mut(at).filter(|known| known.said == Gender::Unknown) else {
            continue;
        };
        let told = roles.iter().map(|role| gender::role_gender(document, role));
        known.said = told.into_iter().find(|gender| *gender != Gender::Unknown).unwrap_or_default();
    }
    evidence
}

fn empty(gender: Gender) -> Entity {
    let (name, aliases, references, roles) = Default::default();
    Entity {
        kind: MentionKind::Person,
        name,
        aliases,
        gender,
        references,
        roles,
        country: None,
        salience: 0.0,
        known: None,
    }
}

fn add_name(document: &Document, entity: &mut Entity, mention: &Mention, id: MentionId, link: Link) {
    let name = display(mention.span.of(document.text));
    if entity.references.is_empty() {
        entity.kind = mention.kind;
    }
    let capitals = |name: &str| !name.chars().any(char::is_lowercase);
    let words = |name: &str| name.split(' ').count();
    let fuller = words(&name) > words(&entity.name)
        || capitals(&entity.name) && !capitals(&name) && words(&name) == words(&entity.name);
    if entity.name.is_empty() {
        entity.name = name;
    } else if fuller && entity.name != name {
        let shorter = std::mem::replace(&mut entity.name, name);
        entity.aliases.retain(|alias| *alias != entity.name);
        entity.aliases.push(shorter);
    } else if entity.name != name && !entity.aliases.contains(&name) {
        entity.aliases.push(name);
    }
    let Link { reason, confidence, trigger } = link;
    entity.references.push(Reference {
        span: mention.span,
        form: Form::Name,
        mention: Some(id),
        confidence,
        reason,
        trigger,
        metonym: false,
    });
}

/// A name on one line.
fn display(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Orders references and entities by the text and gives each its salience.
fn finish(
    document: &Document,
    entities: Vec<Entity>,
    cluster_of: Vec<Option<usize>>,
    quotations: &[Quotation],
) -> (Vec<Entity>, Vec<Option<EntityId>>) {
    let mut ordered: Vec<(usize, Entity)> =
        entities.into_iter().enumerate().filter(|(_, entity)| !entity.references.is_empty()).collect();
    for (_, entity) in &mut ordered {
        entity.references.sort_by_key(|reference| reference.span.start);
        entity.roles.sort_by_key(|role| role.span.start);
    }
    ordered.sort_by_key(|(_, entity)| entity.references.first().map(|reference| reference.span.start));
    let mut ids = vec![None; cluster_of.len() + 1];
    for (to, (from, _)) in ordered.iter().enumerate() {
        ids.get_mut(*from).into_iter().for_each(|id| *id = Some(EntityId::from(to)));
    }
    let of_mention = cluster_of.iter().map(|at| at.and_then(|at| ids.get(at).copied().flatten())).collect();
    let mut entities: Vec<Entity> = ordered.into_iter().map(|(_, entity)| entity).collect();
    salience::rank(document, &mut entities, quotations);
    (entities, of_mention)
}
