//! Words that are written with a stop, by what the stop can mean.
//!
//! Whether a stop after such a word also ends the sentence depends on the class alone and on what follows;
//! the lists hold only what is written so in English-language news, whatever the country.

use crate::lexicon::word_set::{LONGEST, WordSet, lowercase};
use std::sync::LazyLock;

/// What an abbreviation stands for, and so what may follow its stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    /// A title, rank or form of address before a name: "Mr.", "Gen.".
    Title,
    /// The first word of a place name: "St.", "Mt.".
    PlacePrefix,
    /// Written before a number: "No.", "p.", "Art.".
    BeforeNumber,
    /// Joins what stands on both sides and so never ends a sentence: "vs.", "e.g.".
    Connective,
    /// Month: before a day or a year.
    Month,
    /// Day of the week.
    Weekday,
    /// State or province, after a town.
    State,
    /// The end of a company's name: "Inc.".
    Company,
    /// After a person's name: "Jr.", "Ph.D.".
    NameSuffix,
    /// Hours: "a.m.".
    Hour,
    /// Street, after its name: "Ave.".
    Street,
    /// A word of an organisation's name, before or after the rest: "Dept.", "Univ.".
    Institution,
    /// Measures and other words that may stand last: "ft.", "etc.".
    Measure,
    /// Belongs to what follows: "approx.", "est.".
    Qualifier,
}

/// The class of `word` (without its stop), in any case; `None` if it is not abbreviated with a stop.
pub fn class(word: &str) -> Option<Abbreviation> {
    let mut buffer = [0; LONGEST];
    let lower = lowercase(word, &mut buffer)?;
    let index = TABLE.binary_search_by_key(&lower, |(entry, _)| *entry).ok()?;
    TABLE.get(index).map(|(_, class)| *class)
}

/// Whether the abbreviation is also an everyday word, so that its stop at the end of a sentence is the
/// sentence's own.
pub fn is_also_a_word(word: &str) -> bool {
    ALSO_WORDS.contains(word)
}

/// Whether the word looks like an acronym ("FT", "EST"), so that its stop is the sentence's own unless the
/// text is all in capitals.
pub fn is_acronym(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Every entry with its class, sorted for binary search.
static TABLE: LazyLock<Vec<(&'static str, Abbreviation)>> = LazyLock::new(|| {
    let mut table: Vec<_> = LISTS
        .iter()
        .flat_map(|(class, words)| words.split_ascii_whitespace().map(|word| (word, *class)))
        .collect();
    table.sort_unstable_by_key(|(word, _)| *word);
    table
});

#[rustfmt::skip]
const LISTS: &[(Abbreviation, &str)] = &[
    (Abbreviation::Title, "mr mrs ms mx messrs mmes dr drs prof profs rev revs hon amb gov govs lt col cols gen gens maj capt cpt cmdr cdr \
        comdr sgt cpl pvt pfc adm radm vadm brig ens insp det supt sen sens rep reps pres sra srta mme mlle mgr msgr fr bro \
        atty attys asst assoc cong dep sec'y treas commr pte spc ssgt gysgt maj-gen lt-gen ald cllr hrh sub-lt"),
    (Abbreviation::PlacePrefix, "st ste sts mt mts ft pt"),
    (Abbreviation::BeforeNumber, "no nos nr p pp pg pgs vol vols art arts fig figs sec secs ch chap chs para paras par eq eqs ex cl b d \
        n° ca c circa rs tel ext flt rte op"),
    (Abbreviation::Connective, "vs v viz cf e.g i.e a.k.a d.b.a"),
    (Abbreviation::Month, "jan feb mar apr jun jul aug sep sept oct nov dec"),
    (Abbreviation::Weekday, "mon tue tues wed thu thur thurs fri sat sun"),
    (Abbreviation::State, "ala ariz ark calif cal colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo mont neb nebr nev \
        okla ore oreg pa penn tenn tex va vt wash wis wisc wyo alta ont que sask n.s p.e.i qld vic tas \
        d.c n.y n.j n.c n.d n.h n.m s.c s.d r.i w.va b.c a.d b.c.e"),
    (Abbreviation::Company, "inc corp co cos ltd llc plc bros pty bhd gmbh cie s.a intl mfg"),
    (Abbreviation::NameSuffix, "jr sr snr esq ret ph.d ed.d psy.d d.phil m.phil b.sc m.sc b.a m.a m.b.a ll.b ll.m m.d d.d.s r.n m.p q.c k.c"),
    (Abbreviation::Hour, "a.m p.m"),
    (Abbreviation::Street, "ave avs blvd rd ln hwy pkwy ter sq pl bldg expy"),
    (Abbreviation::Institution, "dept depts univ inst acad soc assn natl gov't gov’t govt int'l int’l"),
    (Abbreviation::Measure, "etc al min mins hr hrs yr yrs mo's lb lbs oz in cm mm km mi mph sq.ft gal qt doz bn mn tn"),
    (Abbreviation::Qualifier, "approx est incl esp usu lit trad resp illus anon attrib ps p.s n.b"),
];

static ALSO_WORDS: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "no art arts fig figs ex op sat sun mon wed fri mar dec jan del ill ind la mass miss mo ore pa \
         wash tex in min hon rep gen pt pl sec par para mi fr bro amb ter \
         est pg vic tas soc rte flt tel ext ch ret inst mm cm km bn mn tn",
    )
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_in_any_case_and_only_whole_ones() {
        assert_eq!(class("Mr"), Some(Abbreviation::Title));
        assert_eq!(class("INC"), Some(Abbreviation::Company));
        assert_eq!(class("a.m"), Some(Abbreviation::Hour));
        assert_eq!(class("misters"), None);
        assert_eq!(class("m"), None);
        assert_eq!(class(""), None);
        assert_eq!(class("averyveryverylongword"), None);
    }

    #[test]
    fn the_lists_have_no_word_twice() {
        assert!(
            TABLE.windows(2).all(|pair| pair[0].0 < pair[1].0),
            "{:?}",
            TABLE.windows(2).find(|pair| pair[0].0 >= pair[1].0)
        );
    }
}
