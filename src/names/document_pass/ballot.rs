//! The votes for one name.

use crate::lexicon::flag;
use crate::lexicon::line::{Line, Style};
use crate::mention::{Found, KINDS, MentionKind};

/// A kind that no occurrence is surer of than this is no rival to a person's surname.
const WEAK: f32 = 0.6;

/// Where one occurrence makes a kind as clear as this, kinds that none makes clearer than that do not count
/// against it.
const CLEAR: f32 = 0.75;
const DIM: f32 = 0.45;

/// How likely it is that a capital inside a sentence makes a name of a word of no list.
const CAPITAL: f32 = 0.25;

/// However many occurrences there are, they make a name no surer than this.
const POOLED: f32 = 0.9;

/// The votes for one name.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ballot {
    weight: [f32; KINDS],
    /// For each kind the surest vote.
    most: [f32; KINDS],
    /// The surest vote of all.
    pub best: f32,
    /// How likely it is that not all who took it for a name inside a sentence are wrong.
    pooled: f32,
    /// Whether it is the surname of a person named in full, or the last two words of such a name.
    pub surname: bool,
    /// Whether the words beside it say that it is no person.
    pub impersonal: bool,
    /// Whether something is said to be in, at or near it.
    pub located: bool,
    /// Whether it is a full name that begins with a given name of the lists.
    pub given: bool,
    /// Whether it stands by itself with a capital inside a sentence.
    pub alone: bool,
    /// Whether the article also writes it small.
    pub small: bool,
}

impl Ballot {
    /// A vote for a kind.
    pub fn add(&mut self, kind: MentionKind, weight: f32, confidence: f32) {
        if let Some(total) = self.weight.get_mut(kind as usize) {
            *total += weight;
        }
        if let Some(most) = self.most.get_mut(kind as usize) {
            *most = most.max(confidence);
        }
        self.best = self.best.max(confidence);
    }

    /// Notes where the name itself stands: capitals that are not owed to a sentence's beginning or to a
    /// headline add up, as long as the word is no ordinary one.
    pub fn stands(&mut self, line: &Line, name: &Found) {
        let inside = line.style == Style::Plain && !line.is_first(name.first);
        let several = name.end > name.first + 1;
        let ordinary = line.is_ordinary(name.first) || line.has(name.first, flag::NO_NAME | flag::ROMAN);
        // "the Hartmann family" is named, but no body.
        let family = line.is_any(name.end, &["brothers", "family", "sisters"]);
        if inside && !family && (several || !ordinary) {
            self.pool(name.confidence);
        }
        self.alone |= inside;
    }

    fn pool(&mut self, confidence: f32) {
        self.pooled += (1.0 - self.pooled) * confidence;
    }

    /// Notes a word with a capital inside a sentence that nobody took for a name.
    pub fn overlooked(&mut self, listed: bool) {
        self.alone = true;
        if !listed {
            self.pool(CAPITAL);
        }
    }

    /// Whether it is a surname that the article uses as such, and never as the ordinary word it may be:
    /// "Pence was late".
    pub fn is_used_as_surname(&self) -> bool {
        self.surname && self.alone && !self.small
    }

    /// How sure it is that this is a name: of the surest vote, or of all together. Many weak votes make no
    /// person of somebody whom the article nowhere names in full.
    pub fn confidence(&self, kind: MentionKind) -> f32 {
        match kind == MentionKind::Person && !self.surname {
            true => self.best,
            false => self.best.max(self.pooled.min(POOLED)),
        }
    }

    /// The surname of someone in the article that the article never uses as a place: "Paris was born" after
    /// "Ana Paris".
    pub fn is_only_a_surname(&self) -> bool {
        self.surname && !self.located
    }

    /// The kind with most votes and its share.
    pub fn winner(&self) -> Option<(MentionKind, f32)> {
        let total: f32 = self.weight.iter().sum();
        let mut weight = self.weight;
        if let [person, organisation, ..] = &mut weight
            && self.impersonal
        {
            *organisation += std::mem::take(person);
        } else if let [person, others @ ..] = &mut weight
            && (self.is_only_a_surname() || self.given)
        {
            let kinds = MentionKind::NAMES.iter().skip(1).zip(self.most.iter().skip(1));
            for (rival, (kind, most)) in others.iter_mut().zip(kinds) {
                let place = matches!(kind, MentionKind::Gpe | MentionKind::Loc) && self.surname;
                if place || *most < WEAK {
                    *person += std::mem::take(rival);
                }
            }
        }
        let surest = self.most.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1));
        if let Some((at, _)) = surest.filter(|(_, most)| **most >= CLEAR && !self.impersonal) {
            let dim = weight.iter_mut().zip(&self.most).filter(|(_, most)| **most < DIM);
            let lost: f32 = dim.map(|(weight, _)| std::mem::take(weight)).sum();
            weight.get_mut(at).into_iter().for_each(|clear| *clear += lost);
        }
        let (at, most) = weight.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1))?;
        let kind = MentionKind::NAMES.get(at)?;
        (total > 0.0).then(|| (*kind, most / total))
    }
}
