//! What an article's names are without a model, for the tests of the rules.

use crate::mention::MentionKind;
use crate::{Article, Resources, analyze};

/// The organisations of a text, in order.
pub fn organisations(text: &str) -> Vec<String> {
    let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
    let found = analysis.mentions.iter().filter(|mention| mention.kind == MentionKind::Org);
    found.map(|mention| mention.span.of(text).to_owned()).collect()
}
