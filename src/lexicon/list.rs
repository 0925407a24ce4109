//! Lists with `[sections]` and entries between commas, as data/lexicons has them.

/// The entries of a section of a list.
pub fn section<'s>(list: &'static str, name: &'s str) -> impl Iterator<Item = &'static str> + use<'s> {
    let head =
        move |line: &&str| line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) == Some(name);
    let lines = list.lines().skip_while(move |line| !head(line)).skip(1).take_while(|line| !line.is_empty());
    lines.flat_map(|line| line.split(',')).map(str::trim).filter(|entry| !entry.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_ends_with_an_empty_line() {
        let list = "# Head.\n\n[one]\nape, Bee,\ncat fish\n\n# More.\n[two]\ndog\n";
        let entries = |name| section(list, name).collect::<Vec<_>>();
        assert_eq!(entries("one"), ["ape", "Bee", "cat fish"]);
        assert_eq!((entries("two"), entries("three")), (vec!["dog"], vec![]));
    }
}
