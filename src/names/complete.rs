//! The kinds that the corpora hardly mark by hand — buildings, events, products, works, laws, languages — are
//! where rules know more than the tagger: what the rules find of them is taken in where the tagger has found
//! nothing, or only less.

use crate::lexicon::flag::{self, Flags};
use crate::lexicon::line::{Line, Style};
use crate::mention::{Found, MentionKind, Source};
use crate::names::settings::Settings;

/// Whether the rules may add a name to what the tagger finds: one of a rare kind, or a place or body of the
/// lists.
fn may_add(line: &Line, rule: &Found) -> bool {
    use MentionKind::*;
    matches!(rule.kind, Fac | Event | Product | WorkOfArt | Law | Language)
        || is_listed_place(line, rule)
        || is_listed_body(line, rule)
}

/// Whether it is an organisation of the lists with a name of several words: "Federal Reserve".
fn is_listed_body(line: &Line, rule: &Found) -> bool {
    let several = rule.end > rule.first + 1 && line.is_capital(rule.end - 1);
    rule.kind == MentionKind::Org && rule.source == Source::List && several && line.style == Style::Plain
}

/// Whether it is a place of the lists and can hardly be anything else.
fn is_listed_place(line: &Line, rule: &Found) -> bool {
    const OTHER: Flags =
        flag::GIVEN | flag::SURNAME | flag::ORDINARY | flag::MONTH | flag::NORP | flag::ORG | flag::TITLE;
    let place = rule.source == Source::List && matches!(rule.kind, MentionKind::Gpe | MentionKind::Loc);
    let one = rule.end == rule.first + 1;
    let sure = line.has(rule.first, flag::GPE) && !line.has(rule.first, OTHER) && line.style == Style::Plain;
    place && !line.is(rule.first, "the") && (!one || sure)
}

fn is_place(kind: MentionKind) -> bool {
    matches!(kind, MentionKind::Gpe | MentionKind::Loc | MentionKind::Fac)
}

/// The names of one sentence: those of the tagger, and those of the rules that complete them; both in order,
/// without overlap.
pub fn completed(line: &Line, learned: Vec<Found>, ruled: &[Found], settings: &Settings) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::with_capacity(learned.len());
    let mut learned = learned.into_iter().peekable();
    for rule in ruled.iter().filter(|rule| may_add(line, rule) && rule.confidence >= settings.ruled) {
        while let Some(name) = learned.next_if(|name| name.end <= rule.first) {
            all.push(name);
        }
        let mut inside: Vec<Found> = Vec::new();
        while let Some(name) = learned.next_if(|name| name.first < rule.end) {
            inside.push(name);
        }
        let gives_way = |name: &Found| {
            let within = rule.first <= name.first && name.end <= rule.end;
            let longer = name.end - name.first < rule.end - rule.first;
            // A theatre or a hospital is as often an organisation: that is the tagger's to tell.
            let contested = rule.kind != MentionKind::Fac && name.confidence < settings.contested;
            // A town's name by itself is as often a club's or a university's.
            let town = is_place(rule.kind) && rule.end == rule.first + 1;
            let placed = is_place(rule.kind) && is_place(name.kind);
            // "United Arab Emirates" is nothing else, however sure the tagger is.
            let whole = is_place(rule.kind) && rule.end > rule.first + 2;
            let unsure = name.confidence < settings.least;
            unsure && (within || is_listed_body(line, rule))
                || within && !town && (longer || (contested || whole) && !placed)
        };
        let overlapped = all.last().is_some_and(|last| last.end > rule.first);
        if !overlapped && inside.iter().all(gives_way) {
            all.push(*rule);
        } else {
            all.extend(inside);
        }
    }
    all.extend(learned);
    for name in &mut all {
        if name.confidence < settings.contested && is_surname(line, name) {
            name.kind = MentionKind::Person;
        }
        if name.confidence < settings.sure && is_town(line, name) {
            name.kind = MentionKind::Gpe;
        }
    }
    all
}

/// "Birmingham’s airport": a town of the lists, where the tagger guesses at a building.
fn is_town(line: &Line, name: &Found) -> bool {
    name.kind == MentionKind::Fac
        && name.end == name.first + 1
        && line.has(name.first, flag::GPE)
        && !line.has(name.first, flag::FAC)
}

