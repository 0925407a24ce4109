//! The shape of a word: what its letters look like, without saying which they are.

/// Capitals, digits and marks of a word, as far as they tell names from other words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Shape {
    /// No letter or digit.
    Mark,
    /// One capital letter, perhaps with a stop: "A", "J.".
    Initial,
    /// More letters, all capitals: "NATO", "U.S.".
    Upper,
    /// First letter capital, the others small: "Paris", "Inc.".
    Capitalised,
    /// Begins with a capital and has more inside: "McDonald", "YouTube".
    CapitalisedMixed,
    /// All small: "paris", "well-known".
    Lower,
    /// Begins small and has capitals: "iPhone", "al-Qaida".
    LowerMixed,
    /// Digits, perhaps with separators: "1,200.5".
    Number,
    /// Begins with a digit and has letters: "20th", "5km".
    NumberLetters,
    /// Begins with a letter and has digits: "COVID-19", "G20".
    LettersNumber,
    /// Letters of a script without capitals.
    Caseless,
}

impl Shape {
    /// How many shapes there are.
    pub const COUNT: usize = 11;

    /// The shape as an index below [`Shape::COUNT`].
    pub fn index(self) -> usize {
        self as usize
    }
}

/// The shape of `word`.
pub fn shape(word: &str) -> Shape {
    let mut seen = Seen::default();
    for c in word.chars() {
        seen.add(c);
    }
    match (seen.first, seen) {
        (First::None, _) => Shape::Mark,
        (First::Digit, Seen { letters: 0, .. }) => Shape::Number,
        (First::Digit, _) => Shape::NumberLetters,
        (_, Seen { digits: 1.., .. }) => Shape::LettersNumber,
        (First::Upper, Seen { letters: 1, .. }) => Shape::Initial,
        (First::Upper, Seen { upper, letters, .. }) if upper == letters => Shape::Upper,
        (First::Upper, Seen { upper: 1, .. }) => Shape::Capitalised,
        (First::Upper, _) => Shape::CapitalisedMixed,
        (_, Seen { upper: 1.., .. }) => Shape::LowerMixed,
        (First::Lower, _) => Shape::Lower,
        (First::Caseless, _) => Shape::Caseless,
    }
}

#[derive(Clone, Copy, Default, PartialEq)]
enum First {
    #[default]
    None,
    Upper,
    Lower,
    Caseless,
    Digit,
}

/// Counts over the characters of a word.
#[derive(Clone, Copy, Default)]
struct Seen {
    first: First,
    letters: u32,
    upper: u32,
    digits: u32,
}

impl Seen {
    fn add(&mut self, c: char) {
        let class = if c.is_numeric() {
            self.digits += 1;
            First::Digit
        } else if c.is_alphabetic() {
            self.letters += 1;
            match () {
                () if c.is_uppercase() => First::Upper,
                () if c.is_lowercase() => First::Lower,
                () => First::Caseless,
            }
        } else {
            return;
        };
        self.upper += u32::from(class == First::Upper);
        if self.first == First::None {
            self.first = class;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_digits_give_a_word_its_shape() {
        for (word, expected) in [
            ("...", Shape::Mark),
            ("", Shape::Mark),
            ("A", Shape::Initial),
            ("J.", Shape::Initial),
            ("NATO", Shape::Upper),
            ("U.S.", Shape::Upper),
            ("Paris", Shape::Capitalised),
            ("Élodie", Shape::Capitalised),
            ("McDonald", Shape::CapitalisedMixed),
            ("well-known", Shape::Lower),
            ("iPhone", Shape::LowerMixed),
            ("1,200.5", Shape::Number),
            ("-3", Shape::Number),
            ("20th", Shape::NumberLetters),
            ("COVID-19", Shape::LettersNumber),
            ("日", Shape::Caseless),
        ] {
            assert_eq!(shape(word), expected, "{word}");
        }
    }

    #[test]
    fn every_shape_has_an_index() {
        assert_eq!(Shape::Caseless.index() + 1, Shape::COUNT);
    }
}
