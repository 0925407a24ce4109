//! Page furniture: what a page says around its article. Classified so that it can be folded away, never
//! deleted.
//!
//! A line wrongly taken for furniture hides text from the reader, so a rule here needs the whole line, or a
//! beginning that only a page writes together with a second sign. Words that may as well head a section
//! ("Comments") count only next to other furniture.

use super::furniture_words::*;
use crate::lexicon::phrases::PhraseList;

/// How sure it is that a line is furniture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Furniture {
    /// It is, for this reason.
    Sure(&'static str),
    /// It begins a list of links to other articles, if anything follows that may be one.
    Links,
    /// It is if its neighbour is.
    AmongOthers(&'static str),
}

const BUTTON: &str = "it is a button or link of the page";
const LINK: &str = "it is a link to another article";
const LABEL: &str = "it is a short label next to other parts of the page";
/// The reason for what stands in a box to sign up.
pub const SIGN_UP: &str = "it is an invitation to sign up or follow";
const ADVERTISEMENT: &str = "it announces an advertisement";
const COUNT: &str = "it is a count or a reading time that the page shows";
const LEGAL: &str = "it is a legal notice of the page";
const SHARING: &str = "it is a row of buttons for sharing";

/// Says whether a folded line of at most [`crate::text::blocks::pieces::fold::FOLDED`] bytes is page
/// furniture.
pub fn furniture(folded: &str) -> Option<Furniture> {
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric() && c != '©');
    if bare.is_empty() {
        return None;
    }
    if let Some(found) = button(bare) {
        return Some(found);
    }
    // What a page says around its article quotes nobody and tells nothing.
    let tells = || folded.contains('"') || folded.contains(" said");
    if let Some(found) = beginning(bare, folded).filter(|_| !tells()) {
        return Some(found);
    }
    let parts = || bare.split(['|', '·', '•', '»', '›']).map(str::trim).filter(|part| !part.is_empty());
    let reason = match () {
        _ if is_count(bare) => COUNT,
        _ if is_sharing(bare) => SHARING,
        _ if is_legal(bare) => LEGAL,
        // "|", and the first bytes of the other marks.
        _ if bare.bytes().any(|byte| matches!(byte, b'|' | 0xC2 | 0xE2))
            && parts().count() > 1
            && parts().all(|part| button(part).is_some()) =>
        {
            BUTTON
        }
        _ => return None,
    };
    Some(Furniture::Sure(reason))
}

/// Whether the folded words are a button of the page, or the name of what opens one.
pub fn is_button(folded: &str) -> bool {
    BUTTONS.contains(folded.trim())
        || OPENERS.contains(folded.trim())
        || SHORT_SIGN_UP_BEGINNINGS.beginning(folded).is_some()
}

/// A whole line (or part of a row) that is a button, label or the head of a list of links.
fn button(bare: &str) -> Option<Furniture> {
    let lists =
        [(&ADVERTISEMENTS, ADVERTISEMENT), (&BUTTONS, BUTTON), (&SIGN_UPS, SIGN_UP), (&NOTICES, LEGAL)];
    if let Some((_, reason)) = lists.iter().find(|(lines, _)| lines.contains(bare)) {
        return Some(Furniture::Sure(reason));
    }
    // "Back to top button": what screen readers are told comes with what is copied.
    let control = [" button", " icon", " link"].iter().find_map(|control| bare.strip_suffix(control));
    if control.is_some_and(|label| BUTTONS.contains(label)) {
        return Some(Furniture::Sure(BUTTON));
    }
    if LINK_LISTS.contains(bare) {
        return Some(Furniture::Links);
    }
    AMONG_OTHERS.contains(bare).then_some(Furniture::AmongOthers(LABEL))
}

/// A line that begins as only a page does, and is no longer than such lines are.
fn beginning(bare: &str, folded: &str) -> Option<Furniture> {
    let closed = folded.ends_with('.') && !folded.ends_with("..");
    let begins = |beginnings: &PhraseList, longest: usize| {
        folded.len() <= longest && beginnings.beginning(bare).is_some()
    };
    let invites = || begins(&INVITATIONS, 200) && INVITED_TO.iter().any(|word| bare.contains(word));
    let reason = match () {
        _ if !closed && begins(&LINK_LIST_BEGINNINGS, 60) => return Some(Furniture::Links),
        _ if !closed && (begins(&LINK_BEGINNINGS, 180) || begins(&SHORT_LINK_BEGINNINGS, 90)) => LINK,
        _ if begins(&BUTTON_BEGINNINGS, 160) => BUTTON,
        _ if begins(&SHARING_BEGINNINGS, 70) => SHARING,
        _ if begins(&LEGAL_BEGINNINGS, 200) => LEGAL,
        // "Sponsored by Acme Bank: open an account today.", but not "Sponsored by two parties, the bill …"
        _ if folded.len() <= 120 && folded.starts_with("sponsored by ") && folded.contains(": ") => {
            ADVERTISEMENT
        }
        _ if begins(&SIGN_UP_BEGINNINGS, 160) || invites() => SIGN_UP,
        _ if !closed && begins(&SHORT_SIGN_UP_BEGINNINGS, 48) => SIGN_UP,
        _ => return None,
    };
    Some(Furniture::Sure(reason))
}

