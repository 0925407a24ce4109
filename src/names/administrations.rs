//! "the Trump administration": whoever gives a government its name is a person, though the tagger knows
//! nobody of that name.

use crate::lexicon::flag::{self, Flags};
use crate::lexicon::line::{Line, Style};
use crate::mention::{Found, MentionKind, Source};
use crate::names::whole::with_whole;

/// What is named after who leads it.
const GOVERNMENTS: &[&str] = &["administration", "presidency"];

/// What else is called after the whole name of who leads it: "the Ravi Chandra government".
const CABINETS: &[&str] = &["cabinet", "government", "regime"];

/// What else may stand before them: "the Iraqi presidency", "the Food administration".
const OTHER: Flags = flag::NORP
    | flag::GPE
    | flag::LOC
    | flag::ORG
    | flag::FUNCTION
    | flag::TITLE
    | flag::MODIFIER
    | flag::DATE;

/// The names of a sentence (in order, without overlap), with those of heads of government that stand where
/// nothing was found.
pub fn with_heads(line: &Line, names: Vec<Found>) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::with_capacity(names.len());
    let mut names = names.into_iter().peekable();
    for at in line.start..line.end {
        while let Some(name) = names.next_if(|name| name.first < at) {
            all.push(name);
        }
        let free = all.last().is_none_or(|last| last.end <= at);
        if free && is_head(line, at) && names.peek().is_none_or(|name| name.first > at || name.end == at + 1)
        {
            let reason = "a government is named after it";
            let confidence = names.next_if(|name| name.first == at).map_or(0.0, |name| name.confidence);
            all.push(Found::new(at, at + 1, MentionKind::Person, confidence.max(0.85), Source::Rule, reason));
        }
    }
    all.extend(names);
    let leaders = (line.start + 1..line.end).filter_map(|at| leader(line, at)).collect();
    with_whole(all, leaders)
}

/// "the \[Ravi Chandra\] government": a given name and another from `at` on.
fn leader(line: &Line, at: usize) -> Option<Found> {
    let led = line.is_any(at - 1, &["the", "a", "this", "that"]) && line.has(at, flag::GIVEN);
    let part = |at: &usize| line.is_capital(*at) && !line.has(*at, OTHER | flag::ORG_HEAD | flag::FAC_HEAD);
    let end = at + (at..line.end.min(at + 4)).take_while(part).count();
    let government = line.is_any(end, GOVERNMENTS) || line.is_any(end, CABINETS);
    let named = led && line.style == Style::Plain && end > at + 1 && government;
    let reason = "a government is named after it";
    named.then(|| Found::new(at, end, MentionKind::Person, 0.9, Source::Rule, reason))
}

/// Whether a government is named after the word at `at`.
fn is_head(line: &Line, at: usize) -> bool {
    line.style == Style::Plain
        && at > line.start
        && line.is_any(at - 1, &["the", "a", "this", "that"])
        && line.is_capital(at)
        && line.is_any(at + 1, GOVERNMENTS)
        && !line.has(at, OTHER)
        && line.text(at).chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use crate::mention::MentionKind;
    use crate::{Article, Resources, analyze};

    #[test]
    fn a_government_is_named_after_its_head_only() {
        let people = |text: &str| {
            let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
            let people = analysis.mentions.iter().filter(|mention| mention.kind == MentionKind::Person);
            people.map(|mention| mention.span.of(text).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(people("It broke with the Zubrowski administration over steel."), ["Zubrowski"]);
        assert_eq!(people("It broke with the Peter Zubrow government over steel."), ["Peter Zubrow"]);
        assert_eq!(people("It broke with the Iraqi administration and the last administration."), [""; 0]);
    }
}
