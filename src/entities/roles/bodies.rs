//! What an organisation may be called beside what its name says that it is.

use super::around::Words;
use crate::lexicon::uses::Uses;
use crate::mention::Mention;

/// What a state has only in its own name.
const OF_STATES: &[&str] =
    &["court", "government", "judiciary", "ministry", "parliament", "police", "senate"];

/// Whether the noun does not contradict what the organisation's name says that it is: the "Nevada Court of
/// Appeals" is no bank.
pub fn agrees(words: &Words, mention: &Mention, head: usize) -> bool {
    let name = mention.span.of(words.document.text);
    let is_exact = |word: &&str| Uses::of_bodies().is(word, "exact");
    // "the Congress party"
    if !name.contains(' ') {
        return true;
    }
    // "Banco Altamar" is no ministry.
    if OF_STATES.iter().any(|of_states| of_states.eq_ignore_ascii_case(words.text(head))) {
        return name.split_whitespace().any(|word| word.eq_ignore_ascii_case(words.text(head)));
    }
    let mut kinds = name.split_whitespace().filter(is_exact).peekable();
    let noun = words.text(head);
    kinds.peek().is_none()
        || Uses::of_bodies().is(noun, "loose")
        || kinds.any(|kind| kind.eq_ignore_ascii_case(noun))
}
