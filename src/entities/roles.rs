//! What the article says someone or something is, in its own words: "Energy Minister Jonas Lind", "Ruth N. Okafor, the transport
//! secretary", "Mr. Haddad, 61, who leads the party".

use super::gender::word_gender;
use super::offices::{is_honorific, names_office};
use super::{Gender, Role};
use crate::document::Document;
use crate::grammar::phrases::tag;
use crate::grammar::tags::lowercase;
use crate::grammar::verbs::is_past;
use crate::grammar::{Tag, is_word, span_of};
use crate::mentions::{Mention, MentionKind};
use std::ops::Range;

/// The longest description, in tokens.
const LONGEST: usize = 28;

/// Why an age is a role.
const AGE: &str = "the age behind the name";

/// The roles that the words around a mention give it.
pub fn roles(document: &Document, mention: &Mention, tags: &[Tag]) -> Vec<Role> {
    let range = mention.first_token.index()..mention.end_token.index();
    let sentence = document
        .sentence_at(mention.span.start)
        .and_then(|id| document.sentences.get(id.index()))
        .map_or(0..0, |sentence| sentence.first_token.index()..sentence.end_token.index());
    let mut roles = Vec::new();
    if mention.kind == MentionKind::Person {
        let words = before(document, tags, range.start, sentence.start);
        roles.extend(words.and_then(|words| role(document, mention, words, "the words before the name")));
    }
    if matches!(
        mention.kind,
        MentionKind::Person | MentionKind::Org | MentionKind::Gpe | MentionKind::Loc | MentionKind::Fac
    ) {
        let first = after(document, tags, mention.kind, &range, sentence.end);
        // "Ana Souza, 61, who leads …": more may follow an age.
        let aged = first.as_ref().filter(|(_, reason)| *reason == AGE).map(|(age, _)| range.start..age.end);
        let second = aged.and_then(|aged| after(document, tags, mention.kind, &aged, sentence.end));
        let words = first.into_iter().chain(second);
        roles.extend(words.filter_map(|(words, reason)| role(document, mention, words, reason)));
        let words = behind(document, tags, mention.kind, &range, sentence.start);
        roles.extend(
            words.and_then(|words| role(document, mention, words, "the description that the name explains")),
        );
    }
    roles
}

fn role(document: &Document, name: &Mention, words: Range<usize>, reason: &'static str) -> Option<Role> {
    span_of(document, &words).map(|span| Role { span, reason, trigger: name.span })
}

/// "the commerce secretary, Ana Souza", "former President [Ana Souza]": the office right before the name.
fn before(document: &Document, tags: &[Tag], name: usize, floor: usize) -> Option<Range<usize>> {
    let mut end = name;
    // An honorific is no role.
    while end > floor && is_honorific(document, end - 1) {
        end -= 1;
    }
    // "a fisherman named [Ana Souza]"; "called" as often brings in a thing that has someone's name.
    let named = end > floor + 1
        && (is_word(document, end - 1, "named")
            || is_word(document, end - 1, "called") && is_person_noun(document, end - 2));
    end -= usize::from(named);
    if end == floor || !named && !names_office(document, end - 1) {
        return None;
    }
    let lowest = floor.max(end.saturating_sub(10));
    let mut start = end - 1;
    while start > lowest {
        let joins = match tag(tags, start - 1) {
            Tag::Word if reads_as_verb(document, start - 1) => break,
            // "lifted the ball past goalkeeper [Tom Wessel]"
            Tag::Word
                if ["past", "versus", "near", "like"]
                    .iter()
                    .any(|word| is_word(document, start - 1, word)) =>
            {
                break;
            }
            Tag::Word | Tag::Capital | Tag::Name | Tag::Possessive => true,
            Tag::Link => is_word(document, start - 1, "of") || is_word(document, start - 1, "for"),
            Tag::And => names_office(document, start.saturating_sub(2)),
            Tag::Determiner => {
                start -= 1;
                break;
            }
            _ => false,
        };
        if !joins {
            break;
        }
        start -= 1;
    }
    while start < end && matches!(tag(tags, start), Tag::Link | Tag::And | Tag::Possessive) {
        start += 1;
    }
    (start < end).then_some(start..end)
}

