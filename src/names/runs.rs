//! Runs of capitals: the stretches of a sentence that can hold names, with the small words that names have
//! inside.

use crate::lexicon::flag;
use crate::lexicon::legal_forms::is_legal_form;
use crate::lexicon::line::{Line, Style};
use crate::lexicon::shapes::Shape;

/// Tokens `first..end` of a sentence; the first and the last have a capital (or a particle before one).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Index of the first token.
    pub first: usize,
    /// One past the index of the last token.
    pub end: usize,
}

/// The runs of a sentence, in order.
pub fn runs(line: &Line) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut at = line.start;
    while at < line.end {
        if begins(line, at) {
            let end = run_end(line, at);
            runs.push(Run { first: at, end });
            at = end;
        } else {
            at += 1;
        }
    }
    runs
}

/// Whether a name can begin here.
fn begins(line: &Line, at: usize) -> bool {
    if line.is_capital(at) {
        return !is_mere_capital(line, at);
    }
    if !(line.has(at, flag::PARTICLE) && line.is_lower(at)) || line.is_any(at, NEVER_FIRST) {
        return false;
    }
    if line.is_any(at, &["al", "el"]) {
        return line.is_inner_hyphen(at + 1) && line.is_capital(at + 2);
    }
    line.is_capital(at + 1) && !line.is_capital(at.wrapping_sub(1)) && !line.is_first(at)
}

/// Particles that stand inside names only, or are words of their own.
const NEVER_FIRST: &[&str] = &["la", "le", "no", "i", "e", "y", "do", "das", "af", "der", "ten", "den"];

/// A capital that grammar or custom explains: the first word of a sentence, "I", a month, a word of a
/// headline.
fn is_mere_capital(line: &Line, at: usize) -> bool {
    if is_pronoun(line, at)
        || is_calendar(line, at)
        || line.has(at, flag::NO_NAME) && !line.is_capital(at + 1)
    {
        return true;
    }
    let named = line.phrase(at, line.end, flag::NAME | flag::GIVEN | flag::PERSONAL);
    let function = line.has(at, flag::FUNCTION);
    if line.is_first(at) || line.style != Style::Plain {
        if let Some((end, flags)) = named {
            return function && end == at + 1 && flags & flag::NAME == 0;
        }
        if function {
            return true;
        }
        let followed = line.is_capital(at + 1) && !is_calendar(line, at + 1);
        if line.has(at, flag::ORDINARY) && line.style == Style::Plain {
            // "Foreign Minister …", "Human Rights Watch": an ordinary word, but more capitals follow.
            let next_is_name = line.has(at + 1, flag::GIVEN | flag::NAME);
            return !followed
                || (next_is_name && !line.has(at, flag::TITLE | flag::MODIFIER | flag::ORG_HEAD))
                    && !line.has(at, flag::TITLE);
        }
        return line.style == Style::Upper && line.has(at, flag::ORDINARY);
    }
    function && named.is_none() && matches!(line.shape(at), Shape::Capitalised | Shape::Initial)
}

/// A month or weekday that is no given name before a capital.
fn is_calendar(line: &Line, at: usize) -> bool {
    line.has(at, flag::MONTH | flag::WEEKDAY)
        && !(line.has(at, flag::GIVEN) && line.is_capital(at + 1))
        && line.phrase(at, line.end, flag::NAME).is_none()
        || line.phrase(at, line.end, flag::HOLIDAY).is_some_and(|(end, _)| !line.is_capital(end))
}

/// No name is longer than this, in tokens. A bound on the work for texts that are all capitals.
const LONGEST: usize = 24;

fn run_end(line: &Line, first: usize) -> usize {
    let listed = line.phrase(first, line.end, flag::NAME | flag::TITLE).map(|(end, _)| end);
    let mut end = listed.unwrap_or(first + 1);
    while let Some(next) = continues(line, first, end).filter(|next| *next <= first + LONGEST) {
        end = next;
    }
    end
}

