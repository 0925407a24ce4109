//! Reporting verbs and nouns, by the company they keep.
//!
//! Verbs are listed by base form (`data/lexicons/reporting.txt`); [`forms`] adds the regular endings. What a
//! verb lets follow it decides what may be read as reported: "said the bridge was safe" reports, "found the
//! bridge" does not.

use super::list::section;
use super::word_set::{LONGEST, lowercase};
use std::collections::HashSet;
use std::sync::LazyLock;

const LIST: &str = word_list!("reporting");

/// How a reporting verb is used here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// What it lets follow.
    pub frame: Frame,
    /// Whether it is an -ing form ("saying"), which shares the subject of its sentence.
    pub participle: bool,
    /// Whether the same form is also a common noun ("claims", "point").
    pub noun: bool,
}

/// What a reporting word lets follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// A bare clause: "said it was late".
    Bare,
    /// A clause after its hearer: "told reporters it was late".
    Hearer,
    /// Only a clause after "that", "whether" …: "warned that it was late".
    That,
    /// A verb or phrase: "threatened to leave", "denied the claim".
    Phrase,
    /// An object, which is no statement until something is said of it: "praised him" says nothing, "accused
    /// him of theft", "called for calm" and "asked whether" do.
    Object,
    /// Only words in quotation marks: "thundered".
    Speech,
}

/// The sections of verbs. Where two verbs share a form, the later one holds.
const FRAMES: [(&str, Frame); 6] = [
    ("speech", Frame::Speech),
    ("object", Frame::Object),
    ("phrase", Frame::Phrase),
    ("that", Frame::That),
    ("hearer", Frame::Hearer),
    ("bare", Frame::Bare),
];

/// The verbs in the base form.
fn verbs() -> impl Iterator<Item = (&'static str, Frame)> {
    FRAMES.iter().flat_map(|(name, frame)| section(LIST, name).map(|base| (base, *frame)))
}

/// Every form of every reporting verb, in lower case, and what it is. Where two verbs share a form, the
/// later entry holds.
pub fn forms() -> Vec<(String, Cue)> {
    let mut forms = Vec::new();
    for (base, frame) in verbs() {
        let stem = base.strip_suffix('e').unwrap_or(base);
        let participles = [format!("{base}ing"), format!("{stem}ing")];
        forms.extend(participles.map(|form| (form, Cue { frame, participle: true, noun: false })));
    }
    for (base, frame) in verbs() {
        let finite = |form: String| {
            let noun = is_noun(&form) || names_a_thing(&form);
            (form, Cue { frame, participle: false, noun })
        };
        forms.extend(["", "s", "ed", "d", "es"].map(|ending| finite(format!("{base}{ending}"))));
        let stem = base.strip_suffix('y');
        forms.extend(
            stem.into_iter().flat_map(|stem| ["ies", "ied"].map(|ending| finite(format!("{stem}{ending}")))),
        );
    }
    let irregular = section(LIST, "form").filter_map(|entry| entry.split_once(' '));
    forms.extend(irregular.filter_map(|(form, base)| {
        let participle = form.ends_with("ing") && base != "sing";
        let (_, frame) = verbs().filter(|(verb, _)| *verb == base).last()?;
        Some((form.to_owned(), Cue { frame, participle, noun: false }))
    }));
    forms
}

static REPORTS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let bases: HashSet<&str> = verbs().map(|(base, _)| base).collect();
    let finite = forms().into_iter().filter(|(_, cue)| !cue.participle && !cue.noun).map(|(form, _)| form);
    finite.filter(|form| !bases.contains(form.as_str())).collect()
});

/// Whether a word, in any case, is a verb that reports, in the past or the third person, and nothing else:
/// "said", "asks", but not "claims".
pub fn reports(word: &str) -> bool {
    let mut buffer = [0; LONGEST];
    lowercase(word, &mut buffer).is_some_and(|word| REPORTS.contains(word))
}

static NOUNS: LazyLock<Vec<&str>> = LazyLock::new(|| section(LIST, "noun").collect());
static THINGS: LazyLock<Vec<&str>> = LazyLock::new(|| section(LIST, "thing").collect());

/// Whether `lower` (a word in lower case, singular or plural) is a noun for something said.
pub fn is_noun(lower: &str) -> bool {
    let known = |word: &str| NOUNS.contains(&word);
    known(lower) || lower.strip_suffix('s').is_some_and(known)
}

/// Whether `lower` is also a noun, singular or plural, though not for something said.
fn names_a_thing(lower: &str) -> bool {
    let known = |word: &str| THINGS.contains(&word);
    known(lower) || lower.strip_suffix('s').is_some_and(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cue(form: &str) -> Option<Cue> {
        forms().into_iter().rev().find(|(one, _)| one == form).map(|(_, cue)| cue)
    }

    #[test]
    fn forms_are_recognised() {
        for (form, expected, participle) in [
            ("said", Frame::Bare, false),
            ("says", Frame::Bare, false),
            ("saying", Frame::Bare, true),
            ("argued", Frame::Bare, false),
            ("arguing", Frame::Bare, true),
            ("replied", Frame::That, false),
            ("told", Frame::Hearer, false),
            ("vowed", Frame::That, false),
            ("denies", Frame::Phrase, false),
            ("praised", Frame::Object, false),
        ] {
            let found = cue(form).map(|cue| (cue.frame, cue.participle));
            assert_eq!(found, Some((expected, participle)), "{form}");
        }
        assert_eq!(cue("walked"), None);
        assert!(cue("claims").is_some_and(|cue| cue.noun) && cue("said").is_some_and(|cue| !cue.noun));
    }

    #[test]
    fn past_and_third_person_report_and_nothing_else() {
        assert!(["said", "asks", "Replied", "mused", "snapped"].into_iter().all(reports));
        assert!(!["ask", "saying", "claims", "Call", "walked", ""].into_iter().any(reports));
    }
}
