//! Descriptions that are clauses: "[Jonas Lind], who leads the party", "[Harbour Watch], founded in 1998",
//! "\[Elsmere\], where the ferries dock".

use super::after::{behind_bracket, described, set_apart};
use super::around::Words;
use super::copula::{IS, SERVES};
use super::phrase::{LONGEST, Phrase};
use super::reduced::clause;
use crate::grammar::Tag;
use crate::grammar::parts::Part;
use crate::grammar::verbs::is_past;
use crate::mention::{Mention, MentionKind};
use std::ops::Range;

/// What has lastingly been done to a body, a building or an event.
const LASTING: &[&str] = &[
    "backed",
    "built",
    "chaired",
    "commissioned",
    "created",
    "established",
    "formed",
    "founded",
    "funded",
    "headed",
    "hosted",
    "launched",
    "led",
    "opened",
    "operated",
    "organised",
    "organized",
    "owned",
    "run",
    "sponsored",
];
/// Where it is, also without a comma before it.
const PLACED: &[&str] = &["based", "headquartered", "located", "situated"];
/// What goes on behind such a participle.
const BEHIND: &[&str] = &["at", "by", "from", "in", "near", "on", "outside", "since"];
/// Verbs of a clause that tells what has happened or may happen.
const NEWS: &[&str] = &[
    "can", "could", "had", "has", "have", "may", "might", "must", "shall", "should", "was", "were", "will",
    "would",
];

/// "who leads the party": the clause, or what it says someone is; and whether it is the clause.
pub fn relative(words: &Words, mention: &Mention, ceiling: usize) -> Option<(Phrase, bool)> {
    let start = set_apart(words, mention, ceiling).filter(|start| words.sets_apart(start - 1))?;
    relative_at(words, mention, start, ceiling)
}

/// The same of a clause that begins at `start`, wherever the name is.
pub fn relative_at(words: &Words, mention: &Mention, start: usize, ceiling: usize) -> Option<(Phrase, bool)> {
    let allowed: &[&str] = match mention.kind {
        MentionKind::Person => &["who", "whose"],
        MentionKind::Gpe | MentionKind::Loc | MentionKind::Fac => &["where"],
        _ => &["which"],
    };
    if !words.is_any(start, allowed) {
        return None;
    }
    match words.text(start) {
        "where" => return lasting(words, start, ceiling).map(|found| (found, true)),
        "whose" => {
            let found = whole(words, start, ceiling)?;
            let news = found.range.clone().any(|at| words.is_any(at, NEWS));
            let verb = found.range.clone().any(|at| words.part(at).is_finite());
            return (verb && !news).then_some((found, true));
        }
        _ => {}
    }
    let verb = start + 1 + usize::from(words.part(start + 1) == Part::Adverb);
    if words.is_any(verb, IS) {
        let found = described(words, mention, verb + 1, ceiling);
        if let Some(found) = found {
            return Some((found, false));
        }
        // "who is 62", "who is retiring"
        if matches!(words.part(verb + 1), Part::Gerund | Part::Number) && words.closes(verb + 2, ceiling) {
            return None;
        }
    }
    use MentionKind::{Event, Law, Org, Person, Product, WorkOfArt};
    if !matches!(mention.kind, Person | Org | Event | Law | Product | WorkOfArt) {
        return None;
    }
    let end = clause(words, verb, ceiling.min(start + LONGEST), 1);
    // "Ana Souza, who said that …" says what she said; "who speaks for the harbour" is what she does.
    let does = !is_past(words.text(verb))
        && words.part(verb + 1) == Part::Preposition
        && !words.is_any(verb + 1, &["if", "that", "whether"]);
    if matches!(words.tag(verb), Tag::Cue(_)) && !does && !acts(words, verb, end, ceiling) {
        return None;
    }
    let past = words.part(verb) == Part::Finite && is_past(words.text(verb)) && !words.is(verb, "was");
    let denies = words.is(verb + 1, "not");
    // "who was taking her picture", "who had carried her son": what somebody did that day.
    let going_on = words.is_any(verb, &["was", "were"]) && words.part(verb + 1) == Part::Gerund
        || words.is(verb, "had")
            && matches!(words.part(verb + 1), Part::Participle | Part::Finite | Part::Adverb)
            && !words.is(verb + 1, "been")
            && !words.is_any(verb + 1, SERVES);
    // "who has died aged 84"
    let died = words.is(verb, "has") && words.is(verb + 1, "died")
        || words.is(verb, "died") && words.is(verb + 1, "aged");
    if going_on || died {
        return None;
    }
    // "which has three seats", "which has run the port since 1936", but not "which has joined the case"
    let had = matches!(words.part(verb + 1), Part::Participle | Part::Adverb | Part::Finite)
        && !matches!(words.tag(verb + 1), Tag::Cue(_))
        && !(verb..end).any(|at| words.is(at, "since"));
    let perfect = words.is(verb, "had")
        || words.is_any(verb, &["has", "have"]) && (had || words.is(verb + 1, "nothing"));
    if mention.kind != MentionKind::Person && (past || perfect || denies || !words.part(verb).is_finite()) {
        return None;
    }
    (end > verb).then_some((Phrase { range: start..end, head: start }, true))
}

