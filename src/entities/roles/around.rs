//! The words around a name, as the rules for roles ask about them.

use crate::document::Document;
use crate::grammar::parts::Part;
use crate::grammar::phrases::tag;
use crate::grammar::verbs::{governs, is_past};
use crate::grammar::{Tag, is_word};
use crate::lexicon::nouns::{Class, is_a};
use crate::lexicon::offices::names_office;
use crate::mention::{Mention, MentionKind};
use std::ops::Range;

/// Words that begin what follows a noun: a phrase with them belongs to it.
const LINKS: &[&str] = &[
    "about", "above", "across", "against", "along", "among", "around", "at", "behind", "below", "beneath",
    "beside", "between", "beyond", "by", "for", "from", "in", "inside", "into", "like", "near", "of", "off",
    "on", "onto", "opposite", "outside", "over", "through", "to", "toward", "towards", "under", "with",
    "within", "without",
];

/// Words that say when someone is what follows.
pub const WHEN: &[&str] = &["currently", "formerly", "later", "now", "once", "previously", "then"];

/// Prepositions that the coarse tags do not know.
const PREPOSITIONS: [&str; 6] = ["despite", "including", "near", "outside", "past", "versus"];

const CLASSES: [Class; 5] = [Class::Person, Class::Body, Class::Place, Class::Building, Class::Event];
/// Endings of nouns for what is done, felt or measured.
const ABSTRACT: [&str; 11] =
    ["age", "ance", "ence", "hood", "ing", "ism", "ity", "ment", "ness", "ship", "ion"];

/// A document with its parts of speech, tags and mentions.
#[derive(Clone, Copy)]
pub struct Words<'w, 't> {
    /// The article.
    pub document: &'w Document<'t>,
    /// The coarse tag of each token.
    pub tags: &'w [Tag],
    /// The learned part of speech of each token.
    pub parts: &'w [Part],
    /// All mentions, in order of the text.
    pub mentions: &'w [Mention],
}

