//! The head noun of a phrase: "secretary" in "the bank's former press secretary in Oslo".

use super::around::Words;
use crate::grammar::Tag;
use crate::grammar::parts::Part;
use crate::lexicon::offices::is_honorific;
use crate::mention::MentionKind;

/// The head of the noun phrase that begins at `start`: its last noun before anything follows it.
pub fn core(words: &Words, start: usize, ceiling: usize) -> Option<usize> {
    let mut at = start;
    let mut head = None;
    while at < ceiling {
        match words.tag(at) {
            Tag::Possessive if at > start => head = None,
            Tag::Determiner if at == start || words.tag(at - 1) == Tag::Determiner => {}
            // "a trade and transport official", "a poet and teacher"
            Tag::And if at > start && joins(words, at, ceiling) => {}
            // "a tall, quiet man", "a cheerful, well-read Parisian"
            Tag::Comma
                if at > start
                    && modifies(words, at - 1)
                    && (modifies(words, at + 1) || head.is_none() && words.is_nominal(at + 1)) => {}
            Tag::Adverb if modifies(words, at + 1) => {}
            _ if words.is_any(at, &["only", "then"]) && at > start => {}
            // "last year's winner"
            Tag::Time if head.is_none() && is_possessive_time(words, at, ceiling) => {}
            // "the overnight leader"
            Tag::Time if words.is_any(at, TIMES) && at + 1 < ceiling && words.is_noun(at + 1) => {}
            // "the 1998 film"
            Tag::Time if is_year(words, at) && at + 1 < ceiling && words.is_nominal(at + 1) => {}
            // "the “godfather” of …"
            Tag::Mark if words.is_nominal(at + 1) && at + 2 < ceiling && words.tag(at + 2) == Tag::Mark => {}
            Tag::Mark if at > start + 1 && words.tag(at - 2) == Tag::Mark && words.is_nominal(at - 1) => {}
            _ if words.part(at) == Part::Determiner && at == start => {}
            // "the Competition and Consumer Commission": a name is crossed whole.
            _ if name_end(words, at) > at + 1 && name_end(words, at) <= ceiling => {
                at = name_end(words, at);
                head = Some(at - 1);
                continue;
            }
            // "a copper pit 4,300 metres up"
            _ if head.is_some() && words.is_in(at, MentionKind::Quantity) => break,
            _ if words.is_nominal(at) => {
                // "The Greenlandic climatologist | heads a project": no article stands inside a phrase.
                let person = |at: usize| words.fits(at, MentionKind::Person) && !words.is_capital(at);
                let verb = words.text(at).ends_with('s') && words.part(at + 1) == Part::Determiner;
                if verb && at + 1 < ceiling && head.is_some_and(|head| head + 1 == at && person(head)) {
                    break;
                }
                // A participle behind the noun begins what is said of it: "a man accused of …".
                let after = matches!(words.part(at), Part::Participle | Part::Gerund)
                    && head.is_some_and(|head| head + 1 == at)
                    // "group managing director"
                    && !(at + 1 < ceiling && words.is_noun(at + 1) && words.fits(at + 1, MentionKind::Person));
                if after {
                    break;
                }
                if words.is_noun(at) || words.part(at) == Part::Adjective && words.is_known(at) {
                    head = Some(at);
                }
            }
            _ => break,
        }
        at += 1;
    }
    // "the richest", "the accused": an adjective can stand for the noun.
    let stands = |at: usize| {
        words.part(at) == Part::Adjective || words.part(at) == Part::Participle && words.is_known(at)
    };
    let open = at > start + 1 && words.part(start) == Part::Determiner && stands(at - 1);
    head.or(open.then(|| at - 1))
}

/// Words of time that stand before a noun as adjectives do.
const TIMES: &[&str] = &["annual", "current", "daily", "former", "monthly", "overnight", "weekly", "yearly"];

/// Whether a time has something: "last year's".
fn is_possessive_time(words: &Words, at: usize, ceiling: usize) -> bool {
    let end = (at..ceiling.min(at + 3)).find(|at| words.tag(*at) != Tag::Time);
    end.is_some_and(|end| words.tag(end) == Tag::Possessive)
}

/// Whether the token is a year in digits.
fn is_year(words: &Words, at: usize) -> bool {
    let text = words.text(at);
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The end of the name that begins at `at`; `at` where none does.
pub fn name_end(words: &Words, at: usize) -> usize {
    use MentionKind::{Event, Fac, Gpe, Loc, Org, Person};
    let named = words.mention_at(at).filter(|mention| mention.first_token.index() == at);
    let named = named.filter(|mention| matches!(mention.kind, Event | Fac | Gpe | Loc | Org | Person));
    named.map_or(at, |mention| mention.end_token.index())
}

/// Whether the token modifies the noun behind it.
fn modifies(words: &Words, at: usize) -> bool {
    matches!(words.part(at), Part::Adjective | Part::Participle | Part::Number) && words.is_nominal(at)
}

/// Whether "and" at `at` joins two words before one head.
fn joins(words: &Words, at: usize, ceiling: usize) -> bool {
    let next = at + 1;
    next < ceiling
        && !words.fits(at - 1, MentionKind::Person)
        // "women's and youth football"
        && (words.is_nominal(at - 1) || words.tag(at - 1) == Tag::Possessive)
        && words.is_nominal(next)
        && !words.is_in(next, MentionKind::Person)
        && !is_honorific(words.document, next)
        && words.tag(next) != Tag::Determiner
}
