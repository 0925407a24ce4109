//! Descriptions that take something up again and say more of it: "… said Ana Souza. The 52-year-old novelist
//! …", "Corvid Stores cut its forecast. The Leeds-based grocer …". A definite description that is the subject
//! of its clause, or that is said to have said something, is the one person or organisation that was spoken
//! of just before.

use super::after::described;
use super::around::Words;
use super::bodies::agrees;
use super::clauses;
use super::phrase::{Phrase, phrase};
use super::rank::{Ranked, Way, is_vague, score};
use super::reach::is_plural;
use crate::entity::Role;
use crate::grammar::parts::Part;
use crate::grammar::{Tag, span_of};
use crate::lexicon::nouns::{Class, is_a};
use crate::lexicon::{Lexicon, flag};
use crate::mention::MentionKind;
use crate::order;
use crate::span::Span;
use std::ops::Range;

/// Sentences in which a person must stand last.
const PERSON_REACH: usize = 3;
/// The same of an organisation, of which the next sentence may already mean another.
const BODY_REACH: usize = 2;
/// Words with which a description points to another than the one spoken of.
const ANOTHER: &[&str] = &[
    "acquired", "average", "combined", "first", "former", "joint", "latter", "merged", "nearest", "new",
    "next", "opposing", "other", "parent", "previous", "rival", "same", "second", "third", "typical",
    "whole",
];
/// A cluster, and a mention of it.
type Named = (usize, usize);

/// The descriptions of each person and organisation, with its cluster.
pub fn later(words: &Words, cluster_of: &[Option<usize>], known: &[Vec<Ranked>]) -> Vec<(usize, Ranked)> {
    let mut described: Vec<Span> = known.iter().flatten().map(|ranked| ranked.role.span).collect();
    order::by(&mut described, |span| span.start.into());
    let described = &described;
    let people = Search { words, cluster_of, known, described, kind: MentionKind::Person };
    let bodies = Search { kind: MentionKind::Org, ..people };
    [people.descriptions(PERSON_REACH), bodies.descriptions(BODY_REACH)].concat()
}

/// What the descriptions of things of one kind are looked for in.
#[derive(Clone, Copy)]
struct Search<'s, 'w, 't> {
    words: &'s Words<'w, 't>,
    cluster_of: &'s [Option<usize>],
    known: &'s [Vec<Ranked>],
    described: &'s [Span],
    kind: MentionKind,
}

impl Search<'_, '_, '_> {
    /// The descriptions of what was named within so many sentences.
    fn descriptions(self, reach: usize) -> Vec<(usize, Ranked)> {
        let Search { words, kind, .. } = self;
        let mut found = Vec::new();
        let mut recent: Vec<Vec<Named>> = Vec::new();
        let mut next = 0;
        for sentence in &words.document.sentences {
            let tokens = sentence.first_token.index()..sentence.end_token.index();
            let named = self.named_before(sentence.span.end, &mut next);
            let first = named.first().and_then(|(_, at)| words.mentions.get(*at));
            let opening = only(&recent).zip(description(words, &tokens, kind));
            // "Whether Lind still wants the job, the Vermont senator did not say."
            let behind = first.and_then(|first| subject(words, first.end_token.index(), &tokens, kind));
            let behind = only(std::slice::from_ref(&named)).zip(behind);
            for ((cluster, at), phrase) in opening.into_iter().chain(behind) {
                let said = self.said(at, phrase, tokens.end).into_iter().flatten();
                found.extend(said.map(|ranked| (cluster, ranked)));
            }
            recent.push(named);
            if recent.len() > reach {
                recent.remove(0);
            }
        }
        found
    }

    /// The mentions of the kind from `next` on that begin before `end`; `next` moves behind them.
    fn named_before(&self, end: u32, next: &mut usize) -> Vec<Named> {
        let mut named = Vec::new();
        while let Some(mention) = self.words.mentions.get(*next).filter(|mention| mention.span.start < end) {
            let cluster = self.cluster_of.get(*next).copied().flatten();
            if let Some(cluster) = cluster.filter(|_| mention.kind == self.kind && !self.is_beside(*next)) {
                named.push((cluster, *next));
            }
            *next += 1;
        }
        named
    }

    /// "The house belonged to her aunt Áine. The novelist …": whether somebody is there for another's sake.
    fn is_beside(&self, mention: usize) -> bool {
        let first = |ranked: &Ranked| self.words.document.token_at(ranked.role.span.start);
        let relative =
            |ranked| first(ranked).is_some_and(|at| self.words.is_any(at.index(), &["her", "his"]));
        self.known.get(mention).is_some_and(|roles| roles.iter().any(relative))
    }

    /// What a description says of the mention at `at`, and what is set apart behind it: "The lender, a
    /// nine-year-old outfit from Chennai, …".
    fn said(&self, at: usize, phrase: Phrase, ceiling: usize) -> Option<Vec<Ranked>> {
        let words = self.words;
        let mention = words.mentions.get(at)?;
        if self.kind != MentionKind::Person && !agrees(words, mention, phrase.head) {
            return None;
        }
        let end = phrase.range.end;
        // "The church, founded in 1954, …", "the authority, which runs the port, …"
        let clause = |start: usize| {
            let participial = clauses::participial_at(words, start, true, ceiling);
            let relative = || clauses::relative_at(words, mention, start, ceiling).map(|found| found.0);
            let body = !words.fits(phrase.head, MentionKind::Fac);
            let participial = participial.map(|range| Phrase { head: range.start, range });
            participial.or_else(|| if body { relative() } else { None })
        };
        let apart = words.sets_apart(end).then(|| described(words, mention, end + 1, ceiling)).flatten();
        let alone = self.kind == MentionKind::Org && apart.is_none() && words.sets_apart(end);
        let clause = alone.then(|| clause(end + 1)).flatten();
        let more = says_more(&phrase).then_some(phrase);
        let ranked = |(phrase, way): (Phrase, Way)| {
            let span =
                span_of(words.document, &phrase.range).filter(|span| is_free(self.described, *span))?;
            let reason = "it refers back to the one just mentioned";
            let score = score(words, &phrase.range, phrase.head, way);
            Some(Ranked { role: Role { span, reason, trigger: mention.span }, score })
        };
        let later = more.into_iter().chain(apart).map(|phrase| (phrase, Way::Later));
        Some(later.chain(clause.map(|phrase| (phrase, Way::Relative))).filter_map(ranked).collect())
    }
}

