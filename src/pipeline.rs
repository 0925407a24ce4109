//! The order of the stages, and the only file that knows it. Each stage is a plain function: its arguments
//! are what it needs, its result is what it adds.

use crate::analysis::Analysis;
use crate::date::Day;
use crate::document::Document;
use crate::grammar::parts::Weights;
use crate::knowledge::Knowledge;
use crate::mention::Source;
use crate::model::Model;
use crate::text::language::Language;
use crate::{dates, entities, grammar, invisible, knowledge, lines, mentions, quotes, summary, text};

/// An article to analyse.
#[derive(Clone, Copy, Debug)]
pub struct Article<'t> {
    /// The text, as pasted. At most `u32::MAX` bytes are read.
    pub text: &'t str,
    /// The day it was published, if the reader or the page says.
    pub published: Option<Day>,
}

impl<'t> Article<'t> {
    /// An article of which only the text is known.
    pub fn new(text: &'t str) -> Article<'t> {
        Article { text, published: None }
    }
}

/// What is loaded once and borrowed by every analysis. The default has neither model nor knowledge and works
/// by rules alone.
#[derive(Clone, Debug, Default)]
pub struct Resources<'r> {
    /// The learned tagger; without it, names are found by rules.
    pub model: Option<Model<'r>>,
    /// What is known of places, organisations and people; without it, cards hold the article's own words
    /// alone.
    pub knowledge: Option<Knowledge<'r>>,
}

/// How far an analysis is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// What is being done, in words for the reader.
    pub stage: &'static str,
    /// The share of the whole that is done, 0 to 1.
    pub done: f32,
}

/// Analyses an article. Never fails; linear in the length of the text. `observe` is called before each stage
/// and at the end.
pub fn analyze(resources: &Resources, article: &Article, observe: &mut dyn FnMut(Progress)) -> Analysis {
    let Some(visible) = invisible::visible(article.text) else { return read(resources, article, observe) };
    let mut analysis = read(resources, &Article { text: &visible.text, ..*article }, observe);
    analysis.map_spans(&mut |span| visible.original(span));
    analysis
}

/// [`analyze`] a text without invisible characters inside its words.
fn read(resources: &Resources, article: &Article, observe: &mut dyn FnMut(Progress)) -> Analysis {
    let text = article.text;
    observe(Progress { stage: "Finding the structure", done: 0.0 });
    let blocks = text::blocks(text);
    let sentences = text::sentences(text, &blocks);
    let (sentences, tokens) = text::tokens(text, sentences);
    let document = Document { text, blocks, sentences, tokens };
    let language = text::language(&document);
    let names_by = if resources.model.is_some() { Source::Model } else { Source::Rule };
    if language == Language::Other {
        // The lists, rules and weights know English only: elsewhere they would mark what is not so.
        observe(Progress { stage: "Done", done: 1.0 });
        let Document { blocks, sentences, tokens, .. } = document;
        let published = article.published;
        return Analysis { blocks, sentences, tokens, language, names_by, published, ..Analysis::default() };
    }

    observe(Progress { stage: "Finding names", done: 0.3 });
    let (mentions, amounts) = mentions::mentions(&document, resources.model.as_ref());

    observe(Progress { stage: "Working out who is who", done: 0.7 });
    let quotations = text::quotations(text, &document.blocks);
    let tags = grammar::tags(&document, &mentions);
    let weights = resources.model.as_ref().and_then(Model::parts).and_then(Weights::new);
    let parts = grammar::parts(&document, weights);
    let utterances = quotes::quotes(&document, &mentions, (&tags, &parts), &quotations);
    let (entities, mention_entities) =
        entities::entities(&document, &mentions, (&tags, &parts), &quotations, &utterances);
    let quotes = entities::spoken(text, &entities, utterances);
    let (dates, published) = dates::dates(&document, &mentions, article.published);
    let summary = summary::summary(&document, &tags, &entities, &quotations);
    let known = match &resources.knowledge {
        Some(knowledge) => {
            knowledge::link(knowledge, &document, &summary.acronyms, &quotes, published, &entities)
        }
        None => Vec::new(),
    };
    let lines = lines::lines(&document, &entities, &known);

    observe(Progress { stage: "Done", done: 1.0 });
    let Document { blocks, sentences, tokens, .. } = document;
    Analysis {
        blocks,
        sentences,
        tokens,
        language,
        names_by,
        mentions,
        amounts,
        mention_entities,
        entities,
        known,
        lines,
        quotes,
        dates,
        published,
        summary,
    }
}
