//! The border as a page sees it, in a real browser: `wasm-pack test --headless --chrome -- --test web
//! --features wasm`.

#![cfg(target_arch = "wasm32")]

use byline::model::Model;
use byline::wasm::{Byline, token_kinds, version};
use byline::{Analysis, Article, Resources, Span};
use fields::{ARTICLE, spans};
use js_sys::{Array, Function, JSON, JsString, Reflect, Uint32Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[path = "spans/fields.rs"]
mod fields;
#[path = "parity/transcript.rs"]
mod transcript;

wasm_bindgen_test_configure!(run_in_browser);

/// The vector kernels of this build agree with the machine that trained the model, bit for bit.
#[wasm_bindgen_test]
fn the_model_says_what_it_said_when_it_was_trained() {
    let model = Model::parse(include_bytes!("../data/byline.model")).unwrap();
    assert_eq!(transcript::transcript(&model), include_str!("parity/expected.txt"));
}

/// A report with a dateline, names, quotes and dates, and with characters of one to four bytes and one and
/// two UTF-16 units.
const HARBOR: &str = "SÃO TOMÉ (Atlantic Wire) — Prime Minister Inês Quaresma-Lí opened the new harbor on Wednesday, ten \
    years after the old pier sank. 🎉🎉\n\n\
    “We waited — and we paid,” Ms. Quaresma-Lí said. She thanked 𝒦𝒶𝓇𝓁 Ødegård, the Norwegian engineer who drew it 👩🏽‍🔧.\n\n\
    What's Next: The Ministry of Works expects 1,200 ships a year by June 3, 2031. It paid €48.5 million, said Mr. \
    Ødegård.\n\nBack to top\n";

/// A page as pasted: Windows line ends, no-break spaces, soft hyphens, bullets, right-to-left script and a
/// flag.
const PASTED: &str = "\u{feff}ANALYSIS\r\n\r\nWho Owns the Wind Over Lake Várna? 🇵🇪\r\n\r\nBy Oyelaran Bánffy\r\n\r\n\
    •\u{a0}Mr.\u{a0}Bánffy asked the Water Author\u{ad}ity.\r\n• It did not answer: «לא היום», a clerk wrote.\r\n\r\n\
    The U.S. company Halvorsen & Dietl Inc. filed on Oct. 4, 2029… 東京 objected.";

#[wasm_bindgen_test]
fn offsets_are_those_of_the_dom() {
    offsets_agree(HARBOR);
    offsets_agree(PASTED);
    offsets_agree(&format!("{HARBOR}\n\n{PASTED}\n\n").repeat(20));
    offsets_agree("");
    offsets_agree("😀");
}

/// Every span of the analysis must name, in the DOM, the text that it names in Rust.
fn offsets_agree(text: &str) {
    let native = byline::analyze(&Resources::default(), &Article::new(text), &mut |_| {});
    let analysis = Byline::new().analyze(text, None, None, Some(true)).unwrap();
    spans_agree(text, &native, &analysis);
}

/// Compares all spans, whatever field they stand in.
fn spans_agree(text: &str, native: &Analysis, analysis: &JsValue) {
    let node = web_sys::Text::new_with_data(text).unwrap();
    let mut sent = spans(&serde_json::to_value(native).unwrap());
    let (sentences_sent, tokens_sent) = (sent.remove("sentences.span"), sent.remove("tokens.span"));
    let json = String::from(JSON::stringify(analysis).unwrap());
    let arrived = spans(&serde_json::from_str(&json).unwrap());
    assert_eq!(arrived.keys().collect::<Vec<_>>(), sent.keys().collect::<Vec<_>>());
    let agree = |field: &str, arrived: &[(u32, u32)], sent: &[(u32, u32)]| {
        assert_eq!(arrived.len(), sent.len(), "{field}");
        for (&(start, end), sent) in arrived.iter().zip(sent) {
            let expected = Span { start: sent.0, end: sent.1 }.of(text);
            assert_eq!(in_the_dom(&node, start, end), expected, "{field}");
        }
    };
    for (field, sent) in &sent {
        agree(field, &arrived[field], sent);
    }

    let sentences = numbers(analysis, "sentences");
    let sentences: Vec<_> = sentences.chunks_exact(5).collect();
    let places: Vec<_> = sentences.iter().map(|it| (it[0], it[1])).collect();
    agree("sentences", &places, &sentences_sent.unwrap_or_default());
    for (sentence, sent) in sentences.iter().zip(&native.sentences) {
        assert_eq!(sentence[2..], [sent.block.0, sent.first_token.0, sent.end_token.0]);
    }
    let kinds = token_kinds().unwrap();
    let tokens = numbers(analysis, "tokens");
    let places: Vec<_> = tokens.chunks_exact(3).map(|it| (it[0], it[1])).collect();
    agree("tokens", &places, &tokens_sent.unwrap_or_default());
    for (token, sent) in tokens.chunks_exact(3).zip(&native.tokens) {
        let kind = Reflect::get_u32(&kinds, token[2]).unwrap().as_string().unwrap();
        assert_eq!(kind, format!("{:?}", sent.kind).to_lowercase());
    }
}

/// On a report that uses every field that holds a span, by the rules and with the model.
#[wasm_bindgen_test]
fn every_field_that_holds_a_span_is_mapped() {
    offsets_agree(ARTICLE);
    let file = include_bytes!("../data/byline.model");
    let resources = Resources { model: Some(Model::parse(file).unwrap()), ..Resources::default() };
    let native = byline::analyze(&resources, &Article::new(ARTICLE), &mut |_| {});
    let mut byline = Byline::new();
    byline.load_model(file.to_vec()).unwrap();
    spans_agree(ARTICLE, &native, &byline.analyze(ARTICLE, None, None, Some(true)).unwrap());
}

#[wasm_bindgen_test]
fn half_a_character_keeps_its_place() {
    // A JavaScript string may hold half of a pair. It reaches Rust as U+FFFD, which is one UTF-16 unit long,
    // too.
    let half = JsString::from_char_code1(0xd83d);
    let text = JsString::from("Ana ").concat(&half).concat(&JsString::from(" met Bo. He left."));
    let analysis = Byline::new().analyze(&String::from(&text), None, None, Some(true)).unwrap();
    let sentences = numbers(&analysis, "sentences");
    let last = &sentences[sentences.len() - 5..];
    assert_eq!(String::from(text.substring(last[0], last[1])), "He left.");
}

#[wasm_bindgen_test]
fn the_same_text_gives_the_same_analysis() {
    let byline = Byline::new();
    let analyze = |text| {
        let analysis = byline.analyze(text, None, None, Some(true)).unwrap();
        Reflect::delete_property(analysis.unchecked_ref::<js_sys::Object>(), &"timings".into()).unwrap();
        String::from(JSON::stringify(&analysis).unwrap())
    };
    let first = analyze(HARBOR);
    assert_ne!(first, analyze(PASTED));
    assert_eq!(first, analyze(HARBOR));
}

#[wasm_bindgen_test]
fn progress_goes_from_nothing_to_all() {
    let seen = Array::new();
    let note = Closure::<dyn Fn(String, f64)>::new({
        let seen = seen.clone();
        move |stage: String, done: f64| {
            seen.push(&Array::of2(&stage.into(), &done.into()));
        }
    });
    let analysis =
        Byline::new().analyze(HARBOR, None, Some(note.into_js_value().unchecked_into()), None).unwrap();

    let part = |at: u32| seen.iter().map(move |step| Reflect::get_u32(&step, at).unwrap());
    let done: Vec<f64> = part(1).map(|done| done.as_f64().unwrap()).collect();
    assert!(done.is_sorted(), "{done:?}");
    assert_eq!((done.first(), done.last()), (Some(&0.0), Some(&1.0)));
    let timings = items(&analysis, "timings");
    assert_eq!(timings.len(), done.len() + 1, "the hand-over is timed, too");
    for (stage, timing) in part(0).zip(&timings) {
        assert_eq!(get(timing, "stage"), stage);
        assert!(get(timing, "milliseconds").as_f64().unwrap() >= 0.0);
    }
}

#[wasm_bindgen_test]
fn what_the_callback_throws_arrives() {
    let thrower = Function::new_no_args("throw new RangeError('enough')");
    let thrown = Byline::new().analyze(HARBOR, None, Some(thrower), None).unwrap_err();
    assert_eq!(message(&thrown), "enough");
}

#[wasm_bindgen_test]
fn the_publication_day_is_read_or_refused() {
    let analysis = Byline::new().analyze(HARBOR, Some("2030-06-05".into()), None, None).unwrap();
    let published = get(&analysis, "published");
    let part = |name| get(&published, name).as_f64().unwrap();
    assert_eq!((part("year"), part("month"), part("day")), (2030.0, 6.0, 5.0));
    for wrong in ["", "June", "2030-06", "2030-13-01", "2030-06-05T10:00", "-5-01-01"] {
        let error = Byline::new().analyze(HARBOR, Some(wrong.into()), None, None).unwrap_err();
        assert!(message(&error).contains("is not a day"), "{wrong}: {}", message(&error));
    }
}

#[wasm_bindgen_test]
fn a_damaged_model_is_refused_and_rules_go_on() {
    let file = include_bytes!("../data/byline.model");
    let mut damaged = file.to_vec();
    damaged[file.len() / 2] ^= 1;
    for bytes in [Vec::new(), b"not a model".to_vec(), file[..file.len() / 2].to_vec(), damaged] {
        let mut byline = Byline::new();
        assert!(byline.load_model(bytes).is_err());
        let analysis = byline.analyze(HARBOR, None, None, None).unwrap();
        assert_eq!(get(&analysis, "names_by"), "rule");
        assert!(!items(&analysis, "mentions").is_empty());
    }
    let mut byline = Byline::new();
    byline.load_model(file.to_vec()).unwrap();
    assert_eq!(get(&byline.analyze(HARBOR, None, None, None).unwrap(), "names_by"), "model");
}

#[wasm_bindgen_test]
fn says_its_version() {
    assert_eq!(version(), env!("CARGO_PKG_VERSION"));
}

fn get(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap()
}

fn items(value: &JsValue, name: &str) -> Vec<JsValue> {
    get(value, name).unchecked_into::<Array>().iter().collect()
}

fn numbers(value: &JsValue, name: &str) -> Vec<u32> {
    get(value, name).dyn_into::<Uint32Array>().unwrap().to_vec()
}

fn message(error: &JsValue) -> String {
    String::from(error.unchecked_ref::<js_sys::Error>().message())
}

/// The part of the text that the DOM finds between two offsets of its text node.
fn in_the_dom(node: &web_sys::Text, start: u32, end: u32) -> String {
    let range = web_sys::Range::new().unwrap();
    range.set_start(node, start).unwrap();
    range.set_end(node, end).unwrap();
    String::from(range.to_string())
}

#[wasm_bindgen_test]
fn tokens_cross_the_border_only_when_asked_for() {
    let sent = |asked| numbers(&Byline::new().analyze(HARBOR, None, None, asked).unwrap(), "tokens").len();
    assert_eq!((sent(None), sent(Some(false))), (0, 0));
    assert!(sent(Some(true)) > 0);
}
