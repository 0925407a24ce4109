//! What the cards of an article should say, by its marks.
//!
//! There is a card for each person and organisation that the article itself names, not its byline, credits or
//! furniture alone, and for each other thing that has a name and a role. A card knows names by their words:
//! a form that two entities share belongs to neither, and an entity whose fullest form is shared has no card.

use super::article::Article;
use super::reading::{Entity, Reading, Role};
use crate::evaluate::gold::{Gold, GoldCard};
use crate::jsonl_format::{Range, type_name};
use byline::document::BlockKind;
use byline::mention::MentionKind;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// An article with its gold cards.
pub fn gold(article: &Article) -> Gold {
    let reading = &article.reading;
    let owners = owners(reading);
    let cards = reading.entities.iter().filter(|entity| has_card(reading, entity));
    Gold {
        id: article.id().into(),
        text: reading.text.clone(),
        cards: Some(cards.filter_map(|entity| card(reading, entity, &owners)).collect()),
        ..Gold::default()
    }
}

/// How many entities have a name of this form.
fn owners(reading: &Reading) -> BTreeMap<String, usize> {
    let mut owners = BTreeMap::new();
    for form in reading.entities.iter().flat_map(|entity| forms(reading, entity)) {
        *owners.entry(form).or_default() += 1;
    }
    owners
}

/// The different forms of an entity's names, in order of the text.
fn forms(reading: &Reading, entity: &Entity) -> Vec<String> {
    let mut names: Vec<Range> = entity.names().collect();
    names.sort();
    different(names.into_iter().map(|at| reading.text.slice(at)))
}

fn has_card(reading: &Reading, entity: &Entity) -> bool {
    let is_actor = matches!(entity.kind, MentionKind::Person | MentionKind::Org);
    (is_actor || !entity.roles.is_empty()) && entity.names().any(|at| is_in_the_article(reading, at))
}

/// Whether a place is in the article itself.
fn is_in_the_article(reading: &Reading, at: Range) -> bool {
    let block = reading.blocks.iter().rfind(|block| block.at[0] <= at[0]);
    !block.is_some_and(|block| {
        matches!(block.kind, BlockKind::Byline | BlockKind::Credit | BlockKind::Furniture)
    })
}

/// The card of an entity, unless another has the same fullest name.
fn card(reading: &Reading, entity: &Entity, owners: &BTreeMap<String, usize>) -> Option<GoldCard> {
    let mut forms = forms(reading, entity);
    // The table's name may leave out what the text writes, such as a "The" that belongs to a title.
    let longest = forms.iter().min_by_key(|form| Reverse(form.chars().count()));
    let name = forms.iter().find(|form| **form == entity.name).or(longest)?.clone();
    let is_own = |form: &String| owners.get(form) == Some(&1);
    if !is_own(&name) {
        return None;
    }
    forms.retain(|form| *form != name && is_own(form));
    let words = |role: &Role| reading.text.slice(role.at);
    let mut roles: Vec<&Role> = entity.roles.iter().collect();
    roles.sort_by_key(|role| (!role.first, role.at));
    Some(GoldCard {
        name,
        kind: type_name(entity.kind).to_owned(),
        also: forms,
        roles: different(roles.iter().map(|role| words(role))),
        first: roles.first().filter(|role| role.first).map(|role| words(role)),
        known: entity.known.as_deref().map(|title| titles(title, entity.kind)),
        who: None,
    })
}

/// A title, and what a place is without the one that it is in: "Memphis" for "Memphis, Tennessee".
fn titles(title: &str, kind: MentionKind) -> Vec<String> {
    let is_place = matches!(kind, MentionKind::Gpe | MentionKind::Loc | MentionKind::Fac);
    let short = title.split_once(", ").filter(|_| is_place).map(|(short, _)| short);
    [Some(title), short].into_iter().flatten().map(str::to_owned).collect()
}

/// Each once, where it comes first.
fn different(words: impl Iterator<Item = String>) -> Vec<String> {
    let mut different = Vec::new();
    for word in words {
        if !different.contains(&word) {
            different.push(word);
        }
    }
    different
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "id: x\n\n1 PERSON Ana Souza\n2 ORG Lodge = Lodge, Accra\n3 GPE Accra = Accra, Ghana\n\
        4 PERSON Rui Souza\n5 ORG Tide\n6 PERSON (the caretaker)\n\n---\n";

    fn cards(body: &str) -> Vec<GoldCard> {
        let article = Article::parse(&format!("{HEAD}{body}"));
        assert_eq!(article.complaints, []);
        gold(&article).cards.unwrap_or_default()
    }

    #[test]
    fn a_card_has_the_names_and_roles_of_its_entity_and_the_first_role_leads() {
        let body = "<paragraph>{1= Ms} {1 Ana Souza}, {1=! head of {2 Lodge}}, left. {1 A. Souza} and \
            {1 Ana Souza}, {1= a sailor}, {1= Ms}.";
        let [ana, lodge] = &cards(body)[..] else { panic!("two cards") };
        assert_eq!((ana.name.as_str(), ana.kind.as_str()), ("Ana Souza", "PERSON"));
        assert_eq!((&ana.also[..], ana.lead()), (&["A. Souza".to_owned()][..], Some("head of Lodge")));
        assert_eq!(ana.roles, ["head of Lodge", "Ms", "a sailor"]);
        assert_eq!(lodge.known(), ["Lodge, Accra"]);
        assert_eq!((lodge.lead(), ana.known()), (None, &[][..]));
    }

    #[test]
    fn roles_without_a_first_one_lead_nothing() {
        let cards = cards("<paragraph>{1= her aunt} {1 Ana Souza}");
        assert_eq!((cards[0].lead(), &cards[0].roles[..]), (None, &["her aunt".to_owned()][..]));
    }

    #[test]
    fn places_have_a_card_where_they_have_a_role_and_what_has_no_name_has_none() {
        let names = |body: &str| cards(body).into_iter().map(|card| card.name).collect::<Vec<_>>();
        assert_eq!(names("<paragraph>{1 Ana Souza} met {6~ the caretaker} in {3 Accra}"), ["Ana Souza"]);
        let capital = "<paragraph>{3 Accra}, {3=! the capital}";
        assert_eq!(
            (names(capital), cards(capital)[0].known()),
            (vec!["Accra".to_owned()], &["Accra, Ghana".to_owned(), "Accra".to_owned()][..])
        );
        assert_eq!(
            names("<byline>By {1 Ana Souza}\n<paragraph>{5 Tide} won\n<credit>Photo: {2 Lodge}"),
            ["Tide"]
        );
    }

    #[test]
    fn a_form_that_two_share_belongs_to_neither() {
        let both = cards("<paragraph>{1 Ana Souza} and {4 Rui Souza}: {1 Souza}, {4 Souza}");
        assert!(both.iter().all(|card| card.also.is_empty()));
        assert_eq!(cards("<paragraph>{1 Souza} and {4 Rui Souza}, {4 Souza}").len(), 1);
    }
}
