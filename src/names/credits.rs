//! The names of a photo credit: their order says what they are. "Credit…Priya Nair for The Port Ledger",
//! "Photo: Mara Lind/Reuters".

use crate::document::BlockKind;
use crate::lexicon::flag::{self, Flags};
use crate::lexicon::line::Line;
use crate::lexicon::shapes::Shape;
use crate::mention::{Found, MentionKind, Source};
use crate::order;

/// The names of a sentence (in order, without overlap), those of a credit read as photographers and whom they
/// work for.
pub fn credited(line: &Line, names: Vec<Found>) -> Vec<Found> {
    if line.kind != BlockKind::Credit {
        return names;
    }
    let own = in_credit(line);
    let apart = |name: &Found| own.iter().all(|piece| name.end <= piece.first || piece.end <= name.first);
    let mut all: Vec<Found> = names.into_iter().filter(apart).collect();
    all.extend(own.iter().copied());
    order::by(&mut all, |name| name.first as u64);
    all
}

/// The pieces of a credit that are names.
fn in_credit(line: &Line) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    let mut at = line.start;
    while at < line.end {
        let end = piece_end(line, at);
        if end == at {
            at += 1;
            continue;
        }
        let led = line.is_any(at.wrapping_sub(1), &["for", "via", "through"])
            || line.is(at.wrapping_sub(1), "the")
                && line.is_any(at.wrapping_sub(2), &["for", "via", "through"]);
        let behind_person = line.is(at.wrapping_sub(1), "/")
            && all.last().is_some_and(|last| last.kind == MentionKind::Person);
        if let Some((kind, reason)) = meant(line, at, end, led || behind_person) {
            all.push(Found::new(at, end, kind, 0.9, Source::Rule, reason));
        }
        at = end;
    }
    all
}

/// One past the words that belong together from `at`: capitals, with particles and hyphens between them.
fn piece_end(line: &Line, at: usize) -> usize {
    let opens = |at: usize| line.is_capital(at) && !OPENINGS.iter().any(|word| line.is(at, word));
    if !opens(at) || line.is(at, "the") {
        return at;
    }
    let joins =
        |at: usize| line.has(at, flag::PARTICLE) || line.is_inner_hyphen(at) || line.is_any(at, &["&", "of"]);
    let mut end = at + 1;
    loop {
        let inner = (end..line.end).take_while(|at| joins(*at)).count();
        if end + inner >= line.end || !opens(end + inner) {
            return end;
        }
        end += inner + 1;
    }
}

/// Who a piece is: `employer` says that it follows "for" or a photographer's name.
fn meant(line: &Line, first: usize, end: usize, employer: bool) -> Option<(MentionKind, &'static str)> {
    const BODY: Flags = flag::ORG | flag::COMPANY | flag::ORG_HEAD;
    let acronym = end == first + 1 && line.shape(first) == Shape::Upper;
    let body = (first..end).any(|at| line.has(at, BODY) && !line.has(at, flag::SURNAME));
    if employer || acronym || body {
        return Some((MentionKind::Org, "it names whom a picture was taken for"));
    }
    (end > first + 1).then_some((MentionKind::Person, "it names who took a picture"))
}

/// Words with a capital that begin a credit and belong to no name.
const OPENINGS: &[&str] = &[
    "by",
    "courtesy",
    "credit",
    "file",
    "foto",
    "graphic",
    "handout",
    "illustration",
    "image",
    "images",
    "photo",
    "photograph",
    "photographs",
    "photos",
    "picture",
    "pictures",
    "source",
    "video",
];

#[cfg(test)]
mod tests {
    use crate::mention::MentionKind::{self, *};
    use crate::{Article, Resources, analyze};

    #[track_caller]
    fn check(credit: &str, expected: &[(&str, MentionKind)]) {
        let text = format!(
            "Boats at the harbor of Kilju on a quiet morning in spring.{credit}\n\nThe harbor is old."
        );
        let analysis = analyze(&Resources::default(), &Article::new(&text), &mut |_| {});
        let behind = |span: crate::Span| span.start as usize >= text.find(credit).unwrap_or(0);
        let names: Vec<_> = analysis.mentions.iter().filter(|name| behind(name.span)).collect();
        let names: Vec<_> = names.iter().map(|name| (name.span.of(&text), name.kind)).collect();
        assert_eq!(names, expected, "{credit}");
    }

    #[test]
    fn photographers_work_for_somebody() {
        check("Credit...Priya Nair for The Port Ledger", &[("Priya Nair", Person), ("Port Ledger", Org)]);
        check("Credit…Luis van der Berg/Reuters", &[("Luis van der Berg", Person), ("Reuters", Org)]);
        check("Credit: Mara Lind via AFP", &[("Mara Lind", Person), ("AFP", Org)]);
        check("Credit...Norlin News Agency", &[("Norlin News Agency", Org)]);
    }
}
