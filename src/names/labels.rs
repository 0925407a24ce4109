//! The labels that the learned tagger gives to tokens: outside, or the beginning or inside of a name of one
//! of eleven kinds (BIO).

use crate::mention::MentionKind;

/// The kinds of names that are learned, in the order of their labels.
pub const NAME_KINDS: [MentionKind; 11] = MentionKind::NAMES;

pub use crate::model::LABELS;

// Outside, then begin and inside for each kind.
const _: () = assert!(LABELS == 1 + 2 * NAME_KINDS.len());

/// The label of a token outside every name.
pub const OUTSIDE: usize = 0;

/// The label of the first token of a name of the `kind`-th of [`NAME_KINDS`].
pub const fn begin(kind: usize) -> usize {
    1 + 2 * kind
}

/// The label of a later token of a name of the `kind`-th of [`NAME_KINDS`].
pub const fn inside(kind: usize) -> usize {
    2 + 2 * kind
}

/// The position in [`NAME_KINDS`] of the kind of a label; none for [`OUTSIDE`].
pub const fn kind_of(label: usize) -> Option<usize> {
    if label == OUTSIDE || label >= LABELS { None } else { Some((label - 1) / 2) }
}

/// Whether a label begins a name.
pub const fn is_begin(label: usize) -> bool {
    label != OUTSIDE && label % 2 == 1
}
