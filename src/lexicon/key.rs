//! Words as numbers, by which the lists are looked up.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};

/// The key of some words, built word by word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(u64);

impl Key {
    /// The key of no words, without regard to case.
    pub const FOLDED: Key = Key(0xcbf2_9ce4_8422_2325);
    /// The key of no words, for words in capitals.
    pub const CAPITALS: Key = Key(0x8422_2325_cbf2_9ce4);

    /// The key of these words and one more. Small letters and capitals are the same; a key of capitals
    /// differs by its beginning.
    pub fn and(self, word: &str) -> Key {
        Key(word.chars().fold(self.0, |key, c| match c {
            '.' | '-' | ' ' | '‑' | '‐' => key,
            '’' => mix(key, u32::from('\'')),
            c if c.is_ascii() => mix(key, u32::from(c.to_ascii_lowercase())),
            c => c.to_lowercase().fold(key, |key, c| mix(key, u32::from(c))),
        }))
    }

    /// The key as a number.
    pub fn number(self) -> u64 {
        self.0
    }
}

/// FNV-1a over characters rather than bytes.
fn mix(hash: u64, c: u32) -> u64 {
    (hash ^ u64::from(c)).wrapping_mul(0x0000_0100_0000_01b3)
}

/// A set of keys without regard to case.
pub type KeySet = HashSet<u64, BuildHasherDefault<KeyHasher>>;

/// The keys are hashes already.
#[derive(Clone, Debug, Default)]
pub struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {}

    fn write_u64(&mut self, key: u64) {
        self.0 = key ^ (key >> 32);
    }
}
