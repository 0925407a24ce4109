//! What belongs to a name although the tagger may leave it out: the legal form of a company, the initials before a person's name.

use crate::mentions::words::Line;
use crate::mentions::{Found, MentionKind};
use crate::text::shapes::Shape;

/// The names of a sentence (in order, without overlap), with what belongs to them; a name inside another's addition is dropped.
pub fn widened(line: &Line, names: Vec<Found>) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::with_capacity(names.len());
    for mut name in names {
        let floor = all.last().map_or(line.start, |last| last.end);
        if name.first < floor {
            continue;
        }
        match name.kind {
            MentionKind::Org => name.end = behind_legal_form(line, name.end),
            MentionKind::Person => {
                while name.first > floor && is_initial(line, name.first - 1) {
                    name.first -= 1;
                }
            }
            _ => {}
        }
        all.push(name);
    }
    all
}

/// "Norlin, Inc.", "Norlin Ltd": one past the legal form that follows `end`, or `end`.
fn behind_legal_form(line: &Line, end: usize) -> usize {
    let form = end + usize::from(line.is(end, ","));
    let word = line.text(form).trim_end_matches('.');
    let listed = LEGAL_FORMS.iter().any(|form| form.eq_ignore_ascii_case(word));
    if listed && line.is_capital(form) && form < line.end { form + 1 } else { end }
}

const LEGAL_FORMS: &[&str] = &[
    "inc", "corp", "ltd", "llc", "llp", "plc", "lp", "l.p", "gmbh", "s.a", "n.v", "b.v", "s.p.a", "pty",
    "pvt", "bhd",
];

/// "A." before a name, not the letter that counts a list's item.
fn is_initial(line: &Line, at: usize) -> bool {
    line.shape(at) == Shape::Initial && line.text(at).ends_with('.')
}

#[cfg(test)]
mod tests {
    use crate::mentions::MentionKind::{self, *};
    use crate::{Article, Resources, analyze};

    #[track_caller]
    fn check(text: &str, expected: (&str, MentionKind)) {
        let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
        let names: Vec<_> = analysis.mentions.iter().map(|name| (name.span.of(text), name.kind)).collect();
        assert!(names.contains(&expected), "{text}: {names:?}");
    }

    #[test]
    fn legal_forms_and_initials_belong_to_names() {
        check("Shares of Norlin Freight, Inc. fell on Monday.", ("Norlin Freight, Inc.", Org));
        check("Shares of Norlin Freight Ltd fell on Monday.", ("Norlin Freight Ltd", Org));
        check("They asked A. Thomas Okafor, the mayor, on Monday.", ("A. Thomas Okafor", Person));
    }
}
