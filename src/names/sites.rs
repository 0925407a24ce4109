//! "Gawker.com", "Change.org": a site is called by its address, whose capitals and full stop the tagger takes
//! for no name.

use crate::lexicon::line::{Line, Style};
use crate::mention::{Found, MentionKind, Source};
use crate::names::whole::with_whole;

/// What the addresses of sites that are named so end in.
const ENDINGS: &[&str] = &["biz", "com", "edu", "info", "net", "news", "org"];

/// The names of a sentence (in order, without overlap), with the sites that are called by their address.
pub fn with_sites(line: &Line, names: Vec<Found>) -> Vec<Found> {
    if line.style == Style::Upper {
        return names;
    }
    let reason = "it is the address of a site";
    let site = |at| Found::new(at, at + 1, MentionKind::Org, 0.8, Source::Rule, reason);
    with_whole(names, (line.start..line.end).filter(|at| is_site(line, *at)).map(site).collect())
}

/// Whether a token is the bare address of a site that stands where a name does: no letter is sent to it, and
/// nothing of the address goes on.
fn is_site(line: &Line, at: usize) -> bool {
    let Some((name, ending)) = line.text(at).rsplit_once('.') else { return false };
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.');
    let is_name = name.len() > 1
        && name.starts_with(char::is_uppercase)
        && !name.starts_with("Www.")
        && name.chars().any(char::is_lowercase)
        && name.chars().all(plain);
    let goes_on = |at: usize| matches!(line.text(at).chars().next(), Some('/' | '@' | ':' | '?'));
    let alone = !(goes_on(at + 1) || at > line.start && goes_on(at - 1));
    is_name && alone && ENDINGS.contains(&ending)
}

#[cfg(test)]
mod tests {
    use crate::names::by_rules::organisations;

    #[test]
    fn a_site_is_named_by_its_address() {
        assert_eq!(organisations("She sold her share in Velkazon.com on Monday."), ["Velkazon.com"]);
        for text in [
            "Write to Desk@Velkazon.com by Monday.",
            "It is at www.velkazon.com from Monday.",
            "It is at Velkazon.com/news from Monday.",
            "She said no.Then she left.",
        ] {
            assert_eq!(organisations(text), [""; 0], "{text}");
        }
    }
}
