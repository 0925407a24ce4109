//! Counting: what each name was taken for, where, and how surely.

use super::around::{is_impersonal, is_running_text, is_where, may_stand};
use super::ballot::Ballot;
use super::described::described;
use crate::lexicon::flag::{self, Flags};
use crate::lexicon::line::{DocumentWords, Line, Style, name_key_of};
use crate::lexicon::nouns::{Class, is_a};
use crate::lexicon::shapes::Shape;
use crate::mention::{Found, MentionKind};
use crate::names::settings::Settings;
use std::collections::{HashMap, HashSet};

/// Names longer than this many tokens are not looked for elsewhere.
const LONGEST: usize = 10;

/// How sure a description behind a name is, and how much its vote counts: more than two words of the tagger.
const TOLD: f32 = 0.9;
const DESCRIPTION: f32 = 2.0;

/// What the article's names were taken for.
#[derive(Debug)]
pub(super) struct Votes<'s> {
    pub ballots: HashMap<u64, Ballot>,
    /// For the first word of each name the number of tokens of the longest name that begins with it.
    pub longest: HashMap<u64, usize>,
    /// For the first word, or all but the last, of each organisation and event which of the two it is, and
    /// how sure.
    pub short: HashMap<u64, (MentionKind, f32)>,
    /// The words of people's full names, and names behind a title.
    pub people: HashSet<u64>,
    /// For the last word of each organisation of several words, where it says what it is, how sure it is.
    pub bodies: HashMap<u64, f32>,
    pub settings: &'s Settings,
}

impl<'s> Votes<'s> {
    pub fn count(
        words: &DocumentWords,
        lines: &[Line],
        names: &[Vec<Found>],
        settings: &'s Settings,
    ) -> Votes<'s> {
        let mut votes = Votes {
            ballots: HashMap::new(),
            longest: HashMap::new(),
            short: HashMap::new(),
            people: HashSet::new(),
            bodies: HashMap::new(),
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
                votes.ballot(words, name.first, name.end).stands(line, name);
                if let Some(kind) = described(line, name) {
                    let told = Found { kind, confidence: TOLD, ..*name };
                    votes.add(words, name.first, name.end, &told, weight * DESCRIPTION);
                }
                if is_where(line, name) {
                    votes.ballot(words, name.first, name.end).located = true;
                }
                match name.kind {
                    MentionKind::Person if is_impersonal(line, name) => {
                        votes.ballot(words, name.first, name.end).impersonal = true;
                    }
                    // In capitals throughout, a verb may have been taken for a surname: "VARGAS RESIGNS".
                    MentionKind::Person if line.style == Style::Upper => {}
                    MentionKind::Person => {
                        votes.add_parts(words, line, name, weight);
                        votes.add_words(line, name);
                        let given = line.has(name.first, flag::GIVEN) && name.end > name.first + 1;
                        votes.ballot(words, name.first, name.end).given |= given;
                    }
                    _ => {
                        votes.add_acronyms(line, name, weight);
                        votes.add_first_word(line, name);
                        votes.add_all_but_last(words, line, name);
                        votes.add_body(line, name);
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

    /// The votes for the name in the tokens `first..end`.
    fn ballot(&mut self, words: &DocumentWords, first: usize, end: usize) -> &mut Ballot {
        self.ballots.entry(words.name_key(first, end)).or_default()
    }

    /// A vote for the kind of `name` on the name in the tokens `first..end`.
    fn add(&mut self, words: &DocumentWords, first: usize, end: usize, name: &Found, weight: f32) {
        let confidence = name.confidence * weight.min(1.0);
        let ballot = self.ballot(words, first, end);
        ballot.add(name.kind, name.confidence * weight, confidence.max(name.confidence * 0.5));
        let longest = self.longest.entry(words.name_key(first, first + 1)).or_default();
        *longest = (*longest).max(end - first).min(LONGEST);
    }

    /// "Ana Maria van Souza" also votes for "van Souza" and "Souza", and less for "Ana".
    fn add_parts(&mut self, words: &DocumentWords, line: &Line, name: &Found, weight: f32) {
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
            self.ballot(words, name.first, name.first + 1).surname = true;
            return;
        }
        if surname > name.first {
            self.add(words, surname, end, name, weight * 0.8);
            self.ballot(words, surname, end).surname = true;
            if line.text(name.first).len() > 2 {
                self.add(words, name.first, name.first + 1, name, weight * 0.3);
            }
        }
        // "van Souza", "Vargas Llosa"
        if surname > name.first + 1 {
            self.add(words, surname - 1, end, name, weight * 0.8);
            self.ballot(words, surname - 1, end).surname = true;
        }
    }

    /// Keeps the words of people's full names, and names behind a title.
    fn add_words(&mut self, line: &Line, name: &Found) {
        let titled = line.has(name.first.wrapping_sub(1), flag::TITLE);
        if name.end > name.first + 1 || titled || line.has(name.first, flag::SURNAME) {
            self.people.extend((name.first..name.end).map(|at| line.name_key(at)));
        }
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
            self.add_short(line.name_key(first), name);
        }
    }

    /// "Eastern Harmony Ports" may be called "Eastern Harmony", if that is no place or people of the lists.
    fn add_all_but_last(&mut self, words: &DocumentWords, line: &Line, name: &Found) {
        const OTHER: Flags = flag::GPE | flag::LOC | flag::FAC | flag::NORP;
        let (first, last) = (name.first, name.end - 1);
        let may_be = matches!(name.kind, MentionKind::Org | MentionKind::Event)
            && last > first + 1
            && (first..last).all(|at| line.is_capital(at) && !line.has(at, OTHER))
            && line.phrase(first, last, OTHER).is_none();
        if may_be {
            self.add_short(words.name_key(first, last), name);
        }
    }

    /// "Regional Health Council" may be called "the Council".
    fn add_body(&mut self, line: &Line, name: &Found) {
        let last = name.end - 1;
        let plain = line.style == Style::Plain && line.is_capital(last) && is_running_text(line.kind);
        let says = is_a(line.text(last), Class::Body);
        if name.kind == MentionKind::Org && last > name.first && plain && says {
            let sure = self.bodies.entry(line.name_key(last)).or_insert(0.0);
            *sure = sure.max(name.confidence);
        }
    }

    fn add_short(&mut self, key: u64, name: &Found) {
        let short = self.short.entry(key).or_insert((name.kind, 0.0));
        if name.confidence > short.1 {
            *short = (name.kind, name.confidence);
        }
    }
}
