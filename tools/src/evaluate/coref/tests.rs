//! An article of two people and a town, with figures worked out by hand.

use super::*;
use crate::evaluate::corpus::Found;
use crate::evaluate::gold::{Gold, GoldCluster, GoldForm, GoldMention};
use crate::jsonl_format::{Cluster, Record};

const TEXT: &str = "Ana Souza met Jonas Lind in Oslo. Souza smiled; he left. The minister waved.";

/// The range of the `nth` place where `words` stand in the text.
fn at(words: &str, nth: usize) -> Range {
    let (start, _) = TEXT.match_indices(words).nth(nth).expect("the words are in the text");
    [start as u32, (start + words.len()) as u32]
}

fn name(span: Range, head: Range) -> GoldMention {
    GoldMention { span, head, name_span: Some(span), ..GoldMention::default() }
}

fn gold() -> Vec<GoldCluster> {
    let cluster = |kind: &str, mentions: Vec<GoldMention>, link: Option<&str>| GoldCluster {
        r#type: kind.into(),
        mentions,
        wikidata: link.map(str::to_owned),
        ..GoldCluster::default()
    };
    let souza = at("Souza", 0);
    let minister = GoldMention {
        span: at("The minister", 0),
        head: at("minister", 0),
        kind: GoldForm::Nominal,
        ..GoldMention::default()
    };
    let [he, _] = at("he left", 0);
    let he = GoldMention {
        span: [he, he + 2],
        head: [he, he + 2],
        kind: GoldForm::Pronoun,
        pron: Some("he".into()),
        ..GoldMention::default()
    };
    vec![
        cluster(
            "person",
            vec![name(at("Ana Souza", 0), souza), name(at("Souza", 1), at("Souza", 1)), minister],
            Some("Q1"),
        ),
        cluster("person", vec![name(at("Jonas Lind", 0), at("Lind", 0)), he], None),
        cluster("place", vec![name(at("Oslo", 0), at("Oslo", 0))], Some("Q585")),
    ]
}

fn scored(clusters: Vec<Cluster>) -> (EntityScores, Vec<Mistake>) {
    let gold = Gold { text: TEXT.to_owned().into(), clusters: Some(gold()), ..Gold::default() };
    let found = Found { record: Record { clusters, ..Record::default() }, ..Found::default() };
    score(&[Pair { gold, found }])
}

#[test]
fn a_wrong_merge_and_a_missed_place() {
    // Souza and Lind are put together; the later "Souza" and the pronoun with them; Oslo is missed; the
    // minister is right.
    let he = gold()[1].mentions[1].span;
    let person = Cluster {
        mentions: vec![at("Ana Souza", 0), at("Jonas Lind", 0), at("Souza", 1), he, at("The minister", 0)],
        wikidata: Some("Q1".into()),
        ..Cluster::default()
    };
    let (scores, mistakes) = scored(vec![person]);
    // B³: precision (2/3 + 2/3 + 1/3) / 3 = 5/9; recall (1 + 1 + 1 + 0) / 4; F1 = 2 · 5/9 · 3/4 / (5/9 + 3/4)
    // = 30/47.
    assert_eq!(
        scores.names["all"],
        Grouping::Names {
            gold: 4,
            matched: 3,
            det_recall: Some(75.0),
            b3_p: 55.6,
            b3_r: 75.0,
            b3_f1: 63.8,
            b3_r_matched_only: Some(100.0)
        }
    );
    // Pairs: one gold pair, three predicted, one of them right.
    assert_eq!(scores.names["pairwise"], Grouping::Pairs { gold_pairs: 1, p: 33.3, r: 100.0, f1: 50.0 });
    // "he" is Lind, but two of the three names in its entity are Souza's.
    assert_eq!(
        scores.pronouns["gold/person/he/she"],
        Pronouns::Eligible {
            eligible: 1,
            attempted: 1,
            coverage: Some(100.0),
            precision: Some(0.0),
            recall: Some(0.0),
            recall_contains: Some(100.0)
        }
    );
    let nominals = serde_json::to_value(&scores.nominals["anaphoric"]).expect("plain data");
    assert_eq!(
        nominals,
        serde_json::json!({"eligible": 1, "coverage": 100.0, "precision": 100.0, "recall": 100.0})
    );
    // Links: four gold references have one (two names, the minister, Oslo); five are predicted; three are
    // right.
    let links = serde_json::to_value(&scores.linking["all mentions"]).expect("plain data");
    assert_eq!(
        links,
        serde_json::json!({"gold": 4, "nil": 2, "predicted": 5, "precision": 60.0, "recall": 75.0, "f1": 66.7})
    );
    let labels: Vec<_> = mistakes.iter().map(|mistake| mistake.label.as_str()).collect();
    assert_eq!(
        labels,
        [
            "put together: Ana Souza + Jonas Lind",
            "name not found: Oslo",
            "put together: Jonas Lind + Souza",
            "linked to the wrong one: he/she (person)"
        ]
    );
}

#[test]
fn a_perfect_answer_scores_a_hundred() {
    let spans = |cluster: &GoldCluster| cluster.mentions.iter().map(|mention| mention.span).collect();
    let clusters =
        gold().iter().map(|cluster| Cluster { mentions: spans(cluster), ..Cluster::default() }).collect();
    let (scores, mistakes) = scored(clusters);
    assert!(matches!(scores.names["all"], Grouping::Names { b3_f1: 100.0, matched: 4, .. }));
    assert!(matches!(scores.names["pairwise"], Grouping::Pairs { f1: 100.0, .. }));
    assert!(matches!(scores.pronouns["gold/person/he/she"], Pronouns::Eligible { recall: Some(100.0), .. }));
    assert_eq!(mistakes, []);
}

#[test]
fn spans_may_add_an_article_or_a_possessive_but_no_word() {
    let one = |span: Range| {
        let (scores, _) = scored(vec![Cluster { mentions: vec![span], ..Cluster::default() }]);
        matches!(scores.names["all"], Grouping::Names { matched: 1, .. })
    };
    let [start, end] = at("Oslo", 0);
    assert!(one([start, end]));
    assert!(one([start, end + 1]), "the stop after it");
    assert!(!one([start - 3, end]), "“in” before it");
    assert!(!one([start, end - 1]), "not the whole head");
}
