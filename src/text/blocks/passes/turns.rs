//! Interviews and transcripts: the turns of those who ask and those who answer, with and without the
//! speakers' names.

use super::labels::is_news_label;
use crate::document::{BlockKind, LeadKind};
use crate::text::blocks::draft::Draft;
use std::collections::HashMap;

const ASKS: &str = "it is a turn of the interviewer";
const ANSWERS: &str = "it is a turn of the person interviewed";
const SPEAKS: &str = "it begins with the name of a speaker";
const GOES_ON: &str = "the turn before goes on";
const UNNAMED_QUESTION: &str = "it is one of several questions to \u{201c}you\u{201d} that stand alone";
const UNNAMED_ANSWER: &str = "it follows an interviewer's question";

/// What is known of one speaker's label.
#[derive(Clone, Copy, Debug, Default)]
struct Speaker {
    turns: usize,
    /// Turns that hold a question mark.
    asking: usize,
    /// Turns that end as sentences do.
    sentences: usize,
}

/// Where a speaker's label lies in a block: bytes of the block's words, the label itself without its mark.
#[derive(Clone, Copy, Debug)]
struct Label<'t> {
    name: &'t str,
    start: usize,
    end: usize,
}

/// Decides the open drafts that are turns of an interview or transcript.
pub fn turns(drafts: &mut [Draft]) {
    named_turns(drafts);
    unnamed_turns(drafts);
}

fn named_turns(drafts: &mut [Draft]) {
    let mut speakers: HashMap<&str, Speaker> = HashMap::new();
    for draft in drafts.iter().filter(|draft| draft.is_open()) {
        if let Some(label) = label(draft) {
            let speaker = speakers.entry(label.name).or_default();
            let said = draft.words.get(label.end..).unwrap_or("").trim();
            speaker.turns += 1;
            speaker.asking += usize::from(said.contains('?'));
            speaker.sentences += usize::from(draft.shape.ends_sentence() || said.is_empty());
        }
    }
    speakers.retain(|name, speaker| {
        (speaker.turns > 1 || is_role(name)) && speaker.sentences * 2 > speaker.turns || is_letter(name)
    });
    let turns: usize = speakers.values().map(|speaker| speaker.turns).sum();
    let once: usize = speakers.values().filter(|speaker| speaker.turns > 1).count();
    let told = speakers.keys().any(|name| is_role(name) || is_letter(name));
    if turns < 2 || !told && (once == 0 || speakers.len() < 2 || turns < 4) || speakers.len() < 2 && turns < 3
    {
        return;
    }
    let asker = speakers
        .iter()
        .filter(|(_, speaker)| speaker.asking * 2 > speaker.turns)
        .max_by_key(|(name, speaker)| (speaker.asking * 100 / speaker.turns.max(1), speaker.turns, **name))
        .map(|(name, _)| *name);
    let told_asker = speakers.keys().any(|name| asks(name));
    let mut last = None;
    for at in 0..drafts.len() {
        let Some(draft) = drafts.get_mut(at).filter(|draft| draft.is_open()) else { continue };
        let Some(label) = label(draft).filter(|label| speakers.contains_key(label.name)) else {
            continue;
        };
        let (kind, reason) = match () {
            _ if asks(label.name) || !told_asker && asker == Some(label.name) => (BlockKind::Question, ASKS),
            _ if told_asker || asker.is_some() => (BlockKind::Answer, ANSWERS),
            _ => (BlockKind::Paragraph, SPEAKS),
        };
        draft.decide(kind, reason);
        draft.set_lead(label.start, label.end, LeadKind::Speaker);
        if let Some((before, kind)) = last.filter(|&(_, kind)| kind != BlockKind::Paragraph) {
            go_on(drafts, before, at, kind);
        }
        last = Some((at, kind));
    }
}

/// Paragraphs between two turns belong to the first, if there are few.
fn go_on(drafts: &mut [Draft], turn: usize, next: usize, kind: BlockKind) {
    const MOST: usize = 8;
    if next - turn > MOST {
        return;
    }
    for draft in drafts
        .iter_mut()
        .take(next)
        .skip(turn + 1)
        .filter(|draft| draft.is_open() && (draft.is_body() || draft.words.contains('(')))
    {
        draft.decide(kind, GOES_ON);
    }
}

/// An interview without names: several blocks that are nothing but questions to "you", with answers between.
fn unnamed_turns(drafts: &mut [Draft]) {
    let is_question = |draft: &Draft| {
        draft.is_open() && draft.shape.words >= 3 && draft.words.ends_with('?') && !draft.shape.quoted
    };
    let is_asked = |draft: &Draft| {
        draft
            .words
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| matches!(word, "you" | "your" | "You" | "Your"))
    };
    let questions = drafts.iter().filter(|draft| is_question(draft)).count();
    let asked = drafts.iter().filter(|draft| is_question(draft) && is_asked(draft)).count();
    let first = drafts.iter().position(is_question).unwrap_or(0);
    let body = drafts.iter().skip(first).filter(|draft| draft.is_open() && draft.is_body()).count();
    if questions < 3 || asked * 2 < questions || questions * 5 < body {
        return;
    }
    let mut answering = false;
    let last = drafts.iter().rposition(&is_question).unwrap_or(0);
    for (at, draft) in drafts.iter_mut().enumerate() {
        if is_question(draft) {
            draft.decide(BlockKind::Question, UNNAMED_QUESTION);
            answering = true;
        } else if answering && draft.is_open() && draft.is_body() {
            draft.decide(BlockKind::Answer, UNNAMED_ANSWER);
            // Behind the last question only the first paragraph is surely its answer.
            answering = at < last;
        }
    }
}

