//! What every answer says, from our own server and from any other host of the page.

/// The headers, by name. docs/hosting.md has them for other hosts, and a test holds it to this list.
pub const HEADERS: [(&str, &str); 8] = [
    ("content-security-policy", CONTENT_SECURITY_POLICY),
    // Our file names carry no hash, so a browser asks each time; the entity tag makes most answers empty.
    ("cache-control", "no-cache"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Nothing but our own files, and nowhere to send anything. www/index.html says the same for hosts that send
/// no headers, but for `frame-ancestors`, which only a header can say.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; \
    style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types byline; frame-ancestors 'none'";

/// The page under a second name, where another page's bookmarklet opens it and hands its article over: the
/// one that may know who opened it. (See `docs/decisions/0038`.)
pub const HAND_OVER: &str = "hand-over.html";
/// The header that says otherwise there.
pub const OPENER: (&str, &str) = ("cross-origin-opener-policy", "unsafe-none");

/// The headers in the form of a file named `_headers`, which Netlify, Cloudflare Pages and others read.
pub fn as_file() -> String {
    let all = HEADERS.iter().map(|(name, value)| format!("  {name}: {value}\n")).collect::<String>();
    // Where a host joins the two values instead of taking the latter, browsers read none, which is the same.
    format!("/*\n{all}/{HAND_OVER}\n  {}: {}\n", OPENER.0, OPENER.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::root;

    fn read(path: &str) -> String {
        std::fs::read_to_string(root().join(path)).unwrap()
    }

    #[test]
    fn the_page_itself_has_the_policy() {
        let policy = CONTENT_SECURITY_POLICY.replace("; frame-ancestors 'none'", "");
        assert_ne!(policy, CONTENT_SECURITY_POLICY);
        let index = read("www/index.html");
        let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
        let at = index.find(&meta).unwrap_or_else(|| panic!("www/index.html should have {meta}"));
        assert!(at < index.find("<script").unwrap(), "the policy holds for what comes after it");
    }

    #[test]
    fn the_guide_has_them_for_each_host() {
        let guide = read("docs/hosting.md");
        for (name, value) in HEADERS {
            if name == OPENER.0 {
                assert!(guide.contains(&format!(
                    "map $uri $byline_opener {{\n        default \"{value}\";\n        ~/{} \"{}\";",
                    HAND_OVER.replace('.', "\\."),
                    OPENER.1
                )));
                assert!(guide.contains(&format!("add_header {name} $byline_opener always;")));
                assert!(guide.contains(&format!(
                    "<Files \"{HAND_OVER}\">\nHeader always set {name} \"{}\"",
                    OPENER.1
                )));
                continue;
            }
            for line in [
                format!("add_header {name} \"{value}\" always;"),
                format!("Header always set {name} \"{value}\""),
            ] {
                assert!(guide.contains(&line), "docs/hosting.md should have: {line}");
            }
        }
    }
}
