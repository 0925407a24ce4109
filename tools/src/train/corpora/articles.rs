//! The annotated articles of data/articles as a corpus: the names of those that are not held out.

use super::lines::CorpusLine;
use crate::articles::article::{Article, read_folder};
use crate::articles::folder;
use crate::articles::split::Part;
use crate::jsonl_format::type_name;

/// The name of the corpus.
pub const NAME: &str = "articles";

/// Its articles as lines of a corpus file.
pub fn lines() -> anyhow::Result<Vec<CorpusLine>> {
    let articles = read_folder(&folder())?;
    Ok(articles.iter().filter(|article| Part::Learn.has(article)).map(line).collect())
}

fn line(article: &Article) -> CorpusLine {
    let named = article.reading.entities.iter().flat_map(|entity| {
        let kind = type_name(entity.kind);
        entity.names().map(move |[start, end]| (start as usize, end as usize, kind.to_owned()))
    });
    let mut ents: Vec<_> = named.collect();
    ents.sort();
    CorpusLine {
        id: article.id().to_owned(),
        text: article.draft.text.iter().collect(),
        // The core's own, as when it reads an article.
        sents: Vec::new(),
        ents,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seven_tenths_are_learned_from() {
        let (learned, all) = (lines().unwrap().len(), read_folder(&folder()).unwrap().len());
        assert!((0.6..0.8).contains(&(learned as f64 / all as f64)), "{learned} of {all}");
    }

    #[test]
    fn names_are_where_the_marks_are() {
        let line = line(&Article::parse("id: x\n\n1 GPE Łódź\n\n---\n<headline>Ça: {1 Łódź}\n"));
        assert_eq!((line.text.as_str(), line.ents), ("Ça: Łódź\n", vec![(4, 8, "GPE".to_owned())]));
    }
}
