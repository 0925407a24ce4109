//! The words of page furniture, folded: whole lines, beginnings, and words of rows.

use crate::lexicon::phrases::PhraseList;

/// Lines that mark an advertisement.
#[rustfmt::skip]
pub static ADVERTISEMENTS: PhraseList = PhraseList::lines(&[
    "advertisement", "advertisements", "advertising", "skip advertisement", "skip ad",
    "story continues below advertisement", "story continues below this advertisement", "story continues below",
    "article continues below", "scroll to continue", "article continues after advertisement",
    "article continues below advertisement", "continue reading below advertisement",
    "advertisement - scroll to continue", "advertisement · scroll to continue", "advertisement scroll to continue",
    "continues below advertisement", "remove ads", "report this ad", "report ad", "ad feedback", "sponsored",
    "sponsored content", "paid content", "partner content", "paid post", "loading advertisement",
    "this ad will end in",
    "video ad feedback",
]);

/// Buttons and links of the page.
#[rustfmt::skip]
pub static BUTTONS: PhraseList = PhraseList::lines(&[
    "back to top", "return to top", "go to top", "scroll to top", "top of page", "share full article",
    "share this article", "share this story", "share this page", "share this post", "share article", "share story",
    "share this", "share", "shares", "gift this article", "gift article", "give this article", "give gift",
    "gift full article", "send as a gift", "save article", "save this article", "save for later",
    "bookmark this article", "copy link", "link copied", "copy link to clipboard", "copy url", "print this article",
    "print article", "print this page", "email this article", "email article", "listen to this article",
    "listen to article", "listen to this story", "listen to story", "listen to the story", "listen to this page",
    "play audio", "play video", "watch video", "full screen", "fullscreen", "view comments", "see comments",
    "show comments", "hide comments", "read comments", "read the comments", "leave a comment", "leave a reply",
    "post a comment", "add a comment", "add comment", "join the conversation", "join the discussion",
    "comment on this article", "comment on this story", "be the first to comment", "write a comment", "log in",
    "log out", "login", "sign in", "sign up", "sign out", "create account", "create an account",
    "create a free account", "subscribe", "subscribe now", "subscribe today", "unsubscribe", "skip to content",
    "skip to main content", "skip to navigation", "skip to site index", "skip to article", "load more", "show more",
    "see more", "view more", "show less", "see all", "view all", "show all", "load more comments", "read less",
    "read full article", "read the full article", "read full story", "read the full story", "read the story",
    "continue reading", "continue reading the main story", "keep reading", "open menu", "close menu", "main menu",
    "toggle menu", "toggle navigation", "search this site", "site search", "site index",
    "site information navigation", "loading...", "next article", "previous article", "next story", "previous story",
    "next page", "previous page", "next post", "previous post", "report an error", "report a correction",
    "report a typo", "report an issue", "suggest a correction", "send us feedback", "give feedback",
    "was this article helpful", "was this helpful", "did you find this article helpful", "did you find this useful",
    "click here", "click here for more", "click to expand", "tap to unmute", "enlarge this image", "enlarge image",
    "open image in lightbox", "view gallery", "view image in fullscreen", "view fullscreen", "open in gallery",
    "hide caption", "toggle caption", "image unavailable", "see full bio", "see all stories by this author",
    "view profile", "download pdf", "download the app", "get the app", "view in app", "open in app", "text size",
    "font size", "change language", "support us", "donate now", "allow cookies", "accept all", "accept cookies",
    "accept all cookies", "reject all", "manage cookies", "manage preferences", "cookie settings",
    "cookie preferences", "manage my preferences", "jump to comments", "jump to recipe",
    "skip past newsletter promotion", "after newsletter promotion", "skip past newsletter", "skip newsletter promotion", "reuse this content", "request reprint & licensing", "view editorial guidelines", "submit correction",
    "follow", "following", "view in browser", "view in your browser", "view online", "view this email in your browser",
    "read in browser",
]);

/// What stands among the buttons at the head of a page.
#[rustfmt::skip]
pub static OPENERS: PhraseList = PhraseList::lines(&["home", "menu", "more", "my account", "search", "sections"]);

