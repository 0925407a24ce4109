//! What is a matter of degree when names are decided. Each value was chosen on passages kept out of training,
//! never on the sets that are scored: `cargo x evaluate --vary` compares them, docs/tagger.md says with what
//! result.

/// The settings of the stages behind the tagger.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// Names less likely to be right than this are not mentions.
    pub least: f32,
    /// How sure the rules must be of a building, event, product, work, law or language to add it to what the
    /// tagger found.
    pub ruled: f32,
    /// A name of the tagger less sure than this gives way to one of these in the same place.
    pub contested: f32,
    /// Whether the whole article decides together.
    pub document_pass: bool,
    /// Whether a person is taken for an organisation of the article whose longer name begins so, if nobody
    /// else is called so.
    pub short_names: bool,
    /// An occurrence at least this sure keeps its own kind against the majority.
    pub sure: f32,
    /// What the majority needs, as a share of the votes, to overrule.
    pub majority: f32,
    /// How sure the article must be of a name to find it where the tagger has not.
    pub known: f32,
    /// How much a vote counts that is cast in a headline, where capitals say little.
    pub headline: f32,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            least: 0.4,
            ruled: 0.6,
            contested: 0.7,
            document_pass: true,
            short_names: true,
            sure: 0.88,
            majority: 0.6,
            known: 0.5,
            headline: 0.2,
        }
    }
}
