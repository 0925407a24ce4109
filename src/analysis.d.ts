// Generated from the Rust types by src/typescript.rs; do not edit. Where a comment speaks of bytes, JavaScript
// receives UTF-16 code units.

/**
 * A short form and what it stands for: "the Kelda Water Board (KWB)".
 */
export type Acronym = { 
/**
 * The short form.
 */
short: string, 
/**
 * The long form, without a leading article.
 */
long: string, 
/**
 * Where the article sets the one beside the other: from the first of them to the end of the second.
 */
span: Span, };

/**
 * A written amount: money, a percentage, a quantity, an ordinal or another number.
 */
export type Amount = { 
/**
 * The words, hedges included.
 */
span: Span, 
/**
 * The mention that they are.
 */
mention: MentionId, 
/**
 * The number; the lower end of a range ("3-4 percent"); the least that a vague one can be ("tens of
 * thousands" is 10,000).
 */
value: number, 
/**
 * The upper end of a range.
 */
high: number | null, 
/**
 * For money the currency: its ISO 4217 code, or its name in English where several countries share the
 * name ("peso"). For percentages "%", "pp" (percentage points) or "bp" (basis points). For
 * quantities a symbol of the SI or its usual abbreviation ("km", "mi"). None for ordinals and plain
 * numbers.
 */
unit: string | null, };

/**
 * The analysis of one article. Spans count bytes of its text unless a border has mapped them
 * ([`Analysis::map_spans`]).
 */
export type Analysis = { 
/**
 * Blocks in order of the text.
 */
blocks: Array<Block>, 
/**
 * Whether the text is English; nothing of another language is marked.
 */
language: Language, 
/**
 * What looked for names: the learned tagger, or rules where no model is loaded.
 */
names_by: Source, 
/**
 * Mentions in order of the text.
 */
mentions: Array<Mention>, 
/**
 * What the amounts among the mentions are worth, in order of the text.
 */
amounts: Array<Amount>, 
/**
 * For each mention the entity it belongs to; amounts and dates belong to none.
 */
mention_entities: Array<EntityId | null>, 
/**
 * Entities in order of their first reference.
 */
entities: Array<Entity>, 
/**
 * For each entity what is known of it beyond the article, where a knowledge file is loaded; empty
 * without one.
 */
known: Array<Known | null>, 
/**
 * For each entity the line that says who or what it is; `None` where neither the article nor what is
 * known says so, and the page has nothing to mark.
 */
lines: Array<CardLine | null>, 
/**
 * Quotes in order of the text.
 */
quotes: Array<Quote>, 
/**
 * Dates in order of the text.
 */
dates: Array<DateExpression>, 
/**
 * The publication date: given, or found in the text.
 */
published: Day | null, 
/**
 * A short account of the article, in its own words.
 */
summary: Summary, };

/**
 * A piece of the page with one purpose: a paragraph, a heading, a caption …
 */
export type Block = { 
/**
 * The block without white space around it.
 */
span: Span, 
/**
 * What it is for.
 */
kind: BlockKind, 
/**
 * Its first words, where they are set apart from the rest.
 */
lead: Lead | null, 
/**
 * Why it was classified so, in words for the reader.
 */
reason: string, };

/**
 * What a block of the page is for.
 */
export type BlockKind = "headline" | "kicker" | "standfirst" | "byline" | "publication-date" | "section-heading" | "paragraph" | "list-item" | "block-quote" | "question" | "answer" | "caption" | "credit" | "correction" | "furniture";

/**
 * One line that says who or what an entity is.
 */
export type CardLine = { 
/**
 * The answer, with single spaces and no full stop unless it is a sentence.
 */
text: string, 
/**
 * Where it is from.
 */
source: LineSource, 
/**
 * The sentence of the article that introduces the entity, without a dateline before it; `None` for a
 * nationality, and where no running text has the name.
 */
sentence: Span | null, };

/**
 * A written date and what it means.
 */
