//! What the article decides about its names. The occurrences that are found first are given, so that only
//! this pass is tested.

use super::consistent;
use crate::document::Document;
use crate::lexicon::line::{DocumentWords, Line};
use crate::mention::MentionKind::{self, *};
use crate::mention::{Found, Source};
use crate::names::settings::Settings;
use crate::text;

/// A name that is found at its first occurrence in the text.
type Given<'t> = (&'t str, MentionKind, f32);

/// What `ask` finds in the words and lines of a text.
fn in_text<R>(text: &str, ask: impl FnOnce(&DocumentWords, &[Line]) -> R) -> R {
    let blocks = text::blocks(text);
    let sentences = text::sentences(text, &blocks);
    let (sentences, tokens) = text::tokens(text, sentences);
    let document = Document { text, blocks, sentences, tokens };
    let words = DocumentWords::new(&document);
    let lines: Vec<Line> = document.sentences.iter().map(|sentence| words.line(sentence)).collect();
    ask(&words, &lines)
}

/// The names after the pass: words and kind.
fn pass<'t>(text: &'t str, given: &[Given]) -> Vec<(&'t str, MentionKind)> {
    in_text(text, |words, lines| {
        let names: Vec<Vec<Found>> = lines.iter().map(|line| names_in(words.document, line, given)).collect();
        let all = consistent(words, lines, &names, &Settings::default());
        let spans = lines.iter().zip(all).flat_map(|(line, names)| {
            names.into_iter().map(|name| (line.words(name.first, name.end), name.kind)).collect::<Vec<_>>()
        });
        spans.map(|(words, kind)| (slice(text, words), kind)).collect()
    })
}

/// The same words as a part of the text with its own lifetime.
fn slice<'t>(text: &'t str, words: &str) -> &'t str {
    let start = words.as_ptr() as usize - text.as_ptr() as usize;
    &text[start..start + words.len()]
}

fn names_in(document: &Document, line: &Line, given: &[Given]) -> Vec<Found> {
    let mut names: Vec<Found> = Vec::new();
    for (name, kind, confidence) in given {
        let Some(start) = document.text.find(name) else { panic!("{name}") };
        let at = |byte: usize| document.tokens.partition_point(|token| (token.span.end as usize) <= byte);
        let (first, end) = (at(start), at(start + name.len() - 1) + 1);
        if (line.start..line.end).contains(&first) {
            names.push(Found::new(first, end, *kind, *confidence, Source::Model, "given"));
        }
    }
    names.sort_by_key(|name| name.first);
    names
}

#[test]
fn a_name_known_once_is_found_everywhere() {
    let text = "The Orra Trust paid. Later, Orra Trust staff left the Orra Trust building.";
    assert_eq!(pass(text, &[("Orra Trust", Org, 0.9)]), [("Orra Trust", Org); 3]);
}

#[test]
fn all_but_the_last_word_of_a_body_is_the_body() {
    let given = [("Lesser Orra", Gpe, 0.6), ("Lesser Orra Ports", Org, 0.9)];
    let text = "Lesser Orra withdrew on Monday. The board of Lesser Orra Ports had bid for the pier.";
    assert_eq!(pass(text, &given), [("Lesser Orra", Org), ("Lesser Orra Ports", Org)]);
    let text = "It rained in Lesser Orra on Monday. The board of Lesser Orra Ports had bid for the pier.";
    assert_eq!(pass(text, &given), [("Lesser Orra", Gpe), ("Lesser Orra Ports", Org)]);
}

#[test]
fn surnames_follow_their_person() {
    let text = "Ana Maria Souza won. Souza thanked her team, and Souza's brother wept.";
    assert_eq!(
        pass(text, &[("Ana Maria Souza", Person, 0.95)]),
        [("Ana Maria Souza", Person), ("Souza", Person), ("Souza", Person)]
    );
}

#[test]
fn particles_and_hyphens_stay_with_the_surname() {
    let text = "Joost van der Meer and Eva Lind-Holm met. Then van der Meer left and Lind-Holm stayed.";
    let given = [("Joost van der Meer", Person, 0.95), ("Eva Lind-Holm", Person, 0.95)];
    let found = pass(text, &given);
    assert!(found.contains(&("Lind-Holm", Person)), "{found:?}");
    assert!(found.iter().filter(|(name, _)| name.ends_with("Meer")).count() == 2, "{found:?}");
}