/// The only one that the latest sentence with any names.
fn only(recent: &[Vec<Named>]) -> Option<Named> {
    let named = recent.iter().rev().find(|named| !named.is_empty())?;
    let last = named.last()?;
    named.iter().all(|(cluster, _)| *cluster == last.0).then_some(*last)
}

/// Whether no role found before takes up these words.
fn is_free(known: &[Span], span: Span) -> bool {
    let after = known.partition_point(|other| other.start < span.end);
    known.get(..after).unwrap_or(&[]).iter().rev().take(4).all(|other| other.end <= span.start)
}

/// The definite description that begins the sentence, or that said what it quotes.
fn description(words: &Words, sentence: &Range<usize>, kind: MentionKind) -> Option<Phrase> {
    let start = behind_front(words, sentence);
    if words.is(start, "the") {
        let found = before_verb(words, whole_or_owner(words, start, sentence.end, kind)?, sentence.end);
        let verb = kind == MentionKind::Person || is_subject(words, found.range.end);
        return (verb && is_description(words, &found, sentence.end, kind)).then_some(found);
    }
    let cue = |at: usize| matches!(words.tag(at), Tag::Cue(_));
    // “…” the novelist said; “…” said the novelist
    let closing = |at: &usize| {
        words.tag(*at) == Tag::Mark && (words.is(at + 1, "the") || cue(at + 1) && words.is(at + 2, "the"))
    };
    let mark = sentence.clone().find(closing)?;
    let inverted = usize::from(cue(mark + 1));
    let found = phrase(words, mark + 1 + inverted, sentence.end)?;
    // “…” the elder, who is 71, told a court
    let clause = words.sets_apart(found.range.end) && words.is(found.range.end + 1, "who");
    let behind = || (found.range.end + 1..sentence.end).find(|at| words.closes(*at, sentence.end));
    let verb = if clause { behind().map_or(sentence.end, |comma| comma + 1) } else { found.range.end };
    let says = inverted > 0 || cue(verb);
    (says && is_description(words, &found, sentence.end, kind)).then_some(found)
}

/// Where a sentence begins behind what stands before its subject: "By nightfall, | the nun …", "Asked for her
/// secret, | the former Land Girl …".
fn behind_front(words: &Words, sentence: &Range<usize>) -> usize {
    const LONGEST: usize = 9;
    let front = words.is_any(sentence.start, FRONT) || words.part(sentence.start) == Part::Participle;
    let comma = (sentence.start..sentence.end.min(sentence.start + LONGEST)).find(|at| words.sets_apart(*at));
    let plain = |comma: &usize| {
        let mut inside = sentence.start..*comma;
        !inside.any(|at| words.is_in(at, MentionKind::Person) || words.is_in(at, MentionKind::Org))
    };
    comma.filter(plain).filter(|_| front).map_or(sentence.start, |comma| comma + 1)
}

