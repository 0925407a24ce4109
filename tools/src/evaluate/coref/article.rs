//! Pairs the gold references of one article with the predicted ones.
//!
//! A predicted span may stand for a gold reference if it covers the reference's head and lies inside its
//! phrase, but for an article or opening quotation mark before it and a possessive ending or closing
//! punctuation after it. Of all such pairs the best are taken first, each span once: the exact name, then the
//! largest overlap with it (intersection over union), then the shortest phrase, then the order of the text. A
//! predicted cluster then **votes** for the gold entities whose names it holds.

use super::words::is_pronoun;
use crate::evaluate::corpus::Pair;
use crate::evaluate::gold::{GoldCluster, GoldForm, GoldMention, Text};
use crate::evaluate::pattern::pattern;
use crate::jsonl_format::{Cluster, Range};
use regex::Regex;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

/// The types of entities that are scored.
pub const SCORED: [&str; 3] = ["person", "organization", "place"];

/// A gold reference with its entity.
#[derive(Clone, Copy)]
pub struct Item<'p> {
    /// The reference.
    pub mention: &'p GoldMention,
    /// The position of its entity.
    pub cluster: usize,
    /// Its entity.
    pub entity: &'p GoldCluster,
}

impl Item<'_> {
    /// Whether it belongs to a person, organisation or place.
    pub fn is_scored(&self) -> bool {
        SCORED.contains(&self.entity.r#type.as_str())
    }

    fn name(&self) -> Range {
        self.mention.name_span.unwrap_or(self.mention.span)
    }
}

/// One article with its gold and predicted references, paired.
pub struct Article<'p> {
    /// Its text.
    pub text: &'p Text,
    /// The part of the text in which pronouns are annotated, if not all of it.
    pub annotated: Option<Range>,
    /// The gold entities.
    pub gold: &'p [GoldCluster],
    /// The predicted entities.
    pub predicted: &'p [Cluster],
    /// Gold names, each span once, in order of the text.
    pub names: Vec<Item<'p>>,
    /// Gold pronouns.
    pub pronouns: Vec<Item<'p>>,
    /// Gold descriptions.
    pub nominals: Vec<Item<'p>>,
    /// Predicted references, each span once.
    pub spans: Vec<Range>,
    /// The predicted entity of each of [`Article::spans`].
    pub owners: Vec<usize>,
    /// Predicted references that had been predicted before.
    pub duplicates: usize,
    /// For each gold name the predicted span that stands for it.
    pub matched: Vec<Option<usize>>,
    /// For each predicted entity, how many names of each gold entity it holds.
    pub votes: Vec<BTreeMap<usize, usize>>,
}

