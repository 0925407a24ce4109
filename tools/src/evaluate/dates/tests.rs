//! Two articles with figures worked out by hand.

use super::*;
use crate::evaluate::corpus::Found;
use crate::evaluate::gold::Gold;
use crate::jsonl_format::Record;

const TEXT: &str = "OSLO, June 14. The talks began on Monday and lasted two days. A deal may come next year.";

fn at(words: &str) -> Range {
    let start = TEXT.find(words).expect("the words are in the text") as u32;
    [start, start + words.len() as u32]
}

fn pair(durations: bool) -> Pair {
    let gold = |words: &str, value: &str, kind: &str, lead: bool| GoldDate {
        span: at(words),
        value: Some(value.into()),
        r#type: kind.into(),
        lead,
        ..GoldDate::default()
    };
    let mut dates = vec![
        gold("June 14", "2023-06-14", "DATE", true),
        gold("Monday", "2023-06-12", "DATE", false),
        gold("next year", "2024", "DATE", false),
    ];
    if durations {
        dates.push(gold("two days", "P2D", "DURATION", false));
    }
    let found = |words: &str, value: Option<&str>, kind: &str| Date {
        span: at(words),
        value: value.map(str::to_owned),
        r#type: kind.into(),
    };
    let record = Record {
        dates: vec![
            found("June 14", Some("2023-06-14"), "DATE"),
            found("on Monday", Some("2023-06-13"), "TIME"),
            found("two days", Some("P2D"), "DURATION"),
            found("next year", Some("2024-01-01/2024-12-31"), "DATE"),
            found("The talks", None, "DATE"),
        ],
        ..Record::default()
    };
    let gold = Gold { text: TEXT.to_owned().into(), dates: Some(dates), ..Gold::default() };
    Pair { gold, found: Found { record, ..Found::default() } }
}

#[test]
fn every_view_leaves_out_what_it_should() {
    let (scores, mistakes) = score(&[pair(true)]);
    // All: four gold, five found; three exact spans, four overlaps; three values mean the same, two are
    // written alike.
    let all = scores["all"];
    assert_eq!((all.gold, all.pred), (4, 5));
    assert_eq!(all.strict, Prf { precision: 60.0, recall: 75.0, f1: 66.7 });
    assert_eq!(all.relaxed, Prf { precision: 80.0, recall: 100.0, f1: 88.9 });
    assert_eq!(all.value_exact, Values { acc: 50.0, f1: 44.4, recall: 50.0 });
    assert_eq!(all.value_norm, Values { acc: 75.0, f1: 66.7, recall: 75.0 });
    assert_eq!(all.type_acc, 75.0);
    // Without the duration on both sides; then also without the dateline.
    assert_eq!((scores["date+time"].gold, scores["date+time"].pred), (3, 4));
    assert_eq!((scores["body"].gold, scores["body"].pred), (2, 3));
    assert_eq!(scores["body"].value_norm, Values { acc: 50.0, f1: 40.0, recall: 50.0 });
    let labels: Vec<_> = mistakes.iter().map(|mistake| mistake.label.as_str()).collect();
    assert_eq!(labels, ["value: Monday = 2023-06-12, taken for 2023-06-13", "without ground: The talks"]);
}

#[test]
fn a_corpus_without_durations_has_no_view_of_them() {
    let (scores, _) = score(&[pair(false)]);
    assert_eq!(scores.keys().copied().collect::<Vec<_>>(), ["body", "date+time"]);
    // The predicted duration touches no gold date and is left out.
    assert_eq!(scores["date+time"].pred, 4);
}
