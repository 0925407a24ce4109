//! "Insurer [Avila] said", "Rookie [Hayden Marsh] won", "law firm [Cleaver Boyd]": a noun right before a name says
//! what it is; at the head of a sentence its capital makes it no part of the name.

use crate::lexicon::flag::{self, Flags};
use crate::lexicon::line::{Line, Style};
use crate::lexicon::nouns::{Class, only_class};
use crate::mention::{Found, MentionKind, Source};
use crate::names::whole::with_whole;

/// What a noun is that names begin or end with: "Bank", "Union", "Museum".
const HEADS: Flags = flag::ORG_HEAD
    | flag::COMPANY
    | flag::GPE_HEAD
    | flag::LOC_HEAD
    | flag::FAC_HEAD
    | flag::EVENT_HEAD
    | flag::NAME;
/// What no name behind such a noun begins with: "Police Monday", "Airline President".
const OTHER: Flags = flag::DATE
    | flag::FUNCTION
    | flag::TITLE
    | flag::MODIFIER
    | flag::NORP
    | flag::ROMAN
    | flag::NO_NAME
    | HEADS;
/// The most tokens of a name that only the noun brings in.
const LONGEST: usize = 4;
/// How sure such a name is.
const CONFIDENCE: f32 = 0.65;
const REASON: &str = "the noun before it says what it is";

/// The names of a sentence (in order, without overlap), each of the kind that the noun before it says, and
/// without it.
pub fn with_described(line: &Line, names: Vec<Found>) -> Vec<Found> {
    if line.style != Style::Plain {
        return names;
    }
    let names: Vec<Found> = names.into_iter().map(|name| firm(line, name)).collect();
    match opening(line, &names) {
        Some(name) => with_whole(names, vec![name]),
        None => names,
    }
}

/// "law firm [Cleaver Boyd]", taken for a person: whom only a body is said of is one.
fn firm(line: &Line, name: Found) -> Found {
    let before = name.first.wrapping_sub(1);
    let body = name.kind == MentionKind::Person
        && name.first > line.start
        && line.is_lower(before)
        && only_class(line.text(before)) == Some(Class::Body)
        && !line.has(before, HEADS | flag::ORG_OF)
        && !line.text(before).ends_with('s')
        && !line.has(name.first, flag::GIVEN);
    if body { Found { kind: MentionKind::Org, reason: REASON, ..name } } else { name }
}

/// The name behind the noun that the sentence begins with.
fn opening(line: &Line, names: &[Found]) -> Option<Found> {
    let noun = (line.start..line.end).find(|at| line.is_capital(*at)).filter(|at| line.is_first(*at))?;
    let kind = kind_of(line, noun)?;
    let first = noun + 1;
    if !line.is_capital(first) || line.has(first, OTHER) {
        return None;
    }
    let goes_on = |at: &usize| line.is_capital(*at) && !line.has(*at, flag::DATE | flag::FUNCTION);
    let run = (first..line.end.min(first + LONGEST)).take_while(goes_on).last()? + 1;
    let holder = names.iter().find(|name| name.first <= first && first < name.end);
    let end = match holder {
        // "Retailer Next said": nothing that the tagger knows.
        None => names.iter().find(|name| name.first < run).map_or(run, |next| next.first),
        Some(name) if name.first < noun => return None,
        // "Criminal Investigation Department"
        Some(name) if kind == MentionKind::Person && name.kind != kind => return None,
        Some(name) => name.end,
    };
    let settled = holder.is_some_and(|name| name.first == first && name.kind == kind);
    // "Baker Hughes", "Mason Mount": one name more than the noun is not enough for a person.
    let whole = kind == MentionKind::Org || end > first + 1;
    (!settled && whole).then(|| Found::new(first, end, kind, CONFIDENCE, Source::Rule, REASON))
}

/// What the noun at `at`, written with the capital of its sentence, says of the name behind it.
fn kind_of(line: &Line, at: usize) -> Option<MentionKind> {
    let noun = line.text(at);
    if line.has(at, HEADS | flag::GIVEN | flag::SURNAME) || noun.chars().skip(1).any(char::is_uppercase) {
        return None;
    }
    match only_class(noun)? {
        Class::Body => Some(MentionKind::Org),
        Class::Person if !line.has(at, flag::TITLE) => Some(MentionKind::Person),
        _ => None,
    }
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
    fn a_noun_at_the_head_of_a_sentence_is_no_part_of_the_name() {
        let one = |name: &str, kind| vec![(name.to_owned(), kind)];
        assert_eq!(names("Insurer Vrontaq said on Monday that it would pay."), one("Vrontaq", Org));
        assert_eq!(names("Chipmaker Vrontaq Zeel fell by a tenth."), one("Vrontaq Zeel", Org));
        assert_eq!(names("Rookie Ruvindu Saapath shot a round of 67."), one("Ruvindu Saapath", Person));
    }

    #[test]
    fn a_noun_that_names_begin_with_stays() {
        let whole = names("Museum Vrontaq opened on the quay.");
        assert_eq!(whole.first().map(|(name, _)| name.as_str()), Some("Museum Vrontaq"));
    }
}
