//! A rule to copy. It compiles and is tested like the others, but takes no part in an analysis: it is built
//! for tests only, and nothing in [`super`] calls it.
//!
//! 1. Copy this file under the name of what your rule recognises, and make it a module of `super`, without
//!    the `#[cfg(test)]`.
//! 2. Write the test first, on text of your own. Add the sentence that the rule must leave alone.
//! 3. Call the rule in `super::cut`, or in `super::names` if it looks beyond one run of capitals. The first
//!    rule that fits decides, so put it after those that know better.
//! 4. Run `cargo test -p byline names`, then `cargo test -p byline --test golden`, and read what has changed.
//!
//! A rule for roles is written in the same way in `src/entities/roles/mod.rs`: a function that returns the
//! tokens of the description, called in `roles` with its reason.

use crate::lexicon::line::{Line, Style};
use crate::mention::{Found, MentionKind};
use crate::names::rules::step::{Step, name};
use crate::names::runs::Run;

/// "sailed aboard the *Karin Elise*": what carries people is a product.
///
/// A rule is a function from a [`Line`], a sentence with what the lists say of each of its words, and a
/// [`Run`], a stretch of capitalised words in it, to a [`Step`]: a name, or words to skip. `None` leaves the
/// run to the rules that follow.
fn boarded(line: &Line, run: Run) -> Option<Step> {
    // A headline capitalises every word, so that its capitals say nothing.
    if line.style != Style::Plain {
        return None;
    }
    // Questions about words outside the sentence are answered as if nothing stood there; `wrapping_sub` is
    // therefore safe, and no index needs a check.
    let article = run.first.wrapping_sub(1);
    let before = article.wrapping_sub(1);
    // Words that are part of the rule stand beside it. A list that somebody may want to extend is data in
    // data/lexicons, and is asked for by its flag: `line.has(before, flag::PLACE_BEFORE)`.
    if !line.is(article, "the") || !line.is_any(before, &["aboard", "boarded"]) {
        return None;
    }
    // The confidence is the share of the rule's names that are right, measured with `cargo x evaluate`. The
    // reason is a clause for the reader: "Marked because …".
    let step = name(run.first, run.end, MentionKind::Product, 0.7, "a word for boarding stands before it");
    // The card shows the words that triggered the rule behind its reason.
    step.map(|step| match step {
        Step::Name(found) => Step::Name(Found { trigger: Some((before, before + 1)), ..found }),
        skip => skip,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::lexicon::line::DocumentWords;
    use crate::names::runs::runs;
    use crate::text;

    /// The names that the rule finds in one sentence.
    fn found(sentence: &str) -> Vec<&str> {
        let blocks = text::blocks(sentence);
        let (sentences, tokens) = text::tokens(sentence, text::sentences(sentence, &blocks));
        let document = Document { text: sentence, blocks, sentences, tokens };
        let words = DocumentWords::new(&document);
        let line = words.line(&document.sentences[0]);
        let steps = runs(&line).into_iter().filter_map(|run| boarded(&line, run));
        let names = steps.filter_map(|step| match step {
            Step::Name(found) => Some(line.span(found.first, found.end).of(sentence)),
            Step::Skip(_) => None,
        });
        names.collect()
    }

    #[test]
    fn what_people_board_is_a_product() {
        assert_eq!(found("They left aboard the Karin Elise on Monday."), ["Karin Elise"]);
        assert_eq!(found("They left with the Karin family on Monday."), [""; 0]);
    }
}
