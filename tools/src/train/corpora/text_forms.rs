//! Texts of other forms than running prose: result tables, standings, headlines in capitals, datelines,
//! mails, sign-offs of broadcasts. The corpora hardly have them, yet much wire copy consists of them. The
//! forms are written here; the names are those of the pools.

use super::guidelines::{Kinds, Scheme, mark};
use super::name_pools::{GPE, ORG, Pools};
use super::passage::{Passage, Trust, document};
use byline::Span;

/// What these passages are called among the corpora.
pub const NAME: &str = "forms";

/// Lines in one passage: all of one genre.
const LINES: std::ops::Range<usize> = 5..14;

/// So many passages.
pub fn made_up(pools: &Pools, count: usize, seed: u64) -> Vec<Passage> {
    let mut random = fastrand::Rng::with_seed(seed ^ 0xf0a5);
    let genres = genres();
    (0..count).filter_map(|_| passage(&genres[random.usize(..genres.len())], pools, &mut random)).collect()
}

fn passage(genre: &[&str], pools: &Pools, random: &mut fastrand::Rng) -> Option<Passage> {
    // Wire archives put spaces around marks.
    let spaced = random.f32() < 0.35;
    let (mut text, mut sentences, mut names) = (String::new(), Vec::new(), Vec::new());
    for _ in 0..random.usize(LINES) {
        let start = text.len();
        line(genre[random.usize(..genre.len())], spaced, pools, random, &mut text, &mut names)?;
        sentences.push(Span::new(start, text.len()));
        text.push('\n');
    }
    let document = document(&text, &sentences);
    let allowed = mark(&document, &names, Scheme::OntoNotes);
    let names = Default::default();
    let trust = vec![Trust { weight: 1.0, by_hand: true }; sentences.len()];
    Some(Passage { corpus: NAME, text, sentences, allowed, trust, copies: 1, names })
}

/// Adds a form with its slots filled: `{X}` stands for what [`fill`] makes of it; a form that begins with "^"
/// is set in capitals.
fn line(
    form: &str,
    spaced: bool,
    pools: &Pools,
    random: &mut fastrand::Rng,
    text: &mut String,
    names: &mut Vec<(Span, Kinds)>,
) -> Option<()> {
    let (upper, form) = form.strip_prefix('^').map_or((false, form), |form| (true, form));
    let add = |part: &str, text: &mut String| {
        let start = text.len();
        if upper {
            text.push_str(&part.to_uppercase())
        } else {
            text.push_str(part)
        }
        Span::new(start, text.len())
    };
    let marks = |part: &str| if spaced { apart(part) } else { part.to_owned() };
    let mut rest = form;
    while let Some((before, (slot, after))) =
        rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
    {
        add(&marks(before), text);
        let (words, kind) = fill(slot, pools, random)?;
        let span = add(&words, text);
        names.extend(kind.map(|kind| (span, Scheme::OntoNotes.kinds(kind))));
        rest = after;
    }
    add(&marks(rest), text);
    Some(())
}

/// The words of a slot, and the type of what they name.
fn fill(slot: &str, pools: &Pools, random: &mut fastrand::Rng) -> Option<(String, Option<&'static str>)> {
    let number = |low: usize, high: usize, random: &mut fastrand::Rng| random.usize(low..high).to_string();
    let amount = match slot {
        "n" => number(0, 7, random),
        "m" => number(1, 91, random),
        "N" => number(20, 400, random),
        "y" => number(1988, 2025, random),
        "mm" => format!("{:02}", random.usize(1..13)),
        "dd" => format!("{:02}", random.usize(1..29)),
        "t" => format!("{}.{:02}", random.usize(9..60), random.usize(0..100)),
        _ => String::new(),
    };
    if !amount.is_empty() {
        return Some((amount, None));
    }
    let (words, kind) = match slot {
        "P" => (format!("{} {}", pools.given(random)?, pools.surname(random)?), "PERSON"),
        "I" => (format!("{}. {}", pools.given(random)?.chars().next()?, pools.surname(random)?), "PERSON"),
        "S" => (pools.surname(random)?, "PERSON"),
        "G" => (pools.given(random)?, "PERSON"),
        "C" => (COUNTRIES[random.usize(..COUNTRIES.len())].to_owned(), "GPE"),
        "L" => (pools.pick(GPE, random)?, "GPE"),
        "O" => (pools.pick(ORG, random)?, "ORG"),
        // A club: most are called after a place.
        _ => {
            let place = pools.pick(GPE, random)?;
            let name = match random.usize(..8) {
                0 => format!("{place} United"),
                1 => format!("FC {place}"),
                2 => format!("{place} {}", CLUBS[random.usize(..CLUBS.len())]),
                3 => CLUBS[random.usize(..CLUBS.len())].to_owned(),
                _ => place,
            };
            (name, "ORG")
        }
    };
    Some((words, Some(kind)))
}

