//! What an article's names are without a model, for the tests of the rules.

use crate::mention::MentionKind;
use crate::{Article, Resources, analyze};

/// The names of a text and their kinds, in order.
pub fn names(text: &str) -> Vec<(String, MentionKind)> {
    let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
    let names = analysis.mentions.iter().filter(|mention| mention.kind.is_name());
    names.map(|mention| (mention.span.of(text).to_owned(), mention.kind)).collect()
}

/// The organisations of a text, in order.
pub fn organisations(text: &str) -> Vec<String> {
    let found = names(text).into_iter().filter(|(_, kind)| *kind == MentionKind::Org);
    found.map(|(name, _)| name).collect()
}
