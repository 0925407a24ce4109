//! Sentences of the machine-labelled corpora that people have labelled (data/gold): their labels take the
//! place of all others. A line is a sentence's id, a tab, and its names as `start:end:KIND` in code points of
//! its text, which is not in the repository.

use crate::process::root;
use anyhow::Context as _;
use std::collections::HashMap;

/// Files of data/gold, without their ending.
const FILES: [&str; 2] = ["docred", "gmb"];

/// A name in a sentence: its first code point, one past its last, and its kind.
pub type GoldName = (usize, usize, String);

/// What `--without` calls these labels.
pub const NAME: &str = "gold";

/// The names of every sentence that people have labelled, by its id.
#[derive(Default)]
pub struct Gold(HashMap<String, Vec<GoldName>>);

impl Gold {
    /// Reads the files.
    pub fn read() -> anyhow::Result<Gold> {
        Gold::of(&FILES)
    }

    /// Reads files of data/gold, named without their ending.
    fn of(files: &[&str]) -> anyhow::Result<Gold> {
        let mut gold = HashMap::new();
        for name in files {
            let path = root().join(format!("data/gold/{name}.tsv"));
            let file = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            for (number, line) in (1..).zip(file.lines()) {
                let place = || format!("{}, line {number}", path.display());
                let (id, names) = line.split_once('\t').with_context(place)?;
                let names = names.split_whitespace().map(|name| gold_name(name).with_context(place));
                gold.insert(id.to_owned(), names.collect::<anyhow::Result<_>>()?);
            }
        }
        Ok(Gold(gold))
    }

    /// The names of the sentence that has this id in a corpus of either labelling.
    pub fn names(&self, id: &str) -> Option<&[GoldName]> {
        let id = id.strip_prefix("silver-").filter(|id| id.starts_with("gmb-")).unwrap_or(id);
        self.0.get(id).map(Vec::as_slice)
    }
}

/// "3:8:ORG"
fn gold_name(name: &str) -> Option<GoldName> {
    let mut parts = name.split(':');
    let (start, end) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let kind = parts.next().filter(|kind| is_kind(kind))?;
    (start < end && parts.next().is_none()).then(|| (start, end, kind.to_owned()))
}

/// Whether a kind is one of our names.
fn is_kind(kind: &str) -> bool {
    let names = byline::mention::MentionKind::NAMES;
    names.into_iter().any(|name| crate::jsonl_format::type_name(name) == kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate::figures::Counts;
    use byline::mention::MentionKind;

    /// How far a second reader agrees with the first, as a table: the names of each kind and of all, and F1
    /// by exact span and kind, in percent.
    fn agreement(first: &Gold, second: &Gold) -> String {
        let names = |gold: &Gold, id: &str, kind: &str| -> Vec<GoldName> {
            let all = gold.0.get(id).into_iter().flatten();
            all.filter(|name| kind == "all" || name.2 == kind).cloned().collect()
        };
        let mut table = String::from("| kind | first | second | F1 |\n|---|---|---|---|\n");
        let kinds = MentionKind::NAMES.into_iter().map(crate::jsonl_format::type_name);
        for kind in kinds.chain(["all"]) {
            let mut counts = Counts::default();
            for id in second.0.keys() {
                let (one, other) = (names(first, id, kind), names(second, id, kind));
                let right = one.iter().filter(|name| other.contains(name)).count();
                counts.add(Counts { right, found: other.len(), gold: one.len() });
            }
            let f1 = counts.f1_percent();
            table += &format!("| {kind} | {} | {} | {f1:.1} |\n", counts.gold, counts.found);
        }
        table
    }

    #[test]
    fn the_readme_says_how_far_a_second_reader_agrees() {
        let (first, second) = (Gold::read().unwrap(), Gold::of(&["second"]).unwrap());
        assert_eq!(second.0.len(), 500);
        assert!(second.0.keys().all(|id| first.0.contains_key(id)));
        let table = agreement(&first, &second);
        let readme = std::fs::read_to_string(root().join("data/gold/README.md")).unwrap();
        assert!(readme.contains(&table), "data/gold/README.md should say\n{table}");
    }

    #[test]
    fn names_are_in_order_and_apart() {
        let gold = Gold::read().unwrap();
        assert_eq!(gold.0.len(), 9791);
        for (id, names) in &gold.0 {
            assert!(names.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{id}");
        }
    }

    #[test]
    fn either_labelling_of_a_sentence_finds_its_gold() {
        let gold = Gold::read().unwrap();
        assert_eq!(gold.names("silver-gmb-7"), gold.names("gmb-7"));
        assert!(gold.names("gmb-7").is_some() && gold.names("silver-docred-11").is_some());
        assert_eq!(gold_name("0:18:PERSON"), Some((0, 18, "PERSON".to_owned())));
        assert!(["3:3:ORG", "1:2", "1:2:MISC", "1:2:ORG:x"].iter().all(|name| gold_name(name).is_none()));
    }
}
