//! The tokens as the rules see them: shape, lists and key of each word, and how its sentence uses capitals.

use crate::document::{BlockKind, Document, LeadKind, Sentence, TokenKind};
use crate::lexicon::flag::{self, Flags};
use crate::lexicon::shapes::{Shape, shape};
use crate::lexicon::{Key, KeySet, Lexicon};
use crate::span::Span;
use std::ops::Range;

/// One token.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// The word without regard to case.
    pub key: u64,
    /// The lists it is in; names only where it has a capital.
    pub flags: Flags,
    /// What its letters look like.
    pub shape: Shape,
}

/// How a sentence uses capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// As running text does.
    Plain,
    /// As English headlines do: every word of weight begins with one.
    Title,
    /// Capitals throughout.
    Upper,
}

/// The words of a document, one for each token.
#[derive(Debug)]
pub struct DocumentWords<'d> {
    /// The document they are of.
    pub document: &'d Document<'d>,
    /// One for each token.
    pub words: Vec<Word>,
    /// Keys of the words that the article also writes small.
    lower: KeySet,
    lexicon: &'static Lexicon,
}

impl<'d> DocumentWords<'d> {
    /// Looks at every token of the document once.
    pub fn new(document: &'d Document<'d>) -> DocumentWords<'d> {
        let lexicon = Lexicon::get();
        let words = document.tokens.iter().map(|token| {
            let text = document.token_text(token);
            let shape = match token.kind {
                TokenKind::Address | TokenKind::Tag | TokenKind::Emoji | TokenKind::Possessive => Shape::Mark,
                _ => shape(text),
            };
            let key = Key::FOLDED.and(text);
            let mut flags = lexicon.flags(key);
            if matches!(shape, Shape::Upper | Shape::Initial | Shape::LettersNumber) {
                flags = lexicon.word(text, true);
            }
            if matches!(shape, Shape::Lower) {
                flags &= !flag::CAPITAL;
            }
            if matches!(shape, Shape::Lower | Shape::Capitalised) && begins_with_number(text, lexicon) {
                flags |= flag::COMPOUND;
            }
            Word { key: key.number(), flags, shape }
        });
        let words: Vec<Word> = words.collect();
        let lower =
            words.iter().filter(|word| word.shape == Shape::Lower && word.flags & flag::ORDINARY == 0);
        let lower = lower.map(|word| word.key).collect();
        DocumentWords { document, words, lower, lexicon }
    }

    /// Whether `word` by itself is in one of the lists.
    pub fn listed(&self, word: &str, wanted: Flags) -> bool {
        self.lexicon.word(word, false) & wanted != 0
    }

    /// The key of the name in the tokens `first..end`, without regard to case.
    pub fn name_key(&self, first: usize, end: usize) -> u64 {
        self.words.get(first..end).unwrap_or(&[]).iter().fold(0, |key, word| longer_key(key, word.key))
    }

    /// A sentence of the document.
    pub fn line(&self, sentence: &Sentence) -> Line<'_> {
        let (start, end) = (sentence.first_token.index(), sentence.end_token.index().min(self.words.len()));
        let kind = self.document.block_of(sentence).map_or(BlockKind::Paragraph, |block| block.kind);
        let mut line = Line { all: self, start, end, kind, style: Style::Plain, dateline_end: start };
        line.style = line.find_style();
        line.dateline_end = self.dateline_end(sentence, start..end);
        line
    }

    /// One past the last token of the dateline among the tokens of a sentence; the first of them where it has
    /// none.
    fn dateline_end(&self, sentence: &Sentence, tokens: Range<usize>) -> usize {
        let lead = self.document.block_of(sentence).and_then(|block| block.lead);
        let Some(lead) = lead.filter(|lead| lead.kind == LeadKind::Dateline) else { return tokens.start };
        let of_sentence = self.document.tokens.get(tokens.clone()).unwrap_or(&[]);
        tokens.start + of_sentence.partition_point(|token| token.span.start < lead.span.end)
    }
}

/// The words of one sentence. Questions about words outside it are answered as if nothing stood there.
#[derive(Clone, Copy, Debug)]
pub struct Line<'w> {
    all: &'w DocumentWords<'w>,
    /// Index of the first token.
    pub start: usize,
    /// One past the index of the last token.
    pub end: usize,
    /// What the block is for.
    pub kind: BlockKind,
    /// How it uses capitals.
    pub style: Style,
    /// One past the last token of the dateline that it begins with; `start` where there is none.
    pub dateline_end: usize,
}

