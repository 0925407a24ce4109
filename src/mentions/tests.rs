//! What written amounts and dates are, sentence by sentence.

use crate::mention::MentionKind::{self, *};
use crate::{Article, Resources, analyze};

/// The amounts and dates of a text: their words and kinds.
fn spans(text: &str) -> Vec<(&str, MentionKind)> {
    let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
    let numeric = analysis.mentions.iter().filter(|mention| !mention.kind.is_name());
    numeric.map(|mention| (mention.span.of(text), mention.kind)).collect()
}

/// The value, upper end and unit of the only amount of a text.
fn worth(text: &str) -> (f64, Option<f64>, Option<&'static str>) {
    let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
    let [amount] = analysis.amounts.as_slice() else { panic!("{text}: {:?}", analysis.amounts) };
    (amount.worth.value, amount.worth.high, amount.worth.unit)
}

#[track_caller]
fn check(text: &str, expected: &[(&str, MentionKind)]) {
    assert_eq!(spans(text), expected, "{text}");
}

#[test]
fn money_is_worth_its_scale_and_currency() {
    for (text, value, unit) in [
        ("It cost $1.2 billion.", 1.2e9, "USD"),
        ("It cost 1.2 billion euros.", 1.2e9, "EUR"),
        ("It cost Rs 500 crore.", 5e9, "INR"),
        ("It cost £3.5bn.", 3.5e9, "GBP"),
        ("It cost $25m.", 25e6, "USD"),
        ("It cost USD 2.5 million.", 2.5e6, "USD"),
        ("It cost 50p.", 0.5, "GBP"),
        ("It cost 30 cents.", 0.3, "USD"),
        ("It cost 20 million Kenyan shillings.", 2e7, "KES"),
        ("It cost 10,000 New Zealand dollars.", 1e4, "NZD"),
        ("It cost HK$300.", 300.0, "HKD"),
        ("It cost a dollar.", 1.0, "USD"),
        ("It cost half a million dollars.", 5e5, "USD"),
        ("It cost tens of millions of dollars.", 1e7, "USD"),
        ("It cost more than $4 million.", 4e6, "USD"),
        ("It cost three hundred and fifty euros.", 350.0, "EUR"),
        ("It cost 85 million pounds.", 85e6, "GBP"),
    ] {
        assert_eq!(worth(text), (value, None, Some(unit)), "{text}");
    }
    assert_eq!(worth("It cost $5-10 million."), (5e6, Some(10e6), Some("USD")));
    for (text, value, unit) in [
        // The letters of the currency right before the number.
        ("It cost EUR12.5 million.", 12.5e6, "EUR"),
        ("It cost GHS75,000.", 75e3, "GHS"),
        ("It cost KSh3.5 million.", 3.5e6, "KES"),
        ("It cost Tk500 crore.", 5e9, "BDT"),
        ("It cost N450 billion.", 450e9, "NGN"),
        // Compounds.
        ("It cost $1.5 trillion-plus.", 1.5e12, "USD"),
        ("It was a $3-billion-a-year plan.", 3e9, "USD"),
        ("It was a 1.2bn-euro loan.", 1.2e9, "EUR"),
        ("It was a 300-million-dollar grant.", 3e8, "USD"),
        ("It was a five-million-euro gift.", 5e6, "EUR"),
        ("It cost a half-million dollars.", 5e5, "USD"),
        ("It cost a quarter of a million dollars.", 25e4, "USD"),
        ("It cost a couple of million pounds.", 2e6, "GBP"),
        // Sums in two units.
        ("It cost thirteen dollars and forty-five cents.", 13.45, "USD"),
        ("The pie cost $4⁹⁹.", 4.99, "USD"),
        ("The pie cost $4² at most.", 4.0, "USD"),
        ("The pie cost 99¢.", 0.99, "USD"),
        ("It cost a million and a half dollars.", 1.5e6, "USD"),
        ("It cost three-quarters of a billion dollars.", 7.5e8, "USD"),
        ("It cost 13 euros 20 cents.", 13.2, "EUR"),
        ("It cost three pounds and fifty pence.", 3.5, "GBP"),
    ] {
        assert_eq!(worth(text), (value, None, Some(unit)), "{text}");
    }
    check("They wore N95 masks in PHP8 at COP28.", &[]);
    check("She lifted a five-pound trout.", &[]);
    check("It cost $40, 60 cents more.", &[("$40", Money), ("60 cents", Money)]);
}

