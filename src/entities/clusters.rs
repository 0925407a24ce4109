//! Which names are one thing's. Full names first, so that a headline's "Vargas" finds the Elena Vargas of the
//! body; then short names.

use super::bodies::{in_any_order, is_part_of};
use super::forms::{Group, NameForm, form, group, is_misspelling, same_person, surname};
use super::gender::{given_name_gender, title_gender};
use super::other_names;
use super::roles::{is_within, role_gender};
use crate::document::Document;
use crate::entities::coreference::Coreference;
use crate::entity::{Gender, Role};
use crate::lexicon::nouns::{Class, is_a};
use crate::lexicon::{Lexicon, flag};
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
    likely: Gender,
    /// The first mention by the fullest form.
    fullest: Span,
    /// Index of its first mention by a full name.
    first: usize,
    /// Index of the latest mention while names are linked in order; `None` before the first.
    last: Option<usize>,
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
        let link =
            full.map(|(group, form)| names.link(*group, form, Name::new(document, mention, index, roles)));
        links.get_mut(index).into_iter().for_each(|slot| *slot = link);
    }
    names.introduce(document, mentions, &forms, roles);
    let one = |form: &&(Group, Rc<NameForm>)| form.0 == Group::Person && form.1.words.len() == 1;
    for (index, (_, form)) in each().filter(|(_, (mention, _))| !is_within(quoted, mention.span)) {
        let word = form.as_ref().filter(one).and_then(|(_, form)| form.words.first());
        word.into_iter().for_each(|word| names.alone.entry(word.clone()).or_default().push(index));
    }
    names.clusters.iter_mut().for_each(|cluster| cluster.last = None);
    for (index, (mention, form)) in each() {
        let Some(slot) = links.get_mut(index) else { continue };
        let short = form.as_ref().filter(|(group, form)| is_short(*group, form));
        if let Some((group, form)) = short {
            *slot = Some(names.link(*group, form, Name::new(document, mention, index, roles)));
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
fn start(surname: &str) -> String {
    surname.chars().take(1).collect()
}

/// Whether a name may be a part of another's.
fn is_short(group: Group, form: &NameForm) -> bool {
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
#[derive(Clone, Copy)]
struct Name {
    span: Span,
    /// What a title tells.
    gender: Gender,
    /// What a description tells.
    described: Gender,
    /// Which of the mentions it is.
    index: usize,
}

impl Name {
    fn new(document: &Document, mention: &Mention, index: usize, roles: &[Vec<Role>]) -> Name {
        let told = roles.get(index).into_iter().flatten().map(|role| role_gender(document, role));
        let described = told.into_iter().find(|gender| *gender != Gender::Unknown).unwrap_or_default();
        Name { span: mention.span, gender: title_gender(document, mention), described, index }
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
    /// Organisations by their words in alphabetical order.
    by_words: HashMap<Vec<String>, usize>,
    /// People with a given name by the first letter of their surnames.
    by_start: HashMap<String, Vec<usize>>,
    /// Where the article itself calls people by each name of one word.
    alone: HashMap<String, Vec<usize>>,
}

/// So often, a name is what the article calls somebody throughout.
const THROUGHOUT: usize = 3;

/// At most this many clusters that share a word are looked at, the newest first; keeps the time linear.
const CANDIDATES: usize = 16;

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
                    self.link(Group::Org, form, Name::new(document, mention, index, roles));
                }
            }
        }
    }

    fn link(&mut self, group: Group, form: &NameForm, name: Name) -> (usize, Coreference) {
        let Name { span, gender, described, index } = name;
        let words = form.words.join(" ");
        let same = self.by_name.get(&(group, words.clone())).copied();
        let found = match group {
            Group::Person => self.person(form, gender),
            Group::Org => same
                .map(|at| (at, Coreference::new("it is the same name", 0.98)))
                .or_else(|| {
                    let at = *self.by_words.get(&in_any_order(form)?)?;
                    Some((at, Coreference::new("it is the same words in another order", 0.9)))
                })
                .or_else(|| self.organisation(form)),
            _ => same
                .map(|at| (at, Coreference::new("it is the same name", 0.98)))
                .or_else(|| if group == Group::Title { self.event(form) } else { None }),
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
        let (first, last) = (index, Some(index));
        let listed = if group == Group::Person { given_name_gender(form) } else { Gender::Unknown };
        let likely = [gender, described, listed].into_iter().find(|gender| *gender != Gender::Unknown);
        let likely = likely.unwrap_or_default();
        self.clusters.push(Cluster { group, form: form.clone(), gender, likely, fullest: span, first, last });
        self.index(at, group, form);
        self.by_name.entry((group, words)).or_insert(at);
        (at, Coreference::new(FIRST, 1.0))
    }

    fn candidates(&self, group: Group, word: &str) -> impl Iterator<Item = (usize, &Cluster)> {
        let list = self.by_word.get(&(group, word.to_owned())).map_or(&[][..], Vec::as_slice);
        list.iter()
            .rev()
            .take(CANDIDATES)
            .filter_map(|at| self.clusters.get(*at).map(|cluster| (*at, cluster)))
    }

    fn person(&self, form: &NameForm, gender: Gender) -> Option<(usize, Coreference)> {
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
            let surname = |cluster: &&(usize, &Cluster)| surname(&cluster.1.form) == Some(word);
            let mut by_surname: Vec<_> = all.iter().filter(surname).collect();
            // "Ms. Brandt" is the wife, not the husband, whoever was introduced first.
            let told = gender != Gender::Unknown;
            let other = |cluster: &Cluster| {
                told && !matches!(cluster.likely, Gender::Unknown) && cluster.likely != gender
            };
            let same = |cluster: &Cluster| told && cluster.likely == gender && cluster.last.is_some();
            if by_surname.iter().any(|(_, cluster)| same(cluster)) {
                by_surname.retain(|(_, cluster)| same(cluster));
            } else if by_surname.iter().any(|(_, cluster)| !other(cluster)) {
                by_surname.retain(|(_, cluster)| !other(cluster));
            }
            let (pool, reason) = if by_surname.is_empty() {
                (all.iter().collect(), "it is part of the full name")
            } else {
                (by_surname, "it is the surname of the full name")
            };
            let pool = if pool.len() > 1 { self.not_by_given_name(word, pool) } else { pool };
            return earliest(&pool).map(|(at, only)| part(at, reason, only)).or_else(|| self.misspelt(word));
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
                    Coreference::new("it is the same name", 0.98)
                } else {
                    Coreference::new("it is another form of the full name", 0.93)
                },
            )
        })
    }

    /// Of several with one surname those whom the article does not keep calling by their given names: where
    /// one is "Melanie" throughout, and nobody is a bare "Vargas" before her husband has come in, it is him.
    fn not_by_given_name<'p>(
        &self,
        word: &str,
        mut pool: Vec<&'p (usize, &'p Cluster)>,
    ) -> Vec<&'p (usize, &'p Cluster)> {
        let bare = self.alone.get(word).and_then(|all| all.first()).copied().unwrap_or_default();
        let by_given_name = |cluster: &Cluster| {
            let given = cluster.form.words.first().and_then(|given| self.alone.get(given));
            given.is_some_and(|all| all.len() >= THROUGHOUT)
        };
        let is_other = |cluster: &Cluster| !by_given_name(cluster) && cluster.first < bare;
        let any = |is: &dyn Fn(&Cluster) -> bool| pool.iter().any(|(_, cluster)| is(cluster));
        if any(&by_given_name) && any(&is_other) {
            pool.retain(|(_, cluster)| is_other(cluster));
        }
        pool
    }

    /// "Bornsten" for Harold Bornstein: a bare surname that nobody has, one letter off the only one like it.
    fn misspelt(&self, word: &str) -> Option<(usize, Coreference)> {
        let alike = self.by_start.get(&start(word))?;
        let close = |at: &&usize| {
            let cluster = self.clusters.get(**at);
            cluster.and_then(|cluster| surname(&cluster.form)).is_some_and(|name| is_misspelling(word, name))
        };
        let mut fits = alike.iter().rev().take(CANDIDATES).filter(close);
        let (only, other) = (fits.next()?, fits.next());
        other.is_none().then(|| (*only, Coreference::new("it is spelt almost like this surname", 0.6)))
    }

    /// "FAO" for the Food and Agriculture Organization, "Goldman" for Goldman Sachs, "Public Works" for the
    /// Ministry of Public Works.
    fn organisation(&self, form: &NameForm) -> Option<(usize, Coreference)> {
        let first = form.words.first()?;
        if form.words.len() == 1
            && let Some(at) = self.by_initials.get(first)
        {
            return Some((*at, Coreference::new("its letters are the initials of the full name", 0.93)));
        }
        if form.words.len() > 3 || first.len() < 3 {
            return None;
        }
        // "Toyota" is not its racing team: what goes by one known name is itself.
        if form.words.len() == 1 && Lexicon::get().word(first, false) & flag::ORG != 0 {
            return None;
        }
        let fits: Vec<_> = self
            .candidates(Group::Org, first)
            .filter(|(_, cluster)| is_part_of(&form.words, &cluster.form.words))
            .collect();
        let pool: Vec<_> = fits.iter().collect();
        // "the Council" takes up the one named last, "Goldman" the one it was introduced as.
        let closes = |pair: &&&(usize, &Cluster)| pair.1.form.words.ends_with(&form.words);
        let latest = pool.iter().filter(closes).max_by_key(|(_, cluster)| cluster.last).map(|(at, _)| *at);
        let (at, only) = latest.map(|at| (at, pool.len() == 1)).or_else(|| earliest(&pool))?;
        Some(part(at, "it is part of the full name", only))
    }

    /// "World Cup" for the FIFA World Cup, where the article names no other.
    fn event(&self, form: &NameForm) -> Option<(usize, Coreference)> {
        let last = form.words.last().filter(|_| is_short(Group::Title, form))?;
        let mut longer = self
            .candidates(Group::Title, last)
            .filter(|(_, cluster)| cluster.form.words.len() > 2 && cluster.form.words.ends_with(&form.words));
        let (only, other) = (longer.next()?, longer.next());
        other.is_none().then(|| part(only.0, "it is part of the full name", true))
    }

    /// Takes the fuller form and the gender of a title into the cluster.
    fn widen(&mut self, at: usize, form: &NameForm, name: Name) {
        let Some(cluster) = self.clusters.get_mut(at) else { return };
        if cluster.gender == Gender::Unknown && name.gender != Gender::Unknown {
            (cluster.gender, cluster.likely) = (name.gender, name.gender);
        }
        if form.words.len() > cluster.form.words.len() {
            let group = cluster.group;
            cluster.form = form.clone();
            cluster.fullest = name.span;
            self.index(at, group, form);
        }
    }

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

/// Of several that share a name, the one introduced first: reports keep the bare surname for whom they are
/// about, and give relatives their full names. Before any is introduced (a headline), the first to come. And
/// whether there is no other.
fn earliest(pool: &[&(usize, &Cluster)]) -> Option<(usize, bool)> {
    let introduced = pool.iter().filter(|(_, cluster)| cluster.last.is_some());
    let first = introduced.min_by_key(|(_, cluster)| cluster.first);
    let (at, _) = first.or_else(|| pool.iter().min_by_key(|(_, cluster)| cluster.first))?;
    Some((*at, pool.len() == 1))
}

/// A link by part of a name, less sure when several things share it.
fn part(at: usize, reason: &'static str, only: bool) -> (usize, Coreference) {
    (
        at,
        if only {
            Coreference::new(reason, 0.95)
        } else {
            Coreference::new("of several with this name, this one was introduced first", 0.5)
        },
    )
}
