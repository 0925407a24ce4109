//! A module of the core imports only what stands before it in the table of ARCHITECTURE.md, the one place
//! that has the order.

use super::files::Complaint;
use super::imports::Module;

/// How the section with the table begins, and how a row of it does.
const SECTION: &str = "\n## The core";
const ROW: &str = "| `";

/// Every import that goes the wrong way, and every module that has no place.
pub fn check(modules: &[Module], architecture: &str) -> Vec<Complaint> {
    let order = order(architecture);
    let rank = |name: &String| order.iter().position(|one| one == name);
    let mut complaints = Vec::new();
    for name in modules.iter().filter_map(|module| module.path.first()) {
        let complaint = format!("ARCHITECTURE.md does not say where `{name}` stands");
        if rank(name).is_none() && !complaints.contains(&complaint) {
            complaints.push(complaint);
        }
    }
    for name in &order {
        if !modules.iter().any(|module| module.path.first() == Some(name)) {
            complaints.push(format!("ARCHITECTURE.md speaks of `{name}`, which is not in src/"));
        }
    }
    for module in modules {
        let Some(own) = module.path.first() else { continue };
        for (target, line) in &module.imports {
            let Some(other) = target.first() else {
                complaints.push(format!("{}:{line} imports the whole crate", module.file));
                continue;
            };
            if rank(other) > rank(own) && rank(own).is_some() {
                complaints
                    .push(format!("{}:{line} imports `{other}`, which stands after `{own}`", module.file));
            }
        }
    }
    complaints
}

/// The modules in order: what stands in backticks in the first cells of the table.
fn order(architecture: &str) -> Vec<String> {
    let section = architecture.split_once(SECTION).map_or("", |(_, section)| section);
    let section = section.split_once("\n## ").map_or(section, |(section, _)| section);
    let rows = section.lines().filter_map(|line| line.strip_prefix(ROW)?.split_once(" |"));
    let names =
        rows.flat_map(|(cell, _)| cell.split(", ").map(|name| name.trim_matches(['`', '/']).to_owned()));
    names.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::imports::modules;

    const TABLE: &str = "# Map

## The core: one way
| module | what |
|---|---|
| `span`, `document` | one |
\
        | `text/` | two |
| `wasm` | three |

## The page
| `ui/` | four |
";

    fn complaints(files: &[(&str, &str)]) -> Vec<Complaint> {
        let texts: Vec<_> =
            files.iter().map(|(file, text)| (format!("src/{file}.rs"), (*text).to_owned())).collect();
        check(&modules("src", &texts).unwrap(), TABLE)
    }

    #[test]
    fn imports_go_one_way() {
        let good = [
            ("lib", "pub mod span; pub mod text; pub use text::blocks;"),
            ("span", ""),
            ("document", "use crate::span::Span;"),
            ("text/mod", "use crate::document;"),
            ("wasm", "use crate::blocks;"),
        ];
        assert!(complaints(&good).is_empty(), "{:?}", complaints(&good));
        let mut bad = good;
        bad[2].1 = "\nuse crate::blocks;";
        assert_eq!(complaints(&bad), ["src/document.rs:2 imports `text`, which stands after `document`"]);
    }

    #[test]
    fn every_module_has_a_place_and_every_place_a_module() {
        let said = complaints(&[("span", ""), ("document", ""), ("texts", ""), ("wasm", "")]);
        assert_eq!(
            said,
            [
                "ARCHITECTURE.md does not say where `texts` stands",
                "ARCHITECTURE.md speaks of `text`, which is not in src/"
            ]
        );
    }
}
