//! What belongs to a name: no article, no title, no possessive ending, no marks at its ends — whoever found
//! it.

use crate::document::TokenKind;
use crate::lexicon::flag;
use crate::lexicon::line::Line;
use crate::lexicon::nouns::{Class, is_a};
use crate::lexicon::shapes::Shape;
use crate::mention::{Found, MentionKind};
use crate::text::abbreviations::{self, Abbreviation};

/// The name without what does not belong to it; `None` when nothing is left.
pub fn trimmed(line: &Line, name: Found) -> Option<Found> {
    let Found { mut first, mut end, mut trigger, .. } = name;
    if is_of_state(line, first) || are_letters(line, first, end) {
        return None;
    }
    while first < end && is_edge(line, first) {
        first += 1;
    }
    while first < end && is_edge(line, end - 1) && !ends_with_stop(line, end) {
        end -= 1;
    }
    // "Reform Alliance of": a name goes on behind such a word, or ends before it.
    while first + 1 < end && line.is_any(end - 1, &["of", "the", "and", "for"]) && line.is_lower(end - 1) {
        end -= 1;
    }
    if end > first + 1 && line.is_any(first, &["the", "a", "an"]) && !is_part_of_name(line, first, end) {
        first += 1;
    }
    let holder = behind_body(line, first, end);
    let kind = if holder > first { MentionKind::Person } else { name.kind };
    first = holder;
    if kind == MentionKind::Person {
        let start = behind_party(line, behind_department(line, first, end), end);
        first = titles_end(line, start, end);
        if first > start {
            trigger = trigger.or(Some((start, first)));
        }
    }
    // "Jean de la Tour" is no race.
    let particle = (first + 1..end).any(|at| line.is_lower(at) && line.has(at, flag::PARTICLE));
    let event = name.kind == MentionKind::Event && line.has(first, flag::GIVEN) && particle;
    let kind = if event { MentionKind::Person } else { kind };
    (first < end).then_some(Found { first, end, trigger, kind, ..name })
}

/// "Secretary of State for Culture": whose office it is has no name there.
fn is_of_state(line: &Line, first: usize) -> bool {
    const OFFICES: &[&str] = &["Minister", "Ministers", "Secretaries", "Secretary", "Undersecretary"];
    line.is(first, "State")
        && first > line.start + 1
        && line.is(first - 1, "of")
        && OFFICES.contains(&line.text(first - 2))
}

/// Letters behind a name that are written without stops: seats, honours, degrees and orders.
pub const LETTERS: &[&str] = &[
    "AC", "AM", "AO", "CBE", "CMG", "CPA", "DDS", "DPhil", "DSC", "FRCP", "FRS", "GBE", "GCMG", "JD", "JP",
    "KBE", "KC", "KCMG", "LLB", "LLM", "LVO", "MBA", "MBE", "MC", "MD", "MEP", "MHA", "MLA", "MLC", "MNA",
    "MP", "MPP", "MS", "MSP", "MVO", "OBE", "OC", "OM", "PC", "PhD", "QC", "QPM", "RN", "SC", "SJ", "TD",
    "VC",
];

/// "Ana Souza, Ph.D.," and "Jonas Lind, KC,": letters set off behind a name are nobody and no place.
fn are_letters(line: &Line, first: usize, end: usize) -> bool {
    let letters = |at: usize| {
        let word = line.text(at);
        let listed = abbreviations::class(word.trim_end_matches('.')) == Some(Abbreviation::NameSuffix);
        LETTERS.contains(&word) || listed && word.contains('.')
    };
    let behind_name = first > line.start + 1 && line.is(first - 1, ",") && line.is_capital(first - 2);
    behind_name && (first..end).all(|at| letters(at) || line.is(at, ","))
}

/// "the minister for Women and Equalities \[Ana Souza\]": the end of what an office is for, which the tagger
/// took into the name; `first` where there is none.
fn behind_department(line: &Line, first: usize, end: usize) -> usize {
    let given = (first + 1..end.saturating_sub(1)).find(|at| line.has(*at, flag::GIVEN));
    let Some(given) = given.filter(|_| first > line.start && !line.has(first, flag::GIVEN)) else {
        return first;
    };
    let led = line.is_any(first - 1, &["and", "&"]) && follows_department(line, first);
    if led { given } else { first }
}

/// "Libertarian \[Ana Souza\]": a person's party or people before the whole of a name.
fn behind_party(line: &Line, first: usize, end: usize) -> usize {
    let group = line.has(first, flag::NORP) && !line.has(first, flag::GIVEN | flag::SURNAME);
    let whole = end > first + 2 && line.has(first + 1, flag::GIVEN);
    if group && whole { first + 1 } else { first }
}

