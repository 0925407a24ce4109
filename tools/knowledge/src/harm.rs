//! What a descriptor must not say of a living person: a card may be shown for a namesake, and an accusation
//! beside a bare name is the worst it could do. The article may say so; the tables do not.

use crate::tables::{Row, read};
use anyhow::{Result, ensure};
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
    /// When a list cannot be read, or an exception names no source with its year.
    pub fn read(folder: &Path) -> Result<Harm> {
        let exceptions = read(&folder.join("sensitive-exceptions.tsv"), 4)?;
        let unfounded = exceptions.iter().find(|row| !has_year(row.get(2)));
        ensure!(unfounded.is_none(), "an exception without a source: {:?}", unfounded.map(|row| &row.fields));
        let first = |rows: Vec<Row>| rows.into_iter().map(|row| row.get(0).to_owned()).collect::<Vec<_>>();
        Ok(Harm {
            words: first(read(&folder.join("sensitive-words.txt"), 1)?).into_iter().collect(),
            phrases: first(exceptions),
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

/// Whether a source has the year in which it was made.
fn has_year(source: &str) -> bool {
    let mut numbers = source.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok());
    numbers.any(|number| (1900..=YEAR).contains(&number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_has_a_year() {
        assert!(has_year("Neues Deutschland, 17 November 1976") && has_year("“Still Life” 2005"));
        assert!(!has_year("") && !has_year("a newspaper") && !has_year("Mediator 150 mg"));
    }

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
