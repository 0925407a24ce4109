//! The kinds that the corpora hardly mark by hand — buildings, events, products, works, laws, languages — are where rules know more than
//! the tagger: what the rules find of them is taken in where the tagger has found nothing, or only less.

use crate::mentions::settings::Settings;
use crate::mentions::{Found, MentionKind};

/// Whether the rules may add to what the tagger finds of a kind.
fn is_rare(kind: MentionKind) -> bool {
    use MentionKind::*;
    matches!(kind, Fac | Event | Product | WorkOfArt | Law | Language)
}

/// The names of one sentence: those of the tagger, and those of the rules that complete them; both in order, without overlap.
pub fn completed(learned: Vec<Found>, ruled: &[Found], settings: &Settings) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::with_capacity(learned.len());
    let mut learned = learned.into_iter().peekable();
    for rule in ruled.iter().filter(|rule| is_rare(rule.kind) && rule.confidence >= settings.ruled) {
        while let Some(name) = learned.next_if(|name| name.end <= rule.first) {
            all.push(name);
        }
        let mut inside: Vec<Found> = Vec::new();
        while let Some(name) = learned.next_if(|name| name.first < rule.end) {
            inside.push(name);
        }
        let gives_way = |name: &Found| {
            let within = rule.first <= name.first && name.end <= rule.end;
            let longer = name.end - name.first < rule.end - rule.first;
            // A theatre or a hospital is as often an organisation: that is the tagger's to tell.
            let contested = rule.kind != MentionKind::Fac && name.confidence < settings.contested;
            within && (longer || contested)
        };
        let overlapped = all.last().is_some_and(|last| last.end > rule.first);
        if !overlapped && inside.iter().all(gives_way) {
            all.push(*rule);
        } else {
            all.extend(inside);
        }
    }
    all.extend(learned);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mentions::MentionKind::*;
    use crate::mentions::Source;

    fn found(first: usize, end: usize, kind: MentionKind, confidence: f32) -> Found {
        Found::new(first, end, kind, confidence, Source::Rule, "given")
    }

    fn kinds(learned: &[Found], ruled: &[Found]) -> Vec<(usize, usize, MentionKind)> {
        let settings = Settings { ruled: 0.6, contested: 0.7, ..Settings::default() };
        let names = completed(learned.to_vec(), ruled, &settings);
        names.iter().map(|name| (name.first, name.end, name.kind)).collect()
    }

    #[test]
    fn what_the_tagger_missed_is_taken_in() {
        let learned = [found(0, 2, Person, 0.9), found(8, 9, Gpe, 0.9)];
        let all = kinds(&learned, &[found(4, 6, Law, 0.6), found(10, 12, Person, 0.9)]);
        assert_eq!(all, [(0, 2, Person), (4, 6, Law), (8, 9, Gpe)]);
    }

    #[test]
    fn a_longer_name_of_the_rules_takes_the_place_of_a_part() {
        assert_eq!(kinds(&[found(0, 2, Org, 0.9)], &[found(0, 3, Law, 0.6)]), [(0, 3, Law)]);
        assert_eq!(kinds(&[found(0, 4, Org, 0.9)], &[found(0, 3, Law, 0.6)]), [(0, 4, Org)]);
    }

    #[test]
    fn what_the_tagger_is_sure_of_stays() {
        assert_eq!(kinds(&[found(0, 2, Org, 0.9)], &[found(0, 2, Fac, 0.7)]), [(0, 2, Org)]);
        assert_eq!(kinds(&[found(0, 2, Org, 0.6)], &[found(0, 2, Law, 0.7)]), [(0, 2, Law)]);
        assert_eq!(kinds(&[found(0, 2, Org, 0.6)], &[found(0, 2, Fac, 0.7)]), [(0, 2, Org)]);
    }
}
