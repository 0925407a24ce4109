//! "the reinsurer Royalty Re", "opener Rampertab Ramnauth": a noun for a body or a person right before a
//! capital brings in a name that the tagger may not know.

use crate::lexicon::flag::{self, Flags};
use crate::lexicon::line::{Line, Style};
use crate::lexicon::nouns::{Class, is_a};
use crate::mention::{Found, MentionKind, Source};

/// What no introduced name begins with: "the company President", "the agency Tuesday".
const OTHER: Flags = flag::DATE
    | flag::FUNCTION
    | flag::TITLE
    | flag::MODIFIER
    | flag::NORP
    | flag::GPE
    | flag::ROMAN
    | flag::NO_NAME;

/// How sure such a name is.
const CONFIDENCE: f32 = 0.65;

/// The most tokens of such a name.
const LONGEST: usize = 5;

/// The names of a sentence (in order, without overlap), with those that a noun brings in where nothing was
/// found.
pub fn with_introduced(line: &Line, names: Vec<Found>) -> Vec<Found> {
    if line.style != Style::Plain {
        return names;
    }
    let mut all: Vec<Found> = Vec::with_capacity(names.len());
    let mut names = names.into_iter().peekable();
    let mut at = line.start;
    while at < line.end {
        while let Some(name) = names.next_if(|name| name.first < at) {
            all.push(name);
        }
        let free = all.last().is_none_or(|last| last.end <= at);
        let limit = names.peek().map_or(line.end, |name| name.first);
        if free
            && at > line.start
            && let Some(found) = introduced(line, at).filter(|found| found.end <= limit)
        {
            at = found.end;
            all.push(found);
        } else {
            at += 1;
        }
    }
    all.extend(names);
    all
}

/// The name that begins at `at` behind a noun.
fn introduced(line: &Line, at: usize) -> Option<Found> {
    let begins = line.is_capital(at) && !line.has(at, OTHER) && line.is_lower(at - 1);
    let noun = line.text(at - 1);
    let (person, body) = (is_a(noun, Class::Person), is_a(noun, Class::Body));
    let plural = noun.ends_with('s') && !noun.ends_with("ss");
    if !begins || person == body || plural || is_a(noun, Class::Place) || is_a(noun, Class::Event) {
        return None;
    }
    let goes_on = |at: &usize| line.is_capital(*at) && !line.has(*at, OTHER);
    let end = (at..line.end.min(at + LONGEST)).take_while(goes_on).last()? + 1;
    let kind = if body { MentionKind::Org } else { MentionKind::Person };
    let reason = "the noun before it says what it is";
    Some(Found::new(at, end, kind, CONFIDENCE, Source::Rule, reason))
}

#[cfg(test)]
mod tests {
    use crate::mention::MentionKind::{self, Org, Person};
    use crate::{Article, Resources, analyze};

    fn names(text: &str) -> Vec<(String, MentionKind)> {
        let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
        let names = analysis.mentions.iter().filter(|mention| mention.kind.is_name());
        names.map(|mention| (mention.span.of(text).to_owned(), mention.kind)).collect()
    }

    #[test]
    fn a_noun_brings_in_a_name() {
        let one = |name: &str, kind| vec![(name.to_owned(), kind)];
        assert_eq!(names("It was sold to the reinsurer Vrontaq Zeel last year."), one("Vrontaq Zeel", Org));
        assert_eq!(names("A century by opener Ruvindu Saapath saved them."), one("Ruvindu Saapath", Person));
    }

    #[test]
    fn not_every_capital_behind_a_noun_is_a_name() {
        assert_eq!(names("He told the company Tuesday that the agency President had left."), []);
    }
}
