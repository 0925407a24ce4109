//! Dates as the whole analysis reads them.

mod counted;
mod forms;

use crate::date::Day;
use crate::mention::{Mention, MentionKind};
use crate::{Article, Resources, analyze};

/// The values of the dates of a text published on June 14, 2023.
fn values(text: &str) -> Vec<String> {
    values_on(text, Day { year: 2023, month: 6, day: 14 })
}

/// The values of the dates of a text published on a day.
fn values_on(text: &str, published: Day) -> Vec<String> {
    let published = Some(published);
    let analysis = analyze(&Resources::default(), &Article { text, published }, &mut |_| {});
    analysis.dates.into_iter().map(|date| date.value.unwrap_or_default()).collect()
}

#[test]
fn the_story_gives_the_day_to_count_from() {
    for (text, expected) in [
        ("The dam broke on June 3, 2021. Two days later the town was dry.", ["2021-06-03", "2021-06-05"]),
        ("The firm was founded in 2009. Three years later it moved.", ["2009", "2012"]),
        // A month is too coarse to count days from.
        ("The mill closed in March 2019. The next day nobody came.", ["2019-03", ""]),
        ("Profit fell in the third quarter of 2022. Sales in the quarter rose.", ["2022-Q3", "2022-Q3"]),
        ("In the first nine months, the loss grew from the year-ago period.", ["P9M", "2022"]),
        ("The mill closed in 1985. In that year the river froze.", ["1985", "1985"]),
        ("Its first-half profit fell, and third-quarter 2022 sales rose.", ["2023-H1", "2022-Q3"]),
        (
            "They met on June 3, 2021.\n\nThe next day, the lake froze over again.",
            ["2021-06-03", "2021-06-04"],
        ),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
}

#[test]
fn a_weekday_ahead_is_told_in_the_present() {
    for (text, expected) in [
        // Published on a Wednesday.
        ("The board meets the nurses on Friday.", ["2023-06-16"]),
        ("The teams meet on Sunday.", ["2023-06-18"]),
        ("The choir is performing in Leeds on Saturday.", ["2023-06-17"]),
        ("The hearing is on Monday.", ["2023-06-19"]),
        ("A vote is set for Tuesday.", ["2023-06-20"]),
        ("The march takes place on Thursday.", ["2023-06-15"]),
        ("The mayor said she would meet the nurses on Friday.", ["2023-06-16"]),
        ("The mayor said she might have met the nurses on Friday.", ["2023-06-09"]),
        // What these words do not tell.
        ("The board met the nurses on Friday.", ["2023-06-09"]),
        ("Many recent meets ended badly on Friday.", ["2023-06-09"]),
        ("The opening drew a crowd on Saturday.", ["2023-06-10"]),
        ("The teams did not meet on Sunday.", ["2023-06-11"]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
}

#[test]
fn what_is_put_off_is_ahead() {
    for (text, expected) in [
        ("The hearing has been adjourned until Monday.", ["2023-06-19"]),
        ("The concert was pushed back to Saturday.", ["2023-06-17"]),
        ("The pool is closed until Friday.", ["2023-06-16"]),
        ("She stayed with the crew until Monday.", ["2023-06-12"]),
        ("The clinic moved to Leeds on Saturday.", ["2023-06-10"]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
    let both = values("The pool has stood empty from April until the end of May.");
    assert_eq!(both, ["2023-04", "2023-05"]);
    assert_eq!(values("The fair opens Monday through Thursday."), ["2023-06-19", "2023-06-22"]);
    assert_eq!(values("The shop reopens from Friday to Sunday."), ["2023-06-16", "2023-06-18"]);
}

#[test]
fn plans_of_the_past_look_back() {
    for (text, expected) in [
        ("The owner had planned a sale in early February.", ["2023-02"]),
        ("The pool had been due to open in March.", ["2023-03"]),
        ("The plan, drawn up in early February, had no backers.", ["2023-02"]),
        ("The owner had hoped to be free in April.", ["2023-04"]),
        ("The council was due to vote in early February.", ["2023-02"]),
        ("The council was due to vote in November.", ["2023-11"]),
        ("The owner has planned a sale in early February.", ["2024-02"]),
        ("The pool is due to open in March.", ["2024-03"]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
}

#[test]
fn dates_inside_dates_are_one() {
    for (text, expected) in [
        ("She left the day before yesterday.", vec!["2023-06-12"]),
        ("The trial opens the week after next.", vec!["2023-W26"]),
        ("The trial opens a week from Friday.", vec!["2023-06-23"]),
        ("The trial opened two Sundays ago.", vec!["2023-06-04"]),
        ("It was signed on the 2nd of this month.", vec!["2023-06-02"]),
        ("It was signed on 2018 March 18 in Oslo.", vec!["2018-03-18"]),
        ("The vote will be on the first Tuesday in November.", vec!["2023-11-07"]),
        ("The vote was on the last Monday of May 2021.", vec!["2021-05-31"]),
        ("The vote will be on the first Monday of next month.", vec!["2023-07-03"]),
        ("The pool closed for two weeks from Monday.", vec!["P2W", "2023-06-12"]),
        ("He came the week before last Tuesday.", vec!["2023-06-13"]),
        ("Sales fell on Black Friday.", vec!["2022-11-25"]),
        ("The shop was shut on Good Friday and Ash Wednesday.", vec!["2023-04-07", "2023-02-22"]),
        ("Thousands marched on Bloody Sunday.", vec![]),
        ("A good Friday crowd came.", vec!["2023-06-09"]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
}

#[test]
fn quarters_have_letters() {
    for (text, expected) in [
        ("Sales rose in Q1 and fell in H1.", vec!["2023-Q1", "2023-H1"]),
        ("Profit in Q3 2022 was flat.", vec!["2022-Q3"]),
        ("The road crew closed Q1 and the press asked one Q2 question.", vec![]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
}

#[test]
fn days_of_two_months_are_one_range() {
    for (text, expected) in [
        ("The fair runs 28 June-3 July in Leeds.", vec!["2023-06-28/2023-07-03"]),
        ("The fair runs June 28–July 3, 2024.", vec!["2024-06-28/2024-07-03"]),
        ("The mill was shut December 20–January 4.", vec!["2022-12-20/2023-01-04"]),
        ("The mill was shut May 20 – June 4.", vec!["2023-05-20", "2023-06-04"]),
        // Begun a week before the article, and the other end ahead.
        ("The show is to run from June 7 through July 9.", vec!["2023-06-07", "2023-07-09"]),
        ("The show is to run from January 7 to January 9.", vec!["2024-01-07", "2024-01-09"]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
}

#[test]
fn soft_hyphens_hide_no_date() {
    assert_eq!(values("They met on Mon\u{ad}day in Tul\u{ad}va."), ["2023-06-12"]);
}

#[test]
fn a_count_is_no_year() {
    for text in
        ["A crowd of 1950 turned out.", "They asked many, and 2011 of them voted.", "A fleet of 1999 sailed."]
    {
        assert_eq!(values(text), Vec::<String>::new(), "{text}");
    }
    assert_eq!(values("The flood of 1953 took the mill."), ["1953"]);
    assert_eq!(values("The summer of 2011 was dry."), ["2011-SU"]);
}

#[test]
fn days_are_spelled_out() {
    for (text, expected) in [
        ("The mill burned on the fourth of July 1995.", "1995-07-04"),
        ("The pier fell on the 15th day of March, 2021.", "2021-03-15"),
        ("It opened on January first 2000.", "2000-01-01"),
        ("It shut in the last week of May 2021.", "2021-W22"),
        ("It opened on april 9, 2021.", "2021-04-09"),
        ("They met on Friday 13th and left.", "2023-01-13"),
        ("Sent 22-Jan-2019 by post.", "2019-01-22"),
        ("The books close in Dec-2018 at last.", "2018-12"),
        ("It shut in the week of June 5, 2021.", "2021-W22"),
        ("The two met on 5/11/20.", "2020-05-11"),
        ("She lost a brother on 9/11.", "2001-09-11"),
        ("It was a 9/11-style attack.", "2001-09-11"),
    ] {
        assert_eq!(values(text), [expected], "{text}");
    }
}

#[test]
fn today_may_be_nowadays() {
    assert_eq!(values("The tower still stands today."), ["PRESENT_REF"]);
    assert_eq!(values("Today, some of them live in tents."), ["PRESENT_REF"]);
    assert_eq!(values("The tower fell today."), ["2023-06-14"]);
}

#[test]
fn last_and_next_year_are_years_of_the_date_before_them() {
    for (text, expected) in [
        ("The mill fell silent in May last year.", "2022-05"),
        ("The mill opens again in June of next year.", "2024-06"),
        ("The choir sang at Christmas last year.", "2022-12-25"),
        ("The pool was full in the summer of last year.", "2022-SU"),
        ("Sales are to rise in the first quarter of next year.", "2024-Q1"),
        ("Sales are to rise in next year's second half.", "2024-H2"),
        ("The crew left on Tuesday last week.", "2023-06-06"),
        ("The crew leaves on Tuesday next week.", "2023-06-20"),
        ("The book came out in 2017 April.", "2017-04"),
        ("The rules were signed on the 15th day of next month.", "2023-07-15"),
        ("Profit fell in 2019-Q1 and then grew.", "2019-Q1"),
        ("Profit fell in q3 2019 and then grew.", "2019-Q3"),
    ] {
        assert_eq!(values(text), [expected], "{text}");
    }
}

#[test]
fn a_range_whose_ends_share_a_month_is_one_date() {
    for (text, expected) in [
        ("The fair is open from June 3 to 5.", "2023-06-03/2023-06-05"),
        ("The fair was open from 3 to 12 June 2021.", "2021-06-03/2021-06-12"),
        ("The fair was open between the ninth and the twelfth of April.", "2023-04-09/2023-04-12"),
        ("The fair was open 3-5 June.", "2023-06-03/2023-06-05"),
        ("They met on June 3 and 5.", "2023-06-03"),
        ("They met on June 3 and 4.", "2023-06-03/2023-06-04"),
    ] {
        assert_eq!(values(text), [expected], "{text}");
    }
}

#[test]
fn the_ends_of_a_range_tell_of_each_other() {
    for (text, expected) in [
        ("The mill was shut from May to July 2021.", ["2021-05", "2021-07"]),
        ("The mill was shut from December to January 2021.", ["2020-12", "2021-01"]),
        ("The mill was shut between October and March.", ["2022-10", "2023-03"]),
        ("They met in May and June 2021.", ["2021-05", "2021-06"]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
}

#[test]
fn a_stretch_up_to_now_has_ends() {
    for (text, expected) in [
        ("Rents rose over the past three months.", "2023-03-14/2023-06-14"),
        ("Rents rose in the last 30 days.", "2023-05-15/2023-06-14"),
        ("Rents have doubled over the past five years.", "2018/2023"),
        ("Rents will rise over the next two years.", "2023/2025"),
        ("Rents fell for the last two quarters.", "2022-Q4/2023-Q1"),
        // Counted from elsewhere, or not counted.
        ("He wrote it in the last two years of his life.", "P2Y"),
        ("She lived there for the next two years.", "P2Y"),
        ("She called twice in the last couple of days.", "P2D"),
        ("They will answer within two weeks.", "P2W"),
        ("They will answer in three working days.", "P3D"),
        ("They will answer in the next two weeks.", "2023-06-14/2023-06-28"),
    ] {
        assert_eq!(values(text), [expected], "{text}");
    }
}

#[test]
fn a_part_of_a_year_has_ends() {
    for (text, expected) in [
        ("Profit rose in the first nine months of 2022.", "2022-01/2022-09"),
        ("Profit fell in the last four months of 2021.", "2021-09/2021-12"),
        ("Profit fell in the first three months of the year.", "2023-01/2023-03"),
        ("It rained for the last ten days of May.", "2023-05-22/2023-05-31"),
        ("The two might meet before the end of the year.", "2023"),
        ("Sales fell at the end of the year.", "2022"),
        ("The plant is to close by year end.", "2023"),
        ("The plant is to close by the month's end.", "2023-06"),
    ] {
        assert_eq!(values(text), [expected], "{text}");
    }
}

#[test]
fn days_are_counted_from_other_days() {
    for (text, expected) in [
        ("She left two days after Christmas.", "2022-12-27"),
        ("She left two weeks before May 13, 1999.", "1999-04-29"),
        ("She left a day after Monday's vote.", "2023-06-13"),
        ("She left more than two weeks before May 13, 1999.", ""),
    ] {
        assert_eq!(values(text), [expected], "{text}");
    }
    assert_eq!(values("She stayed for two weeks before Christmas."), ["P2W", "2022-12-25"]);
}

#[test]
fn a_year_in_the_name_of_an_event_is_a_date() {
    let text = "He rowed at the 2012 Olympics.";
    let event = |mention: &Mention| mention.kind == MentionKind::Event;
    let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
    assert!(analysis.mentions.iter().any(event));
    let dates = analysis.dates.iter().map(|date| date.span.of(text));
    assert_eq!(dates.collect::<Vec<_>>(), ["2012"]);
}
