//! Which corpora there are, and how each is read.

use super::articles;
use super::guidelines::Scheme;
use super::passage::Trust;

/// How a corpus is read.
pub struct Recipe {
    /// The labels that are read first.
    pub labelling: Labelling,
    /// A second labelling of the same text.
    pub second: Option<Labelling>,
    /// How single sentences are put together to passages.
    pub grouping: Grouping,
    /// How much its loss counts.
    pub weight: f32,
    /// How often it is read in one epoch.
    pub copies: usize,
}

impl Recipe {
    /// How far its labels are trusted.
    pub fn trust(&self) -> Trust {
        Trust { weight: self.weight, by_hand: !self.labelling.name.starts_with(MACHINE) }
    }
}

/// How the names of corpora begin that machines have labelled.
pub const MACHINE: &str = "silver-";

/// A file of labelled text.
pub struct Labelling {
    /// The name of the file, without ".jsonl"; that of [`articles`] is no file.
    pub name: &'static str,
    /// Its guidelines.
    pub scheme: Scheme,
}

/// How the lines of a corpus become passages.
#[derive(Clone, Copy, PartialEq)]
pub enum Grouping {
    /// Each line is a passage.
    Line,
    /// Lines follow each other in the source: so many make a passage.
    Run(usize),
    /// A line that begins so starts a passage and is not part of it.
    Marker(&'static str),
}

/// A corpus whose lines are passages, each read once in an epoch.
const fn plain(name: &'static str, scheme: Scheme) -> Recipe {
    let labelling = Labelling { name, scheme };
    Recipe { labelling, second: None, grouping: Grouping::Line, weight: 1.0, copies: 1 }
}

/// Every corpus, in the order in which it is read.
pub const RECIPES: [Recipe; 15] = [
    Recipe {
        second: Some(Labelling { name: "gmb", scheme: Scheme::Gmb }),
        grouping: Grouping::Run(12),
        ..plain("silver-gmb", Scheme::OntoNotes)
    },
    Recipe { grouping: Grouping::Marker("#DocRED"), ..plain("silver-docred", Scheme::OntoNotes) },
    Recipe { copies: 3, ..plain("uner-ewt-dev", Scheme::Uner) },
    Recipe { copies: 3, ..plain("wikigold", Scheme::Conll) },
    Recipe { copies: 3, ..plain("crossner-politics-train", Scheme::CrossNer) },
    Recipe { copies: 2, ..plain("crossner-politics-dev", Scheme::CrossNer) },
    plain("wnut17-train", Scheme::Wnut),
    plain("re3d-open", Scheme::Re3d),
    // Many of its persons are roles ("Borrower").
    Recipe { weight: 0.2, ..plain("sec-train", Scheme::Conll) },
    Recipe { copies: 6, ..plain(articles::NAME, Scheme::OntoNotes) },
    Recipe { copies: 2, ..plain("crossner-science", Scheme::CrossNerFine) },
    Recipe { copies: 2, ..plain("crossner-music", Scheme::CrossNerFine) },
    Recipe { copies: 2, ..plain("crossner-literature", Scheme::CrossNerFine) },
    Recipe { copies: 2, ..plain("crossner-ai", Scheme::CrossNerFine) },
    Recipe { weight: 0.5, ..plain("btc", Scheme::Uner) },
];

/// The name of the second labelling of a corpus, if it has one.
pub fn second_labelling(corpus: &str) -> Option<&'static str> {
    let recipe = RECIPES.iter().find(|recipe| recipe.labelling.name == corpus)?;
    recipe.second.as_ref().map(|second| second.name)
}
