//! "Cranston, R.I.", "Garden City, Kan.": the abbreviation of a state or province behind a town is a place,
//! whatever the tagger takes its letters for.

use crate::lexicon::line::Line;
use crate::mention::{Found, MentionKind, Source};
use crate::names::whole::with_whole;
use crate::text::abbreviations::is_state;

/// States whose abbreviation is more often another word, so that they count only behind a town.
const OTHER_WORDS: [&str; 2] = ["Man", "N.B"];

/// The names of a sentence (in order, without overlap), with the states behind towns.
pub fn with_states(line: &Line, names: Vec<Found>) -> Vec<Found> {
    let short =
        |text: &str| text.starts_with(char::is_uppercase) && (is_state(text) || OTHER_WORDS.contains(&text));
    let state = |at: &usize| {
        let town = line.is(at - 1, ",") && line.is_capital(at - 2);
        // At the end of a sentence the stop stands apart.
        let text = line.text(*at);
        let stopped = || text.contains('.') && line.is(at + 1, ".") && short(text);
        town && (text.strip_suffix('.').is_some_and(short) || stopped())
    };
    let found = (line.start + 2..line.end).filter(state).map(|at| {
        Found::new(at, at + 1, MentionKind::Gpe, 0.95, Source::List, "it is short for a state or province")
    });
    with_whole(names, found.collect())
}

#[cfg(test)]
mod tests {
    use crate::mention::MentionKind::Gpe;
    use crate::names::by_rules::names;

    #[test]
    fn a_state_behind_its_town_is_a_place() {
        let found = names("The tile shop in Cranston, R.I., closed. She is from Minot, N.D.");
        for state in ["R.I.", "N.D."] {
            assert!(found.contains(&(state.to_owned(), Gpe)), "{found:?}");
        }
        let initials = names("The play by R.I. Souza opened in May.");
        assert!(!initials.contains(&("R.I.".to_owned(), Gpe)), "{initials:?}");
    }
}
