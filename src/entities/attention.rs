//! The people a reader has in view at a point of the text, and how strongly.
//!
//! Everyone spoken of keeps a standing that fades from sentence to sentence; being a subject, a speaker or
//! spoken of more than once raises it. (Salience weights after Lappin and Leass 1994, re-balanced for news.)

use crate::entity::Gender;

/// What a new sentence leaves of a standing.
const FADE: f32 = 0.62;
/// Standings below this are forgotten; about seven sentences after the last reference.
const FORGOTTEN: f32 = 4.0;
/// The highest standing.
const HIGHEST: f32 = 150.0;
/// At most this many people are kept in view.
const IN_VIEW: usize = 12;

/// How a person is spoken of, by how much it raises their standing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prominence {
    /// Before the verb, or as the source of a quote.
    Subject,
    /// After the verb.
    Object,
    /// Behind a preposition, or as a possessor.
    Inside,
}

impl Prominence {
    fn weight(self) -> f32 {
        match self {
            Prominence::Subject => 100.0,
            Prominence::Object => 60.0,
            Prominence::Inside => 42.0,
        }
    }
}

/// Who is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// A cluster of names.
    Cluster(usize),
    /// Someone without a name ("a fisherman"), by the token of the first reference.
    Nameless(usize, Gender),
}

/// Someone in view.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    /// Who.
    pub who: Who,
    /// How strongly in view.
    pub standing: f32,
    /// The token of the latest reference.
    pub at: usize,
    /// How the latest reference was made.
    pub place: Prominence,
    /// Whether it stands within quotation marks or in a caption.
    pub aside: bool,
}

/// Everyone in view.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// In no order; at most [`IN_VIEW`].
    pub people: Vec<Person>,
}

impl View {
    /// A new sentence begins.
    pub fn fade(&mut self) {
        self.people.iter_mut().for_each(|person| person.standing *= FADE);
        self.people.retain(|person| person.standing > FORGOTTEN);
    }

    /// Someone is spoken of by the token `at`; `share` of the place's weight counts.
    pub fn refer(&mut self, who: Who, at: usize, (place, aside): (Prominence, bool), share: f32) {
        let weight = place.weight() * share;
        if let Some(person) = self.people.iter_mut().find(|person| person.who == who) {
            person.standing = (person.standing + weight).min(HIGHEST);
            (person.at, person.place) = (at, place);
            person.aside &= aside;
            return;
        }
        if self.people.len() == IN_VIEW {
            let standings = self.people.iter().map(|person| person.standing).enumerate();
            let least = standings.min_by(|a, b| a.1.total_cmp(&b.1));
            least.into_iter().for_each(|(index, _)| {
                self.people.swap_remove(index);
            });
        }
        self.people.push(Person { who, standing: weight, at, place, aside });
    }
}