/// Whether the noun can only be a person's: an office, an occupation, "woman".
fn is_person_noun(document: &Document, at: usize) -> bool {
    let gender = document.tokens.get(at).map(|token| word_gender(document.token_text(token)));
    names_office(document, at) || gender.is_some_and(|gender| gender != Gender::Unknown)
}

/// Whether a word in front of an office is rather the verb that governs it: "visited President", "including musician".
fn reads_as_verb(document: &Document, at: usize) -> bool {
    const NOT: &[&str] = &[
        "acting",
        "incoming",
        "outgoing",
        "visiting",
        "sitting",
        "ruling",
        "retired",
        "elected",
        "disgraced",
    ];
    let mut buffer = [0; 24];
    let text = document.tokens.get(at).map_or("", |token| document.token_text(token));
    let Some(lower) = lowercase(text, &mut buffer) else { return false };
    (lower.ends_with("ing") || is_past(lower)) && !NOT.contains(&lower) && !names_office(document, at)
}

/// "of the Norland Labour Party" behind a person's name.
fn affiliation(tags: &[Tag], of: usize, ceiling: usize) -> Option<Range<usize>> {
    let first = of + 1 + usize::from(tag(tags, of + 1) == Tag::Determiner);
    let end = (first..ceiling.min(of + LONGEST)).find(|at| tag(tags, *at) != Tag::Name)?;
    (end > first).then_some(of..end)
}

/// "…, the transport secretary," · "…, who leads the party," · "…, 61," behind the name.
fn after(
    document: &Document,
    tags: &[Tag],
    kind: MentionKind,
    name: &Range<usize>,
    ceiling: usize,
) -> Option<(Range<usize>, &'static str)> {
    let (name_start, name_end) = (name.start, name.end);
    if kind == MentionKind::Person && is_word(document, name_end, "of") {
        return affiliation(tags, name_end, ceiling).map(|words| (words, "the affiliation behind the name"));
    }
    if tag(tags, name_end) != Tag::Comma {
        return None;
    }
    let start = name_end + 1;
    let text = document.tokens.get(start).map(|token| document.token_text(token))?;
    let age = text.len() <= 3 && text.chars().all(|c| c.is_ascii_digit());
    let stop = |at: &usize| {
        matches!(tag(tags, *at), Tag::Comma | Tag::Stop | Tag::Dash | Tag::Colon | Tag::Open | Tag::Mark)
    };
    let mut end = (start..ceiling.min(start + LONGEST)).find(stop)?;
    if age {
        return (kind == MentionKind::Person && end == start + 1).then_some((start..end, AGE));
    }
    // "the port of Lobito, Angola, which …": the clause is the port's, not the place's.
    let embedded = matches!(kind, MentionKind::Gpe | MentionKind::Loc) && inside_phrase(tags, name_start);
    if embedded && matches!(text, "which" | "whose") {
        return None;
    }
    let who = matches!(text, "who" | "whose" | "which");
    let noun = match tag(tags, start) {
        Tag::Determiner => true,
        // "His daughter, [Ana Souza], handed over the keys": a verb, no description.
        Tag::Word if is_past(text) => false,
        // "[Ana Souza], then the country's prime minister"
        Tag::Adverb => matches!(text, "then" | "now" | "formerly") && names_office(document, end - 1),
        Tag::Word | Tag::Capital | Tag::Cue(_) => (start..end).any(|at| names_office(document, at)),
        Tag::Name => kind == MentionKind::Person && tag(tags, start + 1) == Tag::Possessive,
        _ => false,
    };
    // A clause with a verb of its own is no apposition: "Ana Souza, the court ruled, …".
    let verb = (start..end).position(|at| matches!(tag(tags, at), Tag::Auxiliary | Tag::Cue(_)) && !who);
    if let Some(verb) = verb.filter(|_| noun) {
        let relative = (start..start + verb).any(|at| {
            matches!(
                document.tokens.get(at).map(|t| document.token_text(t)),
                Some("who" | "that" | "which" | "whom")
            )
        });
        if !relative && !names_office(document, start + verb) {
            return None;
        }
    }
    // "Japan, the Netherlands and South Korea": names alone go on with a list.
    let listed = !(start..end).any(|at| matches!(tag(tags, at), Tag::Word));
    if noun && !who && kind != MentionKind::Person && (listed || tag(tags, start) != Tag::Determiner) {
        return None;
    }
    while end > start && !tag(tags, end - 1).nominal() && !who {
        end -= 1;
    }
    (noun || who).then_some((
        start..end,
        if who { "the clause behind the name" } else { "the apposition behind the name" },
    ))
}

