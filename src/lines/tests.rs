//! Each step of the chain, on an article with one entity.

use super::lines;
use crate::document::Document;
use crate::entity::{Entity, Form, Gender, Reference, Role};
use crate::known::Known;
use crate::line::{CardLine, LineSource};
use crate::mention::MentionKind;
use crate::span::{EntityId, Span};
use crate::text;

fn span(text: &str, words: &str) -> Span {
    let start = text.find(words).unwrap();
    Span::new(start, start + words.len())
}

fn reference(span: Span, form: Form) -> Reference {
    Reference { span, form, mention: None, confidence: 1.0, reason: "", trigger: None, metonym: false }
}

/// An entity that is named wherever `name`, or else its last word, stands in the text.
fn entity(text: &str, name: &str, kind: MentionKind, roles: &[&str]) -> Entity {
    let last = name.split(' ').next_back().unwrap();
    let mention = |(at, _): (usize, &str)| {
        let start = text[..at + last.len()].strip_suffix(name).map_or(at, str::len);
        reference(Span::new(start, at + last.len()), Form::Name)
    };
    let role = |words: &&str| Role { span: span(text, words), reason: "", trigger: span(text, last) };
    Entity {
        kind,
        name: name.to_owned(),
        aliases: Vec::new(),
        gender: Gender::Unknown,
        references: text.match_indices(last).map(mention).collect(),
        roles: roles.iter().map(role).collect(),
        country: None,
        salience: 1.0,
    }
}

fn known(name: &str, descriptor: &str, certain: bool) -> Known {
    Known {
        certain,
        reason: String::new(),
        name: name.to_owned(),
        kind: "politician".to_owned(),
        descriptor: Some(descriptor.to_owned()),
        country: Some("us".to_owned()),
        wikidata: None,
        facts: Vec::new(),
        place: None,
        source: String::new(),
        others: Vec::new(),
    }
}

fn all_of(text: &str, entities: &[Entity], known: &[Option<Known>]) -> Vec<Option<CardLine>> {
    let blocks = text::blocks(text);
    let sentences = text::sentences(text, &blocks);
    let (sentences, tokens) = text::tokens(text, sentences);
    lines(&Document { text, blocks, sentences, tokens }, entities, known)
}

/// The line of the one entity.
fn line_of(text: &str, entity: Entity, known: Option<Known>) -> Option<(String, LineSource)> {
    let line = all_of(text, &[entity], &[known]).pop().flatten();
    line.map(|line| (line.text, line.source))
}

const TEXT: &str = "Dale Orr Visits Tovar\n\n\
    Dale Orr, the former secretary of state, came to Tovar on Monday for a day of talks with the port.\n\n\
    His visit was short. Mr. Orr, a fisherman’s son, left before the evening, and few had seen him.";

fn orr(roles: &[&str]) -> Entity {
    entity(TEXT, "Dale Orr", MentionKind::Person, roles)
}

#[test]
fn a_fact_and_a_role_that_say_the_same_are_one() {
    let known = known("Dale Orr", "American politician; secretary of state 2004–2008", true);
    let line = line_of(TEXT, orr(&["the former secretary of state"]), Some(known));
    assert_eq!(line, Some(("U.S. secretary of state, 2004–2008".into(), LineSource::FactAndRole)));
}

#[test]
fn what_is_surely_known_comes_before_another_role() {
    let known = known("Dale Orr", "American politician; governor of Ohio 2004–2008", true);
    let line = line_of(TEXT, orr(&["a fisherman’s son"]), Some(known));
    assert_eq!(line, Some(("American politician; governor of Ohio 2004–2008".into(), LineSource::Fact)));
}

#[test]
fn a_role_that_says_more_than_a_bare_kind_comes_before_it() {
    let bare = || Some(known("Dale Orr", "American politician", true));
    let line = line_of(TEXT, orr(&["the former secretary of state"]), bare());
    assert_eq!(line, Some(("former secretary of state".into(), LineSource::Role)));
    assert_eq!(line_of(TEXT, orr(&[]), bare()), Some(("American politician".into(), LineSource::Fact)));
}

#[test]
fn a_role_has_no_article_and_comes_before_what_is_uncertain() {
    let known = known("Dale Orr", "American painter", false);
    let line = line_of(TEXT, orr(&["a fisherman’s son"]), Some(known));
    assert_eq!(line, Some(("fisherman’s son".into(), LineSource::Role)));
}

#[test]
fn a_shortened_title_is_spelled_out() {
    let text = "Del. Dale Orr came to Tovar on Monday.";
    let line = line_of(text, entity(text, "Dale Orr", MentionKind::Person, &["Del."]), None);
    assert_eq!(line, Some(("delegate".into(), LineSource::Role)));
}

#[test]
fn a_role_whose_owner_stands_elsewhere_is_no_line() {
    let text = "Two ministers left. The latter’s successor, Mia Orr, a surgeon, took the oath on Friday.";
    let mia = entity(text, "Mia Orr", MentionKind::Person, &["The latter’s successor", "a surgeon"]);
    assert_eq!(line_of(text, mia, None), Some(("surgeon".into(), LineSource::Role)));
}

