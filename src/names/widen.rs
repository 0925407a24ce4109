//! What belongs to a name although the tagger may leave it out: the legal form of a company, what a committee
//! is on, the initials before a person's name.

use crate::lexicon::flag;
use crate::lexicon::legal_forms::is_legal_form;
use crate::lexicon::line::{Line, Style};
use crate::lexicon::shapes::Shape;
use crate::lexicon::uses::Uses;
use crate::mention::{Found, MentionKind};
use crate::names::trim::LETTERS;

/// The names of a sentence (in order, without overlap), with what belongs to them; a name inside another's
/// addition is dropped.
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
        name.first = before_hyphen(line, name.first, floor);
        match name.kind {
            MentionKind::Org => {
                name.first = before_subject(line, before_mark(line, name.first, floor), floor);
                name.first = before_field(line, &name, floor);
                name.end = behind_head(line, behind_mark(line, name.end));
                name.end = behind_legal_form(line, behind_subject(line, name.end));
            }
            MentionKind::Person => {
                while name.first > floor && is_initial(line, name.first - 1, floor) {
                    name.first -= 1;
                }
                name.end = without_letters(line, name.first, behind_syllable(line, name.first, name.end));
            }
            MentionKind::Product => name.end = behind_model(line, name.end),
            MentionKind::Norp | MentionKind::Gpe => {
                let end = behind_force(line, name.end);
                if end > name.end {
                    (name.kind, name.end) = (MentionKind::Org, end);
                }
            }
            _ => {}
        }
        all.push(name);
    }
    all
}

/// "Select Committee on the Northern Ports", "Center for Sea Trade": one past what a body named before `end`
/// is there for, or `end`.
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

/// "Boeing 737-\[800\]": one past what a hyphen joins to a model, or `end`.
fn behind_model(line: &Line, mut end: usize) -> usize {
    let digit = |at: usize| line.text(at).chars().any(|c| c.is_ascii_digit());
    while line.is_inner_hyphen(end) && digit(end - 1) && (digit(end + 1) || line.is_capital(end + 1)) {
        end += 2;
    }
    end
}

/// "Norwegian \[Navy\]", "Kuwait [Coast Guard]": one past what a state has one of, or `end`.
fn behind_force(line: &Line, end: usize) -> usize {
    const ONE: &[&str] = &["army", "navy", "parliament", "senate"];
    const TWO: &[[&str; 2]] =
        &[["air", "force"], ["armed", "forces"], ["coast", "guard"], ["supreme", "court"]];
    let pair = |[a, b]: &[&str; 2]| line.is(end, a) && line.is(end + 1, b) && line.is_capital(end + 1);
    let length = if TWO.iter().any(pair) { 2 } else { usize::from(line.is_any(end, ONE)) };
    let whole = length > 0 && line.is_capital(end) && !line.is_capital(end + length);
    if whole { end + length } else { end }
}

/// The same from behind, where only the subject was found: the first word of the body, or `first`.
fn before_subject(line: &Line, first: usize, floor: usize) -> usize {
    let article = usize::from(line.is_any(first.wrapping_sub(1), &["the", "a", "an"]));
    let preposition = first.wrapping_sub(1 + article);
    let mut body = preposition.wrapping_sub(1);
    // "Court of Appeals for the Fifth Circuit"
    if line.is_capital(body)
        && line.is(body.wrapping_sub(1), "of")
        && line.has(body.wrapping_sub(2), flag::ORG_OF)
    {
        body -= 2;
    }
    let led = line.is_any(preposition, SUBJECT) && line.is_capital(body) && line.has(body, flag::ORG_OF);
    if !led || body < floor || body > first {
        return first;
    }
    let joined = |at: &usize| line.is_capital(*at) && !line.has(*at, flag::FUNCTION | flag::DATE);
    (floor..=body).rev().take_while(joined).last().unwrap_or(first)
}

/// "Zing! \[Airways\]": the word whose mark belongs to the name, or `first`.
fn before_mark(line: &Line, first: usize, floor: usize) -> usize {
    let word = first.wrapping_sub(2);
    let marked = line.is(first.wrapping_sub(1), "!") && line.is_capital(word) && line.is_glued(word);
    if marked && word >= floor { word } else { first }
}

/// "\[Wow\]! Cinemas": one past the word behind the mark of a name, or `end`.
pub fn behind_mark(line: &Line, end: usize) -> usize {
    let marked = line.is(end, "!") && line.is_glued(end.wrapping_sub(1)) && line.is_capital(end + 1);
    if marked { end + 2 } else { end }
}

/// "the \[May\] Group": one past the word that says that the name is a company's, or `end`.
fn behind_head(line: &Line, end: usize) -> usize {
    let head = line.has(end, flag::COMPANY) && line.shape(end) == Shape::Capitalised;
    if head && end < line.end { end + 1 } else { end }
}

/// Whether a name closes with the body whose subject begins at `first`.
fn is_body_of(line: &Line, name: &Found, first: usize) -> bool {
    let start = before_subject(line, first, name.first);
    (name.first..name.end).contains(&start)
}

/// Between a body and what it is there for.
const SUBJECT: &[&str] = &["on", "for", "against"];

/// "Maj-[Britt Åkerhielm]": a name begins before the hyphen that its first word hangs on.
fn before_hyphen(line: &Line, first: usize, floor: usize) -> usize {
    let joined = first >= floor + 2 && line.is_inner_hyphen(first - 1) && line.is_capital(first);
    if joined && line.is_capital(first - 2) && !line.is_first(first - 2) { first - 2 } else { first }
}

