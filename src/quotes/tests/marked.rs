//! Words in quotation marks: whose they are, and which are no speech.

use super::found;

#[test]
fn the_speaker_stands_before_after_or_inside() {
    for (text, expected) in [
        ("\"The dam will hold,\" said Ana Souza.", "Ana Souza | said | \"The dam will hold,\""),
        ("\"The dam will hold,\" the engineer said.", "the engineer | said | \"The dam will hold,\""),
        ("She told reporters: \"The dam will hold.\"", "She | told | \"The dam will hold.\""),
        (
            "\"The dam,\" she said, \"will hold for years.\"",
            "she | said | \"The dam,\" + \"will hold for years.\"",
        ),
        (
            "The mayor rejected the idea, calling it \"a fantasy on stilts.\"",
            "The mayor | calling | \"a fantasy on stilts.\"",
        ),
        (
            "Following a short, late-night session, the Harbour Council issued a statement calling it “a farce.”",
            "the Harbour Council | calling | “a farce.”",
        ),
        (
            "Having lost the vote, Ms. Okafor sent a letter calling it “a farce.”",
            "Ms. Okafor | calling | “a farce.”",
        ),
        (
            "The rules are, in Ms. Okafor's view, “a gift to cheats”.",
            "Ms. Okafor | view | “a gift to cheats”",
        ),
        ("Only tenants are “safe from harm” in her eyes.", "her | in her eyes | “safe from harm”"),
        (
            "In the words of Ana Souza, it was “a farce and a fraud”.",
            "Ana Souza | In the words | “a farce and a fraud”",
        ),
    ] {
        assert_eq!(found(text), [expected], "{text}");
    }
}

#[test]
fn a_sentence_goes_on_reporting() {
    for (text, expected) in [
        (
            "Ms. Okafor called the plan “a fantasy” and the mayor's talk of jobs “a cruel joke on us.”",
            "Ms. Okafor | called | “a fantasy” + “a cruel joke on us.”",
        ),
        (
            "After calling the plan “a cruel joke on us,” Ms. Okafor left.",
            "Ms. Okafor | calling | “a cruel joke on us,”",
        ),
        (
            "Ms. Okafor said there were “a few growers” who still hoped for rain, “though hardly any here.”",
            "Ms. Okafor | said | “a few growers” + “though hardly any here.”",
        ),
        ("The plan was called “a cruel joke on us.”", "- | called | “a cruel joke on us.”"),
        (
            "The plan was called “a cruel joke on us” by the mayor's own party.",
            "the mayor's own party | called | “a cruel joke on us”",
        ),
        (
            "The mayor ruled that Ms. Okafor's claim about ghosts was “entirely false.”",
            "The mayor | ruled | “entirely false.”",
        ),
    ] {
        assert_eq!(found(text), [expected], "{text}");
    }
}

#[test]
fn an_apposition_may_part_the_speaker_from_the_verb() {
    let text =
        "Dana Whitfield, the adviser on fisheries in his office, told reporters: “Boats must stay in port.”";
    let quotes = found(text);
    assert!(quotes[0].starts_with("Dana Whitfield") && quotes[0].contains("| told | “Boats"), "{quotes:?}");
}

#[test]
fn a_quotation_may_go_on_in_the_next_paragraph() {
    let text = "“We waited,” said Ms. Okafor. “Nobody came.\n\n“Then we walked home.”";
    assert_eq!(found(text), ["Ms. Okafor | said | “We waited,” + “Nobody came. + “Then we walked home.”"]);
}

#[test]
fn titles_and_apostrophes_are_no_speech() {
    assert_eq!(found("The film “The Long Road Home” opens here."), [""; 0]);
    assert_eq!(found("She read from her report, “Dust”."), [""; 0]);
    for text in [
        "Ana Souza told the paper, “We will stay.”",
        "Ana Souza remarked to The Harbour Paper, “We will stay.”",
    ] {
        assert!(found(text).iter().any(|quote| quote.ends_with("“We will stay.”")), "{text}");
    }
    assert_eq!(found("The workers' hall burned in the '90s."), [""; 0]);
    assert_eq!(found("The town bought a “smart” bench and a whole “ghost fleet” of buses."), [""; 0]);
    assert_eq!(found("Her song “Home is where you left me” opened the night."), [""; 0]);
    assert_eq!(found("<a rel=\"said the author\">More</a>"), [""; 0]);
}

#[test]
fn a_byline_has_not_said_the_quotation_below_it() {
    let text = "The Mill Reopens\n\nBy Ana Souza\n\n“It was cold in there all winter, and we sang.”";
    assert_eq!(found(text), ["- | - | “It was cold in there all winter, and we sang.”"]);
}

