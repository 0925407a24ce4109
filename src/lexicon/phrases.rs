//! Lists of phrases that a folded line is compared with. Most lines match none, so a small filter built at
//! compile time answers for nearly all of them without a comparison.

/// Bits of the filter; the longest list has about 130 phrases.
const BITS: usize = 2048;

/// A list of phrases. Either whole lines ([`PhraseList::lines`]) or beginnings of lines
/// ([`PhraseList::beginnings`]).
pub struct PhraseList {
    phrases: &'static [&'static str],
    filter: [u64; BITS / 64],
}

impl PhraseList {
    /// A list of whole lines.
    pub const fn lines(phrases: &'static [&'static str]) -> PhraseList {
        PhraseList::new(phrases, true)
    }

    /// A list of beginnings, each of at least two bytes.
    pub const fn beginnings(phrases: &'static [&'static str]) -> PhraseList {
        PhraseList::new(phrases, false)
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "evaluated at compile time, where an index out of bounds is an error"
    )]
    const fn new(phrases: &'static [&'static str], whole: bool) -> PhraseList {
        let mut filter = [0; BITS / 64];
        let mut at = 0;
        while at < phrases.len() {
            let bytes = phrases[at].as_bytes();
            let second = if bytes.len() > 1 { bytes[1] } else { 0 };
            let slot = slot(bytes[0], second, if whole { bytes.len() } else { 0 });
            filter[slot / 64] |= 1 << (slot % 64);
            at += 1;
        }
        PhraseList { phrases, filter }
    }

    /// Whether `line` is one of the phrases. For lists of whole lines.
    pub fn contains(&self, line: &str) -> bool {
        self.may_hold(line, line.len()) && self.phrases.contains(&line)
    }

    /// The first of the phrases that `line` begins with. For lists of beginnings.
    pub fn beginning(&self, line: &str) -> Option<&'static str> {
        if !self.may_hold(line, 0) {
            return None;
        }
        self.phrases.iter().find(|phrase| line.starts_with(**phrase)).copied()
    }

    fn may_hold(&self, line: &str, length: usize) -> bool {
        let mut bytes = line.bytes();
        let Some(first) = bytes.next() else { return false };
        let slot = slot(first, bytes.next().unwrap_or(0), length);
        self.filter.get(slot / 64).is_some_and(|word| word >> (slot % 64) & 1 == 1)
    }
}

const fn slot(first: u8, second: u8, length: usize) -> usize {
    (first as usize * 61 + second as usize * 7 + length * 131) % BITS
}

#[cfg(test)]
mod tests {
    use super::*;

    static LINES: PhraseList = PhraseList::lines(&["back to top", "x", "menu"]);
    static BEGINNINGS: PhraseList = PhraseList::beginnings(&["by ", "by: ", "© "]);

    #[test]
    fn finds_its_phrases_and_no_others() {
        assert!(LINES.contains("back to top") && LINES.contains("x") && LINES.contains("menu"));
        assert!(!LINES.contains("back to to") && !LINES.contains("") && !LINES.contains("xy"));
        assert_eq!(BEGINNINGS.beginning("by ana"), Some("by "));
        assert_eq!(BEGINNINGS.beginning("© lind"), Some("© "));
        assert_eq!(BEGINNINGS.beginning("bye"), None);
        assert_eq!(BEGINNINGS.beginning(""), None);
    }
}
