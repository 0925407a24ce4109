//! Names whose head noun says what they name: "Ministry of Public Works", "Lake Orra", "Treaty of Lund",
//! "Acme Holdings".

use super::lists::listed;
use crate::lexicon::flag::{self, Flags};
use crate::lexicon::line::Line;
use crate::lexicon::shapes::Shape;
use crate::mention::MentionKind;
use crate::names::rules::step::{Step, name};
use crate::names::runs::Run;

/// A run whose head noun says what it names: "Ministry of Public Works", "Lake Orra", "Treaty of Lund", "Acme
/// Holdings".
pub fn whole(line: &Line, run: Run) -> Option<Step> {
    if let Some((end, _)) =
        line.phrase(run.first, run.end, flag::NAME | flag::GIVEN).filter(|(end, _)| *end == run.end)
    {
        // The lists know the whole run better than its last word does.
        return (end - run.first > 1).then(|| listed(line, run)).flatten();
    }
    let of = (run.first..run.end)
        .find(|at| line.is_any(*at, &["of", "for"]) && line.is_lower(*at))
        .unwrap_or(run.end);
    let title = title_inside(line, run);
    let head_end = of.min(title.unwrap_or(run.end));
    let last = head_end.checked_sub(1).filter(|last| *last >= run.first)?;
    let long = head_end - run.first > 1;
    let end = if of < run.end && title.is_none() { run.end } else { head_end };
    let flags = line.flags(last);
    let has_of = of < run.end && title.is_none();
    if has_of && line.has(of - 1, flag::EVENT_HEAD) && line.is_any(last, &["battle", "siege", "war"]) {
        return name(run.first, end, MentionKind::Event, 0.8, "it has a word for an event before “of”");
    }
    if has_of && flags & flag::LAW_HEAD != 0 {
        return name(run.first, end, MentionKind::Law, 0.6, "it has a word for a law before “of”");
    }
    if has_of && flags & flag::ORG_OF != 0 {
        return name(run.first, end, MentionKind::Org, 0.8, "it has a word for an organisation before “of”");
    }
    if has_of && flags & flag::LOC_OF != 0 {
        return name(run.first, end, MentionKind::Loc, 0.8, "it has a word for a landscape before “of”");
    }
    if has_of && flags & flag::GPE_OF != 0 {
        return name(run.first, end, MentionKind::Gpe, 0.6, "it has a word for a place before “of”");
    }
    if !long {
        return None;
    }
    if line.has(run.first, flag::LOC_FIRST) && line.is_capital(run.first) {
        return name(run.first, head_end, MentionKind::Loc, 0.8, "it begins with a word for a landscape");
    }
    if let Some((_, kind)) = FIRSTS.iter().find(|(words, _)| line.is_any(run.first, words)) {
        return name(run.first, head_end, *kind, 0.6, "it begins with a word for what it is");
    }
    if line.phrase(run.first, head_end, flag::EVENT_FIRST).is_some_and(|(after, _)| after < head_end) {
        return name(
            run.first,
            head_end,
            MentionKind::Event,
            0.8,
            "it begins with a word for a storm or battle",
        );
    }
    // A head noun makes a name of what stands before it, but not of a nationality alone: "Israeli Army".
    let (kind, confidence, reason) = head(flags, line.shape(last))?;
    // "Mr. Park" is nobody's park.
    if line.has(run.first, flag::PERSONAL) && !line.has(run.first, flag::GIVEN) {
        return None;
    }
    name(run.first, head_end, kind, confidence, reason)
}

/// What a head noun says of the name it closes.
fn head(flags: Flags, shape: Shape) -> Option<(MentionKind, f32, &'static str)> {
    use MentionKind::*;
    let upper = matches!(shape, Shape::Upper);
    Some(match flags {
        f if f & flag::FAC_HEAD != 0 && !upper => {
            (Fac, 0.7, "it ends with a word for a building or structure")
        }
        f if f & flag::LOC_HEAD != 0 && !upper => (Loc, 0.7, "it ends with a word for a landscape"),
        f if f & flag::EVENT_HEAD != 0 => (Event, 0.6, "it ends with a word for an event"),
        f if f & flag::LAW_HEAD != 0 => (Law, 0.6, "it ends with a word for a law"),
        f if f & flag::GPE_HEAD != 0 => (Gpe, 0.8, "it ends with a word for a place"),
        f if f & flag::ORG_HEAD != 0 => (Org, 0.8, "it ends with a word for an organisation"),
        f if f & flag::COMPANY != 0 => (Org, 0.8, "it ends with a word for a company"),
        _ => return None,
    })
}

/// Words of other languages that say at the head of a name what it is.
const FIRSTS: &[(&[&str], MentionKind)] = &[
    (
        &[
            "estadio", "stade", "stadio", "avenida", "plaza", "piazza", "praça", "rue", "calle", "via",
            "palais", "palazzo", "château",
        ],
        MentionKind::Fac,
    ),
    (
        &[
            "real",
            "atlético",
            "atletico",
            "deportivo",
            "sporting",
            "dynamo",
            "dinamo",
            "spartak",
            "lokomotiv",
            "banco",
            "radio",
            "universidad",
            "université",
            "universität",
        ],
        MentionKind::Org,
    ),
    (&["copa", "grand prix", "rallye"], MentionKind::Event),
    (
        &["port", "fort", "saint", "puerto", "nueva", "nuevo", "ciudad", "villa", "são", "county"],
        MentionKind::Gpe,
    ),
];

/// The first title in the run that has a name behind it and is not its first word.
fn title_inside(line: &Line, run: Run) -> Option<usize> {
    (run.first + 1..run.end).find(|at| {
        line.phrase(*at, run.end, flag::TITLE)
            .is_some_and(|(after, _)| after < run.end && line.is_capital(after))
            && !line.has(*at, flag::GIVEN)
            && head(line.flags(run.end - 1), line.shape(run.end - 1)).is_none()
    })
}
