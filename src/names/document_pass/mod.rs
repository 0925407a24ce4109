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
mod votes;

use crate::lexicon::flag;
use crate::lexicon::line::{DocumentWords, Line, Style};
use crate::mention::{Found, MentionKind, Source};
use crate::names::settings::Settings;
use around::{fits, is_acronym, is_personal, may_stand, speaks};
use votes::Votes;

/// Why a name is an organisation's.
const SHORT: &str = "it is the short name of an organisation in the article";

/// The names of the article (in order, without overlap, each with its sentence in `lines`), corrected and
/// completed.
pub fn consistent(
    words: &DocumentWords,
    lines: &[Line],
    names: &[Vec<Found>],
    settings: &Settings,
) -> Vec<Vec<Found>> {
    let names: Vec<Vec<Found>> =
        lines.iter().zip(names).map(|(line, names)| with_kinds(line, names)).collect();
    let votes = Votes::count(words, lines, &names, settings);
    let mut all = Vec::with_capacity(lines.len());
    for (line, names) in lines.iter().zip(&names) {
        let agreed: Vec<Found> = names.iter().map(|name| votes.agreed(words, line, name)).collect();
        let mut completed = votes.completed(words, line, &agreed);
        votes.mark_places(line, &mut completed);
        all.push(completed);
    }
    all
}

/// The names of a sentence, with the kind of those that a person's description follows, and of acronyms.
fn with_kinds(line: &Line, names: &[Found]) -> Vec<Found> {
    let each = names.iter().map(|name| match name {
        _ if is_personal(line, name) => {
            Found { kind: MentionKind::Person, reason: "a person's description follows it", ..*name }
        }
        // What a list has is settled: "Cranston, R.I."
        _ if is_acronym(line, name) && name.source != Source::List => {
            Found { kind: MentionKind::Org, reason: "it is an acronym that no list has for a place", ..*name }
        }
        _ if name.kind == MentionKind::Gpe
            && name.end > name.first + 1
            && line.is(name.end - 1, "municipality") =>
        {
            Found { kind: MentionKind::Org, reason: "a municipality is a body", ..*name }
        }
        _ => *name,
    });
    each.collect()
}

impl Votes<'_> {
    /// "Halden", taken for a person, is the organisation where the article has "Halden Resources" and nobody
    /// of that name; so is "Eastern Harmony", taken for a place where nothing happens, beside "Eastern
    /// Harmony Ports".
    fn short_name(&self, key: u64, name: &Found, kind: MentionKind) -> Option<f32> {
        let place = matches!(kind, MentionKind::Gpe | MentionKind::Loc) && name.end > name.first + 1;
        let located = || self.ballots.get(&key).is_some_and(|ballot| ballot.located);
        let taken = self.settings.short_names && (kind == MentionKind::Person || place && !located());
        let short = self.short.get(&key).filter(|(kind, _)| *kind == MentionKind::Org);
        short.filter(|_| taken && !self.people.contains(&key)).map(|(_, confidence)| *confidence)
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
    fn agreed(&self, words: &DocumentWords, line: &Line, name: &Found) -> Found {
        let name = &self.up_to_surname(line, name);
        let key = words.name_key(name.first, name.end);
        let Some(ballot) = self.ballots.get(&key) else { return *name };
        let short = |kind: MentionKind| {
            let confidence = self.short_name(key, name, kind)?;
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

    /// "Mr Houston said Houston was hot": a speaker does not name himself, so where the article has a place
    /// of his name, it is that.
    fn mark_places(&self, line: &Line, names: &mut [Found]) {
        let mut speaker = None;
        for name in names.iter_mut().filter(|name| name.kind == MentionKind::Person) {
            let key = line.name_key(name.end - 1);
            let located = || self.ballots.get(&key).is_some_and(|ballot| ballot.surname && ballot.located);
            let bare = name.end == name.first + 1 && !line.has(name.first.wrapping_sub(1), flag::TITLE);
            if speaker == Some(key) && bare && located() {
                name.kind = MentionKind::Gpe;
                name.reason = "who speaks has the name of a place in the article";
            } else if speaks(line, name) {
                speaker = Some(key);
            }
        }
    }

    /// The names of a sentence and those of its words that the article names elsewhere. A longer name of the
    /// article takes the place of less sure ones inside it.
    fn completed(&self, words: &DocumentWords, line: &Line, names: &[Found]) -> Vec<Found> {
        let mut all = Vec::with_capacity(names.len());
        let mut rest = names;
        let mut at = line.start;
        while at < line.end {
            let known = || self.known(words, line, at).or_else(|| self.body(line, at));
            let known = if line.is_capital(at) { known() } else { None };
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
    fn known(&self, words: &DocumentWords, line: &Line, at: usize) -> Option<Found> {
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
    fn surname(&self, words: &DocumentWords, line: &Line, at: usize) -> Option<Found> {
        let ballot =
            self.ballots.get(&words.name_key(at, at + 1)).filter(|ballot| ballot.is_only_a_surname())?;
        let confidence = 0.7 * ballot.best;
        let fits =
            confidence >= self.settings.least && may_stand(line, at, at + 1, ballot.is_used_as_surname());
        let reason = "it is the surname of a person in the article";
        fits.then(|| Found::new(at, at + 1, MentionKind::Person, confidence, Source::Article, reason))
    }

    /// "the Council", where the article has a Regional Health Council: what it is, with a capital inside a
    /// sentence.
    fn body(&self, line: &Line, at: usize) -> Option<Found> {
        let sure = *self.bodies.get(&line.name_key(at))?;
        let confidence = 0.8 * sure;
        let led = line.is(at.wrapping_sub(1), "the") && line.style == Style::Plain;
        let fits = led && confidence >= self.settings.least && may_stand(line, at, at + 1, false);
        let reason = "it is what an organisation in the article is";
        (fits && !line.is(at + 1, "of"))
            .then(|| Found::new(at, at + 1, MentionKind::Org, confidence, Source::Article, reason))
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
