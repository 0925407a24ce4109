//! Whether a text is English enough to be marked: by its letters, and by the small words that English cannot
//! do without.
//!
//! Every English sentence is held together by a few dozen words ("the", "of", "and"); other languages have
//! their own. A bounded sample of the words decides. A few names, a table or a title has too few small words
//! to tell, and counts as English.

use crate::document::{Document, TokenKind};
use serde::Serialize;

/// The language of an article, as far as it matters here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    /// English, or too short to tell.
    #[default]
    English,
    /// Another language: its blocks are set, but nothing is marked.
    Other,
}

/// At most this many words are looked at, spread over the text.
const SAMPLE: usize = 4000;
/// At most this many characters of a word are looked at.
const LONGEST: usize = 24;
/// Fewer letters of another script than this tell nothing.
const FEW_LETTERS: usize = 12;
/// Fewer lower-case words than this tell nothing by what they lack.
const FEW_WORDS: usize = 20;
/// Fewer small words of other languages than this are a name or a phrase in an English text.
const FEW_ELSEWHERE: usize = 3;
/// Running English has at least this share of its small words among its lower-case words; lists of
/// things may have less.
const LEAST: f32 = 0.06;

/// The language of the document, by a sample of its words.
pub fn language(document: &Document) -> Language {
    let step = document.tokens.len() / SAMPLE + 1;
    let (mut latin, mut foreign, mut small, mut ours, mut theirs) = (0, 0, 0, 0, 0);
    for (at, word) in
        (0..document.tokens.len()).step_by(step).filter_map(|at| Some((at, word(document, at)?)))
    {
        for letter in word.chars().take(LONGEST).filter(|c| c.is_alphabetic()) {
            if is_latin(letter) { latin += 1 } else { foreign += 1 }
        }
        if word.starts_with(char::is_lowercase) && word.starts_with(is_latin) {
            small += 1;
            ours += usize::from(ENGLISH.binary_search(&word).is_ok());
            theirs += usize::from(is_elsewhere(word) && !is_particle(document, at));
        }
    }
    let script = foreign >= FEW_LETTERS && foreign > latin;
    let theirs = theirs >= FEW_ELSEWHERE && theirs > ours;
    let lacks = small >= FEW_WORDS && (ours as f32) < LEAST * small as f32;
    if script || theirs || lacks { Language::Other } else { Language::English }
}

fn word<'a>(document: &'a Document, at: usize) -> Option<&'a str> {
    let token = document.tokens.get(at).filter(|token| token.kind == TokenKind::Word)?;
    Some(document.token_text(token))
}

fn is_elsewhere(word: &str) -> bool {
    ELSEWHERE.binary_search(&word).is_ok()
}

/// The most small words that a name holds in a row: "de la".
const PARTICLES: usize = 3;

/// Whether the small word at `at` stands inside a name, as in "Jean de la Tour": names are at home in any
/// language.
fn is_particle(document: &Document, at: usize) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let end = |words: &mut dyn Iterator<Item = usize>| {
        let mut words = words.map_while(|at| word(document, at)).take(PARTICLES);
        words.find(|word| !is_elsewhere(word)).is_some_and(capital)
    };
    end(&mut (0..at).rev()) && end(&mut (at + 1..document.tokens.len()))
}

