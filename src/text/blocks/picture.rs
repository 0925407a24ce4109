//! Pictures: the caption under one and the credit of who made it, also where a paste has glued the two together
//! ("…at the harbor.Credit…Mara Lind for The Outlet").

/// What a line says about a picture by its own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Picture {
    /// It is a caption, for this reason.
    Caption(&'static str),
    /// It is a credit, for this reason.
    Credit(&'static str),
}

const SAYS_PICTURE: &str = "it begins with a word for a picture and names who made it";
const AGENCY: &str = "a name and a picture agency";
const SOURCE: &str = "it says where a picture or figure comes from";
const POINTS: &str = "it points at what a picture shows";

/// Beginnings of a folded credit line; a name must follow.
#[rustfmt::skip]
const CREDITS: &[&str] = &[
    "credit:", "credits:", "credit...", "photo:", "photos:", "photo by ", "photos by ", "photo credit", "photo courtesy", "photo illustration",
    "photograph:", "photographs:", "photograph by ", "photographs by ", "photography:", "photography by ", "photographer:", "picture:", "pictures:", "picture by ", "picture credit",
    "image:", "images:", "image by ", "image credit", "image source", "image courtesy", "foto:", "illustration:", "illustration by ",
    "illustrations by ", "graphic:", "graphic by ", "video:", "video by ", "courtesy:", "courtesy of ", "courtesy photo",
    "ap photo", "(ap photo", "afp photo", "file photo:", "stock photo", "handout photo", "screenshot:", "screengrab:", "artwork by ", "art by ",
];

/// Beginnings of a folded caption.
#[rustfmt::skip]
const CAPTIONS: &[&str] = &[
    "image caption", "photo caption", "caption:", "captions:", "file - ", "file photo - ", "file photo:", "file image:", "file picture:", "pictured:", "pictured above",
    "pictured left", "pictured right", "above:", "below:", "left:", "right:", "top:", "bottom:", "from left:", "from left,",
    "(from left", "from right:", "clockwise from ", "left to right:", "l-r:", "l to r:", "(l-r)", "top left:", "top row:", "in this photo",
    "in this image", "in this file", "this photo ", "this image ", "this undated ", "this handout ",
];

/// Names of agencies, as they end a folded credit.
#[rustfmt::skip]
const AGENCIES: &[&str] = &[
    "getty images", "getty", "reuters", "afp", "ap", "associated press", "epa", "epa-efe", "shutterstock", "alamy", "alamy stock photo", "xinhua", "upi", "bloomberg",
    "zuma press", "zuma", "anadolu", "anadolu agency", "unsplash", "pexels", "istock", "pa", "pa media", "pa wire", "pti", "ani", "kyodo", "yonhap", "tass", "sipa", "sipa usa",
    "nurphoto", "redux", "magnum photos", "wikimedia commons", "wikimedia", "flickr", "cc by", "public domain", "handout", "file", "file photo", "aap", "nasa", "usgs",
    "canadian press", "the canadian press", "dpa", "efe", "ansa", "antara", "bernama", "cp", "stock photo", "stock image", "screenshot",
];

/// What a folded line says about a picture. `plain` tells whether it ends without a stop.
pub(super) fn picture(folded: &str, words: usize, plain: bool) -> Option<Picture> {
    let bare = folded.trim_start_matches(['(', '[', '|', '-', ' ']);
    let short = words <= 16;
    if let Some(rest) = begins(bare, CREDITS).filter(|_| short) {
        let named = rest.trim_start_matches([' ', ':', '.', ',', '-', '/']);
        let verb = named.starts_with("shows ") || named.contains(" is ") || named.contains(" are ");
        return (!named.is_empty() && !verb).then_some(Picture::Credit(SAYS_PICTURE));
    }
    if begins(bare, CAPTIONS).is_some() && words >= 3 || is_numbered_figure(bare) {
        return Some(Picture::Caption(POINTS));
    }
    if short && bare.starts_with("© ") && plain {
        return Some(Picture::Credit(SOURCE));
    }
    if short && (bare.starts_with("source: ") || bare.starts_with("sources: ") || bare.starts_with("data: "))
    {
        return Some(Picture::Credit(SOURCE));
    }
    if short && plain && names_agency(folded) {
        return Some(Picture::Credit(AGENCY));
    }
    let aside = folded.ends_with("(file photo)") || folded.ends_with("(file)") || folded.ends_with("[file]");
    aside.then_some(Picture::Caption("it says that the picture is an older one"))
}

/// "Mara Lind/Reuters", "Getty Images", "Ana Souza via AP": short, and an agency stands at the end behind a slash or "via", or alone.
fn names_agency(folded: &str) -> bool {
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    let last = bare.rsplit('/').next().unwrap_or(bare).trim();
    let last = last.rsplit_once("via ").map_or(last, |(_, agency)| agency);
    let pointed = last.len() < bare.len();
    let alone = matches!(
        bare,
        "getty images"
            | "getty"
            | "shutterstock"
            | "alamy"
            | "istock"
            | "unsplash"
            | "wikimedia commons"
            | "associated press photo"
    );
    let first = bare.split('/').next().unwrap_or("").trim();
    alone
        || pointed
            && (AGENCIES.contains(&last)
                || bare.contains('/') && matches!(first, "reuters" | "afp" | "ap" | "getty images" | "epa"))
}

/// "Figure 2: …", "Fig. 2. …", "Map: …", "Chart: …".
fn is_numbered_figure(folded: &str) -> bool {
    let rest = begins(folded, &["figure ", "fig. ", "fig ", "chart ", "map ", "table ", "plate "]);
    let after = rest.map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    rest.zip(after)
        .is_some_and(|(rest, after)| after.len() < rest.len() && after.starts_with([':', '.', '|']))
}

fn begins<'f>(folded: &'f str, beginnings: &[&str]) -> Option<&'f str> {
    beginnings.iter().find_map(|beginning| folded.strip_prefix(beginning))
}

