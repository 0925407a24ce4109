//! Where names lead: the articles of tests/links, each with what its author wrote down beforehand. Every line
//! must be met. One that is known not to be met yet begins with "~"; once it is met, the mark has to go.

#![cfg(not(target_arch = "wasm32"))]

mod shipped;

use byline::date::Day;
use byline::knowledge::fold;
use byline::known::Known;
use byline::{Analysis, Article, analyze};
use shipped::ALL;

/// The fewest mentions that the articles must ask about.
const LEAST: usize = 100;

/// What a name should lead to.
struct Expected<'t> {
    name: &'t str,
    maybe: bool,
    /// Kind, name and country; `None` where there should be no link.
    entry: Option<[&'t str; 3]>,
}

#[test]
fn names_lead_where_their_author_said() {
    let (mut all, mut complaints) = (0, Vec::new());
    for article in articles() {
        let (published, expected, text) = read(&article);
        let analysis = analyze(&ALL, &Article { text: &text, published }, &mut |_| {});
        all += expected.len();
        complaints.extend(expected.into_iter().filter_map(|line| complaint(&analysis, line)));
    }
    assert!(all >= LEAST, "only {all} mentions");
    assert!(complaints.is_empty(), "{} of {all} lines:\n{}", complaints.len(), complaints.join("\n"));
}

fn articles() -> Vec<String> {
    let folder = std::fs::read_dir(shipped::path("tests/links")).unwrap();
    let mut files: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let read = |path| std::fs::read_to_string(path).unwrap();
    files.iter().flat_map(|path| read(path).split("=====\n").map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// An article's day, the lines that say what is expected, and its text.
fn read(article: &str) -> (Option<Day>, Vec<&str>, String) {
    let lines = article.lines().filter(|line| !line.starts_with('#'));
    let (days, lines): (Vec<&str>, Vec<&str>) = lines.partition(|line| line.starts_with("published: "));
    let published = days.first().map(|line| day(line.trim_start_matches("published: ")));
    let (expected, text): (Vec<&str>, Vec<&str>) = lines.into_iter().partition(|line| line.contains(" = "));
    (published, expected, text.join("\n"))
}

fn day(text: &str) -> Day {
    let numbers: Vec<i16> = text.split('-').map(|part| part.parse().unwrap()).collect();
    let [year, month, day] = numbers[..] else { panic!("no day: {text}") };
    Day { year, month: month as i8, day: day as i8 }
}

/// What is wrong with where a name leads, or with the mark of its line; a cross is before a wrong entry that
/// is said to be certain.
fn complaint(analysis: &Analysis, line: &str) -> Option<String> {
    let (line, missed) = line.strip_prefix("~ ").map_or((line, false), |line| (line, true));
    let expected = Expected::read(line);
    let goes_by = |alias: &String| alias == expected.name;
    let index = analysis
        .entities
        .iter()
        .position(|entity| goes_by(&entity.name) || entity.aliases.iter().any(goes_by));
    let known = index.and_then(|index| analysis.known_of(index.into()));
    match (expected.is_met_by(known), missed) {
        (true, true) => return Some(format!("~ {line}\n    is met: take its mark away")),
        (true, false) | (false, true) => return None,
        (false, false) => {}
    }
    let mark = if known.is_some_and(|known| known.certain) { "✗" } else { "·" };
    let kind = index.map(|index| analysis.entities[index].kind);
    let said =
        known.map(|known| format!("{} {}, {}, {:?}", known.certain, known.kind, known.name, known.country));
    Some(format!("{mark} {line}\n    found {kind:?} → {said:?}"))
}

impl Expected<'_> {
    fn read(line: &str) -> Expected<'_> {
        let (name, entry) = line.split_once(" = ").unwrap();
        let maybe = entry.starts_with("maybe ");
        let fields: Vec<&str> = entry.trim_start_matches("maybe ").split(',').map(str::trim).collect();
        let entry = match fields[..] {
            ["none"] => None,
            [kind, name, country] => Some([kind, name, country]),
            _ => panic!("neither “none” nor three fields: {line}"),
        };
        Expected { name, maybe, entry }
    }

    fn is_met_by(&self, known: Option<&Known>) -> bool {
        let (Some([kind, name, country]), Some(known)) = (self.entry, known) else {
            return self.entry.is_none() && known.is_none();
        };
        let knowledge = ALL.knowledge.as_ref().unwrap();
        let same = known.name == name || knowledge.named(&fold(name)).any(|entry| entry.name() == known.name);
        same && known.certain != self.maybe
            && known.kind == kind
            && known.country.as_deref().unwrap_or("") == country
    }
}
