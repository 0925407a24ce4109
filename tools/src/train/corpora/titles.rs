//! Titles that some corpora count to a person's name and ours does not: those that the core takes off a name.

use byline::training::flag;
use byline::training::line::Line;
use byline::training::trim;

/// Where the titles end that stand at the head of a person's name, "former" and its like among them; `first`
/// if there are none.
pub fn titles_end(line: &Line, mut first: usize, end: usize) -> usize {
    loop {
        let title = (first..end).find(|&at| !line.has(at, flag::MODIFIER)).unwrap_or(end);
        let after = [first, title].into_iter().find_map(|from| {
            let after = trim::titles_end(line, from, end);
            (after > from).then_some(after)
        });
        match after {
            Some(after) => first = after,
            None => return first,
        }
    }
}
