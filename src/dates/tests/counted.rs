//! Dates that are counted from others, lists of months, and how far a period has come.

use super::{values, values_on};
use crate::date::Day;

#[test]
fn periods_come_up_to_now() {
    for (text, expected) in [
        ("Rents are up 4% year to date.", vec!["2023-01-01/2023-06-14"]),
        ("The year-to-date loss was small.", vec!["2023-01-01/2023-06-14"]),
        ("The plant will close by end of year.", vec!["2023"]),
        ("The plant will close at the end of month.", vec!["2023-06"]),
        ("At the end of year two the pupils rest.", vec![]),
        ("The pool was full in week 7 of 2021.", vec!["2021-W07"]),
        ("The pool is to open in the third month of next year.", vec!["2024-03"]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
}

#[test]
fn lengths_lead_to_days() {
    for (text, expected) in [
        ("The lease ends 40 days from June 20, 2023.", vec!["2023-07-30"]),
        ("The lease ends ten days from 07/01/2023.", vec!["2023-07-11"]),
        ("She left three days before 9/11.", vec!["2001-09-08"]),
        ("The road is shut for two weeks from June 20.", vec!["P2W", "2023-06-20"]),
        ("The road is to be shut two weeks from June 20 to July 4.", vec!["P2W", "2023-06-20", "2023-07-04"]),
        ("They met on Monday three weeks ago.", vec!["2023-05-22"]),
        ("They will meet on Thursday, two weeks from now.", vec!["2023-06-29"]),
        ("They will meet two weeks from now.", vec!["2023-W26"]),
        ("Sales fell in the two previous years.", vec!["2021/2023"]),
        ("Are the halls free two days after today?", vec!["2023-06-16"]),
        ("Sales fell by one third next year.", vec!["2024"]),
        ("Pupils go from grade 4 next week.", vec!["2023-W25"]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
}

#[test]
fn lists_of_months_run_on() {
    let published = Day { year: 2023, month: 9, day: 20 };
    let stops = "His stops: Leeds in December, Oslo in January, Turin in April.";
    assert_eq!(values_on(stops, published), ["2023-12", "2024-01", "2024-04"]);
}

#[test]
fn the_weekday_tells_the_year() {
    for (text, expected) in [
        ("The fair is on Saturday 6 January.", "2024-01-06"),
        ("The mill burned on Friday, June 17.", "2022-06-17"),
        ("The mill burned on Tuesday, May 14.", "2023-05-14"),
        ("Is the old craft of any use to a farmer today?", "PRESENT_REF"),
    ] {
        assert_eq!(values(text), [expected], "{text}");
    }
}
