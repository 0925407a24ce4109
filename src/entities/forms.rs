//! Names as they compare: words folded to small letters without accents, stops and legal suffixes.

use crate::mentions::MentionKind;

/// Things of different groups are never one thing, whatever they are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// People.
    Person,
    /// Organisations and products, which share names.
    Org,
    /// Countries, cities, regions, buildings.
    Place,
    /// Nationalities and languages.
    People,
    /// Events, laws and works.
    Title,
}

/// The group of a kind of name; `None` for dates and amounts.
pub fn group(kind: MentionKind) -> Option<Group> {
    match kind {
        MentionKind::Person => Some(Group::Person),
        MentionKind::Org | MentionKind::Product => Some(Group::Org),
        MentionKind::Gpe | MentionKind::Loc | MentionKind::Fac => Some(Group::Place),
        MentionKind::Norp | MentionKind::Language => Some(Group::People),
        MentionKind::Event | MentionKind::Law | MentionKind::WorkOfArt => Some(Group::Title),
        _ => None,
    }
}

/// A name as a list of folded words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameForm {
    /// The words that identify: no suffix, no nickname, no leading article.
    pub words: Vec<String>,
    /// "jr", "iii": a suffix that tells relatives apart.
    pub suffix: Option<String>,
    /// The nickname between quotation marks or brackets.
    pub nickname: Option<String>,
}

const GENERATIONS: &[&str] = &["ii", "iii", "iv", "jr", "sr"];
const LEGAL: &[&str] = &[
    "ag",
    "bhd",
    "bv",
    "co",
    "company",
    "corp",
    "corporation",
    "gmbh",
    "inc",
    "incorporated",
    "kg",
    "limited",
    "llc",
    "llp",
    "ltd",
    "nv",
    "oyj",
    "plc",
    "pty",
    "sa",
    "sarl",
    "se",
    "spa",
];

/// The form of a name of `group`.
pub fn form(name: &str, group: Group) -> NameForm {
    let mut words = Vec::new();
    let mut nickname = None;
    for piece in name.split_whitespace() {
        let quoted =
            piece.starts_with(['"', '“', '(', '\'', '‘']) && piece.ends_with(['"', '”', ')', '\'', '’']);
        let word = fold(piece);
        if quoted && group == Group::Person {
            nickname = Some(word);
        } else if !word.is_empty() {
            words.push(word);
        }
    }
    if words.len() > 1 && words.first().is_some_and(|word| matches!(word.as_str(), "the" | "a" | "an")) {
        words.remove(0);
    }
    let ends_with = |words: &[String], list: &[&str]| {
        words.len() > 1 && words.last().is_some_and(|word| list.binary_search(&word.as_str()).is_ok())
    };
    let mut suffix = None;
    if group == Group::Person && ends_with(&words, GENERATIONS) {
        suffix = words.pop();
    }
    while group == Group::Org && ends_with(&words, LEGAL) {
        words.pop();
    }
    if group == Group::Place {
        words = same_place(words);
    }
    if group == Group::People
        && let Some(last) = words.last_mut()
        && last.ends_with('s')
        && !last.ends_with("ss")
        && last.len() > 4
    {
        last.pop();
    }
    NameForm { words, suffix, nickname }
}

/// Names of one country that share no word.
fn same_place(words: Vec<String>) -> Vec<String> {
    let all: Vec<&str> = words.iter().map(String::as_str).collect();
    let one = match all.as_slice() {
        ["us" | "usa" | "america"] | ["united", "states", "of", "america"] => "united states",
        ["uk" | "britain"] | ["great", "britain"] => "united kingdom",
        ["uae" | "emirates"] => "united arab emirates",
        ["drc"] | ["democratic", "republic", "of", "congo"] => "democratic republic of the congo",
        ["holland"] => "netherlands",
        ["burma"] => "myanmar",
        ["washington", "dc"] => "washington",
        _ => return words,
    };
    one.split(' ').map(str::to_owned).collect()
}

