//! Memory has a bound for any text, however long its sentences are and whatever is in them.

#![cfg(not(target_arch = "wasm32"))]

mod shipped;

use byline::Article;
use peak_alloc::PeakAlloc;
use shipped::ALL;

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

/// Bytes of heap for each byte of text.
const PER_BYTE: usize = 100;

/// What an analysis may use besides, in bytes: the working memory of the network, and the room that columns
/// take while they grow.
const BESIDES: usize = 50_000_000;

/// The length of each text, in bytes: long enough that what grows with it is most of what is used.
const LENGTH: usize = 200_000;

/// What is repeated, behind a paragraph in English, so that all is read. Most of it makes one sentence.
const WORST: &[&str] = &[
    "US$",
    "A-b-",
    "J. ",
    "June-July-",
    "Ana Souza, Jonas Lind, ",
    "A&A&",
    "1st ",
    "“",
    "“a” ",
    "a ",
    "a\n",
    "A.\n\n",
    "May 5, ",
    "$5 ",
    "he ",
    "Mr. A said “b,” ",
    "Ana Souza said. ",
    "the U.S. ",
];

const ENGLISH: &str = "The mayor of the city said on Monday that the council would meet again in the spring, and that \
    nobody had asked her about the old bridge since the day on which it was closed to all of them.\n\n";

#[test]
fn a_byte_of_text_takes_no_more_than_a_hundred_of_heap() {
    let mut over = Vec::new();
    let distinct: String = (0..LENGTH / 7).map(|number| format!("A{number:x}b ")).collect();
    let texts = WORST.iter().map(|unit| (*unit, unit.repeat(LENGTH / unit.len())));
    for (unit, repeated) in texts.chain([("words all different", distinct)]) {
        let text = ENGLISH.to_string() + &repeated;
        // The lists and the like are made on first use and stay.
        byline::analyze(&ALL, &Article::new(ENGLISH), &mut |_| {});
        let before = HEAP.current_usage();
        HEAP.reset_peak_usage();
        let analysis = byline::analyze(&ALL, &Article::new(&text), &mut |_| {});
        let used = HEAP.peak_usage().saturating_sub(before);
        println!(
            "{:6.1} bytes a byte ({} mentions): {unit:?}",
            used as f32 / text.len() as f32,
            analysis.mentions.len()
        );
        if used > PER_BYTE * text.len() + BESIDES {
            over.push(format!("{unit:?} takes {} bytes a byte", used / text.len()));
        }
    }
    assert!(over.is_empty(), "{over:#?}");
}
