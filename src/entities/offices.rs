//! Words for what someone is: offices, occupations, and titles that say neither.

use crate::document::Document;
use crate::grammar::tags::lowercase;
use crate::mentions::lexicon::{Lexicon, flag};

/// Mr., Ms., Dr. … and other titles that say nothing of what someone does.
pub fn is_honorific(document: &Document, at: usize) -> bool {
    let text = document.tokens.get(at).map_or("", |token| document.token_text(token)).trim_end_matches('.');
    matches!(text, "Mr" | "Mrs" | "Ms" | "Miss" | "Mx" | "Dr" | "Sir" | "Dame" | "Lord" | "Lady")
}

/// Whether the word is an office or occupation: in the list of titles, or made like one ("engineer", "economist").
pub fn names_office(document: &Document, at: usize) -> bool {
    let Some(token) = document.tokens.get(at) else { return false };
    let text = document.token_text(token);
    if Lexicon::get().word(text, false) & (flag::TITLE | flag::PERSONAL) != 0 {
        return true;
    }
    let mut buffer = [0; 24];
    let Some(lower) = lowercase(text, &mut buffer) else { return false };
    let singular = lower.strip_suffix('s').unwrap_or(lower);
    let made = [
        "ologist", "onomist", "ientist", "ntist", "ician", "woman", "sman", "ceman", "person", "teacher",
        "keeper", "dealer",
    ]
    .iter()
    .any(|ending| singular.ends_with(ending));
    made || OFFICES.binary_search(&singular).is_ok()
}

/// Occupations and offices that head a description, in small letters.
const OFFICES: &[&str] = &[
    "activist",
    "actor",
    "adviser",
    "advisor",
    "aide",
    "analyst",
    "architect",
    "artist",
    "athlete",
    "attorney",
    "author",
    "banker",
    "boss",
    "builder",
    "candidate",
    "captain",
    "carpenter",
    "champion",
    "chemist",
    "chief",
    "clerk",
    "coach",
    "columnist",
    "commander",
    "commissioner",
    "composer",
    "coordinator",
    "correspondent",
    "councillor",
    "critic",
    "dean",
    "defender",
    "delegate",
    "deputy",
    "designer",
    "developer",
    "diplomat",
    "director",
    "doctor",
    "driver",
    "economist",
    "editor",
    "employee",
    "engineer",
    "envoy",
    "executive",
    "expert",
    "farmer",
    "father",
    "fellow",
    "fisherman",
    "forward",
    "founder",
    "goalkeeper",
    "governor",
    "head",
    "historian",
    "husband",
    "inspector",
    "investigator",
    "investor",
    "journalist",
    "judge",
    "lawmaker",
    "lawyer",
    "leader",
    "lecturer",
    "legislator",
    "manager",
    "mayor",
    "mechanic",
    "member",
    "midfielder",
    "minister",
    "mother",
    "musician",
    "negotiator",
    "novelist",
    "nurse",
    "officer",
    "official",
    "organiser",
    "organizer",
    "owner",
    "painter",
    "partner",
    "pilot",
    "player",
    "poet",
    "president",
    "prosecutor",
    "publisher",
    "representative",
    "researcher",
    "resident",
    "runner",
    "sailor",
    "scholar",
    "secretary",
    "sergeant",
    "singer",
    "skipper",
    "soldier",
    "son",
    "speaker",
    "specialist",
    "spokesperson",
    "striker",
    "student",
    "surgeon",
    "teacher",
    "trader",
    "trainer",
    "treasurer",
    "widow",
    "wife",
    "winner",
    "worker",
    "writer",
];

#[cfg(test)]
mod tests {
    #[test]
    fn offices_are_sorted() {
        let mut sorted = super::OFFICES.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(super::OFFICES, sorted);
    }
}
