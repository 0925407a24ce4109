//! Cards of small articles, each judged in one way.

use super::*;
use crate::evaluate::corpus::Found;
use crate::evaluate::gold::{Gold, GoldCard};
use crate::jsonl_format::{Cluster, KnownAs, Range, Record};
use judgement::{Fact, Role};
use serde_json::json;

const TEXT: &str = "Ana Souza, the harbour master, and Jonas Lind met in Oslo. Souza smiled; she left. Souza \
    waved, Souza sang, and Souza slept.";

/// The range of the `nth` place where `words` stand in the text.
fn at(words: &str, nth: usize) -> Range {
    let (start, _) = TEXT.match_indices(words).nth(nth).expect("the words are in the text");
    [start as u32, (start + words.len()) as u32]
}

fn souza() -> GoldCard {
    GoldCard {
        name: "Ana Souza".into(),
        kind: "PERSON".into(),
        also: vec!["Souza".into()],
        roles: vec!["the harbour master".into()],
        first: Some("the harbour master".into()),
        ..GoldCard::default()
    }
}

fn lind() -> GoldCard {
    GoldCard { name: "Jonas Lind".into(), kind: "PERSON".into(), ..GoldCard::default() }
}

/// The cluster of Ana Souza as it should be.
fn cluster() -> Cluster {
    Cluster {
        r#type: "PERSON".into(),
        name: "Ana Souza".into(),
        mentions: vec![
            at("Ana Souza", 0),
            at("Souza", 1),
            at("she", 0),
            at("Souza", 2),
            at("Souza", 3),
            at("Souza", 4),
        ],
        roles: vec![at("the harbour master", 0)],
        ..Cluster::default()
    }
}

fn known(name: &str) -> Option<KnownAs> {
    Some(KnownAs { name: name.into(), ..KnownAs::default() })
}

/// The judgement of the first of these cards.
fn judged(cards: Vec<GoldCard>, clusters: &[Cluster]) -> Judgement {
    let gold = Gold { text: TEXT.to_owned().into(), cards: Some(cards), ..Gold::default() };
    judge(&gold, clusters).swap_remove(0)
}

/// Whether Ana Souza's card is found, of her kind and with her names; and why it is wrong.
fn steps(cards: Vec<GoldCard>, cluster: Cluster) -> ([bool; 3], String) {
    let judged = judged(cards, &[cluster]);
    ([judged.found, judged.kind_holds, judged.names_hold], judged.why)
}

/// How this role is judged against the gold ones, the first of which leads where it says so.
fn role(gold: &[&str], leads: bool, shown: Option<&str>) -> (Role, bool) {
    let roles: Vec<String> = gold.iter().map(|role| (*role).to_owned()).collect();
    let first = roles.first().filter(|_| leads).cloned();
    let card = GoldCard { roles, first, ..souza() };
    let roles = shown.map(|words| at(words, 0)).into_iter().collect();
    let judged = judged(vec![card], &[Cluster { roles, ..cluster() }]);
    (judged.role, judged.right)
}