/// A word in small letters, without accents, stops and apostrophes.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for character in word.chars().flat_map(char::to_lowercase) {
        match character {
            'à'..='å' | 'ā' | 'ă' | 'ą' | 'ạ' | 'ả' | 'ấ' | 'ầ' | 'ậ' => folded.push('a'),
            'ç' | 'ć' | 'č' => folded.push('c'),
            'ď' | 'đ' | 'ð' => folded.push('d'),
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'ế' | 'ề' | 'ệ' | 'ễ' => folded.push('e'),
            'ğ' | 'ģ' => folded.push('g'),
            'ì'..='ï' | 'ī' | 'į' | 'ı' | 'ị' => folded.push('i'),
            'ł' | 'ļ' | 'ľ' => folded.push('l'),
            'ñ' | 'ń' | 'ň' | 'ņ' => folded.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'ơ' | 'ộ' | 'ồ' | 'ố' => folded.push('o'),
            'ř' | 'ŕ' => folded.push('r'),
            'ś' | 'š' | 'ş' | 'ș' => folded.push('s'),
            'ß' => folded.push_str("ss"),
            'ť' | 'ţ' | 'ț' => folded.push('t'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ư' | 'ứ' | 'ừ' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ź' | 'ž' | 'ż' => folded.push('z'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            '-' | '‐' | '‑' => folded.push('-'),
            c if c.is_alphanumeric() => folded.push(c),
            _ => {}
        }
    }
    folded
}

/// Whether two names of people may be one person's: "Elena M. Vargas" and "Elena Vargas", "Kishida Fumio" and "Fumio Kishida".
pub fn same_person(a: &NameForm, b: &NameForm) -> bool {
    if a.suffix.is_some() && b.suffix.is_some() && a.suffix != b.suffix {
        return false;
    }
    let (short, long) = if a.words.len() <= b.words.len() { (a, b) } else { (b, a) };
    let last = |form: &NameForm| form.words.last().cloned();
    let first = |form: &NameForm| form.words.first().cloned().unwrap_or_default();
    if last(short) == last(long) {
        let given = |form: &NameForm| form.words.len().saturating_sub(1);
        let (few, many) = (short.words.get(..given(short)), long.words.get(..given(long)));
        let (few, many) = (few.unwrap_or(&[]), many.unwrap_or(&[]));
        // The given names and initials of the shorter must stand side by side in the longer:
        // "George W." is not "George H. W.".
        let aligned = |part: &[String]| part.iter().zip(few).all(|(a, b)| same_given(a, b));
        let found = few.is_empty() || many.windows(few.len()).any(aligned);
        let nickname = |one: &NameForm, other: &NameForm| one.nickname.as_ref() == Some(&first(other));
        return found || nickname(long, short) || nickname(short, long);
    }
    // Family name first in one of them, or a second surname left out.
    let all_of = short.words.iter().all(|word| long.words.contains(word));
    all_of && (short.words.len() == long.words.len() || first(short) == first(long))
}

/// "Elena" and "E" or "Elena".
fn same_given(a: &str, b: &str) -> bool {
    let initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    a == b || initial(a, b) || initial(b, a)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(a: &str, b: &str) -> bool {
        same_person(&form(a, Group::Person), &form(b, Group::Person))
    }

    #[test]
    fn forms_of_one_persons_name() {
        assert!(one("Elena M. Vargas", "Elena Vargas"));
        assert!(one("Kishida Fumio", "Fumio Kishida"));
        assert!(one("José García Márquez", "Jose Garcia"));
        assert!(one("E. Vargas", "Elena Vargas"));
        assert!(one("William “Bud” Foster", "Bud Foster"));
    }

    #[test]
    fn forms_of_two_peoples_names() {
        assert!(!one("Bill Lind", "Hannah Lind"));
        assert!(!one("Paul W. Lind", "Paul H. W. Lind"));
        assert!(!one("Martin Luther King Jr.", "Martin Luther King Sr."));
        assert!(!one("Ana Souza", "Ana Lind"));
    }

    #[test]
    fn organisations_and_places_fold() {
        assert_eq!(form("Acme Corp.", Group::Org).words, ["acme"]);
        assert_eq!(form("the U.S.", Group::Place), form("United States", Group::Place));
        assert_eq!(form("Peruvians", Group::People), form("Peruvian", Group::People));
    }

    #[test]
    fn lists_are_sorted() {
        assert!(GENERATIONS.is_sorted() && LEGAL.is_sorted());
    }
}