#[test]
fn a_pronoun_in_a_role_gives_way_to_the_name() {
    let text = "Dale Orr left early. His daughter, Mia Orr, stayed until the end of the evening.";
    let mut father = entity(text, "Dale Orr", MentionKind::Person, &[]);
    father.references.push(reference(span(text, "His"), Form::Pronoun));
    let daughter = entity(text, "Mia Orr", MentionKind::Person, &["His daughter"]);
    let lines = all_of(text, &[father, daughter], &[]);
    assert_eq!(lines[1].as_ref().map(|line| line.text.as_str()), Some("Dale Orr’s daughter"));
}

#[test]
fn a_role_reads_well_alone() {
    let text =
        "Mia Orr, who is a pilot, met Dock Free, which was founded in May, and its chairwoman, Ada Brandt.";
    let line = |name, role: &'static str| {
        line_of(text, entity(text, name, MentionKind::Person, &[role]), None).map(|(line, _)| line)
    };
    assert_eq!(line("Mia Orr", "who is a pilot").as_deref(), Some("pilot"));
    assert_eq!(line("Dock Free", "which was founded in May").as_deref(), Some("founded in May"));
    assert_eq!(line("Ada Brandt", "its chairwoman").as_deref(), Some("chairwoman"));
    let text = "Mia Orr, who is 81, left early.";
    assert_eq!(line_of(text, entity(text, "Mia Orr", MentionKind::Person, &["who is 81"]), None), None);
    let text = "Her wife, Mia Orr, a pilot, left early.";
    let both = entity(text, "Mia Orr", MentionKind::Person, &["Her wife", "a pilot"]);
    assert_eq!(line_of(text, both, None).map(|(line, _)| line).as_deref(), Some("pilot"));
}

#[test]
fn what_is_uncertain_is_said_so() {
    let may_be = |name| line_of(TEXT, orr(&[]), Some(known(name, "American painter", false)));
    assert_eq!(may_be("Dale Orr"), Some(("may be the American painter".into(), LineSource::Perhaps)));
    assert_eq!(may_be("Big D"), Some(("may be Big D, American painter".into(), LineSource::Perhaps)));
}

#[test]
fn at_last_the_sentence_that_introduces() {
    let (text, source) = line_of(TEXT, orr(&[]), None).unwrap();
    assert_eq!(source, LineSource::Sentence);
    assert!(text.starts_with("Dale Orr, the former secretary of state, came"), "{text}");
}

#[test]
fn a_name_said_once_or_only_in_lists_and_titles_has_no_line() {
    let once = "Dale Orr waited at the harbour for most of the day.";
    assert_eq!(line_of(once, entity(once, "Dale Orr", MentionKind::Person, &[]), None), None);
    let lists = "Dale Orr Visits Tovar\n\nPresent: Dale Orr, Mia Orr, Ada Brandt, Karl Voss, Ines Paal.";
    assert_eq!(line_of(lists, entity(lists, "Dale Orr", MentionKind::Person, &[]), None), None);
    assert_eq!(line_of(TEXT, entity(TEXT, "Tovar", MentionKind::Gpe, &[]), None), None);
}

#[test]
fn a_nationality_is_of_its_country() {
    let text = "Kessarian ships left Kessaria on Monday.";
    let mut group = entity(text, "Kessarian", MentionKind::Norp, &[]);
    let country = entity(text, "Kessaria", MentionKind::Gpe, &[]);
    group.country = Some(EntityId(1));
    let expected = Some(CardLine { text: "of Kessaria".into(), source: LineSource::Fact, sentence: None });
    assert_eq!(all_of(text, &[group.clone(), country], &[])[0], expected);
    group.country = None;
    let mut states = known("United States", "country in Northern America", true);
    states.kind = "country".to_owned();
    let line = line_of(text, group, Some(states));
    assert_eq!(line, Some(("of the United States".into(), LineSource::Fact)));
}

#[test]
fn another_name_of_what_is_known_is_told() {
    let text = "The FDP met in Tovar on Monday. The FDP voted for the road before noon.";
    let party = || entity(text, "FDP", MentionKind::Org, &[]);
    let fishers = known("Free Dock Party", "Kessarian party of fishers", true);
    let line = line_of(text, party(), Some(fishers));
    assert_eq!(line, Some(("Free Dock Party, Kessarian party of fishers".into(), LineSource::Fact)));
}

#[test]
fn the_sentence_stands_without_a_dateline() {
    let text = "TOVAR, Kessaria, June 3 (Meridian) — Dale Orr came to the port on Monday.\n\nMr. Orr left.";
    let lines = all_of(text, &[entity(text, "Dale Orr", MentionKind::Person, &[])], &[]);
    let sentence = lines[0].as_ref().and_then(|line| line.sentence).map(|span| span.of(text));
    assert_eq!(sentence, Some("Dale Orr came to the port on Monday."));
}
