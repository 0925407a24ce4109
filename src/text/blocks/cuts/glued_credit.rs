//! Credits behind a caption in the same line, also where a paste has glued the two together
//! ("…at the harbor.Credit…Mara Lind for The Outlet").

use crate::lexicon::is_particle;
use crate::lexicon::phrases::PhraseList;
use crate::text::blocks::own::picture::{Picture, picture};
use crate::text::blocks::pieces::fold::fold_into;

/// Words that open a credit behind a caption that ends with a stop.
#[rustfmt::skip]
static OPENINGS: PhraseList = PhraseList::beginnings(&[
    "Credit…", "Credit...", "Credit:", "CREDIT:", "Photo:", "PHOTO:", "Photos:", "Picture:", "Image:",
    "Images:", "Photograph:", "Photographs:", "Foto:", "Illustration:", "Graphic:", "Video:", "Photo credit:",
    "Photo Credit:", "Image credit:", "Image Credit:", "Image source:", "Photo courtesy ", "Photo by ", "PHOTO BY ",
    "Photos by ", "Photograph by ", "Photographs by ", "Picture by ", "Illustration by ", "Image courtesy ",
    "Courtesy of ", "Courtesy: ", "REUTERS/", "Reuters/", "AP Photo/", "AFP/", "© ",
]);
/// Those that also follow a caption without a stop, from which a space sets them apart.
const AFTER_WORDS: &[&str] =
    &["Photo:", "Picture:", "Image:", "Photograph:", "Photo credit:", "Photo Credit:", "Image credit:"];
/// Those that are glued even to the last word of a caption.
const GLUED: &[&str] = &["Credit…", "Credit...", "Credit:"];

/// Small words between the names of a credit, beside the particles in them.
#[rustfmt::skip]
static SMALL: PhraseList = PhraseList::lines(&[
    "for", "via", "and", "the", "of", "by", "from", "with", "courtesy", "through", "at", "in", "on", "photo",
    "file", "handout", "illustration", "images",
]);

/// Where a credit begins inside `piece` (byte), if one is at its end. What stands before it is its caption.
pub fn glued_credit(piece: &str) -> Option<usize> {
    const LONGEST: usize = 128;
    let from = (piece.len().saturating_sub(LONGEST)..piece.len()).find(|&at| piece.is_char_boundary(at))?;
    let tail = piece.get(from..)?;
    if tail.ends_with(['"', '”', '?', '!', ',', ':']) {
        return None;
    }
    bracketed_credit(tail).or_else(|| opened_credit(tail)).map(|at| from + at).filter(|&at| at > 0)
}

fn opened_credit(tail: &str) -> Option<usize> {
    // "©" begins with the byte C2.
    let mut places =
        tail.bytes().enumerate().filter(|(_, b)| matches!(b, b'A'..=b'Z' | 0xC2)).map(|(at, _)| at);
    places.find(|&at| {
        let Some(after) = tail.get(at..) else { return false };
        let Some(opening) = OPENINGS.beginning(after) else { return false };
        let before = tail.get(..at).unwrap_or("");
        let rest = after.get(opening.len()..).unwrap_or("");
        let closed = before.trim_end().ends_with(['.', '!', '?', '…', '"', '”', '’', '\'', ')', ']', '|']);
        let apart = before.trim_end().contains(' ')
            && before.ends_with(char::is_whitespace)
            && AFTER_WORDS.contains(&opening);
        let glued = before.ends_with(char::is_alphanumeric) && GLUED.contains(&opening);
        let year = rest.starts_with(|c: char| c.is_ascii_digit());
        (closed || apart || glued) && !year && is_name_list(rest)
    })
}

/// "… [Mara Lind/Outlet]", "… (AP Photo/Mara Lind)", "… (Photo by Mara Lind)", "… (Mara Lind/Reuters)".
fn bracketed_credit(tail: &str) -> Option<usize> {
    let trimmed = tail.trim_end_matches(['.', ' ']);
    let (open, closed) = match trimmed.chars().next_back()? {
        ']' => (trimmed.rfind('[')?, true),
        ')' => (trimmed.rfind('(')?, false),
        _ => return None,
    };
    let closed = closed || trimmed.get(..open)?.trim_end().ends_with(['.', '”', '"']);
    let inside = trimmed.get(open + 1..trimmed.len() - 1)?;
    let mut folded = String::new();
    fold_into(inside, &mut folded);
    let words = inside.split_whitespace().count();
    let named = matches!(picture(&folded, words, true), Some(Picture::Credit(_)));
    let slashed =
        closed && inside.contains('/') && words >= 2 && is_name_list(inside) && !inside.starts_with("http");
    (words <= 14 && (named || slashed || folded.starts_with("file:") || folded.starts_with("photo")))
        .then_some(open)
}

/// Whether the words are what a credit holds: names with capitals, and small words between them; no sentence.
fn is_name_list(rest: &str) -> bool {
    let rest = rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '…' | ':' | ')' | ']'));
    let mut capitals = 0;
    for word in rest.split([' ', '\u{a0}', '/', ',']).filter(|word| !word.is_empty()) {
        let first = word.trim_start_matches(|c: char| !c.is_alphanumeric()).chars().next();
        let small = SMALL.contains(word) || is_particle(word);
        match first {
            Some(c) if c.is_lowercase() && !small => return false,
            Some(c) if !c.is_lowercase() => capitals += 1,
            _ => {}
        }
    }
    (1..=14).contains(&capitals) && rest.len() <= 130
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credits_glued_to_captions() {
        for (caption, credit) in [
            ("Fishing boats at the harbor.", "Credit…Mara Lind for The Outlet"),
            ("Fishing boats at the harbor.", "Credit...Mara Lind for The Outlet"),
            ("Fishing boats at the harbor. ", "Credit: Mara Lind"),
            ("Fishing boats at the harbor", "Credit: Mara Lind"),
            ("Boats at the harbor ", "Image: Mara Lind."),
            ("“No way back.” ", "Photograph: Mara Lind/The Outlet"),
            ("Boats at the harbor. ", "(Photo by Mara Lind/Getty Images)"),
            ("Boats at the harbor ", "[Mara Lind/The Outlet]"),
            ("Boats at the harbor. ", "(AP Photo/Mara Lind)"),
            ("Boats at the harbor. ", "REUTERS/Mara Lind"),
            ("Boats at the harbor.", "Mara"),
        ] {
            let piece = format!("{caption}{credit}");
            let expected = (credit != "Mara").then_some(caption.len());
            assert_eq!(glued_credit(&piece), expected, "{piece}");
        }
    }

    #[test]
    fn running_text_holds_no_credit() {
        for piece in [
            "Museum Buys Rare Photo by Ana Lind",
            "She gave him credit: he had earned it.",
            "The Credit: A Novel",
            "Credit: Mara Lind",
            "",
            "He was asked about the deal (and refused).",
            "The plan (a yes/no vote) failed.",
            "Sales rose at the bank (Credit Lind).",
            "They met in the city. Photo: it shows a man who is not there.",
            "She spoke for the coalition (New Democracy/Old Left).",
            "Read it at [https://example.org/A/B]",
        ] {
            assert_eq!(glued_credit(piece), None, "{piece}");
        }
    }
}
