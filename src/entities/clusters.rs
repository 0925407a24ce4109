//! Which names are one thing's. Full names first, so that a headline's "Vargas" finds the Elena Vargas of the body; then short names.

use super::forms::{Group, NameForm, fold, form, group, same_person};
use super::gender::title_gender;
use super::{Gender, Link};
use crate::document::Document;
use crate::mentions::Mention;
use crate::span::Span;
use std::collections::HashMap;

/// A thing as names know it.
#[derive(Clone, Debug)]
pub struct Cluster {
    /// What sort of thing.
    pub group: Group,
    /// Its fullest form.
    pub form: NameForm,
    /// The gender that titles give a person.
    pub gender: Gender,
    /// The first mention by the fullest form.
    fullest: Span,
    /// Index of its first mention by a full name.
    first: usize,
    /// Index of the latest mention while names are linked in order; `None` before the first.
    last: Option<usize>,
}

/// The clusters, and for each mention its cluster and why.
pub fn clusters(document: &Document, mentions: &[Mention]) -> (Vec<Cluster>, Vec<Option<(usize, Link)>>) {
    let mut names = Names::default();
    let forms: Vec<Option<(Group, NameForm)>> = mentions
        .iter()
        .map(|mention| group(mention.kind).map(|group| (group, form(mention.span.of(document.text), group))))
        .collect();
    let mut links: Vec<Option<(usize, Link)>> = vec![None; mentions.len()];
    let each = || mentions.iter().zip(&forms).enumerate();
    for (index, (mention, form)) in each() {
        let full = form.as_ref().filter(|(group, form)| !is_short(*group, form));
        let link = full.map(|(group, form)| names.link(*group, form, Name::new(document, mention, index)));
        links.get_mut(index).into_iter().for_each(|slot| *slot = link);
    }
    names.clusters.iter_mut().for_each(|cluster| cluster.last = None);
    for (index, (mention, form)) in each() {
        let Some(slot) = links.get_mut(index) else { continue };
        let short = form.as_ref().filter(|(group, form)| is_short(*group, form));
        if let Some((group, form)) = short {
            *slot = Some(names.link(*group, form, Name::new(document, mention, index)));
        }
        if let Some(cluster) = slot.and_then(|(at, _)| names.clusters.get_mut(at)) {
            cluster.last = Some(index);
        }
    }
    acronyms_in_brackets(document, mentions, &mut links);
    (names.clusters, links)
}

/// Whether a name may be a part of another's.
fn is_short(group: Group, form: &NameForm) -> bool {
    match group {
        Group::Person => form.words.len() == 1,
        Group::Org => form.words.len() <= 2,
        _ => false,
    }
}

/// A mention that is linked.
#[derive(Clone, Copy)]
struct Name {
    span: Span,
    /// What a title tells.
    gender: Gender,
    /// Which of the mentions it is.
    index: usize,
}

impl Name {
    fn new(document: &Document, mention: &Mention, index: usize) -> Name {
        Name { span: mention.span, gender: title_gender(document, mention), index }
    }
}

#[derive(Default)]
struct Names {
    clusters: Vec<Cluster>,
    /// Clusters by each word of their forms, newest last.
    by_word: HashMap<(Group, String), Vec<usize>>,
    /// Clusters by all words of a form.
    by_name: HashMap<(Group, String), usize>,
    /// Organisations by their initials.
    by_initials: HashMap<String, usize>,
}

/// At most this many clusters that share a word are looked at, the newest first; keeps the time linear.
const CANDIDATES: usize = 16;

impl Names {
    fn link(&mut self, group: Group, form: &NameForm, name: Name) -> (usize, Link) {
        let Name { span, gender, index } = name;
        let words = form.words.join(" ");
        let same = self.by_name.get(&(group, words.clone())).copied();
        let found = match group {
            Group::Person => self.person(form, gender),
            Group::Org => {
                same.map(|at| (at, Link::new("the same name", 0.98))).or_else(|| self.organisation(form))
            }
            _ => same.map(|at| (at, Link::new("the same name", 0.98))),
        };
        if let Some((at, link)) = found {
            let before = self.clusters.get(at).map(|cluster| cluster.fullest);
            self.widen(at, form, name);
            return (at, link.by(before));
        }
        let at = self.clusters.len();
        let (first, last) = (index, Some(index));
        self.clusters.push(Cluster { group, form: form.clone(), gender, fullest: span, first, last });
        self.index(at, group, form);
        self.by_name.entry((group, words)).or_insert(at);
        (at, Link::new("first of its name", 1.0))
    }

    fn candidates(&self, group: Group, word: &str) -> impl Iterator<Item = (usize, &Cluster)> {
        let list = self.by_word.get(&(group, word.to_owned())).map_or(&[][..], Vec::as_slice);
        list.iter()
            .rev()
            .take(CANDIDATES)
            .filter_map(|at| self.clusters.get(*at).map(|cluster| (*at, cluster)))
    }