/// The speaker's label at the beginning of a block, if its beginning looks like one.
fn label<'t>(draft: &Draft<'t>) -> Option<Label<'t>> {
    let words = draft.words;
    let open = words.trim_start_matches(['"', '“', '*', ' ']);
    let start = words.len() - open.len();
    if let Some(letter) = open.get(..1).filter(|letter| matches!(*letter, "Q" | "A")) {
        let rest = open.get(1..).unwrap_or("");
        let mark = rest.starts_with(": ")
            || rest.starts_with(". ")
            || rest.starts_with(":\u{a0}")
            || matches!(rest, ":" | ".");
        if mark {
            return Some(Label { name: letter, start, end: start + 2 });
        }
    }
    let end = draft.colon?.checked_sub(start)?;
    let name = open.get(..end)?;
    let spaced =
        open.get(end + 1..)?.starts_with(|c: char| c.is_whitespace() || c == '*') || open.len() == end + 1;
    let fits = spaced && is_name(name) && !is_news_label(name);
    fits.then_some(Label { name, start, end: start + end + 1 })
}

/// Up to five words, each with a capital ("Ms. Lee", "WALLACE", "Ludwig van der Berg").
fn is_name(name: &str) -> bool {
    let words = || name.split_whitespace();
    (1..=5).contains(&words().count())
        && words().all(|word| {
            let small =
                matches!(word, "de" | "da" | "del" | "van" | "von" | "der" | "al" | "bin" | "of" | "the");
            small
                || word.starts_with(|c: char| c.is_uppercase() || c == '(')
                    && !word.ends_with([',', ';', '?', '!'])
        })
        && name.starts_with(char::is_uppercase)
}

fn is_letter(name: &str) -> bool {
    matches!(name, "Q" | "A")
}

/// A label that tells what the speaker does, whoever it is.
fn is_role(name: &str) -> bool {
    asks(name) || matches!(name, "Answer" | "ANSWER" | "Interviewee" | "Guest" | "Respondent")
}

fn asks(name: &str) -> bool {
    matches!(
        name,
        "Q" | "Question"
            | "QUESTION"
            | "Interviewer"
            | "INTERVIEWER"
            | "Host"
            | "HOST"
            | "Moderator"
            | "MODERATOR"
            | "Reporter"
            | "REPORTER"
            | "Journalist"
            | "Anchor"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::blocks::draft::drafts;

    fn kinds(text: &str) -> String {
        let mut drafts = drafts(text);
        turns(&mut drafts);
        let sign = |draft: &Draft| match draft.verdict {
            Some((BlockKind::Question, _)) => 'q',
            Some((BlockKind::Answer, _)) => 'a',
            Some((BlockKind::Paragraph, _)) => 's',
            _ => '.',
        };
        drafts.iter().map(sign).collect()
    }

    #[test]
    fn turns_are_found() {
        for (text, expected) in [
            ("Q: Why now?\nA: It was time.", "qa"),
            (
                "Q. Why now?\n\nA. It was time.\n\nAnd we had the money.\n\nQ. And then?\n\nA. We left.",
                "qaaqa",
            ),
            ("LIND: Will you go?\nSOUZA: I will.\nLIND: When will that be?\nSOUZA: In May.", "qaqa"),
            (
                "\"LIND: Will you go?\n\"SOUZA: I will.\n\"(CROSSTALK.)\n\"LIND: When is that?\n\"SOUZA: In May.\"",
                "qaaqa",
            ),
            ("Interviewer: Why now?\nAna Souza: It was time.\nAna Souza: It really was.", "qaa"),
            ("Ana Souza: It is late.\nJonas Lind: It is.\nAna Souza: So we go.\nJonas Lind: We do.", "ssss"),
            (
                "Do you sleep?\n\nI do, most nights.\n\nWhat do you eat?\n\nFish, when I can get it.\n\nAnd your family?\n\nThey eat what I eat.",
                "qaqaqa",
            ),
        ] {
            assert_eq!(kinds(text), expected, "{text}");
        }
    }

    #[test]
    fn what_looks_like_turns_is_not() {
        for text in [
            "Q: Why now?",
            "Why It Matters: The river rises.\nWhy It Matters: It does.\nBackground: It rose.",
            "Price: 5 euros\nRating: good\nPrice: 7 euros\nRating: bad",
            "What happened?\n\nThe dam broke in the night.\n\nWhy does it matter?\n\nIt fed the town.\n\nWho pays?\n\nNobody knows.",
            "She said: It is late.\nShe said: It is.\nHe said: We go now.\nHe said: Yes.",
            "A. M. Lind came first.",
        ] {
            assert!(kinds(text).chars().all(|kind| kind == '.'), "{text}: {}", kinds(text));
        }
    }
}
