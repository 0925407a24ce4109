//! The antecedent of a pronoun: which of the people in view it means.

use super::attention::{Person, Prominence, View, Who};
use super::coreference::Coreference;
use super::gender::Evidence;
use crate::entity::Gender;

/// The best must stand this much above the next, as a share.
const LEAD: f32 = 1.12;
/// Nobody with less standing is meant.
const LEAST: f32 = 9.0;
/// How far back someone of unknown gender may stand, in tokens.
const FAR: usize = 45;

/// What a pronoun does in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// he, she
    Subject,
    /// him, her
    Object,
    /// his, her
    Possessive,
    /// himself, herself
    Reflexive,
}

/// Where a pronoun stands.
pub struct Here {
    /// Within quotation marks or in a caption.
    pub aside: bool,
    /// Its token.
    pub at: usize,
    /// The gender it agrees with.
    pub gender: Gender,
    /// What it does in its clause.
    pub case: Case,
    /// First token of its sentence.
    pub sentence: usize,
    /// The speaker of the quote it stands in, if known.
    pub speaker: Option<usize>,
    /// The subject of its clause, if it is someone in view.
    pub subject: Option<Who>,
    /// Who says what the clause tells: "Ana Souza said she …".
    pub reporter: Option<Who>,
    /// Who else acts in the clause, as the object right behind its verb: "She called Ana Souza".
    pub object: Option<Who>,
    /// Who is spoken of in the words that the pronoun is said to have spoken: "Souza should go, she said".
    pub told: Vec<Who>,
}

/// The person who surely is meant; and whether nobody else could be.
pub fn resolve(
    view: &View,
    evidence: &[Evidence],
    here: &Here,
    first: bool,
) -> Option<(Who, Coreference, bool)> {
    let mut best: Option<(Who, f32)> = None;
    let mut rival = 0.0f32;
    for person in &view.people {
        let score = score(person, evidence, here, first);
        match best {
            Some((_, most)) if score <= most => rival = rival.max(score),
            _ => {
                rival = rival.max(best.map_or(0.0, |(_, most)| most));
                best = Some((person.who, score));
            }
        }
    }
    let (who, score) = best?;
    if score < LEAST || score < rival * LEAD {
        return None;
    }
    let reason = if rival == 0.0 {
        "the pronoun fits nobody else spoken of"
    } else {
        "of the people the pronoun fits, this one is most in view"
    };
    let confidence = (0.6 + 0.35 * (1.0 - rival / score)).min(0.95);
    Some((who, Coreference::new(reason, confidence), rival * 3.0 < score))
}

/// How strongly a person in view answers to the pronoun; 0 when they cannot be meant.
fn score(person: &Person, evidence: &[Evidence], here: &Here, first: bool) -> f32 {
    let clause_subject = here.subject == Some(person.who);
    let speaks = here.speaker.is_some_and(|speaker| person.who == Who::Cluster(speaker));
    if speaks
        || here.told.contains(&person.who)
        || here.case == Case::Subject && here.object == Some(person.who)
        || clause_subject && here.case == Case::Object
        || !clause_subject && here.subject.is_some() && here.case == Case::Reflexive
    {
        return 0.0;
    }
    let (gender, certain) = match person.who {
        Who::Nameless(_, gender) => (gender, gender != Gender::Unknown),
        Who::Cluster(cluster) => evidence.get(cluster).map_or((Gender::Unknown, false), |known| {
            (known.gender(), known.said != Gender::Unknown || !first)
        }),
    };
    let agreement = match gender {
        // Someone of unknown gender, spoken of before the last sentence, is a poor guess.
        Gender::Unknown if person.at + FAR < here.at => 0.3,
        Gender::Unknown => 0.6,
        _ if gender == here.gender => 1.0,
        _ if certain => 0.0,
        _ => 0.15,
    };
    let aside = if person.aside && !here.aside { 0.5 } else { 1.0 };
    let here_before = if person.at >= here.sentence { 1.1 } else { 1.0 };
    let role = match here.case {
        Case::Possessive if clause_subject => 1.6,
        Case::Subject if here.reporter == Some(person.who) => 1.5,
        Case::Subject if person.place == Prominence::Subject => 1.15,
        _ => 1.0,
    };
    person.standing * agreement * aside * here_before * role
}
