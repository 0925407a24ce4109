//! Who wrote it: "By Ana Souza and Jonas Lind", "Reporting by Ana Souza in Lisbon; editing by Jonas Lind",
//! "Ana Souza, Lisbon correspondent".

use crate::lexicon::calendar::{is_month, is_weekday};
use crate::lexicon::is_particle;
use crate::lexicon::phrases::PhraseList;

/// Folded beginnings of a byline; a name must follow.
#[rustfmt::skip]
static BEGINNINGS: PhraseList = PhraseList::beginnings(&[
    "by ", "by: ", "written by ", "story by ", "words by ", "text by ", "report by ", "posted by ", "compiled by ",
    "analysis by ", "opinion by ", "reported by ", "interview by ", "interviewed by ", "author: ", "authors: ",
    "published by ",
]);

/// Folded beginnings of the line in which an agency names its reporters; longer than a byline and perhaps
/// closed by a stop.
#[rustfmt::skip]
static REPORTERS: PhraseList = PhraseList::beginnings(&[
    "reporting by ", "additional reporting by ", "reporting and writing by ", "writing by ", "editing by ",
    "(reporting by ", "(additional reporting by ", "with assistance from ", "- with assistance from ",
    "with assistance by ", "- with assistance by ", "with reporting by ",
]);

/// Small words in a byline, beside the particles of names.
#[rustfmt::skip]
static SMALL: PhraseList = PhraseList::lines(&[
    "and", "with", "in", "for", "of", "the", "at", "from", "to",
    "reporting", "correspondent", "editor", "reporter", "writer", "staff", "chief", "senior", "special",
    "columnist", "producer", "political", "diplomatic", "business", "economics", "health", "science", "sports",
    "education", "environment", "foreign", "international", "national", "contributing", "freelance", "journalist",
    "team", "desk", "bureau", "press", "board", "agencies", "news", "photographs", "editorial", "correspondents",
    "reporters", "writers", "editors", "updated", "published", "am", "pm", "et", "gmt", "bst",
]);

/// Words that tell what a writer does.
#[rustfmt::skip]
static ROLES: PhraseList = PhraseList::lines(&[
    "correspondent", "reporter", "editor", "writer", "columnist", "producer", "journalist", "correspondents",
    "reporters", "writers", "editors", "bureau", "staff", "desk", "press", "board", "agencies", "team",
]);

/// Agencies and other bylines of a single word.
#[rustfmt::skip]
static SINGLE: PhraseList = PhraseList::lines(&[
    "reuters", "afp", "ap", "xinhua", "bloomberg", "staff", "dpa", "pti", "ani", "bernama", "efe", "ansa", "aap",
    "upi", "tass", "agencies", "editor", "ians",
]);

/// Words after "by" that begin no name.
#[rustfmt::skip]
static NO_NAME: PhraseList = PhraseList::lines(&[
    "a", "an", "his", "her", "its", "their", "my", "this", "that", "far", "then", "now", "contrast", "comparison", "law",
]);

/// Why a line is a byline, if it is. `plain` tells whether it ends without a stop.
pub fn byline(piece: &str, folded: &str, plain: bool) -> Option<&'static str> {
    if after(piece, folded, &REPORTERS).is_some_and(|rest| rest.starts_with(char::is_uppercase)) {
        return Some("it names the reporters and editors");
    }
    let rest = after(piece, folded, &BEGINNINGS)?;
    let ends = plain || rest.ends_with(" Jr.") || rest.ends_with(" Sr.");
    (ends && folded.len() <= 160 && is_names(rest)).then_some("it says who wrote the article")
}

/// Why a line that begins with a name says who else reported, if it does.
pub fn contributors(piece: &str) -> Option<&'static str> {
    const ENDS: &[&str] = &[
        "contributed reporting",
        "contributed to this report",
        "contributed to this article",
        "contributed to this story",
    ];
    if let Some((names, places)) = piece.split_once(" reported from ") {
        let told = piece.contains(['“', '"', ';']) || piece.contains(" that ") || piece.len() > 240;
        let placed = places.starts_with(char::is_uppercase) && !places.trim_end_matches('.').contains(". ");
        if is_names(names) && placed && !told {
            return Some("it says where the reporters were");
        }
    }
    let bare = piece.trim_end_matches(['.', ')', ' ']);
    let named = piece.trim_start_matches('(').starts_with(char::is_uppercase) && piece.len() <= 300;
    (named && ENDS.iter().any(|end| bare.ends_with(end))).then_some("it names who else reported")
}

/// Whether a line without "By" is a writer's name, perhaps with a role: "Ana Souza", "Ana Souza, Lisbon
/// correspondent". Whether it stands where a byline stands is for the caller to know.
pub fn is_bare_name(piece: &str) -> bool {
    let words = piece.split_whitespace().count();
    let capitals = piece.split_whitespace().all(|word| {
        let small = word == "and" || is_particle(word);
        small
            || word.starts_with(char::is_uppercase)
                && !word.contains(|c: char| {
                    c.is_ascii_digit() || matches!(c, ':' | '?' | '!' | '|' | '/' | '’' | '\'')
                })
    });
    (2..=8).contains(&words) && capitals && piece.len() <= 70
}

