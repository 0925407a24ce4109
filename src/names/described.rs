//! "Insurer \[Avila\] said", "Rookie [Hayden Marsh] won", "law firm [Cleaver Boyd]": a noun beside a name
//! says what it is; at the head of a sentence its capital makes it no part of the name.

use crate::document::TokenKind;
use crate::lexicon::flag::{self, Flags};
use crate::lexicon::line::{Line, Style};
use crate::lexicon::nouns::{Class, is_a, is_plural, only_class};
use crate::lexicon::shapes::Shape;
use crate::mention::{Found, MentionKind, Source};
use crate::names::whole::{overlap, with_whole};

/// What a noun is that names begin or end with: "Bank", "Union", "Museum".
const HEADS: Flags = flag::ORG_HEAD
    | flag::COMPANY
    | flag::GPE_HEAD
    | flag::LOC_HEAD
    | flag::FAC_HEAD
    | flag::EVENT_HEAD
    | flag::NAME;
/// What no name behind such a noun begins with: "Police Monday", "Airline President".
const OTHER: Flags = flag::DATE
    | flag::FUNCTION
    | flag::TITLE
    | flag::MODIFIER
    | flag::NORP
    | flag::ROMAN
    | flag::NO_NAME
    | HEADS;
/// The most tokens of a name that only the noun brings in.
const LONGEST: usize = 4;
/// How sure such a name is.
const CONFIDENCE: f32 = 0.65;
/// How sure a name is of the kind that the noun beside it says.
const SURE: f32 = 0.9;
/// Nouns for a part of a body, behind which another clause begins: "the unit [Ana Souza] runs".
const PARTS: &[&str] = &["branch", "division", "line", "mine", "side", "site", "staff", "unit", "wing"];
/// Bodies that are called by their towns.
const TEAMS: &[&str] = &["club", "side", "squad", "team"];
/// Bodies that are the biggest of their kind, as people are not.
const MAKERS: &[&str] = &[
    "exporter",
    "importer",
    "maker",
    "manufacturer",
    "miner",
    "operator",
    "producer",
    "provider",
    "retailer",
    "supplier",
];
/// Things for which a body, a town or an event may also stand.
const BROAD: &[&str] = &["brand", "engine", "line", "platform", "system", "tank", "tool", "vehicle"];
/// The most tokens of a description, up to its noun.
const REACH: usize = 8;
const DETERMINERS: &[&str] = &["a", "an", "her", "his", "its", "our", "the", "their"];
/// Prepositions and pronouns that no list has.
pub const LINKS: &[&str] =
    &["of", "for", "to", "with", "by", "from", "about", "between", "than", "as", "which", "whose"];
/// Participles that begin what follows a noun, as function words do.
const GO_ON: &[&str] = &["based", "built", "made", "now", "owned", "run", "sold"];
const REASON: &str = "the noun before it says what it is";

/// The names of a sentence (in order, without overlap), each of the kind that the noun before it says, and
/// without it.
pub fn with_described(line: &Line, names: Vec<Found>) -> Vec<Found> {
    if line.style != Style::Plain {
        return names;
    }
    let names: Vec<Found> = names.into_iter().map(|name| as_said(line, name)).collect();
    match opening(line, &names).or_else(|| set_off(line, &names)) {
        Some(name) => with_whole(names, vec![name]),
        None => names,
    }
}

/// The name as what is said of it right beside it: "law firm [Cleaver Boyd]", "\[Corviva\], its Swiss
/// maker,", "her hut, the \[Shoebox\],".
fn as_said(line: &Line, name: Found) -> Found {
    use MentionKind::{Event, Fac, Gpe, Loc, Org, Person, Product, WorkOfArt};
    let open = matches!(name.kind, Event | Fac | Gpe | Loc | Org | Person | Product | WorkOfArt);
    // "Sekou Clinic", "Fulton's Bank": the name itself says what it is.
    let owner = line.token_kind(name.end) == Some(TokenKind::Possessive);
    let headed = (name.first..name.end).any(|at| line.has(at, HEADS | flag::ORG_OF | flag::WORK_HEAD));
    if !open || headed || line.phrase(name.first, name.end, flag::NAME).is_some() {
        return name;
    }
    // "A and B, a rap duo"
    let several = name.first > line.start && line.is_any(name.first - 1, &["and", "&"]);
    let said = |noun: usize| Some((said_of(line, noun, name.kind)?, noun));
    let behind = || apposed(line, name.end).filter(|_| !several).and_then(said);
    let ahead = || announced(line, name.first).filter(|_| !owner).and_then(said);
    let Some((class, noun)) = before(line, name.first).and_then(said).or_else(behind).or_else(ahead) else {
        return name;
    };
    let kind = match class {
        Class::Body => Org,
        Class::Person => Person,
        Class::Building => Fac,
        Class::Product => Product,
        Class::Work => WorkOfArt,
        Class::Event => Event,
        // "[Khan Tengri], a 7,010-metre peak"
        Class::Place if line.has(noun, flag::LOC_HEAD) => Loc,
        _ => return name,
    };
    if kind == name.kind || !is_likelier(line, &name, noun, kind) {
        return name;
    }
    Found { kind, reason: REASON, confidence: name.confidence.max(SURE), ..name }
}

