//! Statements without quotation marks: "Ms. Lee said that …", "…, the ministry said", "according to the report".

use super::attribute::{Attribution, according_to, is_verb};
use super::{Quote, QuoteKind};
use crate::document::{BlockKind, Document, Sentence};
use crate::grammar::cues::Frame;
use crate::grammar::phrases::{clause_subject, phrase_from, subject_before, tag};
use crate::grammar::{Tag, is_word, span_of};
use crate::span::Span;
use std::ops::Range;

/// The indirect quotes, in order of the text. Sentences that hold one of the `direct` quotes' cues are told by those.
pub fn quotes(document: &Document, tags: &[Tag], direct: &[Quote]) -> Vec<Quote> {
    let mut quoted: Vec<Span> =
        direct.iter().flat_map(|quote| quote.content.iter().chain(quote.cue.iter())).copied().collect();
    quoted.sort_unstable_by_key(|span| span.start);
    let mut quotes = Vec::new();
    for sentence in &document.sentences {
        let skip = document.block_of(sentence).is_none_or(|block| {
            !matches!(
                block.kind,
                BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Answer | BlockKind::Standfirst
            )
        });
        if !skip {
            in_sentence(document, tags, sentence, &quoted, &mut quotes);
        }
    }
    quotes
}

fn in_sentence(
    document: &Document,
    tags: &[Tag],
    sentence: &Sentence,
    quoted: &[Span],
    quotes: &mut Vec<Quote>,
) {
    // The statement begins behind a dateline or label.
    let lead = document.block_of(sentence).and_then(|block| block.lead).map_or(0, |lead| lead.span.end);
    let behind = |at: &usize| document.tokens.get(*at).is_some_and(|token| token.span.start >= lead);
    let tokens = sentence.first_token.index()..sentence.end_token.index();
    let range = tokens.clone().find(behind).unwrap_or(tokens.end)..tokens.end;
    let end = clause_end(tags, &range);
    let mut at = range.start;
    if let Some((content, attribution)) = closing(tags, &range, end) {
        at = end;
        push(document, quoted, quotes, content, attribution);
    }
    while at < end {
        let next = statement(document, tags, &range, at, end);
        let Some((content, attribution)) = next else {
            at += 1;
            continue;
        };
        at = content.end.max(attribution.cue.as_ref().map_or(at, |cue| cue.end)).max(at + 1);
        push(document, quoted, quotes, content, attribution);
    }
}

/// Adds the quote, unless a direct one tells these words already.
fn push(
    document: &Document,
    quoted: &[Span],
    quotes: &mut Vec<Quote>,
    content: Range<usize>,
    attribution: Attribution,
) {
    let Some(span) = span_of(document, &content) else { return };
    let unsaid = attribution.cue.as_ref().is_some_and(|cue| is_negated(document, cue.start))
        || is_nobody(document, &attribution.source);
    if unsaid
        || overlaps(quoted, span)
        || attribution
            .cue
            .as_ref()
            .and_then(|cue| span_of(document, cue))
            .is_some_and(|cue| overlaps(quoted, cue))
    {
        return;
    }
    quotes.push(Quote {
        content: vec![span],
        kind: QuoteKind::Indirect,
        source: span_of(document, &attribution.source),
        cue: attribution.cue.as_ref().and_then(|cue| span_of(document, cue)),
        speaker: None,
        anonymous: false,
        reason: attribution.reason,
    });
}

/// "…, said Ana Souza, a professor of trade.": the speaker behind the verb at the end.
fn closing(tags: &[Tag], sentence: &Range<usize>, end: usize) -> Option<(Range<usize>, Attribution)> {
    let verb = (sentence.start + 4..end).rev().take(REACH).find(|at| {
        matches!(tag(tags, *at), Tag::Cue(cue) if cue.frame == Frame::Bare && !cue.participle)
            && tag(tags, at - 1) == Tag::Comma
            && matches!(tag(tags, at + 1), Tag::Name | Tag::Capital)
    })?;
    let source = phrase_from(tags, verb + 1, end)?;
    let reason = "the speaker closes the statement";
    Some((sentence.start..verb - 1, Attribution { source, cue: Some(verb..verb + 1), reason }))
}

/// How far before the end of a sentence its closing speaker may begin, in tokens.
const REACH: usize = 30;

/// The statement whose reporting word is at `at`, and the words it reports.
fn statement(
    document: &Document,
    tags: &[Tag],
    sentence: &Range<usize>,
    at: usize,
    end: usize,
) -> Option<(Range<usize>, Attribution)> {
    if let Some(attribution) = according_to(document, tags, at, end) {
        let after = attribution.source.end;
        // At the head of the sentence the statement follows the comma; else it stands before.
        let content = if at == sentence.start {
            let comma = (after..end).find(|at| tag(tags, *at) == Tag::Comma)?;
            comma + 1..end
        } else {
            sentence.start..trim_comma(tags, at)
        };
        return (!content.is_empty()).then_some((content, attribution));
    }
    let Tag::Cue(cue) = tag(tags, at) else { return None };
    if says_nothing(document, at) {
        return None;
    }
    let source = if cue.participle {
        clause_subject(tags, sentence.start, at)?
    } else {
        if !is_verb(tags, at) {
            return None;
        }
        subject_before(tags, at, sentence.start)?
    };
    let attribution = |reason| Attribution { source: source.clone(), cue: Some(at..at + 1), reason };
    // ", Ms. Lee said." at the end: the statement stands before.
    let closes =
        at + 1 >= end || matches!(tag(tags, at + 1), Tag::Time | Tag::Preposition | Tag::Stop | Tag::Comma);
    let lead = source.start.checked_sub(1).is_some_and(|comma| tag(tags, comma) == Tag::Comma);
    if matches!(cue.frame, Frame::Bare | Frame::Hearer) && closes && lead && source.start > sentence.start + 3
    {
        let content = sentence.start..source.start - 1;
        return Some((content, attribution("a reporting clause closes the statement")));
    }
    let content = complement(document, tags, cue.frame, at + 1, end)?;
    Some((content, attribution("a reporting clause opens the statement")))
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
fn complement(
    document: &Document,
    tags: &[Tag],
    frame: Frame,
    at: usize,
    end: usize,
) -> Option<Range<usize>> {
    let at =
        if frame == Frame::Hearer { phrase_from(tags, at, end).map_or(at, |hearer| hearer.end) } else { at };
    // "said on Wednesday that", "said in a statement that": the clause follows "that" within a few tokens.
    let conjunction = (at..end.min(at + 10))
        .take_while(|at| tag(tags, *at) != Tag::Stop)
        .find(|at| CONJUNCTIONS.iter().any(|word| is_word(document, *at, word)));
    let start = match frame {
        Frame::Phrase => Some(at),
        Frame::Speech => None,
        _ => conjunction.or_else(|| {
            let start = after_adjuncts(tags, at, end);
            (matches!(frame, Frame::Bare) && opens_clause(tags, start)
                || is_clause(document, tags, start, end))
            .then_some(start)
        }),
    }?;
    (end > start + 1).then_some(start..end)
}

const CONJUNCTIONS: &[&str] = &["that", "whether", "how", "why", "what", "if"];

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
