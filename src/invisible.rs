//! Invisible characters inside words: soft hyphens, and spaces and joiners of no width, as pages set them to
//! break long words. A text is read without them, so that "Tues\u{ad}day" is the word that the reader sees,
//! and what was found is mapped back.

use crate::span::Span;

/// A text without the invisible characters inside its words.
pub struct Visible {
    /// What a reader sees.
    pub text: String,
    /// For each character left out, in order: where it stood in `text`, and how many bytes were left out up
    /// to there and with it.
    cuts: Vec<(u32, u32)>,
}

/// The text without the invisible characters that stand between two letters or digits; `None` where there are
/// none, as in most texts.
pub fn visible(text: &str) -> Option<Visible> {
    if text.is_ascii() || !text.contains(is_invisible) {
        return None;
    }
    let mut visible = String::with_capacity(text.len());
    let (mut cuts, mut left_out) = (Vec::new(), 0);
    let mut rest = text.chars().peekable();
    let mut inside = false;
    while let Some(c) = rest.next() {
        // Several in a row stay: whoever writes so means no word.
        let between = inside && rest.peek().is_some_and(|next| next.is_alphanumeric());
        if is_invisible(c) && between {
            left_out += c.len_utf8() as u32;
            cuts.push((visible.len() as u32, left_out));
        } else {
            visible.push(c);
        }
        inside = c.is_alphanumeric();
    }
    (!cuts.is_empty()).then_some(Visible { text: visible, cuts })
}

impl Visible {
    /// The span of the given text that holds the words of a span of [`Visible::text`].
    pub fn original(&self, span: Span) -> Span {
        Span { start: self.map(span.start), end: self.map(span.end) }
    }

    /// A character left out belongs to what follows it, so that what met there still meets.
    fn map(&self, at: u32) -> u32 {
        let before = self.cuts.partition_point(|(place, _)| *place < at);
        let left_out =
            before.checked_sub(1).and_then(|last| self.cuts.get(last)).map_or(0, |(_, bytes)| *bytes);
        at + left_out
    }
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_as_they_are_seen() {
        let text = "In Ge\u{ad}ne\u{200b}va on Tues\u{ad}day\u{ad}. \u{feff}Nobody.";
        let visible = visible(text).unwrap();
        assert_eq!(visible.text, "In Geneva on Tuesday\u{ad}. \u{feff}Nobody.");
        for (word, expected) in
            [("Geneva", "Ge\u{ad}ne\u{200b}va"), ("Tuesday", "Tues\u{ad}day"), ("Nobody", "Nobody")]
        {
            let at = visible.text.find(word).unwrap();
            assert_eq!(visible.original(Span::new(at, at + word.len())).of(text), expected);
        }
        assert!(super::visible("Nothing — to \u{ad} see.").is_none());
    }
}