    fn person(&self, form: &NameForm, gender: Gender) -> Option<(usize, Link)> {
        let agrees = |cluster: &Cluster| {
            gender == Gender::Unknown || cluster.gender == Gender::Unknown || cluster.gender == gender
        };
        if let [word] = form.words.as_slice() {
            // "Lind Sr." is not the son.
            let generation = |cluster: &Cluster| {
                form.suffix.is_none() || cluster.form.suffix.is_none() || cluster.form.suffix == form.suffix
            };
            let fits = |cluster: &Cluster| agrees(cluster) && generation(cluster);
            let all: Vec<(usize, &Cluster)> =
                self.candidates(Group::Person, word).filter(|(_, cluster)| fits(cluster)).collect();
            let surname = |cluster: &&(usize, &Cluster)| cluster.1.form.words.last() == Some(word);
            let by_surname: Vec<_> = all.iter().filter(surname).collect();
            let (pool, reason) = if by_surname.is_empty() {
                (all.iter().collect(), "a part of the full name")
            } else {
                (by_surname, "the surname of the full name")
            };
            return earliest(&pool).map(|(at, only)| part(at, reason, only));
        }
        let parts = form.words.last().into_iter().chain(form.words.first());
        let fits = parts
            .flat_map(|word| self.candidates(Group::Person, word))
            .filter(|(_, cluster)| agrees(cluster) && same_person(&cluster.form, form));
        fits.max_by_key(|(_, cluster)| cluster.last).map(|(at, cluster)| {
            let same = cluster.form.words == form.words;
            (
                at,
                if same {
                    Link::new("the same name", 0.98)
                } else {
                    Link::new("another form of the full name", 0.93)
                },
            )
        })
    }

    /// "FAO" for the Food and Agriculture Organization, "Goldman" for Goldman Sachs, "Public Works" for the Ministry of Public Works.
    fn organisation(&self, form: &NameForm) -> Option<(usize, Link)> {
        let first = form.words.first()?;
        if form.words.len() == 1
            && let Some(at) = self.by_initials.get(first)
        {
            return Some((*at, Link::new("the initials of the full name", 0.93)));
        }
        if form.words.len() > 2 || first.len() < 3 {
            return None;
        }
        let holds = |cluster: &Cluster| {
            let words = &cluster.form.words;
            let opens = words.starts_with(&form.words);
            let after_of = words
                .iter()
                .position(|word| word == "of")
                .is_some_and(|of| words.get(of + 1..) == Some(&form.words));
            words.len() > form.words.len() && (opens || after_of)
        };
        let fits: Vec<_> = self.candidates(Group::Org, first).filter(|(_, cluster)| holds(cluster)).collect();
        let pool: Vec<_> = fits.iter().collect();
        earliest(&pool).map(|(at, only)| part(at, "a part of the full name", only))
    }

    /// Takes the fuller form and the gender of a title into the cluster.
    fn widen(&mut self, at: usize, form: &NameForm, name: Name) {
        let Some(cluster) = self.clusters.get_mut(at) else { return };
        if cluster.gender == Gender::Unknown {
            cluster.gender = name.gender;
        }
        if form.words.len() > cluster.form.words.len() {
            let group = cluster.group;
            cluster.form = form.clone();
            cluster.fullest = name.span;
            self.index(at, group, form);
        }
    }

    fn index(&mut self, at: usize, group: Group, form: &NameForm) {
        let nickname = form.nickname.iter();
        for word in form.words.iter().chain(nickname) {
            let list = self.by_word.entry((group, word.clone())).or_default();
            if list.last() != Some(&at) {
                list.push(at);
            }
        }
        if group == Group::Org && form.words.len() > 2 {
            let small =
                |word: &&String| !matches!(word.as_str(), "of" | "the" | "for" | "and" | "on" | "in" | "to");
            let all: String = form.words.iter().filter_map(|word| word.chars().next()).collect();
            let capitals: String =
                form.words.iter().filter(small).filter_map(|word| word.chars().next()).collect();
            self.by_initials.entry(all).or_insert(at);
            self.by_initials.entry(capitals).or_insert(at);
        }
    }
}

/// Of several that share a name, the one introduced first: reports keep the bare surname for whom they are about, and give relatives
/// their full names. Before any is introduced (a headline), the first to come. And whether there is no other.
fn earliest(pool: &[&(usize, &Cluster)]) -> Option<(usize, bool)> {
    let introduced = pool.iter().filter(|(_, cluster)| cluster.last.is_some());
    let first = introduced.min_by_key(|(_, cluster)| cluster.first);
    let (at, _) = first.or_else(|| pool.iter().min_by_key(|(_, cluster)| cluster.first))?;
    Some((*at, pool.len() == 1))
}

/// A link by part of a name, less sure when several things share it.
fn part(at: usize, reason: &'static str, only: bool) -> (usize, Link) {
    (
        at,
        if only {
            Link::new(reason, 0.95)
        } else {
            Link::new("several share this name; the one introduced first", 0.5)
        },
    )
}

/// "the Authority on Development (IGAD)": the acronym in brackets is the name before them, whatever its letters.
fn acronyms_in_brackets(document: &Document, mentions: &[Mention], links: &mut [Option<(usize, Link)>]) {
    let mut renamed: HashMap<usize, (usize, Span)> = HashMap::new();
    for pair in mentions.windows(2).enumerate() {
        let (index, [full, short]) = pair else { continue };
        let between = document.text.get(full.span.end as usize..short.span.start as usize).unwrap_or("");
        let name = fold(short.span.of(document.text));
        let letters = full.span.of(document.text);
        let bracket = between.trim() == "("
            && group(full.kind) == Some(Group::Org)
            && group(short.kind) == Some(Group::Org);
        if bracket && letters.len() > name.len() && in_order(&name, &fold(letters)) {
            let (Some(Some((to, _))), Some(Some((from, _)))) = (links.get(index), links.get(index + 1))
            else {
                continue;
            };
            if to != from {
                renamed.insert(*from, (*to, full.span));
            }
        }
    }
    for (at, link) in links.iter_mut().flatten() {
        let Some((to, full)) = renamed.get(at) else { continue };
        *at = *to;
        // The others are the same name as this one.
        if link.trigger.is_none() {
            *link = Link::new("the short form in brackets behind the full name", 0.95).by(*full);
        }
    }
}

/// Whether the letters of `short` occur in `long` in this order.
fn in_order(short: &str, long: &str) -> bool {
    let mut letters = long.chars();
    short.chars().all(|letter| letters.any(|other| other == letter))
}