/// With spaces around marks that stand close to words.
fn apart(part: &str) -> String {
    let mut out = String::with_capacity(part.len() + 8);
    for c in part.chars() {
        let mark = matches!(c, '(' | ')' | ',' | ':' | ';');
        if (mark || c == ' ') && !out.ends_with(' ') {
            out.push(' ');
        }
        if c != ' ' {
            out.push(c);
        }
        if mark {
            out.push(' ');
        }
    }
    out
}

/// The forms of each genre.
fn genres() -> Vec<Vec<&'static str>> {
    let mut genres = Vec::new();
    for line in FORMS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if line.starts_with('[') {
            genres.push(Vec::new());
        } else if let Some(genre) = genres.last_mut() {
            genre.push(line);
        }
    }
    genres
}

const FORMS: &str = include_str!("text_forms.txt");

/// What clubs are called beside their place.
#[rustfmt::skip]
const CLUBS: [&str; 24] = [
    "Rovers", "City", "Wanderers", "Athletic", "Dynamo", "Spartak", "Lions", "Tigers", "Hawks", "Bears", "Giants", "Kings",
    "Rangers", "Falcons", "Bulls", "Stars", "Eagles", "Sharks", "Warriors", "Royals", "Sporting", "Real", "Olympic",
    "Rapid",
];

/// Countries as tables have them.
#[rustfmt::skip]
const COUNTRIES: [&str; 72] = [
    "Norway", "Iceland", "Spain", "Portugal", "Nigeria", "Kenya", "Pakistan", "India", "Sri Lanka", "England", "Scotland",
    "Wales", "Ireland", "Northern Ireland", "France", "Germany", "Italy", "Netherlands", "Belgium", "Sweden", "Denmark",
    "Finland", "Poland", "Czech Republic", "Slovakia", "Hungary", "Romania", "Bulgaria", "Croatia", "Yugoslavia", "Greece",
    "Turkey", "Russia", "Ukraine", "Belarus", "Georgia", "Armenia", "Kazakhstan", "Japan", "China", "South Korea",
    "Thailand", "Malaysia", "Indonesia", "Australia", "New Zealand", "South Africa", "Zimbabwe", "Zambia", "Ethiopia",
    "Morocco", "Algeria", "Egypt", "Israel", "Iran", "Iraq", "Syria", "Saudi Arabia", "Kuwait", "U.S.", "United States",
    "Canada", "Mexico", "Cuba", "Jamaica", "Brazil", "Argentina", "Chile", "Uruguay", "Colombia", "Switzerland", "Austria",
];

#[cfg(test)]
mod tests {
    use super::*;
    use byline::training::labels::begin;

    #[test]
    fn slots_are_labelled_and_the_rest_is_not() {
        let (mut text, mut names) = (String::new(), Vec::new());
        let pools = Pools::default();
        let mut random = fastrand::Rng::with_seed(1);
        line("^{C} beat {C} {n}-{n} (halftime)", true, &pools, &mut random, &mut text, &mut names).unwrap();
        assert!(text.contains("BEAT") && text.ends_with(" ( HALFTIME ) "), "{text}");
        let document = document(&text, &[Span::new(0, text.len())]);
        let labels = mark(&document, &names, Scheme::OntoNotes);
        assert_eq!(labels.iter().filter(|&&set| set == 1 << begin(GPE)).count(), 2);
        let beat = document.tokens.iter().position(|token| document.token_text(token) == "BEAT").unwrap();
        assert_eq!(labels[beat], 1);
    }

    #[test]
    fn every_slot_is_closed() {
        assert_eq!(genres().len(), 7);
        for form in genres().concat() {
            assert_eq!(form.matches('{').count(), form.matches('}').count(), "{form}");
        }
    }
}
