//! Who is meant: links of pronouns and descriptions in small invented texts, found by rules alone.

use crate::entity::Form;
use crate::mention::MentionKind;
use crate::span::Span;
use crate::{Article, Resources, analyze};

/// The pronouns and descriptions of a text that were linked, as "words=name".
fn linked(text: &str) -> Vec<String> {
    let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
    let mut found = Vec::new();
    for entity in &analysis.entities {
        let others = entity.references.iter().filter(|reference| reference.form != Form::Name);
        found.extend(others.map(|one| (one.span.start, format!("{}={}", one.span.of(text), entity.name))));
    }
    found.sort();
    found.into_iter().map(|(_, link)| link).collect()
}

#[test]
fn the_company_is_the_one_described() {
    for (text, expected) in [
        (
            "Corvid Stores, a unit of Bramble Holdings Plc, opened three shops on Monday. The company said sales rose.",
            vec!["The company=Corvid Stores"],
        ),
        (
            "Bramble Holdings Plc opened three shops on Monday. The company said sales rose.",
            vec!["The company=Bramble Holdings Plc"],
        ),
        (
            "Bramble Holdings Plc opened three shops on Monday. It said sales rose. It is raining.",
            vec!["It=Bramble Holdings Plc"],
        ),
        ("Bramble Holdings Plc opened three shops. Ana Lind left. It said nothing.", vec![]),
    ] {
        assert_eq!(linked(text), expected, "{text}");
    }
}

#[test]
fn he_and_she_mean_the_person_who_fits() {
    for (text, expected) in [
        (
            "Maria Keller met Thomas Brandt in Oslo. She said he was late.",
            vec!["She=Maria Keller", "he=Thomas Brandt"],
        ),
        // The subject before the object.
        ("Thomas Brandt called Peter Sommer on Monday. He wanted an answer.", vec!["He=Thomas Brandt"]),
        // The object of the verb is not its subject.
        ("Thomas Brandt left early. Peter Sommer praised him.", vec!["him=Thomas Brandt"]),
        // The name may follow.
        ("In her opening speech, Maria Keller thanked the crew.", vec!["her=Maria Keller"]),
        // Titles tell, and so does a description.
        ("Mr. Okonjo-Bassey spoke first. He left at noon.", vec!["He=Okonjo-Bassey"]),
        // Nobody is both.
        ("Harkness won the seat. She thanked voters. He conceded at noon.", vec!["She=Harkness"]),
        // Nobody fits.
        ("Maria Keller spoke first. He left at noon.", vec![]),
    ] {
        assert_eq!(linked(text), expected, "{text}");
    }
}

#[test]
fn someone_without_a_name_is_not_somebody_else() {
    let text =
        "Thomas Brandt opened the hall in May. An old fisherman told the crowd that he had seen worse.";
    assert_eq!(linked(text), [""; 0]);
}

#[test]
fn speakers_are_not_spoken_of() {
    let text = "Thomas Brandt resigned. “He did well,” said Peter Sommer.";
    assert_eq!(linked(text), ["He=Thomas Brandt"]);
}

#[test]
fn who_speaks_does_not_name_himself() {
    for (text, expected) in [
        ("Peter Sommer came late. Thomas Brandt should leave the board, he said.", vec!["he=Peter Sommer"]),
        ("Peter Sommer came late. “Thomas Brandt has let the town down,” he said.", vec!["he=Peter Sommer"]),
        // Whose plan it is may well speak of it.
        ("Thomas Brandt came late. “Brandt's plan is sound,” he said.", vec!["he=Thomas Brandt"]),
        // Within quotation marks "he" is another; without them he may be the same.
        ("Thomas Brandt came late. “He drove all night,” he said.", vec!["He=Thomas Brandt"]),
        ("Thomas Brandt came late. He would stay, he said.", vec!["He=Thomas Brandt", "he=Thomas Brandt"]),
    ] {
        assert_eq!(linked(text), expected, "{text}");
    }
}

#[test]
fn i_is_the_speaker_and_who_the_name_before() {
    let text = "“I will not go,” said Maria Keller, who leads the union.";
    assert_eq!(linked(text), ["I=Maria Keller", "who=Maria Keller"]);
}

#[test]
fn a_headline_s_short_name_is_the_body_that_the_text_names_in_full() {
    let text = "Norlin cuts jobs\n\nThe haulier Norlin Freight will close two depots, it said on Monday.";
    let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
    let names: Vec<&str> = analysis.entities.iter().map(|entity| entity.name.as_str()).collect();
    assert_eq!(names, ["Norlin Freight"]);
}

