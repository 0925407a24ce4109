//! What a descriptor must not say of a living person: a card may be shown for a namesake, and an accusation
//! beside a bare name is the worst it could do. The article may say so; the tables do not.

use crate::tables::{Row, read};
use anyhow::Result;
use std::collections::HashSet;
use std::path::Path;

/// Years after which nobody without a year of death is taken for living.
const LIFETIME: i32 = 120;

/// The year of the tables.
const YEAR: i32 = 2026;

/// Sensitive words, and the phrases in which they claim nothing of a person.
pub struct Harm {
    words: HashSet<String>,
    phrases: Vec<String>,
}

impl Harm {
    /// Reads the lists.
    ///
    /// # Errors
    /// When a list cannot be read.
    pub fn read(folder: &Path) -> Result<Harm> {
        let first = |rows: Vec<Row>| rows.into_iter().map(|row| row.get(0).to_owned()).collect::<Vec<_>>();
        Ok(Harm {
            words: first(read(&folder.join("sensitive-words.txt"), 1)?).into_iter().collect(),
            phrases: first(read(&folder.join("sensitive-exceptions.tsv"), 3)?),
        })
    }

    /// What is wrong with a row of a person.
    pub fn in_row(&self, row: &Row) -> Option<String> {
        let is_old = row.get(4).parse().is_ok_and(|born: i32| born + LIFETIME < YEAR);
        if !row.get(5).is_empty() || is_old {
            return None;
        }
        let words =
            self.phrases.iter().fold(row.get(6).to_owned(), |words, phrase| words.replace(phrase, ""));
        let mut words = words.split(|c: char| !c.is_alphanumeric() && c != '-');
        let found = words.find(|word| self.words.contains(*word))?;
        Some(format!("“{found}” of a living person: “{}”", row.get(6)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accusation_of_the_living_is_found() {
        let harm = Harm {
            words: ["convicted", "Christian", "sex"].map(str::to_owned).into(),
            phrases: vec!["Christian Democrat".to_owned()],
        };
        let found = |born: &str, died: &str, descriptor: &str| {
            let fields = ["Ana Souza", "", "PT", "arts", born, died, descriptor].map(str::to_owned).to_vec();
            harm.in_row(&Row { fields, at: String::new() }).is_some()
        };
        assert!(found("1960", "", "Portuguese singer convicted of fraud"));
        assert!(found("", "", "Portuguese Christian singer"));
        assert!(!found("1960", "2020", "Portuguese singer convicted of fraud"));
        assert!(!found("1801", "", "Portuguese singer convicted of fraud"));
        assert!(!found("1960", "", "Christian Democrat leader; Sex and the City"));
    }
}
