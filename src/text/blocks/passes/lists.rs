//! List items: what marks one, where a list was pasted into a single line, and numbered headings of
//! listicles.

use crate::document::{BlockKind, LeadKind};
use crate::text::blocks::draft::Draft;
use crate::text::blocks::pieces::markers::{Closing, Marker, MarkerKind, marker};

const BULLET: &str = "it begins with a bullet";
const NUMBER: &str = "it begins with the next number of a list";
const NUMBERED_HEADING: &str = "it is a short numbered line that begins a section";
const DETAIL: &str = "it says something of the numbered line above it";
/// The most lines of details under a numbered heading.
const DETAILS: usize = 6;

/// How many other marks may stand between two items of a list: those of lists inside an item.
const NEAR: usize = 16;

/// Decides the open drafts that are list items, or numbered headings.
pub fn lists(drafts: &mut [Draft]) {
    let markers: Vec<(usize, Marker)> = drafts
        .iter()
        .enumerate()
        .filter(|(_, draft)| draft.is_open())
        .filter_map(|(at, draft)| marker(draft.words).map(|marker| (at, marker)))
        .collect();
    for (index, &(at, marker)) in markers.iter().enumerate() {
        let (before, after) = markers.split_at_checked(index).unwrap_or((&markers, &[]));
        let same = |(_, other): &&(usize, Marker)| other.kind.is_like(marker.kind);
        let neighbours =
            [before.iter().rev().take(NEAR).find(same), after.iter().skip(1).take(NEAR).find(same)];
        let mut near = neighbours.iter().flatten();
        let item = match marker.kind {
            MarkerKind::Bullet => true,
            MarkerKind::Dash(_) => near.any(|(place, _)| place.abs_diff(at) <= 2),
            MarkerKind::Number(value, _) => near
                .any(|(_, other)| matches!(other.kind, MarkerKind::Number(n, _) if n.abs_diff(value) == 1)),
        };
        let in_a_row = neighbours.iter().flatten().any(|(place, _)| place.abs_diff(at) == 1);
        let details = drafts.iter().skip(at + 1).take(DETAILS).take_while(|next| is_detail(next)).count();
        let text = drafts.get(at + 1 + details);
        let text_follows = text.is_some_and(|next| next.is_open() && next.is_body());
        let Some(draft) = drafts.get_mut(at).filter(|_| item) else { continue };
        draft.set_lead(0, marker.end, LeadKind::Marker);
        let heads = !in_a_row && text_follows && draft.shape.words <= 12 && !draft.shape.ends_sentence();
        match marker.kind {
            MarkerKind::Number(..) if heads => {
                draft.decide(BlockKind::SectionHeading, NUMBERED_HEADING);
                let details = drafts.iter_mut().skip(at + 1).take(details);
                details.for_each(|detail| detail.decide(BlockKind::Paragraph, DETAIL));
            }
            MarkerKind::Number(..) => draft.decide(BlockKind::ListItem, NUMBER),
            _ => draft.decide(BlockKind::ListItem, BULLET),
        }
    }
    headings_like_others(drafts, &markers);
}

/// Whether the line is one of a few words, a colon and what they are: "Director: Ana Souza".
fn is_detail(draft: &Draft) -> bool {
    let name = draft.colon.and_then(|colon| draft.words.get(..colon));
    let short = name.is_some_and(|name| name.split_whitespace().count() <= 2);
    let line = draft.shape.words <= 14 && draft.shape.stops == 0 && !draft.shape.ends_sentence();
    short && line && draft.is_open() && marker(draft.words).is_none()
}

/// Short items of a numbered list of which others head sections are headings too, although a list or another
/// heading follows.
fn headings_like_others(drafts: &mut [Draft], markers: &[(usize, Marker)]) {
    let heads = |draft: &Draft| draft.is(BlockKind::SectionHeading);
    for closing in [Closing::Stop, Closing::Bracket, Closing::StopAndBracket] {
        let of_this = |marker: &Marker| matches!(marker.kind, MarkerKind::Number(_, same) if same == closing);
        let places: Vec<usize> =
            markers.iter().filter(|(_, marker)| of_this(marker)).map(|&(at, _)| at).collect();
        let heading = places.iter().filter(|&&at| drafts.get(at).is_some_and(heads)).count();
        if heading < 2 || heading * 2 < places.len() {
            continue;
        }
        for at in places {
            let item = drafts.get_mut(at).filter(|draft| draft.is(BlockKind::ListItem));
            if let Some(draft) = item.filter(|draft| draft.shape.words <= 12 && !draft.shape.ends_sentence())
            {
                draft.verdict = Some((BlockKind::SectionHeading, NUMBERED_HEADING));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::blocks::draft::drafts;

    fn kinds(text: &str) -> String {
        let mut drafts = drafts(text);
        lists(&mut drafts);
        let sign = |draft: &Draft| match draft.verdict {
            Some((BlockKind::ListItem, _)) => 'i',
            Some((BlockKind::SectionHeading, _)) => 'h',
            Some((BlockKind::Paragraph, _)) => 'p',
            _ => '.',
        };
        drafts.iter().map(sign).collect()
    }

    #[test]
    fn items_and_headings() {
        for (text, expected) in [
            ("a) Fish\nb) Bread", "ii"),
            ("(a) Fish;\n(b) Bread.", "ii"),
            ("a) Fish\nd) Bread", ".."),
            ("• Fish\n• Bread", "ii"),
            ("•Fish", "i"),
            ("- Fish\n- Bread\n\n- Salt", "iii"),
            ("1. Fish\n2. Bread\n3. Salt", "iii"),
            ("1) Li Ka; $3\n2) Lee; $2", "ii"),
            ("(1) Fish\n(2) Bread", "ii"),
            (
                "1. Bring water\n\nYou will need more than you think.\n\n2. Start early\n\nThe path has no shade at all.",
                "h.h.",
            ),
            (
                "2. Fog Signal\nDirector: Ana Souza\n\nTwo brothers have not spoken since 1971.\n\n1. Salt\nDirector: Jonas Lind\nCast: Tom Hale\n\nThe film in which nobody falls down the stairs.",
                "hp.hpp.",
            ),
            ("1. Note: bring water\n\n2. Note: start early\n\nThe path has no shade at all.", "ii."),
            ("1. The court rejected the plan.\n\nThat was that.", ".."),
            ("- a single dash\n\nThen text.\n\nMore.", "..."),
            ("* A footnote.", "."),
            ("2024. That was the year.\n2025. This is another.", ".."),
            ("-5 degrees\n-7 degrees", ".."),
            ("3.5 million people\n4.5 million people", ".."),
            ("•", "."),
        ] {
            assert_eq!(kinds(text), expected, "{text}");
        }
    }
}