#[test]
fn the_majority_corrects_what_is_less_sure() {
    let text = "In Orra it rained. Near Orra it snowed. Only Orra stayed dry, said the people of Orra.";
    let found = pass(text, &[("Orra", Gpe, 0.9)]);
    assert_eq!(found, [("Orra", Gpe); 4]);
    let text = "KELDA RISES\n\nShares of Kelda rose by a tenth on Monday, and the staff of Kelda celebrated until late.";
    let found = pass(text, &[("KELDA", Person, 0.6), ("Kelda", Org, 0.9)]);
    assert_eq!(found, [("KELDA", Org), ("Kelda", Org), ("Kelda", Org)]);
}

#[test]
fn what_is_sure_keeps_its_kind() {
    let text = "The river Orra rose. Mr. Jordan swam. The king of Jordan watched Jordan.";
    let found = pass(text, &[("Jordan", Person, 0.95)]);
    assert_eq!(found.first(), Some(&("Jordan", Person)));
}

#[test]
fn acronyms_follow_their_organisation() {
    let text = "The Kelda Water Board (KWB) met. The KWB voted.";
    assert_eq!(
        pass(text, &[("Kelda Water Board", Org, 0.9)]),
        [("Kelda Water Board", Org), ("KWB", Org), ("KWB", Org)]
    );
    let text = "The Kelda Water Board met. Nobody at KWB voted.";
    assert_eq!(pass(text, &[("Kelda Water Board", Org, 0.9)]), [("Kelda Water Board", Org), ("KWB", Org)]);
}

#[test]
fn the_short_name_of_an_organisation_is_no_person() {
    let text = "Kelda complained. Kelda Resources bid.";
    let given = [("Kelda", Person, 0.9), ("Kelda Resources", Org, 0.8)];
    assert_eq!(pass(text, &given), [("Kelda", Org), ("Kelda Resources", Org)]);
    let text = "Ms. Kelda complained. Kelda Resources bid.";
    assert_eq!(pass(text, &given), [("Kelda", Person), ("Kelda Resources", Org)]);
    let text = "Kelda Lind complained. Kelda Resources bid. So Kelda won.";
    let given = [("Kelda Lind", Person, 0.9), ("Kelda Resources", Org, 0.8)];
    assert_eq!(pass(text, &given), [("Kelda Lind", Person), ("Kelda Resources", Org)]);
}

#[test]
fn never_inside_a_longer_name() {
    let text = "Ana Lind won. The Lind Foundation paid. The Kelda Lind Prize went to Lind.";
    assert_eq!(pass(text, &[("Ana Lind", Person, 0.95)]), [("Ana Lind", Person), ("Lind", Person)]);
}

#[test]
fn ordinary_words_at_the_head_of_a_sentence_are_no_names() {
    let text = "Tom Price spoke. Price rises were his theme, and the crowd liked Price.";
    assert_eq!(pass(text, &[("Tom Price", Person, 0.95)]), [("Tom Price", Person), ("Price", Person)]);
}

#[test]
fn a_longer_name_takes_the_place_of_unsure_parts() {
    let text = "The Orra Green Council met. Later the Orra Green Council left.";
    let given = [("Orra Green Council", Org, 0.95)];
    assert_eq!(pass(text, &given), [("Orra Green Council", Org); 2]);
}

#[test]
fn an_organisation_goes_by_its_first_word() {
    let text = "The trader Norlin Freight sued. Norlin complained, and what Norlin had paid stayed secret.";
    let found = pass(text, &[("Norlin Freight", Org, 0.9)]);
    assert_eq!(found, [("Norlin Freight", Org), ("Norlin", Org), ("Norlin", Org)]);
    let text = "The Northern Bank sued. Northern towns complained, and so did the Northern half.";
    assert_eq!(pass(text, &[("Northern Bank", Org, 0.9)]), [("Northern Bank", Org)]);
}

#[test]
fn a_surname_that_is_a_place_speaks() {
    let text = "Paris says so. Mateus Paris studies rain in Lyon.";
    let found = pass(text, &[("Paris", Gpe, 0.95), ("Mateus Paris", Person, 0.95)]);
    assert_eq!(found, [("Paris", Person), ("Mateus Paris", Person)]);
}

