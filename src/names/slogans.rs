//! "a policy of “Homes First”", "the slogan “Homes First”": what somebody aims at or chants is the title of
//! no work, though it has a work's capitals and marks.

use crate::lexicon::line::Line;
use crate::mention::{Found, MentionKind};

/// Nouns for what people aim at, promise and chant.
const AIMS: &[&str] = &[
    "aim", "chant", "chants", "doctrine", "goal", "goals", "hashtag", "mantra", "message", "motto", "phrase",
    "pledge", "policy", "promise", "slogan", "slogans", "strategy", "tagline", "vision",
];

/// The names of a sentence, without slogans that were taken for works.
pub fn without_slogans(line: &Line, mut names: Vec<Found>) -> Vec<Found> {
    names.retain(|name| name.kind != MentionKind::WorkOfArt || !is_slogan(line, name.first));
    names
}

/// Whether the quotation that opens before `first` is called an aim.
fn is_slogan(line: &Line, first: usize) -> bool {
    let Some(mark) = first.checked_sub(1).filter(|at| line.is_any(*at, &["\"", "“", "‘", "'"])) else {
        return false;
    };
    let noun = mark - usize::from(mark > line.start && line.is(mark - 1, "of"));
    noun > line.start && line.is_lower(noun - 1) && line.is_any(noun - 1, AIMS)
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::lexicon::line::DocumentWords;
    use crate::mention::{Found, MentionKind, Source};
    use crate::text;

    #[test]
    fn aims_are_sorted() {
        assert!(super::AIMS.is_sorted());
    }

    #[test]
    fn an_aim_is_no_work() {
        let kept = |text| {
            let blocks = text::blocks(text);
            let (sentences, tokens) = text::tokens(text, text::sentences(text, &blocks));
            let document = Document { text, blocks, sentences, tokens };
            let words = DocumentWords::new(&document);
            let line = words.line(&document.sentences[0]);
            let first = (line.start..line.end).find(|at| line.is(*at, "Homes")).unwrap();
            let name = Found::new(first, first + 2, MentionKind::WorkOfArt, 0.9, Source::Rule, "");
            !super::without_slogans(&line, vec![name]).is_empty()
        };
        assert!(!kept("The mayor proclaimed a policy of “Homes First.”"));
        assert!(!kept("They marched under the slogan “Homes First”."));
        assert!(kept("The mayor sang “Homes First.”"));
        assert!(kept("The play is called “Homes First.”"));
    }
}
