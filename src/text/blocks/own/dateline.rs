//! Datelines: where (and when) a report was filed, before its first sentence. "KYIV, Ukraine —", "BEIJING
//! (Reuters) -", "NAIROBI, March 3 (Xinhua) --", "(CNN) —", "NEW DELHI:".

use crate::lexicon::calendar::{is_month, is_weekday};
use crate::lexicon::phrases::PhraseList;

/// Agencies as they stand in the brackets of a dateline, folded.
#[rustfmt::skip]
static AGENCIES: PhraseList = PhraseList::lines(&[
    "reuters", "ap", "afp", "cnn", "xinhua", "upi", "ips", "bloomberg", "dpa", "efe", "pti", "ani", "ians", "kyodo",
    "yonhap", "tass", "anadolu", "aa", "bernama", "cna", "rferl", "rfe/rl", "voa", "un news", "sputnik", "interfax",
    "ansa", "aap", "cp", "pa", "wam", "spa", "kuna", "petra", "mena", "irna", "apa", "app", "unb", "bss", "jiji",
    "cnn business", "zenit", "cns", "jta", "rns", "gna", "nan", "pna", "vna", "tap", "map", "antara",
    "associated press", "thomson reuters foundation", "marketwatch", "wsj", "cbs", "nbc", "abc", "fox", "npr", "bbc",
    "kcna", "prnewswire", "pr newswire", "business wire", "globe newswire", "montsame",
]);

/// The longest dateline (bytes).
const LONGEST: usize = 90;

/// How many bytes at the start of `piece` are a dateline with its closing mark. `first` tells that `piece` is
/// the first paragraph of the article: there a place needs fewer other signs.
pub fn dateline(piece: &str, first: bool) -> Option<usize> {
    if !first && !may_be_filed(piece) {
        return None;
    }
    let end = (0..=LONGEST.min(piece.len())).rev().find(|&at| piece.is_char_boundary(at))?;
    let head = piece.get(..end)?;
    let (at, length, _) = closings(head).find(|&(at, length, mark)| {
        let words = head.get(..at).unwrap_or("").trim_end();
        let rest = piece.get(at + length..).unwrap_or("");
        let opens = rest.trim_start().chars().next().is_some_and(|c| {
            c.is_uppercase()
                || c.is_ascii_digit()
                || c.is_alphabetic() && !c.is_lowercase()
                || matches!(c, '"' | '“' | '‘' | '«' | '\'')
        });
        opens && is_place(words, mark, first)
    })?;
    // "CAIRO - 25 July 2022: …": a day may follow with a mark of its own.
    let day = closings(head).find(|&(next, _, mark)| {
        let between = head.get(at + length..next).unwrap_or("").trim();
        next > at && mark != Mark::Bracket && look(between).is_some_and(|look| look.dated && look.words == 0)
    });
    Some(day.map_or(at + length, |(at, length, _)| at + length))
}

/// Whether a paragraph inside the article begins as a dateline does there: with a place in capitals, or with
/// an agency in brackets.
fn may_be_filed(piece: &str) -> bool {
    let mut chars = piece.chars();
    let capitals = [chars.next(), chars.next()].iter().flatten().all(|c| c.is_uppercase());
    capitals || piece.bytes().take(LONGEST).any(|b| b == b'(')
}

/// What closes a dateline.
#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Dash,
    Colon,
    /// Nothing: the text follows the bracket with the agency.
    Bracket,
}

/// The places in `head` where a dateline may end: (byte of the mark, its length, the mark).
fn closings(head: &str) -> impl Iterator<Item = (usize, usize, Mark)> {
    head.char_indices().filter_map(move |(at, c)| {
        let after = head.get(at + c.len_utf8()..)?;
        let spaced = head.get(..at)?.ends_with(|c: char| c.is_whitespace() || c == ')');
        match c {
            '—' | '–' | '―' => Some((at, c.len_utf8(), Mark::Dash)),
            '-' if after.starts_with('-') => Some((at, 2, Mark::Dash)),
            '-' if spaced && after.starts_with(char::is_whitespace) => Some((at, 1, Mark::Dash)),
            ':' if after.starts_with(char::is_whitespace) => Some((at, 1, Mark::Colon)),
            ')' | '/' if c == ')' || after.starts_with(' ') => {
                let follows = after.trim_start();
                (!follows.starts_with(['-', '—', '–', ':', '―', ',', '.'])).then_some((at, 1, Mark::Bracket))
            }
            _ => None,
        }
    })
}

/// Whether the words before the mark are a place with what may follow it: a region, a date, an agency in
/// brackets.
fn is_place(words: &str, mark: Mark, first: bool) -> bool {
    let (place, agency) = match words.split_once('(').or_else(|| words.split_once(" /")) {
        Some((place, agency)) => match agency.trim_end_matches([' ', ')', '/']) {
            agency if is_agency(agency) || mark == Mark::Dash && is_name(agency) => (place.trim_end(), true),
            _ => return false,
        },
        None => (words, false),
    };
    if place.is_empty() {
        // "(CNN) —" alone.
        return agency && first;
    }
    let Some(look) = look(place).filter(|look| look.words > 0 || agency) else { return false };
    match mark {
        Mark::Bracket => agency && (look.capitals || first),
        _ if agency => true,
        Mark::Dash if look.capitals && (look.dated || place.contains(',')) => true,
        Mark::Dash => first && (look.capitals || look.dated || look.words <= 4),
        Mark::Colon => first && look.capitals,
    }
}