impl<'w> Line<'w> {
    fn word(&self, at: usize) -> Option<&'w Word> {
        (self.start..self.end).contains(&at).then(|| self.all.words.get(at)).flatten()
    }

    /// The text of the token `at`, or nothing.
    pub fn text(&self, at: usize) -> &'w str {
        let inside = (self.start..self.end).contains(&at);
        let document = self.all.document;
        document.tokens.get(at).filter(|_| inside).map_or("", |token| document.token_text(token))
    }

    /// Whether the token `at` is `word`, in any case.
    pub fn is(&self, at: usize, word: &str) -> bool {
        self.text(at).eq_ignore_ascii_case(word)
    }

    /// Whether the token `at` is one of `words`, in any case.
    pub fn is_any(&self, at: usize, words: &[&str]) -> bool {
        let text = self.text(at);
        words.iter().any(|word| word.len() == text.len() && word.eq_ignore_ascii_case(text))
    }

    /// The kind of the token `at`.
    pub fn token_kind(&self, at: usize) -> Option<TokenKind> {
        self.word(at).and_then(|_| self.all.document.tokens.get(at)).map(|token| token.kind)
    }

    /// Whether `word` by itself is in one of the lists.
    pub fn listed(&self, word: &str, wanted: Flags) -> bool {
        self.all.listed(word, wanted)
    }

    /// Whether the token `at` begins with a digit.
    pub fn is_number(&self, at: usize) -> bool {
        matches!(self.shape(at), Shape::Number | Shape::NumberLetters)
    }

    /// The lists that the word is in.
    pub fn flags(&self, at: usize) -> Flags {
        self.word(at).map_or(0, |word| word.flags)
    }

    /// Whether the word is in one of the lists.
    pub fn has(&self, at: usize, flags: Flags) -> bool {
        self.flags(at) & flags != 0
    }

    /// The shape of the word.
    pub fn shape(&self, at: usize) -> Shape {
        self.word(at).map_or(Shape::Mark, |word| word.shape)
    }

    /// The key of the word.
    pub fn key(&self, at: usize) -> u64 {
        self.word(at).map_or(0, |word| word.key)
    }

    /// The key of a name of one word: the token `at`.
    pub fn name_key(&self, at: usize) -> u64 {
        longer_key(0, self.key(at))
    }

    /// Whether the word has a capital: it may belong to a name.
    pub fn is_capital(&self, at: usize) -> bool {
        use Shape::*;
        matches!(self.shape(at), Initial | Upper | Capitalised | CapitalisedMixed | LowerMixed)
            || (self.shape(at) == LettersNumber && self.text(at).contains(char::is_uppercase))
    }

    /// Whether the word has letters and no capital.
    pub fn is_lower(&self, at: usize) -> bool {
        matches!(self.shape(at), Shape::Lower)
    }

    /// Whether the word is an ordinary one: in the list of them, or written small elsewhere in the article.
    pub fn is_ordinary(&self, at: usize) -> bool {
        self.has(at, flag::ORDINARY | flag::FUNCTION) || self.all.lower.contains(&self.key(at))
    }

    /// Whether no white space stands between the tokens `at` and `at + 1`.
    pub fn is_glued(&self, at: usize) -> bool {
        let tokens = &self.all.document.tokens;
        at + 1 < self.end
            && matches!((tokens.get(at), tokens.get(at + 1)), (Some(a), Some(b)) if a.span.end == b.span.start)
    }

    /// Whether the tokens `at` is a hyphen between two words without white space.
    pub fn is_inner_hyphen(&self, at: usize) -> bool {
        at > self.start
            && self.shape(at) == Shape::Mark
            && matches!(self.text(at), "-" | "‑" | "–" | "‐")
            && self.is_glued(at - 1)
            && self.is_glued(at)
    }

    /// The bytes of the tokens `first..end`.
    pub fn span(&self, first: usize, end: usize) -> Span {
        let tokens = &self.all.document.tokens;
        match (tokens.get(first), end.checked_sub(1).and_then(|last| tokens.get(last))) {
            (Some(first), Some(last)) => Span { start: first.span.start, end: last.span.end },
            _ => Span::default(),
        }
    }

    /// The text of the tokens `first..end`.
    pub fn words(&self, first: usize, end: usize) -> &'w str {
        if first < end { self.span(first, end).of(self.all.document.text) } else { "" }
    }

    /// The longest entry of the lists that begins at `at`, ends by `end` and is in one of the lists `wanted`:
    /// where it ends and its lists.
    pub fn phrase(&self, at: usize, end: usize, wanted: Flags) -> Option<(usize, Flags)> {
        let first = self.flags(at);
        if first & (wanted | flag::PREFIX) == 0 {
            return None;
        }
        let mut found = (first & wanted != 0 && at < end).then_some((at + 1, first));
        if first & flag::PREFIX == 0 {
            return found;
        }
        let lexicon = self.all.lexicon;
        let (mut folded, mut capitals) = (Key::FOLDED.and(self.text(at)), Key::CAPITALS.and(self.text(at)));
        let mut upper = self.is_upper(at);
        for next in at + 1..end.min(self.end) {
            let word = self.text(next);
            (folded, capitals) = (folded.and(word), capitals.and(word));
            upper &= self.is_upper(next);
            let flags = lexicon.flags(folded) | if upper { lexicon.flags(capitals) } else { 0 };
            if flags & wanted != 0 && self.shape(next) != Shape::Mark {
                found = Some((next + 1, flags));
            }
            if flags & flag::PREFIX == 0 {
                break;
            }
        }
        found
    }

    /// Whether the word has no small letter.
    fn is_upper(&self, at: usize) -> bool {
        use Shape::*;
        !matches!(self.shape(at), Lower | Capitalised | CapitalisedMixed | LowerMixed)
    }

    /// Whether the word is the first of its sentence, or of a quote or clause set apart in it: its capital
    /// may mean nothing.
    pub fn is_first(&self, at: usize) -> bool {
        // No more marks than this stand before a first word.
        const MARKS: usize = 6;
        let mut before = at;
        for _ in 0..MARKS {
            if before <= self.start {
                return true;
            }
            before -= 1;
            if self.shape(before) != Shape::Mark {
                return false;
            }
            match self.text(before) {
                ":" | "?" | "!" | "." | "..." | "…" | "•" | "*" | "|" => return true,
                "\"" | "“" | "‘" | "«" | "'"
                    if matches!(self.text(before.wrapping_sub(1)), "," | "—" | "–") =>
                {
                    return true;
                }
                "\"" | "“" | "‘" | "«" | "'" | "(" | "[" | "-" | "—" | "–" | "--" => {}
                _ => return false,
            }
        }
        false
    }

    fn find_style(&self) -> Style {
        let (mut words, mut capitals, mut upper) = (0, 0, 0);
        for at in self.start..self.end {
            let shape = self.shape(at);
            let long = self.text(at).len() > 3;
            match shape {
                Shape::Lower if long && !self.has(at, flag::FUNCTION) => words += 2,
                Shape::Lower if long => words += 1,
                Shape::Upper if long => (words, capitals, upper) = (words + 1, capitals + 1, upper + 1),
                Shape::Capitalised | Shape::CapitalisedMixed | Shape::LowerMixed if long => {
                    (words, capitals) = (words + 1, capitals + 1);
                }
                _ => {}
            }
        }
        // Headlines have no stop, but for some that are kept as sentences are.
        let headline = self.kind == BlockKind::Headline;
        if self.is(self.end.wrapping_sub(1), ".") && upper < words && !(headline && words >= 6) {
            return Style::Plain;
        }
        if upper >= 2 && upper * 4 >= words * 3 {
            Style::Upper
        } else if (words >= 4 || headline && words == 3) && capitals * 4 > words * 3 {
            Style::Title
        } else {
            Style::Plain
        }
    }
}

/// "three-day", "Twenty-five".
fn begins_with_number(text: &str, lexicon: &Lexicon) -> bool {
    text.split_once('-').is_some_and(|(head, _)| lexicon.word(head, false) & flag::NUMBER != 0)
}

/// The key of a name of the one word `word`, as [`DocumentWords::name_key`] would give it.
pub fn name_key_of(word: &str) -> u64 {
    longer_key(0, Key::FOLDED.and(word).number())
}

fn longer_key(key: u64, word: u64) -> u64 {
    (key.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}
