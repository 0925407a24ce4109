//! The parts of speech.

/// A part of speech, in the coarse classes of the Penn Treebank's tags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum Part {
    /// NN, NNS
    Noun,
    /// NNP, NNPS
    Name,
    /// JJ, JJR, JJS
    Adjective,
    /// DT, PDT, PRP$, WP$
    Determiner,
    /// VBD, VBP, VBZ
    Finite,
    /// MD
    Modal,
    /// VB
    Infinitive,
    /// VBG
    Gerund,
    /// VBN
    Participle,
    /// RB, RBR, RBS, RP, UH
    Adverb,
    /// IN, TO
    Preposition,
    /// CC
    Conjunction,
    /// PRP, EX
    Pronoun,
    /// WDT, WP, WRB
    Relative,
    /// CD
    Number,
    /// Marks, possessive endings, symbols; and every token when no model is loaded.
    #[default]
    Unknown,
}

/// How many parts there are: the numbers of one row of weights.
pub const PARTS: usize = 16;

/// All parts, by their numbers.
pub(super) const ALL: [Part; PARTS] = [
    Part::Noun,
    Part::Name,
    Part::Adjective,
    Part::Determiner,
    Part::Finite,
    Part::Modal,
    Part::Infinitive,
    Part::Gerund,
    Part::Participle,
    Part::Adverb,
    Part::Preposition,
    Part::Conjunction,
    Part::Pronoun,
    Part::Relative,
    Part::Number,
    Part::Unknown,
];

impl Part {
    /// The part with this number; [`Part::Unknown`] for a number too large.
    pub fn from_index(index: usize) -> Part {
        ALL.get(index).copied().unwrap_or_default()
    }

    /// Whether the class is closed: no new word joins it.
    pub(super) fn is_closed(self) -> bool {
        use Part::{Conjunction, Determiner, Modal, Preposition, Pronoun, Relative};
        matches!(self, Conjunction | Determiner | Modal | Preposition | Pronoun | Relative)
    }

    /// Whether the token is a verb that can be the only one of its clause.
    pub fn is_finite(self) -> bool {
        matches!(self, Part::Finite | Part::Modal)
    }
}
