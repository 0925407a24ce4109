//! "Information and Decision Centre (IDC)", "Citizens for Ethics in \[Washington\]", "Moore & Van Allen": the
//! names of bodies that the tagger ends too early, told by their acronym or by what joins their parts.

use crate::lexicon::flag;
use crate::lexicon::line::{Line, Style};
use crate::mention::{Found, MentionKind, Source};
use crate::names::whole::{overlap, with_whole};

/// The most tokens of a name that its acronym tells.
const LONGEST: usize = 16;
/// How sure such names are.
const CONFIDENCE: f32 = 0.85;
/// Small words inside the names of bodies.
const INSIDE: &[&str] = &["&", ",", "and", "for", "in", "of", "on", "the", "to"];

/// The names of a sentence (in order, without overlap), with the bodies whose parts were found apart in one
/// piece.
pub fn with_joined(line: &Line, names: Vec<Found>) -> Vec<Found> {
    if line.style != Style::Plain {
        return names;
    }
    let mut whole: Vec<Found> = Vec::new();
    for at in line.start..line.end {
        let found = match line.text(at) {
            "(" => spelled_out(line, at, &names),
            "&" if !overlap(&names, at, at + 1) => partners(line, at),
            "or" => other_name(line, at, &names),
            _ => None,
        };
        whole.extend(found);
    }
    let names = with_whole(names, whole);
    let headed = names.iter().filter_map(|body| from_its_head(line, body)).collect();
    let names = with_whole(names, headed);
    let placed = names
        .windows(2)
        .filter_map(|pair| if let [body, place] = pair { placed(line, body, place) } else { None });
    let placed: Vec<Found> = placed.collect();
    with_whole(names, placed)
}

/// "United Relief Agency for Refugees in the Near East (URA)": the body whose acronym stands in the bracket
/// at `open`.
fn spelled_out(line: &Line, open: usize, names: &[Found]) -> Option<Found> {
    let acronym = line.text(open + 1);
    let letters: Vec<char> = acronym.chars().collect();
    let plain = (2..=10).contains(&letters.len()) && letters.iter().all(|c| c.is_ascii_uppercase());
    if !plain || !line.is(open + 2, ")") {
        return None;
    }
    let lowest = line.start.max(open.saturating_sub(LONGEST));
    let part = |at: &usize| line.is_capital(*at) || line.is_any(*at, INSIDE);
    let first = (lowest..open).rev().take_while(part).find(|at| spells(line, *at..open, &letters))?;
    let head = |at: usize| line.is_capital(at) && line.has(at, flag::ORG_HEAD | flag::ORG_OF);
    let inside = within(names, first, open);
    let body = (first..open).any(head)
        || inside.iter().any(|name| name.kind == MentionKind::Org && name.end > first + 1);
    // "the Ministry of Health (MoH)" is whole, and a name that begins before belongs to something else.
    let apart = inside.iter().any(|name| name.first < first || name.first == first && name.end >= open);
    let reason = "the letters in brackets stand for it";
    (body && !apart).then(|| Found::new(first, open, MentionKind::Org, CONFIDENCE, Source::Rule, reason))
}

/// "the Risk Sharing Authority, or RISA,": the acronym behind the "or" at `or` is another name of the body.
fn other_name(line: &Line, or: usize, names: &[Found]) -> Option<Found> {
    let comma = or.checked_sub(1).filter(|comma| *comma > line.start && line.is(*comma, ","))?;
    let body = names.get(names.partition_point(|name| name.end < comma))?;
    let body = Some(body).filter(|body| body.end == comma && body.kind == MentionKind::Org)?;
    let acronym = line.text(or + 1);
    let plain = (3..=10).contains(&acronym.len()) && acronym.bytes().all(|byte| byte.is_ascii_uppercase());
    let closes = line.is_any(or + 2, &[",", ".", ")", ";"]);
    let reason = "“or” gives it as another name of the body";
    (plain && closes && body.end > body.first + 1)
        .then(|| Found::new(or + 1, or + 2, MentionKind::Org, CONFIDENCE, Source::Rule, reason))
}

/// "Agency for Toxic Waste and \[Disease Registry\]", "Weather, \[Climate and Water Agency\]": the body from
/// the word that its name begins with.
fn from_its_head(line: &Line, body: &Found) -> Option<Found> {
    if body.kind != MentionKind::Org || body.first < line.start + 2 {
        return None;
    }
    let capital = |at: usize| {
        line.is_capital(at)
            && !line.has(at, flag::DATE | flag::FUNCTION | flag::TITLE | flag::GPE | flag::NORP)
    };
    let lowest = line.start.max(body.first.saturating_sub(LONGEST));
    let part = |at: &usize| capital(*at) || line.is_any(*at, &["and", "for", "of"]);
    let head =
        |at: &usize| capital(*at) && line.has(*at, flag::ORG_OF) && line.is_any(at + 1, &["for", "of"]);
    let joined = line.is(body.first - 1, "and");
    let from_head = || (lowest..body.first).rev().take_while(part).find(head).filter(|_| joined);
    // The tagger ended the list of what an agency is for at its comma.
    let listed = || {
        let list = (body.first..body.end).any(|at| line.is(at, "and"));
        let headed = line.has(body.end - 1, flag::ORG_HEAD) && line.is(body.first - 1, ",");
        let before = body.first - 2;
        let begins = before == line.start || line.is_any(before - 1, &["the", "The"]);
        (list && headed && capital(before) && begins).then_some(before)
    };
    let first = from_head().or_else(listed)?;
    Some(Found { first, ..*body })
}

