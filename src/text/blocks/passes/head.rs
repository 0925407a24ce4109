//! The head of an article: kicker, headline, standfirst and a byline without "By", before the first running
//! text.

use super::headings::is_chapter;
use crate::document::BlockKind;
use crate::text::blocks::draft::Draft;
use crate::text::blocks::own::TIME;
use crate::text::blocks::own::byline::{is_bare_name, is_role};
use crate::text::blocks::own::dateline::dateline;
use crate::text::blocks::pieces::shape::{End, stops_inside};

const HEADLINE: &str = "it is the first line of the article that reads like a title";
const CLOSED_HEADLINE: &str = "it is a title with a full stop, above the article's text";
const KICKER: &str = "it is a short label above the headline";
const STANDFIRST: &str = "it stands between the headline and the text";
const STANDFIRST_ABOVE: &str = "it follows the headline and stands above the byline or date";
const STANDFIRST_DATELINE: &str = "it follows the headline, and the report itself begins below";
const NAME: &str = "it is a name under the headline, next to a date or byline";
const FROM: &str = "it says where the writer reports from";
const ROLE: &str = "it says what the writer does";

/// A head has at most so many lines; more are a menu, a poem or a table.
const MOST_LINES: usize = 8;

/// Decides the drafts of the article's head. Returns where the article's text begins.
pub fn head(drafts: &mut [Draft]) -> usize {
    let given = drafts.iter().position(|draft| draft.is(BlockKind::Headline));
    for draft in
        drafts.iter_mut().skip(given.map_or(0, |at| at + 1)).filter(|draft| draft.is(BlockKind::Headline))
    {
        draft.verdict = draft.verdict.map(|(_, reason)| (BlockKind::SectionHeading, reason));
    }
    let Some(text) = first_text(drafts) else { return drafts.len() };
    for at in 0..text {
        sign_beside_byline(drafts, at);
    }
    let above = title_lines(drafts, 0, text);
    if above.len() > MOST_LINES {
        return text;
    }
    // A headline stands above the byline; what stands below it is something else.
    let signed = drafts.iter().position(|draft| draft.is(BlockKind::Byline)).unwrap_or(text);
    let titles: Vec<usize> = above.iter().copied().filter(|&at| at < signed).collect();
    let given = given.filter(|&at| at < text);
    let Some(headline) = given.or_else(|| choose_headline(drafts, &titles)) else { return text };
    if let Some(draft) = drafts.get_mut(headline) {
        draft.decide(
            BlockKind::Headline,
            if draft.shape.end == End::Stop { CLOSED_HEADLINE } else { HEADLINE },
        );
    }
    for &at in above.iter().filter(|&&at| at < headline) {
        if let Some(draft) = drafts.get_mut(at).filter(|draft| draft.shape.length <= 60) {
            draft.decide(BlockKind::Kicker, KICKER);
        }
    }
    let below: Vec<usize> = above.into_iter().filter(|&at| at > headline).collect();
    below.iter().for_each(|&at| sign(drafts, at));
    let long = |draft: &Draft| draft.is_open() && draft.shape.words >= 7 && draft.shape.begins_well();
    if let Some(at) = below.into_iter().find(|&at| drafts.get(at).is_some_and(long))
        && let Some(draft) = drafts.get_mut(at)
    {
        draft.decide(BlockKind::Standfirst, STANDFIRST);
    }
    let taken = drafts.iter().take(text).any(|draft| draft.is(BlockKind::Standfirst));
    let Some((body, reason)) = text_below_standfirst(drafts, text).filter(|_| !taken) else { return text };
    if let Some(draft) = drafts.get_mut(text) {
        draft.decide(BlockKind::Standfirst, reason);
    }
    for at in title_lines(drafts, text + 1, body) {
        sign(drafts, at);
    }
    body
}

/// The open lines in `from..to` that may be a title, a name or a label.
fn title_lines(drafts: &[Draft], from: usize, to: usize) -> Vec<usize> {
    (from..to)
        .filter(|&at| drafts.get(at).is_some_and(|draft| draft.is_open() && may_be_title(draft)))
        .take(MOST_LINES + 1)
        .collect()
}

