//! Descriptions before a comma that a name then explains: "the bank's chief economist, [Ana Souza],".

use super::around::{WHEN, Words};
use super::before::{REACH, start_of_name};
use super::phrase::{Phrase, phrase};
use super::rank::is_vague;
use super::reach::is_plural;
use crate::grammar::Tag;
use crate::grammar::parts::Part;
use crate::lexicon::offices::names_office;
use crate::mention::{Mention, MentionKind};
use std::ops::Range;

/// Prepositions before the one whom something is given to or who does it.
const GIVERS: &[&str] = &["by", "from", "to", "with"];

/// "The bank's chief economist, [Ana Souza],": the description before a comma that the name then explains.
pub fn explained(words: &Words, mention: &Mention, sentence: &Range<usize>) -> Option<Range<usize>> {
    let mut first = start_of_name(words, mention, sentence.start);
    // "Iceland's fisheries regulator, the Directorate of Fisheries,"
    first -= usize::from(
        mention.kind != MentionKind::Person && first > sentence.start && words.is(first - 1, "the"),
    );
    // "the top seed, Chile's [Luz Vera]", "her neighbour, the amiable [Tom Hale]"
    if mention.kind == MentionKind::Person {
        first = over_epithet(words, first, sentence.start);
    }
    // "the board's chairwoman, Judge [Ana Souza]"
    while first > sentence.start
        && words.tag(first - 1) == Tag::Capital
        && names_office(words.document, first - 1)
    {
        first -= 1;
    }
    let comma = first.checked_sub(1).filter(|at| *at > sentence.start && words.sets_apart(*at))?;
    let end = mention.end_token.index();
    let closed = words.closes(end, sentence.end) || words.is_any(end, &["from", "of"]);
    // "Spokesperson for the city, Ana Souza said", "Head of the survey unit, Ana Souza handed over …", "to
    // the director of training, Ana Souza in a letter"
    let says = matches!(words.tag(end), Tag::Cue(_));
    let acts = mention.kind == MentionKind::Person && (words.part(end).is_finite() || words.links(end));
    if !closed && !says && !acts {
        return None;
    }
    let lowest = sentence.start.max(comma.saturating_sub(REACH));
    let starts = (lowest..comma).filter(|at| opens(words, *at, lowest));
    let body = at_body(words, comma, lowest);
    let mut found = None;
    for start in starts {
        let Some(phrase) = phrase(words, start, body.unwrap_or(comma)) else { continue };
        // "a Russian cosmonaut whose father, Yuri,", "the auditor to look again after its head, Yuri,": the
        // name is the father's or the other head's.
        if (phrase.head + 1..comma)
            .any(|at| words.is_any(at, &["after", "because", "before", "when", "whose"]))
        {
            continue;
        }
        let unnamed = words.mention_at(phrase.head).is_none_or(|mention| mention.kind == MentionKind::Norp);
        let free = start == sentence.start
            || matches!(words.part(start - 1), Part::Conjunction | Part::Finite | Part::Unknown)
            || words.is(start - 1, "that");
        let likely = mention.kind == MentionKind::Person
            && free
            && words.is_any(start, &["her", "his", "its", "the", "their"])
            && !words.contradicts(phrase.head, mention.kind)
            && words.part(phrase.head) == Part::Noun;
        let fits = unnamed && (words.fits(phrase.head, mention.kind) || likely);
        let office = words.fits(phrase.head, MentionKind::Person);
        // "Once the mayor of the port, Ana Souza rose to …"
        let once = start == sentence.start + 1 && words.is_any(sentence.start, WHEN);
        let leads = once || start == sentence.start;
        let given = words.links(end) && start > sentence.start && words.is_any(start - 1, GIVERS);
        let whole = closed
            || leads && (says || office)
            || says && start > sentence.start && words.tag(start - 1) == Tag::Mark
            || acts && office && (given || body.is_some());
        let reaches = phrase.range.end == body.unwrap_or(comma) && (body.is_none() || office);
        if reaches && fits && whole && !is_plural(words, phrase.head) {
            // "whose trucking firm, Hauser Logistics,": of a person it would not say whose.
            let whose = words.is(start, "whose");
            let says = !whose || mention.kind != MentionKind::Person;
            let mut first = start + usize::from(whose);
            // "Prime Minister Jonas Lind's party"
            while words.is_in(start, MentionKind::Person)
                && first > sentence.start
                && words.tag(first - 1) == Tag::Capital
                && (names_office(words.document, first - 1) || first < start)
            {
                first -= 1;
            }
            found = says.then_some(first..comma);
            break;
        }
    }
    found
}

/// Where the possessor or the adjective right before a name begins; `name` itself where none stands there.
fn over_epithet(words: &Words, name: usize, floor: usize) -> usize {
    // "his driver, one [Tom Hale]"
    if name > floor + 1 && words.is(name - 1, "one") {
        return name - 1;
    }
    let Some(last) = name.checked_sub(2).filter(|last| *last > floor) else { return name };
    let owner = words.mention_at(last).filter(|owner| owner.kind != MentionKind::Person);
    if words.tag(name - 1) == Tag::Possessive
        && let Some(owner) = owner
    {
        return owner.first_token.index();
    }
    let adjective = words.is(last, "the") && words.part(name - 1) == Part::Adjective;
    if adjective { last } else { name }
}

/// The comma before the body that an office is held at: "Under-Secretary for Ports | , Ministry of Transport,
/// Ana Souza".
fn at_body(words: &Words, comma: usize, lowest: usize) -> Option<usize> {
    let body = words.mention_at(comma.checked_sub(1)?).filter(|body| body.kind == MentionKind::Org)?;
    let before = body.first_token.index().checked_sub(1).filter(|before| *before > lowest)?;
    (body.end_token.index() == comma && words.tag(before) == Tag::Comma).then_some(before)
}

/// "\[Director\]: Ana Souza": what the line before a colon says the name is.
pub fn labelled(words: &Words, mention: &Mention, sentence: &Range<usize>) -> Option<Phrase> {
    let colon = start_of_name(words, mention, sentence.start).checked_sub(1)?;
    if colon <= sentence.start || words.tag(colon) != Tag::Colon {
        return None;
    }
    let found = phrase(words, sentence.start, colon)?;
    let unnamed = words.mention_at(found.head).is_none_or(|mention| mention.kind == MentionKind::Norp);
    let person = mention.kind == MentionKind::Person;
    let fits = words.fits(found.head, mention.kind)
        && !is_plural(words, found.head)
        && !is_vague(words, found.head)
        && (found.range.len() > 1 || person && names_office(words.document, found.head));
    (found.range.end == colon && unnamed && fits).then_some(found)
}

/// Whether a description may begin at `at`: with a determiner, a possessor, or at the head of its clause.
fn opens(words: &Words, at: usize, lowest: usize) -> bool {
    let possessor = words.tag(at) == Tag::Name && {
        let end = (at..at + 6).find(|at| words.tag(*at) != Tag::Name).unwrap_or(at);
        words.tag(end) == Tag::Possessive
            && at.checked_sub(1).is_none_or(|before| words.tag(before) != Tag::Name)
    };
    let determined = words.part(at) == Part::Determiner && !words.is_any(at, &["no", "any", "every"]);
    // "At the meeting, [Director of Ports], Ana Souza was also present."
    let office = at > lowest
        && words.tag(at - 1) == Tag::Comma
        // "Under-Secretary"
        && names_office(words.document, if words.is_hyphen(at + 1) { at + 2 } else { at })
        && !words.is_in(at.saturating_sub(2), MentionKind::Person);
    determined || possessor || office || at == lowest && words.is_nominal(at)
}
