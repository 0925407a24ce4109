//! The grammatical gender of the pronouns an article uses for a person. Titles, the nouns of descriptions and
//! the article's own pronouns decide before any list of given names is asked.

use super::forms::NameForm;
use crate::document::Document;
use crate::entity::Gender;
use crate::lexicon::genders::noun_gender;
use crate::lexicon::{Lexicon, flag};
use crate::mention::Mention;

/// What is known of a person's gender, by source.
#[derive(Clone, Copy, Debug, Default)]
pub struct Evidence {
    /// By titles and descriptions: "Ms.", "the actress".
    pub said: Gender,
    /// By a list of given names.
    pub listed: Gender,
    /// How often the article's pronouns surely meant this person: she, he.
    pub votes: (f32, f32),
}

impl Evidence {
    /// The gender, by the first source that tells.
    pub fn gender(&self) -> Gender {
        let (she, he) = self.votes;
        let most = she.max(he);
        // One stray pronoun does not overrule the list.
        let tells = she != he && (most >= 2.0 || self.listed == Gender::Unknown);
        match self.said {
            Gender::Unknown if tells && she > he => Gender::Feminine,
            Gender::Unknown if tells => Gender::Masculine,
            Gender::Unknown => self.listed,
            said => said,
        }
    }

    /// Counts a pronoun of `gender` that surely meant this person.
    pub fn vote(&mut self, gender: Gender) {
        match gender {
            Gender::Feminine => self.votes.0 += 1.0,
            Gender::Masculine => self.votes.1 += 1.0,
            Gender::Unknown => {}
        }
    }
}

/// The gender that the title before a mention gives: "Ms. Lee", "Sir Alan".
pub fn title_gender(document: &Document, mention: &Mention) -> Gender {
    let title = mention.first_token.index().checked_sub(1).and_then(|at| document.tokens.get(at));
    title.map_or(Gender::Unknown, |token| noun_gender(document.token_text(token)))
}

/// The gender that most bearers of the given name have, when nearly all have it.
pub fn given_name_gender(form: &NameForm) -> Gender {
    let Some(given) = form.words.first().filter(|_| form.words.len() > 1) else { return Gender::Unknown };
    let flags = Lexicon::get().word(given, false);
    match (flags & flag::GIVEN_F != 0, flags & flag::GIVEN_M != 0) {
        (true, false) => Gender::Feminine,
        (false, true) => Gender::Masculine,
        _ => Gender::Unknown,
    }
}

/// The gender of a third-person pronoun in lower case; `None` for other words.
pub fn pronoun_gender(lower: &str) -> Option<Gender> {
    match lower {
        "he" | "him" | "his" | "himself" => Some(Gender::Masculine),
        "she" | "her" | "hers" | "herself" => Some(Gender::Feminine),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_articles_pronouns_outweigh_the_list() {
        let listed = Evidence { listed: Gender::Feminine, ..Evidence::default() };
        assert_eq!(listed.gender(), Gender::Feminine);
        assert_eq!(Evidence { votes: (0.0, 1.0), ..listed }.gender(), Gender::Feminine);
        assert_eq!(Evidence { votes: (0.0, 2.0), ..listed }.gender(), Gender::Masculine);
        assert_eq!(Evidence { votes: (0.0, 1.0), ..Evidence::default() }.gender(), Gender::Masculine);
    }
}
