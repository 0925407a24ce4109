//! Reported speech, without marks.

use super::found;

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
