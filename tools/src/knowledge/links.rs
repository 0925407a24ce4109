//! Where names lead: the articles of tests/links, each with what its author wrote down beforehand.

use super::compile;
use crate::contract::parse_day;
use crate::process::root;
use byline::entities::Entity;
use byline::knowledge::{Known, fold};
use byline::model::Model;
use byline::{Article, Knowledge, Resources, analyze};

/// The fewest mentions that must lead where they should, of a hundred.
const FLOOR: f32 = 93.0;

/// What a name should lead to.
struct Expected<'t> {
    name: &'t str,
    maybe: bool,
    /// Kind, name and country; `None` where there should be no link.
    entry: Option<[&'t str; 3]>,
}

#[test]
fn names_lead_where_their_author_said() {
    let compiled = compile::compile(&super::tables()).unwrap();
    let mut knowledge = Knowledge::parse(&compiled.file).unwrap();
    knowledge.add_places(&compiled.places).unwrap();
    let model = std::fs::read(root().join("data/byline.model")).unwrap();
    let resources =
        Resources { model: Some(Model::parse(&model).unwrap()), knowledge: Some(knowledge.clone()) };
    let (mut right, mut all, mut wrong) = (0, 0, Vec::new());
    for article in articles() {
        let mut lines = article.lines().filter(|line| !line.starts_with('#')).peekable();
        let published = lines.peek().and_then(|line| line.strip_prefix("published: ")).map(parse_day);
        let (expected, text): (Vec<&str>, Vec<&str>) = lines
            .filter(|line| !line.starts_with("published: "))
            .partition(|line| line.split_once(" = ").is_some());
        let text = text.join("\n");
        let published = published.transpose().unwrap();
        let analysis = analyze(&resources, &Article { text: &text, published }, &mut |_| {});
        for line in expected {
            let expected = read(line);
            let found = analysis.entities.iter().find(|entity| goes_by(entity, expected.name));
            let known = found.and_then(|entity| entity.known.as_ref());
            all += 1;
            if fits(&knowledge, &expected, known) {
                right += 1;
            } else {
                let said = known.map(|known| {
                    format!("{} {}, {}, {:?}", known.certain, known.kind, known.name, known.country)
                });
                let kind = found.map(|entity| entity.kind);
                let dangerous = known.is_some_and(|known| known.certain);
                wrong.push(format!(
                    "{} {line}\n    found {kind:?} → {said:?}",
                    if dangerous { "✗" } else { "·" }
                ));
            }
        }
    }
    println!("{right} of {all} lead where they should; the others:\n{}", wrong.join("\n"));
    assert!(all >= 100, "only {all} mentions");
    assert!(right as f32 >= FLOOR * all as f32 / 100.0, "{right} of {all}:\n{}", wrong.join("\n"));
}

fn articles() -> Vec<String> {
    let files = ["places", "people", "organisations", "features"];
    let read = |name| std::fs::read_to_string(root().join(format!("tests/links/{name}.txt"))).unwrap();
    files.iter().flat_map(|name| read(name).split("=====\n").map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn read(line: &str) -> Expected<'_> {
    let (name, entry) = line.split_once(" = ").unwrap();
    let maybe = entry.starts_with("maybe ");
    let mut fields = entry.trim_start_matches("maybe ").split(',').map(str::trim);
    let entry = (entry != "none").then(|| [(); 3].map(|()| fields.next().unwrap_or_default()));
    Expected { name, maybe, entry }
}

fn goes_by(entity: &Entity, name: &str) -> bool {
    entity.name == name || entity.aliases.iter().any(|alias| alias == name)
}

fn fits(knowledge: &Knowledge, expected: &Expected, known: Option<&Known>) -> bool {
    match (&expected.entry, known) {
        (None, None) => true,
        (Some([kind, name, country]), Some(known)) => {
            let same =
                known.name == *name || knowledge.named(&fold(name)).any(|entry| entry.name() == known.name);
            same && known.certain != expected.maybe
                && known.kind == *kind
                && known.country.as_deref().unwrap_or("") == *country
        }
        _ => false,
    }
}
