//! How one card is judged.

use serde::Serialize;
use serde_json::Value;

/// The first role that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// One of the gold roles: the same words, or seven tenths of them.
    Right,
    /// It shares a word with one, but too few.
    Clipped,
    /// It shares none.
    Wrong,
    /// None is shown, though the card should lead with one.
    Missing,
    /// One is shown where the text says nothing of the kind.
    Invented,
    /// None is shown, and none need be.
    Absent,
}

/// What the card says beyond the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Fact {
    /// It is of something that may be called what the card's thing is called.
    Right,
    /// It is of something else; of a person who is not publicly known, under another name.
    Wrong,
    /// There is none of something that is publicly known.
    Missing,
    /// There is none, and none need be.
    Absent,
    /// There is one, and the gold card does not say whether it is right.
    Unjudged,
}

/// How one card is judged. It is serialised under the names that other scorers of cards use.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Judgement {
    /// The article's id.
    pub doc: Value,
    /// The fullest name.
    pub name: String,
    /// What it is.
    pub kind: String,
    /// The role with which it should lead, or else the first of the gold card.
    pub gold: Option<String>,
    /// Who it is, by the annotator's knowledge.
    pub who: Option<String>,
    /// Whether its cluster has the fullest name.
    pub found: bool,
    /// Whether its kind holds.
    #[serde(rename = "kindok")]
    pub kind_holds: bool,
    /// Whether its names hold.
    #[serde(rename = "names")]
    pub names_hold: bool,
    /// The first role that is shown.
    pub shown: Option<String>,
    /// The name of what is known.
    #[serde(rename = "fact shown")]
    pub fact_shown: Option<String>,
    /// How the first role is.
    pub role: Role,
    /// How what is known is.
    pub fact: Fact,
    /// Whether nothing is wrong.
    pub right: bool,
    /// Whether the card says nothing although the text or the world does.
    pub silent: bool,
    /// What is wrong, in words.
    #[serde(skip)]
    pub why: String,
}
