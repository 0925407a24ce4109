//! Which names are one thing's. Full names first, so that a headline's "Vargas" finds the Elena Vargas of the
//! body; then short names.

use super::bodies::in_any_order;
use super::forms::{Group, NameForm, form, group, surname};
use super::gender::{given_name_gender, title_gender};
use super::other_names;
use super::roles::{is_within, role_gender};
use crate::document::Document;
use crate::entities::coreference::Coreference;
use crate::entity::{Gender, Role};
use crate::lexicon::Key;
use crate::lexicon::nouns::{Class, is_a};
use crate::lexicon::uses::Uses;
use crate::mention::Mention;
use crate::span::Span;
use std::collections::HashMap;
use std::rc::Rc;

/// A thing as names know it.
#[derive(Clone, Debug)]
pub struct Cluster {
    /// What sort of thing.
    pub group: Group,
    /// Its fullest form.
    pub form: NameForm,
    /// The gender that titles give a person.
    pub gender: Gender,
    /// The gender by titles, else by descriptions ("his wife"), else by the given name.
    pub likely: Gender,
    /// The first mention by the fullest form.
    pub fullest: Span,
    /// What stands before its names: "sgt", "president".
    pub titles: Vec<String>,
    /// Index of its first mention by a full name.
    pub first: usize,
    /// Index of the latest mention while names are linked in order; `None` before the first.
    pub last: Option<usize>,
}

/// The clusters, and for each mention its cluster and why.
pub fn clusters(
    document: &Document,
    mentions: &[Mention],
    roles: &[Vec<Role>],
    quoted: &[Span],
) -> (Vec<Cluster>, Vec<Option<(usize, Coreference)>>) {
    let mut names = Names::default();
    let forms = forms(document, mentions);
    let mut links: Vec<Option<(usize, Coreference)>> = vec![None; mentions.len()];
    let each = || mentions.iter().zip(&forms).enumerate();
    for (index, (mention, form)) in each() {
        let full = form.as_ref().filter(|(group, form)| !is_short(*group, form));
        let link = full
            .map(|(group, form)| names.link(*group, form, LinkedName::new(document, mention, index, roles)));
        links.get_mut(index).into_iter().for_each(|slot| *slot = link);
    }
    names.introduce(document, mentions, &forms, roles);
    names.count_alone(mentions, &forms, quoted);
    names.clusters.iter_mut().for_each(|cluster| cluster.last = None);
    for (index, (mention, form)) in each() {
        let Some(slot) = links.get_mut(index) else { continue };
        let short = form.as_ref().filter(|(group, form)| is_short(*group, form));
        if let Some((group, form)) = short {
            *slot = Some(names.link(*group, form, LinkedName::new(document, mention, index, roles)));
        }
        if let Some(cluster) = slot.and_then(|(at, _)| names.clusters.get_mut(at)) {
            cluster.last = Some(index);
        }
    }
    other_names::link(document, mentions, &mut links);
    (names.clusters, links)
}

const FIRST: &str = "it is the first mention of this name";

/// The form of each mention that can be linked; those that are written alike share one.
fn forms(document: &Document, mentions: &[Mention]) -> Vec<Option<(Group, Rc<NameForm>)>> {
    let mut known: HashMap<(Group, &str), Rc<NameForm>> = HashMap::new();
    let forms = mentions.iter().map(|mention| {
        let group = group(mention.kind)?;
        let written = mention.span.of(document.text);
        let form = known.entry((group, written)).or_insert_with(|| Rc::new(form(written, group)));
        Some((group, Rc::clone(form)))
    });
    forms.collect()
}

/// The first letter of a surname, by which misspelt ones are looked for.
pub fn start(surname: &str) -> String {
    surname.chars().take(1).collect()
}

/// Whether a name may be a part of another's.
pub fn is_short(group: Group, form: &NameForm) -> bool {
    match group {
        Group::Person => form.words.len() == 1,
        Group::Org => form.words.len() <= 3,
        Group::Title => {
            form.words.len() == 2 && form.words.last().is_some_and(|word| is_a(word, Class::Event))
        }
        _ => false,
    }
}

/// A mention that is linked.
#[derive(Clone)]
struct LinkedName {
    span: Span,
    /// What a title tells.
    gender: Gender,
    /// What a description tells.
    described: Gender,
    /// The title right before it that says what somebody does.
    title: Option<String>,
    /// Which of the mentions it is.
    index: usize,
}

impl LinkedName {
    fn new(document: &Document, mention: &Mention, index: usize, roles: &[Vec<Role>]) -> LinkedName {
        let told = roles.get(index).into_iter().flatten().map(|role| role_gender(document, role));
        let described = told.into_iter().find(|gender| *gender != Gender::Unknown).unwrap_or_default();
        let (gender, title) = (title_gender(document, mention), title_before(document, mention));
        LinkedName { span: mention.span, gender, described, title, index }
    }
}

/// The word right before a name that is a title and says what somebody does, made small.
fn title_before(document: &Document, mention: &Mention) -> Option<String> {
    let before = document.tokens.get(mention.first_token.index().checked_sub(1)?)?;
    let word = document.token_text(before).trim_end_matches('.');
    let key = Key::FOLDED.and(word);
    let titles = Uses::of_people();
    let says = titles.has(key, &["title", "personal"]) && !titles.has(key, &["honorific", "address"]);
    (word.starts_with(char::is_uppercase) && says).then(|| word.to_lowercase())
}

