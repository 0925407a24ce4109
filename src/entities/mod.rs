//! Entities: all mentions of one thing, the names it goes by and the roles the article gives it.
//!
//! Names are clustered by their words ([`clusters`]), the article's appositions give roles ([`roles`]),
//! pronouns and descriptions are linked where they are sure ([`pronouns`], [`nominals`]), and every link
//! carries its reason.

mod antecedent;
mod attention;
mod bodies;
mod clause;
mod clusters;
mod coreference;
mod forms;
mod gender;
mod nominals;
mod other_names;
mod other_pronouns;
mod owners;
mod pronouns;
mod relations;
mod roles;
mod salience;
mod scene;
mod speakers;
#[cfg(test)]
mod tests;
mod together;

pub use speakers::spoken;

use crate::document::Document;
use crate::entity::{Entity, Form, Gender, Reference, Role};
use crate::grammar::Tag;
use crate::grammar::parts::Part;
use crate::mention::{Mention, MentionKind};
use crate::order;
use crate::quote::Utterance;
use crate::span::{EntityId, MentionId, Span};
use crate::text::quotations::Quotation;
use clusters::Cluster;
use coreference::Coreference;
use forms::Group;
use gender::Evidence;
use roles::{Ranked, Words};
use scene::{Description, Scene};

/// The entities of the document, in order of their first reference, and for each mention the entity it
/// belongs to. Amounts and dates belong to none.
pub fn entities(
    document: &Document,
    mentions: &[Mention],
    (tags, parts): (&[Tag], &[Part]),
    quotations: &[Quotation],
    quotes: &[Utterance],
) -> (Vec<Entity>, Vec<Option<EntityId>>) {
    let words = Words { document, tags, parts, mentions };
    let quoted: Vec<Span> = quotations.iter().map(|quotation| quotation.span).collect();
    let ranked = roles::roles(&words, &quoted);
    let bare = |ranked: &Vec<Ranked>| ranked.iter().map(|ranked| ranked.role).collect();
    let roles: Vec<Vec<Role>> = ranked.iter().map(bare).collect();
    let (clusters, links) = clusters::clusters(document, mentions, &roles, &quoted);
    let cluster_of: Vec<Option<usize>> = links.iter().map(|link| link.map(|(at, _)| at)).collect();
    let groups: Vec<Group> = clusters.iter().map(|cluster| cluster.group).collect();
    let people: Vec<Option<usize>> =
        cluster_of.iter().map(|at| at.filter(|at| groups.get(*at) == Some(&Group::Person))).collect();
    let mut evidence = evidence(document, &clusters, &cluster_of, &roles);
    let mut others = nominals::nominals(document, mentions, &cluster_of, &groups, &roles, tags);
    let described: Vec<Description> = others
        .iter()
        .filter(|one| groups.get(one.cluster) == Some(&Group::Person))
        .filter_map(|one| {
            let first = document.token_at(one.span.start)?.index();
            let end = document.token_at(one.span.end.saturating_sub(1))?.index() + 1;
            Some(Description { first, end, cluster: one.cluster })
        })
        .collect();
    let scene = Scene::new(document, mentions, &people, &described, &roles, tags, quotes);
    let (people, speakers) = pronouns::pronouns(&scene, &mut evidence);
    others.extend(people);
    others.extend(other_pronouns::other_pronouns(&scene, mentions, &cluster_of, &roles, &speakers));

    let mut told: Vec<Vec<Ranked>> = vec![Vec::new(); evidence.len()];
    let mut entities: Vec<Entity> = evidence.iter().map(|known| empty(known.gender())).collect();
    for (index, (mention, link)) in mentions.iter().zip(&links).enumerate() {
        let Some((entity, link)) = link.and_then(|(at, link)| Some((entities.get_mut(at)?, link))) else {
            continue;
        };
        add_name(document, entity, mention, MentionId::from(index), link);
        if let (Some(Some((at, _))), Some(ranked)) = (links.get(index), ranked.get(index)) {
            told.get_mut(*at).into_iter().for_each(|told| told.extend(ranked));
        }
    }
    // "The congressman" is no woman whose name was read before.
    let fits = |(cluster, ranked): &(usize, Ranked)| {
        let (told, known) = (roles::role_gender(document, &ranked.role), evidence.get(*cluster));
        let known = known.map_or(Gender::Unknown, Evidence::gender);
        told == Gender::Unknown || known == Gender::Unknown || told == known
    };
    let later = roles::later(&words, &cluster_of, &ranked);
    let opening = roles::opening(&words, &cluster_of, &ranked);
    let later: Vec<_> = later.into_iter().chain(opening).filter(fits).collect();
    for (cluster, ranked) in later.into_iter().chain(roles::ahead(&words, &cluster_of)) {
        told.get_mut(cluster).into_iter().for_each(|told| told.push(ranked));
    }
    let pronouns: Vec<(usize, Span)> = others
        .iter()
        .filter(|other| other.form == Form::Pronoun && groups.get(other.cluster) == Some(&Group::Person))
        .map(|other| (other.cluster, other.span))
        .collect();
    for (cluster, ranked) in roles::by_pronoun(&words, &pronouns, &quoted) {
        told.get_mut(cluster).into_iter().for_each(|told| told.push(ranked));
    }
    for (entity, told) in entities.iter_mut().zip(told) {
        entity.roles = best_first(document.text, told);
    }
    others.extend(together::together(&scene));
    for other in others {
        let Some(entity) = entities.get_mut(other.cluster) else { continue };
        let Coreference { reason, confidence, trigger } = other.link;
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

/// The roles by what they answer, each wording once.
fn best_first(text: &str, mut told: Vec<Ranked>) -> Vec<Role> {
    order::by(&mut told, |ranked| ranked.role.span.start.into());
    order::by(&mut told, |ranked| u64::from(i32::MAX.abs_diff(ranked.score)));
    let mut roles: Vec<Role> = Vec::new();
    for Ranked { role, .. } in told {
        let words = role.span.of(text);
        if !roles.iter().any(|other| other.span.of(text).eq_ignore_ascii_case(words)) {
            roles.push(role);
        }
    }
    roles
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
        let told = roles.iter().map(|role| roles::role_gender(document, role));
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
    }
}

fn add_name(document: &Document, entity: &mut Entity, mention: &Mention, id: MentionId, link: Coreference) {
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
    let Coreference { reason, confidence, trigger } = link;
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
        order::by(&mut entity.references, |reference| reference.span.start.into());
    }
    order::by(&mut ordered, |(_, entity)| entity.references.first().map_or(0, |one| one.span.start.into()));
    let mut ids = vec![None; cluster_of.len() + 1];
    for (to, (from, _)) in ordered.iter().enumerate() {
        ids.get_mut(*from).into_iter().for_each(|id| *id = Some(EntityId::from(to)));
    }
    let of_mention = cluster_of.iter().map(|at| at.and_then(|at| ids.get(at).copied().flatten())).collect();
    let mut entities: Vec<Entity> = ordered.into_iter().map(|(_, entity)| entity).collect();
    salience::rank(document, &mut entities, quotations);
    (entities, of_mention)
}
