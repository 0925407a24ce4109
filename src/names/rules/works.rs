//! Titles in quotation marks beside a word for a work, and elections with their year: names that are more
//! than a run of capitals.

use crate::lexicon::flag;
use crate::lexicon::line::Line;
use crate::lexicon::nouns::{Class, is_a};
use crate::mention::{Found, MentionKind, Source};
use crate::names::runs::Run;

/// The novel "The Salt Clock": a quotation of capitals behind a word for a work.
pub fn quoted_work(line: &Line, run: Run) -> Option<Found> {
    let quote =
        (run.first.saturating_sub(2)..run.first).rev().find(|at| line.is_any(*at, &["\"", "“", "‘"]))?;
    let article = quote + 1 == run.first || line.has(quote + 1, flag::FUNCTION) && line.is_capital(quote + 1);
    let close = (run.first..line.end.min(quote + 12))
        .find(|at| line.is_any(*at, &["\"", "”", "’"]) && *at > quote)?;
    let end = if line.is_any(close - 1, &[",", "."]) { close - 1 } else { close };
    let title = (quote + 1..end)
        .all(|at| line.is_capital(at) || line.has(at, flag::FUNCTION | flag::PARTICLE) || !line.is_lower(at));
    let before = (1..4)
        .filter_map(|back| quote.checked_sub(back))
        .any(|at| line.is_lower(at) && tells_of_work(line, at));
    let after = line.is(close + 1, ",") && (close + 2..close + 6).any(|at| tells_of_work(line, at));
    (article && title && (before || after)).then(|| {
        Found::new(
            quote + 1,
            end,
            MentionKind::WorkOfArt,
            0.8,
            Source::Rule,
            "it is in quotation marks beside a word for a work",
        )
    })
}

/// "film", "entitled", "starred in": words that stand beside a title.
fn tells_of_work(line: &Line, at: usize) -> bool {
    is_a(line.text(at), Class::Work) || line.is_any(at, &["entitled", "starred", "titled"])
}

/// "2021 Zambian general election"
pub fn election(line: &Line, run: Run) -> Option<Found> {
    let year = run.first.checked_sub(1).filter(|at| line.text(*at).len() == 4 && line.is_number(*at))?;
    let head = (run.end..run.end + 3)
        .take_while(|at| line.is_lower(*at))
        .find(|at| line.is_any(*at, &["election", "elections", "referendum"]))?;
    let place =
        line.phrase(run.first, run.end, flag::GPE | flag::NORP).is_some_and(|(end, _)| end == run.end);
    place.then(|| {
        Found::new(
            year,
            head + 1,
            MentionKind::Event,
            0.8,
            Source::Rule,
            "it is an election with its year and country",
        )
    })
}
