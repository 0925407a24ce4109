//! What a block is because of its neighbours: labels among furniture, links under the title of a list of
//! links, captions above a credit, quotations that the line before announces.

use crate::document::BlockKind;
use crate::lexicon::calendar::{is_month, is_weekday};
use crate::lexicon::phrases::PhraseList;
use crate::text::blocks::cuts::split::AGENCY;
use crate::text::blocks::draft::Draft;
use crate::text::blocks::own::byline::is_bare_name;
use crate::text::blocks::own::furniture::SIGN_UP;
use crate::text::blocks::pieces::fold::fold_into;
use crate::text::blocks::pieces::shape::{End, stops_inside};

const DATE_BELOW: &str = "it announces the date that follows";
const NUMBER: &str = "it is a number next to other parts of the page";
const LINKS: &str = "it begins a list of links to other articles";
const LINK: &str = "it is a link under the title of a list of links";
const ABOVE_CREDIT: &str = "the picture's credit follows";
const CREDITED: &str = "it is a name after the word for a credit";
const BELOW_DESCRIPTION: &str = "it is a line under the description of a picture";
const SAID_TWICE: &str = "it appears twice, as a picture's text and as its caption";
const ANNOUNCED: &str = "it is a whole quotation that the line before announces";
const ATTRIBUTED: &str = "it is a whole quotation with its speaker below";
const SPEAKER_BELOW: &str = "it is the speaker of the quotation above";
const INSET: &str = "all its lines are indented";
const GOES_ON: &str = "the editors' note goes on";

/// Words of captions.
#[rustfmt::skip]
static SEEN: PhraseList = PhraseList::lines(&[
    "pictured", "seen", "file", "photo", "photograph", "portrait", "left", "right", "center", "centre", "above", "below", "during", "outside", "near", "shows",
    "stands", "stand", "walks", "walk", "waits", "wait", "looks", "look", "holds", "hold", "poses", "pose", "speaks", "attends", "attend", "arrives", "gather",
    "watches", "watch", "carries", "carry", "sits", "sit", "waves", "hangs", "hang", "rises", "rise", "smoke", "waiting", "standing", "walking", "looking", "holding", "speaking", "wearing", "sitting",
]);

/// "Published" alone, above its date.
pub fn announced_dates(drafts: &mut [Draft]) {
    for at in 1..drafts.len() {
        let Some([label, date]) = drafts.get_mut(at - 1..=at) else { continue };
        let announces = label.words.len() <= 20
            && matches!(
                label.words.trim_end_matches(':').to_ascii_lowercase().as_str(),
                "published"
                    | "updated"
                    | "posted"
                    | "last updated"
                    | "published on"
                    | "updated on"
                    | "posted on"
                    | "first published"
                    | "date"
            );
        if announces && label.is_open() && date.is(BlockKind::PublicationDate) {
            label.decide(BlockKind::PublicationDate, DATE_BELOW);
        }
    }
}

/// Labels that are furniture among furniture.
pub fn labels_among_furniture(drafts: &mut [Draft]) {
    let belongs = |draft: &Draft| {
        draft.is(BlockKind::Furniture)
            || draft.is_open() && (draft.among_others.is_some() || is_number(draft.words))
    };
    let mut start = 0;
    while let Some(from) = drafts.iter().skip(start).position(belongs).map(|at| start + at) {
        let length = drafts.iter().skip(from).take_while(|draft| belongs(draft)).count();
        start = from + length;
        // One label next to one piece of furniture, with text behind it, is as likely a heading.
        let label = drafts.get(start - 1).is_some_and(|last| last.among_others.is_some());
        let heads = length == 2 && label && drafts.get(start).is_some_and(Draft::is_body);
        if length < 2 || heads {
            continue;
        }
        for draft in drafts.iter_mut().skip(from).take(length) {
            draft.decide(BlockKind::Furniture, draft.among_others.unwrap_or(NUMBER));
        }
    }
}

/// A line between other furniture and a field or button to sign up says what one signs up for.
pub fn sign_up_boxes(drafts: &mut [Draft]) {
    const LONGEST: usize = 160;
    for at in 2..drafts.len() {
        let Some([above, draft, below]) = drafts.get_mut(at - 2..=at) else { continue };
        let boxed = above.is(BlockKind::Furniture) && below.verdict == Some((BlockKind::Furniture, SIGN_UP));
        let pitch = !draft.shape.ends_sentence() || invites(draft.words);
        if boxed && pitch && draft.is_open() && draft.shape.length <= LONGEST {
            draft.decide(BlockKind::Furniture, SIGN_UP);
        }
    }
}

/// Words in which a page offers something to its reader.
#[rustfmt::skip]
static OFFERED: PhraseList = PhraseList::lines(&[
    "daily", "delivered", "email", "every", "free", "inbox", "newsletter", "newsletters", "our", "subscribers", "us",
    "weekly", "you", "your",
]);