/// Whether a name at `name` stands inside a longer phrase: behind a preposition or a comma.
pub fn inside_phrase(tags: &[Tag], name: usize) -> bool {
    let before = name.checked_sub(1).map_or(Tag::Stop, |before| tag(tags, before));
    matches!(before, Tag::Link | Tag::Preposition | Tag::Comma)
}

/// "The prime minister, [Ana Souza], …": the description before a comma that the name then explains.
fn behind(
    document: &Document,
    tags: &[Tag],
    kind: MentionKind,
    name: &Range<usize>,
    floor: usize,
) -> Option<Range<usize>> {
    let mut first = name.start;
    while first > floor && (is_honorific(document, first - 1) || tag(tags, first - 1) == Tag::Capital) {
        first -= 1;
    }
    let comma = first.checked_sub(1).filter(|comma| *comma > floor && tag(tags, *comma) == Tag::Comma)?;
    let lowest = floor.max(comma.saturating_sub(12));
    let within = |at: &usize| {
        tag(tags, *at).nominal() || tag(tags, *at) == Tag::Preposition || is_word(document, *at, "then")
    };
    let closed = matches!(tag(tags, name.end), Tag::Comma | Tag::Stop | Tag::Close | Tag::Dash);
    let led = |start: usize| {
        start.checked_sub(1).is_some_and(|at| matches!(tag(tags, at), Tag::Preposition | Tag::Link))
    };
    let starts: Vec<usize> = (lowest..comma)
        .rev()
        .take_while(within)
        .filter(|at| opens_description(document, tags, *at))
        .collect();
    // "a spokeswoman for the commission": the outermost phrase with an office.
    let office = starts.iter().rev().find(|start| office_heads(document, tags, **start..comma));
    if let Some(start) = office {
        // "…, [Ana Souza], …" closes the description; "With his mother, [Ana Souza] left" is none.
        return (closed || !led(*start)).then_some(*start..comma);
    }
    // "The dealer, [Ana Souza], …": set between commas, any noun describes a person.
    let plain = starts.last().filter(|start| closed && !led(**start) && comma - **start <= 4)?;
    let lower = |at: usize| matches!(tag(tags, at), Tag::Word);
    (kind == MentionKind::Person && (plain + 1..comma).all(lower)).then_some(*plain..comma)
}

/// Whether a description may begin at `at`: with a determiner, or with a possessor ("Britain's ambassador").
fn opens_description(document: &Document, tags: &[Tag], at: usize) -> bool {
    let possessor = tag(tags, at) == Tag::Name && tag(tags, at + 1) == Tag::Possessive;
    tag(tags, at) == Tag::Determiner && !is_word(document, at, "no") || possessor
}

/// Whether the noun that heads the phrase, before any "of", "for" or "in", is an office.
fn office_heads(document: &Document, tags: &[Tag], phrase: Range<usize>) -> bool {
    let end = phrase
        .clone()
        .find(|at| matches!(tag(tags, *at), Tag::Link | Tag::Preposition))
        .unwrap_or(phrase.end);
    end > phrase.start && names_office(document, end - 1)
}

/// The noun that heads a description: "secretary" in "the former secretary of transport"; `None` for a clause ("who leads …").
pub fn head_noun(words: &str) -> Option<&str> {
    const ENDS: &[&str] =
        &["of", "at", "for", "from", "in", "on", "with", "to", "who", "whose", "which", "that", "and"];
    let mut head = None;
    for word in words.split_whitespace() {
        if ENDS.contains(&word) {
            break;
        }
        head = Some(word.trim_end_matches(','));
        if word.ends_with(',') {
            break;
        }
    }
    head
}
