//! Statements without quotation marks: "Ms. Lee said that …", "…, the ministry said", "according to the
//! report".

use super::around::{closing, interrupted};
use super::attribution::Attribution;
use super::by_nouns::according_to;
use super::clause_words::ClauseWords;
use super::verbs::{is_passive, is_verb, participle_subject};
use crate::document::{BlockKind, Document, Sentence};
use crate::grammar::parts::Part;
use crate::grammar::phrases::{phrase_from, subject_before, tag};
use crate::grammar::{Tag, is_word, span_of};
use crate::lexicon::reporting::Frame;
use crate::order;
use crate::quote::{QuoteKind, Utterance};
use crate::span::Span;
use std::ops::Range;

/// The indirect quotes, in order of the text. Sentences that hold one of the `direct` quotes' cues are told
/// by those.
pub fn quotes(document: &Document, (tags, parts): (&[Tag], &[Part]), direct: &[Utterance]) -> Vec<Utterance> {
    let words = &ClauseWords { document, tags, parts };
    let mut quoted: Vec<Span> =
        direct.iter().flat_map(|quote| quote.content.iter().chain(quote.cue.iter())).copied().collect();
    order::by(&mut quoted, |span| span.start.into());
    let mut quotes = Vec::new();
    for sentence in &document.sentences {
        let skip = document.block_of(sentence).is_none_or(|block| {
            !matches!(
                block.kind,
                BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Answer | BlockKind::Standfirst
            )
        });
        if !skip {
            in_sentence(words, sentence, &quoted, &mut quotes);
        }
    }
    quotes
}

fn in_sentence(words: &ClauseWords, sentence: &Sentence, quoted: &[Span], quotes: &mut Vec<Utterance>) {
    let ClauseWords { document, tags, .. } = *words;
    // The statement begins behind a dateline or label.
    let lead = document.block_of(sentence).and_then(|block| block.lead).map_or(0, |lead| lead.span.end);
    let behind = |at: &usize| document.tokens.get(*at).is_some_and(|token| token.span.start >= lead);
    let tokens = sentence.first_token.index()..sentence.end_token.index();
    let range = tokens.clone().find(behind).unwrap_or(tokens.end)..tokens.end;
    let end = clause_end(tags, &range);
    let mut at = range.start;
    if let Some((content, attribution)) = closing(words, &range, end) {
        at = end;
        push(document, quoted, quotes, &[content], attribution);
    }
    while at < end {
        let found = interrupted(words, &range, at, end)
            .or_else(|| statement(words, &range, at, end).map(|(content, found)| (vec![content], found)));
        let Some((content, attribution)) = found else {
            at += 1;
            continue;
        };
        let last = content.last().map_or(at, |content| content.end);
        at = last.max(attribution.cue.as_ref().map_or(at, |cue| cue.end)).max(at + 1);
        push(document, quoted, quotes, &content, attribution);
    }
}

/// Adds the quote, unless a direct one tells these words already.
fn push(
    document: &Document,
    quoted: &[Span],
    quotes: &mut Vec<Utterance>,
    content: &[Range<usize>],
    attribution: Attribution,
) {
    let content: Vec<Span> = content.iter().filter_map(|range| span_of(document, range)).collect();
    let unsaid = attribution.cue.as_ref().is_some_and(|cue| is_negated(document, cue.start))
        || is_nobody(document, &attribution.source);
    if unsaid
        || content.is_empty()
        || content.iter().any(|span| overlaps(quoted, *span))
        || attribution
            .cue
            .as_ref()
            .and_then(|cue| span_of(document, cue))
            .is_some_and(|cue| overlaps(quoted, cue))
    {
        return;
    }
    quotes.push(Utterance {
        content,
        kind: QuoteKind::Indirect,
        source: span_of(document, &attribution.source),
        cue: attribution.cue.as_ref().and_then(|cue| span_of(document, cue)),
        reason: attribution.reason,
    });
}

