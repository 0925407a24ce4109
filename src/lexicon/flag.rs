//! What the lists say of a word: one bit for each of their sections. The comments are examples.

/// What lists a word or phrase is in: a set of the bits in [`SECTIONS`].
pub type Flags = u64;

macro_rules! flags {
    ($($(#[$doc:meta])* $name:ident = $section:literal,)*) => {
        flags!(@each 0; $($(#[$doc])* $name = $section,)*);
        /// The sections of the lists and their bits.
        pub const SECTIONS: &[(&str, Flags)] = &[$(($section, $name)),*];
    };
    (@each $bit:expr; $(#[$doc:meta])* $name:ident = $section:literal, $($rest:tt)*) => {
        $(#[$doc])*
        pub const $name: Flags = 1 << ($bit);
        flags!(@each $bit + 1; $($rest)*);
    };
    (@each $bit:expr;) => {};
}

flags! {
    /// Dr., President, foreign minister, striker: may stand before a person's name
    TITLE = "title",
    /// Mr., Gen.: always a title
    PERSONAL = "personal",
    /// former, acting, deputy
    MODIFIER = "modifier",
    /// Inc., Holdings, Airlines
    COMPANY = "company",
    /// Ministry, University, Party: closes (or is) an organisation's name
    ORG_HEAD = "org",
    /// Ministry, Bank, Court: "X of Y" is an organisation
    ORG_OF = "org-of",
    /// Province, County
    GPE_HEAD = "gpe-head",
    /// Republic of, City of
    GPE_OF = "gpe-of",
    /// River, Valley
    LOC_HEAD = "loc-head",
    /// Gulf of, Bay of
    LOC_OF = "loc-of",
    /// Mount X, Lake X
    LOC_FIRST = "loc-first",
    /// Airport, Bridge
    FAC_HEAD = "fac-head",
    /// War, Olympics
    EVENT_HEAD = "event-head",
    /// Hurricane X
    EVENT_FIRST = "event-first",
    /// Act, Treaty
    LAW_HEAD = "law-head",
    /// Symphony
    WORK_HEAD = "work-head",
    /// Boeing 737, iPhone 12
    PRODUCT_FIRST = "product-first",
    /// French, Swahili
    LANGUAGE = "language",
    /// region, town: "the X region", "the town of X"
    PLACE_NOUN = "place-noun",
    /// company, party: "the company X", "X shares"
    ORG_NOUN = "org-noun",
    /// prison, airport: "the X prison"
    FAC_NOUN = "fac-noun",
    /// missile, vaccine: "the X missile"
    THING_NOUN = "thing-noun",
    /// GDP, AIDS: capitals that name nothing
    NO_NAME = "no-name",
    /// said, who: right behind a person's name
    AFTER_PERSON = "after-person",
    /// in, near: right before a place's name
    PLACE_BEFORE = "place-before",
    /// de, bin, van
    PARTICLE = "particle",
    /// II, Jr.
    ROMAN = "roman",
    /// administration, government: "the X administration"
    NOMINAL_HEAD = "nominal-head",
    /// the, when, he: never a name at the head of a sentence
    FUNCTION = "function",
    /// A given name of women
    GIVEN_F = "given-f",
    /// A given name of men
    GIVEN_M = "given-m",
    /// A given name of either, or not known
    GIVEN_U = "given",
    /// A surname
    SURNAME = "surname",
    /// A country, city or other place with a government
    GPE = "gpe",
    /// A region, sea, mountain
    LOC = "loc",
    /// A building or structure
    FAC = "fac",
    /// A nationality, faith or political group
    NORP = "norp",
    /// An organisation
    ORG = "org-name",
    /// A war, games, storm
    EVENT = "event",
    /// A treaty or act
    LAW = "law",
    /// A product
    PRODUCT = "product",
    /// A book, film, painting
    WORK = "work",
    /// An ordinary English word
    ORDINARY = "ordinary",
    /// January, Jan.
    MONTH = "month",
    /// Monday
    WEEKDAY = "weekday",
    /// second, minute, hour
    TIME_UNIT = "time-unit",
    /// day … century
    DATE_UNIT = "date-unit",
    /// morning, night
    DAY_PART = "day-part",
    /// today, annual
    DATE_ADVERB = "date-adverb",
    /// tonight, noon
    TIME_ADVERB = "time-adverb",
    /// spring
    SEASON = "season",
    /// Christmas
    HOLIDAY = "holiday",
    /// last, next, early
    RELATIVE = "relative",
    /// about, nearly
    APPROXIMATE = "approximate",
    /// three, twenty
    NUMBER = "number",
    /// dozens, several
    VAGUE = "vague",
    /// million, crore
    SCALE = "scale",
    /// first, twentieth
    ORDINAL = "ordinal",
    /// percent
    PERCENT = "percent",
    /// dollars, EUR
    CURRENCY = "currency",
    /// miles, kg
    UNIT = "unit",
    /// sitting, visiting: belongs to the office behind it
    BEFORE_OFFICE = "before-office",
}

/// A longer entry begins with these words.
pub const PREFIX: Flags = 1 << 63;
/// A lower-case compound that begins with a number: "three-day", "twenty-five".
pub const COMPOUND: Flags = 1 << 62;
/// Any given name.
pub const GIVEN: Flags = GIVEN_F | GIVEN_M | GIVEN_U;
/// A name of something that is no person.
pub const NAME: Flags = GPE | LOC | FAC | NORP | ORG | EVENT | LAW | PRODUCT | WORK;
/// Words of the calendar that are capitalised anyway.
pub const DATE: Flags = MONTH | WEEKDAY | HOLIDAY;
/// Lists of names proper, which count only for words with a capital.
pub const CAPITAL: Flags = NAME | GIVEN | SURNAME | LANGUAGE | MONTH | WEEKDAY | HOLIDAY;
