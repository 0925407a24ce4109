//! Finite verbs of the past tense, as far as their form tells.

use crate::lexicon::word_list;
use crate::lexicon::word_set::WordSet;
use std::sync::LazyLock;

/// Past forms that do not end in -ed, in lower case.
const IRREGULAR: &[&str] = &[
    "ate",
    "became",
    "began",
    "blew",
    "bore",
    "bought",
    "broke",
    "brought",
    "built",
    "came",
    "caught",
    "chose",
    "cut",
    "dealt",
    "did",
    "died",
    "drank",
    "drew",
    "drove",
    "fell",
    "felt",
    "fled",
    "flew",
    "fought",
    "found",
    "froze",
    "gave",
    "got",
    "grew",
    "had",
    "heard",
    "held",
    "hit",
    "hurt",
    "kept",
    "knew",
    "laid",
    "lay",
    "led",
    "left",
    "lent",
    "let",
    "lost",
    "made",
    "meant",
    "met",
    "paid",
    "put",
    "quit",
    "ran",
    "read",
    "rode",
    "rose",
    "said",
    "sang",
    "sank",
    "sat",
    "saw",
    "sent",
    "set",
    "shook",
    "shot",
    "slept",
    "sold",
    "sought",
    "spent",
    "spoke",
    "spread",
    "stole",
    "stood",
    "struck",
    "stuck",
    "swam",
    "swept",
    "swore",
    "taught",
    "thought",
    "threw",
    "told",
    "took",
    "tore",
    "understood",
    "was",
    "went",
    "were",
    "withdrew",
    "woke",
    "won",
    "wore",
    "wrote",
];

/// Whether `lower` (a word in lower case) looks like a verb in the past tense: in -ed, or an irregular form.
pub fn is_past(lower: &str) -> bool {
    lower.len() > 4 && lower.ends_with("ed") || IRREGULAR.binary_search(&lower).is_ok()
}

/// Whether `lower` (a word in lower case) may be a verb of the present tense after a singular subject:
/// "claims", "wants".
pub fn may_be_present(lower: &str) -> bool {
    lower.len() > 3 && lower.ends_with('s') && !lower.ends_with("ss") && !lower.ends_with("us")
}

/// Whether `lower` (a word in lower case) is a verb that often governs a person: "include", "visits".
pub fn governs(lower: &str) -> bool {
    static VERBS: LazyLock<WordSet> = LazyLock::new(|| WordSet::new(word_list!("verbs")));
    let without = |ending| lower.strip_suffix(ending).is_some_and(|base| VERBS.contains(base));
    VERBS.contains(lower) || without("s") || without("es")
}

#[cfg(test)]
mod tests {
    #[test]
    fn irregular_forms_are_sorted() {
        assert!(super::IRREGULAR.is_sorted());
    }
}
