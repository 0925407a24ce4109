//! What an article comes to in a few lines of its own: its most central sentences and the short forms that it
//! introduces.
//!
//! Nothing is reworded: everything here is a stretch of the text. A sentence is central when it shares
//! much with many others ([`sentences`]), and a short form is one that the article itself sets beside its
//! long form ([`acronyms`]). Both take time linear in the length of the text.

mod acronyms;
mod running;
mod sentences;

use crate::document::Document;
use crate::entity::Entity;
use crate::grammar::Tag;
use crate::span::Span;
use crate::text::quotations::Quotation;
pub use acronyms::Acronym;
use serde::Serialize;

/// A short account of the article, in its own words.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Summary {
    /// The most central sentences, at most three, in order of the text; without a dateline before them. None
    /// where the text is too short to need them.
    pub sentences: Vec<Span>,
    /// The short forms that the article introduces, in order of the text.
    pub acronyms: Vec<Acronym>,
}

/// The summary of the document.
pub fn summary(document: &Document, tags: &[Tag], entities: &[Entity], quotations: &[Quotation]) -> Summary {
    Summary {
        sentences: sentences::central(document, tags, entities, quotations),
        acronyms: acronyms::introduced(document),
    }
}

#[cfg(test)]
mod tests {
    use crate::{Analysis, Article, Resources, analyze};

    const TEXT: &str = "Kelda Votes to Keep Its Ferry\n\n\
        KELDA, Norland — The Kelda Water Board (KWB) voted on Monday to keep the island ferry running through the winter.\n\n\
        “It is cold,” said one resident.\n\n\
        The ferry subsidy costs Kelda 2 million crowns a year, and the board had wanted to end the ferry subsidy in May.\n\n\
        Ana Souza, a baker, sells bread at the harbour. She was pleased.\n\n\
        The weather has been mild so far this year, says Ana Souza. Somebody painted a bench at the harbour green.\n\n\
        Without the ferry subsidy, the Kelda Water Board would have had to fly mail and medicine to the island in winter.";

    fn read() -> Analysis {
        analyze(&Resources::default(), &Article::new(TEXT), &mut |_| {})
    }

    #[test]
    fn central_sentences_share_most_with_the_others() {
        let sentences: Vec<&str> = read().summary.sentences.iter().map(|span| span.of(TEXT)).collect();
        assert_eq!(sentences.len(), 3);
        assert!(sentences[0].starts_with("The Kelda Water Board (KWB) voted"), "{sentences:?}");
        assert!(sentences[1].starts_with("The ferry subsidy costs"), "{sentences:?}");
        assert!(sentences[2].starts_with("Without the ferry subsidy"), "{sentences:?}");
    }

    #[test]
    fn a_short_text_needs_no_summary() {
        let text = "The ferry left the island before dawn on Monday, the harbour master said.";
        let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
        assert!(analysis.summary.sentences.is_empty());
    }

    #[test]
    fn acronyms_are_those_that_are_introduced() {
        let long = |text: &str| {
            let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
            let each = analysis.summary.acronyms.iter();
            each.map(|one| format!("{} = {} | {}", one.short, one.long, one.span.of(text)))
                .collect::<Vec<_>>()
        };
        for (text, expected) in [
            (
                "The Kelda Water Board (KWB) met. The KWB voted.",
                "KWB = Kelda Water Board | Kelda Water Board (KWB",
            ),
            (
                "He studied gross domestic product (GDP), which fell.",
                "GDP = gross domestic product | gross domestic product (GDP",
            ),
            (
                "It was signed by KWB (the Kelda Water Board) in May.",
                "KWB = Kelda Water Board | KWB (the Kelda Water Board",
            ),
            (
                "Members of the National Union of Seamen (NUS) walked out.",
                "NUS = National Union of Seamen | National Union of Seamen (NUS",
            ),
        ] {
            assert_eq!(long(text), [expected], "{text}");
        }
        assert_eq!(long("Ana Souza (PLP) won in the third round (FIFA said so)."), [""; 0]);
    }
}
