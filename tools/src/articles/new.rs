//! `cargo x article new NAME`: the skeleton of an annotated article.

use super::golden::is_name;
use anyhow::{Result, ensure};
use std::path::Path;

/// Writes the skeleton.
///
/// # Errors
/// When the name is none or taken.
pub fn run(folder: &Path, name: &str) -> Result<()> {
    ensure!(is_name(name), "“{name}” is not a name of lower-case letters, digits and hyphens");
    let path = folder.join(format!("{name}.txt"));
    ensure!(!path.exists(), "{} is there already", path.display());
    std::fs::write(&path, skeleton(name))?;
    println!("Fill in {}, then run `cargo x article check {name}`.", path.display());
    Ok(())
}

fn skeleton(name: &str) -> String {
    SKELETON.replace("NAME", name)
}

const SKELETON: &str = "\
id: NAME
published: 2026-01-31
register: wire
press: Ghana
notes: what is hard in it

1 PERSON Ana Souza
2 GPE Ho = Ho, Ghana

---
<headline>{1 Souza} in {2 Ho}
<paragraph>{s1 {1=! The mayor}, {1 Ana Souza}}, {c1 said} {r1>1 it rained on {@2026-01-30 Friday}}.
";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::articles::article::Article;
    use crate::articles::validate::complaints;

    #[test]
    fn the_skeleton_is_right() {
        assert_eq!(complaints(&Article::parse(&skeleton("a-b")), "a-b"), []);
    }
}