/// The clusters so far, and where to look for them.
#[derive(Default)]
pub struct Names {
    /// In order of their first mention by a full name.
    pub clusters: Vec<Cluster>,
    /// Clusters by each word of their forms, newest last.
    pub by_word: HashMap<(Group, String), Vec<usize>>,
    /// Clusters by all words of a form.
    by_name: HashMap<(Group, String), usize>,
    /// Organisations by their initials.
    pub by_initials: HashMap<String, usize>,
    /// Organisations by their words in alphabetical order.
    by_words: HashMap<Vec<String>, usize>,
    /// People with a given name by the first letter of their surnames.
    pub by_start: HashMap<String, Vec<usize>>,
    /// Where the article itself calls people by each name of one word.
    pub alone: HashMap<String, Vec<usize>>,
}

/// The most titles of one person that are kept.
const TITLES: usize = 4;

impl Names {
    /// Gives the organisations of two and three words their clusters, the longest first, so that a headline's
    /// "Norlin" finds the Norlin Freight of the body.
    fn introduce(
        &mut self,
        document: &Document,
        mentions: &[Mention],
        forms: &[Option<(Group, Rc<NameForm>)>],
        roles: &[Vec<Role>],
    ) {
        for length in [3, 2] {
            for (index, (mention, form)) in mentions.iter().zip(forms).enumerate() {
                let Some((Group::Org, form)) = form else { continue };
                if form.words.len() == length {
                    self.link(Group::Org, form, LinkedName::new(document, mention, index, roles));
                }
            }
        }
    }

    /// Notes where the article itself, outside quotes, calls people by one word.
    fn count_alone(
        &mut self,
        mentions: &[Mention],
        forms: &[Option<(Group, Rc<NameForm>)>],
        quoted: &[Span],
    ) {
        for (index, (mention, form)) in mentions.iter().zip(forms).enumerate() {
            if let Some((Group::Person, form)) = form
                && let [word] = form.words.as_slice()
                && !is_within(quoted, mention.span)
            {
                self.alone.entry(word.clone()).or_default().push(index);
            }
        }
    }

    /// The cluster of a name, a new one where it is nobody's yet, and why.
    fn link(&mut self, group: Group, form: &NameForm, name: LinkedName) -> (usize, Coreference) {
        let LinkedName { span, gender, described, index, .. } = name;
        let key = (group, form.words.join(" "));
        let same = || Some((*self.by_name.get(&key)?, Coreference::new("it is the same name", 0.98)));
        let found = match group {
            Group::Person => self.person(form, gender, name.title.as_deref()),
            Group::Org => same().or_else(|| self.reordered(form)).or_else(|| self.organisation(form)),
            Group::Title => same().or_else(|| self.event(form)),
            _ => same(),
        };
        if let Some((at, link)) = found {
            let before = self.clusters.get(at);
            if before.is_some_and(|cluster| cluster.fullest == span) {
                return (at, Coreference::new(FIRST, 1.0));
            }
            let before = before.map(|cluster| cluster.fullest);
            self.widen(at, form, name);
            return (at, link.by(before));
        }
        let at = self.clusters.len();
        let listed = if group == Group::Person { given_name_gender(form) } else { Gender::Unknown };
        let likely = [gender, described, listed].into_iter().find(|gender| *gender != Gender::Unknown);
        self.clusters.push(Cluster {
            group,
            form: form.clone(),
            gender,
            likely: likely.unwrap_or_default(),
            fullest: span,
            titles: name.title.into_iter().collect(),
            first: index,
            last: Some(index),
        });
        self.index(at, group, form);
        self.by_name.entry(key).or_insert(at);
        (at, Coreference::new(FIRST, 1.0))
    }

    /// "Ministry of Health" for the Health Ministry.
    fn reordered(&self, form: &NameForm) -> Option<(usize, Coreference)> {
        let at = *self.by_words.get(&in_any_order(form)?)?;
        Some((at, Coreference::new("it has the same words in another order", 0.9)))
    }

    /// Takes the fuller form and the gender of a title into the cluster.
    fn widen(&mut self, at: usize, form: &NameForm, name: LinkedName) {
        let Some(cluster) = self.clusters.get_mut(at) else { return };
        if cluster.gender == Gender::Unknown && name.gender != Gender::Unknown {
            (cluster.gender, cluster.likely) = (name.gender, name.gender);
        }
        if let Some(title) =
            name.title.filter(|title| cluster.titles.len() < TITLES && !cluster.titles.contains(title))
        {
            cluster.titles.push(title);
        }
        if form.words.len() > cluster.form.words.len() {
            let group = cluster.group;
            cluster.form = form.clone();
            cluster.fullest = name.span;
            self.index(at, group, form);
        }
    }

    /// Lets the cluster be found by the words of a form.
    fn index(&mut self, at: usize, group: Group, form: &NameForm) {
        if group == Group::Person && form.words.len() > 1 {
            let list = surname(form).map(|surname| self.by_start.entry(start(surname)).or_default());
            list.into_iter().filter(|list| list.last() != Some(&at)).for_each(|list| list.push(at));
        }
        let nickname = form.nickname.iter();
        for word in form.words.iter().chain(nickname) {
            let list = self.by_word.entry((group, word.clone())).or_default();
            if list.last() != Some(&at) {
                list.push(at);
            }
        }
        if group == Group::Org
            && let Some(words) = in_any_order(form)
        {
            self.by_words.entry(words).or_insert(at);
        }
        if group == Group::Org && form.words.len() > 1 {
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
