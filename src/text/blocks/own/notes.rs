//! Notes of the editors about the article: corrections, clarifications, updates.

use crate::lexicon::phrases::PhraseList;

/// Folded beginnings of a note.
#[rustfmt::skip]
static NOTES: PhraseList = PhraseList::beginnings(&[
    "editor's note", "editors' note", "editors note", "editor note", "correction:", "corrections:", "correction -",
    "clarification:", "clarification -", "correction (", "clarification (", "a correction was made on",
    "a correction has been made", "update:", "update -", "update (", "an earlier version of this",
    "an earlier version of the", "a previous version of this", "a prior version of this", "an earlier headline",
    "this article has been amended", "this article has been corrected", "this article has been updated",
    "this article was amended", "this article was updated", "this article was corrected",
    "this article was originally", "this article was first published", "this story has been corrected",
    "this story has been updated", "this story was updated", "this story was corrected",
    "this story has been amended", "this post has been updated", "this post has been corrected",
    "this report has been updated", "this report has been corrected", "this headline has been",
    "this interview has been edited", "this interview has been condensed", "this interview was edited",
    "this conversation has been edited", "this transcript has been", "this version corrects", "this version has been",
    "(this story corrects", "(this version corrects", "(corrects ", "(clarifies ", "(updates ", "(adds ",
]);

/// Folded lines that announce a note.
#[rustfmt::skip]
static TITLES: PhraseList = PhraseList::lines(&[
    "correction", "corrections", "correction appended", "clarification", "corrections and clarifications",
]);

/// Why a folded line is a note of the editors, if it is.
pub fn correction(folded: &str, words: usize) -> Option<&'static str> {
    let note = words >= 3 && NOTES.beginning(folded).is_some();
    (note || TITLES.contains(folded.trim_end_matches('.')))
        .then_some("it is a note by the editors about the article")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::blocks::pieces::fold::fold;
    use crate::text::blocks::pieces::shape::shape;

    #[test]
    fn corrections() {
        for line in [
            "Correction: June 4, 2024",
            "An earlier version of this article gave a wrong year.",
            "Editors’ note: This article was written in May.",
            "This interview has been edited for length and clarity.",
            "Correction",
            "A correction was made on June 4, 2024: ",
        ] {
            assert!(correction(&fold(line), shape(line).words).is_some(), "{line}");
        }
        for line in [
            "Correctional officers went on strike.",
            "The correction came late.",
            "Updates to the law",
            "An earlier version failed.",
        ] {
            assert!(correction(&fold(line), shape(line).words).is_none(), "{line}");
        }
    }
}
