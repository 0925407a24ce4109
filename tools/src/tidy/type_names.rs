//! Two public types of the core do not share a name: who reads it in one file need not ask which one it is.

use super::files::Complaint;
use regex::Regex;
use std::collections::BTreeMap;

/// Every public type of the files (their paths and texts) that has the name of one in another file.
pub fn check(files: &[(String, String)]) -> Vec<Complaint> {
    let declaration =
        Regex::new(r"(?m)^pub (?:struct|enum|type|trait|union) (\w+)").expect("a fixed pattern");
    let mut homes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (file, text) in files {
        for found in declaration.captures_iter(text).filter_map(|found| found.get(1)) {
            homes.entry(found.as_str()).or_default().push(file);
        }
    }
    let shared = homes.into_iter().filter(|(_, files)| files.len() > 1);
    shared.map(|(name, files)| format!("`{name}` is the name of types in {}", files.join(" and "))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_that_share_a_name_are_found() {
        let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let files = [
            file("src/a.rs", "/// A.\npub struct Place<'a> {\n}\nstruct Seen;\npub enum Kind {}\n"),
            file("src/b.rs", "pub type Place = u8;\nstruct Seen;\npub fn kind() {}\n"),
        ];
        assert_eq!(check(&files), ["`Place` is the name of types in src/a.rs and src/b.rs"]);
    }
}
