//! Names of the lists, and names that begin with one.

use super::people::person_end;
use crate::lexicon::flag;
use crate::lexicon::line::{Line, Style};
use crate::mention::{Found, MentionKind, Source};
use crate::names::rules::step::{Step, name};
use crate::names::runs::Run;

/// A name of the lists, or one that begins with a name of the lists.
pub fn listed(line: &Line, run: Run) -> Option<Step> {
    let known = flag::NAME | flag::GIVEN | flag::SURNAME | flag::LANGUAGE;
    let (end, flags) = line.phrase(run.first, run.end, known)?;
    let more = end < run.end && line.is_capital(end) && !line.has(end, flag::NAME);
    let list = |kind, confidence, reason| {
        Some(Step::Name(Found::new(run.first, end, kind, confidence, Source::List, reason)))
    };
    let long = end - run.first > 1;
    if flags & flag::GIVEN != 0 && !long && (more || flags & flag::NAME == 0) {
        if more || !line.has(run.first, flag::ORDINARY) {
            let end = person_end(line, run.first, run.end);
            let sure = end - run.first > 1;
            let confidence = if sure { 0.9 } else { 0.5 };
            return name(run.first, end, MentionKind::Person, confidence, "it begins with a given name");
        }
        return None;
    }
    if line.has(run.first, flag::LANGUAGE) && !long && !more && is_language(line, run.first) {
        return list(MentionKind::Language, 0.75, "it is a listed language, spoken or written");
    }
    if flags & flag::NORP != 0 {
        return list(MentionKind::Norp, 0.95, "it is a listed nationality, faith or group");
    }
    if flags & (flag::GPE | flag::LOC) != 0 {
        if more
            && run.end - end == 1
            && is_plural(line, end)
            && !line.has(end, flag::TITLE)
            && line.style == Style::Plain
        {
            return name(run.first, run.end, MentionKind::Org, 0.6, "it is a place with a team's name");
        }
        let kind = if flags & flag::LOC != 0 { MentionKind::Loc } else { MentionKind::Gpe };
        return list(kind, 0.9, "it is a listed place");
    }
    let (kind, reason) = match flags {
        f if f & flag::ORG != 0 => (MentionKind::Org, "it is a listed organisation"),
        f if f & flag::EVENT != 0 => (MentionKind::Event, "it is a listed event"),
        f if f & flag::LAW != 0 => (MentionKind::Law, "it is a listed law"),
        f if f & flag::FAC != 0 => (MentionKind::Fac, "it is a listed building"),
        f if f & flag::PRODUCT != 0 => (MentionKind::Product, "it is a listed product"),
        f if f & flag::WORK != 0 => (MentionKind::WorkOfArt, "it is a listed work"),
        _ => return None,
    };
    list(kind, 0.9, reason)
}

/// "in French", "speaks Swahili and Amharic", "the Urdu language"; not "French officials".
fn is_language(line: &Line, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let close = !line.is_lower(at + 1) || line.has(at + 1, flag::FUNCTION);
    let led = line.is_any(
        before,
        &[
            "in",
            "into",
            "from",
            "speak",
            "speaks",
            "spoke",
            "speaking",
            "spoken",
            "learn",
            "learns",
            "learned",
            "learnt",
            "learning",
            "teach",
            "teaches",
            "taught",
            "read",
            "write",
            "fluent",
            "understand",
            "understands",
            "study",
            "studied",
            "broken",
            "written",
        ],
    );
    let listed = line.is_any(before, &["and", "or", ","]) && line.has(before.wrapping_sub(1), flag::LANGUAGE);
    let only = !line.has(at, flag::NORP | flag::GPE);
    line.is(at + 1, "language")
        || line.is(at + 1, "-") && line.is(at + 2, "speaking")
        || close && (led || listed || only)
}

pub fn is_plural(line: &Line, at: usize) -> bool {
    let text = line.text(at);
    text.ends_with('s') && !text.ends_with("ss") && text.len() > 4
}
