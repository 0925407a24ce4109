//! What the parts of speech are told by. Training and inference share this file, so that they cannot drift
//! apart.

use super::part::Part;

/// How many features a token has.
pub const FEATURES: usize = 13;

/// Rows of weights that the features are hashed into.
pub const ROWS: usize = 1 << 14;

/// A word as its hashes: without regard to case, by its last three and last two letters, and by its shape.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    word: u32,
    ending: u32,
    short: u32,
    shape: u32,
}

impl Seen {
    /// The hashes of a token's text.
    pub fn new(text: &str) -> Seen {
        let mut seen = Seen { word: START, ending: START, short: START, shape: 1 };
        let count = text.chars().count();
        let (mut capitals, mut small, mut digits, mut hyphens) = (0, 0, false, false);
        for (at, c) in text.chars().enumerate() {
            capitals += usize::from(c.is_uppercase());
            small += usize::from(c.is_lowercase());
            digits |= c.is_ascii_digit();
            hyphens |= c == '-';
            let c = if c == '’' { '\'' } else { c.to_lowercase().next().unwrap_or(c) };
            seen.word = mix(seen.word, u32::from(c));
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

/// The rows of weights of the token at `at`, whose two tokens before have the parts `before`.
pub fn rows(words: &[Seen], at: usize, before: [Part; 2]) -> [usize; FEATURES] {
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).copied().unwrap_or_default();
    let [own, previous, next] = [word(Some(at)), word(at.checked_sub(1)), word(Some(at + 1))];
    let after = word(Some(at + 2));
    let (far, near) = (before[0] as u32, before[1] as u32);
    let first = u32::from(at == 0);
    [
        row(0, own.word, 0),
        row(1, own.ending, own.shape),
        row(2, own.short, own.shape * 2 + first),
        row(3, previous.word, 0),
        row(4, next.word, 0),
        row(5, near, own.shape),
        row(6, near, 16 + far),
        row(7, near, own.word),
        row(8, next.ending, near),
        row(9, previous.ending, own.ending),
        row(10, own.word, next.ending),
        row(11, after.word, 0),
        row(12, own.shape * 32 + previous.shape, next.shape),
    ]
}

/// The row of one feature.
fn row(feature: u32, a: u32, b: u32) -> usize {
    let hash = mix(mix(mix(START, feature), a), b);
    let hash = (hash ^ hash >> 15).wrapping_mul(0x2c1b_3c6d);
    (hash ^ hash >> 13) as usize % ROWS
}

const START: u32 = 0x811c_9dc5;

/// FNV-1a over 32-bit numbers.
fn mix(hash: u32, value: u32) -> u32 {
    (hash ^ value).wrapping_mul(0x0100_0193)
}
