//! What belongs to a name although the tagger may leave it out: the legal form of a company, what a committee is on, the initials before
//! a person's name.

use crate::mentions::lexicon::flag;
use crate::mentions::words::Line;
use crate::mentions::{Found, MentionKind};
use crate::text::shapes::Shape;

/// The names of a sentence (in order, without overlap), with what belongs to them; a name inside another's addition is dropped.
pub fn widened(line: &Line, names: Vec<Found>) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::with_capacity(names.len());
    for mut name in names {
        let mut floor = all.last().map_or(line.start, |last| last.end);
        if let Some(last) = all.last_mut().filter(|last| name.first < last.end) {
            last.confidence = last.confidence.max(name.confidence);
            continue;
        }
        // "Center" and "New Sea Trade" are parts of one name.
        if name.kind == MentionKind::Org && all.last().is_some_and(|last| is_body_of(line, last, name.first))
        {
            all.pop();
            floor = all.last().map_or(line.start, |last| last.end);
        }
        match name.kind {
            MentionKind::Org => {
                name.first = before_subject(line, name.first, floor);
                name.end = behind_legal_form(line, behind_subject(line, name.end));
            }
            MentionKind::Person => {
                while name.first > floor && is_initial(line, name.first - 1) {
                    name.first -= 1;
                }
                name.end = behind_syllable(line, name.first, name.end);
            }
            _ => {}
        }
        all.push(name);
    }
    all
}

/// "Select Committee on the Northern Ports", "Center for Sea Trade": one past what a body named before `end` is there for, or `end`.
fn behind_subject(line: &Line, end: usize) -> usize {
    let body = line.has(end.wrapping_sub(1), flag::ORG_OF) && line.is_capital(end.wrapping_sub(1));
    if !body || !line.is_any(end, SUBJECT) {
        return end;
    }
    let subject = end + 1 + usize::from(line.is_any(end + 1, &["the", "a", "an"]));
    let inside = |at: usize| line.is_capital(at) && !line.has(at, flag::DATE | flag::FUNCTION);
    let mut last = subject;
    while inside(last) || line.is_any(last, &["and", "&"]) && last > subject && inside(last + 1) {
        last += 1;
    }
    if last > subject { last } else { end }
}

/// The same from behind, where only the subject was found: the first word of the body, or `first`.
fn before_subject(line: &Line, first: usize, floor: usize) -> usize {
    let article = usize::from(line.is_any(first.wrapping_sub(1), &["the", "a", "an"]));
    let preposition = first.wrapping_sub(1 + article);
    let body = preposition.wrapping_sub(1);
    let led = line.is_any(preposition, SUBJECT) && line.is_capital(body) && line.has(body, flag::ORG_OF);
    if !led || body < floor || body > first {
        return first;
    }
    let joined = |at: &usize| line.is_capital(*at) && !line.has(*at, flag::FUNCTION | flag::DATE);
    (floor..=body).rev().take_while(joined).last().unwrap_or(first)
}

/// Whether a name closes with the body whose subject begins at `first`.
fn is_body_of(line: &Line, name: &Found, first: usize) -> bool {
    let start = before_subject(line, first, name.first);
    (name.first..name.end).contains(&start)
}

/// Between a body and what it is there for.
const SUBJECT: &[&str] = &["on", "for", "against"];

/// "Norlin, Inc.", "Norlin Ltd": one past the legal form that follows `end`, or `end`.
fn behind_legal_form(line: &Line, end: usize) -> usize {
    let form = end + usize::from(line.is(end, ","));
    let word = line.text(form).trim_end_matches('.');
    let listed = LEGAL_FORMS.iter().any(|form| form.eq_ignore_ascii_case(word));
    if listed && line.is_capital(form) && form < line.end { form + 1 } else { end }
}

/// "Park Ji-won": one past the second syllable of a given name, when "Souza-led" is not what it looks like.
fn behind_syllable(line: &Line, first: usize, end: usize) -> usize {
    let joined = end > first + 1
        && line.is_inner_hyphen(end)
        && line.is_lower(end + 1)
        && line.text(end + 1).len() <= 4;
    let describes = line.is_lower(end + 2) && !line.has(end + 2, flag::FUNCTION | flag::SAY);
    if joined && !describes { end + 2 } else { end }
}

const LEGAL_FORMS: &[&str] = &[
    "inc", "corp", "ltd", "llc", "llp", "plc", "lp", "l.p", "gmbh", "s.a", "n.v", "b.v", "s.p.a", "pty",
    "pvt", "bhd",
];

/// "A." before a name, not the letter that counts a list's item.
fn is_initial(line: &Line, at: usize) -> bool {
    line.shape(at) == Shape::Initial && line.text(at).ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::widened;
    use crate::document::Document;
    use crate::mentions::MentionKind::{self, *};
    use crate::mentions::words::Words;
    use crate::mentions::{Found, Source};
    use crate::text;
    use crate::{Article, Resources, analyze};

    #[track_caller]
    fn check(text: &str, expected: (&str, MentionKind)) {
        let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
        let names: Vec<_> = analysis.mentions.iter().map(|name| (name.span.of(text), name.kind)).collect();
        assert!(names.contains(&expected), "{text}: {names:?}");
    }

    #[test]
    fn legal_forms_and_initials_belong_to_names() {
        check("Shares of Norlin Freight, Inc. fell on Monday.", ("Norlin Freight, Inc.", Org));
        check("Shares of Norlin Freight Ltd fell on Monday.", ("Norlin Freight Ltd", Org));
        check("They asked A. Thomas Okafor, the mayor, on Monday.", ("A. Thomas Okafor", Person));
    }

    /// The words of a name of tokens `first..end` once it is widened.
    fn wide(text: &str, first: usize, end: usize) -> String {
        let blocks = text::blocks(text);
        let sentences = text::sentences(text, &blocks);
        let (sentences, tokens) = text::tokens(text, sentences);
        let document = Document { text, blocks, sentences, tokens };
        let words = Words::new(&document);
        let line = words.line(&document.sentences[0]);
        let name = Found::new(first, end, Org, 0.9, Source::Model, "given");
        let names = widened(&line, vec![name]);
        line.words(names[0].first, names[0].end).to_owned()
    }

    #[test]
    fn what_a_body_is_there_for_belongs_to_its_name() {
        let committee = "The Select Committee on the Northern Ports met on Monday.";
        assert_eq!(wide(committee, 1, 3), "Select Committee on the Northern Ports");
        let center = "She works at the Center for a New Northern Trade in Oslo.";
        assert_eq!(wide(center, 7, 10), "Center for a New Northern Trade");
        assert_eq!(wide("The Norlin Bank paid for Ana Souza.", 1, 3), "Norlin Bank");
        assert_eq!(wide("The Norlin Bank on Monday paid.", 1, 3), "Norlin Bank");
    }
}
