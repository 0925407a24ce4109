//! One guideline from many: which of our kinds each corpus's types may be, and where our spans begin and end.

use super::titles::titles_end;
use byline::Span;
use byline::document::{Document, TokenKind};
use byline::training::labels::{LABELS, NAME_KINDS, begin, inside};
use byline::training::line::{DocumentWords, Line};

/// A set of labels, one bit each.
pub type LabelSet = u32;

/// Only "outside".
pub const OUTSIDE_SET: LabelSet = 1;

/// Every label: nothing is known.
pub const ANY: LabelSet = (1 << LABELS) - 1;

/// Whether the labels allowed are only of kinds that the corpora seldom mark, so that a teacher hardly learns
/// them.
pub fn is_rare(allowed: LabelSet) -> bool {
    let kinds = FAC | EVENT | PRODUCT | WORK_OF_ART | LAW | LANGUAGE;
    allowed & !(label_set(kinds, begin) | label_set(kinds, inside)) == 0
}

/// A set of the name kinds, one bit each, or what else a type can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kinds {
    /// One of these kinds of [`NAME_KINDS`].
    Names(u16),
    /// A date or a number: outside for the learned tagger.
    Amount,
    /// Nothing can be said of its tokens.
    Unknown,
}

const PERSON: u16 = 1;
const ORG: u16 = 1 << 1;
const GPE: u16 = 1 << 2;
const LOC: u16 = 1 << 3;
const FAC: u16 = 1 << 4;
const NORP: u16 = 1 << 5;
const EVENT: u16 = 1 << 6;
const PRODUCT: u16 = 1 << 7;
const WORK_OF_ART: u16 = 1 << 8;
const LAW: u16 = 1 << 9;
const LANGUAGE: u16 = 1 << 10;
const PLACE: u16 = GPE | LOC | FAC;
const MISC: u16 = NORP | EVENT | PRODUCT | WORK_OF_ART | LAW | LANGUAGE;

impl Kinds {
    /// The type by which names are scored; nothing for what is no name.
    pub fn scored(self) -> Option<&'static str> {
        match self {
            Kinds::Names(PERSON) => Some("PER"),
            Kinds::Names(ORG) => Some("ORG"),
            Kinds::Names(kinds) if kinds & !PLACE == 0 && kinds != FAC => Some("LOC"),
            Kinds::Names(FAC) => Some("FAC"),
            Kinds::Names(NORP) => Some("NORP"),
            Kinds::Names(EVENT) => Some("EVENT"),
            Kinds::Names(PRODUCT) => Some("PRODUCT"),
            Kinds::Names(WORK_OF_ART) => Some("WORK_OF_ART"),
            Kinds::Names(LAW) => Some("LAW"),
            Kinds::Names(LANGUAGE) => Some("LANGUAGE"),
            Kinds::Names(_) => Some("MISC"),
            Kinds::Amount | Kinds::Unknown => None,
        }
    }
}

/// The guidelines of a corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// The 18 types of OntoNotes 5.
    OntoNotes,
    /// Groningen Meaning Bank: geo, gpe, per, org, tim, art, eve, nat.
    Gmb,
    /// PER, ORG, LOC and MISC.
    Conll,
    /// PER, ORG and LOC; the rest is not marked.
    Uner,
    /// Politicians, parties, elections …
    CrossNer,
    /// The same for science, music, literature and AI, with works, products and prizes, and with terms that
    /// are no names to us.
    CrossNerFine,
    /// Persons, places, corporations, groups, products and creative works in posts.
    Wnut,
    /// Reports on defence and government; long and nested spans.
    Re3d,
}

