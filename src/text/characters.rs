//! Classes of characters that segmentation asks for and the standard library does not have: marks that stay
//! inside a word, scripts written without spaces, quotes, brackets, currency signs, pictographs. Ranges are
//! those of the Unicode Character Database 15.

/// The character that starts at byte `at`.
pub fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => Some(*byte as char),
        _ => text.get(at..)?.chars().next(),
    }
}

/// The character that ends at byte `at`.
pub fn char_before(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at.checked_sub(1)?) {
        Some(byte) if byte.is_ascii() => Some(*byte as char),
        _ => text.get(..at)?.chars().next_back(),
    }
}

/// Whether the character continues a word although it is neither letter nor digit: combining marks, soft
/// hyphen, joiners and other invisible format characters.
pub fn is_mark(c: char) -> bool {
    if (c as u32) < 0x300 {
        return c == '\u{AD}';
    }
    in_ranges(MARKS, c)
}

/// Whether the character can be part of a word: a letter, digit or mark of any script.
pub fn is_word(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() || is_mark(c) }
}

/// The apostrophes met inside words; the left quote and the accents stand for one in transliterations and bad
/// typesetting.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '´' | '`' | '＇' | '′')
}

/// The hyphens that make compounds, unlike dashes, which separate.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Signs of currencies.
pub fn is_currency(c: char) -> bool {
    matches!(c, '$' | '¢'..='¥' | '\u{20A0}'..='\u{20CF}' | '฿' | '＄' | '￠' | '￡' | '￥' | '￦' | '﷼' | '﹩' | '֏' | '؋')
}

/// Marks that open a quotation or a bracket and stick to what follows.
pub fn is_opening(c: char) -> bool {
    matches!(
        c,
        '(' | '['
            | '{'
            | '“'
            | '‘'
            | '„'
            | '‚'
            | '«'
            | '‹'
            | '「'
            | '『'
            | '（'
            | '《'
            | '〈'
            | '【'
            | '¿'
            | '¡'
    )
}

/// Marks that close a quotation or a bracket and stick to what precedes.
pub fn is_closing(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '”' | '’' | '»' | '›' | '」' | '』' | '）' | '》' | '〉' | '】')
}

/// Straight quotes, which open and close alike.
pub fn is_straight_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '＂' | '＇')
}

/// A script written without spaces between words, if the character belongs to one in which runs would be
/// whole clauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unspaced {
    /// Chinese characters.
    Han,
    /// Japanese syllables, cursive.
    Hiragana,
    /// Japanese syllables, angular.
    Katakana,
}

/// See [`Unspaced`].
pub fn unspaced(c: char) -> Option<Unspaced> {
    match c {
        '\u{3041}'..='\u{309F}' => Some(Unspaced::Hiragana),
        '\u{30A1}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{FF66}'..='\u{FF9F}' => {
            Some(Unspaced::Katakana)
        }
        '々'
        | '〇'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}' => Some(Unspaced::Han),
        _ => None,
    }
}

/// Whether the character is a pictograph that starts an emoji of its own.
pub fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{231A}' | '\u{231B}' | '\u{2328}' | '\u{23CF}'
        | '\u{23E9}'..='\u{23FA}' | '\u{2B05}'..='\u{2B07}' | '\u{2B1B}' | '\u{2B1C}' | '\u{2B50}' | '\u{2B55}')
}

/// Whether a character outside letters, digits and white space is punctuation rather than a symbol.
pub fn is_punctuation(c: char) -> bool {
    match c {
        '!' | '"' | '\'' | '(' | ')' | '*' | ',' | '-' | '.' | '/' | ':' | ';' | '?' | '[' | '\\' | ']'
        | '_' | '{' | '}' => true,
        '§' | '¶' | '·' | '¿' | '¡' | '«' | '»' => true,
        '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' => {
            !matches!(c, '\u{2030}' | '\u{2031}' | '\u{2044}' | '\u{2052}')
        }
        '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301F}' | '\u{30FB}' => true,
        '\u{FF01}'..='\u{FF0F}'
        | '\u{FF1A}'..='\u{FF1F}'
        | '\u{FF3B}'..='\u{FF3D}'
        | '\u{FF5B}'..='\u{FF65}' => true,
        '\u{FE10}'..='\u{FE19}' | '\u{FE30}'..='\u{FE52}' | '\u{2E00}'..='\u{2E5D}' => true,
        '\u{55A}'..='\u{55F}'
        | '\u{589}'
        | '\u{58A}'
        | '\u{5BE}'
        | '\u{5C0}'
        | '\u{5C3}'
        | '\u{5F3}'
        | '\u{5F4}' => true,
        '\u{60C}'
        | '\u{61B}'
        | '\u{61F}'
        | '\u{66A}'..='\u{66D}'
        | '\u{6D4}'
        | '\u{964}'
        | '\u{965}'
        | '\u{E4F}' => true,
        '\u{104A}'..='\u{104F}'
        | '\u{1361}'..='\u{1368}'
        | '\u{17D4}'..='\u{17DA}'
        | '\u{1800}'..='\u{180A}' => true,
        _ => false,
    }
}