/// The statement whose reporting word is at `at`, and the words it reports.
fn statement(
    words: &ClauseWords,
    sentence: &Range<usize>,
    at: usize,
    end: usize,
) -> Option<(Range<usize>, Attribution)> {
    let ClauseWords { document, tags, .. } = *words;
    if let Some(attribution) = according_to(document, tags, at, end) {
        let after = attribution.source.end;
        // At the head of the sentence the statement follows the comma; else it stands before.
        let content = if at == sentence.start {
            let comma = |at: &usize| tag(tags, *at) == Tag::Comma;
            let first = (after..end).find(comma)?;
            // "According to two people, who asked not to be named, …": the source goes on to the next comma.
            let described = ["who", "which"].iter().any(|word| is_word(document, first + 1, word));
            let last = if described { (first + 1..end).find(comma)? } else { first };
            last + 1..end
        } else {
            sentence.start..trim_comma(tags, at)
        };
        return (!content.is_empty()).then_some((content, attribution));
    }
    let Tag::Cue(cue) = tag(tags, at) else { return None };
    if says_nothing(document, at) {
        return None;
    }
    if !cue.participle && (!is_verb(tags, at) || words.is_description(at, sentence)) {
        return None;
    }
    // "The strike was called off": who is spoken of does not speak.
    if is_passive(document, tags, at) {
        return passive(words, cue.frame, at, end);
    }
    // "fined for refusing to testify", "the habit of saying that": whose refusal it is stays open.
    let open =
        |at: usize| ["about", "despite", "for", "from", "of"].iter().any(|word| is_word(document, at, word));
    if cue.participle && at.checked_sub(1).is_some_and(open) {
        return None;
    }
    let source = if cue.participle {
        participle_subject(tags, sentence.start, at)
    } else {
        subject_before(tags, at, sentence.start)
    };
    let source = source.and_then(|source| words.speaker(before_shared_verb(tags, source, at)?))?;
    let attribution = |reason| Attribution { source: source.clone(), cue: Some(at..at + 1), reason };
    // ", Ms. Lee said." at the end: the statement stands before.
    let closes =
        at + 1 >= end || matches!(tag(tags, at + 1), Tag::Time | Tag::Preposition | Tag::Stop | Tag::Comma);
    let lead = source.start.checked_sub(1).is_some_and(|comma| tag(tags, comma) == Tag::Comma);
    if matches!(cue.frame, Frame::Bare | Frame::Hearer) && closes && lead && source.start > sentence.start + 3
    {
        let content = sentence.start..source.start - 1;
        // "Asked where she would live, she said": an introduction is no statement.
        let introduces = matches!(
            tag(tags, content.start),
            Tag::Preposition | Tag::Link | Tag::Clause | Tag::Cue(_) | Tag::Time
        );
        let asked = usize::from(matches!(tag(tags, content.start), Tag::Cue(_)));
        if introduces && !words.is_clause(content.start + asked..content.end) || words.lacks_verb(&content) {
            return None;
        }
        return Some((content, attribution("a reporting clause follows the statement")));
    }
    let content = complement(words, cue.frame, at + 1, end)?;
    Some((content, attribution("a reporting clause introduces the statement")))
}

/// "Harbour officials \[balk at the plan and say\]": two verbs that "and" joins share a subject, so where no
/// verb was seen before the "and", it is the word before the first preposition. `None` where there is none.
fn before_shared_verb(tags: &[Tag], source: Range<usize>, cue: usize) -> Option<Range<usize>> {
    let shared = source.end + 1 == cue && tag(tags, source.end) == Tag::And;
    if !shared {
        return Some(source);
    }
    let link = |at: &usize| matches!(tag(tags, *at), Tag::Preposition | Tag::Link | Tag::Determiner);
    let verb = (source.start + 2..source.end).find(link)? - 1;
    Some(source.start..verb)
}

/// "It was announced that …", "she was told by the mayor that …": the speaker stands behind "by" or nowhere.
fn passive(words: &ClauseWords, frame: Frame, at: usize, end: usize) -> Option<(Range<usize>, Attribution)> {
    let ClauseWords { document, tags, .. } = *words;
    let by = Some(at + 1).filter(|at| is_word(document, *at, "by"));
    let source = by.and_then(|by| phrase_from(tags, by + 1, end)).unwrap_or(at..at);
    let start = after_adjuncts(tags, source.end.max(at + 1), end);
    let reports = frame != Frame::Speech && words.is_conjunction(start) && end > start + 1;
    let reason = if source.is_empty() {
        "a passive verb leaves the speaker out"
    } else {
        "“by” names the speaker"
    };
    reports.then_some((start..end, Attribution { source, cue: Some(at..at + 1), reason }))
}

/// "did not say that", "never immediately said": the words are nobody's.
fn is_negated(document: &Document, cue: usize) -> bool {
    let before = document.tokens.get(cue.saturating_sub(2)..cue).unwrap_or(&[]);
    before.iter().map(|token| document.token_text(token)).any(|word| {
        ["not", "never"].iter().any(|no| no.eq_ignore_ascii_case(word))
            || word.ends_with("n't")
            || word.ends_with("n’t")
    })
}

/// "Nobody said that": no source.
fn is_nobody(document: &Document, source: &Range<usize>) -> bool {
    ["nobody", "none", "nothing"].iter().any(|no| is_word(document, source.start, no))
        || is_word(document, source.start, "no") && is_word(document, source.start + 1, "one")
}

