//! Emoji: a pictograph with its modifiers, joined sequences, flags and keycaps (Unicode Technical Standard
//! 51).

use crate::text::characters::{char_at, is_pictograph};

const JOINER: char = '\u{200D}';
const EMOJI_STYLE: char = '\u{FE0F}';
const KEYCAP: char = '\u{20E3}';

/// The end of the emoji that begins at `at`, if one does.
pub fn emoji_end(text: &str, at: usize) -> Option<usize> {
    let first = char_at(text, at)?;
    if first.is_ascii() {
        return keycap_end(text, at, first);
    }
    if is_regional(first) {
        let after = at + first.len_utf8();
        let second = char_at(text, after).filter(|c| is_regional(*c));
        return Some(after + second.map_or(0, char::len_utf8));
    }
    let mut end = element_end(text, at)?;
    while char_at(text, end) == Some(JOINER)
        && let Some(next) = element_end(text, end + JOINER.len_utf8())
    {
        end = next;
    }
    Some(end)
}

/// One pictograph with its style, skin tone or tags. A sign such as "©" counts when it asks for the emoji
/// style.
fn element_end(text: &str, at: usize) -> Option<usize> {
    let first = char_at(text, at)?;
    let mut end = at + first.len_utf8();
    let styled = char_at(text, end) == Some(EMOJI_STYLE);
    if !is_pictograph(first) && (!styled || first.is_alphanumeric() || first.is_whitespace()) {
        return None;
    }
    while let Some(c) = char_at(text, end).filter(|c| is_modifier(*c)) {
        end += c.len_utf8();
    }
    Some(end)
}

fn is_modifier(c: char) -> bool {
    matches!(c, EMOJI_STYLE | '\u{FE0E}' | KEYCAP | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}')
}

fn is_regional(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

/// "1️⃣": a digit, star or number sign in a key.
fn keycap_end(text: &str, at: usize, first: char) -> Option<usize> {
    if !matches!(first, '0'..='9' | '*' | '#') {
        return None;
    }
    let mut end = at + 1;
    if char_at(text, end) == Some(EMOJI_STYLE) {
        end += EMOJI_STYLE.len_utf8();
    }
    (char_at(text, end) == Some(KEYCAP)).then_some(end + KEYCAP.len_utf8())
}