/// The names (in order, without overlap) that hold one of these tokens.
fn within(names: &[Found], first: usize, end: usize) -> &[Found] {
    let start = names.partition_point(|name| name.end <= first);
    let stop = names.partition_point(|name| name.first < end);
    names.get(start..stop).unwrap_or(&[])
}

/// Whether the first letters of capitalised words spell the acronym, the first word its first letter and each
/// letter its word; words behind the last letter may be left out of it. (The summary's acronyms, which settle
/// no name, may have a letter from inside a word.)
fn spells(line: &Line, range: std::ops::Range<usize>, letters: &[char]) -> bool {
    let first = range.start;
    let initial = |at: usize| line.text(at).chars().next();
    if !line.is_capital(first) || initial(first) != letters.first().copied() {
        return false;
    }
    let mut wanted = letters.iter();
    let mut next = wanted.next();
    let mut skipped = 0;
    for at in range.filter(|at| line.is_capital(*at)) {
        match next {
            Some(letter) if initial(at) == Some(*letter) => next = wanted.next(),
            Some(_) => skipped += 1,
            None => {}
        }
    }
    next.is_none() && skipped <= 1
}

/// "Moore & Van Allen", "Sugar & Harmattan": the firm or the duo whose "&" stands at `at`.
fn partners(line: &Line, at: usize) -> Option<Found> {
    let part = |at: &usize| line.is_capital(*at) && !line.has(*at, flag::FUNCTION | flag::DATE | flag::TITLE);
    let first = (line.start.max(at.saturating_sub(3))..at).rev().take_while(part).last()?;
    // "Tull, Veazey & Associates"
    let third = first.checked_sub(2).filter(|third| {
        *third > line.start
            && line.is(first - 1, ",")
            && part(third)
            && !line.has(*third, flag::NAME | flag::GIVEN)
            && line.is_any(third - 1, &[",", "and", "by", "firm", "of", "with"])
    });
    let first = third.unwrap_or(first);
    let last = (at + 1..line.end.min(at + 4)).take_while(part).last()?;
    // "Tom Hale & Ann Cole" are two people.
    let person = at > first + 1 && line.has(first, flag::GIVEN);
    let apart = line.is_first(first) && line.is_ordinary(first) && at > first + 1;
    let long = line.text(first).len() > 1 && line.text(last).len() > 1;
    let reason = "“&” joins the parts of a firm’s name";
    (!person && !apart && long)
        .then(|| Found::new(first, last + 1, MentionKind::Org, CONFIDENCE, Source::Rule, reason))
}

/// "Citizens for Ethics in \[Washington\]", "Bureau of Tobacco, \[Firearms and Explosives\]": two names that
/// are one body's.
fn placed(line: &Line, body: &Found, rest: &Found) -> Option<Found> {
    if body.kind != MentionKind::Org {
        return None;
    }
    let place = matches!(rest.kind, MentionKind::Gpe | MentionKind::Loc);
    let joint = rest.first - usize::from(line.is_any(rest.first.wrapping_sub(1), &["the"]));
    // The tagger took "in" into the name.
    let inside = place && joint == body.end && line.is(body.end - 1, "in") && body.end > body.first + 2;
    let of = (body.first..body.end).any(|at| line.is(at, "of")) && line.has(body.first, flag::ORG_OF);
    let headless =
        !(rest.first..rest.end).any(|at| line.has(at, flag::ORG_HEAD | flag::ORG_OF | flag::COMPANY));
    let listed = of
        && rest.kind == MentionKind::Org
        && rest.first == body.end + 1
        && line.is(body.end, ",")
        && headless
        && (rest.first..rest.end).any(|at| line.is_any(at, &["and", "&"]));
    // "[Bank of Ghana] Governor Kofi Mensah"
    let bank = place
        && body.end == body.first + 1
        && line.has(body.first, flag::ORG_OF)
        && line.is(body.end, "of")
        && rest.first == body.end + 1;
    (inside || listed || bank).then_some(Found { end: rest.end, ..*body })
}

#[cfg(test)]
mod tests {
    use crate::names::by_rules::organisations;

    #[test]
    fn an_acronym_tells_how_far_the_name_goes() {
        let relief = "The Velka Relief Agency for Fishers in the Northern Bay (VRA) sent boats.";
        assert!(
            organisations(relief).contains(&"Velka Relief Agency for Fishers in the Northern Bay".to_owned())
        );
        let lender = "The county asked its insurer, the Risk Sharing Board, or CORSA, for more.";
        for body in ["Risk Sharing Board", "CORSA"] {
            assert!(organisations(lender).contains(&body.to_owned()), "{:?}", organisations(lender));
        }
        let lists =
            "The Weather, Climate and Water Agency met the Agency for Toxic Waste and Disease Registry.";
        for body in ["Weather, Climate and Water Agency", "Agency for Toxic Waste and Disease Registry"] {
            assert!(organisations(lists).contains(&body.to_owned()), "{:?}", organisations(lists));
        }
        let centre = "The port's Data and Forecast Centre (DFC) denied it.";
        assert!(organisations(centre).contains(&"Data and Forecast Centre".to_owned()));
        // An office is no body, and another's letters tell nothing.
        let office = organisations("The Chief Executive Officer (CEO) left the Harbour Office (XYZ).");
        assert!(office.iter().all(|name| !name.contains("Officer")), "{office:?}");
    }

    #[test]
    fn partners_are_one_firm() {
        assert!(organisations("She left Zeel & Van Allik in May.").contains(&"Zeel & Van Allik".to_owned()));
        let people = organisations("She met Thomas Zeel & Martha Allik in May.");
        assert!(people.iter().all(|name| !name.contains('&')), "{people:?}");
    }
}
