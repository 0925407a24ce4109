//! Pictures: the caption under one and the credit of who made it, each on a line of its own.

use crate::lexicon::phrases::PhraseList;

/// What a line says about a picture by its own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// It is a caption, for this reason.
    Caption(&'static str),
    /// It is a credit, for this reason.
    Credit(&'static str),
}

const SAYS_PICTURE: &str = "it begins with a word for a picture and names who made it";
const AGENCY: &str = "it is a name and a picture agency";
const SOURCE: &str = "it says where a picture or figure comes from";
const POINTS: &str = "it points out what a picture shows";

/// Beginnings of a folded credit line; a name must follow.
#[rustfmt::skip]
static CREDITS: PhraseList = PhraseList::beginnings(&[
    "credit:", "credits:", "credit...", "photo:", "photos:", "photo by ", "photos by ", "photo credit",
    "photo courtesy", "photo illustration", "photograph:", "photographs:", "photograph by ", "photographs by ",
    "photography:", "photography by ", "photographer:", "picture:", "pictures:", "picture by ", "picture credit",
    "image:", "images:", "image by ", "image credit", "image source", "image courtesy", "foto:", "illustration:",
    "illustration by ", "illustrations by ", "graphic:", "graphic by ", "video:", "video by ", "courtesy:",
    "courtesy of ", "courtesy photo", "ap photo", "(ap photo", "afp photo", "file photo:", "stock photo",
    "handout photo", "screenshot:", "screengrab:", "artwork by ", "art by ",
]);

/// Beginnings of a folded caption.
#[rustfmt::skip]
static CAPTIONS: PhraseList = PhraseList::beginnings(&[
    "image caption", "photo caption", "caption:", "captions:", "file - ", "file photo - ", "file photo:",
    "file image:", "file picture:", "pictured:", "pictured above", "pictured left", "pictured right", "above:",
    "below:", "left:", "right:", "top:", "bottom:", "from left:", "from left,", "(from left", "from right:",
    "clockwise from ", "left to right:", "l-r:", "l to r:", "(l-r)", "top left:", "top row:", "in this photo",
    "in this image", "in this file", "this photo ", "this image ", "this undated ", "this handout ",
]);

/// Names of agencies, as they end a folded credit.
#[rustfmt::skip]
static AGENCIES: PhraseList = PhraseList::lines(&[
    "getty images", "getty", "reuters", "afp", "ap", "associated press", "epa", "epa-efe", "shutterstock", "alamy",
    "alamy stock photo", "xinhua", "upi", "bloomberg", "zuma press", "zuma", "anadolu", "anadolu agency", "unsplash",
    "pexels", "istock", "pa", "pa media", "pa wire", "pti", "ani", "kyodo", "yonhap", "tass", "sipa", "sipa usa",
    "nurphoto", "redux", "magnum photos", "wikimedia commons", "wikimedia", "flickr", "cc by", "public domain",
    "handout", "file", "file photo", "aap", "nasa", "usgs", "canadian press", "the canadian press", "dpa", "efe",
    "ansa", "antara", "bernama", "cp", "stock photo", "stock image", "screenshot",
]);

/// Folded beginnings of a figure's number.
static FIGURES: PhraseList =
    PhraseList::beginnings(&["figure ", "fig. ", "fig ", "chart ", "map ", "table ", "plate "]);

/// What a folded line says about a picture. `plain` tells whether it ends without a stop.
pub fn picture(folded: &str, words: usize, plain: bool) -> Option<Picture> {
    let bare = folded.trim_start_matches(['(', '[', '|', '-', ' ']);
    // "01:12 - source: …": the length of a video stands first.
    let clock = bare.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':');
    let bare = clock.strip_prefix(" - ").filter(|_| clock.len() < bare.len()).unwrap_or(bare);
    let short = words <= 16;
    if let Some(rest) = CREDITS.beginning(bare).filter(|_| short).and_then(|word| bare.strip_prefix(word)) {
        let named = rest.trim_start_matches([' ', ':', '.', ',', '-', '/']);
        let verb = named.starts_with("shows ") || named.contains(" is ") || named.contains(" are ");
        return (!named.is_empty() && !verb).then_some(Picture::Credit(SAYS_PICTURE));
    }
    if CAPTIONS.beginning(bare).is_some() && words >= 3 || is_numbered_figure(bare) {
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

/// How many bytes of a line are an agency's name before the description of a picture: "Getty Images A man
/// wades through a street".
pub fn agency_before_description(piece: &str) -> Option<usize> {
    const AGENCIES: &[&str] = &[
        "Getty Images",
        "PA Media",
        "Reuters",
        "EPA",
        "AFP",
        "AP",
        "Shutterstock",
        "Anadolu",
        "Alamy",
        "Handout",
    ];
    const OPENINGS: &[&str] = &[
        "A", "An", "The", "Two", "Three", "Four", "Several", "Some", "Many", "People", "Men", "Women",
        "Children",
    ];
    let agency = AGENCIES.iter().find(|agency| piece.starts_with(**agency))?;
    let mut words = piece.get(agency.len()..)?.strip_prefix(' ')?.split(' ');
    let opening = words.next().is_some_and(|word| OPENINGS.contains(&word));
    let goes_on = words.next().is_some_and(|word| word.starts_with(char::is_lowercase));
    (opening && goes_on && !piece.ends_with('.')).then_some(agency.len())
}

/// "Mara Lind/Reuters", "Getty Images", "Ana Souza via AP": short, and an agency stands at the end behind a
/// slash or "via", or alone.
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
            && (AGENCIES.contains(last)
                || bare.contains('/') && matches!(first, "reuters" | "afp" | "ap" | "getty images" | "epa"))
}

/// "Figure 2: …", "Fig. 2. …", "Map: …", "Chart: …".
fn is_numbered_figure(folded: &str) -> bool {
    let rest = FIGURES.beginning(folded).and_then(|word| folded.strip_prefix(word));
    let after = rest.map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    rest.zip(after)
        .is_some_and(|(rest, after)| after.len() < rest.len() && after.starts_with([':', '.', '|']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::blocks::pieces::fold::fold;
    use crate::text::blocks::pieces::shape::{End, shape};

    fn says(line: &str) -> Option<Picture> {
        let shape = shape(line);
        picture(&fold(line), shape.words, shape.end == End::Plain)
    }

    #[test]
    fn credits_say_whose_the_picture_is() {
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
            "01:12 - Source: Outlet TV",
            "Mara Lind/AFP via Getty Images",
            "[Mara Lind/Reuters]",
        ] {
            assert!(matches!(says(line), Some(Picture::Credit(_))), "{line}: {:?}", says(line));
        }
    }

    #[test]
    fn captions_say_what_it_shows() {
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
    fn sentences_that_begin_like_one_are_neither_credit_nor_caption() {
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
}
