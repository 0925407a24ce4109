//! `cargo x census`: what the cards of articles say, counted in the page itself, in Chromium.
//!
//! The counting is tests/browser/census.js, which a test of the page uses, too; here it is given any texts.

use crate::articles::article::Article;
use crate::articles::split::is_held_out;
use crate::build_web::{self, Profile};
use crate::jsonl_format::{Input, analyze};
use crate::process::{command, root, run as run_program};
use crate::resource_options::ResourceOptions;
use crate::{serve, setup};
use anyhow::{Context, Result, ensure};
use byline::Resources;
use serde_json::json;
use std::path::{Path, PathBuf};

/// Options of `cargo x census`.
#[derive(clap::Args)]
pub struct Options {
    /// Texts, annotated articles, or JSON Lines with "id" and "text" [default: the samples of the page and
    /// the held-out articles of data/articles]
    files: Vec<PathBuf>,
    /// The address of a page that is served already, instead of building and serving it
    #[arg(long, env = "BYLINE_URL", value_name = "URL")]
    url: Option<String>,
    #[command(flatten)]
    resources: ResourceOptions,
}

/// A text to count the cards of.
struct Text {
    id: String,
    text: String,
}

/// Opens every card and prints the counts, and what is wrong with which card.
///
/// # Errors
/// When a file cannot be read, or the page cannot be built, served or driven.
pub fn run(options: &Options) -> Result<()> {
    let texts = texts(&options.files)?;
    ensure!(!texts.is_empty(), "there is no text to count");
    setup::ensure(&setup::CHROMIUM)?;
    let url = match &options.url {
        Some(url) => url.clone(),
        None => {
            build_web::build(Profile::Release)?;
            serve::in_background()?
        }
    };
    let list = std::env::temp_dir().join(format!("byline-census-{}.jsonl", std::process::id()));
    let lines: Vec<String> =
        texts.iter().map(|text| json!({ "id": text.id, "text": text.text }).to_string()).collect();
    std::fs::write(&list, lines.join("\n"))?;
    let mut playwright = command("npx", &[])?;
    playwright
        .args(["--no-install", "playwright", "test", "tests/browser/census.spec.js"])
        .envs([("BYLINE_URL", url.as_str()), ("BYLINE_CENSUS", &list.to_string_lossy())])
        .envs(setup::chromium().map(|path| ("BYLINE_CHROMIUM", path)));
    let counted = run_program(&mut playwright);
    std::fs::remove_file(&list)?;
    counted?;
    print_unmarked(&options.resources.load()?, &texts);
    Ok(())
}

/// How many names are not marked, as they have no line: what the census of marks cannot see.
fn print_unmarked(resources: &Resources, texts: &[Text]) {
    let (mut names, mut unmarked) = (0, 0);
    for text in texts {
        let analysis = analyze(resources, &text.text, None);
        for entity in analysis.mention_entities.iter().flatten() {
            names += 1;
            unmarked += usize::from(analysis.line_of(*entity).is_none());
        }
    }
    let share = 100.0 * unmarked as f64 / names.max(1) as f64;
    println!("{names} names, {share:.1} % of them without a line and so not marked");
}

/// The texts of some files, or of all that are counted by default.
fn texts(files: &[PathBuf]) -> Result<Vec<Text>> {
    if !files.is_empty() {
        return Ok(files
            .iter()
            .map(|file| read(file))
            .collect::<Result<Vec<_>>>()?
            .into_iter()
            .flatten()
            .collect());
    }
    let mut texts = Vec::new();
    for file in crate::articles::article::files(&root().join("www/samples"))? {
        texts.extend(read(&file)?);
    }
    for article in crate::articles::article::read_folder(&crate::articles::folder())? {
        if is_held_out(article.id()) {
            texts.push(text_of(&article));
        }
    }
    Ok(texts)
}

/// The texts of one file, by its form.
fn read(path: &Path) -> Result<Vec<Text>> {
    let file = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    if path.extension().is_some_and(|extension| extension == "jsonl") {
        let input = |line: &str| -> Result<Text> {
            let Input { id, text, .. } = serde_json::from_str(line)?;
            Ok(Text { id: id.to_string(), text })
        };
        return file.lines().filter(|line| !line.trim().is_empty()).map(input).collect();
    }
    if file.starts_with("id: ") && file.contains("\n---\n") {
        return Ok(vec![text_of(&Article::parse(&file))]);
    }
    let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(vec![Text { id, text: file }])
}

fn text_of(article: &Article) -> Text {
    Text { id: article.id().to_owned(), text: article.draft.text.iter().collect() }
}
