//! What the article says its names are: the texts of tests/roles with the role that each card should lead
//! with.

#![cfg(not(target_arch = "wasm32"))]

mod shipped;

use byline::{Analysis, Article, analyze};
use shipped::ALL;

/// "NAME = ROLE", or "NAME = -" for none.
struct Expected<'t> {
    name: &'t str,
    role: Option<&'t str>,
}

#[test]
fn cards_lead_with_the_role_that_an_editor_would_clip() {
    let file = std::fs::read_to_string(shipped::path("tests/roles/roles.txt")).unwrap();
    let cases: Vec<&str> = file.split("=====\n").collect();
    let wrong: Vec<String> = cases.iter().flat_map(|case| mistakes(case)).collect();
    assert!(cases.len() > 20, "only {} cases", cases.len());
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

fn mistakes(case: &str) -> Vec<String> {
    let lines = case.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let (expected, text): (Vec<&str>, Vec<&str>) = lines.partition(|line| line.contains(" = "));
    let text = text.join("\n");
    let analysis = analyze(&ALL, &Article::new(&text), &mut |_| {});
    let expected = expected.iter().filter_map(|line| line.split_once(" = "));
    let expected =
        expected.map(|(name, role)| Expected { name, role: Some(role).filter(|role| *role != "-") });
    expected.filter_map(|expected| mistake(&text, &analysis, &expected)).collect()
}

fn mistake(text: &str, analysis: &Analysis, Expected { name, role }: &Expected) -> Option<String> {
    let Some(entity) = analysis.entities.iter().find(|entity| entity.name == *name) else {
        return Some(format!("{name}: is no name of the article"));
    };
    let found = entity.roles.first().map(|role| role.span.of(text));
    (found != *role).then(|| format!("{name}: {found:?} instead of {role:?}"))
}