/// Whether the noun at `noun` tells more of what a name is than the tagger.
fn is_likelier(line: &Line, name: &Found, noun: usize, kind: MentionKind) -> bool {
    use MentionKind::{Event, Fac, Gpe, Loc, Org, Person, Product, WorkOfArt};
    let given = line.has(name.first, flag::GIVEN);
    // "Ravish Tomar, a retired officer": two words are more easily somebody than a firm.
    let full =
        name.end == name.first + 2 && (name.first..name.end).all(|at| line.shape(at) == Shape::Capitalised);
    let behind = noun > name.end;
    match (kind, name.kind) {
        (Person, Event | Product | WorkOfArt) => false,
        // "[Zarina], a 31-year-old teacher,"
        (Person, _) => given || full || (name.end..noun).any(|at| line.text(at).ends_with("-old")),
        // "Mr [Bellette], a crane operator,"
        _ if name.first > line.start && line.has(name.first - 1, flag::PERSONAL) => false,
        (Loc, Person) => behind,
        (Product, Org) => behind && !line.is_any(noun, BROAD),
        // A tank or a line is easily more than a product.
        (Fac, Gpe | Loc) | (Loc, Fac | Gpe) | (Product, Event | Fac | Gpe | Loc) => false,
        // "[Walter Munro], the auction house that …", but "[Matteo Farra], a driller from Belluno"
        (Org, _) if behind && !is_agent(line.text(noun)) => true,
        _ => !given,
    }
}

/// Whether the noun is made as one for somebody who does something: "driller", "operators".
fn is_agent(noun: &str) -> bool {
    let stem = noun.strip_suffix('s').unwrap_or(noun);
    stem.ends_with("er") || stem.ends_with("or")
}

/// The noun right before the name at `first`: "state miner \[Codelco\]".
fn before(line: &Line, first: usize) -> Option<usize> {
    let noun = first.checked_sub(1).filter(|noun| *noun >= line.start && line.is_lower(*noun))?;
    // "for the government [Ana Souza]"
    let apart = line.has(noun, flag::ORG_OF) || line.is_any(noun, PARTS);
    (!apart && sole(line, noun) != Some(Class::Event)).then_some(noun)
}

/// What the noun at `at` makes of a name of that kind: its only class, or, where it can be said of none such,
/// a body: "\[Jadran\], a water polo club," is nobody, though a club may be a house.
fn said_of(line: &Line, at: usize, kind: MentionKind) -> Option<Class> {
    use MentionKind::{Event, Fac, Gpe, Loc, Person, Product, WorkOfArt};
    let can = |class| is_a(line.text(at), class);
    let (first, second) = match kind {
        Person => (Class::Person, Class::Person),
        Fac | Gpe | Loc => (Class::Place, Class::Building),
        Product => (Class::Product, Class::Product),
        WorkOfArt => (Class::Work, Class::Work),
        Event => (Class::Event, Class::Event),
        _ => (Class::Body, Class::Body),
    };
    let team = first == Class::Place && line.is_any(at, TEAMS);
    let fits = (can(first) || can(second)) && !team;
    // "an analyst at broker [Whitlock Hume]"
    let at_body = line.is(at.wrapping_sub(1), "at") && line.is_capital(at + 1);
    // "\[Perdana\], one of Indonesia's biggest palm oil producers"
    let lowest = at.saturating_sub(REACH).max(line.start);
    let noun = line.text(at);
    let maker = MAKERS.contains(&noun.strip_suffix('s').unwrap_or(noun));
    let makes = maker && (lowest..at).any(|at| line.is_any(at, &["biggest", "largest"]));
    let is_body = can(Class::Body) && (!fits || at_body) && !is_plural(line.text(at)) || makes;
    let body = || is_body.then_some(Class::Body);
    sole(line, at).or_else(body)
}

