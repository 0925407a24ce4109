//! The border to JavaScript, and the only file that knows it.
//!
//! A page makes one [`Byline`] and calls [`Byline::analyze`] for each article. The analysis arrives as plain
//! objects with the names that serde writes (snake_case), its spans counted in UTF-16 code units; sentences
//! and tokens, of which a book has hundreds of thousands, arrive as typed arrays. The TypeScript types are
//! src/analysis.d.ts (generated) and src/wasm.d.ts.
//!
//! A panic would be a bug: it stops the module with a `RuntimeError`, after which the page must make a new
//! one.

use crate::analysis::Analysis;
use crate::date::Day;
use crate::document::TokenKind;
use crate::knowledge::{Knowledge, unpack};
use crate::model::Model;
use crate::offsets::{OffsetTable, OffsetUnit};
use crate::{Article, Progress, Resources};
use js_sys::{Array, Function, Object, Reflect, Uint32Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const ANALYSIS_TYPES: &str = include_str!("analysis.d.ts");

#[wasm_bindgen(typescript_custom_section)]
const BORDER_TYPES: &str = include_str!("wasm.d.ts");

/// The version of Byline, as in "1.2.3".
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_string()
}

/// The names of the token kinds, in the order that `tokens` counts them.
///
/// # Errors
/// When memory runs out.
#[wasm_bindgen(unchecked_return_type = "TokenKind[]")]
pub fn token_kinds() -> Result<JsValue, JsValue> {
    Ok(TOKEN_KINDS.serialize(&serializer())?)
}

/// Everything that is loaded once and used for every article.
#[wasm_bindgen]
#[derive(Default)]
pub struct Byline {
    resources: Resources<'static>,
}

#[wasm_bindgen]
impl Byline {
    /// Without model and knowledge: works by rules alone.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Byline {
        Byline::default()
    }

    /// Gives the learned tagger its model, whose bytes are kept for as long as the module lives: to be called
    /// once.
    ///
    /// # Errors
    /// When the bytes are not a model that this build can use, with the reason; names are then found by rules
    /// as before.
    pub fn load_model(&mut self, bytes: Vec<u8>) -> Result<(), JsError> {
        self.resources.model = Some(Model::parse(bytes.leak())?);
        Ok(())
    }

    /// Gives the cards what is known beyond the article, which is kept for as long as the module lives: to be
    /// called once.
    ///
    /// # Errors
    /// When the bytes are not a knowledge file that this build can use, with the reason; everything else
    /// works as before.
    pub fn load_knowledge(&mut self, bytes: Vec<u8>) -> Result<(), JsError> {
        self.resources.knowledge = Some(Knowledge::parse(unpack(&bytes)?.leak())?);
        Ok(())
    }

    /// Adds the second file to the knowledge, to be called once, after [`Byline::load_knowledge`].
    ///
    /// # Errors
    /// When there is no knowledge yet, or the bytes are not a file that belongs to it, with the reason.
    pub fn load_more(&mut self, bytes: Vec<u8>) -> Result<(), JsError> {
        let knowledge =
            self.resources.knowledge.as_mut().ok_or(JsError::new("there is no knowledge to add to"))?;
        Ok(knowledge.add_more(unpack(&bytes)?.leak())?)
    }

    /// Analyses a text. `published` is the day it appeared, as "2026-05-31"; `progress` is called before each
    /// stage; `tokens`, 12 bytes for each word of the text, come along only when they are asked for.
    ///
    /// # Errors
    /// When `published` is not such a day, or with whatever `progress` throws.
    #[wasm_bindgen(unchecked_return_type = "ArticleAnalysis")]
    pub fn analyze(
        &self,
        text: &str,
        published: Option<String>,
        #[wasm_bindgen(unchecked_optional_param_type = "ProgressCallback | null")] progress: Option<Function>,
        #[wasm_bindgen(unchecked_optional_param_type = "boolean")] tokens: Option<bool>,
    ) -> Result<JsValue, JsValue> {
        let published = published.as_deref().map(day).transpose()?;
        let mut observer = Observer::new(progress);
        let mut analysis =
            crate::analyze(&self.resources, &Article { text, published }, &mut |step| observer.observe(step));
        observer.start("Handing over");
        let table = OffsetTable::new(text, OffsetUnit::Utf16);
        analysis.map_spans(&mut |span| table.span(span));
        let object = to_object(analysis, tokens.unwrap_or(false))?;
        let timings = observer.finish()?;
        Reflect::set(&object, &"timings".into(), &timings)?;
        Ok(object)
    }
}

