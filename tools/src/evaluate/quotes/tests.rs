//! A short interview with figures worked out by hand.

use super::*;
use crate::evaluate::corpus::Found;
use crate::evaluate::figures::Prf;
use crate::evaluate::gold::{Gold, GoldQuote, GoldQuoteKind};
use crate::jsonl_format::{Cluster, Quote, Record};

const TEXT: &str = "“We will open the bridge in May,” Ms. Lind said. She called the delay “painful” on Monday.\n\
    Ana Souza said that the money was there. “Soon?”";

fn at(words: &str) -> Range {
    let start = TEXT.chars().collect::<String>().find(words).expect("the words are in the text");
    let start = TEXT[..start].chars().count() as u32;
    [start, start + words.chars().count() as u32]
}

fn gold() -> Gold {
    let quote = |content: Range, kind, quoted: &[Range], source: &str, source_kind: &str| GoldQuote {
        content: vec![content],
        kind,
        quoted: Some(quoted.to_vec()),
        source: if source.is_empty() { vec![] } else { vec![at(source)] },
        source_key: if source.is_empty() { vec![] } else { vec![at(source)] },
        source_kind: source_kind.into(),
        speaker: Some(source.into()),
        speaker_is_name: source_kind == "name",
    };
    let (bridge, painful, soon) = (at("“We will open the bridge in May,”"), at("“painful”"), at("“Soon?”"));
    let quotes = vec![
        quote(bridge, GoldQuoteKind::Direct, &[bridge], "Lind", "name"),
        quote(at("the delay “painful”"), GoldQuoteKind::Mixed, &[painful], "She", "pronoun"),
        quote(at("that the money was there"), GoldQuoteKind::Indirect, &[], "Ana Souza", "name"),
        quote(soon, GoldQuoteKind::Direct, &[soon], "", "none"),
    ];
    Gold { text: TEXT.to_owned().into(), quotes: Some(quotes), ..Gold::default() }
}

#[test]
fn finds_three_of_four_and_names_two_sources() {
    let predicted = |content: &str, source: Option<&str>, speaker| Quote {
        content: vec![at(content)],
        source: source.map(|source| vec![at(source)]),
        speaker: None,
        speaker_cluster: speaker,
        ..Quote::default()
    };
    let quotes = vec![
        predicted("“We will open the bridge in May,”", Some("Ms. Lind"), Some(0)),
        predicted("“painful”", Some("Monday"), None),
        predicted("the money was there", Some("Ana Souza"), None),
    ];
    let clusters = vec![Cluster { name: "Berit Lind".into(), ..Cluster::default() }];
    let record = Record { quotes, clusters, ..Record::default() };
    let pair = Pair { gold: gold(), found: Found { record, ..Found::default() } };
    let (scores, mistakes) = score(&[pair]);

    let prf = |right: [f64; 3], tp, pred, gold| {
        let [precision, recall, f1] = right;
        Detected { prf: Prf { precision, recall, f1 }, tp, pred, gold }
    };
    assert_eq!(scores.detection["all"], Detection::Both(prf([100.0, 66.7, 80.0], 2, 2, 3)));
    assert_eq!(scores.detection[">=5w"], Detection::Both(prf([100.0, 100.0, 100.0], 1, 1, 1)));
    assert_eq!(scores.detection["recall direct"], Detection::Recall(50.0));
    assert_eq!(scores.detection["recall mixed"], Detection::Recall(100.0));
    assert_eq!(
        scores.attribution["all"],
        Attribution {
            n: 3,
            found: 66.7,
            accuracy: 33.3,
            given_found: 50.0,
            right: 1,
            accuracy_any: Some(33.3)
        }
    );
    assert_eq!(scores.attribution["all with a gold source"].n, 2);
    assert_eq!(scores.attribution["none"].accuracy, 0.0);
    assert_eq!((scores.named_speaker.n, scores.named_speaker.right), (1, 1));
    // Sixteen of the twenty characters of the indirect quote that are no spaces were found.
    assert_eq!(scores.indirect.detection, prf([100.0, 100.0, 100.0], 1, 1, 1));
    assert_eq!(scores.indirect.attribution["name"].right, 1);
    let labels: Vec<_> = mistakes.iter().map(|mistake| mistake.label.as_str()).collect();
    assert_eq!(labels, ["not found: “Soon?”", "source (pronoun) is “She”, taken for “Monday”"]);
}

#[test]
fn a_source_may_not_be_long_nor_within_the_quotation() {
    let gold = gold();
    let quote = &gold.quotes.as_ref().expect("the article has quotes")[0];
    let quoted = positions(&gold.text, quote.quoted());
    let right = |source: &[Range]| attribution::source_is_right(&gold.text, quote, &quoted, source);
    let [start, end] = at("Lind");
    assert!(right(&[[start, end + 56]]));
    assert!(!right(&[[start, end + 57]]), "more than 60 characters");
    assert!(!right(&[[start, end], at("bridge")]), "words of the quotation");
    assert!(!right(&[at("said")]) && !right(&[]));
}

#[test]
fn speech_within_the_speech_of_another_is_ignored() {
    let mut gold = gold();
    gold.quotes = gold.quotes.map(|quotes| {
        quotes.into_iter().map(|quote| GoldQuote { kind: GoldQuoteKind::Embedded, ..quote }).collect()
    });
    let quotes = vec![Quote { content: vec![at("“painful”")], ..Quote::default() }];
    let record = Record { quotes, ..Record::default() };
    let (scores, mistakes) = score(&[Pair { gold, found: Found { record, ..Found::default() } }]);
    assert_eq!(scores.detection["all"], Detection::Both(Detected::default()));
    assert_eq!(mistakes, []);
}