/// "declined to comment", "refused to say": nothing is reported.
fn says_nothing(document: &Document, at: usize) -> bool {
    const SILENT: &[&str] =
        &["comment", "elaborate", "answer", "say", "speak", "discuss", "respond", "identify", "give"];
    let declines = ["declined", "declines", "declining", "refused", "refuses", "refusing"];
    declines.iter().any(|word| is_word(document, at, word))
        && is_word(document, at + 1, "to")
        && SILENT.iter().any(|word| is_word(document, at + 2, word))
}

/// What a reporting verb reports, beginning at `at`.
fn complement(words: &ClauseWords, frame: Frame, at: usize, end: usize) -> Option<Range<usize>> {
    let ClauseWords { document, tags, .. } = *words;
    // "called on the mayor to go": the object stands behind "on".
    let on = usize::from(is_word(document, at, "on"));
    let object = phrase_from(tags, at + on, end).map_or(at, |object| object.end);
    let at = if frame == Frame::Hearer { object } else { at };
    // "said on Wednesday that", "said in a statement that": the clause follows "that" within a few tokens.
    let conjunction = || {
        (at..end.min(at + 10))
            .take_while(|at| tag(tags, *at) != Tag::Stop)
            .find(|at| words.is_conjunction(*at) && words.has_clause(*at, end))
    };
    // "asked the guard whether": the clause follows its hearer, and what stands between commas behind him.
    let described = |at: &usize| tag(tags, *at) == Tag::Comma && words.asks(at + 1);
    let next = after_adjuncts(tags, object, end);
    let behind = match tag(tags, object) {
        Tag::Comma => (object + 1..end).find(described).map(|comma| comma + 1),
        _ => Some(next + usize::from(is_word(document, next, "about"))).filter(|at| words.asks(*at)),
    };
    let begins = after_adjuncts(tags, at, end);
    let opens = opens_clause(tags, begins)
        || tag(tags, begins) == Tag::Word
        || words.is_determiner(begins)
        || is_word(document, begins, "there");
    let start = match frame {
        Frame::Speech => None,
        // "the rate he proposed for individuals": the object stands before.
        Frame::Phrase => behind.or_else(|| (!is_word(document, at, "for")).then_some(at)),
        Frame::Object => behind.or_else(|| words.says_of(at, object, next).then_some(at)),
        // "said he knew that": the clause begins before a "that" of its own.
        Frame::Bare if opens && words.is_clause(begins..end) => Some(begins),
        // "added two shops that failed": the clause only describes them.
        Frame::Bare if opens => conjunction().filter(|at| !words.is_finite(at + 1)),
        _ => conjunction().or_else(|| is_clause(document, tags, begins, end).then_some(begins)),
    }?;
    let end = match frame {
        Frame::Phrase | Frame::Object => words.object_end(start..end),
        _ => end,
    };
    let end = words.without_medium(start..end);
    (end > start + 1).then_some(start..end)
}

/// Past "on Wednesday", "in a statement" and other adjuncts of a reporting verb.
fn after_adjuncts(tags: &[Tag], from: usize, end: usize) -> usize {
    let mut at = from;
    loop {
        let past = match tag(tags, at) {
            Tag::Time | Tag::Adverb => at + 1,
            Tag::Preposition if tag(tags, at + 1) == Tag::Time => at + 2,
            Tag::Preposition => phrase_from(tags, at + 1, end).map_or(end, |phrase| phrase.end),
            _ => return at,
        };
        if past >= end {
            return at;
        }
        at = past;
    }
}

fn opens_clause(tags: &[Tag], at: usize) -> bool {
    tag(tags, at).opens_phrase()
}

/// Whether a clause with a verb of its own begins at `at`: "the air had become", "it will".
fn is_clause(document: &Document, tags: &[Tag], at: usize, end: usize) -> bool {
    let begins = opens_clause(tags, at) || tag(tags, at) == Tag::Word || is_word(document, at, "there");
    let verb =
        (at + 1..end.min(at + 10)).map(|at| tag(tags, at)).find(|tag| !tag.nominal() && *tag != Tag::Adverb);
    begins && matches!(verb, Some(Tag::Auxiliary | Tag::Cue(_)))
}

/// One past the last word of the sentence: its stop and closing marks are left out.
fn clause_end(tags: &[Tag], sentence: &Range<usize>) -> usize {
    let mut end = sentence.end;
    while end > sentence.start && matches!(tag(tags, end - 1), Tag::Stop | Tag::Mark | Tag::Colon) {
        end -= 1;
    }
    end
}

fn trim_comma(tags: &[Tag], end: usize) -> usize {
    if end > 0 && tag(tags, end - 1) == Tag::Comma { end - 1 } else { end }
}

/// Whether one of the spans, which are in order, shares text with `span`.
fn overlaps(spans: &[Span], span: Span) -> bool {
    let after = spans.partition_point(|one| one.end <= span.start);
    spans.get(after).is_some_and(|one| one.overlaps(span))
}
