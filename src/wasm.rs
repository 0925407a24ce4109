//! The border to JavaScript, and the only file that knows it. Offsets leave here as UTF-16 code units.

use crate::offsets::{OffsetTable, Unit};
use crate::{Article, Resources};
use wasm_bindgen::prelude::*;

/// Analyses a text and returns the [`Analysis`](crate::Analysis) as a JavaScript object whose spans count UTF-16 code units.
///
/// # Errors
/// When the object cannot be built, which means that memory ran out.
#[wasm_bindgen]
pub fn analyze(text: &str) -> Result<JsValue, JsError> {
    let mut analysis = crate::analyze(&Resources::default(), &Article::new(text), &mut |_| {});
    let table = OffsetTable::new(text, Unit::Utf16);
    analysis.map_spans(&mut |span| table.span(span));
    Ok(serde_wasm_bindgen::to_value(&analysis)?)
}
