//! What belongs to a noun phrase behind its head: "of …", "who …", "based in …", "she wrote for …", a further
//! office, a larger place.

use super::head::{core, name_end};
use super::words::Words;
use crate::grammar::Tag;
use crate::grammar::parts::Part;
use crate::grammar::verbs::is_past;
use crate::mention::MentionKind;

/// Words that begin what follows a noun: a phrase with them belongs to it.
const LINKS: &[&str] = &[
    "about", "above", "across", "against", "along", "among", "around", "at", "behind", "below", "beneath",
    "beside", "between", "beyond", "by", "for", "from", "in", "inside", "into", "like", "near", "of", "off",
    "on", "onto", "opposite", "outside", "over", "through", "to", "toward", "towards", "under", "with",
    "within", "without",
];

/// The end of a phrase with the head at `head`: over "of …", "who …", "based in …" and a further office.
#[inline(never)]
pub fn extend(words: &Words, head: usize, ceiling: usize) -> usize {
    let mut end = head + 1;
    loop {
        let next = follow(words, head, end, ceiling);
        if next <= end || next > ceiling {
            return end;
        }
        end = next;
    }
}

/// The end of the next part of the phrase behind `end`; `end` itself when there is none.
fn follow(words: &Words, head: usize, end: usize, ceiling: usize) -> usize {
    if end >= ceiling {
        return end;
    }
    // "the first woman to hold …"
    if words.is(end, "to") && words.part(end + 1) == Part::Infinitive {
        return clause(words, end + 2, ceiling, 0);
    }
    let own = words.is_any(end + 1, &["her", "his", "its", "their", "which", "whom"]);
    // "the battery on which the model depends"
    if words.is_any(end, LINKS) && words.is_any(end + 1, &["which", "whom", "whose"]) {
        let whole = clause(words, end + 2, ceiling, 1);
        return if words.closes(whole, ceiling) { whole } else { end };
    }
    // "a cracker with a hole in it", "a ship out of Oslo"
    if words.is_any(end, LINKS) && words.is_any(end + 1, &["it", "them"]) && words.closes(end + 2, ceiling) {
        return end + 2;
    }
    if words.is(end, "out") && words.is(end + 1, "of") {
        return core(words, end + 2, ceiling).map_or(end, |inner| inner + 1);
    }
    // "chef de mission"
    if words.is(end, "de") && words.mention_at(end).is_none() {
        return end + 2;
    }
    if words.is_any(end, LINKS) && !own {
        let object = end + 1 + usize::from(words.part(end + 1) == Part::Adverb);
        if words.part(object) == Part::Gerund {
            return clause(words, object + 1, ceiling, 0);
        }
        // "the first woman in 28 years"
        if words.tag(object) == Tag::Time && words.is(end, "in") && words.part(object) == Part::Number {
            return (object..ceiling).find(|at| words.tag(*at) != Tag::Time).unwrap_or(ceiling);
        }
        // "acting city manager for 11 months", "the fire of 1969"
        let year = words.is(end, "of") && words.part(object) == Part::Number;
        if words.tag(object) == Tag::Time && (year || words.is(end, "for")) {
            return (object..ceiling).find(|at| words.tag(*at) != Tag::Time).unwrap_or(ceiling);
        }
        // "a father of five", "a town of 23,000 that …"
        let alone = words.part(object) == Part::Number
            && words.tag(object) != Tag::Time
            && !words.is_nominal(object + 1);
        if alone && !words.is_any(object + 1, &["of", "per"]) {
            return object + 1;
        }
        // "a hero of Ms. Souza's"
        let owner = (object..ceiling).find(|at| words.tag(*at) == Tag::Possessive);
        if let Some(owner) = owner.filter(|owner| words.closes(owner + 1, ceiling))
            && core(words, object, owner) == Some(owner - 1)
        {
            return owner + 1;
        }
        return core(words, object, ceiling).map_or(end, |inner| inner + 1);
    }
    if words.is_relative(end) {
        return clause(words, end + 1, ceiling, 1);
    }
    // "managing director since 2019", "the deputy mayor until last October"
    if words.is_any(end, &["since", "till", "until"]) {
        let time = (end + 1..ceiling).find(|at| words.tag(*at) != Tag::Time).unwrap_or(ceiling);
        return if time > end + 1 {
            time
        } else {
            core(words, end + 1, ceiling).map_or(end, |inner| inner + 1)
        };
    }
    // "a developer best known for …"
    if words.part(end) == Part::Adverb && words.part(end + 1) == Part::Participle {
        return clause(words, end + 2, ceiling, 0);
    }
    // "a firm registered nine days before": after "a" no clause begins, so the past form is a participle.
    let participle = is_past(words.text(end))
        && !words.is_any(end, &["did", "had", "said", "told", "was", "were"])
        && words.part(end) == Part::Finite;
    let indefinite = participle && {
        let first = (0..head).rev().take(6).find(|at| words.part(*at) == Part::Determiner);
        first.is_some_and(|at| words.is_any(at, &["a", "an"]) && at > 0 && words.sets_apart(at - 1))
    };
    // "A, the maker of walls traded on the exchange, is …": two finite verbs in a row are one too many.
    let apposed = participle && {
        let end = clause(words, end + 1, ceiling, 0);
        words.tag(end) == Tag::Comma && matches!(words.part(end + 1), Part::Finite | Part::Modal)
    };
    if indefinite
        || apposed
        || matches!(words.part(end), Part::Participle | Part::Gerund)
            && words.tag(end) != Tag::Time
            && !words.is_any(end, &["excluding", "including"])
    {
        return clause(words, end + 1, ceiling, 0);
    }
    // "a village close to the border"
    if words.part(end) == Part::Adjective && words.is_any(end + 1, LINKS) {
        return clause(words, end + 2, ceiling, 0);
    }
    if let Some(whole) = reduced(words, end, ceiling) {
        return whole;
    }
    if words.tag(end) == Tag::Time && end > head + 1 {
        return end;
    }
    if words.tag(end) == Tag::And {
        let other = core(words, end + 1, ceiling);
        let person = |at: usize| {
            let likely = words.is_agent(at) && !words.is_capital(at) || words.is(end + 1, "former");
            (words.fits(at, MentionKind::Person) || likely) && !words.is_in(at, MentionKind::Person)
        };
        let fits = other.filter(|other| {
            // "head of sport and culture": what the office is for goes on.
            person(*other) && person(head)
                || end > head + 2
                    && !words.fits(*other, MentionKind::Person)
                    && (words.closes(*other + 1, ceiling)
                        || words.is_capital(*other) && words.is_capital(end - 1))
        });
        return fits.map_or(end, |other| other + 1);
    }
    // "cabinet member for culture, leisure and the public realm"
    if words.tag(end) == Tag::Comma && end > head + 2 && words.is_any(head + 1, &["for", "of"]) {
        // "commissioner for Agriculture, Livestock and Water", where the rest was taken for a name
        let rest = name_end(words, end + 1);
        if words.is_in(end + 1, MentionKind::Org)
            && rest < ceiling
            && words.closes(rest, ceiling)
            && words.is_capital(end - 1)
            && (end + 1..rest).any(|at| words.is(at, "and"))
        {
            return rest;
        }
        let other = core(words, end + 1, ceiling).filter(|other| words.tag(other + 1) == Tag::And);
        let last = other.and_then(|other| core(words, other + 2, ceiling));
        let plain = |at: usize| !words.fits(at, MentionKind::Person) && words.mention_at(at).is_none();
        if let (Some(other), Some(last)) = (other, last)
            && plain(other)
            && plain(last)
            && words.closes(last + 1, ceiling)
        {
            return last + 1;
        }
    }
    // "mayor of Springfield, Ohio,"
    if let Some(region) = region(words, end, ceiling) {
        return region;
    }
    // "treasurer, secretary and head coach of …"
    if words.tag(end) == Tag::Comma && words.fits(head, MentionKind::Person) {
        let other = core(words, end + 1, ceiling).filter(|other| words.fits(*other, MentionKind::Person));
        let listed = other.filter(|other| {
            words.tag(other + 1) == Tag::And
                && !words.is_in(*other, MentionKind::Person)
                && core(words, other + 2, ceiling).is_some_and(|last| {
                    words.fits(last, MentionKind::Person) && !words.is_in(last, MentionKind::Person)
                })
        });
        return listed.map_or(end, |other| other + 1);
    }
    end
}

/// "a poem \[she wrote for the trip\]", "a ferry [due from Marseille]", "a ship [400 metres long]", "a probe
/// [the size of a fridge]": the end of a clause without its pronoun, or of a measure, that fills what is left
/// before the next mark.
fn reduced(words: &Words, at: usize, ceiling: usize) -> Option<usize> {
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
#[inline(never)]
pub fn clause(words: &Words, start: usize, ceiling: usize, verbs: usize) -> usize {
    let mut left = verbs;
    let mut end = start;
    while end < ceiling && !words.closes(end, ceiling) {
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

/// The end of the larger place behind a comma: "who lives in Springfield, Ohio,".
fn region(words: &Words, end: usize, ceiling: usize) -> Option<usize> {
    let place = |at: usize| words.is_in(at, MentionKind::Gpe) || words.is_in(at, MentionKind::Loc);
    if words.tag(end) != Tag::Comma || !place(end.checked_sub(1)?) {
        return None;
    }
    let after = (end + 1..ceiling).find(|at| !place(*at)).unwrap_or(ceiling);
    (after > end + 1 && words.closes(after, ceiling)).then_some(after)
}