/// The end of the run when one more word, or a small word and one more, belongs to it.
fn continues(line: &Line, first: usize, end: usize) -> Option<usize> {
    let capital = |at: usize| line.is_capital(at) && !is_calendar(line, at) && !is_pronoun(line, at);
    if capital(end) {
        let breaks = line.has(end, flag::FUNCTION) && line.style != Style::Plain;
        return (!breaks).then_some(end + 1);
    }
    if line.is_inner_hyphen(end) && line.is_lower(end + 1) {
        return small_part(line, end).then_some(end + 2).or_else(|| {
            // "Mazar-e-Sharif", "Stratford-upon-Avon"
            let between = line.text(end + 1).len() <= 4 && line.is_inner_hyphen(end + 2) && capital(end + 3);
            between.then_some(end + 4)
        });
    }
    if line.is_inner_hyphen(end) {
        let place = |at: usize| line.has(at, flag::GPE | flag::NORP) && !line.has(at, flag::SURNAME);
        let pair = place(end - 1) && place(end + 1);
        let known = line.phrase(first, end + 2, flag::NAME).is_some_and(|(to, _)| to > end);
        return (capital(end + 1) && (!pair || known)).then_some(end + 2);
    }
    if line.has(end, flag::PARTICLE) && line.is_lower(end) {
        let hyphen = line.is_inner_hyphen(end + 1) && capital(end + 2);
        let second = line.has(end + 1, flag::PARTICLE) && line.is_lower(end + 1) && capital(end + 2);
        return if capital(end + 1) { Some(end + 2) } else { (hyphen || second).then_some(end + 3) };
    }
    let last = end - 1;
    if line.is(end, "&") && capital(end + 1) {
        return Some(end + 2);
    }
    if line.is(end, ",")
        && line.is_capital(end + 1)
        && (is_legal_form(line.text(end + 1)) || line.is_any(end + 1, &["jr", "jr.", "sr", "sr."]))
    {
        return Some(end + 2);
    }
    // Carlos "Nene" Batista
    if line.is_any(end, &["\"", "“"])
        && capital(end + 1)
        && line.is_any(end + 2, &["\"", "”"])
        && capital(end + 3)
    {
        return line.has(last, flag::GIVEN).then_some(end + 4);
    }
    if line.is_any(end, &["'s", "’s"]) && line.is_any(end + 1, HEADS_OF_SAINTS) && capital(end + 1) {
        return (!line.has(last, flag::NAME)).then_some(end + 2);
    }
    if line.is_any(end, &["'s", "’s", "'", "’"])
        && line.has(last, flag::ORDINARY)
        && capital(end + 1)
        && line.has(end + 1, flag::ORG_HEAD | flag::EVENT_HEAD | flag::ORDINARY)
    {
        return Some(end + 2);
    }
    if line.is(end, "of") {
        let after = if line.is(end + 1, "the") { end + 2 } else { end + 1 };
        let heads = flag::ORG_OF | flag::LOC_OF | flag::GPE_OF | flag::LAW_HEAD;
        let event = line.is_any(last, &["battle", "siege", "war", "treaty"]);
        return (capital(after) && (line.has(last, heads) || event) && !line.has(last, flag::TITLE))
            .then_some(after + 1);
    }
    let has_of = (first..end).any(|at| line.is_any(at, &["of", "for"]));
    if line.is_any(end, &["for", "on"]) {
        let after = if line.is(end + 1, "the") { end + 2 } else { end + 1 };
        return (capital(after) && line.has(last, flag::ORG_OF) && end - first > 1
            || capital(after) && line.has(last, flag::ORG_OF) && line.has(after, flag::ORDINARY))
        .then_some(after + 1);
    }
    if line.is(end, "and") {
        let plain = |at: usize| line.has(at, flag::ORDINARY) && !line.has(at, flag::NAME | flag::TITLE);
        return (capital(end + 1)
            && plain(last)
            && plain(end + 1)
            && (has_of || line.has(end + 2, flag::ORG_HEAD) || line.is_capital(end + 2)))
        .then_some(end + 2);
    }
    None
}

fn is_pronoun(line: &Line, at: usize) -> bool {
    let text = line.text(at);
    text == "I" || text.starts_with("I'") || text.starts_with("I’")
}

/// What is named after a saint or a founder: "St. Mary's Hospital".
const HEADS_OF_SAINTS: &[&str] =
    &["hospital", "school", "church", "college", "university", "cathedral", "academy", "resistance"];

/// The second half of a given name as Korean and Taiwanese names are written: "Ki-moon", "Soo-jin".
fn small_part(line: &Line, hyphen: usize) -> bool {
    let (first, second) = (line.text(hyphen - 1), line.text(hyphen + 1));
    let short =
        |part: &str| (2..=5).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let listed = line.has(hyphen - 1, flag::NAME | flag::ORDINARY | flag::NO_NAME)
        && line.shape(hyphen - 1) != Shape::Initial;
    let neighbour = line.is_capital(hyphen.wrapping_sub(2)) || line.is_capital(hyphen + 2);
    short(first)
        && short(second)
        && !listed
        && neighbour
        && line.shape(hyphen - 1) == Shape::Capitalised
        && !ENDINGS.contains(&second)
}

/// What follows a hyphen behind a name without belonging to it.
const ENDINGS: &[&str] = &[
    "based", "born", "era", "led", "made", "like", "style", "type", "run", "held", "only", "wide", "rich",
    "free", "ruled", "owned", "old", "bound", "going", "goers", "area", "trade", "ally", "plus", "ish",
    "esque",
];
