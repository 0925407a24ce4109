//! The marks that may end a sentence, and runs of them.

use crate::text::characters::{char_at, is_word};

/// Marks that may end a sentence, in any script.
pub fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '‼' | '⁇' | '⁈' | '⁉') || is_certain(c)
}

/// Marks that are used for nothing but ending a sentence.
fn is_certain(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '｡' | '．' | '؟' | '۔' | '।' | '॥' | '։' | '።' | '။' | '។')
}

/// Marks that rules between parts of a text are drawn with: "*****".
pub fn is_rule(c: char) -> bool {
    matches!(c, '*' | '_' | '=')
}

/// A rule has more marks than this.
pub const SHORTEST_RULE: usize = 4;

/// The byte behind the run of `mark` that begins at `at`.
pub fn rule_end(block: &str, at: usize, mark: char) -> usize {
    let rest = block.get(at..).unwrap_or("");
    at + rest.len() - rest.trim_start_matches(mark).len()
}

/// A stop with its repetitions.
#[derive(Clone, Copy)]
pub struct Stops {
    /// Byte behind them.
    pub end: usize,
    /// How many single stops, where "…" counts as three.
    pub dots: usize,
    /// "?" or "!" is among them.
    pub asks: bool,
    /// The dots are set apart: ". . .".
    pub spaced: bool,
    /// One of them is used for nothing but ending a sentence.
    pub certain: bool,
}

impl Stops {
    /// The run that begins at the stop `at`.
    pub fn read(block: &str, at: usize) -> Stops {
        let mut run = Stops { end: at, dots: 0, asks: false, spaced: false, certain: false };
        while let Some(c) = char_at(block, run.end).filter(|c| is_stop(*c)) {
            match c {
                '.' => run.dots += 1,
                '…' => run.dots += 3,
                _ => run.asks = true,
            }
            run.certain |= is_certain(c);
            run.end += c.len_utf8();
        }
        while !run.asks && char_at(block, run.end).is_some_and(|c| matches!(c, ' ' | '\u{A0}')) {
            let dot = skip_one(block, run.end);
            let alone = !char_at(block, dot + 1).is_some_and(|c| is_word(c) || c == '.');
            if char_at(block, dot) != Some('.') || !alone {
                break;
            }
            run.dots += 1;
            run.spaced = true;
            run.end = dot + 1;
        }
        run
    }

    /// Whether it is only dots, more than one.
    pub fn is_ellipsis(self) -> bool {
        !self.asks && self.dots > 1
    }
}

/// The byte behind the character at `at`.
pub fn skip_one(block: &str, at: usize) -> usize {
    at + char_at(block, at).map_or(0, char::len_utf8)
}
