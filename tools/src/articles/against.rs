//! `cargo x article check --against FOLDER`: no article has eight words in a row from a text that is scored.

use super::article::Article;
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// So many words in a row are a sentence taken from somewhere.
const WORDS: usize = 8;

/// Runs of words of a folder's texts: where each is from.
pub struct Others(HashMap<u64, PathBuf>);

impl Others {
    /// Reads every text in the folder and the folders in it: JSON Lines with "text", plain text and HTML.
    pub fn read(folder: &Path) -> Result<Others> {
        let mut others = Others(HashMap::new());
        others.add_folder(folder)?;
        Ok(others)
    }

    fn add_folder(&mut self, folder: &Path) -> Result<()> {
        let entries =
            std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
            if path.is_dir() {
                self.add_folder(&path)?;
            } else if ["jsonl", "txt", "html"].contains(&ending) {
                let file = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
                match ending {
                    "jsonl" => file.lines().for_each(|line| self.add(&text_of(line), &path)),
                    "html" => self.add(&without_tags(&file), &path),
                    _ => self.add(&file, &path),
                }
            }
        }
        Ok(())
    }

    fn add(&mut self, text: &str, path: &Path) {
        for (run, _) in runs(text) {
            self.0.entry(run).or_insert_with(|| path.to_owned());
        }
    }

    /// The runs of words that an article shares with them, each with the file it is in.
    pub fn shared(&self, article: &Article) -> Vec<(String, &Path)> {
        let text = article.text();
        let (mut shared, mut until) = (Vec::new(), 0);
        for (at, (run, words)) in runs(&text).into_iter().enumerate() {
            if let Some(path) = self.0.get(&run)
                && at >= until
            {
                shared.push((words, path.as_path()));
                until = at + WORDS;
            }
        }
        shared
    }
}

/// The text of a line of JSON.
fn text_of(line: &str) -> String {
    let text =
        serde_json::from_str::<Value>(line).ok().and_then(|line| line["text"].as_str().map(str::to_owned));
    text.unwrap_or_default()
}

/// What an HTML page says, roughly: its tags are spaces.
fn without_tags(page: &str) -> String {
    let (mut text, mut inside) = (String::new(), false);
    for c in page.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => (inside, text) = (false, text + " "),
            _ if !inside => text.push(c),
            _ => {}
        }
    }
    text
}

/// Every run of words, as a number and in words; case and marks are overlooked.
fn runs(text: &str) -> Vec<(u64, String)> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let run = |words: &[String]| {
        let words = words.join(" ");
        (xxhash_rust::xxh64::xxh64(words.as_bytes(), 0), words)
    };
    words.windows(WORDS).map(run).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_words_are_found_whatever_their_marks() {
        let mut others = Others(HashMap::new());
        others.add("It was, he said, “the best day of a long year”.", Path::new("a.txt"));
        let shared = |body: &str| others.shared(&Article::parse(&format!("id: x\n\n---\n{body}"))).len();
        assert_eq!(shared("<paragraph>He said the best day of a short week"), 0);
        assert_eq!(shared("<paragraph>{p1>0 It was he said the} best day of a long year"), 1);
        assert_eq!(without_tags("<p>a<b>c</b>"), " a c ");
    }
}