/// Words that begin what stands before a subject.
const FRONT: &[&str] =
    &["after", "at", "before", "by", "during", "for", "in", "last", "on", "since", "until"];

/// "The political scientist | left early.": what fills its sentence has no verb but the one that was taken
/// for a participle.
fn before_verb(words: &Words, mut found: Phrase, ceiling: usize) -> Phrase {
    let end = found.range.end;
    if (end >= ceiling || words.tag(end) == Tag::Stop) && words.part(found.head + 1) == Part::Participle {
        found.range.end = found.head + 1;
    }
    found
}

/// The definite description that is the subject of a clause behind the first name of the sentence.
fn subject(words: &Words, from: usize, sentence: &Range<usize>, kind: MentionKind) -> Option<Phrase> {
    let start = (from..sentence.end).find(|at| words.sets_apart(*at) && words.is(at + 1, "the"))? + 1;
    let found = whole_or_owner(words, start, sentence.end, kind)?;
    (is_subject(words, found.range.end) && is_description(words, &found, sentence.end, kind)).then_some(found)
}

/// The phrase at `start`; of "the candidate's former doctor" what stands before the possessive ending.
fn whole_or_owner(words: &Words, start: usize, ceiling: usize, kind: MentionKind) -> Option<Phrase> {
    let found = phrase(words, start, ceiling)?;
    let owner = (start..found.head).find(|at| words.tag(*at) == Tag::Possessive);
    // "the Kingfishers' designated hitter"
    let owner = owner.filter(|owner| words.tag(owner - 1) != Tag::Name);
    let inner = owner.and_then(|owner| phrase(words, start, owner).filter(|found| found.range.end == owner));
    Some(inner.filter(|inner| words.fits(inner.head, kind)).unwrap_or(found))
}

/// Whether a description says more than a bare noun.
fn says_more(found: &Phrase) -> bool {
    found.head > found.range.start + 1 || found.range.end > found.head + 1
}

/// Whether the verb of a clause stands at `at`, or what sets it apart from the verb.
pub fn is_subject(words: &Words, at: usize) -> bool {
    if words.sets_apart(at) || words.tag(at) == Tag::Possessive {
        return true;
    }
    let at = at + usize::from(words.part(at) == Part::Adverb);
    words.part(at).is_finite() || matches!(words.tag(at), Tag::Cue(_) | Tag::Auxiliary)
}

/// Whether the phrase can describe one thing of that kind and says more than a bare noun.
fn is_description(words: &Words, found: &Phrase, ceiling: usize, kind: MentionKind) -> bool {
    let end = found.range.end;
    let named = |at: usize| words.mention_at(at).is_some_and(|mention| mention.kind.is_name());
    // "The recruiter, Sahara Manpower," is not who was spoken of before.
    let next = |at: usize| words.is_in(at, MentionKind::Person) || words.is_in(at, MentionKind::Org);
    let before_name = words.is_in(end, kind) || words.closes(end, ceiling) && next(end + 1);
    let more = says_more(found)
        || words.sets_apart(end)
            && (words.part(end + 1) == Part::Determiner
                || clauses::participial_at(words, end + 1, true, ceiling).is_some()
                || words.is(end + 1, "which"));
    // "The president of the republic Ana Souza", whom nobody found, is another.
    let given = |at: usize| {
        let listed = Lexicon::get().word(words.text(at), false) & flag::GIVEN != 0;
        listed && words.is_capital(at) && words.mention_at(at).is_none()
    };
    let is_org = kind == MentionKind::Org;
    let other = |at: usize| {
        words.is_in(at, MentionKind::Person) || is_org && words.is_in(at, MentionKind::Org) || given(at)
    };
    // "The Napwu branch at the council": of a body whose name nobody found.
    let unfound = |at: usize| words.is_capital(at) && words.mention_at(at).is_none();
    let inside = found.range.start + 1..end;
    if is_org && (inside.clone().any(unfound) || inside.clone().any(|at| words.is_relative(at))) {
        return false;
    }
    // "Ana Souza called the police. The convicted fraudster …" may be anybody.
    let accuses = found.range.clone().any(|at| is_a(words.text(at), Class::Accused));
    let another = (found.range.start..found.head)
        .any(|at| words.is_any(at, ANOTHER) && (is_org || !words.is(at, "former")));
    words.fits(found.head, kind)
        && !named(found.head)
        && !is_plural(words, found.head)
        && !is_vague(words, found.head)
        && more
        && !another
        && !accuses
        && !found.range.clone().any(other)
        && !before_name
}
