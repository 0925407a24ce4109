//! The tags of marks: what stands between the brace and the first space.

use crate::articles::reading::RANK;
use crate::evaluate::pattern::pattern;
use byline::quote::QuoteKind;
use regex::Regex;
use std::sync::LazyLock;

/// What a mark says of its words.
#[derive(Clone, Debug, PartialEq)]
pub enum Tag {
    /// A name of an entity.
    Name {
        /// The entity's number.
        entity: u32,
        /// Whether it stands for those who govern, work or speak there.
        metonym: bool,
    },
    /// A role of an entity, a reference to it that is no name, or both.
    Words {
        /// The entity's number.
        entity: u32,
        /// Whether the words are a role.
        role: bool,
        /// Whether a card leads with the role.
        first: bool,
        /// Whether the words refer to the entity.
        reference: bool,
    },
    /// A piece of a quote.
    Quote {
        /// How the words are given.
        kind: QuoteKind,
        /// The quote's number.
        number: u32,
        /// The speaker's number among the entities; 0 for nobody.
        speaker: u32,
    },
    /// The cue of a quote.
    Cue(u32),
    /// The source of a quote.
    Source(u32),
    /// A time.
    Date {
        /// Its TIMEX3 value.
        value: String,
        /// Whether it recurs.
        set: bool,
    },
    /// An amount.
    Amount {
        /// The number, or the lower end of a range.
        value: f64,
        /// The upper end of a range.
        high: Option<f64>,
        /// The unit.
        unit: Option<String>,
    },
}

/// Reads a tag, or says what is wrong with it.
pub fn parse(tag: &str) -> Result<Tag, String> {
    static WORDS: LazyLock<Regex> = pattern!(r"\A([1-9][0-9]*)(\^|~|=!?~?)?\z");
    static QUOTE: LazyLock<Regex> = pattern!(r"\A([dpr])([1-9][0-9]*)>([0-9]+)\z");
    static PART: LazyLock<Regex> = pattern!(r"\A([cs])([1-9][0-9]*)\z");
    let number = |text: &str| text.parse::<u32>().map_err(|_| format!("{text} is too great a number"));
    if let Some(value) = tag.strip_prefix('@') {
        return date(value);
    }
    if let Some(value) = tag.strip_prefix('#') {
        return amount(value);
    }
    if let Some(parts) = WORDS.captures(tag) {
        let entity = number(&parts[1])?;
        return Ok(match parts.get(2).map_or("", |sign| sign.as_str()) {
            sign @ ("" | "^") => Tag::Name { entity, metonym: sign == "^" },
            sign => Tag::Words {
                entity,
                role: sign.starts_with('='),
                first: sign.contains('!'),
                reference: sign.ends_with('~'),
            },
        });
    }
    if let Some(parts) = QUOTE.captures(tag) {
        let kind = match &parts[1] {
            "d" => QuoteKind::Direct,
            "p" => QuoteKind::Partial,
            _ => QuoteKind::Indirect,
        };
        return Ok(Tag::Quote { kind, number: number(&parts[2])?, speaker: number(&parts[3])? });
    }
    let parts = PART.captures(tag).ok_or_else(|| format!("{{{tag} is no tag"))?;
    let number = number(&parts[2])?;
    Ok(if &parts[1] == "c" { Tag::Cue(number) } else { Tag::Source(number) })
}

