//! Whose a short name is: the person of a surname, the body of its initials, the event that a name ends with.

use super::bodies::is_part_of;
use super::clusters::{Cluster, Names, is_short, start};
use super::coreference::Coreference;
use super::forms::{Group, NameForm, is_misspelling, same_person, surname};
use crate::entity::Gender;
use crate::lexicon::{Lexicon, flag};

/// So often, a name is what the article calls somebody throughout.
const THROUGHOUT: usize = 3;

/// At most this many clusters that share a word are looked at, the newest first; keeps the time linear.
const CANDIDATES: usize = 16;

impl Names {
    /// The clusters with the word in one of their forms, the newest first.
    fn candidates(&self, group: Group, word: &str) -> impl Iterator<Item = (usize, &Cluster)> {
        let list = self.by_word.get(&(group, word.to_owned())).map_or(&[][..], Vec::as_slice);
        list.iter()
            .rev()
            .take(CANDIDATES)
            .filter_map(|at| self.clusters.get(*at).map(|cluster| (*at, cluster)))
    }

    /// Who a name is: for one word the person whose surname, or else given name, it is; for more words the
    /// one whose name agrees with them. `gender` and `title` are what stands before the name.
    pub fn person(
        &self,
        form: &NameForm,
        gender: Gender,
        title: Option<&str>,
    ) -> Option<(usize, Coreference)> {
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
            // "Sgt. Brandt" is the sergeant.
            let has_title =
                |cluster: &Cluster| title.is_some_and(|title| cluster.titles.iter().any(|own| own == title));
            let (pool, reason) = match pool.iter().any(|(_, cluster)| has_title(cluster)) {
                true if pool.len() > 1 => {
                    let titled: Vec<_> = pool.into_iter().filter(|(_, cluster)| has_title(cluster)).collect();
                    (titled, "it is the surname with this title")
                }
                _ => (pool, reason),
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
    pub fn organisation(&self, form: &NameForm) -> Option<(usize, Coreference)> {
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
    pub fn event(&self, form: &NameForm) -> Option<(usize, Coreference)> {
        let last = form.words.last().filter(|_| is_short(Group::Title, form))?;
        let mut longer = self
            .candidates(Group::Title, last)
            .filter(|(_, cluster)| cluster.form.words.len() > 2 && cluster.form.words.ends_with(&form.words));
        let (only, other) = (longer.next()?, longer.next());
        other.is_none().then(|| part(only.0, "it is part of the full name", true))
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
