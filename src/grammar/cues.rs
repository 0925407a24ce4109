//! Reporting verbs and nouns, by the company they keep.
//!
//! Verbs are listed by base form; [`cue`] takes off the regular endings. What a verb lets follow it decides what may be read as
//! reported: "said the bridge was safe" reports, "found the bridge" does not.

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
    /// A verb or phrase: "vowed to stay", "called for calm", "denied the claim".
    Phrase,
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
    "accuse",
    "advocate",
    "applaud",
    "ask",
    "blame",
    "call",
    "cite",
    "compare",
    "complain",
    "condemn",
    "criticise",
    "criticize",
    "decline",
    "defend",
    "demand",
    "denounce",
    "deny",
    "describe",
    "dismiss",
    "endorse",
    "hail",
    "label",
    "liken",
    "oppose",
    "pledge",
    "portray",
    "praise",
    "propose",
    "question",
    "refuse",
    "reject",
    "request",
    "support",
    "threaten",
    "urge",
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

/// What the reporting verb `lower` (a word in lower case) is, if it is a form of one.
pub fn cue(lower: &str) -> Option<Cue> {
    if let Ok(at) = IRREGULAR.binary_search_by_key(&lower, |entry| entry.0) {
        let base = IRREGULAR.get(at)?.1;
        let participle = lower.ends_with("ing") && base != "sing";
        return Some(Cue { frame: frame(base)?, participle, noun: false });
    }
    let inflected = |ending: &str, extra: &str| -> Option<Frame> {
        let stem = lower.strip_suffix(ending)?;
        let mut buffer = [0; 24];
        let length = stem.len() + extra.len();
        buffer.get_mut(..stem.len())?.copy_from_slice(stem.as_bytes());
        buffer.get_mut(stem.len()..length)?.copy_from_slice(extra.as_bytes());
        frame(std::str::from_utf8(buffer.get(..length)?).ok()?)
    };
    let finite = [("", ""), ("s", ""), ("ed", ""), ("d", ""), ("es", ""), ("ies", "y"), ("ied", "y")];
    if let Some(frame) = finite.iter().find_map(|(ending, extra)| inflected(ending, extra)) {
        return Some(Cue { frame, participle: false, noun: is_noun(lower) || names_a_thing(lower) });
    }
    let frame = inflected("ing", "").or_else(|| inflected("ing", "e"))?;
    Some(Cue { frame, participle: true, noun: false })
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

fn frame(base: &str) -> Option<Frame> {
    let lists = [
        (BARE, Frame::Bare),
        (HEARER, Frame::Hearer),
        (THAT, Frame::That),
        (PHRASE, Frame::Phrase),
        (SPEECH, Frame::Speech),
    ];
    lists.into_iter().find(|(list, _)| list.binary_search(&base).is_ok()).map(|(_, frame)| frame)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [BARE, HEARER, THAT, PHRASE, SPEECH, NOUNS, THINGS] {
            assert!(list.is_sorted(), "{list:?}");
        }
        assert!(IRREGULAR.is_sorted_by_key(|entry| entry.0));
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
        ] {
            let found = cue(form).map(|cue| (cue.frame, cue.participle));
            assert_eq!(found, Some((expected, participle)), "{form}");
        }
        assert_eq!(cue("walked"), None);
    }
}
