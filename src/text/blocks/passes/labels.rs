//! Labelled sections: "Why It Matters: …", "What's Next: …". The label is a block's lead; what follows is the
//! heading's own text or a paragraph.

use crate::document::{BlockKind, LeadKind};
use crate::lexicon::phrases::PhraseList;
use crate::text::blocks::draft::Draft;
use crate::text::blocks::pieces::fold::fold_into;

const HEADING: &str = "it is an explainer's label with a line above the text it heads";
const ALONE: &str = "it is an explainer's label that stands alone";
const PARAGRAPH: &str = "it is running text that begins with an explainer's label";

/// Labels by which explainers name their sections, folded.
#[rustfmt::skip]
static LABELS: PhraseList = PhraseList::lines(&[
    "why it matters", "why this matters", "why does it matter", "why it's important", "why now", "what's next",
    "what is next", "whats next", "what comes next", "what happens next", "what's new", "what is new",
    "what's happening", "what is happening", "what happened", "what to know", "what you need to know",
    "what to watch", "what to watch for", "what we know", "what we don't know", "what they're saying",
    "what they are saying", "what people are saying", "what others are saying", "what critics say", "what's at stake",
    "what it means", "what this means", "what that means", "what else", "what changed", "what's changing",
    "what's in it", "who is affected", "who's affected", "who they are", "where it stands", "where things stand",
    "where it happened", "how it works", "how we got here", "how it happened", "how it started", "the background",
    "background", "the big picture", "big picture", "the context", "context", "the latest", "the details", "details",
    "key details", "the bottom line", "bottom line", "the takeaway", "takeaway", "key takeaways", "the takeaways",
    "by the numbers", "the numbers", "driving the news", "state of play", "between the lines", "zoom in", "zoom out",
    "go deeper", "the intrigue", "yes, but", "yes but", "flashback", "catch up quick", "catch up fast",
    "reality check", "the other side", "the upshot", "our thought bubble", "threat level", "the stakes", "at stake",
    "the impact", "the reaction", "reaction", "reactions", "the response", "the problem", "the solution", "the catch",
    "the debate", "the news", "the facts", "key facts", "key points", "key quote", "key quotes", "quotable",
    "quote of the day", "in brief", "in short", "in context", "at a glance", "the basics", "the basic facts",
    "the timeline", "timeline", "the other view", "worth noting", "of note", "the plan", "the history",
    "the case for", "the case against", "the case", "the science", "the money", "the law", "the players", "the issue",
    "the question", "the answer", "the verdict", "the future", "looking ahead", "next steps", "fast facts",
    "quick facts", "the backstory", "backstory", "what we're watching", "what we're hearing", "tl;dr", "the gist",
    "follow the money", "the fine print", "the decision", "the ruling", "the rationale", "the risk", "the risks",
]);

/// Whether the words before a colon are a label of explainers.
pub fn is_news_label(name: &str) -> bool {
    const LONGEST: usize = 40;
    if name.len() > LONGEST {
        return false;
    }
    let mut folded = String::new();
    fold_into(name, &mut folded);
    LABELS.contains(folded.trim_matches([' ', '?', '-', '*']))
}

/// A label that stands alone heads what follows, whatever that is.
fn lone_labels(drafts: &mut [Draft]) {
    for at in 1..drafts.len() {
        let Some([label, text]) = drafts.get_mut(at - 1..=at) else { continue };
        let line = label.is_open() && label.shape.length <= 42 && label.shape.begins_well();
        if line
            && !label.shape.ends_sentence()
            && text.is_open()
            && is_news_label(label.words.trim_end_matches(':'))
        {
            label.decide(BlockKind::SectionHeading, ALONE);
        }
    }
}

