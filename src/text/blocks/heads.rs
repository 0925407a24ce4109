//! The head of an article: kicker, headline, standfirst and a byline without "By", before the first running text.

use super::byline::{is_bare_name, is_role};
use super::dateline::dateline;
use super::draft::Draft;
use super::shape::End;
use crate::document::BlockKind;

const HEADLINE: &str = "the first line of the article that reads like a title";
const CLOSED_HEADLINE: &str = "a title with a full stop, before the article's text";
const KICKER: &str = "a short label above the headline";
const STANDFIRST: &str = "it stands between the headline and the text";
const STANDFIRST_ABOVE: &str = "it follows the headline and stands above the byline or date";
const STANDFIRST_DATELINE: &str = "it follows the headline, and the report itself begins below";
const NAME: &str = "a name under the headline, next to a date or byline";
const ROLE: &str = "it tells what the writer does";

/// A head has at most so many lines; more are a menu, a poem or a table.
const MOST_LINES: usize = 8;

/// Decides the drafts of the article's head. Returns where the article's text begins.
pub(super) fn head(drafts: &mut [Draft]) -> usize {
    let Some(body) = first_text(drafts) else { return drafts.len() };
    let lines: Vec<usize> = (0..body)
        .filter(|&at| drafts.get(at).is_some_and(|draft| draft.is_open() && may_be_title(draft)))
        .collect();
    let given = drafts.iter().take(body).position(|draft| draft.is(BlockKind::Headline));
    if lines.len() > MOST_LINES {
        return body;
    }
    let Some(headline) = given.or_else(|| choose_headline(drafts, &lines)) else { return body };
    if let Some(draft) = drafts.get_mut(headline) {
        let closed = draft.shape.end == End::Stop;
        draft.decide(BlockKind::Headline, if closed { CLOSED_HEADLINE } else { HEADLINE });
    }
    for &at in lines.iter().filter(|&&at| at < headline) {
        if let Some(draft) = drafts.get_mut(at).filter(|draft| draft.shape.length <= 60) {
            draft.decide(BlockKind::Kicker, KICKER);
        }
    }
    for &at in lines.iter().filter(|&&at| at > headline) {
        below_headline(drafts, at);
    }
    standfirst(drafts, headline, body);
    body
}

/// The first running text: an open draft of a whole sentence or more that is no title.
fn first_text(drafts: &[Draft]) -> Option<usize> {
    let opening = drafts.iter().position(Draft::is_open)?;
    (opening..drafts.len()).find(|&at| {
        let Some(draft) = drafts.get(at) else { return false };
        let turn = draft.is(BlockKind::Question) || draft.is(BlockKind::Answer);
        let filed = || draft.shape.ends_sentence() && dateline(draft.words, true).is_some();
        let titled = || at == opening && is_closed_title(drafts, at);
        turn || draft.is_open() && (draft.shape.is_prose() || filed()) && !titled()
    })
}

/// Whether the first line is a title although it ends as a sentence does.
fn is_closed_title(drafts: &[Draft], at: usize) -> bool {
    const LONGEST: usize = 170;
    let Some(draft) = drafts.get(at) else { return false };
    let shape = draft.shape;
    let trails_off =
        draft.words.trim_end_matches(['"', '”', '’']).ends_with(['…']) || draft.words.contains("...");
    if trails_off
        || !shape.begins_well()
        || shape.length > LONGEST
        || shape.stops > 0
        || shape.quoted
        || dateline(draft.words, true).is_some()
    {
        return false;
    }
    let text_follows = drafts.iter().skip(at + 1).any(|draft| draft.is_open() && draft.shape.is_prose());
    let signed = drafts.get(at + 1).is_some_and(|next| {
        let filed = || next.is_open() && dateline(next.words, true).is_some();
        next.is(BlockKind::Byline) || next.is(BlockKind::PublicationDate) || filed()
    });
    let asks = matches!(shape.end, End::Question | End::Exclamation)
        && drafts.get(at + 1).is_some_and(|next| next.apart || next.shape.is_long());
    text_follows && (shape.is_title_case() && shape.weighty >= 3 || signed || asks && shape.length <= 120)
}

