//! Sets of words, written as text and looked up in any case.

/// Bytes beyond which a word is in no set.
const LONGEST: usize = 24;

/// A set of lower-case ASCII words.
pub struct WordSet {
    sorted: Vec<&'static str>,
}

impl WordSet {
    /// The words of `list`, which white space separates.
    pub fn new(list: &'static str) -> WordSet {
        let mut sorted: Vec<_> = list.split_ascii_whitespace().collect();
        sorted.sort_unstable();
        WordSet { sorted }
    }

    /// Whether the set holds `word`, in any case.
    pub fn contains(&self, word: &str) -> bool {
        lowered(word, |word| self.sorted.binary_search_by(|entry| entry.as_bytes().cmp(word)).is_ok())
    }
}

/// What `look_up` says of the word in lower case (ASCII letters only), or the default for a word too long for any list.
pub fn lowered<T: Default>(word: &str, look_up: impl FnOnce(&[u8]) -> T) -> T {
    let mut buffer = [0u8; LONGEST];
    let Some(lower) = buffer.get_mut(..word.len()) else { return T::default() };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    look_up(lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_in_any_case() {
        let set = WordSet::new("said asked\n told");
        assert!(set.contains("Asked") && set.contains("SAID") && set.contains("told"));
        assert!(!set.contains("ask") && !set.contains("") && !set.contains(&"said".repeat(20)));
    }
}