/// Whether what an office is for stands before `at`: "minister for Women and Equalities".
pub fn follows_department(line: &Line, at: usize) -> bool {
    const LONGEST: usize = 8;
    let inside = |at: &usize| line.is_capital(*at) || line.is_any(*at, &["and", "&", ","]);
    let start = (line.start.max(at.saturating_sub(LONGEST))..at).rev().take_while(inside).last();
    let office = start.and_then(|start| start.checked_sub(2)).filter(|office| *office >= line.start);
    office.is_some_and(|office| {
        let word = line.text(office).to_lowercase();
        let listed = is_a(&word, Class::Person) || line.has(office, flag::TITLE);
        listed && line.is_any(office + 1, &["for", "of"])
    })
}

/// "the president of the Republic \[Ana Souza\]": what an office is of, which the tagger took into the name;
/// `first` where there is none.
fn behind_body(line: &Line, first: usize, end: usize) -> usize {
    const BODIES: &[&str] =
        &["Assembly", "Chamber", "Congress", "House", "Nation", "Parliament", "Republic", "Senate", "State"];
    let led = line.is(first.wrapping_sub(1), "the")
        && line.is(first.wrapping_sub(2), "of")
        && first > line.start + 2
        && line.has(first - 3, flag::TITLE);
    let named = end > first + 2 && line.has(first + 1, flag::GIVEN);
    if led && named && BODIES.contains(&line.text(first)) { first + 1 } else { first }
}

/// Where the titles end that stand at the head of a person's name; `first` if there are none. A word that may
/// be the name itself stays.
pub fn titles_end(line: &Line, mut first: usize, end: usize) -> usize {
    while let Some((after, _)) = line.phrase(first, end, flag::TITLE).filter(|(after, _)| *after < end) {
        let named = line.has(first, flag::GIVEN | flag::SURNAME)
            && after == first + 1
            && !line.has(first, flag::PERSONAL);
        if named || !(line.is_capital(after) || line.has(after, flag::PARTICLE)) {
            break;
        }
        first = after;
    }
    first
}

/// "The Hague" is listed with its article; a work keeps its own.
fn is_part_of_name(line: &Line, first: usize, end: usize) -> bool {
    line.phrase(first, end, flag::NAME).is_some()
}

fn is_edge(line: &Line, at: usize) -> bool {
    line.token_kind(at) == Some(TokenKind::Possessive)
        || line.shape(at) == Shape::Mark && !matches!(line.text(at), "+" | "!" | ")" | "(")
}

/// Whether the mark that closes the name belongs to it: "Yahoo!".
fn ends_with_stop(line: &Line, end: usize) -> bool {
    line.is(end - 1, "!") && line.is_glued(end.wrapping_sub(2))
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::lexicon::line::DocumentWords;
    use crate::mention::MentionKind::{Event, Person};
    use crate::mention::{Found, Source};
    use crate::text;

    /// What is left of a person's name of the tokens `first..end`.
    fn left(text: &str, first: usize, end: usize) -> Option<String> {
        let blocks = text::blocks(text);
        let sentences = text::sentences(text, &blocks);
        let (sentences, tokens) = text::tokens(text, sentences);
        let document = Document { text, blocks, sentences, tokens };
        let words = DocumentWords::new(&document);
        let line = words.line(document.sentences.first()?);
        let name = super::trimmed(&line, Found::new(first, end, Person, 0.9, Source::Model, "given"))?;
        Some(line.words(name.first, name.end).to_owned())
    }

    #[test]
    fn what_an_office_is_of_is_no_part_of_the_name() {
        let text = "The president of the Republic Martha Voss left.";
        assert_eq!(left(text, 4, 7), Some("Martha Voss".to_owned()));
    }

    #[test]
    fn letters_behind_a_name_are_nobody() {
        assert_eq!(left("They asked Ana Souza, Ph.D., on Monday.", 5, 6), None);
        assert_eq!(left("They asked Ana Souza, KC, on Monday.", 5, 6), None);
        assert_eq!(left("They asked Ana Souza, Tom Lind, on Monday.", 5, 7), Some("Tom Lind".to_owned()));
    }

    #[test]
    fn a_given_name_with_particles_is_no_event() {
        let text = "They asked Jean de la Tour on Monday.";
        let blocks = text::blocks(text);
        let (sentences, tokens) = text::tokens(text, text::sentences(text, &blocks));
        let document = Document { text, blocks, sentences, tokens };
        let words = DocumentWords::new(&document);
        let line = words.line(&document.sentences[0]);
        let name = super::trimmed(&line, Found::new(2, 6, Event, 0.9, Source::Rule, "given"));
        assert_eq!(name.map(|name| name.kind), Some(Person));
    }

    #[test]
    fn what_an_office_is_for_is_no_part_of_the_name() {
        let text = "The minister for Women and Equalities Martha Voss left.";
        assert_eq!(left(text, 5, 8), Some("Martha Voss".to_owned()));
        assert_eq!(
            left("He met Ana Souza and Vossen Martha Lind.", 5, 8),
            Some("Vossen Martha Lind".to_owned())
        );
    }
}