/// "Trump will not come", "the Oprah empire": a name of people that no list has for a place, where the tagger
/// guesses at one.
fn is_surname(line: &Line, name: &Found) -> bool {
    is_place(name.kind)
        && name.end == name.first + 1
        && line.has(name.first, flag::SURNAME | flag::GIVEN)
        && !line.has(name.first, flag::GPE | flag::LOC | flag::FAC)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::lexicon::line::DocumentWords;
    use crate::mention::MentionKind::*;
    use crate::text;

    fn found(first: usize, end: usize, kind: MentionKind, confidence: f32) -> Found {
        Found::new(first, end, kind, confidence, Source::Rule, "given")
    }

    /// The text gives the words; the names are given.
    fn kinds(text: &str, learned: &[Found], ruled: &[Found]) -> Vec<(usize, usize, MentionKind)> {
        let blocks = text::blocks(text);
        let sentences = text::sentences(text, &blocks);
        let (sentences, tokens) = text::tokens(text, sentences);
        let document = Document { text, blocks, sentences, tokens };
        let words = DocumentWords::new(&document);
        let line = words.line(&document.sentences[0]);
        let settings = Settings { ruled: 0.6, contested: 0.7, ..Settings::default() };
        let names = completed(&line, learned.to_vec(), ruled, &settings);
        names.iter().map(|name| (name.first, name.end, name.kind)).collect()
    }

    const TWELVE: &str = "It was they who did what none of us had done before.";

    #[test]
    fn what_the_tagger_missed_is_taken_in() {
        let learned = [found(0, 2, Person, 0.9), found(8, 9, Gpe, 0.9)];
        let all = kinds(TWELVE, &learned, &[found(4, 6, Law, 0.6), found(10, 12, Person, 0.9)]);
        assert_eq!(all, [(0, 2, Person), (4, 6, Law), (8, 9, Gpe)]);
    }

    #[test]
    fn a_longer_name_of_the_rules_takes_the_place_of_a_part() {
        assert_eq!(kinds(TWELVE, &[found(0, 2, Org, 0.9)], &[found(0, 3, Law, 0.6)]), [(0, 3, Law)]);
        assert_eq!(kinds(TWELVE, &[found(0, 4, Org, 0.9)], &[found(0, 3, Law, 0.6)]), [(0, 4, Org)]);
    }

    #[test]
    fn a_listed_place_of_several_words_is_whole() {
        let place = Found { source: Source::List, ..found(0, 3, Gpe, 0.9) };
        assert_eq!(kinds(TWELVE, &[found(0, 1, Gpe, 0.8), found(2, 3, Org, 0.5)], &[place]), [(0, 3, Gpe)]);
        assert_eq!(kinds(TWELVE, &[found(0, 3, Org, 0.9)], &[place]), [(0, 3, Gpe)]);
        assert_eq!(kinds(TWELVE, &[found(0, 4, Org, 0.9)], &[place]), [(0, 4, Org)]);
        assert_eq!(
            kinds(TWELVE, &[found(0, 1, Gpe, 0.8)], &[Found { source: Source::Rule, ..place }]),
            [(0, 1, Gpe)]
        );
    }

    #[test]
    fn what_the_tagger_is_sure_of_stays() {
        assert_eq!(kinds(TWELVE, &[found(0, 2, Org, 0.9)], &[found(0, 2, Fac, 0.7)]), [(0, 2, Org)]);
        assert_eq!(kinds(TWELVE, &[found(0, 2, Org, 0.6)], &[found(0, 2, Law, 0.7)]), [(0, 2, Law)]);
        assert_eq!(kinds(TWELVE, &[found(0, 2, Org, 0.6)], &[found(0, 2, Fac, 0.7)]), [(0, 2, Org)]);
    }

    #[test]
    fn a_listed_town_is_taken_in_where_nothing_stands() {
        let town = |first| Found { source: Source::List, ..found(first, first + 1, Gpe, 0.9) };
        let text = "Like Paraguay and Georgia, Nice is in Europe.";
        assert_eq!(kinds(text, &[], &[town(1)]), [(1, 2, Gpe)]);
        assert_eq!(kinds(text, &[found(1, 2, Org, 0.5)], &[town(1)]), [(1, 2, Org)]);
        assert_eq!(kinds(text, &[found(1, 2, Org, 0.3)], &[town(1)]), [(1, 2, Gpe)]);
        assert_eq!(kinds(text, &[], &[town(5)]), []);
    }
}