/// Invitations to sign up or follow.
#[rustfmt::skip]
pub static SIGN_UPS: PhraseList = PhraseList::lines(&[
    "follow us", "follow us on", "connect with us", "stay connected", "stay informed", "newsletter sign-up",
    "newsletter sign up", "newsletter signup", "newsletters", "get our newsletter", "subscribe to our newsletter",
    "sign up for our newsletter", "sign up for the newsletter", "join our newsletter", "sign up for free",
    "become a member", "become a subscriber", "get the newsletter", "your email address", "enter your email",
    "enter your email address", "email address",
]);

/// Legal notices.
#[rustfmt::skip]
pub static NOTICES: PhraseList = PhraseList::lines(&[
    "terms of service", "terms of use", "privacy policy",
    "privacy notice", "cookie policy", "cookie notice", "cookies policy", "all rights reserved",
    "do not sell my personal information", "do not sell or share my personal information", "your privacy choices",
    "your ad choices", "ad choices", "adchoices", "terms of sale", "accessibility statement", 
]);

/// Lines that begin a list of links to other articles, or stand before one.
#[rustfmt::skip]
pub static LINK_LISTS: PhraseList = PhraseList::lines(&[
    "related", "related articles", "related article", "related stories", "related story", "related content",
    "related coverage", "related news", "related posts", "related topics", "related links", "related reading",
    "related video", "related videos", "more related stories", "most read", "most popular", "most viewed",
    "most shared", "most watched", "most commented", "trending", "trending now", "trending stories", "trending news",
    "popular now", "popular stories", "popular posts", "top stories", "latest stories", "latest headlines",
    "more stories", "more top stories", "other stories", "recommended", "recommended for you", "recommended stories",
    "recommended reading", "recommended articles", "recommended by our editors", "you may also like",
    "you might also like", "you may like", "you might like", "you may be interested in", "you might be interested in",
    "also read", "read also", "read next", "read this next", "up next", "watch next", "what to read next",
    "editors' picks", "editor's picks", "editors picks", "editor's choice", "don't miss", "in case you missed it",
    "must reads", "must read", "more like this", "more on this", "more on this story", "more on this topic",
    "more from this section", "more in this section", "explore more", "from the archive", "see also", "more coverage",
    "our coverage", "around the web", "from around the web", "elsewhere on the site", "topics mentioned",
    "read more", "more news", "watch now", "listen now",
    "you may also be interested in", "explore more on these topics", "related internet links", "more on this topic", "related article",
]);

/// Lines that may as well be headings; furniture next to other furniture.
#[rustfmt::skip]
pub static AMONG_OTHERS: PhraseList = PhraseList::lines(&[
    "comments", "comment", "print", "email", "e-mail", "save", "home", "search", "news", "video", "videos", "audio",
    "photos", "gallery", "podcast", "podcasts", "newsletter", "facebook", "twitter", "x", "instagram", "whatsapp",
    "linkedin", "youtube", "telegram", "reddit", "pinterest", "tiktok", "bluesky", "threads", "messenger",
    "flipboard", "rss", "like", "tweet", "pin", "contact us", "about us", "about", "contact", "help", "careers",
    "advertise", "advertise with us", "listen", "watch", "live", "next", "previous", "more", "top", "options",
    "settings", "account", "my account", "faq", "sitemap", "site map", "topics", "tags", "promoted", "saved",
    "bookmark", "copied", "pause", "mute", "unmute", "reply", "register", "expand", "collapse", "close", "loading",
    "donate", "accept", "privacy", "ad", "menu", "business", "world", "politics", "sport", "sports", "opinion",
    "culture", "local", "english", "edition", "international edition", "weather", "sections", "all sections",
    "via email", "link", "gift",
    "free daily newsletter", "unlocked", "premium", "subscriber only", "exclusive to subscribers",
    "terms and conditions", "terms & conditions", "code of ethics",
]);

/// Words of a row of buttons for sharing that name where to.
#[rustfmt::skip]
pub static NETWORKS: PhraseList = PhraseList::lines(&[
    "facebook", "twitter", "whatsapp", "linkedin", "reddit", "pinterest", "telegram", "tumblr", "messenger",
    "bluesky", "flipboard", "instagram",
]);

/// The other words of such a row.
#[rustfmt::skip]
pub static SHARE_WORDS: PhraseList = PhraseList::lines(&[
    "x", "email", "e-mail", "mail", "print", "copy", "link", "share", "tweet", "threads", "save", "sms", "line",
    "pocket", "bookmark", "gift", "rss", "youtube", "tiktok", "comments", "comment", "url", "on", "via", "this",
    "article", "to", "post", "pin", "weibo", "wechat",
]);