export type DateExpression = { 
/**
 * The words.
 */
span: Span, 
/**
 * What sort of time they name.
 */
kind: DateKind, 
/**
 * The TIMEX3 value ("2023-06-14", "2023-W24", "P2D"); `None` while it is relative and no day is known
 * to count from.
 */
value: string | null, 
/**
 * The TIMEX3 modifier: "START", "MID", "END", "APPROX".
 */
modifier: string | null, 
/**
 * The rule that resolved it, in words for the reader.
 */
reason: string, 
/**
 * What it was counted from: another date in the text; `None` for the publication date or an absolute
 * date.
 */
anchor: Span | null, };

/**
 * The kinds of TIMEX3 (ISO 24617-1).
 */
export type DateKind = "DATE" | "TIME" | "DURATION" | "SET";

/**
 * A day of the proleptic Gregorian calendar.
 */
export type Day = { 
/**
 * Year, 1 to 9999.
 */
year: number, 
/**
 * Month, 1 to 12.
 */
month: number, 
/**
 * Day of the month, 1 to 31.
 */
day: number, };

/**
 * Everything in the article that refers to one thing.
 */
export type Entity = { 
/**
 * What it is.
 */
kind: MentionKind, 
/**
 * The fullest name the article uses.
 */
name: string, 
/**
 * The other names the article uses, each once, in order of first use.
 */
aliases: Array<string>, 
/**
 * The pronouns' gender, for a person.
 */
gender: Gender, 
/**
 * Every reference, in order of the text.
 */
references: Array<Reference>, 
/**
 * Descriptions, the one that best says who or what it is first; each wording once.
 */
roles: Array<Role>, 
/**
 * For a nationality or people its country, where the article names that too: related, not the same.
 */
country: EntityId | null, 
/**
 * How central it is to the article, 0 to 1.
 */
salience: number, };

/**
 * Position of an entity in [`crate::Analysis::entities`].
 */
export type EntityId = number;

/**
 * One thing known.
 */
export type Fact = { 
/**
 * "Population".
 */
label: string, 
/**
 * "55.8 million".
 */
value: string, 
/**
 * The year as of which this holds, where it does not always hold.
 */
year: number | null, };

/**
 * How a reference is made.
 */
export type Form = "name" | "nominal" | "pronoun";

/**
 * The grammatical gender of the pronouns used for a person.
 */
export type Gender = "feminine" | "masculine" | "unknown";

/**
 * What is known of an entity beyond the article.
 */
export type Known = { 
/**
 * Whether the entity surely is this; otherwise it may be.
 */
certain: boolean, 
/**
 * Why this entry, in words for the reader.
 */
reason: string, 
/**
 * Its usual name.
 */
name: string, 
/**
 * What it is: "country", "city", "politician".
 */
kind: string, 
/**
 * What it is, in a few words.
 */
descriptor: string | null, 
/**
 * Its country: ISO 3166-1 alpha-2, in lower case.
 */
country: string | null, 
/**
 * Its item in Wikidata, where a source gives it.
 */
wikidata: string | null, 
/**
 * What to say of it, most telling first.
 */
facts: Array<Fact>, 
/**
 * Where it is.
 */
place: Place | null, 
/**
 * Who says so, as a short credit.
 */
source: string, 
/**
 * What else of its names is known, which it may be instead; these have none of their own.
 */
others: Array<Known>, };

/**
 * The language of an article, as far as it matters here.
 */
export type Language = "english" | "other";

/**
 * The first words of a block that are set apart from the rest.
 */
export type Lead = { 
/**
 * The words, with their closing mark (":" or "—") but no white space around.
 */
span: Span, 
/**
 * What they are.
 */
kind: LeadKind, };

/**
 * What the first words of a block are, when they are set apart from the rest.
 */
export type LeadKind = "label" | "dateline" | "speaker" | "marker";

/**
 * Where a line is from.
 */
export type LineSource = "fact" | "role" | "fact-and-role" | "perhaps" | "sentence";

/**
 * A tagged span.
 */
