//! Two readings of a small article with figures worked out by hand.

use super::*;
use crate::articles::article::Article;

const HEAD: &str = "id: x\n\n1 PERSON Ana Souza = Ana Souza\n2 ORG Lodge\n3 GPE Accra = Accra\n\n---\n";

fn reading(body: &str) -> Reading {
    let article = Article::parse(&format!("{HEAD}{body}"));
    assert_eq!(article.complaints, []);
    article.reading
}

fn figures(gold: &str, found: &str) -> impl Fn(&str) -> [f64; 3] {
    let (gold, found) = (reading(gold), reading(found));
    let scores = score([(&gold, &found)].into_iter());
    move |name| {
        let (_, tally) = scores.rows().find(|(other, _)| *other == name).expect("there is such a figure");
        let prf = tally.percent();
        [prf.precision, prf.recall, prf.f1]
    }
}

#[test]
fn a_reading_agrees_with_itself() {
    let body = "<headline>{1 Souza} in {3^ Accra}\n<paragraph>{s1 {1 Ana Souza}, {1=! the head of {2 Lodge}}}, {c1 said} \
        {p1>1 “no”} {1~ she} left on {@2026-03-14 Monday} with {#3:km 3km}.";
    let of = figures(body, body);
    for name in
        ["blocks", "names", "names together (B³)", "metonyms", "pronouns", "known", "roles", "first role"]
    {
        assert_eq!(of(name), [100.0; 3], "{name}");
    }
    for name in ["quotes, partial", "speakers of quotes", "dates", "dates, value", "amounts, value"] {
        assert_eq!(of(name), [100.0; 3], "{name}");
    }
    assert_eq!(of("names, LAW"), [0.0; 3]);
}

#[test]
fn entities_are_paired_by_their_names_and_not_by_their_numbers() {
    let gold = "<paragraph>{1 Ana Souza}, {1=! head of {2 Lodge}}, met {1 Souza}. {1~ She} left {2 Lodge}.";
    let found = "<paragraph>{3 Ana Souza}, {3= head of Lodge}, met {3 Souza}. {2~ She} left {2 Lodge}.";
    let of = figures(gold, found);
    // The kind is wrong twice, one name is missing.
    assert_eq!(of("names"), [33.3, 25.0, 28.6]);
    assert_eq!(of("names, whatever their kind"), [100.0, 75.0, 85.7]);
    assert_eq!(of("roles"), [100.0, 100.0, 100.0]);
    assert_eq!(of("first role"), [0.0; 3]);
    assert_eq!(of("pronouns"), [0.0; 3]);
    // Of four names three are found; one of Lodge's two.
    assert_eq!(of("names together (B³)"), [100.0, 62.5, 76.9]);
}

#[test]
fn quotes_meet_where_they_share_half_of_their_words() {
    let gold = "<paragraph>{d1>1 “We won.”} {s1 {1 Ana Souza}} {c1 said} {r2>1 {2 Lodge} will close}.";
    let found = "<paragraph>{d1>2 “We won.”} {s1 {1 Ana Souza}} {c1 said} {2 Lodge} {r2>1 will close}.";
    let of = figures(gold, found);
    assert_eq!(of("quotes"), [100.0; 3]);
    assert_eq!(of("quotes, direct"), [100.0; 3]);
    assert_eq!(of("speakers of quotes"), [50.0; 3]);
}

#[test]
fn values_count_where_spans_touch() {
    let gold = "<paragraph>{@P2D Two days} and {#2000000..3000000:USD $2-3m} or {#5:mph 5 mph}.";
    let found = "<paragraph>{@PT48H Two} days and {#2000000..3000000:USD $2-3} m or {#5:mi/h 5} mph.";
    let of = figures(gold, found);
    assert_eq!((of("dates"), of("dates, value")), ([0.0; 3], [100.0; 3]));
    assert_eq!((of("amounts"), of("amounts, value")), ([0.0; 3], [100.0; 3]));
}
