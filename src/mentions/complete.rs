//! The kinds that the corpora hardly mark by hand — buildings, events, products, works, laws, languages — are where rules know more than
//! the tagger: what the rules find of them is taken in where the tagger has found nothing, or only less.

use crate::mentions::settings::Settings;
use crate::mentions::{Found, MentionKind, Source};

/// Whether the rules may add a name to what the tagger finds: one of a rare kind, or a place of the lists of several words.
fn may_add(rule: &Found) -> bool {
    use MentionKind::*;
    let listed = rule.source == Source::List && rule.end - rule.first > 2;
    matches!(rule.kind, Fac | Event | Product | WorkOfArt | Law | Language)
        || listed && matches!(rule.kind, Gpe | Loc)
}

/// The names of one sentence: those of the tagger, and those of the rules that complete them; both in order, without overlap.
pub fn completed(learned: Vec<Found>, ruled: &[Found], settings: &Settings) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::with_capacity(learned.len());
    let mut learned = learned.into_iter().peekable();
    for rule in ruled.iter().filter(|rule| may_add(rule) && rule.confidence >= settings.ruled) {
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
    fn a_listed_place_of_several_words_is_whole() {
        let place = Found { source: Source::List, ..found(0, 3, Gpe, 0.9) };
        assert_eq!(kinds(&[found(0, 1, Gpe, 0.8), found(2, 3, Org, 0.5)], &[place]), [(0, 3, Gpe)]);
        assert_eq!(kinds(&[found(0, 3, Org, 0.9)], &[place]), [(0, 3, Org)]);
        assert_eq!(
            kinds(&[found(0, 1, Gpe, 0.8)], &[Found { source: Source::Rule, ..place }]),
            [(0, 1, Gpe)]
        );
    }

    #[test]
    fn what_the_tagger_is_sure_of_stays() {
        assert_eq!(kinds(&[found(0, 2, Org, 0.9)], &[found(0, 2, Fac, 0.7)]), [(0, 2, Org)]);
        assert_eq!(kinds(&[found(0, 2, Org, 0.6)], &[found(0, 2, Law, 0.7)]), [(0, 2, Law)]);
        assert_eq!(kinds(&[found(0, 2, Org, 0.6)], &[found(0, 2, Fac, 0.7)]), [(0, 2, Org)]);
    }
}
