//! What becomes of each kind of token, and what does not.

use super::*;

/// The tokens of one sentence, joined by "|".
fn cut(sentence: &str) -> String {
    let mut tokens = Vec::new();
    cut_sentence(sentence, 0, &mut tokens);
    tokens.iter().map(|token| token.span.of(sentence)).collect::<Vec<_>>().join("|")
}

/// The kind of the first token whose text is `token`.
fn kind(sentence: &str, token: &str) -> Option<TokenKind> {
    let mut tokens = Vec::new();
    cut_sentence(sentence, 0, &mut tokens);
    tokens.iter().find(|found| found.span.of(sentence) == token).map(|found| found.kind)
}

fn check(cases: &[(&str, &str)]) {
    for (sentence, expected) in cases {
        assert_eq!(cut(sentence), *expected, "{sentence}");
    }
}

#[test]
fn words_keep_inner_apostrophes_and_lose_possessives() {
    check(&[
        ("O'Brien doesn’t know.", "O'Brien|doesn’t|know|."),
        ("It's Lind's.", "It's|Lind|'s|."),
        ("TRUMP’S side", "TRUMP|’S|side"),
        ("the players' union", "the|players|'|union"),
        ("the ministers’, not hers", "the|ministers|’|,|not|hers"),
        ("'the players' said", "'|the|players|'|said"),
        ("Sa'id al-Rashid's", "Sa'id|al|-|Rashid|'s"),
        ("Côte d’Ivoire’s", "Côte|d’Ivoire|’s"),
        ("rock 'n' roll, give 'em", "rock|'n'|roll|,|give|'em"),
        ("“Dune”’s cast", "“|Dune|”|’s|cast"),
        ("foot\u{AD}ball क्या ไม่", "foot\u{AD}ball|क्या|ไม่"),
        ("Hawai‘i", "Hawai‘i"),
    ]);
    assert_eq!(kind("Lind's", "'s"), Some(TokenKind::Possessive));
    assert_eq!(kind("the players' union", "'"), Some(TokenKind::Possessive));
    assert_eq!(kind("'the players' said", "'"), Some(TokenKind::Punctuation));
}

#[test]
fn abbreviations_keep_their_stops() {
    check(&[
        ("In the U.S. and U.K., J. K. Lee", "In|the|U.S.|and|U.K.|,|J.|K.|Lee"),
        ("at 5 a.m. on Jan. 5", "at|5|a.m.|on|Jan.|5"),
        ("Mr. Lee of Acme Inc.", "Mr.|Lee|of|Acme|Inc."),
        ("No. 5 or No.5", "No.|5|or|No.|5"),
        ("He said no.", "He|said|no|."),
        ("Plan B.", "Plan|B|."),
        ("J.Lee and J.K.Lee, Ph.D., e.g. this", "J.|Lee|and|J.K.|Lee|,|Ph.D.|,|e.g.|this"),
        ("We met on Sat. Sept. 3", "We|met|on|Sat.|Sept.|3"),
        ("We sat.", "We|sat|."),
        ("In the FT.", "In|the|FT|."),
        ("Wait... what", "Wait|...|what"),
        ("will.i.am and node.js", "will.i.am|and|node.js"),
        ("the end.", "the|end|."),
        ("Lee Jr.'s home", "Lee|Jr.|'s|home"),
    ]);
    assert_eq!(kind("the U.S. said", "U.S."), Some(TokenKind::Abbreviation));
    assert_eq!(kind("the NATO said", "NATO"), Some(TokenKind::Word));
}

#[test]
fn numbers_are_one_token_with_separators_and_units() {
    check(&[
        ("1,200.5 and 12,34,567", "1,200.5|and|12,34,567"),
        ("1,2 and 3", "1|,|2|and|3"),
        ("3.5% of", "3.5|%|of"),
        ("the 20th, 5km, 1990s, '90s", "the|20th|,|5km|,|1990s|,|'90s"),
        ("10-12 at 12:30 on 2023-06-14", "10|-|12|at|12:30|on|2023-06-14"),
        ("24/7 on 12/31/2020", "24/7|on|12/31/2020"),
        ("-3 to +5, (−2.5)", "-3|to|+5|,|(|−2.5|)"),
        ("5-4", "5|-|4"),
        ("5p.m. and 5pm", "5|p.m.|and|5pm"),
        ("21°C", "21°C"),
        ("a .22 rifle", "a|.22|rifle"),
        ("In 2020.", "In|2020|."),
        ("the 1990’s", "the|1990|’s"),
    ]);
    assert_eq!(kind("the 20th", "20th"), Some(TokenKind::Number));
    assert_eq!(kind("a 20-year-old", "20-year-old"), Some(TokenKind::Word));
}

