//! The document pass: the whole article decides what each of its names is.
//!
//! Every occurrence votes with its confidence for the kind of its name; a full name also votes for its surname, an organisation for its
//! acronym. The majority corrects occurrences that were less sure, and finds those that were missed. One look at each name and each
//! word, so the time is linear in the length of the article.

use crate::document::{BlockKind, TokenKind};
use crate::mentions::lexicon::flag;
use crate::mentions::words::{Line, Style, Words};
use crate::mentions::{Found, KINDS, MentionKind, Source};
use std::collections::HashMap;

/// An occurrence at least this sure keeps its own kind against the majority.
const SURE: f32 = 0.88;
/// What the majority needs, as a share of the votes, to overrule.
const MAJORITY: f32 = 0.6;
/// Names longer than this many tokens are not looked for elsewhere.
const LONGEST: usize = 10;

/// The names of the article (in order, without overlap, each with its sentence in `lines`), corrected and completed.
pub fn consistent(words: &Words, lines: &[Line], names: &[Vec<Found>]) -> Vec<Vec<Found>> {
    let votes = Votes::count(words, lines, names);
    let mut all = Vec::with_capacity(lines.len());
    for (line, names) in lines.iter().zip(names) {
        let agreed: Vec<Found> = names.iter().map(|name| votes.agreed(words, name)).collect();
        all.push(votes.completed(words, line, agreed));
    }
    all
}

/// The votes for one name.
#[derive(Clone, Copy, Debug, Default)]
struct Ballot {
    weight: [f32; KINDS],
    best: f32,
}

impl Ballot {
    fn add(&mut self, kind: MentionKind, weight: f32, confidence: f32) {
        if let Some(total) = self.weight.get_mut(kind as usize) {
            *total += weight;
        }
        self.best = self.best.max(confidence);
    }

    /// The kind with most votes and its share.
    fn winner(&self) -> Option<(MentionKind, f32)> {
        let total: f32 = self.weight.iter().sum();
        let (at, most) = self.weight.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1))?;
        let kind = MentionKind::NAMES.get(at)?;
        (total > 0.0).then(|| (*kind, most / total))
    }
}

/// What the article's names were taken for.
#[derive(Debug, Default)]
struct Votes {
    ballots: HashMap<u64, Ballot>,
    /// For the first word of each name the number of tokens of the longest name that begins with it.
    longest: HashMap<u64, usize>,
}

impl Votes {
    fn count(words: &Words, lines: &[Line], names: &[Vec<Found>]) -> Votes {
        let mut votes = Votes::default();
        for (line, names) in lines.iter().zip(names) {
            let weight = if line.style == Style::Plain && is_running_text(line.kind) { 1.0 } else { 0.2 };
            for name in names {
                votes.add(words, name.first, name.end, name.kind, name.confidence * weight, name.confidence);
                let hinted = name.confidence * weight;
                if name.kind == MentionKind::Person && name.end - name.first > 1 {
                    votes.add_parts(words, line, name, hinted);
                }
                if name.kind == MentionKind::Org {
                    votes.add_acronym(words, line, name, hinted);
                }
            }
        }
        votes
    }

    fn add(
        &mut self,
        words: &Words,
        first: usize,
        end: usize,
        kind: MentionKind,
        weight: f32,
        confidence: f32,
    ) {
        self.ballots.entry(words.name_key(first, end)).or_default().add(kind, weight, confidence);
        let longest = self.longest.entry(words.name_key(first, first + 1)).or_default();
        *longest = (*longest).max(end - first).min(LONGEST);
    }

    /// "Ana Maria Souza" also votes for "Souza", and less for "Ana".
    fn add_parts(&mut self, words: &Words, line: &Line, name: &Found, weight: f32) {
        let mut last = name.end - 1;
        while last > name.first && line.has(last, flag::ROMAN) && line.text(last).len() < 4 {
            last -= 1;
        }
        let mut surname = last;
        if surname >= name.first + 2 && line.is_inner_hyphen(surname - 1) {
            surname -= 2;
        }
        let particle = surname > name.first + 1 && line.has(surname - 1, flag::PARTICLE);
        if particle {
            self.add(words, surname - 1, last + 1, MentionKind::Person, weight * 0.8, name.confidence * 0.9);
        }
        if last > name.first {
            self.add(words, surname, last + 1, MentionKind::Person, weight * 0.8, name.confidence * 0.9);
        }
        if line.text(name.first).len() > 2 {
            self.add(
                words,
                name.first,
                name.first + 1,
                MentionKind::Person,
                weight * 0.3,
                name.confidence * 0.6,
            );
        }
    }