struct Look {
    /// The first word is in capitals throughout.
    capitals: bool,
    /// A date is part of it.
    dated: bool,
    words: usize,
}

/// How the words of a place look; `None` if one of them cannot belong to a place.
fn look(place: &str) -> Option<Look> {
    let mut look = Look { capitals: false, dated: false, words: 0 };
    let mut lower = String::new();
    for word in place.split([' ', '\u{a0}', ',', '/']).filter(|word| !word.is_empty()) {
        crate::text::blocks::pieces::fold::fold_into(word, &mut lower);
        let number = lower.bytes().all(|b| b.is_ascii_digit());
        if number || is_month(&lower) || is_weekday(&lower) {
            look.dated = true;
            continue;
        }
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        if look.words == 0 {
            look.capitals = letters >= 3 && word.chars().all(|c| !c.is_lowercase())
                || matches!(word, "ST." | "LA" | "EL" | "AL" | "SÃO" | "LE" | "DA");
        }
        let small = matches!(
            word,
            "de" | "del"
                | "of"
                | "the"
                | "and"
                | "on"
                | "upon"
                | "near"
                | "al"
                | "la"
                | "le"
                | "do"
                | "da"
                | "in"
                | "am"
        );
        let begins = word.starts_with(|c: char| c.is_uppercase() || c.is_alphabetic() && !c.is_lowercase());
        if !(begins || small && look.words > 0)
            || word.ends_with(['!', '?', ';', '"', '”', ')'])
            || word.contains(['’', '\'', '"', '“']) && letters < 4
        {
            return None;
        }
        look.words += 1;
    }
    (look.words <= 6 && (look.words > 0 || look.dated)).then_some(look)
}

/// Whether an agency not known here may be meant: one to three words with capitals.
fn is_name(words: &str) -> bool {
    let capitals = words.split(' ').all(|word| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|c| c.is_alphanumeric() || "-/.&".contains(c))
    });
    capitals && words.split(' ').count() <= 3
}

/// Whether the words in brackets are the sign of an agency.
fn is_agency(words: &str) -> bool {
    let mut lower = String::new();
    crate::text::blocks::pieces::fold::fold_into(words, &mut lower);
    let name = lower.split(['-', ' ']).next().unwrap_or("");
    AGENCIES.contains(&lower) || AGENCIES.contains(name) && words.len() < 30
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines() {
        for (lead, rest) in [
            ("KYIV, Ukraine —", " The harbour reopened."),
            ("BEIJING (Reuters) -", " China said on Monday it would."),
            ("NAIROBI, March 3 (Xinhua) --", " Kenya said."),
            ("(CNN) —", " A storm hit the coast."),
            ("(CNN)", "A storm hit the coast."),
            ("NEW DELHI:", " The court ruled."),
            ("WASHINGTON, D.C. —", " The Senate voted."),
            ("ST. LOUIS —", " The bridge closed."),
            ("UNITED NATIONS, June 3 (AP) —", " “We agree,” he said."),
            ("Lisbon, Portugal —", " Ana Souza won."),
            ("TOKYO/SEOUL (Reuters) –", " Japan said."),
            ("GENEVA—", "Ana Souza met Jonas Lind."),
            ("Berlin (dpa) -", " Germany said."),
            ("PARIS, 3 June 2024 (AFP) -", " France said."),
            ("Lisbon –", " Ana Souza won."),
            ("CAIRO - 25 July 2022:", " Egypt denied it."),
            ("LISBON, June 3, 2024 /PRNewswire/ --", " Harbour Lines said."),
            ("Hanoi (VNA)", " The ministry said."),
            ("Feb 24 (Reuters) -", " Harbour Lines said."),
        ] {
            assert_eq!(dateline(&format!("{lead}{rest}"), true), Some(lead.len()), "{lead}{rest}");
        }
        assert!(dateline("KYIV, Ukraine — The harbour reopened.", false).is_some());
        assert!(dateline("BEIJING (Reuters) - China said.", false).is_some());
    }

    #[test]
    fn no_datelines() {
        for text in [
            "Ana Souza — the minister — said no.",
            "The minister — Ana Souza — said no.",
            "One thing is clear: The river rises.",
            "It was late — Too late.",
            "He said (Reuters) - but nobody knows.",
            "The plan (a yes or no vote) Failed.",
            "What a day — Lisbon won.",
            "",
            "—",
            "Well-known Lisbon writer wins.",
            "Analysis: The river rises.",
            "“Lisbon — The City” is a book.",
        ] {
            assert_eq!(dateline(text, true), None, "{text}");
        }
        for text in [
            "NATO — The alliance met.",
            "Lisbon – Ana Souza won.",
            "NEW DELHI: The court ruled.",
            "LIND: We agree.",
        ] {
            assert_eq!(dateline(text, false), None, "{text}");
        }
    }
}
