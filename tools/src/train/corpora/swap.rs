//! Names swapped into each other's slots, so that more of the world's names are seen than the corpora have:
//! people, places, organisations and peoples. It is done once, before training, so that a teacher can read
//! the new sentences too.

use super::name_pools::{
    EVENT, FAC, GPE, LANGUAGE, LAW, LOC, NORP, ORG, PERSON, PRODUCT, Pools, WORK_OF_ART, is_plain_word,
};
use super::passage::{Passage, document};
use super::slots::{Slot, slots};
use byline::Span;
use byline::training::labels::{begin, inside};
use std::collections::HashMap;

/// The kinds that are swapped, each in this share of the copies.
const SWAPPED: [(usize, f32); 11] = [
    (PERSON, 0.6),
    (GPE, 0.4),
    (ORG, 0.6),
    (LOC, 0.4),
    (NORP, 0.3),
    (FAC, 0.5),
    (EVENT, 0.5),
    (PRODUCT, 0.5),
    (WORK_OF_ART, 0.5),
    (LAW, 0.5),
    (LANGUAGE, 0.3),
];

/// Copies of a share of the passages in which names are swapped for others of their kind, the same way
/// throughout a passage. A passage that is read several times may be copied as often.
pub fn swapped(passages: &[Passage], share: f32, pools: &Pools, seed: u64) -> Vec<Passage> {
    let mut random = fastrand::Rng::with_seed(seed);
    let mut copies = Vec::new();
    for passage in passages {
        for _ in 0..passage.copies {
            if random.f32() < share {
                copies.extend(swap(passage, pools, &mut random));
            }
        }
    }
    copies
}

/// The passage with names of some kinds swapped; nothing if it has none, or if its new text is cut into
/// tokens otherwise.
fn swap(passage: &Passage, pools: &Pools, random: &mut fastrand::Rng) -> Option<Passage> {
    let kinds: Vec<usize> =
        SWAPPED.iter().filter(|(_, share)| random.f32() < *share).map(|(kind, _)| *kind).collect();
    let slots: Vec<Slot> =
        slots(&passage.allowed).into_iter().filter(|slot| kinds.contains(&slot.kind)).collect();
    if slots.is_empty() {
        return None;
    }
    let old = passage.document();
    let mut names: HashMap<(usize, String), String> = HashMap::new();
    let (mut text, mut allowed) = (String::new(), Vec::new());
    // How far the text up to here has been copied, in bytes and in tokens, and where each new name ends in
    // the old text and in the new.
    let (mut byte, mut token) = (0, 0);
    let mut ends: Vec<(u32, u32)> = Vec::new();
    for slot in &slots {
        let tokens = &old.tokens[slot.first..slot.end];
        let span = tokens[0].span.cover(tokens[tokens.len() - 1].span);
        let words: Vec<&str> = tokens.iter().map(|token| old.token_text(token)).collect();
        let new = if slot.kind == PERSON {
            person(&words, pools, &mut names, random)?
        } else {
            let key = (slot.kind, span.of(old.text).to_owned());
            match names.get(&key) {
                Some(name) => name.clone(),
                None => names.entry(key).or_insert(pools.pick(slot.kind, random)?).clone(),
            }
        };
        text.push_str(&old.text[byte..span.start as usize]);
        text.push_str(&new);
        ends.push((span.end, text.len() as u32));
        allowed.extend_from_slice(&passage.allowed[token..slot.first]);
        let count = document(&new, &[Span::new(0, new.len())]).tokens.len();
        allowed.push(1 << begin(slot.kind));
        allowed.extend(std::iter::repeat_n(1 << inside(slot.kind), count.saturating_sub(1)));
        (byte, token) = (span.end as usize, slot.end);
    }
    text.push_str(&old.text[byte..]);
    allowed.extend_from_slice(&passage.allowed[token..]);
    let moved = |at: u32| {
        let before =
            ends.partition_point(|(old, _)| *old <= at).checked_sub(1).map_or((0, 0), |last| ends[last]);
        before.1 + (at - before.0)
    };
    let sentences: Vec<Span> =
        passage.sentences.iter().map(|s| Span { start: moved(s.start), end: moved(s.end) }).collect();
    let whole = sentences.iter().all(|s| s.start <= s.end && text.get(s.range()).is_some());
    let copy = Passage {
        corpus: "swapped",
        text,
        sentences,
        allowed,
        trust: passage.trust.clone(),
        copies: 1,
        names: Default::default(),
    };
    (whole && copy.document().tokens.len() == copy.allowed.len()).then_some(copy)
}

/// A new name for a person; each word is always replaced by the same.
fn person(
    words: &[&str],
    pools: &Pools,
    names: &mut HashMap<(usize, String), String>,
    random: &mut fastrand::Rng,
) -> Option<String> {
    let mut new = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        if !is_plain_word(word) {
            new.push((*word).to_owned());
            continue;
        }
        let key = (PERSON, (*word).to_owned());
        if !names.contains_key(&key) {
            let name = if at + 1 == words.len() { pools.surname(random)? } else { pools.given(random)? };
            names.insert(key.clone(), name);
        }
        new.extend(names.get(&key).cloned());
    }
    Some(new.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::train::corpora::guidelines::OUTSIDE_SET;

    #[test]
    fn swapping_keeps_labels_on_their_names() {
        let text = "Ana Souza met Jonas Lind. Souza smiled.".to_owned();
        let sentences = vec![Span::new(0, 25), Span::new(26, 39)];
        let tokens = document(&text, &sentences).tokens.len();
        let (b, i) = (1 << begin(PERSON), 1 << inside(PERSON));
        let allowed = vec![b, i, OUTSIDE_SET, b, i, OUTSIDE_SET, b, OUTSIDE_SET, OUTSIDE_SET];
        assert_eq!(tokens, allowed.len());
        let passage = Passage {
            corpus: "test",
            text,
            sentences,
            allowed,
            trust: Vec::new(),
            copies: 1,
            names: Default::default(),
        };
        let pools = Pools::gather(std::slice::from_ref(&passage), None).unwrap();
        let mut swaps = 0;
        for seed in 0..20 {
            let copy = swap(&passage, &pools, &mut fastrand::Rng::with_seed(seed));
            let Some(copy) = copy else { continue };
            let document = copy.document();
            swaps += 1;
            assert_eq!(document.token_text(&document.tokens[2]), "met");
            assert_eq!(copy.allowed, passage.allowed);
            assert_eq!(document.token_text(&document.tokens[1]), document.token_text(&document.tokens[6]));
        }
        assert!(swaps > 5);
    }
}