fn is_latin(letter: char) -> bool {
    matches!(letter, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

/// Small words of English that are not those of other languages in Latin letters.
const ENGLISH: &[&str] = &[
    "about", "after", "and", "are", "at", "be", "been", "but", "by", "could", "for", "from", "had", "has",
    "have", "he", "her", "his", "how", "if", "into", "is", "it", "its", "more", "my", "not", "of", "on",
    "or", "our", "out", "said", "she", "than", "that", "the", "their", "them", "there", "they", "this", "to",
    "up", "we", "were", "what", "when", "which", "who", "will", "with", "would", "you", "your",
];

/// Small words of German, French, Spanish, Italian, Portuguese, Dutch, the Nordic languages, Polish, Czech,
/// Romanian, Turkish, Indonesian, Hungarian and Finnish that are not English words.
const ELSEWHERE: &[&str] = &[
    "att", "auf", "az", "bir", "che", "con", "că", "dans", "das", "de", "dei", "del", "della", "dem", "den",
    "der", "des", "det", "di", "din", "dos", "du", "een", "egy", "ein", "eine", "el", "els", "em", "en",
    "est", "et", "från", "för", "het", "hogy", "i", "ikke", "il", "ist", "ja", "jako", "je", "jest", "la",
    "las", "le", "les", "los", "med", "mit", "na", "nicht", "nie", "niet", "não", "o", "och", "oder", "og",
    "oli", "os", "par", "para", "pas", "pe", "por", "pour", "på", "que", "qui", "se", "si", "sie", "się",
    "som", "sono", "sur", "să", "tidak", "til", "uma", "una", "und", "une", "van", "ve", "von", "w", "yang",
    "z", "zijn", "zu", "è", "în", "że", "și",
];

#[cfg(test)]
mod tests {
    use super::Language::{self, English, Other};
    use crate::{Article, Resources, analyze};

    #[track_caller]
    fn check(text: &str, expected: Language) {
        let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
        assert_eq!(analysis.language, expected, "{text}");
        assert!(text.is_empty() || !analysis.blocks.is_empty());
        assert!(expected == English || analysis.mentions.is_empty() && analysis.entities.is_empty());
    }

    #[test]
    fn lists_are_sorted_and_apart() {
        assert!(super::ENGLISH.is_sorted() && super::ELSEWHERE.is_sorted());
        assert!(super::ELSEWHERE.iter().all(|word| !super::ENGLISH.contains(word)));
    }

    #[test]
    fn english_and_other_languages() {
        check(
            "The ferry left the island before dawn, and nobody on the quay knew when it would be back with the mail.",
            English,
        );
        check(
            "Die Fähre verließ die Insel vor der Dämmerung, und niemand auf dem Kai wusste, wann sie mit der Post \
             zurückkommen würde, sagte Ana Souza.",
            Other,
        );
        check(
            "Le bac a quitté l'île avant l'aube, et personne sur le quai ne savait quand il serait de retour avec le \
             courrier, selon la mairie.",
            Other,
        );
        check(
            "Lautta lähti saarelta ennen aamunkoittoa eikä kukaan laiturilla tiennyt milloin se palaisi postin kanssa \
               takaisin kotiin taas uudelleen ensi viikolla jos sää pysyisi hyvänä siellä",
            Other,
        );
        check("Паром ушёл с острова до рассвета.", Other);
        check("渡船在黎明前离开了岛屿，码头上没有人知道它何时回来。", Other);
    }

    #[test]
    fn names_tables_and_short_texts_count_as_english() {
        check("Ana Souza, Jonas Lind, Mateus Paris", English);
        check("Qué será", English);
        check("", English);
        check("Norlin 4 2 1\nKelda 3 3 0\nOrra 1 0 5", English);
        check(
            "2 cups flour, 1 cup sugar, 3 eggs, butter, salt. Mix flour and sugar; add the eggs, bake 30 minutes, serve \
               warm with cream or plain.",
            English,
        );
    }

    #[test]
    fn particles_of_names_belong_to_no_language() {
        check(
            "Ana de la Rosa, Piet van der Lind and Otto von Ruiz sailed on Monday. Nobody saw them.",
            English,
        );
        check(
            "Ana Souza y Piet Lind salieron de la isla el lunes con los del puerto que no las vieron.",
            Other,
        );
    }

    #[test]
    fn a_quotation_in_another_language_does_not_matter() {
        check(
            "The minister read the old law aloud to the hall: “La mer est à nous et les poissons sont à tous.” Then he \
             sat down, and the members of the council said that they would vote on it after the break.",
            English,
        );
    }
}
