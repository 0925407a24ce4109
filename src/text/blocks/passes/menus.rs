//! What a page says above its article: the sections one below the other, buttons that a paste has glued
//! together.

use crate::document::BlockKind;
use crate::text::blocks::draft::Draft;
use crate::text::blocks::own::furniture::is_button;
use crate::text::blocks::pieces::fold::fold_into;
use crate::text::blocks::pieces::shape::End;

const MENU: &str = "it is one of a column of short lines above the headline, as a menu is";
const GLUED: &str = "it is a row of buttons of the page";

/// So many short lines below one another are a menu.
const LEAST: usize = 4;
/// Of them so many that nothing else has told to be buttons or labels; fewer may stand above the headline.
const LEAST_OPEN: usize = 3;
/// A section's name, in words and in bytes.
const WORDS: usize = 3;
const LONGEST: usize = 28;
/// Beyond so many lines nothing is above the article any more.
const REACH: usize = 60;

/// Decides the menus above the headline of a page that was pasted whole.
pub fn menus(drafts: &mut [Draft]) {
    let mut folded = String::new();
    for draft in drafts.iter_mut().take(REACH).filter(|draft| draft.is_open()) {
        if is_glued(draft.words, &mut folded) {
            draft.decide(BlockKind::Furniture, GLUED);
        }
    }
    let may_be_title = |draft: &Draft| draft.is_open() && draft.shape.words > WORDS;
    let mut start = 0;
    while start < drafts.len().min(REACH) {
        let above = drafts.get(..start).unwrap_or_default();
        let begins = |draft: &Draft| may_be_title(draft) || draft.is(BlockKind::Headline) || draft.is_body();
        if above.iter().any(begins) {
            return;
        }
        let length = drafts.iter().skip(start).take_while(|draft| is_section(draft)).count();
        let run = start..start + length;
        start += length.max(1);
        // The headline is still to come.
        let title = drafts.iter().skip(run.end).take(REACH).find(|draft| draft.is_open());
        let undecided = drafts.get(run.clone()).unwrap_or_default().iter().filter(|draft| draft.is_open());
        if length >= LEAST
            && undecided.count() >= LEAST_OPEN
            && title.is_some_and(|draft| may_be_title(draft) && !draft.is_body())
        {
            drafts
                .iter_mut()
                .skip(run.start)
                .take(length)
                .for_each(|draft| draft.decide(BlockKind::Furniture, MENU));
        }
    }
}

/// "World", "Film & TV", or what is known to be a button or a label of the page.
fn is_section(draft: &Draft) -> bool {
    let shape = draft.shape;
    let closed = matches!(shape.end, End::Stop | End::Question | End::Exclamation | End::Colon);
    let section = shape.words <= WORDS
        && shape.length <= LONGEST
        && shape.begins_well()
        && !closed
        && !draft.words.contains(|c: char| c.is_ascii_digit());
    draft.is(BlockKind::Furniture) || draft.is_open() && section
}

/// "MenuSubscribe for €1Sign in": two buttons or more without a space between.
fn is_glued(words: &str, folded: &mut String) -> bool {
    const WHOLE: usize = 80;
    if words.len() > WHOLE {
        return false;
    }
    let mut buttons = 0;
    let mut pieces = 0;
    let mut from = 0;
    let mut before = ' ';
    let ends = words.char_indices().chain([(words.len(), 'A')]);
    for (at, c) in ends {
        if c.is_uppercase() && (before.is_lowercase() || before.is_ascii_digit()) {
            let piece = words.get(from..at).unwrap_or_default();
            fold_into(piece, folded);
            buttons += usize::from(is_button(folded));
            pieces += 1;
            from = at;
        }
        before = c;
    }
    pieces > 1 && buttons > 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::blocks;

    fn kinds(text: &str) -> Vec<(BlockKind, &str)> {
        blocks(text).iter().map(|block| (block.kind, block.span.of(text))).collect()
    }

    const BELOW: &str = "Harbour bridge opens after nine years\nBy Ana Souza\n\nThe bridge over the harbour opened on Monday, and 4,000 people walked across it before noon.";

    #[test]
    fn the_headline_is_found_under_the_sections() {
        let page = format!(
            "Skip to content\nThe Elsmere Post\nMenuSubscribeSign in\nWorld\nNorth\nFilm & TV\nSport\nOpinion\n\n{BELOW}"
        );
        let found = kinds(&page);
        assert!(found.contains(&(BlockKind::Headline, "Harbour bridge opens after nine years")), "{found:?}");
        for line in ["MenuSubscribeSign in", "World", "Film & TV", "Opinion"] {
            assert!(found.contains(&(BlockKind::Furniture, line)), "{line}: {found:?}");
        }
    }

    #[test]
    fn what_is_no_menu_stays() {
        // A column below the headline is the article's.
        let page = format!("{BELOW}\n\nWinners\nAna Souza\nTom Hale\nEva Lind\nJan Smit");
        let found = kinds(&page);
        assert!(found.iter().all(|(kind, _)| *kind != BlockKind::Furniture), "{found:?}");
        // So are verses, under which no headline stands.
        let found = kinds("Grey water\nGrey stone\nNo boat\nNo name\nNo home");
        assert!(found.iter().all(|(kind, _)| *kind != BlockKind::Furniture), "{found:?}");
        let mut folded = String::new();
        assert!(!is_glued("McDonald's and YouTube open iPhone shop", &mut folded));
        assert!(!is_glued("Menu for Sunday", &mut folded));
    }
}
