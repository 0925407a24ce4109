//! "Cranston, R.I.", "Garden City, Kan.": the abbreviation of a state or province behind a town is a place,
//! whatever the tagger takes its letters for.

use crate::lexicon::line::Line;
use crate::mention::{Found, MentionKind, Source};
use crate::names::whole::with_whole;

/// States of the United States, provinces of Canada and states of Australia, as newspapers shorten them.
const STATES: &[&str] = &[
    "Ala.", "Alta.", "Ariz.", "Ark.", "B.C.", "Calif.", "Colo.", "Conn.", "D.C.", "Del.", "Fla.", "Ga.",
    "Ill.", "Ind.", "Kan.", "Kans.", "Ky.", "La.", "Man.", "Mass.", "Md.", "Mich.", "Minn.", "Miss.", "Mo.",
    "Mont.", "N.B.", "N.C.", "N.D.", "N.H.", "N.J.", "N.M.", "N.S.", "N.S.W.", "N.Y.", "Neb.", "Nebr.",
    "Nev.", "Okla.", "Ont.", "Ore.", "P.E.I.", "Pa.", "Que.", "R.I.", "S.C.", "S.D.", "Sask.", "Tenn.",
    "Tex.", "Va.", "Vt.", "W.Va.", "Wash.", "Wis.", "Wyo.",
];

/// The names of a sentence (in order, without overlap), with the states behind towns.
pub fn with_states(line: &Line, names: Vec<Found>) -> Vec<Found> {
    let state = |at: &usize| {
        let town = line.is(at - 1, ",") && line.is_capital(at - 2);
        // At the end of a sentence the stop stands apart.
        let text = line.text(*at);
        let stopped =
            || line.is(at + 1, ".") && STATES.iter().any(|state| state.strip_suffix('.') == Some(text));
        town && (STATES.binary_search(&text).is_ok() || text.contains('.') && stopped())
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
    fn states_are_sorted() {
        assert!(super::STATES.is_sorted());
    }

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
