//! The lists of data/lexicons are sorted, so that an entry has one place and nobody adds it twice; and no
//! entry is broken at the end of a line, where the reader of the lists would see two.

use super::files::Complaint;

/// Files of closed lists, which keep the order of the calendar and of counting.
const IN_THEIR_OWN_ORDER: &[&str] = &["data/lexicons/calendar.txt", "data/lexicons/numbers.txt"];

/// Entries that stand before the one they should follow, that stand twice, or that end with a line. A list
/// without sections has an entry a line, perhaps with its uses behind a colon.
pub fn check(file: &str, text: &str) -> Vec<Complaint> {
    let (mut complaints, mut before) = (Vec::new(), "");
    let has_sections = text.lines().any(|line| line.starts_with('['));
    let mut lines = text.lines().enumerate().peekable();
    while let Some((at, line)) = lines.next() {
        if line.starts_with(['[', '#']) || line.is_empty() {
            before = "";
            continue;
        }
        let line = if has_sections { line } else { line.split(':').next().unwrap_or(line) };
        for entry in line.split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
            if key(before) > key(entry) && !IN_THEIR_OWN_ORDER.contains(&file) {
                complaints.push(format!("{file}:{} “{entry}” belongs before “{before}”", at + 1));
            } else if before == entry {
                complaints.push(format!("{file}:{} “{entry}” stands twice", at + 1));
            }
            before = entry;
        }
        let goes_on = lines.peek().is_some_and(|(_, next)| !next.starts_with(['[', '#']) && !next.is_empty());
        if has_sections && goes_on && !line.trim_end().ends_with(',') {
            complaints.push(format!("{file}:{} a comma is missing at the end, after “{before}”", at + 1));
        }
    }
    complaints
}

/// What entries are sorted by: case counts only between entries that are otherwise the same.
fn key(entry: &str) -> (String, &str) {
    (entry.to_lowercase(), entry)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_out_of_order_are_found() {
        assert!(check("a.txt", "# Words.\n[one]\nape, Bee,\ncat\n\n[two]\nbee, zoo\n").is_empty());
        assert_eq!(check("a.txt", "[one]\nape, cat,\nBee"), ["a.txt:3 “Bee” belongs before “cat”"]);
        assert_eq!(check("a.txt", "[one]\nape,\nape"), ["a.txt:3 “ape” stands twice"]);
        assert_eq!(
            check("a.txt", "[one]\nBlack\nSea"),
            ["a.txt:2 a comma is missing at the end, after “Black”"]
        );
        assert!(check("a.txt", "# Uses.\nape: one two\nape-man: one\nbee: two\n").is_empty());
        assert_eq!(check("a.txt", "bee: one\nape: two\n"), ["a.txt:2 “ape” belongs before “bee”"]);
        assert!(check("data/lexicons/numbers.txt", "[one]\none, two, three").is_empty());
    }
}