#[test]
fn the_upper_sum_may_lend_its_scale() {
    let first = |text: &str| {
        let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
        analysis.amounts.first().map(|amount| amount.worth.value)
    };
    assert_eq!(first("They pay $100 to $150 million."), Some(1e8));
    assert_eq!(first("They pay between $2 and $3 billion."), Some(2e9));
    assert_eq!(first("Prices rose from $900 to $1 million."), Some(900.0));
    assert_eq!(first("It takes $5 and $10 million more."), Some(5.0));
}

#[test]
fn percentages_and_quantities_keep_their_unit() {
    for (text, value, high, unit) in [
        ("It fell 5%.", 5.0, None, "%"),
        ("It fell five percent.", 5.0, None, "%"),
        ("It fell 0.5 per cent.", 0.5, None, "%"),
        ("It fell 3-4 percent.", 3.0, Some(4.0), "%"),
        ("It fell by three to four percent.", 3.0, Some(4.0), "%"),
        ("It fell 2 percentage points.", 2.0, None, "pp"),
        ("It fell between three and four percent.", 3.0, Some(4.0), "%"),
        ("It costs 2 to 3 million euros.", 2e6, Some(3e6), "EUR"),
        ("It costs 900 to 1 million euros.", 900.0, Some(1e6), "EUR"),
        ("It costs €1m-2m.", 1e6, Some(2e6), "EUR"),
        ("It fell to minus 5 degrees Celsius.", -5.0, None, "°C"),
        ("It grew five and one-half percent.", 5.5, None, "%"),
        ("It grew 5 1/2 percent.", 5.5, None, "%"),
        ("It grew 10½%.", 10.5, None, "%"),
        ("It fell by a quarter of a percentage point.", 0.25, None, "pp"),
        ("It fell half a percentage point.", 0.5, None, "pp"),
        ("It fell 25 basis points.", 25.0, None, "bp"),
        ("It fell 30 miles.", 30.0, None, "mi"),
        ("It fell five feet and 6 inches.", 5.5, None, "ft"),
        ("It weighs 5kg.", 5.0, None, "kg"),
        ("It weighs 1.8 million tonnes.", 1.8e6, None, "t"),
        ("It reached 46 degrees Celsius.", 46.0, None, "°C"),
        ("It reached 21°C.", 21.0, None, "°C"),
        ("It blew at 120 kilometers per hour.", 120.0, None, "km/h"),
        ("It was a 100-meter drop.", 100.0, None, "m"),
        ("It fell about a mile away.", 1.0, None, "mi"),
    ] {
        assert_eq!(worth(text), (value, high, Some(unit)), "{text}");
    }
}

#[test]
fn plain_numbers_and_ordinals_are_worth_themselves() {
    for (text, value) in [
        ("She saw three birds.", 3.0),
        ("She saw 1,200 birds.", 1200.0),
        ("She saw dozens of birds.", 12.0),
        ("She saw tens of thousands of birds.", 1e4),
        ("She saw twenty-five birds.", 25.0),
        ("She saw two hundred and six birds.", 206.0),
        ("She saw two-thirds of the birds.", 2.0 / 3.0),
        ("She saw half of the birds.", 0.5),
        ("She came first.", 1.0),
        ("She came twenty-second.", 22.0),
        ("She came 22nd.", 22.0),
        ("She came in 12,34,567 boats.", 1_234_567.0),
    ] {
        assert_eq!(worth(text), (value, None, None), "{text}");
    }
    assert_eq!(worth("They won 3-1 there."), (3.0, Some(1.0), None));
    for (text, low, high) in [
        ("She saw 5-8,000 birds.", 5e3, 8e3),
        ("She saw 10–15,000 birds.", 10e3, 15e3),
        // A range written out stays.
        ("She saw 500-1,000 birds.", 500.0, 1e3),
        ("She saw 1-10,000 birds.", 1.0, 10e3),
    ] {
        assert_eq!(worth(text), (low, Some(high), None), "{text}");
    }
    check("It took a quarter.", &[("a quarter", Date)]);
}

