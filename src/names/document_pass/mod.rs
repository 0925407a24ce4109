//! The document pass: the whole article decides what each of its names is.
//!
//! Every occurrence votes with its confidence for the kind of its name; a full name also votes for its
//! surname, an organisation for its acronym and its first word. The majority corrects occurrences that were
//! less sure, and finds those that were missed; what stands beside a name can overrule it ("Norlin Freight,
//! which is", "Paris said" of Ana Paris). One look at each name and each word, so the time is linear in the
//! length of the article.

mod around;
mod ballot;
mod described;
#[cfg(test)]
mod tests;

use crate::lexicon::flag::{self, Flags};
use crate::lexicon::line::{Line, Style, Words, name_key_of};
use crate::lexicon::shapes::Shape;
use crate::mention::{Found, MentionKind, Source};
use crate::names::settings::Settings;
use around::{fits, is_impersonal, is_personal, is_running_text, is_where, may_stand, speaks};
use ballot::Ballot;
use described::described;
use std::collections::{HashMap, HashSet};

/// Names longer than this many tokens are not looked for elsewhere.
const LONGEST: usize = 10;

/// How sure a description behind a name is, and how much its vote counts: more than two words of the tagger.
const TOLD: f32 = 0.9;
const DESCRIPTION: f32 = 2.0;

/// Why a name is an organisation's.
const SHORT: &str = "it is the short name of an organisation in the article";

/// The names of the article (in order, without overlap, each with its sentence in `lines`), corrected and
/// completed.
pub fn consistent(
    words: &Words,
    lines: &[Line],
    names: &[Vec<Found>],
    settings: &Settings,
) -> Vec<Vec<Found>> {
    let names: Vec<Vec<Found>> =
        lines.iter().zip(names).map(|(line, names)| with_people(line, names)).collect();
    let votes = Votes::count(words, lines, &names, settings);
    let mut all = Vec::with_capacity(lines.len());
    for (line, names) in lines.iter().zip(&names) {
        let agreed: Vec<Found> = names.iter().map(|name| votes.agreed(words, line, name)).collect();
        all.push(votes.completed(words, line, &agreed));
    }
    all
}

/// The names of a sentence, those that a person's description follows as people's.
fn with_people(line: &Line, names: &[Found]) -> Vec<Found> {
    let each = names.iter().map(|name| match is_personal(line, name) {
        true => Found { kind: MentionKind::Person, reason: "a person's description follows it", ..*name },
        false => *name,
    });
    each.collect()
}

/// What the article's names were taken for.
#[derive(Debug)]
struct Votes<'s> {
    ballots: HashMap<u64, Ballot>,
    /// For the first word of each name the number of tokens of the longest name that begins with it.
    longest: HashMap<u64, usize>,
    /// For the first word of each organisation and event which of the two it is, and how sure.
    short: HashMap<u64, (MentionKind, f32)>,
    /// The words of people's full names, and names behind a title.
    people: HashSet<u64>,
    settings: &'s Settings,
}