/// Words that open a credit behind a caption that ends with a stop.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "Credit…", "Credit...", "Credit:", "CREDIT:", "Photo:", "PHOTO:", "Photos:", "Picture:", "Image:", "image:", "Images:", "Photograph:",
    "Photographs:", "Foto:", "Illustration:", "Graphic:", "Video:", "Photo credit:", "Photo Credit:", "Image credit:", "Image Credit:",
    "Image source:", "Photo courtesy ", "Photo by ", "PHOTO BY ", "Photos by ", "Photograph by ", "Photographs by ", "Picture by ",
    "Illustration by ", "Image courtesy ", "Courtesy of ", "Courtesy: ", "REUTERS/", "Reuters/", "AP Photo/", "AFP/", "© ",
];
/// Those that also follow a caption without a stop, from which a space sets them apart.
const AFTER_WORDS: &[&str] = &[
    "Photo:",
    "Picture:",
    "Image:",
    "image:",
    "Photograph:",
    "Photo credit:",
    "Photo Credit:",
    "Image credit:",
];
/// Those that are glued even to the last word of a caption.
const GLUED: &[&str] = &["Credit…", "Credit...", "Credit:"];

/// Where a credit begins inside `piece` (byte), if one is at its end. What stands before it is its caption.
pub(super) fn glued_credit(piece: &str) -> Option<usize> {
    const LONGEST: usize = 160;
    let from = (piece.len().saturating_sub(LONGEST)..piece.len()).find(|&at| piece.is_char_boundary(at))?;
    let tail = piece.get(from..)?;
    bracketed_credit(tail).or_else(|| opened_credit(tail)).map(|at| from + at).filter(|&at| at > 0)
}

fn opened_credit(tail: &str) -> Option<usize> {
    let places = tail.char_indices().filter(|(_, c)| matches!(c, 'A'..='Z' | '©' | 'i')).map(|(at, _)| at);
    places.into_iter().find(|&at| {
        let (before, after) = tail.split_at_checked(at).unwrap_or(("", ""));
        let Some(opening) = OPENINGS.iter().find(|opening| after.starts_with(**opening)) else {
            return false;
        };
        let rest = after.get(opening.len()..).unwrap_or("");
        let closed = before.trim_end().ends_with(['.', '!', '?', '…', '"', '”', '’', '\'', ')', ']', '|']);
        let apart = before.trim_end().contains(' ')
            && before.ends_with(char::is_whitespace)
            && AFTER_WORDS.contains(opening);
        let glued = before.ends_with(char::is_alphanumeric) && GLUED.contains(opening);
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
    super::fold::fold_into(inside, &mut folded);
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
        let small = matches!(
            word,
            "for"
                | "via"
                | "and"
                | "the"
                | "of"
                | "de"
                | "da"
                | "del"
                | "van"
                | "von"
                | "der"
                | "al"
                | "bin"
                | "by"
                | "from"
                | "with"
                | "courtesy"
                | "through"
                | "at"
                | "in"
                | "on"
                | "photo"
                | "file"
                | "handout"
                | "illustration"
                | "images"
                | "le"
                | "la"
                | "di"
                | "dos"
                | "el"
                | "y"
                | "e"
        );
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
    use super::super::fold::fold;
    use super::super::shape::{End, shape};
    use super::*;

    fn says(line: &str) -> Option<Picture> {
        let shape = shape(line);
        picture(&fold(line), shape.words, shape.end == End::Plain)
    }

    #[test]
    fn credits() {
        for line in [
            "Credit: Mara Lind for The Outlet",
            "Credit…Mara Lind",
            "Photo: Mara Lind",
            "Photo by Mara Lind/Getty Images",
            "(Photo by Mara Lind)",
            "(AP Photo/Mara Lind)",
            "Image: Mara Lind/Getty Images",
            "Image source, Getty Images",
            "Mara Lind/Reuters",
            "REUTERS/Mara Lind",
            "Getty Images",
            "Mara Lind via AP",
            "© Mara Lind/The Outlet",
            "Photograph: Mara Lind/The Outlet",
            "Illustration by Mara Lind",
            "Source: Ministry of Ports",
            "Courtesy of the Lind family",
            "Mara Lind/AFP via Getty Images",
            "[Mara Lind/Reuters]",
        ] {
            assert!(matches!(says(line), Some(Picture::Credit(_))), "{line}: {:?}", says(line));
        }
    }

    #[test]
    fn captions() {
        for line in [
            "FILE - Ana Souza speaks in Lisbon on June 3, 2024.",
            "Image caption, The bridge in 2019",
            "Pictured: the old bridge at low water",
            "Figure 2: Ships through the strait by month",
            "From left, Ana Souza, Jonas Lind and Mara Lind.",
            "The old bridge (file photo)",
            "Clockwise from top left: a barge, a tug, a pilot boat.",
        ] {
            assert!(matches!(says(line), Some(Picture::Caption(_))), "{line}: {:?}", says(line));
        }
    }

    #[test]
    fn neither() {
        for line in [
            "Credit is cheap, and that is the problem.",
            "Photo finish in the third race",
            "Image is everything, the minister said.",
            "Getty Images sued the firm on Monday.",
            "Above all, she wanted quiet.",
            "Source: close to the talks, but not in the room, it is said by many who are.",
            "Either/or",
            "The talks in Geneva",
            "Figure skating begins",
            "Left alone, the river fills its bed.",
            "Credit:",
            "He works for Reuters",
            "Map of the new world",
            "From left field came the idea.",
        ] {
            assert_eq!(says(line), None, "{line}");
        }
    }

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
