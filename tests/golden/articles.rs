//! One test for each article.

use super::{sections, shipped};
use byline::{Article, analyze};
use libtest_mimic::{Arguments, Failed, Trial};
use std::path::Path;

/// Runs the tests that the command line asks for.
pub fn run() {
    let folder = std::fs::read_dir(shipped::path("tests/articles")).unwrap();
    let mut articles: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    articles.sort();
    let trial = |article: &Path| {
        let (name, article) = (article.file_name().unwrap().to_string_lossy(), article.to_owned());
        Trial::test(name, move || is_analysed_as_expected(&article))
    };
    libtest_mimic::run(&Arguments::from_args(), articles.iter().map(|path| trial(path)).collect()).exit()
}

fn is_analysed_as_expected(article: &Path) -> Result<(), Failed> {
    let source = std::fs::read_to_string(article.join("source.txt"))?;
    let analysis = analyze(&shipped::ALL, &Article::new(&source), &mut |_| {});
    expect_test::expect_file![article.join("expected.txt")].assert_eq(&sections::write(&source, &analysis));
    Ok(())
}