impl Scheme {
    /// What a type of the corpus may be.
    pub fn kinds(self, name: &str) -> Kinds {
        let kinds = match (self, name) {
            // Also degrees, genres, peoples and whatever else has a capital.
            (Scheme::CrossNerFine, "misc") => return Kinds::Unknown,
            (
                _,
                "PERSON" | "PER" | "per" | "person" | "politician" | "Person" | "scientist" | "researcher"
                | "writer" | "musicalartist",
            ) => PERSON,
            (
                _,
                "ORG" | "org" | "organisation" | "politicalparty" | "Organisation" | "corporation" | "group"
                | "university" | "band" | "magazine" | "academicjournal",
            ) => ORG,
            (_, "GPE" | "country") => GPE,
            (Scheme::OntoNotes, "LOC") | (_, "astronomicalobject") => LOC,
            (_, "FAC") => FAC,
            (_, "LOC" | "geo" | "location" | "Location") => PLACE,
            (_, "NORP" | "gpe" | "Nationality") => NORP,
            (_, "EVENT" | "event" | "election" | "eve") => EVENT,
            // Series of conferences, with the bodies and journals of their name.
            (_, "conference") => EVENT | ORG,
            (_, "PRODUCT" | "product" | "MilitaryPlatform" | "programlang") => PRODUCT,
            (_, "WORK_OF_ART" | "creative-work" | "book" | "poem" | "song" | "album") => WORK_OF_ART,
            // The ceremony is an event, the prize a work.
            (_, "award") => EVENT | WORK_OF_ART,
            (_, "art") => WORK_OF_ART | PRODUCT | LAW,
            (_, "LAW") => LAW,
            (_, "LANGUAGE") => LANGUAGE,
            (_, "MISC" | "misc") => MISC,
            (Scheme::OntoNotes, _)
            | (
                Scheme::CrossNerFine,
                "algorithm" | "task" | "field" | "metrics" | "discipline" | "theory" | "protein" | "enzyme"
                | "chemicalelement" | "musicgenre" | "literarygenre" | "musicalinstrument",
            )
            | (_, "tim" | "Temporal" | "Quantity" | "Money" | "Frequency" | "Coordinate") => {
                return Kinds::Amount;
            }
            _ => return Kinds::Unknown,
        };
        Kinds::Names(kinds)
    }

    /// The kinds that the corpus leaves unmarked, so that "outside" may hide them.
    fn unmarked(self) -> u16 {
        match self {
            Scheme::OntoNotes | Scheme::Conll | Scheme::CrossNer | Scheme::CrossNerFine => 0,
            Scheme::Gmb => EVENT | PRODUCT | WORK_OF_ART | LAW | LANGUAGE,
            Scheme::Uner | Scheme::Re3d => MISC,
            Scheme::Wnut => NORP | EVENT | LAW | LANGUAGE,
        }
    }
}

/// For each token of the document the labels that the entities allow.
pub fn mark(document: &Document, entities: &[(Span, Kinds)], scheme: Scheme) -> Vec<LabelSet> {
    let outside = OUTSIDE_SET | label_set(scheme.unmarked(), begin) | label_set(scheme.unmarked(), inside);
    let mut allowed: Vec<Option<LabelSet>> = vec![None; document.tokens.len()];
    let words = DocumentWords::new(document);
    // Innermost spans first: of nested spans the short one is the name.
    let mut order: Vec<_> = entities.iter().collect();
    order.sort_by_key(|(span, _)| (span.len(), span.start));
    for &&(span, kinds) in &order {
        let first = document.tokens.partition_point(|token| token.span.end <= span.start);
        let end = document.tokens.partition_point(|token| token.span.start < span.end);
        if first >= end {
            continue;
        }
        let nested = allowed[first..end].iter().any(Option::is_some);
        let unclear = nested
            || match scheme {
                Scheme::Re3d => !is_clean_name(document, first, end),
                Scheme::CrossNerFine => !begins_as_name(document, first),
                _ => !span.of(document.text).contains(char::is_alphanumeric),
            };
        match kinds {
            Kinds::Names(kinds) if !unclear => {
                let sentence =
                    document.sentences.partition_point(|sentence| sentence.end_token.index() <= first);
                let line = words.line(&document.sentences[sentence]);
                name(&line, kinds, first, end, &mut allowed)
            }
            Kinds::Amount => {
                allowed[first..end].iter_mut().for_each(|slot| *slot = slot.or(Some(OUTSIDE_SET)))
            }
            _ => allowed[first..end].iter_mut().for_each(|slot| *slot = slot.or(Some(ANY))),
        }
    }
    let texts = document.tokens.iter().map(|token| document.token_text(token));
    let fallback = |text: &str| if text.chars().any(char::is_uppercase) { outside } else { OUTSIDE_SET };
    texts.zip(&allowed).map(|(text, set)| set.unwrap_or(fallback(text))).collect()
}

