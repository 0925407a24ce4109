//! The names of a dateline: its place says what they are. "KYIV, Ukraine —", "BEIJING (Reuters) -".

use crate::lexicon::flag;
use crate::lexicon::line::Line;
use crate::mention::{Found, MentionKind, Source};

/// The names of a sentence (in order, without overlap), those of its dateline read as places and an agency.
pub fn filed(line: &Line, names: Vec<Found>) -> Vec<Found> {
    if line.dateline_end == line.start {
        return names;
    }
    let mut all = in_dateline(line);
    for name in &names {
        let same = |own: &&mut Found| (own.first, own.end) == (name.first, name.end);
        if let Some(own) = all.iter_mut().find(same).filter(|own| is_place(name.kind) == is_place(own.kind)) {
            *own = *name;
        }
    }
    all.extend(names.into_iter().filter(|name| name.first >= line.dateline_end));
    all
}

/// The pieces between the dateline's marks that are names.
fn in_dateline(line: &Line) -> Vec<Found> {
    let mut all = Vec::new();
    let (mut first, mut bracketed) = (line.start, false);
    for at in line.start..line.dateline_end {
        if !matches!(line.text(at), "," | "(" | ")" | "-" | "–" | "—" | "--" | ":" | "/" | "|")
            || line.is_inner_hyphen(at)
        {
            continue;
        }
        all.extend(name(line, first, at, bracketed));
        bracketed = line.is(at, "(");
        first = at + 1;
    }
    all
}

/// The tokens `first..end` as a name, unless they are a date or empty.
fn name(line: &Line, first: usize, end: usize, bracketed: bool) -> Option<Found> {
    let dated = |at: usize| line.is_number(at) || line.has(at, flag::MONTH | flag::WEEKDAY);
    if first >= end || !line.is_capital(first) || (first..end).any(dated) {
        return None;
    }
    let (kind, reason) = match bracketed {
        true => (MentionKind::Org, "it is the agency in a dateline"),
        false => (MentionKind::Gpe, "it is the place in a dateline"),
    };
    Some(Found::new(first, end, kind, 0.9, Source::Rule, reason))
}

fn is_place(kind: MentionKind) -> bool {
    matches!(kind, MentionKind::Gpe | MentionKind::Loc | MentionKind::Fac)
}

#[cfg(test)]
mod tests {
    use crate::mention::MentionKind::{self, *};
    use crate::{Article, Resources, analyze};

    #[track_caller]
    fn check(text: &str, expected: &[(&str, MentionKind)]) {
        let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
        let names = analysis.mentions.iter().filter(|mention| mention.kind.is_name());
        let names: Vec<_> = names.map(|mention| (mention.span.of(text), mention.kind)).collect();
        assert_eq!(names, expected, "{text}");
    }

    #[test]
    fn a_dateline_names_its_places_and_agency() {
        check(
            "SPLIT, Croatia (Adriatic Press) — The ferry sank on Monday.\n\nIt had left Split at nine.",
            &[("SPLIT", Gpe), ("Croatia", Gpe), ("Adriatic Press", Org), ("Split", Gpe)],
        );
        check(
            "READING, March 3 (Reuters) - The mill closed on Monday, its owners said.",
            &[("READING", Gpe), ("Reuters", Org)],
        );
    }
}