#[test]
fn a_title_tells_two_of_one_surname_apart() {
    let text = "Bridget Joyce paid. Sgt Thomas Joyce came late. The judge was kind, Sgt Joyce said. Then Joyce left.";
    let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
    let owner = |at: usize| {
        let owns = |one: &crate::entity::Reference| one.span.start as usize == at;
        analysis.entities.iter().find(|entity| entity.references.iter().any(owns)).map(|entity| &*entity.name)
    };
    let bare: Vec<_> = text.match_indices("Joyce").map(|(at, _)| owner(at)).collect();
    assert_eq!(bare.get(2..), Some(&[Some("Thomas Joyce"), Some("Bridget Joyce")][..]));
}

#[test]
fn an_event_is_meant_by_the_end_of_its_name_if_there_is_one_such() {
    let names = |text: &str| {
        let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
        let events = analysis.entities.into_iter().filter(|entity| entity.kind == MentionKind::Event);
        events.map(|entity| entity.name).collect::<Vec<_>>()
    };
    let one = "The Orra Chess Cup begins in May. In Oslo, the Chess Cup is late.";
    assert_eq!(names(one), ["Orra Chess Cup"]);
    let two = "The Orra Chess Cup follows the Lind Chess Cup. In Oslo, the Chess Cup is late.";
    assert_eq!(names(two), ["Orra Chess Cup", "Lind Chess Cup", "Chess Cup"]);
}

#[test]
fn a_description_before_a_pronoun_is_nobody_else() {
    let text = "Maria Keller came late. A teacher at the school in the valley, she was born nearby.";
    assert_eq!(linked(text), ["she=Maria Keller"]);
}

#[test]
fn who_is_called_by_a_given_name_throughout_leaves_the_surname_to_another() {
    let couple =
        "Maria Keller opened the school. Thomas Keller paid. Maria spoke, Maria sang and Maria danced.";
    for (text, speaker) in [
        (format!("{couple} Then Keller said no."), "Thomas Keller"),
        // A surname that was hers before he came in stays hers.
        (format!("Maria Keller was late. Keller ran. {couple} Then Keller said no."), "Maria Keller"),
        // Those who speak of her do not say what the article calls her.
        (couple.replace("Maria s", "“Maria s") + "” Then Keller said no.", "Maria Keller"),
    ] {
        let analysis = analyze(&Resources::default(), &Article::new(&text), &mut |_| {});
        let last = text.rfind("Keller").map(|at| at as u32);
        let owner = analysis
            .entities
            .iter()
            .find(|entity| entity.references.iter().any(|one| Some(one.span.start) == last));
        assert_eq!(owner.map(|entity| entity.name.as_str()), Some(speaker), "{text}");
    }
}

#[test]
fn a_surname_is_that_of_the_one_introduced_first() {
    let text =
        "Thomas Brandt bought the mill. His brother, Peter Brandt, sold it. Brandt said the price was fair.";
    let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
    let thomas = analysis.entities.iter().find(|entity| entity.name == "Thomas Brandt").unwrap();
    let short = thomas.references.iter().find(|one| one.span.of(text) == "Brandt").unwrap();
    assert!(short.confidence <= 0.5 && short.reason.contains("several"), "{short:?}");
}

/// Every link of a text with the words that decided, as "words<decided by", in order of the text.
fn decided(text: &str) -> Vec<String> {
    let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
    let mut links: Vec<_> = analysis.entities.iter().flat_map(|entity| &entity.references).collect();
    links.sort_by_key(|one| one.span.start);
    let by = |trigger: Option<Span>| trigger.map_or("", |span| span.of(text));
    links.iter().map(|one| format!("{}<{}", one.span.of(text), by(one.trigger))).collect()
}

#[test]
fn links_carry_the_words_that_decided() {
    for (text, expected) in [
        // A part of a name: the full one, though it comes later.
        (
            "Ms. Keller has left the port.\n\nMaria Keller left on Monday. Ms. Keller said that it was safe.",
            vec!["Keller<Maria Keller", "Maria Keller<", "Keller<Maria Keller"],
        ),
        // The nearest name, not the first.
        (
            "Maria Keller spoke first. Ms. Keller said that she was late.",
            vec!["Maria Keller<", "Keller<Maria Keller", "she<Keller"],
        ),
        // The name that follows.
        ("In her opening speech, Maria Keller thanked the crew.", vec!["her<Maria Keller", "Maria Keller<"]),
        // The source of the words, and the name before the clause.
        (
            "“I will not go,” said Maria Keller, who leads the union.",
            vec!["I<Maria Keller", "Maria Keller<", "who<Maria Keller"],
        ),
        // The earlier description.
        (
            "The finance minister, Maria Keller, left. On Tuesday the minister was back.",
            vec!["Maria Keller<", "the minister<The finance minister"],
        ),
    ] {
        assert_eq!(decided(text), expected, "{text}");
    }
}

