//! Clauses that belong to a noun without a pronoun ("reduced relative clauses": "a poem she wrote", "a firm
//! registered in May"), and where any clause behind a noun ends.

use super::around::Words;
use super::head::core;
use crate::grammar::Tag;
use crate::grammar::parts::Part;
use crate::grammar::verbs::is_past;
use crate::mention::MentionKind;

/// "a firm \[registered in May\]", "a developer \[best known for …\]", "a village \[close to the border\]":
/// the end of a clause that begins with a participle or an adjective.
pub fn participial(words: &Words, head: usize, at: usize, ceiling: usize) -> Option<usize> {
    let fronted = words.part(at) == Part::Adverb && words.part(at + 1) == Part::Participle;
    let adjective = words.part(at) == Part::Adjective && words.links(at + 1);
    if fronted || adjective {
        return Some(clause(words, at + 2, ceiling, 0));
    }
    let participle = matches!(words.part(at), Part::Participle | Part::Gerund)
        && !has_object(words, at, ceiling)
        && words.tag(at) != Tag::Time
        && !words.is_any(at, &["excluding", "including"]);
    (participle || is_past_participle(words, head, at, ceiling)).then(|| clause(words, at + 1, ceiling, 0))
}

/// "The lawyer closed her practice", "the emperor faced stiff opposition": what has an object is the verb of
/// its clause, and no participle.
fn has_object(words: &Words, at: usize, ceiling: usize) -> bool {
    let object = words.part(at + 1) == Part::Determiner && !words.is_any(at + 1, &["all", "both"])
        || matches!(words.part(at + 1), Part::Adjective | Part::Noun)
            && matches!(words.part(at + 2), Part::Adjective | Part::Noun);
    at + 1 < ceiling
        && words.text(at).ends_with("ed")
        && object
        && words.tag(at + 1) != Tag::Time
        && !words.is_any(at, GIVEN)
}

/// Participles behind which what is given or said of somebody stands: "a man named the best".
const GIVEN: &[&str] = &[
    "allowed",
    "appointed",
    "awarded",
    "called",
    "charged",
    "considered",
    "crowned",
    "declared",
    "deemed",
    "denied",
    "dubbed",
    "elected",
    "granted",
    "handed",
    "judged",
    "named",
    "nicknamed",
    "offered",
    "promised",
    "ranked",
    "rated",
    "titled",
    "voted",
];

/// Whether the past form at `at`, tagged as a finite verb, is a participle.
fn is_past_participle(words: &Words, head: usize, at: usize, ceiling: usize) -> bool {
    let finite = words.part(at) == Part::Finite
        && !has_object(words, at, ceiling)
        && is_past(words.text(at))
        && !words.is_any(at, &["did", "had", "said", "told", "was", "were"]);
    // "a firm registered nine days before": after "a" no clause begins.
    let indefinite = || {
        let first = (0..head).rev().take(6).find(|at| words.part(*at) == Part::Determiner);
        first.is_some_and(|at| words.is_any(at, &["a", "an"]) && at > 0 && words.sets_apart(at - 1))
    };
    // "A, the maker of walls traded on the exchange, is …": two finite verbs in a row are one too many.
    let apposed = || {
        let end = clause(words, at + 1, ceiling, 0);
        words.tag(end) == Tag::Comma && matches!(words.part(end + 1), Part::Finite | Part::Modal)
    };
    finite && (indefinite() || apposed())
}

/// "a poem \[she wrote for the trip\]", "a ferry [due from Marseille]", "a ship [400 metres long]", "a probe
/// [the size of a fridge]": the end of a clause without its pronoun, or of a measure, that fills what is left
/// before the next mark.
pub fn reduced(words: &Words, at: usize, ceiling: usize) -> Option<usize> {
    let noun = |at: usize| words.part(at) == Part::Noun && !words.is_capital(at);
    if words.is(at, "the") && words.is_any(at + 1, MEASURES) && words.is(at + 2, "of") {
        return core(words, at + 3, ceiling).map(|head| head + 1);
    }
    let subject = (words.is_any(at, SUBJECTS) && noun(at - 1)).then_some(at + 1).or_else(|| {
        // "a mystery the chain published itself"
        let named = words.part(at) == Part::Determiner || words.is_in(at, MentionKind::Person);
        let end = core(words, at, ceiling)? + 1;
        (named && noun(at - 1) && words.part(end) == Part::Finite).then_some(end)
    });
    // "a flat bigger than the hall", "as high as a house", but not "the singer left early"
    let compared = words.part(at) == Part::Adjective && words.is(at + 1, "than");
    let adjective = compared || words.is_any(at, &["as", "due", "no"]);
    let quantity = words.is_in(at, MentionKind::Quantity);
    if subject.is_none() && !adjective && !quantity {
        return None;
    }
    let end = clause(words, subject.unwrap_or(at + 1), ceiling, usize::from(subject.is_some()));
    let verbs = (at + 1..end).filter(|at| words.part(*at).is_finite()).count();
    (words.closes(end, ceiling) && (verbs > 0) == subject.is_some()).then_some(end)
}

