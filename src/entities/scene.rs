//! Everyone spoken of in the text otherwise than by pronoun, in order, and the quotes around them: what
//! pronouns are read against.

use crate::document::{BlockKind, Document, Sentence};
use crate::entities::attention::Who;
use crate::entity::{Gender, Role};
use crate::grammar::phrases::tag;
use crate::grammar::{Tag, is_word, span_of};
use crate::lexicon::genders::noun_gender;
use crate::lexicon::offices::names_office;
use crate::mention::Mention;
use crate::order;
use crate::quote::{QuoteKind, Utterance};
use crate::span::Span;

/// The longest description of someone without a name, in tokens.
const LONGEST: usize = 7;

/// A reference by name or description.
#[derive(Clone, Copy, Debug)]
pub struct PersonReference {
    /// Its first token.
    pub first: usize,
    /// One past its last token.
    pub end: usize,
    /// Who it is.
    pub who: Who,
    /// How much of a reference by name it counts for.
    pub share: f32,
}

impl PersonReference {
    /// Its words.
    pub fn span(&self, document: &Document) -> Option<Span> {
        span_of(document, &(self.first..self.end))
    }
}

/// What pronouns are read against.
pub struct Scene<'a> {
    /// The article.
    pub document: &'a Document<'a>,
    /// A tag for each token.
    pub tags: &'a [Tag],
    /// References to people in order of the text, without overlap.
    pub known: Vec<PersonReference>,
    /// The quotes' contents in order of the text: in quotation marks or not, and whose.
    contents: Vec<(Span, usize)>,
    /// The sources of quotes in order of the text, each with its quote.
    sources: Vec<(Span, usize)>,
    quotes: &'a [Utterance],
}

/// A description that is linked to a person: "the minister".
#[derive(Clone, Copy, Debug)]
pub struct Description {
    /// Its first token.
    pub first: usize,
    /// One past its last token.
    pub end: usize,
    /// The person's cluster.
    pub cluster: usize,
}

impl<'a> Scene<'a> {
    /// The scene of an article. `links` gives for each mention its cluster if that is a person; `described`
    /// are the descriptions already linked to people.
    pub fn new(
        document: &'a Document<'a>,
        mentions: &[Mention],
        links: &[Option<usize>],
        described: &[Description],
        roles: &[Vec<Role>],
        tags: &'a [Tag],
        quotes: &'a [Utterance],
    ) -> Scene<'a> {
        let mut known: Vec<PersonReference> = Vec::new();
        for (mention, link) in mentions.iter().zip(links) {
            let (first, end) = (mention.first_token.index(), mention.end_token.index());
            known.extend(link.map(|cluster| PersonReference {
                first,
                end,
                who: Who::Cluster(cluster),
                share: 1.0,
            }));
        }
        known.extend(described.iter().map(|&Description { first, end, cluster }| PersonReference {
            first,
            end,
            who: Who::Cluster(cluster),
            share: 1.0,
        }));
        known.extend(nameless(document, tags, roles));
        order::by(&mut known, |known| {
            2 * known.first as u64 + u64::from(matches!(known.who, Who::Nameless(..)))
        });
        let mut reached = 0;
        known.retain(|known| {
            let apart = known.first >= reached;
            reached = if apart { known.end } else { reached };
            apart
        });
        let mut contents: Vec<(Span, usize)> = Vec::new();
        let mut sources: Vec<(Span, usize)> = Vec::new();
        for (index, quote) in quotes.iter().enumerate() {
            if quote.kind != QuoteKind::Indirect {
                contents.extend(quote.content.iter().map(|span| (*span, index)));
            }
            sources.extend(quote.source.map(|source| (source, index)));
        }
        order::by(&mut contents, |(span, _)| span.start.into());
        order::by(&mut sources, |(span, _)| span.start.into());
        Scene { document, tags, known, contents, sources, quotes }
    }

    /// The quote in quotation marks that holds the byte `at`.
    pub fn quote_at(&self, at: u32) -> Option<usize> {
        let after = self.contents.partition_point(|(span, _)| span.end <= at);
        self.contents.get(after).filter(|(span, _)| span.start <= at).map(|(_, quote)| *quote)
    }

    /// The words that name the source of a quote.
    pub fn source(&self, quote: usize) -> Option<Span> {
        self.quotes.get(quote)?.source
    }

    /// Whether the words at `span` name the source of a quote.
    pub fn is_source(&self, span: Span) -> bool {
        let after = self.sources.partition_point(|(source, _)| source.end <= span.start);
        self.sources.get(after).is_some_and(|(source, _)| source.contains(span))
    }

    /// The quotes whose source holds the words at `span`.
    pub fn quotes_of(&self, span: Span) -> impl Iterator<Item = &'a Utterance> {
        let after = self.sources.partition_point(|(source, _)| source.end <= span.start);
        let sharing = self.sources.iter().skip(after).take_while(move |(source, _)| source.contains(span));
        sharing.filter_map(|(_, quote)| self.quotes.get(*quote))
    }

    /// The people named or described in those words, possessors ("Lind's plan") left out.
    pub fn known_in(&self, words: Span) -> impl Iterator<Item = Who> {
        let from = self.known.partition_point(|known| self.start(known) < words.start);
        let within = self.known.iter().skip(from).take_while(move |known| self.start(known) < words.end);
        within.filter(|known| tag(self.tags, known.end) != Tag::Possessive).map(|known| known.who)
    }

    /// The byte at which a reference begins.
    fn start(&self, known: &PersonReference) -> u32 {
        self.document.tokens.get(known.first).map_or(u32::MAX, |token| token.span.start)
    }

    /// Whether the words at `span` stand within quotation marks or in a caption.
    pub fn is_aside(&self, span: Span) -> bool {
        let block = self.document.block_at(span.start).and_then(|id| self.document.blocks.get(id.index()));
        self.quote_at(span.start).is_some() || block.is_some_and(|block| block.kind == BlockKind::Caption)
    }

    /// Whether a sentence stands outside the article's own text.
    pub fn is_furniture(&self, sentence: &Sentence) -> bool {
        self.document.block_of(sentence).is_some_and(|block| {
            matches!(block.kind, BlockKind::Furniture | BlockKind::Credit | BlockKind::Byline)
        })
    }

    /// For each quote the cluster that its source names.
    pub fn named_speakers(&self) -> Vec<Option<usize>> {
        let mut speakers = vec![None; self.quotes.len()];
        let clusters = self.known.iter().filter_map(|known| match known.who {
            Who::Cluster(cluster) => Some((self.document.tokens.get(known.first)?.span, cluster)),
            Who::Nameless(..) => None,
        });
        self.add_speakers(&mut speakers, clusters);
        speakers
    }

    /// Names the speakers of the quotes whose sources hold one of the references (in order of the text) and
    /// are not named yet.
    pub fn add_speakers(
        &self,
        speakers: &mut [Option<usize>],
        references: impl Iterator<Item = (Span, usize)>,
    ) {
        for (span, cluster) in references {
            let after = self.sources.partition_point(|(source, _)| source.end <= span.start);
            // Several quotes may share one source.
            let sharing = self.sources.iter().skip(after).take_while(|(source, _)| source.contains(span));
            for (_, quote) in sharing {
                speakers.get_mut(*quote).into_iter().for_each(|speaker| {
                    speaker.get_or_insert(cluster);
                });
            }
        }
    }
}