#[test]
fn roles_carry_the_name_that_they_describe() {
    let text = "The acting mayor, Thomas Brandt, thanked Prime Minister Maria Keller. Brandt, 58, a father of twins, resigned.";
    let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
    let roles = analysis.entities.iter().flat_map(|entity| &entity.roles);
    let each: Vec<_> =
        roles.map(|role| format!("{}<{}", role.span.of(text), role.trigger.of(text))).collect();
    assert_eq!(
        each,
        ["The acting mayor<Thomas Brandt", "a father of twins<Brandt", "Prime Minister<Maria Keller"]
    );
}

/// The roles of a text as "name: words".
fn roles(text: &str) -> Vec<String> {
    let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
    let each = analysis.entities.iter().flat_map(|entity| {
        entity.roles.iter().map(move |role| format!("{}: {}", entity.name, role.span.of(text)))
    });
    each.collect()
}

#[test]
fn roles_are_in_the_articles_words() {
    for (text, expected) in [
        ("Former Prime Minister Maria Keller left.", vec!["Maria Keller: Former Prime Minister"]),
        ("The acting mayor, Thomas Brandt, agreed.", vec!["Thomas Brandt: The acting mayor"]),
        ("Thomas Brandt, 58, who owns the mill, agreed.", vec!["Thomas Brandt: who owns the mill"]),
        (
            "A spokeswoman for the port, Maria Keller, agreed.",
            vec!["Maria Keller: A spokeswoman for the port"],
        ),
        ("A retired fisherman named Thomas Brandt agreed.", vec!["Thomas Brandt: A retired fisherman"]),
        (
            "Maria Keller, then the country’s finance minister, agreed.",
            vec!["Maria Keller: then the country’s finance minister"],
        ),
        // None of these describes anyone.
        ("With his mother, Thomas Brandt left the town.", vec![]),
        ("In the evening, Maria Keller, tired, left.", vec![]),
        ("She lifted the ball past goalkeeper Thomas Brandt.", vec!["Thomas Brandt: goalkeeper"]),
        ("Allies including Japan, the Netherlands and South Korea, faced no limits.", vec![]),
        ("They visited President Maria Keller.", vec!["Maria Keller: President"]),
        ("That would include President Maria Keller.", vec!["Maria Keller: President"]),
        ("He meets striker Thomas Brandt today.", vec!["Thomas Brandt: striker"]),
        ("The sitting President Maria Keller left.", vec!["Maria Keller: The sitting President"]),
        ("The trade minister Maria Keller left.", vec!["Maria Keller: The trade minister"]),
        (
            "On Monday Prime Minister-designate Maria Keller left.",
            vec!["Maria Keller: Prime Minister-designate"],
        ),
    ] {
        assert_eq!(roles(text), expected, "{text}");
    }
}

#[test]
fn a_name_is_one_with_and_without_its_accents() {
    let text = "Vượng Nguyễn Hoàng opened the bridge. Vuong Nguyen Hoang thanked the crew.";
    let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
    assert_eq!(analysis.entities.len(), 1, "{:?}", analysis.entities);
}

#[test]
fn a_statement_of_nobody_is_left_out() {
    let quotes = |text: &str| {
        let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
        analysis.quotes.iter().filter_map(|quote| Some(quote.source?.of(text).to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(quotes("There are those who argue that the mill would close."), [""; 0]);
    assert_eq!(quotes("Critics argue that the mill would close."), ["Critics"]);
}

#[test]
fn a_name_within_a_description_says_nothing() {
    let speaker = |text: &str| {
        let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
        let last = analysis.quotes.last().and_then(|quote| quote.speaker);
        last.and_then(|id| analysis.entities.get(id.index())).map(|entity| entity.name.clone())
    };
    let met = "Norlin Freight president Ana Souza met Tom Lind. Both were late.";
    assert_eq!(
        speaker(&format!("{met} “We wait,” the Norlin Freight president said.")).as_deref(),
        Some("Ana Souza")
    );
    assert_eq!(speaker(&format!("{met} “We wait,” the Lind campaign manager said.")), None);
    assert_eq!(speaker(&format!("{met} “We wait,” Tom Lind said.")).as_deref(), Some("Tom Lind"));
    // A congressman is no woman.
    assert_eq!(speaker("Maria Keller was late. “No,” said the Ohio congressman."), None);
    assert_eq!(
        speaker("Maria Keller was late. “No,” said the Ohio senator.").as_deref(),
        Some("Maria Keller")
    );
}
