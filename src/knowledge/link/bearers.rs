//! The people who have a name: all of it, with other initials, or its last word alone.

use super::context::Context;
use crate::knowledge::entry::Entry;
use crate::knowledge::fold::fold;
use crate::knowledge::table::Kind;

/// By how much of a name someone is found.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// All of it, of several words.
    Name,
    /// All of it, one word: "Pelé".
    OneWord,
    /// The surname: "President Obama".
    Surname,
}

/// The people of a folded name; where there are none, of the name with its initials apart, without middle
/// initials and "Jr.", or of a surname, if that is all the article has.
pub fn bearers<'k>(
    context: &Context<'_, 'k>,
    folded: &str,
    written: &str,
    is_all: bool,
) -> Vec<(Entry<'k>, By)> {
    let people = |name: &str| context.named(name, Kind::Person);
    let by = if folded.contains(' ') { By::Name } else { By::OneWord };
    let mut found = people(folded);
    if found.is_empty()
        && let Some(apart) = initials_apart(written)
    {
        found = people(&apart);
    }
    if found.is_empty()
        && let Some(short) = without_initials(folded)
    {
        found = people(&short);
        // "John W. Thompson" is not John Thompson Jr.
        let goes = |name: &str| initials_go_with(name, folded) && (!is_son(name) || is_son(folded));
        found.retain(|entry| entry.names().all(|name| goes(&fold(name))));
    }
    let mut found: Vec<(Entry, By)> = found.into_iter().map(|entry| (entry, by)).collect();
    let surname = without_article(folded);
    if found.is_empty() && is_all && !surname.contains(' ') {
        found.extend(context.knowledge.surnamed(surname).map(|entry| (entry, By::Surname)));
    }
    found
}

/// "m k stalin" of "MK Stalin" and "M.K.Stalin", made alike.
fn initials_apart(written: &str) -> Option<String> {
    let (first, rest) = written.split_once(' ').or_else(|| written.rsplit_once('.'))?;
    let mut apart = String::new();
    for letter in first.chars().filter(|c| *c != '.') {
        apart.extend([letter, ' ']);
    }
    let are_initials =
        (4..=6).contains(&apart.len()) && apart.chars().all(|c| c == ' ' || c.is_ascii_uppercase());
    are_initials.then(|| fold(&(apart + rest)))
}

/// What tells a son from his father.
const GENERATIONS: &[&str] = &["ii", "iii", "iv", "jr", "sr"];

/// Whether the folded name ends in what tells a son from his father.
fn is_son(folded: &str) -> bool {
    folded.rsplit(' ').next().is_some_and(|last| GENERATIONS.contains(&last))
}

/// The name without single letters behind the first word, and without what tells a son from his father.
fn without_initials(folded: &str) -> Option<String> {
    let words: Vec<&str> = folded.split(' ').collect();
    let keeps = |(at, word): &(usize, &&str)| {
        *at == 0 || word.chars().nth(1).is_some() && !GENERATIONS.contains(word)
    };
    let kept: Vec<&str> = words.iter().enumerate().filter(keeps).map(|(_, word)| *word).collect();
    (kept.len() < words.len() && kept.len() > 1).then(|| kept.join(" "))
}

/// Whether the initials of two names do not exclude each other: "George H. W. Bush" is not "George W. Bush".
fn initials_go_with(one: &str, other: &str) -> bool {
    let initials = |name: &str| -> Vec<char> {
        let middle = name.split(' ').skip(1).filter(|word| word.chars().nth(1).is_none());
        middle.filter_map(|word| word.chars().next()).collect()
    };
    let (one, other) = (initials(one), initials(other));
    one.is_empty() || other.is_empty() || one == other
}

/// "sisi" of "al sisi".
fn without_article(folded: &str) -> &str {
    folded.strip_prefix("al ").or_else(|| folded.strip_prefix("el ")).unwrap_or(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_stand_apart() {
        for name in ["MK Stalin", "M.K. Stalin", "M.K.Stalin"] {
            assert_eq!(initials_apart(name).as_deref(), Some("m k stalin"), "{name}");
        }
        assert_eq!(initials_apart("MARK Stalin"), None);
        assert_eq!(initials_apart("Stalin"), None);
    }

    #[test]
    fn initials_are_left_out_and_compared() {
        assert_eq!(without_initials("janet l yellen").as_deref(), Some("janet yellen"));
        assert_eq!(without_initials("john q public jr").as_deref(), Some("john public"));
        assert_eq!(without_initials("janet yellen"), None);
        assert_eq!(without_initials("j smith"), None);
        assert!(is_son("john thompson jr") && !is_son("john w thompson"));
        assert!(initials_go_with("janet yellen", "janet l yellen"));
        assert!(!initials_go_with("george w bush", "george h w bush"));
    }
}