/// Whether a sentence offers something rather than tells something.
fn invites(sentence: &str) -> bool {
    let words = || sentence.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
    let tells = sentence.contains(['"', '“'])
        || words().any(|word| matches!(word.as_str(), "said" | "says" | "told"));
    !tells && words().any(|word| OFFERED.contains(&word))
}

/// "123", "1.2K": a count without its word.
fn is_number(words: &str) -> bool {
    let digits = words.trim_end_matches(['K', 'k', 'M', '+']);
    words.len() <= 6
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',')
}

/// Titles of other articles under "Related" or "Most read".
pub fn link_lists(drafts: &mut [Draft]) {
    const TITLE: usize = 160;
    let is_title = |draft: &Draft| {
        draft.is_open()
            && !draft.links
            && draft.shape.length <= TITLE
            && matches!(draft.shape.end, End::Plain | End::Question)
            && draft.shape.stops == 0
    };
    for at in 0..drafts.len() {
        if !drafts.get(at).is_some_and(|draft| draft.links) {
            continue;
        }
        let mut length = drafts.iter().skip(at + 1).take_while(|draft| is_title(draft)).count();
        // A single word ("Recommended") needs a title behind it, or furniture around it.
        let alone = drafts.get(at).is_some_and(|draft| draft.shape.words == 1);
        let furnished = [at.checked_sub(1), Some(at + 1)]
            .into_iter()
            .flatten()
            .filter_map(|at| drafts.get(at))
            .any(|near| near.is(BlockKind::Furniture));
        if alone && length == 0 && !furnished {
            continue;
        }
        let follows = drafts.get(at + 1 + length).is_some_and(Draft::is_body);
        let last = drafts.get(at + length).filter(|_| length > 0);
        // The last line before the text goes on is its heading, unless it is as long as only a headline is.
        if follows && last.is_some_and(|draft| draft.shape.words <= 5) {
            length -= 1;
        }
        for draft in drafts.iter_mut().skip(at).take(length + 1) {
            draft.decide(BlockKind::Furniture, if draft.links { LINKS } else { LINK });
        }
    }
}

/// Captions: what stands directly above a credit, unless the article begins with it.
pub fn captions(drafts: &mut [Draft]) {
    const LONGEST: usize = 300;
    for at in 0..drafts.len() {
        let Some(draft) = drafts.get(at) else { continue };
        let opens_credit = draft.is_open()
            && matches!(draft.words, "Credit…" | "Credit..." | "Credit:" | "Photo:" | "Credit" | "Photo");
        if opens_credit
            && let Some([draft, name]) = drafts.get_mut(at..at + 2)
            && name.is_open()
            && name.shape.words <= 10
            && (is_bare_name(name.words) || name.words.contains(" for "))
            && !name.shape.ends_sentence()
        {
            draft.decide(BlockKind::Credit, CREDITED);
            name.decide(BlockKind::Credit, CREDITED);
        }
        let begun = drafts.iter().take(at.saturating_sub(1)).rev().take(40).any(|draft| !draft.is_aside());
        let credits = |draft: &Draft| {
            draft.is(BlockKind::Credit) && draft.verdict.is_some_and(|(_, why)| why != AGENCY)
        };
        if !begun || !drafts.get(at).is_some_and(credits) {
            continue;
        }
        let Some(above) = drafts.get_mut(at - 1).filter(|above| above.is_open()) else { continue };
        let (shape, words) = (above.shape, above.words);
        let tells = words.contains(['"', '“']) && words.contains(" said");
        if shape.length <= LONGEST
            && stops_inside(words) <= 1
            && !tells
            && !matches!(shape.end, End::Colon | End::Open)
            && (!shape.ends_sentence() || describes(words))
        {
            above.decide(BlockKind::Caption, ABOVE_CREDIT);
            if let Some(twice) =
                at.checked_sub(2).and_then(|at| drafts.get_mut(at)).filter(|twice| twice.words == words)
            {
                twice.decide(BlockKind::Caption, SAID_TWICE);
            }
        }
    }
}

/// Whether a sentence describes a picture: it says when it was taken or who stands where, or what somebody is
/// seen to do.
fn describes(sentence: &str) -> bool {
    let mut folded = String::new();
    sentence.split([' ', ',', '.', '(', ')', ';']).any(|word| {
        fold_into(word, &mut folded);
        let year = folded.len() == 4
            && (folded.starts_with("19") || folded.starts_with("20"))
            && folded.bytes().all(|b| b.is_ascii_digit());
        year || SEEN.contains(&folded)
            || is_weekday(&folded)
            || is_month(&folded) && word.starts_with(char::is_uppercase) && folded != "may"
    })
}

