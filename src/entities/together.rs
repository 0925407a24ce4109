//! they, them and their for people who were named together: "Ana Lind and Tom Hale left when they saw it.
//! They took a boat." Each of them is meant. Where somebody else, or several of something, is spoken of in
//! between, the pronoun is left alone: in news it mostly means things without a name.

use super::clause::{is_verb, place};
use super::pronouns::Pronoun;
use crate::document::TokenKind;
use crate::entities::attention::{Prominence, Who};
use crate::entities::coreference::Coreference;
use crate::entities::scene::{PersonReference, Scene};
use crate::entity::Form;
use crate::grammar::phrases::tag;
use crate::grammar::{Tag, is_word, span_of};
use crate::lexicon::nouns;

/// The most people of one list, and the most tokens between two of them.
const PEOPLE: usize = 6;
const BETWEEN: usize = 8;

const THEY: &[&str] = &["they", "them", "their", "theirs", "themselves"];

/// People who are the subject of a clause together.
struct Companions {
    members: Vec<usize>,
    /// The tokens that name them.
    first: usize,
    end: usize,
    /// The last sentence that speaks of them.
    sentence: usize,
}

/// The pronouns that mean several people named together, once for each of these.
pub fn together(scene: &Scene) -> Vec<Pronoun> {
    let document = scene.document;
    let mut found = Vec::new();
    let mut group: Option<Companions> = None;
    let mut known = 0;
    for (number, sentence) in document.sentences.iter().enumerate() {
        if scene.is_furniture(sentence) {
            continue;
        }
        group = group.filter(|group| group.sentence + 1 >= number);
        let (start, end) = (sentence.first_token.index(), sentence.end_token.index());
        let mut at = start;
        while at < end {
            known += scene.known.iter().skip(known).take_while(|one| one.first < at).count();
            if let Some(one) = scene.known.get(known).filter(|one| one.first == at) {
                let members = list(scene, known, end);
                let last = scene.known.get(known + members.saturating_sub(1)).unwrap_or(one);
                group = subjects(scene, known, members, start).map(|members| Companions {
                    members,
                    first: one.first,
                    end: last.end,
                    sentence: number,
                });
                at = last.end.max(at + 1);
                continue;
            }
            if is_several(scene, at) {
                group = None;
            }
            if let (Some(group), Some(token)) = (&mut group, document.tokens.get(at)) {
                let meant = THEY.iter().any(|word| is_word(document, at, word));
                if meant && scene.quote_at(token.span.start).is_none() {
                    group.sentence = number;
                    let link = Coreference::new("they were named together", 0.7)
                        .by(span_of(document, &(group.first..group.end)));
                    let pronoun = |&cluster| Pronoun { span: token.span, cluster, link, form: Form::Pronoun };
                    found.extend(group.members.iter().map(pronoun));
                }
            }
            at += 1;
        }
    }
    found
}

/// How many of the people from `known` on are one list: "Ana Lind, the baker Tom Hale and Ms. Roe".
fn list(scene: &Scene, known: usize, end: usize) -> usize {
    let mut people = 1;
    let mut whole = 1;
    let names = scene.known.iter().skip(known).take(PEOPLE);
    for (one, next) in names.clone().zip(names.skip(1)) {
        let between = one.end..next.first;
        let joins = between.len() <= BETWEEN
            && next.end <= end
            && between.clone().all(|at| {
                matches!(
                    tag(scene.tags, at),
                    Tag::And | Tag::Comma | Tag::Determiner | Tag::Word | Tag::Capital
                )
            });
        let and = between.clone().any(|at| is_word(scene.document, at, "and"));
        let comma = between.start < between.end && tag(scene.tags, between.start) == Tag::Comma;
        if !joins || !(and || comma) {
            break;
        }
        people += 1;
        if and {
            whole = people;
        }
    }
    whole
}

/// The clusters of so many people from `known` on, if these are several who do something together.
fn subjects(scene: &Scene, known: usize, people: usize, sentence: usize) -> Option<Vec<usize>> {
    let all: &[PersonReference] = scene.known.get(known..known + people)?;
    let (first, last) = (all.first()?, all.last()?);
    let cluster = |one: &PersonReference| match one.who {
        Who::Cluster(cluster) => Some(cluster),
        Who::Nameless(..) => None,
    };
    let mut members: Vec<usize> = all.iter().map(cluster).collect::<Option<_>>()?;
    members.sort_unstable();
    members.dedup();
    let end = last.end + usize::from(tag(scene.tags, last.end) == Tag::Comma);
    let act = place(scene, (first.first, end), sentence) == Prominence::Subject && is_verb(scene, end);
    (members.len() > 1 && act).then_some(members)
}

/// Whether a noun in the plural stands at `at`, which may be meant as well.
fn is_several(scene: &Scene, at: usize) -> bool {
    let token = |at: usize| scene.document.tokens.get(at);
    let text = token(at).map_or("", |token| scene.document.token_text(token));
    let counted = at.checked_sub(1).and_then(token).is_some_and(|token| token.kind == TokenKind::Number);
    let several = nouns::is_plural(text) || text == "police";
    several && !counted && matches!(tag(scene.tags, at), Tag::Word | Tag::Capital | Tag::Cue(_))
}

#[cfg(test)]
mod tests {
    use crate::entity::Form;
    use crate::{Article, Resources, analyze};

    /// The names of those whom the pronouns mean, with how many pronouns.
    fn meant(text: &str) -> Vec<(String, usize)> {
        let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
        let count = |entity: &crate::entity::Entity| {
            entity.references.iter().filter(|one| one.form == Form::Pronoun).count()
        };
        let all = analysis.entities.iter().map(|entity| (entity.name.clone(), count(entity)));
        all.filter(|(_, count)| *count > 0).collect()
    }

    #[test]
    fn they_are_those_named_together() {
        let both = |count| vec![("Ana Lind".to_owned(), count), ("Tom Hale".to_owned(), count)];
        assert_eq!(meant("Ana Lind and Tom Hale rowed out when they saw the seal. They named it."), both(2));
        assert_eq!(meant("Ana Lind and the baker, Tom Hale, rowed out. They found a seal."), both(1));
        let three = meant("Ana Lind, Tom Hale and Ms. Roe rowed out. They found a seal.");
        assert_eq!(three.len(), 3, "{three:?}");
    }

    #[test]
    fn they_may_be_others() {
        for text in [
            "Ana Lind and Tom Hale rowed out with two dogs. They were wet.",
            "A row broke out between Ana Lind and Tom Hale in May. They are late.",
            "Ana Lind and Tom Hale rowed out. Maria Roe waved. They drowned.",
            "Ana Lind and Tom Hale rowed out. It rained. The sea rose. They drowned.",
            "Ana Lind rowed out. They drowned.",
        ] {
            assert_eq!(meant(text), [], "{text}");
        }
    }
}