/// The first running text: an open draft of a whole sentence or more that is no title.
fn first_text(drafts: &[Draft]) -> Option<usize> {
    let opening = drafts.iter().position(Draft::is_open)?;
    (opening..drafts.len()).find(|&at| {
        let Some(draft) = drafts.get(at) else { return false };
        let turn = draft.is(BlockKind::Question) || draft.is(BlockKind::Answer);
        let filed = || draft.shape.ends_sentence() && dateline(draft.words, true).is_some();
        // Computed last: it looks at what follows.
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
    let opens = shape.begins_well()
        || shape.quoted
        || shape.start == crate::text::blocks::pieces::shape::Start::Lower && shape.words >= 4;
    opens
        && shape.length <= 240
        && shape.words >= 1
        && !matches!(shape.end, End::Colon | End::Open)
        && !draft.words.contains("://")
        && !is_address(draft.words)
        && !is_chapter(draft.words)
}

/// Whether the line holds a mail address or a tag.
fn is_address(line: &str) -> bool {
    line.contains('<') || line.split(' ').any(|word| word.len() > 1 && word.contains('@'))
}

fn choose_headline(drafts: &[Draft], lines: &[usize]) -> Option<usize> {
    let shape = |at: &usize| drafts.get(*at).map(|draft| draft.shape);
    let first = lines.first()?;
    let long = shape(first)?.words >= 4;
    let titles = || lines.iter().skip(1).take(2);
    let title_follows = titles().filter_map(shape).any(|next| (3..=16).contains(&next.words));
    if title_follows && is_kicker(drafts.get(*first)?, long) {
        return titles()
            .find(|at| shape(at).is_some_and(|shape| shape.words >= 4))
            .or_else(|| titles().next())
            .copied();
    }
    (shape(first)?.words >= 2).then_some(*first)
}

/// Whether the first line is a label above the headline, given that a title follows.
fn is_kicker(draft: &Draft, long: bool) -> bool {
    let path = draft.words.contains(['|', '›', '»'])
        || [" > ", " / "].iter().any(|mark| draft.words.contains(mark))
        || draft.words.starts_with("Home ");
    let name = draft.shape.words == 2 && is_bare_name(draft.words) && !draft.shape.all_capitals;
    draft.shape.length <= 60
        && (path
            || draft.shape.all_capitals && draft.shape.words <= 5
            || !long && !name
            || draft.among_others.is_some())
}

/// Decides a line directly below a byline that tells what the writer does, and the "Reporting from" lines of
/// a page.
fn sign_beside_byline(drafts: &mut [Draft], at: usize) {
    if let Some([name, from, place]) = drafts.get_mut(at..at + 3)
        && from.words.eq_ignore_ascii_case("reporting from")
        && from.is_open()
    {
        for (line, reason) in [(name, NAME), (from, FROM), (place, FROM)] {
            if line.shape.words <= 6 && !line.shape.ends_sentence() {
                line.decide(BlockKind::Byline, reason);
            }
        }
    }
    let by_name = at
        .checked_sub(1)
        .and_then(|before| drafts.get(before))
        .is_some_and(|before| before.is(BlockKind::Byline));
    if let Some(draft) = drafts.get_mut(at).filter(|draft| by_name && is_role_line(draft)) {
        draft.decide(BlockKind::Byline, ROLE);
    }
}

fn is_role_line(draft: &Draft) -> bool {
    draft.is_open()
        && draft.shape.words <= 10
        && !draft.shape.ends_sentence()
        && is_role(&draft.words.to_lowercase())
}

/// Decides a line under the headline that names the writer or tells what the writer does.
fn sign(drafts: &mut [Draft], at: usize) {
    let near = |place: Option<usize>| place.and_then(|place| drafts.get(place));
    let (before, after) = (near(at.checked_sub(1)), near(Some(at + 1)));
    let signs = |draft: &Draft| draft.is(BlockKind::Byline) || draft.is(BlockKind::PublicationDate);
    let by_name = before.is_some_and(|before| before.is(BlockKind::Byline));
    let (above, below) = (before.is_some_and(signs), after.is_some_and(signs));
    let role_below = after.is_some_and(is_role_line);
    let Some(draft) = drafts.get_mut(at) else { return };
    let role = is_role_line(draft);
    // "Ana Souza, Lisbon correspondent" anywhere here; "Ana Souza Transport correspondent" next to a date.
    let name = draft.words.split([',', '|']).next().unwrap_or("").trim_end();
    let introduced = role && name.len() < draft.words.len() && is_bare_name(name);
    let named = role && draft.shape.capitalised >= 2 && draft.shape.begins_well();
    if introduced || (is_bare_name(draft.words) || named) && (above || below || role_below) {
        draft.decide(BlockKind::Byline, NAME);
    } else if by_name && draft.shape.words <= 10 && (role || below) {
        draft.decide(BlockKind::Byline, ROLE);
    }
}

/// Where the text begins if the first running text is a standfirst: below a byline or date, or with a
/// dateline.
fn text_below_standfirst(drafts: &[Draft], first: usize) -> Option<(usize, &'static str)> {
    const LONGEST: usize = 320;
    const LINE: usize = 120;
    let draft = drafts.get(first)?;
    let may_be = draft.is_open() && draft.shape.length <= LONGEST && stops_inside(draft.words) <= 2;
    if !may_be || dateline(draft.words, true).is_some() {
        return None;
    }
    let small =
        |draft: &Draft| draft.is_aside() || draft.is_open() && draft.shape.length <= LINE && !draft.is_body();
    let between = drafts.iter().skip(first + 1).take_while(|draft| small(draft));
    let signs = |draft: &Draft| {
        draft.is(BlockKind::Byline)
            || draft.verdict.is_some_and(|(kind, why)| kind == BlockKind::PublicationDate && why != TIME)
    };
    let (mut lines, mut signed) = (0, false);
    for line in between {
        lines += 1;
        signed |= signs(line);
    }
    let body = first + 1 + lines;
    let text = drafts.get(body).filter(|text| text.is_body() && lines <= 2 * MOST_LINES)?;
    let filed = text.is_open() && dateline(text.words, true).is_some();
    let reason = if filed { STANDFIRST_DATELINE } else { STANDFIRST_ABOVE };
    (signed || filed).then_some((body, reason))
}