fn may_be_title(draft: &Draft) -> bool {
    let shape = draft.shape;
    let opens =
        shape.begins_well() || shape.quoted || shape.start == super::shape::Start::Lower && shape.words >= 4;
    opens
        && shape.length <= 240
        && shape.words >= 1
        && !matches!(shape.end, End::Colon | End::Open)
        && !draft.words.contains("://")
}

fn choose_headline(drafts: &[Draft], lines: &[usize]) -> Option<usize> {
    let shape = |at: &usize| drafts.get(*at).map(|draft| draft.shape);
    let (first, second) = (lines.first()?, lines.get(1));
    let long = shape(first)?.words >= 4;
    let next_is_title = second.and_then(shape).is_some_and(|next| (3..=16).contains(&next.words));
    if next_is_title && is_kicker(drafts.get(*first)?, long) {
        let titles = || lines.iter().skip(1).take(2);
        return titles()
            .find(|at| shape(at).is_some_and(|shape| shape.words >= 4))
            .or_else(|| titles().next())
            .copied();
    }
    (shape(first)?.words >= 2).then_some(*first)
}

/// Whether the first line is a label above the headline, given that a title follows.
fn is_kicker(draft: &Draft, long: bool) -> bool {
    let path = draft.words.contains(['|', '›', '»', '»'])
        || draft.words.contains(" > ")
        || draft.words.contains(" / ");
    let name = draft.shape.words == 2 && is_bare_name(draft.words) && !draft.shape.all_capitals;
    draft.shape.length <= 60
        && (path
            || draft.shape.all_capitals && draft.shape.words <= 5
            || !long && !name
            || draft.among_others.is_some())
}

/// A line between the headline and the text: a name, a role or a standfirst.
fn below_headline(drafts: &mut [Draft], at: usize) {
    let signed = |place: Option<usize>| {
        let draft = place.and_then(|place| drafts.get(place));
        draft.is_some_and(|draft| draft.is(BlockKind::Byline) || draft.is(BlockKind::PublicationDate))
    };
    let by_name = at
        .checked_sub(1)
        .and_then(|before| drafts.get(before))
        .is_some_and(|before| before.is(BlockKind::Byline));
    let role = |draft: &Draft| is_role(&draft.words.to_lowercase());
    let next_is_role =
        drafts.get(at + 1).is_some_and(|next| next.is_open() && next.shape.words <= 10 && role(next));
    let (above, below) = (signed(at.checked_sub(1)), signed(Some(at + 1)));
    let Some(draft) = drafts.get_mut(at) else { return };
    if is_bare_name(draft.words) && (above || below || next_is_role) {
        draft.decide(BlockKind::Byline, NAME);
    } else if by_name && (role(draft) || below) && draft.shape.words <= 10 {
        draft.decide(BlockKind::Byline, ROLE);
    } else if draft.shape.words >= 7 && draft.shape.begins_well() {
        draft.decide(BlockKind::Standfirst, STANDFIRST);
    }
}

/// A first paragraph that is a standfirst: a byline or date follows it, or a paragraph with a dateline.
fn standfirst(drafts: &mut [Draft], headline: usize, body: usize) {
    const LONGEST: usize = 360;
    let taken = drafts.iter().take(body).any(|draft| draft.is(BlockKind::Standfirst));
    let Some(first) = drafts
        .get(body)
        .filter(|draft| draft.is_open() && draft.shape.length <= LONGEST && draft.shape.stops <= 2)
    else {
        return;
    };
    if taken || body <= headline || dateline(first.words, true).is_some() {
        return;
    }
    let next = drafts
        .iter()
        .skip(body + 1)
        .position(|draft| draft.is_open() || !draft.is_aside())
        .map(|at| body + 1 + at);
    let between = drafts.get(body + 1..next.unwrap_or(drafts.len())).unwrap_or(&[]);
    let text_follows = next.and_then(|next| drafts.get(next)).is_some_and(Draft::is_body);
    let signed =
        between.iter().any(|draft| draft.is(BlockKind::Byline) || draft.is(BlockKind::PublicationDate));
    let filed =
        next.and_then(|next| drafts.get(next)).is_some_and(|next| dateline(next.words, true).is_some());
    let reason = if filed { STANDFIRST_DATELINE } else { STANDFIRST_ABOVE };
    if text_follows
        && (signed || filed)
        && let Some(draft) = drafts.get_mut(body)
    {
        draft.decide(BlockKind::Standfirst, reason);
    }
}
