//! What ends a sentence and what does not; sentences are separated by "|".

use super::*;
use crate::document::{BlockKind, Lead};

/// Marks the ends of sentences in a one-block text, in which "|" shows where they are expected.
fn check(cases: &[&str]) {
    for case in cases {
        let text = case.replace('|', "");
        let block =
            Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph, lead: None, reason: "" };
        let mut found = text.clone();
        for (span, _) in
            sentences(&text, &[block]).iter().rev().filter(|(span, _)| (span.end as usize) < text.len())
        {
            found.insert(span.end as usize, '|');
        }
        assert_eq!(found, *case);
    }
}

#[test]
fn plain_stops() {
    check(&["Rain fell.| It was cold.| Why?| Nobody knew!", "Rain fell?!| Really!!| Yes."]);
}

#[test]
fn titles_and_initials_go_on() {
    check(&[
        "We met Mr. Lind and Gen. Souza.| They left.",
        "J. K. Lind saw Ana B. Souza and J.P. Lind.",
        "They met Lt.Col. Lind.",
        "It was you and I.| Nobody else came.",
        "She lives on St. Ann Island.| He lives on Ann St.| They met.",
    ]);
}

#[test]
fn abbreviations_end_before_words_that_begin_sentences() {
    check(&[
        "He works for Acme Inc.| It makes tents.",
        "He leads Acme Inc. Europe.",
        "They moved to the U.S.| The visa took months.",
        "The U.S. Senate voted.",
        "See vol. 3, No. 5 and p. 7.",
        "He said no.| Lind said yes.",
        "No.| Lind said so.",
        "He is No. One.",
        "She told the FT.| Lind agreed.",
        "IN ST. ANN IT RAINED.",
        "It is 10 ft.| Lind is taller.",
        "On Jan. 5 it began.| It ended in Feb.| Lind was glad.",
        "They sold tents, maps, etc.| Lind bought none.",
        "Lind vs. Souza, i.e. The Case.",
        "He lives in Salem, Ore.| Souza does not.",
        "He leads Salem, Ore., schools.",
        "The team in Group B.| Lind plays there.",
    ]);
}

#[test]
fn hours_go_on_when_they_open_the_sentence_or_are_dated() {
    check(&[
        "At 6 a.m. Lind woke.",
        "By about 9 p.m. Souza was asleep.",
        "Lind woke at 6 a.m.| Souza slept.",
        "It starts at 8 p.m. Tuesday.",
        "It starts at 8 p.m. E.T. in Oslo.",
        "It starts at 8 p.m. Lima time.",
        "It starts at 5 p.m. CST in Oslo.",
        "It starts at 5 p.m. MSK Tuesday.",
        "It starts at 9 a.m. NZST in Oslo.",
        "It starts at 6 p.m. SGT on Tuesday.",
        "It starts at 8 p.m. Greenwich Mean Time.",
        "They met at 8 p.m.| West Oslo slept.",
    ]);
}

#[test]
fn quotes_close_with_their_sentence() {
    check(&[
        "“We won.”| The crowd sang.",
        "“We won!” Ms. Lind shouted.",
        "“We won!”| She shouted again.",
        "“Who won?” he asked.",
        "\"We won.\"| (The crowd sang.)| Lind left.",
        "He wrote ‘It rains.’| They laughed.",
        "It ended.[3]| The rest followed.",
    ]);
}

#[test]
fn brackets_inside_a_sentence_go_on() {
    check(&["Lind (He is from Oslo.) and Souza spoke.", "A strange (!) Case."]);
}

#[test]
fn ellipses() {
    check(&[
        "I thought... well, no.",
        "I thought....| Then it rained.",
        "It was . . . Lind, they said.",
        "It was over.| . . . Lind left.",
        "He waited…| Nobody came.",
    ]);
}

#[test]
fn numbers_and_addresses_hold_their_stops() {
    check(&[
        "It cost 3.50 at example.org today.",
        "Write to ana.souza@example.org.| She answers.",
        "It rose 3.5.| That was all.",
    ]);
}

#[test]
fn names_may_exclaim() {
    check(&[
        "Lind reads Yahoo! News daily.",
        "Lind reads Yahoo!| The rest do not.",
        "She watches Jeopardy! every day.",
    ]);
}

#[test]
fn a_missing_space_is_noticed() {
    check(&["It was the end.|Then it rained.", "He runs example.Com and node.Js things."]);
}

#[test]
fn writers_without_capitals() {
    check(&[
        "it rained.| we left.| it was fine",
        "It rained.| we left.",
        "It is approx. five.",
        "Any fun there?| like a zoo?",
    ]);
}

#[test]
fn lists_in_a_line() {
    check(&[
        "1) Tents| 2) Maps",
        "1. Buy a tent.| 2. Buy a map.",
        "a. A tent| b. A map| c. A lamp",
        "• A tent| • A map",
        "1. Lind beat 3.| Souza.",
        "He bought 1) Tents 2) Maps",
    ]);
}

#[test]
fn emoticons_close_with_their_sentence() {
    check(&["We won! :)| Lind left.", "We won. 🎉| Lind left."]);
}

#[test]
fn scripts_with_stops_of_their_own() {
    check(&["今日は晴れ。|明日は雨。", "वह आया।| वह गया।", "Она ушла.| Он остался."]);
}

#[test]
fn a_label_stands_for_a_sentence() {
    let text = "Why It Matters: Rain fell. It was cold.";
    let block = |kind| {
        let lead = Some(Lead { span: Span::new(0, 15), kind });
        Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph, lead, reason: "" }
    };
    let cut =
        |kind| sentences(text, &[block(kind)]).iter().map(|(span, _)| span.of(text)).collect::<Vec<_>>();
    assert_eq!(cut(LeadKind::Label), ["Why It Matters:", "Rain fell.", "It was cold."]);
    assert_eq!(cut(LeadKind::Speaker), ["Why It Matters: Rain fell.", "It was cold."]);
}

#[test]
fn a_mark_may_belong_to_a_company() {
    check(&[
        "Zing! Airways said it would buy the cinema chain Wow! Cinemas.| Yahoo! Japan was silent.",
        "It was fun, wow!| Cinemas are back.",
        "Great!| Doctors came.",
    ]);
}

#[test]
fn addresses_rules_and_gaps_stand_between_sentences() {
    check(&[
        "See http://a.example/b.html| http://a.example/c.html| It is a list.",
        "See http://a.example/b.html Norlin and more.",
        "Read on at https://a.example/b.",
        "Nobody came.| [...] The rest is lost.",
        "*******| Nobody came.",
        "Write _____ here.",
        "PS. Nobody came.| That is it.| they left.",
    ]);
}