export type Mention = { 
/**
 * The name or amount itself: no title, no leading article, no possessive ending.
 */
span: Span, 
/**
 * Its first token.
 */
first_token: TokenId, 
/**
 * One past its last token.
 */
end_token: TokenId, 
/**
 * What it names.
 */
kind: MentionKind, 
/**
 * How likely the span and kind are right, 0 to 1.
 */
confidence: number, 
/**
 * What decided it.
 */
source: Source, 
/**
 * The rule that decided it, in words for the reader.
 */
reason: string, 
/**
 * The words that triggered the rule, where they are not the mention itself (a title, a suffix).
 */
trigger: Span | null, 
/**
 * The wider phrase that names something else through it: "the Trump administration".
 */
nominal: Span | null, };

/**
 * Position of a mention in [`crate::Analysis::mentions`].
 */
export type MentionId = number;

/**
 * What a mention names. The first eleven are names; the rest are found by grammar. (The scheme of OntoNotes
 * 5.)
 */
export type MentionKind = "PERSON" | "ORG" | "GPE" | "LOC" | "FAC" | "NORP" | "EVENT" | "PRODUCT" | "WORK_OF_ART" | "LAW" | "LANGUAGE" | "DATE" | "TIME" | "MONEY" | "PERCENT" | "QUANTITY" | "ORDINAL" | "CARDINAL";

/**
 * A place on the globe.
 */
export type Place = { 
/**
 * Degrees north.
 */
latitude: number, 
/**
 * Degrees east.
 */
longitude: number, 
/**
 * Whether this is the middle of an area rather than a spot.
 */
area: boolean, };

/**
 * Words said by someone.
 */
export type Quote = { 
/**
 * The words said, with their quotation marks; several spans when interrupted or when paragraphs go on.
 */
content: Array<Span>, 
/**
 * How they are given.
 */
kind: QuoteKind, 
/**
 * The words that name the speaker.
 */
source: Span | null, 
/**
 * The words that report the saying: "said", "according to".
 */
cue: Span | null, 
/**
 * The speaker, where it is an entity of this article.
 */
speaker: EntityId | null, 
/**
 * Whether the source is described but not named ("a senior official").
 */
anonymous: boolean, 
/**
 * The rule that attributed it, in words for the reader.
 */
reason: string, };

/**
 * How the words of a speaker are given.
 */
export type QuoteKind = "direct" | "partial" | "indirect";

/**
 * One reference to an entity.
 */
export type Reference = { 
/**
 * Where.
 */
span: Span, 
/**
 * How.
 */
form: Form, 
/**
 * The mention it is, when it is a name.
 */
mention: MentionId | null, 
/**
 * How likely the link is right, 0 to 1.
 */
confidence: number, 
/**
 * The rule that linked it, in words for the reader.
 */
reason: string, 
/**
 * The words that decided: the fuller name of a name, the name or description that a pronoun takes up,
 * the source of the quote for "I"; `None` for the first of its name.
 */
trigger: Span | null, 
/**
 * Whether a place stands for those who govern or speak for it: "Beijing said".
 */
metonym: boolean, };

/**
 * What the article says an entity is: "the commerce secretary".
 */
export type Role = { 
/**
 * The describing words.
 */
span: Span, 
/**
 * The rule that found them, in words for the reader.
 */
reason: string, 
/**
 * The name that they describe.
 */
trigger: Span, };

/**
 * What decided that a span is a mention of its kind.
 */
export type Source = "model" | "rule" | "list" | "article";

/**
 * A half-open range `start..end` of bytes of the article's text.
 */
export type Span = { 
/**
 * First byte.
 */
start: number, 
/**
 * One past the last byte.
 */
end: number, };

/**
 * A short account of the article, in its own words.
 */
export type Summary = { 
/**
 * The most central sentences, at most three, in order of the text; without a dateline before them. None
 * where the text is too short to need them.
 */
sentences: Array<Span>, 
/**
 * The short forms that the article introduces, in order of the text.
 */
acronyms: Array<Acronym>, };

/**
 * Position of a token in [`crate::Document::tokens`].
 */
export type TokenId = number;

/**
 * What a token is made of.
 */
export type TokenKind = "word" | "abbreviation" | "number" | "possessive" | "currency" | "tag" | "address" | "emoji" | "punctuation" | "symbol";
