//! A fact and a role in one: the table says "American politician; governor 2003–2011", the article "the
//! former governor", and both are the line "U.S. governor, 2003–2011".

use super::content_words::content;

/// Words of an office that make it another: a vice president is no president.
const RANKS: [&str; 7] = ["acting", "assistant", "associate", "deputy", "interim", "shadow", "vice"];

/// Words of a role that say when, which the years say better.
const TIMES: [&str; 8] = ["current", "ex", "former", "incumbent", "longtime", "now", "outgoing", "then"];

/// What stands for the years of an office that was held on the day of the article.
const AT_THE_TIME: &str = " at the time";

/// The office with its years, where the descriptor has the one that the role names. `country` is the
/// descriptor's, as ISO 3166-1 alpha-2.
pub fn in_one(descriptor: &str, country: Option<&str>, role: &str) -> Option<String> {
    let nation = nation(descriptor);
    let adjective = if country == Some("us") && nation == "American" { "U.S." } else { nation };
    let told = content(role);
    let told: Vec<&str> = told.iter().map(String::as_str).filter(|word| !TIMES.contains(word)).collect();
    let told = without_nation(&told, &content(nation), country);
    let clauses: Vec<&str> = descriptor.split([';', ',']).map(str::trim).collect();
    clauses.iter().enumerate().find_map(|(at, clause)| {
        let (office, years) = split_years(clause);
        // "American politician; …" says first what kind of person it is, and then the office.
        let is_kind = at == 0 && clauses.len() > 1 && years.is_empty();
        if is_kind || !is_same(&content(office), told) {
            return None;
        }
        let is_bare = at > 0 && country.is_some() && !office.contains(char::is_uppercase);
        let nation = if is_bare && !adjective.is_empty() { format!("{adjective} ") } else { String::new() };
        let comma = if years.starts_with(|c: char| c.is_ascii_digit()) { "," } else { "" };
        let years = if years.is_empty() { String::new() } else { format!("{comma} {years}") };
        Some(format!("{nation}{office}{years}"))
    })
}

/// The nationality that begins a descriptor: "South Korean politician".
fn nation(descriptor: &str) -> &str {
    let common = descriptor.split(' ').find(|word| !word.starts_with(char::is_uppercase));
    let end = common.and_then(|word| descriptor.find(&format!(" {word}"))).unwrap_or(0);
    descriptor.get(..end).unwrap_or("")
}

/// The words of a role behind the nationality that begins it.
fn without_nation<'r, 'w>(role: &'r [&'w str], nation: &[String], country: Option<&str>) -> &'r [&'w str] {
    let is_nation = |word: &str| nation.iter().any(|each| each == word) || country == Some(word);
    let start = role.iter().position(|word| !is_nation(word)).unwrap_or(role.len());
    role.get(start..).unwrap_or(&[])
}

/// Whether an office and a role are the same: the role may leave words out ("the secretary") or go on behind
/// the office ("secretary of state under …").
fn is_same(office: &[String], role: &[&str]) -> bool {
    let rank = |word: &&str| RANKS.contains(word);
    let office: Vec<&str> = office.iter().map(String::as_str).collect();
    let leaves_out = || role.iter().all(|word| office.contains(word));
    let goes_on = || role.starts_with(&office);
    let is_ranked = office.iter().any(rank);
    !role.is_empty()
        && !office.is_empty()
        && role.iter().any(rank) == is_ranked
        && (leaves_out() || goes_on())
}

/// A clause of a descriptor before and from its years: "president", "2017–2021 and from 2025".
fn split_years(clause: &str) -> (&str, &str) {
    if let Some(office) = clause.strip_suffix(AT_THE_TIME) {
        return (office, AT_THE_TIME.trim_start());
    }
    let is_year = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let words: Vec<&str> = clause.split(' ').collect();
    let first = words.iter().position(|word| is_year(word)).unwrap_or(words.len());
    let before = first.checked_sub(1).and_then(|at| words.get(at));
    let begins = before.is_some_and(|word| matches!(*word, "from" | "in" | "since" | "until"));
    let first = first - usize::from(begins && first < words.len());
    let length = words.iter().take(first).map(|word| word.len() + 1).sum::<usize>();
    let office = clause.get(..length.saturating_sub(1)).unwrap_or(clause);
    (office, clause.get(length..).unwrap_or(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_office_that_both_name_has_its_years() {
        for (descriptor, country, role, expected) in [
            (
                "American politician; governor 2003–2011",
                "us",
                "former U.S. governor",
                "U.S. governor, 2003–2011",
            ),
            ("Kenyan politician; president from 2022", "ke", "president", "Kenyan president from 2022"),
            ("Kenyan politician; senator at the time", "ke", "senator", "Kenyan senator at the time"),
            (
                "Polish politician; prime minister; Sejm marshal 2015",
                "pl",
                "Sejm Marshal",
                "Sejm marshal, 2015",
            ),
            ("Polish politician; prime minister", "pl", "prime minister", "Polish prime minister"),
            (
                "American diplomat; secretary of state 2021–2025",
                "us",
                "Secretary of State",
                "U.S. secretary of state, 2021–2025",
            ),
            ("American diplomat; envoy to Peru 2021", "us", "envoy", "envoy to Peru, 2021"),
            (
                "South Korean politician; president 2017–2022",
                "kr",
                "South Korean president",
                "South Korean president, 2017–2022",
            ),
            (
                "Brazilian general; defence minister in 2022",
                "br",
                "defence minister",
                "Brazilian defence minister in 2022",
            ),
            ("US first lady 1993–2001; author", "us", "first lady", "US first lady, 1993–2001"),
        ] {
            assert_eq!(in_one(descriptor, Some(country), role).as_deref(), Some(expected), "{role}");
        }
    }

    #[test]
    fn another_office_is_not_the_same() {
        for (descriptor, role) in [
            ("American politician; president 2021–2025", "vice president"),
            ("American politician; vice president 2021–2025", "president"),
            ("American politician; governor 2003–2011", "son of the governor"),
            ("American politician; governor 2003–2011", "politician"),
            ("British politician; prime minister 2016–2019", "home secretary"),
        ] {
            assert_eq!(in_one(descriptor, Some("us"), role), None, "{role}");
        }
    }
}
