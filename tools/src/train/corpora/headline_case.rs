//! Sentences recast as headlines.

/// How a sentence is recast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cast {
    /// As it is.
    Same,
    /// Capitals throughout.
    Upper,
    /// As a headline: every word but the small ones begins with a capital.
    Title,
}

/// How a sentence of so many words is recast where a `share` of them is: short ones are not.
pub fn draw(share: f32, words: usize, random: &mut fastrand::Rng) -> Cast {
    match random.f32() / share.max(1e-9) {
        share if share < 0.5 && words > 3 => Cast::Upper,
        share if share < 1.0 && words > 3 => Cast::Title,
        _ => Cast::Same,
    }
}

/// A word in another cast.
pub fn recast(word: &str, cast: Cast, first: bool) -> String {
    match cast {
        Cast::Same => word.to_owned(),
        Cast::Upper => word.to_uppercase(),
        Cast::Title if !first && SMALL.contains(&word) => word.to_owned(),
        Cast::Title => {
            let mut letters = word.chars();
            letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default()
        }
    }
}

/// Words that stay small in headlines.
const SMALL: &[&str] = &[
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "by", "with", "from", "as",
    "vs", "via", "is", "'s", "’s", "be",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headlines_keep_small_words_small() {
        assert_eq!(recast("of", Cast::Title, false), "of");
        assert_eq!(recast("of", Cast::Title, true), "Of");
        assert_eq!(recast("élan", Cast::Upper, false), "ÉLAN");
    }
}
