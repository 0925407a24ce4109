//! The forms in which dates are written: in words, in digits, without capitals.

use super::values;

#[test]
fn days_and_years_are_spelled_out() {
    for (text, expected) in [
        ("She was born on March twenty-one, nineteen eighty-four.", vec!["1984-03-21"]),
        ("It shut in October two thousand and eleven.", vec!["2011-10"]),
        ("It began on eleven May nineteen hundred seventy six.", vec!["1976-05-11"]),
        ("The pier fell on the twenty third of April.", vec!["2023-04-23"]),
        ("The pier fell on the thirty first day of May 1998.", vec!["1998-05-31"]),
        ("The mill shut in nineteen sixty-two.", vec!["1962"]),
        // They count something.
        ("In May two thousand people came.", vec!["2023-05"]),
        ("In May twenty five men left.", vec!["2023-05"]),
        ("In nineteen hundred homes the lights went out.", vec![]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
}

#[test]
fn slashes_part_days_months_and_years() {
    for (text, expected) in [
        ("The log was opened on 19/Feb/2021.", vec!["2021-02-19"]),
        ("The log was closed on 2021/Oct/8 at last.", vec!["2021-10-08"]),
        ("The log was filed as October-2021-08.", vec!["2021-10-08"]),
        ("The sale ran from 4/2-4/9/2021.", vec!["2021-04-02/2021-04-09"]),
        ("The sale ran from 12/28-1/3, 2021.", vec!["2020-12-28/2021-01-03"]),
        ("The sale ran from 28/12-3/1/2021.", vec!["2020-12-28/2021-01-03"]),
        ("The work took 2.5years.", vec!["P2.5Y"]),
        // Telephone numbers.
        ("Call 555-2011-2014 or +44 2011-2014-77.", vec![]),
        ("From 2011-2014 the mill stood empty.", vec!["2011/2014"]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
}

#[test]
fn the_year_may_stand_behind_in() {
    for (text, expected) in [
        ("The mill burned on May 9 in 2018.", vec!["2018-05-09", "2018"]),
        ("The pool was shut from 12 May to 3 July in 2018.", vec!["2018-05-12", "2018-07-03", "2018"]),
        ("Rents rose from November in 2018 to May in 2020.", vec!["2018-11", "2018", "2020-05", "2020"]),
        ("It shut in May. In 2018 it was full.", vec!["2023-05", "2018"]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
}

#[test]
fn this_month_is_of_the_running_year() {
    for (text, expected) in [
        ("The fair will be held this May.", "2023-05"),
        ("The fair was held this August.", "2023-08"),
        ("The choir is to sing at Christmas of this year.", "2023-12-25"),
    ] {
        assert_eq!(values(text), [expected], "{text}");
    }
}

#[test]
fn capitals_may_be_missing() {
    for (text, expected) in [
        ("they met last tuesday.", vec!["2023-06-13"]),
        ("they never meet on sundays.", vec!["XXXX-WXX-7"]),
        ("the shop was shut on christmas eve and at easter.", vec!["2022-12-24", "2023-04-09"]),
        ("it fell on black friday 2019 and thanksgiving 2020.", vec!["2019-11-29", "2020-11-26"]),
        ("Most of it was drawn by Arthur Christmas for the town.", vec![]),
        ("There will be a fair on independence day.", vec!["2023-07-04"]),
        ("Cars were burned on Kenya's Independence Day.", vec![]),
        ("Cars were burned on the Finnish independence day.", vec![]),
        ("a service of thanksgiving had good singers.", vec![]),
        ("The fair is on Sat 17 June and the sale on Sun, June 18, 2023.", vec!["2023-06-17", "2023-06-18"]),
        ("They sat. Sun came through 14 windows.", vec![]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
}

#[test]
fn small_words_count_too() {
    for (text, expected) in [
        ("The mill closed some 20 years ago.", "2003"),
        ("The mill closed a century and a half ago.", "1873"),
        ("The work took one and a quarter years.", "P1.25Y"),
        ("The course lasts three weekends.", "P3WE"),
        ("The pier burned on 03/18/40.", "1940-03-18"),
        ("Shops close for Diwali.", "2023-11-12"),
    ] {
        assert_eq!(values(text), [expected], "{text}");
    }
    for text in ["He hosts Monday Night Football.", "Only 1000 + came."] {
        assert_eq!(values(text), Vec::<String>::new(), "{text}");
    }
}