#[test]
fn currency_signs_stand_alone_with_their_letters() {
    check(&[
        ("$5 US$5 A$1.2bn €3", "$|5|US$|5|A$|1.2bn|€|3"),
        ("5€ or £5-million", "5|€|or|£|5|-|million"),
        ("Rs 500, Rs. 500, Rs.500", "Rs|500|,|Rs.|500|,|Rs.|500"),
        ("the Rs said", "the|Rs|said"),
        ("USD34.6 million, KES450", "USD|34.6|million|,|KES|450"),
        ("KSh3.5bn, Rs200, N450 billion, R1,200", "KSh|3.5bn|,|Rs|200|,|N|450|billion|,|R|1,200"),
        ("an N95 mask, PHP8, COP28, EUR2020a", "an|N95|mask|,|PHP8|,|COP28|,|EUR2020a"),
        ("NASA$ x", "NASA|$|x"),
    ]);
    assert_eq!(kind("US$5", "US$"), Some(TokenKind::Currency));
    assert_eq!(kind("Rs 500", "Rs"), Some(TokenKind::Currency));
    assert_eq!(kind("USD34.6 million", "USD"), Some(TokenKind::Currency));
    assert_eq!(kind("the Rs said", "Rs"), Some(TokenKind::Word));
}

#[test]
fn compounds_stay_whole_unless_a_name_may_end_inside() {
    check(&[
        ("a well-known three-month stay", "a|well-known|three-month|stay"),
        ("COVID-19, an F-16, a 20-year-old", "COVID-19|,|an|F-16|,|a|20-year-old"),
        ("the London-based Jean-Claude", "the|London|-|based|Jean|-|Claude"),
        ("anti-Trump, U.S.-led, Park Ji-won", "anti|-|Trump|,|U.S.|-|led|,|Park|Ji|-|won"),
        ("and/or he/she", "and|/|or|he|/|she"),
        ("two- and three-year", "two|-|and|three-year"),
        ("9am-5pm", "9am|-|5pm"),
        ("AT&T and R&D, Lee&Sons", "AT&T|and|R&D|,|Lee|&|Sons"),
        ("word--word—word", "word|--|word|—|word"),
        ("mother-in-law's", "mother-in-law|'s"),
    ]);
}

#[test]
fn addresses_and_tags_are_one_token() {
    check(&[
        ("See https://example.org/a_(b)?q=1.", "See|https://example.org/a_(b)?q=1|."),
        ("(www.example.org/x)", "(|www.example.org/x|)"),
        ("ana.souza@mail.example.org, example.co.uk!", "ana.souza@mail.example.org|,|example.co.uk|!"),
        ("came.in 2020", "came.in|2020"),
        ("#Budget2024 by @ana_s, #1", "#Budget2024|by|@ana_s|,|#|1"),
        ("a@b", "a|@|b"),
        ("end.Next", "end|.|Next"),
    ]);
    assert_eq!(kind("example.org", "example.org"), Some(TokenKind::Address));
    assert_eq!(kind("a #tag", "#tag"), Some(TokenKind::Tag));
}

#[test]
fn marks_run_and_quotes_do_not() {
    check(&[
        ("What?! No... -- (“Yes”)", "What|?!|No|...|--|(|“|Yes|”|)"),
        ("Yahoo! in", "Yahoo|!|in"),
        ("))", ")|)"),
        (". . .", ".|.|."),
        ("a = b + c", "a|=|b|+|c"),
    ]);
    assert_eq!(kind("a = b", "="), Some(TokenKind::Symbol));
    assert_eq!(kind("a…", "…"), Some(TokenKind::Punctuation));
}

#[test]
fn emoji_are_whole() {
    check(&[("👍🏽👨‍👩‍👧 🇫🇷🇩🇪 1️⃣ ❤️", "👍🏽|👨‍👩‍👧|🇫🇷|🇩🇪|1️⃣|❤️"), ("ok👍ok", "ok|👍|ok")]);
    assert_eq!(kind("👍", "👍"), Some(TokenKind::Emoji));
}

#[test]
fn other_scripts_lose_nothing() {
    check(&[
        ("北京のニュース。", "北|京|の|ニュース|。"),
        ("Привет, мир!", "Привет|,|мир|!"),
        ("مرحبا ١٢٣", "مرحبا|١٢٣"),
        ("\u{0}\u{1}a", "\u{0}|\u{1}|a"),
        ("New \u{AD}York\u{200B} \u{200B} is", "New|\u{AD}York\u{200B}|\u{200B}|is"),
    ]);
}