/// Whether a line tells what a writer does: "Political correspondent, Outlet News".
pub fn is_role(folded: &str) -> bool {
    let words = || folded.split([' ', ',', '|']).filter(|word| !word.is_empty());
    (2..=10).contains(&words().count()) && words().any(|word| ROLES.contains(word))
}

/// What follows the first of `beginnings` that the line has.
fn after<'p>(piece: &'p str, folded: &str, beginnings: &PhraseList) -> Option<&'p str> {
    let beginning = beginnings.beginning(folded)?;
    let words = beginning.split_whitespace().count();
    let mut rest = piece;
    for _ in 0..words {
        rest = rest.trim_start().split_once(char::is_whitespace)?.1;
    }
    Some(rest.trim_start())
}

/// Whether the words are names of writers with nothing but small words, roles, places and dates around them.
fn is_names(rest: &str) -> bool {
    let mut lower = String::new();
    let (mut capitals_in_row, mut longest, mut first) = (0, 0, true);
    for word in rest.split([' ', '\u{a0}', ',', '|', '·', '•', '&', ';', '/']).filter(|word| !word.is_empty())
    {
        crate::text::blocks::pieces::fold::fold_into(word, &mut lower);
        let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
        // "By June, …" is no name; "By Jan Novak" is.
        let opens_date = is_weekday(bare) || is_month(bare) && !followed_by_name(rest);
        let no_name = NO_NAME.contains(bare);
        if first && (opens_date || no_name || bare.starts_with(|c: char| c.is_ascii_digit())) {
            return false;
        }
        first = false;
        let capital = word
            .starts_with(|c: char| c.is_uppercase() || c == '@' || c.is_alphabetic() && !c.is_lowercase());
        if capital || word.starts_with(['d', 'l', 'D', 'L', 'O']) && word.contains(['\'', '’']) {
            capitals_in_row += 1;
            longest = longest.max(capitals_in_row);
            continue;
        }
        let digits = bare.starts_with(|c: char| c.is_ascii_digit());
        if !digits && !bare.is_empty() && !SMALL.contains(bare) && !is_particle(bare) {
            return false;
        }
        if !is_particle(bare) {
            capitals_in_row = 0;
        }
    }
    crate::text::blocks::pieces::fold::fold_into(rest, &mut lower);
    let article = lower.starts_with("the ") || lower.starts_with("our ");
    let role = lower.split([' ', ',']).any(|word| ROLES.contains(word));
    longest >= 2 && !article || role && longest >= 1 || SINGLE.contains(&lower)
}

/// Whether the second word begins with a capital.
fn followed_by_name(rest: &str) -> bool {
    let mut words = rest.split([' ', '\u{a0}']);
    words.next().is_some_and(|word| !word.ends_with(','))
        && words.next().is_some_and(|word| word.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::blocks::pieces::fold::fold;
    use crate::text::blocks::pieces::shape::{End, shape};

    fn is_byline(line: &str) -> bool {
        byline(line, &fold(line), shape(line).end == End::Plain).or(contributors(line)).is_some()
    }

    #[test]
    fn bylines() {
        for line in [
            "By Ana Souza",
            "BY ANA SOUZA AND JONAS LIND",
            "By Ana Souza, Political Correspondent",
            "By Ana Souza in Lisbon and Jonas Lind in Oslo",
            "By Ana Souza | June 3, 2024",
            "By the Associated Press".replace("the A", "The A").as_str(),
            "By Reuters",
            "Written by Ana Souza",
            "By Ludwig van der Berg Jr.",
            "By Ana Souza, Outlet News, Lisbon",
            "By Staff",
            "By Our Special Correspondent",
            "By Ana O’Neill and Bo d’Arc",
            "Reporting by Ana Souza in Lisbon; Editing by Jonas Lind",
            "(Reporting by Ana Souza; editing by Jonas Lind)",
            "Additional reporting by Mara Lind in Oslo.",
            "By Ana Souza, Jonas Lind and Mara Berg",
            "BY JAN NOVAK",
            "Ana Souza contributed reporting.",
            "Ana Souza reported from Lisbon, and Jonas Lind from Oslo, Norway.",
            "Outlet writers Ana Souza in Lisbon and Jonas Lind in Oslo contributed to this report.",
        ] {
            assert!(is_byline(line), "{line}");
        }
    }

    #[test]
    fn no_bylines() {
        for line in [
            "By Friday, the river had risen",
            "By the Sea",
            "By Land and Sea",
            "By Ana Souza’s count, 12 towns were cut off.",
            "By far the best",
            "By His Own Hand",
            "By June, Ana Souza had left",
            "By then Ana Souza had left",
            "By ",
            "By",
            "By train to Lisbon",
            "By 2030",
            "By the Numbers",
            "Reporting by phone is slow.",
            "By popular demand",
            "Ana Souza reported from Lisbon that the river had risen.",
            "No injuries were reported from Oslo.",
            "The storm contributed to this year’s poor harvest, farmers said, and “to this debt”.",
        ] {
            assert!(!is_byline(line), "{line}");
        }
    }

    #[test]
    fn names_and_roles() {
        assert!(is_bare_name("Ana Souza") && is_bare_name("Ludwig van der Berg and Ana Souza"));
        assert!(!is_bare_name("Ana") && !is_bare_name("Ana Souza leaves") && !is_bare_name("What Ana Said?"));
        assert!(is_role("political correspondent, outlet news") && !is_role("the river rises"));
    }
}
