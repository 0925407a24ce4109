//! How to reach the writers, below an article: "Ana Souza can be reached at …", "To contact the reporter on
//! this story: …". The article may speak of reaching people, too: a line needs an address, or words that only
//! such a line has.

use crate::lexicon::phrases::PhraseList;

/// Folded beginnings that only a line for readers has.
#[rustfmt::skip]
static TO_WRITERS: PhraseList = PhraseList::beginnings(&[
    "to contact the reporter", "to contact the author", "to contact the editor", "to contact the writer",
    "to reach the reporter", "to reach the author", "contact the reporter", "contact the author",
    "contact the writer", "contact the editor", "email the reporter", "email the author", "write to the author",
]);

/// Folded beginnings after which an address must follow.
#[rustfmt::skip]
static WITH_ADDRESS: PhraseList = PhraseList::beginnings(&[
    "contact ", "email ", "e-mail ", "reach ", "write to ", "follow ", "send tips", "have a tip", "got a tip",
    "do you have a tip",
]);

/// Ways to say behind a name how its bearer is reached.
#[rustfmt::skip]
const REACHED: &[&str] = &[
    " can be reached at ", " can be reached by ", " can be reached on ", " can be reached via ",
    " may be reached at ", " can be contacted at ", " can be contacted on ", " is reachable at ",
    " can be followed on ", " tweets at ", " tweets as ",
];

/// Why a folded line says how to reach the writers, if it does.
pub fn contact(folded: &str) -> Option<&'static str> {
    let tells = folded.contains('"') || folded.contains(" said");
    let address = || folded.contains('@') || folded.contains("http") || folded.contains("www.");
    let begins = || TO_WRITERS.beginning(folded).is_some();
    let addressed =
        || WITH_ADDRESS.beginning(folded).is_some() || REACHED.iter().any(|words| folded.contains(words));
    (!tells && (begins() || address() && addressed())).then_some("it says how to reach the writers")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::blocks::pieces::fold::fold;

    #[test]
    fn ways_to_reach_the_writers() {
        for line in [
            "Ana Souza can be reached at asouza@example.org.",
            "Jonas Lind can be reached on X @jonaslind",
            "To contact the reporter on this story: Ana Souza in Lisbon",
            "Contact Ana Souza at asouza@example.org or 555 0100",
            "Follow Jonas Lind: @jonaslind",
        ] {
            assert!(contact(&fold(line)).is_some(), "{line}");
        }
        for line in [
            "The mayor can be reached at any hour, her office promises.",
            "Contact with the island was lost on Monday.",
            "Reach for the oars, he shouted.",
            "“Email me at lind@example.org,” the mayor wrote.",
            "Tenants can be reached at help@example.org, the council said.",
        ] {
            assert!(contact(&fold(line)).is_none(), "{line}");
        }
    }
}