/// How what is shown is judged, of a card of this kind that is known under these titles.
fn fact(kind: &str, titles: &[&str], shown: Option<&str>) -> (Fact, bool) {
    let known_as = (!titles.is_empty()).then(|| titles.iter().map(|title| (*title).to_owned()).collect());
    let card = GoldCard { kind: kind.into(), known: known_as, ..souza() };
    let cluster = Cluster { r#type: kind.into(), known: shown.and_then(known), ..cluster() };
    let judged = judged(vec![card], &[cluster]);
    (judged.fact, judged.right)
}

#[test]
fn a_card_that_says_what_it_should_is_right() {
    let judged = judged(vec![souza()], &[cluster()]);
    assert!(judged.right && judged.found && judged.kind_holds && judged.names_hold && !judged.silent);
    assert_eq!((judged.role, judged.fact, judged.why.as_str()), (Role::Right, Fact::Absent, ""));
}

#[test]
fn it_is_found_where_a_reference_has_the_fullest_name() {
    let short = Cluster { name: "Souza".into(), mentions: vec![at("Souza", 1)], ..cluster() };
    assert_eq!(steps(vec![souza()], short), ([false; 3], "not found: shown as “Souza”".into()));
    let nobody = Cluster { mentions: vec![at("she", 0), at("Oslo", 0)], ..cluster() };
    let missing = "not found: no card has its names; role missing: “the harbour master”";
    assert_eq!(steps(vec![souza()], nobody), ([false; 3], missing.into()));
    let absent = GoldCard { name: "Ida Berg".into(), also: Vec::new(), roles: Vec::new(), ..souza() };
    assert_eq!(steps(vec![absent], cluster()).1, "not found: its names are not in the text");
}

#[test]
fn its_kind_is_that_of_its_cluster_and_places_are_of_one_kind() {
    let (steps_done, why) = steps(vec![souza()], Cluster { r#type: "ORG".into(), ..cluster() });
    assert_eq!((steps_done, why), ([true, false, false], "kind: shown as ORG".into()));
    let oslo = GoldCard { name: "Oslo".into(), kind: "GPE".into(), ..GoldCard::default() };
    let place = Cluster { r#type: "FAC".into(), mentions: vec![at("Oslo", 0)], ..Cluster::default() };
    assert_eq!(steps(vec![oslo.clone()], place.clone()), ([true; 3], String::new()));
    assert_eq!(steps(vec![GoldCard { kind: "EVENT".into(), ..oslo }], place).0, [true, false, false]);
}

#[test]
fn four_fifths_of_its_names_are_in_its_cluster() {
    let mut four = cluster();
    four.mentions.pop();
    assert_eq!(steps(vec![souza()], four.clone()).0, [true; 3]);
    four.mentions.pop();
    assert_eq!(steps(vec![souza()], four), ([true, true, false], "names split: 3 of 5 on this card".into()));
}

#[test]
fn a_tenth_of_its_clusters_names_may_be_other_cards() {
    let with = |more: usize| {
        // References that are no card's count among the cluster's names.
        let others = std::iter::repeat_n(at("Oslo", 0), more).chain([at("Jonas Lind", 0)]);
        Cluster { mentions: cluster().mentions.into_iter().chain(others).collect(), ..cluster() }
    };
    assert_eq!(steps(vec![souza(), lind()], with(4)).0, [true; 3]);
    let mixed = "names mixed with Jonas Lind (1 of 9)";
    assert_eq!(steps(vec![souza(), lind()], with(3)), ([true, true, false], mixed.into()));
}

#[test]
fn its_cluster_is_the_first_of_those_with_most_of_its_names() {
    let one =
        |kind: &str, mentions: Vec<Range>| Cluster { r#type: kind.into(), mentions, ..Cluster::default() };
    let (full, short) = (vec![at("Ana Souza", 0), at("Souza", 1)], vec![at("Souza", 2), at("Souza", 3)]);
    let first = judged(vec![souza()], &[one("PERSON", full.clone()), one("ORG", short.clone())]);
    assert!(first.kind_holds && first.why.starts_with("names split: 2 of 5 on this card; role missing"));
    assert!(!judged(vec![souza()], &[one("ORG", short), one("PERSON", full)]).found);
}

#[test]
fn a_role_is_right_at_seven_tenths_of_the_words() {
    let text = "the harbour master, and Jonas Lind met in Oslo. Souza";
    assert_eq!(role(&["the harbour master"], true, Some("harbour master")), (Role::Right, true));
    // Seven words of ten, and seven of eleven.
    let shown = Some("and Jonas Lind met in Oslo. Souza");
    let ten = ["and Jonas Lind met in Oslo, Souza said on deck"];
    assert_eq!(role(&ten, true, shown), (Role::Right, true));
    let eleven = ["and Jonas Lind met in Oslo, Souza said on the deck"];
    assert_eq!(role(&eleven, true, shown), (Role::Clipped, false));
    assert_eq!(role(&["a pilot", "harbour"], true, Some(text)), (Role::Clipped, false));
    assert_eq!(
        role(&["a pilot", "the harbour master"], true, Some("the harbour master")),
        (Role::Right, true)
    );
}

#[test]
fn roles_may_be_wrong_missing_or_invented() {
    assert_eq!(role(&["the pilot"], true, Some("the harbour master")), (Role::Wrong, false));
    assert_eq!(role(&["the pilot"], true, None), (Role::Missing, false));
    assert_eq!(role(&[], false, Some("the harbour master")), (Role::Invented, false));
    assert_eq!(role(&[], false, None), (Role::Absent, true));
}

#[test]
fn a_weak_role_may_be_shown_and_may_be_left_out() {
    assert_eq!(role(&["harbour master"], false, None), (Role::Absent, true));
    assert_eq!(role(&["harbour master"], false, Some("the harbour master")), (Role::Right, true));
    assert_eq!(role(&["the pilot"], false, Some("the harbour master")), (Role::Wrong, false));
}

#[test]
fn a_fact_is_right_under_any_of_its_names() {
    assert_eq!(fact("PERSON", &["Ana Souza (sailor)"], Some("Ana Souza")), (Fact::Right, true));
    assert_eq!(fact("PERSON", &["Ana Souza (sailor)"], Some("Ana Souza (sailor)")), (Fact::Right, true));
    assert_eq!(fact("PERSON", &["Ana Maria Souza"], Some("Souza")), (Fact::Right, true));
    assert_eq!(fact("PERSON", &["Ana Maria Souza"], Some("Ana Sousa")), (Fact::Wrong, false));
    assert_eq!(fact("PERSON", &["Ana Maria Souza"], None), (Fact::Missing, true));
}

#[test]
fn of_whom_the_world_does_not_know_only_another_person_is_wrong() {
    assert_eq!(fact("PERSON", &[], Some("Ana Sousa")), (Fact::Wrong, false));
    assert_eq!(fact("PERSON", &[], Some("ana souza")), (Fact::Unjudged, true));
    assert_eq!(fact("PERSON", &[], Some("Souza")), (Fact::Wrong, false));
    assert_eq!(fact("ORG", &[], Some("Souza Lines")), (Fact::Unjudged, true));
    assert_eq!(fact("ORG", &[], None), (Fact::Absent, true));
}

#[test]
fn a_card_is_silent_where_it_could_say_something() {
    let silent = |card: GoldCard, known_as: Option<KnownAs>| {
        judged(vec![card], &[Cluster { roles: Vec::new(), known: known_as, ..cluster() }]).silent
    };
    assert!(silent(souza(), None));
    assert!(!silent(souza(), known("Ana Souza")));
    assert!(!silent(GoldCard { first: None, ..souza() }, None));
    assert!(silent(GoldCard { first: None, known: Some(vec!["Ana Souza".into()]), ..souza() }, None));
}

#[test]
fn figures_are_of_all_of_people_and_of_organisations() {
    let union =
        GoldCard { name: "Dockers".into(), kind: "ORG".into(), known: Some(vec!["x".into()]), ..souza() };
    let cards = Some(vec![souza(), lind(), union]);
    let gold = Gold { text: TEXT.to_owned().into(), cards, ..Gold::default() };
    let clusters = vec![cluster()];
    let found = Found { record: Record { clusters, ..Record::default() }, ..Found::default() };
    let without_output = Pair { gold: gold.clone(), found: Found { missing: true, ..Found::default() } };
    let scores = CardScores::of(&score(&[Pair { gold, found }, without_output]));
    let scores = serde_json::to_value(&scores).expect("plain data");
    assert_eq!(
        scores["all"],
        json!({"cards": 3, "right": 33.3, "found": 33.3, "kind": 33.3, "names": 33.3, "role recall": 50.0,
            "role precision": 100.0, "roles": {"right": 1, "absent": 1, "missing": 1}, "fact recall": 0.0,
            "fact precision": null, "facts": {"absent": 2, "missing": 1}, "silent": 33.3})
    );
    assert_eq!((&scores["people"]["right"], &scores["people"]["fact recall"]), (&json!(50.0), &json!(null)));
    assert_eq!(
        (&scores["organisations"]["cards"], &scores["organisations"]["silent"]),
        (&json!(1), &json!(100.0))
    );
}