#[test]
fn hedges_belong_to_the_amount() {
    check(
        "More than 200 people and at least three dogs.",
        &[("More than 200", Cardinal), ("at least three", Cardinal)],
    );
    check("He paid an estimated $5 million.", &[("an estimated $5 million", Money)]);
    check("As many as 40 boats sank.", &[("As many as 40", Cardinal)]);
}

#[test]
fn words_that_look_like_numbers_are_left_alone() {
    check("No one knows which one it is.", &[]);
    check("The first lady was at first silent.", &[]);
    check("Flight 370 and Section 5 were lost.", &[]);
    check("A third man ran.", &[("third", Ordinal)]);
}

#[test]
fn dates_and_times_are_marked_as_ontonotes_does() {
    check("on Wednesday", &[("Wednesday", Date)]);
    check("in early February", &[("early February", Date)]);
    check("It began on June 3, 2024, at 5 p.m.", &[("June 3, 2024", Date), ("5 p.m.", Time)]);
    check("It began on 3 June 2024 at 17:30 GMT.", &[("3 June 2024", Date), ("17:30 GMT", Time)]);
    check("It begins at 5 p.m. CST in Oslo.", &[("5 p.m. CST", Time)]);
    check("It begins at 5 p.m. MSK Tuesday.", &[("5 p.m. MSK", Time), ("Tuesday", Date)]);
    check("It begins at 9 a.m. NZST in Oslo.", &[("9 a.m. NZST", Time)]);
    check("It begins at 6 p.m. SGT on Tuesday.", &[("6 p.m. SGT", Time), ("Tuesday", Date)]);
    check("In the 1990s and the mid-1980s.", &[("the 1990s", Date), ("the mid-1980s", Date)]);
    check("two years ago", &[("two years ago", Date)]);
    check("She left last week, not this month.", &[("last week", Date), ("this month", Date)]);
    check("over the past two decades", &[("the past two decades", Date)]);
    check("It takes a year and two hours.", &[("a year", Date), ("two hours", Time)]);
    check(
        "A 20-year-old man, 34 years old in 2031.",
        &[("20-year-old", Date), ("34 years old", Date), ("2031", Date)],
    );
    check(
        "from Monday morning to Tuesday, September 1, 2015",
        &[("Monday morning", Time), ("Tuesday, September 1, 2015", Date)],
    );
    check("by the end of the year", &[("the end of the year", Date)]);
    check("in the first half of 2025", &[("the first half of 2025", Date)]);
    check("in the 19th century", &[("the 19th century", Date)]);
    check("at Christmas and on New Year's Eve", &[("Christmas", Date), ("New Year's Eve", Date)]);
    check("for the 2019-20 season", &[("2019-20", Date)]);
    check("It opens in May.", &[("May", Date)]);
    check(
        "It rained in March, May and June of 2024.",
        &[("March", Date), ("May", Date), ("June of 2024", Date)],
    );
    check("Sixty-one thousand years passed.", &[("Sixty-one thousand years", Date)]);
    check("on 2024-06-03 and 06/03/2024", &[("2024-06-03", Date), ("06/03/2024", Date)]);
    check("last summer and the winter of 2020", &[("last summer", Date), ("the winter of 2020", Date)]);
    check("in mid-June", &[("mid-June", Date)]);
    check("on the 3rd of June", &[("the 3rd of June", Date)]);
    check("the daily march tonight", &[("daily", Date), ("tonight", Time)]);
    check("March and may are words: they may march.", &[]);
}

#[test]
fn numbers_that_are_no_years_stay_numbers() {
    check("She ran 2000 meters.", &[("2000 meters", Quantity)]);
    check("It cost $2020.", &[("$2020", Money)]);
    check("Some 1998 people came.", &[("Some 1998", Cardinal)]);
}
