//! Sets of words, written as text and looked up in any case.

/// Bytes beyond which a word is in no set.
pub const LONGEST: usize = 24;

/// A set of lower-case ASCII words.
pub struct WordSet {
    sorted: Vec<&'static str>,
}

impl WordSet {
    /// The words of `list`, which white space separates; lines that begin with "#" are comments.
    pub fn new(list: &'static str) -> WordSet {
        let lines = list.lines().filter(|line| !line.starts_with('#'));
        let mut sorted: Vec<_> = lines.flat_map(str::split_ascii_whitespace).collect();
        sorted.sort_unstable();
        WordSet { sorted }
    }

    /// Whether the set holds `word`, in any case.
    pub fn contains(&self, word: &str) -> bool {
        let mut buffer = [0; LONGEST];
        lowercase(word, &mut buffer).is_some_and(|word| self.sorted.binary_search(&word).is_ok())
    }
}

/// `text` with its ASCII letters in lower case, in `buffer`; `None` when it does not fit, so that no word of
/// the lists can be meant.
pub fn lowercase<'b>(text: &str, buffer: &'b mut [u8; LONGEST]) -> Option<&'b str> {
    let target = buffer.get_mut(..text.len())?;
    target.copy_from_slice(text.as_bytes());
    target.make_ascii_lowercase();
    std::str::from_utf8(target).ok()
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