/// Decides the open drafts that begin with a label. What follows the label heads a section if it is one line
/// and text follows.
pub fn labels(drafts: &mut [Draft]) {
    const LINE: usize = 140;
    lone_labels(drafts);
    let opening = drafts.iter().position(|draft| draft.is_open());
    let mut known = false;
    // Two passes: labels of a site's own ("The Fallout: …") count where one of the known labels was found.
    for pass in 0..2 {
        if pass == 1 && !known {
            return;
        }
        for at in 0..drafts.len() {
            let Some(draft) = drafts.get(at).filter(|draft| draft.is_open()) else { continue };
            let Some(end) = label_end(draft, pass == 1) else { continue };
            let followed =
                drafts.iter().skip(at + 1).find(|next| !next.is_aside()).is_some_and(Draft::is_body);
            let Some(draft) = drafts.get_mut(at) else { continue };
            let one_line = draft.shape.length <= LINE && draft.shape.stops == 0;
            // "Timeline: how the dam broke" is a headline.
            let word = !draft.words.get(..end).unwrap_or("").contains(' ');
            if Some(at) == opening && word && one_line && !draft.shape.ends_sentence() {
                continue;
            }
            known = true;
            draft.set_lead(0, end, LeadKind::Label);
            if one_line && followed {
                draft.decide(BlockKind::SectionHeading, HEADING);
            } else {
                draft.decide(BlockKind::Paragraph, PARAGRAPH);
            }
        }
    }
}

/// The end of the label with its colon or dash, if text follows. `own` takes any title of two to five words.
fn label_end(draft: &Draft, own: bool) -> Option<usize> {
    let (words, at) = (draft.words, draft.colon?);
    let name = words.get(..at)?;
    let rest = words.get(at + 1..)?;
    let text = rest.trim_start_matches(['*', ' ', '\u{a0}']);
    let spaced = rest.len() > text.len() && !text.is_empty();
    (spaced && (is_news_label(name) || own && is_title(name))).then_some(at + 1)
}

/// "The Fallout", "How It Works": two to five words with capitals, the first of them a word that opens
/// titles.
fn is_title(name: &str) -> bool {
    let opens = ["The ", "How ", "What ", "Why ", "Who ", "Where ", "When ", "What\u{2019}s ", "What's "];
    let words = || name.split_whitespace();
    opens.iter().any(|open| name.starts_with(open))
        && words().count() <= 5
        && words().all(|word| {
            !word.starts_with(char::is_lowercase)
                || matches!(word, "of" | "the" | "and" | "to" | "in" | "for" | "a")
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::blocks::draft::drafts;

    const TEXT: &str =
        "The council of the town voted on Monday to close the bridge for the whole of the summer.";

    fn labelled(text: &str) -> Option<(BlockKind, &str)> {
        let whole = format!("A title\n\n{text}\n\n{TEXT}");
        let mut drafts = drafts(&whole);
        labels(&mut drafts);
        let draft = drafts.get(1)?;
        let lead = draft.lead?;
        let length = lead.span.len();
        Some((
            draft.verdict?.0,
            ["Why It Matters:", "What\u{2019}s Next:", "The big picture:", "BACKGROUND:"]
                .into_iter()
                .find(|label| label.len() == length && text.starts_with(label))?,
        ))
    }

    #[test]
    fn labels_are_leads() {
        let heading = BlockKind::SectionHeading;
        assert_eq!(
            labelled("Why It Matters: A closed bridge splits the town"),
            Some((heading, "Why It Matters:"))
        );
        assert_eq!(labelled("What\u{2019}s Next: A vote in May"), Some((heading, "What\u{2019}s Next:")));
        assert_eq!(
            labelled(&format!("The big picture: {TEXT} {TEXT}")),
            Some((BlockKind::Paragraph, "The big picture:"))
        );
        assert_eq!(labelled("BACKGROUND: The bridge was built in 1902."), Some((heading, "BACKGROUND:")));
    }

    #[test]
    fn other_colons_are_not_labels() {
        for text in [
            "One thing is clear: the river rises",
            "Why It Matters",
            "Ana Souza: A life",
            "At 5:02 the bridge closed",
            "The Fallout: nobody paid",
        ] {
            assert_eq!(labelled(text), None, "{text}");
        }
    }

    #[test]
    fn a_sites_own_labels_count_next_to_known_ones() {
        let text = format!(
            "Why It Matters: The bridge\n{TEXT}\nThe Fallout: Nobody paid\n{TEXT}\nAna Souza: A life\n{TEXT}"
        );
        let mut drafts = drafts(&text);
        labels(&mut drafts);
        let found: Vec<bool> = drafts.iter().map(|draft| draft.lead.is_some()).collect();
        assert_eq!(found, [true, false, true, false, false, false]);
    }
}
