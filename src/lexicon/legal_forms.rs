//! Legal forms of companies: "Inc.", "GmbH", "Company".

use super::key::{Key, KeySet};
use super::list::section;
use std::sync::LazyLock;

/// The forms, which [`super::Lexicon`] reads too: they are words for companies.
pub(super) const LIST: &str = word_list!("legal-forms");

static FORMS: LazyLock<KeySet> =
    LazyLock::new(|| section(LIST, "company").map(|form| Key::FOLDED.and(form).number()).collect());

/// Whether a word, in any case and with or without its stops, is a company's legal form.
pub fn is_legal_form(word: &str) -> bool {
    FORMS.contains(&Key::FOLDED.and(word).number())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_known_with_and_without_their_stops() {
        for form in ["Inc.", "INC", "S.p.A.", "SpA", "gmbh", "Company"] {
            assert!(is_legal_form(form), "{form}");
        }
        assert!(!is_legal_form("Holdings") && !is_legal_form(""));
    }
}