impl<'p> Article<'p> {
    /// Pairs the references of an article.
    pub fn new(pair: &'p Pair) -> Article<'p> {
        let gold = pair.gold.clusters.as_deref().unwrap_or(&[]);
        let predicted = &pair.found.record.clusters;
        let items = |form: GoldForm| -> Vec<Item> {
            let of = |(cluster, entity): (usize, &'p GoldCluster)| {
                entity.mentions.iter().map(move |mention| Item { mention, cluster, entity })
            };
            gold.iter().enumerate().flat_map(of).filter(|item| item.mention.kind == form).collect()
        };
        let (mut spans, mut owners, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
        for (owner, cluster) in predicted.iter().enumerate() {
            let new = cluster.mentions.iter().filter(|span| seen.insert(**span));
            spans.extend(new);
            owners.resize(spans.len(), owner);
        }
        let duplicates = predicted.iter().map(|cluster| cluster.mentions.len()).sum::<usize>() - spans.len();
        let text = &pair.gold.text;
        let names = distinct(items(GoldForm::Name));
        let matched = align(text, &names, &spans, |item| item.name());
        let mut article = Article {
            text,
            annotated: pair.gold.evaluation_span,
            gold,
            predicted,
            names,
            pronouns: items(GoldForm::Pronoun),
            nominals: items(GoldForm::Nominal),
            spans,
            owners,
            duplicates,
            matched,
            votes: vec![BTreeMap::new(); predicted.len()],
        };
        article.vote();
        article
    }

    /// The predicted entity that the gold name at `name` was found in.
    pub fn owner_of_name(&self, name: usize) -> Option<usize> {
        self.matched[name].map(|span| self.owners[span])
    }

    /// The predicted reference with exactly this span, as a position in [`Article::spans`].
    pub fn by_span(&self) -> HashMap<Range, usize> {
        self.spans.iter().enumerate().map(|(at, span)| (*span, at)).collect()
    }

    /// The predicted references that stand for no gold name.
    pub fn free(&self) -> Vec<usize> {
        let used: HashSet<usize> = self.matched.iter().flatten().copied().collect();
        (0..self.spans.len()).filter(|span| !used.contains(span)).collect()
    }

    /// Whether a predicted entity holds more names of the gold entity `cluster` than of any other.
    pub fn is_mostly(&self, owner: usize, cluster: usize) -> bool {
        let count = self.votes[owner].get(&cluster).copied().unwrap_or(0);
        count > 0 && self.votes[owner].iter().all(|(other, n)| *other == cluster || *n < count)
    }

    /// Whether a predicted entity is more than a group of pronouns and descriptions: it holds a gold name or
    /// a capitalised word.
    pub fn is_named(&self, owner: usize) -> bool {
        let spans =
            || self.spans.iter().zip(&self.owners).filter(|(_, of)| **of == owner).map(|(span, _)| span);
        !self.votes[owner].is_empty() || spans().any(|span| has_capital(&self.text.slice(*span)))
    }

    /// Counts the names, also those outside the annotated part, that each predicted entity holds.
    fn vote(&mut self) {
        let add = |votes: &mut BTreeMap<usize, usize>, cluster| *votes.entry(cluster).or_default() += 1;
        for (name, span) in self.names.iter().zip(&self.matched) {
            if let Some(span) = span {
                add(&mut self.votes[self.owners[*span]], name.cluster);
            }
        }
        let mut free: Vec<usize> = self.free();
        for (cluster, entity) in self.gold.iter().enumerate() {
            for name in &entity.context_names {
                free.retain(|&at| {
                    let span = self.spans[at];
                    let holds = covers(span, *name) && span[1] - span[0] <= name[1] - name[0] + 40;
                    if holds {
                        add(&mut self.votes[self.owners[at]], cluster);
                    }
                    !holds
                });
            }
        }
    }
}

/// One reference for each name: of several with the same words the one with the widest phrase; and a name
/// whose words lie inside those of another of the same entity with the same head is the same name.
fn distinct(names: Vec<Item>) -> Vec<Item> {
    let mut widest: BTreeMap<Range, Item> = BTreeMap::new();
    let width = |item: &Item| item.mention.span[1] as i64 - item.mention.span[0] as i64;
    for item in names {
        let kept = widest.entry(item.name()).or_insert(item);
        if width(&item) > width(kept) {
            *kept = item;
        }
    }
    let all: Vec<Item> = widest.into_values().collect();
    let part_of = |x: &Item, y: &Item| {
        x.name() != y.name()
            && x.cluster == y.cluster
            && x.mention.head == y.mention.head
            && covers(y.name(), x.name())
    };
    all.iter().filter(|x| !all.iter().any(|y| part_of(x, y))).copied().collect()
}

/// For each gold reference the position of the span that stands for it. `target` is the part of the reference
/// to overlap most.
pub fn align(
    text: &Text,
    gold: &[Item],
    spans: &[Range],
    target: impl Fn(&Item) -> Range,
) -> Vec<Option<usize>> {
    let mut candidates = Vec::new();
    for (at, item) in gold.iter().enumerate() {
        let name = target(item);
        for (place, span) in spans.iter().enumerate() {
            if covers(*span, item.mention.head) && edges_fit(text, item.mention.span, *span) {
                let width = i64::from(item.mention.span[1]) - i64::from(item.mention.span[0]);
                candidates.push((*span != name, -overlap(*span, name), width, name[0], at, place));
            }
        }
    }
    candidates.sort_by(|a, b| {
        let order = a.0.cmp(&b.0).then(a.1.total_cmp(&b.1));
        order.then((a.2, a.3, a.4, a.5).cmp(&(b.2, b.3, b.4, b.5)))
    });
    let mut matched = vec![None; gold.len()];
    let mut used = HashSet::new();
    for (.., at, place) in candidates {
        if matched[at].is_none() && used.insert(place) {
            matched[at] = Some(place);
        }
    }
    matched
}

/// Intersection over union.
fn overlap(a: Range, b: Range) -> f64 {
    let inside = f64::from(a[1].min(b[1])) - f64::from(a[0].max(b[0]));
    let around = f64::from(a[1].max(b[1])) - f64::from(a[0].min(b[0]));
    if around == 0.0 { 0.0 } else { inside.max(0.0) / around }
}

/// Whether `span` adds nothing of weight to `phrase`.
fn edges_fit(text: &Text, phrase: Range, span: Range) -> bool {
    static BEFORE: LazyLock<Regex> = pattern!(r#"\A(?:[Tt]he|[Aa]n?)?\s*["“‘'(\[]?\s*\z"#);
    static AFTER: LazyLock<Regex> = pattern!(r#"\A(?:['’]s?|[.,;:)\]"”]+|['’]s[.,])\z"#);
    let before = text.slice([span[0], phrase[0]]);
    let after = text.slice([phrase[1], span[1]]);
    (before.is_empty() || before.chars().count() <= 6 && BEFORE.is_match(&before))
        && (after.is_empty() || AFTER.is_match(&after))
}

/// Whether a span has a capitalised word other than a leading determiner or a pronoun.
fn has_capital(span: &str) -> bool {
    static WORD: LazyLock<Regex> = pattern!(r"[\p{L}\p{N}_][\p{L}\p{N}_'’.-]*");
    const DETERMINERS: &[&str] =
        &["the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "its", "our", "my"];
    let mut words = WORD.find_iter(span).map(|word| word.as_str()).peekable();
    words.next_if(|word| DETERMINERS.contains(&word.to_lowercase().as_str()));
    words.any(|word| word.starts_with(char::is_uppercase) && !is_pronoun(&word.to_lowercase()))
}

/// Whether `outer` reaches over all of `inner`.
pub fn covers(outer: Range, inner: Range) -> bool {
    outer[0] <= inner[0] && outer[1] >= inner[1]
}
