//! What the parts of speech are told by. Training and inference share this file, so that they cannot drift
//! apart.

use super::part::Part;
use crate::lexicon::nouns::{self, Class};
use crate::lexicon::{Lexicon, flag};

/// How many features a token has.
pub const FEATURES: usize = 17;

/// Rows of weights that the features are hashed into. With a quarter of them a third more of the tokens are
/// wrong, as more features meet in a row; with few bits to each weight the rest costs little to send.
pub const ROWS: usize = 1 << 16;

/// A word as its hashes: without regard to case, by its last four, three and two letters, by its shape, and
/// by what the lists of nouns say of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    word: u32,
    long: u32,
    ending: u32,
    short: u32,
    shape: u32,
    class: u32,
}

impl Seen {
    /// The hashes of a token's text.
    pub fn new(text: &str) -> Seen {
        let mut seen =
            Seen { word: START, long: START, ending: START, short: START, shape: 1, class: class(text) };
        let count = text.chars().count();
        let (mut capitals, mut small, mut digits, mut hyphens) = (0, 0, false, false);
        for (at, c) in text.chars().enumerate() {
            capitals += usize::from(c.is_uppercase());
            small += usize::from(c.is_lowercase());
            digits |= c.is_ascii_digit();
            hyphens |= c == '-';
            let c = if c == '’' { '\'' } else { c.to_lowercase().next().unwrap_or(c) };
            seen.word = mix(seen.word, u32::from(c));
            if at + 4 >= count {
                seen.long = mix(seen.long, u32::from(c));
            }
            if at + 3 >= count {
                seen.ending = mix(seen.ending, u32::from(c));
            }
            if at + 2 >= count {
                seen.short = mix(seen.short, u32::from(c));
            }
        }
        let case = match (capitals, small) {
            (0, 0) => 0,
            (0, _) => 1,
            (1, _) => 2,
            (_, 0) => 3,
            _ => 4,
        };
        seen.shape = 1 + case * 4 + u32::from(digits) * 2 + u32::from(hyphens);
        seen
    }
}

/// The row of weights of a feature.
pub fn row(feature: u32) -> usize {
    feature as usize % ROWS
}

/// What is seen of the token at `at`, whose two tokens before have the parts `before`, as hashes.
pub fn features(words: &[Seen], at: usize, before: [Part; 2]) -> [u32; FEATURES] {
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).copied().unwrap_or_default();
    let [own, previous, next] = [word(Some(at)), word(at.checked_sub(1)), word(Some(at + 1))];
    let after = word(Some(at + 2));
    let (far, near) = (before[0] as u32, before[1] as u32);
    let first = u32::from(at == 0);
    [
        feature(0, own.word, 0),
        feature(1, own.ending, own.shape),
        feature(2, own.short, own.shape * 2 + first),
        feature(3, previous.word, 0),
        feature(4, next.word, 0),
        feature(5, near, own.shape),
        feature(6, near, 16 + far),
        feature(7, near, own.word),
        feature(8, next.ending, near),
        feature(9, previous.ending, own.ending),
        feature(10, own.word, next.ending),
        feature(11, after.word, 0),
        feature(12, own.shape * 32 + previous.shape, next.shape),
        feature(13, own.class * 64 + near, own.shape),
        feature(14, next.class * 64 + own.shape, own.ending),
        feature(15, own.class * 64 + next.class, near),
        feature(16, own.long, near),
    ]
}

/// Whether the lists have the word as a noun for a person, for anything else, or for both.
fn class(text: &str) -> u32 {
    let title = Lexicon::get().word(text, false) & flag::TITLE != 0;
    let person = title || nouns::is_a(text, Class::Person);
    u32::from(person) + 2 * u32::from(nouns::is_any_but(text, Class::Person))
}

/// One kind of feature with its two values.
fn feature(kind: u32, a: u32, b: u32) -> u32 {
    let hash = mix(mix(mix(START, kind), a), b);
    let hash = (hash ^ hash >> 15).wrapping_mul(0x2c1b_3c6d);
    hash ^ hash >> 13
}

const START: u32 = 0x811c_9dc5;

/// FNV-1a over 32-bit numbers.
fn mix(hash: u32, value: u32) -> u32 {
    (hash ^ value).wrapping_mul(0x0100_0193)
}