/// Who does what a clause without its pronoun says.
const SUBJECTS: &[&str] = &["he", "it", "nobody", "she", "they", "we", "you"];
/// What is compared with the same of another thing.
const MEASURES: &[&str] = &["age", "height", "length", "size", "weight", "width"];

/// The end of a clause at the next mark, or before a verb too many: `verbs` is how many finite verbs it has
/// of its own.
pub fn clause(words: &Words, start: usize, ceiling: usize, verbs: usize) -> usize {
    let mut left = verbs;
    let mut end = start;
    while end < ceiling {
        if words.closes(end, ceiling) {
            let kin = || named_kin(words, end, start, ceiling);
            let Some(behind) = verbs_in_a_row(words, end).or_else(kin) else { break };
            end = behind;
            continue;
        }
        let joined =
            matches!(words.part(end.wrapping_sub(1)), Part::Conjunction | Part::Relative | Part::Pronoun)
                || words.is_relative(end.wrapping_sub(1));
        // "sponsored by the port | and said": a participle has no second verb of that kind.
        let second = verbs == 0 && words.part(end.wrapping_sub(1)) == Part::Conjunction;
        if words.part(end).is_finite() && second && end > start + 1 {
            return end - 1;
        }
        if words.part(end).is_finite() && !joined && end > start {
            if left == 0 && !matches!(words.part(end - 1), Part::Finite | Part::Modal | Part::Adverb) {
                break;
            }
            left = left.saturating_sub(1);
        }
        end += 1;
    }
    region(words, end, ceiling).unwrap_or(end)
}

/// Behind a further verb of a row, the comma before it at `comma`: "who has fished, farmed | and preached".
fn verbs_in_a_row(words: &Words, comma: usize) -> Option<usize> {
    let past =
        |at: usize| matches!(words.part(at), Part::Participle | Part::Finite) && is_past(words.text(at));
    let row = words.tag(comma) == Tag::Comma && past(comma.checked_sub(1)?) && past(comma + 1);
    let goes_on = words.tag(comma + 2) == Tag::And || words.tag(comma + 2) == Tag::Comma && past(comma + 3);
    (row && goes_on).then_some(comma + 2)
}

/// Behind a name between commas that only says who that is, in a clause that begins at `start` and still
/// wants its verb: "after his wife, Karin, was found", "whose father, Yuri, flew". The comma before it is at
/// `comma`.
fn named_kin(words: &Words, comma: usize, start: usize, ceiling: usize) -> Option<usize> {
    const OPENING: &[&str] = &["after", "as", "because", "before", "when", "while", "whose"];
    const REACH: usize = 24;
    let owner = comma.checked_sub(2).filter(|_| words.tag(comma) == Tag::Comma)?;
    let owned = words.is_any(owner, &["her", "his", "its", "their", "whose"]);
    let name = words.mention_at(comma + 1).filter(|name| name.kind == MentionKind::Person)?;
    let end = name.end_token.index();
    let kin = owned && words.fits(comma - 1, MentionKind::Person);
    let opening = |at: &usize| words.is_any(*at, OPENING);
    let mut back = (start.saturating_sub(1)..=owner).rev().take(REACH);
    let open = back.find(|at| opening(at) || words.part(*at).is_finite());
    (kin && open.is_some_and(|at| opening(&at)) && end < ceiling && words.tag(end) == Tag::Comma)
        .then_some(end + 1)
}

/// The end of the larger place behind a comma: "who lives in Springfield, Ohio,".
pub fn region(words: &Words, end: usize, ceiling: usize) -> Option<usize> {
    let place = |at: usize| words.is_in(at, MentionKind::Gpe) || words.is_in(at, MentionKind::Loc);
    if words.tag(end) != Tag::Comma || !place(end.checked_sub(1)?) {
        return None;
    }
    let after = (end + 1..ceiling).find(|at| !place(*at)).unwrap_or(ceiling);
    (after > end + 1 && words.closes(after, ceiling)).then_some(after)
}