/// Every token kind, in order of declaration.
const TOKEN_KINDS: [TokenKind; 10] = [
    TokenKind::Word,
    TokenKind::Abbreviation,
    TokenKind::Number,
    TokenKind::Possessive,
    TokenKind::Currency,
    TokenKind::Tag,
    TokenKind::Address,
    TokenKind::Emoji,
    TokenKind::Punctuation,
    TokenKind::Symbol,
];

/// As JSON would say it: `null` for what is missing, plain objects for maps.
fn serializer() -> serde_wasm_bindgen::Serializer {
    serde_wasm_bindgen::Serializer::json_compatible()
}

/// The analysis as a JavaScript object, its two long columns as typed arrays; the tokens stay empty unless
/// asked for.
fn to_object(mut analysis: Analysis, with_tokens: bool) -> Result<JsValue, JsValue> {
    let sentences = std::mem::take(&mut analysis.sentences);
    let tokens = std::mem::take(&mut analysis.tokens);
    let object = analysis.serialize(&serializer())?;
    let sentences: Vec<u32> = sentences
        .iter()
        .flat_map(|s| [s.span.start, s.span.end, s.block.0, s.first_token.0, s.end_token.0])
        .collect();
    let tokens = if with_tokens { tokens } else { Vec::new() };
    let tokens: Vec<u32> = tokens.iter().flat_map(|t| [t.span.start, t.span.end, t.kind as u32]).collect();
    Reflect::set(&object, &"sentences".into(), &Uint32Array::from(sentences.as_slice()))?;
    Reflect::set(&object, &"tokens".into(), &Uint32Array::from(tokens.as_slice()))?;
    Ok(object)
}

/// Reads "2026-05-31".
fn day(text: &str) -> Result<Day, JsError> {
    let mut parts = text.splitn(3, '-').map(str::parse::<i16>);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(Ok(year @ 1..=9999)), Some(Ok(month @ 1..=12)), Some(Ok(day @ 1..=31))) => {
            Ok(Day { year, month: month as i8, day: day as i8 })
        }
        _ => Err(JsError::new(&format!("“{text}” is not a day such as 2026-05-31"))),
    }
}

/// Passes progress on and keeps the time.
struct Observer {
    callback: Option<Function>,
    timings: Array,
    stage: Option<(&'static str, f64)>,
    thrown: Result<(), JsValue>,
}

impl Observer {
    fn new(callback: Option<Function>) -> Observer {
        Observer { callback, timings: Array::new(), stage: None, thrown: Ok(()) }
    }

    fn observe(&mut self, step: Progress) {
        self.start(step.stage);
        if let (Some(callback), Ok(())) = (&self.callback, &self.thrown) {
            let called = callback.call2(&JsValue::NULL, &step.stage.into(), &step.done.into());
            self.thrown = called.map(|_| ());
        }
    }

    /// Ends the stage before and starts the next.
    fn start(&mut self, stage: &'static str) {
        self.end();
        self.stage = Some((stage, now()));
    }

    fn end(&mut self) {
        let Some((stage, since)) = self.stage.take() else { return };
        let timing = Object::new();
        // Setting a property of a new plain object cannot fail.
        let _ = Reflect::set(&timing, &"stage".into(), &stage.into());
        let _ = Reflect::set(&timing, &"milliseconds".into(), &(now() - since).into());
        self.timings.push(&timing);
    }

    fn finish(mut self) -> Result<Array, JsValue> {
        self.end();
        self.thrown.map(|()| self.timings)
    }
}

/// Milliseconds on the page's or worker's own clock; 0 where there is none.
fn now() -> f64 {
    let performance = Reflect::get(&js_sys::global(), &"performance".into());
    performance.ok().and_then(|it| it.dyn_into::<web_sys::Performance>().ok()).map_or(0.0, |it| it.now())
}
