//! Mistakes: gathered by the scorers, grouped by what went wrong, and shown in the context of one example.

use super::corpus::Pair;
use super::gold::Gold;
use crate::jsonl_format::Range;
use serde::Serialize;
use std::collections::BTreeMap;

/// Code points shown on either side of a mistake.
const CONTEXT: usize = 45;

/// One thing that is wrong in one article.
#[derive(Clone, Debug, PartialEq)]
pub struct Mistake {
    /// What went wrong and with which words; mistakes with the same label are the same mistake.
    pub label: String,
    /// The article's position in the set.
    pub article: usize,
    /// Where.
    pub at: Range,
}

/// A mistake with how often it was made.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Group {
    /// How often.
    pub count: usize,
    /// What went wrong and with which words.
    pub label: String,
    /// The article of the example.
    pub id: String,
    /// The words around it, then it, then the words after it, on one line.
    pub context: [String; 3],
}

/// The `limit` most frequent mistakes, most frequent first; equals in order of their labels.
pub fn most_frequent(mistakes: &[Mistake], pairs: &[Pair], limit: usize) -> Vec<Group> {
    let mut groups: BTreeMap<&str, (usize, &Mistake)> = BTreeMap::new();
    for mistake in mistakes {
        groups.entry(&mistake.label).or_insert((0, mistake)).0 += 1;
    }
    let mut groups: Vec<_> = groups.into_values().collect();
    groups.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    groups.truncate(limit);
    groups
        .into_iter()
        .filter_map(|(count, mistake)| {
            let gold = &pairs.get(mistake.article)?.gold;
            let id = gold.id.as_str().map_or_else(|| gold.id.to_string(), str::to_owned);
            Some(Group { count, label: mistake.label.clone(), id, context: context(gold, mistake.at) })
        })
        .collect()
}

fn context(gold: &Gold, [start, end]: Range) -> [String; 3] {
    let (start, end) = (start as usize, end as usize);
    let before = gold.text.chars_of(start.saturating_sub(CONTEXT), start);
    let after = gold.text.chars_of(end, end + CONTEXT);
    [before, gold.text.chars_of(start, end), after].map(one_line)
}

fn one_line(part: &[char]) -> String {
    part.iter().map(|&c| if c.is_control() { '⏎' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_equal_labels_and_keeps_the_first_example() {
        let gold = Gold { id: "a".into(), text: String::from("Łódź.\nNice.").into(), ..Gold::default() };
        let pairs = [Pair { gold, found: Default::default() }];
        let mistake = |label: &str, at| Mistake { label: label.into(), article: 0, at };
        let mistakes = [mistake("rare", [0, 4]), mistake("often", [6, 10]), mistake("often", [0, 1])];
        let groups = most_frequent(&mistakes, &pairs, 2);
        assert_eq!(groups[0].count, 2);
        assert_eq!(groups[0].context, ["Łódź.⏎".to_owned(), "Nice".into(), ".".into()]);
        assert_eq!(groups[1].label, "rare");
        assert_eq!(most_frequent(&mistakes, &pairs, 1).len(), 1);
    }
}