/// Whether the description that begins at `at` is of the pronoun behind its comma: "A glaciologist at the
/// university, she was born nearby".
fn is_fronted(document: &Document, tags: &[Tag], at: usize) -> bool {
    const REACH: usize = 24;
    let first = document.tokens.get(at).and_then(|token| document.sentence_at(token.span.start));
    let first = first.and_then(|id| document.sentences.get(id.index()));
    let phrase =
        (at..at + REACH).take_while(|at| !matches!(tag(tags, *at), Tag::Stop | Tag::Auxiliary | Tag::Cue(_)));
    first.is_some_and(|sentence| sentence.first_token.index() == at)
        && phrase
            .filter(|at| tag(tags, *at) == Tag::Comma)
            .any(|comma| is_word(document, comma + 1, "he") || is_word(document, comma + 1, "she"))
}

/// People described and not named: "a fisherman", "his mother". They compete for pronouns, which are then
/// left alone.
fn nameless(document: &Document, tags: &[Tag], roles: &[Vec<Role>]) -> Vec<PersonReference> {
    let mut described: Vec<Span> = roles.iter().flatten().map(|role| role.span).collect();
    order::by(&mut described, |span| span.start.into());
    let mut found = Vec::new();
    for at in 0..tags.len() {
        if tag(tags, at) != Tag::Determiner {
            continue;
        }
        let end = (at + 1..at + LONGEST)
            .find(|at| !matches!(tag(tags, *at), Tag::Word | Tag::Capital | Tag::Adverb))
            .unwrap_or(at + LONGEST);
        let head = end - 1;
        let (Some(first), Some(token)) = (document.tokens.get(at), document.tokens.get(head)) else {
            continue;
        };
        let gender = noun_gender(document.token_text(token));
        let person = gender != Gender::Unknown
            || names_office(document, head) && !document.token_text(token).ends_with('s');
        let after = described.partition_point(|span| span.end <= first.span.start);
        let is_role = described.get(after).is_some_and(|span| span.start <= first.span.start);
        // "is a lawyer" and "…, a lawyer" speak of someone already named.
        let before = at.checked_sub(1).map_or(Tag::Stop, |before| tag(tags, before));
        if head > at
            && person
            && !is_role
            && !is_fronted(document, tags, at)
            && !matches!(before, Tag::Auxiliary | Tag::Comma)
            && tag(tags, end) != Tag::Name
        {
            // The "his" of "his mother" is a pronoun of its own, and "he" is rather the one than the other.
            let owner = ["his", "her", "their", "my"].iter().position(|word| is_word(document, at, word));
            let (first, share) = match (owner, gender) {
                (None, _) => (at, 0.7),
                (Some(0), Gender::Feminine) | (Some(1), Gender::Masculine) | (Some(3), _) => (at + 1, 0.9),
                _ => (at + 1, 0.45),
            };
            found.push(PersonReference { first, end, who: Who::Nameless(at, gender), share });
        }
    }
    found
}
