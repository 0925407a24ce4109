//! Pronouns, as the figures group them. The lists are the scorer's own: they are what is scored, not what the
//! core knows.

const HE: &[&str] = &["he", "him", "his", "himself", "she", "her", "hers", "herself"];
const THEY: &[&str] = &["they", "them", "their", "theirs", "themselves", "themself"];
const IT: &[&str] = &["it", "its", "itself"];
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "i", "me", "my", "mine", "myself", "you", "your", "yours", "yourself", "yourselves", "we", "us", "our", "ours", "ourselves",
    "who", "whom", "whose", "which", "that", "this", "these", "those", "one", "someone",
];

/// The third-person pronouns that are scored together.
pub fn family(pronoun: &str) -> Option<&'static str> {
    [("he/she", HE), ("they", THEY), ("it", IT)]
        .into_iter()
        .find(|(_, words)| words.contains(&pronoun))
        .map(|(name, _)| name)
}

/// Whether a word in lower case is a pronoun of any kind.
pub fn is_pronoun(word: &str) -> bool {
    family(word).is_some() || OTHERS.contains(&word)
}