#[test]
fn a_thing_has_not_said_the_quotation_below_it() {
    let text = "The Mill Reopens\n\nStronger ties would help the town.\n\n“It was cold in there all winter.”";
    assert_eq!(found(text), ["- | - | “It was cold in there all winter.”"]);
}

#[test]
fn a_single_word_may_be_said() {
    assert_eq!(found("The mayor called the bench “useless” on Monday."), ["The mayor | called | “useless”"]);
}

#[test]
fn a_description_does_not_part_the_words_from_their_verb() {
    assert_eq!(
        found("The mayor accused the owner of the mill, Tom Hale, of “fanatic greed.”"),
        ["The mayor | accused | “fanatic greed.”"]
    );
}

#[test]
fn any_verb_between_a_quotation_and_a_name_reports() {
    for (text, expected) in [
        ("\"A fine result,\" enthused Ola Brekke.", vec!["Ola Brekke | enthused | \"A fine result,\""]),
        (
            "“We go again,” vowed captain Sam Tull. “He is finished,” sniffed Lord Marrow.",
            vec!["captain Sam Tull | vowed | “We go again,”", "Lord Marrow | sniffed | “He is finished,”"],
        ),
        ("“What a night!” beamed Mia Stone.", vec!["Mia Stone | beamed | “What a night!”"]),
        ("“I will be back,” Ola Brekke grinned.", vec!["Ola Brekke | grinned | “I will be back,”"]),
        (
            "When Ms. Okafor called it “a cruel joke on us,” Tom Hale walked out.",
            vec!["Ms. Okafor | called | “a cruel joke on us,”"],
        ),
        (
            "Ms. Okafor called it “a cruel joke on us.” Tom Hale walked out.",
            vec!["Ms. Okafor | called | “a cruel joke on us.”"],
        ),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn words_inside_quotation_marks_name_no_speaker() {
    for text in
        ["“The road was dark.” “No, it was not.”\n\n“It was cold.”", "“They never came.”\n\n“It was cold.”"]
    {
        let quotes = found(text);
        assert_eq!(quotes.last().map(String::as_str), Some("- | - | “It was cold.”"), "{quotes:?}");
    }
    let text = "“They never came,” Ms. Okafor said on the pier.\n\n“It was cold.”";
    assert!(found(text).iter().all(|quote| quote.starts_with("Ms. Okafor")), "{:?}", found(text));
}

#[test]
fn a_name_behind_a_dash_signs_the_words() {
    let text = "Agency names data chief\n\n“Ines is a true expert, and her work will serve us all.” – \
                Commissioner Geoff Stanwick\n\n\"Good news for us, and for the town.\" —Mayor Rosa \
                Delgado\n\nThe agency has 90 staff.";
    assert_eq!(
        found(text),
        [
            "Commissioner Geoff Stanwick | - | “Ines is a true expert, and her work will serve us all.”",
            "Mayor Rosa Delgado | - | \"Good news for us, and for the town.\"",
        ]
    );
    let below = "The agency has 90 staff.\n\n“Ines will serve us all.”\n\n— Geoff Stanwick, director\n\n\
                 The post was new.";
    assert_eq!(found(below), ["Geoff Stanwick | - | “Ines will serve us all.”"]);
    assert_eq!(
        found("“Ines will serve us all,” said Ms. Okafor — Geoff Stanwick nodded."),
        ["Ms. Okafor | said | “Ines will serve us all,”"]
    );
    assert_eq!(
        found("Ms. Okafor said: “Ines will serve us all.”\n\n--additional accounts from Geoff Stanwick."),
        ["Ms. Okafor | said | “Ines will serve us all.”"]
    );
    assert_eq!(
        found("Ms. Okafor said: “Ines will serve us all.” — Geoff Stanwick was not asked."),
        ["Ms. Okafor | said | “Ines will serve us all.”"]
    );
}

#[test]
fn a_byname_is_no_speech() {
    for text in [
        "Nina Ferro, known to friends as “Birdie,” said nothing of it.",
        "The boxer, nicknamed “the Lamb,” won.",
    ] {
        assert!(found(text).iter().all(|quote| !quote.contains('“')), "{:?}", found(text));
    }
}

#[test]
fn words_under_suspicion_have_no_speaker() {
    let quotes = found("Only the old mills of the north were “in any way at all safe” that year.");
    assert!(quotes.iter().all(|quote| quote.starts_with("- | - |")), "{quotes:?}");
}