/// "[Housing and Works Committee]", "[Food, Farming and Fisheries Agency]": the fields that one body has are
/// joined as its name is, behind "the" and before a word for a public body.
fn before_field(line: &Line, name: &Found, floor: usize) -> usize {
    let single = |at: usize| {
        line.is_capital(at) && !line.has(at, flag::FUNCTION | flag::DATE | flag::GPE | flag::NORP | flag::ORG)
    };
    let and = name.first.wrapping_sub(1);
    let public = Uses::of_bodies().is(line.text(name.end - 1), "fields") && line.is_capital(name.end - 1);
    if name.first < floor + 2 || !public || !line.is_any(and, &["and", "&"]) || name.end < name.first + 2 {
        return name.first;
    }
    let mut first = and;
    loop {
        let word = first.wrapping_sub(1);
        if word < floor || !single(word) {
            return name.first;
        }
        first = word;
        // "Climate Change and Land Reform Committee"
        while first > floor && single(first - 1) && first + 2 > word {
            first -= 1;
        }
        if first > floor && line.is(first - 1, ",") {
            first -= 1;
            continue;
        }
        let begins = first > floor && line.is_any(first - 1, &["the", "its", "their", "'s", "’s"]);
        return if begins { first } else { name.first };
    }
}

/// "Declan Burke TD", "John Small KC": letters behind a name say what its bearer is.
fn without_letters(line: &Line, first: usize, end: usize) -> usize {
    let letters = |at: usize| line.shape(at) == Shape::Upper && LETTERS.contains(&line.text(at));
    if end > first + 2 && letters(end - 1) && line.shape(end - 2) != Shape::Upper { end - 1 } else { end }
}

/// "Norlin, Inc.", "Norlin Ltd": one past the legal form that follows `end`, or `end`.
fn behind_legal_form(line: &Line, end: usize) -> usize {
    let form = end + usize::from(line.is(end, ","));
    let listed = is_legal_form(line.text(form)) || line.is_any(form, &["pvt", "pvt."]);
    if listed && line.is_capital(form) && form < line.end { form + 1 } else { end }
}

/// "Park Ji-won": one past the second syllable of a given name, when "Souza-led" is not what it looks like.
fn behind_syllable(line: &Line, first: usize, end: usize) -> usize {
    let joined = end > first + 1
        && line.is_inner_hyphen(end)
        && line.is_lower(end + 1)
        && line.text(end + 1).len() <= 4;
    let describes = line.is_lower(end + 2) && !line.has(end + 2, flag::FUNCTION | flag::AFTER_PERSON);
    if joined && !describes { end + 2 } else { end }
}

/// "A." before a name, not the letter that counts a list's item.
fn is_initial(line: &Line, at: usize, floor: usize) -> bool {
    // "Mr S Ramanathan", "by S Ramanathan", "Ranipet SP S Ramanathan", but not "vitamin D Lind"
    let titled = at > floor
        && (line.has(at - 1, flag::TITLE | flag::FUNCTION | flag::AFTER_PERSON)
            || line.shape(at - 1) == Shape::Upper && line.style == Style::Plain);
    line.shape(at) == Shape::Initial
        && (line.text(at).ends_with('.') || titled && !line.is_any(at, &["a", "i", "o"]))
}

#[cfg(test)]
mod tests {
    use super::widened;
    use crate::document::Document;
    use crate::lexicon::line::DocumentWords;
    use crate::mention::MentionKind::{self, *};
    use crate::mention::{Found, Source};
    use crate::{Article, Resources, analyze, text};

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

    /// The words of an organisation's name of tokens `first..end` once it is widened.
    fn wide(text: &str, first: usize, end: usize) -> String {
        widened_as(text, first, end, Org)
    }

    fn widened_as(text: &str, first: usize, end: usize, kind: MentionKind) -> String {
        let blocks = text::blocks(text);
        let sentences = text::sentences(text, &blocks);
        let (sentences, tokens) = text::tokens(text, sentences);
        let document = Document { text, blocks, sentences, tokens };
        let words = DocumentWords::new(&document);
        let line = words.line(&document.sentences[0]);
        let name = Found::new(first, end, kind, 0.9, Source::Model, "given");
        let names = widened(&line, vec![name]);
        line.words(names[0].first, names[0].end).to_owned()
    }

    #[test]
    fn marks_and_heads_are_part_of_the_name() {
        assert_eq!(wide("It bought the chain Wow! Cinemas on Monday.", 4, 5), "Wow! Cinemas");
        assert_eq!(wide("It was sold to the May Group on Monday.", 5, 6), "May Group");
        assert_eq!(wide("It was sold to Norlin group by group.", 4, 5), "Norlin");
    }

    #[test]
    fn a_model_has_what_a_hyphen_joins_to_it() {
        let found = widened_as("The Boeing 737-800 landed.", 1, 3, MentionKind::Product);
        assert_eq!(found, "Boeing 737-800");
        let found = widened_as("The Boeing 737 landed - 800 people saw it.", 1, 3, MentionKind::Product);
        assert_eq!(found, "Boeing 737");
    }

    #[test]
    fn letters_behind_a_name_are_none_of_it() {
        assert_eq!(widened_as("Mr Declan Burke TD asked.", 1, 4, Person), "Declan Burke");
        assert_eq!(widened_as("MR DECLAN BURKE TD ASKED.", 1, 4, Person), "DECLAN BURKE TD");
    }

    #[test]
    fn a_body_has_all_its_fields() {
        let council = "He left the Housing and Roads Committee on Monday.";
        assert_eq!(wide(council, 5, 7), "Housing and Roads Committee");
        let agency = "He left the Farming, Food and Water Agency on Monday.";
        assert_eq!(wide(agency, 7, 9), "Farming, Food and Water Agency");
        // Two bodies.
        assert_eq!(wide("He left Norlin and Roads Committee on Monday.", 4, 6), "Roads Committee");
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
