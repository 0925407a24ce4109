//! What a name is of, by the noun right behind it: "the Gannett [newspaper chain]".

use super::around::Words;
use super::bodies::agrees;
use super::phrase::phrase;
use super::reach::is_plural;
use crate::grammar::parts::Part;
use crate::lexicon::uses::Uses;
use crate::mention::{Mention, MentionKind};
use std::ops::Range;

/// "the Gannett [newspaper chain]", "the Darfur [region of Sudan]": what the name is of, right behind it.
pub fn class(words: &Words, mention: &Mention, ceiling: usize) -> Option<Range<usize>> {
    let start = mention.end_token.index();
    if mention.kind == MentionKind::Person {
        return None;
    }
    let says_what = |at: usize| Uses::of_bodies().is(words.text(at), "after");
    // "reports Zhurnaq [daily]": an adjective that stands for its noun.
    let noun = says_what(start) && matches!(words.part(start), Part::Adjective | Part::Adverb);
    if mention.kind == MentionKind::Org && noun && !words.is_nominal(start + 1) {
        return Some(start..start + 1);
    }
    // "the Zhurnaq [TV station]"
    let capital = words.is_capital(start) && !words.is_any(start, &["radio", "tv"]);
    if capital || !words.is_noun(start) {
        return None;
    }
    let mut found = phrase(words, start, ceiling)?;
    // "the Gannett newspaper chain", whose last noun may be taken for a verb
    if says_what(found.head) && says_what(found.head + 1) {
        found.head += 1;
    }
    // "the Harbour Watch magazine Tide" is another's, and "University of Elsmere website" no university.
    let another = words.mention_at(found.head + 1).is_some_and(|mention| mention.kind.is_name());
    let plain = words.fits(found.head, mention.kind)
        && !is_plural(words, found.head)
        && !another
        && (mention.kind != MentionKind::Org || agrees(words, mention, found.head));
    // "the bank board" is a part of the bank, "the Herald newspaper" is the Herald.
    let group_of = words.is(found.head, "group") && words.is(found.head + 1, "of");
    let part_of = mention.kind == MentionKind::Org && !says_what(found.head) && !group_of;
    if part_of {
        return None;
    }
    let place = matches!(mention.kind, MentionKind::Gpe | MentionKind::Loc | MentionKind::Fac);
    let clause = found.range.clone().find(|at| words.is_relative(*at)).unwrap_or(found.range.end);
    // "the Darfur region of Sudan", but "the Persian Gulf region | to discuss …"
    let goes_on = group_of || place && words.is_any(found.head + 1, &["in", "of"]);
    let end = if goes_on { clause } else { found.head + 1 };
    // "the Norlin network" may be one of anything.
    let bare = end == start + 1 && (mention.kind != MentionKind::Org || words.is(start, "network"));
    (plain && !bare).then_some(start..end)
}
