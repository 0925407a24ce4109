//! Who takes the turns of an interview: "Ruta Almqvist: Because it comes."

use crate::document::BlockKind;
use crate::lexicon::line::Line;
use crate::mention::{Found, MentionKind, Source};

/// The names of a sentence; the label of a turn is somebody who speaks, or the paper that asks.
pub fn with_speakers(line: &Line, mut names: Vec<Found>) -> Vec<Found> {
    let turn = matches!(line.kind, BlockKind::Question | BlockKind::Answer);
    let label = names.first_mut().filter(|name| turn && name.first == line.start && line.is(name.end, ":"));
    if let Some(name) = label.filter(|name| !matches!(name.kind, MentionKind::Person | MentionKind::Org)) {
        name.kind = MentionKind::Person;
        name.confidence = name.confidence.max(0.8);
        name.source = Source::Rule;
        name.reason = "it is the label of a turn in an interview";
    }
    names
}
