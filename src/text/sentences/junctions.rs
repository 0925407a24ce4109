//! Whether a stop ends the sentence, given the words on both sides of it.

use super::neighbours::{After, Before, Beginning, after, is_address, previous_word, skip_blank, word_at};
use super::vocabulary;
use crate::lexicon::Lexicon;
use crate::lexicon::flag::{self, Flags};
use crate::lexicon::reporting;
use crate::text::abbreviations::{self, Abbreviation};
use crate::text::characters::{char_at, char_before, is_opening};
use crate::text::sentences::runs::Stops;

/// A stop with what stands before and behind it, separated by white space.
pub struct Junction<'t> {
    /// The block.
    pub block: &'t str,
    /// First byte of the sentence.
    pub start: usize,
    /// The stop and its repetitions.
    pub run: Stops,
    /// The word before it.
    pub left: Before<'t>,
    /// What begins behind it.
    pub right: After<'t>,
    /// Byte of the stop.
    pub at: usize,
    /// A quote closes behind the stop.
    pub quote: bool,
    /// A quote or bracket closes behind the stop.
    pub closed: bool,
}

impl Junction<'_> {
    /// Whether the sentence ends at the stop.
    pub fn ends(&self) -> bool {
        if self.opens_sentence() || (self.closed && char_before(self.block, self.at).is_some_and(is_opening))
        {
            // "... and", "(!)", "[…]".
            return false;
        }
        match self.right.kind {
            Beginning::Nothing | Beginning::Mark => false,
            Beginning::Lower => self.ends_before_small_letter(),
            _ if self.run.is_ellipsis() => self.ellipsis_ends(),
            _ if self.run.asks => !self.is_reporting_clause() && !self.is_exclaiming_name(),
            _ => self.stop_ends(),
        }
    }

    /// Whether nothing stands before the stop.
    fn opens_sentence(&self) -> bool {
        skip_blank(self.block, self.start) >= self.at
    }

    /// Before a small letter a sentence ends only where the writer does without capitals: behind an everyday
    /// word in lower case.
    fn ends_before_small_letter(&self) -> bool {
        let word = self.left.word;
        let length = word.chars().count();
        if self.closed || self.run.is_ellipsis() || length == 0 {
            return false;
        }
        let plain = word.chars().all(char::is_lowercase);
        if self.run.asks {
            let question = self.block.get(self.at..self.run.end).is_some_and(|run| run.contains('?'));
            return (question && plain && !vocabulary::exclaims(word)) || self.is_without_capitals();
        }
        let letters = (length > 2 || vocabulary::is_small(word)) && word.chars().all(char::is_alphabetic);
        letters && abbreviations::class(word).is_none() && (plain || self.is_without_capitals())
    }

    /// Whether the sentence itself began with a small letter.
    fn is_without_capitals(&self) -> bool {
        after(self.block, skip_blank(self.block, self.start)).kind == Beginning::Lower
    }

    /// An ellipsis ends the sentence before a capital; "I" is none, and dots set apart need a word that
    /// begins sentences.
    fn ellipsis_ends(&self) -> bool {
        let apart = self.run.spaced || char_before(self.block, self.at).is_some_and(char::is_whitespace);
        if self.right.word == "I" && apart {
            return self.run.dots > 3;
        }
        self.run.dots > 3
            || is_address(self.right.word)
            || self.right.kind == Beginning::Upper
                && (!apart || vocabulary::begins_sentences(self.right.word))
    }

    /// "“Why now?” Ms. Lind asked": capitalised words up to a verb of saying.
    fn is_reporting_clause(&self) -> bool {
        if !self.quote || self.right.opened || vocabulary::is_pronoun(self.right.word) {
            return false;
        }
        let mut at = self.right.start;
        for _ in 0..6 {
            let word = word_at(self.block, at);
            if reporting::reports(word) {
                return true;
            }
            let name = word.starts_with(char::is_uppercase)
                || matches!(word, "of" | "the" | "de" | "van" | "von" | "al" | "bin");
            if !name {
                return false;
            }
            at += word.len();
            while let Some(c) = char_at(self.block, at).filter(|c| matches!(c, '.' | '-' | '’' | '\'')) {
                at += c.len_utf8();
            }
            at = skip_blank(self.block, at);
        }
        false
    }

    /// "Yahoo! Finance": the mark belongs to the name.
    fn is_exclaiming_name(&self) -> bool {
        let inside = previous_word(self.block, self.start, self.left.start).starts_with(char::is_lowercase);
        let firm = || !self.closed && vocabulary::ends_firms(self.right.word, inside);
        (vocabulary::exclaims(self.left.word) || firm())
            && self.left.word.starts_with(char::is_uppercase)
            && self.right.kind == Beginning::Upper
            && !vocabulary::begins_sentences(self.right.word)
    }

    /// One stop before something that may begin a sentence.
    fn stop_ends(&self) -> bool {
        let word = self.left.word;
        if self.is_label() {
            return false;
        }
        let class = abbreviations::class(word).or_else(|| last_part_class(word));
        match class {
            _ if is_initial(word) => self.initial_ends(),
            Some(_) if self.right.kind == Beginning::Dash => false,
            Some(class) if class != Abbreviation::Title && self.is_acronym() => true,
            Some(class) => self.abbreviation_ends(class),
            None if is_dotted(word) => self.may_begin() || self.is_place_before_name(),
            None => true,
        }
    }

    /// "in the U.S. Ana Souza": behind "the" the letters are a name, and a given name begins another.
    fn is_place_before_name(&self) -> bool {
        const ELSE: Flags = flag::GPE | flag::LOC | flag::NORP | flag::TITLE | flag::ORDINARY | flag::MONTH;
        let flags = Lexicon::get().word(self.right.word, false);
        previous_word(self.block, self.start, self.left.start) == "the"
            && self.right.kind == Beginning::Upper
            && flags & flag::GIVEN != 0
            && flags & ELSE == 0
    }

    /// A number or letter that opens the sentence is a label ("1.") or an initial ("J. Lind").
    fn is_label(&self) -> bool {
        let word = self.left.word;
        let short = (word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit()))
            || word.chars().count() == 1
            || matches!(word, "PS" | "P.S");
        short && self.left.start == after(self.block, skip_blank(self.block, self.start)).start
    }

    /// "in the FT. Lind": capitals where the text is not all in capitals.
    fn is_acronym(&self) -> bool {
        let shouted = self.right.word.len() > 1 && !self.right.word.contains(char::is_lowercase);
        abbreviations::is_acronym(self.left.word) && self.right.kind == Beginning::Upper && !shouted
    }

    fn abbreviation_ends(&self, class: Abbreviation) -> bool {
        let word = self.left.word;
        let everyday = !word.starts_with(char::is_uppercase) && abbreviations::is_also_a_word(word);
        let number = self.right.kind == Beginning::Number;
        match class {
            Abbreviation::Connective | Abbreviation::Qualifier => everyday && !number,
            Abbreviation::Title => everyday,
            Abbreviation::PlacePrefix if !word.starts_with(char::is_uppercase) => {
                self.right.kind == Beginning::Upper
            }
            Abbreviation::PlacePrefix => self.follows_name() && self.may_begin(),
            Abbreviation::BeforeNumber => {
                !number && (self.may_begin() || !vocabulary::counts(self.right.word))
            }
            Abbreviation::Month | Abbreviation::Weekday => {
                !number && !vocabulary::dates_a_time(self.right.word)
            }
            Abbreviation::Hour => self.hour_ends(),
            Abbreviation::Measure => !number,
            Abbreviation::State => {
                let upper = self.right.kind == Beginning::Upper;
                everyday || self.may_begin() || upper && (self.follows_comma() || self.is_surname())
            }
            Abbreviation::Company
            | Abbreviation::NameSuffix
            | Abbreviation::Street
            | Abbreviation::Institution => everyday || self.may_begin(),
        }
    }

    /// After "a.m." a capital begins a sentence unless it dates the hour, or the words so far only tell the
    /// time.
    fn hour_ends(&self) -> bool {
        if self.right.kind == Beginning::Number || vocabulary::dates_a_time(self.right.word) {
            return false;
        }
        let zone = self.right.word.len() == 1 && !self.may_begin();
        let second = word_at(self.block, skip_blank(self.block, self.right.start + self.right.word.len()));
        !zone && second != "time" && !self.is_time_alone()
    }

    /// Whether the sentence so far is only "At about 5 a.m.".
    fn is_time_alone(&self) -> bool {
        let so_far = self.block.get(self.start..self.left.start).unwrap_or("");
        if so_far.len() > 40 {
            return false;
        }
        let mut words = so_far.split_whitespace();
        words.next().is_some_and(vocabulary::opens_time)
            && words
                .all(|word| word.starts_with(|c: char| c.is_ascii_digit()) || vocabulary::opens_time(word))
    }

    /// "John F. Lind" goes on; "you and I. Did …" and "in Group B. Lind …" do not.
    fn initial_ends(&self) -> bool {
        let previous = previous_word(self.block, self.start, self.left.start);
        let pronoun = self.left.word == "I" && previous.starts_with(char::is_lowercase);
        ((pronoun || vocabulary::takes_letter(previous)) && self.right.kind == Beginning::Upper)
            || self.may_begin()
    }

    /// "Springfield, Ill." without a second comma, or "in 40 B.C.".
    fn follows_comma(&self) -> bool {
        let previous = previous_word(self.block, self.start, self.left.start);
        let comma = char_before(self.block, self.left.start.saturating_sub(1)) == Some(',');
        (comma || previous.starts_with(char::is_numeric)) && !vocabulary::dates_a_time(self.right.word)
    }

    /// "went to Dean Penn. Two of them": a state without its comma behind a name is rather a surname.
    fn is_surname(&self) -> bool {
        let previous = previous_word(self.block, self.start, self.left.start);
        let name = previous.chars().count() > 2 && previous.starts_with(char::is_uppercase);
        name && !self.left.word.contains('.')
    }

    /// Whether what follows an abbreviation begins a sentence more often than not.
    fn may_begin(&self) -> bool {
        self.right.kind == Beginning::Upper && vocabulary::begins_sentences(self.right.word)
    }

    /// Whether a capitalised word or an ordinal stands before the abbreviation: "on Fifth St.".
    fn follows_name(&self) -> bool {
        let previous = previous_word(self.block, self.start, self.left.start);
        previous.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
    }
}

fn is_initial(word: &str) -> bool {
    word.chars().count() == 1 && word.starts_with(char::is_uppercase)
}

/// "U.S", "J.K": single letters with stops between.
fn is_dotted(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|part| part.chars().count() == 1 && part.starts_with(char::is_alphabetic))
}

/// The class of "Col" in "Lt.Col"; a single letter is part of initials instead.
fn last_part_class(word: &str) -> Option<Abbreviation> {
    let (_, last) = word.rsplit_once('.')?;
    abbreviations::class(last).filter(|_| last.len() > 1)
}