/// The only class of the noun in the singular at `at`; of a compound of the lists ("think tank") its own.
fn sole(line: &Line, at: usize) -> Option<Class> {
    let noun = line.text(at);
    let compound = || only_class(&format!("{}-{noun}", line.text(at.wrapping_sub(1))));
    if is_plural(noun) { None } else { compound() }
}

/// The noun of the description behind a name that ends at `end`: "\[Corviva\], its Swiss manufacturer,".
fn apposed(line: &Line, end: usize) -> Option<usize> {
    let first = end + 1;
    // "\[Inpalta\], Peru's largest maker of glass,"
    let owned = || (first + 1..first + 4).any(|at| line.token_kind(at) == Some(TokenKind::Possessive));
    let one = line.is(first, "one") && line.is(first + 1, "of");
    let determined = one || line.is_any(first, DETERMINERS) || line.is_capital(first) && owned();
    // "[Cath Doherty], regional officer for the union"
    let bare = !determined && line.is_lower(first);
    let led = line.is(end, ",") && (determined || bare);
    let first = first + 2 * usize::from(one);
    // "the only road to": whatever stands right behind the determiner belongs to the noun, or is it.
    let least = first + 2 - usize::from(bare);
    let close = (least..line.end.min(first + REACH)).find(|at| closes(line, *at)).filter(|_| led)?;
    let noun = Some(close - 1).filter(|noun| line.is_lower(*noun))?;
    (!bare || line.is_any(close, &["at", "for", "of"]) && sole(line, noun) == Some(Class::Person))
        .then_some(noun)
}

/// The noun of the description before the comma before a name: "the State's green bank, \[Elsmere Green\]".
fn announced(line: &Line, first: usize) -> Option<usize> {
    let the = usize::from(first > line.start && line.is(first - 1, "the"));
    let comma = (first - the).checked_sub(1).filter(|comma| *comma > line.start && line.is(*comma, ","))?;
    let noun = comma - 1;
    let lowest = line.start.max(noun.saturating_sub(REACH));
    let led =
        (lowest..noun).rev().take_while(|at| !closes(line, *at)).find(|at| line.is_any(*at, DETERMINERS));
    // "the director of the prison, [Ana Souza]"
    let within = led.is_some_and(|at| at > line.start && line.is_any(at - 1, &["at", "for", "in", "of"]));
    (led.is_some() && !within && line.is_lower(noun)).then_some(noun)
}

/// Whether a noun phrase ends before the token at `at`.
fn closes(line: &Line, at: usize) -> bool {
    let before = || only_class(line.text(at.wrapping_sub(1)));
    match line.text(at) {
        // "an engineer and former regulator", but "the bus and rail company"
        "and" | "&" => before() == Some(Class::Person),
        // "a former Ministry of Finance official"
        "of" if line.is_capital(at.wrapping_sub(1)) && line.is_capital(at + 1) => false,
        // "the treaty ending the conflict", but "a shipping company"
        word if word.ends_with("ing") && before().is_some() => true,
        _ if line.is_any(at, DETERMINERS) => false,
        _ if line.is_inner_hyphen(at) || line.token_kind(at) == Some(TokenKind::Possessive) => false,
        word if line.has(at, flag::FUNCTION) || LINKS.contains(&word) => true,
        _ => line.shape(at) == Shape::Mark || line.is_any(at, GO_ON),
    }
}

/// The word with a capital that the sentence begins with.
fn head_of(line: &Line) -> Option<usize> {
    (line.start..line.end).find(|at| line.is_capital(*at)).filter(|at| line.is_first(*at))
}

/// The name behind the noun that the sentence begins with.
fn opening(line: &Line, names: &[Found]) -> Option<Found> {
    let noun = head_of(line)?;
    let kind = kind_of(line, noun)?;
    let first = noun + 1;
    if !line.is_capital(first) || line.has(first, OTHER) {
        return None;
    }
    let goes_on = |at: &usize| line.is_capital(*at) && !line.has(*at, flag::DATE | flag::FUNCTION);
    let run = (first..line.end.min(first + LONGEST)).take_while(goes_on).last()? + 1;
    let holder = names.iter().find(|name| name.first <= first && first < name.end);
    let end = match holder {
        // "Retailer Next said": nothing that the tagger knows.
        None => names.iter().find(|name| (first..run).contains(&name.first)).map_or(run, |next| next.first),
        Some(name) if name.first < noun => return None,
        // "Criminal Investigation Department"
        Some(name) if kind == MentionKind::Person && name.kind != kind => return None,
        Some(name) => name.end,
    };
    let settled = holder.is_some_and(|name| name.first == first && name.kind == kind);
    // "Baker Hughes", "Mason Mount": one name more than the noun is not enough for a person.
    let whole = kind == MentionKind::Org || end > first + 1;
    (!settled && whole).then(|| Found::new(first, end, kind, CONFIDENCE, Source::Rule, REASON))
}