impl<'w, 't> Words<'w, 't> {
    /// The text of a token; empty beyond the end.
    pub fn text(&self, at: usize) -> &'t str {
        self.document.tokens.get(at).map_or("", |token| self.document.token_text(token))
    }

    /// The coarse tag of a token.
    pub fn tag(&self, at: usize) -> Tag {
        tag(self.tags, at)
    }

    /// Whether the token is `word`, in any case.
    pub fn is(&self, at: usize, word: &str) -> bool {
        is_word(self.document, at, word)
    }

    /// Whether the token is one of `words` (in lower case).
    pub fn is_any(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(at, word))
    }

    /// Whether the token begins with a capital letter.
    pub fn is_capital(&self, at: usize) -> bool {
        self.text(at).starts_with(char::is_uppercase)
    }

    /// The part of speech of a token; told by its tag and ending where no weights are loaded.
    pub fn part(&self, at: usize) -> Part {
        match self.parts.get(at).copied().unwrap_or_default() {
            Part::Unknown => self.guessed(at),
            // "WHO spokeswoman": an acronym is no pronoun.
            Part::Pronoun | Part::Relative | Part::Modal if self.is_acronym(at) => Part::Name,
            Part::Adverb | Part::Infinitive | Part::Preposition if self.is_mistaken(at) => Part::Noun,
            part => part,
        }
    }

    fn is_acronym(&self, at: usize) -> bool {
        self.text(at).len() > 1
            && self.text(at).bytes().all(|byte| byte.is_ascii_uppercase())
            && self.mention_at(at).is_some()
    }

    /// "a former ferry steward", "a ferry and coach reseller", "a think tank": a noun of the lists, right
    /// behind what stands before nouns, that was taken for no noun.
    fn is_mistaken(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.parts.get(before));
        let led = matches!(before, Some(Part::Adjective | Part::Determiner | Part::Noun | Part::Conjunction));
        let tank = self.is(at, "think") && self.is_any(at + 1, &["tank", "tanks"]);
        tank || led && self.is_known(at) && !PREPOSITIONS.contains(&self.text(at)) && !self.is(at, "past")
    }

    fn guessed(&self, at: usize) -> Part {
        let text = self.text(at);
        match self.tag(at) {
            Tag::Name | Tag::Capital => Part::Name,
            Tag::Pronoun if self.is_any(at, &["who", "which"]) => Part::Relative,
            Tag::Pronoun => Part::Pronoun,
            Tag::Determiner => Part::Determiner,
            Tag::Auxiliary => Part::Finite,
            Tag::Preposition | Tag::Link => Part::Preposition,
            Tag::And => Part::Conjunction,
            Tag::Adverb => Part::Adverb,
            Tag::Cue(cue) if !cue.noun => Part::Finite,
            Tag::Cue(_) => Part::Noun,
            Tag::Word if text.starts_with(|c: char| c.is_ascii_digit()) => Part::Number,
            Tag::Word if PREPOSITIONS.iter().any(|word| text.eq_ignore_ascii_case(word)) => Part::Preposition,
            // "a retired fisherman", but "she retired"
            Tag::Word if is_past(text) && at > 0 && self.tag(at - 1) == Tag::Determiner => Part::Participle,
            Tag::Word if is_past(text) || governs(text) => Part::Finite,
            Tag::Word => Part::Noun,
            _ => Part::Unknown,
        }
    }

    /// The mention that holds a token.
    pub fn mention_at(&self, at: usize) -> Option<&'w Mention> {
        let after = self.mentions.partition_point(|mention| mention.end_token.index() <= at);
        self.mentions.get(after).filter(|mention| mention.first_token.index() <= at)
    }

    /// Whether the token is in a mention of that kind.
    pub fn is_in(&self, at: usize, kind: MentionKind) -> bool {
        self.mention_at(at).is_some_and(|mention| mention.kind == kind)
    }

    /// Whether the noun at `at` can be said of a mention of that kind.
    pub fn fits(&self, at: usize, kind: MentionKind) -> bool {
        let noun = self.text(at);
        match kind {
            MentionKind::Person => is_a(noun, Class::Person) || names_office(self.document, at),
            MentionKind::Org => is_a(noun, Class::Body),
            MentionKind::Gpe | MentionKind::Loc => is_a(noun, Class::Place),
            MentionKind::Fac => is_a(noun, Class::Building),
            MentionKind::Event => is_a(noun, Class::Event),
            MentionKind::WorkOfArt => is_a(noun, Class::Work),
            MentionKind::Product => is_a(noun, Class::Product),
            MentionKind::Law => is_a(noun, Class::Law),
            _ => false,
        }
    }

    /// Whether the token can stand inside a noun phrase, before or as its head.
    pub fn is_nominal(&self, at: usize) -> bool {
        if self.is_hyphen(at) || self.is_age(at) {
            return true;
        }
        let tag = match self.tag(at) {
            Tag::Name | Tag::Capital | Tag::Word | Tag::Cue(_) | Tag::Determiner => true,
            // "a Hindi daily", "the power monopoly"
            Tag::Time | Tag::Adverb => self.part(at) == Part::Noun && self.is_known(at),
            _ => false,
        };
        tag && matches!(
            self.part(at),
            Part::Noun | Part::Name | Part::Adjective | Part::Participle | Part::Gerund | Part::Number
        )
    }

    /// Whether the token is an age that modifies a noun: "the 22-year-old keeper".
    pub fn is_age(&self, at: usize) -> bool {
        self.tag(at) == Tag::Time && self.text(at).ends_with("-old")
    }

    /// Whether the token is a noun or a name.
    pub fn is_noun(&self, at: usize) -> bool {
        let dated = self.tag(at) == Tag::Time && !self.is_nominal(at);
        matches!(self.part(at), Part::Noun | Part::Name)
            && !matches!(self.tag(at), Tag::Comma | Tag::Stop | Tag::Mark)
            && !dated
    }

    /// Whether the token is a hyphen inside a word that was cut.
    pub fn is_hyphen(&self, at: usize) -> bool {
        let token = |at: usize| self.document.tokens.get(at);
        let (Some(before), Some(mark), Some(after)) =
            (at.checked_sub(1).and_then(token), token(at), token(at + 1))
        else {
            return false;
        };
        matches!(self.document.token_text(mark), "-" | "‑" | "–" | "/")
            && before.span.end == mark.span.start
            && mark.span.end == after.span.start
    }

    /// Whether the token is a comma, or a dash or bracket that sets words apart as one does.
    pub fn sets_apart(&self, at: usize) -> bool {
        match self.tag(at) {
            Tag::Comma => true,
            Tag::Dash => !self.is_hyphen(at) || self.is_relative(at + 1),
            _ => false,
        }
    }

    /// Whether the token begins what follows a noun and belongs to it.
    pub fn links(&self, at: usize) -> bool {
        self.is_any(at, LINKS)
    }

    /// Whether the token begins a relative clause: who, whose, which …
    pub fn is_relative(&self, at: usize) -> bool {
        self.is_any(at, &["that", "where", "which", "who", "whom", "whose"])
    }

    /// Whether the word is in the list of nouns.
    pub fn is_known(&self, at: usize) -> bool {
        !self.is_capital(at) && CLASSES.iter().any(|class| is_a(self.text(at), *class))
    }

    /// Whether the noun at `at` is said of something else than a mention of that kind, as far as the list and
    /// its ending tell.
    pub fn contradicts(&self, at: usize, kind: MentionKind) -> bool {
        !self.fits(at, kind) && (CLASSES.iter().any(|class| is_a(self.text(at), *class)) || self.is_thing(at))
    }

    /// Whether the noun is one for a thought, a time or what is done: it describes nothing that has a name.
    pub fn is_thing(&self, at: usize) -> bool {
        let text = self.text(at);
        is_a(text, Class::Thing) || ABSTRACT.iter().any(|ending| text.ends_with(ending))
    }

    /// Whether the word looks like one for a person, by its ending: "oysterman", "lobsterer".
    pub fn is_agent(&self, at: usize) -> bool {
        const ENDINGS: &[&str] = &[
            "ant", "eer", "er", "ian", "ist", "man", "or", "person", "woman", "men", "women", "ers", "ors",
            "ists", "ians",
        ];
        let text = self.text(at);
        text.len() > 5
            && ENDINGS.iter().any(|ending| text.ends_with(ending))
            && matches!(self.part(at), Part::Noun | Part::Adjective)
    }

    /// Whether nothing of the clause goes on at `at`: a mark, or the end of the sentence.
    pub fn closes(&self, at: usize, ceiling: usize) -> bool {
        at >= ceiling
            || matches!(
                self.tag(at),
                Tag::Comma | Tag::Stop | Tag::Close | Tag::Open | Tag::Mark | Tag::Colon
            )
            || self.tag(at) == Tag::Dash && !self.is_hyphen(at)
    }

    /// The sentence that holds a mention, in tokens.
    pub fn sentence_of(&self, mention: &Mention) -> Range<usize> {
        let sentence = self.document.sentence_at(mention.span.start);
        let sentence = sentence.and_then(|id| self.document.sentences.get(id.index()));
        sentence.map_or(0..0, |sentence| sentence.first_token.index()..sentence.end_token.index())
    }
}
