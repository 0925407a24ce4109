//! "the reinsurer Vrontaq Re", "opener Ruvindu Saapath", "a group called Velka", "Velka TV station": a noun
//! for a body or a person beside a capital brings in a name that the tagger may not know.

use crate::lexicon::flag::{self, Flags};
use crate::lexicon::line::{Line, Style};
use crate::lexicon::nouns::{Class, is_a, is_plural};
use crate::mention::{Found, MentionKind, Source};
use crate::names::trim::follows_department;
use crate::names::widen::behind_mark;

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

/// A name of the tagger less sure than this gives way.
const DOUBTFUL: f32 = 0.4;

/// Why the holder of an office is a person.
const HOLDER: &str = "an office stands before it";

/// The most tokens of such a name.
const LONGEST: usize = 5;

/// The names of a sentence (in order, without overlap), with those that a noun brings in where nothing was
/// found.
pub fn with_introduced(line: &Line, names: Vec<Found>) -> Vec<Found> {
    if line.style != Style::Plain {
        return names;
    }
    let mut all: Vec<Found> = Vec::with_capacity(names.len());
    let mut rest = names.as_slice();
    let mut at = line.start;
    while at < line.end {
        while let Some((name, others)) = rest.split_first().filter(|(name, _)| name.first < at) {
            all.push(*name);
            rest = others;
        }
        let beside = || (at > line.start).then(|| introduced(line, at)).flatten();
        let found = monthly(line, at).or_else(beside);
        let Some(found) = found else {
            at += 1;
            continue;
        };
        let inside = rest.partition_point(|name| name.first < found.end);
        let before = all.last().filter(|last| last.end > at);
        let mut overlapped = before.into_iter().chain(rest.get(..inside).unwrap_or(&[]));
        // "the one-star Peranakan kitchen": nobody is brought in where the tagger sees something else.
        let sure = found.kind == MentionKind::Org || found.reason == HOLDER;
        let gives_way = sure && overlapped.clone().all(is_doubtful);
        if !gives_way && overlapped.next().is_some() {
            at += 1;
            continue;
        }
        if before.is_some() {
            all.pop();
        }
        rest = rest.get(inside..).unwrap_or(&[]);
        at = found.end;
        all.push(found);
    }
    all.extend(rest);
    all
}

/// Whether a name of the tagger is too unsure to be one.
fn is_doubtful(name: &Found) -> bool {
    name.confidence < DOUBTFUL
}

/// The name that begins at `at` beside a noun.
fn introduced(line: &Line, at: usize) -> Option<Found> {
    if !line.is_capital(at) || line.has(at, OTHER) {
        return None;
    }
    // "Al-Mawared", "Lashkar-e-Noor"
    let hyphen = |at: usize| line.is_inner_hyphen(at);
    let goes_on = |at: &usize| {
        let word = line.is_capital(*at) && !line.has(*at, OTHER) && !is_outlet(line, *at);
        word || hyphen(*at) && (line.is_capital(*at + 1) || hyphen(*at + 2))
            || hyphen(*at - 1) && hyphen(*at + 1)
    };
    let end = (at..line.end.min(at + LONGEST)).take_while(goes_on).last()? + 1;
    let found = |kind: MentionKind, reason: &'static str| {
        Some(Found::new(at, end, kind, CONFIDENCE, Source::Rule, reason))
    };
    if is_outlet(line, end) {
        return found(MentionKind::Org, "the noun behind it says what it is");
    }
    // "the minister for Women and Equalities Nadia Morley"
    let holder = end > at + 1 && line.has(at, flag::GIVEN) && line.is_capital(at - 1);
    if holder && follows_department(line, at) {
        return found(MentionKind::Person, HOLDER);
    }
    let kind = kind_of(line, at - 1).or_else(|| called(line, at))?;
    let end = if kind == MentionKind::Org { behind_mark(line, end) } else { end };
    let reason = "the noun before it says what it is";
    Some(Found::new(at, end, kind, CONFIDENCE, Source::Rule, reason))
}