#[test]
fn a_surname_that_is_a_place_stays_the_persons_where_the_place_is_not_spoken_of() {
    let text = "Paris was born poor. Mateus Paris, a Lyon man, won, and Paris's mother cooked.";
    let given = [("Paris", Gpe, 0.95), ("Mateus Paris", Org, 0.9)];
    assert_eq!(pass(text, &given), [("Paris", Person), ("Mateus Paris", Person), ("Paris", Person)]);
    let text = "In Paris it rained. Mateus Paris, a Lyon man, won.";
    assert_eq!(pass(text, &given), [("Paris", Gpe), ("Mateus Paris", Person)]);
}

#[test]
fn a_headline_in_capitals_takes_its_surnames_from_the_article() {
    let text =
        "SOUZA RESIGNS\n\nElena Souza resigned on Tuesday, and Souza's deputy took her place in the office.";
    let found = pass(text, &[("SOUZA RESIGNS", Person, 0.9), ("Elena Souza", Person, 0.95)]);
    assert_eq!(found, [("SOUZA", Person), ("Elena Souza", Person), ("Souza", Person)]);
}

#[test]
fn what_is_followed_by_which_is_no_person() {
    let text = "Velda Linija, which is privately owned, sank. Shares of Velda Linija rose.";
    assert_eq!(pass(text, &[("Velda Linija", Person, 0.9)]), [("Velda Linija", Org); 2]);
    let text = "They praised Ana Lind, which was kind. Ana Lind left.";
    assert_eq!(pass(text, &[("Ana Lind", Person, 0.9)]), [("Ana Lind", Person); 2]);
}

#[test]
fn a_description_tells_what_its_name_is() {
    let group = "The line went to Corridor Atlantic, a group led by bankers. Corridor Atlantic paid.";
    assert_eq!(pass(group, &[("Corridor Atlantic", Loc, 0.5)]), [("Corridor Atlantic", Org); 2]);
    let village = "Kilju is a fishing village in the north. They met in Kilju.";
    assert_eq!(pass(village, &[("Kilju", Person, 0.5)]), [("Kilju", Gpe); 2]);
    let company = "It announced a new company, Humain, in April.";
    assert_eq!(pass(company, &[("Humain", Person, 0.5)]), [("Humain", Org)]);
    let watchdog = "It angered the Net Office, the country’s internet watchdog.";
    assert_eq!(pass(watchdog, &[("Net Office", Org, 0.8)]), [("Net Office", Org)]);
    let sure = "It fell to Ana Souza, a company spokeswoman, and Lind, a party of one.";
    assert_eq!(
        pass(sure, &[("Ana Souza", Person, 0.6), ("Lind", Person, 0.95)]),
        [("Ana Souza", Person), ("Lind", Person)]
    );
}

#[test]
fn the_short_name_of_an_organisation_is_no_person_by_majority() {
    let text = "Halden Resources bid. Halden complained. Later Halden left.";
    let given = [("Halden Resources", Org, 0.9), ("Halden complained", Person, 0.6)];
    assert_eq!(pass(text, &given[..1]), [("Halden Resources", Org), ("Halden", Org), ("Halden", Org)]);
}

#[test]
fn a_person_keeps_both_surnames() {
    let text = "Ismael Torrent Abadal, 40, spoke. Torrent Abadal left.";
    let given = [("Ismael Torrent Abadal", Person, 0.8)];
    assert_eq!(pass(text, &given), [("Ismael Torrent Abadal", Person), ("Torrent Abadal", Person)]);
    let text = "“We won,” Torrent Abadal said. Ismael Torrent Abadal left.";
    let given = [("Torrent Abadal", Org, 0.9), ("Ismael Torrent Abadal", Person, 0.8)];
    assert_eq!(pass(text, &given), [("Torrent Abadal", Person), ("Ismael Torrent Abadal", Person)]);
}

#[test]
fn a_surname_that_is_an_ordinary_word_begins_sentences_about_its_person() {
    let text = "Mike Cruise spoke. Cruise was late, and the crowd liked Cruise.";
    let given = [("Mike Cruise", Person, 0.95)];
    assert_eq!(pass(text, &given), [("Mike Cruise", Person), ("Cruise", Person), ("Cruise", Person)]);
    let text = "Mike Cruise sells. Cruise was late, as any cruise is, and the crowd liked Cruise.";
    assert_eq!(pass(text, &given), [("Mike Cruise", Person), ("Cruise", Person)]);
}

