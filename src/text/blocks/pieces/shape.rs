//! What a piece looks like, whatever its words are: how long it is, how it begins and ends, how many of its
//! words have capitals.

use crate::lexicon::phrases::PhraseList;

/// Prepositions and conjunctions of four letters and more, which titles may leave small.
#[rustfmt::skip]
static SMALL_IN_TITLES: PhraseList = PhraseList::lines(&[
    "from", "with", "over", "into", "onto", "about", "after", "before", "than", "that", "amid", "against", "under", "upon", "through", "during",
    "without", "within", "among", "between", "across", "behind", "beyond", "near", "this", "when",
]);

/// Longer pieces (bytes) are running text.
const LONG: usize = 320;
/// Words are counted in pieces of at most so many bytes; in longer ones their number is a guess.
const COUNTED: usize = 170;

/// How a piece ends, closing quotes and brackets aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// A full stop, or an ellipsis.
    Stop,
    /// A question mark.
    Question,
    /// An exclamation mark.
    Exclamation,
    /// A colon.
    Colon,
    /// A comma, semicolon or dash: something should follow.
    Open,
    /// A letter, digit or other sign.
    Plain,
}

/// How a piece begins, opening quotes and brackets aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// A capital, or a letter of a script without case.
    Upper,
    /// A small letter.
    Lower,
    /// A digit.
    Digit,
    /// Anything else.
    Other,
}

/// The look of a piece. In pieces longer than [`COUNTED`] bytes the number of words is a guess, and the other
/// counts are 0.
#[derive(Clone, Copy, Debug)]
pub struct LineShape {
    /// Length in bytes.
    pub length: usize,
    pub start: Start,
    pub end: End,
    /// Whether it begins with an opening quotation mark.
    pub quoted: bool,
    /// Words, as white space sets them apart, that hold a letter or digit.
    pub words: usize,
    /// Words of four letters or more.
    pub weighty: usize,
    /// Those of them that begin with a capital, or are small words that titles leave small.
    pub capitalised: usize,
    /// Places inside where a sentence seems to end: a stop, a space and a capital.
    pub stops: usize,
    /// Whether it has at least two capitals and no small letter.
    pub all_capitals: bool,
}

impl LineShape {
    /// Longer than anything but running text.
    pub fn is_long(&self) -> bool {
        self.length > LONG
    }

    /// Whether this is running text: long, or a sentence of at least eight words.
    pub fn is_prose(&self) -> bool {
        self.is_long() || self.words >= 8 && self.ends_sentence() && !self.all_capitals
    }

    /// Whether the end closes a sentence.
    pub fn ends_sentence(&self) -> bool {
        matches!(self.end, End::Stop | End::Question | End::Exclamation)
    }

    /// Whether every weighty word begins with a capital, as in English titles.
    pub fn is_title_case(&self) -> bool {
        self.weighty >= 2 && self.capitalised == self.weighty
    }

    /// Whether it begins as a title or sentence does.
    pub fn begins_well(&self) -> bool {
        matches!(self.start, Start::Upper | Start::Digit)
    }
}

/// The look of `piece`, which has no white space around it.
pub fn shape(piece: &str) -> LineShape {
    let inner = piece.trim_start_matches(|c: char| is_invisible(c) || is_opening(c));
    let start = match inner.chars().next() {
        Some(c) if c.is_lowercase() => Start::Lower,
        Some(c) if c.is_numeric() => Start::Digit,
        Some(c) if c.is_alphabetic() => Start::Upper,
        _ => Start::Other,
    };
    let closed = piece.trim_end_matches(|c: char| is_invisible(c) || is_closing(c) || c.is_whitespace());
    let end = match closed.chars().next_back() {
        Some('.' | '…' | '。' | '।') => End::Stop,
        Some('?' | '？' | '؟') => End::Question,
        Some('!' | '！') => End::Exclamation,
        Some(':' | '：') => End::Colon,
        Some(',' | ';' | '-' | '–' | '—') => End::Open,
        _ if closed.ends_with(" and") || closed.ends_with(" or") => End::Open,
        _ => End::Plain,
    };
    let quoted = piece.starts_with(['"', '“', '‘', '«', '„', '\'']);
    let mut shape = LineShape {
        length: piece.len(),
        start,
        end,
        quoted,
        words: 0,
        weighty: 0,
        capitalised: 0,
        stops: 0,
        all_capitals: false,
    };
    if piece.len() > COUNTED {
        shape.words = piece.len() / 6;
    } else {
        count_words(piece, &mut shape);
    }
    shape
}

