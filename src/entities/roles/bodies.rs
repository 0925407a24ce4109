//! What an organisation may be called beside what its name says that it is.

use super::words::Words;
use crate::mention::Mention;

/// Words in the name of a body that say what it is …
const PUBLIC: &[&str] = &[
    "army",
    "church",
    "college",
    "commission",
    "committee",
    "congress",
    "council",
    "court",
    "department",
    "hospital",
    "ministry",
    "navy",
    "parliament",
    "party",
    "police",
    "school",
    "union",
    "university",
];
/// … and what it may be called all the same.
const ANY_BODY: &[&str] = &[
    "agency",
    "authority",
    "body",
    "group",
    "institution",
    "movement",
    "organisation",
    "organization",
    "panel",
    "regulator",
    "tribunal",
    "watchdog",
];

/// Whether the noun does not contradict what the organisation's name says that it is: the "Nevada Court of
/// Appeals" is no bank.
pub fn agrees(words: &Words, mention: &Mention, head: usize) -> bool {
    let name = mention.span.of(words.document.text);
    let is_public = |word: &&str| PUBLIC.iter().any(|public| word.eq_ignore_ascii_case(public));
    // "the Congress party"
    if !name.contains(' ') {
        return true;
    }
    let mut kinds = name.split_whitespace().filter(is_public).peekable();
    let noun = words.text(head);
    kinds.peek().is_none()
        || words.is_any(head, ANY_BODY)
        || kinds.any(|kind| kind.eq_ignore_ascii_case(noun))
}
