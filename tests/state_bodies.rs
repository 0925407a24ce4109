//! A plainly named body of one state, in an article about another: never surely that of the first.

#![cfg(not(target_arch = "wasm32"))]

mod shipped;

use byline::{Article, analyze};
use shipped::ALL;

/// Articles about one country each, in which "{}" is to be a body of it.
const ARTICLES: [(&str, &str); 4] = [
    (
        "gh",
        "ACCRA — The {} said on Tuesday that the new rules would hold from March. Traders in Kumasi had asked for more \
         time, and the government of Ghana agreed.\n\nA spokeswoman for the {} declined to say what had changed. Ghana will \
         publish the rules next week.",
    ),
    (
        "np",
        "KATHMANDU — Nepal’s bus owners ended a strike on Friday after the {} promised to hear them. Drivers in Pokhara had \
         left their buses across the road for two days.\n\nThe {} named no date. Nepal has had nine such strikes this year.",
    ),
    (
        "uy",
        "MONTEVIDEO — A report by the {} found that wool from Uruguay was weighed wrongly for a decade. Farmers near Salto \
         want their money back.\n\nThe {} advised them to write to the court. Uruguay sells most of its wool to Italy.",
    ),
    (
        "ee",
        "TALLINN — Estonia moved its clocks on Sunday, a week late. The {} had sent the order to the wrong address in \
         Tartu, it admitted.\n\nEstonian railways ran as if nothing had happened. The {} apologised twice.",
    ),
];

#[test]
fn a_body_of_another_state_is_never_sure() {
    let names = std::fs::read_to_string(shipped::path("tests/state-bodies/names.tsv")).unwrap();
    let names =
        names.lines().filter(|line| !line.starts_with('#')).map(|line| line.split_once('\t').unwrap());
    let (mut asked, mut found, mut wrong) = (0, 0, Vec::new());
    for (number, (name, owner)) in names.enumerate() {
        let (country, text) = ARTICLES[number % ARTICLES.len()];
        assert_ne!(country, owner, "{name}");
        let text = text.replace("{}", name);
        let analysis = analyze(&ALL, &Article::new(&text), &mut |_| {});
        asked += 1;
        for (entity, known) in analysis.entities.iter().zip(&analysis.known) {
            found += usize::from(entity.name == name);
            if let Some(known) = known.as_ref().filter(|known| known.country.as_deref() == Some(owner))
                && (entity.name == name || name.contains(&entity.name))
            {
                wrong.push((known.certain, format!("{name} in {country}: {} of {owner}", known.name)));
            }
        }
    }
    let sure: Vec<&String> = wrong.iter().filter(|(certain, _)| *certain).map(|(_, line)| line).collect();
    println!("{asked} names, {found} found whole, {} wrong, {} of them sure", wrong.len(), sure.len());
    assert!(asked >= 120 && found * 4 >= asked * 3, "{found} of {asked} names are found whole");
    assert!(sure.is_empty(), "{sure:#?}");
}