/// How many sentences seem to end inside `piece`, whatever its length.
pub fn stops_inside(piece: &str) -> usize {
    let mut shape = LineShape { stops: 0, ..shape("") };
    count_words(piece, &mut shape);
    shape.stops
}

/// Counts what [`LineShape`] says of words, in one pass over the characters.
fn count_words(piece: &str, shape: &mut LineShape) {
    let (mut capitals, mut smalls, mut stopped) = (0, 0, false);
    let mut word = OpenWord::default();
    for (at, c) in piece.char_indices() {
        match c {
            'a'..='z' => (word.letters, smalls) = (word.letters + 1, smalls + 1),
            'A'..='Z' => {
                word.capital |= word.letters == 0;
                (word.letters, capitals) = (word.letters + 1, capitals + 1);
            }
            '0'..='9' => word.digits += 1,
            ' ' | '\t' | '\n' | '\r' => {
                if at > word.start {
                    stopped = add_word(&word, piece.get(word.start..at).unwrap_or(""), stopped, shape);
                }
                word = OpenWord { start: at + 1, ..OpenWord::default() };
            }
            '\0'..='\x7f' => {}
            c if c.is_whitespace() => {}
            c if c.is_alphabetic() => {
                word.capital |= word.letters == 0 && !c.is_lowercase();
                word.letters += 1;
                capitals += usize::from(c.is_uppercase());
                smalls += usize::from(c.is_lowercase());
            }
            c => word.digits += usize::from(c.is_numeric()),
        }
    }
    add_word(&word, piece.get(word.start..).unwrap_or(""), stopped, shape);
    shape.all_capitals = capitals >= 2 && smalls == 0;
}

/// A word while it is read.
#[derive(Default)]
struct OpenWord {
    start: usize,
    letters: usize,
    digits: usize,
    /// Whether its first letter is a capital, or of a script without case.
    capital: bool,
}

/// Counts a whole word; `stopped` tells that a sentence may have ended before it. Tells whether one may end
/// with it.
fn add_word(word: &OpenWord, text: &str, stopped: bool, shape: &mut LineShape) -> bool {
    shape.stops += usize::from(stopped && (word.capital || word.digits > 0));
    shape.words += usize::from(word.letters + word.digits > 0);
    if word.letters >= 4 {
        shape.weighty += 1;
        shape.capitalised += usize::from(word.capital || SMALL_IN_TITLES.contains(text));
    }
    // "Mr." and initials do not end a sentence; a guess is enough here.
    let marked = text.len() > word.letters + word.digits && word.letters + word.digits > 3;
    marked && text.trim_end_matches(is_closing).ends_with(['.', '?', '!', '…'])
}

/// Whether a reader sees nothing of the character: soft hyphens, zero-width marks, byte-order marks.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe0e}' | '\u{fe0f}' | '\0'..='\u{8}')
}

fn is_opening(c: char) -> bool {
    matches!(c, '"' | '“' | '‘' | '\'' | '«' | '„' | '(' | '[' | '¿' | '¡')
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '”' | '’' | '\'' | '»' | '“' | ')' | ']')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_at_start_and_end_through_quotes() {
        for (piece, start, end) in [
            ("Harbour reopens", Start::Upper, End::Plain),
            ("“We agree,” she said.", Start::Upper, End::Stop),
            ("(“Why now?”)", Start::Upper, End::Question),
            ("what remains:", Start::Lower, End::Colon),
            ("12 towns,", Start::Digit, End::Open),
            ("* * *", Start::Other, End::Plain),
            ("", Start::Other, End::Plain),
        ] {
            let shape = shape(piece);
            assert_eq!((shape.start, shape.end), (start, end), "{piece}");
        }
    }

    #[test]
    fn tells_titles_from_sentences() {
        for (piece, title, prose) in [
            ("Council Votes to Rebuild the Old Bridge", true, false),
            ("Council votes to rebuild the old bridge", false, false),
            ("The council of the town voted to rebuild the bridge.", false, true),
            ("It voted.", false, false),
        ] {
            let shape = shape(piece);
            assert_eq!((shape.is_title_case(), shape.is_prose()), (title, prose), "{piece}");
        }
    }

    #[test]
    fn counts_stops_inside() {
        assert_eq!(shape("He left. She stayed. Mr. Lind came.").stops, 2);
        assert_eq!(shape("He left at 5 p.m. and slept.").stops, 0);
    }
}