impl<'s> Votes<'s> {
    fn count(words: &Words, lines: &[Line], names: &[Vec<Found>], settings: &'s Settings) -> Votes<'s> {
        let mut votes = Votes {
            ballots: HashMap::new(),
            longest: HashMap::new(),
            short: HashMap::new(),
            people: HashSet::new(),
            settings,
        };
        for (line, names) in lines.iter().zip(names) {
            let weight = if line.style == Style::Plain && is_running_text(line.kind) {
                1.0
            } else {
                settings.headline
            };
            for name in names {
                votes.add(words, name.first, name.end, name, weight);
                votes.ballots.entry(words.name_key(name.first, name.end)).or_default().stands(line, name);
                if let Some(kind) = described(line, name) {
                    let told = Found { kind, confidence: TOLD, ..*name };
                    votes.add(words, name.first, name.end, &told, weight * DESCRIPTION);
                }
                if is_where(line, name) {
                    votes.ballots.entry(words.name_key(name.first, name.end)).or_default().located = true;
                }
                match name.kind {
                    MentionKind::Person if is_impersonal(line, name) => {
                        let ballot = votes.ballots.entry(words.name_key(name.first, name.end)).or_default();
                        ballot.impersonal = true;
                    }
                    // In capitals throughout, a verb may have been taken for a surname: "VARGAS RESIGNS".
                    MentionKind::Person if line.style == Style::Upper => {}
                    MentionKind::Person => {
                        votes.add_parts(words, line, name, weight);
                        votes.add_words(line, name);
                        let given = line.has(name.first, flag::GIVEN) && name.end > name.first + 1;
                        let ballot = votes.ballots.entry(words.name_key(name.first, name.end)).or_default();
                        ballot.given |= given;
                    }
                    _ => {
                        votes.add_acronyms(line, name, weight);
                        votes.add_first_word(line, name);
                    }
                }
            }
        }
        lines.iter().zip(names).for_each(|(line, names)| votes.look_again(line, names));
        votes
    }

    /// Looks for words that are names elsewhere where nobody took them for one.
    fn look_again(&mut self, line: &Line, names: &[Found]) {
        const LISTED: Flags = flag::ORDINARY | flag::FUNCTION | flag::NO_NAME | flag::ROMAN | flag::TITLE;
        let mut rest = names;
        for at in line.start..line.end {
            rest = rest.get(rest.partition_point(|name| name.end <= at)..).unwrap_or(&[]);
            let small = line.is_lower(at) && line.has(at, flag::ORDINARY);
            let capital = line.style == Style::Plain && line.is_capital(at) && !line.is_first(at);
            let overlooked = capital && rest.first().is_none_or(|name| name.first > at);
            if !(small || overlooked) {
                continue;
            }
            let Some(ballot) = self.ballots.get_mut(&line.name_key(at)) else { continue };
            if small {
                ballot.small = true;
            } else if may_stand(line, at, at + 1, false) {
                ballot.overlooked(line.has(at, LISTED) || line.is_ordinary(at));
            }
        }
    }

    /// A vote for the kind of `name` on the name in the tokens `first..end`.
    fn add(&mut self, words: &Words, first: usize, end: usize, name: &Found, weight: f32) {
        let confidence = name.confidence * weight.min(1.0);
        let ballot = self.ballots.entry(words.name_key(first, end)).or_default();
        ballot.add(name.kind, name.confidence * weight, confidence.max(name.confidence * 0.5));
        let longest = self.longest.entry(words.name_key(first, first + 1)).or_default();
        *longest = (*longest).max(end - first).min(LONGEST);
    }

    /// "Ana Maria van Souza" also votes for "van Souza" and "Souza", and less for "Ana".
    fn add_parts(&mut self, words: &Words, line: &Line, name: &Found, weight: f32) {
        let mut end = name.end;
        while end > name.first + 1 && line.has(end - 1, flag::ROMAN) && line.text(end - 1).len() < 4 {
            end -= 1;
        }
        let joined = end > name.first + 3 && line.is_inner_hyphen(end - 2);
        // "Park Ji-hyun" is Park.
        let family_first = joined && end == name.first + 4 && line.is_lower(end - 1);
        let surname = if joined { end - 3 } else { end - 1 };
        if family_first && line.text(name.first).len() > 1 {
            self.add(words, name.first, name.first + 1, name, weight * 0.8);
            self.ballots.entry(words.name_key(name.first, name.first + 1)).or_default().surname = true;
            return;
        }
        if surname > name.first {
            self.add(words, surname, end, name, weight * 0.8);
            self.ballots.entry(words.name_key(surname, end)).or_default().surname = true;
            if line.text(name.first).len() > 2 {
                self.add(words, name.first, name.first + 1, name, weight * 0.3);
            }
        }
        // "van Souza", "Vargas Llosa"
        if surname > name.first + 1 {
            self.add(words, surname - 1, end, name, weight * 0.8);
            self.ballots.entry(words.name_key(surname - 1, end)).or_default().surname = true;
        }
    }

    /// Keeps the words of people's full names, and names behind a title.
    fn add_words(&mut self, line: &Line, name: &Found) {
        let titled = line.has(name.first.wrapping_sub(1), flag::TITLE);
        if name.end > name.first + 1 || titled || line.has(name.first, flag::SURNAME) {
            self.people.extend((name.first..name.end).map(|at| line.name_key(at)));
        }
    }

    /// "Halden", taken for a person, is the organisation where the article has "Halden Resources" and nobody
    /// of that name.
    fn short_name(&self, key: u64, kind: MentionKind) -> Option<f32> {
        let taken = self.settings.short_names && kind == MentionKind::Person;
        let short = self.short.get(&key).filter(|(kind, _)| *kind == MentionKind::Org);
        short.filter(|_| taken && !self.people.contains(&key)).map(|(_, confidence)| *confidence)
    }

    /// "World Health Organization" also votes for "WHO", and more so when "(WHO)" follows.
    fn add_acronyms(&mut self, line: &Line, name: &Found, weight: f32) {
        let mut vote = |key: u64, weight: f32, confidence: f32| {
            self.ballots.entry(key).or_default().add(name.kind, confidence * weight, confidence);
            self.longest.entry(key).or_insert(1);
        };
        let acronym = name.end + 1;
        let initial = |at: usize| line.text(at).chars().next();
        let bracketed = line.is(name.end, "(") && line.is(acronym + 1, ")") && line.is_capital(acronym);
        let organisation = name.kind == MentionKind::Org;
        let same_initial = initial(acronym) == initial(name.first) && line.shape(acronym) == Shape::Upper;
        if bracketed && (organisation || same_initial) {
            vote(line.name_key(acronym), weight * 2.0, 0.95);
        } else if (organisation || name.kind == MentionKind::Gpe) && name.end - name.first > 2 {
            let capitals = (name.first..name.end).filter(|at| line.is_capital(*at));
            let initials: String = capitals.filter_map(initial).collect();
            vote(name_key_of(&initials), weight * 0.5, name.confidence);
        }
    }

    /// "Norlin Freight" may be called "Norlin", and "Orra Festival" "Orra", as long as that is no word of its
    /// own and no part of other names.
    fn add_first_word(&mut self, line: &Line, name: &Found) {
        const OTHER: Flags = flag::FUNCTION
            | flag::TITLE
            | flag::MODIFIER
            | flag::ORG_HEAD
            | flag::ORG_OF
            | flag::COMPANY
            | flag::GPE
            | flag::LOC
            | flag::NORP
            | flag::GIVEN_F
            | flag::GIVEN_M
            | flag::GIVEN_U
            | flag::MONTH
            | flag::WEEKDAY
            | flag::NO_NAME;
        let first = name.first;
        let distinct = matches!(name.kind, MentionKind::Org | MentionKind::Event)
            && name.end > first + 1
            && line.is_capital(first + 1)
            && line.text(first).len() > 3
            && line.shape(first) != Shape::Upper
            && !line.has(first, OTHER)
            && !line.is_ordinary(first);
        if distinct {
            let short = self.short.entry(line.name_key(first)).or_insert((name.kind, 0.0));
            if name.confidence > short.1 {
                *short = (name.kind, name.confidence);
            }
        }
    }

    /// "VARGAS RESIGNS" in capitals is Vargas, where the article has her surname and nobody called Resigns.
    fn up_to_surname(&self, line: &Line, name: &Found) -> Found {
        let person = name.kind == MentionKind::Person && line.style != Style::Plain;
        let known = |at: &usize| self.people.contains(&line.name_key(*at));
        let surname = |at: &usize| self.ballots.get(&line.name_key(*at)).is_some_and(|ballot| ballot.surname);
        let last = (name.first..name.end).rev().find(surname).filter(|last| person && last + 1 < name.end);
        let Some(last) = last else { return *name };
        let first = if (name.first..last).all(|at| known(&at)) { name.first } else { last };
        Found {
            first,
            end: last + 1,
            source: Source::Article,
            reason: "it is a surname from the article in a headline",
            ..*name
        }
    }

    /// The occurrence with the kind that the article's votes give its name.
    fn agreed(&self, words: &Words, line: &Line, name: &Found) -> Found {
        let name = &self.up_to_surname(line, name);
        let key = words.name_key(name.first, name.end);
        let Some(ballot) = self.ballots.get(&key) else { return *name };
        let short = |kind: MentionKind| {
            let confidence = self.short_name(key, kind)?;
            Some(Found {
                kind: MentionKind::Org,
                confidence,
                source: Source::Article,
                reason: SHORT,
                ..*name
            })
        };
        if let Some(short) = short(name.kind) {
            return short;
        }
        if ballot.surname && name.kind != MentionKind::Person && name.end > name.first + 1 {
            let reason = "it is the end of the full name of a person in the article";
            return Found { kind: MentionKind::Person, source: Source::Article, reason, ..*name };
        }
        if ballot.surname && name.kind != MentionKind::Person && speaks(line, name) {
            let reason = "it is the surname of a person in the article, who speaks";
            return Found { kind: MentionKind::Person, source: Source::Article, reason, ..*name };
        }
        let place = matches!(name.kind, MentionKind::Gpe | MentionKind::Loc);
        if place && ballot.is_only_a_surname() {
            let reason = "it is the surname of a person in the article and nowhere a place";
            return Found { kind: MentionKind::Person, source: Source::Article, reason, ..*name };
        }
        let Some((kind, share)) = ballot.winner() else { return *name };
        if ballot.impersonal && name.kind == MentionKind::Person {
            let reason = "“which” follows it, so it is not a person";
            return Found { kind, source: Source::Article, reason, ..*name };
        }
        if kind == name.kind {
            let confidence = name.confidence.max(ballot.confidence(kind) * share * 0.95);
            return Found { confidence, ..*name };
        }
        let Settings { majority, sure, .. } = *self.settings;
        if share < majority || name.confidence >= sure || name.confidence > ballot.best {
            return *name;
        }
        if let Some(short) = short(kind) {
            return short;
        }
        let reason = "the article's other mentions of this name agree";
        Found { kind, confidence: ballot.best * share, source: Source::Article, reason, ..*name }
    }

    /// The names of a sentence and those of its words that the article names elsewhere. A longer name of the
    /// article takes the place of less sure ones inside it.
    fn completed(&self, words: &Words, line: &Line, names: &[Found]) -> Vec<Found> {
        let mut all = Vec::with_capacity(names.len());
        let mut rest = names;
        let mut at = line.start;
        while at < line.end {
            let known = if line.is_capital(at) { self.known(words, line, at) } else { None };
            if let Some(known) = known.filter(|known| fits(known, rest, self.settings.least)) {
                rest = rest.get(rest.partition_point(|name| name.first < known.end)..).unwrap_or(&[]);
                at = known.end;
                all.push(known);
            } else if let Some((name, others)) = rest.split_first().filter(|(name, _)| name.first <= at) {
                rest = others;
                at = name.end.max(at + 1);
                all.push(*name);
            } else {
                at += 1;
            }
        }
        all
    }

    /// The longest name of the article that stands at the token `at`.
    fn known(&self, words: &Words, line: &Line, at: usize) -> Option<Found> {
        let longest = *self.longest.get(&words.name_key(at, at + 1))?;
        let last = line.end.min(at + longest);
        let whole = (at + 1..=last).rev().find_map(|to| {
            let ballot = self.ballots.get(&words.name_key(at, to))?;
            let (kind, share) = ballot.winner()?;
            let confidence = ballot.confidence(kind) * share * if to - at > 1 { 0.95 } else { 0.85 };
            let fits =
                confidence >= self.settings.known && may_stand(line, at, to, ballot.is_used_as_surname());
            let reason = "it is named elsewhere in the article";
            fits.then(|| Found::new(at, to, kind, confidence, Source::Article, reason))
        });
        whole.or_else(|| self.surname(words, line, at)).or_else(|| self.shortened(line, at))
    }

    /// The surname of someone named in full, whatever else the tagger took it for, so long as it is nowhere a
    /// place.
    fn surname(&self, words: &Words, line: &Line, at: usize) -> Option<Found> {
        let ballot =
            self.ballots.get(&words.name_key(at, at + 1)).filter(|ballot| ballot.is_only_a_surname())?;
        let confidence = 0.7 * ballot.best;
        let fits =
            confidence >= self.settings.least && may_stand(line, at, at + 1, ballot.is_used_as_surname());
        let reason = "it is the surname of a person in the article";
        fits.then(|| Found::new(at, at + 1, MentionKind::Person, confidence, Source::Article, reason))
    }

    /// The first word of an organisation by itself at the token `at`.
    fn shortened(&self, line: &Line, at: usize) -> Option<Found> {
        let key = line.name_key(at);
        let (kind, sure) = *self.short.get(&key).filter(|_| !self.people.contains(&key))?;
        let confidence = 0.8 * sure;
        let led =
            line.has(at.wrapping_sub(1), flag::TITLE) || line.is_any(at.wrapping_sub(1), &["the", "a", "an"]);
        let fits = confidence >= self.settings.least
            && !led
            && !line.has(at + 1, flag::GPE_HEAD | flag::LOC_HEAD | flag::FAC_HEAD);
        let reason = match kind {
            MentionKind::Org => "it is the first word of an organisation in the article",
            _ => "it is the first word of an event in the article",
        };
        (fits && may_stand(line, at, at + 1, false))
            .then(|| Found::new(at, at + 1, kind, confidence, Source::Article, reason))
    }
}