/// "\[April House\], the Oslo publisher,": a name that a noun for a body is said of, and that begins with a
/// month, which the tagger takes for one.
fn monthly(line: &Line, at: usize) -> Option<Found> {
    const REACH: usize = 6;
    if !line.has(at, flag::MONTH) || !line.is_capital(at) {
        return None;
    }
    let part = |at: &usize| line.is_capital(*at) && !line.has(*at, OTHER);
    let end = (at + 1..line.end.min(at + LONGEST)).take_while(part).last()? + 1;
    let apposed = line.is(end, ",") && line.is_any(end + 1, &["the", "a", "an"]);
    let close = (end + 2..line.end.min(end + 2 + REACH)).find(|at| line.is_any(*at, &[",", "."]))?;
    let body = apposed && line.is_lower(close - 1) && is_a(line.text(close - 1), Class::Body);
    let reason = "the noun behind it says what it is";
    body.then(|| Found::new(at, end, MentionKind::Org, CONFIDENCE, Source::Rule, reason))
}

/// What the noun at `at` makes of the name behind it.
fn kind_of(line: &Line, at: usize) -> Option<MentionKind> {
    let noun = line.text(at);
    let (person, body) = (is_a(noun, Class::Person), is_a(noun, Class::Body));
    if !line.is_lower(at)
        || person == body
        || is_plural(noun)
        || is_a(noun, Class::Place)
        || is_a(noun, Class::Event)
    {
        return None;
    }
    Some(if body { MentionKind::Org } else { MentionKind::Person })
}

/// "an elite group in the navy called the \[Sea Guard\]": what is called so.
fn called(line: &Line, at: usize) -> Option<MentionKind> {
    const REACH: usize = 6;
    let verb = at.checked_sub(1 + usize::from(line.is(at - 1, "the")))?;
    if !line.is_any(verb, &["called", "dubbed", "named"]) || !line.is_lower(verb) {
        return None;
    }
    let known = |at: usize| {
        line.is_lower(at) && (is_a(line.text(at), Class::Body) || is_a(line.text(at), Class::Person))
    };
    let noun = (line.start.max(verb.saturating_sub(REACH))..verb).rev().find(|at| known(*at))?;
    kind_of(line, noun)
}

/// Whether a noun for a newspaper or a broadcaster stands at `at`: "Velka newspaper", "Velka TV station".
fn is_outlet(line: &Line, at: usize) -> bool {
    let one = &["broadcaster", "daily", "newspaper", "tabloid", "weekly", "website"];
    line.is_lower(at) && line.is_any(at, one)
        || line.is_any(at, &["news", "radio", "television", "tv"])
            && line.is_any(at + 1, &["agency", "channel", "network", "portal", "site", "station", "website"])
}

#[cfg(test)]
mod tests {
    use crate::mention::MentionKind::{Org, Person};
    use crate::names::by_rules::names;

    #[test]
    fn a_noun_brings_in_a_name() {
        let one = |name: &str, kind| vec![(name.to_owned(), kind)];
        assert_eq!(names("It was sold to the reinsurer Vrontaq Zeel last year."), one("Vrontaq Zeel", Org));
        assert_eq!(names("A century by opener Ruvindu Saapath saved them."), one("Ruvindu Saapath", Person));
    }

    #[test]
    fn an_outlet_and_what_is_called_so_are_names() {
        let one = |name: &str| vec![(name.to_owned(), Org)];
        assert_eq!(names("He told the Zhurnaq news agency that it was late."), one("Zhurnaq"));
        assert_eq!(names("He left an elite group called Zhurnaq in May."), one("Zhurnaq"));
    }

    #[test]
    fn an_office_for_two_things_brings_in_its_holder() {
        let text = "Former minister for Women and Equalities Nadia Morley said the report was late.";
        assert!(names(text).contains(&("Nadia Morley".to_owned(), Person)));
    }

    #[test]
    fn a_month_may_begin_the_name_of_a_body() {
        let text = "April Yard, the Oslo publisher, moved in June. April was warm, the bakery said.";
        let bodies = names(text).into_iter().filter(|(_, kind)| *kind == Org);
        assert_eq!(bodies.collect::<Vec<_>>(), [("April Yard".to_owned(), Org)]);
    }

    #[test]
    fn not_every_capital_behind_a_noun_is_a_name() {
        assert_eq!(names("He told the company Tuesday that the agency President had left."), []);
    }
}