fn in_ranges(ranges: &[(u32, u32)], c: char) -> bool {
    let after = ranges.partition_point(|(first, _)| *first <= c as u32);
    after.checked_sub(1).and_then(|index| ranges.get(index)).is_some_and(|(_, last)| c as u32 <= *last)
}

/// Categories Mn, Mc, Me and Cf, joined across letters and digits (which are asked about first) and, beyond
/// the first plane, only for scripts in daily use.
#[rustfmt::skip]
const MARKS: &[(u32, u32)] = &[
    (0x300, 0x36F), (0x483, 0x489), (0x591, 0x5BD), (0x5BF, 0x5BF), (0x5C1, 0x5C2), (0x5C4, 0x5C5), (0x5C7, 0x5C7), (0x610, 0x61A),
    (0x61C, 0x61C), (0x64B, 0x65F), (0x670, 0x670), (0x6D6, 0x6DC), (0x6DF, 0x6E8), (0x6EA, 0x6ED), (0x711, 0x7F3), (0x7FD, 0x7FD),
    (0x816, 0x82D), (0x859, 0x85B), (0x898, 0x8E1), (0x8E3, 0x963), (0x981, 0x9E3), (0x9FE, 0xA75), (0xA81, 0xAE3), (0xAFA, 0xB63),
    (0xB82, 0xBD7), (0xC00, 0xC63), (0xC81, 0xC83), (0xCBC, 0xD4D), (0xD57, 0xD63), (0xD81, 0xDF3), (0xE31, 0xE3A), (0xE47, 0xE4E),
    (0xEB1, 0xECD), (0xF18, 0xF19), (0xF35, 0xF35), (0xF37, 0xF37), (0xF39, 0xF39), (0xF3E, 0xF84), (0xF86, 0xFBC), (0xFC6, 0xFC6),
    (0x102B, 0x103E), (0x1056, 0x109D), (0x135D, 0x135F), (0x1712, 0x1734), (0x1752, 0x17D3), (0x17DD, 0x17DD), (0x180B, 0x193B),
    (0x1A17, 0x1A1B), (0x1A55, 0x1A7F), (0x1AB0, 0x1B44), (0x1B6B, 0x1B73), (0x1B80, 0x1BF3), (0x1C24, 0x1C37), (0x1CD0, 0x1CD2),
    (0x1CD4, 0x1DFF), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x20D0, 0x20F0), (0x2CEF, 0x2CF1), (0x2D7F, 0x2DFF),
    (0x302A, 0x302F), (0x3099, 0x309A), (0xA66F, 0xA672), (0xA674, 0xA67D), (0xA69E, 0xA6F1), (0xA802, 0xA827), (0xA82C, 0xA82C),
    (0xA880, 0xA8C5), (0xA8E0, 0xA8F1), (0xA8FF, 0xA92D), (0xA947, 0xA953), (0xA980, 0xA9C0), (0xA9E5, 0xAA4D), (0xAA7B, 0xAAC1),
    (0xAAEB, 0xAAEF), (0xAAF5, 0xAAF6), (0xABE3, 0xABEA), (0xABEC, 0xABED), (0xFB1E, 0xFB1E), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F),
    (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB), (0x11100, 0x11134), (0x1E944, 0x1E94A), (0xE0001, 0xE01EF),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_sorted_and_disjoint() {
        assert!(MARKS.is_sorted_by(|a, b| a.0 <= a.1 && a.1 < b.0));
    }

    #[test]
    fn marks_of_many_scripts_stay_in_words() {
        for c in ['\u{301}', '\u{AD}', '\u{94D}', '\u{200D}', '\u{E48}', '\u{FE0F}', 'e', 'ß', '字', '٣'] {
            assert!(is_word(c), "{c:?}");
        }
        for c in [' ', '-', '’', '।', '…', '฿', '\u{3000}', '😀'] {
            assert!(!is_word(c), "{c:?}");
        }
    }
}