/// "\[Anthem\], the state's largest insurer, had objected": a word that the sentence begins with, a
/// description of a body set off behind it, and the verb.
fn set_off(line: &Line, names: &[Found]) -> Option<Found> {
    const VERBS: &[&str] = &["did", "does", "had", "has", "is", "said", "says", "was", "will", "would"];
    let first = head_of(line)?;
    let word = line.text(first);
    let other = line.has(first, OTHER | flag::GIVEN | flag::SURNAME)
        || word.ends_with("ly")
        || overlap(names, first, first + 1);
    let comma = (first + 2..line.end.min(first + 2 + REACH)).find(|at| line.is(*at, ","))?;
    let verb = comma + 1;
    let acts = line.is_any(verb, VERBS) || line.is_lower(verb) && line.text(verb).ends_with("ed");
    let plain = line.shape(first) == Shape::Capitalised && word.len() > 3 && !other && acts;
    let said = || apposed(line, first + 1).and_then(|noun| sole(line, noun));
    let body = plain && said() == Some(Class::Body) && line.is_lower(comma - 1);
    let reason = "the description behind it says what it is";
    body.then(|| Found::new(first, first + 1, MentionKind::Org, CONFIDENCE, Source::Rule, reason))
}

/// What the noun at `at`, written with the capital of its sentence, says of the name behind it.
fn kind_of(line: &Line, at: usize) -> Option<MentionKind> {
    let noun = line.text(at);
    if line.has(at, HEADS | flag::GIVEN | flag::SURNAME) || noun.chars().skip(1).any(char::is_uppercase) {
        return None;
    }
    match only_class(noun)? {
        Class::Body => Some(MentionKind::Org),
        Class::Person if !line.has(at, flag::TITLE) => Some(MentionKind::Person),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::mention::MentionKind::{Loc, Org, Person};
    use crate::names::by_rules::names;

    #[test]
    fn a_noun_at_the_head_of_a_sentence_is_no_part_of_the_name() {
        let one = |name: &str, kind| vec![(name.to_owned(), kind)];
        assert_eq!(names("Insurer Vrontaq said on Monday that it would pay."), one("Vrontaq", Org));
        assert_eq!(names("Chipmaker Vrontaq Zeel fell by a tenth."), one("Vrontaq Zeel", Org));
        assert_eq!(names("Rookie Ruvindu Saapath shot a round of 67."), one("Ruvindu Saapath", Person));
    }

    #[test]
    fn a_description_set_off_makes_a_name_of_the_first_word() {
        let anthem = names("Anthem, the state's largest insurer, had objected.");
        assert_eq!(anthem, [("Anthem".to_owned(), Org)]);
        for text in
            ["Meanwhile, the company, a giant once, failed.", "Inside, the insurer, Vrontaq, was dark."]
        {
            assert!(names(text).iter().all(|(name, _)| name == "Vrontaq"), "{text}");
        }
    }

    #[test]
    fn a_description_behind_a_name_says_what_it_is_of() {
        let one = |name: &str, kind| vec![(name.to_owned(), kind)];
        for (text, kind) in [
            ("Walter Munro, the auction house that sold it, has closed.", Org),
            ("Walter Munro, one of the biggest producers of songs, has gone.", Person),
            ("Walter Munro, a driller from the north, has gone.", Person),
            ("Walter Munro, regional officer for the union, has gone.", Person),
            ("Walter Munro, a 4,010-metre peak on the border, is steep.", Loc),
        ] {
            assert_eq!(names(text), one("Walter Munro", kind), "{text}");
        }
        assert_eq!(names("He met Mr. Munro, a conglomerate, he joked."), one("Munro", Person));
    }

    #[test]
    fn a_noun_that_names_begin_with_stays() {
        let whole = names("Museum Vrontaq opened on the quay.");
        assert_eq!(whole.first().map(|(name, _)| name.as_str()), Some("Museum Vrontaq"));
    }
}
