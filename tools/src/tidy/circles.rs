//! No circle of imports: within each module, the modules it is made of, files or folders, must stand in an
//! order, and so must its own file, a folder's `mod.rs`. That may use what is in the folder, so nothing there
//! may need what it holds itself. What it only passes on belongs to the file that it is from.

use super::files::Complaint;
use super::imports::Module;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// For the modules within one module: which imports which, and where that is said first.
type Graph<'m> = BTreeMap<&'m str, BTreeMap<&'m str, String>>;

/// What a module's own file is called among the modules it is made of.
const OWN: &str = "self";

/// Each circle once, at its shortest.
pub fn check<'m>(modules: &'m [Module]) -> Vec<Complaint> {
    let mut graphs: BTreeMap<&[String], Graph> = BTreeMap::new();
    for module in modules {
        for (target, line) in &module.imports {
            let shared = module.path.iter().zip(target).take_while(|(one, other)| one == other).count();
            let part = |path: &'m [String]| path.get(shared).map_or(OWN, String::as_str);
            let (from, to) = (part(&module.path), part(target));
            let graph = graphs.entry(&module.path[..shared]).or_default();
            let place = || format!("{}:{line}", module.file);
            graph.entry(from).or_default().entry(to).or_insert_with(place);
        }
    }
    let mut complaints = Vec::new();
    for (parent, graph) in graphs {
        let mut seen = BTreeSet::new();
        for (from, targets) in &graph {
            for to in targets.keys() {
                let Some(circle) = way(&graph, to, from) else { continue };
                if seen.insert(circle.iter().copied().collect::<BTreeSet<_>>()) {
                    complaints.push(complaint(parent, &graph, &circle));
                }
            }
        }
    }
    complaints
}

/// The shortest way along the imports.
fn way<'m>(graph: &Graph<'m>, from: &'m str, to: &'m str) -> Option<Vec<&'m str>> {
    let mut before: BTreeMap<&str, &str> = BTreeMap::from([(from, from)]);
    let mut queue = VecDeque::from([from]);
    while let Some(here) = queue.pop_front() {
        if here == to {
            let mut way = vec![to];
            while let Some(&last) = way.last().filter(|last| **last != from) {
                way.push(before[last]);
            }
            way.reverse();
            return Some(way);
        }
        for next in graph.get(here).into_iter().flat_map(BTreeMap::keys) {
            if !before.contains_key(next) {
                before.insert(next, here);
                queue.push_back(next);
            }
        }
    }
    None
}

/// "circle in entities: gender → roles → gender (FILE:3, FILE:5)"
fn complaint(parent: &[String], graph: &Graph, circle: &[&str]) -> Complaint {
    let next = circle.iter().cycle().skip(1);
    let places: Vec<&str> = circle.iter().zip(next).map(|(from, to)| graph[from][to].as_str()).collect();
    let parent = if parent.is_empty() { "the crate".to_owned() } else { parent.join("::") };
    format!("circle in {parent}: {} → {} ({})", circle.join(" → "), circle[0], places.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::imports::modules;

    fn complaints(files: &[(&str, &str)]) -> Vec<Complaint> {
        let texts: Vec<_> =
            files.iter().map(|(file, text)| (format!("src/{file}"), (*text).to_owned())).collect();
        check(&modules("src", &texts).unwrap())
    }

    #[test]
    fn two_files_that_import_each_other_are_a_circle() {
        let roles = ("entities/roles.rs", "fn head_noun() {}\nuse super::gender::noun_gender;");
        let said = complaints(&[
            ("entities/mod.rs", "mod gender; mod roles;"),
            ("entities/gender.rs", "fn f() { crate::entities::roles::head_noun() }"),
            roles,
        ]);
        let circle =
            "circle in entities: roles → gender → roles (src/entities/roles.rs:2, src/entities/gender.rs:1)";
        assert_eq!(said, [circle]);
        assert!(complaints(&[("entities/mod.rs", ""), ("entities/gender.rs", ""), roles]).is_empty());
    }

    #[test]
    fn folders_are_a_circle_also_when_no_two_files_are() {
        let said = complaints(&[
            ("lib.rs", ""),
            ("a/mod.rs", "pub mod one; pub mod two;"),
            ("a/one.rs", "use crate::b::three::Three;"),
            ("a/two.rs", "pub struct Two;"),
            ("b/mod.rs", "pub mod three; pub mod four;"),
            ("b/three.rs", "pub struct Three;"),
            ("b/four.rs", "use crate::{lib, a::{self, two::Two}};"),
        ]);
        assert_eq!(said, ["circle in the crate: b → a → b (src/b/four.rs:1, src/a/one.rs:1)"]);
    }

    #[test]
    fn a_folder_and_what_is_in_it_are_a_circle() {
        let files = |roles: &'static str| {
            complaints(&[
                (
                    "entities/mod.rs",
                    "mod roles; pub use roles::Role; mod elsewhere; mod gender; pub struct Entity;",
                ),
                ("entities/gender.rs", "use super::Role;"),
                ("entities/roles.rs", roles),
            ])
        };
        assert!(files("pub struct Role;").is_empty());
        assert!(files("use super::elsewhere::f; pub struct Role;").is_empty());
        let circle =
            "circle in entities: self → roles → self (src/entities/mod.rs:1, src/entities/roles.rs:1)";
        assert_eq!(files("use super::Entity;"), [circle]);
    }

    #[test]
    fn an_import_counts_for_the_file_that_something_is_from() {
        let files = |c: &'static str| {
            complaints(&[
                ("lib.rs", "pub use a::one::One;"),
                ("a/mod.rs", "pub mod one;"),
                ("a/one.rs", "pub struct One; fn f() { crate::c::g() }"),
                ("c.rs", c),
            ])
        };
        assert!(files("pub fn g() {}").is_empty());
        assert_eq!(files("fn g(one: crate::One) {}").len(), 1, "through the crate's root");
        assert_eq!(files("use crate::a; fn g() { vec![a::one::One] }").len(), 1, "in a macro");
        assert!(files("#[cfg(test)] mod tests { use crate::One; }").is_empty(), "in a test");
        assert!(files("// crate::One\nconst S: &str = \"crate::One\";").is_empty(), "in words");
    }
}