/// Beginnings of a line that links to another article.
#[rustfmt::skip]
pub static LINK_BEGINNINGS: PhraseList = PhraseList::beginnings(&[
    "read more:", "read more >", "read also:", "also read:", "also read |", "read | ", "read also |", "read next:",
    "see also:", "related:", "related article:", "related story:", "related stories:", "related |",
    "more on this story:", "read the full story", "read the full article", "don't miss:", "recommended:", "watch:",
    "watch |", "listen:", "must read:", "you may also like:", "up next:", "in pictures:",
    "see more on:", "more on:", "explore more on:", "topics:", "tags:", "filed under:", "read more on these topics:",
]);

/// Beginnings of a short line that links to other articles.
#[rustfmt::skip]
pub static SHORT_LINK_BEGINNINGS: PhraseList = PhraseList::beginnings(&[
    "read more about ", "read more on ", "read more from ", "read more at ", "read more in ", "read more here",
]);

/// Beginnings of the title of a list of links.
#[rustfmt::skip]
pub static LINK_LIST_BEGINNINGS: PhraseList = PhraseList::beginnings(&[
    "more from ", "more stories from ", "see more stories", "more in ",
]);

/// Beginnings of a short line without a stop that invites to sign up.
#[rustfmt::skip]
pub static SHORT_SIGN_UP_BEGINNINGS: PhraseList = PhraseList::beginnings(&["sign up to ", "sign up for ", "subscribe for ", "subscribe to "]);

/// Beginnings of buttons.
#[rustfmt::skip]
pub static BUTTON_BEGINNINGS: PhraseList = PhraseList::beginnings(&[
    "click here to ", "click here for ", "tap here to ", "listen to this article", "listen to this story",
    "listen · ", "please enable javascript", "enable javascript", "your browser does not support ",
    "this video is not available", "video player is loading", "an error has occurred", "something went wrong",
    "sorry, an error",
]);

/// Beginnings of buttons for sharing.
#[rustfmt::skip]
pub static SHARING_BEGINNINGS: PhraseList = PhraseList::beginnings(&[
    "share this with ", "share on ", "share via ", "share to ", "share this article on ",
]);

/// Beginnings of legal notices.
#[rustfmt::skip]
pub static LEGAL_BEGINNINGS: PhraseList = PhraseList::beginnings(&[
    "copyright ©", "copyright (c)", "(c) copyright", "© copyright", "we use cookies", "this site uses cookies",
    "this website uses cookies", "we and our partners ", "by signing up, you agree", "by signing up you agree",
    "by continuing to use ", "by subscribing, you agree", "this site is protected by recaptcha",
    "this material may not be published, broadcast",
    "privacy notice:", "you are receiving this email", "you received this email", "you're receiving this email",
    "this email was sent to ",
]);

/// Beginnings of invitations to sign up or follow.
#[rustfmt::skip]
pub static SIGN_UP_BEGINNINGS: PhraseList = PhraseList::beginnings(&[
    "follow us on ", "like us on ", "find us on ", "join us on ", "download our app", "download the app",
    "get our app", "already a subscriber", "already a member", "not a subscriber",
    "thank you for your patience while we verify access", "thanks for reading", "support our journalism",
    "support independent journalism", "want all of the ", "subscribe to our ", "subscribe for ", "subscribe here",
    "enter your email",
]);

/// Beginnings that are an invitation if one of [`INVITED_TO`] follows.
#[rustfmt::skip]
pub static INVITATIONS: PhraseList = PhraseList::beginnings(&[
    "sign up ", "subscribe ", "get ", "join ", "follow ", "receive ", "want ", "stay ", "enjoying ", "don't miss ",
    "never miss ", "keep up ", "download ", "start your ",
]);

/// What one is invited to.
#[rustfmt::skip]
pub const INVITED_TO: &[&str] = &[
    "newsletter", "your inbox", "to your email", "whatsapp channel", "telegram channel", "on twitter", "on facebook",
    "on instagram", "on x @", "on x:", "breaking news alerts", "news alerts", "email alerts", "daily briefing email",
    "our app", "push notifications", "sign up here", "on google news", "on linkedin", "on tiktok", "on youtube",
    "on whatsapp", "on telegram", "on bluesky", "on threads", "subscribe here",
    "at https:",
];
