//! The grammatical gender of the pronouns an article uses for a person. Titles and the article's own pronouns decide before any list
//! of given names is asked.

use super::Gender;
use super::forms::{NameForm, fold};
use crate::document::Document;
use crate::mentions::Mention;
use crate::mentions::lexicon::{Lexicon, flag};

/// The gender that the title before a mention gives: "Ms. Lee", "Sir Alan".
pub fn title_gender(document: &Document, mention: &Mention) -> Gender {
    let title = mention.first_token.index().checked_sub(1).and_then(|at| document.tokens.get(at));
    title.map_or(Gender::Unknown, |token| match fold(document.token_text(token)).as_str() {
        "mr" | "sir" | "lord" | "king" | "prince" | "duke" | "chairman" | "congressman" | "spokesman"
        | "señor" | "baron" => Gender::Masculine,
        "mrs" | "ms" | "miss" | "dame" | "lady" | "queen" | "princess" | "duchess" | "chairwoman"
        | "congresswoman" | "spokeswoman" | "baroness" => Gender::Feminine,
        _ => Gender::Unknown,
    })
}

/// The gender that most bearers of the given name have, when nearly all have it.
pub fn given_name_gender(form: &NameForm) -> Gender {
    let Some(given) = form.words.first().filter(|_| form.words.len() > 1) else { return Gender::Unknown };
    let mut letters = given.chars();
    let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    let flags = Lexicon::get().word(&capital, false);
    match (flags & flag::GIVEN_F != 0, flags & flag::GIVEN_M != 0) {
        (true, false) => Gender::Feminine,
        (false, true) => Gender::Masculine,
        _ => Gender::Unknown,
    }
}

/// The gender of a third-person pronoun in small letters; `None` for other words.
pub fn pronoun_gender(lower: &str) -> Option<Gender> {
    match lower {
        "he" | "him" | "his" | "himself" => Some(Gender::Masculine),
        "she" | "her" | "hers" | "herself" => Some(Gender::Feminine),
        _ => None,
    }
}