/// Labels a span without its articles, titles and possessive ending.
fn name(line: &Line, kinds: u16, mut first: usize, mut end: usize, allowed: &mut [Option<LabelSet>]) {
    let start = first;
    if first + 1 < end && is_article(line.text(first)) {
        first += 1;
    }
    if kinds == PERSON {
        first = titles_end(line, first, end);
    }
    // The stop of an abbreviated title, where it is a token of its own.
    if first + 1 < end && first > start && line.text(first) == "." {
        first += 1;
    }
    if first + 1 < end
        && (line.token_kind(end - 1) == Some(TokenKind::Possessive)
            || matches!(line.text(end - 1), "'s" | "’s" | "'" | "’"))
    {
        end -= 1;
        allowed[end] = Some(OUTSIDE_SET);
    }
    allowed[start..first].fill(Some(OUTSIDE_SET));
    allowed[first] = Some(label_set(kinds, begin));
    allowed[first + 1..end].fill(Some(label_set(kinds, inside)));
}

fn label_set(kinds: u16, label: fn(usize) -> usize) -> LabelSet {
    (0..NAME_KINDS.len())
        .filter(|kind| kinds & (1 << kind) != 0)
        .fold(0, |set, kind| set | (1 << label(kind)))
}

/// Whether a span reads as a name: begins and ends with a capitalised word and is short.
fn is_clean_name(document: &Document, first: usize, end: usize) -> bool {
    begins_as_name(document, first)
        && is_capitalised(document, end - 1)
        && end - first <= 6
        && !(first..end).any(|at| document.token_text(&document.tokens[at]) == ",")
}

/// Whether a span begins with a capital, a digit or an article: "fellow of the Royal Society" is none.
fn begins_as_name(document: &Document, first: usize) -> bool {
    let text = document.token_text(&document.tokens[first]);
    is_capitalised(document, first) || is_article(text) || text.starts_with(|c: char| !c.is_alphabetic())
}

fn is_capitalised(document: &Document, at: usize) -> bool {
    document.token_text(&document.tokens[at]).chars().next().is_some_and(char::is_uppercase)
}

fn is_article(text: &str) -> bool {
    matches!(text, "the" | "The" | "a" | "A" | "an" | "An" | "THE")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::train::corpora::passage::document;

    fn sets(text: &str, entities: &[(&str, &str)], scheme: Scheme) -> Vec<(String, LabelSet)> {
        let document = document(text, &[Span::new(0, text.len())]);
        let entities: Vec<_> = entities
            .iter()
            .map(|(part, kind)| {
                (text.find(part).map(|at| Span::new(at, at + part.len())).unwrap(), scheme.kinds(kind))
            })
            .collect();
        let sets = mark(&document, &entities, scheme);
        document.tokens.iter().map(|token| document.token_text(token).to_owned()).zip(sets).collect()
    }

    #[test]
    fn titles_and_articles_are_outside() {
        let sets = sets(
            "President Ana Souza left the Senate",
            &[("President Ana Souza", "per"), ("the Senate", "org")],
            Scheme::OntoNotes,
        );
        let labels: Vec<u32> = sets.iter().map(|(_, set)| *set).collect();
        assert_eq!(labels, [1, 1 << begin(0), 1 << inside(0), 1, 1, 1 << begin(1)]);
    }

    #[test]
    fn a_coarse_type_allows_every_kind_it_may_be() {
        let sets = sets("Near Lomaria", &[("Lomaria", "LOC")], Scheme::Conll);
        assert_eq!(sets[1].1, 1 << begin(2) | 1 << begin(3) | 1 << begin(4));
    }

    #[test]
    fn terms_of_a_field_are_no_names() {
        let sets = sets(
            "Orrin Vale of Lund, fellow of the Hale Society, played Bluegrass on Tin Moon",
            &[
                ("Orrin Vale", "musicalartist"),
                ("fellow of the Hale Society", "award"),
                ("Bluegrass", "musicgenre"),
                ("Tin Moon", "album"),
            ],
            Scheme::CrossNerFine,
        );
        let of = |word: &str| sets.iter().find(|(text, _)| text == word).map(|(_, set)| *set);
        assert_eq!(of("Orrin"), Some(1 << begin(0)));
        assert_eq!(of("Society"), Some(ANY), "a role with a name in it");
        assert_eq!(of("Bluegrass"), Some(OUTSIDE_SET));
        assert_eq!(of("Moon"), Some(1 << inside(8)));
    }
}
