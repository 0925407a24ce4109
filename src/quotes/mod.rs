//! Quotes: what was said, by whom, and by which words we know.
//!
//! Quotation marks are paired block by block ([`crate::text::quotations()`]); every quotation is classed as speech, as some words of speech in the
//! reporter's sentence, or as no speech at all (a title, a nickname, a word under suspicion), and given the speaker that the words
//! around it name ([`attribute`]). Statements without marks are found by their reporting verbs ([`indirect`]).

mod attribute;
mod direct;
mod indirect;
mod terms;

use crate::document::Document;
use crate::grammar::Tag;
use crate::mentions::Mention;
use crate::span::{EntityId, Span};
use crate::text::quotations::Quotation;
use serde::Serialize;

/// How the words of a speaker are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum QuoteKind {
    /// In quotation marks, as a sentence of its own.
    Direct,
    /// Some words in quotation marks within the reporter's sentence.
    Partial,
    /// Without quotation marks: "She said that …".
    Indirect,
}

/// Words said by someone.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Quote {
    /// The words said, with their quotation marks; several spans when interrupted or when paragraphs go on.
    pub content: Vec<Span>,
    /// How they are given.
    pub kind: QuoteKind,
    /// The words that name the speaker.
    pub source: Option<Span>,
    /// The words that report the saying: "said", "according to".
    pub cue: Option<Span>,
    /// The speaker, where it is an entity of this article.
    pub speaker: Option<EntityId>,
    /// Whether the source is described but not named ("a senior official").
    pub anonymous: bool,
    /// The rule that attributed it, in words for the reader.
    pub reason: &'static str,
}

/// The quotes of the document, in order of the text; their speakers are named when it is known who is who.
pub fn quotes(
    document: &Document,
    mentions: &[Mention],
    tags: &[Tag],
    quotations: &[Quotation],
) -> Vec<Quote> {
    let mut quotes = direct::quotes(document, mentions, tags, quotations);
    let reported = indirect::quotes(document, tags, &quotes);
    quotes.extend(reported);
    quotes.sort_by_key(|quote| quote.content.first().map(|span| span.start));
    quotes
}

#[cfg(test)]
mod tests {
    use crate::{Article, Resources, analyze};

    /// The quotes of a text as "source | cue | content".
    fn found(text: &str) -> Vec<String> {
        let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
        let words = |span: Option<crate::Span>| span.map_or("-", |span| span.of(text)).to_owned();
        let content =
            |spans: &[crate::Span]| spans.iter().map(|span| span.of(text)).collect::<Vec<_>>().join(" + ");
        let line = |quote: &super::Quote| {
            format!("{} | {} | {}", words(quote.source), words(quote.cue), content(&quote.content))
        };
        analysis.quotes.iter().map(line).collect()
    }

    #[test]
    fn the_speaker_stands_before_after_or_inside() {
        for (text, expected) in [
            ("\"The dam will hold,\" said Ana Souza.", "Ana Souza | said | \"The dam will hold,\""),
            ("\"The dam will hold,\" the engineer said.", "the engineer | said | \"The dam will hold,\""),
            ("She told reporters: \"The dam will hold.\"", "She | told | \"The dam will hold.\""),
            (
                "\"The dam,\" she said, \"will hold for years.\"",
                "she | said | \"The dam,\" + \"will hold for years.\"",
            ),
            (
                "The mayor rejected the idea, calling it \"a fantasy on stilts.\"",
                "The mayor | calling | \"a fantasy on stilts.\"",
            ),
        ] {
            assert_eq!(found(text), [expected], "{text}");
        }
    }

    #[test]
    fn a_sentence_goes_on_reporting() {
        for (text, expected) in [
            (
                "Ms. Okafor called the plan “a fantasy” and the mayor's talk of jobs “a cruel joke on us.”",
                "Ms. Okafor | called | “a fantasy” + “a cruel joke on us.”",
            ),
            (
                "After calling the plan “a cruel joke on us,” Ms. Okafor left.",
                "Ms. Okafor | calling | “a cruel joke on us,”",
            ),
            ("The plan was called “a cruel joke on us.”", "- | called | “a cruel joke on us.”"),
            (
                "The plan was called “a cruel joke on us” by the mayor's own party.",
                "the mayor's own party | called | “a cruel joke on us”",
            ),
            (
                "The mayor ruled that Ms. Okafor's claim about ghosts was “entirely false.”",
                "The mayor | ruled | “entirely false.”",
            ),
        ] {
            assert_eq!(found(text), [expected], "{text}");
        }
    }

    #[test]
    fn an_apposition_may_part_the_speaker_from_the_verb() {
        let text = "Dana Whitfield, the adviser on fisheries in his office, told reporters: “Boats must stay in port.”";
        let quotes = found(text);
        assert!(
            quotes[0].starts_with("Dana Whitfield") && quotes[0].contains("| told | “Boats"),
            "{quotes:?}"
        );
    }

    #[test]
    fn a_quotation_may_go_on_in_the_next_paragraph() {
        let text = "“We waited,” said Ms. Okafor. “Nobody came.\n\n“Then we walked home.”";
        assert_eq!(
            found(text),
            ["Ms. Okafor | said | “We waited,” + “Nobody came. + “Then we walked home.”"]
        );
    }

    #[test]
    fn statements_without_marks() {
        for (text, expected) in [
            (
                "The ministry said that the road would reopen.",
                "The ministry | said | that the road would reopen",
            ),
            (
                "The road would reopen by noon, the ministry said.",
                "the ministry | said | The road would reopen by noon",
            ),
            (
                "The bridge is safe, according to the county engineer.",
                "the county engineer | according to | The bridge is safe",
            ),
        ] {
            assert_eq!(found(text), [expected], "{text}");
        }
    }

    #[test]
    fn titles_and_apostrophes_are_no_speech() {
        assert_eq!(found("The film “The Long Road Home” opens here."), [""; 0]);
        assert_eq!(found("The workers' hall burned in the '90s."), [""; 0]);
        assert_eq!(found("The town bought a “smart” bench and a whole “ghost fleet” of buses."), [""; 0]);
        assert_eq!(found("Her song “Home is where you left me” opened the night."), [""; 0]);
        assert_eq!(found("<a rel=\"said the author\">More</a>"), [""; 0]);
    }

    #[test]
    fn a_byline_has_not_said_the_quotation_below_it() {
        let text = "The Mill Reopens\n\nBy Ana Souza\n\n“It was cold in there all winter, and we sang.”";
        assert_eq!(found(text), ["- | - | “It was cold in there all winter, and we sang.”"]);
    }

    #[test]
    fn a_single_word_may_be_said() {
        assert_eq!(
            found("The mayor called the bench “useless” on Monday."),
            ["The mayor | called | “useless”"]
        );
    }

    #[test]
    fn what_is_not_said_is_no_quote() {
        for text in [
            "Ms. Souza did not say that the dam was safe.",
            "Ms. Souza has never publicly said that the dam was safe.",
            "Nobody said that the dam was safe.",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn declining_to_comment_says_nothing() {
        assert_eq!(found("The company declined to comment on the case."), [""; 0]);
    }
}
