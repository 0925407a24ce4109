//! A model file with damage that its checksum does not show is an error, or tags a text without a panic.

#![no_main]

use byline::model::Model;
use byline::{Article, Resources, analyze};
use xxhash_rust::xxh64::xxh64;

const SHIPPED: &[u8] = include_bytes!("../../data/byline.model");

/// Where the checksum stands, and where that begins of which it is the sum (src/sections.rs).
const CHECKSUM: usize = 8;
const BODY: usize = 16;

/// Bytes at the front of the file, with the table of sections, that are damaged as often as all others.
const FRONT: usize = 1024;

/// How many places are damaged: with more, no file would be taken for a model.
const DAMAGES: usize = 8;

const TEXT: &str = "Ana Souza of Norrland Bank flew to Porto Velmar on Monday.\n\nSouza met Jonas Lind.";

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    assert!(Model::parse(data).is_err() || data.len() > FRONT);
    let mut file = SHIPPED.to_vec();
    for damage in data.as_chunks::<5>().0.iter().take(DAMAGES) {
        let [a, b, c, d, value] = *damage;
        let at = u32::from_le_bytes([a, b, c, d]) as usize;
        let at = BODY + (at >> 2) % if at & 1 == 0 { FRONT } else { SHIPPED.len() - BODY };
        match damage[0] & 2 {
            0 => file.iter_mut().skip(at).take(1).for_each(|byte| *byte = value),
            _ if value == 0 => file.truncate(at),
            _ => file.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= value),
        }
    }
    let checksum = xxh64(&file[BODY..], 0).to_le_bytes();
    file[CHECKSUM..BODY].copy_from_slice(&checksum);
    if let Ok(model) = Model::parse(&file) {
        let resources = Resources { model: Some(model), ..Resources::default() };
        analyze(&resources, &Article::new(TEXT), &mut |_| {});
    }
});
