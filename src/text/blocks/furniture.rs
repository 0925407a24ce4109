//! Page furniture: what a page says around its article. Classified so that it can be folded away, never deleted.
//!
//! A line wrongly taken for furniture hides text from the reader, so a rule here needs the whole line, or a beginning that only a page
//! writes together with a second sign. Words that may as well head a section ("Comments") count only next to other furniture.

/// How sure it is that a line is furniture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Furniture {
    /// It is, for this reason.
    Sure(&'static str),
    /// It begins a list of links to other articles, if anything follows that may be one.
    Links,
    /// It is if its neighbour is.
    AmongOthers(&'static str),
}

const BUTTON: &str = "a button or link of the page";
const LINK: &str = "a link to another article";
const LINKS: &str = "the beginning of a list of links";
const SIGN_UP: &str = "an invitation to sign up or follow";
const ADVERTISEMENT: &str = "it marks an advertisement";
const COUNT: &str = "a count or a reading time that the page shows";
const LEGAL: &str = "a legal notice of the page";
const SHARING: &str = "a row of buttons for sharing";

/// Whole lines, without marks around them.
#[rustfmt::skip]
const LINES: &[(&[&str], &str)] = &[
    (&["advertisement", "advertisements", "advertising", "skip advertisement", "skip ad", "story continues below advertisement",
       "story continues below this advertisement", "story continues below", "article continues below", "scroll to continue",
       "article continues after advertisement", "article continues below advertisement", "continue reading below advertisement",
       "advertisement - scroll to continue", "advertisement · scroll to continue", "advertisement scroll to continue",
       "continues below advertisement", "remove ads", "report this ad", "report ad", "ad feedback", "sponsored", 
       "sponsored content", "paid content", "partner content", "paid post", "loading advertisement", "this ad will end in"],
     ADVERTISEMENT),
    (&["back to top", "return to top", "go to top", "scroll to top", "top of page", "share full article", "share this article",
       "share this story", "share this page", "share this post", "share article", "share story", "share this", "share", "shares",
       "gift this article", "gift article", "give this article", "give gift", "gift full article", "send as a gift",
       "save article", "save this article", "save for later", "bookmark this article", "copy link",
       "link copied", "copy link to clipboard", "copy url", "print this article", "print article", "print this page",
       "email this article", "email article", "listen to this article", "listen to article", "listen to this story",
       "listen to story", "listen to the story", "listen to this page", "play audio", "play video", "watch video", 
       "full screen", "fullscreen", "view comments", "see comments", "show comments", "hide comments",
       "read comments", "read the comments", "leave a comment", "leave a reply", "post a comment", "add a comment", "add comment",
       "join the conversation", "join the discussion", "comment on this article", "comment on this story", "be the first to comment",
       "write a comment", "log in", "log out", "login", "sign in", "sign up", "sign out", "create account",
       "create an account", "create a free account", "subscribe", "subscribe now", "subscribe today", "unsubscribe",
       "skip to content", "skip to main content", "skip to navigation", "skip to site index", "skip to article", "load more",
       "show more", "see more", "view more", "show less", "see all", "view all", "show all", "load more comments", 
       "read less", "read full article", "read the full article", "read full story", "read the full story", "read the story",
       "continue reading", "continue reading the main story", "keep reading", "open menu",
       "close menu", "main menu", "toggle menu", "toggle navigation", "search this site", "site search", "site index",
       "site information navigation", "loading...", "next article", "previous article", "next story", "previous story",
       "next page", "previous page", "next post", "previous post", "report an error", "report a correction", "report a typo",
       "report an issue", "suggest a correction", "send us feedback", "give feedback", "was this article helpful",
       "was this helpful", "did you find this article helpful", "did you find this useful", "click here", "click here for more",
       "click to expand", "tap to unmute", "enlarge this image", "enlarge image", "open image in lightbox", "view gallery",
       "view image in fullscreen", "view fullscreen", "open in gallery", "hide caption", "toggle caption", "image unavailable",
       "see full bio", "see all stories by this author", "view profile", "download pdf", "download the app", "get the app",
       "view in app", "open in app", "text size", "font size", "change language", "support us", "donate now",
       "allow cookies", "accept all", "accept cookies", "accept all cookies", "reject all", "manage cookies",
       "manage preferences", "cookie settings", "cookie preferences", "manage my preferences", "jump to comments", "jump to recipe"],
     BUTTON),
    (&["follow us", "follow us on", "connect with us", "stay connected", "stay informed", "newsletter sign-up", "newsletter sign up",
       "newsletter signup", "newsletters", "get our newsletter", "subscribe to our newsletter", "sign up for our newsletter",
       "sign up for the newsletter", "join our newsletter", "sign up for free", "become a member", "become a subscriber",
       "get the newsletter", "your email address", "enter your email", "enter your email address", "email address"],
     SIGN_UP),
    (&["terms of service", "terms of use", "terms and conditions", "terms & conditions", "privacy policy", "privacy notice",
       "cookie policy", "cookie notice", "cookies policy", "all rights reserved", "do not sell my personal information",
       "do not sell or share my personal information", "your privacy choices", "your ad choices", "ad choices", "adchoices",
       "terms of sale", "accessibility statement", "code of ethics"],
     LEGAL),
];

/// Whole lines that begin a list of links.
#[rustfmt::skip]
const LINK_LISTS: &[&str] = &[
    "related", "related articles", "related article", "related stories", "related story", "related content", "related coverage",
    "related news", "related posts", "related topics", "related links", "related reading", "related video", "related videos",
    "more related stories", "most read", "most popular", "most viewed", "most shared", "most watched", "most commented",
    "trending", "trending now", "trending stories", "trending news", "popular now", "popular stories", "popular posts",
    "top stories", "latest stories", "latest headlines", "more stories", "more top stories", "other stories",
    "recommended", "recommended for you", "recommended stories", "recommended reading", "recommended articles",
    "recommended by our editors", "you may also like", "you might also like", "you may like", "you might like",
    "you may be interested in", "you might be interested in", "also read", "read also", "read next", "read this next", "up next",
    "watch next", "what to read next", "editors' picks", "editor's picks", "editors picks", "editor's choice",
    "don't miss", "in case you missed it", "must reads", "must read", "more like this", "more on this", "more on this story",
    "more on this topic", "more from this section", "more in this section", "explore more", "from the archive", "see also",
    "more coverage", "our coverage", "around the web", "from around the web", "elsewhere on the site", "topics mentioned",
];

/// Buttons behind which a link's title may follow in the next line.
const READ_MORE: &[&str] = &["read more", "more news", "watch now", "listen now"];

/// Lines that may as well be headings; furniture next to other furniture.
#[rustfmt::skip]
const AMONG_OTHERS: &[&str] = &[
    "comments", "comment", "print", "email", "e-mail", "save", "home", "search", "news", "video", "videos", "audio", "photos",
    "gallery", "podcast", "podcasts", "newsletter", "facebook", "twitter", "x", "instagram", "whatsapp", "linkedin", "youtube",
    "telegram", "reddit", "pinterest", "tiktok", "bluesky", "threads", "messenger", "flipboard", "rss", "like", "tweet", "pin",
    "contact us", "about us", "about", "contact", "help", "careers", "advertise", "advertise with us", "listen", "watch", "live",
    "next", "previous", "more", "top", "options", "settings", "account", "my account", "faq", "sitemap", "site map", "topics", "tags",
    "promoted", "saved", "bookmark", "copied", "pause", "mute", "unmute", "reply", "register", "expand", "collapse", "close", "loading",
    "donate", "accept", "privacy", "ad", "menu", "business", "world", "politics", "sport", "sports", "opinion", "culture", "local",
    "english", "edition", "international edition", "weather", "sections", "all sections", "via email", "link", "gift",
];

/// The words of a row of buttons for sharing; a row needs two, and one of the first [`NETWORKS`].
#[rustfmt::skip]
const SHARE_WORDS: &[&str] = &[
    "facebook", "twitter", "whatsapp", "linkedin", "reddit", "pinterest", "telegram", "tumblr", "messenger", "bluesky", "flipboard",
    "instagram", "x", "email", "e-mail", "mail", "print", "copy", "link", "share", "tweet", "threads", "save", "sms", "line", "pocket", "bookmark",
    "gift", "rss", "youtube", "tiktok", "comments", "comment", "url", "on", "via", "this", "article", "to", "post", "pin", "weibo", "wechat",
];
const NETWORKS: usize = 12;

/// Beginnings that only a page writes, in lines of at most so many bytes (folded).
#[rustfmt::skip]
const BEGINNINGS: &[(&str, usize, &str)] = &[
    ("read more:", 180, LINK), ("read more >", 180, LINK), ("read more about ", 90, LINK), ("read more on ", 90, LINK),
    ("read more from ", 90, LINK), ("read more at ", 90, LINK), ("read more in ", 90, LINK), ("read more here", 90, LINK), ("read also:", 180, LINK), ("also read:", 180, LINK), ("also read |", 180, LINK),
    ("read | ", 180, LINK), ("read also |", 180, LINK), ("read next:", 180, LINK), ("see also:", 180, LINK), ("related:", 180, LINK),
    ("related article:", 180, LINK), ("related story:", 180, LINK), ("related stories:", 180, LINK), ("related |", 180, LINK),
    ("more on this story:", 180, LINK), ("read the full story", 120, LINK), ("read the full article", 120, LINK),
    ("don't miss:", 180, LINK), ("recommended:", 180, LINK), ("watch:", 180, LINK), ("watch |", 180, LINK), ("listen:", 180, LINK),
    ("must read:", 180, LINK), ("you may also like:", 180, LINK), ("up next:", 180, LINK), ("in pictures:", 180, LINK),
    ("click here to ", 160, BUTTON), ("click here for ", 160, BUTTON), ("tap here to ", 160, BUTTON), ("share this with ", 60, SHARING),
    ("share on ", 50, SHARING), ("share via ", 50, SHARING), ("share to ", 30, SHARING), ("share this article on ", 70, SHARING),
    ("listen to this article", 60, BUTTON), ("listen to this story", 60, BUTTON), ("listen · ", 40, BUTTON),
    ("more from ", 50, LINKS), ("more stories from ", 60, LINKS), ("see more stories", 60, LINKS), ("more in ", 40, LINKS),
    ("copyright ©", 200, LEGAL), ("copyright (c)", 200, LEGAL), ("(c) copyright", 200, LEGAL), ("© copyright", 200, LEGAL),
    ("we use cookies", 200, LEGAL), ("this site uses cookies", 200, LEGAL), ("this website uses cookies", 200, LEGAL),
    ("we and our partners ", 200, LEGAL), ("by signing up, you agree", 200, LEGAL), ("by signing up you agree", 200, LEGAL),
    ("by continuing to use ", 200, LEGAL), ("by subscribing, you agree", 200, LEGAL), 
    ("this site is protected by recaptcha", 200, LEGAL), ("this material may not be published, broadcast", 200, LEGAL),
    ("follow us on ", 160, SIGN_UP), ("like us on ", 120, SIGN_UP), ("find us on ", 120, SIGN_UP), ("join us on ", 120, SIGN_UP),
    ("download our app", 160, SIGN_UP), ("download the app", 120, SIGN_UP), ("get our app", 120, SIGN_UP),
    ("already a subscriber", 80, SIGN_UP), ("already a member", 80, SIGN_UP), ("not a subscriber", 80, SIGN_UP),
    ("thank you for your patience while we verify access", 200, SIGN_UP), ("thanks for reading", 80, SIGN_UP),
    ("support our journalism", 160, SIGN_UP), ("support independent journalism", 160, SIGN_UP), ("want all of the ", 80, SIGN_UP),
    ("subscribe to our ", 200, SIGN_UP), ("subscribe for ", 100, SIGN_UP), ("subscribe here", 100, SIGN_UP),
    ("enter your email", 160, SIGN_UP), ("please enable javascript", 200, BUTTON), ("enable javascript", 120, BUTTON),
    ("your browser does not support ", 200, BUTTON), ("this video is not available", 120, BUTTON), ("video player is loading", 80, BUTTON),
    ("an error has occurred", 80, BUTTON), ("something went wrong", 80, BUTTON), ("sorry, an error", 80, BUTTON),
];

/// Beginnings that are furniture when one of [`SIGN_UP_WORDS`] follows.
#[rustfmt::skip]
const SIGN_UP_BEGINNINGS: &[&str] = &[
    "sign up ", "subscribe ", "get ", "join ", "follow ", "receive ", "want ", "stay ", "enjoying ", "don't miss ", "never miss ", "keep up ",
    "download ", "start your ",
];

#[rustfmt::skip]
const SIGN_UP_WORDS: &[&str] = &[
    "newsletter", "your inbox", "to your email", "whatsapp channel", "telegram channel", "on twitter", "on facebook", "on instagram", "on x @",
    "on x:", "breaking news alerts", "news alerts", "email alerts", "daily briefing email", "our app", "push notifications", "sign up here",
    "on google news", "on linkedin", "on tiktok", "on youtube", "on whatsapp", "on telegram", "on bluesky", "on threads", "subscribe here",
];

/// Says whether a folded line of at most [`super::fold::FOLDED`] bytes is page furniture.
pub(super) fn furniture(folded: &str) -> Option<Furniture> {
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric() && c != '©');
    if bare.is_empty() {
        return None;
    }
    if let Some(found) = button(bare) {
        return Some(found);
    }
    // What a page says around its article quotes nobody and tells nothing.
    let tells = folded.contains('"') || folded.contains(" said");
    let closed = folded.ends_with('.') && !folded.ends_with("..");
    let begins = |(beginning, longest, reason): &&(&str, usize, &str)| {
        let open = *reason != LINK && *reason != LINKS || !closed;
        folded.len() <= *longest && open && bare.starts_with(beginning)
    };
    if let Some((_, _, reason)) = BEGINNINGS.iter().find(begins).filter(|_| !tells) {
        return Some(if *reason == LINKS { Furniture::Links } else { Furniture::Sure(reason) });
    }
    let signs_up = !tells
        && SIGN_UP_BEGINNINGS.iter().any(|beginning| bare.starts_with(beginning))
        && SIGN_UP_WORDS.iter().any(|word| bare.contains(word));
    let parts = || bare.split(['|', '·', '•', '»', '›']).map(str::trim).filter(|part| !part.is_empty());
    let reason = match () {
        _ if signs_up => SIGN_UP,
        _ if is_count(bare) => COUNT,
        _ if is_sharing(bare) => SHARING,
        _ if is_legal(bare) => LEGAL,
        _ if parts().count() > 1 && parts().all(|part| button(part).is_some()) => BUTTON,
        _ => return None,
    };
    Some(Furniture::Sure(reason))
}