fn date(value: &str) -> Result<Tag, String> {
    // A calendar date, a decade or century, a duration, a time of any day, what recurs, or a vague reference.
    static DATE: LazyLock<Regex> = pattern!(concat!(
        r"\A(?:[0-9]{4}(?:-(?:[0-9]{2}(?:-[0-9]{2}(?:T(?:[0-9]{2}(?::[0-9]{2}(?::[0-9]{2})?)?|MO|AF|EV|NI|MI|DT))?)?",
        r"|W[0-9]{2}(?:-WE|-[1-7])?|Q[1-4]|H[12]|SP|SU|FA|WI))?|[0-9]{2,3}|BC[0-9]{4}",
        r"|P(?:[0-9]+(?:\.[0-9]+)?|X)(?:[YMWD]|DE|CE)|PT(?:[0-9]+(?:\.[0-9]+)?|X)[HMS]",
        r"|T[0-9]{2}:[0-9]{2}|T(?:MO|AF|EV|NI|DT)",
        r"|XXXX-(?:[0-9]{2}(?:-[0-9]{2})?|WXX-[1-7](?:T(?:[0-9]{2}:[0-9]{2}|MO|AF|EV|NI))?|WXX-WE|SP|SU|FA|WI|Q[1-4])",
        r"|(?:PAST|PRESENT|FUTURE)_REF)\z"
    ));
    static DAY: LazyLock<Regex> = pattern!(r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}");
    let (set, value) = value.strip_prefix("set:").map_or((false, value), |value| (true, value));
    let is_day = |day: regex::Match| chrono::NaiveDate::parse_from_str(day.as_str(), "%Y-%m-%d").is_ok();
    if !DATE.is_match(value) || DAY.find(value).is_some_and(|day| !is_day(day)) {
        return Err(format!("{value} is no TIMEX3 value"));
    }
    Ok(Tag::Date { value: value.to_owned(), set })
}

fn amount(value: &str) -> Result<Tag, String> {
    static NUMBER: LazyLock<Regex> = pattern!(r"\A-?[0-9]+(?:\.[0-9]+)?\z");
    let number = |text: &str| {
        let number = NUMBER.is_match(text).then(|| text.parse::<f64>().ok()).flatten();
        number.ok_or_else(|| format!("{text} is no number"))
    };
    let (numbers, unit) = value.split_once(':').map_or((value, None), |(number, unit)| (number, Some(unit)));
    if let Some(unit) = unit
        && (unit.is_empty() || unit.chars().all(|c| c.is_ascii_digit()))
    {
        return Err(format!("{unit} is no unit"));
    }
    let (low, high) = numbers.split_once("..").map_or((numbers, None), |(low, high)| (low, Some(high)));
    let (low, high) = (number(low)?, high.map(number).transpose()?);
    if high.is_some_and(|high| high <= low) {
        return Err(format!("{numbers} does not rise"));
    }
    if unit == Some(RANK) && low.fract() != 0.0 {
        return Err(format!("{numbers} is no rank"));
    }
    Ok(Tag::Amount { value: low, high, unit: unit.map(str::to_owned) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_tag() {
        let words = |role, first, reference| Tag::Words { entity: 12, role, first, reference };
        let amount =
            |value, high, unit: Option<&str>| Tag::Amount { value, high, unit: unit.map(str::to_owned) };
        let date = |value: &str, set| Tag::Date { value: value.to_owned(), set };
        let quote = |kind, speaker| Tag::Quote { kind, number: 3, speaker };
        for (text, tag) in [
            ("12", Tag::Name { entity: 12, metonym: false }),
            ("12^", Tag::Name { entity: 12, metonym: true }),
            ("12~", words(false, false, true)),
            ("12=", words(true, false, false)),
            ("12=!~", words(true, true, true)),
            ("d3>1", quote(QuoteKind::Direct, 1)),
            ("r3>0", quote(QuoteKind::Indirect, 0)),
            ("c3", Tag::Cue(3)),
            ("s3", Tag::Source(3)),
            ("@2026-W11", date("2026-W11", false)),
            ("@set:XXXX-WXX-4", date("XXXX-WXX-4", true)),
            ("#10..12.5:%", amount(10.0, Some(12.5), Some("%"))),
            ("#-3:°C", amount(-3.0, None, Some("°C"))),
            ("#7", amount(7.0, None, None)),
        ] {
            assert_eq!(parse(text), Ok(tag), "{text}");
        }
    }

    #[test]
    fn values_must_be_values() {
        for tag in [
            "",
            "0",
            "1!",
            "1^=",
            "x3",
            "d3",
            "@2023-02-30",
            "@soon",
            "@",
            "#",
            "#1,000",
            "#2..1",
            "#3:",
            "#2.5:rank",
        ] {
            assert!(parse(tag).is_err(), "{tag}");
        }
    }
}
