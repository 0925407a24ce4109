use crate::{Article, Resources, analyze};

/// The quotes of a text as "source | cue | content".
fn found(text: &str) -> Vec<String> {
    let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
    let words = |span: Option<crate::Span>| span.map_or("-", |span| span.of(text)).to_owned();
    let content =
        |spans: &[crate::Span]| spans.iter().map(|span| span.of(text)).collect::<Vec<_>>().join(" + ");
    let line = |quote: &crate::quote::Quote| {
        format!("{} | {} | {}", words(quote.source), words(quote.cue), content(&quote.content))
    };
    analysis.quotes.iter().map(line).collect()
}

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
fn statements_without_marks() {
    for (text, expected) in [
        ("The ministry said that the road would reopen.", "The ministry | said | that the road would reopen"),
        (
            "Harbour officials balk at the plan and say the road would reopen.",
            "Harbour officials | say | the road would reopen",
        ),
        (
            "The road would reopen by noon, the ministry said.",
            "the ministry | said | The road would reopen by noon",
        ),
        (
            "The bridge is safe, according to the county engineer.",
            "the county engineer | according to | The bridge is safe",
        ),
    ] {
        assert_eq!(found(text), [expected], "{text}");
    }
}

#[test]
fn titles_and_apostrophes_are_no_speech() {
    assert_eq!(found("The film “The Long Road Home” opens here."), [""; 0]);
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
fn what_is_not_said_is_no_quote() {
    for text in [
        "Ms. Souza did not say that the dam was safe.",
        "Ms. Souza has never publicly said that the dam was safe.",
        "Nobody said that the dam was safe.",
    ] {
        assert_eq!(found(text), Vec::<String>::new(), "{text}");
    }
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
fn a_source_may_be_described_or_go_without_a_noun() {
    for (text, expected) in [
        (
            "According to two people familiar with the talks, who spoke on condition of anonymity, “it was \
             over in ten minutes.”",
            "two people familiar with the talks | According to | “it was over in ten minutes.”",
        ),
        (
            "Ms. Okafor told the paper, speaking in Leeds on Monday, “it was over in ten minutes.”",
            "Ms. Okafor | told | “it was over in ten minutes.”",
        ),
        (
            "Two others, speaking anonymously, called it “a cruel joke on us.”",
            "Two others | called | “a cruel joke on us.”",
        ),
        ("Another said the minister “never read the brief.”", "Another | said | “never read the brief.”"),
        (
            "The engineer, who called the plan “a cruel joke on us,” left.",
            "who | called | “a cruel joke on us,”",
        ),
        (
            "Several known engineers called the plan “a cruel joke on us.”",
            "Several known engineers | called | “a cruel joke on us.”",
        ),
        (
            "According to two clerks, who asked not to be named, the road was shut.",
            "two clerks | According to | the road was shut",
        ),
    ] {
        assert_eq!(found(text), [expected], "{text}");
    }
}

#[test]
fn what_is_asked_begins_at_its_conjunction() {
    for (text, expected) in [
        (
            "Rosa Pell asked the guard whether the zoo was open.",
            "Rosa Pell | asked | whether the zoo was open",
        ),
        ("The judge asked Mr Dunn if he had paid.", "The judge | asked | if he had paid"),
        ("The mayor called Ms. Okafor a ghost.", "The mayor | called | Ms. Okafor a ghost"),
        ("The mayor called for calm.", "The mayor | called | for calm"),
        ("The mayor called on Mr Dunn to resign.", "The mayor | called | on Mr Dunn to resign"),
        (
            "It was announced by the ministry that trams would stop.",
            "the ministry | announced | that trams would stop",
        ),
        ("She said he knew that the road was shut.", "She | said | he knew that the road was shut"),
    ] {
        assert_eq!(found(text), [expected], "{text}");
    }
}

#[test]
fn an_object_or_an_introduction_is_no_statement() {
    for text in [
        "The strike was called off until Thursday.",
        "The jury praised Dean Marsh.",
        "The guard asked Ms. Okafor a question.",
        "The club called off the match.",
        "The firm added two shops that failed.",
        "Two sisters taped the show that aired on Thursday.",
        "A judge found that action unlawful, his ruling was overturned.",
        "The team claimed the title and left.",
        "Asked where she would live, she said.",
    ] {
        assert_eq!(found(text), [""; 0], "{text}");
    }
}

#[test]
fn a_statement_goes_on_behind_its_reporting_clause() {
    for (text, expected) in [
        (
            "If prices fall, Ms. Okafor said, the mill will close.",
            "Ms. Okafor | said | If prices fall + the mill will close",
        ),
        (
            "The old mill, according to two clerks, would have to close.",
            "two clerks | according to | The old mill + would have to close",
        ),
        (
            "The old mill, the mayor argued, would have to close.",
            "the mayor | argued | The old mill + would have to close",
        ),
        (
            "The mill would close, the mayor said, adding that nobody had asked.",
            "the mayor | said | The mill would close",
        ),
    ] {
        assert_eq!(found(text).first().map(String::as_str), Some(expected), "{text}");
    }
}

#[test]
fn the_object_of_a_reporting_verb_ends_before_what_else_is_told() {
    for (text, expected) in [
        ("The mayor called for calm in a statement on Thursday.", "The mayor | called | for calm"),
        (
            "Ms. Okafor likened the mill to a ghost, which was new to her.",
            "Ms. Okafor | likened | the mill to a ghost",
        ),
        (
            "The firm refused to close the mill and has sold it since.",
            "The firm | refused | to close the mill",
        ),
    ] {
        assert_eq!(found(text), [expected], "{text}");
    }
}

#[test]
fn what_is_added_is_his_who_reports() {
    let last = |text| found(text).pop().unwrap_or_default();
    for (text, expected) in [
        (
            "The dam should never have been built, she said, adding that it leaked.",
            "she | adding | that it leaked",
        ),
        (
            "The dam should never have been built, said Ana Souza, adding that it was “a leaking ruin.”",
            "Ana Souza | adding | “a leaking ruin.”",
        ),
        ("She left the hall on Monday, saying that it leaked.", "She | saying | that it leaked"),
    ] {
        assert_eq!(last(text), expected, "{text}");
    }
    let text = "This was after the mayor's attempt to win them over by saying that the dam was safe.";
    assert_eq!(found(text), [""; 0]);
}

#[test]
fn a_gerund_behind_a_preposition_has_no_speaker_yet() {
    for text in [
        "The council fined the firm for refusing to close the mill.",
        "It's worth noting that the mill was closed.",
    ] {
        assert_eq!(found(text), [""; 0], "{text}");
    }
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

#[test]
fn a_clause_needs_no_that() {
    for (text, expected) in [
        ("Two clerks complained they weren't paid.", "Two clerks | complained | they weren't paid"),
        ("The company said they weren't ready.", "The company | said | they weren't ready"),
        ("The company said sales rose.", "The company | said | sales rose"),
        ("The company said on Monday sales fell in May.", "The company | said | sales fell in May"),
        (
            "Ana Harkness, its editor, said Tom Wilde would stay.",
            "Ana Harkness | said | Tom Wilde would stay",
        ),
    ] {
        assert_eq!(found(text), [expected], "{text}");
    }
}

#[test]
fn declining_to_comment_says_nothing() {
    assert_eq!(found("The company declined to comment on the case."), [""; 0]);
}