/// A line without a stop below what a picture shows is its caption: pages paste both, the description first.
pub fn captions_below_descriptions(drafts: &mut [Draft]) {
    for at in 2..drafts.len() {
        let Some([agency, description, draft]) = drafts.get_mut(at - 2..=at) else { continue };
        let described =
            agency.is(BlockKind::Credit) && description.is(BlockKind::Caption) && !description.apart;
        let line = draft.is_open() && draft.shape.end == End::Plain && (4..=40).contains(&draft.shape.words);
        if described && line && !draft.shape.is_long() {
            draft.decide(BlockKind::Caption, BELOW_DESCRIPTION);
        }
    }
}

/// Set-off quotations.
pub fn block_quotes(drafts: &mut [Draft]) {
    let margin = drafts.iter().any(|draft| !draft.inset && draft.shape.is_prose());
    for at in 0..drafts.len() {
        let announced = at.checked_sub(1).and_then(|before| drafts.get(before)).is_some_and(|before| {
            before.shape.end == End::Colon
                && (before.is_open() || before.is(BlockKind::Paragraph))
                && before.shape.words >= 3
        });
        let attribution = drafts.get(at + 1).is_some_and(|next| {
            next.is_open()
                && next.shape.words <= 10
                && next.words.starts_with(['—', '–', '―'])
                && !next.shape.ends_sentence()
        });
        let Some(draft) = drafts.get_mut(at).filter(|draft| draft.is_open()) else { continue };
        let whole = draft.shape.quoted && is_whole_quotation(draft.words);
        if whole && announced {
            draft.decide(BlockKind::BlockQuote, ANNOUNCED);
        } else if whole && attribution {
            draft.decide(BlockKind::BlockQuote, ATTRIBUTED);
            if let Some(speaker) = drafts.get_mut(at + 1) {
                speaker.decide(BlockKind::BlockQuote, SPEAKER_BELOW);
            }
        } else if draft.inset && margin {
            draft.decide(BlockKind::BlockQuote, INSET);
        }
    }
}

/// Paragraphs under the single word "Correction".
pub fn corrections(drafts: &mut [Draft]) {
    for at in 1..drafts.len() {
        let Some([before, draft]) = drafts.get_mut(at - 1..=at) else { continue };
        if before.is(BlockKind::Correction) && before.shape.words <= 4 && draft.is_open() && draft.is_body() {
            draft.decide(BlockKind::Correction, GOES_ON);
        }
    }
}

/// Whether one pair of quotation marks holds all of the words.
fn is_whole_quotation(words: &str) -> bool {
    let close = match words.chars().next() {
        Some('"') => '"',
        Some('“') => '”',
        Some('«') => '»',
        _ => return false,
    };
    let inner = words.trim_end_matches(['.', ' ']);
    let inside =
        inner.get(1..).filter(|_| close == '"').or_else(|| inner.get('“'.len_utf8()..)).unwrap_or("");
    inner.len() > 2
        && inner.ends_with(close)
        && inside.find(close).is_some_and(|at| at + close.len_utf8() == inside.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::blocks::draft::drafts;

    #[test]
    fn whole_quotations() {
        assert!(
            is_whole_quotation("“We agree.”")
                && is_whole_quotation("\"We agree.\"")
                && is_whole_quotation("«We agree».")
        );
        assert!(
            !is_whole_quotation("“We agree,” she said. “We do.”")
                && !is_whole_quotation("We agree.")
                && !is_whole_quotation("“")
        );
    }

    #[test]
    fn only_offers_are_part_of_a_sign_up_box() {
        let boxed = |line: &str| {
            let page = format!("Advertisement\n\n{line}\n\nSign up for our newsletter");
            let mut found = drafts(&page);
            found.iter_mut().step_by(2).for_each(|draft| draft.decide(BlockKind::Furniture, SIGN_UP));
            sign_up_boxes(&mut found);
            found.iter().filter(|draft| draft.is(BlockKind::Furniture)).count() == 3
        };
        for line in
            ["The harbour week", "What moves the coast, delivered each Friday.", "Your tides, every morning."]
        {
            assert!(boxed(line), "{line}");
        }
        for line in [
            "The lock keeper, Jonas Lind, opened the gates.",
            "Nobody was hurt.",
            "The mayor said that every boat was safe.",
            "“You will be safe,” she promised.",
        ] {
            assert!(!boxed(line), "{line}");
        }
    }

    #[test]
    fn announced_and_attributed_quotations() {
        let mut found = drafts(
            "Her account ended with a plea:\n\n“Do not wait for the river.”\n\nNobody answered.\n\n“No way back.”\n\n— Ana Souza, engineer",
        );
        block_quotes(&mut found);
        let quotes: Vec<bool> = found.iter().map(|draft| draft.is(BlockKind::BlockQuote)).collect();
        assert_eq!(quotes, [false, true, false, true, true]);
    }
}