    /// "World Health Organization (WHO)": the acronym in brackets behind the name.
    fn add_acronym(&mut self, words: &Words, line: &Line, name: &Found, weight: f32) {
        let at = name.end + 1;
        if line.is(name.end, "(") && line.is(at + 1, ")") && line.is_capital(at) {
            self.add(words, at, at + 1, MentionKind::Org, weight * 2.0, 0.95);
        }
    }

    /// The occurrence with the kind that the article's votes give its name.
    fn agreed(&self, words: &Words, name: &Found) -> Found {
        let Some(ballot) = self.ballots.get(&words.name_key(name.first, name.end)) else { return *name };
        let Some((kind, share)) = ballot.winner() else { return *name };
        if kind == name.kind {
            let confidence = name.confidence.max(ballot.best * share * 0.95);
            return Found { confidence, ..*name };
        }
        if share < MAJORITY || name.confidence >= SURE || name.confidence > ballot.best {
            return *name;
        }
        let reason = "other mentions of this name in the article";
        Found { kind, confidence: ballot.best * share, source: Source::Article, reason, ..*name }
    }

    /// The names of a sentence and those of its words that the article names elsewhere.
    fn completed(&self, words: &Words, line: &Line, names: Vec<Found>) -> Vec<Found> {
        let mut all = Vec::with_capacity(names.len());
        let mut at = line.start;
        for name in names {
            self.find(words, line, at, name.first, &mut all);
            at = name.end;
            all.push(name);
        }
        self.find(words, line, at, line.end, &mut all);
        all
    }

    /// Looks for known names in the untagged tokens `at..end`.
    fn find(&self, words: &Words, line: &Line, mut at: usize, end: usize, all: &mut Vec<Found>) {
        while at < end {
            let found = if line.is_capital(at) { self.known(words, line, at, end) } else { None };
            at = found.map_or(at + 1, |found| found.end);
            all.extend(found);
        }
    }

    fn known(&self, words: &Words, line: &Line, at: usize, end: usize) -> Option<Found> {
        let longest = *self.longest.get(&words.name_key(at, at + 1))?;
        let last = end.min(at + longest);
        (at + 1..=last).rev().find_map(|to| {
            let ballot = self.ballots.get(&words.name_key(at, to))?;
            let (kind, share) = ballot.winner()?;
            let confidence = ballot.best * share * if to - at > 1 { 0.95 } else { 0.85 };
            let fits = confidence >= 0.5 && may_stand(line, at, to);
            let reason = "named elsewhere in the article";
            fits.then(|| Found::new(at, to, kind, confidence, Source::Article, reason))
        })
    }
}

/// Whether a known name may be tagged here: not inside a longer name, not an ordinary word with a capital of its own.
fn may_stand(line: &Line, first: usize, end: usize) -> bool {
    let joined = |at: usize| line.is_capital(at) && !line.has(at, flag::FUNCTION | flag::TITLE | flag::DATE);
    let inside = line.style == Style::Plain
        && (joined(end) && !line.is_first(end)
            || first > line.start && joined(first - 1) && !line.is_first(first - 1)
            || line.is_inner_hyphen(end) && line.is_capital(end + 1));
    let ordinary = end == first + 1
        && line.has(first, flag::ORDINARY | flag::FUNCTION)
        && (line.is_first(first) || line.style != Style::Plain);
    let possessed = line.token_kind(end.wrapping_sub(1)) == Some(TokenKind::Possessive);
    !inside && !ordinary && !possessed
}

/// Whether capitals mean in a block what they mean in sentences.
fn is_running_text(kind: BlockKind) -> bool {
    use BlockKind::*;
    !matches!(kind, Headline | Kicker | SectionHeading | Furniture | Byline | Credit)
}
