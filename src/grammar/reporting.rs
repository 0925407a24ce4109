//! Reporting verbs and nouns, by the company they keep.
//!
//! Verbs are listed by base form; [`forms`] adds the regular endings. What a verb lets follow it decides what
//! may be read as reported: "said the bridge was safe" reports, "found the bridge" does not.

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

const BARE: &[&str] = &[
    "acknowledge",
    "add",
    "admit",
    "allege",
    "argue",
    "assert",
    "believe",
    "claim",
    "concede",
    "conclude",
    "contend",
    "declare",
    "estimate",
    "explain",
    "fear",
    "hope",
    "insist",
    "maintain",
    "note",
    "predict",
    "recall",
    "say",
    "state",
    "suggest",
    "suspect",
    "think",
];
const HEARER: &[&str] = &["advise", "assure", "inform", "remind", "tell"];
const THAT: &[&str] = &[
    "agree",
    "announce",
    "caution",
    "comment",
    "complain",
    "confirm",
    "counter",
    "decide",
    "determine",
    "disclose",
    "doubt",
    "emphasise",
    "emphasize",
    "expect",
    "feel",
    "find",
    "guess",
    "hear",
    "imply",
    "indicate",
    "joke",
    "know",
    "lament",
    "learn",
    "mention",
    "observe",
    "point",
    "promise",
    "realise",
    "realize",
    "reckon",
    "recognise",
    "recognize",
    "remark",
    "repeat",
    "reply",
    "report",
    "respond",
    "reveal",
    "rule",
    "show",
    "stress",
    "testify",
    "understand",
    "vow",
    "warn",
    "wonder",
    "worry",
    "write",
];
const PHRASE: &[&str] = &[
    "advocate", "cite", "decline", "demand", "deny", "pledge", "propose", "refuse", "request", "threaten",
    "urge",
];
const OBJECT: &[&str] = &[
    "accuse",
    "applaud",
    "ask",
    "blame",
    "call",
    "compare",
    "condemn",
    "criticise",
    "criticize",
    "defend",
    "denounce",
    "describe",
    "dismiss",
    "endorse",
    "hail",
    "label",
    "liken",
    "oppose",
    "portray",
    "praise",
    "question",
    "reject",
    "support",
];
const SPEECH: &[&str] = &[
    "answer",
    "begin",
    "brand",
    "characterise",
    "characterize",
    "continue",
    "cry",
    "dub",
    "echo",
    "exclaim",
    "finish",
    "go",
    "laud",
    "laugh",
    "mock",
    "post",
    "proclaim",
    "put",
    "quip",
    "rate",
    "read",
    "retort",
    "scold",
    "shout",
    "sigh",
    "sing",
    "speak",
    "start",
    "talk",
    "tweet",
    "whisper",
    "yell",
];
/// Forms that no regular ending explains.
const IRREGULAR: &[(&str, &str)] = &[
    ("admitted", "admit"),
    ("admitting", "admit"),
    ("began", "begin"),
    ("beginning", "begin"),
    ("felt", "feel"),
    ("found", "find"),
    ("heard", "hear"),
    ("knew", "know"),
    ("known", "know"),
    ("learnt", "learn"),
    ("putting", "put"),
    ("quipped", "quip"),
    ("said", "say"),
    ("sang", "sing"),
    ("sings", "sing"),
    ("spoke", "speak"),
    ("thought", "think"),
    ("told", "tell"),
    ("understood", "understand"),
    ("went", "go"),
    ("written", "write"),
    ("wrote", "write"),
];
/// Nouns for things said, after a possessive or before "that" or "by".
const NOUNS: &[&str] = &[
    "account",
    "allegation",
    "announcement",
    "argument",
    "assertion",
    "belief",
    "call",
    "claim",
    "comment",
    "complaint",
    "conclusion",
    "contention",
    "criticism",
    "declaration",
    "demand",
    "description",
    "email",
    "estimate",
    "fear",
    "letter",
    "message",
    "phrase",
    "pledge",
    "post",
    "prediction",
    "promise",
    "proposal",
    "question",
    "reference",
    "remark",
    "reply",
    "response",
    "slogan",
    "speech",
    "statement",
    "suggestion",
    "testimony",
    "threat",
    "tweet",
    "view",
    "vow",
    "warning",
    "words",
];

/// Reporting verbs whose form is also a noun for something else.
const THINGS: &[&str] = &[
    "answer", "brand", "doubt", "guess", "hope", "label", "laugh", "note", "point", "rate", "read", "report",
    "request", "rule", "show", "start", "state", "support", "talk",
];

/// Every form of every reporting verb, in lower case, and what it is. Where two verbs share a form, the
/// later entry holds.
pub fn forms() -> Vec<(String, Cue)> {
    let mut forms = Vec::new();
    let lists = [
        (SPEECH, Frame::Speech),
        (OBJECT, Frame::Object),
        (PHRASE, Frame::Phrase),
        (THAT, Frame::That),
        (HEARER, Frame::Hearer),
        (BARE, Frame::Bare),
    ];
    for (base, frame) in lists.iter().flat_map(|(list, frame)| list.iter().map(|base| (*base, *frame))) {
        let stem = base.strip_suffix('e').unwrap_or(base);
        let participles = [format!("{base}ing"), format!("{stem}ing")];
        forms.extend(participles.map(|form| (form, Cue { frame, participle: true, noun: false })));
    }
    for (base, frame) in lists.iter().flat_map(|(list, frame)| list.iter().map(|base| (*base, *frame))) {
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
    for (form, base) in IRREGULAR {
        let participle = form.ends_with("ing") && *base != "sing";
        let of_base = lists.iter().rev().find(|(list, _)| list.binary_search(base).is_ok());
        let cue = of_base.map(|(_, frame)| Cue { frame: *frame, participle, noun: false });
        forms.extend(cue.map(|cue| ((*form).to_owned(), cue)));
    }
    forms
}

/// Whether `lower` (a word in lower case, singular or plural) is a noun for something said.
pub fn is_noun(lower: &str) -> bool {
    let known = |word: &str| NOUNS.binary_search(&word).is_ok();
    known(lower) || lower.strip_suffix('s').is_some_and(known)
}

/// Whether `lower` is also a noun, singular or plural, though not for something said.
fn names_a_thing(lower: &str) -> bool {
    let known = |word: &str| THINGS.binary_search(&word).is_ok();
    known(lower) || lower.strip_suffix('s').is_some_and(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [BARE, HEARER, THAT, PHRASE, OBJECT, SPEECH, NOUNS, THINGS] {
            assert!(list.is_sorted(), "{list:?}");
        }
        assert!(IRREGULAR.is_sorted_by_key(|entry| entry.0));
    }

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
}