#[test]
fn weak_votes_for_another_kind_do_not_outvote_a_full_name() {
    let text = "They heard that Velk sank. Mike Velk came.";
    let weak = [("Velk", Org, 0.45), ("Mike Velk", Person, 0.6)];
    assert_eq!(pass(text, &weak), [("Velk", Person), ("Mike Velk", Person)]);
    let sure = [("Velk", Org, 0.8), ("Mike Velk", Person, 0.6)];
    assert_eq!(pass(text, &sure), [("Velk", Org), ("Mike Velk", Person)]);
}

#[test]
fn many_weak_votes_make_a_name() {
    let text = "On Vrontaq it is not allowed. People on Vrontaq read. Nobody leaves Vrontaq twice.";
    assert_eq!(pass(text, &[("Vrontaq", Org, 0.5)]), [("Vrontaq", Org); 3]);
    let text = "On Vrontaq it is not allowed. Nobody leaves it twice.";
    assert_eq!(pass(text, &[("Vrontaq", Org, 0.39)]), [("Vrontaq", Org)]);
}

#[test]
fn an_event_goes_by_its_first_word() {
    let text = "The Velka Music Festival begins. Tickets for Velka are sold.";
    assert_eq!(
        pass(text, &[("Velka Music Festival", Event, 0.9)]),
        [("Velka Music Festival", Event), ("Velka", Event)]
    );
}

#[test]
fn a_speaker_does_not_name_himself() {
    let text = "People in Velk read. Lee Velk came. Mr Velk said Velk was hot.";
    let found = |first, end, kind| Found::new(first, end, kind, 0.9, Source::Model, "given");
    let speaks = vec![found(10, 11, Person), found(12, 13, Person)];
    let kinds = |place: MentionKind| {
        let names = [vec![found(2, 3, place)], vec![found(5, 7, Person)], speaks.clone()];
        let all = in_text(text, |words, lines| consistent(words, lines, &names, &Settings::default()));
        all.last().map(|names| names.iter().map(|name| name.kind).collect::<Vec<_>>())
    };
    assert_eq!(kinds(Gpe), Some(vec![Person, Gpe]));
    // Nothing in the article is a place of that name.
    assert_eq!(kinds(Person), Some(vec![Person, Person]));
}

#[test]
fn an_acronym_inside_a_sentence_is_a_body() {
    let text = "He met VRKC president Ana Lind in LENDOR. VRKC: no.";
    let given = [("VRKC", Gpe, 0.6), ("Ana Lind", Person, 0.9), ("LENDOR", Gpe, 0.6)];
    assert_eq!(pass(text, &given), [("VRKC", Org), ("Ana Lind", Person), ("LENDOR", Gpe), ("VRKC", Org)]);
}

#[test]
fn a_body_goes_by_what_it_is() {
    let text =
        "The Norlin Council met. It is late for the Council. A council of war is not the Council of Lind.";
    assert_eq!(pass(text, &[("Norlin Council", Org, 0.9)]), [("Norlin Council", Org), ("Council", Org)]);
}

#[test]
fn a_headline_of_three_words_has_the_surname_of_the_text() {
    let text =
        "Souza Plans Visit\n\nIt was Ana Souza who came, and she came late, as the mayor said on Monday.";
    assert_eq!(pass(text, &[("Ana Souza", Person, 0.9)]), [("Souza", Person), ("Ana Souza", Person)]);
}

#[test]
fn a_description_tells_what_kind_of_thing_it_is() {
    for (text, kind) in [
        ("They sold Low Water, a novel from Oslo, on Monday.", WorkOfArt),
        ("They sold Low Water, a trawler from Oslo, on Monday.", Product),
        ("They left Low Water, a stadium in Oslo, on Monday.", Fac),
        // A club is a body or a building.
        ("They left Low Water, a club in Oslo, on Monday.", Person),
    ] {
        assert_eq!(
            pass(text, &[("Low Water", Person, 0.6), ("Oslo", Gpe, 0.9)])[0],
            ("Low Water", kind),
            "{text}"
        );
    }
}