/// "4 min read", "123 comments", "1.2k shares", "listen · 5:32", "photo 3 of 12".
pub fn is_count(bare: &str) -> bool {
    let (mut numbers, mut counted, mut of, mut place) = (0, false, false, false);
    if bare.len() > 48 {
        return false;
    }
    for word in bare.split([' ', '-', '(', ')', '/', '·', '|', ':', '•']).filter(|word| !word.is_empty()) {
        let word = word.trim_matches(['.', ',', '+']);
        match word {
            "read" | "reading" | "listen" | "listening" | "comments" | "comment" | "shares" | "views"
            | "likes" | "replies" | "followers" | "subscribers" | "reactions" => counted = true,
            "photo" | "image" | "slide" | "page" | "picture" | "item" => place = true,
            "of" => of = true,
            "min" | "mins" | "minute" | "minutes" | "time" | "est" | "estimated" | "m" | "s" | "sec"
            | "article" | "share" | "views:" => {}
            _ if word.starts_with(|c: char| c.is_ascii_digit())
                && word.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ',').len()
                    <= 1 =>
            {
                numbers += 1;
            }
            _ => return false,
        }
    }
    numbers == 1 && counted || numbers == 2 && (counted || of && place)
}

/// "Facebook Twitter Email".
fn is_sharing(bare: &str) -> bool {
    const LONGEST: usize = 120;
    let mut count = 0;
    let mut networks = 0;
    for word in bare.split([' ', '|', '·', '•', ',', '/', '(', ')']).filter(|word| !word.is_empty()) {
        let network = NETWORKS.contains(word);
        if bare.len() > LONGEST || !network && !SHARE_WORDS.contains(word) {
            return false;
        }
        count += 1;
        networks += usize::from(network);
    }
    count >= 2 && networks >= 1
}

/// "© 2024 The Outlet", "All rights reserved", "By clicking … you agree".
fn is_legal(bare: &str) -> bool {
    let year = |rest: &str| rest.trim_start().starts_with("20") || rest.trim_start().starts_with("19");
    bare.strip_prefix('©').is_some_and(year)
        || bare.strip_prefix("copyright").is_some_and(year)
        || bare.ends_with("all rights reserved")
        || bare.starts_with("by ") && (bare.contains("you agree to") || bare.contains("you accept our"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::blocks::pieces::fold::fold;

    #[test]
    fn furniture_is_recognised() {
        for line in [
            "Back to top",
            "BACK TO TOP ↑",
            "Back to top button",
            "Share icon",
            "Share full article",
            "Advertisement",
            "SKIP ADVERTISEMENT",
            "Read more:",
            "Read More »",
            "Read more: Harbour towns count the cost",
            "RELATED: Five days on the flooded coast",
            "Sign up for our weekly newsletter",
            "Sign up for The Morning, delivered to your inbox every day.",
            "Get the best of The Outlet in your inbox.",
            "4 MIN READ",
            "4-minute read",
            "123 Comments",
            "Comments (12)",
            "1.2K Shares",
            "Reading time: 4 minutes",
            "Listen to this article",
            "Listen to this article · 5:32 min",
            "Listen · 5:32 min",
            "Copyright © 2024 The Outlet. All rights reserved.",
            "© 2024 The Outlet",
            "Follow us on Facebook and Instagram",
            "Follow Ana Souza on Twitter @anasouza.",
            "Most read",
            "Load more",
            "Facebook Twitter Email",
            "Share on Facebook",
            "Share this article",
            "Facebook | X | WhatsApp | Copy link",
            "We use cookies to improve your visit.",
            "Accept all cookies",
            "Skip to main content",
            "Photo 3 of 12",
            "Related",
            "Related Articles",
            "Privacy Policy | Terms of Use | Contact us",
            "Story continues below advertisement",
            "Advertisement · Scroll to continue",
            "WATCH: How the dam gave way",
            "Already a subscriber? Log in",
            "Home › World › Asia".replace(" › Asia", "").as_str(),
            "By signing up, you agree to our terms.",
            "Gift this article",
            "Thanks for reading!",
            "Editors’ Picks",
        ] {
            let found = furniture(&fold(line));
            assert!(matches!(found, Some(Furniture::Sure(_) | Furniture::Links)), "{line}: {found:?}");
        }
    }

    #[test]
    fn ambiguous_labels_need_a_neighbour() {
        for line in ["Comments", "Facebook", "Print", "World", "Menu"] {
            assert!(matches!(furniture(&fold(line)), Some(Furniture::AmongOthers(_))), "{line}");
        }
    }

    #[test]
    fn the_article_is_not_furniture() {
        for line in [
            "Back to top form, the side won again.",
            "The share button",
            "Read more books, she told the children.",
            "Sign up for the draft began on Monday.",
            "Advertisements for the fair appeared in May.",
            "Follow the money",
            "Get the boats out, he shouted.",
            "Share prices fell",
            "Facebook and the regulators",
            "Twitter bans two senators",
            "Related companies must report too.",
            "Most readers disagreed.",
            "4 minutes that changed the match",
            "123 comments were sent to the ministry.",
            "Listen to this, she said.",
            "The Comments That Cost a Minister Her Office",
            "Copyright law is changing",
            "Subscribe to a theory and you will find proof.",
            "“Follow us on Twitter,” the minister said.",
            "Our newsletter reached 2,000 people, Souza said.",
            "Watch the river rise",
            "More from hope than conviction, the council agreed.",
            "By signing the treaty, both sides won time.",
            "Privacy under pressure",
            "",
            "Five minute reading of the will",
            "More in sorrow than in anger, he left.",
            "Load more than 40 tonnes and the bridge sways",
        ] {
            assert_eq!(furniture(&fold(line)), None, "{line}");
        }
    }
}