/// A whole line (or part of a row) that is a button, label or the head of a list of links.
fn button(bare: &str) -> Option<Furniture> {
    const LONGEST: usize = 60;
    if bare.len() > LONGEST {
        return None;
    }
    if let Some((_, reason)) = LINES.iter().find(|(lines, _)| lines.contains(&bare)) {
        return Some(Furniture::Sure(reason));
    }
    if LINK_LISTS.contains(&bare) || READ_MORE.contains(&bare) {
        return Some(Furniture::Links);
    }
    AMONG_OTHERS
        .contains(&bare)
        .then_some(Furniture::AmongOthers("a short label next to other parts of the page"))
}

/// "4 min read", "123 comments", "1.2k shares", "listen · 5:32", "photo 3 of 12".
pub(super) fn is_count(bare: &str) -> bool {
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
    let words = || bare.split([' ', '|', '·', '•', ',', '/', '(', ')']).filter(|word| !word.is_empty());
    let networks = SHARE_WORDS.get(..NETWORKS).unwrap_or(&[]);
    bare.len() <= 120
        && words().count() >= 2
        && words().all(|word| SHARE_WORDS.contains(&word))
        && words().any(|word| networks.contains(&word))
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
    use super::super::fold::fold;
    use super::*;

    #[test]
    fn furniture_is_recognised() {
        for line in [
            "Back to top",
            "BACK TO TOP ↑",
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