/// "who writes the code", "who argues it for the parish": a verb of speech that says what someone does, and
/// not what someone said.
fn acts(words: &Words, verb: usize, end: usize, ceiling: usize) -> bool {
    const SAYS: &[&str] =
        &["adds", "believes", "claims", "fears", "hopes", "insists", "notes", "says", "thinks", "warns"];
    let object = matches!(words.part(verb + 1), Part::Determiner | Part::Noun | Part::Adjective | Part::Name)
        || words.is_any(verb + 1, &["it", "them"])
        || words.closes(verb + 1, ceiling);
    !is_past(words.text(verb)) && !words.is_any(verb, SAYS) && object && words.closes(end, ceiling)
}

/// "where the ferries dock": what is so at a place, not what happened there.
fn lasting(words: &Words, start: usize, ceiling: usize) -> Option<Phrase> {
    let found = whole(words, start, ceiling)?;
    let verb = found.range.clone().find(|at| words.part(*at).is_finite() || words.is_any(*at, NEWS))?;
    let goes_on = words.is_any(verb, &["are", "is"])
        && found.range.clone().any(|at| at > verb && words.part(at) == Part::Gerund);
    let present = !is_past(words.text(verb)) && !words.is_any(verb, NEWS) && !goes_on;
    if words.tag(start + 1) == Tag::Pronoun || words.is(start + 1, "there") {
        return None;
    }
    let says = matches!(words.tag(verb), Tag::Cue(cue) if !cue.noun);
    (present && !says).then_some(found)
}

/// The clause from `start` up to the mark that closes it.
fn whole(words: &Words, start: usize, ceiling: usize) -> Option<Phrase> {
    let end = clause(words, start + 1, ceiling.min(start + LONGEST), 1);
    (end > start + 2 && words.closes(end, ceiling)).then_some(Phrase { range: start..end, head: start })
}

/// "[Harbour Watch], founded in 1998,", "[Corvid Stores] based in Leeds": where it is, who made it or has it.
pub fn participial(words: &Words, mention: &Mention, ceiling: usize) -> Option<Range<usize>> {
    use MentionKind::{Event, Fac, Loc, Org, Person};
    if mention.kind == Person {
        return in_court(words, mention, ceiling);
    }
    if !matches!(mention.kind, Org | Fac | Event | Loc) {
        return None;
    }
    // "an agency of [the Union], based in Leeds"
    let name = mention.first_token.index();
    let name = name - usize::from(words.part(name.wrapping_sub(1)) == Part::Determiner);
    if name.checked_sub(1).is_some_and(|before| words.is_any(before, &["of", "for"])) {
        return None;
    }
    let at = behind_bracket(words, mention, ceiling)?;
    // "the “Port Forum” sponsored by"
    let quoted = words.tag(at) == Tag::Mark && words.is_any(at + 1, LASTING);
    let apart = words.sets_apart(at);
    participial_at(words, at + usize::from(apart || quoted), apart || quoted, ceiling)
}

/// The same of a clause that begins at `start`, set `apart` or not.
pub fn participial_at(words: &Words, start: usize, apart: bool, ceiling: usize) -> Option<Range<usize>> {
    let verb = start + usize::from(words.part(start) == Part::Adverb);
    let set_up = words.is(verb, "set") && words.is(verb + 1, "up");
    let participle = words.is_any(verb, PLACED) || apart && (set_up || words.is_any(verb, LASTING));
    let verb = verb + usize::from(set_up);
    if !participle || !words.is_any(verb + 1, BEHIND) {
        return None;
    }
    let end = clause(words, verb + 2, ceiling.min(start + LONGEST), 0);
    (end > verb + 2 && words.closes(end, ceiling)).then_some(start..end)
}

/// "\[Ana Souza\], defending,", "[Jonas Lind], appearing for the firm,": on which side somebody speaks.
fn in_court(words: &Words, mention: &Mention, ceiling: usize) -> Option<Range<usize>> {
    let start = set_apart(words, mention, ceiling)?;
    let alone = words.is_any(start, &["defending", "prosecuting"]) && words.closes(start + 1, ceiling);
    if alone {
        return Some(start..start + 1);
    }
    let side = words.is_any(start, &["appearing", "acting"]) && words.is(start + 1, "for");
    let end = clause(words, start + 2, ceiling.min(start + LONGEST), 0);
    (side && end > start + 2 && words.closes(end, ceiling)).then_some(start..end)
}
