//! The regions of a text between double quotation marks, line by line.
//!
//! A curly mark says by itself whether it opens or closes. A straight one opens outside a region, unless it
//! is shaped like a closing one, and closes inside a region, unless it is shaped like an opening one and more
//! marks follow. A region that is still open at the end of its line ends there: a quotation of several
//! paragraphs opens again at each.

use crate::evaluate::gold::is_space;
use crate::jsonl_format::Range;

/// Characters after which a straight mark may open.
const BEFORE_OPENING: &str = " \t\u{a0}([{—–-/‘'";
/// Characters before which a straight mark may close.
const AFTER_CLOSING: &str = " \t\u{a0}.,;:!?)]}—–-";

/// The outermost regions, in order, with their marks.
pub fn regions(text: &[char]) -> Vec<Range> {
    let mut regions = Vec::new();
    let mut start = 0;
    for line in text.split(|c| *c == '\n') {
        regions
            .extend(in_line(line).into_iter().map(|[from, to]| [(start + from) as u32, (start + to) as u32]));
        start += line.len() + 1;
    }
    regions
}

fn in_line(line: &[char]) -> Vec<[usize; 2]> {
    let mut regions = Vec::new();
    let (mut depth, mut start) = (0, 0);
    for (at, character) in line.iter().enumerate() {
        let mark = match character {
            '“' => Mark::Opens,
            '”' => Mark::Closes,
            '"' => straight(line, at, depth),
            _ => continue,
        };
        match mark {
            Mark::Opens => {
                if depth == 0 {
                    start = at;
                }
                depth += 1;
            }
            Mark::Closes if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    regions.push([start, at + 1]);
                }
            }
            Mark::Closes | Mark::Stray => {}
        }
    }
    let end = line.len() - line.iter().rev().take_while(|c| is_space(**c)).count();
    if depth > 0 && end > start + 1 {
        regions.push([start, end]);
    }
    regions
}

enum Mark {
    Opens,
    Closes,
    Stray,
}

/// What the straight mark at `at` does, `depth` regions being open.
fn straight(line: &[char], at: usize, depth: usize) -> Mark {
    let before = if at > 0 { line[at - 1] } else { ' ' };
    let after = line.get(at + 1).copied().unwrap_or(' ');
    let (may_open, may_close) = (BEFORE_OPENING.contains(before), AFTER_CLOSING.contains(after));
    if depth == 0 {
        return if may_close && !may_open { Mark::Stray } else { Mark::Opens };
    }
    // A quotation within one: not after a space, where a mark rather closes carelessly, and only if the marks
    // from here on pair up among themselves.
    let pairs_up = || line[at..].iter().filter(|c| **c == '"').count().is_multiple_of(2);
    if depth == 1 && may_open && !may_close && before != ' ' && pairs_up() {
        Mark::Opens
    } else {
        Mark::Closes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        let characters: Vec<char> = text.chars().collect();
        regions(&characters)
            .iter()
            .map(|[s, e]| characters[*s as usize..*e as usize].iter().collect())
            .collect()
    }

    #[test]
    fn curly_straight_nested_open_and_stray() {
        assert_eq!(texts("“Yes,” he said, “we “try” it.”"), ["“Yes,”", "“we “try” it.”"]);
        assert_eq!(texts(r#"He said "no" and "never"."#), [r#""no""#, r#""never""#]);
        assert_eq!(texts("“One.\n“Two.” Three"), ["“One.", "“Two.”"]);
        assert_eq!(texts("a 6\" board ”"), Vec::<String>::new());
        assert_eq!(texts(r#""We ("the few" are here"#), [r#""We ("the few" are here"#]);
    }
}
